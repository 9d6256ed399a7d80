//! The `former_year` table: what a member brought along from another cell, a row for each year.

use domain::{FormerYearId, HandoverId, MemberId};
use rusqlite::{Connection, Transaction, named_params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::Result;
use crate::column::Record;

const TABLE: &str = "former_year";

/// A year as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept<T> {
    /// Names it.
    pub id: FormerYearId,
    /// The package it came in.
    pub handover: HandoverId,
    /// What it holds.
    pub record: T,
}

/// The years `member` brought along, the newest first.
pub fn list<T: DeserializeOwned>(conn: &Connection, member: MemberId) -> Result<Vec<Kept<T>>> {
    conn.prepare_cached(
        "SELECT id, handover, record FROM former_year
         WHERE member = :member
         ORDER BY year DESC, id DESC",
    )?
    .query_and_then(named_params! { ":member": member.0 }, |row| from_row(Record::new(TABLE, row)))?
    .collect()
}

/// Keep a year of `member` that came in the package `handover`, and answer with its name.
pub fn insert(
    tx: &Transaction<'_>,
    (member, handover): (MemberId, HandoverId),
    year: i32,
    record: &impl Serialize,
) -> Result<FormerYearId> {
    let id = tx
        .prepare_cached(
            "INSERT INTO former_year (member, handover, year, record)
             VALUES (:member, :handover, :year, :record)
             RETURNING id",
        )?
        .query_row(
            named_params! {
                ":member": member.0,
                ":handover": handover.0,
                ":year": year,
                ":record": serde_json::to_string(record)?,
            },
            |row| row.get(0),
        )?;
    Ok(FormerYearId(id))
}

/// The years of which anything is kept in the notebook or the forms of `member`, the oldest first.
pub fn years_written(conn: &Connection, member: MemberId) -> Result<Vec<i32>> {
    conn.prepare_cached(
        "SELECT year FROM pledge WHERE member = :member
         UNION SELECT CAST(substr(month, 1, 4) AS INTEGER) FROM month_page WHERE member = :member
         UNION SELECT CAST(substr(done_on, 1, 4) AS INTEGER) FROM good_deed WHERE member = :member
         UNION SELECT year FROM summary WHERE member = :member
         UNION SELECT CAST(substr(given_on, 1, 4) AS INTEGER) FROM commendation
             WHERE member = :member
         UNION SELECT CAST(substr(held_on, 1, 4) AS INTEGER) FROM study
             JOIN study_attendance ON study_attendance.study = study.id
             WHERE study_attendance.member = :member
         UNION SELECT CAST(substr(held_on, 1, 4) AS INTEGER) FROM study
             JOIN study_report ON study_report.study = study.id
             WHERE study_report.member = :member
         UNION SELECT CAST(substr(coalesce(meeting.month, story.month), 1, 4) AS INTEGER) FROM story
             LEFT JOIN meeting ON meeting.id = story.meeting
             WHERE teller = :member
         UNION SELECT year FROM filled_form WHERE member = :member
         ORDER BY 1",
    )?
    .query_and_then(named_params! { ":member": member.0 }, |row| Ok(row.get(0)?))?
    .collect()
}

fn from_row<T: DeserializeOwned>(row: Record<'_, '_>) -> Result<Kept<T>> {
    let (id, handover) = (FormerYearId(row.get("id")?), HandoverId(row.get("handover")?));
    Ok(Kept { id, handover, record: row.json("record")? })
}
