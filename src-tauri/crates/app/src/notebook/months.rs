//! Part 2: writing on the page of a month, and commenting on it.

use domain::MemberId;
use domain::dates::YearMonth;
use domain::notebook::{MonthPageDraft, Pledge};
use domain::role::Right;
use store::month_page::{Kept, Written};
use store::{Connection, Transaction, month_page, pledge};

use super::authorship::{author, person};
use super::comments::{comment, expect_unlocked};
use super::views::{CommentDraft, MonthPageView, SavedMonthPage};
use super::year_of::{YearOf, is_for, with_lines};
use crate::desk::Stamp;
use crate::{Desk, Problem};

/// The noun of a page in the history.
pub(super) const NOUN: &str = "monthPage";

impl Desk {
    /// Keep a draft of what `member` did in `month`, which builds on `revision`.
    ///
    /// A draft that says what is kept already changes nothing, however old it is; another one is
    /// refused when something newer is kept. Lines it leaves out stay as they are.
    pub fn save_month_page(
        &mut self,
        member: MemberId,
        month: YearMonth,
        revision: u32,
        draft: MonthPageDraft,
    ) -> Result<SavedMonthPage, Problem> {
        self.deed_about(Right::KeepOwn, member, "save_month_page", |tx, stamp| {
            person(tx, member)?;
            let pledges = pledges_of(tx, member, month)?;
            let kept = month_page::find(tx, member, month)?;
            let before = kept.as_ref().map(|kept| kept.page.draft.clone()).unwrap_or_default();
            let wanted = completed(draft, &before, &pledges)?;
            if wanted != with_lines(&before, pledges.iter()) {
                let newest = kept.as_ref().map_or(0, |kept| kept.revision);
                if revision < newest {
                    return Err(Problem::DraftTooOld { stored: newest });
                }
                write(tx, stamp, (member, month), kept.as_ref(), &wanted)?;
            }
            saved(tx, stamp, member, month)
        })
    }

    /// Comment on a page for the committee or the cell; blank words take the comment back.
    ///
    /// A comment made at a meeting stands in its minutes too, and is locked with them.
    pub fn comment_month(
        &mut self,
        member: MemberId,
        month: YearMonth,
        draft: CommentDraft,
    ) -> Result<MonthPageView, Problem> {
        self.deed(Right::KeepNotebooks, "comment_month", |tx, stamp| {
            person(tx, member)?;
            let said = comment(tx, stamp, draft)?;
            let before = month_page::find(tx, member, month)?;
            let standing = before.as_ref().and_then(|kept| kept.page.comment.as_ref());
            if said.as_ref() != standing {
                expect_unlocked(tx, standing)?;
                let id = page_id(tx, member, month, before.as_ref())?;
                month_page::set_comment(tx, id, said.as_ref())?;
                keep(tx, stamp, (member, month), before.as_ref())?;
            }
            page_view(tx, member, month, stamp)
        })
    }
}

/// The page as the window sees it.
fn page_view(
    conn: &Connection,
    member: MemberId,
    month: YearMonth,
    stamp: &Stamp,
) -> Result<MonthPageView, Problem> {
    let year = YearOf::read(conn, month.year(), Some(member), stamp.day())?;
    Ok(year.page(&person(conn, member)?, month))
}

fn pledges_of(
    conn: &Connection,
    member: MemberId,
    month: YearMonth,
) -> Result<Vec<Pledge>, Problem> {
    let mut pledges = pledge::list(conn, month.year(), Some(member))?;
    pledges.retain(|pledge| is_for(pledge, month));
    Ok(pledges)
}

/// `draft` with the lines of `before` it leaves out, each about a pledge of the page.
fn completed(
    mut draft: MonthPageDraft,
    before: &MonthPageDraft,
    pledges: &[Pledge],
) -> Result<MonthPageDraft, Problem> {
    let left_out = before
        .results
        .iter()
        .filter(|line| draft.results.iter().all(|other| other.pledge != line.pledge));
    let left_out: Vec<_> = left_out.cloned().collect();
    draft.results.extend(left_out);
    let is_known = |id| {
        let is_kept = before.results.iter().any(|line| line.pledge == id);
        is_kept || pledges.iter().any(|pledge| pledge.id == id)
    };
    if draft.results.iter().all(|line| is_known(line.pledge)) {
        return Ok(with_lines(&draft, pledges.iter()));
    }
    Err(Problem::bad_choice("results.pledge"))
}

fn write(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    (member, month): (MemberId, YearMonth),
    kept: Option<&Kept>,
    wanted: &MonthPageDraft,
) -> Result<(), Problem> {
    let written = kept.filter(|kept| kept.page.draft.says_something());
    let author = author(tx, stamp, member, written.and_then(|kept| kept.page.author))?;
    let first = kept.and_then(|kept| kept.reported_on).unwrap_or_else(|| stamp.day());
    let written = Written {
        draft: wanted,
        author,
        reported_on: wanted.is_reported().then_some(first),
        revision: kept.map_or(0, |kept| kept.revision).saturating_add(1),
        at: stamp.at,
    };
    month_page::write(tx, page_id(tx, member, month, kept)?, written)?;
    keep(tx, stamp, (member, month), kept)
}

/// The page of a month, laid out where there was none.
fn page_id(
    tx: &Transaction<'_>,
    member: MemberId,
    month: YearMonth,
    kept: Option<&Kept>,
) -> Result<i64, Problem> {
    Ok(kept.map_or_else(|| month_page::insert(tx, member, month), |kept| Ok(kept.id))?)
}

/// Keep in the history what a page was and is.
fn keep(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    (member, month): (MemberId, YearMonth),
    before: Option<&Kept>,
) -> Result<(), Problem> {
    let after = month_page::find(tx, member, month)?.ok_or(Problem::Missing)?;
    let before = before.map(|kept| &kept.page);
    Ok(stamp.keep_typing(tx, (NOUN, after.id), before, Some(&after.page))?)
}

fn saved(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    member: MemberId,
    month: YearMonth,
) -> Result<SavedMonthPage, Problem> {
    let view = page_view(tx, member, month, stamp)?;
    Ok(SavedMonthPage {
        revision: view.revision,
        saved_at: view.saved_at.unwrap_or(stamp.at),
        state: view.state,
        author: view.page.author,
    })
}
