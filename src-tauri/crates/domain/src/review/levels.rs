//! Which level the facts of a year fit (QĐ 366-QĐ/TW Điều 11; domain research §1.11).
//!
//! The levels and their conditions are data of an edition ([`LevelLadder`]). They are tested from the
//! top: the first whose points and conditions hold is proposed. Where none does, or something is not
//! known, the cell has to look at it ("cần chi bộ xem xét"); the program never chooses in silence.

mod choice;
mod facts;
mod finding;
mod ladder;
#[cfg(test)]
mod tests;

pub use choice::{LevelChoice, ProposedLevel, ReasonMissing};
pub use facts::{Grade, LevelFacts, TaskCounts, TriggerStates};
pub use finding::{
    ConditionState, LevelContext, LevelFinding, LevelReason, LevelWarning, find_level,
    level_warnings,
};
pub use ladder::{
    ConditionCheck, LadderMistake, LevelCondition, LevelLadder, LevelRule, TasksOf, Trigger,
    TriggerKind,
};
