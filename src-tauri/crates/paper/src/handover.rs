//! The record of handing over (biên bản bàn giao): what is in a package, signed by both sides.

use chrono::NaiveDateTime;
use press::{Align, Block, Cell, Column, Document, Row};
use serde::Deserialize;

use domain::record::RecordedPerson;
use domain::record_kind::RecordKind;
use domain::text::{long_date, long_time};

use crate::blocks::{bookmark, cell, head_row, known, table, text};
use crate::head::{HeadLines, head, place_date, title};
use crate::notebook::{CellPaper, about_paper};
use crate::signature::{Hand, of_hands};
use crate::sources::HANDOVER;
use crate::stationery::Stationery;
use crate::wording::{Caption, Error, Sentence};

/// What the paper is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandoverPaper {
    /// The cell, on the day.
    pub cell: CellPaper,
    /// The local instant the package was made.
    pub made_at: NaiveDateTime,
    /// Who hands over; blank leaves room to write.
    pub giver: String,
    /// Who receives; blank leaves room to write.
    pub receiver: String,
    /// Whose records go along; blank where it is the whole vault.
    pub subject: String,
    /// How many records of each kind are in the package.
    pub counts: Vec<PackedCount>,
    /// How many in all.
    pub total: u64,
    /// The beginning of the sum of the contents, in groups.
    pub fingerprint: String,
}

/// How many records of a kind are in a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct PackedCount {
    /// The kind.
    pub kind: RecordKind,
    /// How many.
    pub records: u64,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    opening: Sentence,
    giver: Caption,
    number: Caption,
    kind: Caption,
    records: Caption,
    total: Caption,
    made: Sentence,
    fingerprint: Sentence,
    giver_signs: Caption,
    receiver_signs: Caption,
    vault: Matter,
    member: Matter,
    kinds: KindWords,
}

/// What is said of a whole vault, and what of a member's records.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Matter {
    subject: Sentence,
    file_title: Sentence,
    receiver: Caption,
    content: Sentence,
    promises: Vec<Caption>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct KindWords {
    members: Caption,
    meetings: Caption,
    matters: Caption,
    notebooks: Caption,
    good_deeds: Caption,
    stories: Caption,
    studies: Caption,
    forms: Caption,
    reviews: Caption,
    cell: Caption,
    other: Caption,
}

impl KindWords {
    fn of(&self, kind: RecordKind) -> &str {
        let caption = match kind {
            RecordKind::Members => &self.members,
            RecordKind::Meetings => &self.meetings,
            RecordKind::Matters => &self.matters,
            RecordKind::Notebooks => &self.notebooks,
            RecordKind::GoodDeeds => &self.good_deeds,
            RecordKind::Stories => &self.stories,
            RecordKind::Studies => &self.studies,
            RecordKind::Forms => &self.forms,
            RecordKind::Reviews => &self.reviews,
            RecordKind::Cell => &self.cell,
            RecordKind::Drafts | RecordKind::History | RecordKind::Other => &self.other,
        };
        caption.as_str()
    }
}

/// What a package holds, who hands it over and who receives it.
pub fn handover(paper: &HandoverPaper) -> Result<Document, Error> {
    let stationery = Stationery::new(paper.cell.standard, paper.cell.spelling)?;
    let words: Wording = stationery.read(&HANDOVER)?;
    let matter = if paper.subject.is_empty() { &words.vault } else { &words.member };
    let day = long_date(paper.made_at.date());
    let values =
        [("date", day.as_str()), ("cell", paper.cell.cell.name.as_str()), ("name", &paper.subject)];
    let file_title = matter.file_title.fill(&values)?;
    let date = place_date(&stationery, &paper.cell.cell, paper.made_at.date())?;
    let lines = HeadLines { number: None, place_date: Some(date) };

    let mut blocks = vec![bookmark(&file_title), head(&stationery, &paper.cell.cell, lines)];
    blocks.extend(title(&stationery, words.title.as_str(), &[matter.subject.fill(&values)?]));
    blocks.extend(sides(paper, &words, &day)?);
    blocks.push(known(matter.receiver.as_str(), &paper.receiver));
    blocks.push(text(matter.content.fill(&values)?));
    blocks.push(counts(paper, &words, &stationery));
    blocks.extend(marks(paper, &words, &day)?);
    blocks.extend(matter.promises.iter().map(|promise| text(promise.as_str())));
    blocks.push(signatures(paper, &words, &stationery));
    Ok(stationery.upright(about_paper(file_title, &paper.cell), blocks))
}

fn sides(paper: &HandoverPaper, words: &Wording, day: &str) -> Result<Vec<Block>, Error> {
    let place = paper.cell.cell.place.as_str();
    Ok(vec![
        text(words.opening.fill(&[("date", day), ("place", place)])?),
        known(words.giver.as_str(), &paper.giver),
    ])
}

fn counts(paper: &HandoverPaper, words: &Wording, stationery: &Stationery) -> Block {
    let columns = vec![
        Column::new(12.0, Align::Centre),
        Column::new(110.0, Align::Left),
        Column::new(38.0, Align::Right),
    ];
    let head = head_row([&words.number, &words.kind, &words.records].map(Caption::as_str));
    let counted = paper.counts.iter().zip(1..).map(|(count, number): (_, usize)| {
        let records = count.records.to_string();
        Row::of(vec![cell(&number.to_string()), cell(words.kinds.of(count.kind)), cell(&records)])
    });
    let total = Row::of(vec![
        Cell::default(),
        Cell::bold(words.total.as_str()).aligned(Align::Left),
        Cell::bold(paper.total.to_string()).aligned(Align::Right),
    ]);
    let rows = counted.chain([total]).collect();
    table(stationery.layout.sheet.table_size, columns, head, rows)
}

fn marks(paper: &HandoverPaper, words: &Wording, day: &str) -> Result<Vec<Block>, Error> {
    let time = long_time(paper.made_at.time());
    Ok(vec![
        text(words.made.fill(&[("time", time.as_str()), ("date", day)])?),
        text(words.fingerprint.fill(&[("fingerprint", &paper.fingerprint)])?),
    ])
}

fn signatures(paper: &HandoverPaper, words: &Wording, stationery: &Stationery) -> Block {
    let named =
        |name: &str| (!name.is_empty()).then(|| RecordedPerson { name: name.into(), post: None });
    // A cell that receives is no hand: whoever signs for it writes their name.
    let is_person = paper.subject.is_empty();
    let (giver, receiver) = (named(&paper.giver), named(&paper.receiver).filter(|_| is_person));
    let hand = |authority, person| Hand { authority, position: None, person };
    of_hands(
        stationery,
        hand(words.receiver_signs.as_str(), receiver.as_ref()),
        hand(words.giver_signs.as_str(), giver.as_ref()),
    )
}
