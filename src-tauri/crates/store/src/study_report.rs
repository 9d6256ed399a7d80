//! The `study_report` table: study reports, and what members take to heart.

use chrono::NaiveDateTime;
use domain::notebook::Author;
use domain::study::{StudyReport, StudyReportDraft};
use domain::text::Text;
use domain::{MemberId, StudyId};
use rusqlite::{Connection, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Result, author};

const TABLE: &str = "study_report";

/// A study report as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kept {
    /// Names the report in the history.
    pub id: i64,
    /// The report.
    pub report: StudyReport,
}

/// The reports of the session named `study`.
pub fn list(conn: &Connection, study: StudyId) -> Result<Vec<Kept>> {
    conn.prepare_cached(
        "SELECT id, member, handed_in_on, mark, marker, remark, reflection, hand, confirmed_at
         FROM study_report
         WHERE study = :study
         ORDER BY member",
    )?
    .query_and_then(named_params! { ":study": study.0 }, |row| from_row(Record::new(TABLE, row)))?
    .collect()
}

/// The report of `member` on the session named `study`.
pub fn find(conn: &Connection, study: StudyId, member: MemberId) -> Result<Option<Kept>> {
    Ok(list(conn, study)?.into_iter().find(|kept| kept.report.member == member))
}

/// The number of the report of `member`, laid out where there is none.
pub fn begin(tx: &Transaction<'_>, study: StudyId, member: MemberId) -> Result<i64> {
    let kept = find(tx, study, member)?;
    if let Some(kept) = kept {
        return Ok(kept.id);
    }
    tx.prepare_cached("INSERT INTO study_report (study, member) VALUES (:study, :member)")?
        .execute(named_params! { ":study": study.0, ":member": member.0 })?;
    Ok(tx.last_insert_rowid())
}

/// Keep what the cell notes about a report.
pub fn write(tx: &Transaction<'_>, id: i64, draft: &StudyReportDraft) -> Result<()> {
    tx.prepare_cached(
        "UPDATE study_report
         SET handed_in_on = :handed_in_on, mark = :mark, marker = :marker, remark = :remark
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id,
        ":handed_in_on": draft.handed_in_on.map(column::day),
        ":mark": draft.mark.as_str(),
        ":marker": draft.marker.as_str(),
        ":remark": draft.remark.as_str(),
    })?;
    Ok(())
}

/// Keep what the member takes to heart.
pub fn write_reflection(tx: &Transaction<'_>, id: i64, words: &Text, by: Author) -> Result<()> {
    tx.prepare_cached(
        "UPDATE study_report
         SET reflection = :words, hand = :hand, confirmed_at = :confirmed_at
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id,
        ":words": words.as_str(),
        ":hand": column::choice(&by.hand)?,
        ":confirmed_at": author::confirmed(by),
    })?;
    Ok(())
}

/// Note that the member confirmed what was entered on their behalf.
pub fn confirm(tx: &Transaction<'_>, id: i64, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE study_report SET confirmed_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id, ":at": column::instant(at) })?;
    Ok(())
}

fn from_row(row: Record<'_, '_>) -> Result<Kept> {
    let draft = StudyReportDraft {
        handed_in_on: row.day_if_any("handed_in_on")?,
        mark: row.text("mark")?,
        marker: row.text("marker")?,
        remark: row.text("remark")?,
    };
    let report = StudyReport {
        member: MemberId(row.get("member")?),
        draft,
        reflection: row.text("reflection")?,
        author: author::if_any(row)?,
    };
    Ok(Kept { id: row.get("id")?, report })
}
