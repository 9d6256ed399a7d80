//! The tables `remedy` and `remedy_step`: how each shortcoming is remedied.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use domain::review::Subject;
use domain::shortcoming::{NamedIn, Remedy, RemedyDraft, RemedyStep};
use domain::{InspectionId, MatterId, MemberId, RemedyStepId};
use rusqlite::{Connection, Transaction, named_params};

use crate::column::{self, Record};
use crate::{Error, Result, rows};

const TABLE: &str = "remedy";
const STEP: &str = "remedy_step";

/// Every remedy, by its shortcoming.
pub fn list(conn: &Connection) -> Result<BTreeMap<MatterId, Remedy>> {
    let mut steps = steps(conn)?;
    conn.prepare_cached(
        "SELECT matter, member, named_in, inspection, origin, year, measure, reached, obstacle
         FROM remedy",
    )?
    .query_and_then([], |row| {
        let mut remedy = from_row(Record::new(TABLE, row))?;
        remedy.draft.steps = steps.remove(&remedy.matter).unwrap_or_default();
        Ok((remedy.matter, remedy))
    })?
    .collect()
}

/// The remedy of the shortcoming named `matter`, unless nothing was noted of it.
pub fn find(conn: &Connection, matter: MatterId) -> Result<Option<Remedy>> {
    Ok(list(conn)?.remove(&matter))
}

/// Keep a remedy with its steps. A step that is left out no longer stands.
pub fn save(tx: &Transaction<'_>, remedy: &Remedy, at: NaiveDateTime) -> Result<()> {
    let kept = find(tx, remedy.matter)?.map(|kept| kept.draft.steps).unwrap_or_default();
    upsert(tx, remedy)?;
    let changes = rows::changes(STEP, &kept, &remedy.draft.steps, |step| step.id.0)?;
    rows::drop_rows(tx, STEP, &changes.dropped, at)?;
    let mut written = changes.written.iter();
    written.try_for_each(|(place, step)| upsert_step(tx, remedy.matter, *place, step))
}

fn upsert(tx: &Transaction<'_>, Remedy { matter, draft }: &Remedy) -> Result<()> {
    let (named_in, inspection) = match draft.named_in {
        NamedIn::Review => ("review", None),
        NamedIn::Inspection(inspection) => ("inspection", Some(inspection.0)),
        NamedIn::Superior => ("superior", None),
        NamedIn::Meeting => ("meeting", None),
    };
    let member = match draft.subject {
        Subject::Member(member) => Some(member.0),
        Subject::Collective => None,
    };
    tx.prepare_cached(
        "INSERT INTO remedy (
             matter, member, named_in, inspection, origin, year, measure, reached, obstacle
         )
         VALUES (
             :matter, :member, :named_in, :inspection, :origin, :year, :measure, :reached, :obstacle
         )
         ON CONFLICT (matter) DO UPDATE SET
             member = excluded.member, named_in = excluded.named_in,
             inspection = excluded.inspection, origin = excluded.origin, year = excluded.year,
             measure = excluded.measure, reached = excluded.reached, obstacle = excluded.obstacle",
    )?
    .execute(named_params! {
        ":matter": matter.0,
        ":member": member,
        ":named_in": named_in,
        ":inspection": inspection,
        ":origin": draft.from.as_ref().map(serde_json::to_string).transpose()?,
        ":year": draft.year,
        ":measure": draft.measure.as_str(),
        ":reached": draft.reached.as_str(),
        ":obstacle": draft.obstacle.as_str(),
    })?;
    Ok(())
}

fn upsert_step(
    tx: &Transaction<'_>,
    matter: MatterId,
    place: i64,
    step: &RemedyStep,
) -> Result<()> {
    let written = tx
        .prepare_cached(
            "INSERT INTO remedy_step (id, matter, position, words, due_on, done_on, result)
             VALUES (:id, :matter, :position, :words, :due_on, :done_on, :result)
             ON CONFLICT (id) DO UPDATE SET
                 position = excluded.position, words = excluded.words, due_on = excluded.due_on,
                 done_on = excluded.done_on, result = excluded.result, dropped_at = NULL
             WHERE matter = excluded.matter",
        )?
        .execute(named_params! {
            ":id": step.id.0,
            ":matter": matter.0,
            ":position": place,
            ":words": step.words.as_str(),
            ":due_on": step.due_on.map(column::day),
            ":done_on": step.done_on.map(column::day),
            ":result": step.result.as_str(),
        })?;
    rows::expect_own(STEP, written)
}

fn steps(conn: &Connection) -> Result<BTreeMap<MatterId, Vec<RemedyStep>>> {
    let mut steps: BTreeMap<MatterId, Vec<RemedyStep>> = BTreeMap::new();
    let mut select = conn.prepare_cached(
        "SELECT id, matter, words, due_on, done_on, result
         FROM remedy_step
         WHERE dropped_at IS NULL
         ORDER BY matter, position",
    )?;
    let found = select.query_and_then([], |row| step_from(Record::new(STEP, row)))?;
    for row in found {
        let (matter, step) = row?;
        steps.entry(matter).or_default().push(step);
    }
    Ok(steps)
}

fn step_from(row: Record<'_, '_>) -> Result<(MatterId, RemedyStep)> {
    let step = RemedyStep {
        id: RemedyStepId(row.get("id")?),
        words: row.text("words")?,
        due_on: row.day_if_any("due_on")?,
        done_on: row.day_if_any("done_on")?,
        result: row.text("result")?,
    };
    Ok((MatterId(row.get("matter")?), step))
}

fn from_row(row: Record<'_, '_>) -> Result<Remedy> {
    let member: Option<i64> = row.get("member")?;
    let draft = RemedyDraft {
        subject: member.map_or(Subject::Collective, |member| Subject::Member(MemberId(member))),
        named_in: named_in(row)?,
        from: row.json_if_any("origin")?,
        year: row.get("year")?,
        measure: row.text("measure")?,
        steps: Vec::new(),
        reached: row.text("reached")?,
        obstacle: row.text("obstacle")?,
    };
    Ok(Remedy { matter: MatterId(row.get("matter")?), draft })
}

fn named_in(row: Record<'_, '_>) -> Result<NamedIn> {
    let inspection: Option<i64> = row.get("inspection")?;
    let word: String = row.get("named_in")?;
    match (word.as_str(), inspection) {
        ("review", None) => Ok(NamedIn::Review),
        ("inspection", Some(id)) => Ok(NamedIn::Inspection(InspectionId(id))),
        ("superior", None) => Ok(NamedIn::Superior),
        ("meeting", None) => Ok(NamedIn::Meeting),
        _ => Err(Error::bad_record(TABLE, format!("named_in: {word}"))),
    }
}
