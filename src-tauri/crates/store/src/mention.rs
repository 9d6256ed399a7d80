//! The `mention` table: praises and reminders given at a meeting.

use chrono::NaiveDateTime;
use domain::dates::YearMonth;
use domain::minutes::Mention;
use domain::{GoodDeedId, MeetingId, MemberId, MentionId};
use rusqlite::{Connection, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Result, meeting, rows};

const TABLE: &str = "mention";

/// The mentions of `meeting`, in order.
pub(crate) fn list(conn: &Connection, meeting: MeetingId) -> Result<Vec<Mention>> {
    let select = "SELECT id, kind, member, who, words, deed
                  FROM mention
                  WHERE meeting = :meeting AND dropped_at IS NULL
                  ORDER BY position";
    rows::of_meeting(conn, TABLE, select, meeting, from_row)
}

/// What adopted minutes say about `member`, with the meeting and its month, the newest first.
pub fn list_adopted(
    conn: &Connection,
    member: MemberId,
) -> Result<Vec<(MeetingId, YearMonth, Mention)>> {
    conn.prepare_cached(
        "SELECT mention.*, month
         FROM mention
         JOIN meeting ON meeting.id = mention.meeting
         WHERE member = :member AND dropped_at IS NULL AND state = 'adopted'
         ORDER BY planned_at DESC, position",
    )?
    .query_and_then(named_params! { ":member": member.0 }, |row| {
        let row = Record::new(TABLE, row);
        Ok((MeetingId(row.get("meeting")?), meeting::month(row)?, from_row(row)?))
    })?
    .collect()
}

/// Make the rows `kept` those `wanted`.
pub(crate) fn save(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    kept: &[Mention],
    wanted: &[Mention],
    at: NaiveDateTime,
) -> Result<()> {
    let changes = rows::changes(TABLE, kept, wanted, |mention| mention.id.0)?;
    rows::drop_rows(tx, TABLE, &changes.dropped, at)?;
    changes.written.iter().try_for_each(|(place, mention)| upsert(tx, meeting, *place, mention))
}

fn upsert(tx: &Transaction<'_>, meeting: MeetingId, place: i64, mention: &Mention) -> Result<()> {
    let written = tx
        .prepare_cached(
            "INSERT INTO mention (
                 id, meeting, position, kind, member, who, words, deed
             )
             VALUES (:id, :meeting, :position, :kind, :member, :who, :words, :deed)
             ON CONFLICT (id) DO UPDATE SET
                 position = excluded.position, kind = excluded.kind, member = excluded.member,
                 who = excluded.who, words = excluded.words, deed = excluded.deed,
                 dropped_at = NULL
             WHERE meeting = excluded.meeting",
        )?
        .execute(named_params! {
            ":id": mention.id.0,
            ":meeting": meeting.0,
            ":position": place,
            ":kind": column::choice(&mention.kind)?,
            ":member": mention.member.map(|member| member.0),
            ":who": mention.who.as_str(),
            ":words": mention.words.as_str(),
            ":deed": mention.deed.map(|deed| deed.0),
        })?;
    rows::expect_own(TABLE, written)
}

fn from_row(row: Record<'_, '_>) -> Result<Mention> {
    Ok(Mention {
        id: MentionId(row.get("id")?),
        kind: row.choice("kind")?,
        member: row.get::<Option<i64>>("member")?.map(MemberId),
        who: row.text("who")?,
        words: row.text("words")?,
        deed: row.get::<Option<i64>>("deed")?.map(GoodDeedId),
    })
}
