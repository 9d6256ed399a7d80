//! The points of a monthly resolution: what its parts are called, and what somebody wrote there.

use domain::record::MeetingRecord;
use domain::text::{list_letter, long_month};

use crate::blocks::{is_list_item, lines};
use crate::common::ResolutionWords;
use crate::wording::{Error, Sentence};

/// What the part that looks back is called: on the month before, or on the work as a whole.
pub(crate) fn review_title(
    words: &ResolutionWords,
    record: &MeetingRecord,
) -> Result<String, Error> {
    if record.kind.is_monthly() {
        return of_month(&words.review, record);
    }
    Ok(words.review_of_meeting.as_str().to_owned())
}

/// What the part that looks ahead is called: on the month, or on the work as a whole.
pub(crate) fn directions_title(
    words: &ResolutionWords,
    record: &MeetingRecord,
) -> Result<String, Error> {
    if record.kind.is_monthly() {
        return of_month(&words.directions, record);
    }
    Ok(words.directions_of_meeting.as_str().to_owned())
}

/// A sentence about the month of the meeting and the one before.
pub(crate) fn of_month(sentence: &Sentence, record: &MeetingRecord) -> Result<String, Error> {
    let month = record.month;
    sentence.fill(&[("month", long_month(month)), ("last_month", long_month(month.previous()))])
}

/// Several lines as points a), b), c), d), đ) …; list items stay below their point.
///
/// A single point needs no letter, and letters somebody wrote are kept.
pub(crate) fn lettered(written: &str) -> Vec<String> {
    let points = lines(written).filter(|line| !is_list_item(line)).count();
    if points < 2 || lines(written).any(has_letter) {
        return lines(written).map(str::to_owned).collect();
    }
    let mut place = 0;
    let mut letter = |line: &str| {
        if is_list_item(line) {
            return line.to_owned();
        }
        place += 1;
        format!("{}) {line}", list_letter(place - 1))
    };
    lines(written).map(&mut letter).collect()
}

fn has_letter(line: &str) -> bool {
    let mark = line.chars().nth(1);
    line.starts_with(char::is_alphanumeric) && matches!(mark, Some(')' | '.'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_of_work_have_the_letters_of_the_party() {
        let written = "một\nhai\n- việc nhỏ\nba\nbốn\nnăm";

        let expected = ["a) một", "b) hai", "- việc nhỏ", "c) ba", "d) bốn", "đ) năm"];

        assert_eq!(lettered(written), expected);
    }

    #[test]
    fn a_single_point_and_own_letters_stay_as_written() {
        for written in ["một", "một\n- việc", "a) một\nb) hai", "1. một\n2. hai"] {
            assert!(lettered(written).iter().eq(written.lines()), "{written}");
        }
    }
}
