//! The forms of the annual review in each edition: every fixed word, filled pages and blank ones.

mod headings;
mod quarter;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use domain::form::{
    Answer, Answers, ColumnKind, Condition, Fact, FilledBy, FormColumn, FormEdition, FormFacts,
    FormItem, FormRow, ItemField, ListEntry, PointsGroup, PointsMark,
};
use domain::settings::Standard;
use domain::text::Spelling;
use paper::FormPaper;
use press::{Document, Press, plain_text};
use unicode_normalization::is_nfc;

use crate::golden;
use crate::support::day;
use headings::FORMS;

/// What people write: several lines, marks of lists, straight quotes, long words, numbers.
const WRITTEN: [&str; 5] = [
    "Dự 11/12 kỳ sinh hoạt (vắng 01 kỳ, có lý do: nằm viện 03 ngày); không có biểu hiện suy thoái.\nTuyên truyền 100% hộ ngõ 3 phân loại rác – đạt 97,5%.",
    "- Thu đủ đảng phí trước ngày 05 hằng tháng;\n- Vận động ông Nguyễn Văn Ưởng \"hiến\" 12,5 m² đất làm đường.",
    "Hoàn thành 4/4 nhiệm vụ chi bộ phân công, trong đó 01 việc vượt thời hạn 15 ngày.",
    "Do chủ quan: còn nể nang, ngại va chạm; chưa quyết liệt trong khuyến nghị Chi hội Người cao tuổi.",
    "Mỗi quý góp ý trực tiếp ít nhất một lần, báo cáo chi ủy kết quả.",
];

fn edition(file: &str, spelling: Spelling) -> FormEdition {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/forms").join(file);
    FormEdition::read(&spelling.apply(&fs::read_to_string(path).unwrap())).unwrap()
}

/// Of an employed leader in a cell with a committee, for the first year of the form: everything that
/// can stand on it does.
fn facts(edition: &FormEdition) -> FormFacts {
    let year = edition.from_year.unwrap();
    let known = [
        (Fact::Superior, "Đảng bộ phường Ô Chợ Dừa"),
        (Fact::Cell, "Chi bộ Trường Tiểu học Kim Liên"),
        (Fact::Place, "Hà Nội"),
        (Fact::Name, "Nguyễn Khuyến Uyên Phượng"),
        (Fact::BornOn, "29/02/1968"),
        (Fact::Workplace, "Trường Tiểu học Kim Liên, phường Ô Chợ Dừa"),
        (Fact::PartyPost, "Bí thư chi bộ"),
        (Fact::GovernmentPost, "Phó Hiệu trưởng"),
    ];
    let signers =
        [(FilledBy::Person, "Nguyễn Khuyến Uyên Phượng"), (FilledBy::Committee, "Y Bih Niê")];
    FormFacts {
        year,
        known: known.map(|(fact, words)| (fact, words.into())).into(),
        conditions: vec![Condition::Leader, Condition::Employed, Condition::HasCommittee],
        signers: signers.map(|(by, name)| (by, name.into())).into(),
        signed_on: Some(day(&format!("{year}-12-05"))),
        accepted_on: Some(day(&format!("{year}-12-27"))),
        standard: Standard::Hd05,
        spelling: Spelling::ToneOnU,
    }
}

/// Something in every item, whatever the form asks.
fn filled(edition: &FormEdition) -> Answers {
    let items = edition.items().zip(0..);
    Answers(items.map(|(item, place)| (item.key.clone(), answer(item, place))).collect())
}

fn answer(item: &FormItem, place: usize) -> Answer {
    let words = WRITTEN[place % WRITTEN.len()];
    match &item.field {
        ItemField::ShortText => Answer::Text { words: "Hoàn thành tốt nhiệm vụ".into() },
        ItemField::LongText { .. } => Answer::Text { words: words.into() },
        ItemField::List { .. } => {
            Answer::List { items: vec![entry(WRITTEN[3]), entry(WRITTEN[2])] }
        }
        ItemField::Table { columns, .. } => {
            Answer::Rows { rows: vec![row(columns, 0), row(columns, 1)] }
        }
        ItemField::Choice { choices, .. } => Answer::Choice { choice: choices[1].key.clone() },
        ItemField::Points { groups, .. } => Answer::Points { marks: marks(groups) },
    }
}

fn entry(words: &str) -> ListEntry {
    ListEntry { words: words.into(), from: None }
}

/// A row with something in every cell but, of the second row, those that may stay blank.
fn row(columns: &[FormColumn], number: usize) -> FormRow {
    let cell = |(column, place): (&FormColumn, usize)| {
        let words = match &column.kind {
            ColumnKind::Choice { choices } => &choices[number % choices.len()].key,
            _ => ["Thu quỹ chậm", "31/10/2025", "Còn lúng túng"][(place + number) % 3],
        };
        (column.key.clone(), words.into())
    };
    let stands = |(column, _): &(&FormColumn, usize)| number == 0 || !column.optional;
    FormRow { cells: columns.iter().zip(0..).filter(stands).map(cell).collect(), from: None }
}

/// One and a half less than the most, with a reason.
fn marks(groups: &[PointsGroup]) -> BTreeMap<String, PointsMark> {
    let takers = groups.iter().flat_map(PointsGroup::takers);
    let mark = |most: u32| PointsMark { points: Some(most - 15), reason: "vắng 01 kỳ".into() };
    takers.map(|(key, most)| (key.to_owned(), mark(most))).collect()
}

fn document(edition: &FormEdition, answers: Option<&Answers>, facts: &FormFacts) -> Document {
    paper::form(&FormPaper { edition, answers, facts, made_on: day("2025-12-28") }).unwrap()
}

/// The words of a PDF on one line, however they were broken, without the numbers of pages.
fn flowing(document: &Document) -> String {
    let pdf = Press::new().layout(document).unwrap().pdf().unwrap();
    let read = golden::read_back(&pdf);
    let unnumbered = read
        .split('\u{c}')
        .zip(1..)
        .map(|(page, number)| page.strip_prefix(&format!("{number}\n")).unwrap_or(page));
    let words: Vec<&str> = unnumbered.flat_map(str::split_whitespace).collect();
    words.join(" ")
}

/// Every form by its name, filled and blank.
fn samples() -> Vec<(String, Document)> {
    let both = |form: &headings::Form| {
        let edition = edition(form.file, Spelling::ToneOnU);
        let name = form.file.trim_end_matches(".toml").replace('/', "_");
        let filled = document(&edition, Some(&filled(&edition)), &facts(&edition));
        let blank = document(&edition, None, &facts(&edition).blank());
        [(format!("review_{name}"), filled), (format!("review_{name}_blank"), blank)]
    };
    FORMS.iter().flat_map(both).collect()
}

#[test]
fn each_form_looks_as_agreed() {
    for (name, document) in samples() {
        let pages = Press::new().layout(&document).unwrap();
        let pdf = pages.pdf().unwrap();

        golden::words(&name, &pdf);
        golden::page(&name, &pdf, 1);
        golden::page(&format!("{name}_end"), &pdf, pages.len());
    }
}

#[test]
fn every_fixed_word_stands_letter_for_letter_on_every_form() {
    for form in FORMS {
        for spelling in [Spelling::ToneOnU, Spelling::ToneOnY] {
            let edition = edition(form.file, spelling);
            let facts = FormFacts { spelling, ..facts(&edition) };
            for answers in [None, Some(Answers::default()), Some(filled(&edition))] {
                let words = flowing(&document(&edition, answers.as_ref(), &facts));

                let mut rest = words.as_str();
                for heading in form.headings.iter().copied().flatten() {
                    let heading = spelling.apply(heading);
                    let found = rest.find(&heading);
                    let at =
                        found.unwrap_or_else(|| panic!("{}: {heading}\nnot in\n{rest}", form.file));
                    rest = &rest[at + heading.len()..];
                }
                assert!(words.contains(&format!("Năm {}", facts.year)), "{}", form.file);
            }
        }
    }
}

#[test]
fn everything_somebody_wrote_stands_on_every_form() {
    for form in FORMS {
        let edition = edition(form.file, Spelling::ToneOnU);
        let document = document(&edition, Some(&filled(&edition)), &facts(&edition));
        let words = flowing(&document);

        for line in WRITTEN.iter().flat_map(|words| words.lines()) {
            assert!(words.contains(line), "{}: {line}\nis not in\n{words}", form.file);
        }
        let on_one_line = plain_text(&document);
        let on_one_line: Vec<&str> = on_one_line.split_whitespace().collect();
        let ticked = "☐ Hoàn thành xuất sắc nhiệm vụ ☒ Hoàn thành tốt nhiệm vụ";
        assert!(on_one_line.join(" ").contains(ticked), "{}", form.file);
    }
}

#[test]
fn a_blank_form_names_nobody_and_what_is_unverified_is_never_printed() {
    for (name, document) in samples() {
        let words = plain_text(&document);

        assert!(is_nfc(&words) && !words.contains(['{', '}']), "{name}: {words}");
        assert!(!words.to_lowercase().contains("đối chiếu"), "{name}");
        let names_somebody = words.contains("Phượng") || words.contains("Y Bih Niê");
        assert_eq!(names_somebody, !name.ends_with("_blank"), "{name}: {words}");
    }
}

#[test]
fn what_only_leaders_and_employed_members_fill_in_stands_for_them_alone() {
    let edition = edition("2019/02.toml", Spelling::ToneOnU);
    let retired = FormFacts { conditions: Vec::new(), ..facts(&edition) };

    let of_retired = flowing(&document(&edition, Some(&Answers::default()), &retired));
    let of_leader = flowing(&document(&edition, Some(&Answers::default()), &facts(&edition)));

    assert!(of_retired.contains("3. Việc thực hiện cam kết tu dưỡng"), "{of_retired}");
    assert!(of_leader.contains("6. Việc thực hiện cam kết tu dưỡng"), "{of_leader}");
    for theirs in ["Trách nhiệm nêu gương của bản thân và gia đình", "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ"]
    {
        assert!(of_leader.contains(theirs) && !of_retired.contains(theirs), "{theirs}");
    }
}

#[test]
fn the_appendix_is_printed_with_rows_in_it_and_on_a_blank_form() {
    let edition = edition("2025/2b.toml", Spelling::ToneOnU);
    let printed = |answers: Option<&Answers>| {
        flowing(&document(&edition, answers, &facts(&edition)))
            .contains("PHỤ LỤC KẾT QUẢ THỰC HIỆN")
    };

    assert!(printed(Some(&filled(&edition))) && printed(None));
    assert!(!printed(Some(&Answers::default())));
}

#[test]
fn a_collective_without_a_committee_is_the_cell() {
    for file in ["2025/01.toml", "2023/01.toml"] {
        let edition = edition(file, Spelling::ToneOnU);
        let alone = FormFacts { conditions: Vec::new(), ..facts(&edition) };

        let of_committee = flowing(&document(&edition, None, &facts(&edition)));
        let of_cell = flowing(&document(&edition, None, &alone));

        let led = "tập thể Chi ủy Chi bộ Trường Tiểu học Kim Liên kiểm điểm";
        assert!(
            of_committee.contains(led) && of_committee.contains("T/M CHI ỦY (Ký"),
            "{of_committee}"
        );
        let itself = "tập thể Chi bộ Trường Tiểu học Kim Liên kiểm điểm";
        assert!(of_cell.contains(itself) && of_cell.contains("T/M CHI BỘ (Ký"), "{of_cell}");
        assert!(!of_cell.contains("đóng dấu"), "a cell has no seal");
    }
}
