//! What a subject was rated in a year: what each proposed, what the superior body decided, and the
//! years of HTXS in a row.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ReviewRules, Subject};
use crate::level::Level;
use crate::text::Text;

/// Who proposes a level (các chủ thể đề xuất), in the order of the comparison.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Proposer {
    /// Tự xếp loại.
    Subject,
    /// Xếp loại công chức, viên chức, người lao động, where there is one.
    Employer,
    /// Chi ủy.
    Committee,
    /// Tập thể lãnh đạo đoàn thể.
    Organisation,
    /// Chi bộ.
    Cell,
}

/// What a subject was rated in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Rating {
    /// Whom it is about.
    pub subject: Subject,
    /// The year.
    pub year: i32,
    /// What each proposed; who is left out proposed nothing.
    pub proposals: BTreeMap<Proposer, Level>,
    /// What was decided.
    pub decisions: Decisions,
}

/// A decision of the superior body on a level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RatingDecision {
    /// The level.
    pub level: Level,
    /// The day.
    #[ts(type = "string")]
    pub decided_on: NaiveDate,
    /// Cấp quyết định.
    pub by: Text,
    /// Số quyết định.
    pub number: Text,
    /// Why; needed where it changes an earlier decision (xếp loại lại).
    pub reason: Text,
}

/// Why a decision was refused.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum DecisionMistake {
    /// It changes an earlier decision and says no reason.
    #[error("a decision that changes another needs a reason")]
    ReasonMissing,
    /// It is older than the decision it changes.
    #[error("the decision is older than the one it changes")]
    OlderThanChanged,
}

/// The decisions on one rating, the first one first; each after it changes the one before (xếp loại
/// lại), later and with a reason.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(try_from = "Vec<RatingDecision>", into = "Vec<RatingDecision>")]
#[ts(export)]
pub struct Decisions(Vec<RatingDecision>);

impl TryFrom<Vec<RatingDecision>> for Decisions {
    type Error = DecisionMistake;

    fn try_from(decisions: Vec<RatingDecision>) -> Result<Self, DecisionMistake> {
        decisions.into_iter().try_fold(Self::default(), Self::with)
    }
}

impl From<Decisions> for Vec<RatingDecision> {
    fn from(decisions: Decisions) -> Self {
        decisions.0
    }
}

impl Decisions {
    /// These and `decision`, which changes the last of them.
    pub fn with(mut self, decision: RatingDecision) -> Result<Self, DecisionMistake> {
        if let Some(last) = self.0.last() {
            if decision.reason.is_blank() {
                return Err(DecisionMistake::ReasonMissing);
            }
            if decision.decided_on < last.decided_on {
                return Err(DecisionMistake::OlderThanChanged);
            }
        }
        self.0.push(decision);
        Ok(self)
    }

    /// The decision that stands.
    pub fn standing(&self) -> Option<&RatingDecision> {
        self.0.last()
    }

    /// Every decision, the first one first.
    pub fn all(&self) -> &[RatingDecision] {
        &self.0
    }
}

impl Rating {
    /// The level that stands: the one decided, else none. What the cell proposes is no rating yet.
    pub fn level(&self) -> Option<Level> {
        self.decisions.standing().map(|decision| decision.level)
    }

    /// The level the cell proposed.
    pub fn proposed(&self) -> Option<Level> {
        self.proposals.get(&Proposer::Cell).copied()
    }

    /// Whether the superior body decided on another level than the cell proposed.
    pub fn is_changed(&self) -> bool {
        self.level().zip(self.proposed()).is_some_and(|(decided, proposed)| decided != proposed)
    }

    /// Whether not all who proposed a level proposed the same.
    pub fn is_disputed(&self) -> bool {
        let mut levels = self.proposals.values();
        let first = levels.next();
        levels.any(|level| Some(level) != first)
    }
}

/// Something to think of when proposals of commendation are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CommendationHint {
    /// Years of HTXS in a row.
    pub in_a_row: u32,
    /// The number of years in a row that a commendation is for: the highest that is reached.
    pub reached: u32,
}

/// Years of HTXS in a row up to `year`, by what was decided. A year without a rating ends the row.
pub fn excellent_in_a_row(levels: &BTreeMap<i32, Level>, year: i32) -> u32 {
    let is_excellent = |year: &i32| levels.get(year) == Some(&Level::Excellent);
    let years = (i32::MIN..=year).rev().take_while(is_excellent).count();
    u32::try_from(years).unwrap_or(u32::MAX)
}

/// What the years in a row up to `year` call for; nothing where too few.
pub fn commendation_hint(
    levels: &BTreeMap<i32, Level>,
    year: i32,
    rules: &ReviewRules,
) -> Option<CommendationHint> {
    let in_a_row = excellent_in_a_row(levels, year);
    let reached = rules.commend_after.iter().copied().filter(|it| (1..=in_a_row).contains(it));
    Some(CommendationHint { in_a_row, reached: reached.max()? })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn decision(level: Level, on: &str, reason: &str) -> RatingDecision {
        RatingDecision {
            level,
            decided_on: on.parse().unwrap(),
            by: "Đảng ủy xã An Phú".into(),
            number: "15-QĐ/ĐU".into(),
            reason: reason.into(),
        }
    }

    fn rating(proposals: &[(Proposer, Level)], decisions: Vec<RatingDecision>) -> Rating {
        Rating {
            subject: Subject::Collective,
            year: 2026,
            proposals: proposals.iter().copied().collect(),
            decisions: Decisions::try_from(decisions).unwrap(),
        }
    }

    #[test]
    fn only_a_decision_makes_a_rating() {
        let proposals = [(Proposer::Subject, Level::Excellent), (Proposer::Cell, Level::Good)];
        let open = rating(&proposals, vec![]);
        assert_eq!((open.level(), open.proposed()), (None, Some(Level::Good)));
        assert!(open.is_disputed() && !open.is_changed());

        let lowered = rating(&proposals, vec![decision(Level::Completed, "2027-01-10", "")]);
        assert_eq!(lowered.level(), Some(Level::Completed));
        assert!(lowered.is_changed());
    }

    #[test]
    fn a_rating_is_changed_later_and_with_a_reason() {
        let first = || decision(Level::Excellent, "2027-01-10", "");
        let try_both = |second| Decisions::try_from(vec![first(), second]);
        let why = "Phát hiện sai phạm khi kiểm tra";

        let changed = try_both(decision(Level::NotCompleted, "2027-06-01", why)).unwrap();
        assert_eq!(changed.standing().unwrap().level, Level::NotCompleted);
        assert_eq!(changed.all().len(), 2);
        let early = try_both(decision(Level::Good, "2027-01-09", why));
        assert_eq!(early, Err(DecisionMistake::OlderThanChanged));
        let silent = try_both(decision(Level::Good, "2027-06-01", " "));
        assert_eq!(silent, Err(DecisionMistake::ReasonMissing));
    }

    #[test]
    fn years_in_a_row_end_with_another_level_or_an_empty_year() {
        use Level::{Excellent, Good};
        let levels = |years: &[(i32, Level)]| years.iter().copied().collect::<BTreeMap<_, _>>();
        let five = levels(&[
            (2021, Good),
            (2022, Excellent),
            (2023, Excellent),
            (2024, Excellent),
            (2025, Excellent),
            (2026, Excellent),
        ]);
        let gap = levels(&[(2024, Excellent), (2026, Excellent)]);
        let rules = ReviewRules::default();
        let hint = |levels, year| commendation_hint(levels, year, &rules);
        let row = |in_a_row, reached| Some(CommendationHint { in_a_row, reached });

        assert_eq!(hint(&five, 2026), row(5, 5));
        assert_eq!(hint(&five, 2025), row(4, 1));
        assert_eq!(hint(&gap, 2026), row(1, 1));
        assert_eq!(hint(&five, 2021), None);
        assert_eq!(hint(&five, 2027), None);
    }
}
