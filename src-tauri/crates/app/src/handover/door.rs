//! Receiving (nhận bàn giao): a package becomes the vault of this machine, with an own password.

use std::path::Path;

use domain::handover::HandoverWay;
use domain::role::Right;
use serde::Deserialize;
use store::attempts::Attempts;
use store::handover::Handover;
use store::package::{self, prepare_package};
use store::{Cost, Opener, Watch};
use ts_rs::TS;
use zeroize::Zeroizing;

use super::{PackageView, keep};
use crate::desk::{Clock, Desk};
use crate::openers::{UnconfirmedCode, accept};
use crate::problem::group_of;
use crate::{Problem, RecoveryCode};

/// A package, and what opens it.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PackageKey {
    /// The file.
    pub path: String,
    /// Its code, as typed.
    pub code: String,
}

impl PackageKey {
    pub(super) fn read(self) -> Result<(String, store::RecoveryCode), Problem> {
        let typed = Zeroizing::new(self.code);
        let code = store::RecoveryCode::parse(&typed)
            .map_err(|slip| Problem::PackageCodeMistyped { group: group_of(slip) })?;
        Ok((self.path, code))
    }
}

/// What the package says of itself. It is read to its end for that, and nothing is kept of it.
pub fn look_into_package(key: PackageKey, watch: &Watch) -> Result<PackageView, Problem> {
    let (path, code) = key.read()?;
    Ok(PackageView::from(&package::look(Path::new(&path), &code, watch)?))
}

/// Let the vault in a package be the one in `folder`, with the password of who receives it, and sit
/// down as its secretary. Who opened it before opens it no more. A vault that was there is set aside.
///
/// The recovery code is shown this once; its groups are typed back with [`Desk::confirm_recovery`].
pub fn receive_vault(
    folder: &Path,
    key: PackageKey,
    password: String,
    clock: Clock,
    watch: &Watch,
) -> Result<(Desk, RecoveryCode), Problem> {
    receive_vault_at_cost(folder, key, password, clock, (Cost::STANDARD, watch))
}

/// Receive a vault whose passwords are as dear to guess as the cost says: for tests.
pub fn receive_vault_at_cost(
    folder: &Path,
    key: PackageKey,
    password: String,
    clock: Clock,
    (cost, watch): (Cost, &Watch),
) -> Result<(Desk, RecoveryCode), Problem> {
    let (path, code) = key.read()?;
    let recovery_code = store::RecoveryCode::random()?;
    let founding =
        store::Founding { password: accept(password)?, recovery_code: recovery_code.clone(), cost };
    let package = (Path::new(&path), &code);
    let (ready, header) = prepare_package(folder, package, &founding, watch)?;
    let vault = ready.take_place(clock())?;
    if let Err(error) = Attempts::forget(folder) {
        // They were about another vault; the worst is a wait at the next sign-in.
        log::warn!("wrong passwords stay noted: {error}");
    }

    let mut desk = Desk::new(vault, Opener::Secretary, clock).with_cost(cost);
    let received = Handover { at: desk.now(), way: HandoverWay::Received, member: None, header };
    desk.deed(Right::KeepOpeners, "receive_vault", |tx, stamp| keep(tx, stamp, &received))?;
    let shown = RecoveryCode::from(&recovery_code);
    desk.unconfirmed_code = Some(UnconfirmedCode::Founded(recovery_code));
    Ok((desk, shown))
}
