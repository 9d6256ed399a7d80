//! The `following` table: who follows whom.

use domain::notebook::{Following, FollowingDraft};
use domain::{FollowingId, MemberId};
use rusqlite::{Connection, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

const TABLE: &str = "following";

const SELECT: &str = "SELECT id, follower, followed, from_on, until_on FROM following";

/// The assignment named `id`, unless there is none.
pub fn find(conn: &Connection, id: FollowingId) -> Result<Option<Following>> {
    conn.prepare_cached(&format!("{SELECT} WHERE id = :id"))?
        .query_and_then(named_params! { ":id": id.0 }, |row| from_row(Record::new(TABLE, row)))?
        .next()
        .transpose()
}

/// Every assignment, the oldest first.
pub fn list(conn: &Connection) -> Result<Vec<Following>> {
    conn.prepare_cached(&format!("{SELECT} ORDER BY from_on, id"))?
        .query_and_then([], |row| from_row(Record::new(TABLE, row)))?
        .collect()
}

/// Assign somebody.
pub fn insert(tx: &Transaction<'_>, draft: &FollowingDraft) -> Result<FollowingId> {
    tx.prepare_cached(
        "INSERT INTO following (follower, followed, from_on, until_on)
         VALUES (:follower, :followed, :from_on, :until_on)",
    )?
    .execute(named_params! {
        ":follower": draft.follower.0,
        ":followed": draft.followed.0,
        ":from_on": column::day(draft.from_on),
        ":until_on": draft.until_on.map(column::day),
    })?;
    Ok(FollowingId(tx.last_insert_rowid()))
}

/// Correct an assignment, or note its last day.
pub fn update(tx: &Transaction<'_>, following: &Following) -> Result<()> {
    let Following { id, draft } = following;
    tx.prepare_cached(
        "UPDATE following
         SET follower = :follower, followed = :followed, from_on = :from_on, until_on = :until_on
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":follower": draft.follower.0,
        ":followed": draft.followed.0,
        ":from_on": column::day(draft.from_on),
        ":until_on": draft.until_on.map(column::day),
    })?;
    Ok(())
}

fn from_row(row: Record<'_, '_>) -> Result<Following> {
    let draft = FollowingDraft {
        follower: MemberId(row.get("follower")?),
        followed: MemberId(row.get("followed")?),
        from_on: row.day("from_on")?,
        until_on: row.day_if_any("until_on")?,
    };
    Ok(Following { id: FollowingId(row.get("id")?), draft })
}
