//! Text pasted from papers older than Unicode. Nothing of the cell passes through here.

use domain::text::{MOST_PASTED, OldText, PastedRun, TooLong};

use crate::Problem;

/// The pasted `runs` in Unicode, to be offered beside what was pasted; nothing when they are not in
/// an old encoding.
pub fn read_pasted(runs: &[PastedRun]) -> Result<Option<OldText>, Problem> {
    Ok(domain::text::read_pasted(runs)?)
}

impl From<TooLong> for Problem {
    fn from(_: TooLong) -> Self {
        Self::PastedTooLong { most: u32::try_from(MOST_PASTED).unwrap_or(u32::MAX) }
    }
}
