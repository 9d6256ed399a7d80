//! Confirming what was entered on one's behalf (đã đọc): from then on the words are one's own.

use domain::dates::YearMonth;
use domain::notebook::{Author, GoodDeed, MonthPage, Pledge, Summary, SummaryPeriod, months_of};
use domain::role::Right;
use domain::{GoodDeedId, MemberId, PledgeId};
use store::{Transaction, good_deed, month_page, pledge, study, summary};

use super::views::Own;
use super::{deeds, months, summaries};
use crate::desk::Stamp;
use crate::{Desk, Problem, stories, studies};

impl Desk {
    /// Confirm, at one's own seat, something that was entered on one's behalf.
    pub fn confirm_own(&mut self, member: MemberId, own: Own) -> Result<(), Problem> {
        self.deed_about(Right::ConfirmOwn, member, "confirm_own", |tx, stamp| match own {
            Own::Pledge { id } => confirm_pledge(tx, stamp, member, id),
            Own::Month { month } => confirm_month(tx, stamp, member, month),
            Own::Summary { year, period } => confirm_summary(tx, stamp, (member, year, period)),
            Own::Deed { id } => confirm_deed(tx, stamp, member, id),
            Own::Story { id } => stories::confirm(tx, stamp, member, id),
            Own::Study { id } => studies::confirm(tx, stamp, member, id),
            Own::Year { year } => confirm_year(tx, stamp, member, year),
        })
    }
}

fn confirm_year(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    member: MemberId,
    year: i32,
) -> Result<(), Problem> {
    for pledge in pledge::list(tx, year, Some(member))? {
        confirm_pledge(tx, stamp, member, pledge.id)?;
    }
    for month in months_of(year) {
        confirm_month(tx, stamp, member, month)?;
    }
    for period in SummaryPeriod::ALL {
        confirm_summary(tx, stamp, (member, year, period))?;
    }
    for deed in good_deed::list(tx, year, Some(member))? {
        confirm_deed(tx, stamp, member, deed.id)?;
    }
    for story in stories::of_member(tx, member, year, stamp.day())? {
        stories::confirm(tx, stamp, member, story.story.id)?;
    }
    for study in study::list(tx, year)? {
        studies::confirm(tx, stamp, member, study.id)?;
    }
    Ok(())
}

fn confirm_pledge(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    member: MemberId,
    id: PledgeId,
) -> Result<(), Problem> {
    let found = pledge::find(tx, id)?.filter(|pledge| pledge.member == member);
    let before = found.ok_or(Problem::Missing)?;
    let Some(author) = confirmed(before.author, stamp) else { return Ok(()) };
    pledge::confirm(tx, id, stamp.at)?;
    let after = Pledge { author, ..before.clone() };
    Ok(stamp.keep(tx, ("pledge", id.0), Some(&before), Some(&after))?)
}

fn confirm_month(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    member: MemberId,
    month: YearMonth,
) -> Result<(), Problem> {
    let Some(kept) = month_page::find(tx, member, month)? else { return Ok(()) };
    let author = kept.page.author.and_then(|author| confirmed(author, stamp));
    if author.is_some() {
        month_page::confirm(tx, kept.id, stamp.at)?;
        let after = MonthPage { author, ..kept.page.clone() };
        stamp.keep(tx, (months::NOUN, kept.id), Some(&kept.page), Some(&after))?;
    }
    Ok(())
}

fn confirm_summary(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    which: (MemberId, i32, SummaryPeriod),
) -> Result<(), Problem> {
    let Some(kept) = summaries::find(tx, which)? else { return Ok(()) };
    let author = kept.summary.author.and_then(|author| confirmed(author, stamp));
    if author.is_some() {
        summary::confirm(tx, kept.id, stamp.at)?;
        let after = Summary { author, ..kept.summary.clone() };
        stamp.keep(tx, (summaries::NOUN, kept.id), Some(&kept.summary), Some(&after))?;
    }
    Ok(())
}

fn confirm_deed(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    member: MemberId,
    id: GoodDeedId,
) -> Result<(), Problem> {
    let found = good_deed::find(tx, id)?.filter(|deed| deed.draft.member == member);
    let before = found.ok_or(Problem::Missing)?;
    let Some(author) = confirmed(before.author, stamp) else { return Ok(()) };
    good_deed::confirm(tx, id, stamp.at)?;
    let after = GoodDeed { author, ..before.clone() };
    Ok(stamp.keep(tx, (deeds::NOUN, id.0), Some(&before), Some(&after))?)
}

/// The author once confirmed; none where there is nothing to confirm.
fn confirmed(author: Author, stamp: &Stamp) -> Option<Author> {
    (!author.is_theirs()).then_some(Author { confirmed_at: Some(stamp.at), ..author })
}
