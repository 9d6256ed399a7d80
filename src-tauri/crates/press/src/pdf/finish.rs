//! What printpdf leaves out or makes up: language, structure, outline, identity, what the file
//! says about itself.

use chrono::NaiveDateTime;
use lopdf::{Dictionary, Document, Object, ObjectId, StringFormat, dictionary};
use sha2::{Digest as _, Sha256};

use crate::block::About;
use crate::page::{ElementId, Pages};

use super::{outline, structure};

/// The version that has everything written here.
const VERSION: &str = "1.7";
/// What wrote the file.
const PRODUCER: &str = "printpdf 0.12.8";
/// Bytes of the identity of a file.
const IDENTITY: usize = 16;

/// Finish `file`, which printpdf wrote from `pages`.
pub(crate) fn finish(
    file: &mut Document,
    pages: &Pages,
    marked: &[Vec<ElementId>],
) -> Result<(), lopdf::Error> {
    let page_ids: Vec<_> = file.get_pages().into_values().collect();
    let root = structure::write(file, &pages.elements, marked, &page_ids);
    for (at, id) in page_ids.iter().enumerate() {
        finish_page(file.get_dictionary_mut(*id)?, at);
    }
    let outline = (!pages.outline.is_empty()).then(|| outline::write(file, pages, &page_ids));
    finish_catalog(file.catalog_mut()?, &pages.about, root, outline);
    let info = file.trailer.get(b"Info").and_then(Object::as_reference)?;
    file.set_object(info, information(&pages.about));
    identify(file, &pages.about);
    VERSION.clone_into(&mut file.version);
    file.compress();
    Ok(())
}

fn finish_page(page: &mut Dictionary, at: usize) {
    page.set("StructParents", number(at));
    page.set("Tabs", "S");
    page.remove(b"Annots");
}

fn finish_catalog(
    catalog: &mut Dictionary,
    about: &About,
    structure: ObjectId,
    outline: Option<ObjectId>,
) {
    catalog.set("Lang", Object::string_literal(about.language.as_str()));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", structure);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    if let Some(outline) = outline {
        catalog.set("Outlines", outline);
        catalog.set("PageMode", "UseOutlines");
    }
}

/// In the place of printpdf's own, which claims to be PDF/X.
fn information(about: &About) -> Dictionary {
    let made_at = date(about.made_at);
    dictionary! {
        "Title" => text_string(&about.title),
        "Author" => text_string(&about.author),
        "Producer" => text_string(PRODUCER),
        "CreationDate" => Object::string_literal(made_at.as_str()),
        "ModDate" => Object::string_literal(made_at.as_str()),
    }
}

fn date(at: NaiveDateTime) -> String {
    at.format("D:%Y%m%d%H%M%S").to_string()
}

/// The identity of a file is made from what it says, so that the same paper is the same file.
fn identify(file: &mut Document, about: &About) {
    let mut hash = Sha256::new();
    for text in [&about.title, &about.author, &about.language, &date(about.made_at)] {
        hash.update(text.len().to_be_bytes());
        hash.update(text);
    }
    for object in file.objects.values() {
        if let Object::Stream(stream) = object {
            hash.update(&stream.content);
        }
    }
    let identity: Vec<u8> = hash.finalize().iter().take(IDENTITY).copied().collect();
    let identity = Object::String(identity, StringFormat::Hexadecimal);
    file.trailer.set("ID", vec![identity.clone(), identity]);
}

/// Text that is not part of a page.
pub(crate) fn text_string(text: &str) -> Object {
    let mut bytes = vec![0xfe, 0xff];
    bytes.extend(text.encode_utf16().flat_map(u16::to_be_bytes));
    Object::String(bytes, StringFormat::Hexadecimal)
}

/// A count.
pub(crate) fn number(count: usize) -> Object {
    Object::Integer(i64::try_from(count).unwrap_or(i64::MAX))
}
