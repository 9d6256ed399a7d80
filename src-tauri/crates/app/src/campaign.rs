//! The campaign of review (đợt kiểm điểm, đánh giá, xếp loại): its steps, who is reviewed, points,
//! levels, votes and what the superior body decided. The program warns and blocks nothing but what
//! cannot have happened.

mod beside;
mod editions;
mod levels;
mod papers;
mod people;
mod person;
mod print_run;
mod proposing;
mod views;
mod voting;

use chrono::NaiveDate;
use domain::CampaignId;
use domain::review::{
    Assessed, CampaignDraft, CampaignKind, CampaignStep, Criteria, LevelLadder, ReviewEdition,
    ReviewRules,
};
use domain::role::Right;
use domain::text::Text;
use store::campaign::KeptCampaign;
use store::{Connection, Transaction, campaign, review_person, tally};

use crate::desk::Stamp;
use crate::{Desk, Problem, cell};
use beside::Beside;
pub use beside::{FactSuggestion, OwnAssessment};
pub(crate) use editions::shipped_rules;
pub(crate) use papers::document;
pub use papers::{CampaignPaper, PaperGap};
pub(crate) use people::{Years, years as decided_levels};
pub use person::SubjectSteps;
pub use print_run::{PrintAs, PrintRun};
pub use proposing::{LevelStatement, SubjectLevel};
pub use views::{CampaignPerson, CampaignView, LevelSources, StepProgress};
pub use voting::{TallyResult, TallyView};

/// The nouns in the history: of a campaign, of what it holds of a person, of a counting record.
const NOUN: &str = "campaign";
const PERSON: &str = "reviewPerson";
const TALLY: &str = "tally";

impl Desk {
    /// The campaigns of `year`, the first one first.
    pub fn campaigns(&self, year: i32) -> Result<Vec<CampaignView>, Problem> {
        let today = self.today();
        self.read(|conn| {
            campaign::list(conn, year)?.into_iter().map(|kept| view(conn, kept, today)).collect()
        })
    }

    /// Begin a campaign by the edition of its year. A year has one year-end and one campaign of each
    /// quarter; a self-correction needs a title, since there may be several.
    pub fn begin_campaign(
        &mut self,
        kind: CampaignKind,
        year: i32,
        title: Text,
    ) -> Result<CampaignView, Problem> {
        let edition = editions::of_year(year).ok_or(Problem::bad_choice("year"))?;
        if kind == CampaignKind::SelfCorrection && title.is_blank() {
            return Err(Problem::blank("title"));
        }
        self.deed(Right::KeepReviews, "begin_campaign", |tx, stamp| {
            expect_asked(tx, kind)?;
            expect_first(tx, kind, year)?;
            let begun = CampaignDraft::begin(kind, year, &edition.edition, edition.rules.clone());
            let draft = CampaignDraft { title, ..begun };
            let id = campaign::insert(tx, &draft, &edition.levels, &edition.criteria)?;
            let after = named(tx, id)?;
            stamp.keep(tx, (NOUN, id.0), None, Some(&after))?;
            view(tx, after, stamp.day())
        })
    }

    /// Take back a campaign that was begun by mistake, while nothing was noted in it.
    pub fn withdraw_campaign(&mut self, id: CampaignId) -> Result<(), Problem> {
        self.deed(Right::KeepReviews, "withdraw_campaign", |tx, stamp| {
            let before = named(tx, id)?;
            let is_counted = tally::find(tx, id, 1)?.is_some();
            if is_counted || !review_person::list(tx, id)?.is_empty() {
                return Err(Problem::CampaignInUse);
            }
            campaign::withdraw(tx, id, stamp.at)?;
            Ok(stamp.keep(tx, (NOUN, id.0), Some(&before), None)?)
        })
    }

    /// Keep the last day, the day done and the note of a step.
    pub fn save_campaign_step(
        &mut self,
        id: CampaignId,
        step: CampaignStep,
    ) -> Result<CampaignView, Problem> {
        self.change_campaign(id, "save_campaign_step", |kept, today| {
            if step.done_on.is_some_and(|day| day > today) {
                return Err(Problem::bad_day("doneOn"));
            }
            let steps = &mut kept.campaign.draft.steps;
            let place = steps.iter_mut().find(|it| it.step == step.step);
            *place.ok_or(Problem::bad_choice("step"))? = step;
            Ok(())
        })
    }

    /// Keep the rules the campaign is held by: cap, votes, rounding, least months.
    pub fn save_review_rules(
        &mut self,
        id: CampaignId,
        rules: ReviewRules,
    ) -> Result<CampaignView, Problem> {
        rules.check()?;
        self.change_campaign(id, "save_review_rules", |kept, _| {
            kept.campaign.draft.rules = rules;
            Ok(())
        })
    }

    /// Keep the criteria and points of the campaign's year. Points already given stay as they are;
    /// those that no longer fit are counted only once they are given anew.
    pub fn save_criteria(
        &mut self,
        id: CampaignId,
        criteria: Vec<Criteria>,
    ) -> Result<CampaignView, Problem> {
        let mistakes: Vec<_> = criteria.iter().flat_map(Criteria::mistakes).collect();
        if !mistakes.is_empty() {
            return Err(Problem::CriteriaUnsound { mistakes });
        }
        self.change_campaign(id, "save_criteria", |kept, _| {
            let serves = |list: &[Criteria]| -> Vec<_> {
                list.iter().map(|criteria| criteria.serves.clone()).collect()
            };
            expect_same(&serves(&kept.criteria), &serves(&criteria))?;
            kept.criteria = criteria;
            Ok(())
        })
    }

    /// Keep the points and percentages the levels of the campaign ask for.
    pub fn save_ladders(
        &mut self,
        id: CampaignId,
        levels: Vec<LevelLadder>,
    ) -> Result<CampaignView, Problem> {
        let mistakes: Vec<_> = levels.iter().filter_map(|ladder| ladder.check().err()).collect();
        if !mistakes.is_empty() {
            return Err(Problem::LaddersUnsound { mistakes });
        }
        self.change_campaign(id, "save_ladders", |kept, _| {
            let serves = |list: &[LevelLadder]| -> Vec<_> {
                list.iter().map(|ladder| ladder.serves.clone()).collect()
            };
            expect_same(&serves(&kept.levels), &serves(&levels))?;
            kept.levels = levels;
            Ok(())
        })
    }

    /// Rules, levels and criteria as the edition of the campaign has them, to go back to.
    pub fn campaign_edition(&self, id: CampaignId) -> Result<ReviewEdition, Problem> {
        self.read(|conn| {
            let kept = named(conn, id)?;
            editions::named(&kept.campaign.draft.edition).ok_or(Problem::Unexpected)
        })
    }

    fn change_campaign(
        &mut self,
        id: CampaignId,
        name: &'static str,
        change: impl FnOnce(&mut KeptCampaign, NaiveDate) -> Result<(), Problem>,
    ) -> Result<CampaignView, Problem> {
        self.deed(Right::KeepReviews, name, |tx, stamp| {
            let before = named(tx, id)?;
            let mut after = before.clone();
            change(&mut after, stamp.day())?;
            keep(tx, stamp, &before, &after)?;
            view(tx, after, stamp.day())
        })
    }
}

fn keep(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    before: &KeptCampaign,
    after: &KeptCampaign,
) -> Result<(), Problem> {
    campaign::update(tx, after)?;
    Ok(stamp.keep(tx, (NOUN, after.campaign.id.0), Some(before), Some(after))?)
}

/// Refuse to serve others than before: somebody would be left without.
fn expect_same(before: &[Vec<Assessed>], after: &[Vec<Assessed>]) -> Result<(), Problem> {
    if before == after { Ok(()) } else { Err(Problem::bad_choice("serves")) }
}

/// Refuse to rate a quarter where the settings do not ask for it.
fn expect_asked(conn: &Connection, kind: CampaignKind) -> Result<(), Problem> {
    let is_quarter = matches!(kind, CampaignKind::Quarterly { .. });
    if is_quarter && !cell::settings(conn)?.rates_quarters {
        return Err(Problem::bad_choice("kind"));
    }
    Ok(())
}

/// Refuse a second campaign where the year has only one.
fn expect_first(conn: &Connection, kind: CampaignKind, year: i32) -> Result<(), Problem> {
    let kept = campaign::list(conn, year)?;
    let is_taken = kept.iter().any(|kept| kept.campaign.draft.kind == kind);
    if is_taken && kind != CampaignKind::SelfCorrection {
        return Err(Problem::CampaignPresent);
    }
    Ok(())
}

/// The campaign named `id`.
fn named(conn: &Connection, id: CampaignId) -> Result<KeptCampaign, Problem> {
    campaign::find(conn, id)?.ok_or(Problem::Missing)
}

/// A campaign with everybody in it, as of `today`.
fn view(conn: &Connection, kept: KeptCampaign, today: NaiveDate) -> Result<CampaignView, Problem> {
    let beside = Beside::of(conn, kept.campaign.draft.year, today)?;
    people::People::of(conn, &kept, today)?.view(kept, &beside, today)
}
