//! The cell itself: its names, terms and settings.

use chrono::NaiveDate;
use domain::cell::{CellName, CellNames, Term, TermSpan, names_on, term_on};
use domain::role::Right;
use domain::settings::CellSettings;
use domain::text::Text;
use domain::{CellNameId, TermId};
use serde::Serialize;
use store::{Connection, Transaction, setting, term};
use ts_rs::TS;

use crate::Problem;
use crate::desk::{Desk, Stamp};

/// The name of the settings in their table.
const SETTINGS: &str = "cell";

/// The cell as of today.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CellView {
    /// Every period of names, the oldest first.
    pub names: Vec<CellName>,
    /// Every term, the oldest first.
    pub terms: Vec<Term>,
    /// What the cell decided for itself.
    pub settings: CellSettings,
    /// The day it is.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The names in force.
    pub name_now: Option<CellName>,
    /// The term that runs.
    pub term_now: Option<Term>,
}

impl Desk {
    /// The cell as of today.
    pub fn cell(&self) -> Result<CellView, Problem> {
        let today = self.today();
        self.read(|conn| Ok(view(conn, today)?))
    }

    /// Use these names from a day on, or correct the names used from that very day on.
    pub fn rename_cell(&mut self, names: CellNames) -> Result<CellName, Problem> {
        self.deed(Right::KeepCell, "rename_cell", |tx, stamp| {
            let same_day = store::cell::list(tx)?
                .into_iter()
                .find(|period| period.names.from_on == names.from_on);
            let id = match same_day {
                Some(period) => correct_names(tx, stamp, &period, &names)?,
                None => begin_names(tx, stamp, &names)?,
            };
            Ok(CellName { id, names })
        })
    }

    /// Begin a term of the committee, or correct the one named `id`.
    pub fn save_term(&mut self, id: Option<TermId>, span: TermSpan) -> Result<Term, Problem> {
        if !span.runs_forward() {
            return Err(Problem::bad_day("untilOn"));
        }
        self.deed(Right::KeepCell, "save_term", |tx, stamp| {
            let terms = term::list(tx)?;
            if terms.iter().any(|other| Some(other.id) != id && other.span.from_on == span.from_on)
            {
                return Err(Problem::bad_day("fromOn"));
            }
            let Some(id) = id else {
                return Ok(Term { id: begin_term(tx, stamp, &span)?, span });
            };
            let before = terms.iter().find(|term| term.id == id).ok_or(Problem::Missing)?;
            let after = Term { id, span };
            term::update(tx, &after)?;
            stamp.keep(tx, ("term", id.0), Some(before), Some(&after))?;
            Ok(after)
        })
    }

    /// Keep what the cell decides for itself.
    pub fn save_settings(&mut self, settings: CellSettings) -> Result<CellSettings, Problem> {
        settings.check()?;
        self.deed(Right::KeepCell, "save_settings", |tx, stamp| {
            keep_settings(tx, stamp, &settings)?;
            Ok(settings)
        })
    }
}

/// The settings of the cell; the defaults while nobody has changed them.
pub(crate) fn settings(conn: &Connection) -> store::Result<CellSettings> {
    Ok(setting::find(conn, SETTINGS)?.map(|(_, settings)| settings).unwrap_or_default())
}

/// What the cell is called on `day`; blank before it is founded.
pub(crate) fn name_on(conn: &Connection, day: NaiveDate) -> Result<Text, Problem> {
    let periods = store::cell::list(conn)?;
    Ok(names_on(&periods, day).map(|period| period.names.name.to_text()).unwrap_or_default())
}

/// Begin a period of names.
pub(crate) fn begin_names(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    names: &CellNames,
) -> store::Result<CellNameId> {
    let id = store::cell::insert(tx, names)?;
    stamp.keep(tx, ("cellName", id.0), None, Some(names))?;
    Ok(id)
}

/// Begin a term of the committee.
pub(crate) fn begin_term(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    span: &TermSpan,
) -> store::Result<TermId> {
    let id = term::insert(tx, span)?;
    stamp.keep(tx, ("term", id.0), None, Some(&Term { id, span: span.clone() }))?;
    Ok(id)
}

/// Keep the settings of the cell.
pub(crate) fn keep_settings(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    settings: &CellSettings,
) -> store::Result<()> {
    let before: Option<(i64, CellSettings)> = setting::find(tx, SETTINGS)?;
    let row = setting::save(tx, SETTINGS, settings)?;
    let before = before.as_ref().map(|(_, settings)| settings);
    stamp.keep(tx, ("setting", row), before, Some(settings))
}

fn view(conn: &Connection, today: NaiveDate) -> store::Result<CellView> {
    let names = store::cell::list(conn)?;
    let terms = term::list(conn)?;
    Ok(CellView {
        name_now: names_on(&names, today).cloned(),
        term_now: term_on(&terms, today).cloned(),
        settings: settings(conn)?,
        today,
        names,
        terms,
    })
}

fn correct_names(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    before: &CellName,
    names: &CellNames,
) -> store::Result<CellNameId> {
    let id = before.id;
    store::cell::update(tx, &CellName { id, names: names.clone() })?;
    stamp.keep(tx, ("cellName", id.0), Some(&before.names), Some(names))?;
    Ok(id)
}
