//! The `remark` table: what each person said at an item of the agenda.

use chrono::NaiveDateTime;
use domain::minutes::{ItemNotes, Remark};
use domain::{ItemId, MeetingId, MemberId, RemarkId};
use rusqlite::{Connection, Transaction, named_params};

use crate::column::Record;
use crate::{Result, rows};

const TABLE: &str = "remark";

/// A remark and the item it belongs to.
pub(crate) type Placed = (ItemId, Remark);

/// The remarks of `meeting`, in order, item after item.
pub(crate) fn list(conn: &Connection, meeting: MeetingId) -> Result<Vec<Placed>> {
    let select = "SELECT id, item, speaker, speaker_words, words
                  FROM remark
                  WHERE meeting = :meeting AND dropped_at IS NULL
                  ORDER BY position";
    rows::of_meeting(conn, TABLE, select, meeting, from_row)
}

/// The remarks of all `items` in one list.
pub(crate) fn of_items(items: &[ItemNotes]) -> Vec<Placed> {
    let placed = |notes: &ItemNotes| {
        let item = notes.item.id;
        notes.remarks.iter().map(move |remark| (item, remark.clone())).collect::<Vec<_>>()
    };
    items.iter().flat_map(placed).collect()
}

/// Make the rows `kept` those `wanted`.
pub(crate) fn save(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    kept: &[Placed],
    wanted: &[Placed],
    at: NaiveDateTime,
) -> Result<()> {
    let changes = rows::changes(TABLE, kept, wanted, |(_, remark)| remark.id.0)?;
    rows::drop_rows(tx, TABLE, &changes.dropped, at)?;
    changes.written.iter().try_for_each(|(place, remark)| upsert(tx, meeting, *place, remark))
}

fn upsert(tx: &Transaction<'_>, meeting: MeetingId, place: i64, placed: &Placed) -> Result<()> {
    let (item, remark) = placed;
    let written = tx
        .prepare_cached(
            "INSERT INTO remark (id, meeting, item, position, speaker, speaker_words, words)
             VALUES (:id, :meeting, :item, :position, :speaker, :speaker_words, :words)
             ON CONFLICT (id) DO UPDATE SET
                 item = excluded.item, position = excluded.position, speaker = excluded.speaker,
                 speaker_words = excluded.speaker_words, words = excluded.words,
                 dropped_at = NULL
             WHERE meeting = excluded.meeting",
        )?
        .execute(named_params! {
            ":id": remark.id.0,
            ":meeting": meeting.0,
            ":item": item.0,
            ":position": place,
            ":speaker": remark.speaker.map(|speaker| speaker.0),
            ":speaker_words": remark.speaker_words.as_str(),
            ":words": remark.words.as_str(),
        })?;
    rows::expect_own(TABLE, written)
}

fn from_row(row: Record<'_, '_>) -> Result<Placed> {
    let remark = Remark {
        id: RemarkId(row.get("id")?),
        speaker: row.get::<Option<i64>>("speaker")?.map(MemberId),
        speaker_words: row.text("speaker_words")?,
        words: row.text("words")?,
    };
    Ok((ItemId(row.get("item")?), remark))
}
