//! The signs of papers and issuers in a number line (ký hiệu), as HD 05-HD/VPTW has them.

use crate::meeting::MeetingKind;
use crate::number_series::PaperKind;

/// The sign of a cell (chi bộ) as issuer.
pub const CELL: &str = "CB";

/// The sign of the congress of a cell (đại hội chi bộ), whose numbers are a series of their own.
pub const CONGRESS: &str = "ĐH";

/// The sign of who issues a paper of a meeting: the congress, or the cell by its `code`. To a congress
/// the cell invites.
pub fn issuer(meeting: MeetingKind, paper: PaperKind, code: &str) -> &str {
    match (meeting, paper) {
        (MeetingKind::Congress, PaperKind::Invitation) => code,
        (MeetingKind::Congress, _) => CONGRESS,
        _ => code,
    }
}

/// The sign of a kind of paper: `NQ` of a resolution (nghị quyết).
pub const fn symbol(kind: PaperKind) -> &'static str {
    match kind {
        PaperKind::Resolution => "NQ",
        PaperKind::Decision => "QĐ",
        PaperKind::Conclusion => "KL",
        PaperKind::Regulation => "QC",
        PaperKind::Notice => "TB",
        PaperKind::Report => "BC",
        PaperKind::Plan => "KH",
        PaperKind::Programme => "CTr",
        PaperKind::Project => "ĐA",
        PaperKind::Submission => "TTr",
        PaperKind::Letter => "CV",
        PaperKind::Minutes => "BB",
        PaperKind::Invitation => "GM",
    }
}
