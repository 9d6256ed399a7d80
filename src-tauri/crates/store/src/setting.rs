//! The `setting` table: what the cell decides for itself, whole by name.

use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};
use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::{Error, Result};

/// The setting `name` and its row, unless it was never changed.
///
/// A field that a later program added must have a default where it is read.
pub fn find<T: DeserializeOwned>(conn: &Connection, name: &str) -> Result<Option<(i64, T)>> {
    let row: Option<(i64, String)> = conn
        .prepare_cached("SELECT id, value FROM setting WHERE name = :name")?
        .query_row(named_params! { ":name": name }, |row| Ok((row.get("id")?, row.get("value")?)))
        .optional()?;
    row.map(|(id, value)| Ok((id, read(&value)?))).transpose()
}

/// Keep the setting `name` as `value` and answer with its row.
pub fn save(tx: &Transaction<'_>, name: &str, value: &impl Serialize) -> Result<i64> {
    Ok(tx
        .prepare_cached(
            "INSERT INTO setting (name, value) VALUES (:name, :value)
             ON CONFLICT (name) DO UPDATE SET value = excluded.value
             RETURNING id",
        )?
        .query_row(
            named_params! { ":name": name, ":value": serde_json::to_string(value)? },
            |row| row.get("id"),
        )?)
}

fn read<T: DeserializeOwned>(value: &str) -> Result<T> {
    serde_json::from_str(value).map_err(|error| Error::bad_record("setting", error))
}
