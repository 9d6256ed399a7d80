//! The level the facts fit, and why.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::Share;
use super::facts::LevelFacts;
use super::ladder::{LevelCondition, LevelLadder, LevelRule, TriggerKind};
use crate::level::Level;
use crate::text::Words;

/// How a condition stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ConditionState {
    /// Đạt.
    Met,
    /// Chưa có số liệu.
    Unknown,
    /// Không đạt.
    Failed,
}

impl ConditionState {
    /// The state of something that may not be known.
    pub(super) fn of(holds: Option<bool>) -> Self {
        match holds {
            Some(true) => Self::Met,
            Some(false) => Self::Failed,
            None => Self::Unknown,
        }
    }
}

/// What the facts say about the level.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum LevelFinding {
    /// Points and conditions agree.
    Fits {
        /// On this level.
        level: Level,
        /// By these.
        why: Vec<LevelReason>,
    },
    /// Cần chi bộ xem xét: no rule says which level applies, or something is not known.
    NeedsCell {
        /// The level of the points alone; none while they are not known.
        by_points: Option<Level>,
        /// The highest level whose conditions hold, points aside; none where none do.
        by_conditions: Option<Level>,
        /// What stands in the way, or is not known.
        why: Vec<LevelReason>,
    },
}

/// A reason of a finding.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "reason", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum LevelReason {
    /// The points and the band of a level. All points are tenths.
    Points {
        /// The points given.
        points: u32,
        /// The level whose band they are held against.
        level: Level,
        /// The least points of the level.
        least: Option<u32>,
        /// The points the level is below.
        below: Option<u32>,
        /// Whether they lie in the band.
        state: ConditionState,
    },
    /// No total yet.
    PointsMissing,
    /// A condition of a level.
    Condition {
        /// The level that asks for it.
        level: Level,
        /// The condition.
        condition: LevelCondition,
        /// How it stands.
        state: ConditionState,
        /// What it was measured by.
        measured: Option<Share>,
    },
    /// Makes KHT.
    Trigger {
        /// What.
        trigger: TriggerKind,
        /// What it was measured by.
        measured: Option<Share>,
    },
    /// Would make KHT, and counts for nothing.
    Excused {
        /// What.
        trigger: TriggerKind,
        /// Why it counts for nothing.
        because: Words,
    },
}

/// Test the levels of `ladder` from the top.
pub fn find_level(ladder: &LevelLadder, facts: &LevelFacts) -> LevelFinding {
    let (excused, triggered) = triggers(ladder, facts);
    let by_points = facts.points.and_then(|points| ladder.band(points));
    if !triggered.is_empty() {
        return LevelFinding::Fits { level: Level::NotCompleted, why: triggered };
    }
    if by_points == Some(Level::NotCompleted) {
        let why = [lowest_points(ladder, facts), excused].concat();
        return LevelFinding::Fits { level: Level::NotCompleted, why };
    }
    for rule in &ladder.levels {
        let tests = tests(ladder, rule, facts);
        if tests.iter().all(LevelReason::is_met) {
            let why = [tests, excused].concat();
            return LevelFinding::Fits { level: rule.level, why };
        }
        if !tests.iter().any(LevelReason::is_failed) {
            return needs_cell(ladder, facts, tests, excused);
        }
    }
    let nearest = by_points.and_then(|level| ladder.levels.iter().find(|it| it.level == level));
    let nearest = nearest.or(ladder.levels.last());
    let tests = nearest.map(|rule| tests(ladder, rule, facts)).unwrap_or_default();
    needs_cell(ladder, facts, tests, excused)
}

/// The triggers that count for nothing, and those that make KHT.
fn triggers(ladder: &LevelLadder, facts: &LevelFacts) -> (Vec<LevelReason>, Vec<LevelReason>) {
    let (mut excused, mut triggered) = (Vec::new(), Vec::new());
    for trigger in &ladder.triggers {
        let (true, measured) = trigger.check(facts) else { continue };
        let trigger = trigger.kind;
        match facts.triggers.excused.get(&trigger).cloned() {
            Some(because) => excused.push(LevelReason::Excused { trigger, because }),
            None => triggered.push(LevelReason::Trigger { trigger, measured }),
        }
    }
    (excused, triggered)
}

fn needs_cell(
    ladder: &LevelLadder,
    facts: &LevelFacts,
    tests: Vec<LevelReason>,
    excused: Vec<LevelReason>,
) -> LevelFinding {
    let conditions_hold = |rule: &&LevelRule| {
        rule.conditions.iter().all(|it| it.check(facts).state == ConditionState::Met)
    };
    let open = tests.into_iter().filter(|test| !test.is_met());
    LevelFinding::NeedsCell {
        by_points: facts.points.and_then(|points| ladder.band(points)),
        by_conditions: ladder.levels.iter().find(conditions_hold).map(|rule| rule.level),
        why: open.chain(excused).collect(),
    }
}

/// How everything `rule` asks for stands: the points first.
fn tests(ladder: &LevelLadder, rule: &LevelRule, facts: &LevelFacts) -> Vec<LevelReason> {
    let points = rule.least_points.map(|least| {
        let Some(points) = facts.points else { return LevelReason::PointsMissing };
        points_reason(ladder, rule.level, Some(least), points)
    });
    let conditions = rule.conditions.iter().map(|condition| {
        let check = condition.check(facts);
        LevelReason::Condition {
            level: rule.level,
            condition: *condition,
            state: check.state,
            measured: check.measured,
        }
    });
    points.into_iter().chain(conditions).collect()
}

fn points_reason(
    ladder: &LevelLadder,
    level: Level,
    least: Option<u32>,
    points: u32,
) -> LevelReason {
    let state = ConditionState::of(Some(ladder.band(points) == Some(level)));
    LevelReason::Points { points, level, least, below: ladder.points_below(level), state }
}

/// The reason of KHT by points: fewer than the lowest level asks for.
fn lowest_points(ladder: &LevelLadder, facts: &LevelFacts) -> Vec<LevelReason> {
    let below = ladder.levels.last().and_then(|rule| rule.least_points);
    let reason = facts.points.map(|points| LevelReason::Points {
        points,
        level: Level::NotCompleted,
        least: None,
        below,
        state: ConditionState::Met,
    });
    reason.into_iter().collect()
}

impl LevelReason {
    fn state(&self) -> ConditionState {
        match self {
            Self::Points { state, .. } | Self::Condition { state, .. } => *state,
            Self::PointsMissing => ConditionState::Unknown,
            Self::Trigger { .. } => ConditionState::Failed,
            Self::Excused { .. } => ConditionState::Met,
        }
    }

    fn is_met(&self) -> bool {
        self.state() == ConditionState::Met
    }

    fn is_failed(&self) -> bool {
        self.state() == ConditionState::Failed
    }
}

impl LevelFinding {
    /// The level found, where points and conditions agree on one.
    pub fn level(&self) -> Option<Level> {
        match self {
            Self::Fits { level, .. } => Some(*level),
            Self::NeedsCell { .. } => None,
        }
    }
}

/// What a level is held against beside its own conditions.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct LevelContext {
    /// The level of the collective the person heads; none of anybody else, or while it is not known.
    pub headed: Option<Level>,
    /// The levels of the quarters of the year.
    pub quarters: Vec<Level>,
}

/// Something said about a level, from guidelines of single provinces. It warns and blocks nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum LevelWarning {
    /// Higher than the level of the collective the person heads.
    AboveCollective,
    /// HTXS after a quarter of KHT.
    QuarterNotCompleted,
}

/// What is to be said about giving `level`.
pub fn level_warnings(level: Level, context: &LevelContext) -> Vec<LevelWarning> {
    let above = context.headed.is_some_and(|headed| level.is_above(headed));
    let quarter = level == Level::Excellent && context.quarters.contains(&Level::NotCompleted);
    let warnings =
        [(above, LevelWarning::AboveCollective), (quarter, LevelWarning::QuarterNotCompleted)];
    warnings.into_iter().filter(|(holds, _)| *holds).map(|(_, warning)| warning).collect()
}
