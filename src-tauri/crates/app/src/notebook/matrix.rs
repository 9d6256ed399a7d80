//! Members × months: the home of the committee's work with the notebooks.

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::MemberId;
use domain::member::Member;
use domain::notebook::{MonthState, months_of};
use store::{Connection, good_deed};

use super::authorship::expect_year;
use super::views::{MatrixCell, MatrixCount, MatrixRow, MatrixView, MonthPageView};
use super::year_of::YearOf;
use crate::roll::{Roll, name_of};
use crate::{Desk, Problem};

impl Desk {
    /// Where every notebook of `year` stands.
    pub fn matrix(&self, year: i32) -> Result<MatrixView, Problem> {
        expect_year(year)?;
        let today = self.today();
        self.read(|conn| view(conn, year, today))
    }
}

/// Where every notebook of `year` stands on `today`.
pub(crate) fn view(conn: &Connection, year: i32, today: NaiveDate) -> Result<MatrixView, Problem> {
    let kept = YearOf::read(conn, year, None, today)?;
    let deeds = deeds(conn, year)?;
    let roll = Roll::on(conn, today)?;
    let rows: Vec<MatrixRow> = roll
        .everybody()
        .map(|person| row(&kept, person, year, deeds.get(&person.id).copied().unwrap_or(0)))
        .filter(|row| is_shown(row, kept.is_kept(row.member)))
        .collect();
    let months = (0..months_of(year).len()).map(|place| count(&rows, place)).collect();
    Ok(MatrixView { year, rows, months })
}

/// How many good deeds each person has in the log.
fn deeds(conn: &Connection, year: i32) -> Result<HashMap<MemberId, u32>, Problem> {
    let mut deeds = HashMap::new();
    for deed in good_deed::list(conn, year, None)? {
        *deeds.entry(deed.draft.member).or_default() += 1;
    }
    Ok(deeds)
}

fn row(kept: &YearOf, person: &Member, year: i32, deeds: u32) -> MatrixRow {
    let pages = months_of(year).into_iter().map(|month| kept.page(person, month));
    MatrixRow {
        member: person.id,
        name: name_of(person),
        kind: person.particulars.kind,
        registration: kept.registration(person),
        commitment: kept.commitment(person).state,
        months: pages.map(|page| cell(&page)).collect(),
        summaries: kept.summaries(person).into_iter().map(|summary| summary.state).collect(),
        deeds,
    }
}

fn cell(view: &MonthPageView) -> MatrixCell {
    MatrixCell {
        month: view.page.month,
        state: view.state,
        comment_missing: view.comment_missing,
        level: view.page.draft.lowest_level(),
    }
}

/// Whoever owes a page, and whoever keeps a notebook.
fn is_shown(row: &MatrixRow, is_kept: bool) -> bool {
    is_kept || row.deeds > 0 || row.months.iter().any(|cell| cell.state != MonthState::Exempt)
}

fn count(rows: &[MatrixRow], place: usize) -> MatrixCount {
    let mut count = MatrixCount::default();
    for state in rows.iter().filter_map(|row| row.months.get(place)).map(|cell| cell.state) {
        let reported = matches!(state, MonthState::Reported | MonthState::Commented);
        count.owed += u32::from(state != MonthState::Exempt);
        count.reported += u32::from(reported);
        count.commented += u32::from(state == MonthState::Commented);
        count.overdue += u32::from(state == MonthState::Overdue);
    }
    count
}
