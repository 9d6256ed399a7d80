//! A line of words to runs of glyphs with their places.

use crate::block::Align;
use crate::font::{Face, Metrics};
use crate::page::{Drawing, Element, ElementId, Glyph, Item, Kind as ElementKind, Point, Run};

use super::shape::{Cluster, Kind, Shaped};
use super::tick_box;
use super::wrap::{Ending, Line, SHRINK, width};

/// How far above the base line the dots to write on stand.
const DOTS_ABOVE: f64 = 0.5;

/// Where a line stands and how it looks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Place {
    /// Where the base line begins.
    pub(crate) start: Point,
    /// Room from there to the right.
    pub(crate) width: f64,
    pub(crate) align: Align,
    pub(crate) size: f64,
    pub(crate) metrics: Metrics,
    /// What the words are part of.
    pub(crate) element: ElementId,
}

/// Draws a line from the left to the right.
struct Pen<'a> {
    shaped: &'a Shaped,
    place: Place,
    elements: &'a mut Vec<Element>,
    x: f64,
    items: Vec<Item>,
    run: Option<Run>,
    /// Where the underline under way began.
    underline: Option<f64>,
    rules: Vec<Item>,
}

/// Draw `line`. Underlines and dots come after the words.
pub(crate) fn draw(
    shaped: &Shaped,
    line: &Line,
    place: Place,
    elements: &mut Vec<Element>,
) -> Vec<Item> {
    let clusters = &shaped.clusters;
    let slack = place.width - width(clusters, line.words.clone());
    let stretch = stretch(&clusters[line.words.clone()], line.ending, slack, place.align);
    let x =
        place.start.x + if stretch == 0.0 { shift(slack, line.ending, place.align) } else { 0.0 };
    let (items, rules) = (Vec::new(), Vec::new());
    let mut pen = Pen { shaped, place, elements, x, items, run: None, underline: None, rules };
    for cluster in &clusters[line.words.clone()] {
        pen.underline(cluster.style.underline);
        pen.set(cluster, stretch);
    }
    pen.underline(false);
    pen.end(line)
}

/// What each space takes on, or gives if the words are a little too wide.
fn stretch(words: &[Cluster], ending: Ending, slack: f64, align: Align) -> f64 {
    let wrapped = ending == Ending::Wrapped && align == Align::Justify;
    let spaces: Vec<_> = words.iter().filter(|cluster| stretches(cluster.kind)).collect();
    if spaces.is_empty() || !(wrapped || slack < 0.0) {
        return 0.0;
    }
    let narrowest = spaces.iter().map(|space| space.advance).fold(f64::MAX, f64::min);
    (slack / spaces.len() as f64).max(-SHRINK * narrowest)
}

fn stretches(kind: Kind) -> bool {
    matches!(kind, Kind::Space | Kind::TiedSpace)
}

fn shift(slack: f64, ending: Ending, align: Align) -> f64 {
    match align {
        _ if ending == Ending::Dots => 0.0,
        Align::Left | Align::Justify => 0.0,
        Align::Centre => slack.max(0.0) / 2.0,
        Align::Right => slack.max(0.0),
    }
}

impl Pen<'_> {
    fn set(&mut self, cluster: &Cluster, stretch: f64) {
        if let Kind::TickBox(ticked) = cluster.kind {
            self.tick_box(ticked);
        } else {
            self.letters(cluster);
        }
        self.x += cluster.advance + if stretches(cluster.kind) { stretch } else { 0.0 };
    }

    fn letters(&mut self, cluster: &Cluster) {
        let (face, text) = (Face::of(cluster.style), &self.shaped.text[cluster.text.clone()]);
        if self.run.as_ref().is_some_and(|run| run.face != face) {
            self.lift();
        }
        let start = Point { x: self.x, y: self.place.start.y };
        let run = self.run.get_or_insert_with(|| Run {
            face,
            size: self.place.size,
            start,
            glyphs: Vec::new(),
            text: String::new(),
        });
        let mut bytes = text.len();
        for glyph in &self.shaped.glyphs[cluster.glyphs.clone()] {
            let x = self.x - run.start.x + glyph.x;
            run.glyphs.push(Glyph { id: glyph.id, x, y: glyph.y, bytes });
            bytes = 0;
        }
        run.text.push_str(text);
    }

    fn tick_box(&mut self, ticked: bool) {
        self.lift();
        let parent = Some(self.place.element);
        self.elements.push(Element { kind: ElementKind::TickBox(ticked), parent, words: None });
        let pen = Point { x: self.x, y: self.place.start.y };
        let element = self.elements.len() - 1;
        self.items.extend(tick_box::draw(pen, self.place.size, ticked, element));
    }

    /// End the run under way.
    fn lift(&mut self) {
        if let Some(run) = self.run.take().filter(|run| !run.glyphs.is_empty()) {
            let element = Some(self.place.element);
            self.items.push(Item { element, drawing: Drawing::Run(run) });
        }
    }

    fn underline(&mut self, on: bool) {
        match (self.underline, on) {
            (None, true) => self.underline = Some(self.x),
            (Some(from), false) => {
                self.underline = None;
                let (size, metrics) = (self.place.size, self.place.metrics);
                let y = self.place.start.y + metrics.underline * size;
                let (from, to) = (Point { x: from, y }, Point { x: self.x, y });
                self.rules.push(Item::line(from, to, metrics.underline_thickness * size));
            }
            _ => {}
        }
    }

    /// The space at the end of a wrapped line is kept: it parts the words of a copied text.
    fn end(mut self, line: &Line) -> Vec<Item> {
        let right = self.place.start.x + self.place.width;
        match line.ending {
            Ending::Wrapped => {
                if let Some(space) = self.shaped.clusters[line.spaces.clone()].first() {
                    self.letters(space);
                }
            }
            Ending::Dots => {
                let left = self.x + width(&self.shaped.clusters, line.spaces.clone());
                let y = self.place.start.y - DOTS_ABOVE;
                self.rules.push(Item::dots(left, right, y));
            }
            Ending::Said => {}
        }
        self.lift();
        self.items.append(&mut self.rules);
        self.items
    }
}
