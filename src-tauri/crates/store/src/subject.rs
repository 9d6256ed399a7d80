//! Whom a row of the review is about, between a column `member` that may be empty and the domain.

use domain::MemberId;
use domain::review::Subject;

use crate::Result;
use crate::column::Record;

/// The column `member`: none for the collective.
pub(crate) fn member(subject: Subject) -> Option<i64> {
    match subject {
        Subject::Member(member) => Some(member.0),
        Subject::Collective => None,
    }
}

/// Whom `row` is about.
pub(crate) fn of(row: Record<'_, '_>) -> Result<Subject> {
    let member = row.get::<Option<i64>>("member")?;
    Ok(member.map_or(Subject::Collective, |id| Subject::Member(MemberId(id))))
}
