//! Campaigns to print: one with everything noted, one of two rounds, one of which nothing is known.

use std::collections::BTreeMap;

use domain::MemberId;
use domain::cap::CapRules;
use domain::dates::PartialDate;
use domain::level::Level;
use domain::meeting::MeetingKind;
use domain::member::Rank;
use domain::post::PostKind;
use domain::record::MeetingRecord;
use domain::review::{
    BallotChoice, BallotKind, CampaignKind, CommendationHint, Eligibility, NotReviewed, Proposer,
    ReviewSummary, ReviewedPerson, StepKind, Subject, Tally, TallyCount, TallyDraft, TallyRow,
};
use domain::text::Text;
use paper::{Ballots, CampaignRecord, FileCount, FileKind, ReviewedRecord};

use crate::papers::sample_notebook::cell_paper;
use crate::papers::samples::{NAMES, day, september, text};

use Level::{Completed, Excellent, Good};

/// The year-end of a cell of ten: seven heard and rated, one put off, one exempt, one newly admitted.
pub(crate) fn campaign() -> CampaignRecord {
    let members = members();
    let proposed = summary(&members, ReviewedRecord::is_reviewed);
    CampaignRecord {
        cell: cell_paper(),
        kind: CampaignKind::YearEnd,
        year: 2026,
        edition: "2025".to_owned(),
        title: Text::default(),
        collective: ReviewedRecord {
            rank: None,
            subject: Subject::Collective,
            proposals: [(Proposer::Committee, Good), (Proposer::Cell, Good)].into(),
            ..person(0, "Chi bộ thôn Lương Hậu")
        },
        ballots: Ballots { first_tally: tally(BallotKind::FourLevels), ..Ballots::default() },
        cap: CapRules::default(),
        proposed,
        decided: summary(&members, |one| one.decided.is_some()),
        meeting: Some(conference()),
        files: files(),
        members,
    }
}

/// The same, voted on in two rounds.
pub(crate) fn two_rounds() -> CampaignRecord {
    let second = vec![subject(1), subject(4)];
    let ballots = Ballots {
        first_tally: tally(BallotKind::ThreeLevels),
        second_tally: Some(second_tally(&second)),
        second,
        on_oneself: true,
    };
    CampaignRecord { ballots, ..campaign() }
}

/// A campaign just begun: nothing was noted.
pub(crate) fn bare() -> CampaignRecord {
    let members: Vec<_> = (1..4).map(|place| person(place, NAMES[place])).collect();
    CampaignRecord {
        collective: ReviewedRecord {
            rank: None,
            subject: Subject::Collective,
            ..person(0, "Chi bộ thôn Lương Hậu")
        },
        proposed: ReviewSummary::default(),
        decided: ReviewSummary::default(),
        ballots: Ballots::default(),
        meeting: None,
        files: BTreeMap::new(),
        members,
        ..campaign()
    }
}

fn subject(place: usize) -> Subject {
    Subject::Member(MemberId(i64::try_from(place).unwrap()))
}

/// Somebody of whom nothing was noted.
fn person(place: usize, name: &str) -> ReviewedRecord {
    ReviewedRecord {
        subject: subject(place),
        name: Text::new(name),
        card_number: Text::default(),
        rank: Some(Rank::Official),
        post: None,
        titles: Text::default(),
        joined_on: None,
        eligibility: Eligibility::Reviewed { notes: Vec::new() },
        postponed: Text::default(),
        own_points: None,
        points: None,
        proposals: BTreeMap::new(),
        decided: None,
        steps: Vec::new(),
        hint: None,
    }
}

/// Somebody the conference heard and the cell proposed a level for.
fn rated(place: usize, own: Level, cell: Level) -> ReviewedRecord {
    let proposals = [(Proposer::Subject, own), (Proposer::Committee, Good), (Proposer::Cell, cell)];
    ReviewedRecord {
        card_number: text(&format!("68.0{place}4 117")),
        own_points: Some(955),
        points: Some(880 + u32::try_from(place).unwrap()),
        proposals: proposals.into(),
        steps: vec![StepKind::SelfReview, StepKind::Conference],
        ..person(place, NAMES[place])
    }
}

fn members() -> Vec<ReviewedRecord> {
    let not = |reason| Eligibility::NotReviewed { reason };
    let admitted = NotReviewed::NewlyAdmitted { whole_on: day(2027, 2, 3), months: 6 };
    vec![
        ReviewedRecord {
            post: Some(PostKind::Secretary),
            decided: Some(Good),
            ..rated(0, Excellent, Good)
        },
        ReviewedRecord {
            post: Some(PostKind::DeputySecretary),
            decided: Some(Excellent),
            hint: Some(CommendationHint { in_a_row: 5, reached: 5 }),
            ..rated(1, Excellent, Excellent)
        },
        ReviewedRecord { post: Some(PostKind::CommitteeMember), ..rated(3, Good, Good) },
        ReviewedRecord {
            titles: text("Trưởng ban công tác Mặt trận thôn"),
            ..rated(4, Good, Good)
        },
        ReviewedRecord { rank: Some(Rank::Probationary), ..rated(5, Good, Completed) },
        rated(6, Good, Good),
        rated(7, Completed, Completed),
        ReviewedRecord {
            postponed: text("Nằm viện từ ngày 20/11"),
            joined_on: PartialDate::from_storage("1984-02").ok(),
            ..person(9, NAMES[9])
        },
        ReviewedRecord { eligibility: not(NotReviewed::Exempt), ..person(18, NAMES[18]) },
        ReviewedRecord { eligibility: not(admitted), ..person(21, NAMES[21]) },
    ]
}

fn summary(members: &[ReviewedRecord], counts: fn(&ReviewedRecord) -> bool) -> ReviewSummary {
    let people: Vec<_> = members
        .iter()
        .map(|one| ReviewedPerson {
            eligibility: one.eligibility.clone(),
            rank: one.rank.unwrap(),
            post: one.post,
            level: one.proposals.get(&Proposer::Cell).copied().filter(|_| counts(one)),
        })
        .collect();
    ReviewSummary::of(&people)
}

fn head() -> BTreeMap<TallyCount, u32> {
    [
        (TallyCount::Summoned, 8),
        (TallyCount::Present, 8),
        (TallyCount::Voters, 7),
        (TallyCount::Issued, 7),
        (TallyCount::Collected, 7),
        (TallyCount::Valid, 7),
        (TallyCount::Invalid, 0),
    ]
    .into()
}

/// The collective and those who are rated; one of them stayed out of the own vote.
fn tally(ballot: BallotKind) -> Tally {
    let subjects = std::iter::once(Subject::Collective).chain([0, 1, 3, 4, 5, 6, 7].map(subject));
    let row = |(place, subject): (usize, Subject)| {
        let votes = ballot.choices().iter().map(|choice| (*choice, 0));
        let mut votes: BTreeMap<BallotChoice, u32> = votes.collect();
        let stays_out = place == 1;
        votes.insert(BallotChoice::Good, if stays_out { 4 } else { 5 });
        votes.insert(BallotChoice::Completed, 2);
        TallyRow { subject, votes, stays_out }
    };
    let rows = subjects.enumerate().map(row).collect();
    Tally::try_from(TallyDraft { ballot, counts: head(), rows }).unwrap()
}

fn second_tally(subjects: &[Subject]) -> Tally {
    let votes = [(BallotChoice::Agree, 6), (BallotChoice::Disagree, 1)];
    let row =
        |subject: &Subject| TallyRow { subject: *subject, votes: votes.into(), stays_out: false };
    let rows = subjects.iter().map(row).collect();
    Tally::try_from(TallyDraft { ballot: BallotKind::Excellent, counts: head(), rows }).unwrap()
}

fn conference() -> MeetingRecord {
    MeetingRecord { kind: MeetingKind::Review, theme: Text::default(), ..september() }
}

fn files() -> BTreeMap<FileKind, FileCount> {
    let of = |present, wanted| FileCount { present, wanted: Some(wanted) };
    [
        (FileKind::CollectiveReview, of(1, 1)),
        (FileKind::Reviews, of(6, 8)),
        (FileKind::Residence, of(0, 3)),
        (FileKind::Conference, of(0, 1)),
        (FileKind::Tallies, of(1, 1)),
        (FileKind::Decisions, of(2, 8)),
        (FileKind::LeftOut, FileCount { present: 3, wanted: None }),
    ]
    .into()
}
