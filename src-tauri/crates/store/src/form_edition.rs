//! The `form_edition` table: the texts of editions that were loaded, or that forms were begun with.

use chrono::NaiveDateTime;
use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};

use crate::adoption::sha256;
use crate::column::{self, Record};
use crate::{Error, Result};

const TABLE: &str = "form_edition";

const SELECT: &str = "SELECT id, edition, form, text, sha256, kept_at FROM form_edition";

/// The text of an edition as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptEdition {
    /// Names the text.
    pub id: i64,
    /// The edition.
    pub edition: String,
    /// The form within it.
    pub form: String,
    /// The file, letter for letter.
    pub text: String,
    /// When it was loaded, or first begun with.
    pub kept_at: NaiveDateTime,
}

/// Where a text comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// It is shipped inside the program.
    Shipped,
    /// The secretary loaded it.
    Loaded,
}

impl Source {
    fn name(self) -> &'static str {
        match self {
            Self::Shipped => "shipped",
            Self::Loaded => "loaded",
        }
    }
}

/// The texts that were loaded and are offered: of each form the one loaded last.
pub fn list_loaded(conn: &Connection) -> Result<Vec<KeptEdition>> {
    conn.prepare_cached(&format!(
        "{SELECT} AS loaded
         WHERE origin = 'loaded' AND withdrawn_at IS NULL
             AND NOT EXISTS (
                 SELECT 1
                 FROM form_edition AS later
                 WHERE later.origin = 'loaded' AND later.withdrawn_at IS NULL
                     AND later.edition = loaded.edition AND later.form = loaded.form
                     AND (later.kept_at, later.id) > (loaded.kept_at, loaded.id)
             )
         ORDER BY edition, form"
    ))?
    .query_and_then([], |row| from_row(Record::new(TABLE, row)))?
    .collect()
}

/// The text named `id`.
pub fn find(conn: &Connection, id: i64) -> Result<Option<KeptEdition>> {
    conn.prepare_cached(&format!("{SELECT} WHERE id = :id"))?
        .query_and_then(named_params! { ":id": id }, |row| from_row(Record::new(TABLE, row)))?
        .next()
        .transpose()
}

/// Keep a text, unless it is kept already, and answer with its id. A text that was withdrawn is
/// offered again, as the newest.
pub fn keep(
    tx: &Transaction<'_>,
    (edition, form): (&str, &str),
    text: &str,
    source: Source,
    at: NaiveDateTime,
) -> Result<i64> {
    let digest = sha256(&[text]);
    let kept: Option<i64> = tx
        .prepare_cached("SELECT id FROM form_edition WHERE sha256 = :sha256 AND origin = :origin")?
        .query_row(named_params! { ":sha256": digest, ":origin": source.name() }, |row| {
            row.get("id")
        })
        .optional()?;
    if let Some(id) = kept {
        if source == Source::Loaded {
            offer_again(tx, id, at)?;
        }
        return Ok(id);
    }
    tx.prepare_cached(
        "INSERT INTO form_edition (edition, form, text, sha256, origin, kept_at)
         VALUES (:edition, :form, :text, :sha256, :origin, :at)",
    )?
    .execute(named_params! {
        ":edition": edition,
        ":form": form,
        ":text": text,
        ":sha256": digest,
        ":origin": source.name(),
        ":at": column::instant(at),
    })?;
    Ok(tx.last_insert_rowid())
}

/// Offer no loaded text of this form any more; forms that were begun keep theirs.
pub fn withdraw(
    tx: &Transaction<'_>,
    (edition, form): (&str, &str),
    at: NaiveDateTime,
) -> Result<usize> {
    Ok(tx
        .prepare_cached(
            "UPDATE form_edition
             SET withdrawn_at = :at
             WHERE edition = :edition AND form = :form AND origin = 'loaded'
                 AND withdrawn_at IS NULL",
        )?
        .execute(named_params! {
            ":edition": edition, ":form": form, ":at": column::instant(at)
        })?)
}

fn offer_again(tx: &Transaction<'_>, id: i64, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE form_edition SET withdrawn_at = NULL, kept_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id, ":at": column::instant(at) })?;
    Ok(())
}

/// A text that no longer fits its fingerprint is none.
fn from_row(row: Record<'_, '_>) -> Result<KeptEdition> {
    let (text, digest): (String, String) = (row.get("text")?, row.get("sha256")?);
    if digest != sha256(&[&text]) {
        return Err(Error::bad_record(TABLE, "the text does not fit its SHA-256"));
    }
    Ok(KeptEdition {
        id: row.get("id")?,
        edition: row.get("edition")?,
        form: row.get("form")?,
        text,
        kept_at: row.instant("kept_at")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::trial::{at, vault};

    const NAMES: (&str, &str) = ("2025", "2c");

    fn texts(conn: &Connection) -> Result<Vec<String>> {
        Ok(list_loaded(conn)?.into_iter().map(|kept| kept.text).collect())
    }

    #[test]
    fn the_text_loaded_last_is_offered_and_the_others_are_kept() {
        vault()
            .write(|tx| -> Result<()> {
                let first = keep(tx, NAMES, "một", Source::Loaded, at(0, 0))?;
                keep(tx, NAMES, "hai", Source::Loaded, at(1, 0))?;
                keep(tx, NAMES, "ba", Source::Shipped, at(2, 0))?;

                assert_eq!(texts(tx)?, ["hai"]);
                assert_eq!(find(tx, first)?.unwrap().text, "một");
                assert_eq!(keep(tx, NAMES, "một", Source::Loaded, at(3, 0))?, first);
                assert_eq!(texts(tx)?, ["một"]);
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn a_text_that_is_withdrawn_is_kept_and_not_offered() {
        vault()
            .write(|tx| -> Result<()> {
                let id = keep(tx, NAMES, "một", Source::Loaded, at(0, 0))?;
                keep(tx, ("2025", "2a"), "khác", Source::Loaded, at(0, 1))?;

                assert_eq!(withdraw(tx, NAMES, at(1, 0))?, 1);

                assert_eq!(texts(tx)?, ["khác"]);
                assert!(find(tx, id)?.is_some());
                assert_eq!(withdraw(tx, NAMES, at(2, 0))?, 0);
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn a_text_is_never_rewritten() {
        vault()
            .write(|tx| -> Result<()> {
                keep(tx, NAMES, "một", Source::Loaded, at(0, 0))?;

                assert!(tx.execute("UPDATE form_edition SET text = 'hai'", []).is_err());
                assert!(tx.execute("DELETE FROM form_edition", []).is_err());
                Ok(())
            })
            .unwrap();
    }
}
