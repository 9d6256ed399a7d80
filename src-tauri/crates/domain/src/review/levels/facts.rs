//! What is known of a subject's year, for the conditions of the levels.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::super::Share;
use super::ladder::{TasksOf, TriggerKind};
use crate::text::Words;

/// The tasks of a year by how they ended. Every task is in one count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TaskCounts {
    /// Vượt mức: done in time, well, and beyond what was asked.
    pub exceeded: u32,
    /// Đạt: done in time and well.
    pub met: u32,
    /// Chậm: done late, or not well.
    pub late: u32,
    /// Không hoàn thành.
    pub not_done: u32,
}

impl TaskCounts {
    /// All tasks.
    pub fn total(self) -> u32 {
        let counts = [self.exceeded, self.met, self.late, self.not_done];
        counts.into_iter().fold(0, u32::saturating_add)
    }

    /// The share done in time and well; none without tasks.
    pub fn done_well(self) -> Option<Share> {
        self.share(self.exceeded.saturating_add(self.met))
    }

    /// The share done at all.
    pub fn done(self) -> Option<Share> {
        self.share(self.total().saturating_sub(self.not_done))
    }

    /// The share beyond what was asked.
    pub fn exceeding(self) -> Option<Share> {
        self.share(self.exceeded)
    }

    /// The share done late.
    pub fn late(self) -> Option<Share> {
        self.share(self.late)
    }

    /// The share not done.
    pub fn undone(self) -> Option<Share> {
        self.share(self.not_done)
    }

    fn share(self, part: u32) -> Option<Share> {
        let total = self.total();
        Share::new(part, total).ok().filter(|_| total > 0)
    }
}

/// A grade of an item (cấp độ thực hiện), the highest first; editions of 2019 and 2023.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Grade {
    /// Xuất sắc.
    Excellent,
    /// Tốt.
    Good,
    /// Trung bình.
    Average,
    /// Kém.
    Poor,
}

/// What is stated about the triggers of KHT.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct TriggerStates {
    /// Those that were found.
    pub found: BTreeSet<TriggerKind>,
    /// Those that count for nothing, each with its written reason: force majeure, or found and remedied
    /// by oneself (QĐ 366-QĐ/TW).
    pub excused: BTreeMap<TriggerKind, Words>,
}

/// What is known of a subject's year. What is not known is none and never taken to be well.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct LevelFacts {
    /// The total in tenths, once every criterion has its points.
    pub points: Option<u32>,
    /// The lowest grade of any item, in editions with grades.
    pub lowest_grade: Option<Grade>,
    /// The subject's tasks.
    pub tasks: Option<TaskCounts>,
    /// The tasks of the units the person leads.
    pub units: Option<TaskCounts>,
    /// Remedied, of the shortcomings named before.
    pub remedied: Option<Share>,
    /// Whether the proposed distribution keeps within the cap.
    pub within_cap: Option<bool>,
    /// Whether anybody of the collective was disciplined.
    pub somebody_disciplined: Option<bool>,
    /// Rated KHT, of the subordinate units.
    pub subordinates_not_completed: Option<Share>,
    /// Low, of the votes of confidence.
    pub low_confidence: Option<Share>,
    /// What is stated about the triggers of KHT.
    pub triggers: TriggerStates,
}

impl LevelFacts {
    /// The tasks `of` asks for; none where there were none at all.
    pub(super) fn tasks_of(&self, of: TasksOf) -> Option<TaskCounts> {
        let tasks = match of {
            TasksOf::Subject => self.tasks,
            TasksOf::Units => self.units,
        };
        tasks.filter(|tasks| tasks.total() > 0)
    }
}
