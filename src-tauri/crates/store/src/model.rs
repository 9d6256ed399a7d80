//! The `model` table: models registered, and who has recognised them.

use chrono::NaiveDateTime;
use domain::notebook::{Model, ModelDraft};
use domain::{MemberId, ModelId};
use rusqlite::{Connection, ToSql, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

const SELECT: &str = "
    SELECT id, year, name, field, owner, owner_words, result, recognition, recognised_on
    FROM model
    WHERE withdrawn_at IS NULL";

/// The model named `id`, unless there is none that stands.
pub fn find(conn: &Connection, id: ModelId) -> Result<Option<Model>> {
    conn.prepare_cached(&format!("{SELECT} AND id = :id"))?
        .query_and_then(named_params! { ":id": id.0 }, |row| from_row(Record::new("model", row)))?
        .next()
        .transpose()
}

/// The models of `year`, or of all years, the newest year first.
pub fn list(conn: &Connection, year: Option<i32>) -> Result<Vec<Model>> {
    conn.prepare_cached(&format!(
        "{SELECT} AND (:year IS NULL OR year = :year) ORDER BY year DESC, id"
    ))?
    .query_and_then(named_params! { ":year": year }, |row| from_row(Record::new("model", row)))?
    .collect()
}

/// Register a model.
pub fn insert(tx: &Transaction<'_>, draft: &ModelDraft) -> Result<ModelId> {
    with_values(draft, |values| {
        tx.prepare_cached(
            "INSERT INTO model (
                 year, name, field, owner, owner_words, result, recognition, recognised_on
             )
             VALUES (
                 :year, :name, :field, :owner, :owner_words, :result, :recognition, :recognised_on
             )",
        )?
        .execute(values)?;
        Ok(ModelId(tx.last_insert_rowid()))
    })
}

/// Correct a model.
pub fn update(tx: &Transaction<'_>, id: ModelId, draft: &ModelDraft) -> Result<()> {
    with_values(draft, |values| {
        let values = [values, &[(":id", &id.0)]].concat();
        tx.prepare_cached(
            "UPDATE model
             SET year = :year, name = :name, field = :field, owner = :owner,
                 owner_words = :owner_words, result = :result, recognition = :recognition,
                 recognised_on = :recognised_on
             WHERE id = :id",
        )?
        .execute(values.as_slice())?;
        Ok(())
    })
}

/// Take back a model that was entered by mistake.
pub fn withdraw(tx: &Transaction<'_>, id: ModelId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE model SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

fn with_values<T>(
    draft: &ModelDraft,
    execute: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T>,
) -> Result<T> {
    execute(&[
        (":year", &draft.year),
        (":name", &draft.name.as_str()),
        (":field", &draft.field.as_str()),
        (":owner", &draft.owner.map(|owner| owner.0)),
        (":owner_words", &draft.owner_words.as_str()),
        (":result", &draft.result.as_str()),
        (":recognition", &column::choice(&draft.recognition)?),
        (":recognised_on", &draft.recognised_on.map(column::day)),
    ])
}

fn from_row(row: Record<'_, '_>) -> Result<Model> {
    let draft = ModelDraft {
        year: row.get("year")?,
        name: row.text("name")?,
        field: row.text("field")?,
        owner: row.get::<Option<i64>>("owner")?.map(MemberId),
        owner_words: row.text("owner_words")?,
        result: row.text("result")?,
        recognition: row.choice("recognition")?,
        recognised_on: row.day_if_any("recognised_on")?,
    };
    Ok(Model { id: ModelId(row.get("id")?), draft })
}
