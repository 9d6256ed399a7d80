//! Papers made from the vault: every one can be shown, printed and named as a file.

use app::{PaperRef, Problem};
use domain::MeetingId;
use domain::matter::{MatterDraft, Outcome};
use domain::member::MemberOrder;
use domain::number_series::PaperKind;
use domain::vote::Vote;

use crate::hold::{begin, cell, hear, hold, member, plan, remark, task, write};
use crate::support::{TrialDesk, day};

/// Sentences typed at a meeting, each in one place of the minutes.
const TYPED: [&str; 6] = [
    "Báo cáo kết quả làm đường bê tông",
    "Đề nghị giãn tiến độ sang quý sau",
    "Thống nhất vận động hiến đất",
    "Lập danh sách hộ khó khăn",
    "Sẽ hoàn thành trong tháng",
    "Ít ý kiến phát biểu",
];

/// A meeting with `TYPED` in its minutes, adopted, its papers numbered.
fn held(desk: &mut TrialDesk) -> MeetingId {
    hold(desk, "2026-08-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);
    let lead = member(desk, "Y Bih Niê");
    let view = begin(desk, "2026-09-05T19:30:00");
    for kind in [PaperKind::Minutes, PaperKind::Resolution] {
        let number = desk.suggest_number(kind, day("2026-09-05"), Some(view.meeting.id)).unwrap();
        desk.give_number(number).unwrap();
    }
    write(desk, &view, |minutes| {
        minutes.items[7].report = TYPED[0].into();
        minutes.items[7].remarks = vec![remark(1, Some(lead), TYPED[1])];
        minutes.items[7].conclusion = TYPED[2].into();
        minutes.matters = vec![MatterDraft { lead: Some(lead), ..task(2, TYPED[3]) }];
        hear(minutes, 1, Outcome::StaysOpen, TYPED[4]);
        minutes.weakness = TYPED[5].into();
        minutes.resolution.directions = "Tập trung làm đường".into();
        minutes.resolution.vote = Some(Vote { in_favour: 7, against: 0, other: 0 });
    });
    desk.adopt_minutes(view.meeting.id).unwrap().meeting.id
}

fn papers_of(meeting: MeetingId) -> [PaperRef; 7] {
    [
        PaperRef::Minutes { meeting, version: None },
        PaperRef::Resolution { meeting },
        PaperRef::Attendance { meeting },
        PaperRef::Invitation { meeting },
        PaperRef::Agenda { meeting },
        PaperRef::ScoreSheet { meeting },
        PaperRef::Members { order: MemberOrder::GivenName },
    ]
}

#[test]
fn every_paper_is_shown_and_printed_before_during_and_after_the_meeting() {
    let mut desk = cell();
    let planned = plan(&mut desk, "2026-12-05T19:30:00");
    let begun = begin(&mut desk, "2026-11-05T19:30:00").meeting.id;
    let adopted = held(&mut desk);

    for meeting in [planned, begun, adopted] {
        for which in papers_of(meeting) {
            let shown = desk.paper(which).unwrap();
            let printed = desk.paper_pdf(which).unwrap();

            assert!(!shown.pages.is_empty() && shown.pages[0].starts_with("<svg"), "{which:?}");
            assert!(!shown.title.is_empty() && !shown.text.is_empty(), "{which:?}");
            assert_eq!(shown.file_name, printed.name);
            assert!(printed.bytes.starts_with(b"%PDF-"), "{which:?}");
        }
    }
}

#[test]
fn every_typed_sentence_is_in_the_minutes() {
    let mut desk = cell();
    let id = held(&mut desk);

    let text = desk.minutes_text(id).unwrap();

    for sentence in TYPED {
        assert!(text.contains(sentence), "{sentence} is not in\n{text}");
    }
    assert!(text.contains("01-BB/CB"));
    assert_eq!(desk.read_back(id).unwrap().text, text);
}

#[test]
fn the_same_paper_is_the_same_to_the_byte() {
    let mut desk = cell();
    let id = held(&mut desk);
    let print = |desk: &TrialDesk| {
        desk.paper_pdf(PaperRef::Minutes { meeting: id, version: None }).unwrap().bytes
    };

    let first = print(&desk);
    desk.wall.set("2031-01-01T08:00:00");

    assert_eq!(print(&desk), first);
}

#[test]
fn the_result_is_text_to_paste() {
    let mut desk = cell();
    let id = held(&mut desk);

    let text = desk.result_text(id).unwrap();

    assert!(text.contains(TYPED[2]) && text.contains(TYPED[3]), "{text}");
    assert!(text.contains("01-NQ/CB"), "{text}");
}

#[test]
fn a_letter_without_a_picture_is_named_and_never_left_out() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    write(&mut desk, &view, |minutes| minutes.items[7].report = "Làm tốt 👍 lắm".into());

    let refused = desk.paper(PaperRef::Minutes { meeting: view.meeting.id, version: None });

    match refused {
        Err(Problem::NoSuchLetter { letter, near }) => {
            assert_eq!(letter, "👍");
            assert!(near.contains("Làm tốt"), "{near}");
        }
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_paper_of_no_meeting_is_missing() {
    let desk = cell();

    let refused = desk.paper(PaperRef::Invitation { meeting: MeetingId(404) });

    assert_eq!(refused, Err(Problem::Missing));
}

#[test]
fn the_list_of_members_follows_the_order_asked_for() {
    let desk = cell();
    let place = |text: &str, name: &str| text.find(name).unwrap();
    let list = |order| desk.paper(PaperRef::Members { order }).unwrap().text;

    let by_given = list(MemberOrder::GivenName);
    let by_family = list(MemberOrder::FamilyName);

    assert!(place(&by_given, "Lê Thị An Bình") < place(&by_given, "Tôn Thất Bách"));
    assert!(place(&by_family, "Lê Thị An Bình") < place(&by_family, "Nguyễn Thị Bưởi"));
    assert!(place(&by_family, "Nguyễn Thị Bưởi") < place(&by_family, "Tôn Thất Bách"));
}
