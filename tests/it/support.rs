//! A desk on a real, encrypted vault for each test, a clock that goes when it is told to, and
//! people whose names ask for care.

use std::ops::{Deref, DerefMut};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use app::{Clock, Desk, Founding, Problem};
use chrono::{NaiveDate, NaiveDateTime, TimeDelta};
use domain::cell::{CellNames, TermSpan};
use domain::dates::PartialDate;
use domain::member::{Particulars, Rank};
use domain::post::{PostKind, Tenure};
use domain::text::{FullName, Text, Words};
use store::Cost;
use tempfile::TempDir;

/// The secretary's password in these tests.
pub(crate) const PASSWORD: &str = "Đồng tâm nhất trí";

/// The secretary's own name in these tests.
pub(crate) const SECRETARY: &str = "Nguyễn Thị Bưởi";

/// A desk with its vault in a folder of its own, and the clock on its wall.
///
/// Used as the desk itself; the folder goes when it is dropped.
pub(crate) struct TrialDesk {
    desk: Desk,
    /// The groups of the recovery code.
    pub(crate) code: Vec<String>,
    /// The clock on the wall.
    pub(crate) wall: Wall,
    place: Place,
}

/// A folder for a vault, removed when dropped.
pub(crate) struct Place(TempDir);

/// A clock that shows what a test has set.
#[derive(Clone)]
pub(crate) struct Wall(Arc<Mutex<NaiveDateTime>>);

/// A desk at nine in the morning of 5 September 2026, a Saturday.
pub(crate) fn desk() -> TrialDesk {
    desk_at("2026-09-05")
}

/// A desk at nine in the morning of a day.
pub(crate) fn desk_at(on: &str) -> TrialDesk {
    found(founding(), on)
}

/// A desk founded with something of its own.
pub(crate) fn found(founding: Founding, on: &str) -> TrialDesk {
    let (place, wall) = (Place::new(), Wall::at(&format!("{on}T09:00:00")));
    let (desk, code) =
        app::found_cell_at_cost(&place.vault(), founding, wall.clock(), Cost::LOWEST).unwrap();
    TrialDesk { desk, code: code.groups, wall, place }
}

/// A founding with nothing special about it: a cell in its second term, with its secretary.
pub(crate) fn founding() -> Founding {
    Founding {
        password: PASSWORD.into(),
        names: names("2025-07-01", "Chi bộ thôn Lương Hậu"),
        term: Some(term("2025–2027", "2025-05-20", None)),
        secretary_name: SECRETARY.into(),
    }
}

impl TrialDesk {
    /// Leave the desk and come back with `password`.
    pub(crate) fn leave_and_open(self, password: &str) -> Result<Self, Problem> {
        let closed = self.leave();
        let desk = closed.open(password)?;
        Ok(Self { desk, code: closed.code, wall: closed.wall, place: closed.place })
    }

    /// Leave the desk: the vault is closed, its folder stays.
    pub(crate) fn leave(self) -> ClosedDesk {
        let Self { desk, code, wall, place } = self;
        drop(desk);
        ClosedDesk { code, wall, place }
    }

    /// The folder of the vault.
    pub(crate) fn vault(&self) -> PathBuf {
        self.place.vault()
    }
}

/// A desk nobody is at.
pub(crate) struct ClosedDesk {
    /// The groups of the recovery code.
    pub(crate) code: Vec<String>,
    /// The clock on the wall.
    pub(crate) wall: Wall,
    /// Where the vault lies.
    pub(crate) place: Place,
}

impl ClosedDesk {
    /// Open the vault with a password.
    pub(crate) fn open(&self, password: &str) -> Result<Desk, Problem> {
        let opened = app::open_vault(&self.place.vault(), password, self.wall.clock());
        opened.map(|desk| desk.with_cost(Cost::LOWEST))
    }

    /// Open the vault with a recovery code.
    pub(crate) fn recover(&self, code: &str) -> Result<Desk, Problem> {
        let opened = app::open_with_recovery(&self.place.vault(), code, self.wall.clock());
        opened.map(|desk| desk.with_cost(Cost::LOWEST))
    }
}

impl Deref for TrialDesk {
    type Target = Desk;

    fn deref(&self) -> &Desk {
        &self.desk
    }
}

impl DerefMut for TrialDesk {
    fn deref_mut(&mut self) -> &mut Desk {
        &mut self.desk
    }
}

impl Place {
    /// A new folder with nothing in it.
    pub(crate) fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    /// Where the vault is, or will be.
    pub(crate) fn vault(&self) -> PathBuf {
        self.0.path().join("kho")
    }

    /// The folder around the vault.
    pub(crate) fn folder(&self) -> &Path {
        self.0.path()
    }
}

impl Wall {
    /// A clock that shows an instant, `2026-09-05T09:00:00`.
    pub(crate) fn at(instant: &str) -> Self {
        Self(Arc::new(Mutex::new(instant.parse().unwrap())))
    }

    /// The clock as a desk reads it.
    pub(crate) fn clock(&self) -> Clock {
        let shown = Arc::clone(&self.0);
        Box::new(move || *shown.lock().unwrap())
    }

    /// Show another instant.
    pub(crate) fn set(&self, instant: &str) {
        *self.0.lock().unwrap() = instant.parse().unwrap();
    }

    /// Let so many seconds pass.
    pub(crate) fn pass(&self, seconds: i64) {
        *self.0.lock().unwrap() += TimeDelta::seconds(seconds);
    }
}

/// A day, `2026-09-05`.
pub(crate) fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// Words that are not blank.
pub(crate) fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}

/// The names of a cell from a day on.
pub(crate) fn names(from_on: &str, name: &str) -> CellNames {
    CellNames {
        from_on: day(from_on),
        superior: words("Đảng bộ xã An Phú"),
        name: words(name),
        place: words("An Phú"),
        code: words("CB"),
    }
}

/// A term of the committee.
pub(crate) fn term(label: &str, from_on: &str, until_on: Option<&str>) -> TermSpan {
    TermSpan { label: words(label), from_on: day(from_on), until_on: until_on.map(day) }
}

/// A post from a day on.
pub(crate) fn tenure(kind: PostKind, from_on: &str) -> Tenure {
    Tenure { kind, title: Text::default(), from_on: Some(day(from_on)), until_on: None }
}

/// A member of whom only the name is known, divided as a form would offer it.
pub(crate) fn person(name: &str) -> Particulars {
    Particulars::named(FullName::guess(name).unwrap())
}

/// A date known in part or whole, as typed.
pub(crate) fn date(typed: &str) -> PartialDate {
    typed.parse().unwrap()
}

/// Members whose names and dates ask for care: a family name of two syllables, a given name of two,
/// names that do not divide, a name in Unicode form D, dates known in part.
pub(crate) fn awkward_people() -> Vec<Particulars> {
    let given_of_two = FullName::new("Lê", "Thị", "An Bình").unwrap();
    let decomposed = "Tra\u{302}\u{300}n Đu\u{31b}\u{301}c U\u{31b}o\u{31b}\u{309}ng";
    vec![
        Particulars {
            born_on: Some(date("1958")),
            joined_on: Some(date("2/1979")),
            ..person("Tôn Thất Bách")
        },
        Particulars { joined_on: Some(date("3/2/1996")), ..Particulars::named(given_of_two) },
        Particulars { group: "Tổ đảng 2".into(), ..person("Y Bih Niê") },
        Particulars { official_on: Some(date("1986")), ..person("Siu Black") },
        Particulars {
            rank: Rank::Probationary,
            joined_on: Some(date("19/5/2026")),
            ..person(decomposed)
        },
        person("Đỗ Đạt"),
        person("Siu"),
    ]
}

/// Whether `words` stand in `bytes` as plain text, in UTF-8 or in UTF-16 of either order.
pub(crate) fn is_readable(bytes: &[u8], words: &str) -> bool {
    let little: Vec<u8> = words.encode_utf16().flat_map(u16::to_le_bytes).collect();
    let big: Vec<u8> = words.encode_utf16().flat_map(u16::to_be_bytes).collect();
    let stands = |pattern: &[u8]| bytes.windows(pattern.len()).any(|window| window == pattern);
    [words.as_bytes(), &little, &big].into_iter().any(stands)
}
