//! A meeting with all that its facts rest on: who is summoned, what is open, which rules hold.

use std::collections::HashMap;

use chrono::{Datelike as _, NaiveDate, NaiveTime};
use domain::attendance::{AttendanceLine, Mark, absences_in_a_row, given_mark};
use domain::matter::{MatterReport, Outcome};
use domain::meeting::{Meeting, MeetingState};
use domain::member::Member;
use domain::minutes::Minutes;
use domain::score::ScoreSheet;
use domain::settings::CellSettings;
use domain::text::Text;
use domain::{MatterId, MemberId};
use store::Connection;
use store::matter::Followed;

use super::PersonChoice;
use crate::matters::OpenMatter;
use crate::roll::{Roll, name_of};
use crate::{Problem, agendas, cell};

/// A meeting with all that its facts rest on.
#[derive(Debug)]
pub(crate) struct Sitting {
    pub(crate) meeting: Meeting,
    pub(crate) roll: Roll,
    pub(crate) settings: CellSettings,
    pub(crate) sheet: ScoreSheet,
    /// Matters the meeting has to hear about: all that were given by its day and are open still.
    open: Vec<Followed>,
    /// Other matters it has heard about: ended by another meeting meanwhile, or by itself.
    ended: Vec<Followed>,
    /// Marks at earlier meetings of the year, the latest first.
    marks: HashMap<MemberId, Vec<Mark>>,
}

impl Sitting {
    /// `meeting` as things stand now; it has lines about the matters `heard`.
    pub(crate) fn of(
        conn: &Connection,
        meeting: Meeting,
        heard: &[MatterReport],
    ) -> Result<Self, Problem> {
        let open = to_be_heard(conn, &meeting)?;
        Ok(Self {
            roll: Roll::on(conn, meeting.plan.day())?,
            settings: cell::settings(conn)?,
            sheet: agendas::score_sheet(conn)?,
            ended: heard_and_ended(conn, &meeting, heard, &open)?,
            marks: earlier_marks(conn, &meeting)?,
            open,
            meeting,
        })
    }

    /// The day of the meeting.
    pub(crate) fn day(&self) -> NaiveDate {
        self.meeting.plan.day()
    }

    /// Everybody summoned, by name.
    pub(crate) fn summoned(&self) -> impl Iterator<Item = &Member> {
        self.roll.summoned(self.meeting.plan.kind)
    }

    /// `minutes` with a line for everybody summoned and every open matter: their own, else the one
    /// `kept` before, else a new one. Lines of nobody summoned and of no open matter are left out,
    /// unless something was said about the matter. Adopted minutes are as they are.
    pub(crate) fn completed(&self, minutes: Minutes, kept: &Minutes) -> Minutes {
        if self.meeting.state == MeetingState::Adopted {
            return minutes;
        }
        let attendance = self.summoned().map(|member| self.line(member, &minutes, kept)).collect();
        let open = self.open.iter().map(|followed| report(followed, &minutes, kept));
        let ended = self.ended.iter().map(|followed| report(followed, &minutes, kept));
        let reports = open.chain(ended.filter(MatterReport::says_something)).collect();
        Minutes { attendance, reports, ..minutes }
    }

    /// The matters reported on in `minutes`, in the order of the reports.
    pub(crate) fn carried(&self, minutes: &Minutes) -> Vec<OpenMatter> {
        let followed = minutes.reports.iter().filter_map(|report| self.followed(report.matter));
        followed.map(|found| OpenMatter::of(found.clone(), &self.roll, self.day())).collect()
    }

    /// How many meetings in a row of this year a member was absent, up to this one.
    pub(crate) fn absences(&self, line: &AttendanceLine) -> u32 {
        let earlier = self.marks.get(&line.member).into_iter().flatten().copied();
        absences_in_a_row(line.mark.into_iter().chain(earlier))
    }

    /// A matter reported on.
    pub(crate) fn followed(&self, id: MatterId) -> Option<&Followed> {
        self.open.iter().chain(&self.ended).find(|followed| followed.matter.draft.id == id)
    }

    /// Members who can be named.
    pub(crate) fn people(&self) -> Vec<PersonChoice> {
        let choice = |member: &Member| PersonChoice {
            id: member.id,
            name: name_of(member),
            post: self.roll.post(member),
            rank: self.roll.rank(member),
        };
        self.roll.listed().iter().map(choice).collect()
    }

    fn line(&self, member: &Member, minutes: &Minutes, kept: &Minutes) -> AttendanceLine {
        let of_member = |line: &&AttendanceLine| line.member == member.id;
        let line = minutes.attendance.iter().find(of_member);
        let line = line.or_else(|| kept.attendance.iter().find(of_member)).cloned();
        let line = line.unwrap_or_else(|| unmarked(member.id));
        AttendanceLine { mark: line.mark.or_else(|| given_mark(member, self.day())), ..line }
    }
}

/// Open matters that `meeting` did not give itself and that were given by its day.
fn to_be_heard(conn: &Connection, meeting: &Meeting) -> Result<Vec<Followed>, Problem> {
    if meeting.state == MeetingState::Adopted {
        return Ok(Vec::new());
    }
    let mut open = store::matter::list_open(conn, meeting.plan.planned_at)?;
    open.retain(|followed| followed.matter.given_on <= meeting.plan.day());
    Ok(open)
}

/// Matters among `heard` that are not `open`.
fn heard_and_ended(
    conn: &Connection,
    meeting: &Meeting,
    heard: &[MatterReport],
    open: &[Followed],
) -> Result<Vec<Followed>, Problem> {
    let is_open = |id| open.iter().any(|followed| followed.matter.draft.id == id);
    let mut ended = Vec::new();
    for report in heard.iter().filter(|report| !is_open(report.matter)) {
        ended.extend(store::matter::find(conn, report.matter, meeting.plan.planned_at)?);
    }
    Ok(ended)
}

fn earlier_marks(
    conn: &Connection,
    meeting: &Meeting,
) -> Result<HashMap<MemberId, Vec<Mark>>, Problem> {
    let until = meeting.plan.planned_at;
    let mut marks: HashMap<MemberId, Vec<Mark>> = HashMap::new();
    for (member, mark) in store::attendance::marks_between(conn, new_year(until.date()), until)? {
        marks.entry(member).or_default().push(mark);
    }
    Ok(marks)
}

/// The first instant of the year `day` lies in.
pub(crate) fn new_year(day: NaiveDate) -> chrono::NaiveDateTime {
    let first = NaiveDate::from_ymd_opt(day.year(), 1, 1).unwrap_or(day);
    first.and_time(NaiveTime::MIN)
}

fn unmarked(member: MemberId) -> AttendanceLine {
    AttendanceLine { member, mark: None, reason: None, words: Text::default() }
}

fn report(followed: &Followed, minutes: &Minutes, kept: &Minutes) -> MatterReport {
    let matter = followed.matter.draft.id;
    let of_matter = |report: &&MatterReport| report.matter == matter;
    let report = minutes.reports.iter().find(of_matter);
    let report = report.or_else(|| kept.reports.iter().find(of_matter)).cloned();
    report.unwrap_or_else(|| MatterReport {
        matter,
        outcome: Outcome::StaysOpen,
        words: Text::default(),
        new_due_on: None,
    })
}
