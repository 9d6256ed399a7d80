//! Levels that are proposed: all that is stated of one subject as one deed, and one proposer's levels of
//! many in one pass.

use std::collections::BTreeMap;

use domain::CampaignId;
use domain::form::PointsMark;
use domain::review::{LevelChoice, LevelFacts, Proposer, Subject};
use serde::Deserialize;
use ts_rs::TS;

use super::CampaignView;
use crate::{Desk, Problem};

/// All that is stated of a subject's level.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LevelStatement {
    /// The points the cell gives, by criterion.
    pub marks: BTreeMap<String, PointsMark>,
    /// What is stated for the conditions; points and cap are never stated.
    pub facts: LevelFacts,
    /// The levels proposed; who is left out proposes none.
    pub proposals: BTreeMap<Proposer, LevelChoice>,
}

/// The level of one subject in a pass over many.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SubjectLevel {
    /// Whose.
    pub subject: Subject,
    /// The level; none takes it back.
    pub choice: Option<LevelChoice>,
}

impl Desk {
    /// Keep points, facts and proposed levels of a subject as one: where one of them is refused, none
    /// is kept. Where the committee or the cell departs from what the facts say, the reason is written;
    /// a proposal that stood before is not asked again.
    pub fn state_level(
        &mut self,
        id: CampaignId,
        subject: Subject,
        statement: LevelStatement,
    ) -> Result<CampaignView, Problem> {
        self.change_person(id, subject, "state_level", |person, about| {
            let LevelStatement { marks, facts, proposals } = statement;
            if marks != person.marks {
                person.marks = about.fill(marks)?;
            }
            person.level_facts = LevelFacts { points: None, within_cap: None, ..facts };
            for (proposer, choice) in &proposals {
                if person.proposals.get(proposer) != Some(choice) {
                    about.check(person, *proposer, choice)?;
                }
            }
            person.proposals = proposals;
            Ok(())
        })
    }

    /// Keep what `proposer` proposes of many, in one pass: of all of them or of none.
    pub fn propose_levels(
        &mut self,
        id: CampaignId,
        proposer: Proposer,
        levels: Vec<SubjectLevel>,
    ) -> Result<CampaignView, Problem> {
        let changes = levels.into_iter().map(|it| (it.subject, it.choice)).collect();
        self.change_people(id, "propose_levels", changes, |person, about, choice| {
            about.propose(person, proposer, choice)
        })
    }

    /// Put back what `proposer` proposed before a pass. It stood once, so nobody is asked for a reason
    /// again.
    pub fn put_back_levels(
        &mut self,
        id: CampaignId,
        proposer: Proposer,
        levels: Vec<SubjectLevel>,
    ) -> Result<CampaignView, Problem> {
        let changes = levels.into_iter().map(|it| (it.subject, it.choice)).collect();
        self.change_people(id, "put_back_levels", changes, |person, _, choice| {
            match choice {
                Some(choice) => person.proposals.insert(proposer, choice),
                None => person.proposals.remove(&proposer),
            };
            Ok(())
        })
    }
}
