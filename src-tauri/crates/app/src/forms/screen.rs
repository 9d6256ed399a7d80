//! A form as the window fills it in.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveDateTime};
use domain::form::{
    Answer, Answers, Evidence, FilledBy, FormEdition, MissingAnswer, Origin, Purpose,
};
use domain::notebook::{Author, DueState};
use domain::review::Quarter;
use domain::text::Text;
use domain::{FilledFormId, MemberId};
use serde::Serialize;
use ts_rs::TS;

use super::source::OfferSource;

/// A form with all the window needs to draw it: what stands on it, what was written, what is
/// offered.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormScreen {
    /// Names the form; none while nobody has begun it.
    pub form: Option<FilledFormId>,
    /// Whose it is; none for the collective.
    pub member: Option<MemberId>,
    /// The name of the person, or of the cell.
    pub name: Text,
    /// What it is filled in for.
    pub purpose: Purpose,
    /// Of which year.
    pub year: i32,
    /// Of which quarter; none for the whole year.
    pub quarter: Option<Quarter>,
    /// Whether the cell rates quarters as well.
    pub rates_quarters: bool,
    /// What stands on it; the facts are put in its texts already.
    pub edition: FormEdition,
    /// For each part of the edition whether it stands on this form.
    pub applies: Vec<bool>,
    /// What the book knows for the identity lines, by their keys; an answer stands before it.
    pub identity: BTreeMap<String, Text>,
    /// What was written.
    pub answers: Answers,
    /// Counts the drafts; goes back with the next one.
    pub revision: u32,
    /// When a draft last changed it.
    #[ts(type = "string | null")]
    pub saved_at: Option<NaiveDateTime>,
    /// By whose hand the answers of the person stand; none while there are none.
    pub author: Option<Author>,
    /// Whether who sits here may confirm them (đã đọc).
    pub may_confirm: bool,
    /// Whose items who sits here may fill in now.
    pub may_fill: Vec<FilledBy>,
    /// The day the person signed.
    #[ts(type = "string | null")]
    pub signed_on: Option<NaiveDate>,
    /// The day the committee confirmed it.
    #[ts(type = "string | null")]
    pub accepted_on: Option<NaiveDate>,
    /// Where it stands; done once signed.
    pub state: DueState,
    /// The last day on which it is signed in time.
    #[ts(type = "string")]
    pub due_on: NaiveDate,
    /// What is not answered yet.
    pub missing: Vec<MissingAnswer>,
    /// What can be taken over, never written by itself.
    pub offered: Vec<OfferedItem>,
}

/// Something offered to an item of a form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OfferedItem {
    /// The item it is offered to.
    pub key: String,
    /// What kind of evidence it is; none for what last year leaves to this one.
    pub evidence: Option<Evidence>,
    /// What it is; blank where the numbers of the source say it (attendance).
    pub words: Text,
    /// What is added to the answer to take it: a list of one item, a table of one row, or text. With
    /// evidence the window adds day and source to it.
    pub answer: Answer,
    /// The record it comes from.
    pub from: Origin,
    /// What that record is, for the eye.
    pub source: OfferSource,
    /// Whether it stands in the form already.
    pub taken: bool,
}

/// A draft of a form as it was kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SavedForm {
    /// Names the form; none while nothing was written.
    pub form: Option<FilledFormId>,
    /// The revision the next draft builds on.
    pub revision: u32,
    /// When the form last changed.
    #[ts(type = "string | null")]
    pub saved_at: Option<NaiveDateTime>,
    /// By whose hand the answers of the person stand now.
    pub author: Option<Author>,
    /// What is not answered yet.
    pub missing: Vec<MissingAnswer>,
}
