//! The words of a document in reading order, for copying and for readers that speak.

use std::borrow::Cow;

use unicode_normalization::{IsNormalized, UnicodeNormalization as _, is_nfc_quick};

use crate::block::{Block, Document, Inline, Row, Table};

/// Stands for a box that is ticked.
pub(crate) const TICKED: &str = "☒";
/// Stands for a box that is not ticked.
pub(crate) const UNTICKED: &str = "☐";
/// Stands for a line to write on.
const DOTS: &str = "…";

/// The document as plain text in Unicode form C: one line a paragraph, cells of a row parted by
/// tabs, ☐ and ☒ for boxes, … for lines to write on.
pub fn plain_text(document: &Document) -> String {
    let mut lines = Vec::new();
    blocks(&document.blocks, &mut lines);
    while lines.last().is_some_and(String::is_empty) {
        lines.pop();
    }
    lines.push(String::new());
    lines.join("\n")
}

/// `text` in Unicode form C, without what has no look: control characters, zero-width characters,
/// soft hyphens. Other ends of lines and tabs become line feeds and spaces.
pub(crate) fn clean(text: &str) -> String {
    form_c(text).chars().filter_map(visible).collect()
}

/// `text` in Unicode form C.
pub(crate) fn form_c(text: &str) -> Cow<'_, str> {
    match is_nfc_quick(text.chars()) {
        IsNormalized::Yes => Cow::Borrowed(text),
        _ => Cow::Owned(text.nfc().collect()),
    }
}

fn visible(character: char) -> Option<char> {
    match character {
        '\n' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
        '\t' => Some(' '),
        other if other.is_control() || is_zero_width(other) => None,
        other => Some(other),
    }
}

fn is_zero_width(character: char) -> bool {
    matches!(
        character,
        '\u{ad}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{2064}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
    )
}

fn blocks(blocks: &[Block], lines: &mut Vec<String>) {
    for block in blocks {
        match block {
            Block::Paragraph(paragraph) => lines.push(words(&paragraph.words)),
            Block::Columns(columns) => {
                columns.columns.iter().for_each(|(_, column)| self::blocks(column, lines));
            }
            Block::Table(table) => rows(table, lines),
            Block::Chart(chart) => lines.push(clean(&chart.words)),
            Block::Together(inner) | Block::Closing(inner) => self::blocks(inner, lines),
            Block::WritingLines { .. } => lines.push(DOTS.to_owned()),
            Block::Rule(_)
            | Block::Space(_)
            | Block::PageBreak
            | Block::RightPageBreak
            | Block::PaperBreak
            | Block::Bookmark { .. } => {}
        }
    }
}

fn rows(table: &Table, lines: &mut Vec<String>) {
    lines.extend(table.head.iter().chain(&table.rows).map(row));
}

fn row(row: &Row) -> String {
    let cell = |paragraphs: &Vec<Vec<Inline>>| {
        let texts: Vec<_> = paragraphs.iter().map(|inlines| words(inlines)).collect();
        texts.join(" ").replace('\n', " ")
    };
    row.cells.iter().map(|each| cell(&each.words)).collect::<Vec<_>>().join("\t")
}

fn words(words: &[Inline]) -> String {
    words
        .iter()
        .map(|inline| match inline {
            Inline::Text { text, .. } => Cow::Owned(clean(text)),
            Inline::TickBox { ticked: true } => Cow::Borrowed(TICKED),
            Inline::TickBox { ticked: false } => Cow::Borrowed(UNTICKED),
            Inline::Dots => Cow::Borrowed(DOTS),
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::block::{Align, Cell, Column, Paragraph};
    use crate::samples::document;

    #[test]
    fn every_block_speaks_in_reading_order() {
        let mut table = Table::new(vec![Column::new(1.0, Align::Left); 2]);
        table.head = vec![Row::texts(["Họ và tên", "Ghi chú"])];
        table.rows = vec![Row::of(vec![Cell::text("Nguyễn\nThị Ưng"), Cell::empty()])];
        let columns = crate::Columns::two(
            (1.0, vec![Paragraph::text("trái").into()]),
            (1.0, vec![Paragraph::text("phải").into()]),
        );

        let text = plain_text(&document(vec![
            columns.into(),
            Block::Space(12.0),
            Paragraph::of(vec![Inline::tick(true), Inline::plain(" Đồng ý "), Inline::Dots]).into(),
            table.into(),
            Block::Closing(vec![Paragraph::text("Người ký").into()]),
        ]));

        assert_eq!(
            text,
            "trái\nphải\n☒ Đồng ý …\nHọ và tên\tGhi chú\nNguyễn Thị Ưng\t\nNgười ký\n"
        );
    }

    #[test]
    fn what_has_no_look_is_left_out() {
        let pasted =
            "Bu\u{31b}o\u{31b}\u{309}i\u{200b} sa\u{301}ng\r\n22\u{ad}\u{2011}NQ\t\u{feff}x";

        assert_eq!(clean(pasted), "Bưởi sáng\n22\u{2011}NQ x");
    }
}
