//! Slabs to pages: where each page ends, and what stands where on it.

use std::ops::Range;

use crate::page::{Item, Point};

use super::slab::{Cut, Flow, Frame, Mark, Slab, Turn};

/// How thick the borders of a table are.
pub(crate) const BORDER: f64 = 0.5;
/// Heights are sums of fractions.
const TOLERANCE: f64 = 0.01;

/// The heads of the tables, to be repeated.
pub(crate) type Heads = [Vec<Slab>];

/// What stands on one page, from the upper left corner of the text.
#[derive(Debug, Default)]
pub(crate) struct Sheetful {
    pub(crate) items: Vec<Item>,
    pub(crate) marks: Vec<Mark>,
    /// Whether another paper begins here.
    pub(crate) begins_paper: bool,
    /// Where the last slab ends.
    pub(crate) foot: f64,
    /// Where the last border across a table was drawn.
    border: Option<f64>,
}

/// Fill pages of `height` with `flow`. There is at least one.
pub(crate) fn paginate(flow: Flow, heads: &Heads, height: f64) -> Vec<Sheetful> {
    let ranges = page_ranges(&flow.slabs, heads, height);
    let mut pages: Vec<_> =
        ranges.into_iter().map(|range| fill(&flow.slabs[range], heads)).collect();
    if let Some(last) = pages.last_mut() {
        let y = last.foot;
        last.marks.extend(flow.waiting.marks.into_iter().map(|mark| Mark { y, ..mark }));
    }
    pages
}

/// Set `flow` in one piece, with its gaps, as in a column.
pub(crate) fn stack(flow: &Flow) -> Sheetful {
    let mut sheet = Sheetful::default();
    let last = flow.slabs.len().saturating_sub(1);
    for (at, slab) in flow.slabs.iter().enumerate() {
        sheet.foot += slab.gap;
        sheet.put(slab, at == 0, at == last);
    }
    sheet
}

fn page_ranges(slabs: &[Slab], heads: &Heads, height: f64) -> Vec<Range<usize>> {
    let mut pages = Vec::new();
    let mut start = 0;
    while start < slabs.len() {
        if is_right_hand(slabs[start].turn) && pages.len() % 2 == 1 {
            pages.push(start..start);
        }
        let end = page_end(slabs, start, heads, height);
        pages.push(start..end);
        start = end;
    }
    if pages.is_empty() {
        pages.push(0..0);
    }
    pages
}

fn is_right_hand(turn: Option<Turn>) -> bool {
    matches!(turn, Some(Turn::RightPage | Turn::Paper { right: true }))
}

/// The slab that begins the next page.
fn page_end(slabs: &[Slab], start: usize, heads: &Heads, height: f64) -> usize {
    let mut foot = head_again(&slabs[start], heads).iter().map(|slab| slab.height).sum::<f64>();
    for (at, slab) in slabs.iter().enumerate().skip(start) {
        if at > start {
            if slab.turn.is_some() {
                return at;
            }
            foot += slab.gap;
        }
        foot += slab.height;
        if at > start && foot > height + TOLERANCE {
            return best_cut(slabs, start + 1..at + 1);
        }
    }
    slabs.len()
}

/// The last of the least bad places.
fn best_cut(slabs: &[Slab], places: Range<usize>) -> usize {
    let end = places.end - 1;
    let least = slabs[places.clone()].iter().map(|slab| slab.cut).min().unwrap_or(Cut::Free);
    places.rev().find(|at| slabs[*at].cut == least).unwrap_or(end)
}

/// The head that stands again above a row at the top of a page.
fn head_again<'a>(slab: &Slab, heads: &'a Heads) -> &'a [Slab] {
    match slab.frame {
        Some(Frame { table, is_head: false, .. }) => heads.get(table).map_or(&[], Vec::as_slice),
        _ => &[],
    }
}

fn fill(slabs: &[Slab], heads: &Heads) -> Sheetful {
    let mut sheet = Sheetful::default();
    let Some(first) = slabs.first() else { return sheet };
    sheet.begins_paper = matches!(first.turn, Some(Turn::Paper { .. }));
    for slab in head_again(first, heads) {
        sheet.put(slab, false, false);
    }
    for (at, slab) in slabs.iter().enumerate() {
        if at > 0 {
            sheet.foot += slab.gap;
        }
        sheet.put(slab, at == 0, at + 1 == slabs.len());
    }
    sheet
}

impl Sheetful {
    fn put(&mut self, slab: &Slab, first: bool, last: bool) {
        let top = self.foot;
        self.foot += slab.height;
        self.items.extend(slab.items.iter().cloned().map(|item| item.moved(0.0, top)));
        self.marks.extend(slab.marks.iter().cloned().map(|mark| Mark { y: top + mark.y, ..mark }));
        if let Some(frame) = slab.frame {
            self.border(frame, top, frame.begins || first);
            self.border(frame, self.foot, frame.ends || last);
        }
    }

    fn border(&mut self, frame: Frame, y: f64, drawn: bool) {
        let there = self.border.is_some_and(|border| (border - y).abs() < TOLERANCE);
        if drawn && !there {
            let (from, to) = (-BORDER / 2.0, frame.width + BORDER / 2.0);
            self.items.push(Item::line(Point { x: from, y }, Point { x: to, y }, BORDER));
            self.border = Some(y);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slab(height: f64, cut: Cut) -> Slab {
        Slab { height, cut, ..Slab::default() }
    }

    fn ranges(slabs: &[Slab], height: f64) -> Vec<Range<usize>> {
        page_ranges(slabs, &[], height)
    }

    #[test]
    fn a_page_ends_at_the_last_of_the_least_bad_places() {
        use Cut::{Free, Lonely, Parting};
        let cases = [
            (vec![Free, Free, Free, Free], 3),
            (vec![Free, Free, Free, Lonely], 2),
            (vec![Free, Free, Lonely, Parting], 1),
            (vec![Free, Parting, Lonely, Parting], 2),
            (vec![Free, Parting, Parting, Parting], 3),
        ];

        for (cuts, end) in cases {
            let slabs: Vec<_> = cuts.iter().map(|cut| slab(10.0, *cut)).collect();

            assert_eq!(ranges(&slabs, 30.0)[0], 0..end, "{cuts:?}");
        }
    }

    #[test]
    fn a_gap_is_dropped_at_the_top_of_a_page() {
        let mut slabs = vec![slab(10.0, Cut::Free); 4];
        slabs[2].gap = 15.0;
        slabs[0].gap = 40.0;

        assert_eq!(ranges(&slabs, 20.0), [0..2, 2..4]);
    }

    #[test]
    fn a_slab_higher_than_the_page_has_a_page_of_its_own() {
        let slabs = [slab(10.0, Cut::Free), slab(99.0, Cut::Free), slab(10.0, Cut::Free)];

        assert_eq!(ranges(&slabs, 30.0), [0..1, 1..2, 2..3]);
    }

    #[test]
    fn a_right_hand_page_is_odd_and_an_empty_page_makes_it_so() {
        let mut slabs = vec![slab(10.0, Cut::Free); 3];
        for right in [Turn::RightPage, Turn::Paper { right: true }] {
            slabs[1].turn = Some(right);
            slabs[2].turn = Some(Turn::Page);

            assert_eq!(ranges(&slabs, 30.0), [0..1, 1..1, 1..2, 2..3]);
        }
    }

    #[test]
    fn nothing_is_one_empty_page() {
        assert_eq!(ranges(&[], 30.0), vec![0..0; 1]);
    }
}
