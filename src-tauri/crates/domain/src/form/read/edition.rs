//! The head of an edition, and what must hold of it as a whole.

use super::notes::Keys;
use super::part;
use super::section::Section;
use crate::form::edition::{FormCaption, FormEdition, FormLine, IdentityLine};
use crate::form::mistake::MistakeReason;
use crate::form::vocabulary::Purpose;

/// The most lines of a caption, a title and an identity.
const MOST_LINES: u32 = 20;
/// The most parts of a form.
const MOST_PARTS: u32 = 200;
/// The years a form may be for.
const YEARS: std::ops::Range<u32> = 1990..2101;

/// The edition, with something in every place where a mistake was noted.
pub(super) fn read(file: Section<'_>) -> FormEdition {
    let mut keys = Keys::default();
    let year = |name| file.whole_number(name, YEARS).and_then(|year| i32::try_from(year).ok());
    let edition = FormEdition {
        edition: file.name("edition"),
        form: file.name("form"),
        name: file.words("name"),
        purpose: file.needed_word("purpose").unwrap_or(Purpose::Review),
        source: file.plain("source"),
        from_year: year("fromYear"),
        until_year: year("untilYear"),
        classes: file.word_list("classes"),
        unverified: file.flag("unverified", false),
        code: file.text_if_any("code"),
        caption: file.section("caption").map(caption).unwrap_or_default(),
        title: lines(&file, "title"),
        identity: identity(&file, &mut keys),
        parts: part::parts(file.sections("part", MOST_PARTS), &mut keys),
    };
    check_whole(&file, &edition);
    file.close();
    edition
}

fn check_whole(file: &Section<'_>, edition: &FormEdition) {
    if edition.title.is_empty() {
        file.mistake_at("title", MistakeReason::TooFew { least: 1 });
    }
    if edition.items().next().is_none() {
        file.mistake(MistakeReason::NothingToFill);
    }
    if let (Some(from), Some(until)) = (edition.from_year, edition.until_year)
        && until < from
    {
        let least = u32::try_from(from).unwrap_or_default();
        let most = YEARS.end - 1;
        file.mistake_at("untilYear", MistakeReason::OutOfRange { least, most });
    }
}

fn caption(section: Section<'_>) -> FormCaption {
    let caption = FormCaption {
        unverified: section.flag("unverified", false),
        left: lines(&section, "left"),
        right: lines(&section, "right"),
    };
    section.close();
    caption
}

fn lines(section: &Section<'_>, name: &'static str) -> Vec<FormLine> {
    section.sections(name, MOST_LINES).into_iter().map(line).collect()
}

fn line(section: Section<'_>) -> FormLine {
    let line = FormLine {
        text: section.text("text"),
        bold: section.flag("bold", false),
        italic: section.flag("italic", false),
        capitals: section.flag("capitals", false),
        ruled: section.flag("ruled", false),
        unverified: section.flag("unverified", false),
    };
    section.close();
    line
}

fn identity(file: &Section<'_>, keys: &mut Keys) -> Vec<IdentityLine> {
    let lines = file.sections("identity", MOST_LINES).into_iter();
    lines.map(|section| identity_line(section, keys)).collect()
}

fn identity_line(section: Section<'_>, keys: &mut Keys) -> IdentityLine {
    let line = IdentityLine {
        key: section.key("key", keys),
        label: section.text("label"),
        fact: section.word("fact"),
        beside: section.flag("beside", false),
        when: section.word("when"),
        unverified: section.flag("unverified", false),
    };
    section.close();
    line
}
