//! Writing minutes while a meeting goes on, reading them back, and adopting them.

mod adopted;
mod drafts;
mod facts;

use app::Problem;
use domain::attendance::Mark;
use domain::matter::MatterKind;
use domain::meeting::{MeetingKind, MeetingPlan, MeetingState};
use domain::member::{StandingKind, StandingPeriod};
use domain::minutes::{Guest, Mention, MentionKind, Minutes, Story};
use domain::post::PostKind;
use domain::resolution::ResolutionText;
use domain::text::{FullName, Text};
use domain::vote::Vote;
use domain::{GuestId, MemberId, MentionId, StoryId};

use crate::hold::{
    appoint, at, begin, cell, complete, hold, mark_of, member, plan, proposed, remark, task, tick,
    write,
};
use crate::support::{PASSWORD, SECRETARY, TrialDesk, date, day, person};

fn standing(kind: StandingKind) -> StandingPeriod {
    StandingPeriod { kind, from_on: day("2026-01-01"), until_on: None, reason: Text::default() }
}

fn stand(desk: &mut TrialDesk, name: &str, kind: StandingKind) -> MemberId {
    let id = member(desk, name);
    desk.save_standing(id, None, standing(kind)).unwrap();
    id
}

fn names_on_list(minutes: &Minutes, people: &[app::PersonChoice]) -> Vec<String> {
    let name = |id| people.iter().find(|person| person.id == id).unwrap().name.to_string();
    minutes.attendance.iter().map(|line| name(line.member)).collect()
}

/// Something in every field, in Unicode form D where it is text.
fn full(minutes: &mut Minutes, who: MemberId) {
    let text = |words: &str| Text::from(words);
    minutes.guests = vec![Guest {
        id: GuestId(31),
        name: text("Vi Thi\u{323} Ha\u{323}nh"),
        title: text("Đảng ủy xã"),
    }];
    let notes = &mut minutes.items[5];
    notes.report = text("Ba\u{301}o ca\u{301}o to\u{301}m ta\u{306}\u{301}t");
    notes.remarks = vec![
        remark(41, Some(who), "Nhất trí với báo cáo"),
        domain::minutes::Remark {
            speaker_words: text("Đại diện Mặt trận"),
            ..remark(42, None, "Đề nghị làm rõ\ntiến độ")
        },
    ];
    notes.reply = text("Tiếp thu");
    notes.conclusion = text("Thống nhất");
    notes.motion = text("Mức đóng góp");
    notes.vote = Some(Vote { in_favour: 5, against: 1, other: 1 });
    minutes.matters = vec![domain::matter::MatterDraft {
        kind: MatterKind::Shortcoming,
        item: Some(notes.item.id),
        lead: Some(who),
        helpers: text("Chi đoàn"),
        due_on: Some(day("2026-09-30")),
        product: text("Danh sách"),
        responsibility: text("Chính"),
        authority: text("Chi bộ"),
        ..task(51, "Nộp thu hoạch chậm")
    }];
    minutes.mentions = vec![
        Mention {
            id: MentionId(61),
            kind: MentionKind::Praise,
            member: Some(who),
            who: Text::default(),
            words: text("Hiến đất"),
            deed: None,
        },
        Mention {
            id: MentionId(62),
            kind: MentionKind::Reminder,
            member: None,
            who: text("Tổ đảng 2"),
            words: text("Họp muộn"),
            deed: None,
        },
    ];
    minutes.stories = vec![Story {
        id: StoryId(71),
        teller: Some(who),
        title: text("Chiếc áo ấm"),
        source: text("Báo Nhân Dân"),
        lesson: text("Quan tâm từ việc nhỏ"),
    }];
    minutes.dues = text("Đã thu 22/22");
    minutes.resolution = ResolutionText {
        subject: text("Lãnh đạo tháng 9"),
        politics: text("Ổn định"),
        work: text("Đạt"),
        shortcomings: text("Chậm"),
        directions: text("Làm đường"),
        arrangements: text("Phân công"),
        recipients: text("Đảng ủy xã\nLưu"),
        vote: Some(Vote { in_favour: 7, against: 0, other: 0 }),
    };
    minutes.weakness = text("Ít ý kiến");
}

#[test]
fn everybody_in_the_book_has_a_line_with_the_mark_their_standing_gives() {
    let mut desk = cell();
    let exempt = stand(&mut desk, "Tôn Thất Bách", StandingKind::Exempt);
    let away = stand(&mut desk, "Đỗ Đạt", StandingKind::Away);
    let suspended = stand(&mut desk, "Siu", StandingKind::Suspended);
    stand(&mut desk, "Siu Black", StandingKind::Deceased);

    let view = begin(&mut desk, "2026-09-05T19:30:00");

    assert_eq!(view.meeting.state, MeetingState::Open);
    assert_eq!(mark_of(&view.minutes, exempt), Some(Mark::Exempt));
    assert_eq!(mark_of(&view.minutes, away), Some(Mark::Away));
    assert_eq!(mark_of(&view.minutes, suspended), Some(Mark::Suspended));
    assert_eq!(
        names_on_list(&view.minutes, &view.people),
        [
            "Lê Thị An Bình",
            "Tôn Thất Bách",
            "Nguyễn Thị Bưởi",
            "Đỗ Đạt",
            "Siu",
            "Trần Đức Ưởng",
            "Y Bih Niê"
        ],
        "by name, and without who has died"
    );
    assert_eq!((view.facts.count.listed, view.facts.count.unmarked), (7, 4));
}

#[test]
fn the_secretary_takes_the_chair_and_the_last_note_taker_the_notes() {
    let mut desk = cell();
    let note_taker = member(&desk, "Đỗ Đạt");
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| minutes.note_taker = Some(note_taker));

    let view = begin(&mut desk, "2026-10-05T19:30:00");

    assert_eq!(view.minutes.chair, Some(member(&desk, SECRETARY)));
    assert_eq!(view.minutes.note_taker, Some(note_taker));
    let secretary = view.people.iter().find(|person| person.name.as_str() == SECRETARY).unwrap();
    assert_eq!(secretary.post, Some(PostKind::Secretary));
}

#[test]
fn a_note_taker_who_has_left_takes_no_notes() {
    let mut desk = cell();
    let note_taker = member(&desk, "Đỗ Đạt");
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| minutes.note_taker = Some(note_taker));
    let gone = StandingPeriod { from_on: day("2026-09-20"), ..standing(StandingKind::Transferred) };
    desk.save_standing(note_taker, None, gone).unwrap();

    assert_eq!(begin(&mut desk, "2026-10-05T19:30:00").minutes.note_taker, None);
}

#[test]
fn only_the_committee_is_summoned_to_its_meeting() {
    let mut desk = cell();
    appoint(&mut desk, "Đỗ Đạt", PostKind::DeputySecretary);
    appoint(&mut desk, "Y Bih Niê", PostKind::CommitteeMember);
    appoint(&mut desk, "Siu", PostKind::GroupLeader);
    let plan = proposed(&desk, MeetingKind::Committee, "2026-09-05T19:30:00");
    let id = desk.plan_meeting(plan).unwrap().meeting.id;

    let view = desk.begin_minutes(id).unwrap();

    assert_eq!(
        names_on_list(&view.minutes, &view.people),
        ["Nguyễn Thị Bưởi", "Đỗ Đạt", "Y Bih Niê"]
    );
    assert_eq!(view.people.len(), 8, "anybody can be named for a task");
}

#[test]
fn a_visitor_has_a_line_and_is_in_no_number_of_the_cell() {
    let mut desk = cell();
    let visitor = desk.enter_member(&person("Phạm Khách")).unwrap().member.id;
    desk.save_standing(visitor, None, standing(StandingKind::Visiting)).unwrap();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    assert_eq!(mark_of(&view.minutes, visitor), None, "who visits is not there by itself");

    let count_when = |desk: &mut TrialDesk, mark| {
        let view = desk.minutes(view.meeting.id).unwrap();
        write(desk, &view, |minutes| tick(minutes, visitor, mark));
        desk.minutes(view.meeting.id).unwrap().facts.count
    };

    let here = count_when(&mut desk, Mark::Visiting);
    assert_eq!((here.listed, here.denominator, here.visiting), (8, 8, 1));
    let missing = count_when(&mut desk, Mark::Excused);
    assert_eq!((missing.listed, missing.denominator, missing.excused), (8, 8, 0));
}

#[test]
fn beginning_twice_begins_once() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    write(&mut desk, &view, |_| {});

    let again = desk.begin_minutes(view.meeting.id).unwrap();

    assert_eq!(again.minutes, complete(&view));
    assert_eq!(desk.history("minutes", view.meeting.id.0).unwrap().len(), 2);
}

#[test]
fn minutes_are_asked_for_only_once_they_are_begun() {
    let mut desk = cell();
    let id = plan(&mut desk, "2026-09-05T19:30:00");

    assert_eq!(desk.minutes(id), Err(Problem::MinutesNotBegun));
    assert_eq!(desk.save_minutes(id, 0, Minutes::default()), Err(Problem::MinutesNotBegun));
    assert_eq!(desk.adopt_minutes(id), Err(Problem::MinutesNotBegun));
    assert_eq!(desk.minutes(domain::MeetingId(99)), Err(Problem::Missing));
}

#[test]
fn members_entered_during_the_meeting_get_a_line_and_keep_what_was_ticked() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    write(&mut desk, &view, |_| {});

    let late = desk.enter_member(&person("Bùi Thị Ánh")).unwrap().member.id;
    let exempt = stand(&mut desk, "Siu", StandingKind::Exempt);
    let view = desk.minutes(view.meeting.id).unwrap();

    assert_eq!(mark_of(&view.minutes, late), None);
    assert_eq!(mark_of(&view.minutes, exempt), Some(Mark::Present), "a tick outweighs the book");
    assert_eq!((view.facts.count.listed, view.facts.count.unmarked), (9, 1));
}

#[test]
fn who_was_not_yet_a_member_is_not_summoned() {
    let mut desk = cell();
    let joined = |name: &str, on: &str| domain::member::Particulars {
        joined_on: Some(date(on)),
        ..person(name)
    };
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let before = view.minutes.attendance.len();

    desk.enter_member(&joined("Giàng A Páo", "3/10/2026")).unwrap();
    assert_eq!(desk.minutes(view.meeting.id).unwrap().minutes.attendance.len(), before);
    desk.enter_member(&joined("Lò Thị Én", "5/9/2026")).unwrap();
    desk.enter_member(&joined("Sùng A Chứ", "9/2026")).unwrap();
    let names = names_on_list(
        &desk.minutes(view.meeting.id).unwrap().minutes,
        &desk.minutes(view.meeting.id).unwrap().people,
    );

    assert_eq!(names.len(), before + 2, "{names:?}");
    assert!(!names.contains(&"Giàng A Páo".to_owned()), "{names:?}");
}

#[test]
fn a_draft_that_does_not_know_a_member_yet_takes_nothing_from_them() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    write(&mut desk, &view, |_| {});
    let view = desk.minutes(view.meeting.id).unwrap();
    let mut draft = view.minutes.clone();
    draft.dues = "Đã thu đủ".into();

    draft.attendance.remove(0);
    desk.save_minutes(view.meeting.id, view.revision, draft).unwrap();

    let kept = desk.minutes(view.meeting.id).unwrap().minutes;
    assert_eq!(kept.attendance, view.minutes.attendance);
}

#[test]
fn who_goes_to_the_bin_leaves_the_list_and_comes_back_as_ticked() {
    let mut desk = cell();
    let twice = desk.enter_member(&person("Siu Siu")).unwrap().member.id;
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    write(&mut desk, &view, |minutes| tick(minutes, twice, Mark::Excused));
    let lines = |desk: &TrialDesk| desk.minutes(view.meeting.id).unwrap().minutes.attendance.len();
    assert_eq!(lines(&desk), 9);

    desk.bin_member(twice).unwrap();
    assert_eq!(lines(&desk), 8);

    desk.restore_member(twice).unwrap();
    let minutes = desk.minutes(view.meeting.id).unwrap().minutes;
    assert_eq!(mark_of(&minutes, twice), Some(Mark::Excused));
}

#[test]
fn another_kind_of_meeting_summons_others() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    write(&mut desk, &view, |_| {});
    let to = |desk: &mut TrialDesk, kind| {
        let plan = MeetingPlan { kind, ..view.meeting.plan.clone() };
        desk.change_plan(view.meeting.id, plan).unwrap();
        desk.minutes(view.meeting.id).unwrap()
    };

    assert_eq!(to(&mut desk, MeetingKind::Committee).facts.count.listed, 1);
    let back = to(&mut desk, MeetingKind::Regular);

    assert_eq!(back.minutes, complete(&view), "nothing ticked before is lost");
}

#[test]
fn everything_that_is_written_is_there_after_a_restart_in_one_unicode_form() {
    let mut desk = cell();
    let who = member(&desk, "Y Bih Niê");
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let mut expected = complete(&view);
    full(&mut expected, who);
    desk.save_minutes(view.meeting.id, view.revision, expected.clone()).unwrap();

    let desk = desk.leave_and_open(PASSWORD).unwrap();
    let kept = desk.minutes(view.meeting.id).unwrap().minutes;

    assert_eq!(kept, expected);
    assert_eq!(kept.guests[0].name.as_str(), "Vi Thị Hạnh");
    assert_eq!(kept.items[5].report.as_str(), "Báo cáo tóm tắt");
}

#[test]
fn a_large_cell_is_written_down_like_a_small_one() {
    let mut desk = cell();
    for number in 0..142 {
        let name = FullName::new("Nguyễn", "Văn", &format!("Số {number}")).unwrap();
        let particulars = domain::member::Particulars::named(name);
        desk.enter_member(&particulars).unwrap();
    }
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    assert_eq!(view.facts.count.listed, 150);

    write(&mut desk, &view, |minutes| {
        let speakers: Vec<_> = minutes.attendance.iter().map(|line| line.member).collect();
        for (id, speaker) in (1000..).zip(speakers) {
            minutes.items[6].remarks.push(remark(id, Some(speaker), "Nhất trí"));
        }
    });

    let adopted = desk.adopt_minutes(view.meeting.id).unwrap();
    assert!(adopted.adoption.is_some());
    assert_eq!(desk.meetings(None).unwrap()[0].denominator, Some(150));
    assert_eq!(desk.minutes(view.meeting.id).unwrap().minutes.items[6].remarks.len(), 150);
}

#[test]
fn the_day_of_a_standing_is_that_of_the_meeting_and_not_today() {
    let mut desk = cell();
    let back = StandingPeriod { until_on: Some(day("2026-09-30")), ..standing(StandingKind::Away) };
    let id = member(&desk, "Siu");
    desk.save_standing(id, None, back).unwrap();
    desk.wall.set("2026-12-01T08:00:00");

    let september = begin(&mut desk, "2026-09-05T19:30:00");
    let october = begin(&mut desk, "2026-10-05T19:30:00");

    assert_eq!(mark_of(&september.minutes, id), Some(Mark::Away));
    assert_eq!(mark_of(&october.minutes, id), None);
    assert_eq!(october.meeting.plan.planned_at, at("2026-10-05T19:30:00"));
}
