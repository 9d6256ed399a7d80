//! The levels an edition knows for a kind of subject, with points, conditions and triggers.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::{Assessed, Share};
use super::facts::{Grade, LevelFacts, TaskCounts};
use super::finding::ConditionState;
use crate::level::Level;

/// The levels for some kinds of subjects, from the highest down, and what makes KHT at once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct LevelLadder {
    /// Whom it serves.
    pub serves: Vec<Assessed>,
    /// The levels but KHT, from the highest down.
    pub levels: Vec<LevelRule>,
    /// What makes KHT whatever the points.
    #[serde(default)]
    pub triggers: Vec<Trigger>,
}

/// What a level asks for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct LevelRule {
    /// The level.
    pub level: Level,
    /// Least points in tenths; none in editions without points.
    #[serde(default)]
    pub least_points: Option<u32>,
    /// Its conditions beside the points.
    #[serde(default)]
    pub conditions: Vec<LevelCondition>,
}

/// Whose tasks a condition is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum TasksOf {
    /// The subject's own.
    Subject,
    /// Those of the units the person leads.
    Units,
}

/// A condition of a level. Percentages are data of the edition.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[serde(deny_unknown_fields)]
#[ts(export)]
pub enum LevelCondition {
    /// 100 % of the tasks done, in time and well.
    TasksDone {
        /// Whose.
        of: TasksOf,
    },
    /// 100 % of the tasks done, no more than so many percent late.
    TasksFinished {
        /// Whose.
        of: TasksOf,
        /// Most percent late.
        late_most: u32,
    },
    /// So many percent of the tasks beyond what was asked (vượt mức).
    TasksExceed {
        /// Whose.
        of: TasksOf,
        /// Least percent.
        least: u32,
    },
    /// Every shortcoming named before is remedied.
    ShortcomingsRemedied,
    /// The cap on HTXS is kept.
    WithinCap,
    /// Nobody of the collective was disciplined.
    NobodyDisciplined,
    /// No item of the self-assessment has a lower grade (editions with grades).
    GradesReach {
        /// The lowest grade allowed.
        least: Grade,
    },
    /// The edition asks for more than could be read; only the cell can say whether it holds.
    CellJudges,
}

/// Something that makes KHT at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Trigger {
    /// What.
    pub kind: TriggerKind,
    /// The percentage it begins beyond, for those that are counted.
    #[serde(default)]
    pub percent: Option<u32>,
}

/// What may make KHT. The last four are counted where the counts are known; all can be stated.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum TriggerKind {
    /// Có kết luận suy thoái, "tự diễn biến", "tự chuyển hóa".
    ConcludedDegradation,
    /// Vi phạm khi thi hành công vụ, bị kỷ luật từ khiển trách.
    DisciplinedInDuty,
    /// Vi phạm những điều đảng viên không được làm, trách nhiệm nêu gương, giảm sút uy tín.
    ProhibitionsBroken,
    /// Cơ quan trực tiếp phụ trách có tham nhũng, lãng phí, tiêu cực.
    CorruptionInBody,
    /// Kết luận có sai phạm về cán bộ, mất đoàn kết.
    PersonnelWrongdoing,
    /// Thành viên tập thể bị kỷ luật khi thi hành nhiệm vụ.
    MemberDisciplined,
    /// Thành viên tập thể có kết luận suy thoái.
    MemberDegradation,
    /// Không đạt 5 chỉ tiêu kinh tế – xã hội cơ bản.
    BasicTargetsMissed,
    /// More than so many percent of the tasks not done.
    TasksNotDone,
    /// Less than so many percent of the tasks of the units done.
    UnitTasksBelow,
    /// More than so many percent of the subordinate units rated KHT.
    SubordinatesNotCompleted,
    /// More than so many percent of the votes of confidence low.
    LowConfidence,
}

/// How a condition stands, with what was measured.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConditionCheck {
    /// How it stands.
    pub state: ConditionState,
    /// What it was measured by, where it is counted.
    pub measured: Option<Share>,
}

impl ConditionCheck {
    fn plain(holds: Option<bool>) -> Self {
        Self { state: ConditionState::of(holds), measured: None }
    }

    fn counted(measured: Option<Share>, holds: Option<bool>) -> Self {
        Self { state: ConditionState::of(holds), measured }
    }
}

impl LevelCondition {
    /// How the condition stands with `facts`.
    pub fn check(self, facts: &LevelFacts) -> ConditionCheck {
        match self {
            Self::TasksDone { of } => {
                let tasks = facts.tasks_of(of);
                let holds = tasks.map(|it| it.late == 0 && it.not_done == 0);
                ConditionCheck::counted(tasks.and_then(TaskCounts::done_well), holds)
            }
            Self::TasksFinished { of, late_most } => {
                let tasks = facts.tasks_of(of);
                let late = tasks.and_then(TaskCounts::late);
                let is_late = late.map(|share| share.is_more_than(late_most));
                let unfinished = tasks.map(|it| it.not_done > 0);
                let holds = unfinished.zip(is_late).map(|(undone, late)| !undone && !late);
                ConditionCheck::counted(late, holds)
            }
            Self::TasksExceed { of, least } => {
                let share = facts.tasks_of(of).and_then(TaskCounts::exceeding);
                ConditionCheck::counted(share, share.map(|it| it.is_at_least(least)))
            }
            Self::ShortcomingsRemedied => {
                let remedied = facts.remedied;
                ConditionCheck::counted(remedied, remedied.map(Share::is_all))
            }
            Self::WithinCap => ConditionCheck::plain(facts.within_cap),
            Self::NobodyDisciplined => {
                ConditionCheck::plain(facts.somebody_disciplined.map(|found| !found))
            }
            Self::CellJudges => ConditionCheck::plain(None),
            Self::GradesReach { least } => {
                ConditionCheck::plain(facts.lowest_grade.map(|lowest| lowest <= least))
            }
        }
    }
}

impl Trigger {
    /// Whether the facts show the trigger, and what it was measured by.
    pub fn check(self, facts: &LevelFacts) -> (bool, Option<Share>) {
        let measured = self.measured(facts);
        let counted = self.percent.zip(measured).is_some_and(|(percent, share)| match self.kind {
            TriggerKind::UnitTasksBelow => !share.is_at_least(percent),
            _ => share.is_more_than(percent),
        });
        (counted || facts.triggers.found.contains(&self.kind), measured)
    }

    fn measured(self, facts: &LevelFacts) -> Option<Share> {
        match self.kind {
            TriggerKind::TasksNotDone => facts.tasks.and_then(TaskCounts::undone),
            TriggerKind::UnitTasksBelow => facts.units.and_then(TaskCounts::done),
            TriggerKind::SubordinatesNotCompleted => facts.subordinates_not_completed,
            TriggerKind::LowConfidence => facts.low_confidence,
            _ => None,
        }
    }
}

/// What is wrong with a ladder.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "mistake", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum LadderMistake {
    /// It has no level.
    Empty,
    /// A level stands below or beside itself, or is KHT, which needs no rule.
    OutOfOrder {
        /// Which.
        level: Level,
    },
    /// A percentage of more than a hundred.
    PercentOver,
    /// A level asks for no fewer points than the one above it, or only one of the two has points.
    PointsOutOfOrder {
        /// Which.
        level: Level,
    },
}

impl LevelLadder {
    /// The first thing wrong with the ladder.
    pub fn check(&self) -> Result<(), LadderMistake> {
        if self.levels.is_empty() {
            return Err(LadderMistake::Empty);
        }
        if let Some(rule) = self.levels.iter().find(|rule| rule.level == Level::NotCompleted) {
            return Err(LadderMistake::OutOfOrder { level: rule.level });
        }
        if self.percents().any(|percent| percent > 100) {
            return Err(LadderMistake::PercentOver);
        }
        for pair in self.levels.windows(2) {
            let [above, below] = pair else { continue };
            let level = below.level;
            if !above.level.is_above(level) {
                return Err(LadderMistake::OutOfOrder { level });
            }
            let falls = match (above.least_points, below.least_points) {
                (Some(above), Some(below)) => above > below,
                (None, None) => true,
                _ => false,
            };
            if !falls {
                return Err(LadderMistake::PointsOutOfOrder { level });
            }
        }
        Ok(())
    }

    /// Every percentage of its conditions and triggers.
    fn percents(&self) -> impl Iterator<Item = u32> {
        let conditions = self.levels.iter().flat_map(|rule| &rule.conditions);
        let percents = conditions.filter_map(|condition| match condition {
            LevelCondition::TasksFinished { late_most, .. } => Some(*late_most),
            LevelCondition::TasksExceed { least, .. } => Some(*least),
            _ => None,
        });
        percents.chain(self.triggers.iter().filter_map(|trigger| trigger.percent))
    }

    /// The points a level is below, in tenths: the least of the level above.
    pub(super) fn points_below(&self, level: Level) -> Option<u32> {
        let place = self.levels.iter().position(|rule| rule.level == level)?;
        self.levels.get(place.checked_sub(1)?)?.least_points
    }

    /// The level whose band `points` fall into; none in an edition without points.
    pub fn band(&self, points: u32) -> Option<Level> {
        self.levels.last()?.least_points?;
        let rule = self.levels.iter().find(|rule| rule.least_points.is_some_and(|it| it <= points));
        Some(rule.map_or(Level::NotCompleted, |rule| rule.level))
    }
}
