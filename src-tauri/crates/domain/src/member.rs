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
    /// Đảng viên, quần chúng or đoàn viên.
    #[serde(default)]
    pub kind: PersonKind,
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
    /// Ngày về chi bộ, of somebody who came from another cell.
    #[serde(default)]
    pub came_on: Option<PartialDate>,
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

/// Days of a member that cannot follow each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("{field} is too early")]
pub struct TooEarly {
    /// The later of the two days, by its name in the window, e.g. `officialOn`.
    pub field: &'static str,
}

impl Particulars {
    /// Refuse an admission before the birth, or a recognition before the admission.
    ///
    /// Days known in part are refused only where no day of theirs fits.
    pub fn check(&self) -> Result<(), TooEarly> {
        let follows = |first: Option<PartialDate>, then: Option<PartialDate>| {
            first.zip(then).is_none_or(|(first, then)| first.earliest() <= then.latest())
        };
        if !follows(self.born_on, self.joined_on) {
            return Err(TooEarly { field: "joinedOn" });
        }
        if !follows(self.joined_on, self.official_on) {
            return Err(TooEarly { field: "officialOn" });
        }
        if !follows(self.born_on, self.came_on) {
            return Err(TooEarly { field: "cameOn" });
        }
        Ok(())
    }

    /// Somebody of whom nothing but the name is known.
    pub fn named(name: FullName) -> Self {
        Self {
            name,
            kind: PersonKind::default(),
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
            came_on: None,
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

/// Who somebody in the book is. Only members are summoned, counted and listed on paper; everybody can
/// keep a notebook.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PersonKind {
    /// Đảng viên.
    #[default]
    Member,
    /// Quần chúng.
    Mass,
    /// Đoàn viên.
    Youth,
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

impl StandingPeriod {
    /// Whether it ends on the day it begins or later.
    pub fn runs_forward(&self) -> bool {
        self.until_on.is_none_or(|end| self.from_on <= end)
    }
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

    /// Whether this is a member of the Party (đảng viên), not only somebody with a notebook.
    pub fn is_member(&self) -> bool {
        self.particulars.kind == PersonKind::Member
    }

    /// The day from which the cell knows the person: coming from another cell, else the admission.
    /// None while neither is noted.
    pub fn here_from(&self) -> Option<NaiveDate> {
        let known = self.particulars.came_on.or(self.particulars.joined_on);
        known.map(PartialDate::earliest)
    }

    /// Whether the member is in the book of the cell on `day`.
    pub fn is_listed_on(&self, day: NaiveDate) -> bool {
        !self.standing_on(day).is_some_and(|period| period.kind.is_gone())
    }

    /// Whether the member may have been admitted by `day`; an unknown day of admission lies before.
    pub fn is_admitted_by(&self, day: NaiveDate) -> bool {
        self.particulars.joined_on.is_none_or(|joined_on| joined_on.earliest() <= day)
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PostId;
    use crate::post::Tenure;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    fn member(id: i64, name: &str) -> Member {
        Member {
            id: MemberId(id),
            particulars: Particulars::named(FullName::guess(name).unwrap()),
            standings: Vec::new(),
            posts: Vec::new(),
        }
    }

    fn standing(kind: StandingKind, from_on: &str, until_on: Option<&str>) -> Standing {
        let period = StandingPeriod {
            kind,
            from_on: day(from_on),
            until_on: until_on.map(day),
            reason: Text::default(),
        };
        Standing { id: StandingId(1), period }
    }

    fn post(kind: PostKind, from_on: &str, until_on: Option<&str>) -> Post {
        let tenure = Tenure {
            kind,
            title: Text::default(),
            from_on: Some(day(from_on)),
            until_on: until_on.map(day),
        };
        Post { id: PostId(1), tenure }
    }

    fn names_in(order: MemberOrder, mut members: Vec<Member>) -> Vec<String> {
        sort_members(&mut members, order, day("2026-09-05"));
        members.iter().map(|member| member.particulars.name.full()).collect()
    }

    #[test]
    fn a_standing_holds_from_its_first_day_to_its_last() {
        let mut nghia = member(1, "Đỗ Trọng Nghĩa");
        nghia.standings = vec![standing(StandingKind::Away, "2026-02-01", Some("2026-04-30"))];
        let cases = [
            ("2026-01-31", None),
            ("2026-02-01", Some(StandingKind::Away)),
            ("2026-04-30", Some(StandingKind::Away)),
            ("2026-05-01", None),
        ];

        for (on, kind) in cases {
            let found = nghia.standing_on(day(on)).map(|period| period.kind);
            assert_eq!(found, kind, "{on}");
            assert!(nghia.is_listed_on(day(on)));
        }
    }

    #[test]
    fn nobody_is_a_member_before_the_admission_and_an_unknown_day_lies_before() {
        let cases = [
            (None, "1975-04-30", true),
            (Some("3/10/2026"), "2026-10-02", false),
            (Some("3/10/2026"), "2026-10-03", true),
            (Some("10/2026"), "2026-09-30", false),
            (Some("10/2026"), "2026-10-01", true),
            (Some("2026"), "2026-01-01", true),
        ];

        for (joined_on, on, expected) in cases {
            let mut chu = member(1, "Sùng A Chứ");
            chu.particulars.joined_on = joined_on.map(date);
            assert_eq!(chu.is_admitted_by(day(on)), expected, "{joined_on:?} on {on}");
        }
    }

    #[test]
    fn of_two_standings_the_later_begun_holds_and_being_gone_outweighs_all() {
        let mut buoi = member(1, "Nguyễn Thị Bưởi");
        buoi.standings = vec![
            standing(StandingKind::Exempt, "2024-01-01", None),
            standing(StandingKind::Suspended, "2026-03-01", Some("2026-03-31")),
            standing(StandingKind::Deceased, "2026-05-01", None),
            standing(StandingKind::Away, "2026-06-01", None),
        ];
        let kind_on = |on| buoi.standing_on(day(on)).map(|period| period.kind);

        assert_eq!(kind_on("2026-03-15"), Some(StandingKind::Suspended));
        assert_eq!(kind_on("2026-04-01"), Some(StandingKind::Exempt));
        assert_eq!(kind_on("2026-06-15"), Some(StandingKind::Deceased));
        assert!(buoi.is_listed_on(day("2026-04-30")));
        assert!(!buoi.is_listed_on(day("2026-05-01")));
    }

    #[test]
    fn only_the_three_ways_out_take_a_member_from_the_book() {
        use StandingKind::{Away, Deceased, Exempt, Left, Suspended, Transferred, Visiting};

        for kind in [Transferred, Deceased, Left] {
            assert!(kind.is_gone(), "{kind:?}");
        }
        for kind in [Exempt, Suspended, Away, Visiting] {
            assert!(!kind.is_gone(), "{kind:?}");
        }
    }

    #[test]
    fn an_official_member_was_on_probation_before() {
        let mut vang = member(1, "Y Bih Niê");
        vang.particulars.joined_on = Some(date("3/2/2024"));
        vang.particulars.official_on = Some(date("3/2/2025"));

        assert_eq!(vang.rank_on(day("2025-02-02")), Rank::Probationary);
        assert_eq!(vang.rank_on(day("2025-02-03")), Rank::Official);
        assert_eq!(vang.party_age_on(day("2025-02-02")), None);
        assert_eq!(vang.party_age_on(day("2026-02-02")), Some(1));
        assert_eq!(vang.party_age_on(day("2026-02-03")), Some(2));
    }

    #[test]
    fn party_age_counts_from_an_admission_known_in_part() {
        let mut old = member(1, "Tôn Thất Bách");
        old.particulars.joined_on = Some(date("1968"));

        assert_eq!(old.party_age_on(day("2026-01-01")), Some(58));

        old.particulars.joined_on = None;
        assert_eq!(old.party_age_on(day("2026-01-01")), None);
    }

    #[test]
    fn probation_ends_on_the_day_the_months_are_over() {
        let mut hoa = member(1, "Trần Thị Hoà");
        hoa.particulars.rank = Rank::Probationary;
        let cases = [
            ("19/5/2026", Some("2027-05-19")),
            ("29/2/2024", Some("2025-02-28")),
            ("5/2026", None),
        ];

        for (joined_on, ends_on) in cases {
            hoa.particulars.joined_on = Some(date(joined_on));
            assert_eq!(hoa.probation_ends_on(12), ends_on.map(day), "{joined_on}");
        }

        hoa.particulars.rank = Rank::Official;
        hoa.particulars.joined_on = Some(date("19/5/2026"));
        assert_eq!(hoa.probation_ends_on(12), None);
    }

    #[test]
    fn names_stand_as_vietnamese_lists_have_them() {
        let expected = [
            "An", "Ánh", "Ân", "Bình", "Dũng", "Đức", "Hoà", "Hoàng", "Tâm", "Tấn", "Thảo", "Trúc",
        ];
        let shuffled = [5, 11, 0, 7, 2, 9, 4, 1, 10, 3, 8, 6];
        let members = shuffled.map(|place: usize| member(1, expected[place]));

        assert_eq!(names_in(MemberOrder::GivenName, members.into()), expected);
    }

    #[test]
    fn the_same_members_in_three_other_orders() {
        let mut an = member(1, "Vũ Thị An");
        an.particulars.joined_on = Some(date("2010"));
        let mut binh = member(2, "Lê Văn Bình");
        binh.posts = vec![post(PostKind::Secretary, "2025-05-20", None)];
        let mut duc = member(3, "Đỗ Đức");
        duc.particulars.joined_on = Some(date("3/2/1985"));
        duc.posts = vec![
            post(PostKind::Secretary, "2022-05-20", Some("2025-05-19")),
            post(PostKind::Government, "2021-01-01", None),
        ];
        let members = vec![an, duc, binh];

        let by_family = names_in(MemberOrder::FamilyName, members.clone());
        let by_post = names_in(MemberOrder::Post, members.clone());
        let by_joined = names_in(MemberOrder::Joined, members);

        assert_eq!(by_family, ["Đỗ Đức", "Lê Văn Bình", "Vũ Thị An"]);
        assert_eq!(by_post, ["Lê Văn Bình", "Vũ Thị An", "Đỗ Đức"], "posts of the Party only");
        assert_eq!(by_joined, ["Đỗ Đức", "Vũ Thị An", "Lê Văn Bình"], "unknown days last");
    }

    #[test]
    fn the_highest_post_held_on_the_day_comes_first() {
        let mut duc = member(1, "Đỗ Đức");
        duc.posts = vec![
            post(PostKind::Organisation, "2020-01-01", None),
            post(PostKind::GroupLeader, "2020-01-01", None),
            post(PostKind::DeputySecretary, "2025-05-20", None),
        ];
        let kinds =
            |on| duc.posts_on(day(on)).iter().map(|post| post.tenure.kind).collect::<Vec<_>>();

        assert_eq!(kinds("2024-01-01"), [PostKind::GroupLeader, PostKind::Organisation]);
        assert_eq!(kinds("2026-01-01")[0], PostKind::DeputySecretary);
        assert_eq!(duc.party_post_on(day("2024-01-01")), Some(PostKind::GroupLeader));
        assert_eq!(duc.party_post_on(day("2019-01-01")), None);
    }

    #[test]
    fn days_that_cannot_follow_each_other_are_refused() {
        let cases = [
            (Some(date("1962")), Some(date("3/2/1985")), Some(date("3/2/1986")), Ok(())),
            (Some(date("1985")), Some(date("3/2/1985")), Some(date("2/1985")), Ok(())),
            (None, None, Some(date("1986")), Ok(())),
            (Some(date("1986")), Some(date("1985")), None, Err(TooEarly { field: "joinedOn" })),
            (
                None,
                Some(date("3/2/1985")),
                Some(date("2/2/1985")),
                Err(TooEarly { field: "officialOn" }),
            ),
        ];

        for (born_on, joined_on, official_on, verdict) in cases {
            let mut particulars = Particulars::named(FullName::guess("Giàng A Páo").unwrap());
            (particulars.born_on, particulars.joined_on) = (born_on, joined_on);
            particulars.official_on = official_on;
            assert_eq!(particulars.check(), verdict);
        }
    }

    #[test]
    fn a_standing_does_not_end_before_it_begins() {
        assert!(
            standing(StandingKind::Away, "2026-02-01", Some("2026-02-01")).period.runs_forward()
        );
        assert!(
            !standing(StandingKind::Away, "2026-02-01", Some("2026-01-31")).period.runs_forward()
        );
    }
}
