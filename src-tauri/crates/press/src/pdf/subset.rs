//! The fonts of a PDF: only the glyphs in use, and what each says when it is copied.

use std::collections::BTreeMap;

use printpdf::{FontId, ParsedFont, PdfDocument, PdfFont};
use sha2::{Digest as _, Sha256};
use subsetter::GlyphRemapper;

use crate::Error;
use crate::font::Face;
use crate::page::{Drawing, Page, Run};

/// The faces a document uses, cut down to the glyphs it uses.
pub(crate) struct Fonts(BTreeMap<Face, Subset>);

/// One face.
pub(crate) struct Subset {
    font: ParsedFont,
    glyphs: BTreeMap<u16, GlyphOut>,
}

/// A glyph as the PDF knows it.
#[derive(Debug, Clone)]
pub(crate) struct GlyphOut {
    /// Its number in the embedded font.
    pub(crate) id: u16,
    /// What it says.
    pub(crate) text: String,
    /// Its width in thousandths of the letter size, as the reader of the PDF will have it.
    pub(crate) width: f64,
}

impl Fonts {
    /// Collect and cut down the faces of `pages`.
    pub(crate) fn used_by(pages: &[Page]) -> Result<Self, Error> {
        let mut used: BTreeMap<Face, BTreeMap<u16, String>> = BTreeMap::new();
        for item in pages.iter().flat_map(|page| &page.items) {
            if let Drawing::Run(run) = &item.drawing {
                note(run, used.entry(run.face).or_default());
            }
        }
        let subset = |(face, texts)| Ok((face, Subset::cut(face, texts)?));
        used.into_iter().map(subset).collect::<Result<_, _>>().map(Self)
    }

    /// The glyph of the embedded font for one of the font file.
    pub(crate) fn glyph(&self, face: Face, id: u16) -> Option<&GlyphOut> {
        self.0.get(&face)?.glyphs.get(&id)
    }

    /// Hand the faces to printpdf under fixed names: its own are random.
    pub(crate) fn embed_in(&self, document: &mut PdfDocument) {
        for (face, subset) in &self.0 {
            let font = PdfFont::new(subset.font.clone());
            document.resources.fonts.map.insert(font_id(*face), font);
        }
    }
}

/// The name of a face inside the file.
pub(crate) fn font_id(face: Face) -> FontId {
    FontId(format!("F{}", face.letter()))
}

/// One glyph says one thing in the whole file. Where two characters share a glyph (a space and a
/// space that ties), it says the plainer one.
fn note(run: &Run, texts: &mut BTreeMap<u16, String>) {
    for (glyph, text) in run.spelled() {
        let known = texts.entry(glyph.id).or_insert_with(|| text.to_owned());
        if known.is_empty() || (!text.is_empty() && text < known.as_str()) {
            text.clone_into(known);
        }
    }
}

impl Subset {
    fn cut(face: Face, texts: BTreeMap<u16, String>) -> Result<Self, Error> {
        let mut remapper = GlyphRemapper::new();
        let ids: BTreeMap<u16, u16> = texts.keys().map(|id| (*id, remapper.remap(*id))).collect();
        let bytes = subsetter::subset(face.bytes(), 0, &remapper)
            .map_err(|error| Error::Pdf(format!("font {}: {error}", face.name())))?;
        // It warns that there is no character map; glyphs are named by number here.
        let mut font = ParsedFont::from_bytes(&bytes, 0, &mut Vec::new())
            .ok_or_else(|| Error::Pdf(format!("font {} cannot be read", face.name())))?;
        // Without the prefix readers take the font for a whole one.
        font.font_name = Some(format!("{}+{}", prefix(&texts), face.name()));
        let glyph = |(id, text)| {
            let new = ids.get(&id).copied().unwrap_or_default();
            (id, GlyphOut { id: new, text, width: width(&font, new) })
        };
        let glyphs = texts.into_iter().map(glyph).collect();
        Ok(Self { font, glyphs })
    }
}

/// printpdf cuts the fraction off a width, so the place of the next glyph is reckoned from that.
fn width(font: &ParsedFont, id: u16) -> f64 {
    let width = f64::from(font.get_glyph_width(id).unwrap_or_default());
    (width * 1000.0 / f64::from(font.units_per_em.max(1))).floor()
}

/// Six capitals that tell one subset from another.
fn prefix(texts: &BTreeMap<u16, String>) -> String {
    let mut hash = Sha256::new();
    for id in texts.keys() {
        hash.update(id.to_be_bytes());
    }
    hash.finalize().iter().take(6).map(|byte| char::from(b'A' + byte % 26)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Press;
    use crate::block::Paragraph;
    use crate::samples::document;

    #[test]
    fn a_glyph_of_two_characters_says_the_plainer_one() {
        for text in ["ngày 05\u{a0}a", "ngày\u{a0}05 a"] {
            let it = document(vec![Paragraph::text(text).into()]);
            let pages = Press::new().layout(&it).expect("pages");

            let fonts = Fonts::used_by(&pages.sheets).expect("fonts");

            let spoken: String =
                fonts.0[&Face::Regular].glyphs.values().map(|glyph| glyph.text.as_str()).collect();
            assert!(spoken.contains(' ') && !spoken.contains('\u{a0}'), "{spoken:?}");
        }
    }
}
