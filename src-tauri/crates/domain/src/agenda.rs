//! Agendas (chương trình) and the templates they start from.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::ItemId;
use crate::meeting::MeetingKind;
use crate::text::Text;

/// The parts a meeting runs through (HD 12-HD/BTCTW, HD 42-HD/BTCTW).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Stage {
    /// Mở đầu.
    Opening,
    /// Tiến hành.
    Proceedings,
    /// Kết thúc.
    Closing,
}

/// What the program does at an item beside taking notes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ItemKind {
    /// Report, remarks, reply, conclusion.
    #[default]
    Plain,
    /// Điểm danh.
    Attendance,
    /// Thông báo đảng phí.
    Dues,
    /// Kết quả thực hiện nghị quyết kỳ trước: what was left open.
    FollowUp,
    /// Báo cáo kết quả học tập và làm theo Bác trong tháng.
    Notebooks,
    /// Kể chuyện về Bác.
    Story,
    /// Biểu dương, nhắc nhở.
    Mentions,
    /// Phân công nhiệm vụ.
    Tasks,
    /// Thông qua nghị quyết.
    Resolution,
    /// Chấm điểm chất lượng.
    Score,
    /// Đọc lại và thông qua biên bản.
    ReadBack,
}

/// An item of an agenda as planned.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AgendaItem {
    /// Names this item.
    pub id: ItemId,
    /// The line of the agenda.
    #[serde(flatten)]
    pub line: AgendaLine,
}

/// A line of an agenda, in a meeting or in a template.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AgendaLine {
    /// Which part of the meeting it belongs to.
    pub stage: Stage,
    /// What the program does there.
    #[serde(default)]
    pub kind: ItemKind,
    /// The words of the agenda.
    pub title: Text,
    /// Who presents it (người thực hiện).
    #[serde(default)]
    pub presenter: Text,
    /// Minutes set aside for it.
    #[serde(default)]
    pub minutes: Option<u32>,
}

/// The agenda a kind of meeting starts from; data that each cell may change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AgendaTemplate {
    /// The kind of meeting.
    pub kind: MeetingKind,
    /// Where the order comes from, e.g. "HD 42-HD/BTCTW".
    #[serde(default)]
    pub source: Text,
    /// Its lines, in order.
    pub lines: Vec<AgendaLine>,
}
