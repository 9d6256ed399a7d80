//! The working list of the members of a cell (danh sách đảng viên), domain research §5.1.

use chrono::{NaiveDate, NaiveTime};
use press::{Align, Block, Cell, Column, Document, Row};
use serde::Deserialize;

use domain::cell::CellNames;
use domain::dates::PartialDate;
use domain::member::{Member, Rank, StandingKind};
use domain::record::RecordedPerson;
use domain::settings::Standard;
use domain::text::{Spelling, long_date};

use crate::blocks::{bookmark, cell, head_row, table, text};
use crate::head::{HeadLines, head, place_date, title};
use crate::numerals::two_figures;
use crate::people;
use crate::signature;
use crate::sources::MEMBERS;
use crate::stationery::{Stationery, about};
use crate::wording::{Caption, Error, Sentence};

/// What the list of members is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MembersPaper {
    /// The names of the cell on the day.
    pub cell: CellNames,
    /// Layout of papers.
    pub standard: Standard,
    /// Spelling of captions.
    pub spelling: Spelling,
    /// The day the list speaks of.
    pub on: NaiveDate,
    /// The members, in the order of the list; those who are gone on the day are left out.
    pub members: Vec<Member>,
    /// Whether the cell has a committee (chi ủy) on the day.
    pub has_committee: bool,
    /// Bí thư on the day, who signs.
    pub secretary: Option<RecordedPerson>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    subject: Sentence,
    file_title: Sentence,
    sum: Sentence,
    aside: Sentence,
    exempt: Sentence,
    suspended: Sentence,
    away: Sentence,
    visiting: Sentence,
    columns: Captions,
    notes: Notes,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Captions {
    number: Caption,
    name: Caption,
    born: Caption,
    joined: Caption,
    official: Caption,
    post: Caption,
    group: Caption,
    note: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Notes {
    probationary: Caption,
    exempt: Caption,
    suspended: Caption,
    away: Caption,
    visiting: Caption,
}

/// What the list is made from, with its words.
struct List<'p> {
    paper: &'p MembersPaper,
    listed: Vec<&'p Member>,
    stationery: Stationery,
    wording: Wording,
}

/// The list of members on a sheet on its side.
pub fn members(paper: &MembersPaper) -> Result<Document, Error> {
    let stationery = Stationery::new(paper.standard, paper.spelling)?;
    let wording = stationery.read(&MEMBERS)?;
    let listed = paper.members.iter().filter(|member| member.is_listed_on(paper.on)).collect();
    let list = List { paper, listed, stationery, wording };
    list.document()
}

impl List<'_> {
    fn document(&self) -> Result<Document, Error> {
        let Self { paper, stationery, wording, .. } = self;
        let cell = paper.cell.name.as_str();
        let file_title = wording.file_title.fill(&[("cell", cell)])?;
        let date = place_date(stationery, &paper.cell, paper.on)?;
        let lines = HeadLines { number: None, place_date: Some(date) };
        let mut blocks = vec![bookmark(&file_title), head(stationery, &paper.cell, lines)];
        let subject = wording.subject.fill(&[("date", long_date(paper.on))])?;
        blocks.extend(title(stationery, wording.title.as_str(), &[subject]));
        blocks.push(self.table());
        blocks.extend(self.sums()?);
        let signer = paper.secretary.as_ref();
        blocks.push(signature::of_list(stationery, paper.has_committee, signer));

        let about = about(file_title, cell, paper.on.and_time(NaiveTime::MIN));
        Ok(Document { about, sheet: stationery.sheet().landscape(), blocks })
    }

    fn has_groups(&self) -> bool {
        self.listed.iter().any(|member| !member.particulars.group.is_blank())
    }

    fn table(&self) -> Block {
        let rows = self.listed.iter().zip(1..).map(|(member, number)| self.row(member, number));
        let size = self.stationery.layout.sheet.table_size;
        table(size, self.columns(), self.head_row(), rows.collect())
    }

    fn columns(&self) -> Vec<Column> {
        let mut columns = vec![Column::new(10.0, Align::Centre), Column::new(52.0, Align::Left)];
        columns.extend([25.0, 27.0, 27.0].map(|share| Column::new(share, Align::Centre)));
        columns.push(Column::new(52.0, Align::Left));
        if self.has_groups() {
            columns.push(Column::new(22.0, Align::Centre));
        }
        columns.push(Column::new(42.0, Align::Left));
        columns
    }

    fn head_row(&self) -> Row {
        let words = &self.wording.columns;
        let mut captions = vec![&words.number, &words.name, &words.born, &words.joined];
        captions.extend([&words.official, &words.post]);
        if self.has_groups() {
            captions.push(&words.group);
        }
        captions.push(&words.note);
        head_row(captions.into_iter().map(Caption::as_str))
    }

    fn row(&self, member: &Member, number: usize) -> Row {
        let about = &member.particulars;
        let mut cells = vec![cell(&number.to_string()), cell(&about.name.full())];
        cells.extend([about.born_on, about.joined_on, about.official_on].map(date_cell));
        cells.push(cell(&self.posts(member)));
        if self.has_groups() {
            cells.push(cell(about.group.as_str()));
        }
        cells.push(cell(&self.note(member)));
        Row::of(cells)
    }

    /// Every post held on the day, a line each.
    fn posts(&self, member: &Member) -> String {
        let words = &self.stationery.words;
        let held = member.posts_on(self.paper.on);
        let named = held.iter().map(|post| match post.tenure.title.as_str() {
            "" => people::post(words, post.tenure.kind).map_or("", Caption::as_str),
            title => title,
        });
        named.filter(|post| !post.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// On probation, exempt or away; else what the book notes.
    fn note(&self, member: &Member) -> String {
        let notes = &self.wording.notes;
        let probationary = member.rank_on(self.paper.on) == Rank::Probationary;
        let rank = probationary.then_some(notes.probationary.as_str());
        let standing = member.standing_on(self.paper.on).and_then(|period| match period.kind {
            StandingKind::Exempt => Some(notes.exempt.as_str()),
            StandingKind::Suspended => Some(notes.suspended.as_str()),
            StandingKind::Away => Some(notes.away.as_str()),
            StandingKind::Visiting => Some(notes.visiting.as_str()),
            StandingKind::Transferred | StandingKind::Deceased | StandingKind::Left => None,
        });
        let note = member.particulars.note.as_str();
        let said = rank.into_iter().chain(standing).chain((!note.is_empty()).then_some(note));
        said.collect::<Vec<_>>().join("\n")
    }

    /// How many there are; visiting members are counted apart, for another cell lists them.
    fn sums(&self) -> Result<Vec<Block>, Error> {
        let words = &self.wording;
        let own = |member: &&&Member| self.standing(member) != Some(StandingKind::Visiting);
        let own: Vec<_> = self.listed.iter().filter(own).collect();
        let official =
            own.iter().filter(|member| member.rank_on(self.paper.on) == Rank::Official).count();
        let mut sentences = vec![words.sum.fill(&[
            ("listed", figures(own.len())),
            ("official", figures(official)),
            ("probationary", figures(own.len() - official)),
        ])?];
        let aside = self.aside()?;
        if !aside.is_empty() {
            sentences.push(words.aside.fill(&[("parts", aside.join("; "))])?);
        }
        sentences.extend(self.count(StandingKind::Visiting, &words.visiting)?);
        Ok(vec![text(sentences.join(" "))])
    }

    fn aside(&self) -> Result<Vec<String>, Error> {
        let words = &self.wording;
        let kinds = [
            (StandingKind::Exempt, &words.exempt),
            (StandingKind::Suspended, &words.suspended),
            (StandingKind::Away, &words.away),
        ];
        let counted = kinds.into_iter().map(|(kind, sentence)| self.count(kind, sentence));
        counted.filter_map(Result::transpose).collect()
    }

    fn count(&self, kind: StandingKind, sentence: &Sentence) -> Result<Option<String>, Error> {
        let those = self.listed.iter().filter(|member| self.standing(member) == Some(kind)).count();
        (those > 0).then(|| sentence.fill(&[("number", figures(those))])).transpose()
    }

    fn standing(&self, member: &Member) -> Option<StandingKind> {
        member.standing_on(self.paper.on).map(|period| period.kind)
    }
}

fn date_cell(date: Option<PartialDate>) -> Cell {
    cell(&date.map(|date| date.to_string()).unwrap_or_default())
}

fn figures(number: usize) -> String {
    two_figures(u32::try_from(number).unwrap_or(u32::MAX))
}
