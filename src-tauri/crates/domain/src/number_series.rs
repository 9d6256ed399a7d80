//! Numbers of papers (số và ký hiệu): one series for each kind of paper and term.

use chrono::{Datelike as _, NaiveDate};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::cell::{Term, term_on};
use crate::settings::Numbering;
use crate::text::Text;
use crate::{MeetingId, TermId};

/// The kinds of papers that carry a number (HD 05-HD/VPTW; invitations by convention).
///
/// The symbol of each stands in [`crate::text::symbols`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PaperKind {
    /// Nghị quyết.
    Resolution,
    /// Quyết định.
    Decision,
    /// Kết luận.
    Conclusion,
    /// Quy chế.
    Regulation,
    /// Thông báo.
    Notice,
    /// Báo cáo.
    Report,
    /// Kế hoạch.
    Plan,
    /// Chương trình.
    Programme,
    /// Đề án.
    Project,
    /// Tờ trình.
    Submission,
    /// Công văn.
    Letter,
    /// Biên bản.
    Minutes,
    /// Giấy mời (an administrative paper, numbered by convention).
    Invitation,
}

/// A number given to a paper.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PaperNumber {
    /// What kind of paper carries it.
    pub kind: PaperKind,
    /// The running number, or none when the secretary wrote something of their own.
    pub running: Option<u32>,
    /// The number and symbol as printed, e.g. `05-NQ/CB`; free text.
    pub printed: Text,
    /// The day of the paper.
    #[ts(type = "string")]
    pub issued_on: NaiveDate,
    /// The meeting the paper belongs to.
    pub meeting: Option<MeetingId>,
}

/// Within what the numbers of one kind of paper run.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Series {
    /// A term of the committee.
    Term(TermId),
    /// A year.
    Year(i32),
}

/// The series a paper of `day` belongs to. A day outside every term counts by its year.
pub fn series_on(numbering: Numbering, terms: &[Term], day: NaiveDate) -> Series {
    let term = match numbering {
        Numbering::PerTerm => term_on(terms, day),
        Numbering::PerYear => None,
    };
    term.map_or(Series::Year(day.year()), |term| Series::Term(term.id))
}

/// The number to suggest after `given`, the running numbers of the same series.
///
/// Gaps and numbers written by hand are allowed; the next one follows the largest.
pub fn next_running(given: &[u32]) -> u32 {
    given.iter().max().map_or(1, |largest| largest.saturating_add(1))
}

/// The running number a printed number begins with: `05-NQ/CB` is 5, `QC-01/CB` is none.
pub fn running_of(printed: &str) -> Option<u32> {
    let digits: String = printed.trim().chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cell::TermSpan;
    use crate::text::Words;

    #[test]
    fn the_next_number_follows_the_largest_and_gaps_stay() {
        let cases: [(&[u32], u32); 5] =
            [(&[], 1), (&[1, 2, 3], 4), (&[4, 1], 5), (&[7, 7], 8), (&[u32::MAX], u32::MAX)];

        for (given, next) in cases {
            assert_eq!(next_running(given), next, "{given:?}");
        }
    }

    #[test]
    fn numbers_run_within_a_term_or_within_a_year() {
        let day = |text: &str| text.parse().unwrap();
        let span = TermSpan {
            label: Words::new("2025–2027").unwrap(),
            from_on: day("2025-05-20"),
            until_on: None,
        };
        let terms = [Term { id: TermId(2), span }];
        let cases = [
            (Numbering::PerTerm, "2025-05-20", Series::Term(TermId(2))),
            (Numbering::PerTerm, "2026-09-05", Series::Term(TermId(2))),
            (Numbering::PerTerm, "2025-05-19", Series::Year(2025)),
            (Numbering::PerYear, "2026-09-05", Series::Year(2026)),
        ];

        for (numbering, on, series) in cases {
            assert_eq!(series_on(numbering, &terms, day(on)), series, "{on}");
        }
    }

    #[test]
    fn a_running_number_is_read_from_what_was_printed() {
        let cases = [
            ("05-NQ/CB", Some(5)),
            ("12-BC/CB", Some(12)),
            (" 104 - QĐ/ĐH", Some(104)),
            ("3", Some(3)),
            ("QC-01/CB-LH", None),
            ("", None),
            ("-BB/CB", None),
            ("99999999999-NQ/CB", None),
        ];

        for (printed, running) in cases {
            assert_eq!(running_of(printed), running, "{printed:?}");
        }
    }
}
