//! The `year_plan` table: what the cell plans for a year of study and following.

use domain::MeetingId;
use domain::notebook::{YearPlan, YearPlanDraft};
use rusqlite::{Connection, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

/// The plan of `year`, unless there is none.
pub fn find(conn: &Connection, year: i32) -> Result<Option<YearPlan>> {
    conn.prepare_cached(
        "SELECT year, theme, basis, criteria, collective_plan, breakthrough, adopted_on, meeting
         FROM year_plan
         WHERE year = :year",
    )?
    .query_and_then(named_params! { ":year": year }, |row| from_row(Record::new("year_plan", row)))?
    .next()
    .transpose()
}

/// Keep the plan of a year.
pub fn save(tx: &Transaction<'_>, plan: &YearPlan) -> Result<()> {
    let YearPlan { year, draft } = plan;
    tx.prepare_cached(
        "INSERT INTO year_plan (
             year, theme, basis, criteria, collective_plan, breakthrough, adopted_on, meeting
         )
         VALUES (
             :year, :theme, :basis, :criteria, :collective_plan, :breakthrough, :adopted_on,
             :meeting
         )
         ON CONFLICT (year) DO UPDATE SET
             theme = excluded.theme, basis = excluded.basis, criteria = excluded.criteria,
             collective_plan = excluded.collective_plan, breakthrough = excluded.breakthrough,
             adopted_on = excluded.adopted_on, meeting = excluded.meeting",
    )?
    .execute(named_params! {
        ":year": year,
        ":theme": draft.theme.as_str(),
        ":basis": draft.basis.as_str(),
        ":criteria": draft.criteria.as_str(),
        ":collective_plan": draft.collective_plan.as_str(),
        ":breakthrough": draft.breakthrough.as_str(),
        ":adopted_on": draft.adopted_on.map(column::day),
        ":meeting": draft.meeting.map(|meeting| meeting.0),
    })?;
    Ok(())
}

fn from_row(row: Record<'_, '_>) -> Result<YearPlan> {
    let draft = YearPlanDraft {
        theme: row.text("theme")?,
        basis: row.text("basis")?,
        criteria: row.text("criteria")?,
        collective_plan: row.text("collective_plan")?,
        breakthrough: row.text("breakthrough")?,
        adopted_on: row.day_if_any("adopted_on")?,
        meeting: row.get::<Option<i64>>("meeting")?.map(MeetingId),
    };
    Ok(YearPlan { year: row.get("year")?, draft })
}
