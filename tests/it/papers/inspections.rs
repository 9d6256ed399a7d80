//! The plan of inspections of a year, and the dossier of one.

use domain::RemedyStepId;
use domain::dates::YearMonth;
use domain::inspection::InspectionKind;
use domain::shortcoming::RemedyStep;
use domain::text::Text;
use paper::{InspectionDossierPaper, InspectionPaper, InspectionPlanPaper, NamedShortcoming};
use press::{Document, Press};
use tests::window::paper::outline;

use super::sample_notebook::cell_paper;
use super::samples::{NAMES, day, text};
use super::{flowing, pdf};
use crate::golden;

/// An inspection that stands in the plan and of which nothing more is known.
fn planned(kind: InspectionKind, name: &str) -> InspectionPaper {
    let [period, inspectors, method, report, findings, conclusion] =
        std::array::from_fn(|_| Text::default());
    InspectionPaper {
        kind,
        name: text(name),
        content: text("Việc chấp hành Điều lệ Đảng, đóng đảng phí"),
        period,
        month: YearMonth::new(2026, 9).ok(),
        inspectors,
        method,
        report,
        findings,
        conclusion,
        met_on: None,
        concluded: false,
        shortcomings: Vec::new(),
    }
}

fn concluded() -> InspectionPaper {
    InspectionPaper {
        period: text("Từ tháng 01/2025 đến tháng 6/2026"),
        inspectors: text("Bí thư, đồng chí Bùi Thị Ánh"),
        method: text("Nghe báo cáo, đối chiếu sổ thu đảng phí"),
        report: text("Hai tháng nộp chậm vì đi làm xa.\nXin nhận khuyết điểm."),
        findings: text("Đúng như báo cáo: tháng 3 và tháng 4/2026 nộp chậm."),
        conclusion: text("Có khuyết điểm, chưa đến mức phải kỷ luật."),
        met_on: Some(day(2026, 9, 30)),
        concluded: true,
        shortcomings: vec![late_dues(), spoken_of()],
        ..planned(InspectionKind::Inspection, NAMES[5])
    }
}

fn late_dues() -> NamedShortcoming {
    let step = |id, words: &str, done_on| RemedyStep {
        id: RemedyStepId(id),
        words: text(words),
        due_on: Some(day(2026, 10, 10)),
        done_on,
        result: text(if done_on.is_some() { "Đã nộp đủ" } else { "" }),
    };
    NamedShortcoming {
        words: text("Đóng đảng phí chậm hai tháng"),
        responsibility: text("Cá nhân"),
        measure: text("Nộp trước ngày 10 hằng tháng"),
        due_on: Some(day(2026, 12, 31)),
        steps: vec![
            step(1, "Nộp bù tháng 3, tháng 4", Some(day(2026, 10, 8))),
            step(2, "Nhờ tổ trưởng nhắc", None),
        ],
    }
}

/// A shortcoming of which nothing is planned yet.
fn spoken_of() -> NamedShortcoming {
    NamedShortcoming {
        words: text("Ít phát biểu trong sinh hoạt"),
        responsibility: Text::default(),
        measure: Text::default(),
        due_on: None,
        steps: Vec::new(),
    }
}

fn dossier(inspection: InspectionPaper) -> Document {
    let paper = InspectionDossierPaper { cell: cell_paper(), year: 2026, inspection };
    paper::inspection_dossier(&paper).unwrap()
}

fn plan(rows: Vec<InspectionPaper>) -> Document {
    paper::inspection_plan(&InspectionPlanPaper { cell: cell_paper(), year: 2026, rows }).unwrap()
}

/// The pages of the dossier of such an inspection.
fn pages(kind: InspectionKind) -> usize {
    Press::new().layout(&dossier(planned(kind, NAMES[5]))).unwrap().len()
}

#[test]
fn the_dossier_of_an_inspection_looks_as_agreed() {
    let pdf = pdf(&dossier(concluded()));

    golden::words("inspection", &pdf);
    for (name, number) in [("notice", 1), ("report", 2), ("conclusion", 4)] {
        golden::page(&format!("inspection_{name}"), &pdf, number);
    }
}

#[test]
fn what_is_not_known_yet_is_left_to_be_written_by_hand() {
    let pdf = pdf(&dossier(planned(InspectionKind::Supervision, "Tổ đảng số 2")));

    golden::words("inspection_blank", &pdf);
    golden::page("inspection_blank_report", &pdf, 2);
}

#[test]
fn the_plan_of_inspections_looks_as_agreed() {
    let rows = vec![concluded(), planned(InspectionKind::SelfInspection, "Chi ủy chi bộ")];

    let pdf = pdf(&plan(rows));

    golden::words("inspection_plan", &pdf);
    golden::page("inspection_plan", &pdf, 1);
}

#[test]
fn each_kind_has_the_pieces_the_cell_makes_of_it() {
    use InspectionKind::{FromAbove, Inspection, SelfInspection, Supervision};

    assert_eq!([Inspection, Supervision, SelfInspection, FromAbove].map(pages), [4, 4, 2, 2]);
}

#[test]
fn each_piece_has_an_entry_in_the_outline() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("hồ sơ kiểm tra.pdf");
    std::fs::write(&path, pdf(&dossier(concluded()))).unwrap();

    let entries: Vec<_> = outline(&path).into_iter().map(|it| it.title).collect();

    let pieces = ["Thông báo", "Báo cáo tự kiểm tra", "Kết quả thẩm tra, xác minh", "Kết luận"];
    assert_eq!(entries, pieces);
}

#[test]
fn what_is_concluded_without_a_shortcoming_says_so_and_a_superior_signs_for_itself() {
    let nothing_named = InspectionPaper { shortcomings: Vec::new(), ..concluded() };
    let from_above = InspectionPaper { kind: InspectionKind::FromAbove, ..nothing_named.clone() };

    let (own, above) = (flowing(&dossier(nothing_named)), flowing(&dossier(from_above)));

    for words in [&own, &above] {
        assert!(words.contains("Không nêu hạn chế, khuyết điểm phải khắc phục."), "{words}");
    }
    assert!(own.contains("T/M CHI ỦY"), "{own}");
    assert!(above.contains("Cấp trên kết luận như sau:"), "{above}");
    assert!(!above.contains("T/M CHI ỦY"), "{above}");
}

#[test]
fn a_year_without_inspections_says_so() {
    let words = flowing(&plan(Vec::new()));

    assert!(words.contains("Chưa có cuộc kiểm tra, giám sát nào trong kế hoạch."), "{words}");
}
