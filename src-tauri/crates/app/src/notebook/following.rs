//! Who follows whom, and what is missing in the notebooks they follow.

use chrono::{Datelike as _, NaiveDate};
use domain::member::Member;
use domain::notebook::{DueState, Following, FollowingDraft, MonthState, months_of};
use domain::role::Right;
use domain::{FollowingId, MemberId};
use store::{Connection, following};

use super::authorship::person;
use super::views::{FollowedLine, FollowingLine, Gap};
use super::year_of::YearOf;
use crate::roll::{Roll, name_of};
use crate::{Desk, Problem};

const NOUN: &str = "following";

impl Desk {
    /// The assignments that hold on a day, or all there ever were, the oldest first.
    pub fn followings(&self, on: Option<NaiveDate>) -> Result<Vec<FollowingLine>, Problem> {
        let today = self.today();
        self.read(|conn| {
            let roll = Roll::on(conn, today)?;
            let mut found = following::list(conn)?;
            found.retain(|following| on.is_none_or(|day| following.draft.holds_on(day)));
            let line = |following: Following| FollowingLine {
                follower_name: roll.name(following.draft.follower),
                followed_name: roll.name(following.draft.followed),
                following,
            };
            Ok(found.into_iter().map(line).collect())
        })
    }

    /// Those `follower` follows today, each with what is missing in this year's notebook.
    pub fn my_followed(&self, follower: MemberId) -> Result<Vec<FollowedLine>, Problem> {
        let today = self.today();
        self.read_about(Right::ReadOwn, follower, |conn| {
            let year = YearOf::read(conn, today.year(), None, today)?;
            let mut found = following::list(conn)?;
            found.retain(|one| one.draft.follower == follower && one.draft.holds_on(today));
            let mut lines = Vec::new();
            for followed in found.into_iter().map(|one| one.draft.followed) {
                if store::member::is_binned(conn, followed)? {
                    continue;
                }
                let person = person(conn, followed)?;
                let gaps = gaps(&year, &person, today.year());
                lines.push(FollowedLine { member: followed, name: name_of(&person), gaps });
            }
            Ok(lines)
        })
    }

    /// Assign somebody to follow somebody, or correct the assignment named `id`.
    pub fn save_following(
        &mut self,
        id: Option<FollowingId>,
        draft: FollowingDraft,
    ) -> Result<Following, Problem> {
        if draft.follower == draft.followed {
            return Err(Problem::bad_choice("followed"));
        }
        if draft.until_on.is_some_and(|until_on| until_on < draft.from_on) {
            return Err(Problem::bad_day("untilOn"));
        }
        self.deed(Right::KeepNotebooks, "save_following", |tx, stamp| {
            expect_people(tx, &draft)?;
            let before = match id {
                Some(id) => Some(following::find(tx, id)?.ok_or(Problem::Missing)?),
                None => None,
            };
            let after = match id {
                Some(id) => Following { id, draft },
                None => Following { id: following::insert(tx, &draft)?, draft },
            };
            following::update(tx, &after)?;
            stamp.keep(tx, (NOUN, after.id.0), before.as_ref(), Some(&after))?;
            Ok(after)
        })
    }

    /// Note the last day of an assignment.
    pub fn end_following(&mut self, id: FollowingId, on: NaiveDate) -> Result<Following, Problem> {
        self.deed(Right::KeepNotebooks, "end_following", |tx, stamp| {
            let before = following::find(tx, id)?.ok_or(Problem::Missing)?;
            if on < before.draft.from_on {
                return Err(Problem::bad_day("on"));
            }
            let draft = FollowingDraft { until_on: Some(on), ..before.draft.clone() };
            let after = Following { id, draft };
            following::update(tx, &after)?;
            stamp.keep(tx, (NOUN, id.0), Some(&before), Some(&after))?;
            Ok(after)
        })
    }
}

fn expect_people(conn: &Connection, draft: &FollowingDraft) -> Result<(), Problem> {
    let follower = person(conn, draft.follower).is_ok_and(|person| person.is_member());
    let followed = person(conn, draft.followed).is_ok();
    match (follower, followed) {
        (true, true) => Ok(()),
        (false, _) => Err(Problem::bad_choice("follower")),
        (true, false) => Err(Problem::bad_choice("followed")),
    }
}

/// What a notebook should have by now, the most pressing first.
fn gaps(year: &YearOf, person: &Member, of: i32) -> Vec<Gap> {
    let overdue = |state: DueState, gap: Gap| (state == DueState::Overdue).then_some(gap);
    let mut gaps: Vec<Gap> = [
        overdue(year.registration(person), Gap::Registration),
        overdue(year.commitment(person).state, Gap::Commitment),
    ]
    .into_iter()
    .flatten()
    .collect();
    let pages: Vec<_> = months_of(of).into_iter().map(|month| year.page(person, month)).collect();
    let unreported = pages.iter().filter(|page| page.state == MonthState::Overdue);
    gaps.extend(unreported.map(|page| Gap::Report { month: page.page.month }));
    let summaries = year.summaries(person).into_iter();
    gaps.extend(summaries.filter_map(|summary| {
        overdue(summary.state, Gap::Summary { period: summary.summary.period })
    }));
    let uncommented = pages.iter().filter(|page| page.comment_missing);
    gaps.extend(uncommented.map(|page| Gap::Comment { month: page.page.month }));
    let pledges = year.unaccepted(person.id);
    gaps.extend((pledges > 0).then_some(Gap::Acceptance { pledges }));
    gaps
}
