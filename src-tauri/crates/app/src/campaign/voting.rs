//! Counting ballots on levels (kiểm phiếu): a count that cannot have happened is told while it is
//! typed and never kept.

use domain::CampaignId;
use domain::member::Rank;
use domain::review::{
    BallotKind, Subject, Tally, TallyDraft, TallyLack, TallyMistake, TallyRow, VoteResult,
    VoteRounds, after_two_rounds,
};
use domain::role::Right;
use domain::text::Text;
use serde::Serialize;
use store::campaign::KeptCampaign;
use store::{Connection, tally};
use ts_rs::TS;

use super::people::People;
use super::{TALLY, named};
use crate::{Desk, Problem};

/// A counting record as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TallyView {
    /// The first round or the second.
    pub round: u32,
    /// The counts; rows for all who are voted on.
    pub counted: TallyDraft,
    /// What cannot have happened; nothing in a record that is kept.
    pub mistakes: Vec<TallyMistake>,
    /// What is still to be counted.
    pub lacks: Vec<TallyLack>,
    /// What the votes come to, in the order of the rows.
    pub results: Vec<TallyResult>,
    /// Official members entitled to vote.
    pub official: u32,
}

/// What the votes on somebody come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TallyResult {
    /// On whom.
    pub subject: Subject,
    /// Their name.
    pub name: Text,
    /// What this round comes to.
    pub result: VoteResult,
    /// What all rounds come to.
    pub in_the_end: VoteResult,
}

/// The two rounds there may be.
const ROUNDS: std::ops::RangeInclusive<u32> = 1..=2;

impl Desk {
    /// The counting record of a round (1 or 2), with a row for everybody who is voted on.
    pub fn tally(&self, id: CampaignId, round: u32) -> Result<TallyView, Problem> {
        let today = self.today();
        self.read(|conn| {
            let campaign = named(conn, id)?;
            let people = People::of(conn, &campaign, today)?;
            let draft = counted(conn, &campaign, &people, round)?;
            shown(conn, &campaign, &people, (round, draft))
        })
    }

    /// What is wrong with a count while it is typed; nothing is kept.
    pub fn check_tally(
        &self,
        id: CampaignId,
        round: u32,
        counted: TallyDraft,
    ) -> Result<TallyView, Problem> {
        let today = self.today();
        self.read(|conn| {
            let campaign = named(conn, id)?;
            let people = People::of(conn, &campaign, today)?;
            shown(conn, &campaign, &people, (round, counted))
        })
    }

    /// Keep a counting record, finished or not; refused while it cannot have happened.
    pub fn save_tally(
        &mut self,
        id: CampaignId,
        round: u32,
        counted: TallyDraft,
    ) -> Result<TallyView, Problem> {
        self.deed(Right::KeepReviews, "save_tally", |tx, stamp| {
            let campaign = named(tx, id)?;
            let people = People::of(tx, &campaign, stamp.day())?;
            expect_round(&campaign, round)?;
            let is_known = |row: &TallyRow| people.find(row.subject).is_some();
            if !counted.rows.iter().all(is_known) {
                return Err(Problem::bad_choice("subject"));
            }
            let after = Tally::try_from(counted);
            let after = after.map_err(|error| Problem::TallyImpossible { mistakes: error.0 })?;
            let before = tally::find(tx, id, round)?.map(|(_, tally)| tally);
            let record = tally::save(tx, id, round, &after)?;
            stamp.keep_typing(tx, (TALLY, record), before.as_ref(), Some(&after))?;
            shown(tx, &campaign, &people, (round, after.into()))
        })
    }
}

/// The counting record of a round with a row for everybody who is voted on.
pub(super) fn counted(
    conn: &Connection,
    campaign: &KeptCampaign,
    people: &People,
    round: u32,
) -> Result<TallyDraft, Problem> {
    let kept = kept(conn, campaign, round)?;
    let stays_out = |subject| stays_out(campaign, people, subject);
    Ok(with_rows(kept.into(), &rows(conn, campaign, people, round)?, stays_out))
}

/// Refuse a round this campaign does not have.
pub(super) fn expect_round(campaign: &KeptCampaign, round: u32) -> Result<(), Problem> {
    let draft = &campaign.campaign.draft;
    let is_second = round == 2 && draft.rules.vote.rounds == VoteRounds::Two;
    if draft.kind.rates() && (round == 1 || is_second) {
        return Ok(());
    }
    let (field, least) = ("round".to_owned(), *ROUNDS.start());
    Err(Problem::OutOfRange { field, least, most: *ROUNDS.end() })
}

/// The record of a round as it is kept, or an empty one with its ballot.
fn kept(conn: &Connection, campaign: &KeptCampaign, round: u32) -> Result<Tally, Problem> {
    expect_round(campaign, round)?;
    if let Some((_, tally)) = tally::find(conn, campaign.campaign.id, round)? {
        return Ok(tally);
    }
    let ballot = match (campaign.campaign.draft.rules.vote.rounds, round) {
        (VoteRounds::One, _) => BallotKind::FourLevels,
        (VoteRounds::Two, 1) => BallotKind::ThreeLevels,
        (VoteRounds::Two, _) => BallotKind::Excellent,
    };
    let draft = TallyDraft { ballot, ..TallyDraft::default() };
    Tally::try_from(draft).map_err(|error| Problem::TallyImpossible { mistakes: error.0 })
}

/// Who is voted on: everybody reviewed; in the second round those rated HTT in the first.
fn rows(
    conn: &Connection,
    campaign: &KeptCampaign,
    people: &People,
    round: u32,
) -> Result<Vec<Subject>, Problem> {
    if round == 2 {
        let first = tally::find(conn, campaign.campaign.id, 1)?.map(|(_, tally)| tally);
        let rules = &campaign.campaign.draft.rules.vote;
        return Ok(first.unwrap_or_default().enter_second_round(rules, people.official()));
    }
    Ok(people.reviewed().map(|entry| entry.kept.subject).collect())
}

/// The record with a row for each of `subjects`; rows that were counted stay.
fn with_rows(
    mut draft: TallyDraft,
    subjects: &[Subject],
    stays_out: impl Fn(Subject) -> bool,
) -> TallyDraft {
    for subject in subjects {
        if draft.rows.iter().all(|row| row.subject != *subject) {
            draft.rows.push(TallyRow {
                subject: *subject,
                votes: std::collections::BTreeMap::default(),
                stays_out: stays_out(*subject),
            });
        }
    }
    draft
}

/// Whether somebody who may vote stays out of the vote about themselves, by the rules.
fn stays_out(campaign: &KeptCampaign, people: &People, subject: Subject) -> bool {
    let votes = people.find(subject).is_some_and(|entry| entry.rank == Some(Rank::Official));
    votes && !campaign.campaign.draft.rules.vote.votes_on_oneself
}

fn shown(
    conn: &Connection,
    campaign: &KeptCampaign,
    people: &People,
    (round, counted): (u32, TallyDraft),
) -> Result<TallyView, Problem> {
    let checked = Tally::try_from(counted.clone());
    let (tally, mistakes) = match checked {
        Ok(tally) => (Some(tally), Vec::new()),
        Err(impossible) => (None, impossible.0),
    };
    let results = match &tally {
        Some(tally) => results(conn, campaign, people, (round, tally))?,
        None => Vec::new(),
    };
    let lacks = tally.as_ref().map(Tally::lacks).unwrap_or_default();
    Ok(TallyView { round, counted, mistakes, lacks, results, official: people.official() })
}

fn results(
    conn: &Connection,
    campaign: &KeptCampaign,
    people: &People,
    (round, tally): (u32, &Tally),
) -> Result<Vec<TallyResult>, Problem> {
    let rules = &campaign.campaign.draft.rules.vote;
    let other = tally::find(conn, campaign.campaign.id, if round == 1 { 2 } else { 1 })?;
    let other = other.map(|(_, tally)| tally).unwrap_or_default();
    let official = people.official();
    let result = |row: &TallyRow| {
        let (here, there) = (
            tally.result(row.subject, rules, official),
            other.result(row.subject, rules, official),
        );
        let in_the_end = match (rules.rounds, round) {
            (VoteRounds::One, _) => here,
            (VoteRounds::Two, 1) => after_two_rounds(here, there),
            (VoteRounds::Two, _) => after_two_rounds(there, here),
        };
        let name = people.find(row.subject).map(|entry| entry.name.clone()).unwrap_or_default();
        TallyResult { subject: row.subject, name, result: here, in_the_end }
    };
    Ok(tally.draft().rows.iter().map(result).collect())
}
