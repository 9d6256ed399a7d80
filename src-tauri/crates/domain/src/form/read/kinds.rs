//! No kind of mistake is forgotten: each has a file that makes it, and is told with its line.

use super::samples::SAMPLE;
use super::{MOST_BYTES, MOST_LETTERS};
use crate::form::FormEdition;
use crate::form::mistake::{FormMistake, MistakeReason};

/// The kinds a file can make; a letter no font has is found when the form is laid out.
const KINDS: usize = 22;

/// Counts the kinds. A new one must be given a number here, and then a file below.
fn number(reason: &MistakeReason) -> Option<usize> {
    Some(match reason {
        MistakeReason::TooLarge { .. } => 0,
        MistakeReason::Syntax { .. } => 1,
        MistakeReason::UnknownField { .. } => 2,
        MistakeReason::MissingField { .. } => 3,
        MistakeReason::WrongType { .. } => 4,
        MistakeReason::Blank => 5,
        MistakeReason::TooLong { .. } => 6,
        MistakeReason::UnknownWord { .. } => 7,
        MistakeReason::BadKey { .. } => 8,
        MistakeReason::DuplicateKey { .. } => 9,
        MistakeReason::UnknownFact { .. } => 10,
        MistakeReason::BadBraces => 11,
        MistakeReason::OutOfRange { .. } => 12,
        MistakeReason::BadMaximum => 13,
        MistakeReason::SumDiffers { .. } => 14,
        MistakeReason::TooFew { .. } => 15,
        MistakeReason::TooMany { .. } => 16,
        MistakeReason::UnknownColumn { .. } => 17,
        MistakeReason::UnknownItem { .. } => 18,
        MistakeReason::UnknownChoice { .. } => 19,
        MistakeReason::Unnamed => 20,
        MistakeReason::NothingToFill => 21,
        MistakeReason::NoSuchLetter { .. } => return None,
    })
}

/// The sample with `wrong` in place of the first `right`, and the line where that stands.
fn spoiled(right: &str, wrong: &str) -> (String, u32) {
    let before = SAMPLE.split(right).next().unwrap();
    assert_ne!(before, SAMPLE, "{right}");
    let line = u32::try_from(before.matches('\n').count()).unwrap() + 1;
    (SAMPLE.replacen(right, wrong, 1), line)
}

fn first_mistake(file: &str) -> FormMistake {
    FormEdition::read(file).unwrap_err().swap_remove(0)
}

#[test]
fn every_kind_of_mistake_has_a_file_that_makes_it_on_its_line() {
    let long = "ề".repeat(MOST_LETTERS + 1);
    let many = "title = [".to_owned() + &"{ text = \"X\" },".repeat(21) + "]\n[caption]";
    let title = "[[title]]\ntext = \"BẢN KIỂM ĐIỂM\"\nbold = true\n";
    let untitled = SAMPLE.replace(title, "");
    let head = SAMPLE.split("[[part]]").next().unwrap();
    let unnamed = SAMPLE.split("label = \"Nhận xét\"\n").collect::<String>();
    let before_unnamed = SAMPLE.split("[[part]]\nkind = \"shortText\"").next().unwrap();
    let line_unnamed = u32::try_from(before_unnamed.matches('\n').count()).unwrap() + 1;
    let cases = [
        (0, (format!("{SAMPLE}#{}", "x".repeat(MOST_BYTES)), 1)),
        (1, spoiled("lines = 8", "lines = ")),
        (2, spoiled("lines = 8", "dong = 8")),
        (3, spoiled("{ by = \"person\", caption", "{ caption")),
        (4, spoiled("lines = 8", "lines = \"tám\"")),
        (5, spoiled("name = \"Bản thử\"", "name = \" \"")),
        (6, spoiled("text = \"Công tác lãnh đạo\"", &format!("text = \"{long}\""))),
        (7, spoiled("purpose = \"review\"", "purpose = \"hop\"")),
        (8, spoiled("key = \"leading\"", "key = \"lãnhĐạo\"")),
        (9, spoiled("key = \"leading\"", "key = \"moral\"")),
        (10, spoiled("Mẫu thử {year}", "Mẫu thử {nam}")),
        (11, spoiled("Mẫu thử {year}", "Mẫu thử {year")),
        (12, spoiled("fromYear = 2025", "fromYear = 25")),
        (13, spoiled("label = \"Chấp hành\", most = 10", "label = \"Chấp hành\", most = 10.25")),
        (14, spoiled("\"Tổng điểm\", most = 100", "\"Tổng điểm\", most = 90")),
        (15, (untitled.clone(), 1)),
        (16, (untitled.replacen("[caption]", &many, 1), spoiled("[caption]", "").1)),
        (17, spoiled("column = \"fault\", remedy", "column = \"loi\", remedy")),
        (18, spoiled("with = \"remedies\"", "with = \"phuLuc\"")),
        (19, spoiled("key = \"excellent\"", "key = \"best\"")),
        (20, (unnamed, line_unnamed)),
        (21, (head.to_owned(), 1)),
    ];

    for (kind, (file, line)) in &cases {
        let found = first_mistake(file);
        assert_eq!((number(&found.reason), found.line), (Some(*kind), *line), "{found:?}");
    }
    let kinds: Vec<usize> = cases.iter().map(|(kind, _)| *kind).collect();
    assert_eq!(kinds, (0..KINDS).collect::<Vec<_>>());
}
