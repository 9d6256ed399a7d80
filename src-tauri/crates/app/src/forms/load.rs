//! Loading other editions: a new form is a file, not a new program.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime};
use domain::form::{FormEdition, FormFacts, FormMistake, MistakeReason, Purpose};
use domain::member::ReviewClass;
use domain::role::Right;
use domain::text::Text;
use paper::FormPaper;
use press::Document;
use serde::Serialize;
use store::form_edition;
use store::{Connection, Transaction};
use ts_rs::TS;

use super::facts::blank_facts;
use super::offered::{Edition, all, named};
use crate::desk::Stamp;
use crate::notebook::expect_year;
use crate::papers::{PaperFile, PaperView};
use crate::{Desk, Problem, papers};

/// The noun of an edition in the history.
const NOUN: &str = "formEdition";

/// An edition in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormEditionLine {
    /// The edition, e.g. `2025`.
    pub edition: String,
    /// The form within it, e.g. `2c`.
    pub form: String,
    /// What it is called.
    pub name: Text,
    /// What it is filled in for.
    pub purpose: Purpose,
    /// Where it comes from.
    pub source: Text,
    /// The first year it is for.
    pub from_year: Option<i32>,
    /// The last year it is for.
    pub until_year: Option<i32>,
    /// The members it is for; empty where it is for all.
    pub classes: Vec<ReviewClass>,
    /// Whether something on it was not checked against the original.
    pub unverified: bool,
    /// When the secretary loaded it; none where it is shipped.
    #[ts(type = "string | null")]
    pub loaded_at: Option<NaiveDateTime>,
}

impl Desk {
    /// Every edition that is offered (các biểu mẫu).
    pub fn form_editions(&self) -> Result<Vec<FormEditionLine>, Problem> {
        self.read(|conn| Ok(all(conn)?.iter().map(FormEditionLine::of).collect()))
    }

    /// The file of an edition, to be saved, changed and loaded again.
    pub fn form_edition_text(&self, edition: &str, form: &str) -> Result<String, Problem> {
        self.read(|conn| Ok(named(conn, edition, form)?.text.into_owned()))
    }

    /// A form of an edition, to be filled in by hand.
    pub fn blank_form(&self, edition: &str, form: &str, year: i32) -> Result<PaperView, Problem> {
        expect_year(year)?;
        let today = self.today();
        self.read(|conn| {
            papers::shown(&blank_form(conn, &named(conn, edition, form)?.form, year, today)?)
        })
    }

    /// The same as a PDF file.
    pub fn blank_form_pdf(
        &self,
        edition: &str,
        form: &str,
        year: i32,
    ) -> Result<PaperFile, Problem> {
        expect_year(year)?;
        let today = self.today();
        self.read(|conn| {
            papers::printed(&blank_form(conn, &named(conn, edition, form)?.form, year, today)?)
        })
    }

    /// Look at the file of an edition without keeping it: every mistake in it is told.
    pub fn check_form_edition(&self, text: &str) -> Result<FormEditionLine, Problem> {
        let today = self.today();
        self.read(|conn| Ok(FormEditionLine::of(&checked(conn, text, today)?)))
    }

    /// Offer the edition in a file from now on. Forms that were begun keep theirs.
    pub fn load_form_edition(&mut self, text: &str) -> Result<FormEditionLine, Problem> {
        self.deed(Right::KeepCell, "load_form_edition", |tx, stamp| {
            let edition = checked(tx, text, stamp.day())?;
            let edition = Edition { loaded_at: Some(stamp.at), ..edition };
            let id = edition.keep(tx, stamp.at)?;
            let line = FormEditionLine::of(&edition);
            stamp.keep(tx, (NOUN, id), None, Some(&line))?;
            Ok(line)
        })
    }

    /// Offer a loaded edition no more. Forms that were begun keep it.
    pub fn withdraw_form_edition(&mut self, edition: &str, form: &str) -> Result<(), Problem> {
        self.deed(Right::KeepCell, "withdraw_form_edition", |tx, stamp| {
            withdraw(tx, stamp, (edition, form))
        })
    }
}

fn withdraw(tx: &Transaction<'_>, stamp: &Stamp, names: (&str, &str)) -> Result<(), Problem> {
    let loaded = form_edition::list_loaded(tx)?.into_iter();
    let mut loaded = loaded.filter(|it| (it.edition.as_str(), it.form.as_str()) == names);
    let kept = loaded.next().ok_or(Problem::Missing)?;
    let before = FormEditionLine::of(&named(tx, names.0, names.1)?);
    form_edition::withdraw(tx, names, stamp.at)?;
    Ok(stamp.keep(tx, (NOUN, kept.id), Some(&before), None)?)
}

/// A form to be filled in by hand by anybody.
pub(crate) fn blank_form(
    conn: &Connection,
    form: &FormEdition,
    year: i32,
    today: NaiveDate,
) -> Result<Document, Problem> {
    let mut facts = FormFacts { year, ..blank_facts(conn, today)? };
    facts.conditions.extend(form.holds_of_all());
    let blank = FormPaper { edition: form, answers: None, facts: &facts, made_on: today };
    papers::made(paper::form(&blank))
}

/// The edition in a file, if it is sound and can be printed.
fn checked(conn: &Connection, text: &str, today: NaiveDate) -> Result<Edition, Problem> {
    let text = text.trim_start_matches('\u{feff}');
    let read = FormEdition::read(text);
    let form = read.map_err(|mistakes| Problem::BadForm { mistakes })?;
    expect_printable(conn, &form, text, today)?;
    Ok(Edition { form, text: text.to_owned().into(), loaded_at: None })
}

/// Refuse a form with a letter the fonts do not have: it could be filled in and never printed.
fn expect_printable(
    conn: &Connection,
    form: &FormEdition,
    text: &str,
    today: NaiveDate,
) -> Result<(), Problem> {
    match papers::shown(&blank_form(conn, form, today.year(), today)?) {
        Err(Problem::NoSuchLetter { letter, .. }) => {
            Err(Problem::BadForm { mistakes: vec![unprintable(text, letter)] })
        }
        other => other.map(drop),
    }
}

fn unprintable(text: &str, letter: String) -> FormMistake {
    let before = text.split(letter.as_str()).next().unwrap_or_default();
    let line = u32::try_from(before.matches('\n').count() + 1).unwrap_or(u32::MAX);
    FormMistake { line, place: String::new(), reason: MistakeReason::NoSuchLetter { letter } }
}

impl FormEditionLine {
    fn of(edition: &Edition) -> Self {
        let form = &edition.form;
        Self {
            edition: form.edition.clone(),
            form: form.form.clone(),
            name: form.name.clone(),
            purpose: form.purpose,
            source: form.source.clone(),
            from_year: form.from_year,
            until_year: form.until_year,
            classes: form.classes.clone(),
            unverified: form.has_unverified(),
            loaded_at: edition.loaded_at,
        }
    }
}
