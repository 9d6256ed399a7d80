//! Posts (chức vụ) people hold, in the Party and outside it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::PostId;
use crate::text::Text;

/// A post somebody holds or held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Post {
    /// Names this post.
    pub id: PostId,
    /// The post itself.
    #[serde(flatten)]
    pub tenure: Tenure,
}

/// A post and how long it is held.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Tenure {
    /// Which post.
    pub kind: PostKind,
    /// The words for a post outside the cell (e.g. "Trưởng thôn"); blank for posts of the cell.
    pub title: Text,
    /// First day, once known.
    #[ts(type = "string | null")]
    pub from_on: Option<NaiveDate>,
    /// Last day; none while it is held.
    #[ts(type = "string | null")]
    pub until_on: Option<NaiveDate>,
}

impl Tenure {
    /// Whether it ends on the day it begins or later, where both are known.
    pub fn runs_forward(&self) -> bool {
        match (self.from_on, self.until_on) {
            (Some(from), Some(end)) => from <= end,
            _ => true,
        }
    }

    /// Whether the post is held on `day`.
    pub fn is_held_on(&self, day: NaiveDate) -> bool {
        self.from_on.is_none_or(|from| from <= day) && self.until_on.is_none_or(|end| day <= end)
    }
}

/// Posts in the order in which lists of a cell name them (domain research §5.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PostKind {
    /// Bí thư.
    Secretary,
    /// Phó bí thư.
    DeputySecretary,
    /// Chi ủy viên.
    CommitteeMember,
    /// Tổ trưởng tổ đảng.
    GroupLeader,
    /// A post in government (chính quyền).
    Government,
    /// A post in a mass organisation (đoàn thể).
    Organisation,
}

impl PostKind {
    /// Whether words must say which post it is.
    pub fn needs_title(self) -> bool {
        matches!(self, Self::Government | Self::Organisation)
    }

    /// Whether holders sit on the committee (chi ủy).
    pub fn is_on_committee(self) -> bool {
        matches!(self, Self::Secretary | Self::DeputySecretary | Self::CommitteeMember)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tenure(from_on: Option<&str>, until_on: Option<&str>) -> Tenure {
        let day = |text: &str| text.parse().unwrap();
        Tenure {
            kind: PostKind::Secretary,
            title: Text::default(),
            from_on: from_on.map(day),
            until_on: until_on.map(day),
        }
    }

    #[test]
    fn a_post_is_held_from_its_first_day_to_its_last() {
        let term = tenure(Some("2025-05-20"), Some("2027-05-19"));
        let cases = [
            ("2025-05-19", false),
            ("2025-05-20", true),
            ("2027-05-19", true),
            ("2027-05-20", false),
        ];

        for (on, held) in cases {
            assert_eq!(term.is_held_on(on.parse().unwrap()), held, "{on}");
        }
    }

    #[test]
    fn a_post_without_days_is_held_always() {
        assert!(tenure(None, None).is_held_on(NaiveDate::MIN));
        assert!(tenure(None, None).is_held_on(NaiveDate::MAX));
    }

    #[test]
    fn a_post_does_not_end_before_it_begins() {
        assert!(tenure(Some("2025-05-20"), Some("2025-05-20")).runs_forward());
        assert!(tenure(None, Some("1999-01-01")).runs_forward());
        assert!(!tenure(Some("2025-05-20"), Some("2025-05-19")).runs_forward());
    }

    #[test]
    fn posts_stand_in_the_order_of_lists() {
        use PostKind::{
            CommitteeMember, DeputySecretary, Government, GroupLeader, Organisation, Secretary,
        };
        let order =
            [Secretary, DeputySecretary, CommitteeMember, GroupLeader, Government, Organisation];

        assert!(order.is_sorted());
        assert_eq!(order.map(PostKind::is_on_committee), [true, true, true, false, false, false]);
        assert_eq!(order.map(PostKind::needs_title), [false, false, false, false, true, true]);
    }
}
