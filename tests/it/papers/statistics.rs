//! The statistics across years.

use domain::censure::CensureKind;
use domain::level::{Level, LevelCounts};
use domain::notebook::Recognition;
use domain::review::{Portion, Statistics, YearFigures, YearLevels};
use paper::StatisticsPaper;
use press::Document;

use super::pdf;
use super::sample_notebook::cell_paper;
use crate::golden;

fn levels(year: i32, counts: [u32; 4]) -> YearLevels {
    let [excellent, good, completed, not_completed] = counts;
    let counts = LevelCounts { excellent, good, completed, not_completed };
    let shares = Level::ALL.map(|level| counts.share(level)).into();
    YearLevels { year, counts, shares }
}

fn blank(year: i32) -> YearFigures {
    YearFigures { year, ..YearFigures::default() }
}

/// Five years; of one nothing is kept, of another only the levels.
fn five_years() -> Vec<YearFigures> {
    vec![
        YearFigures { levels: Some(levels(2022, [2, 11, 5, 1])), ..blank(2022) },
        blank(2023),
        YearFigures {
            levels: Some(levels(2024, [3, 14, 3, 0])),
            collective: Some(Level::Good),
            attendance: Portion::of(219, 240),
            commitments: Portion::of(17, 20),
            reports: Portion::of(36, 40),
            models: [(Recognition::None, 1)].into(),
            ..blank(2024)
        },
        YearFigures {
            levels: Some(levels(2025, [3, 16, 2, 0])),
            collective: Some(Level::Excellent),
            attendance: Portion::of(251, 252),
            commitments: Portion::of(21, 21),
            reports: Portion::of(0, 42),
            remedied: Portion::of(3, 4),
            models: [(Recognition::Cell, 2), (Recognition::Commune, 1)].into(),
            censures: [(CensureKind::Reminder, 1), (CensureKind::Reprimand, 1)].into(),
            ..blank(2025)
        },
        YearFigures { attendance: Portion::of(150, 198), ..blank(2026) },
    ]
}

fn printed(years: Vec<YearFigures>) -> Document {
    let paper = StatisticsPaper { cell: cell_paper(), statistics: Statistics { years } };
    paper::statistics(&paper).unwrap()
}

#[test]
fn the_statistics_look_as_agreed() {
    let pdf = pdf(&printed(five_years()));

    golden::words("statistics", &pdf);
    golden::page("statistics", &pdf, 1);
    golden::page("statistics_end", &pdf, 2);
    golden::page("statistics_kinds", &pdf, 4);
}

#[test]
fn what_was_not_kept_is_said_and_not_drawn_as_zero() {
    let text = press::plain_text(&printed(five_years()));

    assert!(text.contains("Chưa có số liệu: năm 2023, 2026."), "{text}");
    assert!(text.contains("Chưa có số liệu: năm 2022, 2023."), "{text}");
    assert!(text.contains("2023\t–\t–\t–"), "{text}");
    assert!(text.contains("2025\t0\t42\t0%"), "a zero that is known is printed: {text}");
    let nothing = press::plain_text(&printed(vec![blank(2019)]));
    assert_eq!(nothing.matches("Chưa có số liệu của các năm này.").count(), 7);
    assert!(nothing.contains("Kết quả của chi bộ năm 2019"));
}
