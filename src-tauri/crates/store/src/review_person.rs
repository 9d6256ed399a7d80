//! The `review_person`, `review_person_step` and `review_proposal` tables: what a campaign holds of
//! each who is reviewed.

use std::collections::BTreeMap;

use domain::CampaignId;
use domain::cap::CapGroup;
use domain::form::PointsMark;
use domain::review::{
    LevelChoice, LevelFacts, PersonSteps, PersonYear, Proposer, RatingDecision, Subject,
};
use domain::text::Text;
use rusqlite::{Connection, Transaction, named_params};
use serde::Serialize;

use crate::column::{self, Record};
use crate::{Result, rating_decision, subject};

const TABLE: &str = "review_person";

/// What a campaign holds of a member or the collective.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct KeptPerson {
    /// Names it in the history; 0 before anything was kept.
    pub id: i64,
    /// Whom it is about.
    pub subject: Subject,
    /// What the cell knows of the year.
    pub person_year: PersonYear,
    /// The group of the cap the cell put them in; none for that of their post.
    pub cap_group: Option<CapGroup>,
    /// Why the review is put off; blank where it is not.
    pub postponed: Text,
    /// The points the cell gives, by criterion.
    pub marks: BTreeMap<String, PointsMark>,
    /// What is stated for the conditions of the levels.
    pub level_facts: LevelFacts,
    /// When they were through each step.
    pub steps: PersonSteps,
    /// The levels proposed, by who proposes them.
    pub proposals: BTreeMap<Proposer, LevelChoice>,
    /// What the superior body decided, the first one first.
    pub decisions: Vec<RatingDecision>,
}

impl KeptPerson {
    /// What is held of somebody about whom nothing was kept yet.
    pub fn blank(subject: Subject) -> Self {
        Self {
            id: 0,
            subject,
            person_year: PersonYear::default(),
            cap_group: None,
            postponed: Text::default(),
            marks: BTreeMap::new(),
            level_facts: LevelFacts::default(),
            steps: PersonSteps::default(),
            proposals: BTreeMap::new(),
            decisions: Vec::new(),
        }
    }
}

/// Everybody a campaign holds something of.
pub fn list(conn: &Connection, campaign: CampaignId) -> Result<Vec<KeptPerson>> {
    conn.prepare_cached(
        "SELECT id, member, person_year, cap_group, postponed, marks, level_facts
         FROM review_person
         WHERE campaign = :campaign
         ORDER BY id",
    )?
    .query_and_then(named_params! { ":campaign": campaign.0 }, |row| {
        from_row(conn, Record::new(TABLE, row))
    })?
    .collect()
}

/// What a campaign holds of `subject`; blank where nothing was kept yet.
pub fn of(conn: &Connection, campaign: CampaignId, subject: Subject) -> Result<KeptPerson> {
    let kept = list(conn, campaign)?.into_iter().find(|kept| kept.subject == subject);
    Ok(kept.unwrap_or_else(|| KeptPerson::blank(subject)))
}

/// Keep what a campaign holds of somebody, all but the decisions, and answer with its number.
pub fn save(tx: &Transaction<'_>, campaign: CampaignId, person: &KeptPerson) -> Result<i64> {
    let id = if person.id == 0 { begin(tx, campaign, person.subject)? } else { person.id };
    tx.prepare_cached(
        "UPDATE review_person
         SET person_year = :person_year, cap_group = :cap_group, postponed = :postponed,
             marks = :marks, level_facts = :level_facts
         WHERE id = :id",
    )?
    .execute(named_params! {
        ":id": id,
        ":person_year": serde_json::to_string(&person.person_year)?,
        ":cap_group": person.cap_group.as_ref().map(serde_json::to_string).transpose()?,
        ":postponed": person.postponed.as_str(),
        ":marks": serde_json::to_string(&person.marks)?,
        ":level_facts": serde_json::to_string(&person.level_facts)?,
    })?;
    save_steps(tx, id, &person.steps)?;
    save_proposals(tx, id, &person.proposals)?;
    Ok(id)
}

fn begin(tx: &Transaction<'_>, campaign: CampaignId, subject: Subject) -> Result<i64> {
    let member = subject::member(subject);
    tx.prepare_cached("INSERT INTO review_person (campaign, member) VALUES (:campaign, :member)")?
        .execute(named_params! { ":campaign": campaign.0, ":member": member })?;
    Ok(tx.last_insert_rowid())
}

/// Steps that are left out were taken back: their rows stay without a day.
fn save_steps(tx: &Transaction<'_>, person: i64, steps: &PersonSteps) -> Result<()> {
    tx.prepare_cached("UPDATE review_person_step SET done_on = NULL WHERE person = :person")?
        .execute(named_params! { ":person": person })?;
    for (step, on) in &steps.0 {
        tx.prepare_cached(
            "INSERT INTO review_person_step (person, step, done_on)
             VALUES (:person, :step, :on)
             ON CONFLICT (person, step) DO UPDATE SET done_on = excluded.done_on",
        )?
        .execute(named_params! {
            ":person": person,
            ":step": column::choice(step)?,
            ":on": column::day(*on),
        })?;
    }
    Ok(())
}

/// Proposals that are left out were taken back: their rows stay without a level.
fn save_proposals(
    tx: &Transaction<'_>,
    person: i64,
    proposals: &BTreeMap<Proposer, LevelChoice>,
) -> Result<()> {
    tx.prepare_cached(
        "UPDATE review_proposal SET level = NULL, reason = '' WHERE person = :person",
    )?
    .execute(named_params! { ":person": person })?;
    for (proposer, choice) in proposals {
        tx.prepare_cached(
            "INSERT INTO review_proposal (person, proposer, level, reason)
             VALUES (:person, :proposer, :level, :reason)
             ON CONFLICT (person, proposer)
             DO UPDATE SET level = excluded.level, reason = excluded.reason",
        )?
        .execute(named_params! {
            ":person": person,
            ":proposer": column::choice(proposer)?,
            ":level": column::choice(&choice.level)?,
            ":reason": choice.reason.as_str(),
        })?;
    }
    Ok(())
}

fn from_row(conn: &Connection, row: Record<'_, '_>) -> Result<KeptPerson> {
    let id = row.get("id")?;
    Ok(KeptPerson {
        id,
        subject: subject::of(row)?,
        person_year: row.json("person_year")?,
        cap_group: row.json_if_any("cap_group")?,
        postponed: row.text("postponed")?,
        marks: row.json("marks")?,
        level_facts: row.json("level_facts")?,
        steps: steps(conn, id)?,
        proposals: proposals(conn, id)?,
        decisions: rating_decision::list(conn, id)?,
    })
}

fn steps(conn: &Connection, person: i64) -> Result<PersonSteps> {
    let done: Result<_> = conn
        .prepare_cached(
            "SELECT step, done_on FROM review_person_step
             WHERE person = :person AND done_on IS NOT NULL",
        )?
        .query_and_then(named_params! { ":person": person }, |row| {
            let row = Record::new("review_person_step", row);
            Ok((row.choice("step")?, row.day("done_on")?))
        })?
        .collect();
    Ok(PersonSteps(done?))
}

fn proposals(conn: &Connection, person: i64) -> Result<BTreeMap<Proposer, LevelChoice>> {
    conn.prepare_cached(
        "SELECT proposer, level, reason FROM review_proposal
         WHERE person = :person AND level IS NOT NULL",
    )?
    .query_and_then(named_params! { ":person": person }, |row| {
        let row = Record::new("review_proposal", row);
        let choice = LevelChoice { level: row.choice("level")?, reason: row.text("reason")? };
        Ok((row.choice("proposer")?, choice))
    })?
    .collect()
}

#[cfg(test)]
mod tests {
    use chrono::Datelike as _;
    use domain::level::Level;
    use domain::review::{CampaignDraft, CampaignKind, ReviewRules, StepKind};

    use super::*;
    use crate::campaign;
    use crate::trial::{at, vault};

    fn begun(tx: &Transaction<'_>) -> Result<CampaignId> {
        let rules = ReviewRules::default();
        let draft = CampaignDraft::begin(CampaignKind::YearEnd, 2026, "2025", rules);
        campaign::insert(tx, &draft, &[], &[])
    }

    fn proposed(level: Level, reason: &str) -> BTreeMap<Proposer, LevelChoice> {
        [(Proposer::Cell, LevelChoice { level, reason: reason.into() })].into()
    }

    #[test]
    fn what_is_held_of_somebody_comes_back_and_is_taken_back() {
        vault()
            .write(|tx| -> Result<()> {
                let id = begun(tx)?;
                assert_eq!(
                    of(tx, id, Subject::Collective)?,
                    KeptPerson::blank(Subject::Collective)
                );
                let mark =
                    PointsMark { points: Some(65), reason: "Thiếu một báo cáo".into() };
                let person = KeptPerson {
                    cap_group: Some(CapGroup::Named("Cán bộ thôn".into())),
                    postponed: "Đang điều trị".into(),
                    marks: [("common.1".to_owned(), mark)].into(),
                    steps: PersonSteps([(StepKind::SelfReview, at(0, 0).date())].into()),
                    proposals: proposed(Level::Good, "Theo phiếu"),
                    ..KeptPerson::blank(Subject::Collective)
                };

                let number = save(tx, id, &person)?;

                let person = KeptPerson { id: number, ..person };
                assert_eq!(list(tx, id)?, std::slice::from_ref(&person));
                let bare = KeptPerson { id: number, ..KeptPerson::blank(Subject::Collective) };
                assert_eq!(save(tx, id, &bare)?, number);
                assert_eq!(of(tx, id, Subject::Collective)?, bare);
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn a_decision_is_changed_only_by_one_that_is_later_and_says_why() {
        let decision = |level, on: u32, reason: &str| RatingDecision {
            level,
            decided_on: at(0, 0).date().with_day0(on).unwrap(),
            by: "Đảng ủy xã An Phú".into(),
            number: "15-QĐ/ĐU".into(),
            reason: reason.into(),
        };
        vault()
            .write(|tx| -> Result<()> {
                let id = begun(tx)?;
                let person = save(tx, id, &KeptPerson::blank(Subject::Collective))?;
                let first = decision(Level::Excellent, 8, "");
                rating_decision::insert(tx, person, &first)?;

                let silent = decision(Level::Good, 9, " ");
                assert!(rating_decision::insert(tx, person, &silent).is_err());
                let early = decision(Level::Good, 7, "Có kết luận kiểm tra");
                assert!(rating_decision::insert(tx, person, &early).is_err());
                let again = decision(Level::Good, 9, "Có kết luận kiểm tra");
                rating_decision::insert(tx, person, &again)?;

                assert_eq!(of(tx, id, Subject::Collective)?.decisions, [first, again]);
                Ok(())
            })
            .unwrap();
    }
}
