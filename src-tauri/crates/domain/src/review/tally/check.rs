//! Whether a count can have happened, as far as it is known.

use std::collections::BTreeSet;

use super::{TallyCount, TallyDraft, TallyMistake, TallyRow};

/// Every count at the head, in order.
pub(super) const COUNTS: [TallyCount; 7] = [
    TallyCount::Summoned,
    TallyCount::Present,
    TallyCount::Voters,
    TallyCount::Issued,
    TallyCount::Collected,
    TallyCount::Valid,
    TallyCount::Invalid,
];

/// How many valid ballots there can have been.
#[derive(Debug, Clone, Copy)]
struct Possible {
    least: u32,
    most: u32,
}

impl Possible {
    fn exactly(count: u32) -> Self {
        Self { least: count, most: count }
    }

    fn within(self, other: Self) -> Option<Self> {
        let both = Self { least: self.least.max(other.least), most: self.most.min(other.most) };
        (both.least <= both.most).then_some(both)
    }
}

/// Everything in `draft` that cannot have happened.
pub(super) fn mistakes(draft: &TallyDraft) -> Vec<TallyMistake> {
    let mut found = over_the_whole(draft);
    found.extend(ballots_differ(draft));
    found.extend(strange_rows(draft));
    if found.is_empty() {
        found.extend(rows_differ(draft));
    }
    found
}

fn known(draft: &TallyDraft, count: TallyCount) -> Option<u32> {
    draft.counts.get(&count).copied()
}

/// The last known count before `count`, of which it is a part.
fn whole_of(draft: &TallyDraft, count: TallyCount) -> Option<(TallyCount, u32)> {
    let wholes = COUNTS.into_iter().rev().skip_while(|it| *it >= count);
    let mut wholes = wholes.filter(|it| *it != TallyCount::Valid);
    wholes.find_map(|it| Some((it, known(draft, it)?)))
}

fn over_the_whole(draft: &TallyDraft) -> Vec<TallyMistake> {
    let over = |count| {
        let is = known(draft, count)?;
        let (of, most) = whole_of(draft, count)?;
        (is > most).then_some(TallyMistake::Over { count, is, of, most })
    };
    COUNTS.into_iter().filter_map(over).collect()
}

fn ballots_differ(draft: &TallyDraft) -> Option<TallyMistake> {
    let valid = known(draft, TallyCount::Valid)?;
    let invalid = known(draft, TallyCount::Invalid)?;
    let (of, collected) = whole_of(draft, TallyCount::Valid)?;
    let both = u64::from(valid) + u64::from(invalid);
    let fits = match of {
        TallyCount::Collected => both == u64::from(collected),
        _ => both <= u64::from(collected),
    };
    (!fits).then_some(TallyMistake::BallotsDiffer { valid, invalid, collected })
}

fn strange_rows(draft: &TallyDraft) -> Vec<TallyMistake> {
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    for row in &draft.rows {
        let subject = row.subject;
        if !seen.insert(subject) {
            found.push(TallyMistake::RowTwice { subject });
        }
        let strange = row.votes.keys().filter(|it| !draft.ballot.choices().contains(it));
        found.extend(strange.map(|it| TallyMistake::NotOnBallot { subject, choice: *it }));
    }
    found
}

/// How many valid ballots the head leaves possible.
fn possible_valid(draft: &TallyDraft) -> Possible {
    if let Some(valid) = known(draft, TallyCount::Valid) {
        return Possible::exactly(valid);
    }
    let invalid = known(draft, TallyCount::Invalid);
    let whole = whole_of(draft, TallyCount::Valid);
    let most = whole.map_or(u32::MAX, |(_, most)| most).saturating_sub(invalid.unwrap_or(0));
    match (whole, invalid) {
        (Some((TallyCount::Collected, _)), Some(_)) => Possible::exactly(most),
        _ => Possible { least: 0, most },
    }
}

/// How many valid ballots the votes of `row` can have come from.
fn possible_of(draft: &TallyDraft, row: &TallyRow) -> Possible {
    let votes = row.total();
    let most = match (row.is_counted(draft.ballot), row.stays_out) {
        (true, true) => votes.saturating_add(1),
        (true, false) => votes,
        (false, _) => u32::MAX,
    };
    Possible { least: votes, most }
}

fn rows_differ(draft: &TallyDraft) -> Vec<TallyMistake> {
    let head = possible_valid(draft);
    let mut found = Vec::new();
    let mut left = head;
    for row in &draft.rows {
        let (subject, votes) = (row.subject, row.total());
        let of_row = possible_of(draft, row);
        match (head.within(of_row), left.within(of_row)) {
            (None, _) => {
                found.push(TallyMistake::VotesDiffer { subject, votes, valid: head.most });
            }
            (_, None) => found.push(TallyMistake::RowsDisagree { subject, votes }),
            (_, Some(both)) => left = both,
        }
    }
    found
}
