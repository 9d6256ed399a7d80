//! The blocks papers are made of: headings, paragraphs, what somebody wrote, table cells.

use press::{Align, Block, Cell, Column, Inline, Paragraph, Role, Row, Table};

use crate::numerals::roman;
use crate::standard::Layout;

/// A paragraph of running text.
pub(crate) fn paragraph(words: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph::of(words))
}

/// A paragraph of running text in one style.
pub(crate) fn text(words: impl Into<String>) -> Block {
    Block::Paragraph(Paragraph::text(words))
}

/// A line across the middle without an indent.
pub(crate) fn centred(words: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph::of(words).centred())
}

/// The lines somebody wrote, each a paragraph; blank lines say nothing.
pub(crate) fn lines(written: &str) -> impl Iterator<Item = &str> {
    written.lines().map(str::trim).filter(|line| !line.is_empty())
}

/// What somebody wrote, on one line.
pub(crate) fn one_line(written: &str) -> String {
    lines(written).collect::<Vec<_>>().join(" ")
}

/// What somebody wrote, one paragraph a line.
pub(crate) fn texts(written: &str) -> Vec<Block> {
    lines(written).map(text).collect()
}

/// Whether a line is an item of a list.
pub(crate) fn is_list_item(line: &str) -> bool {
    line.starts_with("- ")
}

/// A caption with what somebody wrote after it on the same line; the other lines follow.
///
/// A list begins on the line below the caption.
pub(crate) fn captioned(caption: Inline, written: &str) -> Vec<Block> {
    let mut rest = lines(written).peekable();
    let mut first = vec![caption];
    match rest.next_if(|line| !is_list_item(line)) {
        Some(line) => first.extend([Inline::plain(": "), Inline::plain(line)]),
        None => first.push(Inline::plain(":")),
    }
    let mut blocks = vec![with_next_if(rest.peek().is_some(), first)];
    blocks.extend(rest.map(text));
    blocks
}

fn with_next_if(with_next: bool, words: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph { with_next, ..Paragraph::of(words) })
}

/// A caption with what is known, or a line to write on.
pub(crate) fn known(caption: &str, written: &str) -> Block {
    let rest = if written.is_empty() { Inline::Dots } else { Inline::bold(written) };
    let caption = Inline::plain(format!("{caption}: "));
    Paragraph::of(vec![caption, rest]).left().after(2.0).into()
}

/// A line that leads to the blocks after it.
pub(crate) fn lead_in(words: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph::of(words).with_next())
}

/// A line across the middle that leads to the blocks after it.
pub(crate) fn centred_lead_in(words: Vec<Inline>) -> Block {
    Block::Paragraph(Paragraph::of(words).centred().with_next())
}

/// The heading of a part: `I- NỘI DUNG`.
pub(crate) fn part(layout: &Layout, number: usize, title: &str) -> Block {
    let title = if layout.part_in_capitals { title.to_uppercase() } else { title.to_owned() };
    let words = format!("{}{} {title}", roman(number), layout.part_mark.as_str());
    heading(1, &words)
}

/// The heading of a numbered point: `1. Chương trình`.
pub(crate) fn point(number: usize, title: &str) -> Block {
    heading(2, &format!("{number}. {title}"))
}

fn heading(level: u8, words: &str) -> Block {
    Block::Paragraph(Paragraph::bold(words).role(Role::Heading(level)).with_next())
}

/// An entry of the outline of the PDF.
pub(crate) fn bookmark(title: &str) -> Block {
    Block::Bookmark { title: title.to_owned(), level: 1 }
}

/// A table of `size` letters with a head.
pub(crate) fn table(size: f64, columns: Vec<Column>, head: Row, rows: Vec<Row>) -> Block {
    Block::Table(Table { columns, head: vec![head], rows, size, after: size })
}

/// The head of a table, one caption a column.
pub(crate) fn head_row<'c>(captions: impl IntoIterator<Item = &'c str>) -> Row {
    Row::texts(captions)
}

/// A cell with what somebody wrote, one paragraph a line.
pub(crate) fn cell(written: &str) -> Cell {
    Cell {
        words: lines(written).map(|line| vec![Inline::plain(line)]).collect(),
        ..Cell::default()
    }
}

/// A cell over `span` columns in heavy letters.
pub(crate) fn wide_cell(words: &str, span: usize, align: Align) -> Cell {
    Cell::bold(words).spanning(span).aligned(align)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(blocks: &[Block]) -> Vec<String> {
        let letters = |block: &Block| match block {
            Block::Paragraph(paragraph) => paragraph.words.iter().map(of).collect(),
            _ => String::new(),
        };
        blocks.iter().map(letters).collect()
    }

    fn of(inline: &Inline) -> &str {
        match inline {
            Inline::Text { text, .. } => text,
            _ => "",
        }
    }

    #[test]
    fn what_somebody_wrote_is_one_paragraph_a_line() {
        let written = "Đường thôn đã xong.\n\n- 300 m bê tông\n  - 12 hộ hiến đất ";

        assert_eq!(
            words(&texts(written)),
            ["Đường thôn đã xong.", "- 300 m bê tông", "- 12 hộ hiến đất"]
        );
    }

    #[test]
    fn a_list_begins_below_its_caption() {
        let cases: [(&str, &[&str]); 3] = [
            ("Nhất trí", &["Kết luận: Nhất trí"]),
            ("Nhất trí\nGiao tổ 1", &["Kết luận: Nhất trí", "Giao tổ 1"]),
            ("- việc một\n- việc hai", &["Kết luận:", "- việc một", "- việc hai"]),
        ];

        for (written, printed) in cases {
            assert_eq!(words(&captioned(Inline::bold("Kết luận"), written)), printed);
        }
    }
}
