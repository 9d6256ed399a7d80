//! Which form of the review is offered for whom, and forms a superior committee adapted.

use app::{Desk, FormEditionLine};
use domain::form::Purpose;
use domain::member::ReviewClass;

use crate::support::desk_at;

const YEAR: i32 = 2026;

/// A copy of a shipped review form with a name, a caption and an item of its own.
fn adapted(desk: &Desk) -> String {
    let shipped = desk.form_edition_text("2025", "2b").unwrap();
    let own_item = "[[part]]\nkind = \"longText\"\nnumber = \"4.\"\ntext = \"Việc tham gia phong trào ở nơi cư trú.\"\nkey = \"neighbourhood\"\n\n";
    let next_part = "[[part]]\nkind = \"heading\"\nlevel = 2\nnumber = \"II.\"";
    let text = shipped.replacen(next_part, &format!("{own_item}{next_part}"), 1);
    let text = text.replace("edition = \"2025\"", "edition = \"2025-phuong\"");
    text.replace("NGƯỜI TỰ KIỂM ĐIỂM", "NGƯỜI VIẾT KIỂM ĐIỂM")
}

#[test]
fn a_review_form_adapted_by_the_superior_committee_stands_beside_the_shipped_one() {
    let mut desk = desk_at("2026-01-10");
    let text = adapted(&desk);

    let line = desk.load_form_edition(&text).unwrap();

    assert_eq!((line.edition.as_str(), line.form.as_str()), ("2025-phuong", "2b"));
    assert_eq!(desk.form_edition_text("2025-phuong", "2b").unwrap(), text);
    let own = desk.blank_form("2025-phuong", "2b", YEAR).unwrap().text;
    let shipped = desk.blank_form("2025", "2b", YEAR).unwrap().text;
    for added in ["4. Việc tham gia phong trào ở nơi cư trú.", "NGƯỜI VIẾT KIỂM ĐIỂM"]
    {
        assert!(own.contains(added) && !shipped.contains(added), "{added}");
    }
}

#[test]
fn each_year_and_class_has_one_form_of_the_review() {
    let desk = desk_at("2026-01-10");
    let lines = desk.form_editions().unwrap();
    let names = |purpose, year: i32, class| -> Vec<String> {
        let fits = |line: &&FormEditionLine| {
            line.purpose == purpose
                && line.from_year.is_none_or(|from| from <= year)
                && line.until_year.is_none_or(|until| year <= until)
                && (line.classes.is_empty() || line.classes.contains(&class))
        };
        lines.iter().filter(fits).map(|line| format!("{}/{}", line.edition, line.form)).collect()
    };
    let (leader, staff, outside) = (ReviewClass::Leader, ReviewClass::Staff, ReviewClass::Outside);

    for (year, class, name) in [
        (2019, leader, "2019/02"),
        (2022, outside, "2019/02"),
        (2023, leader, "2023/02b"),
        (2023, staff, "2023/02a"),
        (2024, outside, "2023/02a"),
        (2025, leader, "2025/2a"),
        (2026, staff, "2025/2b"),
        (2026, outside, "2025/2c"),
    ] {
        assert_eq!(names(Purpose::Review, year, class), [name], "{year} {class:?}");
    }
    for (year, name) in [(2023, "2023/01"), (2024, "2023/01"), (2025, "2025/01"), (2030, "2025/01")]
    {
        assert_eq!(names(Purpose::CollectiveReview, year, staff), [name], "{year}");
    }
}

#[test]
fn a_blank_form_of_those_with_a_post_has_the_part_of_their_employer() {
    let desk = desk_at("2026-01-10");
    let employer = "THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ";

    for (form, is_theirs) in [("2a", true), ("2b", true), ("2c", false)] {
        let blank = desk.blank_form("2025", form, YEAR).unwrap().text;
        assert_eq!(blank.contains(employer), is_theirs, "{form}");
    }
}
