//! An edition of a form: what stands on it, from the caption to the signatures.

use serde::Serialize;
use ts_rs::TS;

use super::form_text::FormText;
use super::item::FormItem;
use super::part::{FormPart, PartContent};
use super::vocabulary::{Condition, Fact, Purpose};
use crate::member::ReviewClass;
use crate::text::Text;

/// A form in one of its editions (e.g. Mẫu 02C-HD KĐ.ĐG 2025), read from its file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormEdition {
    /// The edition, e.g. `2025`. Letters A to Z, figures, `-`, `_` and `.`.
    pub edition: String,
    /// The form within the edition, e.g. `2c`.
    pub form: String,
    /// What lists call it.
    pub name: Text,
    /// What it is filled in for.
    pub purpose: Purpose,
    /// Where it comes from.
    pub source: Text,
    /// The first year it is filled in for; none where any year will do.
    pub from_year: Option<i32>,
    /// The last such year.
    pub until_year: Option<i32>,
    /// The members it is for; empty where it is for all.
    pub classes: Vec<ReviewClass>,
    /// Chưa đối chiếu bản gốc: the whole of it. Shown on screen, never printed.
    pub unverified: bool,
    /// The code at the upper right (mẫu số); blank where it has none.
    pub code: FormText,
    /// What stands above the title.
    pub caption: FormCaption,
    /// The lines of the title.
    pub title: Vec<FormLine>,
    /// Họ và tên, ngày sinh …
    pub identity: Vec<IdentityLine>,
    /// Everything below, in order.
    pub parts: Vec<FormPart>,
}

/// What stands above the title, in two columns.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormCaption {
    /// Chưa đối chiếu bản gốc.
    pub unverified: bool,
    /// The lines on the left.
    pub left: Vec<FormLine>,
    /// The lines on the right.
    pub right: Vec<FormLine>,
}

/// A line of the caption or of the title.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormLine {
    /// The words.
    pub text: FormText,
    /// Heavy letters.
    pub bold: bool,
    /// Slanted letters.
    pub italic: bool,
    /// All in capitals, facts too.
    pub capitals: bool,
    /// A rule as long as the line stands below it.
    pub ruled: bool,
    /// Chưa đối chiếu bản gốc.
    pub unverified: bool,
}

/// A line that says whom the form is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct IdentityLine {
    /// Names its answer.
    pub key: String,
    /// The words before it, e.g. `Họ và tên:`.
    pub label: FormText,
    /// What the book knows of it. An answer of its own stands before it.
    pub fact: Option<Fact>,
    /// Stands on the line of the one before it.
    pub beside: bool,
    /// Where it stands only for some.
    pub when: Option<Condition>,
    /// Chưa đối chiếu bản gốc.
    pub unverified: bool,
}

impl FormEdition {
    /// Every item to fill in, in order.
    pub fn items(&self) -> impl Iterator<Item = &FormItem> {
        self.parts.iter().filter_map(FormPart::item)
    }

    /// The item with this key.
    pub fn item(&self, key: &str) -> Option<&FormItem> {
        self.items().find(|item| item.key == key)
    }

    /// The identity line with this key.
    pub fn identity_line(&self, key: &str) -> Option<&IdentityLine> {
        self.identity.iter().find(|line| line.key == key)
    }

    /// Whether it serves a form of `year`.
    pub fn is_of_year(&self, year: i32) -> bool {
        self.from_year.is_none_or(|from| from <= year)
            && self.until_year.is_none_or(|until| year <= until)
    }

    /// Whether it serves members of `class`.
    pub fn serves(&self, class: ReviewClass) -> bool {
        self.classes.is_empty() || self.classes.contains(&class)
    }

    /// What holds of every member it serves, e.g. of a blank form for whoever it may be.
    pub fn holds_of_all(&self) -> Vec<Condition> {
        let all_are = |fits: fn(&ReviewClass) -> bool| {
            !self.classes.is_empty() && self.classes.iter().all(fits)
        };
        let holding = [
            (Condition::Leader, all_are(|class| *class == ReviewClass::Leader)),
            (Condition::Employed, all_are(|class| *class != ReviewClass::Outside)),
        ];
        holding.into_iter().filter(|(_, holds)| *holds).map(|(it, _)| it).collect()
    }

    /// Whether any part of it was not checked against the original.
    pub fn has_unverified(&self) -> bool {
        let lines = [&self.caption.left, &self.caption.right, &self.title];
        self.unverified
            || self.caption.unverified
            || lines.into_iter().flatten().any(|line| line.unverified)
            || self.identity.iter().any(|line| line.unverified)
            || self.parts.iter().any(|part| part.unverified)
    }

    /// The same form with each fact in its texts as `value` knows it, to be shown.
    #[must_use]
    pub fn settled(mut self, mut value: impl FnMut(Fact) -> String) -> Self {
        let value: &mut dyn FnMut(Fact) -> String = &mut value;
        self.code.settle(value);
        let FormCaption { left, right, .. } = &mut self.caption;
        for line in left.iter_mut().chain(right).chain(&mut self.title) {
            line.text.settle(value);
        }
        self.identity.iter_mut().for_each(|line| line.label.settle(value));
        self.parts.iter_mut().for_each(|part| settle_part(part, value));
        self
    }
}

impl IdentityLine {
    /// `known` without what the label says already: after `Chi bộ:`, `Chi bộ thôn Đoài` is `thôn Đoài`.
    pub fn beyond_label<'k>(&self, known: &'k str) -> &'k str {
        let label = self.label.to_string();
        let label = label.trim_end_matches([':', ' ']);
        let rest = known.strip_prefix(label).filter(|rest| rest.starts_with(' '));
        rest.map_or(known, str::trim_start)
    }
}

fn settle_part(part: &mut FormPart, value: &mut dyn FnMut(Fact) -> String) {
    if let Some(heading) = &mut part.heading {
        heading.text.settle(value);
    }
    match &mut part.content {
        PartContent::Heading | PartContent::PageBreak => {}
        PartContent::Paragraph { text, .. } | PartContent::Note { text } => text.settle(value),
        PartContent::Item { item } => {
            item.caption.settle(value);
            item.initial.settle(value);
        }
        PartContent::Signatures { left, right } => {
            for block in [left, right].into_iter().flatten() {
                block.caption.settle(value);
                block.note.settle(value);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_the_label_says_is_not_said_again() {
        let line = |label: &str| IdentityLine {
            key: "cell".into(),
            label: FormText::plain(label),
            fact: Some(Fact::Cell),
            beside: false,
            when: None,
            unverified: false,
        };

        assert_eq!(line("Chi bộ:").beyond_label("Chi bộ thôn Đoài"), "thôn Đoài");
        assert_eq!(line("Chi bộ:").beyond_label("Chi bộTrường"), "Chi bộTrường");
        assert_eq!(line("Đơn vị:").beyond_label("Chi bộ thôn Đoài"), "Chi bộ thôn Đoài");
        assert_eq!(line("Chi bộ:").beyond_label("Chi bộ"), "Chi bộ");
    }
}
