//! The `matter_report` table: what a meeting hears about matters left open.
//!
//! A line that is missing from a draft stays: what was left open cannot be left out.

use domain::matter::MatterReport;
use domain::{MatterId, MeetingId};
use rusqlite::{Connection, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Result, rows};

const TABLE: &str = "matter_report";

/// The reports `meeting` hears, the oldest matter first.
pub(crate) fn list(conn: &Connection, meeting: MeetingId) -> Result<Vec<MatterReport>> {
    let select = "SELECT matter_report.matter, outcome, matter_report.words, new_due_on
                  FROM matter_report
                  JOIN matter ON matter.id = matter_report.matter
                  WHERE matter_report.meeting = :meeting
                  ORDER BY matter.given_on, matter.meeting, matter.position";
    rows::of_meeting(conn, TABLE, select, meeting, from_row)
}

/// Write those of `wanted` that are not so among `kept`.
pub(crate) fn save(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    kept: &[MatterReport],
    wanted: &[MatterReport],
) -> Result<()> {
    let mut changed = wanted.iter().filter(|report| !kept.contains(report));
    changed.try_for_each(|report| upsert(tx, meeting, report))
}

fn upsert(tx: &Transaction<'_>, meeting: MeetingId, report: &MatterReport) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO matter_report (meeting, matter, outcome, words, new_due_on)
         VALUES (:meeting, :matter, :outcome, :words, :new_due_on)
         ON CONFLICT (meeting, matter) DO UPDATE SET
             outcome = excluded.outcome, words = excluded.words, new_due_on = excluded.new_due_on",
    )?
    .execute(named_params! {
        ":meeting": meeting.0,
        ":matter": report.matter.0,
        ":outcome": column::choice(&report.outcome)?,
        ":words": report.words.as_str(),
        ":new_due_on": report.new_due_on.map(column::day),
    })?;
    Ok(())
}

fn from_row(row: Record<'_, '_>) -> Result<MatterReport> {
    Ok(MatterReport {
        matter: MatterId(row.get("matter")?),
        outcome: row.choice("outcome")?,
        words: row.text("words")?,
        new_due_on: row.day_if_any("new_due_on")?,
    })
}
