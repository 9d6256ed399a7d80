//! The records of a year that stand beside the items of its forms.
//!
//! A person's form is offered what the book holds of that person alone; the collective's what the cell
//! did as a whole. Words are those of the records: no sentence is made up.

mod cell;
mod matters;
mod person;
mod voices;

use chrono::{NaiveDate, NaiveDateTime, NaiveTime};
use domain::MemberId;
use domain::attendance::Mark;
use domain::form::{Evidence, Offer, Origin, Progress};
use domain::role::Seat;
use domain::text::Text;
use store::Connection;
use store::filled_form::FormOf;

pub(crate) use matters::task_state;
pub(super) use matters::{shortcoming, shortcomings_of};
use person::PersonYear;

use super::offers::Found;
use super::source::OfferSource;
use crate::Problem;

/// What the book holds for a form, read when first asked for.
pub(super) struct Records {
    of: FormOf,
    seat: Seat,
    today: NaiveDate,
    person: Option<PersonYear>,
}

impl Records {
    /// The records for the form `of` somebody, as `seat` may see them on `today`.
    pub(super) fn new(of: FormOf, (seat, today): (Seat, NaiveDate)) -> Self {
        Self { of, seat, today, person: None }
    }

    /// The evidence of a kind, the oldest first.
    pub(super) fn of(&mut self, conn: &Connection, kind: Evidence) -> Result<Vec<Found>, Problem> {
        match self.of.member {
            Some(member) => Ok(self.person(conn, member)?.evidence(kind)),
            None => cell::evidence(conn, self.of, kind, self.today),
        }
    }

    fn person(&mut self, conn: &Connection, member: MemberId) -> Result<&PersonYear, Problem> {
        let read = match self.person.take() {
            Some(read) => read,
            None => PersonYear::read(conn, member, self.of, (self.seat, self.today))?,
        };
        Ok(self.person.insert(read))
    }
}

/// The first and the last day of a year; a year no calendar has is without a day.
pub(crate) fn days_of(year: i32) -> (NaiveDate, NaiveDate) {
    let day = |month, day| NaiveDate::from_ymd_opt(year, month, day);
    (day(1, 1).unwrap_or(NaiveDate::MAX), day(12, 31).unwrap_or(NaiveDate::MIN))
}

/// A line of evidence with nothing to it but its words.
fn plain(words: Text, from: Origin, source: OfferSource) -> Found {
    let (remedy, progress) = (Text::default(), Progress::default());
    let offer = Offer { words, remedy, due_on: None, settled: false, progress, from };
    Found { offer, source }
}

/// How often somebody, or everybody, was present at the adopted meetings of a year; nothing while none
/// was held.
fn attendance(
    conn: &Connection,
    year: i32,
    counts: impl Fn(MemberId) -> bool,
) -> Result<Vec<Found>, Problem> {
    let (first, last) = days_of(year);
    let until: NaiveDateTime = last.and_time(NaiveTime::MIN) + chrono::TimeDelta::days(1);
    let marks = store::attendance::marks_between(conn, first.and_time(NaiveTime::MIN), until)?;
    let (mut present, mut held) = (0, 0);
    for (_, mark) in marks.into_iter().filter(|(member, _)| counts(*member)) {
        present += u32::from(matches!(mark, Mark::Present | Mark::Visiting));
        held += u32::from(is_expected(mark));
    }
    let source = OfferSource::Attendance { present, held };
    let found = plain(Text::default(), Origin::Attendance { year }, source);
    Ok((held > 0).then_some(found).into_iter().collect())
}

/// Whether somebody so marked was to be there: not exempt, suspended or away.
fn is_expected(mark: Mark) -> bool {
    !matches!(mark, Mark::Exempt | Mark::Suspended | Mark::Away)
}
