//! The `supplement` table: what was added to adopted minutes, each row chained to those before.

use chrono::NaiveDateTime;
use domain::meeting::Supplement;
use domain::text::{Text, Words};
use domain::{MeetingId, SupplementId};
use rusqlite::{Connection, Transaction, named_params};
use serde_json::json;

use crate::adoption::sha256;
use crate::column::{self, Record};
use crate::{Error, Result, rows};

const TABLE: &str = "supplement";
const UNFIT: &str = "the words do not fit their SHA-256";

/// A supplement as it is added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adding<'a> {
    /// 1 for the first.
    pub number: u32,
    /// Why it is needed.
    pub reason: &'a Words,
    /// What is added or put right.
    pub words: &'a Words,
    /// When.
    pub at: NaiveDateTime,
    /// At whose seat.
    pub by: &'a Text,
}

/// The supplements to the minutes of `meeting`, in order.
///
/// One that no longer fits its fingerprint, or whose forerunner does not, is no supplement.
pub fn list(conn: &Connection, meeting: MeetingId) -> Result<Vec<Supplement>> {
    let select = "SELECT supplement.id, number, reason, words, added_at, added_by,
                         supplement.sha256, adoption.sha256 AS adopted
                  FROM supplement
                  JOIN adoption ON adoption.meeting = supplement.meeting
                  WHERE supplement.meeting = :meeting
                  ORDER BY number";
    let mut before: Option<String> = None;
    let rows = rows::of_meeting(conn, TABLE, select, meeting, |row| {
        Ok((from_row(row)?, row.get::<String>("adopted")?))
    })?;
    rows.into_iter()
        .map(|(supplement, adopted)| {
            let fits =
                supplement.sha256 == refound(&supplement, before.as_ref().unwrap_or(&adopted));
            before = Some(supplement.sha256.clone());
            if fits { Ok(supplement) } else { Err(Error::bad_record(TABLE, UNFIT)) }
        })
        .collect()
}

/// What the fingerprint of a kept supplement has to be.
fn refound(supplement: &Supplement, before: &str) -> String {
    let adding = Adding {
        number: supplement.number,
        reason: &supplement.reason,
        words: &supplement.words,
        at: supplement.added_at,
        by: &supplement.added_by,
    };
    fingerprint(&adding, before)
}

/// Add a supplement after whatever has the fingerprint `before`: the adopted minutes or the
/// supplement before this one.
pub fn insert(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    adding: &Adding<'_>,
    before: &str,
) -> Result<SupplementId> {
    tx.prepare_cached(
        "INSERT INTO supplement (meeting, number, reason, words, added_at, added_by, sha256)
         VALUES (:meeting, :number, :reason, :words, :at, :by, :sha256)",
    )?
    .execute(named_params! {
        ":meeting": meeting.0,
        ":number": adding.number,
        ":reason": adding.reason.as_str(),
        ":words": adding.words.as_str(),
        ":at": column::instant(adding.at),
        ":by": adding.by.as_str(),
        ":sha256": fingerprint(adding, before),
    })?;
    Ok(SupplementId(tx.last_insert_rowid()))
}

/// The SHA-256 of `before` and the supplement itself, as JSON.
fn fingerprint(adding: &Adding<'_>, before: &str) -> String {
    let content =
        json!([adding.number, adding.reason, adding.words, column::instant(adding.at), adding.by]);
    sha256(&[before, &content.to_string()])
}

fn from_row(row: Record<'_, '_>) -> Result<Supplement> {
    Ok(Supplement {
        id: SupplementId(row.get("id")?),
        number: row.get("number")?,
        reason: row.words("reason")?,
        words: row.words("words")?,
        added_at: row.instant("added_at")?,
        added_by: row.text("added_by")?,
        sha256: row.get("sha256")?,
    })
}
