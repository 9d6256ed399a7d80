//! Agenda templates and score sheets: shipped, changed by the cell, and used.

use app::Problem;
use domain::agenda::{AgendaLine, AgendaTemplate, ItemKind, Stage};
use domain::meeting::MeetingKind;
use domain::score::{ScoreLine, ScoreSheet};
use domain::text::Text;

use crate::hold::{begin, cell, hold, plan, proposed, task};
use crate::support::{PASSWORD, desk, words};

fn line(title: &str) -> AgendaLine {
    AgendaLine {
        stage: Stage::Proceedings,
        kind: ItemKind::Plain,
        title: title.into(),
        presenter: Text::default(),
        minutes: None,
    }
}

fn score_line(key: &str, most: u32, part_of: Option<&str>) -> ScoreLine {
    ScoreLine {
        key: key.into(),
        title: words("Tiêu chí"),
        most,
        part_of: part_of.map(str::to_owned),
        steps: Text::default(),
        computed: None,
    }
}

#[test]
fn a_cell_makes_an_agenda_its_own_and_finds_the_shipped_one_again() {
    let mut desk = desk();
    let shipped = desk.agenda_template(MeetingKind::Regular).unwrap();
    let own = AgendaTemplate {
        lines: vec![line("Chào cờ"), line("Học tập Bác")],
        source: "Quy chế làm việc của chi bộ".into(),
        ..shipped.clone()
    };

    desk.save_agenda_template(own.clone()).unwrap();
    let desk = desk.leave_and_open(PASSWORD).unwrap();

    assert_eq!(desk.agenda_template(MeetingKind::Regular), Ok(own.clone()));
    assert_eq!(desk.shipped_agenda_template(MeetingKind::Regular), Ok(shipped));
    assert_ne!(desk.agenda_template(MeetingKind::Thematic).unwrap().lines, own.lines);
    let plan = desk.propose_meeting(MeetingKind::Regular, None).unwrap();
    let titles: Vec<_> = plan.agenda.iter().map(|item| item.line.title.as_str()).collect();
    assert_eq!(titles, ["Chào cờ", "Học tập Bác"]);
}

#[test]
fn every_kind_of_meeting_can_be_planned_from_what_is_shipped() {
    let mut desk = cell();

    for kind in MeetingKind::ALL {
        let plan = proposed(&desk, kind, "2026-09-05T19:30:00");
        let id = desk.plan_meeting(plan).unwrap().meeting.id;
        let view = desk.begin_minutes(id).unwrap();
        assert!(!view.minutes.items.is_empty(), "{kind:?}");
    }
}

#[test]
fn a_line_without_words_is_no_line() {
    let mut desk = desk();
    let shipped = desk.shipped_agenda_template(MeetingKind::Regular).unwrap();
    let own = AgendaTemplate { lines: vec![line("Chào cờ"), line("  ")], ..shipped.clone() };

    let refused = desk.save_agenda_template(own);

    assert_eq!(refused, Err(Problem::Blank { field: "lines.title".into() }));
    assert_eq!(desk.agenda_template(MeetingKind::Regular), Ok(shipped));
}

#[test]
fn what_was_left_open_heads_an_agenda_that_has_no_place_for_it() {
    let mut desk = cell();
    let shipped = desk.shipped_agenda_template(MeetingKind::Regular).unwrap();
    let opening = AgendaLine { stage: Stage::Opening, ..line("Chào cờ") };
    let own = AgendaTemplate { lines: vec![opening, line("Việc tháng tới")], ..shipped };
    desk.save_agenda_template(own).unwrap();
    let kinds = |plan: &domain::meeting::MeetingPlan| -> Vec<ItemKind> {
        plan.agenda.iter().map(|item| item.line.kind).collect()
    };
    let free = desk.propose_meeting(MeetingKind::Regular, None).unwrap();
    assert_eq!(kinds(&free), [ItemKind::Plain, ItemKind::Plain]);

    let already_planned = plan(&mut desk, "2026-10-05T19:30:00");
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);

    let headed = [ItemKind::Plain, ItemKind::FollowUp, ItemKind::Plain];
    let next = desk.propose_meeting(MeetingKind::Regular, None).unwrap();
    assert_eq!(kinds(&next), headed);
    let begun = desk.begin_minutes(already_planned).unwrap();
    assert_eq!(
        kinds(&begun.meeting.plan),
        headed,
        "though it was planned before the task was given"
    );
}

#[test]
fn a_heading_is_worth_what_its_parts_are_worth() {
    let mut desk = desk();
    let shipped = desk.score_sheet().unwrap();
    let own = ScoreSheet {
        lines: vec![
            score_line("1", 400, None),
            score_line("2", 7, None),
            score_line("2.1", 250, Some("2")),
            score_line("2.2", 350, Some("2")),
        ],
        ..shipped
    };

    let kept = desk.save_score_sheet(own).unwrap();

    assert_eq!(kept.lines[1].most, 600);
    assert_eq!(kept.most(), 1000);
    assert_eq!(desk.score_sheet(), Ok(kept));
}

#[test]
fn a_sheet_whose_lines_cannot_be_told_apart_is_refused() {
    let mut desk = desk();
    let shipped = desk.score_sheet().unwrap();
    let with = |lines| ScoreSheet { lines, ..shipped.clone() };
    let choice = |field: &str| Err(Problem::BadChoice { field: field.into() });
    let cases = [
        (vec![score_line("1", 5, None), score_line("1", 5, None)], choice("lines.key")),
        (vec![score_line(" ", 5, None)], Err(Problem::Blank { field: "lines.key".into() })),
        (vec![score_line("1", 5, Some("9"))], choice("lines.partOf")),
        (vec![score_line("1", 5, Some("1"))], choice("lines.partOf")),
    ];

    for (lines, refused) in cases {
        assert_eq!(desk.save_score_sheet(with(lines)), refused);
    }
    assert_eq!(desk.score_sheet(), Ok(shipped));
}

#[test]
fn both_sheets_are_offered_and_the_second_can_be_used() {
    let mut desk = cell();
    let sheets = desk.shipped_score_sheets().unwrap();
    assert_eq!(desk.score_sheet().as_ref(), Ok(&sheets[0]));

    desk.save_score_sheet(sheets[1].clone()).unwrap();

    assert_eq!(begin(&mut desk, "2026-09-05T19:30:00").sheet, sheets[1]);
}

#[test]
fn the_deputy_uses_templates_and_does_not_change_them() {
    let mut desk = desk();
    desk.add_deputy("Phó bí thư ghi biên bản".into()).unwrap();
    let mut deputy = desk.leave().open("Phó bí thư ghi biên bản").unwrap();
    let template = deputy.agenda_template(MeetingKind::Regular).unwrap();
    let sheet = deputy.score_sheet().unwrap();

    assert_eq!(deputy.save_agenda_template(template), Err(Problem::NotAllowed));
    assert_eq!(deputy.save_score_sheet(sheet), Err(Problem::NotAllowed));
}
