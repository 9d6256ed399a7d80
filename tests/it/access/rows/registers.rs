//! The rows of the registers that the review lives from: a member's seat reads their own shortcomings and
//! no other word of them.

use app::PaperRef;
use domain::inspection::InspectionDraft;
use domain::shortcoming::ShortcomingDraft;
use domain::{InspectionId, MatterId, MemberId};
use serde_json::json;

use super::{CELL, NONE, PERSON, Row, arg, row};

pub(super) fn rows() -> Vec<Row> {
    vec![
        row("residence_feedback", CELL, |desk, _| desk.residence_feedback(2026).map(drop)),
        row("save_residence_feedback", CELL, |desk, about| {
            let draft = arg(json!({ "words": "Gương mẫu" }));
            desk.save_residence_feedback(about.member, 2026, draft).map(drop)
        }),
        row("fill_residence_feedback", CELL, |desk, _| {
            desk.fill_residence_feedback(2026, &arg(json!({ "askedOn": "2026-09-01" }))).map(drop)
        }),
        row("statistics", CELL, |desk, _| desk.statistics(2025, 2026).map(drop)),
        row("paper", CELL, |desk, _| {
            desk.paper(PaperRef::Statistics { from: 2025, to: 2026 }).map(drop)
        }),
        row("shortcomings", CELL, |desk, _| desk.shortcomings(2026).map(drop)),
        row("name_shortcoming", CELL, |desk, about| {
            desk.name_shortcoming(MatterId(41), shortcoming(about.member)).map(drop)
        }),
        row("keep_remedy", CELL, |desk, about| {
            desk.keep_remedy(MatterId(NONE), shortcoming(about.member)).map(drop)
        }),
        row("withdraw_shortcoming", CELL, |desk, _| desk.withdraw_shortcoming(MatterId(NONE))),
        row("restore_shortcoming", CELL, |desk, _| {
            desk.restore_shortcoming(MatterId(NONE)).map(drop)
        }),
        row("member_shortcomings", PERSON, |desk, about| {
            desk.member_shortcomings(about.member).map(drop)
        }),
        row("inspections", CELL, |desk, _| desk.inspections(2026).map(drop)),
        row("paper", CELL, |desk, _| desk.paper(PaperRef::InspectionPlan { year: 2026 }).map(drop)),
        row("paper", CELL, |desk, _| {
            desk.paper(PaperRef::InspectionDossier { inspection: InspectionId(NONE) }).map(drop)
        }),
        row("keep_inspection", CELL, |desk, about| {
            desk.keep_inspection(None, &inspection(about.member)).map(drop)
        }),
        row("withdraw_inspection", CELL, |desk, _| desk.withdraw_inspection(InspectionId(NONE))),
        row("restore_inspection", CELL, |desk, _| {
            desk.restore_inspection(InspectionId(NONE)).map(drop)
        }),
        row("paper", CELL, |desk, about| {
            let member = about.member;
            desk.paper(PaperRef::ResidenceRequest { member, year: 2026 }).map(drop)
        }),
        row("paper", CELL, |desk, _| {
            desk.paper(PaperRef::ResidenceRequests { year: 2026 }).map(drop)
        }),
    ]
}

/// A shortcoming with nothing special about it.
fn shortcoming(member: MemberId) -> ShortcomingDraft {
    arg(json!({
        "work": "Nộp đảng phí chậm", "namedOn": "2026-01-10", "lead": null, "dueOn": null,
        "responsibility": "",
        "remedy": {
            "subject": { "member": member }, "namedIn": "superior", "from": null, "year": 2026,
            "measure": "", "steps": [], "reached": "", "obstacle": "",
        },
    }))
}

/// An inspection with nothing special about it.
fn inspection(member: MemberId) -> InspectionDraft {
    arg(json!({
        "year": 2026, "kind": "inspection", "inspected": { "member": member },
        "content": "Việc đóng đảng phí", "period": "", "month": "2026-09", "inspectors": "",
        "method": "", "noticedOn": null, "reportedOn": null, "report": "", "findings": "",
        "conclusion": "", "meeting": null, "concludedOn": null,
    }))
}
