//! The structure tree: what a program that reads aloud goes by.

use lopdf::{Dictionary, Document, Object, ObjectId, dictionary};

use crate::page::{Element, ElementId, Kind};
use crate::text::{TICKED, UNTICKED};

use super::finish::{number, text_string};

/// The lowest heading a PDF knows.
const LOWEST_HEADING: u8 = 6;

/// The tree on its way into the file.
struct Tree<'a> {
    elements: &'a [Element],
    /// The object of each element.
    ids: Vec<ObjectId>,
    /// What is in each element.
    kids: Vec<Vec<Object>>,
    /// The elements that are part of no other.
    top: Vec<Object>,
}

/// Write the tree of `elements`. `marked` says for each of `pages` what its pieces of content are
/// part of. Returns the root of the tree.
pub(crate) fn write(
    file: &mut Document,
    elements: &[Element],
    marked: &[Vec<ElementId>],
    pages: &[ObjectId],
) -> ObjectId {
    let ids = elements.iter().map(|_| file.new_object_id()).collect();
    let kids = vec![Vec::new(); elements.len()];
    let mut tree = Tree { elements, ids, kids, top: Vec::new() };
    tree.adopt(&filled(elements, marked));
    tree.take_content(marked, pages);
    tree.save(file, marked)
}

/// Which elements have something to say. A cell without words still is a cell.
fn filled(elements: &[Element], marked: &[Vec<ElementId>]) -> Vec<bool> {
    let is_grid = |element: &Element| !matches!(element.kind, Kind::Paragraph | Kind::Heading(_));
    let mut filled: Vec<_> = elements
        .iter()
        .map(|each| is_grid(each) && !matches!(each.kind, Kind::TickBox(_)))
        .collect();
    for element in marked.iter().flatten() {
        filled[*element] = true;
        if let Some(parent) = elements[*element].parent {
            filled[parent] = true;
        }
    }
    filled
}

impl Tree<'_> {
    /// Put the elements into their parents. Boxes come later, between the words beside them.
    fn adopt(&mut self, filled: &[bool]) {
        for (at, element) in self.elements.iter().enumerate() {
            if filled[at] && !matches!(element.kind, Kind::TickBox(_)) {
                self.put(at);
            }
        }
    }

    fn put(&mut self, element: ElementId) {
        let reference = Object::Reference(self.ids[element]);
        match self.elements[element].parent {
            Some(parent) => self.kids[parent].push(reference),
            None => self.top.push(reference),
        }
    }

    fn take_content(&mut self, marked: &[Vec<ElementId>], pages: &[ObjectId]) {
        for (page, elements) in pages.iter().zip(marked) {
            for (at, element) in elements.iter().enumerate() {
                if matches!(self.elements[*element].kind, Kind::TickBox(_)) {
                    self.put(*element);
                }
                let content = dictionary! { "Type" => "MCR", "Pg" => *page, "MCID" => number(at) };
                self.kids[*element].push(content.into());
            }
        }
    }

    fn save(self, file: &mut Document, marked: &[Vec<ElementId>]) -> ObjectId {
        let (root, document) = (file.new_object_id(), file.new_object_id());
        let parents = file.add_object(parent_tree(marked, &self.ids));
        for (at, (element, kids)) in self.elements.iter().zip(self.kids).enumerate() {
            if !kids.is_empty() || matches!(element.kind, Kind::Cell(_) | Kind::HeadCell(_)) {
                let parent = element.parent.map_or(document, |parent| self.ids[parent]);
                file.set_object(self.ids[at], describe(element, parent, kids));
            }
        }
        file.set_object(
            document,
            dictionary! {
                "Type" => "StructElem", "S" => "Document", "P" => root, "K" => self.top,
            },
        );
        file.set_object(
            root,
            dictionary! {
                "Type" => "StructTreeRoot",
                "K" => document,
                "ParentTree" => parents,
                "ParentTreeNextKey" => number(marked.len()),
            },
        );
        root
    }
}

/// From the pieces of content of each page back to their elements.
fn parent_tree(marked: &[Vec<ElementId>], ids: &[ObjectId]) -> Dictionary {
    let mut numbers = Vec::new();
    for (at, page) in marked.iter().enumerate() {
        let elements: Vec<Object> = page.iter().map(|element| ids[*element].into()).collect();
        numbers.extend([number(at), elements.into()]);
    }
    dictionary! { "Nums" => numbers }
}

fn describe(of: &Element, parent: ObjectId, kids: Vec<Object>) -> Dictionary {
    let mut element = dictionary! {
        "Type" => "StructElem", "S" => role(of.kind).as_str(), "P" => parent, "K" => kids,
    };
    if let Some(words) = &of.words {
        element.set("Alt", text_string(words));
    }
    match of.kind {
        Kind::HeadCell(span) => element.set("A", table_attributes(span, true)),
        Kind::Cell(span) if span > 1 => element.set("A", table_attributes(span, false)),
        Kind::TickBox(ticked) => {
            element.set("Alt", text_string(if ticked { TICKED } else { UNTICKED }));
        }
        _ => {}
    }
    element
}

fn role(kind: Kind) -> String {
    match kind {
        Kind::Paragraph => "P".to_owned(),
        Kind::Heading(level) => format!("H{}", level.clamp(1, LOWEST_HEADING)),
        Kind::Table => "Table".to_owned(),
        Kind::Row => "TR".to_owned(),
        Kind::HeadCell(_) => "TH".to_owned(),
        Kind::Cell(_) => "TD".to_owned(),
        Kind::TickBox(_) | Kind::Figure => "Figure".to_owned(),
    }
}

fn table_attributes(span: usize, heads_column: bool) -> Dictionary {
    let mut attributes = dictionary! { "O" => "Table" };
    if heads_column {
        attributes.set("Scope", "Column");
    }
    if span > 1 {
        attributes.set("ColSpan", number(span));
    }
    attributes
}
