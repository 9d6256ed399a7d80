//! A page as a picture: an SVG that needs nothing outside itself.
//!
//! Letters are outlines from the same font files the PDF embeds, so the page on the screen is the
//! page on paper, whatever fonts the machine has.

use std::collections::BTreeSet;
use std::fmt::{self, Write as _};

use skrifa::instance::{LocationRef, Size};
use skrifa::outline::{DrawSettings, OutlinePen};
use skrifa::{GlyphId, MetadataProvider as _};

use crate::font::Face;
use crate::length::whole;
use crate::page::{Drawing, Page, Pages, Point, Run};

/// Dashes and gaps of a line to write on.
pub(crate) const DOTTED: [f64; 2] = [0.8, 2.0];

impl Pages {
    /// Page `index`, counted from 0, as an SVG picture on white, as large as the paper. It may stand
    /// in an image of its own. Beyond the last page the picture is empty.
    pub fn svg(&self, index: usize) -> String {
        let empty = Page::default();
        let page = self.sheets.get(index).unwrap_or(&empty);
        let mut svg = String::new();
        // Writing to a string cannot fail.
        let _ = write_page(&mut svg, page);
        svg
    }
}

fn write_page(svg: &mut String, page: &Page) -> fmt::Result {
    let (width, height) = (Short(page.size.0), Short(page.size.1));
    write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}pt\" height=\"{height}pt\" \
         viewBox=\"0 0 {width} {height}\"><path fill=\"#fff\" d=\"M0 0H{width}V{height}H0z\"/><defs>"
    )?;
    write_outlines(svg, page)?;
    svg.push_str("</defs><g fill=\"none\" stroke=\"#000\">");
    for item in &page.items {
        write_lines(svg, &item.drawing)?;
    }
    svg.push_str("</g>");
    for item in &page.items {
        if let Drawing::Run(run) = &item.drawing {
            write_run(svg, run)?;
        }
    }
    svg.push_str("</svg>");
    Ok(())
}

/// The outline of every glyph on the page, once, in font units.
fn write_outlines(svg: &mut String, page: &Page) -> fmt::Result {
    let mut used = BTreeSet::new();
    for item in &page.items {
        if let Drawing::Run(run) = &item.drawing {
            used.extend(run.glyphs.iter().map(|glyph| (run.face, glyph.id)));
        }
    }
    for face in Face::ALL {
        let Some(font) = face.font() else { continue };
        let outlines = font.outline_glyphs();
        for (_, id) in used.range((face, 0)..=(face, u16::MAX)) {
            let mut path = Path::default();
            let settings = DrawSettings::unhinted(Size::unscaled(), LocationRef::default());
            if let Some(outline) = outlines.get(GlyphId::from(*id))
                && outline.draw(settings, &mut path).is_ok()
                && !path.commands.is_empty()
            {
                write!(svg, "<path id=\"{}{id}\" d=\"{}\"/>", face.letter(), path.commands)?;
            }
        }
    }
    Ok(())
}

fn write_run(svg: &mut String, run: &Run) -> fmt::Result {
    let units = f64::from(units_per_em(run.face));
    let (x, y) = (Short(run.start.x), Short(run.start.y));
    let scale = run.size / units;
    write!(svg, "<g transform=\"matrix({scale:.6} 0 0 -{scale:.6} {x} {y})\">")?;
    let letter = run.face.letter();
    for (glyph, text) in run.spelled() {
        if text.chars().all(char::is_whitespace) && glyph.bytes > 0 {
            continue;
        }
        let (x, y) = (whole(glyph.x / scale), whole(-glyph.y / scale));
        write!(svg, "<use href=\"#{letter}{}\" x=\"{x}\"", glyph.id)?;
        if y != 0 {
            write!(svg, " y=\"{y}\"")?;
        }
        svg.push_str("/>");
    }
    svg.push_str("</g>");
    Ok(())
}

fn units_per_em(face: Face) -> u16 {
    let units = |font: skrifa::FontRef<'_>| {
        font.metrics(Size::unscaled(), LocationRef::default()).units_per_em
    };
    face.font().map_or(2048, units)
}

fn write_lines(svg: &mut String, drawing: &Drawing) -> fmt::Result {
    match drawing {
        Drawing::Run(_) => Ok(()),
        Drawing::Line { from, to, thickness, dotted } => {
            write_path(svg, &[*from, *to], *thickness)?;
            if *dotted {
                write!(svg, " stroke-dasharray=\"{} {}\"", DOTTED[0], DOTTED[1])?;
            }
            write!(svg, "/>")
        }
        Drawing::Rect { corner, width, height, thickness, grey } => {
            let Point { x, y } = *corner;
            let (x, y, width, height) = (Short(x), Short(y), Short(*width), Short(*height));
            let thickness = Short(*thickness);
            write!(
                svg,
                "<path stroke-width=\"{thickness}\" d=\"M{x} {y}h{width}v{height}h-{width}z\""
            )?;
            if let Some(grey) = grey {
                let grey = whole(grey * 255.0);
                write!(svg, " fill=\"rgb({grey},{grey},{grey})\"")?;
            }
            write!(svg, "/>")
        }
        Drawing::Polyline { points, thickness } => {
            write_path(svg, points, *thickness)?;
            write!(svg, "/>")
        }
    }
}

fn write_path(svg: &mut String, points: &[Point], thickness: f64) -> fmt::Result {
    write!(svg, "<path stroke-width=\"{}\" d=\"", Short(thickness))?;
    for (at, point) in points.iter().enumerate() {
        let command = if at == 0 { 'M' } else { 'L' };
        write!(svg, "{command}{} {}", Short(point.x), Short(point.y))?;
    }
    write!(svg, "\"")
}

/// A length with two decimals at most, a fiftieth of what a printer can show.
#[derive(Clone, Copy)]
struct Short(f64);

impl fmt::Display for Short {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}", (self.0 * 100.0).round() / 100.0)
    }
}

/// An outline as the commands of an SVG path, each relative to the last point; font units are whole
/// numbers.
#[derive(Default)]
struct Path {
    commands: String,
    at: (i32, i32),
    start: (i32, i32),
}

impl Path {
    fn put(&mut self, command: char, points: &[(f32, f32)]) {
        self.commands.push(command);
        let (mut first, mut last) = (true, self.at);
        for (x, y) in points {
            last = (whole(f64::from(*x)), whole(f64::from(*y)));
            for number in [last.0 - self.at.0, last.1 - self.at.1] {
                let gap = if first || number < 0 { "" } else { " " };
                let _ = write!(self.commands, "{gap}{number}");
                first = false;
            }
        }
        self.at = last;
    }
}

impl OutlinePen for Path {
    fn move_to(&mut self, x: f32, y: f32) {
        self.put('m', &[(x, y)]);
        self.start = self.at;
    }

    fn line_to(&mut self, x: f32, y: f32) {
        self.put('l', &[(x, y)]);
    }

    fn quad_to(&mut self, cx0: f32, cy0: f32, x: f32, y: f32) {
        self.put('q', &[(cx0, cy0), (x, y)]);
    }

    fn curve_to(&mut self, cx0: f32, cy0: f32, cx1: f32, cy1: f32, x: f32, y: f32) {
        self.put('c', &[(cx0, cy0), (cx1, cy1), (x, y)]);
    }

    fn close(&mut self) {
        self.commands.push('z');
        self.at = self.start;
    }
}

#[cfg(test)]
mod tests {
    use crate::Press;
    use crate::block::{Block, Inline, Paragraph};
    use crate::samples::{document, mixed};

    fn picture(blocks: Vec<Block>) -> String {
        Press::new().layout(&document(blocks)).expect("pages").svg(0)
    }

    /// The names of the tags that are open at the end; fails where one closes another.
    fn left_open(xml: &str) -> Vec<&str> {
        let mut open = Vec::new();
        for tag in xml.split('<').skip(1) {
            let (tag, after) = tag.split_once('>').expect("a tag ends");
            assert!(after.is_empty(), "text outside tags: {after}");
            assert_eq!(tag.matches('"').count() % 2, 0, "{tag}");
            let name = tag.split([' ', '/']).next().expect("a name");
            if let Some(closed) = tag.strip_prefix('/') {
                assert_eq!(open.pop(), Some(closed));
            } else if !tag.ends_with('/') {
                open.push(name);
            }
        }
        open
    }

    #[test]
    fn every_page_is_a_whole_picture_that_needs_nothing_else() {
        let pages = Press::new().layout(&mixed()).expect("pages");

        for at in 0..pages.len() {
            let svg = pages.svg(at);

            assert_eq!(left_open(&svg), Vec::<&str>::new());
            assert_eq!(svg.matches("://").count(), 1, "only the name of the format");
            assert!(svg.len() < 200_000, "{}", svg.len());
            for part in svg.split("href=\"#").skip(1) {
                let id = part.split('"').next().expect("a name");
                assert_eq!(svg.matches(&format!("id=\"{id}\"")).count(), 1, "{id}");
            }
        }
        assert_eq!(pages.svg(0), pages.svg(0));
    }

    #[test]
    fn a_page_is_as_large_as_the_paper_and_white() {
        let svg = picture(Vec::new());

        assert!(svg.contains("width=\"595.28pt\" height=\"841.89pt\""), "{svg}");
        assert!(svg.contains("fill=\"#fff\""), "{svg}");
    }

    #[test]
    fn letters_are_drawn_once_and_used_where_they_stand() {
        let svg = picture(vec![Paragraph::text("ếếế").into()]);

        assert_eq!(svg.matches("<path id=").count(), 1);
        assert_eq!(svg.matches("<use ").count(), 3);
    }

    #[test]
    fn boxes_and_dots_are_lines() {
        let ticked = |ticked| picture(vec![Paragraph::of(vec![Inline::tick(ticked)]).into()]);

        assert_eq!(ticked(true).matches("stroke-width").count(), 3);
        assert_eq!(ticked(false).matches("stroke-width").count(), 1);
        let dots = picture(vec![Block::WritingLines { count: 2 }]);
        assert_eq!(dots.matches("stroke-dasharray").count(), 2);
    }

    #[test]
    fn beyond_the_last_page_the_picture_is_empty() {
        let pages = Press::new().layout(&mixed()).expect("pages");

        assert!(!pages.svg(pages.len()).contains("<use"));
    }
}
