//! III. Who does what by when, and how the result is reported.

use press::Block;
use serde::Deserialize;

use domain::matter::MatterKind;

use super::Resolution;
use super::review::numbered;
use crate::blocks::{text, texts};
use crate::matters;
use crate::numerals::two_figures;
use crate::signature;
use crate::wording::{Caption, Error, Sentence};

/// The words of part III.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    pub(super) part: Caption,
    tasks: Caption,
    conclusions: Caption,
    posting: Sentence,
}

impl Resolution<'_> {
    /// Tasks, conclusions to carry out, and the rest with the duty to report.
    pub(super) fn arrangements(&self) -> Result<Vec<Block>, Error> {
        let (words, stationery) = (&self.wording.arrangements, &self.stationery);
        let tasks = matters::tasks_table(stationery, self.record)?;
        let conclusions = matters::items(&stationery.words, self.record, MatterKind::Conclusion)?;
        let mut rest = texts(self.record.resolution.arrangements.as_str());
        if !self.record.kind.is_of_committee() {
            rest.push(text(self.posting()?));
        }
        Ok(numbered([
            (&words.tasks, tasks.into_iter().collect()),
            (&words.conclusions, conclusions),
            (&stationery.words.resolution.arrangements, rest),
        ]))
    }

    fn posting(&self) -> Result<String, Error> {
        let superior = self.record.cell.superior.as_str();
        self.wording.arrangements.posting.fill(&[
            ("superior", signature::superior_committee(&self.stationery, superior)),
            ("days", two_figures(self.record.report_days)),
        ])
    }
}
