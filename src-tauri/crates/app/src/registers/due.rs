//! By when remedies are planned, and what they wait for on the first page.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use domain::review::{CampaignKind, ReviewRules};
use domain::shortcoming::RemedyNeed;
use serde::Serialize;
use store::{Connection, campaign};
use ts_rs::TS;

use super::shortcomings::Register;
use crate::Problem;
use crate::campaign::shipped_rules;

/// What the remedies of shortcomings wait for, in numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RemedyDuties {
    /// Without a plan whose last day is in this year and has not passed.
    pub unplanned: u32,
    /// The first of those days; none where nothing is to be planned.
    #[ts(type = "string | null")]
    pub plan_due_on: Option<NaiveDate>,
    /// Without a plan after its last day.
    pub plans_overdue: u32,
    /// With a step whose day has passed.
    pub steps_overdue: u32,
    /// With every step done: a meeting can close them.
    pub closing: u32,
}

/// The last days of the plans, each year's rules looked up once.
#[derive(Default)]
pub(super) struct PlanDays {
    days: BTreeMap<i32, NaiveDate>,
}

impl PlanDays {
    /// The last day on which the remedies of what the review of `year` named are planned.
    pub(super) fn of(&mut self, conn: &Connection, year: i32) -> Result<NaiveDate, Problem> {
        if let Some(day) = self.days.get(&year) {
            return Ok(*day);
        }
        let day = remedy_rules(conn, year)?.remedy_plan_due_on(year);
        self.days.insert(year, day);
        Ok(day)
    }
}

/// The rules remedies of `year` go by: those of the year-end campaign, before it is begun those of the
/// edition.
fn remedy_rules(conn: &Connection, year: i32) -> Result<ReviewRules, Problem> {
    let campaigns = campaign::list(conn, year)?.into_iter();
    let mut drafts = campaigns.map(|kept| kept.campaign.draft);
    match drafts.find(|draft| draft.kind == CampaignKind::YearEnd) {
        Some(draft) => Ok(draft.rules),
        None => Ok(shipped_rules(year).unwrap_or_default()),
    }
}

/// What remedies wait for on `today`. Plans are asked for from the beginning of the year they are due
/// in.
pub(crate) fn remedies(conn: &Connection, today: NaiveDate) -> Result<RemedyDuties, Problem> {
    let mut duties = RemedyDuties::default();
    for line in Register::read(conn, today)?.lines(conn, |it| it.matter.end.is_none())? {
        match line.need {
            RemedyNeed::Plan if line.plan_due_on.year() == today.year() => {
                duties.unplanned += 1;
                let earlier = duties.plan_due_on.map(|day| day.min(line.plan_due_on));
                duties.plan_due_on = earlier.or(Some(line.plan_due_on));
            }
            RemedyNeed::PlanOverdue => duties.plans_overdue += 1,
            RemedyNeed::StepOverdue => duties.steps_overdue += 1,
            RemedyNeed::Closing => duties.closing += 1,
            RemedyNeed::Plan | RemedyNeed::Nothing => {}
        }
    }
    Ok(duties)
}
