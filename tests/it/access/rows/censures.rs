//! The rows of discipline, suggestions and contributed comments: a member reads what is about
//! themselves in one place, and none of the registers.

use app::PaperRef;
use domain::{CensureId, ContributionId, SuggestionId};
use serde_json::{Value, json};

use super::super::scene::Person;
use super::{CELL, NONE, PERSON, Row, arg, row};

pub(super) fn rows() -> Vec<Row> {
    [censures(), suggestions(), contributions()].into_iter().flatten().collect()
}

fn censures() -> Vec<Row> {
    const CENSURE: CensureId = CensureId(NONE);
    vec![
        row("censures", CELL, |desk, _| desk.censures(2026).map(drop)),
        row("keep_censure", CELL, |desk, about| {
            let draft = arg(json!({
                "subject": subject(about), "kind": "reminder", "decidedOn": "2026-09-01", "by": "",
                "number": "", "reason": "Bỏ sinh hoạt", "endedOn": null,
            }));
            desk.keep_censure(None, draft).map(drop)
        }),
        row("withdraw_censure", CELL, |desk, _| desk.withdraw_censure(CENSURE)),
        row("person_register", PERSON, |desk, about| desk.person_register(about.member).map(drop)),
    ]
}

fn suggestions() -> Vec<Row> {
    const SUGGESTION: SuggestionId = SuggestionId(NONE);
    vec![
        row("suggestions", CELL, |desk, _| desk.suggestions(2026).map(drop)),
        row("keep_suggestion", CELL, |desk, about| {
            let draft = arg(json!({
                "year": 2026, "subject": subject(about), "words": "Giải trình việc thu quỹ",
                "from": "", "paper": "", "receivedOn": null,
            }));
            desk.keep_suggestion(None, draft).map(drop)
        }),
        row("withdraw_suggestion", CELL, |desk, _| desk.withdraw_suggestion(SUGGESTION)),
    ]
}

fn contributions() -> Vec<Row> {
    const CONTRIBUTION: ContributionId = ContributionId(NONE);
    vec![
        row("contributions", CELL, |desk, _| desk.contributions(2026).map(drop)),
        row("keep_contribution", CELL, |desk, about| {
            let draft = arg(json!({
                "year": 2026, "subject": subject(about), "words": "Còn nóng nảy", "giver": "people",
                "giverWords": "", "givenOn": null, "reply": "",
            }));
            desk.keep_contribution(None, draft).map(drop)
        }),
        row("withdraw_contribution", CELL, |desk, _| desk.withdraw_contribution(CONTRIBUTION)),
        row("paper", CELL, |desk, _| desk.paper(PaperRef::Voices { year: 2026 }).map(drop)),
    ]
}

fn subject(about: &Person) -> Value {
    json!({ "member": about.member })
}
