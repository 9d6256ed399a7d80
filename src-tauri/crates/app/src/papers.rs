//! Papers: shown on the screen, printed as PDF, and their text to paste elsewhere.

mod which;

use std::sync::LazyLock;

use chrono::NaiveDate;
use domain::MeetingId;
use domain::cell::names_on;
use domain::form::Purpose;
use domain::member::{MemberOrder, sort_members};
use domain::record::MeetingRecord;
use domain::role::Right;
use paper::MembersPaper;
use press::{Document, Pages, Press, plain_text};
use serde::Serialize;
use serde_json::Value;
use store::Connection;
use ts_rs::TS;

use crate::notebook::Shelf;
use crate::problem::unexpected;
use crate::roll::Roll;
use crate::{
    Desk, Problem, campaign, cell, commitment, forms, handover, record, registers, review,
    statistics,
};

pub use which::PaperRef;

/// Reading the fonts takes a moment, so it is done once.
static PRESS: LazyLock<Press> = LazyLock::new(Press::new);

/// A paper as the window shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PaperView {
    /// What it is called.
    pub title: String,
    /// What its PDF is called, e.g. `Biên bản … tháng 9 năm 2026.pdf`.
    pub file_name: String,
    /// Its pages, as SVG pictures.
    pub pages: Vec<String>,
    /// Its text, for reading aloud and for pasting.
    pub text: String,
}

/// A paper as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaperFile {
    /// What it is called.
    pub name: String,
    /// The PDF.
    pub bytes: Vec<u8>,
}

impl Desk {
    /// A paper as it will be printed.
    pub fn paper(&self, which: PaperRef) -> Result<PaperView, Problem> {
        shown(&self.document(which)?)
    }

    /// A paper as a PDF file.
    pub fn paper_pdf(&self, which: PaperRef) -> Result<PaperFile, Problem> {
        printed(&self.document(which)?)
    }

    /// The minutes as they will be printed, to be read back before they are adopted.
    pub fn read_back(&self, id: MeetingId) -> Result<PaperView, Problem> {
        self.paper(PaperRef::Minutes { meeting: id, version: None })
    }

    /// The words of the minutes.
    pub fn minutes_text(&self, id: MeetingId) -> Result<String, Problem> {
        Ok(plain_text(&self.document(PaperRef::Minutes { meeting: id, version: None })?))
    }

    /// The result of a meeting as plain text, to paste into Sổ tay đảng viên điện tử.
    pub fn result_text(&self, id: MeetingId) -> Result<String, Problem> {
        let record = self.read(|conn| record::of_meeting(conn, id))?;
        paper::result_text(&record).map_err(|error| unexpected(&error))
    }

    /// A paper before it is laid out.
    pub(crate) fn document(&self, which: PaperRef) -> Result<Document, Problem> {
        let (seat, today) = (self.seat, self.today());
        let look = |conn: &Connection| {
            let shelf = Shelf::new(conn, seat, today);
            of_notebook(&shelf, which).unwrap_or_else(|| of_cell(conn, which, today))
        };
        match which.about() {
            Some(member) => self.read_about(Right::ReadOwn, member, look),
            None => self.read(look),
        }
    }
}

/// A paper of the notebook; nothing for another one.
fn of_notebook(shelf: &Shelf<'_>, which: PaperRef) -> Option<Result<Document, Problem>> {
    match which {
        PaperRef::MonthPage { member, month, blank } => Some(shelf.month(member, month, blank)),
        PaperRef::Notebook { member, year, blank } => Some(shelf.booklet(member, year, blank)),
        PaperRef::Notebooks { year, blank } => Some(shelf.booklets(year, blank)),
        PaperRef::YearPlan { year } => Some(shelf.year_plan(year)),
        PaperRef::Registers { year } => Some(shelf.registers(year)),
        PaperRef::Matrix { year } => Some(shelf.matrix(year)),
        PaperRef::StoryRota { year } => Some(shelf.story_rota(year)),
        PaperRef::Studies { year } => Some(shelf.studies(year)),
        _ => None,
    }
}

/// A paper of meetings and members.
fn of_cell(conn: &Connection, which: PaperRef, today: NaiveDate) -> Result<Document, Problem> {
    match which {
        PaperRef::Minutes { meeting, version } => minutes(conn, meeting, version),
        PaperRef::Resolution { meeting } => of_meeting(conn, meeting, paper::resolution),
        PaperRef::Attendance { meeting } => of_meeting(conn, meeting, paper::attendance),
        PaperRef::Invitation { meeting } => of_meeting(conn, meeting, paper::invitation),
        PaperRef::Agenda { meeting } => of_meeting(conn, meeting, paper::agenda),
        PaperRef::ScoreSheet { meeting } => of_meeting(conn, meeting, paper::score_sheet),
        PaperRef::Members { order } => made(paper::members(&members(conn, order, today)?)),
        PaperRef::Commitment { member, year, blank } => {
            forms::document(conn, commitment::of(member, year), blank, today)
        }
        PaperRef::BlankCommitment { year } => {
            forms::blank_document(conn, Purpose::Commitment, year, today)
        }
        PaperRef::Review { member, year, blank } => {
            forms::document(conn, review::of(Some(member), year), blank, today)
        }
        PaperRef::QuarterReview { member, year, quarter, blank } => {
            forms::document(conn, review::of(Some(member), (year, Some(quarter))), blank, today)
        }
        PaperRef::CollectiveReview { year, blank } => {
            forms::document(conn, review::of(None, year), blank, today)
        }
        PaperRef::Campaign { campaign, sheet } => campaign::document(conn, campaign, sheet, today),
        PaperRef::ResidenceRequest { member, year } => {
            registers::request(conn, (member, year), today)
        }
        PaperRef::ResidenceRequests { year } => registers::requests(conn, year, today),
        PaperRef::Statistics { from, to } => statistics::document(conn, (from, to), today),
        PaperRef::Voices { year } => registers::voices(conn, year, today),
        PaperRef::InspectionPlan { year } => registers::inspection_plan(conn, year, today),
        PaperRef::InspectionDossier { inspection } => {
            registers::inspection_dossier(conn, inspection, today)
        }
        PaperRef::Handover { handover } => handover::document(conn, handover),
        PaperRef::Former { member, former, form } => {
            handover::former_document(conn, (member, former), form)
        }
        _ => Err(Problem::Missing),
    }
}

/// A document on the screen.
pub(crate) fn shown(document: &Document) -> Result<PaperView, Problem> {
    let pages = laid_out(document)?;
    Ok(PaperView {
        title: document.about.title.clone(),
        file_name: file_name(&document.about.title),
        pages: (0..pages.len()).map(|page| pages.svg(page)).collect(),
        text: plain_text(document),
    })
}

/// A document as a file.
pub(crate) fn printed(document: &Document) -> Result<PaperFile, Problem> {
    let bytes = laid_out(document)?.pdf().map_err(|error| unexpected(&error))?;
    Ok(PaperFile { name: file_name(&document.about.title), bytes })
}

/// Refuse what cannot be printed, before it is locked for ever: a letter the fonts have no picture
/// for in any text of `record`.
pub(crate) fn expect_printable<T: Serialize>(record: &T) -> Result<(), Problem> {
    let mut texts = Vec::new();
    collect_texts(serde_json::to_value(record).map_err(store::Error::from)?, &mut texts);
    texts.iter().try_for_each(|text| PRESS.expect_letters(text)).map_err(refused)
}

fn collect_texts(value: Value, texts: &mut Vec<String>) {
    match value {
        Value::String(text) => texts.push(text),
        Value::Array(values) => values.into_iter().for_each(|value| collect_texts(value, texts)),
        Value::Object(values) => {
            values.into_iter().for_each(|(_, value)| collect_texts(value, texts));
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// A document on pages.
pub(crate) fn laid_out(document: &Document) -> Result<Pages, Problem> {
    PRESS.layout(document).map_err(refused)
}

fn refused(error: press::Error) -> Problem {
    match error {
        press::Error::MissingGlyph { character, near } => {
            Problem::NoSuchLetter { letter: character.to_string(), near }
        }
        press::Error::NoRoom | press::Error::RowTooWide { .. } | press::Error::Pdf(_) => {
            unexpected(&error)
        }
    }
}

fn minutes(
    conn: &Connection,
    meeting: MeetingId,
    version: Option<u32>,
) -> Result<Document, Problem> {
    let record = record::of_meeting(conn, meeting)?;
    let adoption = store::adoption::find(conn, meeting)?.map(|adopted| adopted.adoption);
    let supplements = match version {
        Some(1) => Vec::new(),
        _ => store::supplement::list(conn, meeting)?,
    };
    made(paper::minutes(&record, &supplements, adoption.as_ref()))
}

fn of_meeting(
    conn: &Connection,
    meeting: MeetingId,
    paper: impl FnOnce(&MeetingRecord) -> Result<Document, paper::Error>,
) -> Result<Document, Problem> {
    made(paper(&record::of_meeting(conn, meeting)?))
}

/// A document, or the problem with it.
pub(crate) fn made(document: Result<Document, paper::Error>) -> Result<Document, Problem> {
    document.map_err(|error| unexpected(&error))
}

fn members(conn: &Connection, order: MemberOrder, on: NaiveDate) -> Result<MembersPaper, Problem> {
    let (periods, settings) = (store::cell::list(conn)?, cell::settings(conn)?);
    let names = names_on(&periods, on).ok_or(Problem::Missing)?.names.clone();
    let roll = Roll::on(conn, on)?;
    let mut members = roll.listed().to_vec();
    sort_members(&mut members, order, on);
    Ok(MembersPaper {
        cell: names,
        standard: settings.standard,
        spelling: settings.spelling,
        on,
        members,
        has_committee: roll.has_committee(),
        secretary: roll.person(roll.signer().map(|member| member.id)),
    })
}

/// A name every system takes for a file: no signs with a meaning of their own, not too long. What comes
/// last in a long title is whose paper it is, so that stays and the words before it are cut.
pub(crate) fn file_name(title: &str) -> String {
    let plain: String =
        title.chars().map(|letter| if is_plain(letter) { letter } else { ' ' }).collect();
    let words = plain.split_whitespace().collect::<Vec<_>>().join(" ");
    format!("{}.pdf", shortened(&words).trim_end_matches(['.', ' ']))
}

fn shortened(words: &str) -> String {
    if words.chars().count() <= LONGEST_NAME {
        return words.to_owned();
    }
    let whose = words.rfind(WHOSE).map_or("", |place| &words[place..]);
    let whose = if whose.chars().count() < LONGEST_NAME / 2 { whose } else { "" };
    let room = LONGEST_NAME - whose.chars().count();
    let cut: String = words.chars().take(room).collect();
    let whole = if whose.is_empty() { &cut } else { cut.rsplit_once(' ').map_or("", |it| it.0) };
    format!("{}{whose}", whole.trim_end_matches([',', ' ', '(']))
}

/// What parts a paper's title from the name of whose it is.
const WHOSE: &str = " - ";

/// Letters a name may have before `.pdf`. Vietnamese ones take up to three bytes, and systems stop
/// at 255.
const LONGEST_NAME: usize = 80;

fn is_plain(letter: char) -> bool {
    !letter.is_control() && !r#"/\:*?"<>|"#.contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_name_every_system_takes() {
        let cases = [
            ("Biên bản sinh hoạt tháng 9 năm 2026", "Biên bản sinh hoạt tháng 9 năm 2026.pdf"),
            ("Nghị quyết 05-NQ/CB: \"đợt 1\"", "Nghị quyết 05-NQ CB đợt 1.pdf"),
            ("Chuyên đề.\nHọc Bác...", "Chuyên đề. Học Bác.pdf"),
            (
                "06 Bản kiểm điểm, tự đánh giá, xếp loại cá nhân năm 2026 - Công Tằng Tôn Nữ Khuyến Uyên Phượng",
                "06 Bản kiểm điểm, tự đánh giá, xếp loại - Công Tằng Tôn Nữ Khuyến Uyên Phượng.pdf",
            ),
        ];

        for (title, name) in cases {
            assert_eq!(file_name(title), name);
        }
        assert!(file_name(&"ề".repeat(300)).len() <= 255);
    }

    #[test]
    fn the_window_names_a_paper_by_its_tag() {
        let which: PaperRef = serde_json::from_str(r#"{"paper":"minutes","meeting":7}"#).unwrap();

        assert_eq!(which, PaperRef::Minutes { meeting: MeetingId(7), version: None });
    }
}
