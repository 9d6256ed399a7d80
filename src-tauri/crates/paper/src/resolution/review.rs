//! I. What became of the month before.

use press::Block;
use serde::Deserialize;

use domain::matter::MatterKind;

use super::Resolution;
use crate::blocks::{point, text, texts};
use crate::matters;
use crate::mentions;
use crate::points::lettered;
use crate::wording::{Caption, Error};

/// The words of part I.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    follow_up: Caption,
    mentions: Caption,
}

impl Resolution<'_> {
    /// The points of part I that say something, numbered in order.
    pub(super) fn review(&self) -> Result<Vec<Block>, Error> {
        let (record, words) = (self.record, &self.wording.review);
        let (written, common) = (&record.resolution, &self.stationery.words.resolution);
        let work = lettered(written.work.as_str()).into_iter().map(text).collect();
        let points = [
            (&common.politics, texts(written.politics.as_str())),
            (&common.work, work),
            (&words.follow_up, self.follow_up()?),
            (&words.mentions, mentions::mentions(&self.stationery.words, record)?),
            (&common.shortcomings, self.shortcomings()?),
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
