//! The `adoption` table: adopted minutes, letter for letter.

use chrono::NaiveDateTime;
use domain::MeetingId;
use domain::meeting::Adoption;
use domain::text::Text;
use rusqlite::{Connection, Transaction, named_params};
use sha2::{Digest as _, Sha256};

use crate::column::{self, Record};
use crate::keys::hexadecimal;
use crate::{Error, Result};

const TABLE: &str = "adoption";

/// Minutes as they are adopted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopting<'a> {
    /// The meeting as it goes on paper, as JSON.
    pub content: &'a str,
    /// When.
    pub at: NaiveDateTime,
    /// At whose seat.
    pub by: &'a Text,
    /// Numerator of the rate of attendance.
    pub present: u32,
    /// Denominator of the rate.
    pub denominator: u32,
}

/// Adopted minutes as they are kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// When and by whom, with the fingerprint.
    pub adoption: Adoption,
    /// The meeting as it went on paper, as JSON.
    pub content: String,
}

/// Keep the minutes of `meeting` as adopted.
pub fn insert(tx: &Transaction<'_>, meeting: MeetingId, adopting: &Adopting<'_>) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO adoption (
             meeting, version, content, sha256, adopted_at, adopted_by, present, denominator
         )
         VALUES (:meeting, 1, :content, :sha256, :at, :by, :present, :denominator)",
    )?
    .execute(named_params! {
        ":meeting": meeting.0,
        ":content": adopting.content,
        ":sha256": sha256(&[adopting.content]),
        ":at": column::instant(adopting.at),
        ":by": adopting.by.as_str(),
        ":present": adopting.present,
        ":denominator": adopting.denominator,
    })?;
    Ok(())
}

/// The adopted minutes of `meeting`, unless they are not adopted.
///
/// Content that no longer fits its fingerprint is no adopted content.
pub fn find(conn: &Connection, meeting: MeetingId) -> Result<Option<Adopted>> {
    conn.prepare_cached(
        "SELECT version, content, sha256, adopted_at, adopted_by
         FROM adoption
         WHERE meeting = :meeting",
    )?
    .query_and_then(named_params! { ":meeting": meeting.0 }, |row| {
        from_row(Record::new(TABLE, row))
    })?
    .next()
    .transpose()
}

/// The fingerprint of `parts` one after the other, 64 hexadecimal digits.
pub(crate) fn sha256(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.as_bytes());
    }
    hexadecimal(&hash.finalize())
}

fn from_row(row: Record<'_, '_>) -> Result<Adopted> {
    let content: String = row.get("content")?;
    let adoption = Adoption {
        version: row.get("version")?,
        sha256: row.get("sha256")?,
        adopted_at: row.instant("adopted_at")?,
        adopted_by: row.text("adopted_by")?,
    };
    if adoption.sha256 != sha256(&[&content]) {
        return Err(Error::bad_record(TABLE, "the content does not fit its SHA-256"));
    }
    Ok(Adopted { adoption, content })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fingerprint_is_that_of_all_parts_together() {
        let of_abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

        assert_eq!(sha256(&["abc"]), of_abc);
        assert_eq!(sha256(&["a", "", "bc"]), of_abc);
    }
}
