//! Rows the window adds to a draft: kept once, dropped and taken up again, never deleted.
//!
//! The place of a row is its index among the rows that stand, so a row that moves is written too.

use std::collections::HashSet;

use chrono::NaiveDateTime;
use domain::MeetingId;
use rusqlite::{Connection, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Error, Result};

/// What must be written so that the rows kept become the rows wanted.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Changes<'a, T> {
    /// Rows that are new, changed or moved, with their places.
    pub written: Vec<(i64, &'a T)>,
    /// Ids of rows that no longer stand.
    pub dropped: Vec<i64>,
}

/// Compare the rows `kept` of `table` with those `wanted`, each named by `id`.
pub(crate) fn changes<'a, T: PartialEq>(
    table: &'static str,
    kept: &[T],
    wanted: &'a [T],
    id: impl Fn(&T) -> i64,
) -> Result<Changes<'a, T>> {
    let named: HashSet<i64> = wanted.iter().map(&id).collect();
    if named.len() < wanted.len() {
        return Err(Error::bad_record(table, "an id stands twice in one draft"));
    }
    let placed = (0..).zip(wanted).enumerate();
    let written = placed.filter(|(index, (_, row))| kept.get(*index) != Some(*row));
    let dropped = kept.iter().map(&id).filter(|id| !named.contains(id));
    Ok(Changes { written: written.map(|(_, placed)| placed).collect(), dropped: dropped.collect() })
}

/// Say that a written row was refused because its id belongs to another record.
pub(crate) fn expect_own(table: &'static str, written: usize) -> Result<()> {
    match written {
        0 => Err(Error::bad_record(table, "the id belongs to another record")),
        _ => Ok(()),
    }
}

/// Note that the rows `ids` of `table` no longer stand.
pub(crate) fn drop_rows(
    tx: &Transaction<'_>,
    table: &'static str,
    ids: &[i64],
    at: NaiveDateTime,
) -> Result<()> {
    let sql = format!("UPDATE {table} SET dropped_at = :at WHERE id = :id");
    for id in ids {
        tx.prepare_cached(&sql)?
            .execute(named_params! { ":at": column::instant(at), ":id": id })?;
    }
    Ok(())
}

/// Every row `select` finds for `meeting`, each read by `from_row`.
pub(crate) fn of_meeting<T>(
    conn: &Connection,
    table: &'static str,
    select: &str,
    meeting: MeetingId,
    from_row: impl Fn(Record<'_, '_>) -> Result<T>,
) -> Result<Vec<T>> {
    conn.prepare_cached(select)?
        .query_and_then(named_params! { ":meeting": meeting.0 }, |row| {
            from_row(Record::new(table, row))
        })?
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    type Pair = (i64, &'static str);
    /// Rows wanted, then places and ids written, then ids dropped.
    type Case = (&'static [Pair], &'static [(i64, i64)], &'static [i64]);

    fn compared<'a>(kept: &[Pair], wanted: &'a [Pair]) -> (Vec<(i64, i64)>, Vec<i64>) {
        let changes: Changes<'a, Pair> = changes("trial", kept, wanted, |row| row.0).unwrap();
        let written = changes.written.iter().map(|(place, row)| (*place, row.0)).collect();
        (written, changes.dropped)
    }

    #[test]
    fn only_rows_that_differ_are_written() {
        let kept = [(1, "a"), (2, "b")];
        let cases: [Case; 6] = [
            (&[(1, "a"), (2, "b")], &[], &[]),
            (&[(1, "a"), (2, "bb")], &[(1, 2)], &[]),
            (&[(1, "a"), (2, "b"), (3, "c")], &[(2, 3)], &[]),
            (&[(2, "b")], &[(0, 2)], &[1]),
            (&[(2, "b"), (1, "a")], &[(0, 2), (1, 1)], &[]),
            (&[], &[], &[1, 2]),
        ];

        for (wanted, written, dropped) in cases {
            assert_eq!(compared(&kept, wanted), (written.to_vec(), dropped.to_vec()), "{wanted:?}");
        }
    }

    #[test]
    fn a_draft_that_names_a_row_twice_is_refused() {
        let refused = changes("trial", &[], &[(1, "a"), (1, "b")], |row| row.0);

        assert!(matches!(refused, Err(Error::BadRecord { table: "trial", .. })), "{refused:?}");
    }
}
