//! Forms as the printer gets them: filled with much and with nothing, and blank for the hand.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

use domain::form::{
    Answer, Answers, Fact, FilledBy, FormEdition, FormFacts, FormRow, ListEntry, PointsMark,
};
use domain::settings::Standard;
use domain::text::Spelling;
use paper::FormPaper;
use press::{Document, Press, plain_text};
use unicode_normalization::is_nfc;

use crate::golden;
use crate::support::day;

const COMMITMENT: &str = "notebook-2026/commitment.toml";
const REVIEW_2C: &str = "2025/2c.toml";

/// Every heading of the form 2C of 2025, letter for letter (domain research §1.3).
const HEADINGS_2C: [&str; 20] = [
    "BẢN KIỂM ĐIỂM, TỰ ĐÁNH GIÁ, XẾP LOẠI CÁ NHÂN",
    "(Đảng viên không làm việc trong hệ thống chính trị)",
    "A. NỘI DUNG KIỂM ĐIỂM",
    "I. Ưu điểm, kết quả đạt được",
    "1. Về phẩm chất chính trị, đạo đức, lối sống; tinh thần đoàn kết, thống nhất trong nội bộ; ý thức tổ chức kỷ luật, trách nhiệm nêu gương, việc thực hiện những điều đảng viên không được làm; tác phong, lề lối làm việc. Liên hệ các biểu hiện về suy thoái, \"tự diễn biến\", \"tự chuyển hoá\".",
    "2. Việc thực hiện quyền và nghĩa vụ của đảng viên theo các nhiệm vụ chính trị được cấp uỷ, chi bộ phân công.",
    "3. Việc thực hiện cam kết tu dưỡng, rèn luyện, phấn đấu của cá nhân theo quy định.",
    "II. Hạn chế, khuyết điểm và nguyên nhân",
    "1. Hạn chế, khuyết điểm.",
    "2. Nguyên nhân của hạn chế, khuyết điểm.",
    "III. Kết quả khắc phục những hạn chế, khuyết điểm đã được cấp có thẩm quyền kết luận hoặc được chỉ ra ở các kỳ kiểm điểm trước",
    "IV. Giải trình những vấn đề được gợi ý kiểm điểm (nếu có)",
    "V. Làm rõ trách nhiệm của cá nhân đối với những hạn chế, khuyết điểm của tập thể (nếu có)",
    "VI. Phương hướng, biện pháp khắc phục hạn chế, khuyết điểm",
    "B. NỘI DUNG TỰ ĐÁNH GIÁ, XẾP LOẠI",
    "I. Đánh giá theo các nhóm tiêu chí",
    "1. Nhóm tiêu chí chung:",
    "2. Nhóm tiêu chí về kết quả thực hiện nhiệm vụ:",
    "Tổng điểm:",
    "II. Đề xuất xếp loại mức chất lượng:",
];

/// The four boxes below them.
const LEVELS: [&str; 4] = [
    "Hoàn thành xuất sắc nhiệm vụ",
    "Hoàn thành tốt nhiệm vụ",
    "Hoàn thành nhiệm vụ",
    "Không hoàn thành nhiệm vụ",
];

fn edition(file: &str, spelling: Spelling) -> FormEdition {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/forms").join(file);
    FormEdition::read(&spelling.apply(&fs::read_to_string(path).unwrap())).unwrap()
}

fn facts() -> FormFacts {
    let known = [
        (Fact::Superior, "Đảng bộ xã An Phú"),
        (Fact::Cell, "Chi bộ thôn Lương Hậu"),
        (Fact::Place, "An Phú"),
        (Fact::Name, "Nguyễn Thị Huyền Trân"),
        (Fact::BornOn, "1958"),
        (Fact::Workplace, "Nghỉ hưu; Chi hội trưởng Chi hội Phụ nữ thôn"),
        (Fact::PartyPost, "Chi ủy viên"),
    ];
    FormFacts {
        year: 2026,
        known: known.map(|(fact, words)| (fact, words.into())).into(),
        conditions: Vec::new(),
        signers: BTreeMap::from([
            (FilledBy::Person, "Nguyễn Thị Huyền Trân".into()),
            (FilledBy::Committee, "Y Bih Niê".into()),
        ]),
        signed_on: Some(day("2026-02-05")),
        accepted_on: Some(day("2026-03-27")),
        standard: Standard::Hd05,
        spelling: Spelling::ToneOnU,
    }
}

fn text(words: &str) -> Answer {
    Answer::Text { words: words.into() }
}

fn rows(rows: &[&[(&str, &str)]]) -> Answer {
    let row = |cells: &&[(&str, &str)]| FormRow {
        cells: cells.iter().map(|(key, cell)| ((*key).to_owned(), (*cell).into())).collect(),
        from: None,
    };
    Answer::Rows { rows: rows.iter().map(row).collect() }
}

fn answers(answers: Vec<(&str, Answer)>) -> Answers {
    Answers(answers.into_iter().map(|(key, answer)| (key.to_owned(), answer)).collect())
}

fn commitment() -> Answers {
    answers(vec![
        ("professionalPost", text("Giáo viên nghỉ hưu")),
        (
            "thought",
            text(
                "Kiên định chủ nghĩa Mác – Lênin, tư tưởng Hồ Chí Minh; không dao động trước thông tin xấu độc.\nĐọc báo Nhân Dân mỗi tuần 03 buổi, dự đủ 12 kỳ sinh hoạt.",
            ),
        ),
        (
            "ethics",
            text(
                "- Sống giản dị, tiết kiệm.\n- Không vi phạm những điều đảng viên không được làm.",
            ),
        ),
        ("work", text("Vận động 05 hộ ngõ 3 phân loại rác trước ngày 30/6.")),
        ("discipline", text("Phát biểu ít nhất 01 ý kiến mỗi kỳ sinh hoạt.")),
        (
            "remedies",
            rows(&[
                &[
                    ("shortcoming", "Còn nể nang, ngại va chạm trong góp ý cho đồng chí cùng tổ"),
                    ("remedy", "Mỗi quý góp ý trực tiếp ít nhất một lần; báo cáo chi ủy"),
                    ("due", "30/6/2026"),
                ],
                &[
                    ("shortcoming", "Thu quỹ chậm"),
                    ("remedy", "Thu trước ngày 05 hằng tháng"),
                    ("due", "cả năm"),
                ],
            ]),
        ),
        (
            "acts",
            rows(&[
                &[
                    ("act", "Giúp bà Hoàng Thị Ất (85 tuổi, neo đơn) dọn nhà, đi chợ"),
                    ("due", "Thứ bảy hằng tuần"),
                    ("target", "48 buổi"),
                ],
                &[("act", "Nuôi heo đất tiết kiệm"), ("due", "Tháng 12"), ("target", "")],
            ]),
        ),
    ])
}

fn review() -> Answers {
    let entry = |words: &str| ListEntry { words: words.into(), from: None };
    let mark = |points, reason: &str| PointsMark { points: Some(points), reason: reason.into() };
    answers(vec![
        (
            "qualities",
            text(
                "Chấp hành tốt chủ trương, đường lối của Đảng; dự 11/12 kỳ sinh hoạt.\nKhông có biểu hiện suy thoái, “tự diễn biến”, “tự chuyển hóa”.",
            ),
        ),
        (
            "duties",
            text("Hoàn thành 4/4 nhiệm vụ chi bộ phân công, trong đó 01 việc vượt thời hạn."),
        ),
        ("commitment", text("Đã thực hiện 5/6 nội dung cam kết.")),
        (
            "shortcomings",
            Answer::List {
                items: vec![
                    entry("Vắng 01 kỳ sinh hoạt không báo trước."),
                    entry("Chưa mạnh dạn phê bình."),
                ],
            },
        ),
        ("causes", text("Do chủ quan: còn ngại va chạm.")),
        (
            "remedied",
            rows(&[&[
                ("shortcoming", "Thu quỹ chậm"),
                ("state", "remedied"),
                ("degree", "100%"),
                ("responsibility", "Cá nhân tự chịu trách nhiệm"),
            ]]),
        ),
        ("directions", text("Góp ý thẳng thắn trong từng kỳ sinh hoạt.")),
        (
            "points",
            Answer::Points {
                marks: BTreeMap::from([
                    ("common".to_owned(), mark(285, "vắng 01 kỳ")),
                    ("tasks".to_owned(), mark(650, "")),
                ]),
            },
        ),
        ("level", Answer::Choice { choice: "good".into() }),
        ("committeeComment", text("Đồng chí gương mẫu, được nhân dân tin yêu.")),
        ("cellProposal", text("Hoàn thành tốt nhiệm vụ")),
    ])
}

fn document(file: &str, answers: Option<&Answers>, facts: &FormFacts) -> Document {
    let edition = edition(file, facts.spelling);
    let made_on = day("2026-11-21");
    paper::form(&FormPaper { edition: &edition, answers, facts, made_on }).unwrap()
}

fn pdf(document: &Document) -> Vec<u8> {
    Press::new().layout(document).unwrap().pdf().unwrap()
}

/// The words of a PDF on one line, however they were broken.
fn flowing(pdf: &[u8]) -> String {
    golden::read_back(pdf).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Every sample by its name.
fn samples() -> Vec<(&'static str, Document)> {
    let blank = facts().blank();
    vec![
        ("commitment", document(COMMITMENT, Some(&commitment()), &facts())),
        ("commitment_blank", document(COMMITMENT, None, &blank)),
        ("review_2c", document(REVIEW_2C, Some(&review()), &facts())),
        ("review_2c_blank", document(REVIEW_2C, None, &blank)),
    ]
}

#[test]
fn forms_look_as_agreed() {
    for (name, document) in samples() {
        let pdf = pdf(&document);

        golden::words(name, &pdf);
        golden::page(name, &pdf, 1);
    }
}

#[test]
fn the_last_page_of_a_form_looks_as_agreed() {
    for (name, document) in samples() {
        let pages = Press::new().layout(&document).unwrap();

        golden::page(&format!("{name}_end"), &pages.pdf().unwrap(), pages.len());
    }
}

#[test]
fn every_heading_of_2c_stands_letter_for_letter() {
    for answers in [None, Some(Answers::default()), Some(review())] {
        for spelling in [Spelling::ToneOnU, Spelling::ToneOnY] {
            let facts = FormFacts { spelling, ..facts() };

            let words = flowing(&pdf(&document(REVIEW_2C, answers.as_ref(), &facts)));

            for heading in HEADINGS_2C.into_iter().chain(LEVELS) {
                let heading = spelling.apply(heading);
                assert!(words.contains(&heading), "{heading}\nis not in\n{words}");
            }
            assert!(words.contains("Mẫu 02C-HD KĐ.ĐG 2025"), "{words}");
            assert!(words.contains("Năm 2026"), "{words}");
        }
    }
}

#[test]
fn everything_somebody_wrote_stands_on_the_form() {
    for (file, answers) in [(COMMITMENT, commitment()), (REVIEW_2C, review())] {
        let words = flowing(&pdf(&document(file, Some(&answers), &facts())));

        for line in written(&answers).iter().flat_map(|words| words.lines()) {
            assert!(words.contains(line.trim()), "{line}\nis not in\n{words}");
        }
    }
}

/// What was typed, but for the keys of choices.
fn written(answers: &Answers) -> Vec<String> {
    let of_answer = |answer: &Answer| -> Vec<String> {
        match answer {
            Answer::Text { words } => vec![words.to_string()],
            Answer::List { items } => items.iter().map(|item| item.words.to_string()).collect(),
            Answer::Rows { rows } => {
                let cells = rows.iter().flat_map(|row| &row.cells);
                cells.filter(|(key, _)| *key != "state").map(|(_, cell)| cell.to_string()).collect()
            }
            Answer::Points { marks } => marks.values().map(|it| it.reason.to_string()).collect(),
            Answer::Choice { .. } => Vec::new(),
        }
    };
    answers.0.values().flat_map(of_answer).collect()
}

#[test]
fn a_blank_form_names_nobody_and_a_form_is_the_same_bytes_twice() {
    let names = ["Huyền Trân", "Y Bih Niê", "1958"];

    for ((name, once), (_, again)) in samples().iter().zip(samples()) {
        let words = plain_text(once);
        assert!(pdf(once) == pdf(&again), "{name}");
        assert!(is_nfc(&words) && !words.contains(['{', '}']), "{name}: {words}");
        if name.ends_with("_blank") {
            assert!(!names.iter().any(|named| words.contains(named)), "{name}: {words}");
        }
    }
}

#[test]
fn an_answer_longer_than_a_page_is_printed_whole() {
    let line = "Đã vận động nhân dân hiến đất, góp công làm đường bê tông liên thôn. ";
    let long: String = (1..=120).fold(String::new(), |mut all, number| {
        let _ = writeln!(all, "{number}. {line}");
        all
    });
    let in_row = format!("{} hết", line.repeat(60));
    let answers = answers(vec![
        ("duties", text(&long)),
        ("remedied", rows(&[&[("shortcoming", &in_row), ("state", "underWay")]])),
    ]);

    let document = document(REVIEW_2C, Some(&answers), &facts());

    let words = flowing(&pdf(&document));
    assert!(words.contains("120. Đã vận động"), "{words}");
    assert!(words.contains("liên thôn. hết") || words.contains("hết"), "{words}");
    assert!(Press::new().layout(&document).unwrap().len() > 5);
}
