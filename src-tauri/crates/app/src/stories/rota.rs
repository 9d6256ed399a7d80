//! The rota of stories: whose turn it is, who was passed over, who changed places.

mod year;

use std::collections::HashMap;

use chrono::NaiveDate;
use domain::attendance::Mark;
use domain::dates::{YearMonth, add_months};
use domain::meeting::{Meeting, MeetingState};
use domain::member::{Member, StandingKind};
use domain::role::Right;
use domain::story::ToldStory;
use domain::story_rota::{
    COUNTED_MONTHS, MonthToFill, PassedOver, Teller, passed_over, tellers_of,
};
use domain::text::Text;
use domain::{MeetingId, MemberId, StoryTurnId};
use store::story_turn::{self, Turn};
use store::{Connection, Transaction, story};

use super::views::{
    NextTellers, RotaMonth, RotaSkip, RotaTeller, RotaTurn, StoryOffer, StoryRotaView, TurnPlace,
};
use super::{in_minutes, view};
use crate::desk::Stamp;
use crate::roll::{Roll, name_of};
use crate::{Desk, Problem, cell};
pub(crate) use year::{RotaOfYear, of_year};

/// The most months a rota looks ahead.
const MOST_MONTHS: u32 = 24;

impl Desk {
    /// The rota from this month on, `months` long.
    pub fn story_rota(&self, months: u32) -> Result<StoryRotaView, Problem> {
        if !(1..=MOST_MONTHS).contains(&months) {
            let field = "months".to_owned();
            return Err(Problem::OutOfRange { field, least: 1, most: MOST_MONTHS });
        }
        let today = self.today();
        self.read(|conn| Rota::read(conn, YearMonth::of(today), today)?.view(conn, months))
    }

    /// Let two change places in the rota (đổi lượt kể).
    pub fn swap_story_turns(
        &mut self,
        first: TurnPlace,
        second: TurnPlace,
        reason: &Text,
    ) -> Result<StoryRotaView, Problem> {
        self.deed(Right::KeepNotebooks, "swap_story_turns", |tx, stamp| {
            let now = YearMonth::of(stamp.day());
            let rota = Rota::read(tx, now, stamp.day())?;
            rota.expect_swap(first, second)?;
            rota.give(tx, stamp, first, second.member, reason)?;
            rota.give(tx, stamp, second, first.member, reason)?;
            Rota::read(tx, now, stamp.day())?.view(tx, MOST_MONTHS)
        })
    }
}

/// Whose turn it is at `meeting`, with what they have prepared.
pub(crate) fn offers(
    conn: &Connection,
    meeting: &Meeting,
    today: NaiveDate,
) -> Result<Vec<StoryOffer>, Problem> {
    if meeting.plan.kind.is_of_committee() {
        return Ok(Vec::new());
    }
    let month = meeting.plan.month;
    let mut rota = Rota::read(conn, month, today)?;
    rota.stories.retain(|story| story.meeting != Some(meeting.id));
    let turns = rota.turns(1).pop().unwrap_or_default();
    Ok(rota.waiting(month, turns))
}

/// Who tells next, from this month on: those of the first month within the next two years in which
/// somebody has not told yet; none where nobody tells in turn.
pub(crate) fn next_tellers(
    conn: &Connection,
    today: NaiveDate,
) -> Result<Option<NextTellers>, Problem> {
    let rota = Rota::read(conn, YearMonth::of(today), today)?;
    let turns = rota.months(MOST_MONTHS).into_iter().zip(rota.turns(MOST_MONTHS));
    let mut next =
        turns.map(|(month, turns)| NextTellers { month, tellers: rota.waiting(month, turns) });
    Ok(next.find(|next| !next.tellers.is_empty()))
}

/// The month within the next two years in which `member` tells; none where the rota has none.
pub(crate) fn month_of_turn(
    conn: &Connection,
    member: MemberId,
    today: NaiveDate,
) -> Result<Option<YearMonth>, Problem> {
    let rota = Rota::read(conn, YearMonth::of(today), today)?;
    let turns = rota.months(MOST_MONTHS).into_iter().zip(rota.turns(MOST_MONTHS));
    let mut own =
        turns.filter(|(month, turns)| turns.contains(&member) && !rota.has_told(*month, member));
    Ok(own.next().map(|(month, _)| month))
}

/// All the rota follows from, from a month on.
struct Rota {
    from: YearMonth,
    today: NaiveDate,
    wanted: u32,
    roll: Roll,
    /// Those who tell in turn, by name.
    tellers: Vec<Member>,
    stories: Vec<ToldStory>,
    /// Turns given by hand, from `from` on.
    given: Vec<Turn>,
    /// What is marked at meetings of months from `from` on.
    marks: HashMap<(YearMonth, MemberId), Mark>,
}

impl Rota {
    fn read(conn: &Connection, from: YearMonth, today: NaiveDate) -> Result<Self, Problem> {
        let roll = Roll::on(conn, today)?;
        let is_visiting = |member: &&Member| {
            let standing = member.standing_on(today).map(|period| period.kind);
            standing == Some(StandingKind::Visiting)
        };
        Ok(Self {
            from,
            today,
            wanted: cell::settings(conn)?.stories_a_month,
            tellers: roll.listed().iter().filter(|one| !is_visiting(one)).cloned().collect(),
            stories: story::list_all(conn)?,
            given: story_turn::list_from(conn, from)?,
            marks: marks(conn, from)?,
            roll,
        })
    }

    fn view(&self, conn: &Connection, months: u32) -> Result<StoryRotaView, Problem> {
        let turns = self.months(months).into_iter().zip(self.turns(months));
        let month = |(month, turns): (YearMonth, Vec<MemberId>)| {
            let turns = turns.into_iter().map(|member| self.turn(conn, month, member));
            let turns = turns.collect::<Result<_, Problem>>()?;
            Ok(RotaMonth { month, turns, skipped: self.skipped(month) })
        };
        Ok(StoryRotaView {
            per_month: self.wanted,
            months: turns.map(month).collect::<Result<_, Problem>>()?,
            tellers: self.tellers.iter().map(|member| self.teller_line(member)).collect(),
        })
    }

    fn turn(
        &self,
        conn: &Connection,
        month: YearMonth,
        member: MemberId,
    ) -> Result<RotaTurn, Problem> {
        let given = self.given_turn(TurnPlace { month, member });
        let story = self.story(month, member).cloned();
        Ok(RotaTurn {
            member,
            name: self.name(member),
            instead_of: given.map(|turn| self.name(turn.instead_of)).unwrap_or_default(),
            reason: given.map(|turn| turn.reason.clone()).unwrap_or_default(),
            story: story.map(|story| view(conn, story, self.today)).transpose()?,
        })
    }

    /// The months of the rota.
    fn months(&self, months: u32) -> Vec<YearMonth> {
        let later = std::iter::successors(Some(self.from), |month| Some(month.next()));
        later.take(months as usize).collect()
    }

    /// Who tells in each month.
    fn turns(&self, months: u32) -> Vec<Vec<MemberId>> {
        let tellers: Vec<Teller> = self.tellers.iter().map(|member| self.teller(member)).collect();
        let months: Vec<_> = self.months(months).into_iter().map(|one| self.to_fill(one)).collect();
        tellers_of(&tellers, &months)
    }

    fn teller(&self, member: &Member) -> Teller {
        let told = self.told_by(member.id).filter(|month| *month < self.from).collect();
        let back = (1..=COUNTED_MONTHS).filter_map(|ago| i32::try_from(ago).ok());
        let before = back.map(|ago| YearMonth::of(add_months(self.from.first_day(), -ago)));
        let able = before.filter(|month| self.why_not(member, *month).is_none());
        let able =
            able.filter(|month| member.here_from().is_none_or(|day| day <= month.last_day()));
        let able_months = able.fold(0, |sum, _| sum + 1);
        Teller { member: member.id, told, able_months }
    }

    fn teller_line(&self, member: &Member) -> RotaTeller {
        let counted = i32::try_from(COUNTED_MONTHS).unwrap_or(i32::MAX);
        let since = YearMonth::of(add_months(self.from.first_day(), -counted));
        let told = self.told_by(member.id).filter(|month| *month >= since);
        RotaTeller {
            member: member.id,
            name: name_of(member),
            told: told.fold(0, |sum, _| sum + 1),
            last_told: self.told_by(member.id).max(),
        }
    }

    fn to_fill(&self, month: YearMonth) -> MonthToFill {
        let told = self.stories.iter().filter(|story| story.month == month && is_told(story));
        let told: Vec<MemberId> = told.filter_map(|story| story.teller).collect();
        let given = self.given.iter().filter(|turn| turn.month == month);
        let unable = self.tellers.iter().filter(|member| self.why_not(member, month).is_some());
        let gone = self.tellers.iter().filter(|member| !member.is_listed_on(month.last_day()));
        MonthToFill {
            month,
            wanted: told.len().max(self.wanted as usize),
            told,
            fixed: given.map(|turn| turn.member).collect(),
            unable: unable.chain(gone).map(|member| member.id).collect(),
        }
    }

    fn skipped(&self, month: YearMonth) -> Vec<RotaSkip> {
        let skip = |member: &Member| {
            let why = self.why_not(member, month)?;
            Some(RotaSkip { member: member.id, name: name_of(member), why })
        };
        self.tellers.iter().filter_map(skip).collect()
    }

    /// Why a member does not tell in `month`; none where they can.
    fn why_not(&self, member: &Member, month: YearMonth) -> Option<PassedOver> {
        passed_over(member, month, self.marks.get(&(month, member.id)).copied())
    }

    /// The months somebody told in.
    fn told_by(&self, member: MemberId) -> impl Iterator<Item = YearMonth> {
        let own = self.stories.iter().filter(move |story| story.teller == Some(member));
        own.filter(|story| is_told(story)).map(|story| story.month)
    }

    fn has_told(&self, month: YearMonth, member: MemberId) -> bool {
        self.told_by(member).any(|told| told == month)
    }

    /// What somebody tells in a month: what was told before what is only prepared.
    fn story(&self, month: YearMonth, member: MemberId) -> Option<&ToldStory> {
        let own = self.stories.iter();
        own.filter(|story| story.month == month && story.teller == Some(member))
            .max_by_key(|story| is_told(story))
    }

    /// Those of `turns` who have not told in `month` yet, with what they have prepared.
    fn waiting(&self, month: YearMonth, turns: Vec<MemberId>) -> Vec<StoryOffer> {
        let prepared = |member| self.story(month, member).filter(|story| story.told_on.is_none());
        let offer = |member: MemberId| StoryOffer {
            teller: member,
            name: self.name(member),
            story: prepared(member).map(in_minutes),
        };
        turns.into_iter().filter(|member| !self.has_told(month, *member)).map(offer).collect()
    }

    fn given_turn(&self, place: TurnPlace) -> Option<&Turn> {
        self.given.iter().find(|turn| turn.month == place.month && turn.member == place.member)
    }

    fn name(&self, member: MemberId) -> Text {
        self.roll.name_or(Some(member), &Text::default())
    }

    /// Refuse to swap what are no two turns to come of two who can tell in each other's month.
    fn expect_swap(&self, first: TurnPlace, second: TurnPlace) -> Result<(), Problem> {
        self.expect_turn(first, "first")?;
        self.expect_turn(second, "second")?;
        if first.month == second.month || first.member == second.member {
            return Err(Problem::bad_choice("second"));
        }
        self.expect_able(first.month, second.member, "first")?;
        self.expect_able(second.month, first.member, "second")
    }

    /// Refuse what is no turn of the rota, or one that was told.
    fn expect_turn(&self, place: TurnPlace, field: &str) -> Result<(), Problem> {
        let turns = self.months(MOST_MONTHS).into_iter().zip(self.turns(MOST_MONTHS));
        let mut of_month = turns.filter(|(month, _)| *month == place.month);
        let is_turn = of_month.any(|(_, turns)| turns.contains(&place.member));
        if is_turn && !self.has_told(place.month, place.member) {
            return Ok(());
        }
        Err(Problem::bad_choice(field))
    }

    fn expect_able(&self, month: YearMonth, member: MemberId, field: &str) -> Result<(), Problem> {
        let to_fill = self.to_fill(month);
        let tells_already = self.months(MOST_MONTHS).into_iter().zip(self.turns(MOST_MONTHS));
        let mut tells_already =
            tells_already.filter(|(one, turns)| *one == month && turns.contains(&member));
        if to_fill.unable.contains(&member) || tells_already.next().is_some() {
            return Err(Problem::bad_choice(field));
        }
        Ok(())
    }

    /// Give a turn to somebody else, and keep that it was done.
    fn give(
        &self,
        tx: &Transaction<'_>,
        stamp: &Stamp,
        place: TurnPlace,
        to: MemberId,
        reason: &Text,
    ) -> Result<(), Problem> {
        let before = self.given_turn(place);
        if let Some(before) = before {
            story_turn::withdraw(tx, before.id, stamp.at)?;
        }
        let reason = reason.clone();
        let (month, instead_of) = (place.month, place.member);
        let mut turn = Turn { id: StoryTurnId(0), month, member: to, instead_of, reason };
        turn.id = story_turn::insert(tx, &turn)?;
        Ok(stamp.keep(tx, ("storyTurn", turn.id.0), before, Some(&turn))?)
    }
}

/// Whether a story was told, not only prepared.
fn is_told(story: &ToldStory) -> bool {
    story.told_on.is_some()
}

/// What is marked at the meetings of months from `from` on, of the whole cell; who was at one of them
/// could tell.
fn marks(
    conn: &Connection,
    from: YearMonth,
) -> Result<HashMap<(YearMonth, MemberId), Mark>, Problem> {
    let is_heard = |state| matches!(state, MeetingState::Open | MeetingState::Adopted);
    let meetings = store::meeting::list(conn, None)?.into_iter();
    let heard = meetings
        .filter(|line| line.month >= from && is_heard(line.state) && !line.kind.is_of_committee());
    let mut marks = HashMap::new();
    for (id, month) in heard.map(|line| (line.id, line.month)) {
        for (member, mark) in marks_of(conn, id)? {
            let kept = marks.entry((month, member)).or_insert(mark);
            if mark == Mark::Present {
                *kept = mark;
            }
        }
    }
    Ok(marks)
}

fn marks_of(conn: &Connection, id: MeetingId) -> Result<Vec<(MemberId, Mark)>, Problem> {
    let kept = store::minutes::find(conn, id)?.map(|kept| kept.minutes.attendance);
    let lines = kept.unwrap_or_default().into_iter();
    Ok(lines.filter_map(|line| Some((line.member, line.mark?))).collect())
}
