//! Study sessions (học tập, quán triệt): who was there, who makes up, reports and their marks.

mod views;
mod year;

use chrono::{Datelike as _, NaiveDate};
use domain::attendance::{AttendanceCount, count, given_mark};
use domain::member::Member;
use domain::role::{Right, Seat};
use domain::study::{
    Study, StudyAttendance, StudyDraft, StudyReport, StudyReportDraft, StudyReportState,
};
use domain::text::Text;
use domain::{MemberId, StudyId};
use store::study_report::Kept;
use store::{Connection, Transaction, study, study_attendance, study_report};

use crate::desk::Stamp;
use crate::notebook::{author, person};
use crate::roll::{Roll, name_of};
use crate::{Desk, Problem, cell};
pub use views::{OwnStudy, StudyDuties, StudyLine, StudyView};
pub(crate) use year::of_year;

/// The noun of a session in the history; of a report `studyReport`.
const NOUN: &str = "study";
const REPORT: &str = "studyReport";

impl Desk {
    /// The study sessions of `year`, the oldest first.
    pub fn studies(&self, year: i32) -> Result<Vec<StudyView>, Problem> {
        let today = self.today();
        self.read(|conn| {
            study::list(conn, year)?.into_iter().map(|study| view(conn, study, today)).collect()
        })
    }

    /// Enter a study session, or correct the one named `id`.
    pub fn save_study(
        &mut self,
        id: Option<StudyId>,
        draft: &StudyDraft,
    ) -> Result<StudyView, Problem> {
        check(draft)?;
        self.deed(Right::KeepNotebooks, "save_study", |tx, stamp| {
            expect_meeting(tx, draft)?;
            let before = id.map(|id| named(tx, id)).transpose()?;
            let id = match id {
                None => study::insert(tx, draft)?,
                Some(id) => study::update(tx, id, draft).map(|()| id)?,
            };
            let after = named(tx, id)?;
            stamp.keep(tx, (NOUN, id.0), before.as_ref(), Some(&after))?;
            view(tx, after, stamp.day())
        })
    }

    /// Take back a study session that was entered by mistake; not one of which somebody has written
    /// what they take to heart.
    pub fn withdraw_study(&mut self, id: StudyId) -> Result<(), Problem> {
        self.deed(Right::KeepNotebooks, "withdraw_study", |tx, stamp| {
            let before = named(tx, id)?;
            for Kept { report, .. } in study_report::list(tx, id)? {
                author(tx, stamp, report.member, report.author)?;
            }
            study::withdraw(tx, id, stamp.at)?;
            Ok(stamp.keep(tx, (NOUN, id.0), Some(&before), None)?)
        })
    }

    /// Keep who was at a session and who made up for it; lines left out stay as they are.
    pub fn save_study_attendance(
        &mut self,
        id: StudyId,
        lines: &[StudyAttendance],
    ) -> Result<StudyView, Problem> {
        self.deed(Right::KeepNotebooks, "save_study_attendance", |tx, stamp| {
            let study = named(tx, id)?;
            let before = study_attendance::list(tx, id)?;
            for line in lines {
                check_line(&study, line)?;
                person(tx, line.member)?;
                study_attendance::save(tx, id, line)?;
            }
            let after = study_attendance::list(tx, id)?;
            stamp.keep_typing(tx, ("studyAttendance", id.0), Some(&before), Some(&after))?;
            view(tx, study, stamp.day())
        })
    }

    /// Keep what the cell notes about a report: handed in, mark, marker (thu hoạch).
    pub fn save_study_report(
        &mut self,
        id: StudyId,
        member: MemberId,
        draft: &StudyReportDraft,
    ) -> Result<StudyView, Problem> {
        self.deed(Right::KeepNotebooks, "save_study_report", |tx, stamp| {
            let study = named(tx, id)?;
            person(tx, member)?;
            let held_on = study.draft.held_on;
            if draft.handed_in_on.is_some_and(|day| day < held_on || day > stamp.day()) {
                return Err(Problem::bad_day("handedInOn"));
            }
            let before = study_report::find(tx, id, member)?;
            let report = study_report::begin(tx, id, member)?;
            study_report::write(tx, report, draft)?;
            keep_report(tx, stamp, (id, member), before.as_ref())?;
            view(tx, study, stamp.day())
        })
    }

    /// Announce the marks of a session (công bố điểm): from then on each member sees their own.
    pub fn announce_marks(&mut self, id: StudyId, on: NaiveDate) -> Result<StudyView, Problem> {
        self.deed(Right::KeepNotebooks, "announce_marks", |tx, stamp| {
            let before = named(tx, id)?;
            if on < before.draft.held_on || on > stamp.day() {
                return Err(Problem::bad_day("on"));
            }
            let reports = study_report::list(tx, id)?;
            if reports.iter().all(|kept| kept.report.draft.mark.is_blank()) {
                return Err(Problem::NoMarks);
            }
            study::announce(tx, id, on)?;
            let after = named(tx, id)?;
            stamp.keep(tx, (NOUN, id.0), Some(&before), Some(&after))?;
            view(tx, after, stamp.day())
        })
    }

    /// Keep what a member takes to heart of a session (điều tâm đắc, liên hệ bản thân).
    pub fn save_study_reflection(
        &mut self,
        id: StudyId,
        member: MemberId,
        words: &Text,
    ) -> Result<OwnStudy, Problem> {
        self.deed_about(Right::KeepOwn, member, "save_study_reflection", |tx, stamp| {
            let study = named(tx, id)?;
            person(tx, member)?;
            let before = study_report::find(tx, id, member)?;
            let kept = before.as_ref().map(|kept| &kept.report);
            let said = kept.map(|report| report.reflection.clone()).unwrap_or_default();
            if said != *words {
                let author = author(tx, stamp, member, kept.and_then(|report| report.author))?;
                let report = study_report::begin(tx, id, member)?;
                study_report::write_reflection(tx, report, words, author)?;
                keep_report(tx, stamp, (id, member), before.as_ref())?;
            }
            own(tx, study, member, (stamp.seat, stamp.day()))
        })
    }
}

/// What the notebook of `member` says of the sessions of `year`: marks only once they were announced,
/// where the member looks.
pub(crate) fn of_member(
    conn: &Connection,
    member: MemberId,
    year: i32,
    (seat, today): (Seat, NaiveDate),
) -> Result<Vec<OwnStudy>, Problem> {
    let known = |study: &Study| -> Result<bool, Problem> {
        let summoned = Roll::on(conn, study.draft.held_on)?;
        let is_summoned = summoned.listed().iter().any(|one| one.id == member);
        let attended = study_attendance::list(conn, study.id)?;
        let is_there = attended.iter().any(|line| line.member == member);
        Ok(is_summoned || is_there || study_report::find(conn, study.id, member)?.is_some())
    };
    let mut found = Vec::new();
    for study in study::list(conn, year)? {
        if known(&study)? {
            found.push(own(conn, study, member, (seat, today))?);
        }
    }
    Ok(found)
}

/// What the study sessions of this year and the last still wait for.
pub(crate) fn duties(conn: &Connection, today: NaiveDate) -> Result<StudyDuties, Problem> {
    let mut duties = StudyDuties::default();
    for year in [today.year() - 1, today.year()] {
        for study in study::list(conn, year)? {
            for line in view(conn, study, today)?.lines {
                let is_overdue = line.report_state == StudyReportState::Overdue;
                let is_due = is_overdue || line.report_state == StudyReportState::Due;
                duties.reports += u32::from(is_due);
                duties.overdue += u32::from(is_overdue);
                duties.make_ups += u32::from(line.has_to_make_up);
            }
        }
    }
    Ok(duties)
}

/// Confirm, for the member, what was entered on their behalf; nothing where there is nothing to.
pub(crate) fn confirm(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    member: MemberId,
    id: StudyId,
) -> Result<(), Problem> {
    let Some(before) = study_report::find(tx, id, member)? else { return Ok(()) };
    if before.report.author.is_some_and(|author| !author.is_theirs()) {
        study_report::confirm(tx, before.id, stamp.at)?;
        keep_report(tx, stamp, (id, member), Some(&before))?;
    }
    Ok(())
}

fn named(conn: &Connection, id: StudyId) -> Result<Study, Problem> {
    study::find(conn, id)?.ok_or(Problem::Missing)
}

fn check(draft: &StudyDraft) -> Result<(), Problem> {
    if draft.title.is_blank() {
        return Err(Problem::blank("title"));
    }
    match draft.report_due_on {
        Some(due_on) if due_on < draft.held_on => Err(Problem::bad_day("reportDueOn")),
        _ => Ok(()),
    }
}

fn expect_meeting(conn: &Connection, draft: &StudyDraft) -> Result<(), Problem> {
    let Some(meeting) = draft.meeting else { return Ok(()) };
    let found = store::meeting::find(conn, meeting)?;
    if found.is_some() { Ok(()) } else { Err(Problem::bad_choice("meeting")) }
}

/// Refuse making up for a session one was at, or before it.
fn check_line(study: &Study, line: &StudyAttendance) -> Result<(), Problem> {
    match line.made_up_on {
        Some(day) if !line.is_absent() || day < study.draft.held_on => {
            Err(Problem::bad_day("madeUpOn"))
        }
        _ => Ok(()),
    }
}

fn keep_report(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    (study, member): (StudyId, MemberId),
    before: Option<&Kept>,
) -> Result<(), Problem> {
    let after = study_report::find(tx, study, member)?.ok_or(Problem::Missing)?;
    let before = before.map(|kept| &kept.report);
    Ok(stamp.keep_typing(tx, (REPORT, after.id), before, Some(&after.report))?)
}

/// A session with a line for everybody who belongs there.
fn view(conn: &Connection, study: Study, today: NaiveDate) -> Result<StudyView, Problem> {
    let roll = Roll::on(conn, study.draft.held_on)?;
    let kept = study_attendance::list(conn, study.id)?;
    let reports = study_report::list(conn, study.id)?;
    let lines: Vec<StudyLine> = people(&roll, &kept, &reports)
        .map(|member| line(&study, member, &kept, &reports, today))
        .collect();
    let count = counted(conn, &roll, &lines)?;
    let made_up = lines.iter().filter(|line| line.attendance.made_up_on.is_some()).count();
    let made_up = u32::try_from(made_up).unwrap_or(u32::MAX);
    let reached = AttendanceCount {
        counted_present: count.counted_present.saturating_add(made_up).min(count.denominator),
        ..count
    };
    Ok(StudyView {
        rate_tenths: count.rate_tenths(),
        reached_tenths: reached.rate_tenths(),
        count,
        lines,
        study,
    })
}

/// The members of the day, and whoever else has a line or a report.
fn people<'r>(
    roll: &'r Roll,
    kept: &[StudyAttendance],
    reports: &[Kept],
) -> impl Iterator<Item = &'r Member> {
    let of_lines = kept.iter().map(|line| line.member);
    let named: Vec<MemberId> =
        of_lines.chain(reports.iter().map(|kept| kept.report.member)).collect();
    let listed: Vec<MemberId> = roll.listed().iter().map(|member| member.id).collect();
    roll.everybody().filter(move |one| listed.contains(&one.id) || named.contains(&one.id))
}

fn line(
    study: &Study,
    member: &Member,
    kept: &[StudyAttendance],
    reports: &[Kept],
    today: NaiveDate,
) -> StudyLine {
    let attendance = kept.iter().find(|line| line.member == member.id).cloned();
    let given = given_mark(member, study.draft.held_on);
    let attendance = attendance.unwrap_or_else(|| StudyAttendance::begun(member.id, given));
    let report = reports.iter().find(|kept| kept.report.member == member.id);
    let report = report.map(|kept| kept.report.clone());
    let noted = report.as_ref().map(|report| &report.draft);
    StudyLine {
        name: name_of(member),
        report_state: study.report_state(&attendance, noted, today),
        has_to_make_up: attendance.has_to_make_up(),
        attendance,
        report: report.unwrap_or_else(|| unwritten(member.id)),
    }
}

fn unwritten(member: MemberId) -> StudyReport {
    let (draft, reflection) = (StudyReportDraft::default(), Text::default());
    StudyReport { member, draft, reflection, author: None }
}

fn counted(
    conn: &Connection,
    roll: &Roll,
    lines: &[StudyLine],
) -> Result<AttendanceCount, Problem> {
    let rules = cell::settings(conn)?.attendance;
    let attendee = |line: &StudyLine| {
        let member = roll.find(line.attendance.member).filter(|member| member.is_member())?;
        Some(roll.attendee(member, line.attendance.mark))
    };
    Ok(count(lines.iter().filter_map(attendee), rules))
}

/// A session as it stands in the notebook of `member`.
fn own(
    conn: &Connection,
    study: Study,
    member: MemberId,
    (seat, today): (Seat, NaiveDate),
) -> Result<OwnStudy, Problem> {
    let kept = study_attendance::list(conn, study.id)?;
    let reports = study_report::list(conn, study.id)?;
    let StudyLine { attendance, mut report, mut report_state, has_to_make_up, .. } =
        line(&study, &person(conn, member)?, &kept, &reports, today);
    let is_hidden = matches!(seat, Seat::Member(_)) && study.announced_on.is_none();
    if is_hidden {
        let handed_in_on = report.draft.handed_in_on;
        report.draft = StudyReportDraft { handed_in_on, ..StudyReportDraft::default() };
        report_state = study.report_state(&attendance, Some(&report.draft), today);
    }
    Ok(OwnStudy { study, attendance, has_to_make_up, report, report_state })
}
