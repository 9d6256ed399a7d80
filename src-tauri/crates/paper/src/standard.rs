//! How papers are laid out (thể thức): the measures of HD 05-HD/VPTW and HD 36-HD/VPTW.

use press::{Align, Block, Inline, PageNumber, Paragraph, Role, Sheet, Style, text_width};
use serde::Deserialize;

use domain::settings::Standard;
use domain::text::Spelling;

use crate::sources::{HD05, HD36};
use crate::wording::{Caption, Error, Sentence};

/// The measures of one guideline. Lengths are points unless the name ends in `_mm`.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Layout {
    /// The line of number and symbol.
    pub(crate) number: Sentence,
    /// The same where no number is given yet.
    pub(crate) blank_number: Sentence,
    /// What closes the last sentence of a paper that is sent out.
    pub(crate) end_mark: Caption,
    /// What follows the Roman number of a part.
    pub(crate) part_mark: Caption,
    /// Whether the words of a part are in capitals.
    pub(crate) part_in_capitals: bool,
    /// The sheet of paper and running text.
    pub(crate) sheet: SheetSizes,
    /// The two columns at the top.
    pub(crate) head: HeadSizes,
    /// The title and what stands under it.
    pub(crate) title: TitleSizes,
    /// The two columns of signatures.
    pub(crate) signature: SignatureSizes,
    /// Nơi nhận.
    pub(crate) recipients: RecipientSizes,
}

/// The sheet of paper and running text.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SheetSizes {
    width_mm: f64,
    height_mm: f64,
    top_mm: f64,
    bottom_mm: f64,
    left_mm: f64,
    right_mm: f64,
    /// Size of running text.
    pub(crate) size: f64,
    /// Exact distance of base lines.
    pub(crate) pitch: f64,
    /// Space after a paragraph.
    pub(crate) after: f64,
    indent_mm: f64,
    page_number_size: f64,
    page_number_from: usize,
    /// Size of letters in tables.
    pub(crate) table_size: f64,
}

/// The two columns at the top of a paper.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct HeadSizes {
    /// Width of the column of the issuing body.
    pub(crate) left_mm: f64,
    /// Width of the column of the Party's name.
    pub(crate) right_mm: f64,
    /// Space after the head.
    pub(crate) after: f64,
    /// The body above.
    pub(crate) superior: Look,
    /// The cell.
    pub(crate) cell: Look,
    /// The star below it.
    pub(crate) star: Look,
    /// Number and symbol.
    pub(crate) number: Look,
    /// The name of the Party.
    pub(crate) party: Look,
    /// Place and date.
    pub(crate) place_date: Look,
    /// Space between the rule and the line of place and date.
    pub(crate) place_date_gap: f64,
}

/// The title and what stands under it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TitleSizes {
    /// Kind of paper (tên loại).
    pub(crate) kind: Look,
    /// What it is about (trích yếu).
    pub(crate) subject: Look,
    /// The dashes below.
    pub(crate) dashes: Caption,
    /// Space after the title.
    pub(crate) after: f64,
}

/// The two columns of signatures.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct SignatureSizes {
    /// Width of the left column.
    pub(crate) left_mm: f64,
    /// Width of the right column.
    pub(crate) right_mm: f64,
    /// On whose behalf (thẩm quyền ký).
    pub(crate) authority: Look,
    /// The post of who signs.
    pub(crate) position: Look,
    /// The name of who signs.
    pub(crate) name: Look,
    /// Lines left for the hand.
    pub(crate) blank_lines: u32,
}

/// Nơi nhận.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct RecipientSizes {
    /// The caption.
    pub(crate) caption: Look,
    /// Each recipient.
    pub(crate) line: Look,
}

/// The look of a line that stands for itself.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Look {
    /// Size of the letters.
    pub(crate) size: f64,
    #[serde(default)]
    pitch: Option<f64>,
    #[serde(default)]
    bold: bool,
    #[serde(default)]
    italic: bool,
    #[serde(default)]
    underline: bool,
}

impl Layout {
    /// The measures `standard` sets.
    pub(crate) fn of(standard: Standard, spelling: Spelling) -> Result<Self, Error> {
        match standard {
            Standard::Hd05 => HD05.read(spelling),
            Standard::Hd36 => HD36.read(spelling),
        }
    }

    /// The line of number and symbol: `Số 05-NQ/CB`, or with room to write the number by hand.
    pub(crate) fn number_line(
        &self,
        number: &str,
        symbol: &str,
        issuer: &str,
    ) -> Result<String, Error> {
        if number.is_empty() {
            return self.blank_number.fill(&[("symbol", symbol), ("issuer", issuer)]);
        }
        self.number.fill(&[("number", number)])
    }
}

impl SheetSizes {
    /// The sheet upright.
    pub(crate) fn upright(&self) -> Sheet {
        Sheet {
            width_mm: self.width_mm,
            height_mm: self.height_mm,
            top_mm: self.top_mm,
            bottom_mm: self.bottom_mm,
            left_mm: self.left_mm,
            right_mm: self.right_mm,
            two_sided: false,
            page_number: Some(PageNumber {
                from: self.page_number_from,
                size: self.page_number_size,
            }),
            size: self.size,
            pitch: self.pitch,
            after: self.after,
            indent: points(self.indent_mm),
        }
    }
}

impl Look {
    /// `text` on lines of its own.
    pub(crate) fn lines(&self, text: &str, align: Align) -> Block {
        Block::Paragraph(self.paragraph(text, align))
    }

    /// The same with a role, for the title of a paper.
    pub(crate) fn title(&self, text: &str, role: Role) -> Block {
        let paragraph = self.paragraph(text, Align::Centre);
        Block::Paragraph(Paragraph { role, with_next: true, ..paragraph })
    }

    /// The same look in heavy or slanted letters.
    pub(crate) fn with(self, bold: bool, italic: bool) -> Self {
        Self { bold, italic, ..self }
    }

    /// How long `text` is on one line.
    pub(crate) fn width(&self, text: &str) -> f64 {
        text_width(text, self.style(), self.size)
    }

    fn paragraph(&self, text: &str, align: Align) -> Paragraph {
        let words = vec![Inline::styled(text, self.style())];
        let paragraph = Paragraph::of(words).aligned(align).indented(0.0).after(0.0);
        Paragraph { pitch: self.pitch, ..paragraph.size(self.size) }
    }

    fn style(&self) -> Style {
        Style { bold: self.bold, italic: self.italic, underline: self.underline }
    }
}

/// Millimetres as points.
pub(crate) fn points(mm: f64) -> f64 {
    mm * 72.0 / 25.4
}

#[cfg(test)]
mod tests {
    use super::*;

    fn layout(standard: Standard) -> Layout {
        Layout::of(standard, Spelling::default()).unwrap()
    }

    #[test]
    fn the_number_line_follows_its_guideline() {
        let cases = [
            (Standard::Hd05, "05-NQ/CB", "Số 05-NQ/CB"),
            (Standard::Hd05, "", "Số       -NQ/CB"),
            (Standard::Hd36, "05-NQ/CB", "Số: 05-NQ/CB"),
        ];

        for (standard, number, line) in cases {
            assert_eq!(layout(standard).number_line(number, "NQ", "CB").as_deref(), Ok(line));
        }
    }

    #[test]
    fn the_columns_fill_the_width_between_the_margins() {
        for standard in [Standard::Hd05, Standard::Hd36] {
            let layout = layout(standard);
            let sheet = layout.sheet.upright();
            let width = sheet.width_mm - sheet.left_mm - sheet.right_mm;

            assert!((layout.head.left_mm + layout.head.right_mm - width).abs() < 1e-9);
            assert!((layout.signature.left_mm + layout.signature.right_mm - width).abs() < 1e-9);
        }
    }

    #[test]
    fn only_the_older_guideline_prints_the_position_in_bold() {
        assert!(!layout(Standard::Hd05).signature.position.bold);
        assert!(layout(Standard::Hd36).signature.position.bold);
        assert!(layout(Standard::Hd05).recipients.caption.underline);
    }
}
