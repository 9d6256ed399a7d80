//! Several papers in one file.

use crate::block::About;
use crate::layout::in_form_c;
use crate::page::{Element, Entry, Item, Page, Pages};
use crate::text::form_c;

/// Papers bound into one file in the order they are added. Each keeps its sheet, its margins and its page
/// numbers; the letters of all share the fonts of the file. The outline has an entry for each part, and
/// within it those of its papers.
#[derive(Debug)]
pub struct Bundle {
    pages: Pages,
    /// The part the last paper is of.
    part: Option<String>,
}

impl Bundle {
    /// A file without papers so far.
    pub fn new(about: &About) -> Self {
        let (sheets, elements, outline) = (Vec::new(), Vec::new(), Vec::new());
        let pages = Pages { about: in_form_c(about), sheets, elements, outline };
        Self { pages, part: None }
    }

    /// Bind `paper` behind the others, in the part of that name or in none.
    pub fn add(&mut self, part: Option<&str>, paper: Pages) {
        let (page, element) = (self.pages.sheets.len(), self.pages.elements.len());
        let is_new = part != self.part.as_deref();
        let heading = part.filter(|_| is_new).map(|title| {
            let title = form_c(title).into_owned();
            Entry { title, level: 1, page, y: 0.0 }
        });
        let depth = u8::from(part.is_some());
        let entry = |it: Entry| Entry { page: it.page + page, level: it.level + depth, ..it };
        let within = |it: Element| Element { parent: it.parent.map(|id| id + element), ..it };
        self.pages.outline.extend(heading);
        self.pages.outline.extend(paper.outline.into_iter().map(entry));
        self.pages.elements.extend(paper.elements.into_iter().map(within));
        self.pages.sheets.extend(paper.sheets.into_iter().map(|sheet| bound(sheet, element)));
        self.part = part.map(str::to_owned);
    }

    /// The pages of all papers; nothing where none was added.
    pub fn pages(self) -> Option<Pages> {
        (!self.pages.sheets.is_empty()).then_some(self.pages)
    }
}

/// A page whose elements come after `element` others.
fn bound(page: Page, element: usize) -> Page {
    let bound = |it: Item| Item { element: it.element.map(|id| id + element), ..it };
    Page { items: page.items.into_iter().map(bound).collect(), ..page }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Press;
    use crate::block::Document;
    use crate::samples::mixed;

    fn laid(document: &Document) -> Pages {
        Press::new().layout(document).expect("pages")
    }

    fn bundle(papers: &[Pages]) -> Pages {
        let mut bundle = Bundle::new(&mixed().about);
        for paper in papers {
            bundle.add(None, paper.clone());
        }
        bundle.pages().expect("papers")
    }

    #[test]
    fn papers_keep_their_pages_and_their_place_in_the_outline() {
        let paper = laid(&mixed());
        let count = paper.len();
        let mut bundle = Bundle::new(&mixed().about);
        for part in [Some("Phần 1"), Some("Phần 1"), None] {
            bundle.add(part, paper.clone());
        }

        let bound = bundle.pages().expect("papers");

        assert_eq!(bound.len(), 3 * count);
        assert_eq!(bound.svg(count), paper.svg(0));
        let outline: Vec<_> =
            bound.outline.iter().map(|it| (it.level, it.page, it.title.as_str())).collect();
        let own: Vec<_> =
            paper.outline.iter().map(|it| (it.level, it.page, it.title.as_str())).collect();
        let moved = |depth: u8, papers: usize| {
            own.iter().map(move |it| (it.0 + depth, it.1 + papers * count, it.2))
        };
        let expected: Vec<_> = std::iter::once((1, 0, "Phần 1"))
            .chain(moved(1, 0))
            .chain(moved(1, 1))
            .chain(moved(0, 2))
            .collect();
        assert_eq!(outline, expected);
    }

    #[test]
    fn sheets_of_two_sizes_stay_as_they_are() {
        let mut wide = mixed();
        std::mem::swap(&mut wide.sheet.width_mm, &mut wide.sheet.height_mm);

        let bound = bundle(&[laid(&mixed()), laid(&wide)]);

        let sizes: Vec<_> = bound.sheets.iter().map(|sheet| sheet.size.0 < sheet.size.1).collect();
        assert!(sizes[0] && !sizes[sizes.len() - 1], "{sizes:?}");
    }

    #[test]
    fn a_hundred_papers_have_the_fonts_of_one() {
        let paper = laid(&mixed());
        let one = paper.pdf().expect("a file").len();

        let bound = bundle(&vec![paper; 100]).pdf().expect("a file").len();

        assert!(bound < 100 * one / 2, "{bound} bytes, one has {one}");
    }

    #[test]
    fn nothing_is_no_file() {
        assert!(Bundle::new(&mixed().about).pages().is_none());
    }
}
