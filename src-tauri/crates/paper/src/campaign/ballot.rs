//! Ballots on levels: of one round or two, and that of the collective. A mark is made in an empty box.

use press::{Block, Cell, Document, Row};
use serde::Deserialize;

use domain::level::Level;
use domain::review::{BallotKind, Proposer, Subject};

use super::{Printer, ReviewedRecord, columns, points_words, small};
use crate::blocks::{cell, head_row, table};
use crate::sources::BALLOT;
use crate::wording::{Caption, Error, Sentence};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    once: Sentence,
    first: Sentence,
    second: Sentence,
    collective: Sentence,
    one_mark: Caption,
    one_mark_of_all: Caption,
    signing: Caption,
    stays_out: Caption,
    spare_rows: usize,
    row_height: f64,
    columns: Captions,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Captions {
    number: Caption,
    name: Caption,
    cell: Caption,
    points: Caption,
    own: Caption,
    proposed: Caption,
    level: Caption,
    mark: Caption,
}

/// A ballot before it is copied.
struct Ballot {
    title: String,
    blocks: Vec<Block>,
}

impl Printer<'_> {
    /// Ballots on the members: those reviewed, or in a second round those rated HTT in the first.
    pub(super) fn ballot(&self, round: u32, copies: u32) -> Result<Document, Error> {
        let wording: Wording = self.stationery.read(&BALLOT)?;
        let kind = self.record.ballots.kind(round);
        let title = match kind {
            BallotKind::FourLevels => &wording.once,
            BallotKind::ThreeLevels => &wording.first,
            BallotKind::Excellent => &wording.second,
        };
        let title = self.of_period(title)?;
        let mut blocks = self.opening(&self.broken(&title), &[])?;
        blocks.push(self.members_table(&wording, kind));
        blocks.extend(self.notes(&wording, kind));
        Ok(self.copies(Ballot { title, blocks }, copies))
    }

    /// Ballots on the collective: a line for each level.
    pub(super) fn collective_ballot(&self, copies: u32) -> Result<Document, Error> {
        let wording: Wording = self.stationery.read(&BALLOT)?;
        let title = self.of_period(&wording.collective)?;
        let about = [self.record.collective.name.as_str().to_owned()];
        let mut blocks = self.opening(&self.broken(&title), &about)?;
        let captions = &wording.columns;
        let head = [&captions.number, &captions.level, &captions.mark].map(Caption::as_str);
        let row = |(number, level): (usize, Level)| {
            let texts = [number.to_string(), self.words.level(level).to_owned(), String::new()];
            Row { least_height: wording.row_height, ..Row::texts(texts) }
        };
        let rows = (1..).zip(Level::ALL).map(row).collect();
        let columns = columns(&[15.0, 110.0, 40.0], &[1]);
        blocks.push(table(self.table_size(), columns, head_row(head), rows));
        for note in [&wording.one_mark_of_all, &wording.signing] {
            blocks.push(small(note.as_str(), self.table_size()));
        }
        Ok(self.copies(Ballot { title, blocks }, copies))
    }

    /// The ballot as often as it is wanted, each on a sheet of its own; at least once.
    fn copies(&self, ballot: Ballot, copies: u32) -> Document {
        let mut blocks = ballot.blocks.clone();
        for _ in 1..copies {
            blocks.push(Block::PageBreak);
            blocks.extend(ballot.blocks.iter().cloned());
        }
        self.upright(ballot.title, blocks)
    }

    fn notes(&self, wording: &Wording, kind: BallotKind) -> Vec<Block> {
        let size = self.table_size();
        let stays_out = (!self.record.ballots.on_oneself).then_some(&wording.stays_out);
        let notes = [Some(&wording.one_mark), stays_out, Some(&wording.signing)];
        let notes = notes.into_iter().flatten().map(|note| small(note.as_str(), size));
        let legend = (kind != BallotKind::Excellent).then(|| self.legend());
        notes.chain(legend).collect()
    }

    fn members_table(&self, wording: &Wording, kind: BallotKind) -> Block {
        let people = self.on_ballot(kind);
        let mut rows: Vec<Row> =
            (1..).zip(&people).map(|(number, one)| self.member_row(kind, number, one)).collect();
        if rows.is_empty() {
            rows = (1..=wording.spare_rows).map(|number| spare_row(kind, number)).collect();
        }
        for row in &mut rows {
            row.least_height = wording.row_height;
        }
        let head = self.captions(&wording.columns, kind);
        table(self.table_size(), columns(shares(kind), &[1]), head_row(head), rows)
    }

    fn on_ballot(&self, kind: BallotKind) -> Vec<&ReviewedRecord> {
        if kind == BallotKind::Excellent {
            let second = self.record.ballots.second.iter();
            let members = second.filter(|subject| **subject != Subject::Collective);
            return members.filter_map(|subject| self.record.find(*subject)).collect();
        }
        self.record.reviewed().collect()
    }

    fn captions<'w>(&'w self, captions: &'w Captions, kind: BallotKind) -> Vec<&'w str> {
        let mut head = vec![captions.number.as_str(), captions.name.as_str()];
        match kind {
            BallotKind::FourLevels => {
                let known = [&captions.points, &captions.own, &captions.proposed];
                head.extend(known.map(Caption::as_str));
            }
            BallotKind::ThreeLevels => {}
            BallotKind::Excellent => head.push(captions.cell.as_str()),
        }
        head.extend(kind.choices().iter().map(|choice| self.words.choice(*choice)));
        head
    }

    fn member_row(&self, kind: BallotKind, number: usize, person: &ReviewedRecord) -> Row {
        let mut cells = vec![cell(&number.to_string()), cell(person.name.as_str())];
        match kind {
            BallotKind::FourLevels => {
                cells.push(cell(&points_words(person.own_points)));
                let own = person.proposals.get(&Proposer::Subject).copied();
                cells.push(cell(self.words.short(own)));
                cells.push(cell(&self.proposals_so_far(person)));
            }
            BallotKind::ThreeLevels => {}
            BallotKind::Excellent => cells.push(cell(self.record.cell.cell.name.as_str())),
        }
        cells.extend(kind.choices().iter().map(|_| Cell::empty()));
        Row::of(cells)
    }

    /// What others proposed before the cell votes, one a line.
    fn proposals_so_far(&self, person: &ReviewedRecord) -> String {
        let others = [Proposer::Employer, Proposer::Committee, Proposer::Organisation];
        let said = others.into_iter().filter_map(|proposer| {
            let level = person.proposals.get(&proposer).copied()?;
            Some(format!("{}: {}", self.words.proposer(proposer), self.words.short(Some(level))))
        });
        said.collect::<Vec<_>>().join("\n")
    }
}

fn shares(kind: BallotKind) -> &'static [f64] {
    match kind {
        BallotKind::FourLevels => &[9.0, 36.0, 15.5, 15.5, 20.0, 14.8, 12.2, 15.5, 12.6, 13.9],
        BallotKind::ThreeLevels => &[12.0, 75.0, 26.0, 26.0, 26.0],
        BallotKind::Excellent => &[12.0, 63.0, 42.0, 24.0, 24.0],
    }
}

fn spare_row(kind: BallotKind, number: usize) -> Row {
    let mut cells = vec![cell(&number.to_string())];
    cells.resize(shares(kind).len(), Cell::empty());
    Row::of(cells)
}
