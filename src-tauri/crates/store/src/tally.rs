//! The `tally` table: counting records. Only counts are kept, never who voted what.

use domain::CampaignId;
use domain::review::Tally;
use rusqlite::{Connection, OptionalExtension as _, Transaction, named_params};

use crate::{Error, Result};

/// The record of a round (1 or 2), unless none was begun, with its number in the history.
pub fn find(conn: &Connection, campaign: CampaignId, round: u32) -> Result<Option<(i64, Tally)>> {
    let kept: Option<(i64, String)> = conn
        .prepare_cached(
            "SELECT id, counted FROM tally WHERE campaign = :campaign AND round = :round",
        )?
        .query_row(named_params! { ":campaign": campaign.0, ":round": round }, |row| {
            Ok((row.get("id")?, row.get("counted")?))
        })
        .optional()?;
    kept.map(|(id, counted)| {
        let tally = serde_json::from_str(&counted);
        Ok((id, tally.map_err(|error| Error::bad_record("tally", error))?))
    })
    .transpose()
}

/// Keep the record of a round and answer with its number.
pub fn save(tx: &Transaction<'_>, campaign: CampaignId, round: u32, tally: &Tally) -> Result<i64> {
    Ok(tx
        .prepare_cached(
            "INSERT INTO tally (campaign, round, counted)
             VALUES (:campaign, :round, :counted)
             ON CONFLICT (campaign, round) DO UPDATE SET counted = excluded.counted
             RETURNING id",
        )?
        .query_row(
            named_params! {
                ":campaign": campaign.0,
                ":round": round,
                ":counted": serde_json::to_string(tally)?,
            },
            |row| row.get("id"),
        )?)
}

#[cfg(test)]
mod tests {
    use domain::review::{
        BallotKind, CampaignDraft, CampaignKind, ReviewRules, Subject, TallyCount, TallyDraft,
        TallyRow,
    };

    use super::*;
    use crate::campaign;
    use crate::trial::vault;

    fn counted(valid: u32) -> Tally {
        let choices = BallotKind::FourLevels.choices().iter().copied();
        let votes = choices.zip([valid, 0, 0, 0, 0]).collect();
        let rows = vec![TallyRow { subject: Subject::Collective, votes, stays_out: false }];
        let counts = [(TallyCount::Valid, valid)].into();
        Tally::try_from(TallyDraft { ballot: BallotKind::FourLevels, counts, rows }).unwrap()
    }

    #[test]
    fn each_round_has_one_record() {
        vault()
            .write(|tx| -> Result<()> {
                let rules = ReviewRules::default();
                let draft = CampaignDraft::begin(CampaignKind::YearEnd, 2026, "2025", rules);
                let id = campaign::insert(tx, &draft, &[], &[])?;
                assert_eq!(find(tx, id, 1)?, None);

                let first = save(tx, id, 1, &counted(7))?;
                let second = save(tx, id, 2, &counted(6))?;
                assert_eq!(save(tx, id, 1, &counted(8))?, first);

                assert_eq!(find(tx, id, 1)?, Some((first, counted(8))));
                assert_eq!(find(tx, id, 2)?, Some((second, counted(6))));
                assert!(save(tx, id, 3, &counted(7)).is_err(), "there are two rounds");
                Ok(())
            })
            .unwrap();
    }

    #[test]
    fn a_record_that_cannot_have_happened_is_not_read() {
        vault()
            .write(|tx| -> Result<()> {
                let rules = ReviewRules::default();
                let draft = CampaignDraft::begin(CampaignKind::YearEnd, 2026, "2025", rules);
                let id = campaign::insert(tx, &draft, &[], &[])?;
                save(tx, id, 1, &counted(7))?;
                let changed =
                    "UPDATE tally SET counted = replace(counted, '\"valid\":7', '\"valid\":9')";
                assert_eq!(tx.execute(changed, [])?, 1);

                assert!(find(tx, id, 1).is_err());
                Ok(())
            })
            .unwrap();
    }
}
