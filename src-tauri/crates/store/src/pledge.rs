//! The `pledge` table: what each person registers, for a year or for one of its months.

use chrono::{NaiveDate, NaiveDateTime};
use domain::dates::YearMonth;
use domain::notebook::{Author, Pledge, PledgeDraft, PledgeGroup};
use domain::text::Text;
use domain::{MemberId, PledgeId};
use rusqlite::{Connection, ToSql, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Error, Result, author};

const TABLE: &str = "pledge";

const SELECT: &str = "
    SELECT id, member, year, month, pledge_group, act, measure, target, due, note, registered_on,
           hand, confirmed_at, accepted_on
    FROM pledge
    WHERE withdrawn_at IS NULL";

/// In the order of the notebook: what is for the whole year first, then by group.
const ORDER: &str = "
    ORDER BY month IS NOT NULL, month,
             instr('thought ethics style example remedy work people', pledge_group), id";

/// The pledge named `id`, unless there is none that stands.
pub fn find(conn: &Connection, id: PledgeId) -> Result<Option<Pledge>> {
    conn.prepare_cached(&format!("{SELECT} AND id = :id"))?
        .query_and_then(named_params! { ":id": id.0 }, |row| from_row(Record::new(TABLE, row)))?
        .next()
        .transpose()
}

/// The pledges of `year`, of `member` or of everybody.
pub fn list(conn: &Connection, year: i32, member: Option<MemberId>) -> Result<Vec<Pledge>> {
    let of_member = "(:member IS NULL OR member = :member)";
    conn.prepare_cached(&format!("{SELECT} AND year = :year AND {of_member} {ORDER}"))?
        .query_and_then(
            named_params! { ":year": year, ":member": member.map(|member| member.0) },
            |row| from_row(Record::new(TABLE, row)),
        )?
        .collect()
}

/// Pledges of `group` that a page says were kept well, of `member` or of everybody, the latest page
/// first.
pub fn list_kept_well(
    conn: &Connection,
    group: PledgeGroup,
    member: Option<MemberId>,
) -> Result<Vec<Pledge>> {
    conn.prepare_cached(&format!(
        "{SELECT} AND pledge_group = :pledge_group AND (:member IS NULL OR member = :member)
             AND EXISTS (SELECT 1 FROM month_result WHERE pledge = id AND level = 'well')
         ORDER BY (
             SELECT max(month_page.month)
             FROM month_result
             JOIN month_page ON month_page.id = month_result.page
             WHERE pledge = pledge.id AND level = 'well'
         ) DESC, id DESC"
    ))?
    .query_and_then(
        named_params! {
            ":pledge_group": column::choice(&group)?,
            ":member": member.map(|member| member.0),
        },
        |row| from_row(Record::new(TABLE, row)),
    )?
    .collect()
}

/// Whether a page says anything about the pledge.
pub fn is_reported(conn: &Connection, id: PledgeId) -> Result<bool> {
    Ok(conn
        .prepare_cached(
            "SELECT 1
             FROM month_result
             WHERE pledge = :id
                 AND (level IS NOT NULL OR done || done_when || place || for_whom <> '')",
        )?
        .exists(named_params! { ":id": id.0 })?)
}

/// Register a pledge of `member`.
pub fn insert(
    tx: &Transaction<'_>,
    member: MemberId,
    draft: &PledgeDraft,
    by: Author,
) -> Result<PledgeId> {
    with_values(draft, by, |values| {
        let values = [values, &[(":member", &member.0)]].concat();
        tx.prepare_cached(
            "INSERT INTO pledge (
                 member, year, month, pledge_group, act, measure, target, due, note, registered_on,
                 hand, confirmed_at
             )
             VALUES (
                 :member, :year, :month, :pledge_group, :act, :measure, :target, :due, :note,
                 :registered_on, :hand, :confirmed_at
             )",
        )?
        .execute(values.as_slice())?;
        Ok(PledgeId(tx.last_insert_rowid()))
    })
}

/// Say a pledge in other words; the committee has not accepted these.
pub fn update(tx: &Transaction<'_>, id: PledgeId, draft: &PledgeDraft, by: Author) -> Result<()> {
    with_values(draft, by, |values| {
        let values = [values, &[(":id", &id.0)]].concat();
        tx.prepare_cached(
            "UPDATE pledge
             SET year = :year, month = :month, pledge_group = :pledge_group, act = :act,
                 measure = :measure, target = :target, due = :due, note = :note,
                 registered_on = :registered_on, hand = :hand, confirmed_at = :confirmed_at,
                 accepted_on = NULL
             WHERE id = :id",
        )?
        .execute(values.as_slice())?;
        Ok(())
    })
}

/// Note the day the committee confirmed a pledge.
pub fn accept(tx: &Transaction<'_>, id: PledgeId, on: NaiveDate) -> Result<()> {
    tx.prepare_cached("UPDATE pledge SET accepted_on = :on WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":on": column::day(on) })?;
    Ok(())
}

/// Note that the person confirmed a pledge entered on their behalf.
pub fn confirm(tx: &Transaction<'_>, id: PledgeId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE pledge SET confirmed_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

/// Take back a pledge.
pub fn withdraw(tx: &Transaction<'_>, id: PledgeId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE pledge SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

fn with_values<T>(
    draft: &PledgeDraft,
    by: Author,
    execute: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T>,
) -> Result<T> {
    execute(&[
        (":year", &draft.year),
        (":month", &draft.month.map(YearMonth::to_storage)),
        (":pledge_group", &column::choice(&draft.group)?),
        (":act", &draft.act.as_str()),
        (":measure", &draft.measure.as_str()),
        (":target", &draft.target.as_str()),
        (":due", &draft.due.as_str()),
        (":note", &draft.note.as_str()),
        (":registered_on", &column::day(draft.registered_on)),
        (":hand", &column::choice(&by.hand)?),
        (":confirmed_at", &author::confirmed(by)),
    ])
}

fn from_row(row: Record<'_, '_>) -> Result<Pledge> {
    Ok(Pledge {
        id: PledgeId(row.get("id")?),
        member: MemberId(row.get("member")?),
        draft: draft(row)?,
        author: author::of(row)?,
        accepted_on: row.day_if_any("accepted_on")?,
    })
}

fn draft(row: Record<'_, '_>) -> Result<PledgeDraft> {
    let text = |column| -> Result<Text> { row.text(column) };
    Ok(PledgeDraft {
        year: row.get("year")?,
        month: month_if_any(row)?,
        group: row.choice("pledge_group")?,
        act: text("act")?,
        measure: text("measure")?,
        target: text("target")?,
        due: text("due")?,
        note: text("note")?,
        registered_on: row.day("registered_on")?,
    })
}

fn month_if_any(row: Record<'_, '_>) -> Result<Option<YearMonth>> {
    let kept: Option<String> = row.get("month")?;
    let month = kept.as_deref().map(YearMonth::from_storage).transpose();
    month.map_err(|error| Error::bad_record(TABLE, error))
}
