//! How many of the files of a review there are, as far as the program keeps them.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::MeetingId;
use domain::meeting::MeetingState;
use domain::review::{CampaignKind, Subject};
use paper::{CampaignRecord, FileCount, FileKind};
use store::Connection;

use super::own::Own;
use crate::{Problem, registers};

/// The files of `record` that are there.
pub(super) fn counted(
    conn: &Connection,
    record: &CampaignRecord,
    kept: (&BTreeMap<Subject, Own>, Option<MeetingId>),
    today: NaiveDate,
) -> Result<BTreeMap<FileKind, FileCount>, Problem> {
    let mut files = BTreeMap::new();
    if record.kind == CampaignKind::YearEnd {
        files.extend(of_year_end(conn, record, kept, today)?);
    }
    if record.kind != CampaignKind::SelfCorrection {
        files.insert(FileKind::Reviews, of(number(signed(kept.0)), number(record.reviewed())));
    }
    if record.kind.rates() {
        files.extend(of_levels(record));
    }
    files.insert(FileKind::LeftOut, counted_only(record.left_out()));
    Ok(files)
}

fn of_year_end(
    conn: &Connection,
    record: &CampaignRecord,
    kept: (&BTreeMap<Subject, Own>, Option<MeetingId>),
    today: NaiveDate,
) -> Result<[(FileKind, FileCount); 5], Problem> {
    let (own, meeting) = kept;
    let collective = own.get(&Subject::Collective).filter(|own| own.is_signed());
    let suggestions = store::suggestion::list(conn, Some(record.year))?;
    let contributions = store::contribution::list(conn, Some(record.year))?;
    let (returned, asked) = registers::residence_counts(conn, record.year, today)?;
    Ok([
        (FileKind::CollectiveReview, of(number(collective.into_iter()), 1)),
        (FileKind::Residence, of(returned, asked)),
        (FileKind::Conference, of(adopted(conn, meeting)?, 1)),
        (FileKind::Suggestions, counted_only(suggestions.iter())),
        (FileKind::Contributions, counted_only(contributions.iter())),
    ])
}

/// Whose self-assessment is signed, the collective's apart.
fn signed(own: &BTreeMap<Subject, Own>) -> impl Iterator<Item = &Subject> {
    let members = own.iter().filter(|(subject, _)| **subject != Subject::Collective);
    members.filter(|(_, own)| own.is_signed()).map(|(subject, _)| subject)
}

fn of_levels(record: &CampaignRecord) -> [(FileKind, FileCount); 2] {
    let ballots = &record.ballots;
    let tallies = std::iter::once(&ballots.first_tally).chain(&ballots.second_tally);
    let counted = tallies.clone().filter(|tally| tally.lacks().is_empty());
    let decided = record.reviewed().filter(|one| one.decided.is_some());
    [
        (FileKind::Tallies, of(number(counted), number(tallies))),
        (FileKind::Decisions, of(number(decided), number(record.reviewed()))),
    ]
}

/// 1 once the minutes of the conference are adopted.
fn adopted(conn: &Connection, meeting: Option<MeetingId>) -> Result<u32, Problem> {
    let Some(id) = meeting else { return Ok(0) };
    let found = store::meeting::find(conn, id)?;
    Ok(found.is_some_and(|meeting| meeting.state == MeetingState::Adopted).into())
}

fn counted_only<T>(things: impl Iterator<Item = T>) -> FileCount {
    FileCount { present: number(things), wanted: None }
}

fn of(present: u32, wanted: u32) -> FileCount {
    FileCount { present, wanted: Some(wanted) }
}

fn number<T>(things: impl Iterator<Item = T>) -> u32 {
    u32::try_from(things.count()).unwrap_or(u32::MAX)
}
