//! Matters the cell follows, on paper: what was heard about old ones, what was given anew.

use press::{Align, Block, Cell, Column, Inline, Row};

use domain::dates::{list_date, party_date};
use domain::matter::{MatterKind, Outcome};
use domain::record::{MeetingRecord, RecordedMatter, RecordedReport};

use crate::blocks::{
    cell, head_row, is_list_item, lead_in, lines, one_line, paragraph, table, text,
};
use crate::common::{Common, FollowUp};
use crate::stationery::{Stationery, capitalised};
use crate::wording::{Caption, Error, Sentence};

/// The matters of one kind that say something.
pub(crate) fn of_kind(
    record: &MeetingRecord,
    kind: MatterKind,
) -> impl Iterator<Item = &RecordedMatter> {
    record.matters.iter().filter(move |matter| matter.kind == kind && !matter.work.is_blank())
}

/// The table of what was left open: TT | Nhiệm vụ đề ra | Tình trạng đầu kỳ | Kết quả.
pub(crate) fn follow_up_table(
    stationery: &Stationery,
    reports: &[RecordedReport],
) -> Result<Option<Block>, Error> {
    if reports.is_empty() {
        return Ok(None);
    }
    let words = &stationery.words.follow_up;
    let captions = [&words.number, &words.work, &words.state_before, &words.outcome];
    let columns = vec![
        Column::new(9.0, Align::Centre),
        Column::new(62.0, Align::Left),
        Column::new(42.0, Align::Left),
        Column::new(52.0, Align::Left),
    ];
    let rows = reports.iter().zip(1..).map(|(report, number)| {
        Ok(Row::of(vec![
            cell(&format!("{number}")),
            work_cell(&stationery.words, report)?,
            cell(&state_before(words, report)?),
            cell(&outcome(words, report)?),
        ]))
    });
    let rows = rows.collect::<Result<Vec<_>, Error>>()?;
    let head = head_row(captions.map(Caption::as_str));
    Ok(Some(table(stationery.layout.sheet.table_size, columns, head, rows)))
}

fn work_cell(words: &Common, report: &RecordedReport) -> Result<Cell, Error> {
    let mut entries = entries(&work(&words.follow_up, report)?);
    let lead = named(&words.matter.lead, report.lead.as_str())?;
    let due = report.due_on.map(|day| words.matter.due.fill(&[("text", party_date(day))]));
    let details: Vec<_> = lead.into_iter().chain(due.transpose()?).collect();
    if !details.is_empty() {
        entries.push(vec![Inline::italic(capitalised(&details.join("; ")))]);
    }
    Ok(Cell { words: entries, ..Cell::default() })
}

/// What is to be done, with the kind of matter where it is no task.
pub(crate) fn work(words: &FollowUp, report: &RecordedReport) -> Result<String, Error> {
    let work = report.work.as_str();
    match report.kind {
        MatterKind::Task => Ok(work.to_owned()),
        MatterKind::Conclusion => words.conclusion.fill(&[("work", work)]),
        MatterKind::Shortcoming => words.shortcoming.fill(&[("work", work)]),
    }
}

/// What the meeting before heard; for a new matter when it was given.
pub(crate) fn state_before(words: &FollowUp, report: &RecordedReport) -> Result<String, Error> {
    if !report.state_before.is_blank() {
        return Ok(report.state_before.as_str().to_owned());
    }
    Ok(capitalised(&words.given.fill(&[("day", party_date(report.given_on))])?))
}

/// Where it stands now: `Đã hoàn thành: …`.
pub(crate) fn outcome(words: &FollowUp, report: &RecordedReport) -> Result<String, Error> {
    let state = match report.outcome {
        Outcome::Done => &words.done,
        Outcome::Dropped => &words.dropped,
        Outcome::StaysOpen => &words.stays_open,
    };
    let mut said = state.as_str().to_owned();
    if !report.words.is_blank() {
        said = format!("{said}: {}", report.words.as_str());
    }
    let new_due = report.new_due_on.filter(|_| report.outcome == Outcome::StaysOpen);
    if let Some(day) = new_due {
        let prolonged = words.new_due.fill(&[("day", party_date(day))])?;
        said = format!("{said}\n{}", capitalised(&prolonged));
    }
    Ok(said)
}

/// The table of tasks in the "6 rõ" form.
pub(crate) fn tasks_table(
    stationery: &Stationery,
    record: &MeetingRecord,
) -> Result<Option<Block>, Error> {
    let rows = of_kind(record, MatterKind::Task).zip(1..).map(|(task, number)| {
        Ok(Row::of(vec![
            cell(&format!("{number}")),
            task_cell(&stationery.words, task)?,
            cell(task.lead.as_str()),
            cell(task.helpers.as_str()),
            cell(&task.due_on.map(list_date).unwrap_or_default()),
            cell(task.product.as_str()),
        ]))
    });
    let rows = rows.collect::<Result<Vec<_>, Error>>()?;
    if rows.is_empty() {
        return Ok(None);
    }
    let words = &stationery.words.tasks;
    let captions =
        [&words.number, &words.work, &words.lead, &words.helpers, &words.due, &words.product];
    let columns = [(9.0, Align::Centre), (50.0, Align::Left), (28.0, Align::Left)]
        .into_iter()
        .chain([(26.0, Align::Left), (23.0, Align::Centre), (29.0, Align::Left)])
        .map(|(share, align)| Column::new(share, align))
        .collect();
    let head = head_row(captions.map(Caption::as_str));
    Ok(Some(table(stationery.layout.sheet.table_size, columns, head, rows)))
}

fn task_cell(words: &Common, task: &RecordedMatter) -> Result<Cell, Error> {
    let mut entries = entries(task.work.as_str());
    let clear = [
        named(&words.matter.responsibility, task.responsibility.as_str())?,
        named(&words.matter.authority, task.authority.as_str())?,
    ];
    entries
        .extend(clear.into_iter().flatten().map(|said| vec![Inline::italic(capitalised(&said))]));
    Ok(Cell { words: entries, ..Cell::default() })
}

fn entries(written: &str) -> Vec<Vec<Inline>> {
    lines(written).map(|line| vec![Inline::plain(line)]).collect()
}

/// Matters of one kind as a list, each with who answers for it below, after a line that leads in.
pub(crate) fn list(
    words: &Common,
    record: &MeetingRecord,
    kind: MatterKind,
    lead: &str,
) -> Result<Vec<Block>, Error> {
    let mut blocks = items(words, record, kind)?;
    if !blocks.is_empty() {
        blocks.insert(0, lead_in(vec![Inline::italic(lead)]));
    }
    Ok(blocks)
}

/// Matters of one kind as a list, each with who answers for it below.
pub(crate) fn items(
    words: &Common,
    record: &MeetingRecord,
    kind: MatterKind,
) -> Result<Vec<Block>, Error> {
    let mut blocks = Vec::new();
    for matter in of_kind(record, kind) {
        let mut written = lines(matter.work.as_str());
        blocks.extend(written.next().map(|first| text(dashed(first))));
        blocks.extend(written.map(text));
        let details = details(words, matter)?;
        if !details.is_empty() {
            blocks.push(paragraph(vec![Inline::italic(format!(
                "{}.",
                capitalised(&details.join("; "))
            ))]));
        }
    }
    Ok(blocks)
}

/// The line as an item of a list, unless it is one already.
pub(crate) fn dashed(line: &str) -> String {
    if is_list_item(line) { line.to_owned() } else { format!("- {line}") }
}

/// Who, with whom, by when, with what result: each that was written.
pub(crate) fn details(words: &Common, matter: &RecordedMatter) -> Result<Vec<String>, Error> {
    let words = &words.matter;
    let product = match matter.kind {
        MatterKind::Shortcoming => &words.remedy,
        MatterKind::Task | MatterKind::Conclusion => &words.product,
    };
    let due = matter.due_on.map(party_date).unwrap_or_default();
    let said = [
        named(product, matter.product.as_str())?,
        named(&words.lead, matter.lead.as_str())?,
        named(&words.helpers, matter.helpers.as_str())?,
        named(&words.due, &due)?,
        named(&words.responsibility, matter.responsibility.as_str())?,
        named(&words.authority, matter.authority.as_str())?,
    ];
    Ok(said.into_iter().flatten().collect())
}

/// The sentence about `text`, on one line and without a full stop, where anything was written.
fn named(sentence: &Sentence, written: &str) -> Result<Option<String>, Error> {
    let line = one_line(written);
    let line = line.trim_end_matches('.');
    (!line.is_empty()).then(|| sentence.fill(&[("text", line)])).transpose()
}
