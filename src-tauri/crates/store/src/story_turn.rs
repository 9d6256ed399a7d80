//! The `story_turn` table: turns of the rota of stories that were given by hand.

use chrono::NaiveDateTime;
use domain::dates::YearMonth;
use domain::text::Text;
use domain::{MemberId, StoryTurnId};
use rusqlite::{Connection, Transaction, named_params};
use serde::Serialize;

use crate::column::{self, Record};
use crate::{Error, Result};

const TABLE: &str = "story_turn";

/// A turn given by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Turn {
    /// Names the turn.
    pub id: StoryTurnId,
    /// The month.
    pub month: YearMonth,
    /// Who tells.
    pub member: MemberId,
    /// Whose turn it was.
    pub instead_of: MemberId,
    /// Why they changed places.
    pub reason: Text,
}

/// The turns that stand from `month` on, the first first.
pub fn list_from(conn: &Connection, month: YearMonth) -> Result<Vec<Turn>> {
    conn.prepare_cached(
        "SELECT id, month, member, instead_of, reason
         FROM story_turn
         WHERE month >= :month AND withdrawn_at IS NULL
         ORDER BY month, id",
    )?
    .query_and_then(named_params! { ":month": month.to_storage() }, |row| {
        let row = Record::new(TABLE, row);
        let month: String = row.get("month")?;
        let month =
            YearMonth::from_storage(&month).map_err(|error| Error::bad_record(TABLE, error))?;
        Ok(Turn {
            id: StoryTurnId(row.get("id")?),
            month,
            member: MemberId(row.get("member")?),
            instead_of: MemberId(row.get("instead_of")?),
            reason: row.text("reason")?,
        })
    })?
    .collect()
}

/// Give a turn by hand. The id of `turn` is not looked at; the new one comes back.
pub fn insert(tx: &Transaction<'_>, turn: &Turn) -> Result<StoryTurnId> {
    tx.prepare_cached(
        "INSERT INTO story_turn (month, member, instead_of, reason)
         VALUES (:month, :member, :instead_of, :reason)",
    )?
    .execute(named_params! {
        ":month": turn.month.to_storage(),
        ":member": turn.member.0,
        ":instead_of": turn.instead_of.0,
        ":reason": turn.reason.as_str(),
    })?;
    Ok(StoryTurnId(tx.last_insert_rowid()))
}

/// Take a turn back, because it was given to somebody else.
pub fn withdraw(tx: &Transaction<'_>, id: StoryTurnId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE story_turn SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}
