//! Inspections (kiểm tra, giám sát): the plan of a year, and the dossier of one with every piece the cell
//! makes of it. What is not written yet is left as lines to write on.

mod dossier;
mod plan;
mod words;

use chrono::NaiveDate;
use domain::dates::YearMonth;
use domain::inspection::InspectionKind;
use domain::shortcoming::RemedyStep;
use domain::text::{Spelling, Text};

use crate::notebook::CellPaper;
use crate::sources::INSPECTION;
use crate::wording::Error;
pub use dossier::inspection_dossier;
pub use plan::inspection_plan;
use words::Wording;

/// What the plan of a year is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectionPlanPaper {
    /// The cell.
    pub cell: CellPaper,
    /// The year.
    pub year: i32,
    /// Its rows, the first month first.
    pub rows: Vec<InspectionPaper>,
}

/// What the dossier of an inspection is made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectionDossierPaper {
    /// The cell.
    pub cell: CellPaper,
    /// The year of the plan it stands in.
    pub year: i32,
    /// The inspection.
    pub inspection: InspectionPaper,
}

/// An inspection with every name written out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct InspectionPaper {
    /// What kind.
    pub kind: InspectionKind,
    /// Đối tượng.
    pub name: Text,
    /// Nội dung.
    pub content: Text,
    /// Mốc thời gian được kiểm tra.
    pub period: Text,
    /// Tháng tiến hành.
    pub month: Option<YearMonth>,
    /// Người thực hiện.
    pub inspectors: Text,
    /// Phương pháp.
    pub method: Text,
    /// What the one inspected reported; blank for an outline to write on.
    pub report: Text,
    /// Kết quả thẩm tra, xác minh.
    pub findings: Text,
    /// Kết luận.
    pub conclusion: Text,
    /// The day of the meeting that concluded.
    pub met_on: Option<NaiveDate>,
    /// Whether it was concluded.
    pub concluded: bool,
    /// The shortcomings the conclusion names.
    pub shortcomings: Vec<NamedShortcoming>,
}

impl InspectionPaper {
    /// The month as papers write it; nothing where none is planned.
    fn month_words(&self) -> String {
        self.month.map(|month| month.to_string()).unwrap_or_default()
    }
}

/// A shortcoming a conclusion names, with its remedy.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedShortcoming {
    /// What is wanting.
    pub words: Text,
    /// Trách nhiệm.
    pub responsibility: Text,
    /// Biện pháp khắc phục.
    pub measure: Text,
    /// By when.
    pub due_on: Option<NaiveDate>,
    /// The dated steps.
    pub steps: Vec<RemedyStep>,
}

/// Whether the words of plan and dossier were not checked against an original; said on screen, never
/// printed.
pub fn inspection_is_unverified(spelling: Spelling) -> Result<bool, Error> {
    INSPECTION.read(spelling).map(|wording: Wording| wording.unverified)
}
