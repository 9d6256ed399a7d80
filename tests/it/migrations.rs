//! The shape of the vault: as agreed, from every migration, and newer ones left alone.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use app::Problem;
use store::{Connection, Passphrase, Secret, Vault};

use crate::support::{ClosedDesk, PASSWORD, desk};

fn tests_folder() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Look into a closed vault, past the desk.
fn within<T>(closed: &ClosedDesk, look: impl FnOnce(&mut Vault) -> T) -> T {
    let secret = Secret::Password(Passphrase::new(PASSWORD));
    let (mut vault, _) = Vault::open(&closed.place.vault(), &secret).unwrap();
    look(&mut vault)
}

fn schema(conn: &Connection) -> store::Result<String> {
    let statements: Vec<String> = conn
        .prepare(
            "SELECT sql || ';' FROM sqlite_schema
             WHERE sql NOT NULL
             ORDER BY tbl_name, type <> 'table', type, name",
        )?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    Ok(statements.join("\n\n") + "\n")
}

fn version(conn: &Connection) -> store::Result<u32> {
    Ok(conn.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Every file of a folder with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        if entry.path().is_dir() {
            found.extend(files(&entry.path()));
        } else {
            found.insert(entry.path(), fs::read(entry.path()).unwrap());
        }
    }
    found
}

#[test]
fn the_vault_has_the_shape_that_was_agreed() {
    let golden = tests_folder().join("golden/schema.sql");
    let shape = within(&desk().leave(), |vault| vault.read(schema).unwrap());
    if std::env::var("GOLDEN").is_ok_and(|wish| wish == "accept") {
        fs::write(&golden, &shape).unwrap();
    }

    let agreed = fs::read_to_string(&golden).unwrap_or_default();

    assert!(
        shape == agreed,
        "the tables are not those of {}; look at the difference and run with GOLDEN=accept",
        golden.display()
    );
}

#[test]
fn a_new_vault_has_had_every_migration() {
    let folder = tests_folder().join("../src-tauri/crates/store/migrations");
    let mut migrations: Vec<_> =
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    migrations.sort();

    let reached = within(&desk().leave(), |vault| vault.read(version).unwrap());

    assert_eq!(usize::try_from(reached).unwrap(), migrations.len());
    for (name, number) in migrations.iter().zip(1..) {
        let name = name.to_str().unwrap();
        assert!(name.starts_with(&format!("{number:04}_")), "{name} is number {number}");
        assert_eq!(Path::new(name).extension().unwrap(), "sql", "{name}");
    }
}

#[test]
fn a_vault_from_a_newer_program_is_left_alone() {
    let closed = desk().leave();
    let known = within(&closed, |vault| vault.read(version).unwrap());
    within(&closed, |vault| {
        vault.write(|tx| Ok::<_, store::Error>(tx.pragma_update(None, "user_version", 999)?))
    })
    .unwrap();
    let before = files(&closed.place.vault());

    let refused = closed.open(PASSWORD).err();

    let path = closed.place.vault().join("vault.db").display().to_string();
    assert_eq!(refused, Some(Problem::VaultTooNew { path, found: 999, known }));
    assert_eq!(files(&closed.place.vault()), before, "not a byte was written");
}

#[test]
fn no_record_can_be_deleted_from_any_table() {
    let closed = desk().leave();

    let refused = within(&closed, |vault| {
        vault.write(|tx| Ok::<_, store::Error>(tx.execute("DELETE FROM member", [])?))
    });

    assert!(refused.unwrap_err().to_string().contains("never deleted"));
}

#[test]
fn the_tables_refuse_what_the_rules_refuse() {
    let closed = desk().leave();
    let wrong = [
        "UPDATE member SET given_name = ' '",
        "UPDATE member SET born_on = '1958-13'",
        "UPDATE member SET born_on = '2026-02-30'",
        "UPDATE member SET rank = 'đảng viên'",
        "UPDATE member SET mentor = id",
        "UPDATE member SET mentor = 99",
        "UPDATE member SET binned_at = 'hôm qua'",
        "UPDATE cell_name SET name = ''",
        "UPDATE cell_name SET from_on = '01/07/2025'",
        "UPDATE term SET until_on = '2025-05-19'",
        "UPDATE setting SET value = '{'",
        "INSERT INTO standing (member, kind, from_on, reason) VALUES (1, 'lost', '2026-01-01', '')",
        "INSERT INTO standing (member, kind, from_on, until_on, reason)
         VALUES (1, 'away', '2026-01-01', '2025-12-31', '')",
        "INSERT INTO standing (member, kind, from_on, reason) VALUES (99, 'away', '2026-01-01', '')",
        "INSERT INTO post (member, kind, title) VALUES (1, 'government', ' ')",
        "INSERT INTO paper_number (kind, printed, issued_on) VALUES ('resolution', '', '2026-01-01')",
        "INSERT INTO paper_number (kind, printed, issued_on) VALUES ('order', '1', '2026-01-01')",
        "INSERT INTO result_report (meeting, reported_on) VALUES (99, '2026-01-01')",
    ];

    within(&closed, |vault| {
        for sql in wrong {
            let refused = vault.write(|tx| Ok::<_, store::Error>(tx.execute(sql, [])?));
            assert!(refused.is_err(), "{sql}");
        }
        let fine = ["UPDATE member SET born_on = '1958'", "UPDATE member SET born_on = '1958-02'"];
        for sql in fine {
            let changed = vault.write(|tx| Ok::<_, store::Error>(tx.execute(sql, [])?));
            assert_eq!(changed.unwrap(), 1, "{sql}");
        }
    });
}
