//! Everybody a meeting may name, as of its day.

use chrono::NaiveDate;
use domain::MemberId;
use domain::attendance::Attendee;
use domain::attendance::Mark;
use domain::meeting::MeetingKind;
use domain::member::{Member, MemberOrder, Rank, StandingKind, sort_members};
use domain::post::PostKind;
use domain::record::RecordedPerson;
use domain::text::Text;
use store::Connection;

use crate::Problem;

/// The book of members as of one day, with those who are in it no longer.
#[derive(Debug)]
pub(crate) struct Roll {
    day: NaiveDate,
    /// Members in the book on the day, by name.
    listed: Vec<Member>,
    /// Others in the book on the day who may keep a notebook (quần chúng, đoàn viên), by name.
    beyond: Vec<Member>,
    /// Gone by then, not yet admitted, or in the bin: still named by what was written.
    others: Vec<Member>,
}

impl Roll {
    /// The roll on `day`.
    pub(crate) fn on(conn: &Connection, day: NaiveDate) -> Result<Self, Problem> {
        let (mut in_book, mut others): (Vec<_>, Vec<_>) =
            store::member::list(conn)?.into_iter().partition(|member| {
                member.is_listed_on(day) && (!member.is_member() || member.is_admitted_by(day))
            });
        sort_members(&mut in_book, MemberOrder::GivenName, day);
        others.extend(store::member::list_binned(conn)?);
        let (listed, beyond) = in_book.into_iter().partition(Member::is_member);
        Ok(Self { day, listed, beyond, others })
    }

    /// Everybody in the book: members by name, then those who are none, then those who are gone.
    pub(crate) fn everybody(&self) -> impl Iterator<Item = &Member> {
        self.listed.iter().chain(&self.beyond).chain(&self.others)
    }

    /// The members of the cell on the day, by name.
    pub(crate) fn listed(&self) -> &[Member] {
        &self.listed
    }

    /// Those who are summoned to a meeting of `kind`: all, or the committee.
    pub(crate) fn summoned(&self, kind: MeetingKind) -> impl Iterator<Item = &Member> {
        self.listed.iter().filter(move |member| {
            !kind.is_of_committee() || self.posts(member).any(PostKind::is_on_committee)
        })
    }

    /// Whether the cell has a committee (chi ủy), not only a secretary and a deputy.
    pub(crate) fn has_committee(&self) -> bool {
        self.holder(PostKind::CommitteeMember).is_some()
    }

    /// Who holds a post; the first by name where several do.
    pub(crate) fn holder(&self, post: PostKind) -> Option<&Member> {
        self.listed.iter().find(|member| self.posts(member).any(|kind| kind == post))
    }

    /// Who takes the chair and signs: the secretary, or while there is none the deputy.
    pub(crate) fn signer(&self) -> Option<&Member> {
        self.holder(PostKind::Secretary).or_else(|| self.holder(PostKind::DeputySecretary))
    }

    /// Somebody with their rank as the count of attendance sees them.
    pub(crate) fn attendee(&self, member: &Member, mark: Option<Mark>) -> Attendee {
        let standing = member.standing_on(self.day).map(|period| period.kind);
        Attendee {
            mark,
            rank: self.rank(member),
            visiting: standing == Some(StandingKind::Visiting),
        }
    }

    /// Chính thức or dự bị on the day.
    pub(crate) fn rank(&self, member: &Member) -> Rank {
        member.rank_on(self.day)
    }

    /// The highest post in the cell on the day.
    pub(crate) fn post(&self, member: &Member) -> Option<PostKind> {
        member.party_post_on(self.day)
    }

    /// The member named `id`, in the book on the day or not.
    pub(crate) fn find(&self, id: MemberId) -> Option<&Member> {
        self.everybody().find(|member| member.id == id)
    }

    /// The name of a member, or `words` where none is named.
    pub(crate) fn name_or(&self, id: Option<MemberId>, words: &Text) -> Text {
        let named = id.and_then(|id| self.find(id));
        named.map_or_else(|| words.clone(), name_of)
    }

    /// The name of somebody in the book, now or before; blank for nobody.
    pub(crate) fn name(&self, id: MemberId) -> Text {
        self.name_or(Some(id), &Text::default())
    }

    /// A member as named on paper.
    pub(crate) fn person(&self, id: Option<MemberId>) -> Option<RecordedPerson> {
        let member = self.find(id?)?;
        Some(RecordedPerson { name: name_of(member), post: self.post(member) })
    }

    fn posts<'a>(&self, member: &'a Member) -> impl Iterator<Item = PostKind> + use<'a> {
        member.posts_on(self.day).into_iter().map(|post| post.tenure.kind)
    }
}

/// The name of a member as it is written.
pub(crate) fn name_of(member: &Member) -> Text {
    member.particulars.name.full().into()
}
