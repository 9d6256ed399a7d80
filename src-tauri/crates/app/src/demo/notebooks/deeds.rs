//! The log of good deeds.

use chrono::Duration;
use domain::notebook::GoodDeedDraft;
use domain::text::Text;

use super::{Held, Notebooks, lines};
use crate::demo::words::in_turn;
use crate::{Desk, GoodDeedLine, Problem};

impl Notebooks<'_> {
    /// Log one good deed of the month, in every second month two.
    pub(super) fn log_deeds(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let Some(day) = self.reach(held, 8) else { return Ok(()) };
        let people = lines(desk, held.month())?;
        for nth in 0..=held.turn % 2 {
            let turn = held.turn * 2 + nth;
            let deed = in_turn(&self.words.deed, turn)?;
            let draft = GoodDeedDraft {
                member: in_turn(&people, turn * 5)?.member,
                done_on: day - Duration::days(if nth == 0 { 1 } else { 6 }),
                words: Text::from(deed.words.as_str()),
                for_whom: Text::from(deed.for_whom.as_str()),
                pledge: None,
            };
            desk.save_good_deed(None, &draft)?;
        }
        Ok(())
    }
}

/// The good deed a meeting praises: the newest that was not praised yet, at two meetings of three.
pub(in crate::demo) fn to_praise(
    desk: &Desk,
    turn: usize,
) -> Result<Option<GoodDeedLine>, Problem> {
    if turn % 3 == 2 {
        return Ok(None);
    }
    Ok(desk.unpraised_deeds()?.into_iter().next())
}
