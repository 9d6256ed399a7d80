//! The `meeting` table: what was planned, and where each meeting stands.

use std::collections::HashSet;

use chrono::{NaiveDate, NaiveDateTime};
use domain::MeetingId;
use domain::dates::YearMonth;
use domain::meeting::{Meeting, MeetingKind, MeetingPlan, MeetingState};
use domain::minutes::ItemNotes;
use domain::text::Text;
use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Error, Result, agenda_item};

const TABLE: &str = "meeting";

/// A meeting as lists show it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Names this meeting.
    pub id: MeetingId,
    /// Which kind.
    pub kind: MeetingKind,
    /// The month it counts for.
    pub month: YearMonth,
    /// When it was to begin.
    pub planned_at: NaiveDateTime,
    /// When it began, once that is noted.
    pub started_at: Option<NaiveDateTime>,
    /// Where it stands.
    pub state: MeetingState,
    /// Its theme.
    pub theme: Text,
    /// When its minutes were adopted.
    pub adopted_at: Option<NaiveDateTime>,
    /// Of adopted minutes: numerator of the rate of attendance.
    pub present: Option<u32>,
    /// Of adopted minutes: denominator of the rate.
    pub denominator: Option<u32>,
    /// The day its result was reported; none while it was not.
    pub reported_on: Option<NaiveDate>,
}

/// The meeting named `id`, unless there is none.
pub fn find(conn: &Connection, id: MeetingId) -> Result<Option<Meeting>> {
    let found = conn
        .prepare_cached(
            "SELECT id, kind, month, planned_at, place, theme, invited, preparation, state,
                    cancelled_because
             FROM meeting
             WHERE id = :id",
        )?
        .query_and_then(named_params! { ":id": id.0 }, |row| from_row(Record::new(TABLE, row)))?
        .next()
        .transpose()?;
    found.map(|meeting| with_agenda(conn, meeting)).transpose()
}

/// Meetings that count for months of `year`, or of all years, the newest first.
pub fn list(conn: &Connection, year: Option<i32>) -> Result<Vec<Listed>> {
    conn.prepare_cached(
        "SELECT meeting.id, kind, month, planned_at, started_at, state, theme, adopted_at, present,
                denominator, reported_on
         FROM meeting
         LEFT JOIN minutes ON minutes.meeting = meeting.id
         LEFT JOIN adoption ON adoption.meeting = meeting.id
         LEFT JOIN result_report ON result_report.meeting = meeting.id
         WHERE :year IS NULL OR CAST(substr(month, 1, 4) AS INTEGER) = :year
         ORDER BY planned_at DESC, meeting.id DESC",
    )?
    .query_and_then(named_params! { ":year": year }, |row| listed(Record::new(TABLE, row)))?
    .collect()
}

/// Every meeting whose minutes are adopted.
pub fn adopted(conn: &Connection) -> Result<HashSet<MeetingId>> {
    conn.prepare_cached("SELECT id FROM meeting WHERE state = :state")?
        .query_and_then(
            named_params! { ":state": column::choice(&MeetingState::Adopted)? },
            |row| Ok(MeetingId(row.get("id")?)),
        )?
        .collect()
}

/// Every meeting of `kind`, those called off included.
pub fn of_kind(conn: &Connection, kind: MeetingKind) -> Result<Vec<MeetingId>> {
    conn.prepare_cached("SELECT id FROM meeting WHERE kind = :kind")?
        .query_and_then(named_params! { ":kind": column::choice(&kind)? }, |row| {
            Ok(MeetingId(row.get("id")?))
        })?
        .collect()
}

/// Years whose months have meetings, the newest first.
pub fn years(conn: &Connection) -> Result<Vec<i32>> {
    Ok(conn
        .prepare_cached(
            "SELECT DISTINCT CAST(substr(month, 1, 4) AS INTEGER) AS year
             FROM meeting
             ORDER BY year DESC",
        )?
        .query_map([], |row| row.get("year"))?
        .collect::<rusqlite::Result<_>>()?)
}

/// Plan a meeting.
pub fn insert(tx: &Transaction<'_>, plan: &MeetingPlan, at: NaiveDateTime) -> Result<MeetingId> {
    tx.prepare_cached(
        "INSERT INTO meeting (kind, month, planned_at, place, theme, invited, preparation)
         VALUES (:kind, :month, :planned_at, :place, :theme, :invited, :preparation)",
    )?
    .execute(named_params! {
        ":kind": column::choice(&plan.kind)?,
        ":month": plan.month.to_storage(),
        ":planned_at": column::instant(plan.planned_at),
        ":place": plan.place.as_str(),
        ":theme": plan.theme.as_str(),
        ":invited": plan.invited.as_str(),
        ":preparation": plan.preparation.as_str(),
    })?;
    let id = MeetingId(tx.last_insert_rowid());
    save_agenda(tx, id, plan, at)?;
    Ok(id)
}

/// Plan the meeting named `id` anew, its agenda aside.
pub fn update(tx: &Transaction<'_>, id: MeetingId, plan: &MeetingPlan) -> Result<()> {
    tx.prepare_cached(
        "UPDATE meeting
         SET kind = :kind, month = :month, planned_at = :planned_at, place = :place,
             theme = :theme, invited = :invited, preparation = :preparation
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":kind": column::choice(&plan.kind)?,
        ":month": plan.month.to_storage(),
        ":planned_at": column::instant(plan.planned_at),
        ":place": plan.place.as_str(),
        ":theme": plan.theme.as_str(),
        ":invited": plan.invited.as_str(),
        ":preparation": plan.preparation.as_str(),
    })?;
    Ok(())
}

/// Make the agenda of the meeting named `id` that of `plan`. Not for a meeting whose minutes were
/// begun: what was said stands in the same rows.
pub fn save_agenda(
    tx: &Transaction<'_>,
    id: MeetingId,
    plan: &MeetingPlan,
    at: NaiveDateTime,
) -> Result<()> {
    let kept = agenda_item::list(tx, id)?;
    let wanted: Vec<_> = plan.agenda.iter().cloned().map(ItemNotes::from).collect();
    agenda_item::save(tx, id, &kept, &wanted, at)
}

/// Say where the meeting named `id` stands, and why it was called off if it was.
pub fn set_state(
    tx: &Transaction<'_>,
    id: MeetingId,
    state: MeetingState,
    cancelled_because: &Text,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE meeting SET state = :state, cancelled_because = :because WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id.0,
        ":state": column::choice(&state)?,
        ":because": cancelled_because.as_str(),
    })?;
    Ok(())
}

/// The latest meeting of `kind` that was not called off, or of any kind.
pub fn latest(conn: &Connection, kind: Option<MeetingKind>) -> Result<Option<Meeting>> {
    let id: Option<i64> = conn
        .prepare_cached(
            "SELECT id
             FROM meeting
             WHERE state <> 'cancelled' AND (:kind IS NULL OR kind = :kind)
             ORDER BY planned_at DESC, id DESC
             LIMIT 1",
        )?
        .query_row(named_params! { ":kind": column::choice_if_any(kind.as_ref())? }, |row| {
            row.get("id")
        })
        .optional()?;
    id.map_or(Ok(None), |id| find(conn, MeetingId(id)))
}

/// A number no item of an agenda has had, for agendas the program proposes: below 2^53, as the
/// window can hold.
pub fn fresh_item_id(conn: &Connection) -> Result<i64> {
    Ok(conn
        .prepare_cached("SELECT 1 + (random() & 4503599627370495) AS id")?
        .query_row([], |row| row.get("id"))?)
}

fn with_agenda(conn: &Connection, meeting: Meeting) -> Result<Meeting> {
    let items = agenda_item::list(conn, meeting.id)?;
    let agenda = items.into_iter().map(|notes| notes.item).collect();
    Ok(Meeting { plan: MeetingPlan { agenda, ..meeting.plan }, ..meeting })
}

fn from_row(row: Record<'_, '_>) -> Result<Meeting> {
    let plan = MeetingPlan {
        kind: row.choice("kind")?,
        month: month(row)?,
        planned_at: row.instant("planned_at")?,
        place: row.text("place")?,
        theme: row.text("theme")?,
        invited: row.text("invited")?,
        preparation: row.text("preparation")?,
        agenda: Vec::new(),
    };
    Ok(Meeting {
        id: MeetingId(row.get("id")?),
        state: row.choice("state")?,
        plan,
        cancelled_because: row.text("cancelled_because")?,
    })
}

fn listed(row: Record<'_, '_>) -> Result<Listed> {
    Ok(Listed {
        id: MeetingId(row.get("id")?),
        kind: row.choice("kind")?,
        month: month(row)?,
        planned_at: row.instant("planned_at")?,
        started_at: row.instant_if_any("started_at")?,
        state: row.choice("state")?,
        theme: row.text("theme")?,
        adopted_at: row.instant_if_any("adopted_at")?,
        present: row.get("present")?,
        denominator: row.get("denominator")?,
        reported_on: row.day_if_any("reported_on")?,
    })
}

pub(crate) fn month(row: Record<'_, '_>) -> Result<YearMonth> {
    let kept: String = row.get("month")?;
    YearMonth::from_storage(&kept).map_err(|error| Error::bad_record(TABLE, error))
}
