//! The commitment of the year (bản cam kết tu dưỡng, rèn luyện, phấn đấu): drafted, signed,
//! confirmed by the committee.

mod offers;

use std::cmp::Reverse;

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use domain::MemberId;
use domain::form::{Answers, FormFacts, Purpose};
use domain::member::{Member, MemberOrder, PersonKind, ReviewClass, sort_members};
use domain::notebook::{DueState, due_state, owes_until};
use domain::role::{Right, Seat};
use domain::text::Text;
use paper::FormPaper;
use press::Document;
use serde::Serialize;
use store::filled_form::{FormOf, KeptForm};
use store::{Connection, Transaction, filled_form, form_draft, history};
use ts_rs::TS;

use crate::desk::Stamp;
use crate::forms::{Filling, FormScreen, NOUN, SavedForm, blank_form, chosen, named};
use crate::minutes::DraftVersion;
use crate::notebook::expect_year;
use crate::roll::name_of;
use crate::seat::SignatureTakenBack;
use crate::{Desk, Problem, cell, papers};

/// The deed that takes a signature back, as the history names it.
const REOPEN: &str = "reopen_commitment";

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
        expect_year(year)?;
        let (seat, today) = (self.seat, self.today());
        self.read_about(Right::ReadOwn, member, |conn| screen(conn, seat, (member, year), today))
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
        expect_year(year)?;
        self.deed_about(Right::KeepOwn, member, "save_commitment", |tx, stamp| {
            filling(tx, member, year, stamp.day())?.save(tx, stamp, revision, answers)
        })
    }

    /// Note the day the person signed. What they wrote then stays as it is.
    pub fn sign_commitment(
        &mut self,
        member: MemberId,
        year: i32,
        on: NaiveDate,
    ) -> Result<FormScreen, Problem> {
        self.change_commitment(
            Right::KeepOwn,
            "sign_commitment",
            (member, year),
            |form, tx, stamp| form.sign(tx, stamp, on),
        )
    }

    /// Confirm, at one's own seat, what was written on one's behalf (đã đọc).
    pub fn confirm_commitment(
        &mut self,
        member: MemberId,
        year: i32,
    ) -> Result<FormScreen, Problem> {
        let which = (member, year);
        self.change_commitment(Right::ConfirmOwn, "confirm_commitment", which, Filling::confirm)
    }

    /// Note the day the committee confirmed it (xác nhận của chi ủy).
    pub fn accept_commitment(
        &mut self,
        member: MemberId,
        year: i32,
        on: NaiveDate,
    ) -> Result<FormScreen, Problem> {
        let which = (member, year);
        self.change_commitment(
            Right::KeepNotebooks,
            "accept_commitment",
            which,
            |form, tx, stamp| form.accept(tx, stamp, on),
        )
    }

    /// Take signature and confirmation back, so that it can be written in again: by the person in
    /// words that are their own. Who has not done so themselves is told at their own seat.
    pub fn reopen_commitment(
        &mut self,
        member: MemberId,
        year: i32,
    ) -> Result<FormScreen, Problem> {
        let which = (member, year);
        self.change_commitment(Right::KeepOwn, REOPEN, which, Filling::reopen)
    }

    /// Go on with another edition, or with the newest text of the same; everything written must fit.
    pub fn use_commitment_edition(
        &mut self,
        member: MemberId,
        year: i32,
        edition: &str,
        form: &str,
    ) -> Result<FormScreen, Problem> {
        let which = (member, year);
        self.change_commitment(
            Right::KeepOwn,
            "use_commitment_edition",
            which,
            |filling, tx, stamp| filling.use_edition(tx, stamp, &named(tx, edition, form)?),
        )
    }

    /// The last drafts of a commitment, the newest first.
    pub fn commitment_drafts(
        &self,
        member: MemberId,
        year: i32,
    ) -> Result<Vec<DraftVersion>, Problem> {
        self.read_about(Right::ReadOwn, member, |conn| {
            let form = kept(conn, member, year)?.ok_or(Problem::Missing)?;
            let versions = form_draft::list(conn, form.id)?.into_iter();
            Ok(versions
                .map(|version| DraftVersion {
                    revision: version.revision,
                    saved_at: version.saved_at,
                })
                .collect())
        })
    }

    /// One of [`Desk::commitment_drafts`], to look at or to take words from.
    pub fn commitment_draft(
        &self,
        member: MemberId,
        year: i32,
        revision: u32,
    ) -> Result<Answers, Problem> {
        self.read_about(Right::ReadOwn, member, |conn| {
            let form = kept(conn, member, year)?.ok_or(Problem::Missing)?;
            form_draft::find(conn, form.id, revision)?.ok_or(Problem::Missing)
        })
    }

    fn change_commitment(
        &mut self,
        right: Right,
        name: &'static str,
        (member, year): (MemberId, i32),
        change: impl FnOnce(&Filling, &Transaction<'_>, &Stamp) -> Result<(), Problem>,
    ) -> Result<FormScreen, Problem> {
        expect_year(year)?;
        self.deed_about(right, member, name, |tx, stamp| {
            change(&filling(tx, member, year, stamp.day())?, tx, stamp)?;
            screen(tx, stamp.seat, (member, year), stamp.day())
        })
    }
}

/// The commitment on paper: filled, or with room to fill it in by hand.
pub(crate) fn document(
    conn: &Connection,
    (member, year): (MemberId, i32),
    blank: bool,
    today: NaiveDate,
) -> Result<Document, Problem> {
    expect_year(year)?;
    let form = filling(conn, member, year, today)?;
    let answers = form.answers();
    let facts = if blank {
        FormFacts { signed_on: None, accepted_on: None, ..form.facts }
    } else {
        form.facts
    };
    papers::made(paper::form(&FormPaper {
        edition: &form.edition,
        answers: (!blank).then_some(&answers),
        facts: &facts,
        made_on: today,
    }))
}

/// A commitment to be filled in by hand by anybody.
pub(crate) fn blank_document(
    conn: &Connection,
    year: i32,
    today: NaiveDate,
) -> Result<Document, Problem> {
    expect_year(year)?;
    let edition = chosen(conn, Purpose::Commitment, year, ReviewClass::default())?;
    blank_form(conn, &edition.form, year, today)
}

/// Every time somebody else took back the signature of `member`, the newest first; of the years around
/// `today`.
pub(crate) fn taken_back(
    conn: &Connection,
    member: MemberId,
    today: NaiveDate,
) -> Result<Vec<SignatureTakenBack>, Problem> {
    let own = Seat::Member(member).to_string();
    let mut found = Vec::new();
    for year in today.year() - 1..=today.year() + 1 {
        let Some(form) = kept(conn, member, year)? else { continue };
        let changes = history::list(conn, NOUN, form.id.0)?.into_iter();
        let others = changes.filter(|change| change.deed == REOPEN && change.seat != own);
        found.extend(others.filter_map(|change| {
            let seat = Seat::from_word(&change.seat)?;
            Some(SignatureTakenBack { year, at: change.at, seat })
        }));
    }
    found.sort_by_key(|taken| Reverse(taken.at));
    Ok(found)
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

fn of(member: MemberId, year: i32) -> FormOf {
    FormOf { member: Some(member), purpose: Purpose::Commitment, year }
}

fn kept(conn: &Connection, member: MemberId, year: i32) -> Result<Option<KeptForm>, Problem> {
    Ok(filled_form::find(conn, of(member, year))?)
}

fn filling(
    conn: &Connection,
    member: MemberId,
    year: i32,
    today: NaiveDate,
) -> Result<Filling, Problem> {
    Filling::of(conn, of(member, year), today)
}

fn screen(
    conn: &Connection,
    seat: Seat,
    (member, year): (MemberId, i32),
    today: NaiveDate,
) -> Result<FormScreen, Problem> {
    let form = filling(conn, member, year, today)?;
    let signed = form.kept.as_ref().is_some_and(|kept| kept.signed_on.is_some());
    let state = state(conn, &form.person, year, signed, today)?;
    let offered = offers::offered(conn, &form, (member, year))?;
    form.screen(conn, seat, today, state, offered)
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
