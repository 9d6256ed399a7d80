//! The rota of a year as it is printed: what was told in the months past, the turns of those to come.

use chrono::NaiveDate;
use domain::MemberId;
use domain::dates::YearMonth;
use domain::notebook::months_of;
use domain::story::ToldStory;
use domain::story_rota::PassedOver;
use domain::text::Text;
use paper::{StoryRotaMonth, StoryRotaPause, StoryRotaTurn};
use store::Connection;

use super::{MOST_MONTHS, Rota, is_told};
use crate::Problem;
use crate::stories::TurnPlace;

/// The rota of a year.
pub(crate) struct RotaOfYear {
    /// How many tell in a month.
    pub(crate) per_month: u32,
    /// The twelve months.
    pub(crate) months: Vec<StoryRotaMonth>,
    /// Who is passed over, by name.
    pub(crate) passed_over: Vec<StoryRotaPause>,
}

/// The rota of `year` on `today`. Months more than two years ahead have no turns yet.
pub(crate) fn of_year(
    conn: &Connection,
    year: i32,
    today: NaiveDate,
) -> Result<RotaOfYear, Problem> {
    let now = YearMonth::of(today);
    let months = months_of(year);
    let first = months.first().copied().unwrap_or(now);
    // Turns are counted from this month on; what was given by hand is read from January.
    let (to_come, whole) =
        (Rota::read(conn, now, today)?, Rota::read(conn, first.min(now), today)?);
    let turns = to_come.turns(MOST_MONTHS);
    let turns: Vec<(YearMonth, Vec<MemberId>)> =
        to_come.months(MOST_MONTHS).into_iter().zip(turns).collect();
    let turns_in = |month: YearMonth| {
        let found = turns.iter().find(|(one, _)| *one == month);
        found.map(|(_, turns)| turns.as_slice()).unwrap_or_default()
    };
    Ok(RotaOfYear {
        per_month: whole.wanted,
        passed_over: whole.pauses(&months, now),
        months: months.iter().map(|&month| whole.printed(month, now, turns_in(month))).collect(),
    })
}

impl Rota {
    /// A month: every story told in it, then the turns nobody has told yet.
    fn printed(&self, month: YearMonth, now: YearMonth, turns: &[MemberId]) -> StoryRotaMonth {
        let told = self.stories.iter().filter(|story| story.month == month && is_told(story));
        let told = told.map(|story| self.printed_turn(month, story.teller, Some(story)));
        let waiting = turns.iter().filter(|member| !self.has_told(month, **member));
        let waiting = waiting
            .map(|&member| self.printed_turn(month, Some(member), self.story(month, member)));
        StoryRotaMonth { month, is_over: month < now, turns: told.chain(waiting).collect() }
    }

    fn printed_turn(
        &self,
        month: YearMonth,
        teller: Option<MemberId>,
        story: Option<&ToldStory>,
    ) -> StoryRotaTurn {
        let given = teller.and_then(|member| self.given_turn(TurnPlace { month, member }));
        let of = |words: fn(&ToldStory) -> &Text| story.map(words).cloned().unwrap_or_default();
        let comment = story.and_then(|story| story.comment.as_ref());
        StoryRotaTurn {
            teller: self.roll.name_or(teller, &Text::default()),
            instead_of: given.map(|turn| self.name(turn.instead_of)).unwrap_or_default(),
            reason: given.map(|turn| turn.reason.clone()).unwrap_or_default(),
            told_on: story.and_then(|story| story.told_on),
            title: of(|story| &story.title),
            source: of(|story| &story.source),
            comment: comment.map(|comment| comment.words.clone()).unwrap_or_default(),
        }
    }

    /// Who is passed over in which of `months`, by name. Absences of months past change no turn any
    /// more and are left out.
    fn pauses(&self, months: &[YearMonth], now: YearMonth) -> Vec<StoryRotaPause> {
        let mut pauses: Vec<(MemberId, StoryRotaPause)> = Vec::new();
        for &month in months {
            for skip in self.skipped(month) {
                if skip.why == PassedOver::Absent && month < now {
                    continue;
                }
                let is_same = |(member, pause): &&mut (MemberId, StoryRotaPause)| {
                    *member == skip.member && pause.why == skip.why
                };
                if let Some((_, pause)) = pauses.iter_mut().find(is_same) {
                    pause.months.push(month);
                } else {
                    let (name, why) = (skip.name, skip.why);
                    let pause = StoryRotaPause { name, why, months: vec![month] };
                    pauses.push((skip.member, pause));
                }
            }
        }
        pauses.sort_by_key(|(member, _)| self.place(*member));
        pauses.into_iter().map(|(_, pause)| pause).collect()
    }

    /// The place among those who tell in turn, who stand by name.
    fn place(&self, member: MemberId) -> Option<usize> {
        self.tellers.iter().position(|teller| teller.id == member)
    }
}
