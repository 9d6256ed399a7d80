//! Study sessions: who was there, who makes up, reports, marks and their announcement.

use app::{Own, PaperRef, Problem, StudyLine, StudyView};
use domain::attendance::Mark;
use domain::member::{StandingKind, StandingPeriod};
use domain::notebook::Hand;
use domain::study::{StudyAttendance, StudyDraft, StudyReportDraft, StudyReportState};
use domain::text::Text;
use domain::{MemberId, StudyId};

use crate::hold::{cell, member};
use crate::support::{PASSWORD, TrialDesk, day};

const PIN: &str = "2846";

fn session() -> StudyDraft {
    StudyDraft {
        title: "Nghị quyết Đại hội XIV của Đảng".into(),
        held_on: day("2026-08-10"),
        place: "Hội trường xã".into(),
        speaker: "Đồng chí Báo cáo viên".into(),
        meeting: None,
        report_due_on: Some(day("2026-08-31")),
        note: Text::default(),
    }
}

/// A session of the cell of eight.
fn held() -> (TrialDesk, StudyId) {
    let mut desk = cell();
    let id = desk.save_study(None, &session()).unwrap().study.id;
    (desk, id)
}

fn tick(member: MemberId, mark: Mark) -> StudyAttendance {
    StudyAttendance::begun(member, Some(mark))
}

fn marked(mark: &str) -> StudyReportDraft {
    StudyReportDraft {
        handed_in_on: Some(day("2026-08-30")),
        mark: mark.into(),
        marker: "Nguyễn Thị Bưởi".into(),
        remark: "Liên hệ sát".into(),
    }
}

fn line(view: &StudyView, member: MemberId) -> &StudyLine {
    view.lines.iter().find(|line| line.attendance.member == member).unwrap()
}

#[test]
fn a_session_has_a_line_for_everybody_with_the_mark_of_their_standing() {
    let (mut desk, _) = held();
    let binh = member(&desk, "Lê Thị An Bình");
    let exempt = StandingPeriod {
        kind: StandingKind::Exempt,
        from_on: day("2026-01-01"),
        until_on: None,
        reason: Text::default(),
    };
    desk.save_standing(binh, None, exempt).unwrap();

    let studies = desk.studies(2026).unwrap();

    let [view] = studies.as_slice() else { panic!("{studies:?}") };
    assert_eq!(view.lines.len(), 8);
    assert_eq!(line(view, binh).attendance.mark, Some(Mark::Exempt));
    assert_eq!(line(view, binh).report_state, StudyReportState::NotWanted);
    assert_eq!((view.count.unmarked, view.count.denominator), (7, 7));
    assert_eq!(desk.studies(2025).unwrap(), []);
}

#[test]
fn the_register_is_printed_with_attendance_and_reports() {
    let (mut desk, id) = held();
    let (binh, siu) = (member(&desk, "Lê Thị An Bình"), member(&desk, "Siu Black"));
    let lines = [tick(binh, Mark::Present), tick(siu, Mark::Unexcused)];
    desk.save_study_attendance(id, &lines).unwrap();
    desk.save_study_report(id, binh, &marked("8,5")).unwrap();

    let text = desk.paper(PaperRef::Studies { year: 2026 }).unwrap().text;

    for said in ["Nghị quyết Đại hội XIV của Đảng", "1/8 (12,5%)", "1/8", "8,5", "Phải học bù"]
    {
        assert!(text.contains(said), "{said} is not in {text}");
    }
    let other = desk.paper(PaperRef::Studies { year: 2025 }).unwrap().text;
    assert!(other.contains("Chưa có buổi học tập nào."), "{other}");
}

#[test]
fn who_was_absent_makes_up_and_both_rates_say_so() {
    let (mut desk, id) = held();
    let everybody: Vec<MemberId> =
        desk.studies(2026).unwrap()[0].lines.iter().map(|line| line.attendance.member).collect();
    let mut lines: Vec<_> = everybody.iter().map(|one| tick(*one, Mark::Present)).collect();
    lines[0] = tick(everybody[0], Mark::Excused);
    lines[1] = StudyAttendance {
        made_up_on: Some(day("2026-08-20")),
        made_up_words: "Học tại chi bộ thôn 2".into(),
        ..tick(everybody[1], Mark::Unexcused)
    };

    let view = desk.save_study_attendance(id, &lines).unwrap();

    assert_eq!((view.rate_tenths, view.reached_tenths), (Some(750), Some(875)));
    let still: Vec<_> = view.lines.iter().filter(|line| line.has_to_make_up).collect();
    assert_eq!(still.iter().map(|line| line.attendance.member).collect::<Vec<_>>(), [everybody[0]]);
    assert_eq!(desk.studies(2026).unwrap(), [view]);

    let nonsense = [
        StudyAttendance {
            made_up_on: Some(day("2026-08-20")),
            ..tick(everybody[2], Mark::Present)
        },
        StudyAttendance {
            made_up_on: Some(day("2026-08-09")),
            ..tick(everybody[2], Mark::Excused)
        },
    ];
    for line in nonsense {
        let refused = desk.save_study_attendance(id, &[line]).err();
        assert_eq!(refused, Some(Problem::BadDay { field: "madeUpOn".into() }));
    }
}

#[test]
fn a_report_is_overdue_handed_in_marked_and_announced() {
    let (mut desk, id) = held();
    let binh = member(&desk, "Lê Thị An Bình");
    let state = |desk: &TrialDesk| line(&desk.studies(2026).unwrap()[0], binh).report_state;
    assert_eq!(state(&desk), StudyReportState::Overdue);
    assert_eq!(desk.announce_marks(id, day("2026-09-05")).err(), Some(Problem::NoMarks));

    let handed_in = StudyReportDraft { mark: Text::default(), ..marked("") };
    desk.save_study_report(id, binh, &handed_in).unwrap();
    assert_eq!(state(&desk), StudyReportState::HandedIn);
    desk.save_study_report(id, binh, &marked("8,5")).unwrap();
    assert_eq!(state(&desk), StudyReportState::Marked);
    let view = desk.announce_marks(id, day("2026-09-05")).unwrap();

    assert_eq!(view.study.announced_on, Some(day("2026-09-05")));
    assert_eq!(line(&view, binh).report_state, StudyReportState::Announced);
    let early = StudyReportDraft { handed_in_on: Some(day("2026-08-09")), ..marked("9") };
    let refused = desk.save_study_report(id, binh, &early).err();
    assert_eq!(refused, Some(Problem::BadDay { field: "handedInOn".into() }));
}

#[test]
fn a_member_sees_the_own_mark_once_it_is_announced() {
    let (mut desk, id) = held();
    let binh = member(&desk, "Lê Thị An Bình");
    desk.set_pin(binh, PIN.into()).unwrap();
    desk.save_study_report(id, binh, &marked("8,5")).unwrap();
    let own = |desk: &TrialDesk| desk.notebook(binh, 2026).unwrap().studies.remove(0);

    assert_eq!(own(&desk).report.draft.mark.as_str(), "8,5", "the secretary sees it");
    desk.hand_over_seat(binh, PIN.into()).unwrap();
    let hidden = own(&desk);
    desk.leave_seat(PASSWORD.into()).unwrap();
    desk.announce_marks(id, day("2026-09-05")).unwrap();
    desk.hand_over_seat(binh, PIN.into()).unwrap();
    let shown = own(&desk);

    let draft = &hidden.report.draft;
    assert!(draft.mark.is_blank() && draft.marker.is_blank() && draft.remark.is_blank());
    assert_eq!(draft.handed_in_on, Some(day("2026-08-30")));
    assert_eq!(hidden.report_state, StudyReportState::HandedIn);
    assert_eq!(
        (shown.report.draft.mark.as_str(), shown.report_state),
        ("8,5", StudyReportState::Announced)
    );
}

#[test]
fn what_a_member_takes_to_heart_of_a_session_is_theirs() {
    let (mut desk, id) = held();
    let binh = member(&desk, "Lê Thị An Bình");
    desk.set_pin(binh, PIN.into()).unwrap();
    let ours = desk.save_study_reflection(id, binh, &"Ghi hộ".into()).unwrap();
    assert_eq!(ours.report.author.unwrap().hand, Hand::OnBehalf);

    desk.hand_over_seat(binh, PIN.into()).unwrap();
    desk.confirm_own(binh, Own::Year { year: 2026 }).unwrap();
    assert_eq!(desk.own_home(binh).unwrap().studies.len(), 1, "the report is owed still");
    desk.leave_seat(PASSWORD.into()).unwrap();

    let refused = desk.save_study_reflection(id, binh, &"Sửa lại".into()).err();
    assert_eq!(refused, Some(Problem::TheirsAlone));
    desk.save_study_report(id, binh, &marked("Khá")).unwrap();
    let kept = desk.notebook(binh, 2026).unwrap().studies.remove(0).report;
    assert_eq!((kept.reflection.as_str(), kept.draft.mark.as_str()), ("Ghi hộ", "Khá"));
    assert_eq!(desk.withdraw_study(id), Err(Problem::TheirsAlone), "it would go with the session");
}

#[test]
fn a_session_is_corrected_and_taken_back() {
    let (mut desk, id) = held();
    let corrected = StudyDraft { place: "Nhà văn hóa thôn".into(), ..session() };

    let view = desk.save_study(Some(id), &corrected).unwrap();
    assert_eq!(view.study.draft, corrected);
    desk.withdraw_study(id).unwrap();

    assert_eq!(desk.studies(2026).unwrap(), []);
    assert_eq!(desk.save_study(Some(id), &corrected).err(), Some(Problem::Missing));
    let deeds: Vec<_> =
        desk.history("study", id.0).unwrap().into_iter().map(|line| line.deed).collect();
    assert_eq!(deeds, ["withdraw_study", "save_study", "save_study"]);

    let blank = StudyDraft { title: " ".into(), ..session() };
    assert_eq!(desk.save_study(None, &blank).err(), Some(Problem::Blank { field: "title".into() }));
    let backwards = StudyDraft { report_due_on: Some(day("2026-08-09")), ..session() };
    let refused = desk.save_study(None, &backwards).err();
    assert_eq!(refused, Some(Problem::BadDay { field: "reportDueOn".into() }));
}
