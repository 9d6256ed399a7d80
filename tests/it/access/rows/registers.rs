//! The rows of the registers that the review lives from: no seat of a member reads a word of them.

use app::PaperRef;
use serde_json::json;

use super::{CELL, Row, arg, row};

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
        row("paper", CELL, |desk, about| {
            let member = about.member;
            desk.paper(PaperRef::ResidenceRequest { member, year: 2026 }).map(drop)
        }),
        row("paper", CELL, |desk, _| {
            desk.paper(PaperRef::ResidenceRequests { year: 2026 }).map(drop)
        }),
    ]
}
