//! The rules the review of a year goes by: those of its campaign once one is begun, before that those
//! of the edition.

use chrono::NaiveDate;
use domain::member::Member;
use domain::review::{
    CampaignKind, Eligibility, PersonYear, ReviewRules, StepKind, Subject, eligibility,
};
use store::campaign::KeptCampaign;
use store::review_person::KeptPerson;
use store::{Connection, campaign, review_person};

use crate::Problem;
use crate::campaign::shipped_rules;

/// The rules of the review of a year, with what its campaign holds of everybody.
pub(super) struct YearRules {
    year: i32,
    /// The rules.
    pub(super) rules: ReviewRules,
    /// The last day of the self-assessments.
    pub(super) due_on: NaiveDate,
    people: Vec<KeptPerson>,
}

impl YearRules {
    /// The rules of `year`.
    pub(super) fn of(conn: &Connection, year: i32) -> Result<Self, Problem> {
        let kept = campaign::list(conn, year)?.into_iter();
        let mut year_ends = kept.filter(|it| it.campaign.draft.kind == CampaignKind::YearEnd);
        match year_ends.next() {
            Some(kept) => Self::of_campaign(conn, kept),
            None => Ok(Self::shipped(year)),
        }
    }

    fn of_campaign(conn: &Connection, kept: KeptCampaign) -> Result<Self, Problem> {
        let people = review_person::list(conn, kept.campaign.id)?;
        let draft = kept.campaign.draft;
        let due_on = draft.step(StepKind::SelfReview).and_then(|step| step.due_on);
        let before = Self::with(draft.year, draft.rules);
        Ok(Self { due_on: due_on.unwrap_or(before.due_on), people, ..before })
    }

    /// The rules of the edition of `year`; of a year before every edition the program's defaults.
    fn shipped(year: i32) -> Self {
        Self::with(year, shipped_rules(year).unwrap_or_default())
    }

    fn with(year: i32, rules: ReviewRules) -> Self {
        let due_on = rules.step_due_on(StepKind::SelfReview, year).unwrap_or(rules.as_of(year));
        Self { year, rules, due_on, people: Vec::new() }
    }

    /// The day as of which everybody is looked at.
    pub(super) fn as_of(&self) -> NaiveDate {
        self.rules.as_of(self.year)
    }

    /// Whether `person` is reviewed, with what the campaign knows of their year.
    pub(super) fn eligibility(&self, person: &Member) -> Eligibility {
        let noted = self.person(person).map(|kept| kept.person_year.clone());
        let noted: PersonYear = noted.unwrap_or_default();
        eligibility(person, &noted, self.year, &self.rules)
    }

    /// Whether `person` owes a self-assessment: who is not reviewed does not, nor whose review is put
    /// off; who may be reviewed does.
    pub(super) fn owes(&self, person: &Member) -> bool {
        let postponed = self.person(person).is_some_and(|kept| !kept.postponed.is_blank());
        !postponed && !matches!(self.eligibility(person), Eligibility::NotReviewed { .. })
    }

    fn person(&self, person: &Member) -> Option<&KeptPerson> {
        self.people.iter().find(|kept| kept.subject == Subject::Member(person.id))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_has_rules_and_only_those_of_2025_wait_half_a_year() {
        for (year, months) in [(2010, 6), (2021, 0), (2023, 0), (2025, 6), (2026, 6), (2030, 6)] {
            assert_eq!(YearRules::shipped(year).rules.least_months, months, "{year}");
        }
    }
}
