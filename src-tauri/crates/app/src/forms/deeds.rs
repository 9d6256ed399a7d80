//! What is done with a form, whatever it is filled in for. A form of a person is about that person; one
//! of the collective is the cell's.

use std::cmp::Reverse;

use chrono::{Datelike as _, NaiveDate};
use domain::MemberId;
use domain::form::{Answers, FormFacts, Purpose};
use domain::member::ReviewClass;
use domain::role::{Right, Seat};
use paper::FormPaper;
use press::Document;
use store::filled_form::{FormOf, KeptForm};
use store::{Connection, Transaction, filled_form, form_draft, history};

use super::filling::{Filling, NOUN};
use super::load::blank_form;
use super::offered::{chosen, named};
use super::screen::{FormScreen, SavedForm};
use crate::desk::Stamp;
use crate::minutes::DraftVersion;
use crate::notebook::expect_year;
use crate::seat::SignatureTakenBack;
use crate::{Desk, Problem, papers};

impl Desk {
    /// A form, begun or not.
    pub(crate) fn form_screen(&self, of: FormOf) -> Result<FormScreen, Problem> {
        let (seat, today) = (self.seat, self.today());
        self.read_form(of, |conn| Filling::of(conn, of, today)?.screen(conn, seat, today))
    }

    /// Keep a draft of a form, which builds on `revision`.
    pub(crate) fn save_form(
        &mut self,
        name: &'static str,
        of: FormOf,
        revision: u32,
        answers: Answers,
    ) -> Result<SavedForm, Problem> {
        self.form_deed(Right::KeepOwn, name, of, |tx, stamp| {
            Filling::of(tx, of, stamp.day())?.save(tx, stamp, revision, answers)
        })
    }

    /// Change a whole form: sign it, accept it, take the signature back.
    pub(crate) fn change_form(
        &mut self,
        right: Right,
        name: &'static str,
        of: FormOf,
        change: impl FnOnce(&Filling, &Transaction<'_>, &Stamp) -> Result<(), Problem>,
    ) -> Result<FormScreen, Problem> {
        self.form_deed(right, name, of, |tx, stamp| {
            change(&Filling::of(tx, of, stamp.day())?, tx, stamp)?;
            Filling::of(tx, of, stamp.day())?.screen(tx, stamp.seat, stamp.day())
        })
    }

    /// Go on with another edition, or with the newest text of the same; everything written must fit.
    pub(crate) fn use_form_edition(
        &mut self,
        name: &'static str,
        of: FormOf,
        (edition, form): (&str, &str),
    ) -> Result<FormScreen, Problem> {
        self.change_form(Right::KeepOwn, name, of, |filling, tx, stamp| {
            filling.use_edition(tx, stamp, &named(tx, edition, form)?)
        })
    }

    /// The last drafts of a form, the newest first.
    pub(crate) fn form_drafts(&self, of: FormOf) -> Result<Vec<DraftVersion>, Problem> {
        self.read_form(of, |conn| {
            let versions = form_draft::list(conn, kept(conn, of)?.id)?.into_iter();
            Ok(versions
                .map(|version| DraftVersion {
                    revision: version.revision,
                    saved_at: version.saved_at,
                })
                .collect())
        })
    }

    /// One of [`Desk::form_drafts`].
    pub(crate) fn form_draft(&self, of: FormOf, revision: u32) -> Result<Answers, Problem> {
        self.read_form(of, |conn| {
            form_draft::find(conn, kept(conn, of)?.id, revision)?.ok_or(Problem::Missing)
        })
    }

    fn read_form<T>(
        &self,
        of: FormOf,
        look: impl FnOnce(&Connection) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        expect_year(of.year)?;
        match of.member {
            Some(member) => self.read_about(Right::ReadOwn, member, look),
            None => self.read(look),
        }
    }

    fn form_deed<T>(
        &mut self,
        right: Right,
        name: &'static str,
        of: FormOf,
        deed: impl FnOnce(&Transaction<'_>, &Stamp) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        expect_year(of.year)?;
        match of.member {
            Some(member) => self.deed_about(right, member, name, deed),
            None => self.deed(Right::KeepNotebooks, name, deed),
        }
    }
}

/// A form on paper: filled, or with room to fill it in by hand.
pub(crate) fn document(
    conn: &Connection,
    of: FormOf,
    blank: bool,
    today: NaiveDate,
) -> Result<Document, Problem> {
    expect_year(of.year)?;
    let form = Filling::of(conn, of, today)?;
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

/// A form to be filled in by hand by anybody.
pub(crate) fn blank_document(
    conn: &Connection,
    purpose: Purpose,
    year: i32,
    today: NaiveDate,
) -> Result<Document, Problem> {
    expect_year(year)?;
    let edition = chosen(conn, purpose, year, ReviewClass::default())?;
    blank_form(conn, &edition.form, year, today)
}

/// Every time somebody else took back a signature of `member` under a form of `purpose`, by the deed
/// `reopen`; of the years around `today`, the newest first.
pub(crate) fn taken_back(
    conn: &Connection,
    member: MemberId,
    (purpose, reopen): (Purpose, &str),
    today: NaiveDate,
) -> Result<Vec<SignatureTakenBack>, Problem> {
    let own = Seat::Member(member).to_string();
    let mut found = Vec::new();
    for year in today.year() - 1..=today.year() + 1 {
        let forms = filled_form::list_of_person(conn, Some(member), year)?;
        for form in forms.into_iter().filter(|form| form.of.purpose == purpose) {
            let changes = history::list(conn, NOUN, form.id.0)?.into_iter();
            let others = changes.filter(|change| change.deed == reopen && change.seat != own);
            found.extend(others.filter_map(|change| {
                let seat = Seat::from_word(&change.seat)?;
                Some(SignatureTakenBack { purpose, year, at: change.at, seat })
            }));
        }
    }
    found.sort_by_key(|taken| Reverse(taken.at));
    Ok(found)
}

fn kept(conn: &Connection, of: FormOf) -> Result<KeptForm, Problem> {
    filled_form::find(conn, of)?.ok_or(Problem::Missing)
}
