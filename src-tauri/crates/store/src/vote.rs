//! The three columns of a vote, which stand or are missing together.

use domain::vote::Vote;

use crate::Result;
use crate::column::Record;

/// The vote in `row`, once it was counted.
pub(crate) fn read(row: Record<'_, '_>) -> Result<Option<Vote>> {
    let Some(in_favour) = row.get("in_favour")? else { return Ok(None) };
    Ok(Some(Vote { in_favour, against: row.get("against")?, other: row.get("other")? }))
}
