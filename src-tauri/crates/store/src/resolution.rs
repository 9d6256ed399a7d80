//! The `resolution` table: the words of the monthly resolution, a row beside each row of `minutes`.

use domain::MeetingId;
use domain::resolution::ResolutionText;
use rusqlite::{Connection, Transaction, named_params};

use crate::column::Record;
use crate::{Result, rows, vote};

/// The resolution of `meeting`; blank while nobody has written one.
pub(crate) fn find(conn: &Connection, meeting: MeetingId) -> Result<ResolutionText> {
    let select = "SELECT subject, politics, work, shortcomings, directions, arrangements,
                         recipients, in_favour, against, other
                  FROM resolution
                  WHERE meeting = :meeting";
    let found = rows::of_meeting(conn, "resolution", select, meeting, from_row)?;
    Ok(found.into_iter().next().unwrap_or_default())
}

/// Keep the resolution of `meeting`.
pub(crate) fn save(
    tx: &Transaction<'_>,
    meeting: MeetingId,
    resolution: &ResolutionText,
) -> Result<()> {
    tx.prepare_cached(
        "INSERT INTO resolution (
             meeting, subject, politics, work, shortcomings, directions, arrangements, recipients,
             in_favour, against, other
         )
         VALUES (
             :meeting, :subject, :politics, :work, :shortcomings, :directions, :arrangements,
             :recipients, :in_favour, :against, :other
         )
         ON CONFLICT (meeting) DO UPDATE SET
             subject = excluded.subject, politics = excluded.politics, work = excluded.work,
             shortcomings = excluded.shortcomings, directions = excluded.directions,
             arrangements = excluded.arrangements, recipients = excluded.recipients,
             in_favour = excluded.in_favour, against = excluded.against, other = excluded.other",
    )?
    .execute(named_params! {
        ":meeting": meeting.0,
        ":subject": resolution.subject.as_str(),
        ":politics": resolution.politics.as_str(),
        ":work": resolution.work.as_str(),
        ":shortcomings": resolution.shortcomings.as_str(),
        ":directions": resolution.directions.as_str(),
        ":arrangements": resolution.arrangements.as_str(),
        ":recipients": resolution.recipients.as_str(),
        ":in_favour": resolution.vote.map(|vote| vote.in_favour),
        ":against": resolution.vote.map(|vote| vote.against),
        ":other": resolution.vote.map(|vote| vote.other),
    })?;
    Ok(())
}

fn from_row(row: Record<'_, '_>) -> Result<ResolutionText> {
    Ok(ResolutionText {
        subject: row.text("subject")?,
        politics: row.text("politics")?,
        work: row.text("work")?,
        shortcomings: row.text("shortcomings")?,
        directions: row.text("directions")?,
        arrangements: row.text("arrangements")?,
        recipients: row.text("recipients")?,
        vote: vote::read(row)?,
    })
}
