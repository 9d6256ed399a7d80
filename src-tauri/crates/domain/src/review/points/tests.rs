use proptest::prelude::*;

use super::samples::catalogue;
use super::*;

fn marks(given: &[(&str, Option<u32>, &str)]) -> BTreeMap<String, PointsMark> {
    let mark = |(key, points, reason): &(&str, Option<u32>, &str)| {
        ((*key).to_owned(), PointsMark { points: *points, reason: (*reason).into() })
    };
    given.iter().map(mark).collect()
}

fn fill(given: &[(&str, Option<u32>, &str)]) -> FilledScore {
    catalogue().fill(marks(given), &ReviewRules::default()).unwrap()
}

#[test]
fn points_are_rounded_half_up_to_the_step() {
    let cases = [
        (PointStep::Tenth, 897, 897),
        (PointStep::Half, 897, 895),
        (PointStep::Half, 898, 900),
        (PointStep::Half, 892, 890),
        (PointStep::Half, 893, 895),
        (PointStep::One, 894, 890),
        (PointStep::One, 895, 900),
        (PointStep::One, 0, 0),
    ];

    for (step, tenths, rounded) in cases {
        assert_eq!(step.round(tenths), rounded, "{step:?} of {tenths}");
    }
}

#[test]
fn a_total_stands_once_every_criterion_has_points() {
    let open = fill(&[("1.1", Some(210), ""), ("tasks", Some(630), "")]);
    assert_eq!((open.sum(), open.total()), (840, None));
    let wants = |key: &str, wants| PointLack { key: key.to_owned(), wants };
    assert_eq!(open.lacks(), [wants("1.2", PointWant::Points)]);

    let whole = fill(&[
        ("1.1", Some(195), ""),
        ("1.2", Some(0), "Chưa tự phê bình"),
        ("tasks", Some(0), ""),
    ]);
    assert_eq!(whole.total(), Some(195));
    assert_eq!(whole.lacks(), [wants("1.1", PointWant::Reason)]);
    assert_eq!(whole.groups()[0], GroupPoints { key: "common".to_owned(), points: 195, most: 300 });
}

#[test]
fn small_reductions_need_no_reason_where_the_rules_say_so() {
    let rules = ReviewRules { reason_from: 10, ..ReviewRules::default() };
    for (points, is_lacking) in [(210, false), (201, false), (200, true)] {
        let given = [("1.1", Some(points), ""), ("1.2", Some(90), ""), ("tasks", Some(1), "")];
        let score = catalogue().fill(marks(&given), &rules).unwrap();
        assert_eq!(!score.lacks().is_empty(), is_lacking, "{points}");
    }
}

#[test]
fn groups_are_rounded_and_the_paper_adds_up() {
    let rules = ReviewRules { point_step: PointStep::Half, ..ReviewRules::default() };
    let given = [("1.1", Some(183), "Vắng"), ("1.2", Some(90), ""), ("tasks", Some(627), "")];

    let score = catalogue().fill(marks(&given), &rules).unwrap();

    let points: Vec<_> = score.groups().iter().map(|group| group.points).collect();
    assert_eq!((points, score.total()), (vec![275, 625], Some(900)));
}

#[test]
fn marks_that_do_not_fit_are_refused_each_with_its_fault() {
    let given = marks(&[
        ("1.1", Some(211), ""),
        ("1.2", Some(45), ""),
        ("common", Some(300), ""),
        ("tasks", None, "chưa chấm"),
    ]);

    let refused = catalogue().fill(given, &ReviewRules::default()).unwrap_err();

    let told: Vec<_> = refused.iter().map(|it| (it.key.as_str(), it.fault)).collect();
    let expected = [
        ("1.1", AnswerFault::TooManyPoints),
        ("1.2", AnswerFault::PartOfPoints),
        ("common", AnswerFault::Unknown),
    ];
    assert_eq!(told, expected);
}

proptest! {
    #[test]
    fn no_score_is_more_than_the_most(
        points in prop::collection::vec(prop::option::of(0u32..=800), 3),
        step in prop::sample::select(vec![PointStep::Tenth, PointStep::Half, PointStep::One]),
    ) {
        let keys = ["1.1", "1.2", "tasks"];
        let given: Vec<_> = keys.into_iter().zip(points).map(|(key, it)| (key, it, "")).collect();
        let rules = ReviewRules { point_step: step, ..ReviewRules::default() };

        if let Ok(score) = catalogue().fill(marks(&given), &rules) {
            prop_assert!(score.sum() <= 1000);
            prop_assert_eq!(score.sum(), score.groups().iter().map(|it| it.points).sum::<u32>());
            prop_assert!(score.groups().iter().all(|group| group.points <= group.most));
        }
    }
}
