//! Connections to an encrypted database, and the settings of each kind.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use crate::Result;
use crate::error::At as _;
use crate::keys::DatabaseKey;
use crate::vault::disk;

/// A virus scanner holds a file for a moment; another program holds it longer.
const PATIENCE: Duration = Duration::from_millis(250);

/// What is written, and how surely.
///
/// One file, no `-wal` beside it; the folder is synced after each commit; one
/// program at a time; deleted text is overwritten. `recursive_triggers` makes
/// REPLACE meet the triggers against deleting. A page is decrypted each time it
/// is read from the file, so 32 MB of them are kept: most vaults whole.
const SETTINGS: &str = "
    PRAGMA journal_mode = DELETE;
    PRAGMA synchronous = EXTRA;
    PRAGMA foreign_keys = ON;
    PRAGMA recursive_triggers = ON;
    PRAGMA secure_delete = ON;
    PRAGMA cell_size_check = ON;
    PRAGMA cache_size = -32768;
";

/// Open the empty file `path` as a new database.
pub(crate) fn create(path: &Path, key: &DatabaseKey) -> Result<Connection> {
    let conn = with_key(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)?;
    settle(&conn).at(path)?;
    Ok(conn)
}

/// Open the database at `path` without writing a byte to it.
pub(crate) fn approach(path: &Path, key: &DatabaseKey) -> Result<Connection> {
    with_key(path, key, OpenFlags::SQLITE_OPEN_READ_WRITE)
}

/// Open the database at `path` for looking only.
pub(crate) fn inspect(path: &Path, key: &DatabaseKey) -> Result<Connection> {
    with_key(path, key, OpenFlags::SQLITE_OPEN_READ_ONLY)
}

/// Lock the database at `path`, which nobody has open, with the key `next` in place of `present`.
pub(crate) fn change_key(path: &Path, present: &DatabaseKey, next: &DatabaseKey) -> Result<()> {
    let conn = approach(path, present)?;
    // A wrong key is told here: SQLCipher answers to a change of the key with silence.
    conn.query_row("SELECT count(*) FROM sqlite_schema", [], |row| row.get::<_, u32>(0))
        .at(path)?;
    conn.execute_batch(&next.change_pragma()).at(path)?;
    conn.close().map_err(|(_, error)| error).at(path)?;
    disk::sync_file(path)
}

/// Take the database for this program alone, until the connection is closed.
pub(super) fn take(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch("BEGIN EXCLUSIVE; COMMIT;")
}

/// Make the settings of a vault that is worked in.
pub(super) fn settle(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch(SETTINGS)
}

/// Let `conn` leave the writing to the system, without waiting for the disk.
pub(crate) fn hurry(conn: &Connection) -> rusqlite::Result<()> {
    conn.execute_batch("PRAGMA synchronous = OFF")
}

/// Let `conn` change records, or only look at them.
pub(crate) fn allow_writing(conn: &Connection, allowed: bool) -> rusqlite::Result<()> {
    conn.pragma_update(None, "query_only", !allowed)
}

fn with_key(path: &Path, key: &DatabaseKey, access: OpenFlags) -> Result<Connection> {
    let conn =
        Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX).at(path)?;
    conn.busy_timeout(PATIENCE).at(path)?;
    // SQLCipher would write what it finds wrong to the terminal; we are told anyway.
    conn.execute_batch("PRAGMA cipher_log_level = NONE").at(path)?;
    conn.execute_batch(&key.pragma()).at(path)?;
    // The format is named, so that a later SQLCipher does not choose another.
    conn.execute_batch(
        "PRAGMA cipher_compatibility = 4;
         PRAGMA locking_mode = EXCLUSIVE;
         PRAGMA temp_store = MEMORY;",
    )
    .at(path)?;
    Ok(conn)
}
