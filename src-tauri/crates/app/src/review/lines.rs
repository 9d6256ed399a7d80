//! Where the self-assessments of a year stand, for the list.

use chrono::{NaiveDate, NaiveDateTime};
use domain::MemberId;
use domain::form::{Answers, FilledBy};
use domain::member::{MemberOrder, sort_members};
use domain::notebook::DueState;
use domain::review::Eligibility;
use domain::text::Text;
use serde::Serialize;
use store::Connection;
use store::filled_form::KeptForm;
use ts_rs::TS;

use super::rules::YearRules;
use super::{of, state_by};
use crate::Problem;
use crate::forms::Filling;

/// The self-assessments of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReviewsView {
    /// The report of the collective.
    pub collective: ReviewLine,
    /// Everybody's, by name: of those in the book at the end of the year, or who have written something.
    pub members: Vec<ReviewLine>,
}

/// Where a self-assessment stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReviewLine {
    /// Whose it is; none for the collective.
    pub member: Option<MemberId>,
    /// The name of the person, or of the cell.
    pub name: Text,
    /// What the book says of who is reviewed; none for the collective.
    pub eligibility: Option<Eligibility>,
    /// The edition it is written on, or would be begun with, e.g. `2025`.
    pub edition: String,
    /// The form within the edition, e.g. `2c`.
    pub form: String,
    /// What that form is called.
    pub form_name: Text,
    /// Where it stands; done once signed.
    pub state: DueState,
    /// Whether anything was written.
    pub begun: bool,
    /// How many items the writer has not answered, or not wholly.
    pub missing: u32,
    /// The day it was signed.
    #[ts(type = "string | null")]
    pub signed_on: Option<NaiveDate>,
    /// The day the committee confirmed it.
    #[ts(type = "string | null")]
    pub accepted_on: Option<NaiveDate>,
    /// When it last changed.
    #[ts(type = "string | null")]
    pub saved_at: Option<NaiveDateTime>,
}

/// The list of `year` as it stands on `today`.
pub(super) fn view(conn: &Connection, year: i32, today: NaiveDate) -> Result<ReviewsView, Problem> {
    let rules = YearRules::of(conn, year)?;
    let day = today.min(rules.as_of());
    let mut people = store::member::list(conn)?;
    sort_members(&mut people, MemberOrder::GivenName, day);
    let mut members = Vec::new();
    for person in people.iter().filter(|person| person.is_member()) {
        let filling = Filling::of(conn, of(Some(person.id), year), today)?;
        let begun = filling.kept.is_some();
        if begun || person.is_listed_on(day) {
            members.push(line(filling, &rules, today));
        }
    }
    let collective = line(Filling::of(conn, of(None, year), today)?, &rules, today);
    Ok(ReviewsView { collective, members })
}

fn line(filling: Filling, rules: &YearRules, today: NaiveDate) -> ReviewLine {
    let kept = filling.kept.as_ref();
    let signed_on = kept.and_then(|kept| kept.signed_on);
    let person = filling.person.as_ref();
    ReviewLine {
        member: filling.of.member,
        name: filling.name(),
        eligibility: person.map(|person| rules.eligibility(person)),
        state: state_by(rules, person, signed_on.is_some(), today),
        begun: kept.is_some_and(|kept| kept.revision > 0),
        missing: missing(&filling, &filling.answers()),
        signed_on,
        accepted_on: kept.and_then(|kept| kept.accepted_on),
        saved_at: kept.and_then(|kept: &KeptForm| kept.saved_at),
        edition: filling.edition.edition.clone(),
        form: filling.edition.form.clone(),
        form_name: filling.edition.name,
    }
}

/// What the writer has to answer still; what others say of them comes later.
fn missing(filling: &Filling, answers: &Answers) -> u32 {
    let missing = filling.missing(answers);
    let own = missing.iter().filter(|missing| missing.by == FilledBy::Person).count();
    u32::try_from(own).unwrap_or(u32::MAX)
}
