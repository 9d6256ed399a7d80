//! The `minutes` table, and the whole of the minutes with the rows of its other tables.

use chrono::NaiveDateTime;
use domain::minutes::{ItemNotes, Minutes};
use domain::{MeetingId, MemberId};
use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};

use crate::column::{self, Record};
use crate::{
    Result, agenda_item, attendance, guest, matter, matter_report, mention, remark, resolution,
    score_mark, story,
};

/// Minutes as they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// The minutes, whole.
    pub minutes: Minutes,
    /// Counts the drafts that changed something; 1 when begun.
    pub revision: u32,
    /// When they last changed; none until a draft has arrived.
    pub saved_at: Option<NaiveDateTime>,
}

/// The minutes of `meeting`, unless they were not begun.
pub fn find(conn: &Connection, meeting: MeetingId) -> Result<Option<Kept>> {
    let head = conn
        .prepare_cached(
            "SELECT revision, saved_at, started_at, ended_at, chair, note_taker, dues, weakness
             FROM minutes
             WHERE meeting = :meeting",
        )?
        .query_and_then(named_params! { ":meeting": meeting.0 }, |row| {
            head(Record::new("minutes", row))
        })?
        .next()
        .transpose()?;
    head.map(|kept| with_rows(conn, meeting, kept)).transpose()
}

/// Begin the minutes of `meeting`.
pub fn begin(tx: &Transaction<'_>, meeting: MeetingId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO minutes (meeting, revision, begun_at) VALUES (:meeting, 1, :at)",
    )?
    .execute(named_params! { ":meeting": meeting.0, ":at": column::instant(at) })?;
    Ok(())
}

/// Make the minutes of `meeting`, which are `kept`, those `wanted`. Only rows that differ are
/// written. The revision is not touched.
pub fn save(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    kept: &Minutes,
    wanted: &Minutes,
    at: NaiveDateTime,
) -> Result<()> {
    save_head(tx, meeting, wanted)?;
    if kept.resolution != wanted.resolution {
        resolution::save(tx, meeting, &wanted.resolution)?;
    }
    agenda_item::save(tx, meeting, &kept.items, &wanted.items, at)?;
    let (said, wanted_said) = (remark::of_items(&kept.items), remark::of_items(&wanted.items));
    remark::save(tx, meeting, &said, &wanted_said, at)?;
    attendance::save(tx, meeting, &kept.attendance, &wanted.attendance)?;
    guest::save(tx, meeting, &kept.guests, &wanted.guests, at)?;
    mention::save(tx, meeting, &kept.mentions, &wanted.mentions, at)?;
    story::save(tx, meeting, &kept.stories, &wanted.stories, at)?;
    matter::save(tx, meeting, &kept.matters, &wanted.matters, at)?;
    matter_report::save(tx, meeting, &kept.reports, &wanted.reports)?;
    score_mark::save(tx, meeting, &kept.score, &wanted.score, at)
}

/// Note that a draft has changed the minutes of `meeting`, which are now of `revision`.
pub fn set_revision(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    revision: u32,
    saved_at: NaiveDateTime,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE minutes SET revision = :revision, saved_at = :saved_at WHERE meeting = :meeting",
    )?
    .execute(named_params! {
        ":meeting": meeting.0,
        ":revision": revision,
        ":saved_at": column::instant(saved_at),
    })?;
    Ok(())
}

/// Who took the notes at the latest meeting before `before`, of the committee or of the whole cell.
pub fn last_note_taker(
    conn: &Connection,
    before: NaiveDateTime,
    of_committee: bool,
) -> Result<Option<MemberId>> {
    let found: Option<i64> = conn
        .prepare_cached(
            "SELECT minutes.note_taker
             FROM minutes
             JOIN meeting ON meeting.id = minutes.meeting
             WHERE minutes.note_taker IS NOT NULL
                 AND meeting.state <> 'cancelled'
                 AND meeting.planned_at < :before
                 AND (meeting.kind = 'committee') = :of_committee
             ORDER BY meeting.planned_at DESC, meeting.id DESC
             LIMIT 1",
        )?
        .query_row(
            named_params! { ":before": column::instant(before), ":of_committee": of_committee },
            |row| row.get("note_taker"),
        )
        .optional()?;
    Ok(found.map(MemberId))
}

fn save_head(tx: &Transaction<'_>, meeting: MeetingId, minutes: &Minutes) -> Result<()> {
    tx.prepare_cached(
        "UPDATE minutes
         SET started_at = :started_at, ended_at = :ended_at, chair = :chair,
             note_taker = :note_taker, dues = :dues, weakness = :weakness
         WHERE meeting = :meeting",
    )?
    .execute(named_params! {
        ":meeting": meeting.0,
        ":started_at": minutes.started_at.map(column::instant),
        ":ended_at": minutes.ended_at.map(column::instant),
        ":chair": minutes.chair.map(|chair| chair.0),
        ":note_taker": minutes.note_taker.map(|note_taker| note_taker.0),
        ":dues": minutes.dues.as_str(),
        ":weakness": minutes.weakness.as_str(),
    })?;
    Ok(())
}

fn head(row: Record<'_, '_>) -> Result<Kept> {
    let minutes = Minutes {
        started_at: row.instant_if_any("started_at")?,
        ended_at: row.instant_if_any("ended_at")?,
        chair: row.get::<Option<i64>>("chair")?.map(MemberId),
        note_taker: row.get::<Option<i64>>("note_taker")?.map(MemberId),
        dues: row.text("dues")?,
        weakness: row.text("weakness")?,
        ..Minutes::default()
    };
    Ok(Kept { minutes, revision: row.get("revision")?, saved_at: row.instant_if_any("saved_at")? })
}

fn with_rows(conn: &Connection, meeting: MeetingId, kept: Kept) -> Result<Kept> {
    let minutes = Minutes {
        guests: guest::list(conn, meeting)?,
        attendance: attendance::list(conn, meeting)?,
        items: items_with_remarks(conn, meeting)?,
        reports: matter_report::list(conn, meeting)?,
        matters: matter::list(conn, meeting)?,
        mentions: mention::list(conn, meeting)?,
        stories: story::list(conn, meeting)?,
        resolution: resolution::find(conn, meeting)?,
        score: score_mark::list(conn, meeting)?,
        ..kept.minutes
    };
    Ok(Kept { minutes, ..kept })
}

fn items_with_remarks(conn: &Connection, meeting: MeetingId) -> Result<Vec<ItemNotes>> {
    let mut items = agenda_item::list(conn, meeting)?;
    for (item, remark) in remark::list(conn, meeting)? {
        if let Some(notes) = items.iter_mut().find(|notes| notes.item.id == item) {
            notes.remarks.push(remark);
        }
    }
    Ok(items)
}
