//! The `agenda_item` table: the agenda of a meeting, and what was said at each item.

use chrono::NaiveDateTime;
use domain::agenda::{AgendaItem, AgendaLine};
use domain::minutes::ItemNotes;
use domain::{ItemId, MeetingId};
use rusqlite::{Connection, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Result, rows, vote};

const TABLE: &str = "agenda_item";

/// The items of `meeting`, in order; their remarks have a table of their own.
pub(crate) fn list(conn: &Connection, meeting: MeetingId) -> Result<Vec<ItemNotes>> {
    let select = "SELECT id, stage, kind, title, presenter, minutes, report, reply, conclusion,
                         motion, in_favour, against, other
                  FROM agenda_item
                  WHERE meeting = :meeting AND dropped_at IS NULL
                  ORDER BY position";
    rows::of_meeting(conn, TABLE, select, meeting, from_row)
}

/// Make the rows `kept` those `wanted`, remarks aside.
pub(crate) fn save(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    kept: &[ItemNotes],
    wanted: &[ItemNotes],
    at: NaiveDateTime,
) -> Result<()> {
    let (kept, wanted) = (without_remarks(kept), without_remarks(wanted));
    let changes = rows::changes(TABLE, &kept, &wanted, |notes| notes.item.id.0)?;
    rows::drop_rows(tx, TABLE, &changes.dropped, at)?;
    changes.written.iter().try_for_each(|(place, notes)| upsert(tx, meeting, *place, notes))
}

fn without_remarks(items: &[ItemNotes]) -> Vec<ItemNotes> {
    let bare = |notes: &ItemNotes| ItemNotes { remarks: Vec::new(), ..notes.clone() };
    items.iter().map(bare).collect()
}

fn upsert(tx: &Transaction<'_>, meeting: MeetingId, place: i64, notes: &ItemNotes) -> Result<()> {
    let line = &notes.item.line;
    let written = tx
        .prepare_cached(
            "INSERT INTO agenda_item (
                 id, meeting, position, stage, kind, title, presenter, minutes, report, reply,
                 conclusion, motion, in_favour, against, other
             )
             VALUES (
                 :id, :meeting, :position, :stage, :kind, :title, :presenter, :minutes, :report,
                 :reply, :conclusion, :motion, :in_favour, :against, :other
             )
             ON CONFLICT (id) DO UPDATE SET
                 position = excluded.position, stage = excluded.stage, kind = excluded.kind,
                 title = excluded.title, presenter = excluded.presenter,
                 minutes = excluded.minutes, report = excluded.report, reply = excluded.reply,
                 conclusion = excluded.conclusion, motion = excluded.motion,
                 in_favour = excluded.in_favour, against = excluded.against,
                 other = excluded.other, dropped_at = NULL
             WHERE meeting = excluded.meeting",
        )?
        .execute(named_params! {
            ":id": notes.item.id.0,
            ":meeting": meeting.0,
            ":position": place,
            ":stage": column::choice(&line.stage)?,
            ":kind": column::choice(&line.kind)?,
            ":title": line.title.as_str(),
            ":presenter": line.presenter.as_str(),
            ":minutes": line.minutes,
            ":report": notes.report.as_str(),
            ":reply": notes.reply.as_str(),
            ":conclusion": notes.conclusion.as_str(),
            ":motion": notes.motion.as_str(),
            ":in_favour": notes.vote.map(|vote| vote.in_favour),
            ":against": notes.vote.map(|vote| vote.against),
            ":other": notes.vote.map(|vote| vote.other),
        })?;
    rows::expect_own(TABLE, written)
}

fn from_row(row: Record<'_, '_>) -> Result<ItemNotes> {
    Ok(ItemNotes {
        item: AgendaItem { id: ItemId(row.get("id")?), line: line(row)? },
        report: row.text("report")?,
        remarks: Vec::new(),
        reply: row.text("reply")?,
        conclusion: row.text("conclusion")?,
        motion: row.text("motion")?,
        vote: vote::read(row)?,
    })
}

fn line(row: Record<'_, '_>) -> Result<AgendaLine> {
    Ok(AgendaLine {
        stage: row.choice("stage")?,
        kind: row.choice("kind")?,
        title: row.text("title")?,
        presenter: row.text("presenter")?,
        minutes: row.get("minutes")?,
    })
}
