//! The whole vault in a package: for the next secretary (bàn giao sổ).
//!
//! The vault goes under a new key, and under another new one where it is received: who opened it
//! before, or knows the code of the package, opens the received vault no more. It is another vault
//! from then on, with an identity of its own, whose copies are not taken for those of the first.

use std::path::Path;

use rusqlite::Connection;
use zeroize::Zeroizing;

use super::envelope::{self, Contents, Opened, damaged};
use super::{Header, PackageKind, PackageNote};
use crate::copy::{self, CopyNote, CopyReason, TableCount};
use crate::error::At as _;
use crate::keys::{Cost, DatabaseKey, Opener, RecoveryCode};
use crate::vault::{
    Founding, Layout, Prepared, Swap, Vault, begin, check, connection, disk, finish, recognise,
};
use crate::watch::{Step, Watch};
use crate::{Error, Result, migrate};

/// The copy that is packed, in the folder for it.
const LABEL: &str = "vault";

impl Vault {
    /// Pack the whole vault into the file `target`, which opens with `code`, and read the package back.
    /// A file that was there gives way to the package once that is proved. The vault stays as it is.
    pub fn hand_over(
        &self,
        target: &Path,
        note: PackageNote,
        (code, cost): (&RecoveryCode, Cost),
        watch: &Watch,
    ) -> Result<Header> {
        let packing = self.layout.packing();
        disk::remove_folder(&packing)?;
        let packed = self.pack(&packing, target, note, (code, cost), watch);
        if let Err(error) = disk::remove_folder(&packing) {
            log::warn!("a packed copy was left behind, which nobody has the key of: {error}");
        }
        packed
    }

    fn pack(
        &self,
        packing: &Path,
        target: &Path,
        note: PackageNote,
        lock: (&RecoveryCode, Cost),
        watch: &Watch,
    ) -> Result<Header> {
        let taken = CopyNote { made_at: Some(note.made_at), reason: CopyReason::Asked };
        let copy = self.copy_as(packing, LABEL, &taken, watch)?;
        let (database, key) = (Layout::new(&copy.path).database(), DatabaseKey::random()?);
        watch.go_on(Step::Packing)?;
        connection::change_key(&database, &self.key, &key)?;
        let records = counted(&database, &key, watch)?;

        let head = key.to_slot();
        let contents = Contents { head: head.as_bytes(), file: Some(&database) };
        let weight = contents.weigh(watch)?;
        let header = Header::of(PackageKind::Vault, note, records, weight);
        envelope::write(target, &header, contents, lock, watch)?;
        Ok(header)
    }
}

/// Make the vault in the file `package` ready to be the one in `folder`, with the openers of
/// `founding` and no other. A vault that is there is not touched before the new one takes its place.
pub fn prepare_package(
    folder: &Path,
    (package, code): (&Path, &RecoveryCode),
    founding: &Founding,
    watch: &Watch,
) -> Result<(Prepared, Header)> {
    watch.go_on(Step::Unpacking)?;
    let opened = super::open(package, code, PackageKind::Vault)?;
    let layout = Layout::new(folder);
    finish(&layout)?;
    disk::make_folder(folder)?;
    let ready = begin(&layout)?;
    let key = DatabaseKey::random()?;
    match unpack(&ready, opened, package, &key, watch)
        .and_then(|header| lock_slots(&ready, &key, founding).map(|()| header))
    {
        Ok(header) => Ok((Prepared::of(layout, key, Swap::Handover, None), header)),
        Err(error) => {
            disk::remove_folder(ready.folder())?;
            disk::remove_if_empty(folder);
            Err(of_package(error, &ready.database(), package))
        }
    }
}

/// The same error, about the package where it is about what was in it.
fn of_package(error: Error, unpacked: &Path, package: &Path) -> Error {
    match error {
        Error::Damaged { path, finding } if path == unpacked => damaged(package, &finding),
        Error::Foreign { path } if path == unpacked => {
            damaged(package, "it holds another database")
        }
        other => other.about(unpacked, package),
    }
}

fn unpack(
    ready: &Layout,
    mut opened: Opened,
    package: &Path,
    key: &DatabaseKey,
    watch: &Watch,
) -> Result<Header> {
    let mut head = Zeroizing::new(vec![0; DatabaseKey::SLOT_BYTES]);
    opened.fill(&mut head)?;
    let packed = DatabaseKey::from_slot(&head)
        .ok_or_else(|| damaged(package, "no key of the vault is in it"))?;
    let database = ready.database();
    let mut file = disk::begin_file(&database)?;
    let header = opened.pour(&mut file, &database, watch)?;
    file.sync_all().at(&database)?;
    drop(file);

    connection::change_key(&database, &packed, key)?;
    become_another(&database, key)?;
    if counted(&database, key, watch)? != header.records {
        return Err(damaged(package, "its vault does not hold what it counts"));
    }
    Ok(header)
}

/// How many records the vault at `database` holds, which is checked in full.
fn counted(database: &Path, key: &DatabaseKey, watch: &Watch) -> Result<Vec<TableCount>> {
    watch.go_on(Step::Proving)?;
    let conn = connection::inspect(database, key)?;
    watch.over(&conn, || {
        recognise(&conn, database, migrate::count(migrate::MIGRATIONS))?;
        check::full(&conn)?;
        copy::count_records(&conn).at(database)
    })
}

/// Give the vault a new identity. The guard against that is lifted and set again in one transaction.
fn become_another(database: &Path, key: &DatabaseKey) -> Result<()> {
    let conn = connection::approach(database, key)?;
    renamed(&conn).at(database)?;
    conn.close().map_err(|(_, error)| error).at(database)?;
    disk::sync_file(database)
}

fn renamed(conn: &Connection) -> rusqlite::Result<()> {
    let guard: String = conn.query_row(
        "SELECT sql FROM sqlite_schema WHERE type = 'trigger' AND name = 'vault_keeps_its_identity'",
        [],
        |row| row.get(0),
    )?;
    conn.execute_batch(&format!(
        "BEGIN IMMEDIATE;
         DROP TRIGGER vault_keeps_its_identity;
         UPDATE vault SET identity = lower(hex(randomblob(16)));
         {guard};
         COMMIT;"
    ))
}

fn lock_slots(ready: &Layout, key: &DatabaseKey, founding: &Founding) -> Result<()> {
    let (slots, cost) = (ready.slots(), founding.cost);
    slots.write(Opener::Secretary, key, &founding.password, cost)?;
    slots.write(Opener::Recovery, key, &founding.recovery_code.phrase(), cost)
}
