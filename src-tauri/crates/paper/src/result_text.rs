//! The result of a meeting as plain text, for pasting into the Sổ tay đảng viên điện tử.

use serde::Deserialize;

use domain::matter::MatterKind;
use domain::minutes::MentionKind;
use domain::record::{MeetingRecord, RecordedItem, RecordedMatter, RecordedReport};
use domain::text::{long_date, long_time};

use crate::blocks::{lines, one_line};
use crate::counts;
use crate::matters::{self, dashed};
use crate::mentions;
use crate::people;
use crate::points::{self, lettered};
use crate::score;
use crate::sources::RESULT_TEXT;
use crate::stationery::{Stationery, capitalised, day_of, within_sentence};
use crate::votes;
use crate::wording::{Caption, Error, Sentence};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Sentence,
    issuer: Sentence,
    when: Sentence,
    when_begun: Sentence,
    place: Sentence,
    chair: Sentence,
    note_taker: Sentence,
    dues: Sentence,
    conclusion: Sentence,
    vote: Sentence,
    vote_on: Sentence,
    vote_lost: Sentence,
    resolution_numbered: Sentence,
    resolution: Sentence,
    resolution_lost: Sentence,
    headings: Headings,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Headings {
    attendance: Caption,
    attendance_of_committee: Caption,
    follow_up: Caption,
    items: Caption,
    mentions: Caption,
    stories: Caption,
    tasks: Caption,
    conclusions: Caption,
    shortcomings: Caption,
    resolution: Caption,
    score: Caption,
}

/// What the text is made from.
struct Outcome<'r> {
    record: &'r MeetingRecord,
    stationery: Stationery,
    wording: Wording,
}

/// The lines of one part of the text.
type Lines = Result<Vec<String>, Error>;

/// The result of a meeting as plain text: who was there, what was concluded, voted and given, and
/// the points of the resolution.
pub fn result_text(record: &MeetingRecord) -> Result<String, Error> {
    let stationery = Stationery::of(record)?;
    let wording = stationery.read(&RESULT_TEXT)?;
    let outcome = Outcome { record, stationery, wording };

    let parts = outcome.parts()?.into_iter().filter(|(_, lines)| !lines.is_empty());
    let mut lines = outcome.top()?;
    for ((heading, said), number) in parts.zip(1..) {
        lines.push(format!("\n{number}. {heading}"));
        lines.extend(said);
    }
    Ok(lines.join("\n") + "\n")
}

impl Outcome<'_> {
    /// Every part with its heading, in the order of the monthly resolution.
    fn parts(&self) -> Result<Vec<(String, Vec<String>)>, Error> {
        let (headings, words) = (&self.wording.headings, &self.stationery.words.resolution);
        let caption = |caption: &Caption| caption.as_str().to_owned();
        let attendance = if self.record.kind.is_of_committee() {
            &headings.attendance_of_committee
        } else {
            &headings.attendance
        };
        Ok(vec![
            (caption(attendance), self.attendance()?),
            (points::review_title(words, self.record)?, self.review()),
            (caption(&headings.follow_up), self.follow_up()?),
            (caption(&headings.items), self.items()?),
            (caption(&headings.mentions), self.mentions()?),
            (caption(&headings.stories), self.stories()?),
            (caption(&headings.shortcomings), self.shortcomings()?),
            (
                points::directions_title(words, self.record)?,
                listed(self.record.resolution.directions.as_str()),
            ),
            (caption(&headings.tasks), self.matters(MatterKind::Task)?),
            (caption(&headings.conclusions), self.matters(MatterKind::Conclusion)?),
            (caption(&words.arrangements), listed(self.record.resolution.arrangements.as_str())),
            (caption(&headings.resolution), self.resolution()?),
            (caption(&headings.score), self.score()?),
        ])
    }

    /// What the resolution says about the time behind.
    fn review(&self) -> Vec<String> {
        let words = &self.stationery.words.resolution;
        let written = &self.record.resolution;
        let politics = captioned(&words.politics, listed(written.politics.as_str()));
        let work = captioned(&words.work, lettered(written.work.as_str()));
        politics.into_iter().chain(work).collect()
    }

    /// What the resolution says is wanting, then the shortcomings that are followed.
    fn shortcomings(&self) -> Lines {
        let mut lines = listed(self.record.resolution.shortcomings.as_str());
        lines.extend(self.matters(MatterKind::Shortcoming)?);
        Ok(lines)
    }

    fn top(&self) -> Lines {
        let (record, words) = (self.record, &self.wording);
        let meeting = within_sentence(&self.stationery.meeting(record)?);
        let title = words.title.fill(&[("meeting", meeting)])?.to_uppercase();
        let (cell, superior) = (record.cell.name.as_str(), record.cell.superior.as_str());
        let mut top = vec![title, words.issuer.fill(&[("cell", cell), ("superior", superior)])?];
        if !record.theme.is_blank() {
            let theme = one_line(record.theme.as_str());
            top.push(self.stationery.words.theme.fill(&[("theme", theme)])?);
        }
        top.push(self.when()?);
        if !record.place.is_blank() {
            top.push(words.place.fill(&[("place", one_line(record.place.as_str()))])?);
        }
        top.extend(self.officers()?);
        Ok(top)
    }

    fn when(&self) -> Result<String, Error> {
        let words = &self.wording;
        let from = long_time(self.record.started_at.unwrap_or(self.record.planned_at).time());
        let date = long_date(day_of(self.record));
        match self.record.ended_at {
            Some(until) => {
                let until = long_time(until.time());
                words.when.fill(&[("from", from), ("until", until), ("date", date)])
            }
            None => words.when_begun.fill(&[("from", from), ("date", date)]),
        }
    }

    fn officers(&self) -> Lines {
        let (record, words) = (self.record, &self.wording);
        let officers = [
            (&words.chair, record.chair.as_ref()),
            (&words.note_taker, record.note_taker.as_ref()),
        ];
        let named = officers.into_iter().filter_map(|(sentence, person)| Some((sentence, person?)));
        named
            .map(|(sentence, person)| {
                sentence.fill(&[("person", people::comrade(&self.stationery.words, person)?)])
            })
            .collect()
    }

    fn attendance(&self) -> Lines {
        let mut lines: Vec<_> =
            self.counts()?.iter().map(|count| format!("- {}", capitalised(count))).collect();
        if !self.record.dues.is_blank() {
            let dues = one_line(self.record.dues.as_str());
            lines.push(dashed(&self.wording.dues.fill(&[("text", dues)])?));
        }
        Ok(lines)
    }

    fn counts(&self) -> Lines {
        let (record, words) = (self.record, &self.stationery.words.counts);
        if record.count.listed == 0 {
            return Ok(Vec::new());
        }
        let mut parts = vec![
            counts::listed(words, record.kind, &record.count)?,
            counts::present(words, &record.count)?,
        ];
        parts.extend(counts::not_present(words, &record.count)?);
        parts.extend(counts::some(&words.visiting, record.count.visiting)?);
        Ok(parts)
    }

    fn follow_up(&self) -> Lines {
        self.record.reports.iter().map(|report| self.report(report)).collect()
    }

    fn report(&self, report: &RecordedReport) -> Result<String, Error> {
        let words = &self.stationery.words.follow_up;
        let work = one_line(&matters::work(words, report)?);
        let outcome = matters::outcome(words, report)?;
        let outcome: Vec<_> = lines(&outcome).map(|line| line.trim_end_matches('.')).collect();
        Ok(format!("- {}: {}", work.trim_end_matches('.'), within_sentence(&outcome.join("; "))))
    }

    /// The items at which something was concluded or voted.
    fn items(&self) -> Lines {
        let mut lines = Vec::new();
        for item in &self.record.items {
            let said = self.item(item)?;
            if !said.is_empty() {
                lines.push(dashed(item.title.as_str()));
                lines.extend(said);
            }
        }
        Ok(lines)
    }

    fn item(&self, item: &RecordedItem) -> Lines {
        let words = &self.wording;
        let mut said = Vec::new();
        if !item.conclusion.is_blank() {
            said.push(words.conclusion.fill(&[("text", item.conclusion.as_str())])?);
        }
        if let Some(vote) = &item.vote {
            let counted = votes::counted(&self.stationery.words.vote, self.record.kind, vote)?;
            let counts = if vote.carried {
                counted
            } else {
                words.vote_lost.fill(&[("counts", counted)])?
            };
            let motion = item.motion.as_str().trim_end_matches('.');
            let sentence = if motion.is_empty() { &words.vote } else { &words.vote_on };
            said.push(sentence.fill(&[("motion", motion), ("counts", &counts)])?);
        }
        Ok(said)
    }

    fn mentions(&self) -> Lines {
        let words = &self.stationery.words;
        let kinds = [
            (MentionKind::Praise, &words.mentions.praise),
            (MentionKind::Reminder, &words.mentions.reminder),
        ];
        let mut lines = Vec::new();
        for (kind, caption) in kinds {
            let said = mentions::sentences(words, self.record, kind)?;
            lines.extend(said.into_iter().map(|said| format!("- {}: {said}", caption.as_str())));
        }
        Ok(lines)
    }

    fn stories(&self) -> Lines {
        let words = &self.stationery.words;
        let told = mentions::told(self.record).map(|story| {
            let told = mentions::story_sentence(words, self.record, story)?;
            let lesson = one_line(story.lesson.as_str());
            if lesson.is_empty() {
                return Ok(format!("- {told}"));
            }
            Ok(format!("- {told}. {}: {lesson}", words.story.lesson.as_str()))
        });
        told.collect()
    }

    fn matters(&self, kind: MatterKind) -> Lines {
        matters::of_kind(self.record, kind).map(|matter| self.matter(matter)).collect()
    }

    fn matter(&self, matter: &RecordedMatter) -> Result<String, Error> {
        let work = one_line(matter.work.as_str());
        let details = matters::details(&self.stationery.words, matter)?;
        if details.is_empty() {
            return Ok(dashed(&work));
        }
        Ok(format!("{} ({})", dashed(&work), details.join("; ")))
    }

    fn resolution(&self) -> Lines {
        let Some(vote) = self.record.resolution_vote() else { return Ok(Vec::new()) };
        let words = &self.wording;
        let counts = votes::counted(&self.stationery.words.vote, self.record.kind, &vote)?;
        let number = self.record.numbers.resolution.as_str();
        let sentence = match (vote.carried, number.is_empty()) {
            (false, _) => &words.resolution_lost,
            (true, true) => &words.resolution,
            (true, false) => &words.resolution_numbered,
        };
        Ok(vec![dashed(&sentence.fill(&[("number", number), ("counts", &counts)])?)])
    }

    fn score(&self) -> Lines {
        let words = &self.stationery.words.score;
        let mut lines = Vec::new();
        if let Some(recorded) = self.record.score.as_ref().filter(|score| score::is_scored(score)) {
            let given = score::line_sentences(words, recorded)?;
            lines.extend(given.iter().map(|line| dashed(line)));
            lines.push(dashed(&capitalised(&score::total_sentence(words, recorded)?)));
        }
        if !self.record.weakness.is_blank() {
            let weakness = one_line(self.record.weakness.as_str());
            lines.push(format!("- {}: {weakness}", words.weakness.as_str()));
        }
        Ok(lines)
    }
}

/// What somebody wrote, each line an item of a list.
fn listed(written: &str) -> Vec<String> {
    lines(written).map(dashed).collect()
}

/// `- Công tác chính trị, tư tưởng: …` with what was written after it; several lines stand below.
fn captioned(caption: &Caption, mut said: Vec<String>) -> Vec<String> {
    let caption = caption.as_str();
    match &said[..] {
        [] => {}
        [one] => said = vec![format!("- {caption}: {}", one.trim_start_matches("- "))],
        _ => said.insert(0, format!("- {caption}:")),
    }
    said
}
