//! Meetings held for tests: planned, written down, adopted.

use app::{Desk, MeetingView, MinutesView};
use chrono::{NaiveDateTime, TimeDelta};
use domain::attendance::Mark;
use domain::dates::YearMonth;
use domain::matter::{MatterDraft, MatterKind, MatterReport, Outcome};
use domain::meeting::{MeetingKind, MeetingPlan};
use domain::member::MemberOrder;
use domain::minutes::{Minutes, Remark};
use domain::post::PostKind;
use domain::text::Text;
use domain::{MatterId, MeetingId, MemberId, RemarkId};

use crate::support::{TrialDesk, awkward_people, desk, tenure};

/// A desk of a cell of eight: the secretary, and seven whose names ask for care.
pub(crate) fn cell() -> TrialDesk {
    let mut desk = desk();
    for particulars in awkward_people() {
        desk.enter_member(&particulars).unwrap();
    }
    desk
}

/// The member with a name.
pub(crate) fn member(desk: &Desk, name: &str) -> MemberId {
    let members = desk.members(MemberOrder::default(), true).unwrap();
    members.iter().find(|line| line.name == name).unwrap().id
}

/// Let somebody hold a post from the middle of 2025 on.
pub(crate) fn appoint(desk: &mut Desk, name: &str, post: PostKind) {
    let id = member(desk, name);
    desk.save_post(id, None, tenure(post, "2025-05-20")).unwrap();
}

/// An instant, `2026-09-05T19:00:00`.
pub(crate) fn at(text: &str) -> NaiveDateTime {
    text.parse().unwrap()
}

/// A regular meeting as it is proposed, at an instant.
pub(crate) fn proposed(desk: &Desk, kind: MeetingKind, planned_at: &str) -> MeetingPlan {
    let planned_at = at(planned_at);
    let month = YearMonth::of(planned_at.date());
    let plan = desk.propose_meeting(kind, Some(month)).unwrap();
    MeetingPlan { planned_at, place: "Nhà văn hóa thôn".into(), ..plan }
}

/// Plan a regular meeting.
pub(crate) fn plan(desk: &mut Desk, planned_at: &str) -> MeetingId {
    let plan = proposed(desk, MeetingKind::Regular, planned_at);
    desk.plan_meeting(plan).unwrap().meeting.id
}

/// Plan a regular meeting and begin its minutes.
pub(crate) fn begin(desk: &mut Desk, planned_at: &str) -> MinutesView {
    let id = plan(desk, planned_at);
    desk.begin_minutes(id).unwrap()
}

/// The minutes of `view` with all that must stand before adoption: everybody there, a chair and a
/// note-taker, a hundred minutes of meeting.
pub(crate) fn complete(view: &MinutesView) -> Minutes {
    let mut minutes = view.minutes.clone();
    for line in &mut minutes.attendance {
        line.mark = line.mark.or(Some(Mark::Present));
    }
    let start = view.meeting.plan.planned_at;
    minutes.chair = view.people.first().map(|person| person.id);
    minutes.note_taker = view.people.last().map(|person| person.id);
    minutes.started_at = Some(start);
    minutes.ended_at = Some(start + TimeDelta::minutes(100));
    minutes
}

/// Keep the minutes of `view` as complete as `change` leaves them.
pub(crate) fn write(desk: &mut Desk, view: &MinutesView, change: impl FnOnce(&mut Minutes)) {
    let mut minutes = complete(view);
    change(&mut minutes);
    desk.save_minutes(view.meeting.id, view.revision, minutes).unwrap();
}

/// Hold a regular meeting from the plan to the adoption of what `change` makes of its minutes.
pub(crate) fn hold(
    desk: &mut Desk,
    planned_at: &str,
    change: impl FnOnce(&mut Minutes),
) -> MeetingView {
    let view = begin(desk, planned_at);
    write(desk, &view, change);
    desk.adopt_minutes(view.meeting.id).unwrap()
}

/// A task with nothing but its work.
pub(crate) fn task(id: i64, work: &str) -> MatterDraft {
    MatterDraft {
        id: MatterId(id),
        kind: MatterKind::Task,
        item: None,
        work: work.into(),
        lead: None,
        lead_words: Text::default(),
        helpers: Text::default(),
        due_on: None,
        product: Text::default(),
        responsibility: Text::default(),
        authority: Text::default(),
    }
}

/// Note what is heard about a matter.
pub(crate) fn hear(minutes: &mut Minutes, matter: i64, outcome: Outcome, words: &str) {
    let report = minutes.reports.iter_mut().find(|report| report.matter == MatterId(matter));
    let report: &mut MatterReport = report.unwrap();
    report.outcome = outcome;
    report.words = words.into();
}

/// What somebody said.
pub(crate) fn remark(id: i64, speaker: Option<MemberId>, words: &str) -> Remark {
    Remark { id: RemarkId(id), speaker, speaker_words: Text::default(), words: words.into() }
}

/// The mark of a member in minutes.
pub(crate) fn mark_of(minutes: &Minutes, member: MemberId) -> Option<Mark> {
    minutes.attendance.iter().find(|line| line.member == member).unwrap().mark
}

/// Tick a member.
pub(crate) fn tick(minutes: &mut Minutes, member: MemberId, mark: Mark) {
    let line = minutes.attendance.iter_mut().find(|line| line.member == member);
    line.unwrap().mark = Some(mark);
}
