//! Members who are not reviewed or rated yet, with the reason.

use press::{Document, Row};
use serde::Deserialize;

use domain::dates::party_date;
use domain::review::{Eligibility, NotReviewed, ReviewDoubt};

use super::{Printer, ReviewedRecord, columns, small};
use crate::blocks::{cell, head_row, one_line, table, text};
use crate::sources::LEFT_OUT;
use crate::wording::{Caption, Error, Sentence};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Sentence,
    title_without_levels: Sentence,
    footnote: Caption,
    nobody: Caption,
    mark: Caption,
    columns: Captions,
    reasons: Reasons,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Captions {
    number: Caption,
    name: Caption,
    card: Caption,
    cell: Caption,
    joined: Caption,
    not_reviewed: Caption,
    not_rated: Caption,
    reason: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reasons {
    exempt: Caption,
    suspended: Caption,
    newly_admitted: Sentence,
    admitted_later: Caption,
    came_later: Caption,
    official_elsewhere: Caption,
    transferred: Sentence,
    deceased: Caption,
    left: Caption,
    not_leader: Caption,
    joined_unclear: Caption,
    came_unclear: Caption,
}

impl Printer<'_> {
    /// The list of those who are left out, on a sheet on its side.
    pub(super) fn left_out(&self) -> Result<Document, Error> {
        let wording: Wording = self.stationery.read(&LEFT_OUT)?;
        let rates = self.record.kind.rates();
        let title = if rates { &wording.title } else { &wording.title_without_levels };
        let title = self.of_period(title)?;
        let mut blocks = self.opening(&title, &[])?;
        let people = (1..).zip(self.record.left_out());
        let rows = people.map(|(number, one)| self.left_out_row(&wording, number, one));
        let rows = rows.collect::<Result<Vec<_>, Error>>()?;
        if rows.is_empty() {
            blocks.push(text(wording.nobody.as_str()));
        } else {
            blocks.push(table(self.table_size(), widths(), head(&wording.columns), rows));
            blocks.push(small(wording.footnote.as_str(), self.table_size()));
        }
        blocks.push(self.signature());
        Ok(self.landscape(title, blocks))
    }

    fn left_out_row(
        &self,
        wording: &Wording,
        number: usize,
        person: &ReviewedRecord,
    ) -> Result<Row, Error> {
        let mark = |holds: bool| cell(if holds { wording.mark.as_str() } else { "" });
        let joined = person.joined_on.map(|day| day.to_string()).unwrap_or_default();
        let not_rated = self.record.kind.rates() && !person.is_rated();
        Ok(Row::of(vec![
            cell(&number.to_string()),
            cell(person.name.as_str()),
            cell(person.card_number.as_str()),
            cell(self.record.cell.cell.name.as_str()),
            cell(&joined),
            mark(!person.is_heard()),
            mark(not_rated),
            cell(&reason(&wording.reasons, person)?),
        ]))
    }
}

/// Why they are left out, as far as it is noted.
fn reason(words: &Reasons, person: &ReviewedRecord) -> Result<String, Error> {
    match &person.eligibility {
        Eligibility::Reviewed { .. } => Ok(one_line(person.postponed.as_str())),
        Eligibility::NotReviewed { reason } => not_reviewed(words, reason),
        Eligibility::Unclear { doubt } => Ok(match doubt {
            ReviewDoubt::JoinedOn { .. } => words.joined_unclear.as_str().to_owned(),
            ReviewDoubt::CameOn { .. } => words.came_unclear.as_str().to_owned(),
        }),
    }
}

fn not_reviewed(words: &Reasons, reason: &NotReviewed) -> Result<String, Error> {
    let caption = match reason {
        NotReviewed::NotMember => return Ok(String::new()),
        NotReviewed::NewlyAdmitted { months, .. } => {
            return words.newly_admitted.fill(&[("months", months.to_string())]);
        }
        NotReviewed::Transferred { from_on } => {
            return words.transferred.fill(&[("day", party_date(*from_on))]);
        }
        NotReviewed::Decided { reason } => return Ok(one_line(reason.as_str())),
        NotReviewed::Exempt => &words.exempt,
        NotReviewed::Suspended => &words.suspended,
        NotReviewed::AdmittedLater => &words.admitted_later,
        NotReviewed::CameLater => &words.came_later,
        NotReviewed::OfficialElsewhere => &words.official_elsewhere,
        NotReviewed::Deceased => &words.deceased,
        NotReviewed::Left => &words.left,
        NotReviewed::NotLeader => &words.not_leader,
    };
    Ok(caption.as_str().to_owned())
}

fn widths() -> Vec<press::Column> {
    columns(&[11.0, 50.0, 28.0, 42.0, 26.0, 20.0, 24.0, 56.0], &[1, 3, 7])
}

fn head(words: &Captions) -> Row {
    let captions = [
        &words.number,
        &words.name,
        &words.card,
        &words.cell,
        &words.joined,
        &words.not_reviewed,
        &words.not_rated,
        &words.reason,
    ];
    head_row(captions.map(Caption::as_str))
}
