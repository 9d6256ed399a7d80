//! Counts of a review and across years: levels, who was not reviewed and why.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::eligibility::{Eligibility, NotReviewed};
use crate::cap::CapGroup;
use crate::level::{Level, LevelCounts};
use crate::member::Rank;
use crate::post::PostKind;

/// The reasons why people are not reviewed, as lists and reports count them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum NotReviewedKind {
    /// Được miễn công tác và sinh hoạt đảng.
    Exempt,
    /// Bị đình chỉ sinh hoạt đảng.
    Suspended,
    /// Mới kết nạp.
    NewlyAdmitted,
    /// Sinh hoạt tạm thời tại đây, chính thức nơi khác.
    OfficialElsewhere,
    /// Chuyển đi, từ trần, ra khỏi Đảng, or not here yet: in no list of the cell on that day.
    NotHere,
    /// Of a quarter: no leader.
    NotLeader,
    /// By decision of the cell.
    Decided,
}

impl NotReviewed {
    /// Under which heading the reason is counted; none for somebody who is no member of the Party.
    pub fn kind(&self) -> Option<NotReviewedKind> {
        Some(match self {
            Self::NotMember => return None,
            Self::Exempt => NotReviewedKind::Exempt,
            Self::Suspended => NotReviewedKind::Suspended,
            Self::NewlyAdmitted { .. } => NotReviewedKind::NewlyAdmitted,
            Self::OfficialElsewhere => NotReviewedKind::OfficialElsewhere,
            Self::AdmittedLater
            | Self::CameLater
            | Self::Transferred { .. }
            | Self::Deceased
            | Self::Left => NotReviewedKind::NotHere,
            Self::NotLeader => NotReviewedKind::NotLeader,
            Self::Decided { .. } => NotReviewedKind::Decided,
        })
    }
}

/// A person of the review, as counts see them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReviewedPerson {
    /// Whether they are reviewed.
    pub eligibility: Eligibility,
    /// Chính thức or dự bị on the day of the review.
    pub rank: Rank,
    /// The highest post of the Party on that day.
    pub post: Option<PostKind>,
    /// The level they were given, or are proposed for; none while there is none.
    pub level: Option<Level>,
}

/// The counts of a review (tổng hợp kết quả).
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReviewSummary {
    /// Members who are reviewed here.
    pub reviewed: u32,
    /// Of these without a level yet.
    pub unrated: u32,
    /// Members the book does not say enough about.
    pub unclear: u32,
    /// Members who are not reviewed, by reason.
    pub not_reviewed: BTreeMap<NotReviewedKind, u32>,
    /// Levels of all who are reviewed.
    pub all: LevelCounts,
    /// Of the official members.
    pub official: LevelCounts,
    /// Of those on probation.
    pub probationary: LevelCounts,
    /// Of bí thư and phó bí thư.
    pub heads: LevelCounts,
    /// Of chi ủy viên.
    pub committee_members: LevelCounts,
    /// Of all others.
    pub members: LevelCounts,
}

impl ReviewSummary {
    /// Count `people`. A level of somebody who is not reviewed counts for nothing.
    pub fn of<'a>(people: impl IntoIterator<Item = &'a ReviewedPerson>) -> Self {
        let mut summary = Self::default();
        for person in people {
            summary.add(person);
        }
        summary
    }

    fn add(&mut self, person: &ReviewedPerson) {
        match &person.eligibility {
            Eligibility::Reviewed { .. } => self.add_reviewed(person),
            Eligibility::Unclear { .. } => self.unclear += 1,
            Eligibility::NotReviewed { reason } => {
                if let Some(kind) = reason.kind() {
                    *self.not_reviewed.entry(kind).or_default() += 1;
                }
            }
        }
    }

    fn add_reviewed(&mut self, person: &ReviewedPerson) {
        self.reviewed += 1;
        let Some(level) = person.level else {
            self.unrated += 1;
            return;
        };
        self.all.add(level);
        match person.rank {
            Rank::Official => self.official.add(level),
            Rank::Probationary => self.probationary.add(level),
        }
        match CapGroup::of_post(person.post) {
            CapGroup::Heads => self.heads.add(level),
            CapGroup::CommitteeMembers => self.committee_members.add(level),
            CapGroup::Members | CapGroup::Named(_) => self.members.add(level),
        }
    }
}

/// The levels of one year, for comparing years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct YearLevels {
    /// The year.
    pub year: i32,
    /// How many were given each level.
    pub counts: LevelCounts,
    /// Each level's share of the rated, in the order of the levels: `97,5%`. None without ratings.
    pub shares: Vec<Option<String>>,
}

/// The levels of each year in which anybody was rated, the oldest first.
pub fn levels_by_year(ratings: impl IntoIterator<Item = (i32, Level)>) -> Vec<YearLevels> {
    let mut years: BTreeMap<i32, LevelCounts> = BTreeMap::new();
    for (year, level) in ratings {
        years.entry(year).or_default().add(level);
    }
    let of_year = |(year, counts): (i32, LevelCounts)| {
        let shares = Level::ALL.map(|level| counts.share(level)).into();
        YearLevels { year, counts, shares }
    };
    years.into_iter().map(of_year).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn person(post: Option<PostKind>, level: Option<Level>) -> ReviewedPerson {
        let eligibility = Eligibility::Reviewed { notes: vec![] };
        ReviewedPerson { eligibility, rank: Rank::Official, post, level }
    }

    fn left_out(reason: NotReviewed) -> ReviewedPerson {
        let eligibility = Eligibility::NotReviewed { reason };
        ReviewedPerson { eligibility, ..person(None, Some(Level::Good)) }
    }

    #[test]
    fn people_are_counted_by_level_rank_and_post() {
        let people = [
            person(Some(PostKind::Secretary), Some(Level::Excellent)),
            person(Some(PostKind::CommitteeMember), Some(Level::Good)),
            person(Some(PostKind::GroupLeader), Some(Level::Good)),
            ReviewedPerson { rank: Rank::Probationary, ..person(None, Some(Level::Completed)) },
            person(None, None),
        ];

        let summary = ReviewSummary::of(&people);

        assert_eq!((summary.reviewed, summary.unrated), (5, 1));
        assert_eq!(summary.all.total(), 4);
        assert_eq!(summary.official.total() + summary.probationary.total(), 4);
        assert_eq!((summary.heads.excellent, summary.committee_members.good), (1, 1));
        assert_eq!((summary.members.good, summary.members.completed), (1, 1));
        assert_eq!(summary.probationary.completed, 1);
    }

    #[test]
    fn who_is_not_reviewed_is_counted_by_reason_and_not_by_level() {
        let from_on = "2026-12-20".parse().unwrap();
        let people = [
            left_out(NotReviewed::Exempt),
            left_out(NotReviewed::Exempt),
            left_out(NotReviewed::Transferred { from_on }),
            left_out(NotReviewed::Deceased),
            left_out(NotReviewed::NotMember),
        ];

        let summary = ReviewSummary::of(&people);

        let expected = [(NotReviewedKind::Exempt, 2), (NotReviewedKind::NotHere, 2)];
        assert_eq!(summary.not_reviewed, expected.into());
        assert_eq!((summary.reviewed, summary.all.total()), (0, 0));
    }

    #[test]
    fn years_are_compared_with_their_shares() {
        use Level::{Excellent, Good};
        let ratings = [(2026, Good), (2024, Good), (2026, Excellent), (2026, Good)];

        let years = levels_by_year(ratings);

        assert_eq!(years.iter().map(|it| it.year).collect::<Vec<_>>(), [2024, 2026]);
        let shares = |text: [&str; 4]| text.map(|it| Some(it.to_owned())).to_vec();
        assert_eq!(years[1].shares, shares(["33,3%", "66,7%", "0%", "0%"]));
    }
}
