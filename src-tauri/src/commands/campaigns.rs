//! The campaign of review: steps, people, points, levels, votes, decisions.

use app::{
    CampaignPaper, CampaignView, LevelStatement, Problem, SubjectLevel, SubjectSteps, TallyView,
};
use domain::cap::CapGroup;
use domain::review::{
    CampaignKind, CampaignStep, Criteria, LevelLadder, PersonSteps, PersonYear, Proposer,
    RatingDecision, ReviewEdition, ReviewRules, Subject, TallyDraft,
};
use domain::text::Text;
use domain::{CampaignId, MemberId};
use tauri::State;

use crate::desk_state::DeskState;

/// The campaigns of a year.
#[tauri::command(async)]
pub(crate) fn campaigns(
    state: State<'_, DeskState>,
    year: i32,
) -> Result<Vec<CampaignView>, Problem> {
    state.at_desk(|desk| desk.campaigns(year))
}

/// Rules, levels and criteria as the edition of a campaign has them.
#[tauri::command(async)]
pub(crate) fn campaign_edition(
    state: State<'_, DeskState>,
    id: CampaignId,
) -> Result<ReviewEdition, Problem> {
    state.at_desk(|desk| desk.campaign_edition(id))
}

/// The papers of a campaign and what each would lack.
#[tauri::command(async)]
pub(crate) fn campaign_papers(
    state: State<'_, DeskState>,
    id: CampaignId,
) -> Result<Vec<CampaignPaper>, Problem> {
    state.at_desk(|desk| desk.campaign_papers(id))
}

/// Begin a campaign.
#[tauri::command(async)]
pub(crate) fn begin_campaign(
    state: State<'_, DeskState>,
    kind: CampaignKind,
    year: i32,
    title: Text,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.begin_campaign(kind, year, title))
}

/// Take back a campaign that was begun by mistake.
#[tauri::command(async)]
pub(crate) fn withdraw_campaign(
    state: State<'_, DeskState>,
    id: CampaignId,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_campaign(id))
}

/// Keep the last day, the day done and the note of a step.
#[tauri::command(async)]
pub(crate) fn save_campaign_step(
    state: State<'_, DeskState>,
    id: CampaignId,
    step: CampaignStep,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.save_campaign_step(id, step))
}

/// Keep the rules a campaign is held by.
#[tauri::command(async)]
pub(crate) fn save_review_rules(
    state: State<'_, DeskState>,
    id: CampaignId,
    rules: ReviewRules,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.save_review_rules(id, rules))
}

/// Keep the criteria and points of a campaign's year.
#[tauri::command(async)]
pub(crate) fn save_criteria(
    state: State<'_, DeskState>,
    id: CampaignId,
    criteria: Vec<Criteria>,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.save_criteria(id, criteria))
}

/// Keep the points and percentages the levels of a campaign ask for.
#[tauri::command(async)]
pub(crate) fn save_ladders(
    state: State<'_, DeskState>,
    id: CampaignId,
    levels: Vec<LevelLadder>,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.save_ladders(id, levels))
}

/// Keep what the cell knows of a member's year.
#[tauri::command(async)]
pub(crate) fn note_person_year(
    state: State<'_, DeskState>,
    id: CampaignId,
    member: MemberId,
    person_year: PersonYear,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.note_person_year(id, member, person_year))
}

/// Put a member into a group of the cap.
#[tauri::command(async)]
pub(crate) fn group_for_cap(
    state: State<'_, DeskState>,
    id: CampaignId,
    member: MemberId,
    group: Option<CapGroup>,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.group_for_cap(id, member, group))
}

/// Put off a review, or take it up again.
#[tauri::command(async)]
pub(crate) fn postpone_review(
    state: State<'_, DeskState>,
    id: CampaignId,
    subject: Subject,
    reason: Text,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.postpone_review(id, subject, reason))
}

/// Keep the days on which somebody was through each step.
#[tauri::command(async)]
pub(crate) fn save_person_steps(
    state: State<'_, DeskState>,
    id: CampaignId,
    subject: Subject,
    steps: PersonSteps,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.save_person_steps(id, subject, steps))
}

/// Keep the days of many in one pass.
#[tauri::command(async)]
pub(crate) fn save_people_steps(
    state: State<'_, DeskState>,
    id: CampaignId,
    people: Vec<SubjectSteps>,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.save_people_steps(id, people))
}

/// Keep points, facts and proposed levels of a subject as one.
#[tauri::command(async)]
pub(crate) fn state_level(
    state: State<'_, DeskState>,
    id: CampaignId,
    subject: Subject,
    statement: LevelStatement,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.state_level(id, subject, statement))
}

/// Keep what somebody proposes of many, in one pass.
#[tauri::command(async)]
pub(crate) fn propose_levels(
    state: State<'_, DeskState>,
    id: CampaignId,
    proposer: Proposer,
    levels: Vec<SubjectLevel>,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.propose_levels(id, proposer, levels))
}

/// Put back what somebody proposed before a pass.
#[tauri::command(async)]
pub(crate) fn put_back_levels(
    state: State<'_, DeskState>,
    id: CampaignId,
    proposer: Proposer,
    levels: Vec<SubjectLevel>,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.put_back_levels(id, proposer, levels))
}

/// Keep what the superior body decided.
#[tauri::command(async)]
pub(crate) fn decide_rating(
    state: State<'_, DeskState>,
    id: CampaignId,
    subject: Subject,
    decision: RatingDecision,
) -> Result<CampaignView, Problem> {
    state.at_desk(|desk| desk.decide_rating(id, subject, &decision))
}

/// The counting record of a round.
#[tauri::command(async)]
pub(crate) fn tally(
    state: State<'_, DeskState>,
    id: CampaignId,
    round: u32,
) -> Result<TallyView, Problem> {
    state.at_desk(|desk| desk.tally(id, round))
}

/// What is wrong with a count while it is typed.
#[tauri::command(async)]
pub(crate) fn check_tally(
    state: State<'_, DeskState>,
    id: CampaignId,
    round: u32,
    counted: TallyDraft,
) -> Result<TallyView, Problem> {
    state.at_desk(|desk| desk.check_tally(id, round, counted))
}

/// Keep a counting record.
#[tauri::command(async)]
pub(crate) fn save_tally(
    state: State<'_, DeskState>,
    id: CampaignId,
    round: u32,
    counted: TallyDraft,
) -> Result<TallyView, Problem> {
    state.at_desk(|desk| desk.save_tally(id, round, counted))
}
