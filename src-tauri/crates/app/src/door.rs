//! Before there is a desk: what is in the vault's folder, founding a cell, opening the vault.
//!
//! Wrong passwords are counted in the vault's folder, over restarts; after the third the door stays
//! shut for a while, longer each time. See [`store::attempts`].

use std::path::Path;

use chrono::{NaiveDate, NaiveDateTime};
use domain::cell::{CellNames, TermSpan};
use domain::member::Particulars;
use domain::post::{PostKind, Tenure};
use domain::role::Seat;
use domain::settings::CellSettings;
use domain::text::{FullName, Text};
use serde::{Deserialize, Serialize};
use store::attempts::{Attempts, delay_for};
use store::{Cost, Passphrase, Secret, State, Transaction, Vault};
use ts_rs::TS;

use crate::desk::{Clock, Desk, Stamp};
use crate::openers::{Opener, RecoveryCode, UnconfirmedCode, accept, is_long_enough};
use crate::{Problem, cell, members};

/// How the vault on this machine stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "is", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum VaultState {
    /// There is none: a cell can be founded.
    Absent,
    /// A founding was cut off before anything was kept: it is simply done again.
    HalfMade,
    /// Nobody has opened it.
    Locked {
        /// Who can open it.
        openers: Vec<Opener>,
        /// Seconds until the next password is heard.
        wait_seconds: u32,
        /// The password of a demo cell, to be shown; none for the vault of a real one.
        demo_password: Option<String>,
        /// The PIN of its members who have one; none for the vault of a real one.
        demo_pin: Option<String>,
    },
    /// Somebody is at the desk.
    Open {
        /// Whose seat it is.
        seat: Seat,
        /// The name of the member whose seat it is; blank at any other.
        seat_name: Text,
        /// What the cell is called today.
        cell_name: Text,
        /// Minutes without a key or a click after which the seat is left.
        idle_minutes: u32,
        /// The recovery code opened it, and a new password comes first.
        must_set_password: bool,
    },
}

/// How a password looks while it is typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Strength {
    /// From 0, guessed at once, to 4, hard to guess.
    pub score: u8,
    /// Whether it has letters enough to be accepted.
    pub long_enough: bool,
}

/// What a cell is founded with.
#[derive(Clone, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Founding {
    /// The secretary's password.
    pub password: String,
    /// What the cell is called.
    pub names: CellNames,
    /// The term of the committee (nhiệm kỳ), where it is known.
    pub term: Option<TermSpan>,
    /// The secretary's own name; when it is not blank, the first member with the post of secretary.
    pub secretary_name: Text,
}

/// What is in `folder`. Not to be asked while the vault there is open: then [`Desk::vault_state`].
pub fn vault_state(folder: &Path, clock: &Clock) -> Result<VaultState, Problem> {
    Ok(match Vault::state(folder)? {
        State::Absent => VaultState::Absent,
        State::HalfMade => VaultState::HalfMade,
        State::Present { openers } => VaultState::Locked {
            openers: openers.into_iter().map(Opener::from).collect(),
            wait_seconds: wait_seconds(folder, clock()),
            demo_password: None,
            demo_pin: None,
        },
        State::SlotsLost | State::DatabaseLost { .. } => {
            return Err(Problem::VaultDamaged { path: folder.display().to_string() });
        }
    })
}

/// What is in `folder`, which somebody named: where not even the folder around it is there, the vault
/// is out of reach, and no other is offered to be founded.
pub fn named_vault_state(folder: &Path, clock: &Clock) -> Result<VaultState, Problem> {
    let state = vault_state(folder, clock)?;
    let out_of_reach = folder.parent().is_some_and(|around| !around.exists());
    if state == VaultState::Absent && out_of_reach {
        return Err(Problem::VaultGone { path: folder.display().to_string() });
    }
    Ok(state)
}

/// How strong `password` is, judged without asking anybody.
pub fn password_strength(password: &str) -> Strength {
    let composed = Text::new(password);
    let score = zxcvbn::zxcvbn(composed.as_str(), &[]).score().into();
    Strength { score, long_enough: is_long_enough(&Passphrase::new(password)) }
}

/// Found the cell: lay the vault in `folder` and sit down as its secretary.
///
/// The recovery code is shown this once; its groups are typed back with [`Desk::confirm_recovery`].
pub fn found_cell(
    folder: &Path,
    founding: Founding,
    clock: Clock,
) -> Result<(Desk, RecoveryCode), Problem> {
    found_cell_at_cost(folder, founding, clock, Cost::STANDARD)
}

/// Found a cell whose passwords are as dear to guess as `cost` says: for tests and demonstrations.
pub fn found_cell_at_cost(
    folder: &Path,
    mut founding: Founding,
    clock: Clock,
    cost: Cost,
) -> Result<(Desk, RecoveryCode), Problem> {
    let password = accept(std::mem::take(&mut founding.password))?;
    let first = First::of(founding, clock())?;
    let code = store::RecoveryCode::random()?;
    let keys = store::Founding { password, recovery_code: code.clone(), cost };

    let vault = Vault::create_with(folder, &keys, &|tx| first.write(tx))?;

    let mut desk = Desk::new(vault, store::Opener::Secretary, clock).with_cost(cost);
    let shown = RecoveryCode::from(&code);
    desk.unconfirmed_code = Some(UnconfirmedCode::Founded(code));
    Ok((desk, shown))
}

/// Open the vault with the password of the secretary or the deputy.
pub fn open_vault(folder: &Path, password: &str, clock: Clock) -> Result<Desk, Problem> {
    enter(folder, &Secret::Password(Passphrase::new(password)), clock)
}

/// Open the vault with the recovery code, as typed; then only a new password can be set.
pub fn open_with_recovery(folder: &Path, code: &str, clock: Clock) -> Result<Desk, Problem> {
    let code = store::RecoveryCode::parse(code)?;
    enter(folder, &Secret::RecoveryCode(code), clock)
}

impl Desk {
    /// How the vault stands now that somebody is at the desk.
    pub fn vault_state(&self) -> Result<VaultState, Problem> {
        Ok(VaultState::Open {
            seat: self.seat,
            seat_name: self.seat_name()?,
            cell_name: self.vault.read(|conn| cell::name_on(conn, self.today()))?,
            idle_minutes: self.vault.read(cell::settings)?.idle_minutes,
            must_set_password: self.must_set_password,
        })
    }
}

fn enter(folder: &Path, secret: &Secret, clock: Clock) -> Result<Desk, Problem> {
    let opened = try_secret(folder, clock(), || Vault::open(folder, secret));
    opened.map(|(vault, opener)| Desk::new(vault, opener, clock))
}

/// Hear a secret unless it is too early after wrong ones, and count it when it is wrong.
pub(crate) fn try_secret<T>(
    folder: &Path,
    now: NaiveDateTime,
    hear: impl FnOnce() -> store::Result<T>,
) -> Result<T, Problem> {
    match wait_seconds(folder, now) {
        0 => {}
        wait_seconds => return Err(Problem::MustWait { wait_seconds }),
    }
    match hear() {
        Ok(answer) => {
            // Who gave the right secret is not kept out for what is noted about wrong ones.
            if let Err(error) = Attempts::forget(folder) {
                log::warn!("wrong passwords stay noted: {error}");
            }
            Ok(answer)
        }
        Err(store::Error::WrongPassword) => {
            Err(Problem::WrongPassword { wait_seconds: count_failure(folder, now)? })
        }
        Err(store::Error::WrongRecoveryCode) => {
            Err(Problem::WrongRecoveryCode { wait_seconds: count_failure(folder, now)? })
        }
        Err(other) => Err(other.into()),
    }
}

/// Count a wrong secret, and tell how many seconds the next has to wait.
fn count_failure(folder: &Path, now: NaiveDateTime) -> Result<u32, Problem> {
    let failures = Attempts::note_failure(folder, now)?.failures;
    Ok(u32::try_from(delay_for(failures).as_secs()).unwrap_or(u32::MAX))
}

/// Seconds, begun ones whole, until the next secret is heard.
fn wait_seconds(folder: &Path, now: NaiveDateTime) -> u32 {
    let wait = Attempts::load(folder).wait_at(now);
    let begun = u64::from(wait.subsec_nanos() > 0);
    u32::try_from(wait.as_secs() + begun).unwrap_or(u32::MAX)
}

/// The first records of a cell.
struct First {
    names: CellNames,
    term: Option<TermSpan>,
    secretary: Option<Particulars>,
    stamp: Stamp,
}

impl First {
    fn of(founding: Founding, at: NaiveDateTime) -> Result<Self, Problem> {
        if founding.term.as_ref().is_some_and(|term| !term.runs_forward()) {
            return Err(Problem::bad_day("term.untilOn"));
        }
        Ok(Self {
            names: founding.names,
            secretary: FullName::guess(founding.secretary_name.as_str())
                .ok()
                .map(Particulars::named),
            stamp: Stamp { at, seat: Seat::Secretary, deed: "found_cell" },
            term: founding.term,
        })
    }

    fn write(&self, tx: &Transaction<'_>) -> store::Result<()> {
        cell::begin_names(tx, &self.stamp, &self.names)?;
        cell::keep_settings(tx, &self.stamp, &CellSettings::default())?;
        if let Some(term) = &self.term {
            cell::begin_term(tx, &self.stamp, term)?;
        }
        if let Some(secretary) = &self.secretary {
            let since = self.term.as_ref().map(|term| term.from_on);
            members::enter(tx, &self.stamp, secretary, &[secretary_since(since)])?;
        }
        Ok(())
    }
}

fn secretary_since(from_on: Option<NaiveDate>) -> Tenure {
    Tenure { kind: PostKind::Secretary, title: Text::default(), from_on, until_on: None }
}
