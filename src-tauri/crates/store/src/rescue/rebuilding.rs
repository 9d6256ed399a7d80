//! Filling a new database with what was read out of a damaged one.

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::reading::{Reader, Table, Unread, list, quoted, read_unread, tables};
use super::{RescuedTable, UsableCopy};
use crate::Result;
use crate::vault::connection;
use crate::watch::{Step, Watch};

/// A new database without triggers, which would refuse records in another order than they came to be;
/// they stand again at the end.
pub(super) struct Rebuilding<'a> {
    conn: &'a Connection,
    triggers: Vec<String>,
}

impl<'a> Rebuilding<'a> {
    /// Empty `conn`, which migrations have just made.
    pub(super) fn begin(conn: &'a Connection) -> Result<Self> {
        connection::hurry(conn)?;
        conn.execute_batch("PRAGMA foreign_keys = OFF; BEGIN")?;
        let triggers: Vec<(String, String)> = conn
            .prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'")?
            .query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
            .collect::<rusqlite::Result<_>>()?;
        for (name, _) in &triggers {
            conn.execute_batch(&format!("DROP TRIGGER {}", quoted(name)))?;
        }
        for table in tables(conn)? {
            conn.execute_batch(&format!("DELETE FROM {}", quoted(&table.name)))?;
        }
        Ok(Self { conn, triggers: triggers.into_iter().map(|(_, sql)| sql).collect() })
    }

    /// Fill every table, and leave the database whole.
    pub(super) fn run(
        self,
        damaged: &mut Reader,
        copy: Option<&UsableCopy>,
        watch: &Watch,
    ) -> Result<Vec<RescuedTable>> {
        let mut rescued = Vec::new();
        for table in tables(self.conn)? {
            watch.go_on(Step::Rescuing)?;
            rescued.push(self.fill(&table, damaged, copy)?);
        }
        self.drop_orphans(&mut rescued)?;
        for trigger in &self.triggers {
            self.conn.execute_batch(trigger)?;
        }
        self.conn.execute_batch("COMMIT; PRAGMA foreign_keys = ON; PRAGMA synchronous = EXTRA")?;
        Ok(rescued)
    }

    fn fill(
        &self,
        table: &Table,
        damaged: &mut Reader,
        copy: Option<&UsableCopy>,
    ) -> Result<RescuedTable> {
        let mut rescued = 0;
        let unread = damaged.read(table, &mut |row| {
            rescued += self.keep(table, row)?;
            Ok(())
        })?;
        let mut from_copy = 0;
        if let Some(copy) = copy {
            read_unread(&copy.conn, table, &unread, &mut |row| {
                from_copy += self.keep(table, row)?;
                Ok(())
            })?;
        }
        let (missed, may_miss_more) = missed(&unread);
        let lost = missed.saturating_sub(from_copy);
        Ok(RescuedTable { table: table.name.clone(), rescued, from_copy, lost, may_miss_more })
    }

    /// Keep a row unless it is there already; how many are new.
    fn keep(&self, table: &Table, row: Vec<Value>) -> Result<u64> {
        let places = vec!["?"; row.len()].join(", ");
        let insert = format!(
            "INSERT OR IGNORE INTO {} ({}) VALUES ({places})",
            quoted(&table.name),
            list(&table.columns)
        );
        let kept = self.conn.prepare_cached(&insert)?.execute(params_from_iter(row))?;
        Ok(u64::try_from(kept).unwrap_or_default())
    }

    /// Records that speak of one that is gone cannot stand; they go until none is left.
    fn drop_orphans(&self, rescued: &mut [RescuedTable]) -> Result<()> {
        loop {
            let orphans = self.orphans()?;
            if orphans.is_empty() {
                return Ok(());
            }
            for (table, row) in orphans {
                let gone = self.drop_orphan(&table, row)?;
                if let Some(told) = rescued.iter_mut().find(|told| told.table == table) {
                    told.rescued = told.rescued.saturating_sub(gone);
                    told.lost += gone;
                }
            }
        }
    }

    fn orphans(&self) -> Result<Vec<(String, Option<i64>)>> {
        let mut query = self.conn.prepare("PRAGMA foreign_key_check")?;
        let found = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?;
        let mut orphans: Vec<(String, Option<i64>)> = found.collect::<rusqlite::Result<_>>()?;
        orphans.sort();
        orphans.dedup();
        Ok(orphans)
    }

    /// Tables without numbers of rows do not say which row it is: each is tried by its links.
    fn drop_orphan(&self, table: &str, row: Option<i64>) -> Result<u64> {
        let gone = match row {
            Some(row) => {
                let delete = format!("DELETE FROM {} WHERE rowid = ?1", quoted(table));
                self.conn.execute(&delete, [row])?
            }
            None => self.drop_by_links(table)?,
        };
        Ok(u64::try_from(gone).unwrap_or_default())
    }

    fn drop_by_links(&self, table: &str) -> Result<usize> {
        let links: Vec<(i64, String, String, Option<String>)> = self
            .conn
            .prepare(
                "SELECT id, \"table\", \"from\", \"to\" FROM pragma_foreign_key_list(?1)
                 ORDER BY id, seq",
            )?
            .query_map([table], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)))?
            .collect::<rusqlite::Result<_>>()?;
        let mut gone = 0;
        for link in links.chunk_by(|one, other| one.0 == other.0) {
            gone += self.conn.execute(&without_parent(table, link), [])?;
        }
        Ok(gone)
    }
}

/// Deletes the rows of `table` whose parent by `link` is not there.
fn without_parent(table: &str, link: &[(i64, String, String, Option<String>)]) -> String {
    let parent = link.first().map(|(_, parent, ..)| quoted(parent)).unwrap_or_default();
    let (mut named, mut joined) = (Vec::new(), Vec::new());
    for (_, _, from, to) in link {
        let from = format!("{}.{}", quoted(table), quoted(from));
        let to = to.as_deref().map_or_else(|| "rowid".to_owned(), quoted);
        joined.push(format!("parent.{to} = {from}"));
        named.push(format!("{from} IS NOT NULL"));
    }
    format!(
        "DELETE FROM {} WHERE {} AND NOT EXISTS (SELECT 1 FROM {parent} AS parent WHERE {})",
        quoted(table),
        named.join(" AND "),
        joined.join(" AND ")
    )
}

/// How many rows could not be read, and whether there may be more.
fn missed(unread: &Unread) -> (u64, bool) {
    match unread {
        Unread::Some => (0, true),
        Unread::Gaps(gaps) => {
            let counted = gaps.iter().filter_map(|gap| Some(gap.before? - gap.after - 1));
            let missed = counted.map(|rows| u64::try_from(rows).unwrap_or_default()).sum();
            (missed, gaps.iter().any(|gap| gap.before.is_none()))
        }
    }
}
