//! The `filled_form` table: forms somebody filled in.

use chrono::{NaiveDate, NaiveDateTime};
use domain::form::{Answers, FormFacts, Purpose};
use domain::notebook::Author;
use domain::review::Quarter;
use domain::{FilledFormId, MemberId};
use rusqlite::{Connection, Params, Transaction, named_params};
use serde::Serialize;

use crate::column::{self, Record};
use crate::{Error, Result, author};

const TABLE: &str = "filled_form";

const SELECT: &str = "
    SELECT id, member, year, quarter, purpose, edition, answers, facts, revision, saved_at, hand,
           confirmed_at, signed_on, accepted_on
    FROM filled_form";

/// Whose form it is, what for and of which year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct FormOf {
    /// The person; none for the collective.
    pub member: Option<MemberId>,
    /// What it is filled in for.
    pub purpose: Purpose,
    /// The year.
    pub year: i32,
    /// The quarter of the year; of a quarterly review alone.
    pub quarter: Option<Quarter>,
}

/// A form as it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptForm {
    /// Names the form.
    pub id: FilledFormId,
    /// Whose it is.
    pub of: FormOf,
    /// The text of the edition it was begun with.
    pub edition: i64,
    /// What was written.
    pub answers: Answers,
    /// What the book knew when it was signed; none before.
    pub facts: Option<FormFacts>,
    /// Counts the drafts that changed something.
    pub revision: u32,
    /// When a draft last changed it.
    pub saved_at: Option<NaiveDateTime>,
    /// By whose hand the answers of the person stand; none while there are none.
    pub author: Option<Author>,
    /// The day the person signed.
    pub signed_on: Option<NaiveDate>,
    /// The day the committee confirmed it.
    pub accepted_on: Option<NaiveDate>,
}

/// The form, unless nobody has begun it.
pub fn find(conn: &Connection, of: FormOf) -> Result<Option<KeptForm>> {
    let found = list(
        conn,
        "member IS :member AND purpose = :purpose AND year = :year AND quarter IS :quarter",
        named_params! {
            ":member": of.member.map(|member| member.0),
            ":purpose": column::choice(&of.purpose)?,
            ":year": of.year,
            ":quarter": of.quarter.map(u32::from),
        },
    )?;
    Ok(found.into_iter().next())
}

/// The form named `id`.
pub fn find_by_id(conn: &Connection, id: FilledFormId) -> Result<Option<KeptForm>> {
    Ok(list(conn, "id = :id", named_params! { ":id": id.0 })?.into_iter().next())
}

/// Every form of a person, or of the collective, filled in for a year.
pub fn list_of_person(
    conn: &Connection,
    member: Option<MemberId>,
    year: i32,
) -> Result<Vec<KeptForm>> {
    let parameters = named_params! { ":member": member.map(|member| member.0), ":year": year };
    list(conn, "member IS :member AND year = :year", parameters)
}

/// Everybody's forms of a purpose and year.
pub fn list_of_year(conn: &Connection, purpose: Purpose, year: i32) -> Result<Vec<KeptForm>> {
    let parameters = named_params! { ":purpose": column::choice(&purpose)?, ":year": year };
    list(conn, "purpose = :purpose AND year = :year", parameters)
}

/// Begin a form with the text `edition`.
pub fn insert(tx: &Transaction<'_>, of: FormOf, edition: i64) -> Result<KeptForm> {
    tx.prepare_cached(
        "INSERT INTO filled_form (member, year, quarter, purpose, edition)
         VALUES (:member, :year, :quarter, :purpose, :edition)",
    )?
    .execute(named_params! {
        ":member": of.member.map(|member| member.0),
        ":year": of.year,
        ":quarter": of.quarter.map(u32::from),
        ":purpose": column::choice(&of.purpose)?,
        ":edition": edition,
    })?;
    Ok(KeptForm {
        id: FilledFormId(tx.last_insert_rowid()),
        of,
        edition,
        answers: Answers::default(),
        facts: None,
        revision: 0,
        saved_at: None,
        author: None,
        signed_on: None,
        accepted_on: None,
    })
}

/// Keep the form as it is now.
pub fn update(tx: &Transaction<'_>, form: &KeptForm) -> Result<()> {
    tx.prepare_cached(
        "UPDATE filled_form
         SET edition = :edition, answers = :answers, facts = :facts, revision = :revision,
             saved_at = :saved_at, hand = :hand, confirmed_at = :confirmed_at,
             signed_on = :signed_on, accepted_on = :accepted_on
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": form.id.0,
        ":edition": form.edition,
        ":answers": serde_json::to_string(&form.answers)?,
        ":facts": form.facts.as_ref().map(serde_json::to_string).transpose()?,
        ":revision": form.revision,
        ":saved_at": form.saved_at.map(column::instant),
        ":hand": column::choice_if_any(form.author.map(|author| author.hand).as_ref())?,
        ":confirmed_at": form.author.and_then(author::confirmed),
        ":signed_on": form.signed_on.map(column::day),
        ":accepted_on": form.accepted_on.map(column::day),
    })?;
    Ok(())
}

fn list(conn: &Connection, condition: &str, parameters: impl Params) -> Result<Vec<KeptForm>> {
    conn.prepare_cached(&format!("{SELECT} WHERE {condition} ORDER BY id"))?
        .query_and_then(parameters, |row| from_row(Record::new(TABLE, row)))?
        .collect()
}

fn from_row(row: Record<'_, '_>) -> Result<KeptForm> {
    let facts: Option<String> = row.get("facts")?;
    Ok(KeptForm {
        id: FilledFormId(row.get("id")?),
        of: FormOf {
            member: row.get::<Option<i64>>("member")?.map(MemberId),
            purpose: row.choice("purpose")?,
            year: row.get("year")?,
            quarter: quarter(row)?,
        },
        edition: row.get("edition")?,
        answers: json(&row.get::<String>("answers")?)?,
        facts: facts.as_deref().map(json).transpose()?,
        revision: row.get("revision")?,
        saved_at: row.instant_if_any("saved_at")?,
        author: author::if_any(row)?,
        signed_on: row.day_if_any("signed_on")?,
        accepted_on: row.day_if_any("accepted_on")?,
    })
}

fn quarter(row: Record<'_, '_>) -> Result<Option<Quarter>> {
    let kept: Option<u32> = row.get("quarter")?;
    let quarter = kept.map(Quarter::try_from).transpose();
    quarter.map_err(|error| Error::bad_record(TABLE, error))
}

fn json<T: serde::de::DeserializeOwned>(kept: &str) -> Result<T> {
    serde_json::from_str(kept).map_err(|error| Error::bad_record(TABLE, error))
}

#[cfg(test)]
mod tests {
    use domain::form::Answer;
    use domain::notebook::Hand;
    use domain::settings::Standard;
    use domain::text::Spelling;

    use super::*;
    use crate::form_edition::{self, Source};
    use crate::trial::{at, vault};

    const OF_CELL: FormOf =
        FormOf { member: None, purpose: Purpose::CollectiveReview, year: 2026, quarter: None };

    fn facts() -> FormFacts {
        FormFacts {
            year: 2026,
            known: [(domain::form::Fact::Cell, "Chi bộ Đoài".into())].into(),
            conditions: vec![domain::form::Condition::HasCommittee],
            signers: [].into(),
            signed_on: Some(at(0, 0).date()),
            accepted_on: None,
            standard: Standard::Hd05,
            spelling: Spelling::ToneOnY,
        }
    }

    fn begun(tx: &Transaction<'_>) -> Result<KeptForm> {
        let text = form_edition::keep(tx, ("2025", "01"), "một", Source::Shipped, at(0, 0))?;
        insert(tx, OF_CELL, text)
    }

    #[test]
    fn a_form_comes_back_as_it_was_kept() {
        vault()
            .write(|tx| -> Result<()> {
                let words = Answer::Text { words: "Nếp sống giản dị".into() };
                let form = KeptForm {
                    answers: Answers([("moral".to_owned(), words)].into()),
                    facts: Some(facts()),
                    revision: 3,
                    saved_at: Some(at(5, 7)),
                    author: Some(Author { hand: Hand::OnBehalf, confirmed_at: Some(at(9, 0)) }),
                    signed_on: Some(at(0, 0).date()),
                    accepted_on: Some(at(0, 0).date()),
                    ..begun(tx)?
                };

                update(tx, &form)?;

                assert_eq!(find(tx, OF_CELL)?.as_ref(), Some(&form));
                assert_eq!(list_of_person(tx, None, 2026)?, [form]);
                assert_eq!(list_of_year(tx, Purpose::CollectiveReview, 2025)?, []);
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn a_form_stays_whose_it_is_and_there_is_one_a_year() {
        vault()
            .write(|tx| -> Result<()> {
                let form = begun(tx)?;

                assert!(insert(tx, OF_CELL, form.edition).is_err());
                assert!(tx.execute("UPDATE filled_form SET year = 2025", []).is_err());
                let of_person = FormOf { purpose: Purpose::Review, ..OF_CELL };
                assert!(insert(tx, of_person, form.edition).is_err(), "a review is of a person");
                let third = FormOf { quarter: Quarter::try_from(3).ok(), ..OF_CELL };
                assert!(
                    insert(tx, third, form.edition).is_err(),
                    "only a quarterly review has one"
                );
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn what_was_signed_keeps_its_text_and_facts() {
        vault()
            .write(|tx| -> Result<()> {
                let form = KeptForm {
                    facts: Some(facts()),
                    signed_on: Some(at(0, 0).date()),
                    ..begun(tx)?
                };
                update(tx, &form)?;
                let other =
                    form_edition::keep(tx, ("2025", "01"), "hai", Source::Loaded, at(1, 0))?;

                assert!(update(tx, &KeptForm { edition: other, ..form.clone() }).is_err());
                let anew = FormFacts { year: 2025, ..facts() };
                assert!(update(tx, &KeptForm { facts: Some(anew), ..form.clone() }).is_err());

                let open = KeptForm { facts: None, signed_on: None, ..form };
                update(tx, &open)?;
                update(tx, &KeptForm { edition: other, ..open })?;
                Ok(())
            })
            .unwrap();
    }
}
