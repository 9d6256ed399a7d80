//! What the window sees of a campaign.

use std::collections::{BTreeMap, BTreeSet};

use domain::cap::{CapGroup, CapReport};
use domain::form::PointsMark;
use domain::level::Level;
use domain::member::Rank;
use domain::notebook::DueState;
use domain::post::PostKind;
use domain::review::{
    Assessed, Campaign, CommendationHint, Criteria, Eligibility, FilledScore, LevelChoice,
    LevelFacts, LevelFinding, LevelLadder, LevelWarning, PersonSteps, PersonYear, Proposer,
    RatingDecision, ReviewSummary, StepKind, Subject,
};
use domain::text::Text;
use serde::Serialize;
use ts_rs::TS;

use super::beside::{FactSuggestion, OwnAssessment};
use crate::registers::CensureLine;

/// A campaign with everybody in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CampaignView {
    /// The campaign.
    #[serde(flatten)]
    pub campaign: Campaign,
    /// The criteria of its year; none where no points are given.
    pub criteria: Vec<Criteria>,
    /// The levels with their points, conditions and triggers.
    pub levels: Vec<LevelLadder>,
    /// What of the edition is not checked against an original; said on the screen, never on paper.
    pub unverified: BTreeSet<String>,
    /// How far the campaign is with each of its steps.
    pub progress: Vec<StepProgress>,
    /// The collective first, then the members by name.
    pub people: Vec<CampaignPerson>,
    /// Official members entitled to vote.
    pub official: u32,
    /// Where the proposed levels stand with the cap on HTXS.
    pub cap: CapReport,
    /// Whether they are over it. It warns and blocks nothing: a cell only proposes.
    pub is_over_cap: bool,
    /// The levels the cell proposes, in numbers.
    pub proposed: ReviewSummary,
    /// The levels decided, in numbers.
    pub decided: ReviewSummary,
}

/// How far a campaign is with a step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StepProgress {
    /// Which.
    pub step: StepKind,
    /// Where it stands today.
    pub state: DueState,
    /// How many were through it.
    pub done: u32,
    /// Of how many; 0 where the campaign takes the step as a whole.
    pub owed: u32,
}

/// A member, or the collective, in a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CampaignPerson {
    /// Who.
    pub subject: Subject,
    /// Their name; of the collective that of the cell.
    pub name: Text,
    /// Chính thức or dự bị on the day of the review; none of the collective.
    pub rank: Option<Rank>,
    /// The highest post of the Party on that day.
    pub post: Option<PostKind>,
    /// Which criteria and levels serve them.
    pub assessed: Assessed,
    /// Whether they are reviewed here, and why not.
    pub eligibility: Eligibility,
    /// What the cell knows of the year.
    pub person_year: PersonYear,
    /// Why the review is put off (hoãn); blank where it is not.
    pub postponed: Text,
    /// The group of the cap they count in.
    pub cap_group: CapGroup,
    /// Whether the cell put them there, and not their post.
    pub is_grouped: bool,
    /// When they were through each step.
    pub steps: PersonSteps,
    /// Where they stand with each step of the campaign.
    pub states: BTreeMap<StepKind, DueState>,
    /// Steps done before an earlier one: said, not refused.
    pub out_of_order: Vec<StepKind>,
    /// The points the cell gives, by criterion.
    pub marks: BTreeMap<String, PointsMark>,
    /// The same added up; none where no points are given, or where they fit the criteria no longer.
    pub score: Option<FilledScore>,
    /// What is known for the conditions of the levels, points and cap among it.
    pub level_facts: LevelFacts,
    /// What the registers say for the conditions, to be taken as facts by who states them.
    pub sources: LevelSources,
    /// What the book knows of these, to be taken over by hand.
    pub suggestions: Vec<FactSuggestion>,
    /// What the signed self-assessment says; none while there is none.
    pub own: Option<OwnAssessment>,
    /// What this says about the level; none for whom no level is found.
    pub finding: Option<LevelFinding>,
    /// The levels proposed, by who proposes them.
    pub proposals: BTreeMap<Proposer, LevelChoice>,
    /// What is to be said about the level the cell proposes.
    pub warnings: Vec<LevelWarning>,
    /// What the superior body decided, the first one first; the last one stands.
    pub decisions: Vec<RatingDecision>,
    /// The levels decided by year, this one and those before.
    pub years: BTreeMap<i32, Level>,
    /// Something to think of when commendations are proposed.
    pub hint: Option<CommendationHint>,
}

/// What the registers of the cell say for the conditions of the levels. It is shown beside the facts and
/// taken by the secretary; nothing of it counts by itself.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LevelSources {
    /// Reminders and discipline decided in the year, the newest first: of a member their own, of the
    /// collective its own and everybody's. Whether it was in duty, and whether one that ended was taken
    /// back, the cell has to say.
    pub censures: Vec<CensureLine>,
    /// How many of them are discipline of the Charter, from khiển trách up: the fact "somebody
    /// disciplined" of the collective, a hint for the triggers of KHT of a member.
    pub disciplined: u32,
}
