//! The score of a meeting in words.

use domain::record::{RecordedScore, RecordedScoreLine};

use crate::common::ScoreWords;
use crate::numerals::points;
use crate::wording::Error;

/// The lines that are no parts of another line.
///
/// A part is named after its heading: `4.3` is a part of `4`.
pub(crate) fn main_lines(score: &RecordedScore) -> impl Iterator<Item = &RecordedScoreLine> {
    let headings: Vec<_> =
        score.lines.iter().filter(|line| line.is_heading).map(|line| line.key.as_str()).collect();
    score.lines.iter().filter(move |line| !headings.iter().any(|key| is_part(&line.key, key)))
}

fn is_part(key: &str, heading: &str) -> bool {
    key.strip_prefix(heading).is_some_and(|rest| rest.starts_with('.'))
}

/// `1. Thời gian sinh hoạt: 5/5 điểm` without the number, for each main line that has points.
pub(crate) fn line_sentences(
    words: &ScoreWords,
    score: &RecordedScore,
) -> Result<Vec<String>, Error> {
    let given = main_lines(score).filter_map(|line| Some((line, line.points?)));
    given.map(|(line, given)| line_sentence(words, line, given)).collect()
}

fn line_sentence(
    words: &ScoreWords,
    line: &RecordedScoreLine,
    given: u32,
) -> Result<String, Error> {
    words.line.fill(&[
        ("title", line.title.as_str()),
        ("points", &points(given)),
        ("most", &points(line.most)),
    ])
}

/// `tổng điểm: 96/100 điểm; xếp loại: Tốt`.
pub(crate) fn total_sentence(words: &ScoreWords, score: &RecordedScore) -> Result<String, Error> {
    let (total, most) = (points(score.total), points(score.most));
    if score.rank.is_blank() {
        return words.total_without_rank.fill(&[("total", total), ("most", most)]);
    }
    let rank = score.rank.as_str().to_owned();
    words.total.fill(&[("total", total), ("most", most), ("rank", rank)])
}

/// Whether anybody has given a point.
pub(crate) fn is_scored(score: &RecordedScore) -> bool {
    score.lines.iter().any(|line| !line.is_heading && line.points.is_some())
}
