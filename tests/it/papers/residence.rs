//! The letters that ask the residence for its feedback.

use domain::dates::PartialDate;
use domain::text::Text;
use paper::{ResidenceRequest, ResidenceRequests};
use press::Document;

use super::pdf;
use super::sample_notebook::cell_paper;
use super::samples::{NAMES, day, text};
use crate::golden;

fn letters() -> Document {
    let known = ResidenceRequest {
        name: text(NAMES[3]),
        born_on: PartialDate::from_storage("1958").ok(),
        joined_on: PartialDate::from_storage("1984-02-03").ok(),
        official_on: PartialDate::from_storage("1985-02").ok(),
        workplace: text("Trường Tiểu học Nguyễn Thị Minh Khai"),
        residence: text("Số 7, hẻm 12, xóm Bàu Sen"),
        to: text("Chi ủy Chi bộ 3, phường Ea Kao"),
    };
    let unknown = ResidenceRequest {
        name: text(NAMES[5]),
        born_on: None,
        joined_on: None,
        official_on: None,
        workplace: Text::default(),
        residence: Text::default(),
        to: Text::default(),
    };
    let (cell, people) = (cell_paper(), vec![known, unknown]);
    let paper = ResidenceRequests { cell, year: 2026, due_on: day(2026, 11, 30), people };
    paper::residence_requests(&paper).unwrap()
}

#[test]
fn the_letters_to_the_residence_look_as_agreed() {
    let pdf = pdf(&letters());

    golden::words("residence_request", &pdf);
    golden::page("residence_request", &pdf, 1);
    golden::page("residence_request_answer", &pdf, 2);
    golden::page("residence_request_by_hand", &pdf, 3);
}
