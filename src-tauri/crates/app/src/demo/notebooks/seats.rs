//! The seats of the members who have a PIN: they read what was entered for them and write themselves.

use chrono::{Datelike as _, NaiveDate};
use domain::MemberId;
use domain::dates::YearMonth;
use domain::member::MemberOrder;
use domain::notebook::GoodDeedDraft;
use domain::text::Text;

use super::{Held, Notebooks};
use crate::demo::words::in_turn;
use crate::{Desk, Own, Problem, TurnPlace};

impl Notebooks<'_> {
    /// In June and at the end of the year, those who have a PIN confirm what was entered for them.
    pub(super) fn keep_seats(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let month = held.month().month();
        if month != 6 && !held.is_review {
            return Ok(());
        }
        let Some(day) = self.reach(held, 9) else { return Ok(()) };
        for member in self.holders(desk)? {
            self.at_seat(desk, member, |desk| confirm(desk, member, day.year()))?;
        }
        Ok(())
    }

    /// What is left on the day before today: both have confirmed, one has written themselves, and one
    /// deed entered for them waits to be confirmed; two have changed places in the rota.
    pub(in crate::demo) fn leave_off(&self, desk: &mut Desk) -> Result<(), Problem> {
        let yesterday = self.today.pred_opt().unwrap_or(self.today);
        self.time.set(yesterday.and_hms_opt(20, 0, 0).ok_or(Problem::Unexpected)?);
        let (words, holders) = (&self.words.seats, self.holders(desk)?);
        for member in &holders {
            self.at_seat(desk, *member, |desk| confirm(desk, *member, yesterday.year()))?;
        }
        let own = *in_turn(&holders, 0)?;
        let deed = |words: &str, for_whom: &str| GoodDeedDraft {
            member: own,
            done_on: yesterday,
            words: Text::from(words),
            for_whom: Text::from(for_whom),
            pledge: None,
        };
        let written = deed(&words.deed, &words.deed_for);
        self.at_seat(desk, own, |desk| desk.save_good_deed(None, &written).map(drop))?;
        desk.save_good_deed(None, &deed(&words.awaiting, &words.awaiting_for))?;
        self.swap(desk, yesterday)
    }

    /// Let the tellers of the next two months change places.
    fn swap(&self, desk: &mut Desk, day: NaiveDate) -> Result<(), Problem> {
        let rota = desk.story_rota(4)?;
        let coming = rota.months.iter().filter(|month| month.month > YearMonth::of(day));
        let mut places = coming.filter_map(|month| {
            let turn = month.turns.first()?;
            Some(TurnPlace { month: month.month, member: turn.member })
        });
        let (Some(first), Some(second)) = (places.next(), places.next()) else { return Ok(()) };
        let reason = Text::from(self.words.told.swap_reason.as_str());
        desk.swap_story_turns(first, second, &reason).map(drop)
    }

    /// Those whose seats have a PIN.
    fn holders(&self, desk: &Desk) -> Result<Vec<MemberId>, Problem> {
        let people = desk.members(MemberOrder::GivenName, false)?;
        let id_of =
            |name: &String| people.iter().find(|line| line.name == *name).map(|line| line.id);
        Ok(self.words.seats.holders.iter().filter_map(id_of).collect())
    }

    /// Do something at the seat of `member`; the first time they choose their PIN.
    fn at_seat(
        &self,
        desk: &mut Desk,
        member: MemberId,
        deed: impl FnOnce(&mut Desk) -> Result<(), Problem>,
    ) -> Result<(), Problem> {
        let has_pin =
            desk.seat_choices()?.iter().any(|choice| choice.member == member && choice.has_pin);
        if !has_pin {
            desk.set_pin(member, self.cell.pin.clone())?;
        }
        desk.hand_over_seat(member, self.cell.pin.clone())?;
        deed(desk)?;
        desk.leave_seat(self.cell.password.clone())
    }
}

fn confirm(desk: &mut Desk, member: MemberId, year: i32) -> Result<(), Problem> {
    desk.confirm_own(member, Own::Year { year })?;
    let commitment = desk.commitment(member, year)?;
    if commitment.may_confirm {
        desk.confirm_commitment(member, year)?;
    }
    Ok(())
}
