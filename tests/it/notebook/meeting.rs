//! Notebooks at a meeting: entered in one pass, written once, locked with the minutes.

use app::{CommentDraft, Desk, MinutesView, MonthReportLine, OnePass, Problem};
use domain::agenda::ItemKind;
use domain::notebook::{MonthState, ResultLevel};
use domain::record::MeetingRecord;
use domain::{MeetingId, MemberId};

use super::{cell, comment, done, month, page, register, remark, report};
use crate::hold::{begin, plan, write};
use crate::papers::samples;
use crate::support::TrialDesk;

/// The regular meeting of 5 February, which hears January.
fn february(desk: &mut TrialDesk) -> MinutesView {
    desk.wall.set("2026-02-05T19:00:00");
    begin(desk, "2026-02-05T19:00:00")
}

fn at_meeting(words: &str, meeting: MeetingId) -> CommentDraft {
    CommentDraft { meeting: Some(meeting), ..comment(words, "2026-02-05") }
}

fn line(lines: &[MonthReportLine], member: MemberId) -> &MonthReportLine {
    lines.iter().find(|line| line.member == member).unwrap()
}

fn text(desk: &Desk, meeting: MeetingId) -> String {
    desk.read_back(meeting).unwrap().text
}

#[test]
fn a_regular_meeting_has_a_place_for_the_reports_of_the_month_before() {
    let (mut desk, _) = cell();

    let view = february(&mut desk);

    let kinds: Vec<_> = view.minutes.items.iter().map(|notes| notes.item.line.kind).collect();
    assert!(kinds.contains(&ItemKind::Notebooks));
    assert_eq!(view.notebook.len(), 3);
    assert!(view.notebook.iter().all(|line| line.page.page.month == month("2026-01")));
    let by_meeting = desk.one_pass(OnePass::Meeting { meeting: view.meeting.id }).unwrap();
    assert_eq!(by_meeting, desk.one_pass(OnePass::Month { month: month("2026-01") }).unwrap());
}

#[test]
fn what_is_entered_in_one_pass_stands_in_the_notebook_and_in_the_adopted_minutes() {
    let (mut desk, [first, second]) = cell();
    let pledge = register(&mut desk, first, "Giúp 02 hộ nghèo");
    let view = february(&mut desk);
    let meeting = view.meeting.id;

    let heard = desk.one_pass(OnePass::Meeting { meeting }).unwrap();
    assert_eq!(line(&heard, first).pledges, std::slice::from_ref(&pledge));
    for (member, draft) in [
        (first, done(&pledge, "Đã giúp bà Tư lợp mái", ResultLevel::Well)),
        (second, remark("Còn ít việc")),
    ] {
        let revision = line(&heard, member).page.revision;
        desk.save_month_page(member, month("2026-01"), revision, draft).unwrap();
    }
    desk.comment_month(first, month("2026-01"), at_meeting("Đáng học tập", meeting)).unwrap();

    let again = desk.minutes(meeting).unwrap();
    assert_eq!(line(&again.notebook, first).page.state, MonthState::Commented);
    assert_eq!(line(&again.notebook, second).page.state, MonthState::Reported);
    write(&mut desk, &again, |_| {});
    desk.adopt_minutes(meeting).unwrap();

    let kept = page(&desk, first, "2026-01");
    assert_eq!(kept.page.comment.unwrap().words.as_str(), "Đáng học tập");
    assert!(kept.comment_locked);
    let minutes = text(&desk, meeting);
    for words in ["Đã giúp bà Tư lợp mái", "hoàn thành tốt", "Đáng học tập", "Còn ít việc"]
    {
        assert_eq!(minutes.matches(words).count(), 1, "{words} in {minutes}");
    }
    assert!(minutes.contains("2/3"), "{minutes}");
    assert!(minutes.contains("Chưa báo cáo: Nguyễn Thị Bưởi"), "{minutes}");
}

#[test]
fn adoption_locks_the_comments_of_the_meeting_and_no_other() {
    let (mut desk, [first, second]) = cell();
    for member in [first, second] {
        report(&mut desk, member, "2026-01", remark("Làm được"));
    }
    let january = month("2026-01");
    let view = february(&mut desk);
    let meeting = view.meeting.id;
    desk.comment_month(first, january, at_meeting("Tốt", meeting)).unwrap();
    desk.comment_month(second, january, comment("Chưa rõ", "2026-02-04")).unwrap();
    desk.comment_month(first, january, at_meeting("Rất tốt", meeting)).unwrap();
    write(&mut desk, &view, |_| {});
    desk.adopt_minutes(meeting).unwrap();

    let rewritten = desk.comment_month(first, january, comment("Khác", "2026-02-06"));
    let taken_back = desk.comment_month(first, january, comment("", "2026-02-06"));
    let joined = desk.comment_month(second, january, at_meeting("Thêm", meeting));
    let free = desk.comment_month(second, january, comment("Đã rõ", "2026-02-06"));

    assert_eq!(rewritten.err(), Some(Problem::MinutesLocked));
    assert_eq!(taken_back.err(), Some(Problem::MinutesLocked));
    assert_eq!(joined.err(), Some(Problem::MinutesLocked));
    assert!(free.is_ok());
    let said = page(&desk, first, "2026-01").page.comment.unwrap();
    assert_eq!(said.words.as_str(), "Rất tốt");
}

#[test]
fn adopted_minutes_keep_the_reports_as_they_were_heard() {
    let (mut desk, [first, _]) = cell();
    report(&mut desk, first, "2026-01", remark("Như đã báo cáo"));
    let view = february(&mut desk);
    let meeting = view.meeting.id;
    write(&mut desk, &view, |_| {});
    desk.adopt_minutes(meeting).unwrap();
    let before = text(&desk, meeting);

    report(&mut desk, first, "2026-01", remark("Viết thêm sau họp"));

    assert_eq!(text(&desk, meeting), before);
    assert!(before.contains("Như đã báo cáo"));
    assert_eq!(page(&desk, first, "2026-01").page.draft.self_remark.as_str(), "Viết thêm sau họp");
}

#[test]
fn a_late_page_that_is_commented_on_is_heard_too() {
    let (mut desk, [first, second]) = cell();
    report(&mut desk, second, "2026-02", remark("Báo cáo sớm"));
    let view = february(&mut desk);
    let meeting = view.meeting.id;

    desk.comment_month(second, month("2026-02"), at_meeting("Ghi nhận", meeting)).unwrap();

    let lines = desk.minutes(meeting).unwrap().notebook;
    let heard: Vec<_> = lines.iter().map(|line| (line.member, line.page.page.month)).collect();
    assert_eq!(heard.len(), 4);
    assert_eq!(heard[3], (second, month("2026-02")));
    assert!(heard.contains(&(first, month("2026-01"))));
}

#[test]
fn a_meeting_without_a_place_for_reports_writes_only_what_it_said() {
    let (mut desk, [first, second]) = cell();
    for member in [first, second] {
        report(&mut desk, member, "2026-01", remark("Làm được việc nhỏ"));
    }
    let view = february(&mut desk);
    let meeting = view.meeting.id;
    let strike = |minutes: &mut domain::minutes::Minutes| {
        minutes.items.retain(|notes| notes.item.line.kind != ItemKind::Notebooks);
    };
    write(&mut desk, &view, strike);
    assert!(!text(&desk, meeting).contains("Làm được việc nhỏ"));

    desk.comment_month(first, month("2026-01"), at_meeting("Hoan nghênh", meeting)).unwrap();

    let minutes = text(&desk, meeting);
    assert_eq!(minutes.matches("Làm được việc nhỏ").count(), 1, "{minutes}");
    assert!(minutes.contains("Hoan nghênh"));
}

#[test]
fn a_comment_is_made_at_a_meeting_that_is_held() {
    let (mut desk, [first, _]) = cell();
    let planned = plan(&mut desk, "2026-03-05T19:00:00");
    let january = month("2026-01");

    let at_planned = desk.comment_month(first, january, at_meeting("Sớm", planned));
    desk.cancel_meeting(planned, "Bão".into()).unwrap();
    let at_cancelled = desk.comment_month(first, january, at_meeting("Muộn", planned));
    let nowhere = desk.comment_month(first, january, at_meeting("Đâu", MeetingId(99)));

    assert_eq!(at_planned.err(), Some(Problem::MinutesNotBegun));
    assert_eq!(at_cancelled.err(), Some(Problem::MeetingCancelled));
    assert_eq!(nowhere.err(), Some(Problem::Missing));
}

#[test]
fn minutes_adopted_by_an_older_program_have_no_reports() {
    let mut older = serde_json::to_value(samples::spare()).unwrap();
    older.as_object_mut().unwrap().remove("months").unwrap();

    let record: MeetingRecord = serde_json::from_value(older).unwrap();

    assert_eq!(record.months, []);
}
