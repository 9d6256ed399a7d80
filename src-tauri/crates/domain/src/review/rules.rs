//! What a cell and its superior body may decide about the annual review. The year keeps the rules it
//! was reviewed by; a new year begins with those of its edition.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::campaign::{StepDue, StepKind};
use super::majority::VoteRules;
use super::points::PointStep;
use super::year_day::YearDay;
use crate::cap::CapRules;
use crate::settings::OutOfRange;

/// The rules of a review.
///
/// The defaults are those of QĐ 366-QĐ/TW and HD 43-HD/BTCTW where they were read. Which are not
/// checked against an original is said by [`super::ReviewEdition::unverified`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default, deny_unknown_fields)]
#[ts(export)]
pub struct ReviewRules {
    /// The day as of which everything is judged; 31/12.
    pub as_of: YearDay,
    /// Months since the admission below which nobody is reviewed (QĐ 366-QĐ/TW: 6); 0 for no limit.
    pub least_months: u32,
    /// Months of illness in the year from which the review is on the work actually done (HD 43: 3).
    pub sick_months: u32,
    /// To what points are rounded, half up.
    pub point_step: PointStep,
    /// Tenths of a point from which a reduction needs its reason. 1: every reduction.
    pub reason_from: u32,
    /// The cap on HTXS.
    pub cap: CapRules,
    /// How the cell votes.
    pub vote: VoteRules,
    /// The last day of each step.
    pub steps: Vec<StepDue>,
    /// Working days before the conference by which the draft report is with everybody (HD 43: 3).
    pub draft_days: u32,
    /// Hours the conference takes at least (HD 43: 01 day); local committees may regulate.
    pub conference_hours: u32,
    /// The last day on which the remedies of all shortcomings are planned (end of February).
    pub remedy_plan_due: YearDay,
    /// The last day on which residence feedback should be there.
    pub residence_due: YearDay,
    /// Years of HTXS in a row that call for a proposal of commendation (QĐ 366: 1 and 5).
    pub commend_after: Vec<u32>,
}

impl Default for ReviewRules {
    fn default() -> Self {
        Self {
            as_of: YearDay::of(12, 31),
            least_months: 6,
            sick_months: 3,
            point_step: PointStep::default(),
            reason_from: 1,
            cap: CapRules::default(),
            vote: VoteRules::default(),
            steps: StepKind::ALL.map(StepDue::usual).into(),
            draft_days: 3,
            conference_hours: 8,
            remedy_plan_due: YearDay::after(2, 31),
            residence_due: YearDay::of(11, 30),
            commend_after: vec![1, 5],
        }
    }
}

impl ReviewRules {
    /// Refuse the first rule no cell can mean.
    pub fn check(&self) -> Result<(), OutOfRange> {
        let limits = [
            ("leastMonths", self.least_months, 0, 24),
            ("sickMonths", self.sick_months, 1, 12),
            ("reasonFrom", self.reason_from, 1, 1000),
            ("cap.percent", self.cap.percent, 1, 100),
            ("vote.percent", self.vote.majority.percent(), 1, 99),
            ("vote.excellentPercent", self.excellent_percent(), 1, 99),
            ("draftDays", self.draft_days, 0, 30),
            ("conferenceHours", self.conference_hours, 0, 48),
        ];
        let wrong = limits.into_iter().find(|(_, is, least, most)| is < least || is > most);
        if let Some((field, _, least, most)) = wrong {
            return Err(OutOfRange { field, least, most });
        }
        self.check_days()
    }

    fn excellent_percent(&self) -> u32 {
        self.vote.excellent_majority.unwrap_or(self.vote.majority).percent()
    }

    fn check_days(&self) -> Result<(), OutOfRange> {
        let single = [
            ("asOf", self.as_of),
            ("remedyPlanDue", self.remedy_plan_due),
            ("residenceDue", self.residence_due),
        ];
        let steps = self.steps.iter().map(|step| ("steps", step.due));
        let wrong = single.into_iter().chain(steps).find_map(|(field, day)| {
            let limits = [(day.years_after, 0, 1), (day.month, 1, 12), (day.day, 1, 31)];
            let limit = limits.into_iter().find(|(is, least, most)| is < least || is > most);
            limit.map(|(_, least, most)| OutOfRange { field, least, most })
        });
        wrong.map_or(Ok(()), Err)
    }

    /// The day as of which the review of `year` judges.
    pub fn as_of(&self, year: i32) -> NaiveDate {
        self.as_of.in_year(year).unwrap_or(NaiveDate::MAX)
    }

    /// The last day on which the remedies of what the review of `year` named are planned.
    pub fn remedy_plan_due_on(&self, year: i32) -> NaiveDate {
        self.remedy_plan_due.in_year(year).unwrap_or(NaiveDate::MAX)
    }

    /// The last day on which the residence feedback of `year` should be there.
    pub fn residence_due_on(&self, year: i32) -> NaiveDate {
        self.residence_due.in_year(year).unwrap_or(NaiveDate::MAX)
    }

    /// The last day of `step` in the review of `year`; none where the rules set none.
    pub fn step_due_on(&self, step: StepKind, year: i32) -> Option<NaiveDate> {
        self.steps.iter().find(|due| due.step == step)?.due.in_year(year)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::Majority;

    #[test]
    fn a_review_begins_with_the_rules_in_force() {
        let rules = ReviewRules::default();

        assert_eq!(rules.check(), Ok(()));
        assert_eq!(rules.as_of(2026).to_string(), "2026-12-31");
        assert_eq!(rules.remedy_plan_due_on(2026).to_string(), "2027-02-28");
        assert_eq!(rules.residence_due_on(2026).to_string(), "2026-11-30");
        assert_eq!(rules.remedy_plan_due_on(2027).to_string(), "2028-02-29");
        let read: ReviewRules = serde_json::from_str(r#"{"leastMonths": 0}"#).unwrap();
        assert_eq!(read, ReviewRules { least_months: 0, ..rules });
    }

    #[test]
    fn rules_nobody_can_mean_are_refused_by_name() {
        let sound = ReviewRules::default;
        let cap = |percent| CapRules { percent, ..CapRules::default() };
        let vote = |percent| VoteRules {
            majority: Majority::MoreThan { percent },
            ..VoteRules::default()
        };
        let cases = [
            (ReviewRules { least_months: 25, ..sound() }, "leastMonths"),
            (ReviewRules { sick_months: 0, ..sound() }, "sickMonths"),
            (ReviewRules { reason_from: 0, ..sound() }, "reasonFrom"),
            (ReviewRules { cap: cap(0), ..sound() }, "cap.percent"),
            (ReviewRules { cap: cap(101), ..sound() }, "cap.percent"),
            (ReviewRules { vote: vote(100), ..sound() }, "vote.percent"),
            (ReviewRules { draft_days: 31, ..sound() }, "draftDays"),
            (ReviewRules { conference_hours: 49, ..sound() }, "conferenceHours"),
            (ReviewRules { as_of: YearDay::of(13, 1), ..sound() }, "asOf"),
            (ReviewRules { remedy_plan_due: YearDay::of(2, 0), ..sound() }, "remedyPlanDue"),
            (ReviewRules { residence_due: YearDay::of(11, 32), ..sound() }, "residenceDue"),
        ];

        for (rules, field) in cases {
            assert_eq!(rules.check().unwrap_err().field, field);
        }
    }
}
