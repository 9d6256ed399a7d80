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

/// The term `day` falls into.
pub fn term_on(terms: &[Term], day: NaiveDate) -> Option<&Term> {
    terms
        .iter()
        .filter(|term| term.span.from_on <= day && term.span.until_on.is_none_or(|end| day <= end))
        .max_by_key(|term| term.span.from_on)
}
