//! The `month_result` table: what was done of each pledge in a month.

use domain::PledgeId;
use domain::notebook::PledgeResult;
use rusqlite::{Connection, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

/// The lines of the page `page`.
pub(crate) fn list(conn: &Connection, page: i64) -> Result<Vec<PledgeResult>> {
    conn.prepare_cached(
        "SELECT pledge, done, done_when, place, for_whom, level
         FROM month_result
         WHERE page = :page
         ORDER BY pledge",
    )?
    .query_and_then(named_params! { ":page": page }, |row| {
        from_row(Record::new("month_result", row))
    })?
    .collect()
}

/// Write the lines of the page `page`. A line that says nothing is written only over one that did.
pub(crate) fn save(tx: &Transaction<'_>, page: i64, results: &[PledgeResult]) -> Result<()> {
    let kept = list(tx, page)?;
    let is_kept = |id| kept.iter().any(|line| line.pledge == id);
    let mut written = results.iter().filter(|line| line.says_something() || is_kept(line.pledge));
    written.try_for_each(|line| upsert(tx, page, line))
}

fn upsert(tx: &Transaction<'_>, page: i64, line: &PledgeResult) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO month_result (page, pledge, done, done_when, place, for_whom, level)
         VALUES (:page, :pledge, :done, :done_when, :place, :for_whom, :level)
         ON CONFLICT (page, pledge) DO UPDATE SET
             done = excluded.done, done_when = excluded.done_when, place = excluded.place,
             for_whom = excluded.for_whom, level = excluded.level",
    )?
    .execute(named_params! {
        ":page": page,
        ":pledge": line.pledge.0,
        ":done": line.done.as_str(),
        ":done_when": line.done_when.as_str(),
        ":place": line.place.as_str(),
        ":for_whom": line.for_whom.as_str(),
        ":level": column::choice_if_any(line.level.as_ref())?,
    })?;
    Ok(())
}

fn from_row(row: Record<'_, '_>) -> Result<PledgeResult> {
    Ok(PledgeResult {
        pledge: PledgeId(row.get("pledge")?),
        done: row.text("done")?,
        done_when: row.text("done_when")?,
        place: row.text("place")?,
        for_whom: row.text("for_whom")?,
        level: row.choice_if_any("level")?,
    })
}
