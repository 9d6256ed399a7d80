//! The attendance of a meeting (danh sách điểm danh), filled in or blank to be ticked by hand.

use press::{Align, Block, Cell, Column, Document, Inline, Row};
use serde::Deserialize;

use domain::attendance::Mark;
use domain::member::Rank;
use domain::record::{MeetingRecord, RecordedAttendance};
use domain::text::{long_date, long_time};

use crate::blocks::{bookmark, captioned, cell, head_row, table, text, wide_cell};
use crate::counts;
use crate::head::{HeadLines, head, subject_lines, title, under_title};
use crate::people::{self, absence_reason};
use crate::signature;
use crate::sources::ATTENDANCE;
use crate::stationery::{Stationery, about, capitalised, last_moment, within_sentence};
use crate::wording::{Caption, Error, Sentence};

/// Least height of a row that is ticked and signed by hand, in points.
const ROOM_FOR_HAND: f64 = 24.0;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    file_title: Sentence,
    time: Sentence,
    place: Sentence,
    tick: Caption,
    sum: Caption,
    guests: Caption,
    columns: Captions,
    notes: Notes,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Captions {
    number: Caption,
    name: Caption,
    probationary: Caption,
    group: Caption,
    present: Caption,
    excused: Caption,
    unexcused: Caption,
    aside: Caption,
    note: Caption,
    hand: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Notes {
    exempt: Caption,
    suspended: Caption,
    away: Caption,
    visiting: Caption,
}

/// What the list is made from.
struct Attendance<'r> {
    record: &'r MeetingRecord,
    stationery: Stationery,
    wording: Wording,
}

/// The columns to tick, from the left.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Tick {
    Present,
    Excused,
    Unexcused,
    Aside,
}

const TICKS: [Tick; 4] = [Tick::Present, Tick::Excused, Tick::Unexcused, Tick::Aside];

/// The attendance of a meeting: filled in once anybody was ticked, before that blank with room for
/// ticks and signatures.
pub fn attendance(record: &MeetingRecord) -> Result<Document, Error> {
    let stationery = Stationery::of(record)?;
    let wording = stationery.read(&ATTENDANCE)?;
    let attendance = Attendance { record, stationery, wording };
    attendance.document()
}

impl Attendance<'_> {
    fn document(&self) -> Result<Document, Error> {
        let Self { record, stationery, wording } = self;
        let meeting = stationery.meeting(record)?;
        let file_title = wording.file_title.fill(&[("meeting", within_sentence(&meeting))])?;
        let mut blocks = vec![bookmark(&file_title)];
        blocks.push(head(stationery, &record.cell, HeadLines::default()));
        let subject = subject_lines(stationery, record, meeting)?;
        blocks.extend(title(stationery, wording.title.as_str(), &subject));
        blocks.extend(self.time_and_place()?);
        blocks.push(self.table());
        blocks.push(self.sums()?);
        blocks.extend(self.guests()?);
        blocks.push(signature::of_minutes(stationery, record));

        let about = about(file_title, record.cell.name.as_str(), last_moment(record));
        Ok(stationery.upright(about, blocks))
    }

    fn time_and_place(&self) -> Result<Vec<Block>, Error> {
        let moment = self.record.started_at.unwrap_or(self.record.planned_at);
        let (time, date) = (long_time(moment.time()), long_date(moment.date()));
        let mut lines = vec![self.wording.time.fill(&[("time", time), ("date", date)])?];
        if !self.record.place.is_blank() {
            let place = self.record.place.as_str().trim_end_matches('.');
            lines.push(self.wording.place.fill(&[("place", place)])?);
        }
        Ok(under_title(lines))
    }

    /// Whether somebody was ticked who was summoned.
    fn is_filled(&self) -> bool {
        self.record
            .attendance
            .iter()
            .any(|line| matches!(line.mark, Some(Mark::Present | Mark::Excused | Mark::Unexcused)))
    }

    fn has_groups(&self) -> bool {
        self.record.attendance.iter().any(|line| !line.group.is_blank())
    }

    fn table(&self) -> Block {
        let rows = self.record.attendance.iter().zip(1..);
        let mut rows: Vec<Row> = rows.map(|(line, number)| self.row(line, number)).collect();
        rows.push(self.sum_row());
        let size = self.stationery.layout.sheet.table_size;
        table(size, self.columns(), self.head_row(), rows)
    }

    fn columns(&self) -> Vec<Column> {
        let (name, note) = if self.has_groups() { (40.0, 22.0) } else { (46.0, 31.0) };
        let mut columns = vec![Column::new(11.0, Align::Centre), Column::new(name, Align::Left)];
        columns.push(Column::new(13.0, Align::Centre));
        if self.has_groups() {
            columns.push(Column::new(15.0, Align::Centre));
        }
        columns.extend(TICKS.map(|_| Column::new(16.0, Align::Centre)));
        columns.push(Column::new(note, Align::Left));
        columns
    }

    fn head_row(&self) -> Row {
        let words = &self.wording.columns;
        let mut captions = vec![&words.number, &words.name, &words.probationary];
        if self.has_groups() {
            captions.push(&words.group);
        }
        captions.extend([&words.present, &words.excused, &words.unexcused, &words.aside]);
        captions.push(if self.is_filled() { &words.note } else { &words.hand });
        head_row(captions.into_iter().map(Caption::as_str))
    }

    fn row(&self, line: &RecordedAttendance, number: usize) -> Row {
        let mut cells = vec![cell(&number.to_string()), cell(line.person.name.as_str())];
        cells.push(self.tick_cell(line.rank == Rank::Probationary));
        if self.has_groups() {
            cells.push(cell(line.group.as_str()));
        }
        let ticked = line.mark.map(tick_of);
        cells.extend(TICKS.map(|tick| self.tick_cell(ticked == Some(tick))));
        cells.push(self.note_cell(line));
        let least_height = if self.is_filled() { 0.0 } else { ROOM_FOR_HAND };
        Row { cells, least_height }
    }

    fn tick_cell(&self, ticked: bool) -> Cell {
        if ticked { cell(self.wording.tick.as_str()) } else { Cell::default() }
    }

    /// Why somebody is not there.
    fn note_cell(&self, line: &RecordedAttendance) -> Cell {
        let notes = &self.wording.notes;
        let kind = match line.mark {
            Some(Mark::Exempt) => Some(&notes.exempt),
            Some(Mark::Suspended) => Some(&notes.suspended),
            Some(Mark::Away) => Some(&notes.away),
            Some(Mark::Visiting) => Some(&notes.visiting),
            _ => None,
        };
        let reason = absence_reason(&self.stationery.words, line).map(|said| capitalised(&said));
        let said = kind.map(|kind| kind.as_str().to_owned()).into_iter().chain(reason);
        cell(&said.collect::<Vec<_>>().join("\n"))
    }

    /// How many were ticked in each column; blank while to be filled in by hand.
    fn sum_row(&self) -> Row {
        let before = if self.has_groups() { 4 } else { 3 };
        let mut cells = vec![wide_cell(self.wording.sum.as_str(), before, Align::Centre)];
        cells.extend(TICKS.map(|tick| {
            if self.is_filled() { Cell::bold(self.sum(tick).to_string()) } else { Cell::default() }
        }));
        cells.push(Cell::default());
        Row::of(cells)
    }

    fn sum(&self, tick: Tick) -> usize {
        let ticked = |line: &&RecordedAttendance| line.mark.map(tick_of) == Some(tick);
        self.record.attendance.iter().filter(ticked).count()
    }

    fn sums(&self) -> Result<Block, Error> {
        let (count, words) = (&self.record.count, &self.stationery.words.counts);
        let mut parts = vec![capitalised(&counts::listed(words, self.record.kind, count)?)];
        if self.is_filled() {
            parts.push(counts::present(words, count)?);
            parts.extend(counts::not_present(words, count)?);
            parts.extend(counts::some(&words.visiting, count.visiting)?);
        }
        Ok(text(format!("{}.", parts.join("; "))))
    }

    fn guests(&self) -> Result<Vec<Block>, Error> {
        let guests = people::guests(&self.stationery.words, self.record)?;
        if guests.is_empty() {
            return Ok(Vec::new());
        }
        let caption = Inline::plain(self.wording.guests.as_str());
        Ok(captioned(caption, &guests.join("; ")))
    }
}

/// The column a mark is ticked in.
fn tick_of(mark: Mark) -> Tick {
    match mark {
        Mark::Present | Mark::Visiting => Tick::Present,
        Mark::Excused => Tick::Excused,
        Mark::Unexcused => Tick::Unexcused,
        Mark::Exempt | Mark::Suspended | Mark::Away => Tick::Aside,
    }
}
