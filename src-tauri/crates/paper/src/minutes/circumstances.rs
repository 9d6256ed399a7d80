//! I. When, where and who.

use press::{Block, Inline};
use serde::Deserialize;

use domain::attendance::{AttendanceCount, Mark};
use domain::record::{MeetingRecord, RecordedAttendance, RecordedPerson};
use domain::text::{long_date, long_time};

use super::Minutes;
use crate::blocks::{captioned, part, text};
use crate::common::{Common, Counts};
use crate::counts;
use crate::people;
use crate::stationery::capitalised;
use crate::wording::{Caption, Error, Sentence};

/// The words of this part.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    part: Caption,
    time: Caption,
    started: Sentence,
    planned: Sentence,
    place: Caption,
    chair: Caption,
    note_taker: Caption,
    guests: Caption,
    members: Caption,
    absent: Sentence,
    person_with_reason: Sentence,
}

/// Numbered points with a caption each; those with nothing to say are left out.
struct Points {
    blocks: Vec<Block>,
    number: usize,
}

impl Points {
    fn add(&mut self, caption: &Caption, written: &str) {
        if written.is_empty() {
            return;
        }
        self.number += 1;
        let caption = Inline::bold(format!("{}. {}", self.number, caption.as_str()));
        self.blocks.extend(captioned(caption, written));
    }
}

impl Minutes<'_> {
    /// The times, the place, who took the chair, who was there and who was not.
    pub(super) fn circumstances(&self) -> Result<Vec<Block>, Error> {
        let title = self.wording.circumstances.part.as_str();
        let mut blocks = vec![part(&self.stationery.layout, 1, title)];
        blocks.extend(self.circumstance_points()?);
        Ok(blocks)
    }

    /// The same without a heading.
    pub(super) fn circumstance_points(&self) -> Result<Vec<Block>, Error> {
        let words = &self.wording.circumstances;
        let mut points = Points { blocks: Vec::new(), number: 0 };
        points.add(&words.time, &self.beginning()?);
        points.add(&words.place, self.record.place.as_str());
        points.add(&words.chair, &self.officer(self.record.chair.as_ref())?);
        points.add(&words.note_taker, &self.officer(self.record.note_taker.as_ref())?);
        points.add(&words.guests, &self.guests()?);
        points.add(&words.members, &list(&self.count_lines()?));
        points.blocks.extend(self.people_lines()?);
        Ok(points.blocks)
    }

    fn beginning(&self) -> Result<String, Error> {
        let words = &self.wording.circumstances;
        let (sentence, moment) = match self.record.started_at {
            Some(moment) => (&words.started, moment),
            None => (&words.planned, self.record.planned_at),
        };
        sentence.fill(&[("time", long_time(moment.time())), ("date", long_date(moment.date()))])
    }

    fn officer(&self, person: Option<&RecordedPerson>) -> Result<String, Error> {
        let comrade = person.map(|person| people::comrade(&self.stationery.words, person));
        Ok(comrade.transpose()?.map(|name| format!("{name}.")).unwrap_or_default())
    }

    fn guests(&self) -> Result<String, Error> {
        Ok(list(&people::guests(&self.stationery.words, self.record)?))
    }

    /// How many there are and how many came, a line each.
    fn count_lines(&self) -> Result<Vec<String>, Error> {
        let (record, words) = (self.record, &self.stationery.words.counts);
        let count = &record.count;
        if count.listed == 0 {
            return Ok(Vec::new());
        }
        let mut lines = vec![counts::listed(words, record.kind, count)?];
        lines.extend(counts::some(&words.summoned, count.denominator)?);
        lines.push(counts::present(words, count)?);
        lines.extend(counts::some(&words.visiting, count.visiting)?);
        Ok(lines.iter().map(|line| capitalised(line)).collect())
    }

    /// Who was not there, category by category, each person with the reason.
    fn people_lines(&self) -> Result<Vec<Block>, Error> {
        let lines = absentees(&self.stationery.words, &self.wording.circumstances, self.record)?;
        Ok(lines.iter().map(|line| text(format!("- {line}"))).collect())
    }
}

/// One line for each category that has anybody: `Vắng có lý do: 02 đồng chí, gồm: Lê Thị B (bệnh); …`.
fn absentees(
    words: &Common,
    wording: &Wording,
    record: &MeetingRecord,
) -> Result<Vec<String>, Error> {
    let mut lines = Vec::new();
    for (mark, sentence, number) in categories(&words.counts, &record.count) {
        if let Some(counted) = counts::some(sentence, number)? {
            let those = record.attendance.iter().filter(|line| line.mark == mark);
            let names = those.map(|line| absentee(words, wording, line));
            let names = names.collect::<Result<Vec<_>, Error>>()?.join("; ");
            let counted = capitalised(&counted);
            lines.push(wording.absent.fill(&[("counted", counted), ("people", names)])?);
        }
    }
    Ok(lines)
}

fn categories<'c>(
    words: &'c Counts,
    count: &AttendanceCount,
) -> [(Option<Mark>, &'c Sentence, u32); 6] {
    [
        (Some(Mark::Excused), &words.excused, count.excused),
        (Some(Mark::Unexcused), &words.unexcused, count.unexcused),
        (Some(Mark::Exempt), &words.exempt, count.exempt),
        (Some(Mark::Suspended), &words.suspended, count.suspended),
        (Some(Mark::Away), &words.away, count.away),
        (None, &words.unmarked, count.unmarked),
    ]
}

fn absentee(words: &Common, wording: &Wording, line: &RecordedAttendance) -> Result<String, Error> {
    let name = line.person.name.as_str();
    match people::absence_reason(words, line) {
        Some(reason) => wording.person_with_reason.fill(&[("name", name), ("reason", &reason)]),
        None => Ok(name.to_owned()),
    }
}

/// Lines as a list, or the line itself where there is but one.
fn list(lines: &[String]) -> String {
    match lines {
        [one] => one.clone(),
        several => several.iter().map(|line| format!("- {line}")).collect::<Vec<_>>().join("\n"),
    }
}
