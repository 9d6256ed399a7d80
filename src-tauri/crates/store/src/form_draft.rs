//! The `form_draft` table: the last drafts of a form, whole, as [`crate::draft`] keeps those of
//! minutes.

use chrono::{NaiveDateTime, TimeDelta};
use domain::FilledFormId;
use domain::form::Answers;
use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};

use crate::column::{self, Record};
use crate::draft::Version;
use crate::{Error, Result};

const TABLE: &str = "form_draft";
/// For how long drafts share a place.
const SHARING: TimeDelta = TimeDelta::minutes(1);
/// How many places there are; the table knows the same number.
const PLACES: i64 = 20;

/// Keep `answers` as the newest draft of `form`.
pub fn keep(
    tx: &Transaction<'_>,
    form: FilledFormId,
    revision: u32,
    answers: &Answers,
    at: NaiveDateTime,
) -> Result<()> {
    let (place, first_at) = place_for(tx, form, at)?;
    tx.prepare_cached(
        "INSERT INTO form_draft (form, place, revision, first_at, saved_at, content)
         VALUES (:form, :place, :revision, :first_at, :saved_at, :content)
         ON CONFLICT (form, place) DO UPDATE SET
             revision = excluded.revision, first_at = excluded.first_at,
             saved_at = excluded.saved_at, content = excluded.content",
    )?
    .execute(named_params! {
        ":form": form.0,
        ":place": place,
        ":revision": revision,
        ":first_at": column::instant(first_at),
        ":saved_at": column::instant(at),
        ":content": serde_json::to_string(answers)?,
    })?;
    Ok(())
}

/// The drafts of `form` that are kept, the newest first.
pub fn list(conn: &Connection, form: FilledFormId) -> Result<Vec<Version>> {
    conn.prepare_cached(
        "SELECT revision, saved_at FROM form_draft WHERE form = :form ORDER BY revision DESC",
    )?
    .query_and_then(named_params! { ":form": form.0 }, |row| {
        let row = Record::new(TABLE, row);
        Ok(Version { revision: row.get("revision")?, saved_at: row.instant("saved_at")? })
    })?
    .collect()
}

/// The draft of `form` that was `revision`, while it is kept.
pub fn find(conn: &Connection, form: FilledFormId, revision: u32) -> Result<Option<Answers>> {
    let content: Option<String> = conn
        .prepare_cached(
            "SELECT content FROM form_draft WHERE form = :form AND revision = :revision",
        )?
        .query_row(named_params! { ":form": form.0, ":revision": revision }, |row| {
            row.get("content")
        })
        .optional()?;
    let read = |content: String| {
        serde_json::from_str(&content).map_err(|error| Error::bad_record(TABLE, error))
    };
    content.map(read).transpose()
}

/// The place of a draft of `at`, and the instant that place began: that of the newest draft while it
/// is less than a minute old, else the next. After a clock that was set back it is the next.
fn place_for(
    conn: &Connection,
    form: FilledFormId,
    at: NaiveDateTime,
) -> Result<(i64, NaiveDateTime)> {
    let newest: Option<(i64, String)> = conn
        .prepare_cached(
            "SELECT place, first_at FROM form_draft WHERE form = :form ORDER BY revision DESC LIMIT 1",
        )?
        .query_row(named_params! { ":form": form.0 }, |row| {
            Ok((row.get("place")?, row.get("first_at")?))
        })
        .optional()?;
    let Some((place, first_at)) = newest else { return Ok((0, at)) };
    let first_at =
        column::read_instant(&first_at).map_err(|error| Error::bad_record(TABLE, error))?;
    let shares = at >= first_at && at - first_at < SHARING;
    Ok(if shares { (place, first_at) } else { ((place + 1) % PLACES, at) })
}

#[cfg(test)]
mod tests {
    use domain::form::{Answer, Purpose};

    use super::*;
    use crate::filled_form::{self, FormOf};
    use crate::form_edition::{self, Source};
    use crate::trial::{at, vault};

    fn answers(words: &str) -> Answers {
        Answers([("moral".to_owned(), Answer::Text { words: words.into() })].into())
    }

    #[test]
    fn drafts_of_one_minute_share_a_place_and_twenty_places_are_kept() {
        vault()
            .write(|tx| -> Result<()> {
                let purpose = Purpose::CollectiveReview;
                let of = FormOf { member: None, purpose, year: 2026, quarter: None };
                let text = form_edition::keep(tx, ("2025", "01"), "x", Source::Shipped, at(0, 0))?;
                let form = filled_form::insert(tx, of, text)?.id;

                keep(tx, form, 1, &answers("một"), at(0, 0))?;
                keep(tx, form, 2, &answers("hai"), at(0, 59))?;
                for minute in 1..=21 {
                    keep(tx, form, 2 + minute, &answers("sau"), at(minute, 0))?;
                }

                let revisions: Vec<u32> =
                    list(tx, form)?.iter().map(|draft| draft.revision).collect();
                assert_eq!(revisions, (4..=23).rev().collect::<Vec<_>>());
                assert_eq!(find(tx, form, 1)?, None, "it shared its place");
                assert_eq!(find(tx, form, 23)?, Some(answers("sau")));
                Ok(())
            })
            .unwrap();
    }
}
