//! Handing over (bàn giao): the whole vault to the next secretary, or what is a member's own to another
//! cell, in a package that opens with a code on paper.

mod door;
mod former;
mod paper;
mod transfer;
mod views;

use std::path::Path;

use domain::HandoverId;
use domain::handover::HandoverWay;
use domain::post::PostKind;
use domain::role::Right;
use domain::text::Text;
use store::handover::{self, Handover};
use store::package::{Header, PackageNote};
use store::{Transaction, Watch};

pub use door::{PackageKey, look_into_package, receive_vault, receive_vault_at_cost};
pub(crate) use paper::document;
pub(crate) use transfer::former_document;
pub use transfer::{FormerYearLine, MemberPackageView, Namesake};
pub use views::{HandedOver, HandoverLine, PackageCount, PackageView};

use crate::desk::{Desk, Stamp};
use crate::problem::shown;
use crate::roll::{Roll, name_of};
use crate::{Problem, RecoveryCode, cell};

impl Desk {
    /// Refuse a seat that may not hand the vault over.
    pub fn expect_giver(&self) -> Result<(), Problem> {
        self.expect(Right::KeepOpeners)
    }

    /// Pack the whole vault for the next secretary into the file `target` (bàn giao sổ). The code that
    /// opens it is shown this once. The vault here stays as it is.
    pub fn hand_over_vault(
        &mut self,
        target: &Path,
        receiver: &Text,
        watch: &Watch,
    ) -> Result<HandedOver, Problem> {
        self.expect_giver()?;
        self.expect_outside(target)?;
        let code = store::RecoveryCode::random()?;
        let note = self.package_note(receiver, String::new())?;
        let header = self.vault.hand_over(target, note, (&code, self.cost), watch)?;
        let package = PackageView::from(&header);
        let given = Handover { at: self.now(), way: HandoverWay::Given, member: None, header };
        let handover =
            self.deed(Right::KeepOpeners, "hand_over_vault", |tx, stamp| keep(tx, stamp, &given))?;
        let shown_code = RecoveryCode::from(&code);
        self.package_code = Some(code);
        Ok(HandedOver { handover, path: shown(target), code: shown_code, package })
    }

    /// What was handed over and received, the newest first.
    pub fn handovers(&self) -> Result<Vec<HandoverLine>, Problem> {
        self.read(|conn| Ok(handover::list(conn)?.iter().map(HandoverLine::from).collect()))
    }

    /// Refuse to lay a package over the vault itself, or among what belongs to it.
    fn expect_outside(&self, target: &Path) -> Result<(), Problem> {
        if target.starts_with(self.vault.folder()) {
            return Err(Problem::bad_choice("package"));
        }
        Ok(())
    }

    fn package_note(&self, receiver: &Text, subject: String) -> Result<PackageNote, Problem> {
        let (made_at, today) = (self.now(), self.today());
        self.read(|conn| {
            Ok(PackageNote {
                made_at,
                cell: cell::name_on(conn, today)?.to_string(),
                giver: secretary(&Roll::on(conn, today)?),
                receiver: receiver.to_string(),
                subject,
            })
        })
    }
}

/// The name of whoever is secretary; blank where nobody is.
fn secretary(roll: &Roll) -> String {
    let holder = roll.holder(PostKind::Secretary);
    holder.map(|member| name_of(member).to_string()).unwrap_or_default()
}

/// Keep that a package was made or taken in.
fn keep(tx: &Transaction<'_>, stamp: &Stamp, handover: &Handover) -> Result<HandoverId, Problem> {
    let id = handover::insert(tx, handover)?;
    stamp.keep::<Header>(tx, ("handover", id.0), None, Some(&handover.header))?;
    Ok(id)
}
