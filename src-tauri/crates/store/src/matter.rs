//! The `matter` table: what the cell follows from one meeting to the next.
//!
//! A row is a draft until its minutes are adopted; then it is given, and open until it ends. A
//! shortcoming may be entered without minutes: it is given at once.

use chrono::{NaiveDate, NaiveDateTime};
use domain::matter::{Matter, MatterDraft, MatterEnd};
use domain::text::Text;
use domain::{ItemId, MatterId, MeetingId, MemberId};
use rusqlite::{Connection, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Result, rows};

const TABLE: &str = "matter";

/// A given matter, and what meetings have heard about it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Followed {
    /// The matter, due when the last meeting that moved it said.
    pub matter: Matter,
    /// What was last heard about it; blank while nothing was.
    pub last_words: Text,
    /// How many meetings have reported on it.
    pub reports: u32,
}

/// A given matter as adopted meetings held before `:until` have left it.
const FOLLOWED: &str = "
    SELECT matter.*,
           COALESCE((
               SELECT new_due_on
               FROM matter_report
               JOIN meeting ON meeting.id = matter_report.meeting
               WHERE matter_report.matter = matter.id
                   AND outcome = 'staysOpen'
                   AND new_due_on IS NOT NULL
                   AND state = 'adopted'
                   AND planned_at < :until
               ORDER BY planned_at DESC, meeting.id DESC
               LIMIT 1
           ), due_on) AS due_now_on,
           COALESCE((
               SELECT words
               FROM matter_report
               JOIN meeting ON meeting.id = matter_report.meeting
               WHERE matter_report.matter = matter.id
                   AND words <> ''
                   AND state = 'adopted'
                   AND planned_at < :until
               ORDER BY planned_at DESC, meeting.id DESC
               LIMIT 1
           ), '') AS last_words,
           (
               SELECT count(*)
               FROM matter_report
               JOIN meeting ON meeting.id = matter_report.meeting
               WHERE matter_report.matter = matter.id
                   AND state = 'adopted'
                   AND planned_at < :until
           ) AS reports
    FROM matter
    WHERE given_on IS NOT NULL AND dropped_at IS NULL";

/// The matters `meeting` gives or is about to give, in order.
pub(crate) fn list(conn: &Connection, meeting: MeetingId) -> Result<Vec<MatterDraft>> {
    let select = "SELECT id, kind, item, work, lead, lead_words, helpers, due_on, product,
                         responsibility, authority
                  FROM matter
                  WHERE meeting = :meeting AND dropped_at IS NULL
                  ORDER BY position";
    rows::of_meeting(conn, TABLE, select, meeting, |row| draft(row, "due_on"))
}

/// Make the rows `kept` those `wanted`.
pub(crate) fn save(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    kept: &[MatterDraft],
    wanted: &[MatterDraft],
    at: NaiveDateTime,
) -> Result<()> {
    let changes = rows::changes(TABLE, kept, wanted, |draft| draft.id.0)?;
    rows::drop_rows(tx, TABLE, &changes.dropped, at)?;
    changes.written.iter().try_for_each(|(place, draft)| upsert(tx, meeting, *place, draft))
}

/// Give the matters of `meeting`: from now on they are open.
pub fn give(tx: &Transaction<'_>, meeting: MeetingId, given_on: NaiveDate) -> Result<()> {
    tx.prepare_cached(
        "UPDATE matter SET given_on = :given_on WHERE meeting = :meeting AND dropped_at IS NULL",
    )?
    .execute(named_params! { ":given_on": column::day(given_on), ":meeting": meeting.0 })?;
    Ok(())
}

/// End a matter as a meeting heard. It ends once.
pub fn end(tx: &Transaction<'_>, id: MatterId, end: &MatterEnd) -> Result<()> {
    tx.prepare_cached(
        "UPDATE matter
         SET end_kind = :kind, end_words = :words, end_meeting = :meeting, ended_on = :ended_on
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":kind": column::choice(&end.kind)?,
        ":words": end.words.as_str(),
        ":meeting": end.meeting.0,
        ":ended_on": column::day(end.ended_on),
    })?;
    Ok(())
}

/// Enter a shortcoming that no minutes gave, or correct it while it is open.
pub fn enter(tx: &Transaction<'_>, draft: &MatterDraft, given_on: NaiveDate) -> Result<()> {
    let written = tx
        .prepare_cached(
            "INSERT INTO matter (
                 id, position, kind, work, lead, lead_words, helpers, due_on, product,
                 responsibility, authority, given_on
             )
             VALUES (
                 :id, 0, :kind, :work, :lead, :lead_words, :helpers, :due_on, :product,
                 :responsibility, :authority, :given_on
             )
             ON CONFLICT (id) DO UPDATE SET
                 work = excluded.work, lead = excluded.lead, due_on = excluded.due_on,
                 responsibility = excluded.responsibility, given_on = excluded.given_on
             WHERE meeting IS NULL AND dropped_at IS NULL",
        )?
        .execute(named_params! {
            ":id": draft.id.0,
            ":kind": column::choice(&draft.kind)?,
            ":work": draft.work.as_str(),
            ":lead": draft.lead.map(|lead| lead.0),
            ":lead_words": draft.lead_words.as_str(),
            ":helpers": draft.helpers.as_str(),
            ":due_on": draft.due_on.map(column::day),
            ":product": draft.product.as_str(),
            ":responsibility": draft.responsibility.as_str(),
            ":authority": draft.authority.as_str(),
            ":given_on": column::day(given_on),
        })?;
    rows::expect_own(TABLE, written)
}

/// Take back a shortcoming that was entered by mistake, at an instant; without one put it back. Whether
/// there is such a shortcoming.
pub fn withdraw(tx: &Transaction<'_>, id: MatterId, at: Option<NaiveDateTime>) -> Result<bool> {
    let written = tx
        .prepare_cached("UPDATE matter SET dropped_at = :at WHERE id = :id AND meeting IS NULL")?
        .execute(named_params! { ":id": id.0, ":at": at.map(column::instant) })?;
    Ok(written > 0)
}

/// Every shortcoming that was named, open or ended, as meetings before `until` have left it; the first
/// named first.
pub fn list_shortcomings(conn: &Connection, until: NaiveDateTime) -> Result<Vec<Followed>> {
    conn.prepare_cached(&format!(
        "{FOLLOWED} AND kind = 'shortcoming' ORDER BY given_on, meeting, position, id"
    ))?
    .query_and_then(named_params! { ":until": column::instant(until) }, |row| {
        followed(Record::new(TABLE, row))
    })?
    .collect()
}

/// Every open matter as meetings before `until` have left it, the first due first.
pub fn list_open(conn: &Connection, until: NaiveDateTime) -> Result<Vec<Followed>> {
    let order = "ORDER BY due_now_on IS NULL, due_now_on, given_on, meeting, position";
    conn.prepare_cached(&format!("{FOLLOWED} AND end_kind IS NULL {order}"))?
        .query_and_then(named_params! { ":until": column::instant(until) }, |row| {
            followed(Record::new(TABLE, row))
        })?
        .collect()
}

/// Every matter given by `last` that had not ended before `first`, as meetings before `until` have
/// left it; the first given first.
pub fn list_between(
    conn: &Connection,
    (first, last): (NaiveDate, NaiveDate),
    until: NaiveDateTime,
) -> Result<Vec<Followed>> {
    conn.prepare_cached(&format!(
        "{FOLLOWED} AND given_on <= :last AND (ended_on IS NULL OR ended_on >= :first)
         ORDER BY given_on, meeting, position"
    ))?
    .query_and_then(
        named_params! {
            ":first": column::day(first),
            ":last": column::day(last),
            ":until": column::instant(until),
        },
        |row| followed(Record::new(TABLE, row)),
    )?
    .collect()
}

/// A given matter, open or ended, as meetings before `until` have left it.
pub fn find(conn: &Connection, id: MatterId, until: NaiveDateTime) -> Result<Option<Followed>> {
    conn.prepare_cached(&format!("{FOLLOWED} AND id = :id"))?
        .query_and_then(named_params! { ":id": id.0, ":until": column::instant(until) }, |row| {
            followed(Record::new(TABLE, row))
        })?
        .next()
        .transpose()
}

fn upsert(tx: &Transaction<'_>, meeting: MeetingId, place: i64, draft: &MatterDraft) -> Result<()> {
    let written = tx
        .prepare_cached(
            "INSERT INTO matter (
                 id, meeting, position, kind, item, work, lead, lead_words, helpers, due_on,
                 product, responsibility, authority
             )
             VALUES (
                 :id, :meeting, :position, :kind, :item, :work, :lead, :lead_words, :helpers,
                 :due_on, :product, :responsibility, :authority
             )
             ON CONFLICT (id) DO UPDATE SET
                 position = excluded.position, kind = excluded.kind, item = excluded.item,
                 work = excluded.work, lead = excluded.lead, lead_words = excluded.lead_words,
                 helpers = excluded.helpers, due_on = excluded.due_on, product = excluded.product,
                 responsibility = excluded.responsibility, authority = excluded.authority,
                 dropped_at = NULL
             WHERE meeting = excluded.meeting",
        )?
        .execute(named_params! {
            ":id": draft.id.0,
            ":meeting": meeting.0,
            ":position": place,
            ":kind": column::choice(&draft.kind)?,
            ":item": draft.item.map(|item| item.0),
            ":work": draft.work.as_str(),
            ":lead": draft.lead.map(|lead| lead.0),
            ":lead_words": draft.lead_words.as_str(),
            ":helpers": draft.helpers.as_str(),
            ":due_on": draft.due_on.map(column::day),
            ":product": draft.product.as_str(),
            ":responsibility": draft.responsibility.as_str(),
            ":authority": draft.authority.as_str(),
        })?;
    rows::expect_own(TABLE, written)
}

fn draft(row: Record<'_, '_>, due_on: &str) -> Result<MatterDraft> {
    Ok(MatterDraft {
        id: MatterId(row.get("id")?),
        kind: row.choice("kind")?,
        item: row.get::<Option<i64>>("item")?.map(ItemId),
        work: row.text("work")?,
        lead: row.get::<Option<i64>>("lead")?.map(MemberId),
        lead_words: row.text("lead_words")?,
        helpers: row.text("helpers")?,
        due_on: row.day_if_any(due_on)?,
        product: row.text("product")?,
        responsibility: row.text("responsibility")?,
        authority: row.text("authority")?,
    })
}

fn followed(row: Record<'_, '_>) -> Result<Followed> {
    let matter = given(row, "due_now_on")?;
    Ok(Followed { matter, last_words: row.text("last_words")?, reports: row.get("reports")? })
}

fn given(row: Record<'_, '_>, due_on: &str) -> Result<Matter> {
    Ok(Matter {
        draft: draft(row, due_on)?,
        origin: row.get::<Option<i64>>("meeting")?.map(MeetingId),
        given_on: row.day("given_on")?,
        end: end_from(row)?,
    })
}

fn end_from(row: Record<'_, '_>) -> Result<Option<MatterEnd>> {
    let Some(kind) = row.choice_if_any("end_kind")? else { return Ok(None) };
    Ok(Some(MatterEnd {
        kind,
        words: row.words("end_words")?,
        meeting: MeetingId(row.get("end_meeting")?),
        ended_on: row.day("ended_on")?,
    }))
}
