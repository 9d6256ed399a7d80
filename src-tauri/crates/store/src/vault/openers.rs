//! Changing who can open an open vault, and with what.

use super::Vault;
use crate::Result;
use crate::keys::{Cost, Opener, Passphrase, RecoveryCode, Secret};

impl Vault {
    /// Who can open this vault.
    pub fn openers(&self) -> Result<Vec<Opener>> {
        self.layout.slots().openers()
    }

    /// Whose secret this is; refused like at the door when it is nobody's. For
    /// asking again before something that cannot be taken back.
    pub fn confirm(&self, secret: &Secret) -> Result<Opener> {
        let (_, opener) = self.layout.slots().unlock(secret)?;
        Ok(opener)
    }

    /// Give the secretary a new password.
    pub fn set_secretary_password(&self, password: &Passphrase, cost: Cost) -> Result<()> {
        self.layout.slots().write(Opener::Secretary, &self.key, password, cost)
    }

    /// Let the deputy in by this password, in place of any earlier one.
    pub fn set_deputy_password(&self, password: &Passphrase, cost: Cost) -> Result<()> {
        self.layout.slots().write(Opener::Deputy, &self.key, password, cost)
    }

    /// Let the deputy in no more. A copy made earlier keeps the deputy's slot.
    pub fn remove_deputy(&self) -> Result<()> {
        self.layout.slots().remove(Opener::Deputy)
    }

    /// Let `code` open the vault beside the recovery code there is, until one is set.
    pub fn offer_recovery_code(&self, code: &RecoveryCode, cost: Cost) -> Result<()> {
        self.layout.slots().write_waiting(&self.key, &code.phrase(), cost)
    }

    /// Let `code` be the recovery code, and the earlier one no more.
    pub fn set_recovery_code(&self, code: &RecoveryCode, cost: Cost) -> Result<()> {
        let slots = self.layout.slots();
        slots.write(Opener::Recovery, &self.key, &code.phrase(), cost)?;
        slots.remove_waiting()
    }
}
