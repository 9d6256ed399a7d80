//! Members (đảng viên): who they are, and how they stand in the cell on a day.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::{PartialDate, add_months, whole_years_between};
use crate::post::{Post, PostKind};
use crate::text::{FullName, Text};
use crate::{MemberId, StandingId};

/// A member of the cell.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Member {
    /// Names this member.
    pub id: MemberId,
    /// What the book of members says.
    pub particulars: Particulars,
    /// Periods in which the member did not simply take part, oldest first.
    pub standings: Vec<Standing>,
    /// Posts held, now and before.
    pub posts: Vec<Post>,
}

/// What the book of members says about a person (Mẫu 7-HSĐV).
///
/// Only the name is needed. Collect little: everything else may stay blank.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Particulars {
    /// The name in use.
    pub name: FullName,
    /// The name of the birth certificate, where it differs.
    pub birth_name: Text,
    /// Nam, nữ.
    pub gender: Option<Gender>,
    /// Day, month or only year of birth.
    pub born_on: Option<PartialDate>,
    /// Dân tộc.
    pub ethnicity: Text,
    /// Tôn giáo.
    pub religion: Text,
    /// Quê quán.
    pub hometown: Text,
    /// Nơi ở.
    pub residence: Text,
    /// Số căn cước, 12 digits; only where the cell truly needs it.
    pub citizen_number: Text,
    /// Điện thoại.
    pub phone: Text,
    /// Nghề nghiệp.
    pub occupation: Text,
    /// Đơn vị công tác.
    pub workplace: Text,
    /// Trình độ văn hóa.
    pub schooling: Text,
    /// Lý luận chính trị.
    pub political_theory: Text,
    /// Chuyên môn.
    pub profession: Text,
    /// Ngoại ngữ.
    pub languages: Text,
    /// Chính thức or dự bị, as of today.
    pub rank: Rank,
    /// Ngày kết nạp.
    pub joined_on: Option<PartialDate>,
    /// Ngày chính thức.
    pub official_on: Option<PartialDate>,
    /// Số thẻ đảng viên.
    pub card_number: Text,
    /// Số lý lịch.
    pub file_number: Text,
    /// Huy hiệu Đảng.
    pub badge: Text,
    /// Tổ đảng, where the cell has them.
    pub group: Text,
    /// Which form of the annual review serves this member.
    pub review_class: ReviewClass,
    /// Đảng viên chính thức giúp đỡ, for a probationary member.
    pub mentor: Option<MemberId>,
    /// Anything else.
    pub note: Text,
}

impl Particulars {
    /// Somebody of whom nothing but the name is known.
    pub fn named(name: FullName) -> Self {
        Self {
            name,
            birth_name: Text::default(),
            gender: None,
            born_on: None,
            ethnicity: Text::default(),
            religion: Text::default(),
            hometown: Text::default(),
            residence: Text::default(),
            citizen_number: Text::default(),
            phone: Text::default(),
            occupation: Text::default(),
            workplace: Text::default(),
            schooling: Text::default(),
            political_theory: Text::default(),
            profession: Text::default(),
            languages: Text::default(),
            rank: Rank::default(),
            joined_on: None,
            official_on: None,
            card_number: Text::default(),
            file_number: Text::default(),
            badge: Text::default(),
            group: Text::default(),
            review_class: ReviewClass::default(),
            mentor: None,
            note: Text::default(),
        }
    }
}

/// Nam, nữ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Gender {
    /// Nam.
    Male,
    /// Nữ.
    Female,
}

/// Whether a member votes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Rank {
    /// Đảng viên chính thức.
    #[default]
    Official,
    /// Đảng viên dự bị: no vote, no election, no candidacy (Charter).
    Probationary,
}

/// Which form of the annual review serves a member (QĐ 366-QĐ/TW; never stored as "2A").
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum ReviewClass {
    /// Giữ chức vụ lãnh đạo, quản lý.
    Leader,
    /// Không giữ chức vụ lãnh đạo, quản lý.
    Staff,
    /// Không làm việc trong hệ thống chính trị.
    #[default]
    Outside,
}

/// A period in which a member does not simply take part (exempt, away, gone …).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Standing {
    /// Names this period.
    pub id: StandingId,
    /// The period itself.
    #[serde(flatten)]
    pub period: StandingPeriod,
}

/// What a period of standing says.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StandingPeriod {
    /// How the member stands.
    pub kind: StandingKind,
    /// First day.
    #[ts(type = "string")]
    pub from_on: NaiveDate,
    /// Last day; none while it lasts.
    #[ts(type = "string | null")]
    pub until_on: Option<NaiveDate>,
    /// Why, and to or from where.
    pub reason: Text,
}

/// How a member may stand beside simply taking part.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum StandingKind {
    /// Được miễn công tác và sinh hoạt đảng.
    Exempt,
    /// Bị đình chỉ sinh hoạt đảng.
    Suspended,
    /// Sinh hoạt tạm thời nơi khác.
    Away,
    /// Sinh hoạt tạm thời tại đây (official elsewhere).
    Visiting,
    /// Chuyển sinh hoạt chính thức đi.
    Transferred,
    /// Từ trần.
    Deceased,
    /// Ra khỏi Đảng (xin ra, xóa tên, khai trừ).
    Left,
}

impl StandingKind {
    /// Whether the person is no longer in the book of this cell.
    pub fn is_gone(self) -> bool {
        matches!(self, Self::Transferred | Self::Deceased | Self::Left)
    }
}

impl Member {
    /// How the member stands on `day`; none when simply taking part.
    ///
    /// Being gone outweighs everything else; else the period begun last holds.
    pub fn standing_on(&self, day: NaiveDate) -> Option<&StandingPeriod> {
        let current =
            self.standings.iter().map(|standing| &standing.period).filter(|period| {
                period.from_on <= day && period.until_on.is_none_or(|end| day <= end)
            });
        current.max_by_key(|period| (period.kind.is_gone(), period.from_on))
    }

    /// Whether the member is in the book of the cell on `day`.
    pub fn is_listed_on(&self, day: NaiveDate) -> bool {
        !self.standing_on(day).is_some_and(|period| period.kind.is_gone())
    }

    /// Chính thức or dự bị on `day`.
    pub fn rank_on(&self, day: NaiveDate) -> Rank {
        let official_on = self.particulars.official_on.map(PartialDate::earliest);
        match self.particulars.rank {
            Rank::Official if official_on.is_some_and(|from| day < from) => Rank::Probationary,
            rank => rank,
        }
    }

    /// Whole years of Party age (tuổi Đảng) on `day`, counted from the admission.
    ///
    /// None while the day of admission is unknown or the member is on probation.
    pub fn party_age_on(&self, day: NaiveDate) -> Option<u32> {
        let joined_on = self.particulars.joined_on?.earliest();
        (self.rank_on(day) == Rank::Official).then(|| whole_years_between(joined_on, day))
    }

    /// The day the probation ends, for a member on probation whose day of admission is known.
    pub fn probation_ends_on(&self, months: u32) -> Option<NaiveDate> {
        let joined_on = self.particulars.joined_on?.full()?;
        let months = i32::try_from(months).ok()?;
        (self.particulars.rank == Rank::Probationary).then(|| add_months(joined_on, months))
    }

    /// Posts held on `day`, the highest first.
    pub fn posts_on(&self, day: NaiveDate) -> Vec<&Post> {
        let mut held: Vec<_> =
            self.posts.iter().filter(|post| post.tenure.is_held_on(day)).collect();
        held.sort_by_key(|post| post.tenure.kind);
        held
    }

    /// The highest post of the Party held on `day`.
    pub fn party_post_on(&self, day: NaiveDate) -> Option<PostKind> {
        self.posts_on(day)
            .into_iter()
            .map(|post| post.tenure.kind)
            .find(|kind| *kind <= PostKind::GroupLeader)
    }
}

/// Orders in which members can be listed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum MemberOrder {
    /// Theo tên: tên → đệm → họ.
    #[default]
    GivenName,
    /// Theo họ: họ → đệm → tên.
    FamilyName,
    /// Theo chức vụ, then by name.
    Post,
    /// Theo ngày vào Đảng, the oldest first; unknown days last.
    Joined,
}

/// Put `members` in `order` as of `day`.
pub fn sort_members(members: &mut [Member], order: MemberOrder, day: NaiveDate) {
    let by_name = |member: &Member| member.particulars.name.sort_key();
    match order {
        MemberOrder::GivenName => members.sort_by_cached_key(by_name),
        MemberOrder::FamilyName => {
            members.sort_by_cached_key(|member| member.particulars.name.family_sort_key());
        }
        MemberOrder::Post => members.sort_by_cached_key(|member| {
            let post = member.party_post_on(day);
            (post.is_none(), post, by_name(member))
        }),
        MemberOrder::Joined => members.sort_by_cached_key(|member| {
            let joined_on = member.particulars.joined_on.map(PartialDate::earliest);
            (joined_on.is_none(), joined_on, by_name(member))
        }),
    }
}
