//! Keeping drafts of minutes.

use domain::MeetingId;
use domain::minutes::Minutes;
use domain::role::Right;
use store::Transaction;
use store::minutes::Kept;

use super::{SavedMinutes, Sitting, open};
use crate::desk::Stamp;
use crate::{Desk, Problem, stories};

impl Desk {
    /// Keep a draft of the minutes, which builds on `revision`.
    ///
    /// A draft that says what is kept already changes nothing, however old it is; another draft is
    /// refused when something newer is kept, so that no window writes over what it has not seen. A story
    /// somebody prepared at their own seat is taken up in their words.
    pub fn save_minutes(
        &mut self,
        id: MeetingId,
        revision: u32,
        minutes: Minutes,
    ) -> Result<SavedMinutes, Problem> {
        self.deed(Right::KeepMeetings, "save_minutes", |tx, stamp| {
            let (meeting, kept) = open(tx, id)?;
            let heard = [&kept.minutes.reports[..], &minutes.reports].concat();
            let sitting = Sitting::of(tx, meeting, &heard)?;
            let wanted = sitting.completed(minutes, &kept.minutes);
            let facts = sitting.facts(&wanted);
            if wanted == sitting.completed(kept.minutes.clone(), &kept.minutes) {
                let saved_at = kept.saved_at.unwrap_or(stamp.at);
                return Ok(SavedMinutes { revision: kept.revision, saved_at, facts });
            }
            if revision < kept.revision {
                return Err(Problem::DraftTooOld { stored: kept.revision });
            }
            stories::expect_own_words(tx, stamp, &wanted.stories)?;
            let revision = keep(tx, stamp, id, &kept, &wanted)?;
            Ok(SavedMinutes { revision, saved_at: stamp.at, facts })
        })
    }
}

/// Keep `wanted` in place of what is `kept` and answer with the new revision.
pub(super) fn keep(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: MeetingId,
    kept: &Kept,
    wanted: &Minutes,
) -> Result<u32, Problem> {
    let revision = kept.revision.saturating_add(1);
    store::minutes::save(tx, id, &kept.minutes, wanted, stamp.at)?;
    store::minutes::set_revision(tx, id, revision, stamp.at)?;
    store::draft::keep(tx, id, revision, wanted, stamp.at)?;
    stamp.keep_typing(tx, ("minutes", id.0), Some(&kept.minutes), Some(wanted))?;
    Ok(revision)
}
