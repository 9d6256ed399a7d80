//! What others said for the review of a year: suggestions from above and contributed comments.

use std::collections::BTreeSet;

use press::{Block, Cell, Document};
use serde::Deserialize;

use domain::review::{ContributionDraft, GiverKind, Subject, SuggestionDraft};

use crate::blocks::{cell, text};
use crate::list::{ListWords, wide_list};
use crate::notebook::{CellPaper, Named, day_words};
use crate::register::Register;
use crate::sources::VOICES;
use crate::stationery::Stationery;
use crate::wording::{Caption, Error, Sentence};

/// What the paper is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoicesPaper {
    /// The cell.
    pub cell: CellPaper,
    /// The year of the review.
    pub year: i32,
    /// Gợi ý kiểm điểm, with whom each is for.
    pub suggestions: Vec<Named<SuggestionDraft>>,
    /// Ý kiến góp ý, with whom each is about.
    pub contributions: Vec<Named<ContributionDraft>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    subject: Sentence,
    file_title: Sentence,
    none: Caption,
    number: Caption,
    suggestions: SuggestionWords,
    contributions: ContributionWords,
    givers: GiverWords,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SuggestionWords {
    title: Caption,
    name: Caption,
    words: Caption,
    from: Caption,
    received: Caption,
    count: Sentence,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ContributionWords {
    title: Caption,
    name: Caption,
    words: Caption,
    giver: Caption,
    given: Caption,
    reply: Caption,
    count: Sentence,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct GiverWords {
    committee: Caption,
    member: Caption,
    other_cell: Caption,
    organisation: Caption,
    people: Caption,
    employer: Caption,
    superior: Caption,
}

impl GiverWords {
    fn of(&self, giver: GiverKind) -> &str {
        let caption = match giver {
            GiverKind::Committee => &self.committee,
            GiverKind::Member => &self.member,
            GiverKind::OtherCell => &self.other_cell,
            GiverKind::Organisation => &self.organisation,
            GiverKind::People => &self.people,
            GiverKind::Employer => &self.employer,
            GiverKind::Superior => &self.superior,
        };
        caption.as_str()
    }
}

/// The suggestions and comments of a year on sheets on their side.
pub fn voices(paper: &VoicesPaper) -> Result<Document, Error> {
    let stationery = Stationery::new(paper.cell.standard, paper.cell.spelling)?;
    let wording = stationery.read(&VOICES)?;
    Voices { paper, stationery, wording }.document()
}

struct Voices<'p> {
    paper: &'p VoicesPaper,
    stationery: Stationery,
    wording: Wording,
}

impl Voices<'_> {
    fn document(&self) -> Result<Document, Error> {
        let Self { paper, stationery, wording } = self;
        let titles = ListWords {
            title: &wording.title,
            subject: &wording.subject,
            file_title: &wording.file_title,
        };
        let mut blocks = self.suggestions()?;
        blocks.extend(self.contributions()?);
        wide_list(stationery, &paper.cell, (titles, paper.year), blocks)
    }

    fn register(&self) -> Register<'_> {
        let Wording { number, none, .. } = &self.wording;
        Register { stationery: &self.stationery, number, none }
    }

    fn suggestions(&self) -> Result<Vec<Block>, Error> {
        let words = &self.wording.suggestions;
        let columns = [
            (&words.name, 50.0),
            (&words.words, 95.0),
            (&words.from, 75.0),
            (&words.received, 27.0),
        ];
        let row = |suggestion: &Named<SuggestionDraft>| {
            let draft = &suggestion.record;
            vec![
                cell(suggestion.name.as_str()),
                cell(draft.words.as_str()),
                below(draft.from.as_str(), draft.paper.as_str()),
                cell(&day_words(draft.received_on)),
            ]
        };
        let said = &self.paper.suggestions;
        let rows = said.iter().map(row).collect();
        let subjects = said.iter().map(|it| it.record.subject).collect();
        let blocks = self.register().part((1, &words.title), &columns, rows);
        counted(blocks, &words.count, said.len(), &subjects)
    }

    fn contributions(&self) -> Result<Vec<Block>, Error> {
        let words = &self.wording.contributions;
        let columns = [
            (&words.name, 45.0),
            (&words.words, 80.0),
            (&words.giver, 45.0),
            (&words.given, 25.0),
            (&words.reply, 52.0),
        ];
        let row = |comment: &Named<ContributionDraft>| {
            let draft = &comment.record;
            vec![
                cell(comment.name.as_str()),
                cell(draft.words.as_str()),
                below(self.wording.givers.of(draft.giver), draft.giver_words.as_str()),
                cell(&day_words(draft.given_on)),
                cell(draft.reply.as_str()),
            ]
        };
        let said = &self.paper.contributions;
        let rows = said.iter().map(row).collect();
        let subjects = said.iter().map(|it| it.record.subject).collect();
        let blocks = self.register().part((2, &words.title), &columns, rows);
        counted(blocks, &words.count, said.len(), &subjects)
    }
}

/// A register with how many rows it has about how many, unless it has none.
fn counted(
    mut blocks: Vec<Block>,
    words: &Sentence,
    count: usize,
    subjects: &BTreeSet<Subject>,
) -> Result<Vec<Block>, Error> {
    if count > 0 {
        let (count, subjects) = (count.to_string(), subjects.len().to_string());
        blocks.push(text(words.fill(&[("count", count), ("subjects", subjects)])?));
    }
    Ok(blocks)
}

/// A cell of two texts, the second below the first; a blank one says nothing.
fn below(first: &str, second: &str) -> Cell {
    cell(&[first, second].into_iter().filter(|it| !it.is_empty()).collect::<Vec<_>>().join("\n"))
}
