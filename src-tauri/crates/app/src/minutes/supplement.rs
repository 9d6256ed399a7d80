//! Adding to adopted minutes (bổ sung biên bản).

use domain::MeetingId;
use domain::role::Right;
use domain::text::{Text, Words};
use store::supplement::Adding;

use super::adopt::who_sits;
use crate::meetings::{MeetingView, meeting_view};
use crate::papers::expect_printable;
use crate::{Desk, Problem};

impl Desk {
    /// Add a supplement to adopted minutes: it is printed with them and changes nothing in them.
    pub fn add_supplement(
        &mut self,
        id: MeetingId,
        reason: Text,
        words: Text,
    ) -> Result<MeetingView, Problem> {
        let reason = Words::try_from(reason).map_err(|_| Problem::blank("reason"))?;
        let words = Words::try_from(words).map_err(|_| Problem::blank("words"))?;
        expect_printable(&[&reason, &words])?;
        self.deed(Right::KeepMeetings, "add_supplement", |tx, stamp| {
            let before = meeting_view(tx, id)?;
            let adoption = before.adoption.ok_or(Problem::MinutesNotAdopted)?;
            let last = before.supplements.last();
            let adding = Adding {
                number: last.map_or(0, |last| last.number) + 1,
                reason: &reason,
                words: &words,
                at: stamp.at,
                by: &who_sits(tx, stamp)?,
            };
            let chained_to = last.map_or(&adoption.sha256, |last| &last.sha256);
            let row = store::supplement::insert(tx, id, &adding, chained_to)?;
            let after = meeting_view(tx, id)?;
            stamp.keep(tx, ("supplement", row.0), None, after.supplements.last())?;
            Ok(after)
        })
    }
}
