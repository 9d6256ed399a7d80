//! The `campaign` and `campaign_step` tables: campaigns of review with their steps.

use chrono::NaiveDateTime;
use domain::review::{
    Campaign, CampaignDraft, CampaignKind, CampaignStep, Criteria, LevelLadder, Quarter,
};
use domain::{CampaignId, MeetingId};
use rusqlite::{Connection, Params, Transaction, named_params};
use serde::Serialize;

use crate::column::{self, Record};
use crate::{Error, Result};

const TABLE: &str = "campaign";

/// A campaign as it is kept, with the levels and criteria the year is reviewed by.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptCampaign {
    /// The campaign.
    #[serde(flatten)]
    pub campaign: Campaign,
    /// The levels, for each kind of subject.
    pub levels: Vec<LevelLadder>,
    /// The criteria, for each kind of subject; none in editions without points.
    pub criteria: Vec<Criteria>,
}

/// The campaigns of `year` that stand, the first one first.
pub fn list(conn: &Connection, year: i32) -> Result<Vec<KeptCampaign>> {
    found(conn, "year = :year", named_params! { ":year": year })
}

/// Every campaign that stands, the oldest year first.
pub fn list_all(conn: &Connection) -> Result<Vec<KeptCampaign>> {
    found(conn, "TRUE", [])
}

/// The campaign named `id`, unless it was withdrawn.
pub fn find(conn: &Connection, id: CampaignId) -> Result<Option<KeptCampaign>> {
    Ok(found(conn, "id = :id", named_params! { ":id": id.0 })?.into_iter().next())
}

/// Begin a campaign with its steps.
pub fn insert(
    tx: &Transaction<'_>,
    draft: &CampaignDraft,
    levels: &[LevelLadder],
    criteria: &[Criteria],
) -> Result<CampaignId> {
    let (kind, quarter) = kind_columns(draft.kind);
    tx.prepare_cached(
        "INSERT INTO campaign (kind, quarter, year, edition, title, rules, levels, criteria, meeting)
         VALUES (:kind, :quarter, :year, :edition, :title, :rules, :levels, :criteria, :meeting)",
    )?
    .execute(named_params! {
        ":kind": kind,
        ":quarter": quarter,
        ":year": draft.year,
        ":edition": draft.edition,
        ":title": draft.title.as_str(),
        ":rules": serde_json::to_string(&draft.rules)?,
        ":levels": serde_json::to_string(levels)?,
        ":criteria": serde_json::to_string(criteria)?,
        ":meeting": draft.meeting.map(|meeting| meeting.0),
    })?;
    let id = CampaignId(tx.last_insert_rowid());
    save_steps(tx, id, &draft.steps)?;
    Ok(id)
}

/// Keep what may change of a campaign: its title, rules, levels, criteria, conference and steps.
pub fn update(tx: &Transaction<'_>, kept: &KeptCampaign) -> Result<()> {
    let draft = &kept.campaign.draft;
    tx.prepare_cached(
        "UPDATE campaign
         SET title = :title, rules = :rules, levels = :levels, criteria = :criteria,
             meeting = :meeting
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": kept.campaign.id.0,
        ":title": draft.title.as_str(),
        ":rules": serde_json::to_string(&draft.rules)?,
        ":levels": serde_json::to_string(&kept.levels)?,
        ":criteria": serde_json::to_string(&kept.criteria)?,
        ":meeting": draft.meeting.map(|meeting| meeting.0),
    })?;
    save_steps(tx, kept.campaign.id, &draft.steps)
}

/// Take back a campaign that was begun by mistake.
pub fn withdraw(tx: &Transaction<'_>, id: CampaignId, at: NaiveDateTime) -> Result<()> {
    tx.prepare_cached("UPDATE campaign SET withdrawn_at = :at WHERE id = :id")?
        .execute(named_params! { ":id": id.0, ":at": column::instant(at) })?;
    Ok(())
}

fn save_steps(tx: &Transaction<'_>, id: CampaignId, steps: &[CampaignStep]) -> Result<()> {
    for (step, place) in steps.iter().zip(0_i64..) {
        tx.prepare_cached(
            "INSERT INTO campaign_step (campaign, step, place, due_on, done_on, note)
             VALUES (:campaign, :step, :place, :due_on, :done_on, :note)
             ON CONFLICT (campaign, step) DO UPDATE SET
                 place = excluded.place, due_on = excluded.due_on, done_on = excluded.done_on,
                 note = excluded.note",
        )?
        .execute(named_params! {
            ":campaign": id.0,
            ":step": column::choice(&step.step)?,
            ":place": place,
            ":due_on": step.due_on.map(column::day),
            ":done_on": step.done_on.map(column::day),
            ":note": step.note.as_str(),
        })?;
    }
    Ok(())
}

fn kind_columns(kind: CampaignKind) -> (&'static str, Option<u32>) {
    match kind {
        CampaignKind::YearEnd => ("yearEnd", None),
        CampaignKind::Quarterly { quarter } => ("quarterly", Some(quarter.into())),
        CampaignKind::SelfCorrection => ("selfCorrection", None),
    }
}

fn found(conn: &Connection, condition: &str, parameters: impl Params) -> Result<Vec<KeptCampaign>> {
    conn.prepare_cached(&format!(
        "SELECT id, kind, quarter, year, edition, title, rules, levels, criteria, meeting
         FROM campaign
         WHERE withdrawn_at IS NULL AND {condition}
         ORDER BY year, id"
    ))?
    .query_and_then(parameters, |row| from_row(conn, Record::new(TABLE, row)))?
    .collect()
}

fn from_row(conn: &Connection, row: Record<'_, '_>) -> Result<KeptCampaign> {
    let id = CampaignId(row.get("id")?);
    let draft = CampaignDraft {
        kind: kind(row)?,
        year: row.get("year")?,
        edition: row.get("edition")?,
        title: row.text("title")?,
        rules: row.json("rules")?,
        steps: steps(conn, id)?,
        meeting: row.get::<Option<i64>>("meeting")?.map(MeetingId),
    };
    Ok(KeptCampaign {
        campaign: Campaign { id, draft },
        levels: row.json("levels")?,
        criteria: row.json("criteria")?,
    })
}

fn kind(row: Record<'_, '_>) -> Result<CampaignKind> {
    let quarter: Option<u32> = row.get("quarter")?;
    match (row.get::<String>("kind")?.as_str(), quarter) {
        ("yearEnd", None) => Ok(CampaignKind::YearEnd),
        ("selfCorrection", None) => Ok(CampaignKind::SelfCorrection),
        ("quarterly", Some(quarter)) => {
            let quarter =
                Quarter::try_from(quarter).map_err(|error| Error::bad_record(TABLE, error))?;
            Ok(CampaignKind::Quarterly { quarter })
        }
        (other, _) => Err(Error::bad_record(TABLE, format!("kind: {other}"))),
    }
}

fn steps(conn: &Connection, id: CampaignId) -> Result<Vec<CampaignStep>> {
    conn.prepare_cached(
        "SELECT step, due_on, done_on, note
         FROM campaign_step
         WHERE campaign = :campaign
         ORDER BY place",
    )?
    .query_and_then(named_params! { ":campaign": id.0 }, |row| {
        let row = Record::new("campaign_step", row);
        Ok(CampaignStep {
            step: row.choice("step")?,
            due_on: row.day_if_any("due_on")?,
            done_on: row.day_if_any("done_on")?,
            note: row.text("note")?,
        })
    })?
    .collect()
}

#[cfg(test)]
mod tests {
    use domain::level::Level;
    use domain::review::{Assessed, LevelRule, ReviewRules, StepKind};
    use domain::text::Text;

    use super::*;
    use crate::trial::{at, vault};

    fn draft(kind: CampaignKind) -> CampaignDraft {
        CampaignDraft::begin(kind, 2026, "2025", ReviewRules::default())
    }

    fn ladder(least: u32) -> LevelLadder {
        let rule = LevelRule {
            level: Level::Excellent,
            least_points: Some(least),
            conditions: Vec::new(),
        };
        LevelLadder { serves: vec![Assessed::Outside], levels: vec![rule], triggers: Vec::new() }
    }

    #[test]
    fn a_campaign_comes_back_as_it_was_changed() {
        vault()
            .write(|tx| -> Result<()> {
                let id = insert(tx, &draft(CampaignKind::YearEnd), &[ladder(900)], &[])?;
                let mut kept = find(tx, id)?.unwrap();
                assert_eq!(kept.campaign.draft, draft(CampaignKind::YearEnd));

                kept.levels = vec![ladder(950)];
                kept.campaign.draft.rules.cap.percent = 25;
                kept.campaign.draft.title = Text::new("Đợt cuối năm của chi bộ");
                kept.campaign.draft.steps[0].done_on = Some(at(0, 0).date());
                update(tx, &kept)?;

                assert_eq!(list(tx, 2026)?, std::slice::from_ref(&kept));
                assert_eq!(list_all(tx)?, [kept]);
                assert_eq!(list(tx, 2025)?, []);
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn each_kind_comes_back_and_a_year_has_one_year_end() {
        let quarter = Quarter::try_from(2).unwrap();
        vault()
            .write(|tx| -> Result<()> {
                let kinds = [
                    CampaignKind::YearEnd,
                    CampaignKind::Quarterly { quarter },
                    CampaignKind::SelfCorrection,
                    CampaignKind::SelfCorrection,
                ];
                for kind in kinds {
                    insert(tx, &draft(kind), &[], &[])?;
                }

                let found = list(tx, 2026)?.into_iter().map(|kept| kept.campaign.draft.kind);
                assert_eq!(found.collect::<Vec<_>>(), kinds);
                assert!(insert(tx, &draft(CampaignKind::YearEnd), &[], &[]).is_err());
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn a_campaign_that_was_taken_back_leaves_its_place() {
        vault()
            .write(|tx| -> Result<()> {
                let id = insert(tx, &draft(CampaignKind::YearEnd), &[], &[])?;
                withdraw(tx, id, at(3, 0))?;

                assert_eq!(find(tx, id)?, None);
                let again = insert(tx, &draft(CampaignKind::YearEnd), &[], &[])?;
                assert!(find(tx, again)?.unwrap().campaign.draft.step(StepKind::Prepare).is_some());
                Ok(())
            })
            .unwrap();
    }
}
