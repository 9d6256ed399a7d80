//! Looking whether a database is as it was written.

use std::collections::HashSet;
use std::path::PathBuf;

use rusqlite::{Connection, ErrorCode};

use super::DATABASE;
use crate::{Error, Result};

/// The quick look at every opening.
pub(crate) fn quick(conn: &Connection) -> Result<()> {
    sound(conn, "PRAGMA quick_check(10)")?;
    whole(conn)
}

/// The thorough look: after an unclean end and around a migration. Also proves
/// the seal (HMAC) of every page that holds something.
pub(crate) fn full(conn: &Connection) -> Result<()> {
    integrity(conn)?;
    foreign_keys(conn)?;
    whole(conn)?;
    seals(conn)
}

/// Refuse what was read through `conn` where a page of it could not be.
///
/// SQLCipher gives nought for a page whose seal is broken, and for every later one, and calls that a
/// success: the end of a long record would be nought, and nobody would be told.
pub(crate) fn whole(conn: &Connection) -> Result<()> {
    match findings(conn, "PRAGMA cipher_status")?.as_slice() {
        [status] if status == "1" => Ok(()),
        _ => Err(damaged(conn, "a page cannot be read".into())),
    }
}

/// Tables and indexes agree with each other.
pub(crate) fn integrity(conn: &Connection) -> Result<()> {
    sound(conn, "PRAGMA integrity_check(10)")
}

/// No record speaks of another that is not there.
pub(crate) fn foreign_keys(conn: &Connection) -> Result<()> {
    empty(conn, "PRAGMA foreign_key_check")
}

/// The seals of the pages in use.
///
/// One that holds nothing may be broken: SQLite takes it without noting what was in it, so after a
/// deed that a full disk cut off in the middle of the page it stays half written. It is written anew
/// before it is read again.
fn seals(conn: &Connection) -> Result<()> {
    let broken = findings(conn, "PRAGMA cipher_integrity_check")?;
    if broken.is_empty() {
        return Ok(());
    }
    let used = pages_in_use(conn).map_err(|error| Error::sql(&place(conn), error))?;
    let holds_nothing = |finding: &String| {
        let page = finding.rsplit(' ').next().and_then(|number| number.parse().ok());
        page.is_some_and(|page: u32| !used.contains(&page))
    };
    match broken.iter().find(|finding| !holds_nothing(finding)) {
        Some(finding) => Err(damaged(conn, finding.clone())),
        None => Ok(()),
    }
}

/// The pages of the tables and indexes. Not the list of free pages, which the check of SQLite reads.
fn pages_in_use(conn: &Connection) -> rusqlite::Result<HashSet<u32>> {
    conn.prepare("SELECT pageno FROM dbstat")?.query_map([], |row| row.get(0))?.collect()
}

fn sound(conn: &Connection, pragma: &str) -> Result<()> {
    let findings = findings(conn, pragma)?;
    if findings == ["ok"] { Ok(()) } else { Err(damaged(conn, findings.join("; "))) }
}

fn empty(conn: &Connection, pragma: &str) -> Result<()> {
    let findings = findings(conn, pragma)?;
    if findings.is_empty() { Ok(()) } else { Err(damaged(conn, findings.join("; "))) }
}

/// The first column of what `pragma` answers: names of tables or sentences of
/// SQLite, never what is in a record.
fn findings(conn: &Connection, pragma: &str) -> Result<Vec<String>> {
    let answer =
        conn.prepare(pragma).and_then(|mut query| query.query_map([], |row| row.get(0))?.collect());
    answer.map_err(|error| match error.sqlite_error_code() {
        // A page whose seal is broken is reported without a code of its own.
        Some(ErrorCode::Unknown | ErrorCode::SystemIoFailure) => damaged(conn, error.to_string()),
        _ => Error::sql(&place(conn), error),
    })
}

fn damaged(conn: &Connection, finding: String) -> Error {
    Error::Damaged { path: place(conn), finding }
}

/// The file behind `conn`; its bare name where there is none.
pub(crate) fn place(conn: &Connection) -> PathBuf {
    conn.path().filter(|path| !path.is_empty()).map_or_else(|| DATABASE.into(), Into::into)
}
