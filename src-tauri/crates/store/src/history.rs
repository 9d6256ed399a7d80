//! The `history` table: who changed what, when, and what was there before.
//!
//! Rows are written by the deeds, in the transaction of the change itself. A
//! trigger keeps them as they are; only typing is gathered.

use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use domain::MemberId;
use rusqlite::{Connection, Row, Transaction, named_params};
use serde_json::Value;

use crate::{Error, Result, column};

/// For how long typing goes into one row, from its first instant. The trigger
/// in 0013 knows the same number.
const GATHERING: TimeDelta = TimeDelta::hours(1);

/// How many bytes of words one save may take away and still go into the row: a word mended, no more.
/// Words erased more slowly are in the drafts of the last minutes.
const ERASED: usize = 24;
const SELECT: &str = "SELECT id, at, last_at, seat, deed, noun, record, before, after FROM history";
const INSTANT: &str = "%Y-%m-%dT%H:%M:%S%.3f";

/// A change as it happens.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry<'a> {
    /// The local instant.
    pub at: NaiveDateTime,
    /// Who was at the desk: the name of the opener.
    pub seat: &'a str,
    /// What was done, by the name of the deed.
    pub deed: &'a str,
    /// What kind of record it was done to.
    pub noun: &'a str,
    /// Which record.
    pub record: i64,
    /// The record as it was; nothing if it is new.
    pub before: Option<Value>,
    /// The record as it is now; nothing if it left the lists.
    pub after: Option<Value>,
}

/// A change as it was kept.
#[derive(Debug, Clone, PartialEq)]
pub struct Change {
    /// Names this change.
    pub id: i64,
    /// The local instant it began.
    pub at: NaiveDateTime,
    /// The local instant of the last typing gathered in it; often the same.
    pub last_at: NaiveDateTime,
    /// Who was at the desk.
    pub seat: String,
    /// What was done.
    pub deed: String,
    /// What kind of record it was done to.
    pub noun: String,
    /// Which record.
    pub record: i64,
    /// The record as it was; nothing if it was new.
    pub before: Option<Value>,
    /// The record as it was then; nothing if it left the lists.
    pub after: Option<Value>,
}

/// Keep `entry` as a row of its own.
pub fn record(tx: &Transaction<'_>, entry: &Entry<'_>) -> Result<i64> {
    tx.prepare_cached(
        "INSERT INTO history (at, last_at, seat, deed, noun, record, before, after)
         VALUES (:at, :at, :seat, :deed, :noun, :record, :before, :after)",
    )?
    .execute(named_params! {
        ":at": instant(entry.at),
        ":seat": entry.seat,
        ":deed": entry.deed,
        ":noun": entry.noun,
        ":record": entry.record,
        ":before": json(entry.before.as_ref()),
        ":after": json(entry.after.as_ref()),
    })?;
    Ok(tx.last_insert_rowid())
}

/// Keep `entry`, which came from typing, in the newest row of its record, if the
/// same seat began the same less than an hour ago; otherwise in a new one. So does a
/// save that takes a sentence away.
///
/// The row keeps what was there before the typing began.
pub fn gather(tx: &Transaction<'_>, entry: &Entry<'_>) -> Result<i64> {
    let newest = newest(tx, entry.noun, entry.record)?;
    let Some(row) = newest.filter(|change| goes_on(change, entry)) else {
        return record(tx, entry);
    };
    tx.prepare_cached("UPDATE history SET after = :after, last_at = :at WHERE id = :id")?.execute(
        named_params! {
            ":after": json(entry.after.as_ref()),
            ":at": instant(entry.at),
            ":id": row.id,
        },
    )?;
    Ok(row.id)
}

/// Every change of one record, the newest first.
pub fn list(conn: &Connection, noun: &str, record: i64) -> Result<Vec<Change>> {
    conn.prepare_cached(&format!(
        "{SELECT}
         WHERE noun = :noun AND record = :record
         ORDER BY id DESC"
    ))?
    .query_and_then(named_params! { ":noun": noun, ":record": record }, from_row)?
    .collect()
}

/// The newest change of one record.
pub fn newest(conn: &Connection, noun: &str, record: i64) -> Result<Option<Change>> {
    conn.prepare_cached(&format!(
        "{SELECT}
         WHERE noun = :noun AND record = :record
         ORDER BY id DESC
         LIMIT 1"
    ))?
    .query_and_then(named_params! { ":noun": noun, ":record": record }, from_row)?
    .next()
    .transpose()
}

/// Which changes are looked for.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Search<'a> {
    /// Of records of this kind; of every kind if none.
    pub noun: Option<&'a str>,
    /// Of what is kept about this member, or by this seat's own hand; about everybody if none.
    pub member: Option<MemberId>,
    /// Begun on this day or later.
    pub from: Option<NaiveDate>,
    /// Begun on this day or earlier.
    pub until: Option<NaiveDate>,
    /// Older than this change; for the next page of a list.
    pub older_than: Option<i64>,
}

/// At most `limit` changes `search` looks for, the newest first.
pub fn search(conn: &Connection, search: Search<'_>, limit: u32) -> Result<Vec<Change>> {
    conn.prepare_cached(&format!(
        "{SELECT}
         WHERE (:noun IS NULL OR noun = :noun)
             AND (:member IS NULL OR (noun IN ('member', 'pin') AND record = :member)
                  OR ifnull(after, before) ->> '$.member' = :member
                  OR ifnull(after, before) ->> '$.teller' = :member
                  OR ifnull(after, before) ->> '$.of.member' = :member
                  OR seat = 'member:' || :member)
             AND (:from IS NULL OR at >= :from)
             AND (:until IS NULL OR at < date(:until, '+1 day'))
             AND (:older_than IS NULL OR id < :older_than)
         ORDER BY id DESC
         LIMIT :limit"
    ))?
    .query_and_then(
        named_params! {
            ":noun": search.noun,
            ":member": search.member.map(|member| member.0),
            ":from": search.from.map(column::day),
            ":until": search.until.map(column::day),
            ":older_than": search.older_than,
            ":limit": limit,
        },
        from_row,
    )?
    .collect()
}

/// The change named `id`.
pub fn find(conn: &Connection, id: i64) -> Result<Option<Change>> {
    conn.prepare_cached(&format!("{SELECT} WHERE id = :id"))?
        .query_and_then(named_params! { ":id": id }, from_row)?
        .next()
        .transpose()
}

/// The last change of each record that left the lists with it, the newest first.
pub fn gone(conn: &Connection) -> Result<Vec<Change>> {
    conn.prepare_cached(&format!(
        "{SELECT} AS change
         WHERE before IS NOT NULL AND after IS NULL AND NOT EXISTS (
             SELECT 1
             FROM history AS later
             WHERE later.noun = change.noun AND later.record = change.record
                 AND later.id > change.id
         )
         ORDER BY id DESC"
    ))?
    .query_and_then([], from_row)?
    .collect()
}

/// When something was changed last, by the clocks there were.
pub fn latest(conn: &Connection) -> Result<Option<NaiveDateTime>> {
    let last: Option<String> = conn
        .prepare_cached("SELECT max(last_at) AS last_at FROM history")?
        .query_row([], |row| row.get("last_at"))?;
    last.as_deref().map(read_instant).transpose()
}

/// Whether `entry` is more of the typing in `change`. A clock that was set back
/// begins a new row.
fn goes_on(change: &Change, entry: &Entry<'_>) -> bool {
    change.seat == entry.seat
        && change.deed == entry.deed
        && entry.at >= change.last_at
        && entry.at - change.at < GATHERING
        && !loses_words(change, entry)
}

/// Whether `entry` takes words away that stand in `change` alone: more than a few, and not there yet
/// when its typing began.
fn loses_words(change: &Change, entry: &Entry<'_>) -> bool {
    let text = |record: Option<&Value>| json(record).unwrap_or_default();
    let (was, is) = (text(change.after.as_ref()), text(entry.after.as_ref()));
    let gone = taken_away(was.as_bytes(), is.as_bytes());
    let first = text(change.before.as_ref());
    gone.len() > ERASED && !first.as_bytes().windows(gone.len()).any(|part| part == gone)
}

/// What of `was` is gone in `is`, when what both begin and end with is left out.
fn taken_away<'a>(was: &'a [u8], is: &[u8]) -> &'a [u8] {
    let same = |(one, other): &(&u8, &u8)| one == other;
    let head = was.iter().zip(is).take_while(same).count();
    let (was, is) = (&was[head..], &is[head..]);
    let tail = was.iter().rev().zip(is.iter().rev()).take_while(same).count();
    &was[..was.len() - tail]
}

fn from_row(row: &Row<'_>) -> Result<Change> {
    Ok(Change {
        id: row.get("id")?,
        at: read_instant(&row.get::<_, String>("at")?)?,
        last_at: read_instant(&row.get::<_, String>("last_at")?)?,
        seat: row.get("seat")?,
        deed: row.get("deed")?,
        noun: row.get("noun")?,
        record: row.get("record")?,
        before: read_json(row.get::<_, Option<String>>("before")?.as_deref())?,
        after: read_json(row.get::<_, Option<String>>("after")?.as_deref())?,
    })
}

fn instant(at: NaiveDateTime) -> String {
    at.format(INSTANT).to_string()
}

fn read_instant(text: &str) -> Result<NaiveDateTime> {
    NaiveDateTime::parse_from_str(text, INSTANT)
        .map_err(|error| Error::bad_record("history", error))
}

fn json(record: Option<&Value>) -> Option<String> {
    record.map(Value::to_string)
}

fn read_json(text: Option<&str>) -> Result<Option<Value>> {
    Ok(text.map(serde_json::from_str).transpose()?)
}

#[cfg(test)]
mod tests {
    use chrono::TimeDelta;
    use serde_json::json;

    use super::*;
    use crate::trial::{at, vault};

    /// The secretary types `text` into the draft of minutes 7.
    fn typing(at: NaiveDateTime, text: &str) -> Entry<'static> {
        Entry {
            at,
            seat: "secretary",
            deed: "write_minutes",
            noun: "minutes",
            record: 7,
            before: Some(json!({ "text": "…" })),
            after: Some(json!({ "text": text })),
        }
    }

    #[test]
    fn a_change_is_kept_with_who_when_and_what_was_before() {
        let mut vault = vault();
        let entry = Entry {
            at: at(30, 5) + TimeDelta::milliseconds(250),
            seat: "deputy",
            deed: "correct_name",
            noun: "member",
            record: 3,
            before: Some(json!({ "name": "Nguyễn Thị Bưởi", "posts": [1, 2] })),
            after: None,
        };

        let id = vault.write(|tx| record(tx, &entry)).unwrap();

        let expected = Change {
            id,
            at: entry.at,
            last_at: entry.at,
            seat: "deputy".into(),
            deed: "correct_name".into(),
            noun: "member".into(),
            record: 3,
            before: entry.before,
            after: None,
        };
        assert_eq!(vault.read(|conn| list(conn, "member", 3)).unwrap(), [expected]);
        assert_eq!(vault.read(|conn| list(conn, "member", 4)).unwrap(), []);
        assert_eq!(vault.read(|conn| list(conn, "minutes", 3)).unwrap(), []);
    }

    #[test]
    fn a_refused_deed_leaves_no_history() {
        let mut vault = vault();

        let refused = vault.write(|tx| {
            record(tx, &typing(at(0, 0), "Đ"))?;
            Err::<(), _>(Error::WrongPassword)
        });

        assert!(refused.is_err());
        assert_eq!(vault.read(|conn| newest(conn, "minutes", 7)).unwrap(), None);
    }

    #[test]
    fn typing_is_gathered_for_an_hour_from_its_first_instant() {
        let mut vault = vault();
        let end = at(0, 0) + TimeDelta::hours(1);
        let words = [(at(0, 0), "Đ"), (at(2, 0), "Đồng"), (at(59, 59), "Đồng chí"), (end, "hết")];

        for (at, text) in words {
            vault.write(|tx| gather(tx, &typing(at, text))).unwrap();
        }

        let kept = vault.read(|conn| list(conn, "minutes", 7)).unwrap();
        let [second, first] = kept.as_slice() else { panic!("{kept:?}") };
        assert_eq!((first.at, first.last_at), (at(0, 0), at(59, 59)));
        assert_eq!(first.before, Some(json!({ "text": "…" })));
        assert_eq!(first.after, Some(json!({ "text": "Đồng chí" })));
        assert_eq!(second.at, end);
    }

    #[test]
    fn typing_is_gathered_only_with_more_of_the_same() {
        let first = typing(at(10, 0), "Đ");
        let cases = [
            ("another seat", Entry { seat: "deputy", ..first.clone() }),
            ("another deed", Entry { deed: "adopt_minutes", ..first.clone() }),
            ("another record", Entry { record: 8, ..first.clone() }),
            ("another noun", Entry { noun: "task", ..first.clone() }),
            ("a clock set back", Entry { at: at(9, 59), ..first.clone() }),
        ];

        for (why, second) in cases {
            let mut vault = vault();
            let one = vault.write(|tx| gather(tx, &first)).unwrap();
            let other = vault.write(|tx| gather(tx, &second)).unwrap();
            assert_ne!(one, other, "{why}");
        }
    }

    #[test]
    fn words_that_are_erased_stay_in_the_row_before() {
        let sentence = "Đồng chí Lò Thị Hặc đề nghị nạo vét mương bản Nà Tấu trước mùa mưa.";
        let whole = format!("{sentence} Chi bộ thống nhất.");
        let cases = [
            ("a word more", vec![format!("{whole} Hết")], 1),
            ("a word less", vec![whole.replace(" thống nhất", "")], 1),
            ("a word mended", vec![whole.replace("nạo vét", "sửa")], 1),
            ("the sentence erased", vec![" Chi bộ thống nhất.".into()], 2),
            ("erased in one go and another", vec![sentence.into(), "Đồng chí".into()], 2),
            ("all written anew", vec!["Không ai có ý kiến".repeat(9), "Xin bổ sung".into()], 3),
        ];

        for (what, texts, rows) in cases {
            let mut vault = vault();
            let mut before = None;
            for (second, text) in (0..).zip([&whole].into_iter().chain(&texts)) {
                let entry = Entry { before, ..typing(at(0, second), text) };
                vault.write(|tx| gather(tx, &entry)).unwrap();
                before = entry.after;
            }

            let kept = vault.read(|conn| list(conn, "minutes", 7)).unwrap();
            assert_eq!(kept.len(), rows, "{what}");
            assert_eq!(kept[0].after, Some(json!({ "text": texts.last() })), "{what}");
        }
    }

    #[test]
    fn typing_does_not_reach_behind_another_deed() {
        let mut vault = vault();
        let adopted = Entry { deed: "adopt_minutes", ..typing(at(1, 0), "Đã thông qua") };

        vault.write(|tx| gather(tx, &typing(at(0, 0), "Đ"))).unwrap();
        vault.write(|tx| record(tx, &adopted)).unwrap();
        vault.write(|tx| gather(tx, &typing(at(2, 0), "bổ sung"))).unwrap();

        let deeds: Vec<_> = vault.read(|conn| list(conn, "minutes", 7)).unwrap();
        let deeds: Vec<_> = deeds.iter().map(|change| change.deed.as_str()).collect();
        assert_eq!(deeds, ["write_minutes", "adopt_minutes", "write_minutes"]);
    }

    #[test]
    fn history_is_neither_deleted_nor_rewritten() {
        let mut vault = vault();
        vault.write(|tx| record(tx, &typing(at(0, 0), "cũ"))).unwrap();
        vault.write(|tx| record(tx, &typing(at(1, 0), "mới"))).unwrap();
        let before = vault.read(|conn| list(conn, "minutes", 7)).unwrap();

        let forgeries = [
            "DELETE FROM history",
            "DELETE FROM history WHERE id = 2",
            "UPDATE history SET seat = 'deputy' WHERE id = 2",
            "UPDATE history SET before = NULL WHERE id = 2",
            "UPDATE history SET record = 9 WHERE id = 2",
            "UPDATE history SET after = '{}' WHERE id = 1",
            "UPDATE history SET last_at = '2026-09-05T20:01:01.000' WHERE id = 2",
            "UPDATE history SET last_at = '2026-09-05T19:00:00.000' WHERE id = 2",
            "REPLACE INTO history (id, at, last_at, seat, deed, noun, record)
             VALUES (2, '2026-09-05', '2026-09-05', 'x', 'x', 'x', 1)",
        ];
        for forgery in forgeries {
            let refused = vault.write(|tx| Ok::<_, Error>(tx.execute_batch(forgery)?));
            assert!(matches!(refused, Err(Error::Sql(_))), "{forgery}: {refused:?}");
        }

        assert_eq!(vault.read(|conn| list(conn, "minutes", 7)).unwrap(), before);
    }
}
