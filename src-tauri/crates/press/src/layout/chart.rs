//! A chart to one slab: the list of its parts, the scale, bars with their captions.

use crate::Error;
use crate::block::{Align, Bar, Chart, Inline, Style};
use crate::font::text_width;
use crate::page::{Drawing, ElementId, Item, Point};

use super::flow::{Look, Setter};
use super::slab::{Flow, Slab};

/// From one base line to the next, in parts of the letter size.
const PITCH: f64 = 1.35;
/// Space between what stands side by side, in parts of the letter size.
const APART: f64 = 0.5;
/// How much of its place a bar takes.
const BAR: f64 = 0.56;
/// The widest place of a bar, in parts of the letter size: a few bars are no walls.
const WIDEST_PLACE: f64 = 8.0;
/// The darkest grey of a part; the last part is white, one alone stands between.
const DARKEST: f64 = 0.3;
const ALONE: f64 = 0.65;
/// How thick outlines are.
const OUTLINE: f64 = 0.6;
/// How long the lines of the scale are above the foot: lines across would strike the marks out.
const TICK: f64 = 3.0;

/// The field of the bars: where it stands and how high one of the scale is.
struct Field {
    left: f64,
    right: f64,
    foot: f64,
    /// Points for one of the scale.
    unit: f64,
    element: ElementId,
}

impl Setter<'_> {
    /// Add the chart to `flow`.
    pub(crate) fn chart(
        &mut self,
        chart: &Chart,
        width: f64,
        flow: &mut Flow,
    ) -> Result<(), Error> {
        let element = self.figure(&chart.words);
        let pitch = chart.size * PITCH;
        let (mut items, listed) = self.parts(chart, width, element)?;
        let captions = chart.scale.iter().map(|(_, caption)| breadth(caption, chart.size));
        let left = captions.fold(0.0, f64::max) + APART * chart.size;
        let top = chart.scale.iter().map(|(at, _)| *at).fold(0.0, f64::max);
        let unit = if top > 0.0 { chart.height / top } else { 0.0 };
        // The mark of the highest bar stands above the scale.
        let foot = listed + pitch + chart.height;
        let field = Field { left, right: width, foot, unit, element };
        items.extend(self.scale(chart, &field)?);
        items.extend(self.bars(chart, &field)?);
        flow.push(Slab { height: foot + pitch, items, ..Slab::default() });
        flow.space(chart.after);
        Ok(())
    }

    /// What the parts stand for, each after a box in its grey, and how high that is.
    fn parts(
        &mut self,
        chart: &Chart,
        width: f64,
        element: ElementId,
    ) -> Result<(Vec<Item>, f64), Error> {
        let (size, pitch) = (chart.size, chart.size * PITCH);
        let (mut items, mut x, mut y) = (Vec::new(), 0.0, 0.0);
        if chart.parts.len() < 2 {
            return Ok((items, y));
        }
        for (at, words) in chart.parts.iter().enumerate() {
            let taken = size * (1.0 + APART) + breadth(words, size);
            if x > 0.0 && x + taken > width {
                (x, y) = (0.0, y + pitch);
            }
            let corner = Point { x, y: y + (pitch - size * 0.8) / 2.0 };
            items.push(filled(
                corner,
                (size * 0.8, size * 0.8),
                grey(at, chart.parts.len()),
                element,
            ));
            let place = (x + size * (0.8 + APART / 2.0), taken);
            items.extend(self.caption(words, size, (place, y), Align::Left, element)?);
            x += taken + size;
        }
        Ok((items, y + pitch))
    }

    /// The lines of the scale with their captions.
    fn scale(&mut self, chart: &Chart, field: &Field) -> Result<Vec<Item>, Error> {
        let mut items = Vec::new();
        for (at, caption) in &chart.scale {
            let y = field.foot - at * field.unit;
            let line = |x| Point { x, y };
            let end = if *at > 0.0 { field.left + TICK } else { field.right };
            items.push(Item::line(line(field.left), line(end), OUTLINE));
            let place = ((0.0, field.left - APART * chart.size), y - chart.size * PITCH / 2.0);
            items.extend(self.caption(caption, chart.size, place, Align::Right, field.element)?);
        }
        Ok(items)
    }

    fn bars(&mut self, chart: &Chart, field: &Field) -> Result<Vec<Item>, Error> {
        let number = chart.bars.len().max(1) as f64;
        let place = ((field.right - field.left) / number).min(WIDEST_PLACE * chart.size);
        let mut items = Vec::new();
        for (at, bar) in chart.bars.iter().enumerate() {
            let x = field.left + place * at as f64;
            items.extend(self.bar(chart, bar, field, (x, place))?);
        }
        Ok(items)
    }

    fn bar(
        &mut self,
        chart: &Chart,
        bar: &Bar,
        field: &Field,
        (x, place): (f64, f64),
    ) -> Result<Vec<Item>, Error> {
        let (mut items, mut top) = (Vec::new(), field.foot);
        let width = place * BAR;
        for (at, part) in bar.parts.iter().enumerate().filter(|(_, part)| **part > 0.0) {
            let height = part * field.unit;
            top -= height;
            let corner = Point { x: x + (place - width) / 2.0, y: top };
            let grey = grey(at, chart.parts.len());
            items.push(filled(corner, (width, height), grey, field.element));
        }
        let mark = ((x, place), top - chart.size * PITCH);
        items.extend(self.caption(&bar.mark, chart.size, mark, Align::Centre, field.element)?);
        let label = ((x, place), field.foot);
        items.extend(self.caption(&bar.label, chart.size, label, Align::Centre, field.element)?);
        Ok(items)
    }

    /// One line of `words` from `x`, `width` wide, below `y`.
    fn caption(
        &mut self,
        words: &str,
        size: f64,
        ((x, width), y): ((f64, f64), f64),
        align: Align,
        element: ElementId,
    ) -> Result<Vec<Item>, Error> {
        let look = Look { size, pitch: size * PITCH, align, indent: 0.0, margin: 0.0 };
        let lines = self.lines(&[Inline::plain(words)], look, width.max(size), element)?;
        Ok(lines.into_iter().flatten().map(|item| item.moved(x, y)).collect())
    }
}

/// The grey of the part `at` of `count`.
fn grey(at: usize, count: usize) -> f64 {
    if count < 2 {
        return ALONE;
    }
    DARKEST + (1.0 - DARKEST) * at as f64 / (count - 1) as f64
}

fn filled(corner: Point, (width, height): (f64, f64), grey: f64, element: ElementId) -> Item {
    let drawing = Drawing::Rect { corner, width, height, thickness: OUTLINE, grey: Some(grey) };
    Item { element: Some(element), drawing }
}

/// The width of a caption.
fn breadth(words: &str, size: f64) -> f64 {
    text_width(words, Style::default(), size)
}
