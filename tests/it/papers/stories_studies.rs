//! The rota of stories and the register of study sessions: what was entered stands on them.

use domain::attendance::{AttendanceCount, Mark};
use domain::dates::YearMonth;
use domain::story_rota::PassedOver;
use domain::study::{
    Study, StudyAttendance, StudyDraft, StudyReportDraft, StudyReportState as State,
};
use domain::text::Text;
use domain::{MemberId, StudyId};
use paper::{
    StoryRotaMonth, StoryRotaPaper, StoryRotaPause, StoryRotaTurn, StudiesPaper, StudySession,
    StudySessionLine,
};
use press::Document;

use super::sample_notebook::cell_paper;
use super::samples::{NAMES, day, text};
use super::{flowing, pdf};
use crate::golden;

fn month(number: u32) -> YearMonth {
    YearMonth::new(2026, number).unwrap()
}

fn planned(place: usize) -> StoryRotaTurn {
    StoryRotaTurn {
        teller: text(NAMES[place]),
        instead_of: Text::default(),
        reason: Text::default(),
        told_on: None,
        title: Text::default(),
        source: Text::default(),
        comment: Text::default(),
    }
}

fn told(place: usize, number: u32) -> StoryRotaTurn {
    StoryRotaTurn {
        told_on: Some(day(2026, number, 5)),
        title: text("Bác Hồ với chiến sĩ lái xe trên đường Trường Sơn năm ấy"),
        source: text("Kể chuyện Bác Hồ, tập 2, NXB Giáo dục Việt Nam"),
        comment: text("Kể truyền cảm, liên hệ sát việc của thôn"),
        ..planned(place)
    }
}

/// A rota with a month nobody told in, two tellers, a swap and people passed over.
fn rota() -> StoryRotaPaper {
    let swapped = StoryRotaTurn {
        instead_of: text(NAMES[3]),
        reason: text("Đi tập huấn ở tỉnh"),
        ..planned(5)
    };
    let turns = |number: u32| match number {
        1 => vec![told(0, 1)],
        2 => vec![told(3, 2), told(7, 2)],
        3 => Vec::new(),
        9 => vec![swapped.clone()],
        10 => vec![StoryRotaTurn { title: text("Đôi dép cao su"), ..planned(3) }],
        other => vec![planned(other as usize + 8)],
    };
    let month_of =
        |number| StoryRotaMonth { month: month(number), is_over: number < 4, turns: turns(number) };
    let pause = |place: usize, why, months: &[u32]| StoryRotaPause {
        name: text(NAMES[place]),
        why,
        months: months.iter().copied().map(month).collect(),
    };
    StoryRotaPaper {
        cell: cell_paper(),
        year: 2026,
        per_month: 1,
        months: (1..=12).map(month_of).collect(),
        passed_over: vec![
            pause(18, PassedOver::Exempt, &[1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12]),
            pause(2, PassedOver::Away, &[1, 4, 5, 6, 12]),
        ],
    }
}

fn session(id: i64, title: &str, lines: Vec<StudySessionLine>) -> StudySession {
    let draft = StudyDraft {
        title: text(title),
        held_on: day(2026, 4, 16),
        place: text("Hội trường Ủy ban nhân dân xã An Phú"),
        speaker: text("Đồng chí Trần Văn Mít, Phó Bí thư Đảng ủy xã"),
        meeting: None,
        report_due_on: Some(day(2026, 5, 16)),
        note: Text::default(),
    };
    let study = Study { id: StudyId(id), draft, announced_on: Some(day(2026, 6, 3)) };
    let count =
        AttendanceCount { denominator: 19, counted_present: 17, ..AttendanceCount::default() };
    StudySession { study, lines, count, reached_tenths: Some(947) }
}

fn line(place: usize, mark: Option<Mark>, report_state: State) -> StudySessionLine {
    let attendance = StudyAttendance::begun(MemberId(1), mark);
    let report = StudyReportDraft::default();
    let has_to_make_up = false;
    StudySessionLine { name: text(NAMES[place]), attendance, has_to_make_up, report, report_state }
}

/// Two sessions: everything that can stand on a line, and one nobody was ticked at.
fn register() -> StudiesPaper {
    let report = StudyReportDraft {
        handed_in_on: Some(day(2026, 5, 12)),
        mark: text("8,5"),
        marker: text(NAMES[0]),
        remark: text("Liên hệ sát, còn thiếu thời hạn sửa chữa hạn chế"),
    };
    let absent = StudyAttendance {
        words: text("Con ốm nằm viện huyện"),
        made_up_on: Some(day(2026, 4, 28)),
        made_up_words: text("Học cùng chi bộ thôn Lương Hậu"),
        ..StudyAttendance::begun(MemberId(1), Some(Mark::Excused))
    };
    let unread = StudyReportDraft { mark: Text::default(), ..report.clone() };
    let lines = vec![
        StudySessionLine {
            report: report.clone(),
            ..line(3, Some(Mark::Present), State::Announced)
        },
        StudySessionLine { attendance: absent, ..line(7, Some(Mark::Excused), State::Overdue) },
        StudySessionLine { has_to_make_up: true, ..line(11, Some(Mark::Unexcused), State::Due) },
        StudySessionLine { report: unread, ..line(5, Some(Mark::Present), State::HandedIn) },
        StudySessionLine { report, ..line(8, Some(Mark::Present), State::Marked) },
        line(18, Some(Mark::Exempt), State::NotWanted),
    ];
    let unticked = vec![line(3, None, State::NotWanted), line(18, None, State::NotWanted)];
    StudiesPaper {
        cell: cell_paper(),
        year: 2026,
        sessions: vec![
            session(1, "Nghị quyết số 68-NQ/TW về phát triển kinh tế tư nhân", lines),
            session(2, "Chuyên đề năm 2026", unticked),
        ],
    }
}

fn papers() -> [(&'static str, Document); 2] {
    [
        ("story_rota", paper::story_rota(&rota()).unwrap()),
        ("studies", paper::studies(&register()).unwrap()),
    ]
}

#[test]
fn the_rota_and_the_register_look_as_agreed() {
    for (name, document) in papers() {
        let pdf = pdf(&document);
        golden::words(name, &pdf);
        golden::page(name, &pdf, 1);
    }
}

#[test]
fn the_rota_says_what_was_told_who_follows_and_who_is_left_out() {
    let words = flowing(&papers()[0].1);

    for said in [
        "Chưa có ai kể",
        "(Nguồn: Kể chuyện Bác Hồ, tập 2, NXB Giáo dục Việt Nam)",
        "Đổi lượt với Công Tằng Tôn Nữ Thị Bích Ngọc Huyền Trân: Đi tập huấn ở tỉnh",
        "được miễn sinh hoạt (tháng 1 - 12)",
        "sinh hoạt tạm thời nơi khác (tháng 1, 4 - 6, 12)",
        "BÍ THƯ",
    ] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
}

#[test]
fn the_register_says_who_was_there_who_makes_up_and_how_reports_stand() {
    let words = flowing(&papers()[1].1);

    for said in [
        "17/19 (89,5%)",
        "94,7%",
        "3/5",
        "Ngày 28/4/2026",
        "Phải học bù",
        "Chưa nộp, quá hạn",
        "Đã chấm, chưa công bố",
        "Đã công bố điểm",
        "Miễn sinh hoạt",
    ] {
        assert!(words.contains(said), "{said} is not in {words}");
    }
    assert_eq!(words.matches("17/19").count(), 1, "nobody was ticked at the other: {words}");
}

#[test]
fn a_year_without_studies_says_so() {
    let words = flowing(&paper::studies(&StudiesPaper { sessions: vec![], ..register() }).unwrap());

    assert!(words.contains("Chưa có buổi học tập nào."), "{words}");
}

#[test]
fn the_same_rota_and_register_give_the_same_bytes() {
    let print = || papers().map(|(_, document)| pdf(&document));

    assert!(print() == print());
}
