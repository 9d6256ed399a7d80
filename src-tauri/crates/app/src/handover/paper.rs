//! What was handed over, on paper: the list with two signatures, and the sheet with the code.

use domain::HandoverId;
use domain::role::{Right, Seat};
use paper::{HandoverPaper, PackedCount};
use press::Document;
use store::{Connection, handover};

use super::views::PackageView;
use crate::notebook::Shelf;
use crate::papers::{PaperFile, PaperView, made, printed, shown};
use crate::problem::unexpected;
use crate::{Desk, Problem, cell};

impl Desk {
    /// The sheet with the code of the package made last, as it will be printed.
    pub fn package_sheet(&self) -> Result<PaperView, Problem> {
        shown(&self.sheet_of_package()?)
    }

    /// The sheet with the code of the package made last, as a PDF file.
    pub fn package_sheet_pdf(&self) -> Result<PaperFile, Problem> {
        printed(&self.sheet_of_package()?)
    }

    fn sheet_of_package(&self) -> Result<Document, Problem> {
        // Whoever made the package may print its code: nobody else has it at hand.
        self.expect(Right::KeepMembers)?;
        let code = self.package_code.as_ref().ok_or(Problem::NoPackageCode)?;
        let groups = code.groups().map(str::to_owned);
        let today = self.today();
        let name = self.read(|conn| cell::name_on(conn, today))?;
        paper::package_sheet(&groups, name.as_str(), today).map_err(|error| unexpected(&error))
    }
}

/// The record of handing over (biên bản bàn giao), as of the day the package was made.
pub(crate) fn document(conn: &Connection, id: HandoverId) -> Result<Document, Problem> {
    let handover = handover::find(conn, id)?.ok_or(Problem::Missing)?;
    let package = PackageView::from(&handover.header);
    let on = package.made_at.date();
    let cell = Shelf::new(conn, Seat::Secretary, on).cell()?;
    let counts = package.counts.iter();
    made(paper::handover(&HandoverPaper {
        cell,
        made_at: package.made_at,
        giver: package.giver,
        receiver: package.receiver,
        subject: package.subject,
        counts: counts
            .map(|count| PackedCount { kind: count.kind, records: count.records })
            .collect(),
        total: package.total,
        fingerprint: package.fingerprint,
    }))
}
