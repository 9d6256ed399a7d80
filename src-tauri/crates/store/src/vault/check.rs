//! Looking whether a database is as it was written.

use std::path::PathBuf;

use rusqlite::{Connection, ErrorCode};

use super::DATABASE;
use crate::{Error, Result};

/// The quick look at every opening.
pub(crate) fn quick(conn: &Connection) -> Result<()> {
    sound(conn, "PRAGMA quick_check(10)")
}

/// The thorough look: after an unclean end and around a migration. Also proves
/// the seal (HMAC) of every page, those that hold nothing at present included.
pub(crate) fn full(conn: &Connection) -> Result<()> {
    empty(conn, "PRAGMA cipher_integrity_check")?;
    integrity(conn)?;
    foreign_keys(conn)
}

/// Tables and indexes agree with each other.
pub(crate) fn integrity(conn: &Connection) -> Result<()> {
    sound(conn, "PRAGMA integrity_check(10)")
}

/// No record speaks of another that is not there.
pub(crate) fn foreign_keys(conn: &Connection) -> Result<()> {
    empty(conn, "PRAGMA foreign_key_check")
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

fn place(conn: &Connection) -> PathBuf {
    conn.path().filter(|path| !path.is_empty()).map_or_else(|| DATABASE.into(), Into::into)
}
