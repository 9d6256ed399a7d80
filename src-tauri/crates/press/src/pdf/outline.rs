//! The outline: entries within entries, each leading to a height on a page.

use lopdf::{Document, Object, ObjectId, dictionary};

use crate::page::{Entry, Pages};

use super::finish::{number, text_string};

/// An entry with its place in the tree.
struct Node<'a> {
    entry: &'a Entry,
    id: ObjectId,
    parent: Option<usize>,
    kids: Vec<usize>,
}

/// Write the outline of `pages`, which are the objects `ids`. Returns its root.
pub(crate) fn write(file: &mut Document, pages: &Pages, ids: &[ObjectId]) -> ObjectId {
    let nodes = nest(file, &pages.outline);
    let root = file.new_object_id();
    let top: Vec<_> = (0..nodes.len()).filter(|at| nodes[*at].parent.is_none()).collect();
    for siblings in nodes.iter().map(|node| &node.kids).chain([&top]) {
        for (at, node) in siblings.iter().enumerate() {
            let before = at.checked_sub(1).map(|at| siblings[at]);
            let after = siblings.get(at + 1).copied();
            write_entry(file, &nodes, *node, (before, after), root, (pages, ids));
        }
    }
    let mut outline = dictionary! { "Type" => "Outlines", "Count" => number(nodes.len()) };
    if let (Some(first), Some(last)) = (top.first(), top.last()) {
        outline.set("First", nodes[*first].id);
        outline.set("Last", nodes[*last].id);
    }
    file.set_object(root, outline);
    root
}

/// An entry is part of the nearest one before it of a higher level.
fn nest<'a>(file: &mut Document, entries: &'a [Entry]) -> Vec<Node<'a>> {
    let mut nodes: Vec<Node<'a>> = Vec::with_capacity(entries.len());
    let mut open: Vec<usize> = Vec::new();
    for (at, entry) in entries.iter().enumerate() {
        open.retain(|above| entries[*above].level < entry.level);
        let parent = open.last().copied();
        if let Some(parent) = parent {
            nodes[parent].kids.push(at);
        }
        nodes.push(Node { entry, id: file.new_object_id(), parent, kids: Vec::new() });
        open.push(at);
    }
    nodes
}

fn write_entry(
    file: &mut Document,
    nodes: &[Node<'_>],
    at: usize,
    (before, after): (Option<usize>, Option<usize>),
    root: ObjectId,
    (pages, ids): (&Pages, &[ObjectId]),
) {
    let node = &nodes[at];
    let page = ids.get(node.entry.page).map_or(Object::Null, |page| (*page).into());
    let height = pages.sheets.get(node.entry.page).map_or(0.0, |page| page.size.1);
    let y = Object::from(height - node.entry.y);
    let mut entry = dictionary! {
        "Title" => text_string(&node.entry.title),
        "Parent" => node.parent.map_or(root, |parent| nodes[parent].id),
        "Dest" => vec![page, "XYZ".into(), Object::Null, y, Object::Null],
    };
    let links = [
        ("Prev", before),
        ("Next", after),
        ("First", node.kids.first().copied()),
        ("Last", node.kids.last().copied()),
    ];
    for (key, at) in links {
        if let Some(at) = at {
            entry.set(key, nodes[at].id);
        }
    }
    if !node.kids.is_empty() {
        entry.set("Count", number(descendants(nodes, at)));
    }
    file.set_object(node.id, entry);
}

fn descendants(nodes: &[Node<'_>], at: usize) -> usize {
    nodes[at].kids.iter().map(|kid| 1 + descendants(nodes, *kid)).sum()
}
