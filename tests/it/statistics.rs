//! Statistics across years, from the records of each year.

use app::{PaperRef, Problem};
use domain::MatterId;
use domain::attendance::Mark;
use domain::censure::{CensureDraft, CensureKind};
use domain::form::{Answer, Answers};
use domain::level::Level;
use domain::matter::Outcome;
use domain::notebook::{ModelDraft, Recognition};
use domain::review::{CampaignKind, Portion, RatingDecision, Subject, YearFigures};
use domain::shortcoming::{NamedIn, RemedyDraft, ShortcomingDraft};
use domain::study::{StudyDraft, StudyReportDraft};
use domain::text::Text;

use crate::hold::{cell, hear, hold, member, tick};
use crate::support::{TrialDesk, day};

fn decided(level: Level, on: &str) -> RatingDecision {
    RatingDecision {
        level,
        decided_on: day(on),
        by: "Đảng ủy xã An Phú".into(),
        number: "12-QĐ/ĐU".into(),
        reason: Text::default(),
    }
}

/// Rate members and the cell in the year-end of `year`.
fn rate(desk: &mut TrialDesk, year: i32, levels: &[(Subject, Level)]) {
    let begun = desk.begin_campaign(CampaignKind::YearEnd, year, Text::default()).unwrap();
    for (subject, level) in levels {
        let decision = decided(*level, &format!("{}-01-20", year + 1));
        desk.decide_rating(begun.campaign.id, *subject, &decision).unwrap();
    }
}

fn year(figures: &[YearFigures], year: i32) -> &YearFigures {
    figures.iter().find(|figures| figures.year == year).unwrap()
}

#[test]
fn each_year_is_counted_from_its_own_records() {
    let mut desk = cell();
    let binh = member(&desk, "Lê Thị An Bình");
    let siu = member(&desk, "Siu Black");
    hold(&mut desk, "2026-08-05T19:00:00", |_| {});
    hold(&mut desk, "2026-09-05T19:00:00", |minutes| tick(minutes, siu, Mark::Unexcused));
    desk.wall.set("2028-02-01T09:00:00");
    let all = [
        (Subject::Member(binh), Level::Excellent),
        (Subject::Member(siu), Level::Good),
        (Subject::Collective, Level::Good),
    ];
    rate(&mut desk, 2026, &all);
    rate(&mut desk, 2027, &[(Subject::Member(siu), Level::Completed)]);

    let found = desk.statistics(2025, 2027).unwrap().years;

    assert_eq!(found.iter().map(|it| it.year).collect::<Vec<_>>(), [2025, 2026, 2027]);
    assert_eq!(year(&found, 2025), &YearFigures { year: 2025, ..YearFigures::default() });
    let levels = year(&found, 2026).levels.clone().unwrap();
    assert_eq!((levels.counts.excellent, levels.counts.good, levels.counts.total()), (1, 1, 2));
    assert_eq!(levels.shares[0].as_deref(), Some("50%"));
    assert_eq!(year(&found, 2026).collective, Some(Level::Good));
    assert_eq!(year(&found, 2026).attendance, Portion::of(15, 16));
    assert_eq!(year(&found, 2027).levels.as_ref().unwrap().counts.completed, 1);
    assert_eq!((&year(&found, 2027).collective, &year(&found, 2027).attendance), (&None, &None));
}

#[test]
fn models_and_study_reports_are_counted_with_what_is_missing() {
    let mut desk = cell();
    let binh = member(&desk, "Lê Thị An Bình");
    let model = |recognition| ModelDraft {
        year: 2026,
        name: "Tuyến đường hoa tự quản".into(),
        field: Text::default(),
        owner: None,
        owner_words: "Tổ đảng số 2".into(),
        result: Text::default(),
        recognition,
        recognised_on: None,
    };
    desk.save_model(None, model(Recognition::Commune)).unwrap();
    desk.save_model(None, model(Recognition::None)).unwrap();
    let study = StudyDraft {
        title: "Nghị quyết Đại hội XIV của Đảng".into(),
        held_on: day("2026-08-10"),
        place: Text::default(),
        speaker: Text::default(),
        meeting: None,
        report_due_on: Some(day("2026-08-31")),
        note: Text::default(),
    };
    let held = desk.save_study(None, &study).unwrap();
    let report =
        StudyReportDraft { handed_in_on: Some(day("2026-08-30")), ..StudyReportDraft::default() };
    desk.save_study_report(held.study.id, binh, &report).unwrap();

    let found = desk.statistics(2026, 2026).unwrap().years;

    assert_eq!(found[0].models, [(Recognition::None, 1), (Recognition::Commune, 1)].into());
    assert_eq!(found[0].reports, Portion::of(1, 8));
    assert_eq!(found[0].commitments, None, "nothing was kept of commitments");
}

#[test]
fn commitments_count_once_their_last_day_has_passed() {
    let mut desk = cell();
    let (binh, siu) = (member(&desk, "Lê Thị An Bình"), member(&desk, "Siu Black"));
    desk.wall.set("2026-03-20T09:00:00");
    let words = Answer::Text { words: "Giữ gìn đoàn kết".into() };
    let answers = Answers([("thought".to_owned(), words)].into());
    for one in [binh, siu] {
        desk.save_commitment(one, 2026, 0, answers.clone()).unwrap();
    }
    desk.sign_commitment(binh, 2026, day("2026-03-20")).unwrap();
    assert_eq!(desk.statistics(2026, 2026).unwrap().years[0].commitments, None);

    desk.wall.set("2026-04-02T09:00:00");
    desk.sign_commitment(siu, 2026, day("2026-04-01")).unwrap();

    let found = desk.statistics(2026, 2026).unwrap().years[0].commitments.clone().unwrap();
    assert_eq!(found.part, 1, "who signed late is not in time");
    assert!(found.whole >= 7, "{found:?}");
}

#[test]
fn a_span_is_some_years_the_earlier_first() {
    let desk = cell();

    for (from, to) in [(2026, 2025), (2010, 2025)] {
        let refused = desk.statistics(from, to).unwrap_err();
        assert_eq!(refused, Problem::BadChoice { field: "to".into() });
    }
    assert_eq!(desk.statistics(2011, 2025).unwrap().years.len(), 15);
    assert!(matches!(desk.statistics(3, 4), Err(Problem::OutOfRange { .. })));
}

#[test]
fn the_statistics_are_printed() {
    let mut desk = cell();
    hold(&mut desk, "2026-08-05T19:00:00", |_| {});

    let paper = desk.paper(PaperRef::Statistics { from: 2025, to: 2026 }).unwrap();

    assert_eq!(paper.title, "Thống kê của chi bộ từ năm 2025 đến năm 2026");
    assert!(paper.text.contains("Chưa có số liệu: năm 2025."), "{}", paper.text);
    assert!(!paper.text.contains("Siu Black"), "only the cell is counted");
}

#[test]
fn discipline_is_counted_by_kind_in_the_year_it_was_decided() {
    let mut desk = cell();
    let (binh, siu) = (member(&desk, "Lê Thị An Bình"), member(&desk, "Siu Black"));
    for (who, kind, on) in [
        (binh, CensureKind::Reprimand, "2026-05-04"),
        (siu, CensureKind::Reprimand, "2026-01-02"),
        (siu, CensureKind::Reminder, "2025-12-31"),
    ] {
        let draft = CensureDraft {
            subject: Subject::Member(who),
            kind,
            decided_on: day(on),
            by: "Đảng ủy xã An Phú".into(),
            number: Text::default(),
            reason: "Sinh hoạt không đều".into(),
            ended_on: None,
        };
        desk.keep_censure(None, draft).unwrap();
    }

    let found = desk.statistics(2024, 2026).unwrap().years;

    assert!(year(&found, 2024).censures.is_empty());
    assert_eq!(year(&found, 2025).censures, [(CensureKind::Reminder, 1)].into());
    assert_eq!(year(&found, 2026).censures, [(CensureKind::Reprimand, 2)].into());
}

#[test]
fn shortcomings_count_as_remedied_in_the_year_that_named_them() {
    let mut desk = cell();
    let siu = Subject::Member(member(&desk, "Siu Black"));
    desk.wall.set("2026-09-05T22:00:00");
    for (id, year) in [(41, 2025), (42, 2025), (43, 2026)] {
        let draft = ShortcomingDraft {
            work: "Nộp đảng phí chậm".into(),
            named_on: day(&format!("{year}-09-01")),
            lead: None,
            due_on: None,
            responsibility: Text::default(),
            remedy: RemedyDraft::bare(siu, NamedIn::Review, year),
        };
        desk.name_shortcoming(MatterId(id), draft).unwrap();
    }

    hold(&mut desk, "2026-09-05T19:00:00", |minutes| {
        hear(minutes, 42, Outcome::Done, "Ba tháng liền nộp đúng hạn");
    });

    let found = desk.statistics(2024, 2026).unwrap().years;
    assert_eq!(year(&found, 2024).remedied, None);
    assert_eq!(year(&found, 2025).remedied, Portion::of(1, 2));
    assert_eq!(year(&found, 2026).remedied, Portion::of(0, 1), "nothing is remedied yet");
}
