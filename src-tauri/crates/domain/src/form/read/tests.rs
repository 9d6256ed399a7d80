//! Each kind of mistake in a file has its own reason, its line and its place.

use super::samples::{SAMPLE, sample};
use super::{MOST_BYTES, MOST_LETTERS};
use crate::form::item::ItemField;
use crate::form::mistake::{Expected, FormMistake, MistakeReason};
use crate::form::part::PartContent;
use crate::form::vocabulary::{Condition, FilledBy};
use crate::form::{Fact, FormEdition};
use crate::member::ReviewClass;

/// The sample with `wrong` in place of the only `right`, and the line where it stands.
fn spoiled(right: &str, wrong: &str) -> (String, u32) {
    assert_eq!(SAMPLE.matches(right).count(), 1, "{right}");
    let before = SAMPLE.split(right).next().unwrap();
    (SAMPLE.replace(right, wrong), u32::try_from(before.matches('\n').count()).unwrap() + 1)
}

fn mistakes(file: &str) -> Vec<FormMistake> {
    FormEdition::read(file).unwrap_err()
}

fn only_mistake(file: &str) -> FormMistake {
    let found = mistakes(file);
    assert_eq!(found.len(), 1, "{found:?}");
    found.into_iter().next().unwrap()
}

#[test]
fn a_sound_file_is_read_whole() {
    let edition = sample();

    assert_eq!((edition.edition.as_str(), edition.form.as_str()), ("2025", "thu"));
    assert_eq!(edition.classes, [ReviewClass::Outside]);
    assert!(edition.is_of_year(2025) && edition.is_of_year(2030) && !edition.is_of_year(2024));
    assert!(edition.serves(ReviewClass::Outside) && !edition.serves(ReviewClass::Leader));
    assert!(edition.has_unverified());
    let keys: Vec<_> = edition.items().map(|item| item.key.as_str()).collect();
    let expected = ["moral", "leading", "faults", "remedies", "points", "level", "comment"];
    assert_eq!(keys, expected);
    assert!(edition.parts[2].applies(&[Condition::Leader]) && !edition.parts[2].applies(&[]));
    assert_eq!(edition.item("comment").unwrap().by, FilledBy::Committee);
    let ItemField::Points { groups, total, .. } = &edition.item("points").unwrap().field else {
        panic!("points")
    };
    assert_eq!(groups[0].takers(), [("self", 100), ("rule", 100)]);
    assert_eq!(total.as_ref().unwrap().most, 1000);
    assert!(matches!(edition.parts.last().unwrap().content, PartContent::Signatures { .. }));
}

#[test]
fn facts_can_be_put_in_every_text() {
    let settled = sample().settled(|fact| match fact {
        Fact::Year => "2026".into(),
        _ => "Chi bộ Đồng Tâm".into(),
    });

    assert_eq!(settled.code.to_string(), "Mẫu thử 2026");
    assert_eq!(settled.caption.left[1].text.to_string(), "Chi bộ Đồng Tâm");
}

/// What is right, what stands in its place, where, and the mistake that is.
type Case<'c> = (&'c str, &'c str, &'c str, MistakeReason);

/// Expect each mistake alone, on its line.
fn expect_each(cases: &[Case<'_>]) {
    for (right, wrong, place, reason) in cases {
        let (file, line) = spoiled(right, wrong);
        let found = only_mistake(&file);

        let expected = FormMistake { line, place: (*place).into(), reason: reason.clone() };
        assert_eq!(found, expected, "{wrong}");
    }
}

#[test]
fn a_value_of_another_type_is_told_with_the_type_that_must_stand_there() {
    let wrong = |expected| MistakeReason::WrongType { expected };

    expect_each(&[
        ("form = \"thu\"", "form = 3", "form", wrong(Expected::Text)),
        ("bold = true\n", "bold = 1\n", "title[1].bold", wrong(Expected::Flag)),
        ("lines = 8", "lines = \"8\"", "part[2].lines", wrong(Expected::Number)),
        (
            "evidence = [\"pledges\", \"monthResults\"]",
            "evidence = \"pledges\"",
            "part[2].evidence",
            wrong(Expected::List),
        ),
        (
            "gives = { what = \"shortcomings\" }",
            "gives = 1",
            "part[4].gives",
            wrong(Expected::Section),
        ),
    ]);
}

#[test]
fn a_number_out_of_its_range_is_told_with_the_range() {
    let outside = |least, most| MistakeReason::OutOfRange { least, most };

    expect_each(&[
        ("fromYear = 2025", "fromYear = 25", "fromYear", outside(1990, 2100)),
        ("fromYear = 2025", "untilYear = 2024\nfromYear = 2025", "untilYear", outside(2025, 2100)),
        ("lines = 8", "lines = 0", "part[2].lines", outside(1, 60)),
        ("level = 1\n", "level = 5\n", "part[1].level", outside(1, 4)),
    ]);
}

#[test]
fn a_text_says_something_fits_and_knows_its_facts() {
    let long = format!("text = \"{}\"", "ề".repeat(MOST_LETTERS + 1));
    let most = u32::try_from(MOST_LETTERS).unwrap();

    expect_each(&[
        ("name = \"Bản thử\"", "name = \" \"", "name", MistakeReason::Blank),
        ("text = \"BẢN KIỂM ĐIỂM\"", "text = \"\"", "title[1].text", MistakeReason::Blank),
        ("text = \"Công tác lãnh đạo\"", &long, "part[3].text", MistakeReason::TooLong { most }),
        ("{year}\"", "{year\"", "code", MistakeReason::BadBraces),
        ("{year}\"", "{nam}\"", "code", MistakeReason::UnknownFact { fact: "nam".into() }),
        ("label = \"Họ và tên:\"", "label = \"\"", "identity[1].label", MistakeReason::Blank),
    ]);
}

#[test]
fn a_key_is_a_word_that_stands_once() {
    let twice = |key: &str, first_line| MistakeReason::DuplicateKey { key: key.into(), first_line };
    let bad = |key: &str| MistakeReason::BadKey { key: key.into() };

    expect_each(&[
        ("form = \"thu\"", "form = \"thử\"", "form", bad("thử")),
        ("key = \"leading\"", "key = \"lãnhĐạo\"", "part[3].key", bad("lãnhĐạo")),
        ("key = \"leading\"", "key = \"moral\"", "part[3].key", twice("moral", 39)),
        ("key = \"leading\"", "key = \"workplace\"", "part[3].key", twice("workplace", 25)),
        (
            "key = \"tasks\", label",
            "key = \"self\", label",
            "part[6].groups[2].key",
            twice("self", 86),
        ),
        ("key = \"count\"", "key = \"state\"", "part[5].columns[4].key", twice("state", 69)),
        (
            "key = \"good\"",
            "key = \"excellent\"",
            "part[7].choices[2].key",
            twice("excellent", 100),
        ),
    ]);
}

#[test]
fn what_is_carried_must_be_there() {
    let takes = "column = \"fault\", remedy";
    let column = |column: &str| MistakeReason::UnknownColumn { column: column.into() };
    let choice = |choice: &str| MistakeReason::UnknownChoice { choice: choice.into() };
    let missing = |field: &str| MistakeReason::MissingField { field: field.into() };

    expect_each(&[
        (takes, &takes.replace("fault", "loi"), "part[5].takes.column", column("loi")),
        (takes, "remedy", "part[5].takes", missing("column")),
        ("remedy = \"how\"", "remedy = \"x\"", "part[5].takes.remedy", column("x")),
        ("due = \"on\"", "due = \"x\"", "part[5].takes.due", column("x")),
        ("due = \"on\"", "state = \"x\"", "part[5].takes.state", column("x")),
        ("due = \"on\"", "obstacle = \"x\"", "part[5].takes.obstacle", column("x")),
        ("column = \"state\", ", "column = \"x\", ", "part[5].gives.unless.column", column("x")),
        ("column = \"state\", ", "", "part[5].gives.unless", missing("column")),
        ("choice = \"done\" } }", "choice = \"x\" } }", "part[5].gives.unless.choice", choice("x")),
        ("key = \"excellent\"", "key = \"best\"", "part[7].choices[1].key", choice("best")),
        (
            "with = \"remedies\"",
            "with = \"phuLuc\"",
            "part[9].with",
            MistakeReason::UnknownItem { item: "phuLuc".into() },
        ),
    ]);
}

#[test]
fn points_are_numbers_with_one_decimal_that_add_up() {
    let (line, place) = ("\"Tự phê bình\", most = 10 }", "part[6].groups[1].lines[1].most");

    for wrong in ["7.25", "-1", "0", "1e1", "inf", "0x10"] {
        let (file, _) = spoiled(line, &format!("\"Tự phê bình\", most = {wrong} }}"));
        let found = only_mistake(&file);
        let is_points = matches!(
            found.reason,
            MistakeReason::BadMaximum | MistakeReason::WrongType { expected: Expected::Number }
        );
        assert!(found.place == place && is_points, "{found:?}");
    }
    let sum = only_mistake(&spoiled(line, "\"Tự phê bình\", most = 9.5 }").0);
    assert_eq!(sum.place, "part[6].groups[1].most");
    assert_eq!(sum.reason, MistakeReason::SumDiffers { says: 200, sum: 195 });
    expect_each(&[(
        "\"Tổng điểm\", most = 100",
        "\"Tổng điểm\", most = 90",
        "part[6].total.most",
        MistakeReason::SumDiffers { says: 900, sum: 1000 },
    )]);
}

#[test]
fn an_item_nobody_could_name_is_refused() {
    let found = only_mistake(&SAMPLE.replace("label = \"Nhận xét\"\n", ""));

    assert_eq!((found.place.as_str(), found.reason), ("part[8]", MistakeReason::Unnamed));
}

#[test]
fn a_word_the_program_does_not_know_is_told_with_those_it_knows() {
    let cases = [
        ("purpose = \"review\"", "purpose = \"hop\"", "purpose", "commitment"),
        ("kind = \"list\"", "kind = \"danhSach\"", "part[4].kind", "longText"),
        ("kind = \"number\"", "kind = \"so\"", "part[5].columns[4].kind", "day"),
        ("\"monthResults\"]", "\"monthResult\"]", "part[2].evidence[2]", "monthResults"),
        ("when = \"leader\"", "when = \"leads\"", "part[3].when", "leader"),
        ("fact = \"name\"", "fact = \"ten\"", "identity[1].fact", "bornOn"),
        ("scale = \"level\"", "scale = \"levels\"", "part[7].scale", "grade"),
        ("by = \"person\"", "by = \"self\"", "part[12].right.by", "employer"),
        ("classes = [\"outside\"]", "classes = [\"x\"]", "classes[1]", "staff"),
    ];

    for (right, wrong, place, known_word) in cases {
        let (file, line) = spoiled(right, wrong);
        let found = mistakes(&file).into_iter().find(|mistake| mistake.place == place).unwrap();

        assert_eq!(found.line, line, "{wrong}");
        let MistakeReason::UnknownWord { known, .. } = found.reason else { panic!("{found:?}") };
        assert!(known.iter().any(|known| known == known_word), "{known:?}");
    }
}

#[test]
fn a_field_no_place_has_is_told_with_those_it_has() {
    let (file, line) = spoiled("lines = 8", "dong = 8");

    let found = only_mistake(&file);

    assert_eq!((found.line, found.place.as_str()), (line, "part[2].dong"));
    let MistakeReason::UnknownField { field, known } = found.reason else { panic!("{found:?}") };
    assert_eq!(field, "dong");
    assert!(known.contains(&"lines".to_owned()) && known.contains(&"evidence".to_owned()));
}

#[test]
fn every_mistake_is_told_at_once_in_the_order_of_lines() {
    let file = SAMPLE.replace("purpose = \"review\"", "").replace("lines = 8", "lines = 800");
    let file = file.replace("by = \"person\", ", "");

    let found = mistakes(&file);

    let places: Vec<_> = found.iter().map(|mistake| mistake.place.as_str()).collect();
    assert_eq!(places, ["", "part[2].lines", "part[12].right"]);
}

#[test]
fn lists_have_as_many_entries_as_they_need_and_as_fit() {
    let title = "[[title]]\ntext = \"BẢN KIỂM ĐIỂM\"\nbold = true\n";
    let signatures = SAMPLE.split("left = { by").nth(1).unwrap();
    let choice = "    { key = \"excellent\", text = \"Hoàn thành xuất sắc nhiệm vụ\" },\n";
    let cases = [
        (SAMPLE.replace(title, ""), "title", MistakeReason::TooFew { least: 1 }),
        (SAMPLE.replace(title, &title.repeat(21)), "title", MistakeReason::TooMany { most: 20 }),
        (SAMPLE.replace(choice, ""), "part[7].choices", MistakeReason::TooFew { least: 2 }),
        (
            SAMPLE.replace(&format!("left = {{ by{signatures}"), ""),
            "part[12]",
            MistakeReason::TooFew { least: 1 },
        ),
    ];

    for (file, place, reason) in cases {
        let found = only_mistake(&file);
        assert_eq!((found.place.as_str(), found.reason), (place, reason));
    }
}

#[test]
fn a_form_with_nothing_to_fill_in_is_refused() {
    let head = SAMPLE.split("[[part]]").next().unwrap();

    assert_eq!(only_mistake(head).reason, MistakeReason::NothingToFill);
}

#[test]
fn a_file_that_is_no_toml_is_told_by_line() {
    let (file, line) = spoiled("lines = 8", "lines = ");

    let found = mistakes(&file);

    assert_eq!(found[0].line, line);
    assert!(matches!(found[0].reason, MistakeReason::Syntax { .. }), "{found:?}");
}

#[test]
fn a_field_that_stands_twice_is_no_toml() {
    let (file, line) = spoiled("lines = 8", "lines = 8\nlines = 9");

    let found = mistakes(&file);

    assert_eq!(found[0].line, line + 1);
}

#[test]
fn a_file_larger_than_any_form_is_not_even_read() {
    let file = format!("{SAMPLE}#{}", "x".repeat(MOST_BYTES));

    assert!(matches!(only_mistake(&file).reason, MistakeReason::TooLarge { .. }));
}
