//! The `residence_feedback` table: what the residence says of each member in a year.

use domain::MemberId;
use domain::review::{ResidenceFeedback, ResidenceFeedbackDraft};
use rusqlite::{Connection, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

const TABLE: &str = "residence_feedback";

/// Residence feedback as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Names it in the history.
    pub id: i64,
    /// The feedback.
    pub feedback: ResidenceFeedback,
}

/// All feedback of `year`.
pub fn list(conn: &Connection, year: i32) -> Result<Vec<Kept>> {
    conn.prepare_cached(
        "SELECT id, member, year, body, asked_on, returned_on, words, exempt, exempt_words
         FROM residence_feedback
         WHERE year = :year
         ORDER BY id",
    )?
    .query_and_then(named_params! { ":year": year }, |row| from_row(Record::new(TABLE, row)))?
    .collect()
}

/// The feedback on `member` of `year`, unless nothing was noted.
pub fn find(conn: &Connection, member: MemberId, year: i32) -> Result<Option<Kept>> {
    Ok(list(conn, year)?.into_iter().find(|kept| kept.feedback.member == member))
}

/// Keep the feedback on a member of a year.
pub fn save(tx: &Transaction<'_>, feedback: &ResidenceFeedback) -> Result<()> {
    let ResidenceFeedback { member, year, draft } = feedback;
    tx.prepare_cached(
        "INSERT INTO residence_feedback (
             member, year, body, asked_on, returned_on, words, exempt, exempt_words
         )
         VALUES (
             :member, :year, :body, :asked_on, :returned_on, :words, :exempt, :exempt_words
         )
         ON CONFLICT (member, year) DO UPDATE SET
             body = excluded.body, asked_on = excluded.asked_on,
             returned_on = excluded.returned_on, words = excluded.words,
             exempt = excluded.exempt, exempt_words = excluded.exempt_words",
    )?
    .execute(named_params! {
        ":member": member.0,
        ":year": year,
        ":body": draft.from.as_str(),
        ":asked_on": draft.asked_on.map(column::day),
        ":returned_on": draft.returned_on.map(column::day),
        ":words": draft.words.as_str(),
        ":exempt": column::choice_if_any(draft.exempt.as_ref())?,
        ":exempt_words": draft.exempt_words.as_str(),
    })?;
    Ok(())
}

fn from_row(row: Record<'_, '_>) -> Result<Kept> {
    let draft = ResidenceFeedbackDraft {
        from: row.text("body")?,
        asked_on: row.day_if_any("asked_on")?,
        returned_on: row.day_if_any("returned_on")?,
        words: row.text("words")?,
        exempt: row.choice_if_any("exempt")?,
        exempt_words: row.text("exempt_words")?,
    };
    let (member, year) = (MemberId(row.get("member")?), row.get("year")?);
    Ok(Kept { id: row.get("id")?, feedback: ResidenceFeedback { member, year, draft } })
}
