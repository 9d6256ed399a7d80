//! Part 2: a page a month, from what was registered to what the cell says about it.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Author;
use crate::dates::YearMonth;
use crate::text::Text;
use crate::{MeetingId, MemberId, PledgeId};

/// A person's page of a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MonthPage {
    /// Whose page.
    pub member: MemberId,
    /// Which month.
    pub month: YearMonth,
    /// What the person wrote.
    #[serde(flatten)]
    pub draft: MonthPageDraft,
    /// By whose hand it stands; none while nothing is written.
    pub author: Option<Author>,
    /// Nhận xét của chi ủy, chi bộ.
    pub comment: Option<Comment>,
}

/// What a person writes on the page of a month.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct MonthPageDraft {
    /// What was done of each pledge of the month.
    pub results: Vec<PledgeResult>,
    /// Tự nhận xét, hạn chế.
    pub self_remark: Text,
}

/// What was done of a pledge in a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PledgeResult {
    /// The pledge, registered for the month or for the year.
    pub pledge: PledgeId,
    /// Việc đã làm.
    pub done: Text,
    /// Thời gian, in the person's words.
    pub done_when: Text,
    /// Địa điểm.
    pub place: Text,
    /// Đối tượng được giúp.
    pub for_whom: Text,
    /// Mức độ kết quả.
    pub level: Option<ResultLevel>,
}

/// How well a pledge was kept in a month, the best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ResultLevel {
    /// Hoàn thành tốt.
    Well,
    /// Hoàn thành.
    Done,
    /// Chưa hoàn thành.
    NotDone,
}

/// What the committee or the cell says about a page or a summary.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Comment {
    /// The comment; never blank.
    pub words: Text,
    /// Ngày nhận xét.
    #[ts(type = "string")]
    pub on: NaiveDate,
    /// Người nhận xét.
    pub by: Text,
    /// The meeting it was made at, where it was made at one: the minutes hold it too, written once.
    pub meeting: Option<MeetingId>,
}

impl PledgeResult {
    /// A line nobody has written in yet.
    pub fn blank(pledge: PledgeId) -> Self {
        let [done, done_when, place, for_whom] = std::array::from_fn(|_| Text::default());
        Self { pledge, done, done_when, place, for_whom, level: None }
    }

    /// Whether anything is written in the line.
    pub fn says_something(&self) -> bool {
        *self != Self::blank(self.pledge)
    }

    /// Whether the line reports: what was done, or how well.
    fn reports(&self) -> bool {
        !self.done.is_blank() || self.level.is_some()
    }
}

impl MonthPageDraft {
    /// Whether anything was reported.
    pub fn is_reported(&self) -> bool {
        !self.self_remark.is_blank() || self.results.iter().any(PledgeResult::reports)
    }

    /// Whether anything is written.
    pub fn says_something(&self) -> bool {
        !self.self_remark.is_blank() || self.results.iter().any(PledgeResult::says_something)
    }

    /// The lowest level that was reported; none where no level was.
    pub fn lowest_level(&self) -> Option<ResultLevel> {
        self.results.iter().filter_map(|result| result.level).max()
    }
}
