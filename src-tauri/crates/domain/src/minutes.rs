//! Minutes (biên bản) while they are being written.
//!
//! The window sends the whole of [`Minutes`] at most a second after the first unsaved key. Rows that
//! the window adds carry ids it has chosen itself, so saving the same draft twice changes nothing.

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::agenda::AgendaItem;
use crate::attendance::AttendanceLine;
use crate::matter::{MatterDraft, MatterReport};
use crate::resolution::ResolutionText;
use crate::score::ScoreMark;
use crate::text::Text;
use crate::vote::Vote;
use crate::{GoodDeedId, GuestId, MemberId, MentionId, RemarkId, StoryId};

/// Minutes being written, whole.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct Minutes {
    /// When the meeting began.
    #[ts(type = "string | null")]
    pub started_at: Option<NaiveDateTime>,
    /// When it ended.
    #[ts(type = "string | null")]
    pub ended_at: Option<NaiveDateTime>,
    /// Chủ trì.
    pub chair: Option<MemberId>,
    /// Người ghi biên bản.
    pub note_taker: Option<MemberId>,
    /// Đại biểu cấp trên, khách mời.
    pub guests: Vec<Guest>,
    /// Điểm danh.
    pub attendance: Vec<AttendanceLine>,
    /// What was said at each item, in the order of the agenda.
    pub items: Vec<ItemNotes>,
    /// What was heard about matters left open by earlier meetings.
    pub reports: Vec<MatterReport>,
    /// Tasks, conclusions and shortcomings this meeting gives.
    pub matters: Vec<MatterDraft>,
    /// Biểu dương, nhắc nhở.
    pub mentions: Vec<Mention>,
    /// Kể chuyện về Bác.
    pub stories: Vec<Story>,
    /// Thông báo đảng phí.
    pub dues: Text,
    /// Nghị quyết tháng.
    pub resolution: ResolutionText,
    /// Tự chấm điểm chất lượng kỳ sinh hoạt; empty while not scored.
    pub score: Vec<ScoreMark>,
    /// Hạn chế của kỳ sinh hoạt cần rút kinh nghiệm.
    pub weakness: Text,
}

/// Somebody present who is not a member of the cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Guest {
    /// Names this guest.
    pub id: GuestId,
    /// Họ và tên.
    pub name: Text,
    /// Chức vụ, đơn vị.
    pub title: Text,
}

/// What was said at one item of the agenda.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ItemNotes {
    /// The item.
    #[serde(flatten)]
    pub item: AgendaItem,
    /// Báo cáo tóm tắt.
    pub report: Text,
    /// Ý kiến phát biểu, in order.
    pub remarks: Vec<Remark>,
    /// Tiếp thu, giải trình.
    pub reply: Text,
    /// Kết luận của chủ trì.
    pub conclusion: Text,
    /// What was put to the vote, where it is not plain from the item.
    pub motion: Text,
    /// Biểu quyết, once counted.
    pub vote: Option<Vote>,
}

/// An item at which nothing has been said yet.
impl From<AgendaItem> for ItemNotes {
    fn from(item: AgendaItem) -> Self {
        Self {
            item,
            report: Text::default(),
            remarks: Vec::new(),
            reply: Text::default(),
            conclusion: Text::default(),
            motion: Text::default(),
            vote: None,
        }
    }
}

/// What one person said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Remark {
    /// Names this remark.
    pub id: RemarkId,
    /// The member who spoke.
    pub speaker: Option<MemberId>,
    /// Who spoke, where it was not a member.
    pub speaker_words: Text,
    /// What was said.
    pub words: Text,
}

/// A praise or a reminder given at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Mention {
    /// Names this mention.
    pub id: MentionId,
    /// Praise or reminder.
    pub kind: MentionKind,
    /// The member.
    pub member: Option<MemberId>,
    /// Who, where it is not a member (a group, an organisation).
    pub who: Text,
    /// For what.
    pub words: Text,
    /// The good deed that is praised, where it is one of the log.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub deed: Option<GoodDeedId>,
}

/// Biểu dương or nhắc nhở.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum MentionKind {
    /// Biểu dương.
    Praise,
    /// Nhắc nhở.
    Reminder,
}

/// A story about Bác told at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Story {
    /// Names this story.
    pub id: StoryId,
    /// Người kể.
    pub teller: Option<MemberId>,
    /// Tên chuyện.
    pub title: Text,
    /// Nguồn (sách, báo).
    #[serde(default)]
    pub source: Text,
    /// Bài học rút ra.
    pub lesson: Text,
}
