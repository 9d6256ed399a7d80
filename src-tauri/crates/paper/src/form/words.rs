//! The words and measures every form shares (`standards/form.toml`).

use serde::Deserialize;

use crate::standard::Look;
use crate::wording::{Caption, Sentence};

/// The words and measures every form shares.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct FormWords {
    pub(super) file_title: Sentence,
    pub(super) file_title_of_quarter: Sentence,
    pub(super) file_title_without_name: Sentence,
    pub(super) blank_day: Sentence,
    pub(super) unknown: Caption,
    pub(super) place_date: Sentence,
    pub(super) points: Sentence,
    pub(super) points_with_reason: Sentence,
    pub(super) blank_points: Caption,
    pub(super) points_table: PointsTable,
    pub(super) checked_table: CheckedTable,
    pub(super) sizes: Sizes,
}

/// The head of a table of criteria.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct PointsTable {
    pub(super) number: Caption,
    pub(super) label: Caption,
    pub(super) most: Caption,
    pub(super) points: Caption,
    pub(super) reason: Caption,
}

/// The head of a table that says of each criterion if it is met.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CheckedTable {
    pub(super) number: Caption,
    pub(super) label: Caption,
    pub(super) met: Caption,
    pub(super) not_met: Caption,
    pub(super) most: Caption,
    pub(super) points: Caption,
    pub(super) note: Caption,
    pub(super) mark: Caption,
}

/// Measures, in points.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sizes {
    /// The code at the upper right.
    pub(super) code: Look,
    /// A line of the caption or the title, less what the edition says of it.
    pub(super) line: Look,
    /// A note.
    pub(super) note: Look,
    /// Below the caption of a signature.
    pub(super) signature_note: Look,
    pub(super) after_caption: f64,
    pub(super) after_title: f64,
    pub(super) after_identity: f64,
    pub(super) before_heading: f64,
    pub(super) writing_pitch: f64,
    pub(super) blank_row: f64,
    pub(super) optional_lines: u32,
}
