//! The meetings of the demo cell: planned, held, scored and adopted, one month after the other.

use chrono::{Datelike as _, Duration, NaiveDate, NaiveDateTime};
use domain::MeetingId;
use domain::dates::YearMonth;
use domain::meeting::{MeetingKind, MeetingPlan};
use domain::number_series::PaperKind;
use domain::text::Text;

use super::people::People;
use super::words::{Sentences, in_turn};
use super::{Time, YEARS, first_day, note};
use crate::{Desk, Problem};

/// The day of the month on which the cell meets, at half past seven in the evening.
const DAY: u32 = 3;

/// How many days after a meeting its result is reported.
const REPORTED_AFTER: Duration = Duration::days(2);

/// Hold every meeting due by `today`, adopt its minutes, and plan the next one. The result of the
/// last one is still to be reported.
pub(super) fn hold_all(
    desk: &mut Desk,
    people: &mut People,
    today: NaiveDate,
    time: &Time,
    on_month: &mut impl FnMut(u32, u32),
) -> Result<(), Problem> {
    let sentences = Sentences::read()?;
    let months = 12 * YEARS.unsigned_abs();
    let mut month = YearMonth::of(first_day(today));
    let mut unreported = None;
    for turn in 0_u32.. {
        on_month(turn.min(months), months);
        if evening(month)?.date() > today {
            break;
        }
        people.join(desk, evening(month)?.date())?;
        for meeting in of_month(month)? {
            if meeting.planned_at.date() <= today {
                report(desk, unreported, time)?;
                let id = hold(desk, &meeting, turn as usize, time, &sentences)?;
                unreported = Some((id, meeting.planned_at));
            }
        }
        month = month.next();
    }
    people.join(desk, today)?;
    time.set(today.and_time(chrono::NaiveTime::default()));
    let next = Planned { kind: kind_of(month), planned_at: evening(month)? };
    plan(desk, &next, month.month() as usize, &sentences).map(|_| ())
}

/// A meeting the demo cell holds.
struct Planned {
    kind: MeetingKind,
    planned_at: NaiveDateTime,
}

/// The meetings of a month: the regular one, and the annual review in December.
fn of_month(month: YearMonth) -> Result<Vec<Planned>, Problem> {
    let mut meetings = vec![Planned { kind: kind_of(month), planned_at: evening(month)? }];
    if month.month() == 12 {
        let planned_at = evening(month)? + Duration::days(15);
        meetings.push(Planned { kind: MeetingKind::Review, planned_at });
    }
    Ok(meetings)
}

/// A theme at the end of each quarter.
fn kind_of(month: YearMonth) -> MeetingKind {
    if month.month().is_multiple_of(3) {
        MeetingKind::RegularThematic
    } else {
        MeetingKind::Regular
    }
}

fn evening(month: YearMonth) -> Result<NaiveDateTime, Problem> {
    month
        .first_day()
        .with_day(DAY)
        .and_then(|day| day.and_hms_opt(19, 30, 0))
        .ok_or(Problem::Unexpected)
}

fn plan(
    desk: &mut Desk,
    meeting: &Planned,
    turn: usize,
    sentences: &Sentences,
) -> Result<MeetingId, Problem> {
    let month = YearMonth::of(meeting.planned_at.date());
    let proposed = desk.propose_meeting(meeting.kind, Some(month))?;
    let theme = match meeting.kind {
        MeetingKind::RegularThematic => Text::from(in_turn(&sentences.themes, turn / 3)?.as_str()),
        _ => Text::default(),
    };
    let plan = MeetingPlan {
        planned_at: meeting.planned_at,
        place: Text::from(sentences.place.as_str()),
        theme,
        invited: Text::from(sentences.invited.as_str()),
        preparation: Text::from(sentences.preparation.as_str()),
        ..proposed
    };
    Ok(desk.plan_meeting(plan)?.meeting.id)
}

/// Plan a meeting five days ahead, hold it, and adopt its minutes before people go home.
fn hold(
    desk: &mut Desk,
    meeting: &Planned,
    turn: usize,
    time: &Time,
    sentences: &Sentences,
) -> Result<MeetingId, Problem> {
    time.set(meeting.planned_at - Duration::days(5));
    let id = plan(desk, meeting, turn, sentences)?;
    for kind in [PaperKind::Invitation, PaperKind::Minutes, PaperKind::Resolution] {
        let number = desk.suggest_number(kind, meeting.planned_at.date(), Some(id))?;
        desk.give_number(number)?;
    }

    time.set(meeting.planned_at);
    let view = desk.begin_minutes(id)?;
    let note = note::Note { turn, id, planned_at: meeting.planned_at, sentences };
    let minutes = note.attendance(view.minutes, &view.people)?;
    let saved = desk.save_minutes(id, view.revision, minutes.clone())?;

    time.set(meeting.planned_at + Duration::minutes(100));
    let minutes = note.everything(minutes, &view.people, saved.facts.count)?;
    let saved = desk.save_minutes(id, saved.revision, minutes.clone())?;
    let minutes = note.score(minutes, &view.sheet, &saved.facts.suggestions);
    desk.save_minutes(id, saved.revision, minutes)?;

    time.set(meeting.planned_at + Duration::minutes(125));
    desk.adopt_minutes(id)?;
    Ok(id)
}

/// Report the result of the meeting held before, some evenings after it.
fn report(
    desk: &mut Desk,
    held: Option<(MeetingId, NaiveDateTime)>,
    time: &Time,
) -> Result<(), Problem> {
    let Some((id, planned_at)) = held else { return Ok(()) };
    let reported_at = planned_at + REPORTED_AFTER;
    time.set(reported_at);
    desk.note_report(id, Some(reported_at.date())).map(|_| ())
}
