//! The `summary` table: the half-year and the year of each person, summed up.

use chrono::NaiveDateTime;
use domain::MemberId;
use domain::notebook::{Author, Comment, Summary, SummaryDraft, SummaryPeriod};
use domain::text::Text;
use rusqlite::{Connection, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Result, author, comment};

const TABLE: &str = "summary";

/// A summary as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Names the summary.
    pub id: i64,
    /// The summary.
    pub summary: Summary,
}

/// The summaries of `year`, of `member` or of everybody.
pub fn list(conn: &Connection, year: i32, member: Option<MemberId>) -> Result<Vec<Kept>> {
    conn.prepare_cached(
        "SELECT id, member, year, period, results, self_assessment, hand, confirmed_at,
                comment_words, commented_on, commented_by, comment_meeting, praise_proposed
         FROM summary
         WHERE year = :year AND (:member IS NULL OR member = :member)
         ORDER BY member, period",
    )?
    .query_and_then(
        named_params! { ":year": year, ":member": member.map(|member| member.0) },
        |row| from_row(Record::new(TABLE, row)),
    )?
    .collect()
}

/// Begin a summary, with nothing in it yet.
pub fn insert(
    tx: &Transaction<'_>,
    member: MemberId,
    year: i32,
    period: SummaryPeriod,
) -> Result<i64> {
    tx.prepare_cached(
        "INSERT INTO summary (member, year, period) VALUES (:member, :year, :period)",
    )?
    .execute(named_params! {
        ":member": member.0,
        ":year": year,
        ":period": column::choice(&period)?,
    })?;
    Ok(tx.last_insert_rowid())
}

/// Keep what a person wrote in the summary `id`.
pub fn write(tx: &Transaction<'_>, id: i64, draft: &SummaryDraft, by: Author) -> Result<()> {
    tx.prepare_cached(
        "UPDATE summary
         SET results = :results, self_assessment = :self_assessment, hand = :hand,
             confirmed_at = :confirmed_at
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id,
        ":results": draft.results.as_str(),
        ":self_assessment": draft.self_assessment.as_str(),
        ":hand": column::choice(&by.hand)?,
        ":confirmed_at": author::confirmed(by),
    })?;
    Ok(())
}

/// Comment on the summary `id`, or take the comment back.
pub fn set_comment(
    tx: &Transaction<'_>,
    id: i64,
    said: Option<&Comment>,
    praise_proposed: &Text,
) -> Result<()> {
    comment::set(tx, TABLE, id, said)?;
    tx.prepare_cached("UPDATE summary SET praise_proposed = :praise WHERE id = :id")?
        .execute(named_params! { ":id": id, ":praise": praise_proposed.as_str() })?;
    Ok(())
}

/// Note that the person confirmed what was entered on their behalf.
pub fn confirm(tx: &Transaction<'_>, id: i64, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE summary SET confirmed_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id, ":at": column::instant(at) })?;
    Ok(())
}

fn from_row(row: Record<'_, '_>) -> Result<Kept> {
    let draft = SummaryDraft {
        results: row.text("results")?,
        self_assessment: row.text("self_assessment")?,
    };
    let summary = Summary {
        member: MemberId(row.get("member")?),
        year: row.get("year")?,
        period: row.choice("period")?,
        draft,
        author: author::if_any(row)?,
        comment: comment::if_any(row)?,
        praise_proposed: row.text("praise_proposed")?,
    };
    Ok(Kept { id: row.get("id")?, summary })
}
