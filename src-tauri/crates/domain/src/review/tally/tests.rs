use proptest::prelude::*;

use super::*;
use crate::MemberId;

const ANH: Subject = Subject::Member(MemberId(1));
const DUC: Subject = Subject::Member(MemberId(2));

fn row(subject: Subject, votes: &[u32]) -> TallyRow {
    let choices = BallotKind::FourLevels.choices().iter().copied();
    TallyRow { subject, votes: choices.zip(votes.iter().copied()).collect(), stays_out: false }
}

fn draft(counts: &[(TallyCount, u32)], rows: Vec<TallyRow>) -> TallyDraft {
    TallyDraft { counts: counts.iter().copied().collect(), rows, ..TallyDraft::default() }
}

/// Twenty voters, nineteen valid ballots.
fn head() -> Vec<(TallyCount, u32)> {
    use TallyCount::{Collected, Invalid, Issued, Present, Summoned, Valid, Voters};
    let counts = [22, 21, 20, 20, 20, 19, 1];
    [Summoned, Present, Voters, Issued, Collected, Valid, Invalid].into_iter().zip(counts).collect()
}

fn refused(draft: TallyDraft) -> Vec<TallyMistake> {
    Tally::try_from(draft).unwrap_err().0
}

#[test]
fn a_whole_count_is_kept_and_lacks_nothing() {
    let rows = vec![row(ANH, &[12, 5, 2, 0, 0]), row(Subject::Collective, &[0, 19, 0, 0, 0])];
    let tally = Tally::try_from(draft(&head(), rows)).unwrap();

    assert_eq!(tally.lacks(), []);
    let json = serde_json::to_string(&tally).unwrap();
    assert_eq!(serde_json::from_str::<Tally>(&json).unwrap(), tally);
}

#[test]
fn a_count_may_be_begun_anywhere() {
    use TallyCount::{Collected, Invalid, Valid};
    let cases = [
        draft(&[], vec![]),
        draft(&[(Valid, 19)], vec![]),
        draft(&[(Invalid, 1), (Collected, 20)], vec![row(ANH, &[19])]),
        draft(&[], vec![row(ANH, &[12, 5, 2, 0, 0]), row(DUC, &[3])]),
    ];

    for draft in cases {
        let tally = Tally::try_from(draft).unwrap();
        assert!(!tally.lacks().is_empty());
    }
    let begun = Tally::try_from(draft(&head(), vec![row(ANH, &[12, 5, 2, 0])])).unwrap();
    let open = TallyLack::Votes { subject: ANH, choice: BallotChoice::Unrated };
    assert_eq!(begun.lacks(), [open]);
}

#[test]
fn each_count_is_held_against_the_one_it_is_a_part_of() {
    use TallyCount::{Collected, Invalid, Issued, Present, Summoned, Valid, Voters};
    let cases = [
        (Present, 23, Summoned, 22),
        (Voters, 22, Present, 21),
        (Issued, 21, Voters, 20),
        (Collected, 21, Issued, 20),
        (Valid, 21, Collected, 20),
        (Invalid, 21, Collected, 20),
    ];

    for (count, is, of, most) in cases {
        let mut changed = draft(&head(), vec![]);
        changed.counts.insert(count, is);
        let over = TallyMistake::Over { count, is, of, most };
        assert!(refused(changed).contains(&over), "{over:?}");
    }
    // What lies between is not known.
    let over = TallyMistake::Over { count: Valid, is: 23, of: Summoned, most: 22 };
    assert_eq!(refused(draft(&[(Summoned, 22), (Valid, 23)], vec![])), [over]);
}

#[test]
fn valid_and_invalid_ballots_are_those_collected() {
    use TallyCount::{Collected, Invalid, Issued, Valid};
    let differ =
        |valid, invalid, collected| vec![TallyMistake::BallotsDiffer { valid, invalid, collected }];

    let fewer = draft(&[(Collected, 20), (Valid, 18), (Invalid, 1)], vec![]);
    assert_eq!(refused(fewer), differ(18, 1, 20));
    let more = draft(&[(Issued, 20), (Valid, 18), (Invalid, 3)], vec![]);
    assert_eq!(refused(more), differ(18, 3, 20));
    assert!(Tally::try_from(draft(&[(Issued, 20), (Valid, 17), (Invalid, 1)], vec![])).is_ok());
}

#[test]
fn the_votes_on_each_are_the_valid_ballots() {
    use TallyCount::{Collected, Invalid};
    let differ = |votes| TallyMistake::VotesDiffer { subject: ANH, votes, valid: 19 };
    for votes in [[12, 5, 1, 0, 0], [12, 5, 3, 0, 0]] {
        let total = votes.iter().sum();
        assert_eq!(refused(draft(&head(), vec![row(ANH, &votes)])), [differ(total)]);
    }
    assert_eq!(refused(draft(&head(), vec![row(ANH, &[12, 8])])), [differ(20)]);

    let derived = draft(&[(Collected, 20), (Invalid, 1)], vec![row(ANH, &[18, 0, 0, 0, 0])]);
    assert_eq!(refused(derived), [differ(18)]);
}

#[test]
fn rows_must_come_from_the_same_ballots() {
    let rows = vec![row(ANH, &[12, 5, 2, 0, 0]), row(DUC, &[10, 8, 0, 0, 0])];
    let disagree = TallyMistake::RowsDisagree { subject: DUC, votes: 18 };
    assert_eq!(refused(draft(&[], rows)), [disagree]);
}

#[test]
fn who_stays_out_may_leave_one_vote_fewer() {
    let out = |votes: &[u32]| TallyRow { stays_out: true, ..row(ANH, votes) };
    for votes in [[9, 9, 0, 0, 0], [9, 9, 1, 0, 0]] {
        assert!(Tally::try_from(draft(&head(), vec![out(&votes)])).is_ok());
    }
    for votes in [[9, 8, 0, 0, 0], [9, 9, 2, 0, 0]] {
        assert!(Tally::try_from(draft(&head(), vec![out(&votes)])).is_err());
    }
}

#[test]
fn each_ballot_has_its_own_boxes() {
    let strange = TallyMistake::NotOnBallot { subject: ANH, choice: BallotChoice::Excellent };
    let votes = [(BallotChoice::Excellent, 1)].into();
    let of = |ballot, rows| TallyDraft { ballot, rows, ..TallyDraft::default() };
    let with = TallyRow { subject: ANH, votes, stays_out: false };

    assert_eq!(refused(of(BallotKind::ThreeLevels, vec![with.clone()])), [strange]);
    assert!(Tally::try_from(of(BallotKind::FourLevels, vec![with.clone()])).is_ok());
    let twice = refused(of(BallotKind::FourLevels, vec![with.clone(), with]));
    assert_eq!(twice, [TallyMistake::RowTwice { subject: ANH }]);
}

/// A change somebody may make to a record, in any order.
#[derive(Debug, Clone)]
enum Edit {
    Count(TallyCount, Option<u32>),
    Votes(usize, BallotChoice, Option<u32>),
    StaysOut(usize, bool),
    Row(u8, bool),
    Ballot(BallotKind),
}

impl Edit {
    fn make(self, draft: &mut TallyDraft) {
        match self {
            Self::Count(count, Some(is)) => {
                draft.counts.insert(count, is);
            }
            Self::Count(count, None) => {
                draft.counts.remove(&count);
            }
            Self::Votes(place, choice, votes) => {
                let Some(row) = draft.rows.get_mut(place) else { return };
                match votes {
                    Some(votes) => {
                        row.votes.insert(choice, votes);
                    }
                    None => {
                        row.votes.remove(&choice);
                    }
                }
            }
            Self::StaysOut(place, stays_out) => {
                if let Some(row) = draft.rows.get_mut(place) {
                    row.stays_out = stays_out;
                }
            }
            Self::Row(member, true) => {
                draft.rows.push(row(Subject::Member(MemberId(member.into())), &[]));
            }
            Self::Row(member, false) => {
                draft.rows.retain(|row| row.subject != Subject::Member(MemberId(member.into())));
            }
            Self::Ballot(ballot) => draft.ballot = ballot,
        }
    }
}

fn any_edit() -> impl Strategy<Value = Edit> {
    use BallotChoice::{Agree, Completed, Disagree, Excellent, Good, NotCompleted, Unrated};
    let choices = vec![Excellent, Good, Completed, NotCompleted, Unrated, Agree, Disagree];
    let ballots = vec![BallotKind::FourLevels, BallotKind::ThreeLevels, BallotKind::Excellent];
    let number = prop::option::of(prop_oneof![9 => 0u32..8, 1 => any::<u32>()]);
    prop_oneof![
        5 => (prop::sample::select(check::COUNTS.to_vec()), number.clone())
            .prop_map(|(count, is)| Edit::Count(count, is)),
        8 => (0usize..3, prop::sample::select(choices), number)
            .prop_map(|(place, choice, votes)| Edit::Votes(place, choice, votes)),
        1 => (0usize..3, any::<bool>()).prop_map(|(place, it)| Edit::StaysOut(place, it)),
        2 => (0u8..3, any::<bool>()).prop_map(|(member, it)| Edit::Row(member, it)),
        1 => prop::sample::select(ballots).prop_map(Edit::Ballot),
    ]
}

/// Whether what is known of a record contradicts nothing, said in another way than the check does:
/// by trying every number of valid ballots.
fn can_have_happened(draft: &TallyDraft) -> bool {
    use TallyCount::{Collected, Invalid, Issued, Present, Summoned, Valid, Voters};
    let known = |count| draft.counts.get(&count).copied().map(u64::from);
    let chain = [Summoned, Present, Voters, Issued, Collected];
    let wholes: Vec<u64> = chain.into_iter().filter_map(known).collect();
    let limit = wholes.last().copied().unwrap_or(u64::MAX);
    let sums: Vec<u64> =
        draft.rows.iter().map(|row| row.votes.values().map(|it| u64::from(*it)).sum()).collect();
    let tried = known(Valid).into_iter().chain(sums.iter().flat_map(|sum| [*sum, *sum + 1]));
    let tried = tried.chain([0, limit.saturating_sub(known(Invalid).unwrap_or(0))]);
    let fits = |valid: u64| {
        let ballots = valid.saturating_add(known(Invalid).unwrap_or(0));
        let is_whole = known(Invalid).is_some() && known(Collected).is_some();
        known(Valid).is_none_or(|it| it == valid)
            && ballots <= limit
            && (!is_whole || Some(ballots) == known(Collected))
            && draft.rows.iter().zip(&sums).all(|(row, sum)| {
                let missing = valid.checked_sub(*sum);
                let allowed = u64::from(row.stays_out);
                missing.is_some_and(|it| !row.is_counted(draft.ballot) || it <= allowed)
            })
    };
    wholes.is_sorted_by(|whole, part| whole >= part) && tried.into_iter().any(fits)
}

proptest! {
    #[test]
    fn no_order_of_edits_comes_to_an_impossible_count(
        edits in prop::collection::vec(any_edit(), 1..60),
    ) {
        let mut tally = Tally::default();
        for edit in edits {
            if let Ok(changed) = tally.changed(|draft| edit.make(draft)) {
                tally = changed;
            }
            let draft = tally.draft();
            prop_assert!(can_have_happened(draft), "{:?}", draft);
            for row in &draft.rows {
                let votes = row.votes.keys().all(|it| draft.ballot.choices().contains(it));
                prop_assert!(votes);
            }
        }
    }

    #[test]
    fn a_count_that_happened_is_never_refused(
        votes in prop::collection::vec((0usize..5, 0usize..5), 0..30),
        invalid in 0u32..4,
        kept_back in 0u32..4,
        known in prop::collection::vec(any::<bool>(), 7),
    ) {
        let valid = u32::try_from(votes.len()).unwrap();
        let collected = valid + invalid;
        let issued = collected + kept_back;
        let all = [issued + 3, issued + 1, issued, issued, collected, valid, invalid];
        let counts = check::COUNTS.into_iter().zip(all).zip(known);
        let counts = counts.filter(|(_, known)| *known).map(|(count, _)| count);
        let counted = |subject, pick: fn(&(usize, usize)) -> usize| {
            let mut boxes = [0u32; 5];
            for vote in &votes {
                boxes[pick(vote)] += 1;
            }
            row(subject, &boxes)
        };
        let rows = vec![counted(ANH, |it| it.0), counted(DUC, |it| it.1)];
        let draft = TallyDraft { counts: counts.collect(), rows, ..TallyDraft::default() };

        prop_assert!(Tally::try_from(draft).is_ok());
    }
}
