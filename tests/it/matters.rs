//! What is left open heads the next agenda, and nothing leaves the list in silence.

use app::{OpenMatter, Problem};
use domain::MatterId;
use domain::agenda::ItemKind;
use domain::matter::{EndKind, MatterDraft, MatterKind, Outcome};
use domain::meeting::MeetingKind;
use domain::member::Particulars;
use domain::text::FullName;
use store::{Passphrase, Secret, Vault};

use crate::hold::{begin, cell, complete, hear, hold, member, plan, proposed, task, write};
use crate::support::{PASSWORD, TrialDesk, day};

fn open_ids(desk: &TrialDesk) -> Vec<i64> {
    desk.open_matters().unwrap().iter().map(|open| open.matter.draft.id.0).collect()
}

fn open_matter(desk: &TrialDesk, id: i64) -> OpenMatter {
    let open = desk.open_matters().unwrap();
    open.into_iter().find(|open| open.matter.draft.id == MatterId(id)).unwrap()
}

fn reported(minutes: &domain::minutes::Minutes) -> Vec<i64> {
    minutes.reports.iter().map(|report| report.matter.0).collect()
}

#[test]
fn tasks_go_from_meeting_to_meeting_until_they_end() {
    let mut desk = cell();
    let lead = member(&desk, "Y Bih Niê");
    let september = hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
        minutes.matters = vec![
            MatterDraft {
                lead: Some(lead),
                due_on: Some(day("2026-09-30")),
                ..task(1, "Sửa loa truyền thanh")
            },
            MatterDraft { lead_words: "Chi đoàn".into(), ..task(2, "Trồng hoa ven đường") },
            MatterDraft { kind: MatterKind::Conclusion, ..task(3, "Lập quỹ khuyến học") },
        ];
    });

    let october = begin(&mut desk, "2026-10-05T19:30:00");

    let follow_up =
        october.minutes.items.iter().position(|notes| notes.item.line.kind == ItemKind::FollowUp);
    let first_work = october
        .minutes
        .items
        .iter()
        .position(|notes| notes.item.line.stage == domain::agenda::Stage::Proceedings);
    assert_eq!(follow_up, first_work, "what was left open heads the agenda");
    assert_eq!(reported(&october.minutes), [1, 2, 3], "what is due first comes first");
    let carried = &october.carried[0];
    assert_eq!(carried.lead_name.as_str(), "Y Bih Niê");
    assert_eq!(carried.matter.origin, Some(september.meeting.id));
    assert_eq!(carried.matter.given_on, day("2026-09-05"));
    assert!(carried.overdue, "it was due five days before the meeting");
    assert_eq!(october.carried[1].lead_name.as_str(), "Chi đoàn");

    write(&mut desk, &october, |minutes| {
        hear(minutes, 1, Outcome::Done, "Đã sửa 3 cụm loa");
        hear(minutes, 2, Outcome::StaysOpen, "Mới trồng được 200 mét");
        hear(minutes, 3, Outcome::Dropped, "Xã lập quỹ chung");
    });
    desk.adopt_minutes(october.meeting.id).unwrap();

    assert_eq!(open_ids(&desk), [2]);
    let left = open_matter(&desk, 2);
    assert_eq!((left.last_words.as_str(), left.reports), ("Mới trồng được 200 mét", 1));

    let november = begin(&mut desk, "2026-11-05T19:30:00");
    assert_eq!(reported(&november.minutes), [2]);
    assert_eq!(november.carried[0].last_words.as_str(), "Mới trồng được 200 mét");
    let text = desk.read_back(november.meeting.id).unwrap().text;
    assert!(text.contains("Mới trồng được 200 mét"), "the state before stands on paper: {text}");
}

#[test]
fn how_a_matter_ended_is_in_its_history() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);
    let october = hold(&mut desk, "2026-10-05T19:30:00", |minutes| {
        hear(minutes, 1, Outcome::Done, "Sạch 2 km");
    });

    let history = desk.history("matter", 1).unwrap();

    let after = history[0].after.as_ref().unwrap();
    let ended: domain::matter::Matter = serde_json::from_str(after).unwrap();
    let end = ended.end.unwrap();
    assert_eq!((end.kind, end.words.as_str()), (EndKind::Done, "Sạch 2 km"));
    assert_eq!((end.meeting, end.ended_on), (october.meeting.id, day("2026-10-05")));
}

#[test]
fn a_matter_that_is_moved_is_due_on_its_new_day() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
        minutes.matters =
            vec![MatterDraft { due_on: Some(day("2026-09-30")), ..task(1, "Sửa cầu") }];
    });
    desk.wall.set("2026-10-06T08:00:00");
    assert!(open_matter(&desk, 1).overdue);

    hold(&mut desk, "2026-10-05T19:30:00", |minutes| {
        hear(minutes, 1, Outcome::StaysOpen, "Chờ vật liệu");
        minutes.reports[0].new_due_on = Some(day("2026-12-31"));
    });

    let moved = open_matter(&desk, 1);
    assert_eq!(moved.matter.draft.due_on, Some(day("2026-12-31")));
    assert!(!moved.overdue);
    let november = begin(&mut desk, "2026-11-05T19:30:00");
    assert_eq!(november.carried[0].matter.draft.due_on, Some(day("2026-12-31")));
}

#[test]
fn nothing_ends_while_the_minutes_are_not_adopted() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);
    let october = begin(&mut desk, "2026-10-05T19:30:00");

    write(&mut desk, &october, |minutes| {
        hear(minutes, 1, Outcome::Done, "Xong");
        minutes.matters = vec![task(2, "Trồng hoa")];
    });

    assert_eq!(open_ids(&desk), [1]);
}

#[test]
fn a_report_left_out_of_a_draft_is_there_all_the_same() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
        minutes.matters = vec![task(1, "Dọn đường"), task(2, "Trồng hoa")];
    });
    let october = begin(&mut desk, "2026-10-05T19:30:00");

    write(&mut desk, &october, |minutes| minutes.reports.clear());
    desk.adopt_minutes(october.meeting.id).unwrap();

    assert_eq!(open_ids(&desk), [1, 2]);
    assert_eq!(open_matter(&desk, 1).reports, 1, "the meeting heard that it is still open");
}

#[test]
fn an_item_of_the_agenda_that_is_struck_strikes_no_matter() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);
    let october = begin(&mut desk, "2026-10-05T19:30:00");

    write(&mut desk, &october, |minutes| {
        minutes.items.retain(|notes| notes.item.line.kind != ItemKind::FollowUp);
    });
    desk.adopt_minutes(october.meeting.id).unwrap();

    assert_eq!(open_ids(&desk), [1]);
}

#[test]
fn every_kind_of_meeting_hears_what_is_open() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);

    for kind in MeetingKind::ALL {
        let plan = proposed(&desk, kind, "2026-09-20T19:30:00");
        let id = desk.plan_meeting(plan).unwrap().meeting.id;
        assert_eq!(reported(&desk.begin_minutes(id).unwrap().minutes), [1], "{kind:?}");
    }
}

#[test]
fn a_matter_given_by_another_meeting_meanwhile_gets_its_line() {
    let mut desk = cell();
    let cell_meeting = begin(&mut desk, "2026-09-05T19:30:00");
    write(&mut desk, &cell_meeting, |_| {});
    let morning = proposed(&desk, MeetingKind::Committee, "2026-09-05T07:30:00");
    let morning = desk.plan_meeting(morning).unwrap().meeting.id;
    let morning = desk.begin_minutes(morning).unwrap();
    write(&mut desk, &morning, |minutes| minutes.matters = vec![task(1, "Chuẩn bị dự thảo")]);

    desk.adopt_minutes(morning.meeting.id).unwrap();

    assert_eq!(reported(&desk.minutes(cell_meeting.meeting.id).unwrap().minutes), [1]);
}

#[test]
fn a_meeting_does_not_hear_about_what_was_given_after_it() {
    let mut desk = cell();
    let september = begin(&mut desk, "2026-09-05T19:30:00");
    hold(&mut desk, "2026-10-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);

    assert_eq!(reported(&desk.minutes(september.meeting.id).unwrap().minutes), [0_i64; 0]);
}

#[test]
fn a_matter_another_meeting_has_ended_leaves_without_a_trace_unless_something_was_said() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
        minutes.matters = vec![task(1, "Dọn đường"), task(2, "Trồng hoa")];
    });
    let slow = begin(&mut desk, "2026-10-05T19:30:00");
    write(&mut desk, &slow, |minutes| hear(minutes, 2, Outcome::StaysOpen, "Được một nửa"));

    hold(&mut desk, "2026-10-06T19:30:00", |minutes| {
        hear(minutes, 1, Outcome::Done, "Xong");
        hear(minutes, 2, Outcome::Done, "Xong cả");
    });

    let view = desk.minutes(slow.meeting.id).unwrap();
    assert_eq!(reported(&view.minutes), [2], "what was said is kept");
    desk.adopt_minutes(slow.meeting.id).unwrap();
    assert_eq!(open_ids(&desk), [0_i64; 0]);
    let text = desk.read_back(slow.meeting.id).unwrap().text;
    assert!(text.contains("Được một nửa"), "{text}");
}

#[test]
fn meetings_adopted_out_of_order_end_a_matter_once() {
    let mut desk = cell();
    hold(&mut desk, "2026-08-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);
    let september = begin(&mut desk, "2026-09-05T19:30:00");
    write(&mut desk, &september, |minutes| {
        hear(minutes, 1, Outcome::Dropped, "Hoãn sang năm");
        minutes.matters = vec![task(2, "Trồng hoa")];
    });

    let october = hold(&mut desk, "2026-10-05T19:30:00", |minutes| {
        assert_eq!(reported(minutes), [1], "September has given nothing yet");
        hear(minutes, 1, Outcome::Done, "Đã làm xong");
    });
    desk.adopt_minutes(september.meeting.id).unwrap();

    assert_eq!(open_ids(&desk), [2]);
    let ends = desk.history("matter", 1).unwrap();
    assert_eq!(ends.len(), 1, "it ended once, as October said");
    assert!(ends[0].after.as_ref().unwrap().contains("Đã làm xong"));
    let november = begin(&mut desk, "2026-11-05T19:30:00");
    assert_eq!(reported(&november.minutes), [2]);
    assert!(november.meeting.id > october.meeting.id);
}

#[test]
fn the_state_before_a_meeting_is_that_of_the_meeting_before_it() {
    let mut desk = cell();
    hold(&mut desk, "2026-08-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);
    let september = begin(&mut desk, "2026-09-05T19:30:00");
    hold(&mut desk, "2026-10-05T19:30:00", |minutes| {
        hear(minutes, 1, Outcome::StaysOpen, "Tháng 10 được 80%");
    });

    let before = desk.minutes(september.meeting.id).unwrap().carried.remove(0);

    assert_eq!((before.last_words.as_str(), before.reports), ("", 0));
    assert_eq!(open_matter(&desk, 1).last_words.as_str(), "Tháng 10 được 80%");
}

#[test]
fn who_answers_for_a_matter_is_named_from_the_bin_too() {
    let mut desk = cell();
    let lead = member(&desk, "Đỗ Đạt");
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
        minutes.matters = vec![MatterDraft { lead: Some(lead), ..task(1, "Dọn đường") }];
    });

    desk.bin_member(lead).unwrap();
    assert_eq!(open_matter(&desk, 1).lead_name.as_str(), "Đỗ Đạt");

    desk.restore_member(lead).unwrap();
    let renamed = Particulars::named(FullName::new("Đỗ", "Văn", "Đạt").unwrap());
    desk.correct_member(lead, &renamed).unwrap();
    assert_eq!(open_matter(&desk, 1).lead_name.as_str(), "Đỗ Văn Đạt");
}

#[test]
fn a_meeting_that_is_called_off_ends_nothing() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);
    let october = begin(&mut desk, "2026-10-05T19:30:00");
    desk.cancel_meeting(october.meeting.id, "Mưa lũ".into()).unwrap();

    assert_eq!(open_ids(&desk), [1]);
    let november = plan(&mut desk, "2026-11-05T19:30:00");
    assert_eq!(reported(&desk.begin_minutes(november).unwrap().minutes), [1]);
}

#[test]
fn no_matter_leaves_with_a_blank_result() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);
    let october = begin(&mut desk, "2026-10-05T19:30:00");
    write(&mut desk, &october, |minutes| hear(minutes, 1, Outcome::Done, "\u{a0} "));

    let refused = desk.adopt_minutes(october.meeting.id);

    assert!(matches!(refused, Err(Problem::NotReady { .. })), "{refused:?}");
    assert_eq!(open_ids(&desk), [1]);
}

#[test]
fn no_statement_from_outside_takes_a_matter_off_the_list() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
        minutes.matters = vec![task(1, "Dọn đường"), task(2, "Trồng hoa")];
    });
    hold(&mut desk, "2026-10-05T19:30:00", |minutes| hear(minutes, 2, Outcome::Done, "Xong"));
    let closed = desk.leave();
    let secret = Secret::Password(Passphrase::new(PASSWORD));
    let (mut vault, _) = Vault::open(&closed.place.vault(), &secret).unwrap();

    for sql in [
        "DELETE FROM matter WHERE id = 1",
        "UPDATE matter SET dropped_at = '2026-10-06' WHERE id = 1",
        "UPDATE matter SET end_kind = 'done' WHERE id = 1",
        "UPDATE matter SET end_kind = 'done', end_words = 'x', end_meeting = 2,
                           ended_on = '2026-10-05'
         WHERE id = 1",
        "UPDATE matter SET end_words = 'khác' WHERE id = 2",
        "UPDATE matter SET end_kind = NULL, end_words = NULL, end_meeting = NULL, ended_on = NULL
         WHERE id = 2",
        "INSERT INTO matter_report (meeting, matter, outcome, words) VALUES (2, 77, 'done', 'x')",
    ] {
        let refused: Result<(), store::Error> = vault.write(|tx| Ok(tx.execute_batch(sql)?));
        assert!(refused.is_err(), "{sql}");
    }
    drop(vault);

    let desk = closed.open(PASSWORD).unwrap();
    let open = desk.open_matters().unwrap();
    assert_eq!(open.iter().map(|open| open.matter.draft.id.0).collect::<Vec<_>>(), [1]);
}

#[test]
fn reports_that_were_open_when_the_meeting_began_are_all_on_paper() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
        minutes.matters = (1..=30).map(|id| task(id, &format!("Việc số {id}"))).collect();
    });
    let october = begin(&mut desk, "2026-10-05T19:30:00");
    desk.save_minutes(october.meeting.id, october.revision, complete(&october)).unwrap();
    desk.adopt_minutes(october.meeting.id).unwrap();

    let text = desk.read_back(october.meeting.id).unwrap().text;

    for id in 1..=30 {
        assert!(text.contains(&format!("Việc số {id}")), "{id}");
    }
    assert_eq!(open_ids(&desk).len(), 30);
}
