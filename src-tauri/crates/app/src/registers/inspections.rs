//! The plan of inspections of a year (kế hoạch kiểm tra, giám sát), and what came of each.

use chrono::NaiveDate;
use domain::InspectionId;
use domain::inspection::{
    DossierPiece, Inspected, Inspection, InspectionDraft, InspectionMistake, InspectionState,
};
use domain::role::Right;
use domain::text::Text;
use paper::inspection_is_unverified;
use serde::Serialize;
use store::{Connection, Transaction, inspection};
use ts_rs::TS;

use crate::desk::Stamp;
use crate::notebook::{expect_year, person};
use crate::problem::unexpected;
use crate::roll::Roll;
use crate::{Desk, Problem, cell};

const NOUN: &str = "inspection";

/// The plan of inspections of a year, and what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct InspectionsYear {
    /// The inspections, the first month first.
    pub lines: Vec<InspectionLine>,
    /// Whether the words of plan and dossier were not checked against an original.
    pub papers_unverified: bool,
}

/// An inspection, and where it stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct InspectionLine {
    /// The inspection.
    pub inspection: Inspection,
    /// Whom it looks at, by name.
    pub name: Text,
    /// Where it stands.
    pub state: InspectionState,
    /// The pieces its dossier still lacks.
    pub lacks: Vec<DossierPiece>,
}

impl Desk {
    /// The inspections in the plan of `year`, the first month first.
    pub fn inspections(&self, year: i32) -> Result<InspectionsYear, Problem> {
        expect_year(year)?;
        let today = self.today();
        self.read(|conn| {
            let unverified = inspection_is_unverified(cell::settings(conn)?.spelling);
            Ok(InspectionsYear {
                lines: lines(conn, inspection::list(conn, Some(year))?, today)?,
                papers_unverified: unverified.map_err(|error| unexpected(&error))?,
            })
        })
    }

    /// Plan an inspection, or go on with the one named `id`.
    pub fn keep_inspection(
        &mut self,
        id: Option<InspectionId>,
        draft: &InspectionDraft,
    ) -> Result<InspectionLine, Problem> {
        self.deed(Right::KeepReviews, "keep_inspection", |tx, stamp| {
            check(tx, draft, stamp.day())?;
            let before = id.map(|id| found(tx, id)).transpose()?;
            let id = match id {
                Some(id) => inspection::update(tx, id, draft).map(|()| id)?,
                None => inspection::insert(tx, draft)?,
            };
            kept(tx, stamp, id, before.as_ref())
        })
    }

    /// Take back an inspection that was entered by mistake and named no shortcoming.
    pub fn withdraw_inspection(&mut self, id: InspectionId) -> Result<(), Problem> {
        self.deed(Right::KeepReviews, "withdraw_inspection", |tx, stamp| {
            let before = found(tx, id)?;
            if !before.shortcomings.is_empty() {
                return Err(Problem::InspectionInUse);
            }
            inspection::withdraw(tx, id, Some(stamp.at))?;
            Ok(stamp.keep(tx, (NOUN, id.0), Some(&before), None)?)
        })
    }

    /// Put back an inspection that was taken back.
    pub fn restore_inspection(&mut self, id: InspectionId) -> Result<InspectionLine, Problem> {
        self.deed(Right::KeepReviews, "restore_inspection", |tx, stamp| {
            let stands = inspection::find(tx, id)?.is_some();
            if stands || !inspection::withdraw(tx, id, None)? {
                return Err(Problem::Missing);
            }
            kept(tx, stamp, id, None)
        })
    }
}

/// Inspections as the window sees them on `today`.
pub(super) fn lines(
    conn: &Connection,
    inspections: Vec<Inspection>,
    today: NaiveDate,
) -> Result<Vec<InspectionLine>, Problem> {
    let roll = Roll::on(conn, today)?;
    Ok(inspections.into_iter().map(|inspection| line(inspection, &roll, today)).collect())
}

/// Whom an inspection looks at, by name.
pub(super) fn inspected_name(inspected: &Inspected, roll: &Roll) -> Text {
    match inspected {
        Inspected::Member(member) => roll.name(*member),
        Inspected::Body(name) => name.clone(),
    }
}

/// The inspection named `id`.
pub(super) fn found(conn: &Connection, id: InspectionId) -> Result<Inspection, Problem> {
    inspection::find(conn, id)?.ok_or(Problem::Missing)
}

fn line(inspection: Inspection, roll: &Roll, today: NaiveDate) -> InspectionLine {
    InspectionLine {
        name: inspected_name(&inspection.draft.inspected, roll),
        state: inspection.draft.state(today),
        lacks: inspection.draft.lacks(),
        inspection,
    }
}

fn kept(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: InspectionId,
    before: Option<&Inspection>,
) -> Result<InspectionLine, Problem> {
    let after = found(tx, id)?;
    stamp.keep(tx, (NOUN, id.0), before, Some(&after))?;
    Ok(line(after, &Roll::on(tx, stamp.day())?, stamp.day()))
}

fn check(conn: &Connection, draft: &InspectionDraft, today: NaiveDate) -> Result<(), Problem> {
    expect_year(draft.year)?;
    draft.check().map_err(|mistake| match mistake {
        InspectionMistake::ContentMissing => Problem::blank("content"),
        InspectionMistake::InspectedMissing => Problem::blank("inspected"),
        InspectionMistake::BeforeNotice => Problem::bad_day("noticedOn"),
        InspectionMistake::ConcludedEarly => Problem::bad_day("concludedOn"),
    })?;
    if let Inspected::Member(member) = draft.inspected {
        person(conn, member).map_err(|_| Problem::bad_choice("inspected"))?;
    }
    if let Some(meeting) = draft.meeting {
        store::meeting::find(conn, meeting)?.ok_or(Problem::bad_choice("meeting"))?;
    }
    for (day, field) in [(draft.reported_on, "reportedOn"), (draft.concluded_on, "concludedOn")] {
        if day.is_some_and(|day| day > today) {
            return Err(Problem::bad_day(field));
        }
    }
    Ok(())
}
