//! Inspections: planned, told, concluded; what they name stands in the register.

use app::{PaperRef, Problem};
use domain::dates::YearMonth;
use domain::inspection::{
    DossierPiece, Inspected, InspectionDraft, InspectionKind, InspectionState,
};
use domain::review::Subject;
use domain::shortcoming::{NamedIn, RemedyDraft, RemedyStep, ShortcomingDraft};
use domain::text::Text;
use domain::{InspectionId, MatterId, MemberId, RemedyStepId};

use crate::hold::{cell, hold, member};
use crate::support::{TrialDesk, day};

fn planned(inspected: Inspected) -> InspectionDraft {
    let [period, inspectors, method, report, findings, conclusion] =
        std::array::from_fn(|_| Text::default());
    InspectionDraft {
        year: 2026,
        kind: InspectionKind::Inspection,
        inspected,
        content: "Việc đóng đảng phí, sinh hoạt đảng".into(),
        period,
        month: YearMonth::new(2026, 9).ok(),
        inspectors,
        method,
        noticed_on: None,
        reported_on: None,
        report,
        findings,
        conclusion,
        meeting: None,
        concluded_on: None,
    }
}

/// An inspection of a member in September, concluded on its last day.
fn concluded(desk: &mut TrialDesk, member: MemberId) -> InspectionId {
    let meeting = hold(desk, "2026-09-30T19:00:00", |_| {}).meeting.id;
    let draft = InspectionDraft {
        noticed_on: Some(day("2026-09-01")),
        reported_on: Some(day("2026-09-20")),
        findings: "Chậm hai tháng".into(),
        conclusion: "Có khuyết điểm, chưa đến mức kỷ luật".into(),
        meeting: Some(meeting),
        concluded_on: Some(day("2026-09-30")),
        ..planned(Inspected::Member(member))
    };
    desk.keep_inspection(None, &draft).unwrap().inspection.id
}

fn named(id: InspectionId, member: MemberId) -> ShortcomingDraft {
    ShortcomingDraft {
        work: "Đóng đảng phí chậm".into(),
        named_on: day("2026-09-30"),
        lead: None,
        due_on: None,
        responsibility: Text::default(),
        remedy: RemedyDraft::bare(Subject::Member(member), NamedIn::Inspection(id), 2026),
    }
}

#[test]
fn an_inspection_goes_from_the_plan_to_the_conclusion() {
    let mut desk = cell();
    let siu = member(&desk, "Siu Black");
    desk.wall.set("2026-08-01T08:00:00");
    let line = desk.keep_inspection(None, &planned(Inspected::Member(siu))).unwrap();
    assert_eq!((line.state, line.name.as_str()), (InspectionState::Planned, "Siu Black"));
    assert_eq!(line.lacks.len(), 5);

    desk.wall.set("2026-10-01T08:00:00");
    assert_eq!(desk.inspections(2026).unwrap().lines[0].state, InspectionState::Overdue);

    let id = line.inspection.id;
    let told = InspectionDraft {
        noticed_on: Some(day("2026-10-01")),
        month: YearMonth::new(2026, 10).ok(),
        ..line.inspection.draft
    };
    let line = desk.keep_inspection(Some(id), &told).unwrap();
    assert_eq!(line.state, InspectionState::UnderWay);
    assert!(!line.lacks.contains(&DossierPiece::Notice));
    assert_eq!(desk.inspections(2026).unwrap().lines, [line]);
    assert!(desk.inspections(2027).unwrap().lines.is_empty());
}

#[test]
fn what_a_conclusion_names_stands_in_the_register_and_holds_the_inspection() {
    let mut desk = cell();
    let siu = member(&desk, "Siu Black");
    desk.wall.set("2026-09-30T22:00:00");
    let id = concluded(&mut desk, siu);
    desk.name_shortcoming(MatterId(41), named(id, siu)).unwrap();

    let line = desk.inspections(2026).unwrap().lines.remove(0);

    assert_eq!((line.state, line.lacks.len()), (InspectionState::Concluded, 0));
    assert_eq!(line.inspection.shortcomings, [MatterId(41)]);
    assert_eq!(desk.withdraw_inspection(id).unwrap_err(), Problem::InspectionInUse);
    desk.withdraw_shortcoming(MatterId(41)).unwrap();
    desk.withdraw_inspection(id).unwrap();
    assert!(desk.inspections(2026).unwrap().lines.is_empty());
    assert_eq!(desk.restore_inspection(id).unwrap().inspection.id, id);
}

#[test]
fn nonsense_is_refused_by_its_box() {
    let mut desk = cell();
    desk.wall.set("2026-09-30T22:00:00");
    let body = || planned(Inspected::Body("Tổ đảng số 2".into()));
    let days = |noticed: &str, concluded: &str| InspectionDraft {
        noticed_on: Some(day(noticed)),
        concluded_on: Some(day(concluded)),
        ..body()
    };
    let bad_day = |field: &str| Problem::BadDay { field: field.into() };
    let cases = [
        (
            InspectionDraft { content: " ".into(), ..body() },
            Problem::Blank { field: "content".into() },
        ),
        (planned(Inspected::Body(" ".into())), Problem::Blank { field: "inspected".into() }),
        (
            planned(Inspected::Member(MemberId(99))),
            Problem::BadChoice { field: "inspected".into() },
        ),
        (days("2026-09-20", "2026-09-19"), bad_day("noticedOn")),
        (days("2026-09-20", "2026-10-01"), bad_day("concludedOn")),
    ];

    for (draft, problem) in cases {
        assert_eq!(desk.keep_inspection(None, &draft).unwrap_err(), problem);
    }
    assert!(desk.inspections(2026).unwrap().lines.is_empty());
}

#[test]
fn a_member_reads_what_was_found_once_it_is_concluded() {
    let mut desk = cell();
    let siu = member(&desk, "Siu Black");
    desk.wall.set("2026-09-30T22:00:00");
    concluded(&mut desk, siu);
    let open = InspectionDraft {
        noticed_on: Some(day("2026-09-15")),
        findings: "Nghe nói uống rượu".into(),
        ..planned(Inspected::Member(siu))
    };
    desk.keep_inspection(None, &open).unwrap();
    desk.set_pin(siu, "2846".into()).unwrap();
    desk.idle_seat().unwrap();
    desk.enter_seat(siu, "2846".into()).unwrap();

    let own = desk.member_shortcomings(siu).unwrap();

    let found: Vec<_> =
        own.inspections.iter().map(|it| it.inspection.draft.findings.as_str()).collect();
    assert_eq!(found, ["Chậm hai tháng", ""]);
    assert_eq!(own.years[0].inspections, 2);
}

#[test]
fn the_dossier_holds_what_was_found_and_the_steps_of_the_remedy() {
    let mut desk = cell();
    let siu = member(&desk, "Siu Black");
    desk.wall.set("2026-09-30T22:00:00");
    let inspection = concluded(&mut desk, siu);
    let step = RemedyStep {
        id: RemedyStepId(7),
        words: "Nộp bù tháng 3".into(),
        due_on: Some(day("2026-10-10")),
        done_on: None,
        result: Text::default(),
    };
    let mut draft = named(inspection, siu);
    draft.remedy = RemedyDraft { steps: vec![step], ..draft.remedy };
    desk.name_shortcoming(MatterId(41), draft).unwrap();

    let paper = desk.paper(PaperRef::InspectionDossier { inspection }).unwrap();

    assert_eq!(paper.title, "Hồ sơ kiểm tra năm 2026, Siu Black");
    assert_eq!(paper.pages.len(), 4);
    for said in [
        "Kính gửi: Siu Black",
        "Chậm hai tháng",
        "Tại kỳ sinh hoạt ngày 30/9/2026",
        "Đóng đảng phí chậm",
        "Nộp bù tháng 3",
    ] {
        assert!(paper.text.contains(said), "{said} is not in {}", paper.text);
    }
    let nothing = PaperRef::InspectionDossier { inspection: InspectionId(99) };
    assert_eq!(desk.paper(nothing).unwrap_err(), Problem::Missing);
}

#[test]
fn the_plan_prints_every_inspection_of_its_year_and_none_withdrawn() {
    let mut desk = cell();
    desk.wall.set("2026-09-30T22:00:00");
    let body = |name: &str| planned(Inspected::Body(name.into()));
    desk.keep_inspection(None, &body("Tổ đảng số 2")).unwrap();
    let gone = desk.keep_inspection(None, &body("Ghi nhầm")).unwrap().inspection.id;
    desk.withdraw_inspection(gone).unwrap();
    let next = InspectionDraft { year: 2027, ..body("Chi ủy") };
    desk.keep_inspection(None, &next).unwrap();

    let paper = desk.paper(PaperRef::InspectionPlan { year: 2026 }).unwrap();

    assert_eq!(paper.title, "Kế hoạch kiểm tra, giám sát năm 2026");
    assert!(paper.text.contains("Tổ đảng số 2"), "{}", paper.text);
    assert!(!paper.text.contains("Ghi nhầm") && !paper.text.contains("Chi ủy"), "{}", paper.text);
}
