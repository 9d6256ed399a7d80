//! Numbers of papers (số và ký hiệu): suggested, given, repeated.

use chrono::NaiveDate;
use domain::MeetingId;
use domain::cell::names_on;
use domain::meeting::MeetingKind;
use domain::number_series::{PaperKind, PaperNumber, next_running, running_of, series_on};
use domain::record::MeetingRecord;
use domain::role::Right;
use domain::text::{Text, exact, number_and_symbol, symbols};
use serde::Serialize;
use store::{Connection, Transaction, adoption, paper_number, term};
use ts_rs::TS;

use crate::Problem;
use crate::cell::settings;
use crate::desk::{Desk, Stamp};

/// A number as it was given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NumberGiven {
    /// The number.
    pub number: PaperNumber,
    /// Another paper of the same series has it too. Allowed, and said.
    pub repeated: bool,
}

impl Desk {
    /// The next number of papers of `kind` on a day, to be changed at will; of those of a `meeting`,
    /// where it is one of its papers, since a congress has its own.
    pub fn suggest_number(
        &self,
        kind: PaperKind,
        on: NaiveDate,
        meeting: Option<MeetingId>,
    ) -> Result<PaperNumber, Problem> {
        self.read(|conn| Ok(suggestion(conn, kind, on, meeting)?))
    }

    /// Every number given to papers of `kind`, the newest first.
    pub fn paper_numbers(&self, kind: PaperKind) -> Result<Vec<PaperNumber>, Problem> {
        self.read(|conn| Ok(paper_number::list(conn, kind)?))
    }

    /// Give a paper its number, or another in its place; a blank one takes it back.
    ///
    /// A repeated number is given all the same: real series have gaps and repetitions.
    pub fn give_number(&mut self, number: PaperNumber) -> Result<NumberGiven, Problem> {
        // What is printed counts, not what was suggested before somebody wrote over it.
        let number = PaperNumber { running: running_of(number.printed.as_str()), ..number };
        self.deed(Right::KeepMeetings, "give_number", |tx, stamp| {
            expect_changeable(tx, &number)?;
            let repeated = is_repeated(tx, &number)?;
            let before = match number.meeting {
                Some(meeting) => paper_number::find_of_meeting(tx, meeting, number.kind)?,
                None => None,
            };
            let after = (!number.printed.is_blank()).then_some(&number);
            let row = keep_number(tx, stamp, before.as_ref().map(|(row, _)| *row), after)?;
            let before = before.as_ref().map(|(_, number)| number);
            stamp.keep(tx, ("paperNumber", row), before, after)?;
            Ok(NumberGiven { number, repeated })
        })
    }
}

/// Keep, change or take back the number in `row`, and answer with its row.
fn keep_number(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    row: Option<i64>,
    number: Option<&PaperNumber>,
) -> Result<i64, Problem> {
    match (row, number) {
        (Some(row), Some(number)) => paper_number::update(tx, row, number)?,
        (Some(row), None) => paper_number::withdraw(tx, row, stamp.at)?,
        (None, Some(number)) => return Ok(paper_number::insert(tx, number)?),
        (None, None) => return Err(Problem::blank("printed")),
    }
    Ok(row.unwrap_or_default())
}

/// Numbers of papers of `kind` in the series that a paper of `on` and of `meeting` belongs to.
fn series(
    conn: &Connection,
    kind: PaperKind,
    on: NaiveDate,
    meeting: Option<MeetingId>,
) -> store::Result<Vec<PaperNumber>> {
    let numbering = settings(conn)?.numbering;
    let terms = term::list(conn)?;
    let congresses = store::meeting::of_kind(conn, MeetingKind::Congress)?;
    let is_issued_apart =
        symbols::issuer(MeetingKind::Congress, kind, symbols::CELL) != symbols::CELL;
    let series_of = |on, meeting: Option<MeetingId>| {
        let of_congress = meeting.is_some_and(|meeting| congresses.contains(&meeting));
        (series_on(numbering, &terms, on), of_congress && is_issued_apart)
    };
    let mut numbers = paper_number::list(conn, kind)?;
    numbers.retain(|number| series_of(number.issued_on, number.meeting) == series_of(on, meeting));
    Ok(numbers)
}

fn suggestion(
    conn: &Connection,
    kind: PaperKind,
    on: NaiveDate,
    meeting: Option<MeetingId>,
) -> store::Result<PaperNumber> {
    let given = series(conn, kind, on, meeting)?;
    let given: Vec<u32> = given.iter().filter_map(|number| number.running).collect();
    let running = next_running(&given);
    let issuer = issuer(conn, kind, on, meeting)?;
    let printed = number_and_symbol(running, symbols::symbol(kind), issuer.as_str());
    Ok(PaperNumber {
        kind,
        running: Some(running),
        printed: printed.into(),
        issued_on: on,
        meeting,
    })
}

/// The sign of who issues a paper: the cell, or its congress.
fn issuer(
    conn: &Connection,
    kind: PaperKind,
    on: NaiveDate,
    meeting: Option<MeetingId>,
) -> store::Result<Text> {
    let periods = store::cell::list(conn)?;
    let code = names_on(&periods, on).map_or(symbols::CELL, |period| period.names.code.as_str());
    let meeting = meeting.map(|meeting| store::meeting::find(conn, meeting)).transpose()?.flatten();
    let held = meeting.map_or(MeetingKind::Regular, |meeting| meeting.plan.kind);
    Ok(symbols::issuer(held, kind, code).into())
}

/// Whether another paper of the series has this number, by its figures or letter for letter.
fn is_repeated(conn: &Connection, number: &PaperNumber) -> store::Result<bool> {
    let own = |other: &PaperNumber| number.meeting.is_some() && other.meeting == number.meeting;
    let alike = |other: &PaperNumber| {
        let same_figures = number.running.is_some() && other.running == number.running;
        same_figures || exact(other.printed.as_str()) == exact(number.printed.as_str())
    };
    let others = series(conn, number.kind, number.issued_on, number.meeting)?;
    Ok(others.iter().any(|other| !own(other) && alike(other)))
}

/// Refuse a number for a meeting nobody planned, and another in place of one that the adopted
/// minutes carry.
fn expect_changeable(conn: &Connection, number: &PaperNumber) -> Result<(), Problem> {
    let Some(meeting) = number.meeting else { return Ok(()) };
    store::meeting::find(conn, meeting)?.ok_or(Problem::Missing)?;
    let adopted = adopted_number(conn, meeting, number.kind)?;
    if adopted.is_blank() || adopted == number.printed {
        Ok(())
    } else {
        Err(Problem::MinutesLocked)
    }
}

/// The number a paper of a meeting had when the minutes were adopted; blank while it had none.
fn adopted_number(conn: &Connection, meeting: MeetingId, kind: PaperKind) -> store::Result<Text> {
    let Some(adopted) = adoption::find(conn, meeting)? else { return Ok(Text::default()) };
    let MeetingRecord { numbers, .. } = serde_json::from_str(&adopted.content)
        .map_err(|error| store::Error::bad_record("adoption", error))?;
    Ok(match kind {
        PaperKind::Minutes => numbers.minutes,
        PaperKind::Resolution => numbers.resolution,
        PaperKind::Invitation => numbers.invitation,
        _ => Text::default(),
    })
}
