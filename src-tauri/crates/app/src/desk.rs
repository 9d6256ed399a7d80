//! An open vault, the seat at it, and the two ways every deed goes: to read, and to do.

use std::fmt;

use chrono::{NaiveDate, NaiveDateTime};
use domain::MemberId;
use domain::role::{self, Right, Seat};
use serde::Serialize;
use serde_json::Value;
use store::history::{self, Entry};
use store::{Connection, Cost, Opener, RecoveryCode, Transaction, Vault};

use crate::Problem;
use crate::openers::UnconfirmedCode;

/// Tells the local time. The program asks the wall, a test its own.
pub type Clock = Box<dyn Fn() -> NaiveDateTime + Send>;

/// An open vault and the seat at it: everything a person can do is a deed of a desk.
///
/// Dropping the desk closes the vault and forgets its key.
pub struct Desk {
    pub(crate) vault: Vault,
    pub(crate) seat: Seat,
    pub(crate) cost: Cost,
    pub(crate) must_set_password: bool,
    /// A new recovery code, until parts of it were typed back.
    pub(crate) unconfirmed_code: Option<UnconfirmedCode>,
    /// The code of the package made last, for its sheet; forgotten when the desk is left.
    pub(crate) package_code: Option<RecoveryCode>,
    clock: Clock,
}

impl Desk {
    pub(crate) fn new(vault: Vault, opener: Opener, clock: Clock) -> Self {
        Self {
            vault,
            seat: if opener == Opener::Deputy { Seat::Deputy } else { Seat::Secretary },
            cost: Cost::STANDARD,
            must_set_password: opener == Opener::Recovery,
            unconfirmed_code: None,
            package_code: None,
            clock,
        }
    }

    /// The same desk, whose new passwords are as dear to guess as `cost` says: for tests and
    /// demonstrations.
    #[must_use]
    pub fn with_cost(self, cost: Cost) -> Self {
        Self { cost, ..self }
    }

    /// The same desk at the vault that takes the place of this one; none where that does not open.
    pub(crate) fn at_another(
        self,
        exchange: impl FnOnce(Vault, NaiveDateTime) -> store::Result<Option<Vault>>,
    ) -> store::Result<Option<Self>> {
        let Self { vault, seat, cost, must_set_password, clock, .. } = self;
        let vault = exchange(vault, clock())?;
        let desk = |vault| Self {
            vault,
            seat,
            cost,
            must_set_password,
            unconfirmed_code: None,
            package_code: None,
            clock,
        };
        Ok(vault.map(desk))
    }

    /// Whose seat it is.
    pub fn seat(&self) -> Seat {
        self.seat
    }

    /// Whether the vault was opened with the recovery code, so that a new password comes first.
    pub fn must_set_password(&self) -> bool {
        self.must_set_password
    }

    /// The local instant.
    pub(crate) fn now(&self) -> NaiveDateTime {
        (self.clock)()
    }

    /// The day it is.
    pub(crate) fn today(&self) -> NaiveDate {
        self.now().date()
    }

    /// Refuse unless the seat has `right`, and a password.
    pub(crate) fn expect(&self, right: Right) -> Result<(), Problem> {
        self.expect_that(role::may(self.seat, right))
    }

    /// Refuse unless the seat has `right` about `member`, and a password.
    pub(crate) fn expect_about(&self, right: Right, member: MemberId) -> Result<(), Problem> {
        self.expect_that(role::may_about(self.seat, right, member))
    }

    /// Refuse unless the seat may read the records of the cell, and has a password.
    pub fn expect_reader(&self) -> Result<(), Problem> {
        self.expect(Right::ReadCell)
    }

    fn expect_that(&self, is_allowed: bool) -> Result<(), Problem> {
        if self.must_set_password {
            return Err(Problem::PasswordMustBeSet);
        }
        if is_allowed { Ok(()) } else { Err(Problem::NotAllowed) }
    }

    /// Look at the cell's records: for a seat that may read them all.
    pub(crate) fn read<T>(
        &self,
        look: impl FnOnce(&Connection) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.expect(Right::ReadCell)?;
        self.vault.read(look).map_err(|problem| problem.in_vault(self.vault.folder()))
    }

    /// Look at what is kept about `member`, and at nothing else.
    pub(crate) fn read_about<T>(
        &self,
        right: Right,
        member: MemberId,
        look: impl FnOnce(&Connection) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.expect_about(right, member)?;
        self.vault.read(look)
    }

    /// Do the deed `name` in one transaction: when it is refused, nothing has changed.
    pub(crate) fn deed<T>(
        &mut self,
        right: Right,
        name: &'static str,
        deed: impl FnOnce(&Transaction<'_>, &Stamp) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.expect(right)?;
        self.write(name, deed)
    }

    /// Do the deed `name` to what is kept about `member`.
    ///
    /// What the deed changes must be `member`'s own: a record named by an id goes through
    /// [`Desk::deed_of`] instead, which asks the record.
    pub(crate) fn deed_about<T>(
        &mut self,
        right: Right,
        member: MemberId,
        name: &'static str,
        deed: impl FnOnce(&Transaction<'_>, &Stamp) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.expect_about(right, member)?;
        self.write(name, deed)
    }

    /// Do the deed `name` to a record `owner` finds, with the person it is about.
    ///
    /// A seat that may only touch its own hears that it may not, whether the record is another's or
    /// not there at all.
    pub(crate) fn deed_of<R, T>(
        &mut self,
        right: Right,
        owner: impl FnOnce(&Connection) -> Result<(MemberId, R), Problem>,
        name: &'static str,
        deed: impl FnOnce(&Transaction<'_>, &Stamp, R) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let found = self.vault.read(owner);
        match found {
            Ok((member, record)) => {
                self.deed_about(right, member, name, |tx, stamp| deed(tx, stamp, record))
            }
            Err(problem) => Err(self.expect(right).err().unwrap_or(problem)),
        }
    }

    /// Do the deed `name` at whatever seat: for what every seat does by another deed.
    pub(crate) fn write<T>(
        &mut self,
        name: &'static str,
        deed: impl FnOnce(&Transaction<'_>, &Stamp) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        let stamp = Stamp { at: self.now(), seat: self.seat, deed: name };
        let done = self.vault.write(|tx| deed(tx, &stamp));
        done.map_err(|problem: Problem| problem.in_vault(self.vault.folder()))
    }
}

impl fmt::Debug for Desk {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Desk").field("seat", &self.seat).finish_non_exhaustive()
    }
}

/// When, by whom and as what something is done, for the history.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Stamp {
    /// The local instant.
    pub(crate) at: NaiveDateTime,
    /// At which seat.
    pub(crate) seat: Seat,
    /// The name of the deed.
    pub(crate) deed: &'static str,
}

impl Stamp {
    /// The day of the deed.
    pub(crate) fn day(&self) -> NaiveDate {
        self.at.date()
    }

    /// Keep in the history what a record was and is; nothing where nothing has changed.
    pub(crate) fn keep<T: Serialize>(
        &self,
        tx: &Transaction<'_>,
        record: (&str, i64),
        before: Option<&T>,
        after: Option<&T>,
    ) -> store::Result<()> {
        let seat = self.seat.to_string();
        let entry = self.entry(&seat, record, before, after)?;
        if entry.before != entry.after {
            history::record(tx, &entry)?;
        }
        Ok(())
    }

    /// Keep what came from typing: gathered with what was typed a moment ago.
    pub(crate) fn keep_typing<T: Serialize>(
        &self,
        tx: &Transaction<'_>,
        record: (&str, i64),
        before: Option<&T>,
        after: Option<&T>,
    ) -> store::Result<()> {
        let seat = self.seat.to_string();
        let entry = self.entry(&seat, record, before, after)?;
        if entry.before != entry.after {
            history::gather(tx, &entry)?;
        }
        Ok(())
    }

    fn entry<'a, T: Serialize>(
        &self,
        seat: &'a str,
        (noun, record): (&'a str, i64),
        before: Option<&T>,
        after: Option<&T>,
    ) -> store::Result<Entry<'a>> {
        let (before, after) = (json(before)?, json(after)?);
        Ok(Entry { at: self.at, seat, deed: self.deed, noun, record, before, after })
    }
}

/// Who opens the vault for a seat; nobody for one inside an open vault.
pub(crate) fn opener_of(seat: Seat) -> Option<Opener> {
    match seat {
        Seat::Secretary => Some(Opener::Secretary),
        Seat::Deputy => Some(Opener::Deputy),
        Seat::Member(_) | Seat::Chooser => None,
    }
}

fn json<T: Serialize>(value: Option<&T>) -> store::Result<Option<Value>> {
    Ok(value.map(serde_json::to_value).transpose()?)
}
