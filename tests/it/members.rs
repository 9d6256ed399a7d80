//! The book of members: names, dates, standings, posts, the bin and the history.

use app::{MemberLine, Problem};
use domain::member::{
    Gender, Member, MemberOrder, Particulars, PersonKind, Rank, ReviewClass, StandingKind,
    StandingPeriod,
};
use domain::post::{PostKind, Tenure};
use domain::text::{FullName, Text};
use domain::{MemberId, PostId, StandingId};

use crate::support::{
    PASSWORD, SECRETARY, TrialDesk, awkward_people, date, day, desk, found, founding, person,
    tenure,
};

/// A desk of a cell nobody was entered into.
fn empty_desk() -> TrialDesk {
    found(app::Founding { secretary_name: Text::default(), ..founding() }, "2026-09-05")
}

fn enter(desk: &mut TrialDesk, name: &str) -> MemberId {
    desk.enter_member(&person(name)).unwrap().member.id
}

fn away(from_on: &str, until_on: Option<&str>) -> StandingPeriod {
    StandingPeriod {
        kind: StandingKind::Away,
        from_on: day(from_on),
        until_on: until_on.map(day),
        reason: "Đi làm ở Bình Dương".into(),
    }
}

fn names_of(lines: &[MemberLine]) -> Vec<&str> {
    lines.iter().map(|line| line.name.as_str()).collect()
}

fn names_in(desk: &TrialDesk, order: MemberOrder) -> Vec<String> {
    desk.members(order, false).unwrap().into_iter().map(|line| line.name).collect()
}

/// Every field says something of its own, so that two columns that changed places show.
fn full_of_particulars(mentor: MemberId) -> Particulars {
    Particulars {
        name: FullName::new("Công Tằng Tôn Nữ", "Thị", "Hỷ Khương").unwrap(),
        birth_name: "Nguyễn Phước Hỷ Khương".into(),
        gender: Some(Gender::Female),
        born_on: Some(date("1962")),
        ethnicity: "Kinh".into(),
        religion: "Phật giáo".into(),
        hometown: "Thừa Thiên Huế".into(),
        residence: "Thôn Lương Hậu".into(),
        citizen_number: "046162000123".into(),
        phone: "0905 123 456".into(),
        occupation: "Giáo viên".into(),
        workplace: "Trường Tiểu học An Phú".into(),
        schooling: "12/12".into(),
        political_theory: "Trung cấp".into(),
        profession: "Đại học sư phạm".into(),
        languages: "Tiếng Pháp B".into(),
        rank: Rank::Official,
        kind: PersonKind::Member,
        joined_on: Some(date("2/1985")),
        came_on: Some(date("2019")),
        official_on: Some(date("3/2/1986")),
        card_number: "46.012345".into(),
        file_number: "1234".into(),
        badge: "40 năm".into(),
        group: "Tổ đảng 1".into(),
        review_class: ReviewClass::Staff,
        mentor: Some(mentor),
        note: "Hai dòng:\ndòng hai".into(),
    }
}

#[test]
fn everything_the_book_says_comes_back_after_a_restart() {
    let mut desk = desk();
    let mentor = enter(&mut desk, "Đỗ Đạt");
    let particulars = full_of_particulars(mentor);

    let entered = desk.enter_member(&particulars).unwrap();

    let desk = desk.leave_and_open(PASSWORD).unwrap();
    let kept = desk.member(entered.member.id).unwrap();
    assert_eq!(kept, entered);
    assert_eq!(kept.member.particulars, particulars);
    assert_eq!(kept.party_age, Some(41));
}

#[test]
fn only_the_name_is_needed() {
    let mut desk = empty_desk();

    let view = desk.enter_member(&person("Siu")).unwrap();

    assert_eq!(view.member.particulars, person("Siu"));
    assert_eq!((view.rank, view.party_age, view.standing), (Rank::Official, None, None));
}

#[test]
fn awkward_people_are_kept_as_they_are() {
    let mut desk = empty_desk();
    for person in awkward_people() {
        let view = desk.enter_member(&person).unwrap();
        assert_eq!(view.member.particulars, person);
    }

    let by_name = names_in(&desk, MemberOrder::GivenName);

    let expected = [
        "Lê Thị An Bình",
        "Tôn Thất Bách",
        "Siu Black",
        "Đỗ Đạt",
        "Siu",
        "Trần Đức Ưởng",
        "Y Bih Niê",
    ];
    assert_eq!(by_name, expected);
}

#[test]
fn names_stand_in_vietnamese_order() {
    let expected =
        ["An", "Ánh", "Ân", "Bình", "Dũng", "Đức", "Hoà", "Hoàng", "Tâm", "Tấn", "Thảo", "Trúc"];
    let mut desk = empty_desk();
    for place in [7, 2, 11, 0, 9, 4, 6, 1, 10, 3, 8, 5] {
        enter(&mut desk, expected[place]);
    }

    assert_eq!(names_in(&desk, MemberOrder::GivenName), expected);
}

#[test]
fn cells_list_by_family_name_post_and_day_of_joining_too() {
    let mut desk = empty_desk();
    let an =
        desk.enter_member(&Particulars { joined_on: Some(date("2010")), ..person("Vũ Thị An") });
    let duc = desk
        .enter_member(&Particulars { joined_on: Some(date("3/2/1985")), ..person("Đỗ Đức") });
    let binh = enter(&mut desk, "Lê Văn Bình");
    desk.save_post(binh, None, tenure(PostKind::CommitteeMember, "2025-05-20")).unwrap();
    let duc = duc.unwrap().member.id;
    desk.save_post(duc, None, tenure(PostKind::Secretary, "2025-05-20")).unwrap();
    assert!(an.is_ok());

    assert_eq!(names_in(&desk, MemberOrder::FamilyName), ["Đỗ Đức", "Lê Văn Bình", "Vũ Thị An"]);
    assert_eq!(names_in(&desk, MemberOrder::Post), ["Đỗ Đức", "Lê Văn Bình", "Vũ Thị An"]);
    assert_eq!(names_in(&desk, MemberOrder::Joined), ["Đỗ Đức", "Vũ Thị An", "Lê Văn Bình"]);
    assert_eq!(names_in(&desk, MemberOrder::GivenName), ["Vũ Thị An", "Lê Văn Bình", "Đỗ Đức"]);
}

#[test]
fn a_name_is_kept_in_one_unicode_form() {
    let mut desk = empty_desk();
    let decomposed: Particulars = {
        let mut json = serde_json::to_value(person("An")).unwrap();
        json["name"]["given"] = "U\u{31b}o\u{31b}\u{309}ng".into();
        serde_json::from_value(json).unwrap()
    };

    let view = desk.enter_member(&decomposed).unwrap();

    assert_eq!(view.member.particulars.name.given.as_str(), "Ưởng");
}

#[test]
fn a_guess_at_a_name_is_only_offered() {
    let desk = desk();

    let guess = desk.guess_name(&"Tôn Thất Tùng".into()).unwrap();

    assert_eq!(guess, FullName::new("Tôn Thất", "", "Tùng").unwrap());
    let blank = desk.guess_name(&" ".into());
    assert_eq!(blank, Err(Problem::Blank { field: "name".into() }));
    assert_eq!(names_in(&desk, MemberOrder::GivenName), [SECRETARY]);
}

#[test]
fn a_correction_keeps_what_was_before() {
    let mut desk = desk();
    let id = enter(&mut desk, "Nguyễn Thị An Bình");
    let name = FullName::new("Nguyễn", "Thị", "An Bình").unwrap();
    desk.wall.pass(60);

    let view = desk.correct_member(id, &Particulars::named(name.clone())).unwrap();

    assert_eq!(view.member.particulars.name, name);
    let lines = desk.history("member", id.0).unwrap();
    let deeds: Vec<_> = lines.iter().map(|line| line.deed.as_str()).collect();
    assert_eq!(deeds, ["correct_member", "enter_member"]);
    assert!(lines[0].at > lines[1].at);
    let before: Member = serde_json::from_str(lines[0].before.as_deref().unwrap()).unwrap();
    assert_eq!(before.particulars.name.given.as_str(), "Bình");
}

#[test]
fn days_that_cannot_follow_each_other_are_refused() {
    let mut desk = desk();
    let id = enter(&mut desk, "Giàng A Páo");
    let cases = [
        (
            Particulars {
                born_on: Some(date("1990")),
                joined_on: Some(date("1985")),
                ..person("Giàng A Páo")
            },
            "joinedOn",
        ),
        (
            Particulars {
                joined_on: Some(date("3/2/2026")),
                official_on: Some(date("2/2/2026")),
                ..person("Giàng A Páo")
            },
            "officialOn",
        ),
    ];

    for (particulars, field) in cases {
        let problem = Problem::BadDay { field: field.into() };
        assert_eq!(desk.enter_member(&particulars).err(), Some(problem.clone()));
        assert_eq!(desk.correct_member(id, &particulars).err(), Some(problem));
    }
    assert_eq!(names_in(&desk, MemberOrder::GivenName).len(), 2);
    assert_eq!(desk.history("member", id.0).unwrap().len(), 1);
}

#[test]
fn nobody_is_their_own_mentor() {
    let mut desk = desk();
    let id = enter(&mut desk, "Giàng A Páo");
    let with_mentor = |mentor| Particulars { mentor: Some(mentor), ..person("Giàng A Páo") };
    let refusal = Some(Problem::BadChoice { field: "mentor".into() });

    assert_eq!(desk.correct_member(id, &with_mentor(id)).err(), refusal);
    assert_eq!(desk.enter_member(&with_mentor(MemberId(99))).err(), refusal, "nobody knows them");
    assert!(desk.correct_member(id, &with_mentor(MemberId(1))).is_ok());
}

#[test]
fn rank_and_party_age_follow_the_calendar() {
    let mut desk = desk();
    let joined = Particulars {
        joined_on: Some(date("6/9/2025")),
        official_on: Some(date("6/9/2026")),
        ..person("Trần Thị Hoà")
    };
    let id = desk.enter_member(&joined).unwrap().member.id;

    let view = desk.member(id).unwrap();
    assert_eq!((view.rank, view.party_age), (Rank::Probationary, None));

    desk.wall.set("2026-09-06T08:00:00");
    let view = desk.member(id).unwrap();
    assert_eq!((view.rank, view.party_age), (Rank::Official, Some(1)));
}

#[test]
fn the_end_of_probation_follows_the_setting() {
    let mut desk = desk();
    let on_probation = Particulars {
        rank: Rank::Probationary,
        joined_on: Some(date("19/5/2026")),
        ..person("Trần Thị Hoà")
    };
    let id = desk.enter_member(&on_probation).unwrap().member.id;
    assert_eq!(desk.member(id).unwrap().probation_ends_on, Some(day("2027-05-19")));

    let mut settings = desk.cell().unwrap().settings;
    settings.probation_months = 6;
    desk.save_settings(settings).unwrap();

    assert_eq!(desk.member(id).unwrap().probation_ends_on, Some(day("2026-11-19")));
    let line = desk.members(MemberOrder::GivenName, false).unwrap().pop().unwrap();
    assert_eq!(line.probation_ends_on, Some(day("2026-11-19")));
}

#[test]
fn a_standing_is_entered_corrected_and_taken_back() {
    let mut desk = desk();
    let id = enter(&mut desk, "Đỗ Trọng Nghĩa");

    let view = desk.save_standing(id, None, away("2026-08-01", None)).unwrap();
    assert_eq!(view.standing, Some(away("2026-08-01", None)));
    let standing = view.member.standings[0].id;

    let ended = away("2026-08-01", Some("2026-09-04"));
    let view = desk.save_standing(id, Some(standing), ended.clone()).unwrap();
    assert_eq!((view.standing, &view.member.standings[0].period), (None, &ended), "it is over");

    let view = desk.withdraw_standing(id, standing).unwrap();
    assert_eq!(view.member.standings, []);
    let again = desk.withdraw_standing(id, standing);
    assert_eq!(again.err(), Some(Problem::Missing));
    let deeds: Vec<_> =
        desk.history("member", id.0).unwrap().into_iter().map(|line| line.deed).collect();
    assert_eq!(deeds, ["withdraw_standing", "save_standing", "save_standing", "enter_member"]);
}

#[test]
fn who_is_gone_leaves_the_list_and_stays_in_the_book() {
    let mut desk = desk();
    let id = enter(&mut desk, "Tôn Thất Bách");
    let transferred = StandingPeriod {
        kind: StandingKind::Transferred,
        from_on: day("2026-09-06"),
        until_on: None,
        reason: "Chuyển về Chi bộ 5, phường Vỹ Dạ".into(),
    };
    desk.save_standing(id, None, transferred).unwrap();
    let listed = |desk: &TrialDesk, gone| desk.members(MemberOrder::GivenName, gone).unwrap().len();

    assert_eq!(listed(&desk, false), 2, "until the day");
    desk.wall.set("2026-09-06T08:00:00");
    assert_eq!((listed(&desk, false), listed(&desk, true)), (1, 2));
    assert_eq!(desk.member(id).unwrap().standing.unwrap().kind, StandingKind::Transferred);
}

#[test]
fn a_standing_does_not_end_before_it_begins() {
    let mut desk = desk();
    let id = enter(&mut desk, "Đỗ Trọng Nghĩa");

    let refused = desk.save_standing(id, None, away("2026-08-01", Some("2026-07-31")));

    assert_eq!(refused.err(), Some(Problem::BadDay { field: "untilOn".into() }));
    assert_eq!(desk.member(id).unwrap().member.standings, []);
}

#[test]
fn a_post_is_entered_ended_and_taken_back() {
    let mut desk = desk();
    let id = enter(&mut desk, "Đỗ Trọng Nghĩa");
    let village_head =
        Tenure { title: "Trưởng thôn".into(), ..tenure(PostKind::Government, "2024-01-01") };

    desk.save_post(id, None, village_head.clone()).unwrap();
    let view = desk.save_post(id, None, tenure(PostKind::DeputySecretary, "2025-05-20")).unwrap();
    let kinds: Vec<_> = view.member.posts.iter().map(|post| post.tenure.kind).collect();
    assert_eq!(kinds, [PostKind::Government, PostKind::DeputySecretary], "the oldest first");

    let line = desk.members(MemberOrder::Post, false).unwrap().remove(1);
    assert_eq!(line.posts[0].kind, PostKind::DeputySecretary, "the highest first");
    assert_eq!(line.posts[1], village_head);

    let deputy = view.member.posts[1].id;
    let ended = Tenure {
        until_on: Some(day("2026-09-04")),
        ..tenure(PostKind::DeputySecretary, "2025-05-20")
    };
    desk.save_post(id, Some(deputy), ended).unwrap();
    let line = desk.members(MemberOrder::Post, false).unwrap().remove(1);
    assert_eq!(line.posts, [village_head]);

    let view = desk.withdraw_post(id, deputy).unwrap();
    assert_eq!(view.member.posts.len(), 1);
    assert_eq!(desk.withdraw_post(id, deputy).err(), Some(Problem::Missing));
}

#[test]
fn a_post_outside_the_cell_says_which() {
    let mut desk = desk();
    let id = enter(&mut desk, "Đỗ Trọng Nghĩa");
    let backwards = Tenure {
        until_on: Some(day("2023-12-31")),
        ..tenure(PostKind::CommitteeMember, "2024-01-01")
    };

    let untitled = desk.save_post(id, None, tenure(PostKind::Organisation, "2024-01-01"));
    let backwards = desk.save_post(id, None, backwards);

    assert_eq!(untitled.err(), Some(Problem::Blank { field: "title".into() }));
    assert_eq!(backwards.err(), Some(Problem::BadDay { field: "untilOn".into() }));
    assert_eq!(desk.member(id).unwrap().member.posts, []);
}

#[test]
fn nothing_of_another_member_is_touched() {
    let mut desk = desk();
    let nghia = enter(&mut desk, "Đỗ Trọng Nghĩa");
    let hoa = enter(&mut desk, "Trần Thị Hoà");
    let view = desk.save_standing(nghia, None, away("2026-08-01", None)).unwrap();
    let standing = view.member.standings[0].id;
    let view = desk.save_post(nghia, None, tenure(PostKind::GroupLeader, "2026-01-01")).unwrap();
    let post = view.member.posts[0].id;

    let refusals = [
        desk.save_standing(hoa, Some(standing), away("2026-01-01", None)).err(),
        desk.withdraw_standing(hoa, standing).err(),
        desk.save_post(hoa, Some(post), tenure(PostKind::Secretary, "2026-01-01")).err(),
        desk.withdraw_post(hoa, post).err(),
    ];

    assert_eq!(refusals, [0; 4].map(|_| Some(Problem::Missing)));
    assert_eq!(desk.member(nghia).unwrap(), view);
}

#[test]
fn a_member_entered_by_mistake_goes_to_the_bin_and_comes_back_whole() {
    let mut desk = desk();
    let id = enter(&mut desk, "Y Bih Niê");
    let before = desk.save_post(id, None, tenure(PostKind::GroupLeader, "2026-01-01")).unwrap();

    desk.bin_member(id).unwrap();
    desk.bin_member(id).unwrap();

    assert_eq!(names_in(&desk, MemberOrder::GivenName), [SECRETARY]);
    let binned = desk.binned_members().unwrap();
    assert_eq!((names_of(&binned), binned[0].in_bin), (vec!["Y Bih Niê"], true));
    assert!(desk.member(id).unwrap().in_bin, "old papers still know the name");

    assert_eq!(desk.restore_member(id).unwrap(), before);
    assert_eq!(desk.binned_members(), Ok(vec![]));
    assert_eq!(names_in(&desk, MemberOrder::GivenName).len(), 2);
    let lines = desk.history("member", id.0).unwrap();
    let deeds: Vec<_> = lines.iter().map(|line| line.deed.as_str()).collect();
    assert_eq!(deeds, ["restore_member", "bin_member", "save_post", "enter_member"]);
}

#[test]
fn somebody_unknown_is_missing() {
    let mut desk = desk();
    let nobody = MemberId(99);
    let missing = Some(Problem::Missing);

    assert_eq!(desk.member(nobody).err(), missing);
    assert_eq!(desk.correct_member(nobody, &person("Siu")).err(), missing);
    assert_eq!(desk.bin_member(nobody).err(), missing);
    assert_eq!(desk.restore_member(nobody).err(), missing);
    assert_eq!(desk.save_standing(nobody, None, away("2026-01-01", None)).err(), missing);
    assert_eq!(desk.withdraw_standing(nobody, StandingId(1)).err(), missing);
    assert_eq!(desk.withdraw_post(nobody, PostId(1)).err(), missing);
    assert_eq!(desk.history("member", 99), Ok(vec![]));
}

#[test]
fn a_refused_correction_changes_nothing() {
    let mut desk = desk();
    let id = enter(&mut desk, "Y Bih Niê");
    let before = desk.member(id).unwrap();

    let refused = desk.correct_member(id, &Particulars { mentor: Some(id), ..person("Khác") });

    assert!(refused.is_err());
    assert_eq!(desk.member(id).unwrap(), before);
}
