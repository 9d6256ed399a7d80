//! The rows of the campaign of review.

use domain::CampaignId;
use domain::review::{CampaignKind, Subject};
use domain::text::Text;
use serde_json::json;

use super::{CELL, NONE, Row, arg, row};

/// The campaign, points, levels, votes and decisions.
pub(super) fn rows() -> Vec<Row> {
    [of_campaign(), of_person(), votes()].into_iter().flatten().collect()
}

const CAMPAIGN: CampaignId = CampaignId(NONE);

fn of_campaign() -> Vec<Row> {
    vec![
        row("begin_campaign", CELL, |desk, _| {
            desk.begin_campaign(CampaignKind::YearEnd, 2026, Text::default()).map(drop)
        }),
        row("campaign_edition", CELL, |desk, _| desk.campaign_edition(CAMPAIGN).map(drop)),
        row("campaign_papers", CELL, |desk, _| desk.campaign_papers(CAMPAIGN).map(drop)),
        row("campaigns", CELL, |desk, _| desk.campaigns(2026).map(drop)),
        row("save_campaign_step", CELL, |desk, _| {
            let step = json!({ "step": "prepare", "dueOn": null, "doneOn": null, "note": "" });
            desk.save_campaign_step(CAMPAIGN, arg(step)).map(drop)
        }),
        row("save_criteria", CELL, |desk, _| desk.save_criteria(CAMPAIGN, Vec::new()).map(drop)),
        row("save_ladders", CELL, |desk, _| desk.save_ladders(CAMPAIGN, Vec::new()).map(drop)),
        row("save_review_rules", CELL, |desk, _| {
            desk.save_review_rules(CAMPAIGN, arg(json!({}))).map(drop)
        }),
        row("withdraw_campaign", CELL, |desk, _| desk.withdraw_campaign(CAMPAIGN)),
    ]
}

fn of_person() -> Vec<Row> {
    vec![
        row("decide_rating", CELL, |desk, about| {
            let decision = json!({
                "level": "good", "decidedOn": "2026-09-05", "by": "", "number": "", "reason": "",
            });
            desk.decide_rating(CAMPAIGN, Subject::Member(about.member), &arg(decision)).map(drop)
        }),
        row("group_for_cap", CELL, |desk, about| {
            desk.group_for_cap(CAMPAIGN, about.member, None).map(drop)
        }),
        row("note_person_year", CELL, |desk, about| {
            desk.note_person_year(CAMPAIGN, about.member, arg(json!({}))).map(drop)
        }),
        row("postpone_review", CELL, |desk, about| {
            desk.postpone_review(CAMPAIGN, Subject::Member(about.member), "Ốm".into()).map(drop)
        }),
        row("propose_levels", CELL, |desk, _| {
            desk.propose_levels(CAMPAIGN, arg(json!("cell")), Vec::new()).map(drop)
        }),
        row("put_back_levels", CELL, |desk, _| {
            desk.put_back_levels(CAMPAIGN, arg(json!("cell")), Vec::new()).map(drop)
        }),
        row("save_people_steps", CELL, |desk, _| {
            desk.save_people_steps(CAMPAIGN, Vec::new()).map(drop)
        }),
        row("save_person_steps", CELL, |desk, about| {
            let steps = arg(json!({}));
            desk.save_person_steps(CAMPAIGN, Subject::Member(about.member), steps).map(drop)
        }),
        row("state_level", CELL, |desk, about| {
            let statement = arg(json!({ "marks": {}, "facts": {}, "proposals": {} }));
            desk.state_level(CAMPAIGN, Subject::Member(about.member), statement).map(drop)
        }),
    ]
}

fn votes() -> Vec<Row> {
    vec![
        row("check_tally", CELL, |desk, _| desk.check_tally(CAMPAIGN, 1, arg(json!({}))).map(drop)),
        row("save_tally", CELL, |desk, _| desk.save_tally(CAMPAIGN, 1, arg(json!({}))).map(drop)),
        row("tally", CELL, |desk, _| desk.tally(CAMPAIGN, 1).map(drop)),
    ]
}
