//! The pledge notebook: the cell's year, everybody's pages, deeds, praise, who follows whom.

use app::{
    CommendationLine, CommentDraft, FollowedLine, FollowingLine, GoodDeedLine, MatrixView,
    ModelLine, MonthPageView, MonthReportLine, NotebookView, OnePass, Own, PledgeQuestion,
    PledgeView, PressingIssueLine, Problem, SavedMonthPage, SummaryComment, SummaryView,
};
use chrono::NaiveDate;
use domain::dates::YearMonth;
use domain::notebook::{
    Commendation, CommendationDraft, Following, FollowingDraft, GoodDeed, GoodDeedDraft, Model,
    ModelDraft, MonthPageDraft, PledgeDraft, PressingIssue, PressingIssueDraft, SummaryDraft,
    SummaryPeriod, YearPlan, YearPlanDraft,
};
use domain::{
    CommendationId, FollowingId, GoodDeedId, MemberId, ModelId, PledgeId, PressingIssueId,
};
use tauri::State;

use crate::desk_state::DeskState;

/// The plan of a year.
#[tauri::command(async)]
pub(crate) fn year_plan(state: State<'_, DeskState>, year: i32) -> Result<YearPlan, Problem> {
    state.at_desk(|desk| desk.year_plan(year))
}

/// Keep the plan of a year.
#[tauri::command(async)]
pub(crate) fn save_year_plan(
    state: State<'_, DeskState>,
    year: i32,
    draft: YearPlanDraft,
) -> Result<YearPlan, Problem> {
    state.at_desk(|desk| desk.save_year_plan(year, draft))
}

/// The models of a year, or of all.
#[tauri::command(async)]
pub(crate) fn models(
    state: State<'_, DeskState>,
    year: Option<i32>,
) -> Result<Vec<ModelLine>, Problem> {
    state.at_desk(|desk| desk.models(year))
}

/// Register a model, or correct one.
#[tauri::command(async)]
pub(crate) fn save_model(
    state: State<'_, DeskState>,
    id: Option<ModelId>,
    draft: ModelDraft,
) -> Result<Model, Problem> {
    state.at_desk(|desk| desk.save_model(id, draft))
}

/// Take back a model.
#[tauri::command(async)]
pub(crate) fn withdraw_model(state: State<'_, DeskState>, id: ModelId) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_model(id))
}

/// The pressing issues of a year, or of all.
#[tauri::command(async)]
pub(crate) fn pressing_issues(
    state: State<'_, DeskState>,
    year: Option<i32>,
) -> Result<Vec<PressingIssueLine>, Problem> {
    state.at_desk(|desk| desk.pressing_issues(year))
}

/// Enter a pressing issue, or correct one.
#[tauri::command(async)]
pub(crate) fn save_pressing_issue(
    state: State<'_, DeskState>,
    id: Option<PressingIssueId>,
    draft: PressingIssueDraft,
) -> Result<PressingIssue, Problem> {
    state.at_desk(|desk| desk.save_pressing_issue(id, draft))
}

/// Take back a pressing issue.
#[tauri::command(async)]
pub(crate) fn withdraw_pressing_issue(
    state: State<'_, DeskState>,
    id: PressingIssueId,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_pressing_issue(id))
}

/// Where every notebook of a year stands.
#[tauri::command(async)]
pub(crate) fn matrix(state: State<'_, DeskState>, year: i32) -> Result<MatrixView, Problem> {
    state.at_desk(|desk| desk.matrix(year))
}

/// A person's notebook of a year.
#[tauri::command(async)]
pub(crate) fn notebook(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
) -> Result<NotebookView, Problem> {
    state.at_desk(|desk| desk.notebook(member, year))
}

/// What is gently asked about a pledge while it is typed.
#[tauri::command(async)]
pub(crate) fn question_pledge(
    state: State<'_, DeskState>,
    member: MemberId,
    id: Option<PledgeId>,
    draft: PledgeDraft,
) -> Result<PledgeQuestion, Problem> {
    state.at_desk(|desk| desk.question_pledge(member, id, &draft))
}

/// Register a pledge, or say it in other words.
#[tauri::command(async)]
pub(crate) fn save_pledge(
    state: State<'_, DeskState>,
    member: MemberId,
    id: Option<PledgeId>,
    draft: PledgeDraft,
) -> Result<PledgeView, Problem> {
    state.at_desk(|desk| desk.save_pledge(member, id, &draft))
}

/// Take back a pledge.
#[tauri::command(async)]
pub(crate) fn withdraw_pledge(state: State<'_, DeskState>, id: PledgeId) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_pledge(id))
}

/// Confirm for the committee what a person registered.
#[tauri::command(async)]
pub(crate) fn accept_pledges(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
    on: NaiveDate,
) -> Result<NotebookView, Problem> {
    state.at_desk(|desk| desk.accept_pledges(member, year, on))
}

/// Keep a draft of a month page.
#[tauri::command(async)]
pub(crate) fn save_month_page(
    state: State<'_, DeskState>,
    member: MemberId,
    month: YearMonth,
    revision: u32,
    draft: MonthPageDraft,
) -> Result<SavedMonthPage, Problem> {
    state.at_desk(|desk| desk.save_month_page(member, month, revision, draft))
}

/// Comment on a month page.
#[tauri::command(async)]
pub(crate) fn comment_month(
    state: State<'_, DeskState>,
    member: MemberId,
    month: YearMonth,
    draft: CommentDraft,
) -> Result<MonthPageView, Problem> {
    state.at_desk(|desk| desk.comment_month(member, month, draft))
}

/// Everybody's page of a month.
#[tauri::command(async)]
pub(crate) fn one_pass(
    state: State<'_, DeskState>,
    which: OnePass,
) -> Result<Vec<MonthReportLine>, Problem> {
    state.at_desk(|desk| desk.one_pass(which))
}

/// Confirm at one's own seat what was entered on one's behalf.
#[tauri::command(async)]
pub(crate) fn confirm_own(
    state: State<'_, DeskState>,
    member: MemberId,
    own: Own,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.confirm_own(member, own))
}

/// Keep what a person writes in a summary.
#[tauri::command(async)]
pub(crate) fn save_summary(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
    period: SummaryPeriod,
    draft: SummaryDraft,
) -> Result<SummaryView, Problem> {
    state.at_desk(|desk| desk.save_summary(member, year, period, &draft))
}

/// Comment on a summary for the cell.
#[tauri::command(async)]
pub(crate) fn comment_summary(
    state: State<'_, DeskState>,
    member: MemberId,
    year: i32,
    period: SummaryPeriod,
    draft: SummaryComment,
) -> Result<SummaryView, Problem> {
    state.at_desk(|desk| desk.comment_summary(member, year, period, draft))
}

/// The good deeds of a year, of one person or of everybody.
#[tauri::command(async)]
pub(crate) fn good_deeds(
    state: State<'_, DeskState>,
    year: i32,
    member: Option<MemberId>,
) -> Result<Vec<GoodDeedLine>, Problem> {
    state.at_desk(|desk| desk.good_deeds(year, member))
}

/// The good deeds no meeting has praised yet.
#[tauri::command(async)]
pub(crate) fn unpraised_deeds(state: State<'_, DeskState>) -> Result<Vec<GoodDeedLine>, Problem> {
    state.at_desk(|desk| desk.unpraised_deeds())
}

/// Log a good deed, or correct one.
#[tauri::command(async)]
pub(crate) fn save_good_deed(
    state: State<'_, DeskState>,
    id: Option<GoodDeedId>,
    draft: GoodDeedDraft,
) -> Result<GoodDeed, Problem> {
    state.at_desk(|desk| desk.save_good_deed(id, &draft))
}

/// Take back a good deed.
#[tauri::command(async)]
pub(crate) fn withdraw_good_deed(
    state: State<'_, DeskState>,
    id: GoodDeedId,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_good_deed(id))
}

/// The commendations of a year, or of all.
#[tauri::command(async)]
pub(crate) fn commendations(
    state: State<'_, DeskState>,
    year: Option<i32>,
) -> Result<Vec<CommendationLine>, Problem> {
    state.at_desk(|desk| desk.commendations(year))
}

/// Enter a commendation, or correct one.
#[tauri::command(async)]
pub(crate) fn save_commendation(
    state: State<'_, DeskState>,
    id: Option<CommendationId>,
    draft: CommendationDraft,
) -> Result<Commendation, Problem> {
    state.at_desk(|desk| desk.save_commendation(id, draft))
}

/// Take back a commendation.
#[tauri::command(async)]
pub(crate) fn withdraw_commendation(
    state: State<'_, DeskState>,
    id: CommendationId,
) -> Result<(), Problem> {
    state.at_desk(|desk| desk.withdraw_commendation(id))
}

/// Who follows whom on a day, or ever did.
#[tauri::command(async)]
pub(crate) fn followings(
    state: State<'_, DeskState>,
    on: Option<NaiveDate>,
) -> Result<Vec<FollowingLine>, Problem> {
    state.at_desk(|desk| desk.followings(on))
}

/// Those somebody follows, each with what is missing.
#[tauri::command(async)]
pub(crate) fn my_followed(
    state: State<'_, DeskState>,
    follower: MemberId,
) -> Result<Vec<FollowedLine>, Problem> {
    state.at_desk(|desk| desk.my_followed(follower))
}

/// Assign somebody to follow somebody, or correct it.
#[tauri::command(async)]
pub(crate) fn save_following(
    state: State<'_, DeskState>,
    id: Option<FollowingId>,
    draft: FollowingDraft,
) -> Result<Following, Problem> {
    state.at_desk(|desk| desk.save_following(id, draft))
}

/// End an assignment.
#[tauri::command(async)]
pub(crate) fn end_following(
    state: State<'_, DeskState>,
    id: FollowingId,
    on: NaiveDate,
) -> Result<Following, Problem> {
    state.at_desk(|desk| desk.end_following(id, on))
}
