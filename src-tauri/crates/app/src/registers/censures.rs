//! Reminders and discipline decided in writing (nhắc nhở, kỷ luật), by year and by kind.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use domain::CensureId;
use domain::censure::{Censure, CensureDraft, CensureKind, CensureMistake, count_by_kind};
use domain::role::Right;
use domain::text::Text;
use serde::Serialize;
use store::{Connection, censure};
use ts_rs::TS;

use super::{Names, expect_past, expect_subject};
use crate::notebook::expect_year;
use crate::{Desk, Problem};

const NOUN: &str = "censure";

/// The reminders and the discipline of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CensuresView {
    /// Those decided in the year, the newest first.
    pub lines: Vec<CensureLine>,
    /// Every year something was decided in, the newest first, and the year asked for.
    pub years: Vec<CensureYear>,
}

/// A reminder or a measure of discipline with whom it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CensureLine {
    /// The censure.
    #[serde(flatten)]
    pub censure: Censure,
    /// The name of the member, or of the cell.
    pub name: Text,
    /// Whether the Charter knows this kind for them; said, and not refused.
    pub is_usual: bool,
}

/// How many of each kind were decided in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CensureYear {
    /// Which year.
    pub year: i32,
    /// By kind; a kind nobody had is left out.
    pub counts: BTreeMap<CensureKind, u32>,
}

impl Desk {
    /// The reminders and the discipline of `year`, and how many of each kind every year had.
    pub fn censures(&self, year: i32) -> Result<CensuresView, Problem> {
        expect_year(year)?;
        let today = self.today();
        self.read(|conn| {
            let years = years(&censure::list(conn, None)?, year);
            Ok(CensuresView { lines: of_year(conn, year, today)?, years })
        })
    }

    /// Enter a reminder or a measure of discipline, or correct the one named `id`.
    pub fn keep_censure(
        &mut self,
        id: Option<CensureId>,
        draft: CensureDraft,
    ) -> Result<Censure, Problem> {
        draft.check().map_err(refusal)?;
        self.deed(Right::KeepReviews, "keep_censure", |tx, stamp| {
            expect_subject(tx, draft.subject)?;
            expect_past("decidedOn", Some(draft.decided_on), stamp.day())?;
            let before = match id {
                Some(id) => Some(censure::find(tx, id)?.ok_or(Problem::Missing)?),
                None => None,
            };
            let id = match id {
                Some(id) => censure::update(tx, id, &draft).map(|()| id)?,
                None => censure::insert(tx, &draft)?,
            };
            let after = Censure { id, draft };
            stamp.keep(tx, (NOUN, id.0), before.as_ref(), Some(&after))?;
            Ok(after)
        })
    }

    /// Take back a reminder or a measure of discipline that was entered by mistake.
    pub fn withdraw_censure(&mut self, id: CensureId) -> Result<(), Problem> {
        self.deed(Right::KeepReviews, "withdraw_censure", |tx, stamp| {
            let before = censure::find(tx, id)?.ok_or(Problem::Missing)?;
            censure::withdraw(tx, id, stamp.at)?;
            Ok(stamp.keep(tx, (NOUN, id.0), Some(&before), None)?)
        })
    }
}

/// The censures decided in `year`, the newest first.
pub(crate) fn of_year(
    conn: &Connection,
    year: i32,
    today: NaiveDate,
) -> Result<Vec<CensureLine>, Problem> {
    lines(conn, censure::list(conn, Some(year))?, today)
}

/// Censures with the names of whom they are about, as of `today`.
pub(super) fn lines(
    conn: &Connection,
    censures: Vec<Censure>,
    today: NaiveDate,
) -> Result<Vec<CensureLine>, Problem> {
    let names = Names::on(conn, today)?;
    let line = |censure: Censure| {
        let Censure { draft, .. } = &censure;
        let rank = names.member(draft.subject).map(|one| one.rank_on(draft.decided_on));
        CensureLine {
            name: names.of(draft.subject),
            is_usual: draft.kind.is_usual_for(rank),
            censure,
        }
    };
    Ok(censures.into_iter().map(line).collect())
}

fn years(all: &[Censure], asked: i32) -> Vec<CensureYear> {
    let mut by_year: BTreeMap<i32, Vec<&CensureDraft>> = BTreeMap::from([(asked, Vec::new())]);
    for Censure { draft, .. } in all {
        by_year.entry(draft.decided_on.year()).or_default().push(draft);
    }
    let counted = by_year.into_iter().rev();
    counted.map(|(year, of_year)| CensureYear { year, counts: count_by_kind(of_year) }).collect()
}

fn refusal(mistake: CensureMistake) -> Problem {
    match mistake {
        CensureMistake::ReasonMissing => Problem::blank("reason"),
        CensureMistake::EndsEarly => Problem::bad_day("endedOn"),
    }
}
