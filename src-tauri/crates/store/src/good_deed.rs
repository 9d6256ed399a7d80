//! The `good_deed` table: the log of good deeds. That one was praised is said by the minutes.

use chrono::NaiveDateTime;
use domain::notebook::{Author, GoodDeed, GoodDeedDraft};
use domain::{GoodDeedId, MemberId, MentionId, PledgeId};
use rusqlite::{Connection, Params, ToSql, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Result, author};

const TABLE: &str = "good_deed";

/// A deed with the first praise it was given at a meeting that was not called off.
const SELECT: &str = "
    SELECT good_deed.*, (
               SELECT min(mention.id)
               FROM mention
               JOIN meeting ON meeting.id = mention.meeting
               WHERE mention.deed = good_deed.id
                   AND mention.kind = 'praise'
                   AND mention.dropped_at IS NULL
                   AND meeting.state <> 'cancelled'
           ) AS praised
    FROM good_deed
    WHERE withdrawn_at IS NULL";

/// The deed named `id`, unless there is none that stands.
pub fn find(conn: &Connection, id: GoodDeedId) -> Result<Option<GoodDeed>> {
    Ok(list_where(conn, "id = :id", named_params! { ":id": id.0 })?.pop())
}

/// The deeds of `year`, of `member` or of everybody, the newest first.
pub fn list(conn: &Connection, year: i32, member: Option<MemberId>) -> Result<Vec<GoodDeed>> {
    let of_year = "done_on BETWEEN :year || '-01-01' AND :year || '-12-31'
                   AND (:member IS NULL OR member = :member)";
    let parameters =
        named_params! { ":year": year.to_string(), ":member": member.map(|member| member.0) };
    list_where(conn, of_year, parameters)
}

/// The deeds no meeting has praised, the newest first.
pub fn list_unpraised(conn: &Connection) -> Result<Vec<GoodDeed>> {
    list_where(conn, "praised IS NULL", [])
}

/// Log a deed.
pub fn insert(tx: &Transaction<'_>, draft: &GoodDeedDraft, by: Author) -> Result<GoodDeedId> {
    with_values(draft, by, |values| {
        tx.prepare_cached(
            "INSERT INTO good_deed (member, done_on, words, for_whom, pledge, hand, confirmed_at)
             VALUES (:member, :done_on, :words, :for_whom, :pledge, :hand, :confirmed_at)",
        )?
        .execute(values)?;
        Ok(GoodDeedId(tx.last_insert_rowid()))
    })
}

/// Correct a deed.
pub fn update(
    tx: &Transaction<'_>,
    id: GoodDeedId,
    draft: &GoodDeedDraft,
    by: Author,
) -> Result<()> {
    with_values(draft, by, |values| {
        let values = [values, &[(":id", &id.0)]].concat();
        tx.prepare_cached(
            "UPDATE good_deed
             SET member = :member, done_on = :done_on, words = :words, for_whom = :for_whom,
                 pledge = :pledge, hand = :hand, confirmed_at = :confirmed_at
             WHERE id = :id",
        )?
        .execute(values.as_slice())?;
        Ok(())
    })
}

/// Note that the person confirmed a deed entered on their behalf.
pub fn confirm(tx: &Transaction<'_>, id: GoodDeedId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE good_deed SET confirmed_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

/// Take back a deed that was entered by mistake.
pub fn withdraw(tx: &Transaction<'_>, id: GoodDeedId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE good_deed SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

fn list_where(
    conn: &Connection,
    condition: &str,
    parameters: impl Params,
) -> Result<Vec<GoodDeed>> {
    let order = "ORDER BY done_on DESC, id DESC";
    conn.prepare_cached(&format!("SELECT * FROM ({SELECT}) WHERE {condition} {order}"))?
        .query_and_then(parameters, |row| from_row(Record::new(TABLE, row)))?
        .collect()
}

fn with_values<T>(
    draft: &GoodDeedDraft,
    by: Author,
    execute: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T>,
) -> Result<T> {
    execute(&[
        (":member", &draft.member.0),
        (":done_on", &column::day(draft.done_on)),
        (":words", &draft.words.as_str()),
        (":for_whom", &draft.for_whom.as_str()),
        (":pledge", &draft.pledge.map(|pledge| pledge.0)),
        (":hand", &column::choice(&by.hand)?),
        (":confirmed_at", &author::confirmed(by)),
    ])
}

fn from_row(row: Record<'_, '_>) -> Result<GoodDeed> {
    let draft = GoodDeedDraft {
        member: MemberId(row.get("member")?),
        done_on: row.day("done_on")?,
        words: row.text("words")?,
        for_whom: row.text("for_whom")?,
        pledge: row.get::<Option<i64>>("pledge")?.map(PledgeId),
    };
    Ok(GoodDeed {
        id: GoodDeedId(row.get("id")?),
        draft,
        author: author::of(row)?,
        praised: row.get::<Option<i64>>("praised")?.map(MentionId),
    })
}
