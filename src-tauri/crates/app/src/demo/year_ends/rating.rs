//! Points, levels, votes and decisions of the demo cell.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::CampaignId;
use domain::form::PointsMark;
use domain::level::Level;
use domain::review::TallyCount::{Collected, Invalid, Issued, Present, Summoned, Valid, Voters};
use domain::review::{
    BallotChoice, CampaignStep, Criteria, Criterion, LevelChoice, LevelFacts, PersonSteps,
    Proposer, RatingDecision, Share, StepKind, Subject, TaskCounts,
};
use domain::text::Text;

use super::words::{DecidedYear, Words};
use super::{percent, tenths};
use crate::demo::words::in_turn;
use crate::{CampaignPerson, CampaignView, Desk, Problem};

/// How many of the ballots on each go to another level than the one that wins.
const OTHERWISE: u32 = 2;

/// Give the points of `person` and state what the levels go by.
pub(super) fn score(
    desk: &mut Desk,
    (view, person): (&CampaignView, &CampaignPerson),
    (words, level, turn): (&Words, Level, usize),
) -> Result<(), Problem> {
    let criteria = view.criteria.iter().find(|it| it.serves.contains(&person.assessed));
    let marks = criteria.map(|criteria| marks(criteria, words, level, turn)).transpose()?;
    let id = view.campaign.id;
    desk.score_person(id, person.subject, marks.unwrap_or_default())?;
    desk.state_level_facts(id, person.subject, facts(level)).map(drop)
}

fn marks(
    criteria: &Criteria,
    words: &Words,
    level: Level,
    turn: usize,
) -> Result<BTreeMap<String, PointsMark>, Problem> {
    let criterions = criteria.groups.iter().flat_map(|group| &group.criteria);
    let mark = |place: usize, criterion: &Criterion| {
        let graded = tenths(criterion.most, percent(level));
        let points = if criterion.whole { criterion.most } else { graded };
        let reason = if points < criterion.most {
            Text::from(in_turn(&words.reduction, turn + place)?.as_str())
        } else {
            Text::default()
        };
        Ok((criterion.key.clone(), PointsMark { points: Some(points), reason }))
    };
    criterions.enumerate().map(|(place, criterion)| mark(place, criterion)).collect()
}

/// What leads to a level by its conditions.
fn facts(level: Level) -> LevelFacts {
    let tasks = match level {
        Level::Excellent => TaskCounts { exceeded: 4, met: 6, late: 0, not_done: 0 },
        Level::Good => TaskCounts { exceeded: 1, met: 8, late: 0, not_done: 0 },
        Level::Completed | Level::NotCompleted => {
            TaskCounts { exceeded: 0, met: 5, late: 1, not_done: 0 }
        }
    };
    LevelFacts {
        tasks: Some(tasks),
        units: Some(tasks),
        remedied: Share::new(2, 2).ok(),
        somebody_disciplined: Some(false),
        ..LevelFacts::default()
    }
}

/// Let the committee, of a member, and the cell propose `level` for `subject`.
pub(super) fn propose(
    desk: &mut Desk,
    (id, subject): (CampaignId, Subject),
    (words, level): (&Words, Level),
) -> Result<(), Problem> {
    let reason = match level {
        Level::Excellent => Text::from(words.excellent_reason.as_str()),
        _ => Text::default(),
    };
    let choice = Some(LevelChoice { level, reason });
    if matches!(subject, Subject::Member(_)) {
        desk.propose_level(id, subject, Proposer::Committee, choice.clone())?;
    }
    desk.propose_level(id, subject, Proposer::Cell, choice).map(drop)
}

/// Count the first round: everybody official was there, all but a few agree on each level.
pub(super) fn count(
    desk: &mut Desk,
    id: CampaignId,
    level_of: impl Fn(Subject) -> Level,
) -> Result<(), Problem> {
    let view = desk.tally(id, 1)?;
    let (all, mut counted) = (view.official, view.counted);
    let heads = [Summoned, Present, Voters, Issued, Collected, Valid].map(|head| (head, all));
    counted.counts = heads.into_iter().chain([(Invalid, 0)]).collect();
    for row in &mut counted.rows {
        let won = box_of(level_of(row.subject));
        let other =
            if won == BallotChoice::Good { BallotChoice::Completed } else { BallotChoice::Good };
        let choices = counted.ballot.choices().iter();
        row.votes = choices.map(|choice| (*choice, 0)).collect();
        let few = OTHERWISE.min(all);
        row.votes.insert(won, all - few);
        row.votes.insert(other, few);
    }
    desk.save_tally(id, 1, counted).map(drop)
}

fn box_of(level: Level) -> BallotChoice {
    match level {
        Level::Excellent => BallotChoice::Excellent,
        Level::Good => BallotChoice::Good,
        Level::Completed => BallotChoice::Completed,
        Level::NotCompleted => BallotChoice::NotCompleted,
    }
}

/// Note what the superior body decided about `subject`.
pub(super) fn decide(
    desk: &mut Desk,
    (id, subject): (CampaignId, Subject),
    (words, year): (&Words, &DecidedYear),
    (level, decided_on): (Level, NaiveDate),
) -> Result<(), Problem> {
    let decision = RatingDecision {
        level,
        decided_on,
        by: Text::from(words.decided_by.as_str()),
        number: Text::from(year.number.as_str()),
        reason: Text::default(),
    };
    desk.decide_rating(id, subject, &decision).map(drop)
}

/// Note the days on which somebody was through their steps.
pub(super) fn walk(
    desk: &mut Desk,
    (id, subject): (CampaignId, Subject),
    steps: &[(StepKind, NaiveDate)],
) -> Result<(), Problem> {
    let steps = PersonSteps(steps.iter().copied().collect());
    desk.save_person_steps(id, subject, steps).map(drop)
}

/// Note the day on which the cell as a whole was through a step.
pub(super) fn finish(
    desk: &mut Desk,
    view: &CampaignView,
    (step, done_on): (StepKind, NaiveDate),
    note: &str,
) -> Result<(), Problem> {
    let steps = &view.campaign.draft.steps;
    let before = steps.iter().find(|it| it.step == step).ok_or(Problem::Unexpected)?;
    let step = CampaignStep { done_on: Some(done_on), note: Text::from(note), ..before.clone() };
    desk.save_campaign_step(view.campaign.id, step).map(drop)
}
