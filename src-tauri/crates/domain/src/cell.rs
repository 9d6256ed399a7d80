//! The cell (chi bộ) itself: its names over time and the terms of its committee.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::text::Words;
use crate::{CellNameId, TermId};

/// What the cell and the body above it are called from a day on.
///
/// Old papers print the names of their day, so a new name is a new period and never a correction of
/// the old one (domain research §6.4).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CellName {
    /// Names this period.
    pub id: CellNameId,
    /// The names as printed.
    #[serde(flatten)]
    pub names: CellNames,
}

/// The names a cell uses on its papers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CellNames {
    /// First day these names are used.
    #[ts(type = "string")]
    pub from_on: NaiveDate,
    /// The body directly above (đảng bộ, đảng ủy), e.g. "Đảng bộ xã An Phú".
    pub superior: Words,
    /// The cell, e.g. "Chi bộ thôn Lương Hậu".
    pub name: Words,
    /// The place of the date line (địa danh), e.g. "An Phú".
    pub place: Words,
    /// The code in numbers of papers, `CB` for a cell (HD 05-HD/VPTW).
    pub code: Words,
}

/// The names in force on `day`: the latest period begun by then, else the earliest of all.
pub fn names_on(periods: &[CellName], day: NaiveDate) -> Option<&CellName> {
    periods
        .iter()
        .filter(|period| period.names.from_on <= day)
        .max_by_key(|period| period.names.from_on)
        .or_else(|| periods.iter().min_by_key(|period| period.names.from_on))
}

/// A term of the committee (nhiệm kỳ). Numbers of papers run within it (HD 05-HD/VPTW).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Term {
    /// Names this term.
    pub id: TermId,
    /// What it is called and how long it runs.
    #[serde(flatten)]
    pub span: TermSpan,
}

/// What a term is called and how long it runs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TermSpan {
    /// What it is called, e.g. "2025–2027".
    pub label: Words,
    /// Its first day, usually that of the congress.
    #[ts(type = "string")]
    pub from_on: NaiveDate,
    /// Its last day, once it is known.
    #[ts(type = "string | null")]
    pub until_on: Option<NaiveDate>,
}

impl TermSpan {
    /// Whether it ends on the day it begins or later.
    pub fn runs_forward(&self) -> bool {
        self.until_on.is_none_or(|end| self.from_on <= end)
    }
}

/// The term `day` falls into; where two overlap, the one begun last.
pub fn term_on(terms: &[Term], day: NaiveDate) -> Option<&Term> {
    terms
        .iter()
        .filter(|term| term.span.from_on <= day && term.span.until_on.is_none_or(|end| day <= end))
        .max_by_key(|term| term.span.from_on)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn words(text: &str) -> Words {
        Words::new(text).unwrap()
    }

    fn named(id: i64, from_on: &str, name: &str) -> CellName {
        let names = CellNames {
            from_on: day(from_on),
            superior: words("Đảng bộ xã An Phú"),
            name: words(name),
            place: words("An Phú"),
            code: words("CB"),
        };
        CellName { id: CellNameId(id), names }
    }

    fn term(id: i64, from_on: &str, until_on: Option<&str>) -> Term {
        let span = TermSpan {
            label: words("2025–2027"),
            from_on: day(from_on),
            until_on: until_on.map(day),
        };
        Term { id: TermId(id), span }
    }

    #[test]
    fn a_paper_carries_the_names_of_its_day() {
        let periods = [
            named(2, "2025-07-01", "Chi bộ thôn Lương Hậu"),
            named(1, "2019-03-15", "Chi bộ xóm Sòng"),
        ];
        let cases = [
            ("2018-12-31", 1),
            ("2019-03-15", 1),
            ("2025-06-30", 1),
            ("2025-07-01", 2),
            ("2031-01-01", 2),
        ];

        for (on, id) in cases {
            let period = names_on(&periods, day(on)).unwrap();
            assert_eq!(period.id, CellNameId(id), "{on}");
        }
        assert_eq!(names_on(&[], day("2026-09-05")), None);
    }

    #[test]
    fn a_day_falls_into_the_term_begun_last() {
        let terms = [
            term(1, "2022-05-20", Some("2025-05-19")),
            term(2, "2025-05-20", None),
            term(3, "2027-06-01", Some("2027-06-01")),
        ];
        let cases = [
            ("2022-05-19", None),
            ("2022-05-20", Some(1)),
            ("2025-05-19", Some(1)),
            ("2025-05-20", Some(2)),
            ("2027-06-01", Some(3)),
            ("2027-06-02", Some(2)),
        ];

        for (on, id) in cases {
            let found = term_on(&terms, day(on)).map(|term| term.id);
            assert_eq!(found, id.map(TermId), "{on}");
        }
    }

    #[test]
    fn a_term_may_last_one_day_and_never_less() {
        assert!(term(1, "2025-05-20", Some("2025-05-20")).span.runs_forward());
        assert!(term(1, "2025-05-20", None).span.runs_forward());
        assert!(!term(1, "2025-05-20", Some("2025-05-19")).span.runs_forward());
    }

    #[test]
    fn the_window_sees_a_period_and_its_names_as_one() {
        let json = serde_json::to_value(named(7, "2025-07-01", "Chi bộ thôn Lương Hậu")).unwrap();

        assert_eq!(json["id"], 7);
        assert_eq!(json["fromOn"], "2025-07-01");
        assert_eq!(json["name"], "Chi bộ thôn Lương Hậu");
    }
}
