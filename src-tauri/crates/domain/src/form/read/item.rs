//! The items of an edition.

use super::notes::Keys;
use super::part::PartKind;
use super::section::Section;
use crate::form::form_text::FormText;
use crate::form::item::{
    ColumnKind, FormChoice, FormColumn, FormItem, Gives, ItemField, PointsGroup, PointsLine,
    PointsTotal, Takes, Unless,
};
use crate::form::mistake::MistakeReason;
use crate::form::vocabulary::{Carried, Scale};

/// The most columns of a table.
const MOST_COLUMNS: u32 = 10;
/// The most choices of one item.
const MOST_CHOICES: u32 = 12;
/// The most groups of criteria, and criteria of a group.
const MOST_CRITERIA: u32 = 60;
/// The most lines or rows to fill in by hand.
const BLANK_LINES: std::ops::Range<u32> = 1..61;
/// Lines to write on by hand where the file does not say.
const USUAL_LINES: u32 = 4;
/// Shares of columns.
const SHARES: std::ops::Range<u32> = 1..101;

/// An item of `kind`.
pub(super) fn item(section: &Section<'_>, kind: PartKind, keys: &mut Keys) -> FormItem {
    let field = field(section, kind);
    let is_text = matches!(field, ItemField::ShortText | ItemField::LongText { .. });
    let item = FormItem {
        key: section.key("key", keys),
        label: section.text_if_any("label"),
        caption: section.text_if_any("caption"),
        by: section.word("by").unwrap_or_default(),
        optional: section.flag("optional", false),
        initial: if is_text { section.text_if_any("initial") } else { FormText::default() },
        evidence: section.word_list("evidence"),
        gives: if carries(&field) { gives(section, &field) } else { None },
        takes: if carries(&field) { takes(section, &field) } else { None },
        field,
    };
    if !section.has("text") && item.label.is_blank() && item.caption.is_blank() {
        section.mistake(MistakeReason::Unnamed);
    }
    item
}

/// Whether something can be carried from or to the field.
fn carries(field: &ItemField) -> bool {
    !matches!(field, ItemField::Choice { .. } | ItemField::Points { .. } | ItemField::ShortText)
}

fn field(section: &Section<'_>, kind: PartKind) -> ItemField {
    let lines = |name| section.whole_number(name, BLANK_LINES).unwrap_or(USUAL_LINES);
    match kind {
        PartKind::LongText => ItemField::LongText { lines: lines("lines") },
        PartKind::List => ItemField::List { lines: lines("lines") },
        PartKind::Table => ItemField::Table {
            numbered: section.flag("numbered", false),
            stacked: section.flag("stacked", false),
            columns: columns(section),
            rows: lines("rows"),
        },
        PartKind::Choice => choice(section),
        PartKind::Points => points(section),
        _ => ItemField::ShortText,
    }
}

fn columns(section: &Section<'_>) -> Vec<FormColumn> {
    let mut keys = Keys::default();
    let sections = section.sections("columns", MOST_COLUMNS);
    if sections.is_empty() {
        section.mistake_at("columns", MistakeReason::TooFew { least: 1 });
    }
    sections.into_iter().map(|section| column(section, &mut keys)).collect()
}

fn column(section: Section<'_>, keys: &mut Keys) -> FormColumn {
    let column = FormColumn {
        key: section.key("key", keys),
        title: section.words("title"),
        kind: column_kind(&section),
        share: section.whole_number("share", SHARES).unwrap_or(SHARES.start),
        optional: section.flag("optional", false),
    };
    section.close();
    column
}

/// The kinds of columns a file may have.
#[derive(serde::Deserialize)]
#[serde(rename_all = "camelCase")]
enum ColumnWord {
    Text,
    Day,
    Number,
    Choice,
}

fn column_kind(section: &Section<'_>) -> ColumnKind {
    match section.word("kind").unwrap_or(ColumnWord::Text) {
        ColumnWord::Text => ColumnKind::Text,
        ColumnWord::Day => ColumnKind::Day,
        ColumnWord::Number => ColumnKind::Number,
        ColumnWord::Choice => ColumnKind::Choice { choices: choices(section, None) },
    }
}

fn choice(section: &Section<'_>) -> ItemField {
    let scale = section.word("scale");
    let across = section.flag("across", false);
    ItemField::Choice { scale, across, choices: choices(section, scale) }
}

/// The choices of an item or a column; those of a scale are steps of it.
fn choices(section: &Section<'_>, scale: Option<Scale>) -> Vec<FormChoice> {
    let mut keys = Keys::default();
    let sections = section.sections("choices", MOST_CHOICES);
    if sections.len() < 2 {
        section.mistake_at("choices", MistakeReason::TooFew { least: 2 });
    }
    sections.into_iter().map(|section| one_choice(section, scale, &mut keys)).collect()
}

fn one_choice(section: Section<'_>, scale: Option<Scale>, keys: &mut Keys) -> FormChoice {
    let choice = FormChoice { key: section.key("key", keys), text: section.words("text") };
    let is_step = scale.is_none_or(|scale| scale.steps().contains(&choice.key.as_str()));
    if !is_step && !choice.key.is_empty() {
        let choice = choice.key.clone();
        section.mistake_at("key", MistakeReason::UnknownChoice { choice });
    }
    section.close();
    choice
}

fn points(section: &Section<'_>) -> ItemField {
    let mut keys = Keys::default();
    let sections = section.sections("groups", MOST_CRITERIA);
    if sections.is_empty() {
        section.mistake_at("groups", MistakeReason::TooFew { least: 1 });
    }
    let groups: Vec<_> =
        sections.into_iter().map(|section| points_group(section, &mut keys)).collect();
    let sum = sum(groups.iter().map(|group| group.most));
    let total = section.section("total").map(|section| points_total(section, sum));
    ItemField::Points { groups, total, checked: section.flag("checked", false) }
}

fn points_group(section: Section<'_>, keys: &mut Keys) -> PointsGroup {
    let lines: Vec<_> = section
        .sections("lines", MOST_CRITERIA)
        .into_iter()
        .map(|section| points_line(section, keys))
        .collect();
    let group = PointsGroup {
        key: section.key("key", keys),
        label: section.words("label"),
        most: section.points("most"),
        lines,
    };
    if !group.lines.is_empty() {
        expect_sum(&section, group.most, sum(group.lines.iter().map(|line| line.most)));
    }
    section.close();
    group
}

fn points_line(section: Section<'_>, keys: &mut Keys) -> PointsLine {
    let line = PointsLine {
        key: section.key("key", keys),
        label: section.words("label"),
        most: section.points("most"),
        whole: section.flag("whole", false),
    };
    section.close();
    line
}

fn points_total(section: Section<'_>, sum: u32) -> PointsTotal {
    let most = section.points_if_any("most").unwrap_or(sum);
    let total = PointsTotal { label: section.words("label"), most };
    expect_sum(&section, most, sum);
    section.close();
    total
}

/// The sum of maxima; nothing where one of them is a mistake.
fn sum(mut parts: impl Iterator<Item = u32>) -> u32 {
    parts.try_fold(0, |sum, part| (part > 0).then_some(sum + part)).unwrap_or(0)
}

/// Note where a maximum is not the sum of its parts; where either is a mistake already, it is not
/// told twice.
fn expect_sum(section: &Section<'_>, says: u32, sum: u32) {
    if says != sum && says > 0 && sum > 0 {
        section.mistake_at("most", MistakeReason::SumDiffers { says, sum });
    }
}

fn gives(section: &Section<'_>, field: &ItemField) -> Option<Gives> {
    let section = section.section("gives")?;
    let gives = Gives {
        what: section.needed_word("what").unwrap_or(Carried::Shortcomings),
        column: carried_column(&section, field),
        unless: section.section("unless").map(|section| unless(section, field)),
    };
    section.close();
    Some(gives)
}

fn takes(section: &Section<'_>, field: &ItemField) -> Option<Takes> {
    let section = section.section("takes")?;
    let takes = Takes {
        what: section.needed_word("what").unwrap_or(Carried::Shortcomings),
        column: carried_column(&section, field),
        remedy: further_column(&section, "remedy", field),
        due: further_column(&section, "due", field),
        state: further_column(&section, "state", field),
        reached: further_column(&section, "reached", field),
        obstacle: further_column(&section, "obstacle", field),
        responsibility: further_column(&section, "responsibility", field),
    };
    section.close();
    Some(takes)
}

/// The column that is carried: a table must name one, nothing else may.
fn carried_column(section: &Section<'_>, field: &ItemField) -> Option<String> {
    if !matches!(field, ItemField::Table { .. }) {
        return None;
    }
    let column = section.reference("column");
    match &column {
        None if !section.has("column") => {
            section.mistake(MistakeReason::MissingField { field: "column".to_owned() });
        }
        Some(key) => expect_column(section, "column", key, field),
        None => {}
    }
    column
}

/// Another column of a table that is filled with what is offered.
fn further_column(section: &Section<'_>, name: &'static str, field: &ItemField) -> Option<String> {
    if !matches!(field, ItemField::Table { .. }) {
        return None;
    }
    let column = section.reference(name)?;
    expect_column(section, name, &column, field);
    Some(column)
}

fn expect_column(section: &Section<'_>, name: &str, key: &str, field: &ItemField) {
    if !field.columns().iter().any(|column| column.key == key) {
        let column = key.to_owned();
        section.mistake_at(name, MistakeReason::UnknownColumn { column });
    }
}

fn unless(section: Section<'_>, field: &ItemField) -> Unless {
    let name = |name| section.reference(name).unwrap_or_default();
    let unless = Unless { column: name("column"), choice: name("choice") };
    for needed in ["column", "choice"] {
        if !section.has(needed) {
            section.mistake(MistakeReason::MissingField { field: needed.to_owned() });
        }
    }
    match field.columns().iter().find(|column| column.key == unless.column) {
        None if section.has("column") => expect_column(&section, "column", &unless.column, field),
        Some(column) if column.choice(&unless.choice).is_none() && section.has("choice") => {
            let choice = unless.choice.clone();
            section.mistake_at("choice", MistakeReason::UnknownChoice { choice });
        }
        _ => {}
    }
    section.close();
    unless
}
