//! The `attendance` table: who was at a meeting.
//!
//! A line that is missing from a draft stays: the window may not have known of the member yet.

use chrono::NaiveDateTime;
use domain::attendance::{AttendanceLine, Mark};
use domain::{MeetingId, MemberId};
use rusqlite::{Connection, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Result, rows};

const TABLE: &str = "attendance";

/// The lines of `meeting`.
pub(crate) fn list(conn: &Connection, meeting: MeetingId) -> Result<Vec<AttendanceLine>> {
    let select = "SELECT member, mark, reason, words
                  FROM attendance
                  WHERE meeting = :meeting
                  ORDER BY member";
    rows::of_meeting(conn, TABLE, select, meeting, from_row)
}

/// Write those of `wanted` that are not so among `kept`.
pub(crate) fn save(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    kept: &[AttendanceLine],
    wanted: &[AttendanceLine],
) -> Result<()> {
    let mut changed = wanted.iter().filter(|line| !kept.contains(line));
    changed.try_for_each(|line| upsert(tx, meeting, line))
}

/// What every member was marked with at adopted meetings of the whole cell planned from `from` on and
/// before `until`, the latest meeting first.
pub fn marks_between(
    conn: &Connection,
    from: NaiveDateTime,
    until: NaiveDateTime,
) -> Result<Vec<(MemberId, Mark)>> {
    conn.prepare_cached(
        "SELECT attendance.member, attendance.mark
         FROM meeting
         JOIN attendance ON attendance.meeting = meeting.id
         WHERE meeting.state = 'adopted'
             AND meeting.kind <> 'committee'
             AND meeting.planned_at >= :from
             AND meeting.planned_at < :until
             AND attendance.mark IS NOT NULL
         ORDER BY meeting.planned_at DESC, meeting.id DESC",
    )?
    .query_and_then(
        named_params! { ":from": column::instant(from), ":until": column::instant(until) },
        |row| {
            let row = Record::new(TABLE, row);
            Ok((MemberId(row.get("member")?), row.choice("mark")?))
        },
    )?
    .collect()
}

fn upsert(tx: &Transaction<'_>, meeting: MeetingId, line: &AttendanceLine) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO attendance (meeting, member, mark, reason, words)
         VALUES (:meeting, :member, :mark, :reason, :words)
         ON CONFLICT (meeting, member) DO UPDATE SET
             mark = excluded.mark, reason = excluded.reason, words = excluded.words",
    )?
    .execute(named_params! {
        ":meeting": meeting.0,
        ":member": line.member.0,
        ":mark": column::choice_if_any(line.mark.as_ref())?,
        ":reason": column::choice_if_any(line.reason.as_ref())?,
        ":words": line.words.as_str(),
    })?;
    Ok(())
}

fn from_row(row: Record<'_, '_>) -> Result<AttendanceLine> {
    Ok(AttendanceLine {
        member: MemberId(row.get("member")?),
        mark: row.choice_if_any("mark")?,
        reason: row.choice_if_any("reason")?,
        words: row.text("words")?,
    })
}
