//! Drafts: kept within a second, never over something newer, and found again.

use app::Problem;
use domain::agenda::{AgendaItem, AgendaLine, ItemKind, Stage};
use domain::minutes::{Guest, ItemNotes, Minutes};
use domain::text::Text;
use domain::{GuestId, ItemId};

use super::full;
use crate::hold::{begin, cell, complete, member, remark, task};

fn guest(id: i64, name: &str) -> Guest {
    Guest { id: GuestId(id), name: name.into(), title: Text::default() }
}

fn item(id: i64, title: &str) -> ItemNotes {
    let line = AgendaLine {
        stage: Stage::Proceedings,
        kind: ItemKind::Plain,
        title: title.into(),
        presenter: Text::default(),
        minutes: None,
    };
    AgendaItem { id: ItemId(id), line }.into()
}

#[test]
fn each_draft_builds_on_the_one_before() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let (id, mut minutes) = (view.meeting.id, complete(&view));
    assert_eq!((view.revision, view.saved_at), (1, None));
    desk.wall.set("2026-09-05T19:31:00");

    minutes.guests = vec![guest(1, "Vi Thị Hạnh")];
    let first = desk.save_minutes(id, view.revision, minutes.clone()).unwrap();
    minutes.guests.push(guest(2, ""));
    let second = desk.save_minutes(id, first.revision, minutes.clone()).unwrap();

    assert_eq!((first.revision, second.revision), (2, 3));
    let kept = desk.minutes(id).unwrap();
    assert_eq!((kept.revision, kept.saved_at), (3, Some(second.saved_at)));
    assert_eq!(kept.minutes, minutes, "a blank row stays while somebody may write in it");
    assert_eq!(kept.facts, second.facts);
}

#[test]
fn a_draft_that_arrives_twice_is_kept_once() {
    let mut desk = cell();
    let who = member(&desk, "Siu");
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let (id, mut minutes) = (view.meeting.id, complete(&view));
    full(&mut minutes, who);

    let first = desk.save_minutes(id, view.revision, minutes.clone()).unwrap();
    desk.wall.pass(5);
    let again = desk.save_minutes(id, view.revision, minutes.clone());

    assert_eq!(again, Ok(first), "though the window never heard of the first answer");
    assert_eq!(desk.minutes(id).unwrap().minutes, minutes);
}

#[test]
fn a_window_that_lags_behind_writes_over_nothing() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let (id, minutes) = (view.meeting.id, complete(&view));
    let newer = Minutes { dues: "Đã thu đủ".into(), ..minutes.clone() };
    desk.save_minutes(id, view.revision, newer.clone()).unwrap();

    let lagging = Minutes { weakness: "Ít ý kiến".into(), ..minutes };
    let refused = desk.save_minutes(id, view.revision, lagging);

    assert_eq!(refused, Err(Problem::DraftTooOld { stored: 2 }));
    assert_eq!(desk.minutes(id).unwrap().minutes, newer);
}

#[test]
fn a_row_taken_out_and_put_back_is_the_same_row() {
    let mut desk = cell();
    let who = member(&desk, "Siu");
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let (id, mut minutes) = (view.meeting.id, complete(&view));
    full(&mut minutes, who);
    let first = desk.save_minutes(id, view.revision, minutes.clone()).unwrap();

    let mut shorter = minutes.clone();
    shorter.guests.clear();
    shorter.matters.clear();
    shorter.mentions.remove(0);
    shorter.stories.clear();
    shorter.items[5].remarks.remove(0);
    shorter.items.remove(3);
    let second = desk.save_minutes(id, first.revision, shorter.clone()).unwrap();
    assert_eq!(desk.minutes(id).unwrap().minutes, shorter);

    desk.save_minutes(id, second.revision, minutes.clone()).unwrap();
    assert_eq!(desk.minutes(id).unwrap().minutes, minutes);
}

#[test]
fn rows_can_change_places_and_remarks_their_item() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let (id, mut minutes) = (view.meeting.id, complete(&view));
    minutes.guests = vec![guest(1, "Một"), guest(2, "Hai"), guest(3, "Ba")];
    minutes.items[5].remarks =
        vec![remark(11, None, "Một"), remark(12, None, "Hai"), remark(13, None, "Ba")];
    let first = desk.save_minutes(id, view.revision, minutes.clone()).unwrap();

    minutes.guests.rotate_left(1);
    minutes.items.swap(5, 6);
    let moved = minutes.items[6].remarks.remove(1);
    minutes.items[5].remarks.push(moved);
    desk.save_minutes(id, first.revision, minutes.clone()).unwrap();

    assert_eq!(desk.minutes(id).unwrap().minutes, minutes);
}

#[test]
fn an_item_added_during_the_meeting_is_part_of_its_agenda() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let (id, mut minutes) = (view.meeting.id, complete(&view));
    minutes.items.insert(6, item(77, "Việc đột xuất"));
    minutes.items[6].remarks = vec![remark(78, None, "Cần làm ngay")];

    desk.save_minutes(id, view.revision, minutes.clone()).unwrap();

    let kept = desk.minutes(id).unwrap();
    assert_eq!(kept.minutes, minutes);
    assert_eq!(kept.meeting.plan.agenda[6].line.title.as_str(), "Việc đột xuất");
}

#[test]
fn a_row_of_another_meeting_is_not_taken() {
    let mut desk = cell();
    let first = begin(&mut desk, "2026-09-05T19:30:00");
    let mut minutes = complete(&first);
    minutes.guests = vec![guest(1, "Vi Thị Hạnh")];
    minutes.matters = vec![task(2, "Dọn đường")];
    minutes.items[5].remarks = vec![remark(3, None, "Nhất trí")];
    desk.save_minutes(first.meeting.id, first.revision, minutes.clone()).unwrap();
    let second = begin(&mut desk, "2026-10-05T19:30:00");

    let thefts: [fn(&mut Minutes); 4] = [
        |minutes| minutes.guests = vec![guest(1, "Kẻ khác")],
        |minutes| minutes.matters = vec![task(2, "Việc khác")],
        |minutes| minutes.items[0].remarks = vec![remark(3, None, "Lời khác")],
        |minutes| minutes.items[0].item.id = ItemId(0),
    ];
    for theft in thefts {
        let mut stolen = complete(&second);
        theft(&mut stolen);
        if stolen.items[0].item.id == ItemId(0) {
            stolen.items[0].item.id = minutes.items[0].item.id;
        }
        let refused = desk.save_minutes(second.meeting.id, second.revision, stolen);
        assert_eq!(refused, Err(Problem::Unexpected));
    }

    assert_eq!(desk.minutes(first.meeting.id).unwrap().minutes, minutes);
    assert_eq!(desk.minutes(second.meeting.id).unwrap(), second, "no half of a draft is kept");
}

#[test]
fn a_draft_that_names_one_row_twice_is_refused_whole() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let mut minutes = complete(&view);
    minutes.guests = vec![guest(1, "Một"), guest(1, "Hai")];

    let refused = desk.save_minutes(view.meeting.id, view.revision, minutes);

    assert_eq!(refused, Err(Problem::Unexpected));
    assert_eq!(desk.minutes(view.meeting.id), Ok(view));
}

#[test]
fn the_last_twenty_minutes_of_typing_can_be_looked_at_again() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let (id, minutes) = (view.meeting.id, complete(&view));
    desk.wall.set("2026-09-05T19:30:00");
    let mut revision = view.revision;
    let mut type_for = |desk: &mut crate::support::TrialDesk, minute: u32, second: u32| {
        desk.wall.set(&format!("2026-09-05T20:{minute:02}:{second:02}"));
        let dues = Text::from(format!("Phút {minute}, giây {second}"));
        let saved = desk.save_minutes(id, revision, Minutes { dues, ..minutes.clone() }).unwrap();
        revision = saved.revision;
    };
    for minute in 0..25 {
        type_for(&mut desk, minute, 0);
        type_for(&mut desk, minute, 30);
    }

    let drafts = desk.drafts(id).unwrap();

    assert_eq!(drafts.len(), 20);
    assert_eq!(drafts[0].revision, desk.minutes(id).unwrap().revision);
    assert!(drafts.is_sorted_by(|newer, older| newer.revision > older.revision));
    let oldest = desk.draft(id, drafts[19].revision).unwrap();
    assert_eq!(oldest.dues.as_str(), "Phút 5, giây 30");
    assert_eq!(desk.draft(id, 2), Err(Problem::Missing));
}

#[test]
fn typing_is_gathered_in_the_history_by_the_hour() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let (id, minutes) = (view.meeting.id, complete(&view));
    let mut revision = view.revision;
    for (time, dues) in [
        ("19:30:00", "Đã"),
        ("19:30:01", "Đã thu"),
        ("20:29:59", "Đã thu đủ"),
        ("20:30:00", "Đã thu đủ 8/8"),
    ] {
        desk.wall.set(&format!("2026-09-05T{time}"));
        let draft = Minutes { dues: dues.into(), ..minutes.clone() };
        revision = desk.save_minutes(id, revision, draft).unwrap().revision;
    }

    let history = desk.history("minutes", id.0).unwrap();

    let deeds: Vec<_> = history.iter().map(|line| line.deed.as_str()).collect();
    assert_eq!(deeds, ["save_minutes", "save_minutes", "begin_minutes"]);
    let dues = |kept: &Option<String>| {
        let minutes: Minutes = serde_json::from_str(kept.as_ref().unwrap()).unwrap();
        minutes.dues.to_string()
    };
    assert_eq!(dues(&history[1].before), "");
    assert_eq!(dues(&history[1].after), "Đã thu đủ");
    assert_eq!(dues(&history[0].before), "Đã thu đủ");
    assert_eq!(dues(&history[0].after), "Đã thu đủ 8/8");
}
