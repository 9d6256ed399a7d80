//! The log of good deeds (việc tốt).

use chrono::NaiveDate;
use domain::notebook::{GoodDeed, GoodDeedDraft};
use domain::role::Right;
use domain::{GoodDeedId, MemberId};
use store::{Connection, Transaction, good_deed, pledge};

use super::authorship::{author, person};
use super::views::GoodDeedLine;
use crate::desk::Stamp;
use crate::roll::Roll;
use crate::{Desk, Problem};

/// The noun of a good deed in the history.
pub(super) const NOUN: &str = "goodDeed";

impl Desk {
    /// The good deeds of `year`, of `member` or of everybody, the newest first.
    pub fn good_deeds(
        &self,
        year: i32,
        member: Option<MemberId>,
    ) -> Result<Vec<GoodDeedLine>, Problem> {
        let today = self.today();
        let look = |conn: &Connection| lines(conn, good_deed::list(conn, year, member)?, today);
        match member {
            Some(member) => self.read_about(Right::ReadOwn, member, look),
            None => self.read(look),
        }
    }

    /// The good deeds no meeting has praised yet, the newest first.
    pub fn unpraised_deeds(&self) -> Result<Vec<GoodDeedLine>, Problem> {
        let today = self.today();
        self.read(|conn| lines(conn, good_deed::list_unpraised(conn)?, today))
    }

    /// Log a good deed, or correct the one named `id`.
    pub fn save_good_deed(
        &mut self,
        id: Option<GoodDeedId>,
        draft: &GoodDeedDraft,
    ) -> Result<GoodDeed, Problem> {
        if draft.words.is_blank() {
            return Err(Problem::blank("words"));
        }
        self.deed_about(Right::KeepOwn, draft.member, "save_good_deed", |tx, stamp| {
            person(tx, draft.member)?;
            check(tx, draft, stamp.day())?;
            let id = match id {
                None => log(tx, stamp, draft)?,
                Some(id) => correct(tx, stamp, id, draft)?,
            };
            good_deed::find(tx, id)?.ok_or(Problem::Missing)
        })
    }

    /// Take back a good deed that was entered by mistake.
    pub fn withdraw_good_deed(&mut self, id: GoodDeedId) -> Result<(), Problem> {
        let owner = |conn: &Connection| {
            let deed = good_deed::find(conn, id)?.ok_or(Problem::Missing)?;
            Ok((deed.draft.member, deed))
        };
        self.deed_of(Right::KeepOwn, owner, "withdraw_good_deed", |tx, stamp, before: GoodDeed| {
            author(tx, stamp, before.draft.member, Some(before.author))?;
            good_deed::withdraw(tx, id, stamp.at)?;
            Ok(stamp.keep(tx, (NOUN, id.0), Some(&before), None)?)
        })
    }
}

/// Good deeds with their names.
pub(super) fn lines(
    conn: &Connection,
    deeds: Vec<GoodDeed>,
    today: NaiveDate,
) -> Result<Vec<GoodDeedLine>, Problem> {
    let roll = Roll::on(conn, today)?;
    let line = |deed: GoodDeed| GoodDeedLine { name: roll.name(deed.draft.member), deed };
    Ok(deeds.into_iter().map(line).collect())
}

fn check(conn: &Connection, draft: &GoodDeedDraft, today: NaiveDate) -> Result<(), Problem> {
    if draft.done_on > today {
        return Err(Problem::bad_day("doneOn"));
    }
    let Some(id) = draft.pledge else { return Ok(()) };
    let own = pledge::find(conn, id)?.filter(|pledge| pledge.member == draft.member);
    own.map(drop).ok_or_else(|| Problem::bad_choice("pledge"))
}

fn log(tx: &Transaction<'_>, stamp: &Stamp, draft: &GoodDeedDraft) -> Result<GoodDeedId, Problem> {
    let id = good_deed::insert(tx, draft, author(tx, stamp, draft.member, None)?)?;
    stamp.keep(tx, (NOUN, id.0), None, good_deed::find(tx, id)?.as_ref())?;
    Ok(id)
}

fn correct(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: GoodDeedId,
    draft: &GoodDeedDraft,
) -> Result<GoodDeedId, Problem> {
    let found = good_deed::find(tx, id)?.filter(|deed| deed.draft.member == draft.member);
    let before = found.ok_or(Problem::Missing)?;
    if before.draft != *draft {
        good_deed::update(tx, id, draft, author(tx, stamp, draft.member, Some(before.author))?)?;
        stamp.keep(tx, (NOUN, id.0), Some(&before), good_deed::find(tx, id)?.as_ref())?;
    }
    Ok(id)
}
