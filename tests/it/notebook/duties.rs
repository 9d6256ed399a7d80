//! What the notebooks wait for, on the first page.

use app::YearDuties;
use domain::notebook::GoodDeedDraft;
use domain::story::StoryDraft;
use domain::study::{StudyDraft, StudyReportDraft};
use domain::text::Text;

use super::{cell, month, register, remark, report};
use crate::support::day;

fn deed(member: domain::MemberId) -> GoodDeedDraft {
    GoodDeedDraft {
        member,
        done_on: day("2026-01-03"),
        words: "Trả lại ví nhặt được".into(),
        for_whom: Text::default(),
        pledge: None,
    }
}

fn study() -> StudyDraft {
    StudyDraft {
        title: "Nghị quyết Đại hội XIV".into(),
        held_on: day("2026-02-10"),
        place: Text::default(),
        speaker: Text::default(),
        meeting: None,
        report_due_on: Some(day("2026-02-28")),
        note: Text::default(),
    }
}

#[test]
fn the_first_page_counts_what_the_notebooks_wait_for() {
    let (mut desk, [first, second]) = cell();
    assert_eq!(desk.home().unwrap().notebooks.years, [], "no last year of a cell just founded");
    register(&mut desk, first, "Giúp 2 hộ");
    report(&mut desk, first, "2026-01", remark("Làm được"));
    desk.save_good_deed(None, &deed(second)).unwrap();
    desk.wall.set("2026-02-10T21:00:00");
    let session = desk.save_study(None, &study()).unwrap().study.id;
    let handed_in =
        StudyReportDraft { handed_in_on: Some(day("2026-02-10")), ..StudyReportDraft::default() };
    desk.save_study_report(session, first, &handed_in).unwrap();

    desk.wall.set("2026-04-01T08:00:00");
    let duties = desk.home().unwrap().notebooks;

    let expected = YearDuties {
        year: 2026,
        registrations: 2,
        commitments: 3,
        reports: 5,
        comments: 1,
        summaries: 0,
    };
    assert_eq!(duties.years, [expected]);
    assert_eq!(duties.unpraised, 1);
    let studies = duties.studies;
    assert_eq!((studies.reports, studies.overdue), (2, 2));
}

#[test]
fn a_cell_that_keeps_no_notebook_is_reminded_of_none() {
    let (desk, _) = cell();

    desk.wall.set("2026-11-01T08:00:00");

    assert_eq!(desk.home().unwrap().notebooks.years, []);
}

#[test]
fn last_year_is_shown_until_its_summaries_should_be_there() {
    let (mut desk, [member, _]) = cell();
    register(&mut desk, member, "Giúp 2 hộ");
    for (on, expected) in [
        ("2027-01-31T08:00:00", vec![2026]),
        ("2027-02-28T08:00:00", vec![2027, 2026]),
        ("2027-03-01T08:00:00", vec![2027]),
    ] {
        desk.wall.set(on);
        let years = desk.home().unwrap().notebooks.years;
        assert_eq!(years.iter().map(|duties| duties.year).collect::<Vec<_>>(), expected, "{on}");
    }
}

#[test]
fn the_first_page_names_who_tells_next_and_whether_it_is_prepared() {
    let (mut desk, [_, bach]) = cell();
    let next = desk.home().unwrap().notebooks.next_tellers.unwrap();
    let names: Vec<_> = next.tellers.iter().map(|offer| offer.name.as_str()).collect();
    assert_eq!((next.month, names), (month("2026-01"), vec!["Tôn Thất Bách"]));
    let story = |told_on: Option<&str>| StoryDraft {
        teller: bach,
        month: month("2026-01"),
        told_on: told_on.map(day),
        title: "Đôi dép của Bác".into(),
        source: Text::default(),
        lesson: Text::default(),
    };

    let prepared = desk.tell_story(None, &story(None)).unwrap().story.id;
    let next = desk.home().unwrap().notebooks.next_tellers.unwrap();
    assert_eq!(next.tellers[0].story.as_ref().map(|story| story.id), Some(prepared));
    desk.tell_story(Some(prepared), &story(Some("2026-01-04"))).unwrap();

    let next = desk.home().unwrap().notebooks.next_tellers.unwrap();
    assert_eq!(next.month, month("2026-02"), "January has its story");
}
