//! The commitment of the year (bản cam kết tu dưỡng, rèn luyện, phấn đấu): drafted, signed,
//! confirmed by the committee.

use chrono::{NaiveDate, NaiveDateTime};
use domain::MemberId;
use domain::form::{Answers, Purpose};
use domain::member::{Member, MemberOrder, PersonKind, sort_members};
use domain::notebook::{DueState, due_state, owes_until};
use domain::role::Right;
use domain::text::Text;
use serde::Serialize;
use store::filled_form::FormOf;
use store::{Connection, filled_form};
use ts_rs::TS;

use crate::forms::{Filling, FormScreen, SavedForm};
use crate::minutes::DraftVersion;
use crate::notebook::expect_year;
use crate::roll::name_of;
use crate::{Desk, Problem, cell};

/// The deed that takes a signature back, as the history names it.
const REOPEN: &str = "reopen_commitment";

/// The purpose, and the deed that takes its signature back.
pub(crate) const REOPENING: (Purpose, &str) = (Purpose::Commitment, REOPEN);

/// Where the commitment of somebody stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CommitmentMember {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: Text,
    /// Đảng viên, quần chúng or đoàn viên.
    pub kind: PersonKind,
    /// Where it stands; done once signed.
    pub state: DueState,
    /// Whether anything was written.
    pub begun: bool,
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

impl Desk {
    /// The commitment of a person for a year, begun or not.
    pub fn commitment(&self, member: MemberId, year: i32) -> Result<FormScreen, Problem> {
        self.form_screen(of(member, year))
    }

    /// Everybody's commitments of a year, by name; of those who owe one or have written something.
    pub fn commitments(&self, year: i32) -> Result<Vec<CommitmentMember>, Problem> {
        expect_year(year)?;
        let today = self.today();
        self.read(|conn| lines(conn, year, today))
    }

    /// Keep a draft of a commitment, which builds on `revision`.
    pub fn save_commitment(
        &mut self,
        member: MemberId,
        year: i32,
        revision: u32,
        answers: Answers,
    ) -> Result<SavedForm, Problem> {
        self.save_form("save_commitment", of(member, year), revision, answers)
    }

    /// Note the day the person signed. What they wrote then stays as it is.
    pub fn sign_commitment(
        &mut self,
        member: MemberId,
        year: i32,
        on: NaiveDate,
    ) -> Result<FormScreen, Problem> {
        let of = of(member, year);
        self.change_form(Right::KeepOwn, "sign_commitment", of, |form, tx, stamp| {
            form.sign(tx, stamp, on)
        })
    }

    /// Confirm, at one's own seat, what was written on one's behalf (đã đọc).
    pub fn confirm_commitment(
        &mut self,
        member: MemberId,
        year: i32,
    ) -> Result<FormScreen, Problem> {
        let of = of(member, year);
        self.change_form(Right::ConfirmOwn, "confirm_commitment", of, Filling::confirm)
    }

    /// Note the day the committee confirmed it (xác nhận của chi ủy).
    pub fn accept_commitment(
        &mut self,
        member: MemberId,
        year: i32,
        on: NaiveDate,
    ) -> Result<FormScreen, Problem> {
        let of = of(member, year);
        self.change_form(Right::KeepNotebooks, "accept_commitment", of, |form, tx, stamp| {
            form.accept(tx, stamp, on)
        })
    }

    /// Take signature and confirmation back, so that it can be written in again: by the person in
    /// words that are their own. Who has not done so themselves is told at their own seat.
    pub fn reopen_commitment(
        &mut self,
        member: MemberId,
        year: i32,
    ) -> Result<FormScreen, Problem> {
        self.change_form(Right::KeepOwn, REOPEN, of(member, year), Filling::reopen)
    }

    /// Go on with another edition, or with the newest text of the same; everything written must fit.
    pub fn use_commitment_edition(
        &mut self,
        member: MemberId,
        year: i32,
        edition: &str,
        form: &str,
    ) -> Result<FormScreen, Problem> {
        self.use_form_edition("use_commitment_edition", of(member, year), (edition, form))
    }

    /// The last drafts of a commitment, the newest first.
    pub fn commitment_drafts(
        &self,
        member: MemberId,
        year: i32,
    ) -> Result<Vec<DraftVersion>, Problem> {
        self.form_drafts(of(member, year))
    }

    /// One of [`Desk::commitment_drafts`], to look at or to take words from.
    pub fn commitment_draft(
        &self,
        member: MemberId,
        year: i32,
        revision: u32,
    ) -> Result<Answers, Problem> {
        self.form_draft(of(member, year), revision)
    }
}

/// Where the commitment of `person` stands on `today`.
pub(crate) fn state(
    conn: &Connection,
    person: &Member,
    year: i32,
    signed: bool,
    today: NaiveDate,
) -> Result<(DueState, NaiveDate), Problem> {
    let due_on = cell::settings(conn)?.commitment_due_on(year);
    let owed = person.is_member() && owes_until(person, due_on, None, today);
    Ok((due_state(signed, owed, due_on, today), due_on))
}

/// Whose commitment it is, and of which year.
pub(crate) fn of(member: MemberId, year: i32) -> FormOf {
    FormOf { member: Some(member), purpose: Purpose::Commitment, year, quarter: None }
}

fn lines(conn: &Connection, year: i32, today: NaiveDate) -> Result<Vec<CommitmentMember>, Problem> {
    let forms = filled_form::list_of_year(conn, Purpose::Commitment, year)?;
    let form_of = |person: &Member| forms.iter().find(|form| form.of.member == Some(person.id));
    let mut people = store::member::list(conn)?;
    sort_members(&mut people, MemberOrder::GivenName, today);
    let mut lines = Vec::new();
    for person in &people {
        let form = form_of(person);
        let signed_on = form.and_then(|form| form.signed_on);
        let (state, _) = state(conn, person, year, signed_on.is_some(), today)?;
        if form.is_none() && (state == DueState::Exempt || !person.is_listed_on(today)) {
            continue;
        }
        lines.push(CommitmentMember {
            member: person.id,
            name: name_of(person),
            kind: person.particulars.kind,
            state,
            begun: form.is_some_and(|form| form.revision > 0),
            signed_on,
            accepted_on: form.and_then(|form| form.accepted_on),
            saved_at: form.and_then(|form| form.saved_at),
        });
    }
    Ok(lines)
}
