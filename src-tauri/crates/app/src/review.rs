//! The self-assessment at the end of the year (bản tự kiểm điểm): of each member, and of the collective;
//! written beside the evidence of the year, signed, confirmed by the committee.
//!
//! Everywhere `member` is whose it is; none for the report of the collective.

mod lines;
mod rules;

use chrono::NaiveDate;
use domain::MemberId;
use domain::form::{Answers, Purpose};
use domain::member::Member;
use domain::notebook::{DueState, due_state};
use domain::review::ReviewRules;
use domain::role::Right;
use store::Connection;
use store::filled_form::FormOf;

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

impl Desk {
    /// The self-assessment of a year, begun or not, with the evidence beside each of its items.
    pub fn review(&self, member: Option<MemberId>, year: i32) -> Result<FormScreen, Problem> {
        self.form_screen(of(member, year))
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
        year: i32,
        revision: u32,
        answers: Answers,
    ) -> Result<SavedForm, Problem> {
        self.save_form("save_review", of(member, year), revision, answers)
    }

    /// Note the day it was signed. What was written then stays as it is.
    pub fn sign_review(
        &mut self,
        member: Option<MemberId>,
        year: i32,
        on: NaiveDate,
    ) -> Result<FormScreen, Problem> {
        let of = of(member, year);
        self.change_form(Right::KeepOwn, "sign_review", of, |form, tx, stamp| {
            form.sign(tx, stamp, on)
        })
    }

    /// Confirm, at one's own seat, what was written on one's behalf (đã đọc).
    pub fn confirm_review(&mut self, member: MemberId, year: i32) -> Result<FormScreen, Problem> {
        let of = of(Some(member), year);
        self.change_form(Right::ConfirmOwn, "confirm_review", of, Filling::confirm)
    }

    /// Note the day the committee confirmed it (xác nhận của chi ủy).
    pub fn accept_review(
        &mut self,
        member: Option<MemberId>,
        year: i32,
        on: NaiveDate,
    ) -> Result<FormScreen, Problem> {
        let of = of(member, year);
        self.change_form(Right::KeepNotebooks, "accept_review", of, |form, tx, stamp| {
            form.accept(tx, stamp, on)
        })
    }

    /// Take signature and confirmation back, so that it can be written in again: by the person in
    /// words that are their own. Who has not done so themselves is told at their own seat.
    pub fn reopen_review(
        &mut self,
        member: Option<MemberId>,
        year: i32,
    ) -> Result<FormScreen, Problem> {
        self.change_form(Right::KeepOwn, REOPEN, of(member, year), Filling::reopen)
    }

    /// Go on with another edition, or with the newest text of the same; everything written must fit.
    pub fn use_review_edition(
        &mut self,
        member: Option<MemberId>,
        year: i32,
        edition: &str,
        form: &str,
    ) -> Result<FormScreen, Problem> {
        self.use_form_edition("use_review_edition", of(member, year), (edition, form))
    }

    /// The last drafts of a self-assessment, the newest first.
    pub fn review_drafts(
        &self,
        member: Option<MemberId>,
        year: i32,
    ) -> Result<Vec<DraftVersion>, Problem> {
        self.form_drafts(of(member, year))
    }

    /// One of [`Desk::review_drafts`], to look at or to take words from.
    pub fn review_draft(
        &self,
        member: Option<MemberId>,
        year: i32,
        revision: u32,
    ) -> Result<Answers, Problem> {
        self.form_draft(of(member, year), revision)
    }
}

/// Whose self-assessment it is, and of which year.
pub(crate) fn of(member: Option<MemberId>, year: i32) -> FormOf {
    let purpose = if member.is_some() { Purpose::Review } else { Purpose::CollectiveReview };
    FormOf { member, purpose, year }
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
