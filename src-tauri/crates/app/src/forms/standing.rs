//! Until when a form is signed in time.

use chrono::NaiveDate;
use domain::form::Purpose;
use domain::member::Member;
use domain::notebook::DueState;
use store::Connection;
use store::filled_form::FormOf;

use crate::{Problem, commitment, review};

/// Where a form stands on `today`, and the last day on which it is signed in time; `person` is whose it
/// is, none for the collective.
pub(crate) fn due_of(
    conn: &Connection,
    of: FormOf,
    person: Option<&Member>,
    signed: bool,
    today: NaiveDate,
) -> Result<(DueState, NaiveDate), Problem> {
    match (of.purpose, person) {
        (Purpose::Commitment, Some(person)) => {
            commitment::state(conn, person, of.year, signed, today)
        }
        (Purpose::QuarterlyReview, Some(person)) => {
            review::quarter_state(conn, person, (of.year, of.quarter), signed, today)
        }
        _ => review::state(conn, person, of.year, signed, today),
    }
}
