//! Of what kind the records of each table are.

use domain::record_kind::RecordKind;
use store::copy::TableCount;

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
            "former_year",
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
        &["vault", "cell_name", "term", "setting", "paper_number", "pin", "pin_reset", "handover"],
    ),
    (RecordKind::Drafts, &["draft", "form_draft"]),
    (RecordKind::History, &["history"]),
];

/// Of what kind the records of `table` are.
pub(super) fn of_table(table: &str) -> RecordKind {
    let named = KINDS.iter().find(|(_, tables)| tables.contains(&table));
    named.map_or(RecordKind::Other, |(kind, _)| *kind)
}

/// How many records a person would count.
pub(crate) fn total(records: &[TableCount]) -> u64 {
    let counted = records.iter().filter(|count| of_table(&count.table).is_counted());
    counted.map(|count| count.records).sum()
}

/// How many records of `kind` there are.
pub(crate) fn count(records: &[TableCount], kind: RecordKind) -> u64 {
    let of_kind = records.iter().filter(|count| of_table(&count.table) == kind);
    of_kind.map(|count| count.records).sum()
}

/// Every kind a person would count.
pub(crate) fn counted() -> impl Iterator<Item = RecordKind> {
    let known = KINDS.iter().map(|(kind, _)| *kind).chain([RecordKind::Other]);
    known.filter(|kind| kind.is_counted())
}
