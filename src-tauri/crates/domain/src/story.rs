//! Stories about Bác (kể chuyện về Bác): prepared, told, taken to heart, commented on.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::YearMonth;
use crate::notebook::{Author, Comment};
use crate::text::Text;
use crate::{MeetingId, MemberId, StoryId};

/// A story with all that is kept about it. Told at a meeting, it is the story of its minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ToldStory {
    /// Names the story.
    pub id: StoryId,
    /// Người kể; none while the minutes have not said.
    pub teller: Option<MemberId>,
    /// The month it is told in.
    pub month: YearMonth,
    /// The day it was told; none while it is only prepared.
    #[ts(type = "string | null")]
    pub told_on: Option<NaiveDate>,
    /// Tên chuyện.
    pub title: Text,
    /// Nguồn (sách, báo).
    pub source: Text,
    /// Bài học rút ra.
    pub lesson: Text,
    /// The meeting whose minutes it stands in; none where it stands in none.
    pub meeting: Option<MeetingId>,
    /// Điều tâm đắc, liên hệ bản thân, in the teller's own words.
    pub reflection: Text,
    /// By whose hand what is outside the minutes stands; none while nothing is.
    pub author: Option<Author>,
    /// Nhận xét của chi bộ.
    pub comment: Option<Comment>,
}

/// A story outside minutes as it is typed: prepared, or told elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StoryDraft {
    /// Người kể.
    pub teller: MemberId,
    /// The month it is told in.
    pub month: YearMonth,
    /// The day it was told, in that month; none while it is only prepared.
    #[ts(type = "string | null")]
    pub told_on: Option<NaiveDate>,
    /// Tên chuyện; never blank.
    pub title: Text,
    /// Nguồn (sách, báo).
    pub source: Text,
    /// Bài học rút ra.
    pub lesson: Text,
}
