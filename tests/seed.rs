//! A cell as large as one wishes, filled through the desk in a folder the program opens afterwards.
#![expect(
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

mod names;
mod year;

use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use app::{Clock, Desk, Founding};
use chrono::{DateTime, Datelike as _, NaiveDate, NaiveDateTime, NaiveTime};
use domain::MemberId;
use domain::cell::{CellNames, TermSpan};
use domain::member::{Particulars, ReviewClass};
use domain::post::{PostKind, Tenure};
use domain::text::{FullName, Text, Words};
use store::Cost;

pub use names::name;

/// The password of the secretary of such a cell.
pub const PASSWORD: &str = "Trăng lên đỉnh núi 7 ngọn";

/// What such a cell is called.
pub const CELL: &str = "Chi bộ Tổ dân phố số 8 – Hạ Đình";

/// A cell being filled: its desk, and the clock on its wall.
pub struct Seed {
    /// The desk of the secretary.
    pub desk: Desk,
    /// The members in the order they were entered, the secretary first.
    pub members: Vec<MemberId>,
    /// The day the cell is filled up to.
    pub today: NaiveDate,
    wall: Arc<AtomicI64>,
}

impl Seed {
    /// Found a cell of `count` members in `folder`, whose records go back `years` before `today`.
    pub fn found(folder: &Path, count: usize, years: i32, today: NaiveDate) -> Self {
        let wall = Arc::new(AtomicI64::new(instant(today).and_utc().timestamp()));
        let from_on = NaiveDate::from_ymd_opt(today.year() - years, 1, 1).unwrap();
        let founding = Founding {
            password: PASSWORD.into(),
            names: CellNames {
                from_on,
                superior: words("Đảng ủy phường Khương Đình"),
                name: words(CELL),
                place: words("Khương Đình"),
                code: words("CB"),
            },
            term: Some(TermSpan { label: words("2025–2027"), from_on, until_on: None }),
            secretary_name: Text::default(),
        };
        let (desk, _) =
            app::found_cell_at_cost(folder, founding, clock(&wall), Cost::LOWEST).unwrap();
        let mut seed = Self { desk, members: Vec::new(), today, wall };
        for place in 0..count {
            seed.enter(place, from_on);
        }
        seed
    }

    /// Close the vault, so that the program can open it.
    pub fn leave(self) {
        drop(self.desk);
    }

    /// Enter the member at `place`: the first holds the post of secretary, four more a seat on the
    /// committee; of eight one works in the political system.
    fn enter(&mut self, place: usize, from_on: NaiveDate) {
        let birth_year = 1946 + place % 50;
        let particulars = Particulars {
            born_on: birth_year.to_string().parse().ok(),
            joined_on: format!("3/2/{}", (birth_year + 24).min(2018)).parse().ok(),
            official_on: format!("3/2/{}", (birth_year + 25).min(2019)).parse().ok(),
            workplace: "Tổ dân phố số 8, phường Khương Đình".into(),
            review_class: if place % 8 == 7 { ReviewClass::Staff } else { ReviewClass::Outside },
            ..Particulars::named(FullName::guess(&name(place)).unwrap())
        };
        let id = self.desk.enter_member(&particulars).unwrap().member.id;
        let post = match place {
            0 => Some(PostKind::Secretary),
            1 => Some(PostKind::DeputySecretary),
            2..=4 => Some(PostKind::CommitteeMember),
            _ => None,
        };
        if let Some(kind) = post {
            let tenure =
                Tenure { kind, title: Text::default(), from_on: Some(from_on), until_on: None };
            self.desk.save_post(id, None, tenure).unwrap();
        }
        self.members.push(id);
    }

    /// Let the clock on the wall show the evening of a day.
    fn be_on(&self, day: NaiveDate) {
        self.wall.store(instant(day).and_utc().timestamp(), Ordering::SeqCst);
    }
}

/// The day it is, for cells the program itself will open.
#[expect(clippy::disallowed_methods, reason = "the program opened afterwards asks the same clock")]
pub fn today() -> NaiveDate {
    chrono::Local::now().date_naive()
}

fn clock(wall: &Arc<AtomicI64>) -> Clock {
    let wall = Arc::clone(wall);
    Box::new(move || DateTime::from_timestamp(wall.load(Ordering::SeqCst), 0).unwrap().naive_utc())
}

fn instant(day: NaiveDate) -> NaiveDateTime {
    day.and_time(NaiveTime::from_hms_opt(21, 0, 0).unwrap())
}

fn words(text: &str) -> Words {
    Words::new(text).unwrap()
}
