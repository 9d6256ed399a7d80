use super::*;
use crate::member::{Particulars, PersonKind, Standing, StandingPeriod};
use crate::text::{FullName, Text};
use crate::{MemberId, StandingId};

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn somebody(joined_on: &str) -> Member {
    let mut particulars = Particulars::named(FullName::guess("Tôn Nữ Thị Ánh").unwrap());
    particulars.joined_on = (!joined_on.is_empty()).then(|| joined_on.parse().unwrap());
    Member { id: MemberId(1), particulars, standings: vec![], posts: vec![] }
}

fn standing(kind: StandingKind, from_on: &str, until_on: Option<&str>) -> Member {
    let period = StandingPeriod {
        kind,
        from_on: day(from_on),
        until_on: until_on.map(day),
        reason: Text::default(),
    };
    let standings = vec![Standing { id: StandingId(1), period }];
    Member { standings, ..somebody("3/2/1998") }
}

fn of_2026(member: &Member) -> Eligibility {
    eligibility(member, &PersonYear::default(), 2026, &ReviewRules::default())
}

fn reason(found: Eligibility) -> NotReviewed {
    match found {
        Eligibility::NotReviewed { reason } => reason,
        other => panic!("{other:?}"),
    }
}

#[test]
fn six_months_must_be_whole_on_the_last_day_of_the_year() {
    let unclear = |text: &str| {
        let joined_on = text.parse().unwrap();
        Eligibility::Unclear { doubt: ReviewDoubt::JoinedOn { joined_on } }
    };
    let new = |whole_on: &str| {
        not_reviewed(NotReviewed::NewlyAdmitted { whole_on: day(whole_on), months: 6 })
    };
    let reviewed = || Eligibility::Reviewed { notes: vec![] };
    let cases = [
        ("30/6/2026", reviewed()),
        ("1/7/2026", new("2027-01-01")),
        ("19/12/2026", new("2027-06-19")),
        ("1/1/2027", not_reviewed(NotReviewed::AdmittedLater)),
        ("6/2026", reviewed()),
        ("7/2026", new("2027-01-01")),
        ("2026", unclear("2026")),
        ("2025", reviewed()),
        ("2027", not_reviewed(NotReviewed::AdmittedLater)),
        ("", Eligibility::Reviewed { notes: vec![ReviewNote::AdmissionUnknown] }),
    ];

    for (joined_on, expected) in cases {
        assert_eq!(of_2026(&somebody(joined_on)), expected, "{joined_on}");
    }
}

#[test]
fn an_edition_without_the_limit_reviews_the_newly_admitted() {
    let rules = ReviewRules { least_months: 0, ..ReviewRules::default() };
    for (joined_on, is_reviewed) in [("31/12/2023", true), ("1/1/2024", false)] {
        let found = eligibility(&somebody(joined_on), &PersonYear::default(), 2023, &rules);
        assert_eq!(found.is_reviewed(), is_reviewed, "{joined_on}");
    }
}

#[test]
fn the_standing_on_the_last_day_decides() {
    use StandingKind::{Away, Deceased, Exempt, Left, Suspended, Transferred, Visiting};
    let cases = [
        (standing(Exempt, "2024-05-01", None), NotReviewed::Exempt),
        (standing(Suspended, "2026-12-31", Some("2027-03-30")), NotReviewed::Suspended),
        (standing(Visiting, "2026-03-01", None), NotReviewed::OfficialElsewhere),
        (
            standing(Transferred, "2026-12-20", None),
            NotReviewed::Transferred { from_on: day("2026-12-20") },
        ),
        (standing(Deceased, "2026-02-28", None), NotReviewed::Deceased),
        (standing(Left, "2026-08-15", None), NotReviewed::Left),
    ];
    for (member, expected) in cases {
        assert_eq!(reason(of_2026(&member)), expected);
    }

    let still_here = [
        (standing(Transferred, "2027-01-01", None), vec![]),
        (standing(Away, "2026-03-01", None), vec![ReviewNote::AskTemporaryCell]),
        (standing(Exempt, "2026-02-01", Some("2026-08-31")), vec![ReviewNote::PartOfYear]),
        (standing(Suspended, "2025-02-01", Some("2025-04-30")), vec![]),
    ];
    for (member, notes) in still_here {
        assert_eq!(of_2026(&member), Eligibility::Reviewed { notes });
    }
}

#[test]
fn only_members_of_the_party_are_reviewed() {
    for kind in [PersonKind::Mass, PersonKind::Youth] {
        let mut member = somebody("2/2020");
        member.particulars.kind = kind;
        assert_eq!(reason(of_2026(&member)), NotReviewed::NotMember);
    }
}

#[test]
fn who_came_from_another_cell_is_reviewed_where_they_are_on_the_last_day() {
    let came = |on: &str| {
        let mut member = somebody("19/5/2001");
        member.particulars.came_on = Some(on.parse().unwrap());
        of_2026(&member)
    };
    let on = |text: &str| text.parse::<PartialDate>().unwrap();

    assert_eq!(came("1/2024"), Eligibility::Reviewed { notes: vec![] });
    let notes = vec![ReviewNote::CameInYear { on: on("9/2026") }];
    assert_eq!(came("9/2026"), Eligibility::Reviewed { notes });
    assert_eq!(reason(came("2/1/2027")), NotReviewed::CameLater);
    assert!(came("2026").is_reviewed(), "the whole of 2026 lies before its end");
}

#[test]
fn an_arrival_that_may_lie_after_the_review_is_asked_for() {
    let mut member = somebody("19/5/2001");
    let came_on = "12/2026".parse().unwrap();
    member.particulars.came_on = Some(came_on);
    let as_of = super::super::YearDay::of(12, 15);
    let rules = ReviewRules { as_of, ..ReviewRules::default() };

    let found = eligibility(&member, &PersonYear::default(), 2026, &rules);

    assert_eq!(found, Eligibility::Unclear { doubt: ReviewDoubt::CameOn { came_on } });
}

#[test]
fn what_the_year_was_like_is_minded() {
    let mut member = somebody("3/10/2025");
    member.particulars.rank = Rank::Probationary;
    let facts = |sick_months, maternity, suspended_from_committee| PersonYear {
        sick_months,
        maternity,
        suspended_from_committee,
        decision: None,
    };
    let cases = [
        (facts(2, false, false), vec![]),
        (facts(3, false, false), vec![ReviewNote::OnActualWork]),
        (facts(0, true, false), vec![ReviewNote::OnActualWork]),
        (facts(0, false, true), vec![ReviewNote::BeforeSuspension]),
    ];

    for (facts, expected) in cases {
        let found = eligibility(&member, &facts, 2026, &ReviewRules::default());
        let notes = [vec![ReviewNote::Probationary], expected].concat();
        assert_eq!(found, Eligibility::Reviewed { notes }, "{facts:?}");
    }
}

#[test]
fn the_cell_may_decide_otherwise_with_its_reason() {
    let why = Words::new("Theo Công văn số 12-CV/ĐU của Đảng ủy xã").unwrap();
    let decided = |reviewed| PersonYear {
        decision: Some(EligibilityDecision { reviewed, reason: why.clone() }),
        ..PersonYear::default()
    };
    let rules = ReviewRules::default();

    let taken_in = eligibility(&somebody("1/9/2026"), &decided(true), 2026, &rules);
    let left_out = eligibility(&somebody("3/2/1998"), &decided(false), 2026, &rules);

    let notes = vec![ReviewNote::Decided { reason: why.clone() }];
    assert_eq!(taken_in, Eligibility::Reviewed { notes });
    assert_eq!(reason(left_out), NotReviewed::Decided { reason: why.clone() });
}
