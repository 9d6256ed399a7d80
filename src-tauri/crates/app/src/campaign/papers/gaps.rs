//! What the papers of a campaign would lack if they were printed now.

use domain::level::Level;
use domain::review::{BallotKind, CampaignSheet, Eligibility, Proposer};
use paper::{CampaignRecord, ReviewedRecord};
use serde::Serialize;
use ts_rs::TS;

/// What a paper would lack. It warns and blocks nothing: the place is left to be written in by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "gap", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum PaperGap {
    /// Nothing was written on the form.
    NotBegun,
    /// Items its writer has not answered, or not wholly.
    Unanswered {
        /// How many.
        count: u32,
    },
    /// The form is not signed.
    Unsigned,
    /// Nobody stands on the list.
    NobodyListed,
    /// Nobody stands on the ballot of the second round before the first is counted.
    FirstRoundOpen,
    /// Members the book does not say enough about.
    Unclear {
        /// How many.
        count: u32,
    },
    /// Members without the level somebody proposes.
    LevelsMissing {
        /// Who has not proposed it.
        proposer: Proposer,
        /// For how many.
        count: u32,
    },
    /// No level is proposed for the collective.
    CollectiveLevelMissing,
    /// Members the conference has not heard yet.
    NotHeard {
        /// How many.
        count: u32,
    },
    /// Members left out of the review for whom no reason is noted.
    ReasonsMissing {
        /// How many.
        count: u32,
    },
    /// Numbers of the count that are not noted.
    NotCounted {
        /// How many.
        count: u32,
    },
    /// The conference is not planned in the program.
    NoMeeting,
    /// When the conference began is not noted.
    MeetingNotStarted,
    /// Files that should be there and are not.
    FilesMissing {
        /// How many.
        count: u32,
    },
}

/// What the paper `sheet` of `record` would lack.
pub(super) fn of(record: &CampaignRecord, sheet: CampaignSheet) -> Vec<PaperGap> {
    match sheet {
        CampaignSheet::Ballot { round, .. } => ballot(record, round),
        CampaignSheet::CollectiveBallot { .. } => Vec::new(),
        CampaignSheet::TallyRecord { round } => tally(record, round),
        CampaignSheet::LeftOut => left_out(record),
        CampaignSheet::Proposals => {
            let proposers = [Proposer::Subject, Proposer::Committee, Proposer::Cell];
            let missing = proposers.into_iter().filter_map(|it| levels_missing(record, it));
            nobody(record).into_iter().chain(missing).collect()
        }
        CampaignSheet::Report => report(record),
        CampaignSheet::Conference => {
            let rates = record.kind.rates();
            let levels = levels_missing(record, Proposer::Cell).filter(|_| rates);
            meeting(record).into_iter().chain(levels).collect()
        }
        CampaignSheet::Files => files(record),
    }
}

fn ballot(record: &CampaignRecord, round: u32) -> Vec<PaperGap> {
    match record.ballots.kind(round) {
        BallotKind::Excellent => {
            let is_open = record.ballots.second.is_empty();
            is_open.then_some(PaperGap::FirstRoundOpen).into_iter().collect()
        }
        BallotKind::ThreeLevels => nobody(record).into_iter().chain(unclear(record)).collect(),
        BallotKind::FourLevels => {
            let own = levels_missing(record, Proposer::Subject);
            nobody(record).into_iter().chain(unclear(record)).chain(own).collect()
        }
    }
}

fn tally(record: &CampaignRecord, round: u32) -> Vec<PaperGap> {
    let lacks = record.ballots.tally(round).lacks().len();
    let open = some(lacks, |count| PaperGap::NotCounted { count });
    meeting(record).into_iter().chain(open).collect()
}

fn left_out(record: &CampaignRecord) -> Vec<PaperGap> {
    let silent = |one: &&ReviewedRecord| one.is_reviewed();
    let silent = record.left_out().filter(silent).count();
    let reasons = some(silent, |count| PaperGap::ReasonsMissing { count });
    unclear(record).into_iter().chain(reasons).collect()
}

fn report(record: &CampaignRecord) -> Vec<PaperGap> {
    let unheard = record.reviewed().filter(|one| !one.is_heard()).count();
    let collective = level(&record.collective, Proposer::Cell).is_none()
        && level(&record.collective, Proposer::Committee).is_none();
    let gaps = [
        nobody(record),
        unclear(record),
        some(unheard, |count| PaperGap::NotHeard { count }),
        levels_missing(record, Proposer::Cell),
        collective.then_some(PaperGap::CollectiveLevelMissing),
    ];
    gaps.into_iter().flatten().collect()
}

fn files(record: &CampaignRecord) -> Vec<PaperGap> {
    let missing = record.files.values().map(|it| it.wanted.unwrap_or(0).saturating_sub(it.present));
    let count = missing.fold(0, u32::saturating_add);
    (count > 0).then_some(PaperGap::FilesMissing { count }).into_iter().collect()
}

fn meeting(record: &CampaignRecord) -> Option<PaperGap> {
    match &record.meeting {
        None => Some(PaperGap::NoMeeting),
        Some(meeting) if meeting.started_at.is_none() => Some(PaperGap::MeetingNotStarted),
        Some(_) => None,
    }
}

fn nobody(record: &CampaignRecord) -> Option<PaperGap> {
    record.reviewed().next().is_none().then_some(PaperGap::NobodyListed)
}

fn unclear(record: &CampaignRecord) -> Option<PaperGap> {
    let is_unclear = |one: &&ReviewedRecord| matches!(one.eligibility, Eligibility::Unclear { .. });
    let count = record.members.iter().filter(is_unclear).count();
    some(count, |count| PaperGap::Unclear { count })
}

fn levels_missing(record: &CampaignRecord, proposer: Proposer) -> Option<PaperGap> {
    let missing = record.reviewed().filter(|one| level(one, proposer).is_none()).count();
    some(missing, |count| PaperGap::LevelsMissing { proposer, count })
}

fn level(one: &ReviewedRecord, proposer: Proposer) -> Option<Level> {
    one.proposals.get(&proposer).copied()
}

fn some(count: usize, gap: impl FnOnce(u32) -> PaperGap) -> Option<PaperGap> {
    (count > 0).then(|| gap(u32::try_from(count).unwrap_or(u32::MAX)))
}
