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
