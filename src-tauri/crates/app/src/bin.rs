//! The bin: what was taken back, and the way back for it (thùng rác).

use domain::role::{Right, Seat};
use domain::{
    CensureId, CommendationId, ContributionId, GoodDeedId, ModelId, PledgeId, PressingIssueId,
    StoryId, StudyId, SuggestionId,
};
use serde::Serialize;
use store::withdrawn::{self, Withdrawn};
use store::{Transaction, history};

use crate::desk::Stamp;
use crate::history::HistoryLine;
use crate::{Desk, Problem};

impl Desk {
    /// Everything that was taken back and can be brought back, what went last first. Members have a
    /// bin of their own beside their list ([`Desk::binned_members`]); a campaign, which is taken back
    /// only while nothing is noted in it, is begun again instead.
    pub fn bin(&self) -> Result<Vec<HistoryLine>, Problem> {
        self.read(|conn| {
            let mut found = Vec::new();
            for change in history::gone(conn)? {
                let Some(table) = table_of(&change.noun) else { continue };
                if withdrawn::is_withdrawn(conn, table, change.record)? {
                    found.push(HistoryLine::from(change));
                }
            }
            Ok(found)
        })
    }

    /// Bring a record back out of the bin, as it was when it was taken back.
    pub fn bring_back(&mut self, noun: &str, record: i64) -> Result<(), Problem> {
        let table = table_of(noun).ok_or(Problem::Missing)?;
        self.deed(right(table), "bring_back", |tx, stamp| {
            if !withdrawn::is_withdrawn(tx, table, record)? {
                return Err(Problem::Missing);
            }
            expect_theirs(tx, stamp, (noun, record))?;
            withdrawn::bring_back(tx, table, record)?;
            keep(tx, stamp, (noun, record), table)
        })
    }
}

/// What a person took back at their own seat, they alone bring back.
fn expect_theirs(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    (noun, id): (&str, i64),
) -> Result<(), Problem> {
    let taken = history::newest(tx, noun, id)?.map(|change| change.seat);
    let by_member = taken.as_deref().and_then(Seat::from_word);
    match by_member {
        Some(Seat::Member(_)) if by_member != Some(stamp.seat) => Err(Problem::TheirsAlone),
        _ => Ok(()),
    }
}

fn table_of(noun: &str) -> Option<Withdrawn> {
    Some(match noun {
        "censure" => Withdrawn::Censure,
        "commendation" => Withdrawn::Commendation,
        "contribution" => Withdrawn::Contribution,
        "goodDeed" => Withdrawn::GoodDeed,
        "model" => Withdrawn::Model,
        "pledge" => Withdrawn::Pledge,
        "pressingIssue" => Withdrawn::PressingIssue,
        "story" => Withdrawn::Story,
        "study" => Withdrawn::Study,
        "suggestion" => Withdrawn::Suggestion,
        _ => return None,
    })
}

fn right(table: Withdrawn) -> Right {
    match table {
        Withdrawn::GoodDeed | Withdrawn::Pledge | Withdrawn::Story => Right::KeepOwn,
        Withdrawn::Censure | Withdrawn::Contribution | Withdrawn::Suggestion => Right::KeepReviews,
        _ => Right::KeepNotebooks,
    }
}

/// Keep in the history what came back; refused where it can no longer stand beside what came since.
fn keep(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    (noun, id): (&str, i64),
    table: Withdrawn,
) -> Result<(), Problem> {
    let record = (noun, id);
    match table {
        Withdrawn::Censure => kept(tx, stamp, record, store::censure::find(tx, CensureId(id))?),
        Withdrawn::Commendation => {
            kept(tx, stamp, record, store::commendation::find(tx, CommendationId(id))?)
        }
        Withdrawn::Contribution => {
            kept(tx, stamp, record, store::contribution::find(tx, ContributionId(id))?)
        }
        Withdrawn::GoodDeed => kept(tx, stamp, record, store::good_deed::find(tx, GoodDeedId(id))?),
        Withdrawn::Model => kept(tx, stamp, record, store::model::find(tx, ModelId(id))?),
        Withdrawn::Pledge => kept(tx, stamp, record, store::pledge::find(tx, PledgeId(id))?),
        Withdrawn::PressingIssue => {
            kept(tx, stamp, record, store::pressing_issue::find(tx, PressingIssueId(id))?)
        }
        Withdrawn::Story => kept(tx, stamp, record, store::story::find(tx, StoryId(id))?),
        Withdrawn::Study => kept(tx, stamp, record, store::study::find(tx, StudyId(id))?),
        Withdrawn::Suggestion => {
            kept(tx, stamp, record, store::suggestion::find(tx, SuggestionId(id))?)
        }
    }
}

fn kept<T: Serialize>(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    record: (&str, i64),
    back: Option<T>,
) -> Result<(), Problem> {
    let back = back.ok_or(Problem::Missing)?;
    Ok(stamp.keep(tx, record, None, Some(&back))?)
}
