//! What the papers of a campaign are made from.

use std::collections::BTreeMap;

use serde::Deserialize;

use domain::cap::CapRules;
use domain::dates::PartialDate;
use domain::level::Level;
use domain::member::Rank;
use domain::post::PostKind;
use domain::record::MeetingRecord;
use domain::review::{
    BallotKind, CampaignKind, CommendationHint, Eligibility, Proposer, ReviewSummary, StepKind,
    Subject, Tally,
};
use domain::text::Text;

use crate::notebook::CellPaper;

/// A campaign of review as it goes on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignRecord {
    /// The cell.
    pub cell: CellPaper,
    /// What the campaign is.
    pub kind: CampaignKind,
    /// The year under review.
    pub year: i32,
    /// The edition of the review, e.g. `2025`.
    pub edition: String,
    /// What a self-correction is called.
    pub title: Text,
    /// The collective.
    pub collective: ReviewedRecord,
    /// The members in it, by name; those who are not reviewed among them.
    pub members: Vec<ReviewedRecord>,
    /// The ballots.
    pub ballots: Ballots,
    /// The rules of the cap, for the shares of HTXS.
    pub cap: CapRules,
    /// The levels proposed, in numbers.
    pub proposed: ReviewSummary,
    /// The levels decided, in numbers.
    pub decided: ReviewSummary,
    /// The conference, where it is planned in the program.
    pub meeting: Option<MeetingRecord>,
    /// What there is of the files; kinds the program does not keep are left out.
    pub files: BTreeMap<FileKind, FileCount>,
}

/// A member, or the collective, in a campaign as it goes on paper.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewedRecord {
    /// Who.
    pub subject: Subject,
    /// Họ và tên; of the collective the name of the cell.
    pub name: Text,
    /// Số thẻ đảng viên.
    pub card_number: Text,
    /// Chính thức or dự bị; none of the collective.
    pub rank: Option<Rank>,
    /// The highest post of the Party.
    pub post: Option<PostKind>,
    /// Posts outside it, one a line.
    pub titles: Text,
    /// Ngày kết nạp.
    pub joined_on: Option<PartialDate>,
    /// Whether they are reviewed here, and why not.
    pub eligibility: Eligibility,
    /// Why the review is put off; blank where it is not.
    pub postponed: Text,
    /// The points of the self-assessment in tenths; none while not all are given.
    pub own_points: Option<u32>,
    /// The points the cell gives, in tenths.
    pub points: Option<u32>,
    /// The levels proposed.
    pub proposals: BTreeMap<Proposer, Level>,
    /// The level decided.
    pub decided: Option<Level>,
    /// The steps they were through.
    pub steps: Vec<StepKind>,
    /// Years of HTXS in a row, where they call for a proposal of commendation.
    pub hint: Option<CommendationHint>,
}

/// The ballots of a campaign and what was counted.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Ballots {
    /// Whether people vote about themselves.
    pub on_oneself: bool,
    /// Those who stand on the ballot of a second round.
    pub second: Vec<Subject>,
    /// The counting record of the first round.
    pub first_tally: Tally,
    /// That of the second; none where there is one round only.
    pub second_tally: Option<Tally>,
}

impl Ballots {
    /// Whether there are two rounds.
    pub(crate) fn are_two(&self) -> bool {
        self.second_tally.is_some()
    }

    /// The counting record of `round`.
    pub fn tally(&self, round: u32) -> &Tally {
        self.second_tally.as_ref().filter(|_| round == 2).unwrap_or(&self.first_tally)
    }

    /// Which ballot serves `round`.
    pub fn kind(&self, round: u32) -> BallotKind {
        self.tally(round).draft().ballot
    }
}

/// A kind of files the program keeps count of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "camelCase")]
pub enum FileKind {
    /// Báo cáo kiểm điểm của tập thể, signed.
    CollectiveReview,
    /// Bản kiểm điểm cá nhân, signed.
    Reviews,
    /// Nhận xét nơi cư trú, returned.
    Residence,
    /// Biên bản hội nghị, adopted.
    Conference,
    /// Biên bản kiểm phiếu, counted.
    Tallies,
    /// Decisions on members.
    Decisions,
    /// Gợi ý kiểm điểm.
    Suggestions,
    /// Ý kiến góp ý.
    Contributions,
    /// Members who are left out.
    LeftOut,
}

/// How many files there are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FileCount {
    /// How many there are.
    pub present: u32,
    /// Of how many that should be; none where no number is due.
    pub wanted: Option<u32>,
}

impl ReviewedRecord {
    /// Whether they are reviewed and the review is not put off.
    pub fn is_reviewed(&self) -> bool {
        self.eligibility.is_reviewed() && self.postponed.is_blank()
    }

    /// Whether the cell proposed a level or one was decided.
    pub fn is_rated(&self) -> bool {
        self.decided.is_some() || self.proposals.contains_key(&Proposer::Cell)
    }

    /// Whether the conference heard them: the step is noted, or the cell proposed a level since.
    pub fn is_heard(&self) -> bool {
        self.steps.contains(&StepKind::Conference) || self.is_rated()
    }

    /// The level the cell proposes, or before it has voted the committee.
    pub(crate) fn proposed(&self) -> Option<Level> {
        let of = |proposer| self.proposals.get(&proposer).copied();
        of(Proposer::Cell).or_else(|| of(Proposer::Committee))
    }
}

impl CampaignRecord {
    /// The members who are reviewed.
    pub fn reviewed(&self) -> impl Iterator<Item = &ReviewedRecord> {
        self.members.iter().filter(|one| one.is_reviewed())
    }

    /// Members not reviewed or, once the cell rates, not rated.
    pub fn left_out(&self) -> impl Iterator<Item = &ReviewedRecord> {
        let rates = self.kind.rates() && self.members.iter().any(ReviewedRecord::is_rated);
        self.members.iter().filter(move |one| !one.is_reviewed() || rates && !one.is_rated())
    }

    /// The member or collective `subject`.
    pub(crate) fn find(&self, subject: Subject) -> Option<&ReviewedRecord> {
        std::iter::once(&self.collective).chain(&self.members).find(|one| one.subject == subject)
    }
}
