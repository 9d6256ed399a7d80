use super::samples::{FILES, shipped};
use super::*;
use crate::level::Level;
use crate::member::ReviewClass;

const ALL: [Assessed; 4] =
    [Assessed::Leader, Assessed::Staff, Assessed::Outside, Assessed::Collective];

#[test]
fn every_year_since_2019_has_one_edition() {
    let editions = FILES.map(|(name, _)| shipped(name));
    for (year, name) in [(2019, "2019"), (2022, "2019"), (2023, "2023"), (2024, "2023")]
        .into_iter()
        .chain([(2025, "2025"), (2026, "2025"), (2031, "2025")])
    {
        let of_year: Vec<_> = editions.iter().filter(|it| it.is_of_year(year)).collect();
        assert_eq!(of_year.len(), 1, "{year}");
        assert_eq!(of_year[0].edition, name, "{year}");
    }
}

#[test]
fn every_edition_serves_everybody_with_levels() {
    for (name, _) in FILES {
        let edition = shipped(name);
        assert_eq!(edition.edition, name);
        for subject in ALL {
            let ladder = edition.ladder(subject).unwrap();
            let levels: Vec<_> = ladder.levels.iter().map(|rule| rule.level).collect();
            assert_eq!(levels, [Level::Excellent, Level::Good, Level::Completed], "{name}");
            assert_eq!(edition.criteria(subject).is_some(), edition.is_scored(), "{name}");
        }
    }
}

#[test]
fn the_edition_in_force_gives_thirty_and_seventy_points() {
    use Level::{Completed, Excellent, Good, NotCompleted};
    let edition = shipped("2025");

    for subject in ALL {
        let criteria = edition.criteria(subject).unwrap();
        let groups: Vec<_> = criteria.groups.iter().map(|group| group.most).collect();
        assert_eq!(groups, [300, 700], "{subject:?}");
        let ladder = edition.ladder(subject).unwrap();
        let bands = [1000, 900, 899, 700, 699, 500, 499, 0].map(|it| ladder.band(it).unwrap());
        let expected =
            [Excellent, Excellent, Good, Good, Completed, Completed, NotCompleted, NotCompleted];
        assert_eq!(bands, expected, "{subject:?}");
    }
    let outside = edition.criteria(ReviewClass::Outside.into()).unwrap();
    let split: Vec<Vec<u32>> = outside
        .groups
        .iter()
        .map(|group| group.criteria.iter().map(|line| line.most).collect())
        .collect();
    assert_eq!(split, [vec![70, 70, 70, 90], vec![250, 250, 200]]);
}

#[test]
fn older_editions_have_neither_points_nor_a_limit_of_months() {
    for name in ["2019", "2023"] {
        let edition = shipped(name);
        assert!(!edition.is_scored());
        assert_eq!(edition.rules.least_months, 0);
        assert!(edition.unverified.contains("leastMonths"));
        assert_eq!(edition.ladder(Assessed::Staff).unwrap().band(1000), None);
    }
    assert_eq!(shipped("2025").rules.least_months, 6);
}

#[test]
fn what_could_not_be_checked_is_said() {
    for (name, _) in FILES {
        let unverified = shipped(name).unverified;
        for setting in ["cap.base", "cap.rounding", "vote"] {
            assert!(unverified.contains(setting), "{setting} of {name}");
        }
    }
    assert!(shipped("2025").unverified.contains("criteria"));
}

/// A small sound file.
const SOUND: &str = r#"
edition = "2031"
source = "Hướng dẫn mới"
fromYear = 2031

[[levels]]
serves = ["outside"]
levels = [{ level = "excellent", leastPoints = 900 }, { level = "good", leastPoints = 700 }]

[[criteria]]
serves = ["outside"]
title = "Phụ lục 5"
groups = [{ key = "common", label = "Chung", most = 1000 }]
"#;

#[test]
fn each_mistake_of_a_file_is_told() {
    let ladder = |is| RulesMistake::Ladder { place: 1, is };
    let level = Level::Good;
    let cases = [
        ("fromYear = 2031", "fromYear = 2031\nuntilYear = 2030", RulesMistake::YearsBackwards),
        (
            "fromYear = 2031",
            "fromYear = 2031\nunverified = [\"cap.bas\"]",
            RulesMistake::UnknownName { name: "cap.bas".to_owned() },
        ),
        (
            "fromYear = 2031",
            "fromYear = 2031\nrules = { leastMonths = 99 }",
            RulesMistake::OutOfRange { field: "leastMonths".to_owned(), least: 0, most: 24 },
        ),
        ("= 700", "= 950", ladder(LadderMistake::PointsOutOfOrder { level })),
        (
            "most = 1000",
            "most = 0",
            RulesMistake::Criteria {
                place: 1,
                is: CriteriaMistake::NoSuchPoints { key: "common".to_owned() },
            },
        ),
        (
            "serves = [\"outside\"]\ntitle",
            "serves = [\"outside\", \"staff\"]\ntitle",
            RulesMistake::Served { subject: Assessed::Staff },
        ),
        (
            "serves = [\"outside\"]\nlevels",
            "serves = [\"outside\", \"outside\"]\nlevels",
            RulesMistake::Served { subject: Assessed::Outside },
        ),
    ];

    assert!(ReviewEdition::read(SOUND).is_ok());
    for (from, to, mistake) in cases {
        let file = SOUND.replacen(from, to, 1);
        assert_ne!(file, SOUND);
        assert_eq!(ReviewEdition::read(&file), Err(vec![mistake]), "{to}");
    }
}

#[test]
fn a_file_that_cannot_be_read_is_told_by_its_line() {
    for (from, to, line) in
        [("fromYear", "fromYears", 4), ("\"good\"", "\"tốt\"", 8), ("edition =", "edition", 2)]
    {
        let mistakes = ReviewEdition::read(&SOUND.replacen(from, to, 1)).unwrap_err();
        let [RulesMistake::Unreadable { line: told, .. }] = mistakes[..] else {
            panic!("{mistakes:?}");
        };
        assert_eq!(told, line, "{to}");
    }
}
