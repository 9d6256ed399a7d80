//! The `result_report` table: when the result of a meeting was reported to the superior committee.

use chrono::NaiveDate;
use domain::MeetingId;
use rusqlite::{Connection, Transaction, named_params};

use crate::column;
use crate::{Result, rows};

/// The day the result of `meeting` was reported; none while it was not.
pub fn find(conn: &Connection, meeting: MeetingId) -> Result<Option<NaiveDate>> {
    let select = "SELECT reported_on FROM result_report WHERE meeting = :meeting";
    let found = rows::of_meeting(conn, "result_report", select, meeting, |row| {
        row.day_if_any("reported_on")
    })?;
    Ok(found.into_iter().next().flatten())
}

/// Note the day the result of `meeting` was reported, or that it was not after all.
pub fn save(tx: &Transaction<'_>, meeting: MeetingId, on: Option<NaiveDate>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO result_report (meeting, reported_on) VALUES (:meeting, :reported_on)
         ON CONFLICT (meeting) DO UPDATE SET reported_on = excluded.reported_on",
    )?
    .execute(named_params! {
        ":meeting": meeting.0,
        ":reported_on": on.map(column::day),
    })?;
    Ok(())
}
