//! Input from outside that nobody would write: read, or refused with a reason, never worse.

use std::fs;
use std::ops::ControlFlow;
use std::path::Path;

use app::{Cost, HistorySearch, PackageKey, Problem, Watch};
use domain::MemberId;
use domain::dates::{PartialDate, YearMonth, parse_day};
use domain::text::{FullName, PastedRun, Text, folded, sort_key};
use proptest::prelude::*;
use proptest::sample::{Index, select};
use proptest::test_runner::TestCaseError;
use tests::figures;
use tests::fuzz::{HOSTILE, runner};

use crate::support::{PASSWORD, Place, TrialDesk, Wall, desk};

/// Try `usual` cases of `input`, and leave the number as a figure.
fn fuzz<S: Strategy>(
    kind: &str,
    usual: u32,
    input: S,
    tried: impl Fn(S::Value) -> Result<(), TestCaseError>,
) {
    let mut runner = runner(usual);
    runner.run(&input, tried).unwrap();
    figures::set(&format!("Fuzz: {kind}"), runner.config().cases);
}

#[test]
fn fuzz_typed_dates() {
    let typed = prop_oneof![
        ".{0,12}",
        r"\PC{0,4}[0-9]{0,5}[-/. ]{0,2}[0-9]{0,5}[-/. ]{0,2}[0-9]{0,11}\PC{0,2}",
        select(&HOSTILE[..]).prop_map(str::to_owned),
    ];
    fuzz("dates typed", 4000, typed, |typed| {
        if let Ok(day) = parse_day(&typed) {
            let printed = domain::dates::list_date(day);
            prop_assert_eq!(parse_day(&printed), Ok(day), "printed and read again");
        }
        if let Ok(date) = typed.parse::<PartialDate>() {
            prop_assert_eq!(PartialDate::from_storage(&date.to_storage()), Ok(date));
            prop_assert!(date.earliest() <= date.latest());
        }
        if let Ok(month) = YearMonth::from_storage(&typed) {
            prop_assert_eq!(month.next().previous(), month);
        }
        Ok(())
    });
}

#[test]
fn fuzz_pasted_text() {
    let font = prop_oneof![r"\.VnTimeH?", "VNI-Times", r"\.?V[Nn][a-zA-Z]{0,9}", r"\PC{0,6}"];
    let text = prop_oneof![".{0,80}", "[\\x20-\\x7e\\xa0-\\xff\u{2013}-\u{2122}]{0,80}"];
    let runs = prop::collection::vec((font, text), 0..6);
    fuzz("text pasted in TCVN3 or VNI", 3000, runs, |runs| {
        let runs: Vec<_> = runs.into_iter().map(|(font, text)| PastedRun { font, text }).collect();
        let typed: String = runs.iter().map(|run| run.text.as_str()).collect();

        let read = app::read_pasted(&runs);

        let read = read.map_err(|problem| TestCaseError::fail(format!("{problem:?}")))?;
        if let Some(read) = read {
            prop_assert!(!read.encodings.is_empty());
            prop_assert_ne!(read.text, typed, "offered only where it reads otherwise");
        }
        Ok(())
    });
}

#[test]
fn fuzz_words_searched_and_sorted() {
    let words = prop_oneof![".{0,40}", select(&HOSTILE[..]).prop_map(str::to_owned)];
    let number = prop_oneof![any::<i64>(), -3i64..40];
    let day = (1900i32..2101, 1u32..13, 1u32..29).prop_filter_map("a day", |(year, month, day)| {
        chrono::NaiveDate::from_ymd_opt(year, month, day)
    });
    let days = (prop::option::of(day.clone()), prop::option::of(day));
    let search =
        (prop::option::of(words), prop::option::of(number.clone()), days, prop::option::of(number));
    let desk = desk();
    fuzz("searches", 1500, search, |(noun, member, (from, until), older_than)| {
        let words = noun.clone().unwrap_or_default();
        let member = member.map(MemberId);
        let search = HistorySearch { noun, member, from, until, older_than };

        let found = desk.changes(&search);
        let clean = Text::new(&words);
        let (key, plain) = (sort_key(clean.as_str()), folded(clean.as_str()));
        let guessed = FullName::guess(&words);

        prop_assert!(found.is_ok(), "{found:?}");
        prop_assert_eq!(plain.chars().count(), clean.as_str().chars().count(), "letter for letter");
        prop_assert_eq!(sort_key(clean.as_str()), key);
        prop_assert!(guessed.is_ok() || clean.as_str().is_empty(), "{words:?}");
        Ok(())
    });
}

#[test]
fn fuzz_bytes_as_a_form_edition() {
    let desk = desk();
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..400),
        "[\\[\\]\"'=.#a-z0-9\n {},-]{0,200}".prop_map(String::into_bytes),
    ];
    fuzz("bytes as a form edition", 1500, bytes, |bytes| {
        let read = desk.check_form_edition(&String::from_utf8_lossy(&bytes));

        prop_assert!(matches!(read, Err(Problem::BadForm { .. })), "{read:?}");
        Ok(())
    });
}

/// A change in the text of a form edition.
#[derive(Debug, Clone)]
enum Change {
    Leave(Index),
    Twice(Index),
    Swap(Index, Index),
    Say(Index, &'static str),
    Cut(Index),
    Put(Index, String),
}

/// What stands behind the equals sign of a line instead.
const SAID: [&str; 16] = [
    "\"\"",
    "-1",
    "0",
    "9223372036854775807",
    "1e308",
    "nan",
    "true",
    "[]",
    "{}",
    "\"\\u0000\"",
    "\"\\U0010FFFF\"",
    "\"Tru\\u031B\\u0301ờng\"",
    "1979-05-27",
    "[[[[[[]]]]]]",
    "\"unknown\"",
    "'''\n\n'''",
];

fn change() -> impl Strategy<Value = Change> {
    let place = any::<Index>;
    prop_oneof![
        place().prop_map(Change::Leave),
        place().prop_map(Change::Twice),
        (place(), place()).prop_map(|(one, other)| Change::Swap(one, other)),
        (place(), select(&SAID[..])).prop_map(|(line, said)| Change::Say(line, said)),
        place().prop_map(Change::Cut),
        (place(), "\\PC{1,3}").prop_map(|(place, letters)| Change::Put(place, letters)),
    ]
}

impl Change {
    fn make(&self, text: &str) -> String {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        if lines.is_empty() {
            return String::new();
        }
        let count = lines.len();
        match self {
            Self::Leave(line) => drop(lines.remove(line.index(count))),
            Self::Twice(line) => lines.insert(line.index(count), lines[line.index(count)].clone()),
            Self::Swap(one, other) => lines.swap(one.index(count), other.index(count)),
            Self::Say(line, said) => {
                let line = &mut lines[line.index(count)];
                if let Some((name, _)) = line.split_once('=') {
                    *line = format!("{name}= {said}");
                }
            }
            Self::Cut(place) => return text[..on_a_letter(text, *place)].to_owned(),
            Self::Put(place, letters) => {
                let (before, behind) = text.split_at(on_a_letter(text, *place));
                return format!("{before}{letters}{behind}");
            }
        }
        lines.join("\n")
    }
}

fn on_a_letter(text: &str, place: Index) -> usize {
    let place = place.index(text.len() + 1);
    (0..=place).rev().find(|place| text.is_char_boundary(*place)).unwrap_or_default()
}

/// The texts of the forms that are shipped.
fn shipped() -> Vec<String> {
    let forms = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/forms");
    let editions =
        ["2019", "2023", "2025"].map(|edition| fs::read_dir(forms.join(edition)).unwrap());
    let files = editions.into_iter().flatten().map(|file| file.unwrap().path());
    let mut files: Vec<_> = files.filter(|file| !file.ends_with("rules.toml")).collect();
    files.push(forms.join("notebook-2026/commitment.toml"));
    files.sort();
    files.iter().map(|file| fs::read_to_string(file).unwrap()).collect()
}

#[test]
fn fuzz_changed_form_editions() {
    let desk = std::cell::RefCell::new(desk());
    let changed = (select(shipped()), prop::collection::vec(change(), 1..4));
    let loaded = std::cell::Cell::new(0);
    fuzz("form editions changed by hand", 400, changed, |(text, changes)| {
        let text = changes.iter().fold(text, |text, change| change.make(&text));

        if let ControlFlow::Continue(()) = load_and_print(&mut desk.borrow_mut(), &text)? {
            loaded.set(loaded.get() + 1);
        }
        Ok(())
    });
    assert!(loaded.get() > 0, "some changes leave a form that can be loaded");
    figures::set("Fuzz: of these loaded and printed", loaded.get());
}

/// An edition that is found sound is offered, printed, and taken back; one that is not is refused with
/// its mistakes.
fn load_and_print(desk: &mut TrialDesk, text: &str) -> Result<ControlFlow<()>, TestCaseError> {
    let line = match desk.check_form_edition(text) {
        Ok(line) => line,
        Err(Problem::BadForm { mistakes }) => {
            prop_assert!(!mistakes.is_empty());
            return Ok(ControlFlow::Break(()));
        }
        Err(other) => return Err(TestCaseError::fail(format!("{other:?}"))),
    };
    let kept = desk.load_form_edition(text);
    prop_assert!(kept.is_ok(), "found sound, and then {kept:?}");
    let printed = desk.blank_form_pdf(&line.edition, &line.form, 2026);
    prop_assert!(printed.is_ok(), "{printed:?}");
    let gone = desk.withdraw_form_edition(&line.edition, &line.form);
    prop_assert!(gone.is_ok(), "{gone:?}");
    Ok(ControlFlow::Continue(()))
}

#[test]
fn fuzz_bytes_as_a_package() {
    let machine = Place::new();
    let file = machine.folder().join("gói.age");
    let headed = |rest: Vec<u8>| [b"age-encryption.org/v1\n-> scrypt ".as_slice(), &rest].concat();
    let bytes = prop_oneof![
        prop::collection::vec(any::<u8>(), 0..400),
        "[A-Za-z0-9+/]{0,24} [0-9]{0,3}\n[A-Za-z0-9+/\n-]{0,120}"
            .prop_map(move |text| headed(text.into_bytes())),
    ];
    let code = store::RecoveryCode::random().unwrap().groups().join("-");
    fuzz("bytes as a package", 500, bytes, |bytes| {
        fs::write(&file, bytes).unwrap();
        let key = PackageKey { path: file.display().to_string(), code: code.clone() };
        let wall = Wall::at("2026-09-05T09:00:00");
        let cost = (Cost::LOWEST, &Watch::default());

        let received =
            app::receive_vault_at_cost(&machine.vault(), key, PASSWORD.into(), wall.clock(), cost);

        let refused = received.map(drop).unwrap_err();
        prop_assert_ne!(refused, Problem::Unexpected);
        prop_assert!(!machine.vault().join("vault.db").exists(), "nothing was laid");
        Ok(())
    });
}
