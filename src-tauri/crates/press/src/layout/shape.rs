//! Words to glyphs: which glyph, how wide, and where a line may end.

use std::ops::Range;
use std::sync::Arc;

use parley::fontique::{Blob, Collection, CollectionOptions, FontInfoOverride, SourceCache};
use parley::{
    FontContext, FontFamily, FontFeatures, FontStyle, FontWeight, Layout, LayoutContext,
    StyleProperty,
};

use crate::Error;
use crate::block::{Inline, Style};
use crate::font::{Face, Metrics};
use crate::length::narrow;
use crate::text::clean;

/// The name under which the faces are registered: no system font can take its place.
const FAMILY: &str = "press";
/// How many characters around a missing glyph are told.
const NEAR: usize = 24;

/// Shapes words. Keeps the fonts and the scratch space of the shaper between documents.
pub(crate) struct Typesetter {
    fonts: FontContext,
    scratch: LayoutContext<Style>,
    /// The measures of the family.
    pub(crate) metrics: Metrics,
}

/// Words as glyphs, in reading order.
#[derive(Debug, Default)]
pub(crate) struct Shaped {
    pub(crate) text: String,
    pub(crate) glyphs: Vec<ShapedGlyph>,
    pub(crate) clusters: Vec<Cluster>,
}

/// What cannot be taken apart: usually one letter.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Cluster {
    pub(crate) kind: Kind,
    pub(crate) style: Style,
    pub(crate) advance: f64,
    /// Whether a word too wide for any line is best taken apart after it.
    pub(crate) joint: bool,
    /// Its bytes in the text.
    pub(crate) text: Range<usize>,
    /// Its glyphs.
    pub(crate) glyphs: Range<usize>,
}

/// What a cluster is to a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Kind {
    /// Part of a word.
    Letter,
    /// Space that may stretch, where a line may end.
    Space,
    /// Space that may stretch, where no line may end.
    TiedSpace,
    /// A box to tick, part of a word.
    TickBox(bool),
    /// Dots to the end of the line.
    Dots,
    /// The line ends here.
    Feed,
}

/// A glyph and its offset within its cluster.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct ShapedGlyph {
    pub(crate) id: u16,
    pub(crate) x: f64,
    pub(crate) y: f64,
}

/// Words as one string, with what stands between the letters apart.
#[derive(Default)]
struct Joined {
    text: String,
    spans: Vec<(Range<usize>, Style)>,
    /// Byte offsets of what is not a letter. A feed stands on the space put in its place.
    marks: Vec<(usize, Kind)>,
}

impl Typesetter {
    /// A typesetter with the fonts inside the program and no others.
    pub(crate) fn new() -> Self {
        let options = CollectionOptions { shared: false, system_fonts: false };
        let mut collection = Collection::new(options);
        for face in Face::ALL {
            let name = FontInfoOverride { family_name: Some(FAMILY), ..Default::default() };
            collection.register_fonts(Blob::new(Arc::new(face.bytes())), Some(name));
        }
        Self {
            fonts: FontContext { collection, source_cache: SourceCache::default() },
            scratch: LayoutContext::new(),
            metrics: Metrics::read().unwrap_or(Metrics::USUAL),
        }
    }

    /// The glyphs for `words` in letters of `size` points.
    pub(crate) fn shape(&mut self, words: &[Inline], size: f64) -> Result<Shaped, Error> {
        let joined = join(words);
        let layout = self.on_one_line(&joined, size);
        let mut shaped = Shaped { text: joined.text, ..Shaped::default() };
        let mut marks = joined.marks.into_iter().peekable();
        for run in layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>()) {
            for cluster in run.clusters() {
                let mut skip = false;
                while let Some((at, kind)) =
                    marks.next_if(|mark| mark.0 <= cluster.text_range().start)
                {
                    shaped.mark(at, kind, size);
                    skip |= kind == Kind::Feed;
                }
                if !skip {
                    shaped.take(&cluster)?;
                }
            }
        }
        marks.for_each(|(at, kind)| shaped.mark(at, kind, size));
        Ok(shaped)
    }

    fn on_one_line(&mut self, joined: &Joined, size: f64) -> Layout<Style> {
        let mut builder = self.scratch.ranged_builder(&mut self.fonts, &joined.text, 1.0, false);
        builder.push_default(FontFamily::named(FAMILY));
        builder.push_default(StyleProperty::FontSize(narrow(size)));
        // A ligature cannot be searched for in every reader.
        builder.push_default(StyleProperty::FontFeatures(FontFeatures::from("\"liga\" 0")));
        for (range, style) in &joined.spans {
            let weight = if style.bold { FontWeight::BOLD } else { FontWeight::NORMAL };
            let slant = if style.italic { FontStyle::Italic } else { FontStyle::Normal };
            builder.push(StyleProperty::FontWeight(weight), range.clone());
            builder.push(StyleProperty::FontStyle(slant), range.clone());
            builder.push(StyleProperty::Brush(*style), range.clone());
        }
        let mut layout = builder.build(&joined.text);
        layout.break_all_lines(None);
        layout
    }
}

impl Shaped {
    fn mark(&mut self, at: usize, kind: Kind, size: f64) {
        let advance =
            if let Kind::TickBox(_) = kind { super::tick_box::advance(size) } else { 0.0 };
        let glyphs = self.glyphs.len()..self.glyphs.len();
        let style = Style::default();
        let text = at..at;
        self.clusters.push(Cluster { kind, style, advance, joint: false, text, glyphs });
    }

    fn take(&mut self, cluster: &parley::Cluster<'_, Style>) -> Result<(), Error> {
        let advance = f64::from(cluster.advance());
        if cluster.is_ligature_continuation() {
            self.lengthen(advance, cluster.text_range().end);
            return Ok(());
        }
        let first = self.glyphs.len();
        let mut pen = 0.0;
        for glyph in cluster.glyphs() {
            let id = u16::try_from(glyph.id).unwrap_or(0);
            if id == 0 {
                return Err(self.missing(cluster.text_range()));
            }
            let x = pen + f64::from(glyph.x);
            self.glyphs.push(ShapedGlyph { id, x, y: f64::from(glyph.y) });
            pen += f64::from(glyph.advance);
        }
        let text = &self.text[cluster.text_range()];
        self.clusters.push(Cluster {
            kind: kind_of(text),
            joint: matches!(text, "/" | "-" | "–" | "." | "," | "_" | "@" | ":" | ";"),
            style: cluster.style().brush,
            advance,
            text: cluster.text_range(),
            glyphs: first..self.glyphs.len(),
        });
        Ok(())
    }

    fn lengthen(&mut self, advance: f64, end: usize) {
        if let Some(last) = self.clusters.last_mut() {
            last.advance += advance;
            last.text.end = end;
        }
    }

    fn missing(&self, at: Range<usize>) -> Error {
        let map = Face::Regular.font().map(|font| skrifa::MetadataProvider::charmap(&font));
        let unknown = |letter: &char| map.as_ref().is_none_or(|map| map.map(*letter).is_none());
        let cluster = &self.text[at.clone()];
        let character = cluster.chars().find(unknown).or_else(|| cluster.chars().next());
        let before = self.text[..at.start].chars().rev().take(NEAR).collect::<Vec<_>>();
        let after = self.text[at.start..].chars().take(NEAR);
        Error::MissingGlyph {
            character: character.unwrap_or(char::REPLACEMENT_CHARACTER),
            near: before.into_iter().rev().chain(after).collect(),
        }
    }
}

fn kind_of(text: &str) -> Kind {
    match text {
        " " => Kind::Space,
        "\u{a0}" | "\u{202f}" => Kind::TiedSpace,
        _ => Kind::Letter,
    }
}

fn join(words: &[Inline]) -> Joined {
    let mut joined = Joined::default();
    for inline in words {
        match inline {
            Inline::Text { text, style } => joined.push(&clean(text), *style),
            Inline::TickBox { ticked } => joined.mark(Kind::TickBox(*ticked)),
            Inline::Dots => joined.mark(Kind::Dots),
        }
    }
    joined
}

impl Joined {
    fn push(&mut self, text: &str, style: Style) {
        let start = self.text.len();
        for (offset, _) in text.match_indices('\n') {
            self.marks.push((start + offset, Kind::Feed));
        }
        self.text.push_str(&text.replace('\n', " "));
        self.spans.push((start..self.text.len(), style));
    }

    fn mark(&mut self, kind: Kind) {
        self.marks.push((self.text.len(), kind));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn kinds(words: &[Inline]) -> Vec<Kind> {
        let shaped = Typesetter::new().shape(words, 14.0).expect("glyphs");
        shaped.clusters.iter().map(|cluster| cluster.kind).collect()
    }

    #[test]
    fn marks_keep_their_place_between_the_letters() {
        use Kind::{Dots, Feed, Letter, Space, TickBox, TiedSpace};
        let words = [
            Inline::tick(true),
            Inline::plain(" ế\n\n"),
            Inline::bold("x\u{a0}"),
            Inline::Dots,
            Inline::tick(false),
        ];

        let found = kinds(&words);

        let expected =
            [TickBox(true), Space, Letter, Feed, Feed, Letter, TiedSpace, Dots, TickBox(false)];
        assert_eq!(found, expected);
    }

    #[test]
    fn a_style_chooses_its_face() {
        let width = |inline: Inline| -> f64 {
            let shaped = Typesetter::new().shape(&[inline], 1000.0).expect("glyphs");
            shaped.clusters.iter().map(|cluster| cluster.advance.round()).sum()
        };

        // Widths of Times New Roman, its bold, italic and bold italic.
        assert_eq!(
            [
                width(Inline::plain("Ưa")),
                width(Inline::bold("Ưa")),
                width(Inline::italic("Ưa")),
                width(Inline::bold_italic("Ưa")),
            ]
            .map(|width| width > 900.0),
            [true; 4]
        );
        assert_ne!(width(Inline::plain("đ")).to_bits(), width(Inline::bold("đ")).to_bits());
    }

    #[test]
    fn a_character_without_glyph_is_refused_with_the_words_around_it() {
        let words = [Inline::plain("Đồng chí Nguyễn Văn Ưng 的 giỏi")];

        let error = Typesetter::new().shape(&words, 14.0).expect_err("no glyph");

        let near = "g chí Nguyễn Văn Ưng 的 giỏi";
        let Error::MissingGlyph { character, near: found } = error else { panic!("{error}") };
        assert_eq!(character, '的');
        assert!(found.ends_with(near), "{found}");
    }

    #[test]
    fn no_words_are_no_glyphs() {
        assert_eq!(kinds(&[]), []);
        assert_eq!(kinds(&[Inline::plain("")]), []);
    }
}
