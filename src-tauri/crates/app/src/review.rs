//! The self-assessment (bản tự kiểm điểm) at the end of the year, of each member and of the collective, and
//! of a member for a quarter; written beside the evidence of the year, signed, confirmed by the committee.
//!
//! Everywhere `member` is whose it is; none for the report of the collective. A `period` is a year, or a
//! quarter of it; the collective has none for a quarter.

mod lines;
mod rules;

use chrono::NaiveDate;
use domain::MemberId;
use domain::form::{Answers, Purpose};
use domain::member::Member;
use domain::notebook::{DueState, due_state};
use domain::review::{
    CampaignKind, Eligibility, PersonYear, Quarter, ReviewPeriod, ReviewRules, Subject,
    quarter_eligibility,
};
use domain::role::Right;
use store::filled_form::FormOf;
use store::{Connection, review_person};

pub use lines::{ReviewLine, ReviewsView};
use rules::YearRules;

use crate::forms::{Filling, FormScreen, SavedForm};
use crate::minutes::DraftVersion;
use crate::notebook::expect_year;
use crate::{Desk, Problem};

/// The deed that takes a signature back, as the history names it.
const REOPEN: &str = "reopen_review";

/// The purpose, and the deed that takes its signature back.
pub(crate) const REOPENING: (Purpose, &str) = (Purpose::Review, REOPEN);

/// The same of a quarter.
pub(crate) const REOPENING_QUARTER: (Purpose, &str) = (Purpose::QuarterlyReview, REOPEN);

impl Desk {
    /// The self-assessment of a year, begun or not, with the evidence beside each of its items.
    pub fn review(
        &self,
        member: Option<MemberId>,
        period: impl Into<ReviewPeriod>,
    ) -> Result<FormScreen, Problem> {
        self.form_screen(of(member, period))
    }

    /// Where everybody's self-assessment of a year stands, by name, and that of the collective.
    pub fn reviews(&self, year: i32) -> Result<ReviewsView, Problem> {
        expect_year(year)?;
        let today = self.today();
        self.read(|conn| lines::view(conn, year, today))
    }

    /// Keep a draft of a self-assessment, which builds on `revision`.
    pub fn save_review(
        &mut self,
        member: Option<MemberId>,
        period: impl Into<ReviewPeriod>,
        revision: u32,
        answers: Answers,
    ) -> Result<SavedForm, Problem> {
        self.save_form("save_review", of(member, period), revision, answers)
    }

    /// Note the day it was signed. What was written then stays as it is.
    pub fn sign_review(
        &mut self,
        member: Option<MemberId>,
        period: impl Into<ReviewPeriod>,
        on: NaiveDate,
    ) -> Result<FormScreen, Problem> {
        let of = of(member, period);
        self.change_form(Right::KeepOwn, "sign_review", of, |form, tx, stamp| {
            form.sign(tx, stamp, on)
        })
    }

    /// Confirm, at one's own seat, what was written on one's behalf (đã đọc).
    pub fn confirm_review(
        &mut self,
        member: MemberId,
        period: impl Into<ReviewPeriod>,
    ) -> Result<FormScreen, Problem> {
        let of = of(Some(member), period);
        self.change_form(Right::ConfirmOwn, "confirm_review", of, Filling::confirm)
    }

    /// Note the day the committee confirmed it (xác nhận của chi ủy).
    pub fn accept_review(
        &mut self,
        member: Option<MemberId>,
        period: impl Into<ReviewPeriod>,
        on: NaiveDate,
    ) -> Result<FormScreen, Problem> {
        let of = of(member, period);
        self.change_form(Right::KeepNotebooks, "accept_review", of, |form, tx, stamp| {
            form.accept(tx, stamp, on)
        })
    }

    /// Take signature and confirmation back, so that it can be written in again: by the person in
    /// words that are their own. Who has not done so themselves is told at their own seat.
    pub fn reopen_review(
        &mut self,
        member: Option<MemberId>,
        period: impl Into<ReviewPeriod>,
    ) -> Result<FormScreen, Problem> {
        self.change_form(Right::KeepOwn, REOPEN, of(member, period), Filling::reopen)
    }

    /// Go on with another edition, or with the newest text of the same; everything written must fit.
    pub fn use_review_edition(
        &mut self,
        member: Option<MemberId>,
        period: impl Into<ReviewPeriod>,
        edition: &str,
        form: &str,
    ) -> Result<FormScreen, Problem> {
        self.use_form_edition("use_review_edition", of(member, period), (edition, form))
    }

    /// The last drafts of a self-assessment, the newest first.
    pub fn review_drafts(
        &self,
        member: Option<MemberId>,
        period: impl Into<ReviewPeriod>,
    ) -> Result<Vec<DraftVersion>, Problem> {
        self.form_drafts(of(member, period))
    }

    /// One of [`Desk::review_drafts`], to look at or to take words from.
    pub fn review_draft(
        &self,
        member: Option<MemberId>,
        period: impl Into<ReviewPeriod>,
        revision: u32,
    ) -> Result<Answers, Problem> {
        self.form_draft(of(member, period), revision)
    }
}

/// Whose self-assessment it is, and of which year or quarter.
pub(crate) fn of(member: Option<MemberId>, period: impl Into<ReviewPeriod>) -> FormOf {
    let ReviewPeriod { year, quarter } = period.into();
    let purpose = match (member, quarter) {
        (_, Some(_)) => Purpose::QuarterlyReview,
        (Some(_), None) => Purpose::Review,
        (None, None) => Purpose::CollectiveReview,
    };
    FormOf { member, purpose, year, quarter }
}

/// Where the self-assessment of `person` for a quarter stands on `today`, and its last day: that of the
/// quarter. Who is not rated in the quarter owes none; the campaign of the quarter knows whom the cell
/// chose.
pub(crate) fn quarter_state(
    conn: &Connection,
    person: &Member,
    period: impl Into<ReviewPeriod>,
    signed: bool,
    today: NaiveDate,
) -> Result<(DueState, NaiveDate), Problem> {
    let ReviewPeriod { year, quarter } = period.into();
    let quarter = quarter.ok_or(Problem::Missing)?;
    let rules = ReviewRules { as_of: quarter.as_of(), ..rules_of(conn, year)? };
    let due_on = rules.as_of(year);
    let known = quarter_of(conn, person.id, year, quarter)?;
    let found = quarter_eligibility(person, &known, year, &rules);
    let owed = !matches!(found, Eligibility::NotReviewed { .. });
    Ok((due_state(signed, owed, due_on, today), due_on))
}

/// What the campaign of a quarter holds of somebody's year; nothing where there is no campaign.
fn quarter_of(
    conn: &Connection,
    member: MemberId,
    year: i32,
    quarter: Quarter,
) -> Result<PersonYear, Problem> {
    let kind = CampaignKind::Quarterly { quarter };
    let campaigns = store::campaign::list(conn, year)?;
    let Some(kept) = campaigns.iter().find(|kept| kept.campaign.draft.kind == kind) else {
        return Ok(PersonYear::default());
    };
    Ok(review_person::of(conn, kept.campaign.id, Subject::Member(member))?.person_year)
}

/// Where the self-assessment of `person` stands on `today`, and its last day; of the collective's
/// without one.
pub(crate) fn state(
    conn: &Connection,
    person: Option<&Member>,
    year: i32,
    signed: bool,
    today: NaiveDate,
) -> Result<(DueState, NaiveDate), Problem> {
    let rules = YearRules::of(conn, year)?;
    Ok((state_by(&rules, person, signed, today), rules.due_on))
}

/// The rules the review of `year` goes by.
pub(crate) fn rules_of(conn: &Connection, year: i32) -> Result<ReviewRules, Problem> {
    Ok(YearRules::of(conn, year)?.rules)
}

fn state_by(
    rules: &YearRules,
    person: Option<&Member>,
    signed: bool,
    today: NaiveDate,
) -> DueState {
    let owed = person.is_none_or(|person| rules.owes(person));
    due_state(signed, owed, rules.due_on, today)
}
