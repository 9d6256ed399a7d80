//! The `cell_name` table: what the cell is called, from which day on.

use domain::CellNameId;
use domain::cell::{CellName, CellNames};
use rusqlite::{Connection, Row, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

/// Every period of names, the oldest first.
pub fn list(conn: &Connection) -> Result<Vec<CellName>> {
    conn.prepare_cached(
        "SELECT id, from_on, superior, name, place, code
         FROM cell_name
         ORDER BY from_on",
    )?
    .query_and_then([], from_row)?
    .collect()
}

/// Begin a period of names. No other may begin on the same day.
pub fn insert(tx: &Transaction<'_>, names: &CellNames) -> Result<CellNameId> {
    tx.prepare_cached(
        "INSERT INTO cell_name (from_on, superior, name, place, code)
         VALUES (:from_on, :superior, :name, :place, :code)",
    )?
    .execute(named_params! {
        ":from_on": column::day(names.from_on),
        ":superior": names.superior.as_str(),
        ":name": names.name.as_str(),
        ":place": names.place.as_str(),
        ":code": names.code.as_str(),
    })?;
    Ok(CellNameId(tx.last_insert_rowid()))
}

/// Correct a period of names.
pub fn update(tx: &Transaction<'_>, period: &CellName) -> Result<()> {
    tx.prepare_cached(
        "UPDATE cell_name
         SET from_on = :from_on, superior = :superior, name = :name, place = :place, code = :code
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": period.id.0,
        ":from_on": column::day(period.names.from_on),
        ":superior": period.names.superior.as_str(),
        ":name": period.names.name.as_str(),
        ":place": period.names.place.as_str(),
        ":code": period.names.code.as_str(),
    })?;
    Ok(())
}

fn from_row(row: &Row<'_>) -> Result<CellName> {
    let record = Record::new("cell_name", row);
    Ok(CellName {
        id: CellNameId(record.get("id")?),
        names: CellNames {
            from_on: record.day("from_on")?,
            superior: record.words("superior")?,
            name: record.words("name")?,
            place: record.words("place")?,
            code: record.words("code")?,
        },
    })
}
