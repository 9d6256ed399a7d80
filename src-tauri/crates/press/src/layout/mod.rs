//! Blocks to pages.
//!
//! `shape` turns words into glyphs, `wrap` says where lines end, `line` puts the glyphs in their
//! places; `flow` and `table` stack lines and rows as slabs, and `paginate` says where pages end.

mod chart;
mod flow;
mod line;
mod paginate;
mod shape;
mod slab;
mod table;
#[cfg(test)]
mod tests;
mod tick_box;
mod wrap;

use crate::Error;
use crate::block::{About, Align, Document, Inline, PageNumber, Sheet};
use crate::length::points;
use crate::page::{Entry, Item, Page, Pages, Point};
use crate::text::form_c;

use flow::{Look, Setter};
use paginate::{Sheetful, paginate};

pub(crate) use shape::Typesetter;

/// The narrowest and lowest room for text.
const LEAST_ROOM: f64 = 36.0;

/// Lay `document` out on pages.
pub(crate) fn lay_out(typesetter: &mut Typesetter, document: &Document) -> Result<Pages, Error> {
    let sheet = &document.sheet;
    let (width, height) = room(sheet)?;
    let (elements, heads) = (Vec::new(), Vec::new());
    let mut setter = Setter { typesetter, sheet, height, elements, heads };
    let flow = setter.blocks(&document.blocks, width)?;
    let sheets = paginate(flow, &setter.heads, height);
    let size = (points(sheet.width_mm), points(sheet.height_mm));
    let mut printed = Vec::with_capacity(sheets.len());
    let mut outline = Vec::new();
    // Where the paper began that the page is of.
    let mut first = 0;
    for (at, content) in sheets.into_iter().enumerate() {
        if content.begins_paper {
            first = at;
        }
        let corner = corner(sheet, at);
        outline.extend(entries(&content, at, corner.y));
        let number = (!content.items.is_empty()).then_some(at - first + 1);
        let mut items = page_number(&mut setter, number, corner.x, width)?;
        items.extend(content.items.into_iter().map(|item| item.moved(corner.x, corner.y)));
        printed.push(Page { size, items });
    }
    let about = in_form_c(&document.about);
    Ok(Pages { about, sheets: printed, elements: setter.elements, outline })
}

/// Width and height of the text.
fn room(sheet: &Sheet) -> Result<(f64, f64), Error> {
    let width = points(sheet.width_mm - sheet.left_mm - sheet.right_mm);
    let height = points(sheet.height_mm - sheet.top_mm - sheet.bottom_mm);
    let enough = width >= LEAST_ROOM && height >= LEAST_ROOM.max(sheet.pitch);
    if enough { Ok((width, height)) } else { Err(Error::NoRoom) }
}

/// Where the text begins on the page `at`, counted from 0.
fn corner(sheet: &Sheet, at: usize) -> Point {
    let left_hand = sheet.two_sided && at % 2 == 1;
    let left = if left_hand { sheet.right_mm } else { sheet.left_mm };
    Point { x: points(left), y: points(sheet.top_mm) }
}

fn entries(content: &Sheetful, page: usize, top: f64) -> Vec<Entry> {
    let entry = |mark: &slab::Mark| {
        let (title, level) = (mark.title.clone(), mark.level);
        Entry { title, level, page, y: top + mark.y }
    };
    content.marks.iter().map(entry).collect()
}

/// The `number` of a page in the middle of its upper margin; an empty page has none.
fn page_number(
    setter: &mut Setter<'_>,
    number: Option<usize>,
    left: f64,
    width: f64,
) -> Result<Vec<Item>, Error> {
    let shown = number.zip(setter.sheet.page_number).filter(|(number, it)| *number >= it.from);
    let Some((number, PageNumber { size, .. })) = shown else { return Ok(Vec::new()) };
    let pitch = points(setter.sheet.top_mm);
    let look = Look { size, pitch, align: Align::Centre, indent: 0.0, margin: 0.0 };
    let lines = setter.lines(&[Inline::plain(number.to_string())], look, width, 0)?;
    let silent = |item: Item| Item { element: None, ..item };
    Ok(lines.into_iter().flatten().map(|item| silent(item).moved(left, 0.0)).collect())
}

/// What a file says about itself, in Unicode form C.
pub(crate) fn in_form_c(about: &About) -> About {
    About {
        title: form_c(&about.title).into_owned(),
        author: form_c(&about.author).into_owned(),
        ..about.clone()
    }
}
