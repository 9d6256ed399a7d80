//! The first page: what is next, what is due, what must not be forgotten.

mod duties;

use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveDateTime, NaiveTime};
use domain::attendance::{MOST_ABSENCES_IN_A_ROW, Mark, absences_in_a_row};
use domain::dates::YearMonth;
use domain::meeting::{MeetingKind, MeetingState};
use domain::member::{Member, Rank, StandingKind};
use domain::settings::CellSettings;
use domain::text::Text;
use domain::{MeetingId, MemberId};
use serde::Serialize;
use store::Connection;
use ts_rs::TS;

use crate::copies::BackupLine;
use crate::meetings::{MeetingLine, lines};
use crate::minutes::new_year;
use crate::registers::{self, RemedyDuties};
use crate::roll::{Roll, name_of};
use crate::{Desk, Problem, cell, matters};
pub use duties::{NotebookDuties, YearDuties};

/// How many days ahead the end of a probation is shown.
const PROBATION_DAYS: u64 = 60;

/// For how many days after its last day a report is asked for.
const REPORT_DAYS: Days = Days::new(30);

/// The first page of an open vault.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct HomeView {
    /// What the cell is called today.
    pub cell_name: Text,
    /// The day it is.
    #[ts(type = "string")]
    pub today: NaiveDate,
    /// The next meeting that is planned.
    pub next_meeting: Option<MeetingLine>,
    /// The latest meeting whose minutes are being written.
    pub open_meeting: Option<MeetingLine>,
    /// The latest meeting whose minutes were adopted.
    pub last_meeting: Option<MeetingLine>,
    /// The report on the latest meeting that has none, until thirty days after its last day.
    pub report_due: Option<ReportDue>,
    /// How many matters are open.
    pub open_matters: u32,
    /// How many of them should be done already.
    pub overdue_matters: u32,
    /// Probations that end soon or have ended, the first first.
    pub probations: Vec<ProbationEnd>,
    /// Members absent more than three meetings in a row this year.
    pub long_absences: Vec<LongAbsence>,
    /// Whether this quarter has no meeting with a theme, held or planned.
    pub themes_missing_quarter: bool,
    /// What the notebooks wait for.
    pub notebooks: NotebookDuties,
    /// What the remedies of shortcomings wait for.
    pub remedies: RemedyDuties,
    /// The members in numbers.
    pub members: MemberTally,
    /// The copies of the vault.
    pub backup: BackupLine,
}

/// A report that is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ReportDue {
    /// On which meeting.
    pub meeting: MeetingId,
    /// Its last day.
    #[ts(type = "string")]
    pub due_on: NaiveDate,
    /// Whether that day has passed.
    pub overdue: bool,
}

/// A probation that ends.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ProbationEnd {
    /// Whose.
    pub member: MemberId,
    /// Their name.
    pub name: Text,
    /// Its last day.
    #[ts(type = "string")]
    pub ends_on: NaiveDate,
}

/// Somebody absent for long.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct LongAbsence {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: Text,
    /// How many meetings in a row.
    pub meetings: u32,
}

/// The members of the cell in numbers; visitors are members elsewhere.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MemberTally {
    /// Chính thức.
    pub official: u32,
    /// Dự bị.
    pub probationary: u32,
    /// Of both: miễn công tác và sinh hoạt.
    pub exempt: u32,
    /// Of both: sinh hoạt tạm thời nơi khác.
    pub away: u32,
}

impl Desk {
    /// The first page.
    pub fn home(&self) -> Result<HomeView, Problem> {
        self.expect(domain::role::Right::ReadCell)?;
        let now = self.now();
        let backup = self.backup_line()?;
        self.read(|conn| view(conn, now, backup))
    }
}

fn view(conn: &Connection, now: NaiveDateTime, backup: BackupLine) -> Result<HomeView, Problem> {
    let today = now.date();
    let meetings = lines(conn, None)?;
    let roll = Roll::on(conn, today)?;
    let open = store::matter::list_open(conn, matters::end_of_time(today))?;
    let overdue = open.iter().filter(|followed| matters::is_overdue(&followed.matter, today));
    let in_state = |state| meetings.iter().find(move |line| line.state == state).cloned();
    Ok(HomeView {
        cell_name: cell::name_on(conn, today)?,
        today,
        next_meeting: next(&meetings, today),
        open_meeting: in_state(MeetingState::Open),
        last_meeting: in_state(MeetingState::Adopted),
        report_due: report_due(&meetings, today),
        overdue_matters: counted(overdue.count()),
        open_matters: counted(open.len()),
        probations: probations(&roll, &cell::settings(conn)?, today),
        long_absences: long_absences(conn, &roll, today)?,
        themes_missing_quarter: !has_theme(&meetings, today),
        notebooks: duties::duties(conn, today)?,
        remedies: registers::remedies_due(conn, today)?,
        members: tally(&roll, today),
        backup,
    })
}

/// The first planned meeting from today on; else the latest that was planned and not begun.
fn next(meetings: &[MeetingLine], today: NaiveDate) -> Option<MeetingLine> {
    let planned = || meetings.iter().filter(|line| line.state == MeetingState::Planned);
    let ahead = planned().rfind(|line| line.planned_at.date() >= today);
    ahead.or_else(|| planned().next()).cloned()
}

/// The report on the latest meeting that was held and not reported, unless it is long overdue.
fn report_due(meetings: &[MeetingLine], today: NaiveDate) -> Option<ReportDue> {
    let owed = meetings.iter().find_map(|line| Some((line.id, line.report_due_on?)));
    let (meeting, due_on) = owed?;
    let asked_until = due_on.checked_add_days(REPORT_DAYS).unwrap_or(due_on);
    (today <= asked_until).then_some(ReportDue { meeting, due_on, overdue: due_on < today })
}

fn probations(roll: &Roll, settings: &CellSettings, today: NaiveDate) -> Vec<ProbationEnd> {
    let until = today.checked_add_days(Days::new(PROBATION_DAYS)).unwrap_or(NaiveDate::MAX);
    let ending = |member: &Member| {
        let ends_on = member.probation_ends_on(settings.probation_months)?;
        let end = ProbationEnd { member: member.id, name: name_of(member), ends_on };
        (ends_on <= until).then_some(end)
    };
    let mut ends: Vec<_> = roll.listed().iter().filter_map(ending).collect();
    ends.sort_by_key(|end| end.ends_on);
    ends
}

fn long_absences(
    conn: &Connection,
    roll: &Roll,
    today: NaiveDate,
) -> Result<Vec<LongAbsence>, Problem> {
    let tomorrow = today.succ_opt().unwrap_or(today).and_time(NaiveTime::MIN);
    let mut marks: HashMap<MemberId, Vec<Mark>> = HashMap::new();
    for (member, mark) in store::attendance::marks_between(conn, new_year(today), tomorrow)? {
        marks.entry(member).or_default().push(mark);
    }
    let absence = |member: &Member| {
        let meetings = absences_in_a_row(marks.get(&member.id)?.iter().copied());
        let absence = LongAbsence { member: member.id, name: name_of(member), meetings };
        (meetings > MOST_ABSENCES_IN_A_ROW).then_some(absence)
    };
    Ok(roll.listed().iter().filter_map(absence).collect())
}

fn has_theme(meetings: &[MeetingLine], today: NaiveDate) -> bool {
    let now = YearMonth::of(today);
    let quarter = |month: YearMonth| (month.year(), month.quarter());
    meetings.iter().any(|line| {
        let has_theme = matches!(line.kind, MeetingKind::Thematic | MeetingKind::RegularThematic);
        has_theme && line.state != MeetingState::Cancelled && quarter(line.month) == quarter(now)
    })
}

fn tally(roll: &Roll, today: NaiveDate) -> MemberTally {
    let mut tally = MemberTally::default();
    for member in roll.listed() {
        let standing = member.standing_on(today).map(|period| period.kind);
        if standing == Some(StandingKind::Visiting) {
            continue;
        }
        match roll.rank(member) {
            Rank::Official => tally.official += 1,
            Rank::Probationary => tally.probationary += 1,
        }
        tally.exempt += u32::from(standing == Some(StandingKind::Exempt));
        tally.away += u32::from(standing == Some(StandingKind::Away));
    }
    tally
}

fn counted(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
