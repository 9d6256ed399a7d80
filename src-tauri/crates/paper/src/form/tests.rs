//! The engine, with the forms that are shipped.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use chrono::NaiveDate;
use domain::form::{
    Answer, Answers, Condition, Fact, FilledBy, FormEdition, FormFacts, FormRow, ListEntry,
    PointsMark,
};
use domain::settings::Standard;
use domain::text::Spelling;
use press::plain_text;

use super::{FormPaper, form};

const EMPTY: &str = r#"edition = "thu"
form = "thu"
name = "Bản thử"
purpose = "review"
title = [{ text = "BẢN THỬ", bold = true }]
"#;

fn shipped(file: &str) -> FormEdition {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/forms").join(file);
    FormEdition::read(&fs::read_to_string(path).unwrap()).unwrap()
}

/// A form of these parts alone.
fn of_parts(parts: &str) -> FormEdition {
    FormEdition::read(&format!("{EMPTY}{parts}")).unwrap()
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn facts() -> FormFacts {
    let known = [
        (Fact::Superior, "Đảng bộ xã An Phú"),
        (Fact::Cell, "Chi bộ thôn Lương Hậu"),
        (Fact::Place, "An Phú"),
        (Fact::Name, "Y Bih Niê"),
        (Fact::BornOn, "05/9/1958"),
    ];
    FormFacts {
        year: 2026,
        known: known.map(|(fact, text)| (fact, text.into())).into(),
        conditions: Vec::new(),
        signers: [(FilledBy::Person, "Y Bih Niê".into())].into(),
        signed_on: Some(day("2026-02-05")),
        accepted_on: None,
        standard: Standard::Hd05,
        spelling: Spelling::ToneOnU,
    }
}

/// The words of a form on one line, however they were broken.
fn words(edition: &FormEdition, answers: Option<&Answers>, facts: &FormFacts) -> String {
    let paper = FormPaper { edition, answers, facts, made_on: day("2026-11-21") };
    let text = plain_text(&form(&paper).unwrap());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn answered(answers: &[(&str, Answer)]) -> Answers {
    Answers(answers.iter().map(|(key, answer)| ((*key).to_owned(), answer.clone())).collect())
}

fn text(words: &str) -> Answer {
    Answer::Text { words: words.into() }
}

#[test]
fn what_the_book_knows_stands_in_its_place_and_the_rest_is_left_open() {
    let edition = shipped("notebook-2026/commitment.toml");

    let filled = words(&edition, Some(&Answers::default()), &facts());
    let blank = words(&edition, None, &facts().blank());

    assert!(filled.contains("Họ và tên: Y Bih Niê Sinh ngày: 05/9/1958"), "{filled}");
    assert!(filled.contains("An Phú, ngày 05 tháng 02 năm 2026"), "{filled}");
    assert!(filled.contains("Chức vụ Đảng: … Chức vụ chuyên môn: …"), "{filled}");
    assert!(filled.ends_with("NGƯỜI CAM KẾT (ký, ghi rõ họ tên) Y Bih Niê"), "{filled}");
    assert!(blank.contains("Họ và tên: … Sinh ngày: …"), "{blank}");
    assert!(blank.contains("An Phú, ngày tháng năm 2026"), "{blank}");
    assert!(blank.contains("PHẤN ĐẤU NĂM 2026"), "{blank}");
    assert!(blank.ends_with("(ký, ghi rõ họ tên)"), "{blank}");
}

#[test]
fn an_answer_to_an_identity_line_stands_before_what_the_book_knows() {
    let edition = shipped("notebook-2026/commitment.toml");
    let answers = answered(&[("name", text("Y Bih Niê (Ma Đăm)")), ("partyPost", text("Không"))]);

    let words = words(&edition, Some(&answers), &facts());

    assert!(words.contains("Họ và tên: Y Bih Niê (Ma Đăm) Sinh ngày"), "{words}");
    assert!(words.contains("Chức vụ Đảng: Không"), "{words}");
}

#[test]
fn a_part_stands_where_it_applies_or_where_something_was_written_in_it() {
    let edition = shipped("notebook-2026/commitment.toml");
    let led = "công tác lãnh đạo, quản lý";
    let leader = FormFacts { conditions: vec![Condition::Leader], ..facts() };
    let answers = answered(&[("leadership", text("Giữ vững đoàn kết"))]);

    assert!(!words(&edition, Some(&Answers::default()), &facts()).contains(led));
    assert!(words(&edition, Some(&Answers::default()), &leader).contains(led));
    assert!(words(&edition, Some(&answers), &facts()).contains(led));
}

#[test]
fn the_basis_stands_until_somebody_writes_another() {
    let edition = shipped("notebook-2026/commitment.toml");
    let own = answered(&[("basis", text("Căn cứ Kế hoạch số 12-KH/ĐU;"))]);

    let usual = words(&edition, None, &facts());
    let written = words(&edition, Some(&own), &facts());

    assert!(usual.contains("Căn cứ Chỉ thị số 05-CT/TW"), "{usual}");
    assert!(written.contains("Căn cứ Kế hoạch số 12-KH/ĐU; Tôi xin cam kết"), "{written}");
    assert!(!written.contains("05-CT/TW"), "{written}");
}

#[test]
fn lists_tables_choices_and_points_are_printed_as_answered() {
    let row = |cells: &[(&str, &str)]| FormRow {
        cells: cells.iter().map(|(key, cell)| ((*key).to_owned(), (*cell).into())).collect(),
        from: None,
    };
    let entry = |words: &str| ListEntry { words: words.into(), from: None };
    let mark = |points, reason: &str| PointsMark { points: Some(points), reason: reason.into() };
    let marks = BTreeMap::from([
        ("common".to_owned(), mark(285, "vắng 01 kỳ")),
        ("tasks".to_owned(), mark(700, "")),
    ]);
    let answers = answered(&[
        ("shortcomings", Answer::List { items: vec![entry("Nể nang"), entry("- Ít phát biểu")] }),
        (
            "remedied",
            Answer::Rows {
                rows: vec![row(&[("shortcoming", "Thu chậm"), ("state", "underWay")])]
            },
        ),
        ("level", Answer::Choice { choice: "good".into() }),
        ("points", Answer::Points { marks }),
    ]);

    let words = words(&shipped("2025/2c.toml"), Some(&answers), &facts());

    for expected in [
        "- Nể nang - Ít phát biểu",
        "1 Thu chậm đang khắc phục",
        "1. Nhóm tiêu chí chung: 28,5/30 (vắng 01 kỳ)",
        "2. Nhóm tiêu chí về kết quả thực hiện nhiệm vụ: 70/70",
        "Tổng điểm: 98,5/100",
        "☐ Hoàn thành xuất sắc nhiệm vụ ☒ Hoàn thành tốt nhiệm vụ ☐ Hoàn thành nhiệm vụ",
    ] {
        assert!(words.contains(expected), "{expected}\nis not in\n{words}");
    }
}

#[test]
fn days_numbers_grades_and_criteria_have_their_own_print() {
    let edition = of_parts(
        r#"[[part]]
kind = "table"
text = "Bảng"
key = "rows"
columns = [
    { key = "on", title = "Ngày", kind = "day" },
    { key = "count", title = "Số", kind = "number" },
]
[[part]]
kind = "choice"
caption = "Tự đánh giá về cấp độ thực hiện:"
key = "grade"
scale = "grade"
across = true
choices = [{ key = "excellent", text = "Xuất sắc" }, { key = "poor", text = "Kém" }]
[[part]]
kind = "points"
label = "Điểm"
key = "points"
groups = [{ key = "common", label = "A. Chung", most = 20, lines = [
    { key = "one", label = "1. Một", most = 12.5 },
    { key = "two", label = "2. Hai", most = 7.5, whole = true },
] }]
total = { label = "Cộng", most = 20 }
[[part]]
kind = "note"
text = "(Kèm phụ lục)"
"#,
    );
    let cells = [("on".to_owned(), "2026-02-05".into()), ("count".to_owned(), "12".into())];
    let mark = PointsMark { points: Some(75), reason: "đủ".into() };
    let answers = answered(&[
        ("rows", Answer::Rows { rows: vec![FormRow { cells: cells.into(), from: None }] }),
        ("grade", Answer::Choice { choice: "poor".into() }),
        ("points", Answer::Points { marks: [("two".to_owned(), mark)].into() }),
    ]);

    let filled = words(&edition, Some(&answers), &facts());
    let blank = words(&edition, None, &facts());

    assert!(filled.contains("Ngày Số 05/02/2026 12"), "{filled}");
    assert!(filled.contains("thực hiện: ☐ Xuất sắc ☒ Kém"), "{filled}");
    assert!(
        filled.contains("A. Chung 20 7,5 1. Một 12,5 2. Hai 7,5 7,5 đủ Cộng 20 7,5"),
        "{filled}"
    );
    assert!(blank.contains("☐ Xuất sắc ☐ Kém"), "{blank}");
    assert!(blank.ends_with("(Kèm phụ lục)"), "{blank}");
}

#[test]
fn stacked_rows_stand_below_each_other_and_go_along_only_with_an_answer() {
    let edition = of_parts(
        r#"[[part]]
kind = "longText"
text = "Nội dung"
key = "words"
[[part]]
kind = "heading"
text = "PHỤ LỤC"
with = "rows"
[[part]]
kind = "table"
label = "Phụ lục"
key = "rows"
optional = true
numbered = true
stacked = true
with = "rows"
rows = 1
columns = [
    { key = "fault", title = "Hạn chế" },
    { key = "degree", title = "Mức độ" },
    { key = "means", title = "Cách thức", optional = true },
]
"#,
    );
    let row = |fault: &str, means: &str| FormRow {
        cells: [("fault".to_owned(), fault.into()), ("means".to_owned(), means.into())].into(),
        from: None,
    };
    let rows = vec![row("Nể nang", "Góp ý thẳng\nmỗi quý"), row("Thu chậm", "")];

    let filled = words(&edition, Some(&answered(&[("rows", Answer::Rows { rows })])), &facts());
    let without = words(&edition, Some(&answered(&[("words", text("Tốt"))])), &facts());
    let blank = words(&edition, None, &facts());

    let stacked = "PHỤ LỤC 1. Hạn chế: Nể nang - Mức độ: … - Cách thức: Góp ý thẳng mỗi quý \
                   2. Hạn chế: Thu chậm - Mức độ: …";
    assert!(filled.ends_with(stacked), "{filled}");
    assert!(!without.contains("PHỤ LỤC") && !without.contains("Hạn chế"), "{without}");
    assert!(blank.ends_with("PHỤ LỤC 1. Hạn chế: … - Mức độ: … - Cách thức: …"), "{blank}");
}

#[test]
fn what_was_not_checked_is_never_told_on_paper() {
    for file in ["notebook-2026/commitment.toml", "2025/2c.toml", "2025/01.toml"] {
        let edition = shipped(file);

        assert!(edition.has_unverified(), "{file}");
        let words = words(&edition, None, &facts()).to_lowercase();
        assert!(!words.contains("đối chiếu"), "{words}");
    }
}

#[test]
fn a_dated_signature_has_the_day_it_was_given() {
    let accepted = FormFacts { accepted_on: Some(day("2026-12-05")), ..facts() };
    let edition = shipped("2025/2c.toml");

    let waiting = words(&edition, Some(&Answers::default()), &facts());
    let given = words(&edition, Some(&Answers::default()), &accepted);

    assert!(waiting.contains("An Phú, ngày tháng năm 2026 T/M CHI ỦY (CHI BỘ)"), "{waiting}");
    assert!(given.contains("An Phú, ngày 05 tháng 12 năm 2026 T/M CHI ỦY (CHI BỘ)"), "{given}");
}
