//! II. What was said at each item of the agenda.

use press::{Block, Inline};
use serde::Deserialize;

use domain::agenda::ItemKind;
use domain::record::{RecordedItem, RecordedRemark, RecordedVote};
use domain::text::list_letter;

use super::Minutes;
use crate::blocks::{captioned, lead_in, lines, part, point, text};
use crate::people;
use crate::votes;
use crate::wording::{Caption, Error, Sentence};

/// The words of this part.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    part: Caption,
    agenda: Caption,
    agenda_adopted: Caption,
    presented_by: Sentence,
    report: Caption,
    report_by: Sentence,
    remarks: Sentence,
    reply: Caption,
    conclusion: Caption,
    vote: Caption,
    vote_on: Sentence,
    carried: Caption,
    lost: Caption,
}

/// Headings of what no item of the agenda holds.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Headings {
    dues: Caption,
    follow_up: Caption,
    notebooks: Caption,
    story: Caption,
    mentions: Caption,
    tasks: Caption,
    resolution: Caption,
    score: Caption,
}

/// One point under an item: a caption and what was written.
struct Note {
    caption: String,
    lines: Vec<String>,
    /// Whether the first line follows the caption.
    runs_in: bool,
}

impl Minutes<'_> {
    /// The agenda as adopted, then each item at which something was said or set out.
    pub(super) fn proceedings(&self) -> Result<Vec<Block>, Error> {
        let words = &self.wording.proceedings;
        let mut points = vec![(words.agenda.as_str().to_owned(), self.agenda()?)];
        for (place, item) in self.record.items.iter().enumerate() {
            points.push((item.title.as_str().to_owned(), self.item(place, item)?));
        }
        points.extend(self.held_by_no_item()?);

        let said = points.into_iter().filter(|(_, blocks)| !blocks.is_empty());
        let mut blocks = Vec::new();
        for ((title, said), number) in said.zip(1..) {
            blocks.push(point(number, &title));
            blocks.extend(said);
        }
        if !blocks.is_empty() {
            blocks.insert(0, part(&self.stationery.layout, 2, words.part.as_str()));
        }
        Ok(blocks)
    }

    fn agenda(&self) -> Result<Vec<Block>, Error> {
        if self.record.items.is_empty() {
            return Ok(Vec::new());
        }
        let adopted = self.wording.proceedings.agenda_adopted.as_str();
        let mut blocks = vec![lead_in(vec![Inline::plain(adopted)])];
        for (place, item) in self.record.items.iter().enumerate() {
            let letter = list_letter(place);
            blocks.push(text(format!("{letter}) {}", self.agenda_line(item)?)));
        }
        Ok(blocks)
    }

    fn agenda_line(&self, item: &RecordedItem) -> Result<String, Error> {
        let (title, presenter) = (item.title.as_str(), item.presenter.as_str());
        if presenter.is_empty() {
            return Ok(title.to_owned());
        }
        self.wording.proceedings.presented_by.fill(&[("title", title), ("presenter", presenter)])
    }

    /// What was said at an item, with what the program sets out there.
    fn item(&self, place: usize, item: &RecordedItem) -> Result<Vec<Block>, Error> {
        let mut blocks = notes(self.notes(item)?);
        let is_first = self.first_of(item.kind) == Some(place);
        if is_first {
            blocks.extend(self.enclosed(item.kind)?);
        }
        Ok(blocks)
    }

    fn first_of(&self, kind: ItemKind) -> Option<usize> {
        self.record.items.iter().position(|item| item.kind == kind)
    }

    /// What the program sets out for kinds of items that this agenda does not have.
    fn held_by_no_item(&self) -> Result<Vec<(String, Vec<Block>)>, Error> {
        let headings = &self.wording.headings;
        let kinds = [
            (ItemKind::Dues, &headings.dues),
            (ItemKind::FollowUp, &headings.follow_up),
            (ItemKind::Notebooks, &headings.notebooks),
            (ItemKind::Story, &headings.story),
            (ItemKind::Mentions, &headings.mentions),
            (ItemKind::Tasks, &headings.tasks),
            (ItemKind::Resolution, &headings.resolution),
            (ItemKind::Score, &headings.score),
        ];
        let missing = kinds.into_iter().filter(|(kind, _)| self.first_of(*kind).is_none());
        missing
            .map(|(kind, heading)| Ok((heading.as_str().to_owned(), self.enclosed(kind)?)))
            .collect()
    }

    fn notes(&self, item: &RecordedItem) -> Result<Vec<Note>, Error> {
        let words = &self.wording.proceedings;
        let said = [
            self.report(item)?,
            self.remarks(item)?,
            written(words.reply.as_str(), item.reply.as_str()),
            written(words.conclusion.as_str(), item.conclusion.as_str()),
            self.vote(item)?,
        ];
        Ok(said.into_iter().flatten().collect())
    }

    fn report(&self, item: &RecordedItem) -> Result<Option<Note>, Error> {
        let words = &self.wording.proceedings;
        let caption = match item.presenter.as_str() {
            "" => words.report.as_str().to_owned(),
            presenter => {
                let who = people::somebody(&self.stationery.words, self.record, presenter)?;
                words.report_by.fill(&[("presenter", who)])?
            }
        };
        Ok(written(&caption, item.report.as_str()))
    }

    fn remarks(&self, item: &RecordedItem) -> Result<Option<Note>, Error> {
        let said: Vec<_> = item.remarks.iter().filter(|one| !one.words.is_blank()).collect();
        if said.is_empty() {
            return Ok(None);
        }
        let number = said.len().to_string();
        let caption = self.wording.proceedings.remarks.fill(&[("number", number)])?;
        let mut lines = Vec::new();
        for remark in said {
            lines.extend(remark_lines(self, remark)?);
        }
        Ok(Some(Note { caption, lines, runs_in: false }))
    }

    fn vote(&self, item: &RecordedItem) -> Result<Option<Note>, Error> {
        let Some(vote) = &item.vote else { return Ok(None) };
        let words = &self.wording.proceedings;
        let caption = match item.motion.as_str() {
            "" => words.vote.as_str().to_owned(),
            motion => words.vote_on.fill(&[("motion", motion.trim_end_matches(['.', ':']))])?,
        };
        Ok(Some(Note { caption, lines: vec![self.vote_line(vote)?], runs_in: true }))
    }

    fn vote_line(&self, vote: &RecordedVote) -> Result<String, Error> {
        let words = &self.wording.proceedings;
        let result = if vote.carried { &words.carried } else { &words.lost };
        let counted = votes::counted(&self.stationery.words.vote, self.record.kind, vote)?;
        Ok(format!("{counted}. {}", result.as_str()))
    }
}

/// `- Đồng chí Nguyễn Văn An: …`, the further lines of what was said below.
pub(super) fn remark_lines(
    minutes: &Minutes<'_>,
    remark: &RecordedRemark,
) -> Result<Vec<String>, Error> {
    let speaker = remark.speaker.as_str();
    let who = people::somebody(&minutes.stationery.words, minutes.record, speaker)?;
    Ok(people::said(&who, remark.words.as_str()))
}

fn written(caption: &str, said: &str) -> Option<Note> {
    let lines: Vec<String> = lines(said).map(str::to_owned).collect();
    let caption = caption.to_owned();
    (!lines.is_empty()).then_some(Note { caption, lines, runs_in: true })
}

/// The notes of an item as lettered points; a single one needs no letter.
fn notes(notes: Vec<Note>) -> Vec<Block> {
    let is_single = notes.len() == 1;
    let mut blocks = Vec::new();
    for (place, note) in notes.into_iter().enumerate() {
        let caption = if is_single {
            note.caption
        } else {
            format!("{}) {}", list_letter(place), note.caption)
        };
        if note.runs_in {
            blocks.extend(captioned(Inline::italic(caption), &note.lines.join("\n")));
        } else {
            blocks.push(lead_in(vec![Inline::italic(format!("{caption}:"))]));
            blocks.extend(note.lines.into_iter().map(text));
        }
    }
    blocks
}
