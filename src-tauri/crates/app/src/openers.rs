//! Who can open the vault, and with what.

use domain::role::{Right, Seat};
use serde::{Deserialize, Serialize};
use store::{Passphrase, Secret};
use ts_rs::TS;
use zeroize::Zeroizing;

use crate::desk::{Desk, opener_of};
use crate::{Problem, door};

/// The least letters of a password, as a person counts them.
pub const LEAST_PASSWORD: u32 = 8;

/// Who can open the vault.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Opener {
    /// The secretary (bí thư), by password.
    Secretary,
    /// The deputy secretary (phó bí thư), by a password of their own.
    Deputy,
    /// Whoever holds the recovery sheet (mã khôi phục).
    Recovery,
}

/// A recovery code, shown once (mã khôi phục).
#[derive(Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecoveryCode {
    /// Its groups of letters, in order.
    pub groups: Vec<String>,
}

/// A group of the recovery code, typed back to show that the code was written down.
#[derive(Clone, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RecoveryAnswer {
    /// Which group, from 0, as in [`RecoveryCode::groups`].
    pub index: usize,
    /// The group as typed.
    pub text: String,
}

/// A recovery code at hand until parts of it were typed back.
pub(crate) enum UnconfirmedCode {
    /// The first code of the vault, which opens it already.
    Founded(store::RecoveryCode),
    /// A new code, beside which the old one still opens.
    Renewed(store::RecoveryCode),
}

impl Desk {
    /// Who can open the vault.
    pub fn openers(&self) -> Result<Vec<Opener>, Problem> {
        self.expect(Right::ReadCell)?;
        Ok(self.vault.openers()?.into_iter().map(Opener::from).collect())
    }

    /// Change the password of the seat (đổi mật khẩu).
    ///
    /// The old one is asked for, and a wrong one counts as at the door.
    pub fn change_password(&mut self, old: String, new: String) -> Result<(), Problem> {
        self.expect(Right::ChangeOwnPassword)?;
        let new = accept(new)?;
        let old = Secret::Password(take(old));
        door::try_secret(self.vault.folder(), self.now(), || self.confirm_password(&old))?;
        self.expect_free(&new, opener_of(self.seat))?;
        self.write_own_slot(&new)?;
        let own = opener_of(self.seat).ok_or(Problem::NotAllowed)?;
        self.note_opener("change_password", own, None, Some("password"))
    }

    /// Set a password after the recovery code opened the vault (đặt mật khẩu mới).
    pub fn set_new_password(&mut self, new: String) -> Result<(), Problem> {
        if !self.must_set_password {
            return Err(Problem::NotAllowed);
        }
        let new = accept(new)?;
        self.expect_free(&new, Some(store::Opener::Secretary))?;
        self.write_own_slot(&new)?;
        self.must_set_password = false;
        self.note_opener("set_new_password", store::Opener::Secretary, None, Some("password"))
    }

    /// Give the deputy a password of their own.
    pub fn add_deputy(&mut self, password: String) -> Result<(), Problem> {
        self.expect(Right::KeepOpeners)?;
        let password = accept(password)?;
        if self.vault.openers()?.contains(&store::Opener::Deputy) {
            return Err(Problem::DeputyPresent);
        }
        self.expect_free(&password, None)?;
        self.vault.set_deputy_password(&password, self.cost)?;
        self.note_opener("add_deputy", store::Opener::Deputy, None, Some("password"))
    }

    /// Take the deputy's password away. A copy of the vault made earlier still knows it.
    pub fn remove_deputy(&mut self) -> Result<(), Problem> {
        self.expect(Right::KeepOpeners)?;
        if !self.vault.openers()?.contains(&store::Opener::Deputy) {
            return Err(Problem::NoDeputy);
        }
        self.vault.remove_deputy()?;
        self.note_opener("remove_deputy", store::Opener::Deputy, Some("password"), None)
    }

    /// Make a new recovery code. Until it was typed back the one before opens as well: at no moment
    /// may the sheet that somebody holds open nothing.
    pub fn renew_recovery_code(&mut self) -> Result<RecoveryCode, Problem> {
        self.expect(Right::KeepOpeners)?;
        let code = store::RecoveryCode::random()?;
        self.vault.offer_recovery_code(&code, self.cost)?;
        let shown = RecoveryCode::from(&code);
        self.unconfirmed_code = Some(UnconfirmedCode::Renewed(code));
        self.note_opener("renew_recovery_code", store::Opener::Recovery, None, Some("code"))?;
        Ok(shown)
    }

    /// Whether the groups of the new recovery code were typed back rightly.
    ///
    /// When they were, the code before it opens nothing any more, and the new one is forgotten: it is
    /// on paper now, and nowhere else.
    pub fn confirm_recovery(&mut self, answers: Vec<RecoveryAnswer>) -> Result<bool, Problem> {
        let code = self.recovery_code()?;
        let right = |RecoveryAnswer { index, text }: RecoveryAnswer| {
            code.has_group(index.saturating_add(1), &text)
        };
        let confirmed = !answers.is_empty() && answers.into_iter().all(right);
        if confirmed {
            self.take_up_code()?;
        }
        Ok(confirmed)
    }

    /// Let the code that was typed back be the only one.
    fn take_up_code(&mut self) -> Result<(), Problem> {
        if let Some(UnconfirmedCode::Renewed(code)) = &self.unconfirmed_code {
            self.vault.set_recovery_code(code, self.cost)?;
            let recovery = store::Opener::Recovery;
            self.note_opener("confirm_recovery", recovery, Some("code"), Some("new code"))?;
        }
        self.unconfirmed_code = None;
        Ok(())
    }

    /// The recovery code just made, for its sheet, until it was typed back.
    pub(crate) fn recovery_code(&self) -> Result<&store::RecoveryCode, Problem> {
        self.expect(Right::KeepOpeners)?;
        let code = self.unconfirmed_code.as_ref().ok_or(Problem::NoRecoveryCode)?;
        let (UnconfirmedCode::Founded(code) | UnconfirmedCode::Renewed(code)) = code;
        Ok(code)
    }

    /// Refuse unless `secret` opens the slot of this very seat.
    fn confirm_password(&self, secret: &Secret) -> store::Result<()> {
        if Some(self.vault.confirm(secret)?) == opener_of(self.seat) {
            Ok(())
        } else {
            Err(store::Error::WrongPassword)
        }
    }

    /// Refuse a new password of `own` that opens another's slot: who sits down would be unclear.
    fn expect_free(&self, new: &Passphrase, own: Option<store::Opener>) -> Result<(), Problem> {
        match self.vault.confirm(&Secret::Password(new.clone())) {
            Ok(opener) if Some(opener) != own => Err(Problem::PasswordTaken),
            _ => Ok(()),
        }
    }

    fn write_own_slot(&self, password: &Passphrase) -> Result<(), Problem> {
        Ok(match self.seat {
            Seat::Secretary => self.vault.set_secretary_password(password, self.cost),
            Seat::Deputy => self.vault.set_deputy_password(password, self.cost),
            Seat::Member(_) | Seat::Chooser => return Err(Problem::NotAllowed),
        }?)
    }

    /// Keep in the history that a way in has changed; never what it is.
    fn note_opener(
        &mut self,
        deed: &'static str,
        opener: store::Opener,
        before: Option<&str>,
        after: Option<&str>,
    ) -> Result<(), Problem> {
        let record = ("opener", place(opener));
        self.deed(Right::ChangeOwnPassword, deed, |tx, stamp| {
            Ok(stamp.keep(tx, record, before.as_ref(), after.as_ref())?)
        })
    }
}

/// Take a new password as typed, if it has letters enough.
pub(crate) fn accept(typed: String) -> Result<Passphrase, Problem> {
    let password = take(typed);
    if is_long_enough(&password) {
        Ok(password)
    } else {
        Err(Problem::PasswordTooShort { least: LEAST_PASSWORD })
    }
}

/// Whether a new password has letters enough.
pub(crate) fn is_long_enough(password: &Passphrase) -> bool {
    password.letters() >= LEAST_PASSWORD as usize
}

/// Take a password as typed, and wipe the typed text.
pub(crate) fn take(typed: String) -> Passphrase {
    Passphrase::new(&Zeroizing::new(typed))
}

/// The number of an opener in the history.
fn place(opener: store::Opener) -> i64 {
    match opener {
        store::Opener::Secretary => 1,
        store::Opener::Deputy => 2,
        store::Opener::Recovery => 3,
    }
}

impl From<store::Opener> for Opener {
    fn from(opener: store::Opener) -> Self {
        match opener {
            store::Opener::Secretary => Self::Secretary,
            store::Opener::Deputy => Self::Deputy,
            store::Opener::Recovery => Self::Recovery,
        }
    }
}

impl From<&store::RecoveryCode> for RecoveryCode {
    fn from(code: &store::RecoveryCode) -> Self {
        Self { groups: code.groups().map(str::to_owned).into() }
    }
}
