//! The demo cell: twenty-two members, three years of meetings, notebooks and year-ends, made through the
//! same deeds a person does.
//!
//! People and sentences come from `assets/demo`; nothing is random, so the same day always gives the
//! same cell. It serves people who want to look before they found their own, the tour that makes
//! the pictures of the README, and tests that need a cell with a past.

mod meetings;
mod note;
mod notebooks;
mod people;
mod registers;
mod words;
mod year_ends;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime};
use domain::cell::{CellNames, TermSpan};
use domain::text::{Text, Words};

use crate::door::{Founding, found_cell_at_cost};
use crate::{Clock, Desk, Problem};
use notebooks::Notebooks;
use people::People;
use store::Cost;
use words::DemoCell;
use year_ends::YearEnds;

/// How many years of meetings the demo cell has behind it.
const YEARS: i32 = 3;

/// The password of the demo cell, shown on its sign-in screen.
pub fn demo_password() -> Result<String, Problem> {
    Ok(DemoCell::read()?.password)
}

/// The PIN of those of its members who have one, told beside the password.
pub fn demo_pin() -> Result<String, Problem> {
    Ok(DemoCell::read()?.pin)
}

/// Found the demo cell in `folder` as it would stand on `today`. The vault is closed afterwards and
/// opens with [`demo_password`]. `on_month` hears how many of how many months are done.
pub fn found_demo(
    folder: &Path,
    today: NaiveDate,
    cost: Cost,
    mut on_month: impl FnMut(u32, u32),
) -> Result<(), Problem> {
    let cell = DemoCell::read()?;
    let time = Time::starting(first_day(today));
    let mut desk = found(folder, &cell, today, &time, cost)?;
    let mut people = People::enter(&mut desk, today)?;
    let notebooks = Notebooks::begin(&cell, today, &time)?;
    let year_ends = YearEnds::begin(&time, today)?;
    meetings::Calendar { notebooks, year_ends, time: &time, today }.hold_all(
        &mut desk,
        &mut people,
        &mut on_month,
    )
}

/// The day the records of the demo cell begin: the first of the month after `YEARS` years ago.
fn first_day(today: NaiveDate) -> NaiveDate {
    let month = domain::dates::YearMonth::of(today);
    domain::dates::add_months(month.first_day(), 1 - 12 * YEARS)
}

fn found(
    folder: &Path,
    cell: &DemoCell,
    today: NaiveDate,
    time: &Time,
    cost: Cost,
) -> Result<Desk, Problem> {
    let mut names = cell.names.iter().map(|names| {
        let from_on = NaiveDate::from_ymd_opt(today.year() - names.years_ago, 1, 1);
        Ok::<_, Problem>(CellNames {
            from_on: from_on.ok_or(Problem::Unexpected)?,
            superior: words(&names.superior)?,
            name: words(&names.name)?,
            place: words(&names.place)?,
            code: words(&names.code)?,
        })
    });
    let founding = Founding {
        password: cell.password.clone(),
        names: names.next().ok_or(Problem::Unexpected)??,
        term: Some(term(today.year() - YEARS - 1, today.year() - 1, true)?),
        secretary_name: Text::default(),
    };
    let (mut desk, _code) = found_cell_at_cost(folder, founding, time.clock(), cost)?;
    // Thousands of deeds follow, and nobody would miss them: the disk is not waited for.
    desk.vault.hurry()?;
    for later in names {
        desk.rename_cell(later?)?;
    }
    desk.save_term(None, term(today.year() - 1, today.year() + 1, false)?)?;
    Ok(desk)
}

/// The term from the first of June of one year to the end of May of another.
fn term(from: i32, until: i32, is_over: bool) -> Result<TermSpan, Problem> {
    let from_on = NaiveDate::from_ymd_opt(from, 6, 1).ok_or(Problem::Unexpected)?;
    let until_on = NaiveDate::from_ymd_opt(until, 5, 31).ok_or(Problem::Unexpected)?;
    let label = words(&format!("{from}\u{2013}{until}"))?;
    Ok(TermSpan { label, from_on, until_on: is_over.then_some(until_on) })
}

fn words(text: &str) -> Result<Words, Problem> {
    Words::new(text).map_err(|_| Problem::Unexpected)
}

/// The time of the demo cell: its desk reads it, its story moves it on.
#[derive(Clone)]
struct Time(Arc<AtomicI64>);

impl Time {
    fn starting(day: NaiveDate) -> Self {
        let time = Self(Arc::default());
        time.set(day.and_time(chrono::NaiveTime::default()));
        time
    }

    fn set(&self, instant: NaiveDateTime) {
        self.0.store(instant.and_utc().timestamp(), Ordering::SeqCst);
    }

    fn clock(&self) -> Clock {
        let time = self.clone();
        Box::new(move || {
            let seconds = time.0.load(Ordering::SeqCst);
            DateTime::from_timestamp(seconds, 0)
                .map(|instant| instant.naive_utc())
                .unwrap_or_default()
        })
    }
}
