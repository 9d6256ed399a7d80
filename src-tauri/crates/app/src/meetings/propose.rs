//! What a new meeting is proposed to be.

use chrono::{Datelike as _, NaiveDate, NaiveDateTime, NaiveTime};
use domain::agenda::{AgendaItem, ItemKind, Stage};
use domain::dates::YearMonth;
use domain::meeting::{Meeting, MeetingKind, MeetingPlan};
use domain::text::Text;
use store::Connection;
use store::meeting::Listed;

use crate::{Desk, Problem, agendas, matters};

/// The day of the month on which cells meet unless the last meeting says otherwise.
const USUAL_DAY: u32 = 3;
/// The hour at which they meet then.
const USUAL_HOUR: u32 = 19;

impl Desk {
    /// Propose a meeting of `kind` for a month, or for the next one without such a meeting: the
    /// agenda of its template, place and hour of the last one. Nothing is kept.
    pub fn propose_meeting(
        &self,
        kind: MeetingKind,
        month: Option<YearMonth>,
    ) -> Result<MeetingPlan, Problem> {
        let today = self.today();
        self.read(|conn| {
            let month = match month {
                Some(month) => month,
                None => next_month(&store::meeting::list(conn, None)?, kind, today),
            };
            let last = match store::meeting::latest(conn, Some(kind))? {
                Some(last) => Some(last),
                None => store::meeting::latest(conn, None)?,
            };
            Ok(MeetingPlan {
                kind,
                month,
                planned_at: hour(last.as_ref(), kind, month, today),
                place: last.map(|last| last.plan.place).unwrap_or_default(),
                theme: Text::default(),
                invited: Text::default(),
                preparation: Text::default(),
                agenda: agenda(conn, kind, today)?,
            })
        })
    }
}

/// The first month from today's on that has no meeting of this sort.
fn next_month(meetings: &[Listed], kind: MeetingKind, today: NaiveDate) -> YearMonth {
    let mut month = YearMonth::of(today);
    if !kind.is_monthly() {
        return month;
    }
    let has_one = |month| {
        meetings.iter().any(|meeting| {
            let stands = meeting.state != domain::meeting::MeetingState::Cancelled;
            stands && meeting.kind.is_monthly() && meeting.month == month
        })
    };
    while has_one(month) {
        month = month.next();
    }
    month
}

/// The day and hour of the last meeting of its kind in `month`, not before today.
fn hour(
    last: Option<&Meeting>,
    kind: MeetingKind,
    month: YearMonth,
    today: NaiveDate,
) -> NaiveDateTime {
    let usual = NaiveTime::from_hms_opt(USUAL_HOUR, 0, 0).unwrap_or_default();
    let time = last.map_or(usual, |last| last.plan.planned_at.time());
    let same_kind = last.filter(|last| last.plan.kind == kind);
    let day = same_kind.map_or(USUAL_DAY, |last| last.plan.planned_at.day());
    let day = day.min(month.last_day().day());
    let on = month.first_day().with_day(day).unwrap_or(month.first_day());
    let on = if month.contains(today) { on.max(today) } else { on };
    on.and_time(time)
}

/// The agenda of the template; what was left open heads it where anything is.
fn agenda(
    conn: &Connection,
    kind: MeetingKind,
    today: NaiveDate,
) -> Result<Vec<AgendaItem>, Problem> {
    let lines = agendas::template(conn, kind)?.lines;
    let mut agenda =
        lines.into_iter().map(|line| agendas::item(conn, line)).collect::<Result<Vec<_>, _>>()?;
    let has_place = agenda.iter().any(|item| item.line.kind == ItemKind::FollowUp);
    if !has_place && matters::any_open(conn, today)? {
        let opening = |item: &AgendaItem| item.line.stage == Stage::Opening;
        let place = agenda.iter().position(|item| !opening(item)).unwrap_or(agenda.len());
        agenda.insert(place, agendas::follow_up(conn)?.item);
    }
    Ok(agenda)
}
