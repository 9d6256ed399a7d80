//! What the records of a vault are, in the words of a person and not by tables.

use serde::Serialize;
use store::copy::TableCount;
use ts_rs::TS;

/// A kind of records.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum RecordKind {
    /// Members, their posts and standing.
    Members,
    /// Meetings and their minutes.
    Meetings,
    /// Matters and the reports on them.
    Matters,
    /// Notebooks and what the cell plans for them.
    Notebooks,
    /// Good deeds.
    GoodDeeds,
    /// Stories about Bác and who tells them.
    Stories,
    /// Studies.
    Studies,
    /// Filled forms and their editions.
    Forms,
    /// The annual review.
    Reviews,
    /// The cell itself: names, terms, settings, numbers, seats.
    Cell,
    /// What was typed and not finished.
    Drafts,
    /// The history of changes.
    History,
    /// What this program does not know by name.
    Other,
}

/// Every table with its kind.
const KINDS: &[(RecordKind, &[&str])] = &[
    (RecordKind::Members, &["member", "post", "standing"]),
    (
        RecordKind::Meetings,
        &[
            "meeting",
            "agenda_item",
            "attendance",
            "guest",
            "minutes",
            "remark",
            "vote",
            "mention",
            "adoption",
            "supplement",
            "resolution",
            "result_report",
            "score_mark",
        ],
    ),
    (RecordKind::Matters, &["matter", "matter_report"]),
    (
        RecordKind::Notebooks,
        &[
            "pledge",
            "month_page",
            "month_result",
            "summary",
            "comment",
            "following",
            "model",
            "pressing_issue",
            "year_plan",
            "commendation",
        ],
    ),
    (RecordKind::GoodDeeds, &["good_deed"]),
    (RecordKind::Stories, &["story", "story_turn"]),
    (RecordKind::Studies, &["study", "study_attendance", "study_report"]),
    (RecordKind::Forms, &["filled_form", "form_edition"]),
    (
        RecordKind::Reviews,
        &[
            "campaign",
            "campaign_step",
            "review_person",
            "review_person_step",
            "review_proposal",
            "tally",
            "rating_decision",
            "residence_feedback",
            "censure",
            "suggestion",
            "contribution",
            "remedy",
            "remedy_step",
            "inspection",
        ],
    ),
    (
        RecordKind::Cell,
        &["vault", "cell_name", "term", "setting", "paper_number", "pin", "pin_reset"],
    ),
    (RecordKind::Drafts, &["draft", "form_draft"]),
    (RecordKind::History, &["history"]),
];

impl RecordKind {
    /// Of what kind the records of `table` are.
    pub(super) fn of(table: &str) -> Self {
        let named = KINDS.iter().find(|(_, tables)| tables.contains(&table));
        named.map_or(Self::Other, |(kind, _)| *kind)
    }

    /// Whether a person would count such records: drafts and the history grow by themselves.
    fn is_counted(self) -> bool {
        !matches!(self, Self::Drafts | Self::History)
    }
}

/// How many records a person would count.
pub(super) fn total(records: &[TableCount]) -> u64 {
    let counted = records.iter().filter(|count| RecordKind::of(&count.table).is_counted());
    counted.map(|count| count.records).sum()
}

/// How many records of `kind` there are.
pub(super) fn count(records: &[TableCount], kind: RecordKind) -> u64 {
    let of_kind = records.iter().filter(|count| RecordKind::of(&count.table) == kind);
    of_kind.map(|count| count.records).sum()
}

/// Every kind a person would count.
pub(super) fn counted() -> impl Iterator<Item = RecordKind> {
    let known = KINDS.iter().map(|(kind, _)| *kind).chain([RecordKind::Other]);
    known.filter(|kind| kind.is_counted())
}
