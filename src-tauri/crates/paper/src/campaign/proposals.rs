//! What each who proposes a level proposed, side by side.

use press::{Document, Row};
use serde::Deserialize;

use domain::member::Rank;
use domain::review::Proposer;

use super::{Printer, ReviewedRecord, columns};
use crate::blocks::{cell, head_row, table};
use crate::sources::PROPOSALS;
use crate::wording::{Caption, Error, Sentence};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Sentence,
    columns: Captions,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Captions {
    number: Caption,
    name: Caption,
    card: Caption,
    post: Caption,
    subject: Caption,
    employer: Caption,
    committee: Caption,
    organisation: Caption,
    cell: Caption,
    note: Caption,
}

/// Who proposes, in the order of the columns.
const PROPOSERS: [Proposer; 5] = [
    Proposer::Subject,
    Proposer::Employer,
    Proposer::Committee,
    Proposer::Organisation,
    Proposer::Cell,
];

impl Printer<'_> {
    /// The comparison, on a sheet on its side.
    pub(super) fn proposals(&self) -> Result<Document, Error> {
        let wording: Wording = self.stationery.read(&PROPOSALS)?;
        let title = self.of_period(&wording.title)?;
        let mut blocks = self.opening(&title, &[])?;
        let people = (1..).zip(self.record.reviewed());
        let rows = people.map(|(number, one)| self.proposal_row(number, one)).collect();
        let widths = [10.0, 44.0, 26.0, 44.0, 20.0, 28.0, 19.0, 22.0, 19.0, 25.0];
        let columns = columns(&widths, &[1, 3, 9]);
        blocks.push(table(self.table_size(), columns, head(&wording.columns), rows));
        blocks.push(self.legend());
        blocks.push(self.signature());
        Ok(self.landscape(title, blocks))
    }

    fn proposal_row(&self, number: usize, person: &ReviewedRecord) -> Row {
        let mut cells = vec![
            cell(&number.to_string()),
            cell(person.name.as_str()),
            cell(person.card_number.as_str()),
            cell(&self.posts(person)),
        ];
        let levels = PROPOSERS.map(|proposer| person.proposals.get(&proposer).copied());
        cells.extend(levels.map(|level| cell(self.words.short(level))));
        let probationary = person.rank == Some(Rank::Probationary);
        cells.push(cell(if probationary { self.words.probationary.as_str() } else { "" }));
        Row::of(cells)
    }
}

fn head(words: &Captions) -> Row {
    let captions = [
        &words.number,
        &words.name,
        &words.card,
        &words.post,
        &words.subject,
        &words.employer,
        &words.committee,
        &words.organisation,
        &words.cell,
        &words.note,
    ];
    head_row(captions.map(Caption::as_str))
}
