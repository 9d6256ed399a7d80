//! Part 1: registering, and the gentle question about what is registered.

use chrono::NaiveDate;
use domain::notebook::{ConcreteWords, Pledge, PledgeDraft, lacking};
use domain::role::{Right, Seat};
use domain::text::{Text, folded};
use domain::{MemberId, PledgeId};
use store::{Connection, Transaction, pledge};

use super::authorship::{author, expect_year, person};
use super::views::{NotebookView, PledgeQuestion, PledgeView};
use super::{notebook_view, words};
use crate::desk::Stamp;
use crate::{Desk, Problem};

/// The noun of a pledge in the history.
const NOUN: &str = "pledge";
/// How many examples stand beside a vague pledge.
const EXAMPLES: usize = 3;

impl Desk {
    /// What is gently asked about a pledge while it is typed; nothing is kept. `id` names the pledge
    /// where it is registered already.
    pub fn question_pledge(
        &self,
        member: MemberId,
        id: Option<PledgeId>,
        draft: &PledgeDraft,
    ) -> Result<PledgeQuestion, Problem> {
        let seat = self.seat;
        self.read_about(Right::ReadOwn, member, |conn| question(conn, seat, id, draft))
    }

    /// Register a pledge of `member`, or say the one named `id` in other words, which the committee
    /// has then to confirm anew.
    pub fn save_pledge(
        &mut self,
        member: MemberId,
        id: Option<PledgeId>,
        draft: &PledgeDraft,
    ) -> Result<PledgeView, Problem> {
        check(draft)?;
        self.deed_about(Right::KeepOwn, member, "save_pledge", |tx, stamp| {
            person(tx, member)?;
            let id = match id {
                None => register(tx, stamp, member, draft)?,
                Some(id) => reword(tx, stamp, member, id, draft)?,
            };
            let pledge = pledge::find(tx, id)?.ok_or(Problem::Missing)?;
            Ok(PledgeView { question: question(tx, stamp.seat, Some(id), draft)?, pledge })
        })
    }

    /// Take back a pledge; not one a page reports on.
    pub fn withdraw_pledge(&mut self, id: PledgeId) -> Result<(), Problem> {
        let owner = |conn: &Connection| {
            let pledge = pledge::find(conn, id)?.ok_or(Problem::Missing)?;
            Ok((pledge.member, pledge))
        };
        self.deed_of(Right::KeepOwn, owner, "withdraw_pledge", |tx, stamp, before: Pledge| {
            author(tx, stamp, before.member, Some(before.author))?;
            if pledge::is_reported(tx, id)? {
                return Err(Problem::PledgeReported);
            }
            pledge::withdraw(tx, id, stamp.at)?;
            Ok(stamp.keep(tx, (NOUN, id.0), Some(&before), None)?)
        })
    }

    /// Confirm for the committee what `member` has registered for `year` and its months.
    pub fn accept_pledges(
        &mut self,
        member: MemberId,
        year: i32,
        on: NaiveDate,
    ) -> Result<NotebookView, Problem> {
        self.deed(Right::KeepNotebooks, "accept_pledges", |tx, stamp| {
            person(tx, member)?;
            let registered = pledge::list(tx, year, Some(member))?;
            for before in registered.into_iter().filter(|pledge| pledge.accepted_on.is_none()) {
                if on < before.draft.registered_on {
                    return Err(Problem::bad_day("on"));
                }
                pledge::accept(tx, before.id, on)?;
                let after = Pledge { accepted_on: Some(on), ..before.clone() };
                stamp.keep(tx, (NOUN, before.id.0), Some(&before), Some(&after))?;
            }
            notebook_view(tx, stamp.seat, member, year, stamp.day())
        })
    }
}

fn check(draft: &PledgeDraft) -> Result<(), Problem> {
    expect_year(draft.year)?;
    if draft.act.is_blank() {
        return Err(Problem::blank("act"));
    }
    match draft.month {
        Some(month) if month.year() != draft.year => Err(Problem::bad_choice("month")),
        _ => Ok(()),
    }
}

fn register(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    member: MemberId,
    draft: &PledgeDraft,
) -> Result<PledgeId, Problem> {
    let id = pledge::insert(tx, member, draft, author(tx, stamp, member, None)?)?;
    stamp.keep(tx, (NOUN, id.0), None, pledge::find(tx, id)?.as_ref())?;
    Ok(id)
}

fn reword(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    member: MemberId,
    id: PledgeId,
    draft: &PledgeDraft,
) -> Result<PledgeId, Problem> {
    let before = pledge::find(tx, id)?.filter(|pledge| pledge.member == member);
    let before = before.ok_or(Problem::Missing)?;
    if before.draft.year != draft.year {
        return Err(Problem::bad_choice("year"));
    }
    if before.draft != *draft {
        pledge::update(tx, id, draft, author(tx, stamp, member, Some(before.author))?)?;
        stamp.keep(tx, (NOUN, id.0), Some(&before), pledge::find(tx, id)?.as_ref())?;
    }
    Ok(id)
}

/// What `draft` lacks, and concrete pledges of the group that were kept well: the cell's own, at the
/// seat of a member only theirs.
fn question(
    conn: &Connection,
    seat: Seat,
    id: Option<PledgeId>,
    draft: &PledgeDraft,
) -> Result<PledgeQuestion, Problem> {
    let words = words::concrete()?;
    let lacking = lacking(draft, &words);
    if lacking.is_empty() {
        return Ok(PledgeQuestion { lacking, examples: Vec::new() });
    }
    let of_member = match seat {
        Seat::Member(member) => Some(member),
        Seat::Secretary | Seat::Deputy | Seat::Chooser => None,
    };
    let kept_well = pledge::list_kept_well(conn, draft.group, of_member)?;
    let others =
        kept_well.iter().filter(|pledge| Some(pledge.id) != id).map(|pledge| &pledge.draft);
    Ok(PledgeQuestion { lacking, examples: examples(others, &words) })
}

/// The first concrete acts among `pledges`, each once.
fn examples<'p>(
    pledges: impl Iterator<Item = &'p PledgeDraft>,
    words: &ConcreteWords,
) -> Vec<Text> {
    let mut examples: Vec<Text> = Vec::new();
    for pledge in pledges.filter(|pledge| lacking(pledge, words).is_empty()) {
        let is_new = |example: &Text| folded(example.as_str()) != folded(pledge.act.as_str());
        if examples.len() < EXAMPLES && examples.iter().all(is_new) {
            examples.push(pledge.act.clone());
        }
    }
    examples
}
