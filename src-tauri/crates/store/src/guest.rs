//! The `guest` table: who was at a meeting beside the members.

use chrono::NaiveDateTime;
use domain::minutes::Guest;
use domain::{GuestId, MeetingId};
use rusqlite::{Connection, Transaction, named_params};

use crate::column::Record;
use crate::{Result, rows};

const TABLE: &str = "guest";

/// The guests of `meeting`, in order.
pub(crate) fn list(conn: &Connection, meeting: MeetingId) -> Result<Vec<Guest>> {
    let select = "SELECT id, name, title
                  FROM guest
                  WHERE meeting = :meeting AND dropped_at IS NULL
                  ORDER BY position";
    rows::of_meeting(conn, TABLE, select, meeting, from_row)
}

/// Make the rows `kept` those `wanted`.
pub(crate) fn save(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    kept: &[Guest],
    wanted: &[Guest],
    at: NaiveDateTime,
) -> Result<()> {
    let changes = rows::changes(TABLE, kept, wanted, |guest| guest.id.0)?;
    rows::drop_rows(tx, TABLE, &changes.dropped, at)?;
    changes.written.iter().try_for_each(|(place, guest)| upsert(tx, meeting, *place, guest))
}

fn upsert(tx: &Transaction<'_>, meeting: MeetingId, place: i64, guest: &Guest) -> Result<()> {
    let written = tx
        .prepare_cached(
            "INSERT INTO guest (id, meeting, position, name, title)
             VALUES (:id, :meeting, :position, :name, :title)
             ON CONFLICT (id) DO UPDATE SET
                 position = excluded.position, name = excluded.name, title = excluded.title,
                 dropped_at = NULL
             WHERE meeting = excluded.meeting",
        )?
        .execute(named_params! {
            ":id": guest.id.0,
            ":meeting": meeting.0,
            ":position": place,
            ":name": guest.name.as_str(),
            ":title": guest.title.as_str(),
        })?;
    rows::expect_own(TABLE, written)
}

fn from_row(row: Record<'_, '_>) -> Result<Guest> {
    Ok(Guest { id: GuestId(row.get("id")?), name: row.text("name")?, title: row.text("title")? })
}
