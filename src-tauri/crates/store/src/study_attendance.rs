//! The `study_attendance` table: who was at a study session, and who made up for it.

use domain::study::StudyAttendance;
use domain::{MemberId, StudyId};
use rusqlite::{Connection, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

/// Everybody's line of the session named `study`.
pub fn list(conn: &Connection, study: StudyId) -> Result<Vec<StudyAttendance>> {
    conn.prepare_cached(
        "SELECT member, mark, words, made_up_on, made_up_words
         FROM study_attendance
         WHERE study = :study
         ORDER BY member",
    )?
    .query_and_then(named_params! { ":study": study.0 }, |row| {
        from_row(Record::new("study_attendance", row))
    })?
    .collect()
}

/// Keep somebody's line.
pub fn save(tx: &Transaction<'_>, study: StudyId, line: &StudyAttendance) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO study_attendance (study, member, mark, words, made_up_on, made_up_words)
         VALUES (:study, :member, :mark, :words, :made_up_on, :made_up_words)
         ON CONFLICT (study, member) DO UPDATE SET
             mark = excluded.mark, words = excluded.words, made_up_on = excluded.made_up_on,
             made_up_words = excluded.made_up_words",
    )?
    .execute(named_params! {
        ":study": study.0,
        ":member": line.member.0,
        ":mark": column::choice_if_any(line.mark.as_ref())?,
        ":words": line.words.as_str(),
        ":made_up_on": line.made_up_on.map(column::day),
        ":made_up_words": line.made_up_words.as_str(),
    })?;
    Ok(())
}

fn from_row(row: Record<'_, '_>) -> Result<StudyAttendance> {
    Ok(StudyAttendance {
        member: MemberId(row.get("member")?),
        mark: row.choice_if_any("mark")?,
        words: row.text("words")?,
        made_up_on: row.day_if_any("made_up_on")?,
        made_up_words: row.text("made_up_words")?,
    })
}
