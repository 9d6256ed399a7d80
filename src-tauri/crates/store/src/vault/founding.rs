//! Founding a vault, in steps that may be cut off after any of them.
//!
//! The vault is built in a scaffold inside its folder. The slots are moved out
//! first, the database last: the moment `vault.db` is there, the vault is whole.
//! Until then no one has typed anything into it, and the founding starts afresh.

use rusqlite::{Transaction, TransactionBehavior};

use super::{Layout, State, connection, disk};
use crate::error::At as _;
use crate::keys::{Cost, DatabaseKey, Opener, Passphrase, RecoveryCode};
use crate::{Error, Result, migrate};

/// What a vault is founded with.
#[derive(Debug, Clone)]
pub struct Founding {
    /// The secretary's password.
    pub password: Passphrase,
    /// The recovery code, to be printed.
    pub recovery_code: RecoveryCode,
    /// How much work a guess at either is to be.
    pub cost: Cost,
}

/// What is written into a new vault before anybody sees it.
pub(super) type First<'a> = &'a dyn Fn(&Transaction<'_>) -> Result<()>;

/// A founding under way.
pub(super) struct Site<'a> {
    layout: &'a Layout,
    founding: &'a Founding,
    first: First<'a>,
    key: DatabaseKey,
}

impl<'a> Site<'a> {
    /// A site with a new key.
    pub(super) fn new(
        layout: &'a Layout,
        founding: &'a Founding,
        first: First<'a>,
    ) -> Result<Self> {
        Ok(Self { layout, founding, first, key: DatabaseKey::random()? })
    }
}

type Step = fn(&Site<'_>) -> Result<()>;

/// The founding, step by step.
pub(super) const STEPS: [Step; 8] = [
    make_vault_folder,
    set_up_scaffold,
    write_secretary_slot,
    write_recovery_slot,
    write_database,
    move_slots_in,
    move_database_in,
    clear_scaffold,
];

/// Found a vault and answer with its key.
pub(super) fn found(layout: &Layout, founding: &Founding, first: First<'_>) -> Result<DatabaseKey> {
    clear_site(layout)?;
    let site = Site::new(layout, founding, first)?;
    STEPS.iter().try_for_each(|step| step(&site))?;
    Ok(site.key)
}

/// Refuse to build over a vault, and take away what a cut-off founding left.
pub(super) fn clear_site(layout: &Layout) -> Result<()> {
    match layout.state()? {
        State::Absent => Ok(()),
        State::HalfMade => {
            // These slots belong to the database still in the scaffold.
            disk::remove_folder(&layout.slots_folder())?;
            disk::remove_folder(layout.scaffold().folder())
        }
        State::Present { .. } | State::SlotsLost | State::DatabaseLost { .. } => {
            Err(Error::AlreadyFounded { path: layout.folder().to_owned() })
        }
    }
}

fn make_vault_folder(site: &Site<'_>) -> Result<()> {
    disk::make_folder(site.layout.folder())?;
    site.layout.folder().parent().map_or(Ok(()), disk::sync_folder)
}

fn set_up_scaffold(site: &Site<'_>) -> Result<()> {
    disk::make_folder(site.layout.scaffold().folder())?;
    disk::sync_folder(site.layout.folder())
}

fn write_secretary_slot(site: &Site<'_>) -> Result<()> {
    write_slot(site, Opener::Secretary, &site.founding.password)
}

fn write_recovery_slot(site: &Site<'_>) -> Result<()> {
    write_slot(site, Opener::Recovery, &site.founding.recovery_code.phrase())
}

fn write_slot(site: &Site<'_>, opener: Opener, phrase: &Passphrase) -> Result<()> {
    site.layout.scaffold().slots().write(opener, &site.key, phrase, site.founding.cost)
}

fn write_database(site: &Site<'_>) -> Result<()> {
    let path = site.layout.scaffold().database();
    disk::make_file(&path)?;
    let mut conn = connection::create(&path, &site.key)?;
    migrate::run(&mut conn, migrate::MIGRATIONS)?;
    let tx = conn.transaction_with_behavior(TransactionBehavior::Immediate).at(&path)?;
    (site.first)(&tx)?;
    tx.commit().at(&path)?;
    conn.close().map_err(|(_, error)| error).at(&path)?;
    disk::sync_folder(site.layout.scaffold().folder())
}

fn move_slots_in(site: &Site<'_>) -> Result<()> {
    disk::rename(&site.layout.scaffold().slots_folder(), &site.layout.slots_folder())
}

fn move_database_in(site: &Site<'_>) -> Result<()> {
    disk::rename(&site.layout.scaffold().database(), &site.layout.database())
}

fn clear_scaffold(site: &Site<'_>) -> Result<()> {
    disk::remove_folder(site.layout.scaffold().folder())
}
