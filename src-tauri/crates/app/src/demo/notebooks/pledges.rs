//! Registering for the year and for a month.

use chrono::{Datelike as _, NaiveDate};
use domain::MemberId;
use domain::dates::YearMonth;
use domain::member::{MemberOrder, PersonKind};
use domain::notebook::{PledgeDraft, PledgeGroup};
use domain::text::Text;

use super::words::Pledge;
use super::{Held, Notebooks, lines, number, number_of_year, text};
use crate::demo::words::in_turn;
use crate::{Desk, MonthReportLine, Problem};

impl Notebooks<'_> {
    /// Let everybody who has registered nothing this year register, some for the month alone, and
    /// confirm for the committee what was registered.
    pub(super) fn register(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let Some(day) = self.reach(held, 4) else { return Ok(()) };
        if held.month().month() == 1 {
            for id in beyond(desk)? {
                self.register_year(desk, id, day)?;
            }
        }
        for (place, line) in lines(desk, held.month())?.iter().enumerate() {
            let is_behind = self.is_behind(&self.words.behind.unregistered, &line.name, day.year());
            if line.pledges.is_empty() && !is_behind {
                self.register_year(desk, line.member, day)?;
            } else if (held.turn * 5 + place) % 12 == 1 && !is_behind {
                self.register_month(desk, line.member, held.month(), (held.turn + place, day))?;
            }
        }
        self.accept(desk, held)
    }

    /// Two concrete pledges for the year; of some a vague one.
    fn register_year(
        &self,
        desk: &mut Desk,
        member: MemberId,
        day: NaiveDate,
    ) -> Result<(), Problem> {
        let turn = number(member) + number_of_year(day.year()) * 3;
        if number(member) % 7 == 2 {
            let vague = in_turn(&self.words.vague, turn)?;
            desk.save_pledge(member, None, &bare(day, vague.group, &vague.act))?;
        } else {
            let second = in_turn(&self.words.pledge, turn * 3 + 4)?;
            desk.save_pledge(member, None, &concrete(day, second))?;
        }
        let first = in_turn(&self.words.pledge, turn)?;
        desk.save_pledge(member, None, &concrete(day, first)).map(drop)
    }

    fn register_month(
        &self,
        desk: &mut Desk,
        member: MemberId,
        month: YearMonth,
        (turn, day): (usize, NaiveDate),
    ) -> Result<(), Problem> {
        let act = text(&self.words.pages.months_only, turn)?;
        let pledge = bare(day, PledgeGroup::People, act.as_str());
        desk.save_pledge(member, None, &PledgeDraft { month: Some(month), ..pledge }).map(drop)
    }

    /// Confirm for the committee what was registered.
    fn accept(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let Some(day) = self.reach(held, 5) else { return Ok(()) };
        let waits = |line: &MonthReportLine| {
            let is_behind = self.is_behind(&self.words.behind.unaccepted, &line.name, day.year());
            !is_behind && line.pledges.iter().any(|pledge| pledge.accepted_on.is_none())
        };
        for line in lines(desk, held.month())?.into_iter().filter(waits) {
            desk.accept_pledges(line.member, day.year(), day)?;
        }
        Ok(())
    }
}

/// Those in the book who are no members of the Party.
fn beyond(desk: &Desk) -> Result<Vec<MemberId>, Problem> {
    let people = desk.people(MemberOrder::GivenName, false)?.into_iter();
    Ok(people.filter(|line| line.kind != PersonKind::Member).map(|line| line.id).collect())
}

fn concrete(day: NaiveDate, words: &Pledge) -> PledgeDraft {
    PledgeDraft {
        measure: Text::from(words.measure.as_str()),
        target: Text::from(words.target.as_str()),
        due: Text::from(words.due.as_str()),
        ..bare(day, words.group, &words.act)
    }
}

/// A pledge for the year of `day` that says nothing beyond `act`.
fn bare(day: NaiveDate, group: PledgeGroup, act: &str) -> PledgeDraft {
    let [measure, target, due, note] = std::array::from_fn(|_| Text::default());
    PledgeDraft {
        year: day.year(),
        month: None,
        group,
        act: Text::from(act),
        measure,
        target,
        due,
        note,
        registered_on: day,
    }
}
