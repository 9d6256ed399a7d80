//! What the papers of the notebook are made from.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use domain::cell::CellNames;
use domain::dates::PartialDate;
use domain::notebook::{Author, CommendationDraft, Comment, GoodDeed, MonthPage, Pledge, Summary};
use domain::post::PostKind;
use domain::record::RecordedPerson;
use domain::settings::Standard;
use domain::text::{Spelling, Text};

/// What every paper of the cell starts from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct CellPaper {
    /// The names of the cell on the day.
    pub cell: CellNames,
    /// Layout of papers.
    pub standard: Standard,
    /// Spelling of captions.
    pub spelling: Spelling,
    /// The day the paper speaks of.
    pub on: NaiveDate,
    /// Whether the cell has a committee (chi ủy) on the day.
    pub has_committee: bool,
    /// Bí thư on the day, who signs for the cell.
    pub secretary: Option<RecordedPerson>,
}

/// The notebooks of a year, of one person or of several.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct NotebookPaper {
    /// The cell.
    pub cell: CellPaper,
    /// The year.
    pub year: i32,
    /// Chuyên đề of the year.
    pub theme: Text,
    /// Whose, in the order of the paper.
    pub people: Vec<PersonNotebook>,
    /// Whether it is printed to be written in by hand: only the cover and the theme are filled.
    pub blank: bool,
}

/// Everything in the notebook of one person and year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct PersonNotebook {
    /// Họ và tên.
    pub name: Text,
    /// Ngày sinh.
    pub born_on: Option<PartialDate>,
    /// Ngày vào Đảng.
    pub joined_on: Option<PartialDate>,
    /// Ngày chính thức.
    pub official_on: Option<PartialDate>,
    /// The highest post in the cell.
    pub post: Option<PostKind>,
    /// Chức vụ outside the Party, one a line.
    pub titles: Text,
    /// Part 1.
    pub pledges: Vec<Pledge>,
    /// Part 2: twelve pages.
    pub months: Vec<MonthPage>,
    /// Việc tốt of the year, in the order of the paper.
    pub deeds: Vec<GoodDeed>,
    /// Part 3, the oldest first.
    pub stories: Vec<ToldStory>,
    /// Part 4: the half-year and the year.
    pub summaries: Vec<Summary>,
    /// Khen thưởng of the year.
    pub commendations: Vec<CommendationDraft>,
}

/// A story told or a theme studied (kể chuyện, chuyên đề).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ToldStory {
    /// The day.
    pub told_on: Option<NaiveDate>,
    /// Tên chuyện, chuyên đề.
    pub title: Text,
    /// Nguồn.
    pub source: Text,
    /// Điều tâm đắc, bài học.
    pub lesson: Text,
    /// Liên hệ bản thân.
    pub reflection: Text,
    /// By whose hand the reflection stands; none while there is none.
    pub author: Option<Author>,
    /// Nhận xét của chi bộ.
    pub comment: Option<Comment>,
}

/// A record with the name of whom it is about or who answers for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named<Record> {
    /// The record.
    pub record: Record,
    /// The name.
    pub name: Text,
}
