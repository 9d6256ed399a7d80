//! The items of a form: what was answered, or room to answer by hand.

use press::{Align, Block, Columns, Inline, Paragraph};

use domain::form::{Answer, FilledBy, FormChoice, FormItem, ItemField};
use domain::text::Text;

use super::Printer;
use crate::blocks::{lines, text, texts};
use crate::matters::dashed;
use crate::wording::Error;

/// What keeps a box on the line of its words.
const TIED: &str = "\u{a0}";

impl Printer<'_> {
    /// An item below its heading.
    pub(super) fn item(&self, item: &FormItem) -> Result<Vec<Block>, Error> {
        let answer = self.answer(&item.key);
        match &item.field {
            ItemField::ShortText => Ok(self.written(item, answer, 1)),
            ItemField::LongText { lines } => Ok(self.written(item, answer, *lines)),
            ItemField::List { lines } => Ok(self.list(item, answer, *lines)),
            ItemField::Table { stacked: true, .. } => Ok(self.stacked(item, answer)),
            ItemField::Table { .. } => Ok(self.table(item, answer)),
            ItemField::Choice { across, choices, .. } => {
                Ok(self.choice(item, answer, choices, *across))
            }
            ItemField::Points { groups, total, checked: true } => {
                Ok(vec![self.checked(groups, total.as_ref(), answer)])
            }
            ItemField::Points { groups, total, .. } => self.points(groups, total.as_ref(), answer),
        }
    }

    /// Text after its caption, or below the heading.
    fn written(&self, item: &FormItem, answer: Option<&Answer>, count: u32) -> Vec<Block> {
        let initial = self.text(&item.initial);
        let words = answer.and_then(Answer::words).map_or(initial.as_str(), Text::as_str);
        let caption = self.text(&item.caption);
        match (words.is_empty(), caption.is_empty()) {
            (true, true) => self.room(item, count),
            (true, false) => self.captioned_room(item, &caption, count),
            (false, true) => texts(words),
            (false, false) => captioned(&caption, words),
        }
    }

    fn list(&self, item: &FormItem, answer: Option<&Answer>, count: u32) -> Vec<Block> {
        let Some(answer) = answer else { return self.room(item, count) };
        let of_entry = |words: &Text| -> Vec<Block> {
            let mut rest = lines(words.as_str());
            let first = rest.next().map(|line| text(dashed(line)));
            first.into_iter().chain(rest.map(text)).collect()
        };
        answer.items().flat_map(|entry| of_entry(&entry.words)).collect()
    }

    /// Lines to write on.
    pub(super) fn room(&self, item: &FormItem, count: u32) -> Vec<Block> {
        self.writing_lines(self.line_count(item, count))
    }

    /// The caption with room on its line, then more lines.
    fn captioned_room(&self, item: &FormItem, caption: &str, count: u32) -> Vec<Block> {
        let words = vec![Inline::plain(format!("{caption} ")), Inline::Dots];
        let first = Paragraph::of(words).aligned(Align::Left);
        let more = self.line_count(item, count).saturating_sub(1);
        if more == 0 {
            return vec![first.into()];
        }
        let first = first.after(0.0).with_next().into();
        std::iter::once(first).chain(self.writing_lines(more)).collect()
    }

    /// Dotted lines far enough apart for a hand.
    fn writing_lines(&self, count: usize) -> Vec<Block> {
        let pitch = self.words.sizes.writing_pitch;
        let line = Paragraph::of(vec![Inline::Dots]).left().pitch(pitch).after(0.0);
        let gap = Block::Space(self.stationery.layout.sheet.after);
        std::iter::repeat_n(Block::Paragraph(line), count).chain([gap]).collect()
    }

    /// On a filled form little room is left where nothing had to be answered by the person.
    fn line_count(&self, item: &FormItem, count: u32) -> usize {
        let is_spare = !self.is_blank() && item.optional && item.by == FilledBy::Person;
        let count = if is_spare { count.min(self.words.sizes.optional_lines) } else { count };
        usize::try_from(count).unwrap_or(1)
    }

    fn choice(
        &self,
        item: &FormItem,
        answer: Option<&Answer>,
        choices: &[FormChoice],
        across: bool,
    ) -> Vec<Block> {
        let chosen = match answer {
            Some(Answer::Choice { choice }) => choice.as_str(),
            _ => "",
        };
        let caption = self.text(&item.caption);
        let caption = (!caption.is_empty()).then(|| Paragraph::text(caption).with_next().into());
        let line = |choice: &FormChoice| boxed(choice, choice.key == chosen);
        let lines: Vec<Block> = if across {
            vec![self.row_of(choices.iter().map(line).collect())]
        } else {
            choices.iter().map(|choice| line(choice).into()).collect()
        };
        vec![Block::Together(caption.into_iter().chain(lines).collect())]
    }

    /// Boxes side by side, as wide as each other.
    fn row_of(&self, boxes: Vec<Paragraph>) -> Block {
        let column = |paragraph: Paragraph| (1.0, vec![Block::Paragraph(paragraph.after(0.0))]);
        let columns = boxes.into_iter().map(column).collect();
        Block::Columns(Columns { columns, after: self.stationery.layout.sheet.after })
    }
}

/// A box with its words, never on two lines.
fn boxed(choice: &FormChoice, is_chosen: bool) -> Paragraph {
    let words = format!("{TIED}{}", choice.text.as_str().replace(' ', TIED));
    Paragraph::of(vec![Inline::tick(is_chosen), Inline::plain(words)]).aligned(Align::Left)
}

/// The caption and what was written after it; further lines below. A list begins below too.
pub(super) fn captioned(caption: &str, words: &str) -> Vec<Block> {
    if words.starts_with("- ") {
        let caption = Paragraph::text(caption).with_next().into();
        return std::iter::once(caption).chain(texts(words)).collect();
    }
    let mut rest = lines(words);
    let first = format!("{caption} {}", rest.next().unwrap_or_default());
    std::iter::once(text(first)).chain(rest.map(text)).collect()
}
