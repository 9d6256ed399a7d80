//! The editions that are offered: those shipped, and those the secretary loaded.

use std::borrow::Cow;
use std::sync::OnceLock;

use chrono::NaiveDateTime;
use domain::form::{FormEdition, Purpose};
use domain::member::ReviewClass;
use domain::text::Spelling;
use store::filled_form::KeptForm;
use store::form_edition::{self, Source};
use store::{Connection, Transaction};

use super::shipped::SHIPPED;
use crate::{Problem, cell};

/// An edition with its file.
#[derive(Debug, Clone)]
pub(crate) struct Edition {
    /// The form, in the spelling of the cell.
    pub(crate) form: FormEdition,
    /// Its file, letter for letter.
    pub(crate) text: Cow<'static, str>,
    /// When it was loaded; none where it is shipped.
    pub(crate) loaded_at: Option<NaiveDateTime>,
}

impl Edition {
    /// Keep the text, so that a form can name it, and answer with its id.
    pub(super) fn keep(&self, tx: &Transaction<'_>, at: NaiveDateTime) -> Result<i64, Problem> {
        let names = (self.form.edition.as_str(), self.form.form.as_str());
        // A loaded text is kept already; the instant it was loaded stays.
        let (source, at) = match self.loaded_at {
            Some(loaded_at) => (Source::Loaded, loaded_at),
            None => (Source::Shipped, at),
        };
        Ok(form_edition::keep(tx, names, &self.text, source, at)?)
    }

    fn has_names(&self, edition: &str, form: &str) -> bool {
        self.form.edition == edition && self.form.form == form
    }
}

/// Every edition that is offered. One that was loaded stands before the one shipped by its name.
pub(super) fn all(conn: &Connection) -> Result<Vec<Edition>, Problem> {
    let spelling = cell::settings(conn)?.spelling;
    let mut editions = Vec::new();
    for kept in form_edition::list_loaded(conn)? {
        let form = read(&kept.text, spelling)?;
        editions.push(Edition { form, text: kept.text.into(), loaded_at: Some(kept.kept_at) });
    }
    for (form, text) in shipped(spelling)?.iter().zip(SHIPPED) {
        if !editions.iter().any(|loaded| loaded.has_names(&form.edition, &form.form)) {
            editions.push(Edition { form: form.clone(), text: (*text).into(), loaded_at: None });
        }
    }
    Ok(editions)
}

/// The editions shipped, read once for each spelling: every key typed into a form asks for them.
fn shipped(spelling: Spelling) -> Result<&'static [FormEdition], Problem> {
    static ON_U: OnceLock<Vec<FormEdition>> = OnceLock::new();
    static ON_Y: OnceLock<Vec<FormEdition>> = OnceLock::new();
    let kept = match spelling {
        Spelling::ToneOnU => &ON_U,
        Spelling::ToneOnY => &ON_Y,
    };
    if let Some(editions) = kept.get() {
        return Ok(editions);
    }
    let editions = SHIPPED.iter().map(|text| read(text, spelling)).collect::<Result<_, _>>()?;
    Ok(kept.get_or_init(|| editions))
}

/// The edition with these names.
pub(crate) fn named(conn: &Connection, edition: &str, form: &str) -> Result<Edition, Problem> {
    let found = all(conn)?.into_iter().find(|offered| offered.has_names(edition, form));
    found.ok_or(Problem::Missing)
}

/// The edition a form is begun with: of those for the purpose, year and class the newest, and rather
/// one that was loaded than one shipped.
pub(crate) fn chosen(
    conn: &Connection,
    purpose: Purpose,
    year: i32,
    class: ReviewClass,
) -> Result<Edition, Problem> {
    let fits = |offered: &Edition| {
        let form = &offered.form;
        form.purpose == purpose && form.is_of_year(year) && form.serves(class)
    };
    let fitting = all(conn)?.into_iter().filter(fits);
    let newest = fitting.max_by_key(|offered| (offered.form.from_year, offered.loaded_at));
    newest.ok_or(Problem::Missing)
}

/// The edition a form was begun with.
pub(crate) fn edition_of(conn: &Connection, form: &KeptForm) -> Result<FormEdition, Problem> {
    let kept = form_edition::find(conn, form.edition)?.ok_or(Problem::Missing)?;
    let spelling = match &form.facts {
        Some(facts) => facts.spelling,
        None => cell::settings(conn)?.spelling,
    };
    read(&kept.text, spelling)
}

/// Read a text that was checked before it was kept.
fn read(text: &str, spelling: Spelling) -> Result<FormEdition, Problem> {
    FormEdition::read(&spelling.apply(text)).map_err(|mistakes| {
        log::error!("the text of an edition is no longer sound: {mistakes:?}");
        Problem::Unexpected
    })
}
