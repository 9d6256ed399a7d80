//! The parts of an edition.

use serde::Deserialize;

use super::item;
use super::notes::Keys;
use super::section::Section;
use crate::form::mistake::MistakeReason;
use crate::form::part::{FormHeading, FormPart, PartContent, SignatureBlock};

/// The highest level whose headings are heavy unless the file says otherwise.
const BOLD_LEVELS: u8 = 2;

/// The kinds of parts a file may have.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "camelCase")]
pub(super) enum PartKind {
    /// Only a heading.
    Heading,
    Paragraph,
    Note,
    ShortText,
    LongText,
    List,
    Table,
    Choice,
    Points,
    Signatures,
    PageBreak,
}

/// Every part of a file.
pub(super) fn parts(sections: Vec<Section<'_>>, keys: &mut Keys) -> Vec<FormPart> {
    let mut read = Vec::new();
    for section in sections {
        if let Some(part) = part(&section, keys) {
            read.push((section, part));
        }
    }
    let items: Vec<String> =
        read.iter().filter_map(|(_, part)| Some(part.item()?.key.clone())).collect();
    let mut parts = Vec::new();
    for (section, part) in read {
        expect_item(&section, part.with.as_deref(), &items);
        section.close();
        parts.push(part);
    }
    parts
}

/// A part; none where its kind is not known, so that its fields are not either.
fn part(section: &Section<'_>, keys: &mut Keys) -> Option<FormPart> {
    let kind = section.needed_word("kind")?;
    Some(FormPart {
        heading: heading(section, kind),
        when: section.word("when"),
        unless: section.word("unless"),
        with: section.reference("with"),
        unverified: section.flag("unverified", false),
        content: content(section, kind, keys),
    })
}

fn expect_item(section: &Section<'_>, with: Option<&str>, items: &[String]) {
    if let Some(with) = with
        && !items.iter().any(|item| item == with)
    {
        section.mistake_at("with", MistakeReason::UnknownItem { item: with.to_owned() });
    }
}

/// The heading of a part; every kind may have one but those that are text themselves.
fn heading(section: &Section<'_>, kind: PartKind) -> Option<FormHeading> {
    match kind {
        PartKind::Paragraph | PartKind::Note | PartKind::Signatures | PartKind::PageBreak => None,
        PartKind::Heading => Some(read_heading(section)),
        _ => section.has("text").then(|| read_heading(section)),
    }
}

fn read_heading(section: &Section<'_>) -> FormHeading {
    let level = section.whole_number("level", 1..5).and_then(|level| u8::try_from(level).ok());
    let level = level.unwrap_or(3);
    FormHeading {
        number: section.text_if_any("number"),
        text: section.text("text"),
        level,
        bold: section.flag("bold", level <= BOLD_LEVELS),
        italic: section.flag("italic", false),
        centred: section.flag("centred", false),
    }
}

fn content(section: &Section<'_>, kind: PartKind, keys: &mut Keys) -> PartContent {
    match kind {
        PartKind::Heading => PartContent::Heading,
        PartKind::Paragraph => PartContent::Paragraph {
            text: section.text("text"),
            bold: section.flag("bold", false),
            italic: section.flag("italic", false),
        },
        PartKind::Note => PartContent::Note { text: section.text("text") },
        PartKind::PageBreak => PartContent::PageBreak,
        PartKind::Signatures => signatures(section),
        _ => PartContent::Item { item: Box::new(item::item(section, kind, keys)) },
    }
}

fn signatures(section: &Section<'_>) -> PartContent {
    let left = section.section("left").map(signature);
    let right = section.section("right").map(signature);
    if left.is_none() && right.is_none() {
        section.mistake(MistakeReason::TooFew { least: 1 });
    }
    PartContent::Signatures { left, right }
}

fn signature(section: Section<'_>) -> SignatureBlock {
    let block = SignatureBlock {
        by: section.needed_word("by").unwrap_or_default(),
        caption: section.text("caption"),
        note: section.text_if_any("note"),
        dated: section.flag("dated", false),
    };
    section.close();
    block
}
