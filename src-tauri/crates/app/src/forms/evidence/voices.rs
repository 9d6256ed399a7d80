//! What the registers of the review say about a member or the collective: suggestions from above,
//! contributed comments, reminders and discipline.

use domain::form::Origin;

use super::plain;
use crate::forms::offers::Found;
use crate::forms::source::OfferSource;
use crate::registers::Said;

/// The matters to account for, as they were entered.
pub(super) fn suggestions(said: &Said) -> Vec<Found> {
    let found = said.suggestions.iter().map(|kept| {
        let draft = &kept.draft;
        let source = OfferSource::Suggestion {
            from: draft.from.clone(),
            paper: draft.paper.clone(),
            received_on: draft.received_on,
        };
        plain(draft.words.to_text(), Origin::Suggestion { suggestion: kept.id }, source)
    });
    found.collect()
}

/// The comments contributed, as they were entered.
pub(super) fn contributions(said: &Said) -> Vec<Found> {
    let found = said.contributions.iter().map(|kept| {
        let draft = &kept.draft;
        let source = OfferSource::Contribution {
            giver: draft.giver,
            by: draft.giver_words.clone(),
            on: draft.given_on,
        };
        plain(draft.words.to_text(), Origin::Contribution { contribution: kept.id }, source)
    });
    found.collect()
}

/// The reminders and the discipline of the year, the oldest first.
pub(super) fn censures(said: &Said) -> impl Iterator<Item = Found> + '_ {
    said.censures.iter().map(|kept| {
        let draft = &kept.draft;
        let source = OfferSource::Censure {
            censure: draft.kind,
            by: draft.by.clone(),
            on: draft.decided_on,
        };
        plain(draft.reason.clone(), Origin::Censure { censure: kept.id }, source)
    })
}
