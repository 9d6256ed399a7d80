//! The `handover` table: packages that were made here and taken in here.

use chrono::NaiveDateTime;
use domain::handover::HandoverWay;
use domain::{HandoverId, MemberId};
use rusqlite::{Connection, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};
use crate::package::Header;

const TABLE: &str = "handover";
const SELECT: &str = "SELECT id, at, way, member, header FROM handover";

/// A package that was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Handover {
    /// The local instant it was made or taken in.
    pub at: NaiveDateTime,
    /// Which way it went.
    pub way: HandoverWay,
    /// Whose records it holds; none where it holds the whole vault.
    pub member: Option<MemberId>,
    /// What it says of itself.
    pub header: Header,
}

/// A handover as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Names it.
    pub id: HandoverId,
    /// The handover.
    pub handover: Handover,
}

/// Every handover, the newest first.
pub fn list(conn: &Connection) -> Result<Vec<Kept>> {
    conn.prepare_cached(&format!("{SELECT} ORDER BY id DESC"))?
        .query_and_then([], |row| from_row(Record::new(TABLE, row)))?
        .collect()
}

/// One handover, if there is such.
pub fn find(conn: &Connection, id: HandoverId) -> Result<Option<Handover>> {
    conn.prepare_cached(&format!("{SELECT} WHERE id = :id"))?
        .query_and_then(named_params! { ":id": id.0 }, |row| {
            Ok(from_row(Record::new(TABLE, row))?.handover)
        })?
        .next()
        .transpose()
}

/// Keep a handover and answer with its name.
pub fn insert(tx: &Transaction<'_>, handover: &Handover) -> Result<HandoverId> {
    let id = tx
        .prepare_cached(
            "INSERT INTO handover (at, way, member, header)
             VALUES (:at, :way, :member, :header)
             RETURNING id",
        )?
        .query_row(
            named_params! {
                ":at": column::instant(handover.at),
                ":way": column::choice(&handover.way)?,
                ":member": handover.member.map(|member| member.0),
                ":header": serde_json::to_string(&handover.header)?,
            },
            |row| row.get(0),
        )?;
    Ok(HandoverId(id))
}

fn from_row(row: Record<'_, '_>) -> Result<Kept> {
    let handover = Handover {
        at: row.instant("at")?,
        way: row.choice("way")?,
        member: row.get::<Option<i64>>("member")?.map(MemberId),
        header: row.json("header")?,
    };
    Ok(Kept { id: HandoverId(row.get("id")?), handover })
}
