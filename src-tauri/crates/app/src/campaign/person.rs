//! What the cell notes of each who is reviewed: the year, the steps, points, levels, decisions.

use std::collections::BTreeMap;

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
use store::campaign::KeptCampaign;
use store::review_person::{self, KeptPerson};
use store::{Transaction, rating_decision};

use super::people::{Entry, People};
use super::{CampaignView, PERSON, levels, named, view};
use crate::desk::Stamp;
use crate::{Desk, Problem};

/// What a change of a person may look at.
struct About<'a> {
    campaign: &'a KeptCampaign,
    people: &'a People,
    entry: &'a Entry,
    today: NaiveDate,
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
            let known = &about.campaign.campaign.draft;
            for (step, on) in &steps.0 {
                if known.step(*step).is_none() || !step.is_personal() {
                    return Err(Problem::bad_choice("steps"));
                }
                if *on > about.today {
                    return Err(Problem::bad_day("steps"));
                }
            }
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
            let criteria = &about.campaign.criteria;
            let criteria = criteria.iter().find(|it| it.serves.contains(&about.entry.assessed));
            let criteria = criteria.ok_or(Problem::bad_choice("subject"))?;
            let rules = &about.campaign.campaign.draft.rules;
            let filled = criteria.fill(marks, rules);
            let filled = filled.map_err(|mistakes| Problem::PointsUnfit { mistakes })?;
            person.marks = filled.marks().clone();
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
            let Some(choice) = choice else {
                person.proposals.remove(&proposer);
                return Ok(());
            };
            about.check(proposer, &choice)?;
            person.proposals.insert(proposer, choice);
            Ok(())
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
            let before = review_person::of(tx, id, subject)?;
            let kept = before.decisions.clone();
            Decisions::try_from(kept).and_then(|it| it.with(decision.clone())).map_err(refusal)?;
            let person = keep_person(tx, stamp, id, (&before, before.clone()))?;
            rating_decision::insert(tx, person, decision)?;
            let after = review_person::of(tx, id, subject)?;
            stamp.keep(tx, (PERSON, person), Some(&before), Some(&after))?;
            view(tx, named(tx, id)?, stamp.day())
        })
    }

    fn change_person(
        &mut self,
        id: CampaignId,
        subject: Subject,
        name: &'static str,
        change: impl FnOnce(&mut KeptPerson, &About<'_>) -> Result<(), Problem>,
    ) -> Result<CampaignView, Problem> {
        self.deed(Right::KeepReviews, name, |tx, stamp| {
            let campaign = named(tx, id)?;
            let people = People::of(tx, &campaign, stamp.day())?;
            let entry = people.find(subject).ok_or(Problem::Missing)?;
            let about = About { campaign: &campaign, people: &people, entry, today: stamp.day() };
            let mut after = entry.kept.clone();
            change(&mut after, &about)?;
            keep_person(tx, stamp, id, (&entry.kept, after))?;
            view(tx, campaign, stamp.day())
        })
    }
}

impl About<'_> {
    /// Refuse a level for somebody who is not rated, and a departure without its reason.
    fn check(&self, proposer: Proposer, choice: &LevelChoice) -> Result<(), Problem> {
        let draft = &self.campaign.campaign.draft;
        if !draft.kind.rates() || !self.entry.is_reviewed() {
            return Err(Problem::bad_choice("subject"));
        }
        if !matches!(proposer, Proposer::Committee | Proposer::Cell) {
            return Ok(());
        }
        let score = levels::score(self.campaign, self.entry);
        let facts = levels::facts(self.entry, score.as_ref(), &self.people.cap(draft));
        let finding = levels::finding(self.campaign, self.entry, &facts);
        let proposed = finding.map(|finding| finding.propose(choice)).transpose();
        proposed.map(drop).map_err(|_| Problem::blank("reason"))
    }
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
