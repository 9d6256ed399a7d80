//! The rows of forms.

use domain::form::Answers;
use domain::review::Quarter;
use serde_json::json;

use super::{CELL, OWN, PERSON, Row, SECRETARY, arg, row};
use crate::support::day;

/// The commitment of the year.
pub(super) fn commitments() -> Vec<Row> {
    vec![
        row("accept_commitment", CELL, |desk, about| {
            desk.accept_commitment(about.member, 2026, day("2026-09-05")).map(drop)
        }),
        row("commitment", PERSON, |desk, about| desk.commitment(about.member, 2026).map(drop)),
        row("commitment_draft", PERSON, |desk, about| {
            desk.commitment_draft(about.member, 2026, 1).map(drop)
        }),
        row("commitment_drafts", PERSON, |desk, about| {
            desk.commitment_drafts(about.member, 2026).map(drop)
        }),
        row("commitments", CELL, |desk, _| desk.commitments(2026).map(drop)),
        row("confirm_commitment", OWN, |desk, about| {
            desk.confirm_commitment(about.member, 2026).map(drop)
        }),
        row("reopen_commitment", PERSON, |desk, about| {
            desk.reopen_commitment(about.member, 2026).map(drop)
        }),
        row("save_commitment", PERSON, |desk, about| {
            let answers = arg(json!({ "thought": { "kind": "text", "words": "Đọc báo Đảng" } }));
            desk.save_commitment(about.member, 2026, 0, answers).map(drop)
        }),
        row("sign_commitment", PERSON, |desk, about| {
            desk.sign_commitment(about.member, 2026, day("2026-09-05")).map(drop)
        }),
        row("use_commitment_edition", PERSON, |desk, about| {
            desk.use_commitment_edition(about.member, 2026, "2026", "cam-ket").map(drop)
        }),
    ]
}

/// The self-assessment of a member.
pub(super) fn reviews() -> Vec<Row> {
    vec![
        row("accept_review", CELL, |desk, about| {
            desk.accept_review(Some(about.member), 2026, day("2026-09-05")).map(drop)
        }),
        row("confirm_review", OWN, |desk, about| desk.confirm_review(about.member, 2026).map(drop)),
        row("reopen_review", PERSON, |desk, about| {
            desk.reopen_review(Some(about.member), 2026).map(drop)
        }),
        row("review", PERSON, |desk, about| desk.review(Some(about.member), 2026).map(drop)),
        row("review", PERSON, |desk, about| {
            desk.review(Some(about.member), (2026, Quarter::try_from(2).ok())).map(drop)
        }),
        row("review_draft", PERSON, |desk, about| {
            desk.review_draft(Some(about.member), 2026, 1).map(drop)
        }),
        row("review_drafts", PERSON, |desk, about| {
            desk.review_drafts(Some(about.member), 2026).map(drop)
        }),
        row("reviews", CELL, |desk, _| desk.reviews(2026).map(drop)),
        row("save_review", PERSON, |desk, about| {
            desk.save_review(Some(about.member), 2026, 0, self_assessment()).map(drop)
        }),
        row("sign_review", PERSON, |desk, about| {
            desk.sign_review(Some(about.member), 2026, day("2026-09-05")).map(drop)
        }),
        row("use_review_edition", PERSON, |desk, about| {
            desk.use_review_edition(Some(about.member), 2026, "2025", "2c").map(drop)
        }),
    ]
}

/// The report of the collective: no seat of a member reads it.
pub(super) fn collective_reviews() -> Vec<Row> {
    vec![
        row("accept_review", CELL, |desk, _| {
            desk.accept_review(None, 2026, day("2026-09-05")).map(drop)
        }),
        row("reopen_review", CELL, |desk, _| desk.reopen_review(None, 2026).map(drop)),
        row("review", CELL, |desk, _| desk.review(None, 2026).map(drop)),
        row("review_draft", CELL, |desk, _| desk.review_draft(None, 2026, 1).map(drop)),
        row("review_drafts", CELL, |desk, _| desk.review_drafts(None, 2026).map(drop)),
        row("save_review", CELL, |desk, _| {
            let answers = arg(json!({ "principles": { "kind": "text", "words": "Tốt" } }));
            desk.save_review(None, 2026, 0, answers).map(drop)
        }),
        row("sign_review", CELL, |desk, _| {
            desk.sign_review(None, 2026, day("2026-09-05")).map(drop)
        }),
        row("use_review_edition", CELL, |desk, _| {
            desk.use_review_edition(None, 2026, "2025", "01").map(drop)
        }),
    ]
}

fn self_assessment() -> Answers {
    arg(json!({ "qualities": { "kind": "text", "words": "Nếp sống giản dị" } }))
}

/// Editions of forms.
pub(super) fn editions() -> Vec<Row> {
    vec![
        row("blank_form", CELL, |desk, _| desk.blank_form("2026", "cam-ket", 2026).map(drop)),
        row("choose_form_edition", CELL, |desk, _| desk.check_form_edition("").map(drop)),
        row("form_edition_text", CELL, |desk, _| {
            desk.form_edition_text("2026", "cam-ket").map(drop)
        }),
        row("form_editions", CELL, |desk, _| desk.form_editions().map(drop)),
        row("load_form_edition", SECRETARY, |desk, _| desk.load_form_edition("").map(drop)),
        row("open_blank_form", CELL, |desk, _| {
            desk.blank_form_pdf("2026", "cam-ket", 2026).map(drop)
        }),
        row("save_blank_form", CELL, |desk, _| {
            desk.blank_form_pdf("2026", "cam-ket", 2026).map(drop)
        }),
        row("save_blank_form_as", CELL, |desk, _| {
            desk.blank_form_pdf("2026", "cam-ket", 2026).map(drop)
        }),
        row("save_form_edition", CELL, |desk, _| {
            desk.form_edition_text("2026", "cam-ket").map(drop)
        }),
        row("withdraw_form_edition", SECRETARY, |desk, _| {
            desk.withdraw_form_edition("2026", "cam-ket")
        }),
    ]
}
