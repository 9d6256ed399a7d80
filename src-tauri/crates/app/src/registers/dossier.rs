//! The papers of inspections: the plan of a year, and the dossier of one.

use chrono::NaiveDate;
use domain::InspectionId;
use domain::inspection::Inspection;
use domain::role::Seat;
use paper::{InspectionDossierPaper, InspectionPaper, InspectionPlanPaper, NamedShortcoming};
use press::Document;
use store::{Connection, inspection, meeting};

use super::inspections::{found, inspected_name};
use super::shortcomings::{Register, ShortcomingLine};
use crate::Problem;
use crate::notebook::{Shelf, expect_year};
use crate::papers::made;
use crate::roll::Roll;

/// The plan of inspections of `year`, with the results there are on `today`.
pub(crate) fn inspection_plan(
    conn: &Connection,
    year: i32,
    today: NaiveDate,
) -> Result<Document, Problem> {
    expect_year(year)?;
    let (roll, planned) = (Roll::on(conn, today)?, inspection::list(conn, Some(year))?);
    let rows = planned.into_iter().map(|one| printed(conn, one, (&roll, Vec::new())));
    made(paper::inspection_plan(&InspectionPlanPaper {
        cell: Shelf::new(conn, Seat::Secretary, today).cell()?,
        year,
        rows: rows.collect::<Result<_, Problem>>()?,
    }))
}

/// The pieces the cell makes of the inspection named `id`.
pub(crate) fn inspection_dossier(
    conn: &Connection,
    id: InspectionId,
    today: NaiveDate,
) -> Result<Document, Problem> {
    let one = found(conn, id)?;
    let register = Register::read(conn, today)?;
    let named = register.lines(conn, |it| one.shortcomings.contains(&it.matter.draft.id))?;
    let named = named.into_iter().map(printed_shortcoming).collect();
    let (year, roll) = (one.draft.year, Roll::on(conn, today)?);
    let cell = Shelf::new(conn, Seat::Secretary, today).cell()?;
    let inspection = printed(conn, one, (&roll, named))?;
    made(paper::inspection_dossier(&InspectionDossierPaper { cell, year, inspection }))
}

fn printed(
    conn: &Connection,
    one: Inspection,
    (roll, shortcomings): (&Roll, Vec<NamedShortcoming>),
) -> Result<InspectionPaper, Problem> {
    let draft = one.draft;
    let met = draft.meeting.map(|id| meeting::find(conn, id)).transpose()?.flatten();
    Ok(InspectionPaper {
        kind: draft.kind,
        name: inspected_name(&draft.inspected, roll),
        content: draft.content,
        period: draft.period,
        month: draft.month,
        inspectors: draft.inspectors,
        method: draft.method,
        report: draft.report,
        findings: draft.findings,
        conclusion: draft.conclusion,
        met_on: met.map(|met| met.plan.planned_at.date()),
        concluded: draft.concluded_on.is_some(),
        shortcomings,
    })
}

fn printed_shortcoming(line: ShortcomingLine) -> NamedShortcoming {
    let matter = line.shortcoming.matter.draft;
    NamedShortcoming {
        words: matter.work,
        responsibility: matter.responsibility,
        measure: line.measure,
        due_on: matter.due_on,
        steps: line.shortcoming.remedy.draft.steps,
    }
}
