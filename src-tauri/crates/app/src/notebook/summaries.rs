//! Part 4: summing up the half-year and the year.

use domain::MemberId;
use domain::notebook::{SummaryDraft, SummaryPeriod};
use domain::role::Right;
use store::summary::Kept;
use store::{Connection, Transaction, summary};

use super::authorship::{author, expect_year, person};
use super::comments::{comment, expect_unlocked};
use super::views::{SummaryComment, SummaryView};
use super::year_of::YearOf;
use crate::desk::Stamp;
use crate::{Desk, Problem};

/// The noun of a summary in the history.
pub(super) const NOUN: &str = "summary";

/// Which summary.
type Which = (MemberId, i32, SummaryPeriod);

impl Desk {
    /// Keep what `member` writes in a summary.
    pub fn save_summary(
        &mut self,
        member: MemberId,
        year: i32,
        period: SummaryPeriod,
        draft: &SummaryDraft,
    ) -> Result<SummaryView, Problem> {
        expect_year(year)?;
        let which = (member, year, period);
        self.deed_about(Right::KeepOwn, member, "save_summary", |tx, stamp| {
            person(tx, member)?;
            let before = find(tx, which)?;
            let written = before.as_ref().map(|kept| kept.summary.draft.clone());
            if written.clone().unwrap_or_default() != *draft {
                let says_something = written.is_some_and(|draft| draft != SummaryDraft::default());
                let standing = before.as_ref().filter(|_| says_something);
                let by = author(tx, stamp, member, standing.and_then(|kept| kept.summary.author))?;
                summary::write(tx, summary_id(tx, which, before.as_ref())?, draft, by)?;
                keep(tx, stamp, which, before.as_ref())?;
            }
            view(tx, stamp, which)
        })
    }

    /// Comment on a summary for the cell, and propose praise; blank words take the comment back.
    pub fn comment_summary(
        &mut self,
        member: MemberId,
        year: i32,
        period: SummaryPeriod,
        draft: SummaryComment,
    ) -> Result<SummaryView, Problem> {
        expect_year(year)?;
        let which = (member, year, period);
        self.deed(Right::KeepNotebooks, "comment_summary", |tx, stamp| {
            person(tx, member)?;
            let SummaryComment { comment: said, praise_proposed } = draft;
            let said = comment(tx, stamp, said)?;
            let before = find(tx, which)?;
            expect_unlocked(tx, before.as_ref().and_then(|kept| kept.summary.comment.as_ref()))?;
            let id = summary_id(tx, which, before.as_ref())?;
            summary::set_comment(tx, id, said.as_ref(), &praise_proposed)?;
            keep(tx, stamp, which, before.as_ref())?;
            view(tx, stamp, which)
        })
    }
}

/// The summary as it is kept, unless nothing is.
pub(super) fn find(
    conn: &Connection,
    (member, year, period): Which,
) -> Result<Option<Kept>, Problem> {
    let kept = summary::list(conn, year, Some(member))?;
    Ok(kept.into_iter().find(|kept| kept.summary.period == period))
}

fn summary_id(
    tx: &Transaction<'_>,
    (member, year, period): Which,
    kept: Option<&Kept>,
) -> Result<i64, Problem> {
    Ok(kept.map_or_else(|| summary::insert(tx, member, year, period), |kept| Ok(kept.id))?)
}

fn keep(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    which: Which,
    before: Option<&Kept>,
) -> Result<(), Problem> {
    let after = find(tx, which)?.ok_or(Problem::Missing)?;
    let before = before.map(|kept| &kept.summary);
    Ok(stamp.keep_typing(tx, (NOUN, after.id), before, Some(&after.summary))?)
}

fn view(conn: &Connection, stamp: &Stamp, which: Which) -> Result<SummaryView, Problem> {
    let (member, year, period) = which;
    let kept = YearOf::read(conn, year, Some(member), stamp.day())?;
    let summaries = kept.summaries(&person(conn, member)?).into_iter();
    let found = summaries.into_iter().find(|view| view.summary.period == period);
    found.ok_or(Problem::Missing)
}
