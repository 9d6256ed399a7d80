//! The numbers of an attendance in words.

use domain::attendance::AttendanceCount;
use domain::meeting::MeetingKind;

use crate::common::Counts;
use crate::numerals::{share, two_figures};
use crate::wording::{Error, Sentence};

/// `tổng số đảng viên của chi bộ: 22 đồng chí (chính thức: 20; dự bị: 02)`.
pub(crate) fn listed(
    words: &Counts,
    kind: MeetingKind,
    count: &AttendanceCount,
) -> Result<String, Error> {
    let sentence = if kind.is_of_committee() { &words.listed_of_committee } else { &words.listed };
    sentence.fill(&[
        ("listed", two_figures(count.listed)),
        ("official", two_figures(count.official)),
        ("probationary", two_figures(count.probationary)),
    ])
}

/// `có mặt: 17 đồng chí, đạt 85%`, the share of those who count.
pub(crate) fn present(words: &Counts, count: &AttendanceCount) -> Result<String, Error> {
    let number = two_figures(count.present);
    if count.denominator == 0 {
        return words.present.fill(&[("number", number)]);
    }
    let rate = share(count.counted_present, count.denominator);
    words.present_with_rate.fill(&[("number", number), ("rate", rate)])
}

/// `vắng có lý do: 02 đồng chí`, or nothing where there is nobody.
pub(crate) fn some(sentence: &Sentence, number: u32) -> Result<Option<String>, Error> {
    (number > 0).then(|| sentence.fill(&[("number", two_figures(number))])).transpose()
}

/// Who is not there, by category, each that has anybody.
pub(crate) fn not_present(words: &Counts, count: &AttendanceCount) -> Result<Vec<String>, Error> {
    let categories = [
        (&words.excused, count.excused),
        (&words.unexcused, count.unexcused),
        (&words.exempt, count.exempt),
        (&words.suspended, count.suspended),
        (&words.away, count.away),
        (&words.unmarked, count.unmarked),
    ];
    let lines = categories.into_iter().map(|(sentence, number)| some(sentence, number));
    lines.filter_map(Result::transpose).collect()
}
