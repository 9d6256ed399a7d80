//! Brings a vault to the shape this program expects.
//!
//! `PRAGMA user_version` counts the migrations a vault has had. A migration that
//! has shipped is never edited; a mistake is mended by the next one.

use rusqlite::{Connection, Transaction, TransactionBehavior};

use crate::error::At as _;
use crate::vault::{APPLICATION_ID, check};
use crate::{Error, Result};

/// Every migration, in order; a new one goes at the end.
pub(crate) const MIGRATIONS: &[&str] = &[
    include_str!("../migrations/0001_vault_and_history.sql"),
    include_str!("../migrations/0002_cell_and_members.sql"),
    include_str!("../migrations/0003_meetings.sql"),
    include_str!("../migrations/0004_result_reports.sql"),
    include_str!("../migrations/0005_forms.sql"),
    include_str!("../migrations/0006_notebook.sql"),
    include_str!("../migrations/0007_seats_and_stories.sql"),
    include_str!("../migrations/0008_campaign.sql"),
    include_str!("../migrations/0009_residence.sql"),
    include_str!("../migrations/0010_censures_and_voices.sql"),
    include_str!("../migrations/0011_quarterly_review.sql"),
    include_str!("../migrations/0012_shortcomings.sql"),
    include_str!("../migrations/0013_an_hour_of_typing.sql"),
    include_str!("../migrations/0014_handovers.sql"),
    include_str!("../migrations/0015_former_years.sql"),
];

/// Run those of `migrations` that `conn` has not had, all of them or none.
///
/// Foreign keys are off meanwhile, so that a table can be rebuilt, and checked
/// as a whole before anything is kept.
pub(crate) fn run(conn: &mut Connection, migrations: &[&str]) -> Result<()> {
    conn.pragma_update(None, "foreign_keys", false)?;
    let outcome = run_in_transaction(conn, migrations);
    conn.pragma_update(None, "foreign_keys", true)?;
    outcome
}

fn run_in_transaction(conn: &mut Connection, migrations: &[&str]) -> Result<()> {
    let tx = conn.transaction_with_behavior(TransactionBehavior::Exclusive)?;
    let found = version(&tx)?;
    for (sql, number) in migrations.iter().zip(1..).skip(found as usize) {
        tx.execute_batch(sql).map_err(|source| failed(&tx, number, source))?;
    }
    tx.pragma_update(None, "application_id", APPLICATION_ID)?;
    tx.pragma_update(None, "user_version", count(migrations))?;
    check_whole(&tx)?;
    let path = check::place(&tx);
    tx.commit().at(&path)
}

/// A full disk is told as one; what is left is a mistake of the migration.
fn failed(conn: &Connection, number: u32, source: rusqlite::Error) -> Error {
    match Error::sql(&check::place(conn), source) {
        Error::Sql(source) => Error::Migration { number, source },
        trouble => trouble,
    }
}

fn check_whole(tx: &Transaction<'_>) -> Result<()> {
    check::integrity(tx)?;
    check::foreign_keys(tx)
}

/// How many migrations the vault behind `conn` has had.
pub(crate) fn version(conn: &Connection) -> rusqlite::Result<u32> {
    conn.pragma_query_value(None, "user_version", |row| row.get(0))
}

/// The version of a vault that has had all of `migrations`.
pub(crate) fn count(migrations: &[&str]) -> u32 {
    u32::try_from(migrations.len()).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::path::Path;

    use rusqlite::Row;
    use rusqlite::types::Value;

    use super::*;

    /// Tables whose rows may go: what can be built again from other tables.
    const MAY_LOSE_ROWS: &[&str] = &[];

    const OLD: &str = "CREATE TABLE cell (id INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;
                       INSERT INTO cell (id, name) VALUES (1, 'Chi bộ Thôn Đoài');";
    const NEXT: &str = "ALTER TABLE cell ADD COLUMN place TEXT;";
    const BROKEN: &str = "UPDATE cell SET name = 'mất'; SELECT no_such_function();";
    const ORPHANS: &str = "CREATE TABLE post (cell INTEGER REFERENCES cell (id)) STRICT;
                           INSERT INTO post (cell) VALUES (7);";

    /// A meeting with an item at which somebody spoke, adopted before the notebook came.
    const HELD: &str = "
        INSERT INTO meeting (id, kind, month, planned_at, place, theme, invited, preparation)
        VALUES (1, 'regular', '2026-01', '2026-01-05T19:00:00.000', '', '', '', '');
        INSERT INTO agenda_item (id, meeting, position, stage, kind, title, presenter)
        VALUES (5, 1, 0, 'proceedings', 'plain', 'Tự phê bình và phê bình', '');
        INSERT INTO minutes (meeting, revision, begun_at) VALUES (1, 1, '2026-01-05T19:00:00.000');
        INSERT INTO remark (meeting, item, position, speaker_words, words)
        VALUES (1, 5, 0, 'Bà Ánh', 'Nhất trí');
        UPDATE meeting SET state = 'open';
        INSERT INTO adoption (
            meeting, version, content, sha256, adopted_at, adopted_by, present, denominator
        )
        VALUES (
            1, 1, '{}', '0000000000000000000000000000000000000000000000000000000000000000',
            '2026-01-05T21:00:00.000', 'Bí thư', 0, 0
        );
        UPDATE meeting SET state = 'adopted';";

    /// A meeting that gave a shortcoming and a task and left out a third matter; the next one heard that the
    /// shortcoming is remedied. Kept before shortcomings had a register.
    const FOLLOWED: &str = r#"
        INSERT INTO meeting (id, kind, month, planned_at, place, theme, invited, preparation)
        VALUES (2, 'regular', '2026-02', '2026-02-05T19:00:00.000', '', '', '', ''),
               (3, 'regular', '2026-03', '2026-03-05T19:00:00.000', '', '', '', '');
        INSERT INTO minutes (meeting, revision, begun_at)
        VALUES (2, 1, '2026-02-05T19:00:00.000'), (3, 1, '2026-03-05T19:00:00.000');
        UPDATE meeting SET state = 'open';
        INSERT INTO matter (
            id, meeting, position, kind, work, lead_words, helpers, due_on, product, responsibility,
            authority, dropped_at
        )
        VALUES
            (41, 2, 0, 'shortcoming', 'Nộp đảng phí chậm', 'Bà Ấn', '', '2026-03-01', 'Nhắc', 'Riêng', '', NULL),
            (42, 2, 1, 'task', 'Sửa loa', '', 'Tổ 2', NULL, '', '', 'Chi ủy', NULL),
            (43, 2, 2, 'task', 'Ghi nhầm', '', '', NULL, '', '', '', '2026-02-05T20:00:00.000');
        UPDATE matter SET given_on = '2026-02-05' WHERE id IN (41, 42);
        INSERT INTO adoption (
            meeting, version, content, sha256, adopted_at, adopted_by, present, denominator
        )
        VALUES (
            2, 1, '{}', '0000000000000000000000000000000000000000000000000000000000000000',
            '2026-02-05T21:00:00.000', 'Bí thư', 0, 0
        );
        UPDATE meeting SET state = 'adopted' WHERE id = 2;
        INSERT INTO matter_report (meeting, matter, outcome, words)
        VALUES (3, 41, 'done', 'Đã nộp đủ'), (3, 42, 'staysOpen', 'Chờ thợ');
        UPDATE matter
        SET end_kind = 'done', end_words = 'Đã nộp đủ', end_meeting = 3, ended_on = '2026-03-05'
        WHERE id = 41;
        INSERT INTO adoption (
            meeting, version, content, sha256, adopted_at, adopted_by, present, denominator
        )
        VALUES (
            3, 1, '{}', '0000000000000000000000000000000000000000000000000000000000000000',
            '2026-03-05T21:00:00.000', 'Bí thư', 0, 0
        );
        UPDATE meeting SET state = 'adopted' WHERE id = 3;
        INSERT INTO history (at, last_at, seat, deed, noun, record, after)
        VALUES (
            '2026-02-05T21:00:00.000', '2026-02-05T21:00:00.000', 'secretary', 'adopt_minutes', 'matter', 41,
            '{"work":"Nộp đảng phí chậm"}'
        );"#;

    fn old() -> Connection {
        let mut conn = Connection::open_in_memory().unwrap();
        run(&mut conn, &[OLD]).unwrap();
        conn
    }

    fn name(conn: &Connection) -> String {
        conn.query_row("SELECT name FROM cell", [], |row| row.get(0)).unwrap()
    }

    #[test]
    fn only_the_missing_migrations_run() {
        let mut conn = old();

        run(&mut conn, &[OLD, NEXT]).unwrap();

        assert_eq!(version(&conn), Ok(2));
        assert_eq!(name(&conn), "Chi bộ Thôn Đoài");
    }

    #[test]
    fn when_one_fails_none_has_run() {
        let mut conn = old();

        let refused = run(&mut conn, &[OLD, NEXT, BROKEN]);

        assert!(matches!(refused, Err(Error::Migration { number: 3, .. })), "{refused:?}");
        assert_eq!(version(&conn), Ok(1));
        assert_eq!(name(&conn), "Chi bộ Thôn Đoài");
        assert!(conn.prepare("SELECT place FROM cell").is_err());
    }

    #[test]
    fn a_migration_that_leaves_orphans_is_taken_back() {
        let mut conn = old();

        let refused = run(&mut conn, &[OLD, ORPHANS]);

        assert!(matches!(refused, Err(Error::Damaged { .. })), "{refused:?}");
        assert_eq!(version(&conn), Ok(1));
        assert!(
            conn.pragma_query_value(None, "foreign_keys", |row| row.get::<_, bool>(0)).unwrap()
        );
    }

    #[test]
    fn every_file_is_in_the_list_in_its_place() {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("migrations");
        let files: BTreeSet<_> =
            std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();

        for ((file, listed), number) in files.iter().zip(MIGRATIONS).zip(1..) {
            let name = file.file_name().unwrap().to_str().unwrap();
            assert!(name.starts_with(&format!("{number:04}_")), "{name}");
            assert_eq!(&std::fs::read_to_string(file).unwrap(), listed, "{name}");
        }
        assert_eq!(files.len(), MIGRATIONS.len());
    }

    #[test]
    fn no_table_lets_a_row_be_deleted() {
        let mut conn = Connection::open_in_memory().unwrap();
        run(&mut conn, MIGRATIONS).unwrap();
        let tables: Vec<String> = conn
            .prepare(
                "SELECT name FROM pragma_table_list
                 WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'",
            )
            .unwrap()
            .query_map([], |row| row.get(0))
            .unwrap()
            .collect::<Result<_, _>>()
            .unwrap();

        for table in tables.iter().filter(|table| !MAY_LOSE_ROWS.contains(&table.as_str())) {
            let guards: u32 = conn
                .query_row(
                    "SELECT count(*) FROM sqlite_schema WHERE type = 'trigger' AND tbl_name = ?1
                     AND sql LIKE '%BEFORE DELETE ON%' AND sql LIKE '%RAISE(ABORT%'",
                    [table],
                    |row| row.get(0),
                )
                .unwrap();
            assert_eq!(guards, 1, "`{table}` needs the trigger shown in 0001");
        }
    }

    #[test]
    fn agendas_are_built_anew_with_everything_that_points_to_them() {
        let mut conn = Connection::open_in_memory().unwrap();
        let before = MIGRATIONS.iter().take_while(|sql| !sql.contains("agenda_item_anew")).count();
        run(&mut conn, &MIGRATIONS[..before]).unwrap();
        conn.execute_batch(HELD).unwrap();

        run(&mut conn, MIGRATIONS).unwrap();

        let title: String = conn
            .query_row(
                "SELECT title FROM remark JOIN agenda_item ON agenda_item.id = remark.item",
                [],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(title, "Tự phê bình và phê bình");
        let refused = conn.execute("UPDATE agenda_item SET title = 'khác'", []);
        assert!(refused.unwrap_err().to_string().contains("adopted minutes are locked"));
        conn.execute(
            "INSERT INTO remark (meeting, item, position, speaker_words, words)
                      VALUES (2, 5, 0, '', '')",
            [],
        )
        .unwrap_err();
    }

    /// Every value of a table, in the order of `order`.
    fn rows(conn: &Connection, table: &str, order: &str) -> Vec<Vec<Value>> {
        let mut all = conn.prepare(&format!("SELECT * FROM {table} ORDER BY {order}")).unwrap();
        let columns = all.column_count();
        let row = |row: &Row<'_>| (0..columns).map(|column| row.get(column)).collect();
        all.query_map([], row).unwrap().collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn matters_are_built_anew_with_what_was_heard_about_them_and_their_history() {
        let mut conn = Connection::open_in_memory().unwrap();
        let before = MIGRATIONS.iter().take_while(|sql| !sql.contains("matter_anew")).count();
        run(&mut conn, &MIGRATIONS[..before]).unwrap();
        conn.execute_batch(FOLLOWED).unwrap();
        let kept = |conn: &Connection| {
            [("matter", "id"), ("matter_report", "matter"), ("history", "id")]
                .map(|(table, order)| rows(conn, table, order))
        };
        let old = kept(&conn);
        assert_eq!(old.each_ref().map(Vec::len), [3, 2, 1]);

        run(&mut conn, MIGRATIONS).unwrap();

        assert_eq!(kept(&conn), old);
        let refused = [
            ("UPDATE matter SET work = 'khác' WHERE id = 42", "adopted minutes are locked"),
            ("UPDATE matter SET end_words = 'khác' WHERE id = 41", "a matter ends once"),
            ("DELETE FROM matter", "never deleted"),
        ];
        for (sql, told) in refused {
            let error = conn.execute(sql, []).unwrap_err().to_string();
            assert!(error.contains(told), "{sql}: {error}");
        }
    }
}
