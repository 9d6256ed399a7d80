//! The paper of the suggestions and contributed comments of a year.

use chrono::NaiveDate;
use domain::role::Seat;
use paper::{Named, VoicesPaper};
use press::Document;
use store::{Connection, contribution, suggestion};

use super::{contributions, suggestions};
use crate::Problem;
use crate::notebook::{Shelf, expect_year};
use crate::papers::made;

/// The suggestions and comments for the review of `year`, as of `today`.
pub(crate) fn voices(conn: &Connection, year: i32, today: NaiveDate) -> Result<Document, Problem> {
    expect_year(year)?;
    let suggested = suggestions::lines(conn, suggestion::list(conn, Some(year))?, today)?;
    let suggested = suggested.into_iter();
    let said = contributions::lines(conn, contribution::list(conn, Some(year))?, today)?;
    let said = said.into_iter();
    made(paper::voices(&VoicesPaper {
        cell: Shelf::new(conn, Seat::Secretary, today).cell()?,
        year,
        suggestions: suggested
            .map(|line| Named { record: line.suggestion.draft, name: line.name })
            .collect(),
        contributions: said
            .map(|line| Named { record: line.contribution.draft, name: line.name })
            .collect(),
    }))
}
