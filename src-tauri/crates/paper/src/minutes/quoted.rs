//! What other papers quote from a meeting.

use press::Block;

use domain::record::MeetingRecord;

use super::Minutes;
use super::proceedings::remark_lines;
use crate::blocks::lines;
use crate::wording::Error;

/// What was noted at a meeting, for a paper that quotes it under headings of its own.
pub(crate) struct Quoted {
    /// When, where and who.
    pub(crate) circumstances: Vec<Block>,
    /// What was said, with who said it.
    pub(crate) opinions: Vec<String>,
    /// What the chair concluded.
    pub(crate) conclusions: Vec<String>,
}

/// What was noted at the meeting of `record`.
pub(crate) fn quoted(record: &MeetingRecord) -> Result<Quoted, Error> {
    let minutes = Minutes::of(record)?;
    let remarks = record.items.iter().flat_map(|item| &item.remarks);
    let mut opinions = Vec::new();
    for remark in remarks.filter(|remark| !remark.words.is_blank()) {
        opinions.extend(remark_lines(&minutes, remark)?);
    }
    let conclusions = record.items.iter().flat_map(|item| lines(item.conclusion.as_str()));
    Ok(Quoted {
        circumstances: minutes.circumstance_points()?,
        opinions,
        conclusions: conclusions.map(str::to_owned).collect(),
    })
}
