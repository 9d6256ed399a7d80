//! What one year leaves to the review of the next.

use app::{OfferSource, OfferedItem};
use domain::form::{Answer, Answers, FormRow, Purpose};
use domain::matter::{MatterDraft, MatterKind, Outcome};

use super::{YEAR, answers, beside, december, list};
use crate::hold::{hear, hold, task};
use crate::support::day;

fn cells(offer: &OfferedItem) -> [String; 3] {
    let row = offer.answer.rows().next().unwrap();
    ["shortcoming", "state", "degree"].map(|key| row.cell(key).to_owned())
}

fn row(shortcoming: &str, state: &str) -> FormRow {
    let cells = [("shortcoming", shortcoming), ("state", state), ("degree", "một nửa")];
    let cells = cells.map(|(key, cell)| (key.to_owned(), cell.into()));
    FormRow { cells: cells.into(), from: None }
}

#[test]
fn what_is_confessed_this_year_is_to_be_remedied_next_year() {
    let (mut desk, member) = december();
    let rows = vec![row("Thu quỹ chậm", "underWay"), row("Ít phát biểu", "remedied")];
    let written = answers(&[
        ("shortcomings", list(&["Còn nể nang, ngại va chạm", " "])),
        ("remedied", Answer::Rows { rows }),
    ]);
    desk.save_review(Some(member), YEAR, 0, written).unwrap();
    desk.wall.set("2027-11-20T09:00:00");

    let screen = desk.review(Some(member), 2027).unwrap();

    let offered = beside(&screen, "remedied");
    let words: Vec<_> = offered.iter().map(|offer| offer.words.as_str()).collect();
    assert_eq!(words, ["Còn nể nang, ngại va chạm", "Thu quỹ chậm"]);
    assert!(matches!(
        &offered[0].source,
        OfferSource::Form { year: YEAR, purpose: Purpose::Review, .. }
    ));
    assert_eq!(cells(offered[0]), ["Còn nể nang, ngại va chạm", "", ""]);
    assert_eq!(screen.answers, Answers::default(), "nothing is written by itself");
    let taken = answers(&[("remedied", offered[0].answer.clone())]);
    desk.save_review(Some(member), 2027, 0, taken).unwrap();
    let screen = desk.review(Some(member), 2027).unwrap();
    let marks: Vec<_> = beside(&screen, "remedied").iter().map(|offer| offer.taken).collect();
    assert_eq!(marks, [true, false]);
}

#[test]
fn what_a_review_confessed_is_offered_to_the_commitment_that_follows() {
    let (mut desk, member) = december();
    let written = answers(&[("shortcomings", list(&["Còn nể nang"]))]);
    desk.save_review(Some(member), YEAR, 0, written).unwrap();

    let screen = desk.commitment(member, YEAR + 1).unwrap();

    assert_eq!(beside(&screen, "remedies")[0].words.as_str(), "Còn nể nang");
}

#[test]
fn a_shortcoming_a_meeting_closed_is_offered_as_remedied_and_once() {
    let (mut desk, member) = december();
    let shortcoming = MatterDraft {
        kind: MatterKind::Shortcoming,
        lead: Some(member),
        product: "Mỗi quý góp ý một lần".into(),
        ..task(7_001, "Còn nể nang")
    };
    desk.wall.set("2026-02-05T22:00:00");
    hold(&mut desk, "2026-02-05T19:00:00", |minutes| minutes.matters.push(shortcoming));
    desk.wall.set("2026-06-05T22:00:00");
    let closing = hold(&mut desk, "2026-06-05T19:00:00", |minutes| {
        hear(minutes, 7_001, Outcome::Done, "Đã góp ý 2 lần");
    });

    let screen = desk.review(Some(member), YEAR).unwrap();

    let offered = beside(&screen, "remedied");
    assert_eq!(offered.len(), 1, "{offered:?}");
    assert_eq!(cells(offered[0]), ["Còn nể nang", "remedied", ""]);
    let source = OfferSource::Remedied {
        given_on: day("2026-02-05"),
        ended_on: day("2026-06-05"),
        meeting: closing.meeting.id,
        result: "Đã góp ý 2 lần".into(),
    };
    assert_eq!(offered[0].source, source);
}

#[test]
fn shortcomings_of_the_collective_go_to_its_own_report_alone() {
    let (mut desk, member) = december();
    desk.wall.set("2026-02-05T22:00:00");
    let own = MatterDraft {
        kind: MatterKind::Shortcoming,
        ..task(7_002, "Sinh hoạt còn hình thức")
    };
    hold(&mut desk, "2026-02-05T19:00:00", |minutes| minutes.matters.push(own));

    let collective = desk.review(None, YEAR).unwrap();
    let personal = desk.review(Some(member), YEAR).unwrap();

    assert_eq!(beside(&collective, "remedied")[0].words.as_str(), "Sinh hoạt còn hình thức");
    assert_eq!(beside(&collective, "shortcomings")[0].words.as_str(), "Sinh hoạt còn hình thức");
    assert!(beside(&personal, "remedied").is_empty());
}
