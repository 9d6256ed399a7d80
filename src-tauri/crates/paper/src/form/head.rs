//! The top of a form: its code, the caption in two columns, the title, whom it is about.

use press::{Align, Block, Columns, Inline, Paragraph, Role, Rule};

use domain::form::{FormLine, IdentityLine};

use super::Printer;
use crate::blocks::one_line;
use crate::standard::Look;

impl Printer<'_> {
    /// Everything above the first part.
    pub(super) fn head(&self) -> Vec<Block> {
        let sizes = &self.words.sizes;
        let mut blocks = self.code();
        blocks.push(self.caption());
        blocks.extend(self.title());
        blocks.push(Block::Space(sizes.after_title));
        blocks.extend(self.identity());
        blocks.push(Block::Space(sizes.after_identity));
        blocks
    }

    fn code(&self) -> Vec<Block> {
        let code = self.text(&self.paper.edition.code);
        let line = || self.words.sizes.code.lines(&code, Align::Right);
        let gap = Block::Space(self.stationery.layout.sheet.after);
        if code.is_empty() { Vec::new() } else { vec![line(), gap] }
    }

    fn caption(&self) -> Block {
        let (sizes, caption) = (&self.stationery.layout.head, &self.paper.edition.caption);
        Block::Columns(Columns {
            columns: vec![
                (sizes.left_mm, self.lines(&caption.left)),
                (sizes.right_mm, self.lines(&caption.right)),
            ],
            after: self.words.sizes.after_caption,
        })
    }

    fn lines(&self, lines: &[FormLine]) -> Vec<Block> {
        lines.iter().flat_map(|line| self.line(line)).collect()
    }

    fn line(&self, line: &FormLine) -> Vec<Block> {
        let (look, words) = self.looked(line);
        let mut blocks = vec![look.lines(&words, Align::Centre)];
        if line.ruled {
            let rule = Rule { thickness: 0.75, ..Rule::centred(look.width(&words)) };
            blocks.push(Block::Rule(rule));
        }
        blocks
    }

    fn looked(&self, line: &FormLine) -> (Look, String) {
        let words = self.text(&line.text);
        let words = if line.capitals { words.to_uppercase() } else { words };
        (self.words.sizes.line.with(line.bold, line.italic), words)
    }

    /// The lines of the title; the first is what the PDF calls so.
    fn title(&self) -> Vec<Block> {
        let line = |(place, line): (usize, &FormLine)| {
            let (look, words) = self.looked(line);
            look.title(&words, if place == 0 { Role::Title } else { Role::Text })
        };
        self.paper.edition.title.iter().enumerate().map(line).collect()
    }

    fn identity(&self) -> Vec<Block> {
        let conditions = &self.paper.facts.conditions;
        let stands = |line: &&IdentityLine| line.when.is_none_or(|when| conditions.contains(&when));
        let mut rows: Vec<Vec<&IdentityLine>> = Vec::new();
        for line in self.paper.edition.identity.iter().filter(stands) {
            match rows.last_mut().filter(|_| line.beside) {
                Some(row) => row.push(line),
                None => rows.push(vec![line]),
            }
        }
        rows.iter().map(|row| self.identity_row(row)).collect()
    }

    fn identity_row(&self, row: &[&IdentityLine]) -> Block {
        let after = self.stationery.layout.sheet.after / 2.0;
        if let [line] = row {
            return Block::Paragraph(self.identity_line(line).after(after));
        }
        let column = |(place, line): (usize, &&IdentityLine)| {
            let paragraph = self.identity_line(line).after(0.0);
            // A name of four or five syllables stands first and needs more room than a day.
            let (share, paragraph) =
                if place == 0 { (3.0, paragraph) } else { (2.0, paragraph.indented(0.0)) };
            (share, vec![Block::Paragraph(paragraph)])
        };
        Block::Columns(Columns { columns: row.iter().enumerate().map(column).collect(), after })
    }

    /// The label, then what was written, else what the book knows, else room to write.
    fn identity_line(&self, line: &IdentityLine) -> Paragraph {
        let written = self.answer(&line.key).and_then(|answer| answer.words());
        let known = || Some(line.beyond_label(&self.fact(line.fact?)?).to_owned());
        let value = written.map(|words| one_line(words.as_str())).or_else(known);
        let label = Inline::plain(format!("{} ", self.text(&line.label)));
        let value = value.map_or(Inline::Dots, Inline::plain);
        let indent = self.stationery.sheet().indent;
        Paragraph::of(vec![label, value]).aligned(Align::Left).indented(indent)
    }
}
