//! Part 1: what was registered for the year and its months.

use press::{Align, Block, Inline, Row};

use chrono::NaiveDate;
use domain::dates::party_date;
use domain::notebook::Pledge;
use domain::text::long_month;

use super::lists::{led_cell, stacked};
use super::{PersonNotebook, Printer};
use crate::blocks::{captioned, cell, text};
use crate::stationery::capitalised;
use crate::wording::Error;

impl Printer<'_> {
    /// The registration of a person, with the boxes to sign in.
    pub(super) fn registration(&self, person: &PersonNotebook) -> Result<Vec<Block>, Error> {
        let words = &self.words.registration;
        let theme = self.paper.theme.as_str();
        let caption = Inline::bold(words.theme.as_str());
        let mut blocks = if theme.is_empty() {
            vec![press::Paragraph::of(vec![caption, Inline::plain(": "), Inline::Dots]).into()]
        } else {
            captioned(caption, theme)
        };
        let columns = [
            (&words.number, 9.0, Align::Centre),
            (&words.act, 46.0, Align::Left),
            (&words.measure, 38.0, Align::Left),
            (&words.due, 22.0, Align::Left),
            (&words.target, 28.0, Align::Left),
            (&words.note, 22.0, Align::Left),
        ];
        let rows =
            person.pledges.iter().zip(1..).map(|(pledge, number)| self.pledge(pledge, number));
        let rows = rows.collect::<Result<Vec<_>, Error>>()?;
        blocks.push(self.rows(&columns, rows, self.words.sizes.registration_rows));
        blocks.extend(self.registration_days(&person.pledges)?);
        let right = &self.words.signatures.registers;
        blocks.push(self.signatures(self.confirming(), right, person.name.as_str()));
        Ok(blocks)
    }

    fn pledge(&self, pledge: &Pledge, number: usize) -> Result<Row, Error> {
        let draft = &pledge.draft;
        let month = draft.month.map(|month| {
            let month = capitalised(&long_month(month));
            self.words.registration.for_month.fill(&[("month", month)])
        });
        let hand = self.hand(Some(pledge.author))?;
        let notes = [
            month.transpose()?.unwrap_or_default(),
            draft.note.as_str().to_owned(),
            hand.unwrap_or_default(),
        ];
        Ok(Row::of(vec![
            cell(&number.to_string()),
            led_cell(self.words.groups.of(draft.group), draft.act.as_str()),
            cell(draft.measure.as_str()),
            cell(draft.due.as_str()),
            cell(draft.target.as_str()),
            stacked(&notes),
        ]))
    }

    /// Ngày đăng ký, and when the committee confirmed.
    fn registration_days(&self, pledges: &[Pledge]) -> Result<Vec<Block>, Error> {
        let words = &self.words.registration;
        if self.is_blank() || pledges.is_empty() {
            let year = self.paper.year.to_string();
            return Ok(vec![text(words.blank_registered_on.fill(&[("year", year)])?)]);
        }
        let registered = days(pledges.iter().map(|pledge| pledge.draft.registered_on));
        let accepted = days(pledges.iter().filter_map(|pledge| pledge.accepted_on));
        let mut blocks = vec![text(words.registered_on.fill(&[("days", registered)])?)];
        if !accepted.is_empty() {
            blocks.push(text(words.accepted_on.fill(&[("days", accepted)])?));
        }
        Ok(blocks)
    }
}

/// Every day once, in order.
fn days(days: impl Iterator<Item = NaiveDate>) -> String {
    let mut days: Vec<NaiveDate> = days.collect();
    days.sort_unstable();
    days.dedup();
    days.into_iter().map(party_date).collect::<Vec<_>>().join("; ")
}
