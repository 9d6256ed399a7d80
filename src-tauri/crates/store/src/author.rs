//! Between the columns `hand` and `confirmed_at` and whose words stand there.

use domain::notebook::{Author, Hand};

use crate::Result;
use crate::column::{self, Record};

/// By whose hand the words of a row stand; none while nothing is written.
pub(crate) fn if_any(row: Record<'_, '_>) -> Result<Option<Author>> {
    let hand: Option<Hand> = row.choice_if_any("hand")?;
    let confirmed_at = row.instant_if_any("confirmed_at")?;
    Ok(hand.map(|hand| Author { hand, confirmed_at }))
}

/// By whose hand the words of a row stand.
pub(crate) fn of(row: Record<'_, '_>) -> Result<Author> {
    Ok(Author { hand: row.choice("hand")?, confirmed_at: row.instant_if_any("confirmed_at")? })
}

/// The instant the words were confirmed, as it is kept.
pub(crate) fn confirmed(author: Author) -> Option<String> {
    author.confirmed_at.map(column::instant)
}
