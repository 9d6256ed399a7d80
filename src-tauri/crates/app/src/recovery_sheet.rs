//! The recovery sheet: one page with the recovery code, for a safe place.

use press::Document;

use crate::papers::{PaperFile, PaperView, printed, shown};
use crate::problem::unexpected;
use crate::{Desk, Problem, cell};

impl Desk {
    /// The recovery sheet as it will be printed, as long as its code has not been typed back.
    pub fn recovery_sheet(&self) -> Result<PaperView, Problem> {
        shown(&self.sheet()?)
    }

    /// The recovery sheet as a PDF file, as long as its code has not been typed back.
    pub fn recovery_sheet_pdf(&self) -> Result<PaperFile, Problem> {
        printed(&self.sheet()?)
    }

    fn sheet(&self) -> Result<Document, Problem> {
        let groups = self.recovery_code()?.groups().map(str::to_owned);
        let today = self.today();
        let name = self.read(|conn| cell::name_on(conn, today))?;
        paper::recovery_sheet(&groups, name.as_str(), today).map_err(|error| unexpected(&error))
    }
}
