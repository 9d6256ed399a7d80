//! The form of a quarter (Mẫu 05), known through secondary texts only.

use domain::form::{Answer, Answers, Fact, FormEdition, FormFacts, PointsMark};
use domain::text::Spelling;
use press::{Document, Press};

use super::{document, edition, facts, filled, flowing};
use crate::golden;

/// Everything the secondary texts fix, in its order (domain research §1.15).
const FIXED: [&str; 22] = [
    "Mẫu 05",
    "ĐẢNG CỘNG SẢN VIỆT NAM",
    "BẢN TỰ ĐÁNH GIÁ, XẾP LOẠI CỦA CÁ NHÂN",
    "Quý III năm 2026",
    "Họ và tên:",
    "Ngày sinh:",
    "Chức vụ Đảng:",
    "Chức vụ chính quyền:",
    "Chức vụ đoàn thể:",
    "Đơn vị công tác:",
    "I. CÁ NHÂN TỰ ĐÁNH GIÁ, XẾP LOẠI",
    "TT",
    "Tiêu chí",
    "A Nhóm tiêu chí chung",
    "B Nhóm tiêu chí về kết quả thực hiện nhiệm vụ",
    "Tổng điểm",
    "Tự xếp loại mức chất lượng:",
    "NGƯỜI TỰ ĐÁNH GIÁ",
    "II. NHẬN XÉT, CHẤM ĐIỂM, ĐỀ XUẤT XẾP LOẠI CỦA CẤP CÓ THẨM QUYỀN",
    "Nhận xét, đánh giá:",
    "Điểm chấm:",
    "Đề xuất xếp loại mức chất lượng:",
];

fn form() -> FormEdition {
    edition("2025/05.toml", Spelling::ToneOnU)
}

fn of_quarter(edition: &FormEdition) -> FormFacts {
    let mut facts = FormFacts { year: 2026, ..facts(edition) };
    facts.known.insert(Fact::Quarter, "III".into());
    facts
}

/// One criterion whole, one not at all, one in part with its reason, the others whole.
fn answers(edition: &FormEdition) -> Answers {
    let mark = |points, reason: &str| PointsMark { points: Some(points), reason: reason.into() };
    let marks = [
        ("common1", mark(180, "")),
        ("common2", mark(0, "chưa tự phê bình trước chi bộ")),
        ("common3", mark(65, "02 việc chậm 05 ngày")),
        ("tasks1", mark(300, "")),
        ("tasks2", mark(250, "")),
        ("tasks3", mark(150, "")),
    ];
    let marks = marks.map(|(key, mark)| (key.to_owned(), mark)).into();
    let mut answers = filled(edition);
    answers.0.insert("points".to_owned(), Answer::Points { marks });
    answers
}

fn printed(answers: Option<&Answers>) -> Document {
    let edition = form();
    let facts = of_quarter(&edition);
    let facts = if answers.is_some() { facts } else { facts.blank() };
    document(&edition, answers, &facts)
}

#[test]
fn the_form_of_a_quarter_looks_as_agreed() {
    for (name, answers) in
        [("review_2025_05", Some(answers(&form()))), ("review_2025_05_blank", None)]
    {
        let pages = Press::new().layout(&printed(answers.as_ref())).unwrap();
        let pdf = pages.pdf().unwrap();

        golden::words(name, &pdf);
        golden::page(name, &pdf, 1);
        golden::page(&format!("{name}_end"), &pdf, pages.len());
    }
}

#[test]
fn every_fixed_word_stands_on_it_in_order_and_nothing_says_it_is_unverified() {
    let words = flowing(&printed(Some(&answers(&form()))));

    let mut rest = words.as_str();
    for fixed in FIXED {
        let at = rest.find(fixed).unwrap_or_else(|| panic!("{fixed}\nnot in\n{rest}"));
        rest = &rest[at + fixed.len()..];
    }
    assert!(form().unverified);
    assert!(!words.to_lowercase().contains("đối chiếu"), "{words}");
}

#[test]
fn a_criterion_is_met_with_all_its_points_not_met_with_none_and_noted_between() {
    let text = press::plain_text(&printed(Some(&answers(&form()))));

    let row = |label: &str| text.lines().find(|line| line.contains(label)).unwrap().to_owned();
    assert!(row("Chính trị, tư tưởng").ends_with("\tx\t\t18\t18\t"), "{text}");
    let not_met = row("Tự phê bình và phê bình");
    assert!(not_met.ends_with("\t\tx\t4\t0\tchưa tự phê bình trước chi bộ"), "{not_met}");
    let between = row("Năng lực lãnh đạo");
    assert!(between.ends_with("\t\t\t8\t6,5\t02 việc chậm 05 ngày"), "{between}");
    assert!(row("Tổng điểm").contains("94,5"), "{text}");
    assert_eq!(
        printed(Some(&answers(&form()))).about.title,
        "Bản tự đánh giá, xếp loại của cá nhân quý III năm 2026 - Nguyễn Khuyến Uyên Phượng"
    );
}
