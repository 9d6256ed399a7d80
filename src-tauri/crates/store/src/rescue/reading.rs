//! Reading a table past pages that cannot be read.

use std::path::PathBuf;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use crate::Result;
use crate::error::At as _;
use crate::keys::DatabaseKey;
use crate::vault::{check, connection};

/// Beyond the last readable record, how far numbers are tried before the rest counts as lost.
const FARTHEST: i64 = 1 << 40;

/// A table as it is read.
#[derive(Debug, Clone)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
    /// The columns of its key, where it has no numbers of rows.
    pub(super) key: Option<Vec<String>>,
}

/// Rows that could not be read: those after one number and before another, or all after it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Gap {
    pub(super) after: i64,
    pub(super) before: Option<i64>,
}

/// What could not be read of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Unread {
    /// Rows by their numbers; an empty list is a table that was read whole.
    Gaps(Vec<Gap>),
    /// Some rows, nobody can say which.
    Some,
}

/// What stands at a place of a table.
enum Found {
    Row(i64),
    End,
    Unreadable,
}

/// Takes a row; answers an error when it cannot be kept.
pub(super) type Keep<'a> = &'a mut dyn FnMut(Vec<Value>) -> Result<()>;

/// A damaged database. After a page that cannot be read it is opened anew, since SQLCipher gives
/// nothing more through a connection that met one.
pub(super) struct Reader {
    path: PathBuf,
    key: DatabaseKey,
    conn: Connection,
}

/// Whether reading went to the end, or met a page that cannot be read.
type Whole = bool;

impl Reader {
    pub(super) fn open(path: PathBuf, key: DatabaseKey) -> Result<Self> {
        let conn = connection::approach(&path, &key)?;
        Ok(Self { path, key, conn })
    }

    pub(super) fn conn(&self) -> &Connection {
        &self.conn
    }

    /// Give every row of `table` that can be read to `keep`; some may come twice.
    pub(super) fn read(&mut self, table: &Table, keep: Keep<'_>) -> Result<Unread> {
        match &table.key {
            None => self.read_by_number(table, keep).map(Unread::Gaps),
            Some(key) => self.read_from_both_ends(table, key, keep),
        }
    }

    fn read_by_number(&mut self, table: &Table, keep: Keep<'_>) -> Result<Vec<Gap>> {
        // From a number on, not behind one: to look behind a row, its page would be read.
        let query = format!(
            "SELECT rowid, {} FROM {} NOT INDEXED WHERE rowid >= ?1 ORDER BY rowid",
            list(&table.columns),
            quoted(&table.name)
        );
        let (mut next, mut gaps) = (i64::MIN, Vec::new());
        loop {
            let mut last = next.saturating_sub(1).max(0);
            let mut note = |mut row: Vec<Value>| {
                if let Value::Integer(number) = row.remove(0) {
                    last = number;
                }
                keep(row)
            };
            if self.walk(&query, &[next.into()], &mut note)? {
                return Ok(gaps);
            }
            let gap = Gap { after: last, before: self.next_after(table, last)? };
            gaps.push(gap);
            match gap.before {
                None => return Ok(gaps),
                // Always on, so that the end is reached whatever the disk says the second time.
                Some(before) => next = before.max(next.saturating_add(1)),
            }
        }
    }

    /// The first row after the unreadable ones that begin behind `last`; none when no later one can
    /// be read.
    fn next_after(&mut self, table: &Table, last: i64) -> Result<Option<i64>> {
        let (mut unread, mut step) = (last, 1);
        let mut found = loop {
            let tried = last + step;
            match self.first_from(table, tried)? {
                Found::Row(number) => break Some(number),
                Found::End => break None,
                Found::Unreadable if step >= FARTHEST => return Ok(None),
                Found::Unreadable => (unread, step) = (tried, step * 2),
            }
        };
        let mut known = last + step;
        while known - unread > 1 {
            let middle = unread + (known - unread) / 2;
            match self.first_from(table, middle)? {
                Found::Row(number) => (known, found) = (middle, Some(number)),
                Found::End => (known, found) = (middle, None),
                Found::Unreadable => unread = middle,
            }
        }
        Ok(found)
    }

    /// The first row numbered `from` or more.
    fn first_from(&mut self, table: &Table, from: i64) -> Result<Found> {
        let query = format!(
            // Whole, since a long row goes on in pages of its own.
            "SELECT rowid, {} FROM {} NOT INDEXED WHERE rowid >= ?1 ORDER BY rowid LIMIT 1",
            list(&table.columns),
            quoted(&table.name)
        );
        let mut found = Found::End;
        let mut note = |row: Vec<Value>| {
            if let Some(Value::Integer(number)) = row.first() {
                found = Found::Row(*number);
            }
            Ok(())
        };
        let whole = self.walk(&query, &[from.into()], &mut note)?;
        Ok(if whole { found } else { Found::Unreadable })
    }

    fn read_from_both_ends(
        &mut self,
        table: &Table,
        key: &[String],
        keep: Keep<'_>,
    ) -> Result<Unread> {
        for direction in ["ASC", "DESC"] {
            let order: Vec<_> =
                key.iter().map(|column| format!("{} {direction}", quoted(column))).collect();
            let query = format!(
                "SELECT {} FROM {} NOT INDEXED ORDER BY {}",
                list(&table.columns),
                quoted(&table.name),
                order.join(", ")
            );
            if self.walk(&query, &[], keep)? {
                return Ok(Unread::Gaps(Vec::new()));
            }
        }
        Ok(Unread::Some)
    }

    /// Give each row of `query` to `keep` until one cannot be read.
    fn walk(&mut self, query: &str, arguments: &[Value], keep: Keep<'_>) -> Result<Whole> {
        let whole = walk(&self.conn, query, arguments, keep)?;
        if !whole {
            self.conn = connection::approach(&self.path, &self.key)?;
        }
        Ok(whole)
    }
}

/// Give the rows of `table` in `conn` that lie in `unread` to `keep`.
pub(super) fn read_unread(
    conn: &Connection,
    table: &Table,
    unread: &Unread,
    keep: Keep<'_>,
) -> Result<()> {
    let (columns, name) = (list(&table.columns), quoted(&table.name));
    match unread {
        Unread::Some => walk(conn, &format!("SELECT {columns} FROM {name}"), &[], keep).map(drop),
        Unread::Gaps(gaps) => {
            let query = format!(
                "SELECT {columns} FROM {name} WHERE rowid > ?1 AND rowid < ?2 ORDER BY rowid"
            );
            for gap in gaps {
                let before = gap.before.unwrap_or(i64::MAX);
                walk(conn, &query, &[gap.after.into(), before.into()], keep)?;
            }
            Ok(())
        }
    }
}

fn walk(conn: &Connection, query: &str, arguments: &[Value], keep: Keep<'_>) -> Result<Whole> {
    let Ok(mut statement) = conn.prepare(query) else { return Ok(false) };
    let width = statement.column_count();
    let Ok(mut rows) = statement.query(params_from_iter(arguments)) else { return Ok(false) };
    loop {
        match rows.next() {
            Ok(None) => return Ok(true),
            Ok(Some(row)) => match (0..width).map(|place| row.get(place)).collect() {
                Ok(values) if check::whole(conn).is_ok() => keep(values)?,
                _ => return Ok(false),
            },
            Err(_) => return Ok(false),
        }
    }
}

/// Every table of `conn` that keeps records.
pub(super) fn tables(conn: &Connection) -> Result<Vec<Table>> {
    let names: Vec<(String, bool)> = conn
        .prepare(
            "SELECT name, wr FROM pragma_table_list
             WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite\\_%' ESCAPE '\\'
             ORDER BY name",
        )?
        .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()?;
    names.into_iter().map(|(name, bare)| table(conn, name, bare)).collect()
}

fn table(conn: &Connection, name: String, without_numbers: bool) -> Result<Table> {
    let columns: Vec<(String, i64)> = conn
        .prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")?
        .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<rusqlite::Result<_>>()
        .at(name.as_ref())?;
    let mut key: Vec<_> = columns.iter().filter(|(_, place)| *place > 0).cloned().collect();
    key.sort_by_key(|(_, place)| *place);
    let key = without_numbers.then(|| key.into_iter().map(|(column, _)| column).collect());
    Ok(Table { name, columns: columns.into_iter().map(|(column, _)| column).collect(), key })
}

pub(super) fn list(columns: &[String]) -> String {
    let quoted: Vec<_> = columns.iter().map(|column| quoted(column)).collect();
    quoted.join(", ")
}

pub(super) fn quoted(name: &str) -> String {
    format!("\"{}\"", name.replace('"', "\"\""))
}
