//! What somebody wrote on a form.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::dates::YearMonth;
use crate::notebook::SummaryPeriod;
use crate::text::Text;
use crate::{
    CensureId, CommendationId, ContributionId, FilledFormId, GoodDeedId, MatterId, MemberId,
    MentionId, PledgeId, StoryId, StudyId, SuggestionId,
};

/// A form as it is kept: which edition, and what was written on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FilledForm {
    /// The edition, e.g. `2025`.
    pub edition: String,
    /// The form within it, e.g. `2c`.
    pub form: String,
    /// What was written.
    pub answers: Answers,
}

/// What was written, by the keys of the items and identity lines.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export)]
pub struct Answers(pub BTreeMap<String, Answer>);

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Answer {
    /// To a short or long text, or an identity line.
    Text {
        /// What was written.
        words: Text,
    },
    /// To a list.
    List {
        /// Its items, in order.
        items: Vec<ListEntry>,
    },
    /// To a table.
    Rows {
        /// Its rows, in order.
        rows: Vec<FormRow>,
    },
    /// To a choice.
    Choice {
        /// The key of the choice; blank while none is made.
        choice: String,
    },
    /// To points.
    Points {
        /// What each criterion was given, by its key.
        marks: BTreeMap<String, PointsMark>,
    },
}

/// An item of a list.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ListEntry {
    /// What was written.
    pub words: Text,
    /// The record it was taken from.
    #[serde(default)]
    pub from: Option<Origin>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormRow {
    /// Its cells, by the keys of the columns; a cell with nothing in it may be left out.
    pub cells: BTreeMap<String, Text>,
    /// The record it was taken from.
    #[serde(default)]
    pub from: Option<Origin>,
}

/// What a criterion was given.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PointsMark {
    /// Points in tenths; none while not given.
    pub points: Option<u32>,
    /// Why it is not the most.
    #[serde(default)]
    pub reason: Text,
}

/// The record an item of a list or a row was taken from: it leads back there.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(tag = "record", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Origin {
    /// A matter the cell follows.
    Matter {
        /// Which.
        matter: MatterId,
    },
    /// An answer on an older form.
    Form {
        /// Which form.
        form: FilledFormId,
        /// Which answer.
        key: String,
        /// Which item or row of it, from 0.
        place: u32,
    },
    /// A pledge.
    Pledge {
        /// Which.
        pledge: PledgeId,
    },
    /// What was done of a pledge in a month.
    MonthResult {
        /// Of which pledge.
        pledge: PledgeId,
        /// In which month.
        month: YearMonth,
    },
    /// What a person remarked on their own month.
    MonthRemark {
        /// Whose page.
        member: MemberId,
        /// Of which month.
        month: YearMonth,
    },
    /// What was said about the page of a month.
    MonthComment {
        /// Whose page.
        member: MemberId,
        /// Of which month.
        month: YearMonth,
    },
    /// What was said about a summary.
    SummaryComment {
        /// Whose summary.
        member: MemberId,
        /// Of which year.
        year: i32,
        /// Of the half-year or the year.
        period: SummaryPeriod,
    },
    /// What was said about a story.
    StoryComment {
        /// Which story.
        story: StoryId,
    },
    /// A good deed.
    GoodDeed {
        /// Which.
        deed: GoodDeedId,
    },
    /// The attendance of a year.
    Attendance {
        /// Which year.
        year: i32,
    },
    /// A story that was told.
    Story {
        /// Which.
        story: StoryId,
    },
    /// A study session.
    Study {
        /// Which.
        study: StudyId,
    },
    /// A commendation.
    Commendation {
        /// Which.
        commendation: CommendationId,
    },
    /// A praise or a reminder at a meeting.
    Mention {
        /// Which.
        mention: MentionId,
    },
    /// A suggestion for the review.
    Suggestion {
        /// Which.
        suggestion: SuggestionId,
    },
    /// A comment contributed for the review.
    Contribution {
        /// Which.
        contribution: ContributionId,
    },
    /// A reminder or a measure of discipline.
    Censure {
        /// Which.
        censure: CensureId,
    },
}

impl Answers {
    /// The answer to `key`, unless nothing was written.
    pub fn get(&self, key: &str) -> Option<&Answer> {
        self.0.get(key).filter(|answer| !answer.is_blank())
    }

    /// Every record something was taken from.
    pub fn origins(&self) -> impl Iterator<Item = &Origin> {
        self.0.values().flat_map(Answer::origins)
    }

    /// Whether the answer to `key` holds what comes from `origin`. A text does not say where its lines
    /// come from: there the `words` themselves are looked for.
    pub fn holds(&self, key: &str, origin: &Origin, words: &Text) -> bool {
        let Some(answer) = self.get(key) else { return false };
        match answer.words() {
            Some(text) => !words.is_blank() && text.as_str().contains(words.as_str()),
            None => answer.origins().any(|taken| taken == origin),
        }
    }

    /// The keys whose answers differ between these and `other`; nothing written is no answer.
    pub fn changed<'a>(&'a self, other: &'a Self) -> Vec<&'a str> {
        let keys = self.0.keys().chain(other.0.keys().filter(|key| !self.0.contains_key(*key)));
        keys.map(String::as_str).filter(|key| self.get(key) != other.get(key)).collect()
    }
}

impl Answer {
    /// Whether nothing was written.
    pub fn is_blank(&self) -> bool {
        match self {
            Self::Text { words } => words.is_blank(),
            Self::List { items } => items.iter().all(|item| item.words.is_blank()),
            Self::Rows { rows } => rows.iter().all(FormRow::is_blank),
            Self::Choice { choice } => choice.is_empty(),
            Self::Points { marks } => marks.values().all(|mark| mark.points.is_none()),
        }
    }

    /// What was written, of a text.
    pub fn words(&self) -> Option<&Text> {
        match self {
            Self::Text { words } => Some(words),
            _ => None,
        }
    }

    /// The items of a list in which something stands.
    pub fn items(&self) -> impl Iterator<Item = &ListEntry> {
        let items = if let Self::List { items } = self { items.as_slice() } else { &[] };
        items.iter().filter(|item| !item.words.is_blank())
    }

    /// The rows of a table in which something stands.
    pub fn rows(&self) -> impl Iterator<Item = &FormRow> {
        let rows = if let Self::Rows { rows } = self { rows.as_slice() } else { &[] };
        rows.iter().filter(|row| !row.is_blank())
    }

    fn origins(&self) -> impl Iterator<Item = &Origin> {
        let of_items = self.items().filter_map(|item| item.from.as_ref());
        of_items.chain(self.rows().filter_map(|row| row.from.as_ref()))
    }
}

impl FormRow {
    /// Whether nothing stands in it.
    pub fn is_blank(&self) -> bool {
        self.cells.values().all(Text::is_blank)
    }

    /// What stands in the column `key`.
    pub fn cell(&self, key: &str) -> &str {
        self.cells.get(key).map_or("", Text::as_str)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn text(words: &str) -> Answer {
        Answer::Text { words: words.into() }
    }

    fn answers(answers: &[(&str, Answer)]) -> Answers {
        Answers(answers.iter().map(|(key, answer)| ((*key).to_owned(), answer.clone())).collect())
    }

    #[test]
    fn answers_go_to_the_window_and_come_back() {
        let row = FormRow {
            cells: [("fault".to_owned(), "Còn nể nang".into())].into(),
            from: Some(Origin::Matter { matter: MatterId(7) }),
        };
        let mark = PointsMark { points: Some(285), reason: "Vắng 01 kỳ".into() };
        let written = answers(&[
            ("moral", text("Nếp sống giản dị")),
            ("faults", Answer::List { items: vec![ListEntry::default()] }),
            ("remedies", Answer::Rows { rows: vec![row] }),
            ("level", Answer::Choice { choice: "good".into() }),
            ("points", Answer::Points { marks: [("common".to_owned(), mark)].into() }),
        ]);

        let json = serde_json::to_string(&written).unwrap();

        assert_eq!(serde_json::from_str::<Answers>(&json).unwrap(), written);
        assert!(json.contains(r#""level":{"kind":"choice","choice":"good"}"#), "{json}");
    }

    #[test]
    fn what_is_typed_is_cleaned_at_the_door() {
        let typed = r#"{"moral":{"kind":"text","words":" Ha\u0323n che\u0302\u0301\u00a0 "}}"#;

        let read: Answers = serde_json::from_str(typed).unwrap();

        assert_eq!(read.get("moral"), Some(&text("Hạn chế")));
    }

    #[test]
    fn nothing_written_is_no_answer() {
        let blanks = [
            text(" "),
            Answer::List { items: vec![ListEntry::default()] },
            Answer::Rows { rows: vec![FormRow::default()] },
            Answer::Choice { choice: String::new() },
            Answer::Points { marks: [("common".to_owned(), PointsMark::default())].into() },
        ];

        for blank in blanks {
            assert_eq!(answers(&[("it", blank)]).get("it"), None);
        }
    }

    #[test]
    fn changes_are_told_by_their_keys() {
        let before = answers(&[("a", text("một")), ("b", text("hai")), ("c", text(""))]);
        let after = answers(&[("a", text("một")), ("b", text("ba")), ("d", text("bốn"))]);

        assert_eq!(before.changed(&after), ["b", "d"]);
        assert!(before.changed(&before).is_empty());
    }
}
