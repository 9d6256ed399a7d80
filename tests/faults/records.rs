//! Every record of a vault, and the traces deeds have left in them.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::ValueRef;
use store::{Connection, Vault};

/// Every row of every table, as text, in the order of the table.
pub(crate) type Records = BTreeMap<String, Vec<Vec<String>>>;

/// In which tables the words of each number stand.
pub(crate) type Traces = BTreeMap<u64, BTreeSet<String>>;

const OPENING: &str = "«";
const CLOSING: &str = "»";

/// What the deed with this number writes: long enough that half of it would be seen.
pub(crate) fn words(number: u64) -> String {
    format!(
        "{OPENING}{number}: Bà Nguyễn Thị Bưởi thống nhất với ông Y Bih Niê về việc nạo vét mương \
         số {number} trước mùa mưa{CLOSING}"
    )
}

/// Every record of `vault`, once SQLite has found the file sound.
pub(crate) fn sound_records(vault: &Vault) -> Result<Records, String> {
    vault
        .read(|conn| {
            for (check, sound) in [("quick_check", &["ok"][..]), ("integrity_check", &["ok"])] {
                expect(conn, check, sound)?;
            }
            expect(conn, "foreign_key_check", &[])?;
            Ok(records(conn)?)
        })
        .map_err(|Unsound(why)| why)
}

/// Why the records cannot be had.
#[derive(Debug)]
struct Unsound(String);

impl<E: std::error::Error> From<E> for Unsound {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

fn expect(conn: &Connection, check: &str, sound: &[&str]) -> Result<(), Unsound> {
    let mut query = conn.prepare(&format!("PRAGMA {check}"))?;
    let found: Vec<String> = query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    if found == sound { Ok(()) } else { Err(Unsound(format!("{check}: {found:?}"))) }
}

fn records(conn: &Connection) -> rusqlite::Result<Records> {
    let tables: Vec<String> = conn
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    tables.into_iter().map(|table| Ok((table.clone(), rows(conn, &table)?))).collect()
}

fn rows(conn: &Connection, table: &str) -> rusqlite::Result<Vec<Vec<String>>> {
    let mut query = conn.prepare(&format!("SELECT * FROM \"{table}\""))?;
    let width = query.column_count();
    let shown = |row: &rusqlite::Row<'_>| {
        (0..width).map(|place| Ok(shown(row.get_ref(place)?))).collect::<Result<Vec<_>, _>>()
    };
    query.query_map([], shown)?.collect()
}

fn shown(value: ValueRef<'_>) -> String {
    match value {
        ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
        other => format!("{other:?}"),
    }
}

/// The traces in `records`; an error where words are not whole.
pub(crate) fn traces(records: &Records) -> Result<Traces, String> {
    let mut found = Traces::new();
    for (table, rows) in records {
        for cell in rows.iter().flatten() {
            for begun in cell.split(OPENING).skip(1) {
                let number = begun.split(':').next().and_then(|number| number.parse().ok());
                let number = number.ok_or_else(|| format!("words without a number in {table}"))?;
                if !format!("{OPENING}{begun}").starts_with(&words(number)) {
                    return Err(format!("half of the words of {number} stand in {table}"));
                }
                found.entry(number).or_default().insert(table.clone());
            }
        }
    }
    Ok(found)
}
