//! The book of members: who they are, how they stand, which posts they hold.

use chrono::NaiveDate;
use domain::dates::PartialDate;
use domain::member::{
    Member, MemberOrder, Particulars, PersonKind, Rank, Standing, StandingPeriod, sort_members,
};
use domain::post::{Post, Tenure};
use domain::role::Right;
use domain::settings::CellSettings;
use domain::text::{FullName, Text};
use domain::{MemberId, PostId, StandingId};
use serde::Serialize;
use store::{Connection, Transaction, member, post, standing};
use ts_rs::TS;

use crate::desk::{Desk, Stamp};
use crate::{Problem, cell};

/// The noun of a member in the history.
const NOUN: &str = "member";

/// A member in a list, as of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MemberLine {
    /// Names the member.
    pub id: MemberId,
    /// Họ và tên.
    pub name: String,
    /// Đảng viên, quần chúng or đoàn viên.
    pub kind: PersonKind,
    /// Chính thức or dự bị.
    pub rank: Rank,
    /// Day, month or only year of birth.
    pub born_on: Option<PartialDate>,
    /// Ngày kết nạp.
    pub joined_on: Option<PartialDate>,
    /// Tuổi Đảng, in whole years.
    pub party_age: Option<u32>,
    /// Posts held, the highest first.
    pub posts: Vec<Tenure>,
    /// Tổ đảng.
    pub group: Text,
    /// How the member stands; none when simply taking part.
    pub standing: Option<StandingPeriod>,
    /// The day the probation ends, for a member on probation.
    #[ts(type = "string | null")]
    pub probation_ends_on: Option<NaiveDate>,
    /// Whether the member is in the bin.
    pub in_bin: bool,
}

/// A member with what follows from the book as of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MemberView {
    /// The member.
    pub member: Member,
    /// Chính thức or dự bị.
    pub rank: Rank,
    /// Tuổi Đảng, in whole years.
    pub party_age: Option<u32>,
    /// The day the probation ends, for a member on probation.
    #[ts(type = "string | null")]
    pub probation_ends_on: Option<NaiveDate>,
    /// How the member stands; none when simply taking part.
    pub standing: Option<StandingPeriod>,
    /// Whether the member is in the bin.
    pub in_bin: bool,
}

impl Desk {
    /// The members of the cell in an order; with those who are gone, where `gone` asks for them.
    pub fn members(&self, order: MemberOrder, gone: bool) -> Result<Vec<MemberLine>, Problem> {
        let mut members = self.people(order, gone)?;
        members.retain(|line| line.kind == PersonKind::Member);
        Ok(members)
    }

    /// Everybody in the book, members or not, in an order; with those who are gone, where `gone` asks
    /// for them.
    pub fn people(&self, order: MemberOrder, gone: bool) -> Result<Vec<MemberLine>, Problem> {
        let today = self.today();
        self.read(|conn| {
            let mut people = member::list(conn)?;
            people.retain(|member| gone || member.is_listed_on(today));
            sort_members(&mut people, order, today);
            lines(conn, &people, today, false)
        })
    }

    /// One member.
    pub fn member(&self, id: MemberId) -> Result<MemberView, Problem> {
        let today = self.today();
        self.read(|conn| view(conn, id, today))
    }

    /// The parts of a name written whole, to be offered and corrected; never kept as they are.
    pub fn guess_name(&self, full: &Text) -> Result<FullName, Problem> {
        self.expect(Right::ReadCell)?;
        FullName::guess(full.as_str()).map_err(|_| Problem::blank("name"))
    }

    /// Enter a member (ghi tên vào danh sách).
    pub fn enter_member(&mut self, particulars: &Particulars) -> Result<MemberView, Problem> {
        particulars.check()?;
        self.deed(Right::KeepMembers, "enter_member", |tx, stamp| {
            expect_mentor(tx, None, particulars)?;
            let id = enter(tx, stamp, particulars, &[])?;
            view(tx, id, stamp.day())
        })
    }

    /// Correct what the book says about a member.
    pub fn correct_member(
        &mut self,
        id: MemberId,
        particulars: &Particulars,
    ) -> Result<MemberView, Problem> {
        particulars.check()?;
        self.change_member("correct_member", id, |tx, _| {
            expect_mentor(tx, Some(id), particulars)?;
            Ok(member::update(tx, id, particulars)?)
        })
    }

    /// Enter a period of a member's standing, or correct the one named `id`.
    pub fn save_standing(
        &mut self,
        member: MemberId,
        id: Option<StandingId>,
        period: StandingPeriod,
    ) -> Result<MemberView, Problem> {
        if !period.runs_forward() {
            return Err(Problem::bad_day("untilOn"));
        }
        self.change_member("save_standing", member, |tx, before| match id {
            None => Ok(standing::insert(tx, member, &period).map(drop)?),
            Some(id) => {
                expect_standing(before, id)?;
                Ok(standing::update(tx, &Standing { id, period })?)
            }
        })
    }

    /// Take back a period of standing that was entered by mistake.
    pub fn withdraw_standing(
        &mut self,
        member: MemberId,
        id: StandingId,
    ) -> Result<MemberView, Problem> {
        let at = self.now();
        self.change_member("withdraw_standing", member, |tx, before| {
            expect_standing(before, id)?;
            Ok(standing::withdraw(tx, id, at)?)
        })
    }

    /// Enter a post of a member, or correct the one named `id`.
    pub fn save_post(
        &mut self,
        member: MemberId,
        id: Option<PostId>,
        tenure: Tenure,
    ) -> Result<MemberView, Problem> {
        if tenure.kind.needs_title() && tenure.title.is_blank() {
            return Err(Problem::blank("title"));
        }
        if !tenure.runs_forward() {
            return Err(Problem::bad_day("untilOn"));
        }
        self.change_member("save_post", member, |tx, before| match id {
            None => Ok(post::insert(tx, member, &tenure).map(drop)?),
            Some(id) => {
                expect_post(before, id)?;
                Ok(post::update(tx, &Post { id, tenure })?)
            }
        })
    }

    /// Take back a post that was entered by mistake.
    pub fn withdraw_post(&mut self, member: MemberId, id: PostId) -> Result<MemberView, Problem> {
        let at = self.now();
        self.change_member("withdraw_post", member, |tx, before| {
            expect_post(before, id)?;
            Ok(post::withdraw(tx, id, at)?)
        })
    }

    /// Put a member entered by mistake into the bin. Who leaves the cell gets a standing instead.
    pub fn bin_member(&mut self, id: MemberId) -> Result<(), Problem> {
        self.deed(Right::KeepMembers, "bin_member", |tx, stamp| {
            let before = member::find(tx, id)?.ok_or(Problem::Missing)?;
            if !member::is_binned(tx, id)? {
                member::bin(tx, id, Some(stamp.at))?;
                stamp.keep(tx, (NOUN, id.0), Some(&before), None)?;
            }
            Ok(())
        })
    }

    /// Take a member out of the bin, as it was put there.
    pub fn restore_member(&mut self, id: MemberId) -> Result<MemberView, Problem> {
        self.deed(Right::KeepMembers, "restore_member", |tx, stamp| {
            let after = member::find(tx, id)?.ok_or(Problem::Missing)?;
            if member::is_binned(tx, id)? {
                member::bin(tx, id, None)?;
                stamp.keep(tx, (NOUN, id.0), None, Some(&after))?;
            }
            view(tx, id, stamp.day())
        })
    }

    /// The members in the bin, by name.
    pub fn binned_members(&self) -> Result<Vec<MemberLine>, Problem> {
        let today = self.today();
        self.read(|conn| lines(conn, &member::list_binned(conn)?, today, true))
    }

    /// Change something about a member and keep the whole member in the history.
    fn change_member(
        &mut self,
        deed: &'static str,
        id: MemberId,
        change: impl FnOnce(&Transaction<'_>, &Member) -> Result<(), Problem>,
    ) -> Result<MemberView, Problem> {
        self.deed(Right::KeepMembers, deed, |tx, stamp| {
            let before = member::find(tx, id)?.ok_or(Problem::Missing)?;
            change(tx, &before)?;
            let after = view(tx, id, stamp.day())?;
            stamp.keep(tx, (NOUN, id.0), Some(&before), Some(&after.member))?;
            Ok(after)
        })
    }
}

/// Enter a member with the posts held from the beginning.
pub(crate) fn enter(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    particulars: &Particulars,
    posts: &[Tenure],
) -> store::Result<MemberId> {
    let id = member::insert(tx, particulars)?;
    for tenure in posts {
        post::insert(tx, id, tenure)?;
    }
    stamp.keep(tx, (NOUN, id.0), None, member::find(tx, id)?.as_ref())?;
    Ok(id)
}

fn view(conn: &Connection, id: MemberId, today: NaiveDate) -> Result<MemberView, Problem> {
    let member = member::find(conn, id)?.ok_or(Problem::Missing)?;
    let CellSettings { probation_months, .. } = cell::settings(conn)?;
    Ok(MemberView {
        rank: member.rank_on(today),
        party_age: member.party_age_on(today),
        probation_ends_on: member.probation_ends_on(probation_months),
        standing: member.standing_on(today).cloned(),
        in_bin: member::is_binned(conn, id)?,
        member,
    })
}

fn lines(
    conn: &Connection,
    members: &[Member],
    today: NaiveDate,
    in_bin: bool,
) -> Result<Vec<MemberLine>, Problem> {
    let settings = cell::settings(conn)?;
    Ok(members.iter().map(|member| line(member, &settings, today, in_bin)).collect())
}

fn line(member: &Member, settings: &CellSettings, today: NaiveDate, in_bin: bool) -> MemberLine {
    MemberLine {
        id: member.id,
        name: member.particulars.name.full(),
        kind: member.particulars.kind,
        rank: member.rank_on(today),
        born_on: member.particulars.born_on,
        joined_on: member.particulars.joined_on,
        party_age: member.party_age_on(today),
        posts: member.posts_on(today).into_iter().map(|post| post.tenure.clone()).collect(),
        group: member.particulars.group.clone(),
        standing: member.standing_on(today).cloned(),
        probation_ends_on: member.probation_ends_on(settings.probation_months),
        in_bin,
    }
}

/// Refuse a mentor nobody knows, and a member as their own.
fn expect_mentor(
    conn: &Connection,
    member: Option<MemberId>,
    particulars: &Particulars,
) -> Result<(), Problem> {
    let Some(mentor) = particulars.mentor else { return Ok(()) };
    if Some(mentor) == member || store::member::find(conn, mentor)?.is_none() {
        return Err(Problem::bad_choice("mentor"));
    }
    Ok(())
}

fn expect_standing(member: &Member, id: StandingId) -> Result<(), Problem> {
    let found = member.standings.iter().any(|standing| standing.id == id);
    if found { Ok(()) } else { Err(Problem::Missing) }
}

fn expect_post(member: &Member, id: PostId) -> Result<(), Problem> {
    let found = member.posts.iter().any(|post| post.id == id);
    if found { Ok(()) } else { Err(Problem::Missing) }
}
