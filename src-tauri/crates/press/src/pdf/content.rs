//! What stands on a page, as the operations of a PDF.

use printpdf::{
    Codepoint, Color, DictItem, Greyscale, Line, LineDashPattern, LinePoint, Op, PaintMode,
    PdfFontHandle, Point as PdfPoint, Polygon, PolygonRing, Pt, TextItem, TextMatrix, WindingOrder,
};

use crate::length::{narrow, whole};
use crate::page::{Drawing, ElementId, Glyph, Item, Page, Point, Run};
use crate::svg::DOTTED;

use super::subset::{Fonts, font_id};

/// The operations of one page.
pub(crate) struct Content {
    pub(crate) ops: Vec<Op>,
    /// What each numbered piece of content is part of, in order.
    pub(crate) marked: Vec<ElementId>,
}

/// Writes operations, y upwards as PDF has it.
struct Writer<'a> {
    fonts: &'a Fonts,
    height: f64,
    ops: Vec<Op>,
    /// Thickness and dots of the lines just now.
    stroke: Option<(f64, bool)>,
}

/// The operations for `page`, which is `height` points high. Lines come first: they are no part of
/// any text, and would take it apart for a reading program.
pub(crate) fn write(page: &Page, height: f64, fonts: &Fonts) -> Content {
    let mut writer = Writer { fonts, height, ops: Vec::new(), stroke: None };
    let (silent, spoken): (Vec<_>, Vec<_>) =
        page.items.iter().partition(|item| item.element.is_none());
    if !silent.is_empty() {
        writer.ops.push(Op::BeginMarkedContent { tag: "Artifact".to_owned() });
        writer.draw_all(silent.into_iter());
        writer.ops.push(Op::EndMarkedContent);
    }
    let mut marked = Vec::new();
    for group in spoken.chunk_by(|one, next| one.element == next.element) {
        writer.begin_marked(marked.len());
        writer.draw_all(group.iter().copied());
        writer.ops.push(Op::EndMarkedContent);
        marked.extend(group.first().and_then(|item| item.element));
    }
    Content { ops: writer.ops, marked }
}

impl Writer<'_> {
    /// The tag in the content is of no matter beside the structure, which knows the element.
    fn begin_marked(&mut self, number: usize) {
        let number = i64::try_from(number).unwrap_or(i64::MAX);
        let map = [("MCID".to_owned(), DictItem::Int(number))].into();
        let properties = DictItem::Dict { map };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: "P".to_owned(), properties });
    }

    /// Marked content must not straddle a text section, so each group opens and closes its own.
    fn draw_all<'i>(&mut self, items: impl Iterator<Item = &'i Item>) {
        let mut font = None;
        let mut in_text = false;
        for item in items {
            if let Drawing::Run(run) = &item.drawing {
                if !in_text {
                    self.ops.push(Op::StartTextSection);
                    font = None;
                }
                in_text = true;
                self.run(run, &mut font);
            } else {
                if in_text {
                    self.ops.push(Op::EndTextSection);
                }
                in_text = false;
                self.lines(&item.drawing);
            }
        }
        if in_text {
            self.ops.push(Op::EndTextSection);
        }
    }

    fn run(&mut self, run: &Run, font: &mut Option<(crate::font::Face, f64)>) {
        if *font != Some((run.face, run.size)) {
            *font = Some((run.face, run.size));
            let (font, size) = (PdfFontHandle::External(font_id(run.face)), Pt(narrow(run.size)));
            self.ops.push(Op::SetFont { font, size });
        }
        for level in run.glyphs.chunk_by(|one, next| one.y.to_bits() == next.y.to_bits()) {
            self.level(run, level);
        }
    }

    /// Glyphs on one height: their places are kept by what is moved between them.
    fn level(&mut self, run: &Run, glyphs: &[Glyph]) {
        let Some(first) = glyphs.first() else { return };
        let x = Pt(narrow(run.start.x + first.x));
        let y = Pt(narrow(self.height - run.start.y - first.y));
        let mut codes = Vec::with_capacity(glyphs.len());
        let mut pen = 0.0;
        for (at, glyph) in glyphs.iter().enumerate() {
            let Some(out) = self.fonts.glyph(run.face, glyph.id) else { continue };
            pen += out.width;
            let offset = glyphs
                .get(at + 1)
                .map_or(0, |next| whole(pen - (next.x - first.x) * 1000.0 / run.size));
            pen -= f64::from(offset);
            let offset = narrow(f64::from(offset));
            codes.push(Codepoint::with_cid(out.id, offset, out.text.clone()));
        }
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Translate(x, y) });
        self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(codes)] });
    }

    fn lines(&mut self, drawing: &Drawing) {
        match drawing {
            Drawing::Run(_) => {}
            Drawing::Line { from, to, thickness, dotted } => {
                self.stroke(*thickness, *dotted);
                self.path(&[*from, *to], false);
            }
            Drawing::Rect { corner: Point { x, y }, width, height, thickness, grey } => {
                self.stroke(*thickness, false);
                let (right, bottom) = (x + width, y + height);
                let corners = [(*x, *y), (right, *y), (right, bottom), (*x, bottom)];
                let corners = corners.map(|(x, y)| Point { x, y });
                match grey {
                    Some(grey) => self.filled(&corners, *grey),
                    None => self.path(&corners, true),
                }
            }
            Drawing::Polyline { points, thickness } => {
                self.stroke(*thickness, false);
                self.path(points, false);
            }
        }
    }

    fn stroke(&mut self, thickness: f64, dotted: bool) {
        if self.stroke == Some((thickness, dotted)) {
            return;
        }
        self.stroke = Some((thickness, dotted));
        self.ops.push(Op::SetOutlineThickness { pt: Pt(narrow(thickness)) });
        let dash = if dotted {
            LineDashPattern::new(0.0, &DOTTED.map(narrow))
        } else {
            LineDashPattern::solid()
        };
        self.ops.push(Op::SetLineDashPattern { dash });
    }

    fn path(&mut self, points: &[Point], is_closed: bool) {
        let points = self.line_points(points);
        self.ops.push(Op::DrawLine { line: Line { points, is_closed } });
    }

    /// A box with an outline; the grey is forgotten after it, since letters are black.
    fn filled(&mut self, corners: &[Point], grey: f64) {
        let rings = vec![PolygonRing { points: self.line_points(corners) }];
        let polygon =
            Polygon { rings, mode: PaintMode::FillStroke, winding_order: WindingOrder::NonZero };
        let grey = Greyscale { percent: narrow(grey), icc_profile: None };
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::SetFillColor { col: Color::Greyscale(grey) },
            Op::DrawPolygon { polygon },
            Op::RestoreGraphicsState,
        ]);
    }

    fn line_points(&self, points: &[Point]) -> Vec<LinePoint> {
        let point = |point: &Point| {
            let (x, y) = (Pt(narrow(point.x)), Pt(narrow(self.height - point.y)));
            LinePoint { p: PdfPoint { x, y }, bezier: false }
        };
        points.iter().map(point).collect()
    }
}
