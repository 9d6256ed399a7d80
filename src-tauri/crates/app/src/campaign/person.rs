//! What the cell notes of each who is reviewed: the year, the steps, points, levels, decisions.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use domain::cap::CapGroup;
use domain::form::PointsMark;
use domain::review::{
    DecisionMistake, Decisions, LevelChoice, LevelFacts, PersonSteps, PersonYear, Proposer,
    RatingDecision, Subject,
};
use domain::role::Right;
use domain::text::Text;
use domain::{CampaignId, MemberId};
use serde::Deserialize;
use store::campaign::KeptCampaign;
use store::review_person::{self, KeptPerson};
use store::{Transaction, rating_decision};
use ts_rs::TS;

use super::people::{Entry, People};
use super::{CampaignView, PERSON, levels, named, view};
use crate::desk::Stamp;
use crate::registers::expect_subject;
use crate::{Desk, Problem};

/// What a change of a person may look at.
pub(super) struct About<'a> {
    campaign: &'a KeptCampaign,
    people: &'a People,
    entry: &'a Entry,
    today: NaiveDate,
}

/// The steps of one subject in a pass over many.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SubjectSteps {
    /// Whose.
    pub subject: Subject,
    /// The days on which they were through each step.
    pub steps: PersonSteps,
}

impl Desk {
    /// Keep what the cell knows of a member's year: illness, leave, what it decided about reviewing.
    pub fn note_person_year(
        &mut self,
        id: CampaignId,
        member: MemberId,
        person_year: PersonYear,
    ) -> Result<CampaignView, Problem> {
        if person_year.sick_months > 12 {
            let field = "sickMonths".to_owned();
            return Err(Problem::OutOfRange { field, least: 0, most: 12 });
        }
        self.change_person(id, Subject::Member(member), "note_person_year", |person, _| {
            person.person_year = person_year;
            Ok(())
        })
    }

    /// Put a member into a group of the cap, or back into that of their post.
    pub fn group_for_cap(
        &mut self,
        id: CampaignId,
        member: MemberId,
        group: Option<CapGroup>,
    ) -> Result<CampaignView, Problem> {
        if matches!(&group, Some(CapGroup::Named(name)) if name.is_blank()) {
            return Err(Problem::blank("group"));
        }
        self.change_person(id, Subject::Member(member), "group_for_cap", |person, _| {
            person.cap_group = group;
            Ok(())
        })
    }

    /// Put off a review (hoãn) and say why; a blank reason takes it up again.
    pub fn postpone_review(
        &mut self,
        id: CampaignId,
        subject: Subject,
        reason: Text,
    ) -> Result<CampaignView, Problem> {
        self.change_person(id, subject, "postpone_review", |person, _| {
            person.postponed = reason;
            Ok(())
        })
    }

    /// Keep the days on which somebody was through each step; one that is left out is taken back.
    pub fn save_person_steps(
        &mut self,
        id: CampaignId,
        subject: Subject,
        steps: PersonSteps,
    ) -> Result<CampaignView, Problem> {
        self.change_person(id, subject, "save_person_steps", |person, about| {
            about.check_steps(&steps)?;
            person.steps = steps;
            Ok(())
        })
    }

    /// Keep the days of many in one pass: of all of them or of none.
    pub fn save_people_steps(
        &mut self,
        id: CampaignId,
        people: Vec<SubjectSteps>,
    ) -> Result<CampaignView, Problem> {
        let wanted = people.into_iter().map(|it| (it.subject, it.steps)).collect();
        self.change_people(id, "save_people_steps", wanted, |person, about, steps| {
            about.check_steps(&steps)?;
            person.steps = steps;
            Ok(())
        })
    }

    /// Keep the points the cell gives by criterion; a reduction without its reason is kept and said.
    pub fn score_person(
        &mut self,
        id: CampaignId,
        subject: Subject,
        marks: BTreeMap<String, PointsMark>,
    ) -> Result<CampaignView, Problem> {
        self.change_person(id, subject, "score_person", |person, about| {
            person.marks = about.fill(marks)?;
            Ok(())
        })
    }

    /// Keep what is stated for the conditions of the levels. Points and cap are never stated: they
    /// follow from the score and the proposals.
    pub fn state_level_facts(
        &mut self,
        id: CampaignId,
        subject: Subject,
        facts: LevelFacts,
    ) -> Result<CampaignView, Problem> {
        self.change_person(id, subject, "state_level_facts", |person, _| {
            person.level_facts = LevelFacts { points: None, within_cap: None, ..facts };
            Ok(())
        })
    }

    /// Keep the level somebody proposes, or take it back. Where the committee or the cell departs from
    /// what the facts say, the reason is written; others propose as they like.
    pub fn propose_level(
        &mut self,
        id: CampaignId,
        subject: Subject,
        proposer: Proposer,
        choice: Option<LevelChoice>,
    ) -> Result<CampaignView, Problem> {
        self.change_person(id, subject, "propose_level", |person, about| {
            about.propose(person, proposer, choice)
        })
    }

    /// Keep what the superior body decided. Where it changes an earlier decision (xếp loại lại) it is
    /// no older and says why.
    pub fn decide_rating(
        &mut self,
        id: CampaignId,
        subject: Subject,
        decision: &RatingDecision,
    ) -> Result<CampaignView, Problem> {
        self.deed(Right::KeepReviews, "decide_rating", |tx, stamp| {
            if decision.decided_on > stamp.day() {
                return Err(Problem::bad_day("decidedOn"));
            }
            let campaign = named(tx, id)?;
            expect_subject(tx, subject)?;
            let before = review_person::of(tx, id, subject)?;
            let kept = before.decisions.clone();
            Decisions::try_from(kept).and_then(|it| it.with(decision.clone())).map_err(refusal)?;
            let person = keep_person(tx, stamp, id, (&before, before.clone()))?;
            rating_decision::insert(tx, person, decision)?;
            let after = review_person::of(tx, id, subject)?;
            stamp.keep(tx, (PERSON, person), Some(&before), Some(&after))?;
            view(tx, campaign, stamp.day())
        })
    }

    pub(super) fn change_person(
        &mut self,
        id: CampaignId,
        subject: Subject,
        name: &'static str,
        change: impl FnOnce(&mut KeptPerson, &About<'_>) -> Result<(), Problem>,
    ) -> Result<CampaignView, Problem> {
        self.deed(Right::KeepReviews, name, |tx, stamp| {
            let campaign = named(tx, id)?;
            let people = People::of(tx, &campaign, stamp.day())?;
            let about = About::of(&campaign, &people, subject, stamp.day())?;
            change_one(tx, stamp, &about, change)?;
            view(tx, campaign, stamp.day())
        })
    }

    /// Change many, each by what is wanted of them: all of them or none. Nobody stands there twice.
    pub(super) fn change_people<W>(
        &mut self,
        id: CampaignId,
        name: &'static str,
        wanted: Vec<(Subject, W)>,
        change: impl Fn(&mut KeptPerson, &About<'_>, W) -> Result<(), Problem>,
    ) -> Result<CampaignView, Problem> {
        self.deed(Right::KeepReviews, name, |tx, stamp| {
            let campaign = named(tx, id)?;
            let people = People::of(tx, &campaign, stamp.day())?;
            let mut changed = BTreeSet::new();
            for (subject, wanted) in wanted {
                if !changed.insert(subject) {
                    return Err(Problem::bad_choice("subject"));
                }
                let about = About::of(&campaign, &people, subject, stamp.day())?;
                change_one(tx, stamp, &about, |person, about| change(person, about, wanted))?;
            }
            view(tx, campaign, stamp.day())
        })
    }
}

impl<'a> About<'a> {
    fn of(
        campaign: &'a KeptCampaign,
        people: &'a People,
        subject: Subject,
        today: NaiveDate,
    ) -> Result<Self, Problem> {
        let entry = people.find(subject).ok_or(Problem::Missing)?;
        Ok(Self { campaign, people, entry, today })
    }

    /// The marks as they are kept, or which of them do not fit the criteria.
    pub(super) fn fill(
        &self,
        marks: BTreeMap<String, PointsMark>,
    ) -> Result<BTreeMap<String, PointsMark>, Problem> {
        let criteria = &self.campaign.criteria;
        let criteria = criteria.iter().find(|it| it.serves.contains(&self.entry.assessed));
        let criteria = criteria.ok_or(Problem::bad_choice("subject"))?;
        let filled = criteria.fill(marks, &self.campaign.campaign.draft.rules);
        let filled = filled.map_err(|mistakes| Problem::PointsUnfit { mistakes })?;
        Ok(filled.marks().clone())
    }

    /// Refuse a step the campaign does not have or nobody takes alone, and a day to come.
    fn check_steps(&self, steps: &PersonSteps) -> Result<(), Problem> {
        let known = &self.campaign.campaign.draft;
        for (step, on) in &steps.0 {
            if known.step(*step).is_none() || !step.is_personal() {
                return Err(Problem::bad_choice("steps"));
            }
            if *on > self.today {
                return Err(Problem::bad_day("steps"));
            }
        }
        Ok(())
    }

    /// Keep or take back what `proposer` proposes of `person`.
    pub(super) fn propose(
        &self,
        person: &mut KeptPerson,
        proposer: Proposer,
        choice: Option<LevelChoice>,
    ) -> Result<(), Problem> {
        let Some(choice) = choice else {
            person.proposals.remove(&proposer);
            return Ok(());
        };
        self.check(person, proposer, &choice)?;
        person.proposals.insert(proposer, choice);
        Ok(())
    }

    /// Refuse a level for somebody who is not rated, and a departure from what is known of `person`
    /// without its reason.
    pub(super) fn check(
        &self,
        person: &KeptPerson,
        proposer: Proposer,
        choice: &LevelChoice,
    ) -> Result<(), Problem> {
        let draft = &self.campaign.campaign.draft;
        if !draft.kind.rates() || !self.entry.is_reviewed() {
            return Err(Problem::bad_choice("subject"));
        }
        if !matches!(proposer, Proposer::Committee | Proposer::Cell) {
            return Ok(());
        }
        let entry = Entry { kept: person.clone(), ..self.entry.clone() };
        let score = levels::score(self.campaign, &entry);
        let facts = levels::facts(&entry, score.as_ref(), &self.people.cap(draft));
        let finding = levels::finding(self.campaign, &entry, &facts);
        let proposed = finding.map(|finding| finding.propose(choice)).transpose();
        proposed.map(drop).map_err(|_| Problem::blank("reason"))
    }
}

fn change_one(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    about: &About<'_>,
    change: impl FnOnce(&mut KeptPerson, &About<'_>) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let before = &about.entry.kept;
    let mut after = before.clone();
    change(&mut after, about)?;
    keep_person(tx, stamp, about.campaign.campaign.id, (before, after)).map(drop)
}

fn keep_person(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: CampaignId,
    (before, after): (&KeptPerson, KeptPerson),
) -> Result<i64, Problem> {
    let person = review_person::save(tx, id, &after)?;
    let after = KeptPerson { id: person, ..after };
    stamp.keep_typing(tx, (PERSON, person), (before.id != 0).then_some(before), Some(&after))?;
    Ok(person)
}

fn refusal(mistake: DecisionMistake) -> Problem {
    match mistake {
        DecisionMistake::ReasonMissing => Problem::blank("reason"),
        DecisionMistake::OlderThanChanged => Problem::bad_day("decidedOn"),
    }
}
