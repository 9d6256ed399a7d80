//! The `inspection` table: the plan of inspections of a year, and what came of them.

use chrono::NaiveDateTime;
use domain::dates::YearMonth;
use domain::inspection::{Inspected, Inspection, InspectionDraft};
use domain::{InspectionId, MatterId, MeetingId, MemberId};
use rusqlite::{Connection, ToSql, Transaction, named_params};

use crate::Result;
use crate::column::{self, Record};

const TABLE: &str = "inspection";

const SELECT: &str = "
    SELECT id, year, kind, member, body, content, period, month, inspectors, method, noticed_on,
           reported_on, report, findings, conclusion, meeting, concluded_on
    FROM inspection
    WHERE withdrawn_at IS NULL";

/// The inspection named `id`, unless there is none that stands.
pub fn find(conn: &Connection, id: InspectionId) -> Result<Option<Inspection>> {
    Ok(list(conn, None)?.into_iter().find(|inspection| inspection.id == id))
}

/// The inspections in the plan of `year`, or of all years, the first month first; those without a month
/// come last.
pub fn list(conn: &Connection, year: Option<i32>) -> Result<Vec<Inspection>> {
    conn.prepare_cached(&format!(
        "{SELECT} AND (:year IS NULL OR year = :year) ORDER BY year, month IS NULL, month, id"
    ))?
    .query_and_then(named_params! { ":year": year }, |row| {
        let mut inspection = from_row(Record::new(TABLE, row))?;
        inspection.shortcomings = shortcomings(conn, inspection.id)?;
        Ok(inspection)
    })?
    .collect()
}

/// Enter an inspection.
pub fn insert(tx: &Transaction<'_>, draft: &InspectionDraft) -> Result<InspectionId> {
    with_values(draft, |values| {
        tx.prepare_cached(
            "INSERT INTO inspection (
                 year, kind, member, body, content, period, month, inspectors, method, noticed_on,
                 reported_on, report, findings, conclusion, meeting, concluded_on
             )
             VALUES (
                 :year, :kind, :member, :body, :content, :period, :month, :inspectors, :method,
                 :noticed_on, :reported_on, :report, :findings, :conclusion, :meeting, :concluded_on
             )",
        )?
        .execute(values)?;
        Ok(InspectionId(tx.last_insert_rowid()))
    })
}

/// Correct an inspection, or go on with it.
pub fn update(tx: &Transaction<'_>, id: InspectionId, draft: &InspectionDraft) -> Result<()> {
    with_values(draft, |values| {
        let values = [values, &[(":id", &id.0)]].concat();
        tx.prepare_cached(
            "UPDATE inspection
             SET year = :year, kind = :kind, member = :member, body = :body, content = :content,
                 period = :period, month = :month, inspectors = :inspectors, method = :method,
                 noticed_on = :noticed_on, reported_on = :reported_on, report = :report,
                 findings = :findings, conclusion = :conclusion, meeting = :meeting,
                 concluded_on = :concluded_on
             WHERE id = :id",
        )?
        .execute(values.as_slice())?;
        Ok(())
    })
}

/// Take back an inspection that was entered by mistake, at an instant; without one put it back. Whether
/// there is such an inspection.
pub fn withdraw(tx: &Transaction<'_>, id: InspectionId, at: Option<NaiveDateTime>) -> Result<bool> {
    let written = tx
        .prepare_cached("UPDATE inspection SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": at.map(column::instant) })?;
    Ok(written > 0)
}

/// The shortcomings the conclusion named that still stand.
fn shortcomings(conn: &Connection, id: InspectionId) -> Result<Vec<MatterId>> {
    conn.prepare_cached(
        "SELECT remedy.matter
         FROM remedy
         JOIN matter ON matter.id = remedy.matter
         WHERE remedy.inspection = :id AND matter.dropped_at IS NULL
         ORDER BY matter.given_on, matter.id",
    )?
    .query_and_then(named_params! { ":id": id.0 }, |row| Ok(MatterId(row.get("matter")?)))?
    .collect()
}

fn with_values<T>(
    draft: &InspectionDraft,
    execute: impl FnOnce(&[(&str, &dyn ToSql)]) -> Result<T>,
) -> Result<T> {
    let (member, body) = match &draft.inspected {
        Inspected::Member(member) => (Some(member.0), None),
        Inspected::Body(name) => (None, Some(name.as_str())),
    };
    execute(&[
        (":year", &draft.year),
        (":kind", &column::choice(&draft.kind)?),
        (":member", &member),
        (":body", &body),
        (":content", &draft.content.as_str()),
        (":period", &draft.period.as_str()),
        (":month", &draft.month.map(YearMonth::to_storage)),
        (":inspectors", &draft.inspectors.as_str()),
        (":method", &draft.method.as_str()),
        (":noticed_on", &draft.noticed_on.map(column::day)),
        (":reported_on", &draft.reported_on.map(column::day)),
        (":report", &draft.report.as_str()),
        (":findings", &draft.findings.as_str()),
        (":conclusion", &draft.conclusion.as_str()),
        (":meeting", &draft.meeting.map(|meeting| meeting.0)),
        (":concluded_on", &draft.concluded_on.map(column::day)),
    ])
}

fn from_row(row: Record<'_, '_>) -> Result<Inspection> {
    let inspected = match row.get::<Option<i64>>("member")? {
        Some(member) => Inspected::Member(MemberId(member)),
        None => Inspected::Body(row.text("body")?),
    };
    let draft = InspectionDraft {
        year: row.get("year")?,
        kind: row.choice("kind")?,
        inspected,
        content: row.text("content")?,
        period: row.text("period")?,
        month: row.choice_if_any("month")?,
        inspectors: row.text("inspectors")?,
        method: row.text("method")?,
        noticed_on: row.day_if_any("noticed_on")?,
        reported_on: row.day_if_any("reported_on")?,
        report: row.text("report")?,
        findings: row.text("findings")?,
        conclusion: row.text("conclusion")?,
        meeting: row.get::<Option<i64>>("meeting")?.map(MeetingId),
        concluded_on: row.day_if_any("concluded_on")?,
    };
    Ok(Inspection { id: InspectionId(row.get("id")?), draft, shortcomings: Vec::new() })
}
