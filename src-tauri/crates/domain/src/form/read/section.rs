//! A table of the file, asked field by field; what was not asked for is unknown.

use std::cell::RefCell;
use std::collections::BTreeSet;
use std::ops::Range;

use serde::de::DeserializeOwned;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::notes::{Keys, Notes};
use super::value::Field;
use crate::form::form_text::FormText;
use crate::form::mistake::{Expected, MistakeReason};
use crate::text::Text;

/// A table of the file.
pub(super) struct Section<'a> {
    table: &'a DeTable<'a>,
    notes: &'a Notes<'a>,
    /// Where it begins.
    at: usize,
    place: String,
    asked: RefCell<BTreeSet<&'static str>>,
}

impl<'a> Section<'a> {
    /// The whole file.
    pub(super) fn whole(table: &'a DeTable<'a>, notes: &'a Notes<'a>) -> Self {
        Self { table, notes, at: 0, place: String::new(), asked: RefCell::default() }
    }

    /// Note every field nobody asked for.
    pub(super) fn close(self) {
        let asked = self.asked.borrow();
        for (name, _) in self.table {
            if !asked.contains(name.get_ref().as_ref()) {
                let field = name.get_ref().to_string();
                let known = asked.iter().map(|known| (*known).to_owned()).collect();
                let place = self.place_of(&field);
                self.notes.add(
                    name.span().start,
                    place,
                    MistakeReason::UnknownField { field, known },
                );
            }
        }
    }

    /// Note a mistake of the section as a whole.
    pub(super) fn mistake(&self, reason: MistakeReason) {
        self.notes.add(self.at, self.place.clone(), reason);
    }

    /// Note a mistake of a field, or of the section where the field is absent.
    pub(super) fn mistake_at(&self, name: &str, reason: MistakeReason) {
        let at = self.table.get(name).map_or(self.at, |value| value.span().start);
        self.notes.add(at, self.place_of(name), reason);
    }

    /// Whether a field is there.
    pub(super) fn has(&self, name: &'static str) -> bool {
        self.field(name).is_some()
    }

    /// Words fixed by the form; blank where there are none.
    pub(super) fn text_if_any(&self, name: &'static str) -> FormText {
        self.field(name).map(|field| field.form_text()).unwrap_or_default()
    }

    /// Words fixed by the form, which must be there.
    pub(super) fn text(&self, name: &'static str) -> FormText {
        self.needed(name).map(|field| field.words_with_facts()).unwrap_or_default()
    }

    /// Words without facts, which must be there.
    pub(super) fn words(&self, name: &'static str) -> Text {
        self.needed(name).and_then(|field| field.words()).unwrap_or_default()
    }

    /// Words without facts; blank where there are none.
    pub(super) fn plain(&self, name: &'static str) -> Text {
        self.field(name).and_then(|field| field.plain()).map(Text::new).unwrap_or_default()
    }

    /// A yes or no.
    pub(super) fn flag(&self, name: &'static str, otherwise: bool) -> bool {
        self.field(name).and_then(|field| field.flag()).unwrap_or(otherwise)
    }

    /// A whole number within a range.
    pub(super) fn whole_number(&self, name: &'static str, within: Range<u32>) -> Option<u32> {
        self.field(name)?.whole_number(within)
    }

    /// Points, which must be there, in tenths.
    pub(super) fn points(&self, name: &'static str) -> u32 {
        self.needed(name).and_then(|field| field.points()).unwrap_or_default()
    }

    /// Points in tenths, where they are there.
    pub(super) fn points_if_any(&self, name: &'static str) -> Option<u32> {
        self.field(name)?.points()
    }

    /// A word of the program.
    pub(super) fn word<T: DeserializeOwned>(&self, name: &'static str) -> Option<T> {
        self.field(name)?.word()
    }

    /// A word of the program, which must be there.
    pub(super) fn needed_word<T: DeserializeOwned>(&self, name: &'static str) -> Option<T> {
        self.needed(name)?.word()
    }

    /// Several words of the program.
    pub(super) fn word_list<T: DeserializeOwned>(&self, name: &'static str) -> Vec<T> {
        self.entries(name).iter().filter_map(Field::word).collect()
    }

    /// A key that differs from those taken before.
    pub(super) fn key(&self, name: &'static str, keys: &mut Keys) -> String {
        let Some(field) = self.needed(name) else { return String::new() };
        let Some(key) = field.key() else { return String::new() };
        if let Err(first_line) = keys.take(&key, self.notes.line(field.at())) {
            field.mistake(MistakeReason::DuplicateKey { key: key.clone(), first_line });
        }
        key
    }

    /// A name such as that of an edition.
    pub(super) fn name(&self, name: &'static str) -> String {
        self.needed(name).and_then(|field| field.name()).unwrap_or_default()
    }

    /// A key that names something else; whether it does is asked elsewhere.
    pub(super) fn reference(&self, name: &'static str) -> Option<String> {
        self.field(name)?.plain().map(str::to_owned)
    }

    /// A section within this one.
    pub(super) fn section(&self, name: &'static str) -> Option<Section<'a>> {
        self.field(name)?.section()
    }

    /// The sections of a list, of which there may be so many.
    pub(super) fn sections(&self, name: &'static str, most: u32) -> Vec<Section<'a>> {
        let entries = self.entries(name);
        if entries.len() > most as usize {
            self.mistake_at(name, MistakeReason::TooMany { most });
        }
        entries.iter().filter_map(Field::section).collect()
    }

    fn needed(&self, name: &'static str) -> Option<Field<'a>> {
        let field = self.field(name);
        if field.is_none() {
            self.mistake(MistakeReason::MissingField { field: name.to_owned() });
        }
        field
    }

    fn field(&self, name: &'static str) -> Option<Field<'a>> {
        self.asked.borrow_mut().insert(name);
        let value = self.table.get(name)?;
        Some(Field::new(value.get_ref(), value.span().start, self.place_of(name), self.notes))
    }

    fn entries(&self, name: &'static str) -> Vec<Field<'a>> {
        let Some(field) = self.field(name) else { return Vec::new() };
        let DeValue::Array(entries) = field.value() else {
            field.mistake(MistakeReason::WrongType { expected: Expected::List });
            return Vec::new();
        };
        let entry = |(entry, number): (&'a Spanned<DeValue<'a>>, usize)| {
            let place = format!("{}[{number}]", self.place_of(name));
            Field::new(entry.get_ref(), entry.span().start, place, self.notes)
        };
        entries.iter().zip(1..).map(entry).collect()
    }

    fn place_of(&self, name: &str) -> String {
        if self.place.is_empty() { name.to_owned() } else { format!("{}.{name}", self.place) }
    }
}

impl<'a> Field<'a> {
    /// The field as a section.
    pub(super) fn section(&self) -> Option<Section<'a>> {
        match self.value() {
            DeValue::Table(table) => Some(Section {
                table,
                notes: self.notes(),
                at: self.at(),
                place: self.place().to_owned(),
                asked: RefCell::default(),
            }),
            _ => self.wrong(Expected::Section),
        }
    }
}
