//! What the notebooks wait for: of the committee, of the members, of the rota.

use chrono::{Datelike as _, NaiveDate};
use domain::notebook::{DueState, MonthState};
use serde::Serialize;
use store::{Connection, good_deed};
use ts_rs::TS;

use super::counted;
use crate::Problem;
use crate::notebook::{MatrixRow, matrix_view};
use crate::stories::{self, NextTellers};
use crate::studies::{self, StudyDuties};

/// The last month in which what last year left undone is shown: its summary is due in January.
const LAST_YEAR_UNTIL: u32 = 2;

/// What the notebooks wait for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NotebookDuties {
    /// By year, this one first; in January and February last year too, where notebooks of it were
    /// begun. A year that waits for nothing is left out, and so is everything in a cell that has
    /// kept no notebook this year or last.
    pub years: Vec<YearDuties>,
    /// Good deeds of this year that no meeting has praised.
    pub unpraised: u32,
    /// Who tells the next story about Bác; none where nobody tells in turn.
    pub next_tellers: Option<NextTellers>,
    /// What study sessions still wait for.
    pub studies: StudyDuties,
}

/// What the notebooks of a year wait for, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct YearDuties {
    /// The year.
    pub year: i32,
    /// People who have registered nothing, after 31/3.
    pub registrations: u32,
    /// People who have not signed their commitment in time.
    pub commitments: u32,
    /// Month pages that are overdue.
    pub reports: u32,
    /// Month pages whose report has waited for a comment for more than thirty days.
    pub comments: u32,
    /// Summaries that are overdue.
    pub summaries: u32,
}

/// What the notebooks wait for on `today`.
pub(super) fn duties(conn: &Connection, today: NaiveDate) -> Result<NotebookDuties, Problem> {
    let unpraised = good_deed::list(conn, today.year(), None)?.into_iter();
    Ok(NotebookDuties {
        years: years(conn, today)?,
        unpraised: counted(unpraised.filter(|deed| deed.praised.is_none()).count()),
        next_tellers: stories::next_tellers(conn, today)?,
        studies: studies::duties(conn, today)?,
    })
}

fn years(conn: &Connection, today: NaiveDate) -> Result<Vec<YearDuties>, Problem> {
    let this = today.year();
    let rows = matrix_view(conn, this, today)?.rows;
    let is_kept_now = rows.iter().any(is_begun);
    let may_be_due = today.month() <= LAST_YEAR_UNTIL;
    // A matrix of a large cell takes its time, and for most of the year the last one says nothing new.
    let asks_before = may_be_due || !is_kept_now;
    let before = if asks_before { matrix_view(conn, this - 1, today)?.rows } else { Vec::new() };
    let kept_before = before.iter().any(is_begun);
    let last_is_due = kept_before && may_be_due;
    let is_kept = kept_before || is_kept_now;
    let shown = [is_kept.then_some((this, rows)), last_is_due.then_some((this - 1, before))];
    let duties = shown.into_iter().flatten().map(|(year, rows)| of_rows(year, &rows));
    Ok(duties.filter(|it| *it != YearDuties { year: it.year, ..YearDuties::default() }).collect())
}

/// Whether anything of a notebook is there: a cell that keeps none is not reminded of them every day.
fn is_begun(row: &MatrixRow) -> bool {
    let done = [row.registration, row.commitment].contains(&DueState::Done);
    let reported = |state| matches!(state, MonthState::Reported | MonthState::Commented);
    done || row.deeds > 0 || row.months.iter().any(|cell| reported(cell.state))
}

fn of_rows(year: i32, rows: &[MatrixRow]) -> YearDuties {
    let cells = || rows.iter().flat_map(|row| &row.months);
    let overdue = |states: &mut dyn Iterator<Item = DueState>| {
        counted(states.filter(|state| *state == DueState::Overdue).count())
    };
    YearDuties {
        year,
        registrations: overdue(&mut rows.iter().map(|row| row.registration)),
        commitments: overdue(&mut rows.iter().map(|row| row.commitment)),
        reports: counted(cells().filter(|cell| cell.state == MonthState::Overdue).count()),
        comments: counted(cells().filter(|cell| cell.comment_missing).count()),
        summaries: overdue(&mut rows.iter().flat_map(|row| row.summaries.iter().copied())),
    }
}
