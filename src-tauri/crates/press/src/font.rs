//! The four faces of Tinos, which has the widths of Times New Roman and may be embedded.

use skrifa::instance::{LocationRef, Size};
use skrifa::{FontRef, MetadataProvider as _};

use crate::block::Style;
use crate::text::clean;

/// One face of the family.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Face {
    Regular,
    Bold,
    Italic,
    BoldItalic,
}

/// Measures of the family in parts of the letter size; alike in all four faces.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Metrics {
    /// From the base line up.
    pub(crate) ascent: f64,
    /// From the base line down, positive.
    pub(crate) descent: f64,
    /// From the base line down to the middle of an underline.
    pub(crate) underline: f64,
    /// How thick an underline is.
    pub(crate) underline_thickness: f64,
}

impl Face {
    /// Every face, in the order of their names in a PDF.
    pub(crate) const ALL: [Self; 4] = [Self::Regular, Self::Bold, Self::Italic, Self::BoldItalic];

    /// The face for letters of `style`.
    pub(crate) fn of(style: Style) -> Self {
        match (style.bold, style.italic) {
            (false, false) => Self::Regular,
            (true, false) => Self::Bold,
            (false, true) => Self::Italic,
            (true, true) => Self::BoldItalic,
        }
    }

    /// The font file.
    pub(crate) fn bytes(self) -> &'static [u8] {
        match self {
            Self::Regular => include_bytes!("../../../../assets/fonts/Tinos-Regular.ttf"),
            Self::Bold => include_bytes!("../../../../assets/fonts/Tinos-Bold.ttf"),
            Self::Italic => include_bytes!("../../../../assets/fonts/Tinos-Italic.ttf"),
            Self::BoldItalic => include_bytes!("../../../../assets/fonts/Tinos-BoldItalic.ttf"),
        }
    }

    /// The PostScript name.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Regular => "Tinos",
            Self::Bold => "Tinos-Bold",
            Self::Italic => "Tinos-Italic",
            Self::BoldItalic => "Tinos-BoldItalic",
        }
    }

    /// One letter that names the face in a file.
    pub(crate) fn letter(self) -> char {
        match self {
            Self::Regular => 'r',
            Self::Bold => 'b',
            Self::Italic => 'i',
            Self::BoldItalic => 'z',
        }
    }

    /// The font, ready to be asked.
    pub(crate) fn font(self) -> Option<FontRef<'static>> {
        FontRef::new(self.bytes()).ok()
    }
}

/// The width of `text` on one line in letters of `size` points, for a line as long as a caption.
pub fn text_width(text: &str, style: Style, size: f64) -> f64 {
    let Some(font) = Face::of(style).font() else { return 0.0 };
    let metrics = font.glyph_metrics(Size::unscaled(), LocationRef::default());
    let units = f64::from(font.metrics(Size::unscaled(), LocationRef::default()).units_per_em);
    let map = font.charmap();
    let advance = |character| metrics.advance_width(map.map(character)?);
    let width: f32 = clean(text).chars().filter_map(advance).sum();
    f64::from(width) * size / units
}

impl Metrics {
    /// What Tinos says of itself, should it not be asked.
    pub(crate) const USUAL: Self =
        Self { ascent: 0.891, descent: 0.216, underline: 0.109, underline_thickness: 0.049 };

    /// The measures written in the regular face.
    pub(crate) fn read() -> Option<Self> {
        let metrics = Face::Regular.font()?.metrics(Size::new(1.0), LocationRef::default());
        let underline = metrics.underline?;
        Some(Self {
            ascent: f64::from(metrics.ascent),
            descent: -f64::from(metrics.descent),
            underline: f64::from(underline.thickness / 2.0 - underline.offset),
            underline_thickness: f64::from(underline.thickness),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::samples::vietnamese_letters;

    #[test]
    fn every_vietnamese_letter_has_a_glyph_in_every_face() {
        let letters = vietnamese_letters();

        assert_eq!(letters.len(), 134);
        for face in Face::ALL {
            let map = face.font().expect("a font").charmap();
            for letter in &letters {
                assert!(map.map(*letter).is_some(), "{letter} in {face:?}");
            }
        }
    }

    #[test]
    fn a_character_has_a_glyph_in_every_face_or_in_none() {
        let known = |face: Face| {
            let map = face.font().expect("a font").charmap();
            let known = map.mappings().map(|(character, _)| character);
            known.collect::<std::collections::BTreeSet<u32>>()
        };

        for face in Face::ALL {
            let differing: Vec<_> =
                known(Face::Regular).symmetric_difference(&known(face)).copied().collect();
            assert_eq!(differing, [0; 0], "{face:?}");
        }
    }

    #[test]
    fn a_caption_is_as_wide_as_times_new_roman_makes_it() {
        // 667 + 500 thousandths of an em in the bold face, 722 + 500 in both upright faces.
        assert_eq!(text_width("Đi", Style::default(), 1000.0).round().to_bits(), 1000f64.to_bits());
        let decomposed = text_width("e\u{302}\u{301}", Style::BOLD, 14.0);
        assert_eq!(decomposed.to_bits(), text_width("ế", Style::BOLD, 14.0).to_bits());
    }

    #[test]
    fn the_faces_share_their_measures() {
        let measure = |face: Face| {
            let metrics =
                face.font().expect("a font").metrics(Size::new(1000.0), LocationRef::default());
            (metrics.ascent.round(), metrics.descent.round(), metrics.units_per_em)
        };

        for face in Face::ALL {
            assert_eq!(measure(face), measure(Face::Regular), "{face:?}");
        }
    }
}
