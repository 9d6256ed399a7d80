//! The agenda of a meeting (chương trình), for the table and for the chair.

use chrono::{NaiveDateTime, TimeDelta};
use press::{Align, Block, Column, Document, Row};
use serde::Deserialize;

use domain::agenda::Stage;
use domain::dates::list_date;
use domain::record::{MeetingRecord, RecordedItem, RecordedReport};
use domain::text::{long_date, long_time};

use crate::blocks::{bookmark, cell, head_row, part, table, wide_cell};
use crate::head::{HeadLines, head, subject_lines, title, under_title};
use crate::matters;
use crate::people;
use crate::sources::AGENDA;
use crate::stationery::{Stationery, about, within_sentence};
use crate::wording::{Caption, Error, Sentence};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    file_title: Sentence,
    time: Sentence,
    place: Sentence,
    chair: Sentence,
    open_matters: Caption,
    order: Caption,
    minutes: Sentence,
    sum: Caption,
    columns: Captions,
    open: OpenCaptions,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Captions {
    number: Caption,
    title: Caption,
    presenter: Caption,
    clock: Caption,
    minutes: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct OpenCaptions {
    number: Caption,
    work: Caption,
    lead: Caption,
    due: Caption,
    state: Caption,
}

/// What the agenda is made from.
struct Agenda<'r> {
    record: &'r MeetingRecord,
    stationery: Stationery,
    wording: Wording,
}

/// The agenda of a meeting, headed by what earlier meetings left open.
pub fn agenda(record: &MeetingRecord) -> Result<Document, Error> {
    let stationery = Stationery::of(record)?;
    let wording = stationery.read(&AGENDA)?;
    let agenda = Agenda { record, stationery, wording };
    agenda.document()
}

impl Agenda<'_> {
    fn document(&self) -> Result<Document, Error> {
        let Self { record, stationery, wording } = self;
        let meeting = stationery.meeting(record)?;
        let file_title = wording.file_title.fill(&[("meeting", within_sentence(&meeting))])?;
        let mut blocks = vec![bookmark(&file_title)];
        blocks.push(head(stationery, &record.cell, HeadLines::default()));
        let subject = subject_lines(stationery, record, meeting)?;
        blocks.extend(title(stationery, wording.title.as_str(), &subject));
        blocks.extend(self.particulars()?);
        blocks.extend(self.tables()?);

        let about = about(file_title, record.cell.name.as_str(), record.planned_at);
        Ok(stationery.upright(about, blocks))
    }

    fn particulars(&self) -> Result<Vec<Block>, Error> {
        let (record, words) = (self.record, &self.wording);
        let planned = record.planned_at;
        let (time, date) = (long_time(planned.time()), long_date(planned.date()));
        let mut lines = vec![words.time.fill(&[("time", time), ("date", date)])?];
        if !record.place.is_blank() {
            let place = record.place.as_str().trim_end_matches('.');
            lines.push(words.place.fill(&[("place", place)])?);
        }
        if let Some(chair) = record.chair.as_ref().or(record.secretary.as_ref()) {
            let person = people::comrade(&self.stationery.words, chair)?;
            lines.push(words.chair.fill(&[("person", person)])?);
        }
        Ok(under_title(lines))
    }

    /// The open matters, then the agenda itself; each where there is any.
    fn tables(&self) -> Result<Vec<Block>, Error> {
        let record = self.record;
        let mut tables = Vec::new();
        if !record.reports.is_empty() {
            tables.push((&self.wording.open_matters, self.open_matters()?));
        }
        if !record.items.is_empty() {
            tables.push((&self.wording.order, self.order()?));
        }
        if tables.len() == 1 {
            return Ok(tables.into_iter().map(|(_, table)| table).collect());
        }
        let layout = &self.stationery.layout;
        let parts = tables.into_iter().zip(1..);
        Ok(parts
            .flat_map(|((heading, table), number)| [part(layout, number, heading.as_str()), table])
            .collect())
    }

    fn open_matters(&self) -> Result<Block, Error> {
        let words = &self.wording.open;
        let captions = [&words.number, &words.work, &words.lead, &words.due, &words.state];
        let columns = vec![
            Column::new(9.0, Align::Centre),
            Column::new(60.0, Align::Left),
            Column::new(32.0, Align::Left),
            Column::new(23.0, Align::Centre),
            Column::new(41.0, Align::Left),
        ];
        let rows = self.record.reports.iter().zip(1..);
        let rows = rows.map(|(report, number)| self.open_row(report, number));
        let rows = rows.collect::<Result<Vec<_>, Error>>()?;
        let head = head_row(captions.map(Caption::as_str));
        Ok(table(self.stationery.layout.sheet.table_size, columns, head, rows))
    }

    fn open_row(&self, report: &RecordedReport, number: usize) -> Result<Row, Error> {
        let words = &self.stationery.words.follow_up;
        Ok(Row::of(vec![
            cell(&number.to_string()),
            cell(&matters::work(words, report)?),
            cell(report.lead.as_str()),
            cell(&report.due_on.map(list_date).unwrap_or_default()),
            cell(&matters::state_before(words, report)?),
        ]))
    }

    fn order(&self) -> Result<Block, Error> {
        let words = &self.wording.columns;
        let captions =
            [&words.number, &words.title, &words.presenter, &words.clock, &words.minutes];
        let columns = vec![
            Column::new(9.0, Align::Centre),
            Column::new(78.0, Align::Left),
            Column::new(38.0, Align::Left),
            Column::new(19.0, Align::Centre),
            Column::new(21.0, Align::Centre),
        ];
        let head = head_row(captions.map(Caption::as_str));
        Ok(table(self.stationery.layout.sheet.table_size, columns, head, self.rows()?))
    }

    fn rows(&self) -> Result<Vec<Row>, Error> {
        let mut rows = Vec::new();
        let mut stage = None;
        let clocks = clocks(self.record);
        for ((item, clock), number) in self.record.items.iter().zip(clocks).zip(1..) {
            if stage.replace(item.stage) != Some(item.stage) {
                rows.push(Row::of(vec![wide_cell(
                    self.stage(item.stage).as_str(),
                    5,
                    Align::Left,
                )]));
            }
            rows.push(self.row(item, clock, number)?);
        }
        rows.extend(self.sum_row()?);
        Ok(rows)
    }

    fn row(
        &self,
        item: &RecordedItem,
        clock: Option<NaiveDateTime>,
        number: usize,
    ) -> Result<Row, Error> {
        let minutes = item.minutes.map(|minutes| self.minutes(minutes)).transpose()?;
        Ok(Row::of(vec![
            cell(&number.to_string()),
            cell(item.title.as_str()),
            cell(item.presenter.as_str()),
            cell(&clock.map(|clock| clock.format("%H:%M").to_string()).unwrap_or_default()),
            cell(&minutes.unwrap_or_default()),
        ]))
    }

    fn sum_row(&self) -> Result<Option<Row>, Error> {
        let minutes = self.record.items.iter().filter_map(|item| item.minutes);
        let sum = minutes.fold(0, u32::saturating_add);
        if sum == 0 {
            return Ok(None);
        }
        let caption = wide_cell(self.wording.sum.as_str(), 4, Align::Right);
        Ok(Some(Row::of(vec![caption, wide_cell(&self.minutes(sum)?, 1, Align::Centre)])))
    }

    fn minutes(&self, minutes: u32) -> Result<String, Error> {
        self.wording.minutes.fill(&[("minutes", minutes.to_string())])
    }

    fn stage(&self, stage: Stage) -> &Caption {
        let stages = &self.stationery.words.stages;
        match stage {
            Stage::Opening => &stages.opening,
            Stage::Proceedings => &stages.proceedings,
            Stage::Closing => &stages.closing,
        }
    }
}

/// When each item begins, as long as all items before it have a length.
fn clocks(record: &MeetingRecord) -> Vec<Option<NaiveDateTime>> {
    let mut clock = Some(record.planned_at);
    let begin = |item: &RecordedItem| {
        let begins_at = clock;
        let length = item.minutes.map(|minutes| TimeDelta::minutes(minutes.into()));
        clock = clock.zip(length).and_then(|(at, length)| at.checked_add_signed(length));
        begins_at
    };
    record.items.iter().map(begin).collect()
}
