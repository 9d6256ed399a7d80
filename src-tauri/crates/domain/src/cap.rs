//! The cap on HTXS (tỷ lệ hoàn thành xuất sắc): at most 20 % of those rated HTT, by group of similar
//! position, or 25 % of an outstanding organisation (QĐ 366-QĐ/TW; domain research §1.12).
//!
//! The superior body decides, the cell only proposes: the cap warns and blocks nothing. Base, rounding
//! and groups were not found in the central text and are settings.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::level::{Level, LevelCounts};
use crate::numbers::{decimal, percent};
use crate::post::PostKind;
use crate::text::Text;

/// How the cap is counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(export)]
pub struct CapRules {
    /// Most HTXS, as a percentage of the base: 20, or 25 with outstanding achievements.
    pub percent: u32,
    /// Of whom it is a percentage.
    pub base: CapBase,
    /// What becomes of half a person.
    pub rounding: CapRounding,
    /// Which groups are counted on their own.
    pub grouping: CapGrouping,
    /// Whether the head of the cell counts like the others; else the head is in no count.
    pub counts_head: bool,
}

impl Default for CapRules {
    fn default() -> Self {
        Self {
            percent: 20,
            base: CapBase::default(),
            rounding: CapRounding::default(),
            grouping: CapGrouping::default(),
            counts_head: true,
        }
    }
}

/// Of whom the cap is a percentage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum CapBase {
    /// Of those rated HTT, as the text of QĐ 366-QĐ/TW says.
    #[default]
    Good,
    /// Of those rated HTT or HTXS ("từ tốt trở lên"), as some report forms compute it.
    GoodAndAbove,
}

/// What becomes of the fraction of a person in the number allowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum CapRounding {
    /// Từ 0,5 trở lên thành 1.
    #[default]
    HalfUp,
    /// Bỏ phần lẻ.
    Down,
}

/// Which groups are counted on their own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum CapGrouping {
    /// By [`CapGroup`].
    #[default]
    ByGroup,
    /// The whole cell as one, as in the edition of 2019.
    Whole,
}

/// A group of similar position (nhóm có vị trí, chức vụ, nhiệm vụ tương đồng).
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum CapGroup {
    /// Bí thư, phó bí thư.
    Heads,
    /// Chi ủy viên.
    CommitteeMembers,
    /// Đảng viên.
    Members,
    /// A group the cell named itself.
    Named(Text),
}

impl CapGroup {
    /// The group of somebody whose highest post of the Party is `post`, where the cell named none.
    pub fn of_post(post: Option<PostKind>) -> Self {
        match post {
            Some(PostKind::Secretary | PostKind::DeputySecretary) => Self::Heads,
            Some(PostKind::CommitteeMember) => Self::CommitteeMembers,
            _ => Self::Members,
        }
    }
}

/// Somebody the cell proposes a level for, as the cap sees them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CapEntry {
    /// Their group.
    pub group: CapGroup,
    /// The level proposed.
    pub level: Level,
    /// Whether this is the head of the cell (người đứng đầu).
    pub is_head: bool,
}

/// Where a distribution stands with the cap.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CapCount {
    /// How many are proposed for HTXS.
    pub excellent: u32,
    /// How many are proposed for HTT.
    pub good: u32,
    /// How many may be HTXS, rounded by the rule.
    pub allowed: u32,
    /// The same before rounding, e.g. `2,4`.
    pub exact: String,
    /// How many HTXS are too many.
    pub over_by: u32,
    /// How many more could be raised from HTT to HTXS; each takes one from the base too.
    pub room: u32,
    /// HTXS in percent of HTT; none where nobody is HTT.
    pub share_of_good: Option<String>,
    /// HTXS in percent of HTXS and HTT together; none where there are neither.
    pub share_of_good_and_above: Option<String>,
}

/// The count of one group.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GroupCap {
    /// The group.
    pub group: CapGroup,
    /// Its count.
    pub count: CapCount,
}

/// The cap of the whole cell and of each of its groups.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CapReport {
    /// The whole cell as one.
    pub whole: CapCount,
    /// The groups that are counted on their own; none where the whole cell is one.
    pub groups: Vec<GroupCap>,
}

impl CapRules {
    /// How many may be HTXS among `base`, rounded by the rule.
    fn allowed_of(&self, base: u32) -> u32 {
        let hundredths = u64::from(self.percent) * u64::from(base);
        let rounded = match self.rounding {
            CapRounding::HalfUp => (hundredths + 50) / 100,
            CapRounding::Down => hundredths / 100,
        };
        u32::try_from(rounded).unwrap_or(u32::MAX)
    }

    fn base_of(&self, excellent: u32, good: u32) -> u32 {
        match self.base {
            CapBase::Good => good,
            CapBase::GoodAndAbove => good.saturating_add(excellent),
        }
    }

    /// Whether `excellent` HTXS beside `good` HTT keep within the cap.
    fn holds(&self, excellent: u32, good: u32) -> bool {
        excellent <= self.allowed_of(self.base_of(excellent, good))
    }

    /// How many of `good` could be raised to HTXS.
    fn room(&self, excellent: u32, good: u32) -> u32 {
        let raised = (1..=good).take_while(|raised| {
            self.holds(excellent.saturating_add(*raised), good.saturating_sub(*raised))
        });
        raised.last().unwrap_or(0)
    }

    /// Where `counts` stand with the cap, as one group.
    pub fn count(&self, counts: LevelCounts) -> CapCount {
        let (excellent, good) = (counts.excellent, counts.good);
        let base = self.base_of(excellent, good);
        let allowed = self.allowed_of(base);
        CapCount {
            excellent,
            good,
            allowed,
            exact: decimal(i64::from(self.percent).saturating_mul(base.into()), 2),
            over_by: excellent.saturating_sub(allowed),
            room: self.room(excellent, good),
            share_of_good: percent(excellent.into(), good.into(), 1),
            share_of_good_and_above: percent(
                excellent.into(),
                u64::from(excellent) + u64::from(good),
                1,
            ),
        }
    }

    /// Where a proposed distribution stands with the cap.
    pub fn report(&self, entries: &[CapEntry]) -> CapReport {
        let counted: Vec<&CapEntry> =
            entries.iter().filter(|entry| self.counts_head || !entry.is_head).collect();
        let levels = |of: Option<&CapGroup>| -> LevelCounts {
            let of_group = counted.iter().filter(|entry| of.is_none_or(|of| entry.group == *of));
            of_group.map(|entry| entry.level).collect()
        };
        let mut names: Vec<&CapGroup> = match self.grouping {
            CapGrouping::ByGroup => counted.iter().map(|entry| &entry.group).collect(),
            CapGrouping::Whole => Vec::new(),
        };
        names.sort_unstable();
        names.dedup();
        let groups = names
            .into_iter()
            .map(|group| GroupCap { group: group.clone(), count: self.count(levels(Some(group))) });
        CapReport { whole: self.count(levels(None)), groups: groups.collect() }
    }
}

impl CapReport {
    /// Whether anything is over the cap: a group, or the whole where it is one.
    pub fn is_over(&self) -> bool {
        if self.groups.is_empty() {
            return self.whole.over_by > 0;
        }
        self.groups.iter().any(|group| group.count.over_by > 0)
    }
}

#[cfg(test)]
mod tests;
