//! The year of the cell: its plan, its models, its pressing issues.

use chrono::NaiveDate;
use domain::notebook::{
    Model, ModelDraft, PressingIssue, PressingIssueDraft, YearPlan, YearPlanDraft,
};
use domain::role::Right;
use domain::{MemberId, ModelId, PressingIssueId};
use store::{Connection, model, pressing_issue, year_plan};

use super::authorship::{expect_year, person};
use super::views::{ModelLine, PressingIssueLine};
use crate::minutes::meeting_named;
use crate::roll::Roll;
use crate::{Desk, Problem};

const MODEL: &str = "model";
const ISSUE: &str = "pressingIssue";

impl Desk {
    /// The plan of `year`; blank while there is none.
    pub fn year_plan(&self, year: i32) -> Result<YearPlan, Problem> {
        self.read(|conn| plan(conn, year))
    }

    /// Keep the plan of `year`.
    pub fn save_year_plan(&mut self, year: i32, draft: YearPlanDraft) -> Result<YearPlan, Problem> {
        expect_year(year)?;
        self.deed(Right::KeepNotebooks, "save_year_plan", |tx, stamp| {
            if let Some(meeting) = draft.meeting {
                meeting_named(tx, meeting)?;
            }
            let before = year_plan::find(tx, year)?;
            let after = YearPlan { year, draft };
            year_plan::save(tx, &after)?;
            stamp.keep(tx, ("yearPlan", i64::from(year)), before.as_ref(), Some(&after))?;
            Ok(after)
        })
    }

    /// The models of `year`, or of all years, the newest year first.
    pub fn models(&self, year: Option<i32>) -> Result<Vec<ModelLine>, Problem> {
        let today = self.today();
        self.read(|conn| {
            let roll = Roll::on(conn, today)?;
            let line = |model: Model| {
                let owner_name = roll.name_or(model.draft.owner, &model.draft.owner_words);
                ModelLine { model, owner_name }
            };
            Ok(model::list(conn, year)?.into_iter().map(line).collect())
        })
    }

    /// Register a model, or correct the one named `id`.
    pub fn save_model(&mut self, id: Option<ModelId>, draft: ModelDraft) -> Result<Model, Problem> {
        expect_year(draft.year)?;
        if draft.name.is_blank() {
            return Err(Problem::blank("name"));
        }
        self.deed(Right::KeepNotebooks, "save_model", |tx, stamp| {
            expect_owner(tx, draft.owner)?;
            let before = match id {
                Some(id) => Some(model::find(tx, id)?.ok_or(Problem::Missing)?),
                None => None,
            };
            let id = match id {
                Some(id) => model::update(tx, id, &draft).map(|()| id)?,
                None => model::insert(tx, &draft)?,
            };
            let after = Model { id, draft };
            stamp.keep(tx, (MODEL, id.0), before.as_ref(), Some(&after))?;
            Ok(after)
        })
    }

    /// Take back a model that was entered by mistake.
    pub fn withdraw_model(&mut self, id: ModelId) -> Result<(), Problem> {
        self.deed(Right::KeepNotebooks, "withdraw_model", |tx, stamp| {
            let before = model::find(tx, id)?.ok_or(Problem::Missing)?;
            model::withdraw(tx, id, stamp.at)?;
            Ok(stamp.keep(tx, (MODEL, id.0), Some(&before), None)?)
        })
    }

    /// The pressing issues of `year`, or of all years: the newest year first, what is open first.
    pub fn pressing_issues(&self, year: Option<i32>) -> Result<Vec<PressingIssueLine>, Problem> {
        let today = self.today();
        self.read(|conn| {
            let roll = Roll::on(conn, today)?;
            let issues = pressing_issue::list(conn, year)?.into_iter();
            Ok(issues.map(|issue| issue_line(issue, &roll, today)).collect())
        })
    }

    /// Enter a pressing issue, or correct the one named `id`; a settled one says how.
    pub fn save_pressing_issue(
        &mut self,
        id: Option<PressingIssueId>,
        draft: PressingIssueDraft,
    ) -> Result<PressingIssue, Problem> {
        check_issue(&draft)?;
        self.deed(Right::KeepNotebooks, "save_pressing_issue", |tx, stamp| {
            expect_owner(tx, draft.owner)?;
            let before = match id {
                Some(id) => Some(pressing_issue::find(tx, id)?.ok_or(Problem::Missing)?),
                None => None,
            };
            let id = match id {
                Some(id) => pressing_issue::update(tx, id, &draft).map(|()| id)?,
                None => pressing_issue::insert(tx, &draft)?,
            };
            let after = PressingIssue { id, draft };
            stamp.keep(tx, (ISSUE, id.0), before.as_ref(), Some(&after))?;
            Ok(after)
        })
    }

    /// Take back a pressing issue that was entered by mistake.
    pub fn withdraw_pressing_issue(&mut self, id: PressingIssueId) -> Result<(), Problem> {
        self.deed(Right::KeepNotebooks, "withdraw_pressing_issue", |tx, stamp| {
            let before = pressing_issue::find(tx, id)?.ok_or(Problem::Missing)?;
            pressing_issue::withdraw(tx, id, stamp.at)?;
            Ok(stamp.keep(tx, (ISSUE, id.0), Some(&before), None)?)
        })
    }
}

/// The plan of `year`; blank while there is none.
pub(super) fn plan(conn: &Connection, year: i32) -> Result<YearPlan, Problem> {
    let blank = || YearPlan { year, draft: YearPlanDraft::default() };
    Ok(year_plan::find(conn, year)?.unwrap_or_else(blank))
}

fn expect_owner(conn: &Connection, owner: Option<MemberId>) -> Result<(), Problem> {
    let known = owner.is_none_or(|owner| person(conn, owner).is_ok());
    if known { Ok(()) } else { Err(Problem::bad_choice("owner")) }
}

fn check_issue(draft: &PressingIssueDraft) -> Result<(), Problem> {
    expect_year(draft.year)?;
    if draft.issue.is_blank() {
        return Err(Problem::blank("issue"));
    }
    if draft.settled_on.is_some() && draft.outcome.is_blank() {
        return Err(Problem::blank("outcome"));
    }
    Ok(())
}

fn issue_line(issue: PressingIssue, roll: &Roll, today: NaiveDate) -> PressingIssueLine {
    let draft = &issue.draft;
    let is_open = draft.settled_on.is_none();
    PressingIssueLine {
        owner_name: roll.name_or(draft.owner, &draft.owner_words),
        overdue: is_open && draft.due_on.is_some_and(|due_on| due_on < today),
        issue,
    }
}
