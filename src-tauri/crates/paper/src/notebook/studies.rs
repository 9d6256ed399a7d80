//! The register of study sessions and study reports of a year (học tập, thu hoạch): the sessions with
//! their rates, then for each who was there, who makes up and how every report stands.

use press::{Align, Block, Cell, Column, Document, Row};
use serde::Deserialize;

use domain::attendance::{AttendanceCount, Mark};
use domain::study::{Study, StudyAttendance, StudyReportDraft, StudyReportState};
use domain::text::Text;

use super::lists::stacked;
use super::{CellPaper, day_words};
use crate::blocks::{cell, head_row, one_line, part, point, table, text};
use crate::list::{ListWords, wide_list};
use crate::numerals::{points, share};
use crate::sources::STUDIES;
use crate::stationery::Stationery;
use crate::wording::{Caption, Error, Sentence};

/// What the register is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StudiesPaper {
    /// The cell.
    pub cell: CellPaper,
    /// The year.
    pub year: i32,
    /// The sessions, the oldest first.
    pub sessions: Vec<StudySession>,
}

/// A session of the register.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StudySession {
    /// The session.
    pub study: Study,
    /// Everybody who belongs there, by name.
    pub lines: Vec<StudySessionLine>,
    /// The attendance in numbers.
    pub count: AttendanceCount,
    /// The rate with those who made up for it, in tenths of a percent; none while nobody counts.
    pub reached_tenths: Option<u32>,
}

/// One person's line of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StudySessionLine {
    /// Họ và tên.
    pub name: Text,
    /// Whether they were there, or made up for it.
    pub attendance: StudyAttendance,
    /// Whether they were absent and have not made up for it yet.
    pub has_to_make_up: bool,
    /// What the cell notes about their report.
    pub report: StudyReportDraft,
    /// How it stands.
    pub report_state: StudyReportState,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    subject: Sentence,
    file_title: Sentence,
    none: Caption,
    number: Caption,
    sessions: SessionWords,
    lines: LineWords,
    marks: MarkWords,
    reports: ReportWords,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SessionWords {
    title: Caption,
    day: Caption,
    name: Caption,
    #[serde(rename = "where")]
    place: Caption,
    present: Caption,
    made_up: Caption,
    due: Caption,
    handed_in: Caption,
    announced: Caption,
    rate: Sentence,
    reached: Sentence,
    handed_in_of: Sentence,
    speaker: Sentence,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LineWords {
    title: Caption,
    session: Sentence,
    name: Caption,
    attendance: Caption,
    made_up: Caption,
    report: Caption,
    mark: Caption,
    marker: Caption,
    note: Caption,
    has_to_make_up: Caption,
    made_up_on: Sentence,
    handed_in_on: Sentence,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct MarkWords {
    present: Caption,
    excused: Caption,
    unexcused: Caption,
    exempt: Caption,
    suspended: Caption,
    away: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ReportWords {
    not_wanted: Caption,
    due: Caption,
    overdue: Caption,
    handed_in: Caption,
    marked: Caption,
    announced: Caption,
}

/// The register of a year on sheets on their side; an entry in the outline for each session.
pub fn studies(paper: &StudiesPaper) -> Result<Document, Error> {
    let stationery = Stationery::new(paper.cell.standard, paper.cell.spelling)?;
    let wording = stationery.read(&STUDIES)?;
    Register { paper, stationery, wording }.document()
}

struct Register<'p> {
    paper: &'p StudiesPaper,
    stationery: Stationery,
    wording: Wording,
}

impl Register<'_> {
    fn document(&self) -> Result<Document, Error> {
        let Self { paper, stationery, wording } = self;
        let titles = ListWords {
            title: &wording.title,
            subject: &wording.subject,
            file_title: &wording.file_title,
        };
        wide_list(stationery, &paper.cell, (titles, paper.year), self.sessions()?)
    }

    fn sessions(&self) -> Result<Vec<Block>, Error> {
        let (layout, words) = (&self.stationery.layout, &self.wording);
        let mut blocks = vec![part(layout, 1, words.sessions.title.as_str())];
        if self.paper.sessions.is_empty() {
            blocks.push(text(words.none.as_str()));
            return Ok(blocks);
        }
        blocks.push(self.overview()?);
        blocks.push(part(layout, 2, words.lines.title.as_str()));
        for (session, number) in self.paper.sessions.iter().zip(1..) {
            blocks.extend(self.session(session, number)?);
        }
        Ok(blocks)
    }

    fn table(&self, columns: &[(&Caption, f64, Align)], rows: Vec<Vec<Cell>>) -> Block {
        let captions = columns.iter().map(|(caption, ..)| caption.as_str());
        let head = head_row(std::iter::once(self.wording.number.as_str()).chain(captions));
        let widths = columns.iter().map(|&(_, share, align)| Column::new(share, align));
        let widths = std::iter::once(Column::new(10.0, Align::Centre)).chain(widths).collect();
        let numbered = rows.into_iter().zip(1..).map(|(cells, number): (_, usize)| {
            Row::of(std::iter::once(cell(&number.to_string())).chain(cells).collect())
        });
        table(self.stationery.layout.sheet.table_size, widths, head, numbered.collect())
    }

    fn overview(&self) -> Result<Block, Error> {
        let words = &self.wording.sessions;
        let columns = [
            (&words.day, 24.0, Align::Centre),
            (&words.name, 66.0, Align::Left),
            (&words.place, 46.0, Align::Left),
            (&words.present, 24.0, Align::Centre),
            (&words.made_up, 24.0, Align::Centre),
            (&words.due, 24.0, Align::Centre),
            (&words.handed_in, 18.0, Align::Centre),
            (&words.announced, 24.0, Align::Centre),
        ];
        let rows = self.paper.sessions.iter().map(|session| self.overview_row(session));
        Ok(self.table(&columns, rows.collect::<Result<_, Error>>()?))
    }

    fn overview_row(&self, session: &StudySession) -> Result<Vec<Cell>, Error> {
        let draft = &session.study.draft;
        Ok(vec![
            cell(&day_words(Some(draft.held_on))),
            stacked(&[draft.title.as_str(), draft.note.as_str()]),
            stacked(&self.place(session)?),
            cell(&self.rate(session)?),
            cell(&self.reached(session)?),
            cell(&day_words(draft.report_due_on)),
            cell(&self.handed_in(session)?),
            cell(&day_words(session.study.announced_on)),
        ])
    }

    fn place(&self, session: &StudySession) -> Result<Vec<String>, Error> {
        let draft = &session.study.draft;
        let mut lines = vec![draft.place.as_str().to_owned()];
        if !draft.speaker.is_blank() {
            let speaker = one_line(draft.speaker.as_str());
            lines.push(self.wording.sessions.speaker.fill(&[("speaker", speaker)])?);
        }
        Ok(lines)
    }

    /// How many of those who count, and their share; nothing before anybody was ticked.
    fn rate(&self, session: &StudySession) -> Result<String, Error> {
        if !session.is_ticked() {
            return Ok(String::new());
        }
        let (present, whole) = (session.count.counted_present, session.count.denominator);
        self.wording.sessions.rate.fill(&[
            ("present", present.to_string()),
            ("whole", whole.to_string()),
            ("rate", share(present, whole)),
        ])
    }

    /// The share with those who made up for it.
    fn reached(&self, session: &StudySession) -> Result<String, Error> {
        let Some(tenths) = session.reached_tenths.filter(|_| session.is_ticked()) else {
            return Ok(String::new());
        };
        self.wording.sessions.reached.fill(&[("rate", points(tenths))])
    }

    /// How many reports were handed in of those that are wanted; nothing where none are.
    fn handed_in(&self, session: &StudySession) -> Result<String, Error> {
        let count = |is_counted: fn(StudyReportState) -> bool| {
            session.lines.iter().filter(|line| is_counted(line.report_state)).count()
        };
        let wanted = count(|state| state != StudyReportState::NotWanted);
        if wanted == 0 {
            return Ok(String::new());
        }
        let number = count(StudyReportState::is_handed_in).to_string();
        let numbers = [("number", number), ("whole", wanted.to_string())];
        self.wording.sessions.handed_in_of.fill(&numbers)
    }

    fn session(&self, session: &StudySession, number: usize) -> Result<Vec<Block>, Error> {
        let words = &self.wording.lines;
        let (title, day) =
            (one_line(session.study.draft.title.as_str()), session.study.draft.held_on);
        let entry = Block::Bookmark { title: title.clone(), level: 2 };
        let heading = words.session.fill(&[("name", title), ("day", day_words(Some(day)))])?;
        let columns = [
            (&words.name, 52.0, Align::Left),
            (&words.attendance, 42.0, Align::Left),
            (&words.made_up, 42.0, Align::Left),
            (&words.report, 38.0, Align::Left),
            (&words.mark, 22.0, Align::Centre),
            (&words.marker, 38.0, Align::Left),
            (&words.note, 46.0, Align::Left),
        ];
        let rows = session.lines.iter().map(|line| self.line(line));
        let table = self.table(&columns, rows.collect::<Result<_, Error>>()?);
        Ok(vec![entry, point(number, &heading), table])
    }

    fn line(&self, line: &StudySessionLine) -> Result<Vec<Cell>, Error> {
        let (attendance, report) = (&line.attendance, &line.report);
        let mark = attendance.mark.map_or("", |mark| self.wording.marks.of(mark));
        Ok(vec![
            cell(line.name.as_str()),
            stacked(&[mark, attendance.words.as_str()]),
            stacked(&self.made_up(line)?),
            stacked(&self.report(line)?),
            cell(report.mark.as_str()),
            cell(report.marker.as_str()),
            cell(report.remark.as_str()),
        ])
    }

    /// When and how they made up for it, or that they have to.
    fn made_up(&self, line: &StudySessionLine) -> Result<Vec<String>, Error> {
        let words = &self.wording.lines;
        if line.has_to_make_up {
            return Ok(vec![words.has_to_make_up.as_str().to_owned()]);
        }
        let Some(day) = line.attendance.made_up_on else { return Ok(Vec::new()) };
        let made_up = words.made_up_on.fill(&[("day", day_words(Some(day)))])?;
        Ok(vec![made_up, line.attendance.made_up_words.as_str().to_owned()])
    }

    /// How the report stands, with the day it was handed in.
    fn report(&self, line: &StudySessionLine) -> Result<Vec<String>, Error> {
        let state = self.wording.reports.of(line.report_state).to_owned();
        let Some(day) = line.report.handed_in_on else { return Ok(vec![state]) };
        let handed_in = self.wording.lines.handed_in_on.fill(&[("day", day_words(Some(day)))])?;
        if line.report_state == StudyReportState::HandedIn {
            return Ok(vec![handed_in]);
        }
        Ok(vec![state, handed_in])
    }
}

impl StudySession {
    /// Whether anybody was ticked who takes part.
    fn is_ticked(&self) -> bool {
        let is_ticked = |line: &StudySessionLine| {
            line.attendance.mark.is_some() && line.attendance.is_expected()
        };
        self.lines.iter().any(is_ticked)
    }
}

impl MarkWords {
    fn of(&self, mark: Mark) -> &str {
        let caption = match mark {
            Mark::Present | Mark::Visiting => &self.present,
            Mark::Excused => &self.excused,
            Mark::Unexcused => &self.unexcused,
            Mark::Exempt => &self.exempt,
            Mark::Suspended => &self.suspended,
            Mark::Away => &self.away,
        };
        caption.as_str()
    }
}

impl ReportWords {
    fn of(&self, state: StudyReportState) -> &str {
        let caption = match state {
            StudyReportState::NotWanted => &self.not_wanted,
            StudyReportState::Due => &self.due,
            StudyReportState::Overdue => &self.overdue,
            StudyReportState::HandedIn => &self.handed_in,
            StudyReportState::Marked => &self.marked,
            StudyReportState::Announced => &self.announced,
        };
        caption.as_str()
    }
}
