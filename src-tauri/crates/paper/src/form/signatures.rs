//! Where people sign.

use press::{Align, Block, Columns};

use domain::form::{Fact, FilledBy, SignatureBlock};
use domain::text::{Text, long_date};

use super::Printer;
use crate::wording::Error;

impl Printer<'_> {
    /// Signatures side by side; the place of nobody stays bare.
    pub(super) fn signatures(
        &self,
        left: Option<&SignatureBlock>,
        right: Option<&SignatureBlock>,
    ) -> Result<Block, Error> {
        let sizes = &self.stationery.layout.signature;
        let column = |block: Option<&SignatureBlock>| {
            block.map_or_else(|| Ok(Vec::new()), |block| self.signature(block))
        };
        Ok(Block::Closing(vec![
            Block::Space(self.stationery.layout.sheet.after),
            Block::Columns(Columns {
                columns: vec![(sizes.left_mm, column(left)?), (sizes.right_mm, column(right)?)],
                after: self.stationery.layout.sheet.after,
            }),
        ]))
    }

    fn signature(&self, block: &SignatureBlock) -> Result<Vec<Block>, Error> {
        let (layout, sizes) = (&self.stationery.layout, &self.words.sizes);
        let mut blocks = Vec::new();
        if block.dated {
            let line = self.place_date(block.by)?;
            blocks.push(layout.head.place_date.lines(&line, Align::Centre));
        }
        let caption = self.text(&block.caption);
        blocks.push(layout.signature.authority.lines(&caption, Align::Centre));
        let note = self.text(&block.note);
        if !note.is_empty() {
            blocks.push(sizes.signature_note.lines(&note, Align::Centre));
        }
        let room = f64::from(layout.signature.blank_lines) * layout.sheet.pitch;
        blocks.push(Block::Space(room));
        // Without a name the line stays, so that there is room for the hand.
        let name = self.signer(block.by).map_or("", Text::as_str);
        blocks.push(layout.signature.name.lines(name, Align::Centre));
        Ok(blocks)
    }

    /// Place and day of a signature (xác lập thời điểm), or room to write the day.
    fn place_date(&self, by: FilledBy) -> Result<String, Error> {
        let day = self.paper.facts.day_of(by).map(long_date);
        let date = day.unwrap_or_else(|| self.unknown(Fact::Day));
        let place = self.fact(Fact::Place).unwrap_or_else(|| self.unknown(Fact::Place));
        self.words.place_date.fill(&[("place", place.as_str()), ("date", &date)])
    }
}
