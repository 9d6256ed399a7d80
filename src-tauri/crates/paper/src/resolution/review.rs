//! I. What became of the month before.

use press::Block;
use serde::Deserialize;

use domain::matter::MatterKind;
use domain::text::list_letter;

use super::Resolution;
use crate::blocks::{is_list_item, lines, point, text, texts};
use crate::matters;
use crate::mentions;
use crate::wording::{Caption, Error, Sentence};

/// The words of part I.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    pub(super) part: Sentence,
    politics: Caption,
    work: Caption,
    follow_up: Caption,
    mentions: Caption,
    shortcomings: Caption,
}

impl Resolution<'_> {
    /// The points of part I that say something, numbered in order.
    pub(super) fn review(&self) -> Result<Vec<Block>, Error> {
        let (record, words) = (self.record, &self.wording.review);
        let written = &record.resolution;
        let points = [
            (&words.politics, texts(written.politics.as_str())),
            (&words.work, lettered(written.work.as_str())),
            (&words.follow_up, self.follow_up()?),
            (&words.mentions, mentions::mentions(&self.stationery.words, record)?),
            (&words.shortcomings, self.shortcomings()?),
        ];
        Ok(numbered(points))
    }

    fn follow_up(&self) -> Result<Vec<Block>, Error> {
        let table = matters::follow_up_table(&self.stationery, &self.record.reports)?;
        Ok(table.into_iter().collect())
    }

    fn shortcomings(&self) -> Result<Vec<Block>, Error> {
        let mut blocks = texts(self.record.resolution.shortcomings.as_str());
        let words = &self.stationery.words;
        blocks.extend(matters::items(words, self.record, MatterKind::Shortcoming)?);
        Ok(blocks)
    }
}

/// Points with a heading and a number each; those with nothing to say are left out.
pub(super) fn numbered<'c>(
    points: impl IntoIterator<Item = (&'c Caption, Vec<Block>)>,
) -> Vec<Block> {
    let said = points.into_iter().filter(|(_, said)| !said.is_empty());
    said.zip(1..)
        .flat_map(|((title, said), number)| {
            std::iter::once(point(number, title.as_str())).chain(said)
        })
        .collect()
}

/// Several lines as points a), b), c), d), đ) …; list items stay below their point.
///
/// A single point needs no letter, and letters somebody wrote are kept.
fn lettered(written: &str) -> Vec<Block> {
    let points = lines(written).filter(|line| !is_list_item(line)).count();
    if points < 2 || lines(written).any(has_letter) {
        return texts(written);
    }
    let mut place = 0;
    let mut letter = |line: &str| {
        if is_list_item(line) {
            return line.to_owned();
        }
        place += 1;
        format!("{}) {line}", list_letter(place - 1))
    };
    lines(written).map(|line| text(letter(line))).collect()
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

        assert_eq!(lettered(written), expected.map(text));
    }

    #[test]
    fn a_single_point_and_own_letters_stay_as_written() {
        for written in ["một", "một\n- việc", "a) một\nb) hai", "1. một\n2. hai"] {
            assert_eq!(lettered(written), texts(written), "{written}");
        }
    }
}
