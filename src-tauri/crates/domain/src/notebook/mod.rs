//! The notebook "Làm theo gương Bác": one per person and year, in the shape of the paper book.
//!
//! Part 1 registers ([`Pledge`]), part 2 is a page a month ([`MonthPage`] with the [`PledgeResult`]s
//! of its pledges), part 3 holds the stories told and themes studied, part 4 sums up the half-year and
//! the year ([`Summary`]). There is no central form (domain research §3.3); the texts that the cell
//! prints are data. [`MonthFacts`] says where a page stands, [`lacking`] what a pledge leaves open.

mod author;
mod commendation;
mod deed;
mod following;
mod matrix;
mod month;
mod pledge;
mod summary;
mod vague;
mod year;

pub use author::{Author, Hand};
pub use commendation::{Commendation, CommendationDraft, Praised};
pub use deed::{GoodDeed, GoodDeedDraft};
pub use following::{Following, FollowingDraft};
pub use matrix::{
    DueState, MonthFacts, MonthState, due_state, month_due_on, month_heard_on, months_of,
    owes_month, owes_until, summary_due_on, summary_ends_on, takes_part, year_due_on,
};
pub use month::{Comment, MonthPage, MonthPageDraft, PledgeResult, ResultLevel};
pub use pledge::{Pledge, PledgeDraft, PledgeGroup};
pub use summary::{Summary, SummaryDraft, SummaryPeriod};
pub use vague::{ConcreteWords, Lacking, lacking};
pub use year::{
    Model, ModelDraft, PressingIssue, PressingIssueDraft, Recognition, YearPlan, YearPlanDraft,
};
