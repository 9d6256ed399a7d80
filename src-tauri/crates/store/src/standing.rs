//! The `standing` table: periods in which a member does not simply take part.

use chrono::NaiveDateTime;
use domain::member::{Standing, StandingPeriod};
use domain::{MemberId, StandingId};
use rusqlite::{Connection, Row, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

/// The periods of `member` that stand, the oldest first.
pub fn list(conn: &Connection, member: MemberId) -> Result<Vec<Standing>> {
    conn.prepare_cached(
        "SELECT id, kind, from_on, until_on, reason
         FROM standing
         WHERE member = :member AND withdrawn_at IS NULL
         ORDER BY from_on, id",
    )?
    .query_and_then(named_params! { ":member": member.0 }, from_row)?
    .collect()
}

/// Enter a period of `member`.
pub fn insert(
    tx: &Transaction<'_>,
    member: MemberId,
    period: &StandingPeriod,
) -> Result<StandingId> {
    tx.prepare_cached(
        "INSERT INTO standing (member, kind, from_on, until_on, reason)
         VALUES (:member, :kind, :from_on, :until_on, :reason)",
    )?
    .execute(named_params! {
        ":member": member.0,
        ":kind": column::choice(&period.kind)?,
        ":from_on": column::day(period.from_on),
        ":until_on": period.until_on.map(column::day),
        ":reason": period.reason.as_str(),
    })?;
    Ok(StandingId(tx.last_insert_rowid()))
}

/// Correct a period, or note its last day.
pub fn update(tx: &Transaction<'_>, standing: &Standing) -> Result<()> {
    tx.prepare_cached(
        "UPDATE standing
         SET kind = :kind, from_on = :from_on, until_on = :until_on, reason = :reason
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": standing.id.0,
        ":kind": column::choice(&standing.period.kind)?,
        ":from_on": column::day(standing.period.from_on),
        ":until_on": standing.period.until_on.map(column::day),
        ":reason": standing.period.reason.as_str(),
    })?;
    Ok(())
}

/// Take back a period that was entered by mistake.
pub fn withdraw(tx: &Transaction<'_>, id: StandingId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE standing SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<Standing> {
    let record = Record::new("standing", row);
    Ok(Standing {
        id: StandingId(record.get("id")?),
        period: StandingPeriod {
            kind: record.choice("kind")?,
            from_on: record.day("from_on")?,
            until_on: record.day_if_any("until_on")?,
            reason: record.text("reason")?,
        },
    })
}
