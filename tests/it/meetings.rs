//! Planning meetings, calling them off, finding them again, and the first page.

use app::Problem;
use domain::agenda::{AgendaItem, AgendaLine, ItemKind, Stage};
use domain::attendance::Mark;
use domain::dates::YearMonth;
use domain::matter::Outcome;
use domain::meeting::{MeetingKind, MeetingPlan, MeetingState};
use domain::member::{StandingKind, StandingPeriod};
use domain::number_series::PaperKind;
use domain::text::Text;
use domain::{ItemId, MeetingId};

use crate::hold::{at, begin, cell, complete, hold, member, plan, proposed, task, tick, write};
use crate::support::{PASSWORD, day, desk, person};

fn month(stored: &str) -> YearMonth {
    YearMonth::from_storage(stored).unwrap()
}

fn item(id: i64, title: &str) -> AgendaItem {
    AgendaItem {
        id: ItemId(id),
        line: AgendaLine {
            stage: Stage::Proceedings,
            kind: ItemKind::Plain,
            title: title.into(),
            presenter: Text::default(),
            minutes: Some(10),
        },
    }
}

fn titles(plan: &MeetingPlan) -> Vec<&str> {
    plan.agenda.iter().map(|item| item.line.title.as_str()).collect()
}

#[test]
fn the_first_meeting_is_proposed_from_the_template_for_this_month() {
    let desk = desk();

    let plan = desk.propose_meeting(MeetingKind::Regular, None).unwrap();

    assert_eq!(plan.month, month("2026-09"));
    assert_eq!(plan.planned_at, at("2026-09-05T19:00:00"), "the third has passed, today has not");
    let template = desk.agenda_template(MeetingKind::Regular).unwrap();
    let lines: Vec<_> = plan.agenda.into_iter().map(|item| item.line).collect();
    assert_eq!(lines, template.lines);
}

#[test]
fn the_next_meeting_is_proposed_where_and_when_the_last_one_was() {
    let mut desk = desk();
    plan(&mut desk, "2026-09-28T19:30:00");
    desk.wall.set("2026-09-20T08:00:00");

    let next = desk.propose_meeting(MeetingKind::Regular, None).unwrap();

    assert_eq!((next.month, next.planned_at), (month("2026-10"), at("2026-10-28T19:30:00")));
    assert_eq!(next.place.as_str(), "Nhà văn hóa thôn");
}

#[test]
fn a_month_too_short_for_the_usual_day_gives_its_last_one() {
    let mut desk = desk();
    plan(&mut desk, "2026-10-31T19:30:00");

    let next = desk.propose_meeting(MeetingKind::Regular, Some(month("2026-11"))).unwrap();

    assert_eq!(next.planned_at, at("2026-11-30T19:30:00"));
}

#[test]
fn a_meeting_called_off_leaves_its_month_free() {
    let mut desk = desk();
    let id = plan(&mut desk, "2026-09-05T19:00:00");
    assert_eq!(desk.propose_meeting(MeetingKind::Regular, None).unwrap().month, month("2026-10"));

    desk.cancel_meeting(id, "Bão số 10".into()).unwrap();

    assert_eq!(desk.propose_meeting(MeetingKind::Regular, None).unwrap().month, month("2026-09"));
}

#[test]
fn a_plan_is_kept_as_it_was_written_in_one_unicode_form() {
    let mut desk = desk();
    let decomposed = "Ho\u{323}c ta\u{302}\u{323}p Ba\u{301}c";
    let planned = MeetingPlan {
        kind: MeetingKind::RegularThematic,
        theme: decomposed.into(),
        invited: "Toàn thể đảng viên\nĐại diện Mặt trận".into(),
        preparation: "Đọc trước dự thảo".into(),
        agenda: vec![item(11, "Chào cờ"), item(12, decomposed)],
        ..proposed(&desk, MeetingKind::Regular, "2026-09-05T19:30:00")
    };

    let kept = desk.plan_meeting(planned.clone()).unwrap();

    assert_eq!(kept.meeting.plan, planned);
    assert_eq!(kept.meeting.plan.theme.as_str(), "Học tập Bác");
    assert_eq!(kept.meeting.state, MeetingState::Planned);
    assert_eq!(desk.meeting(kept.meeting.id), Ok(kept));
}

#[test]
fn a_line_of_the_agenda_that_was_taken_out_can_come_back() {
    let mut desk = desk();
    let first = MeetingPlan {
        agenda: vec![item(1, "Một"), item(2, "Hai"), item(3, "Ba")],
        ..proposed(&desk, MeetingKind::Regular, "2026-09-05T19:30:00")
    };
    let id = desk.plan_meeting(first.clone()).unwrap().meeting.id;

    let shorter = MeetingPlan { agenda: vec![item(3, "Ba"), item(1, "Một")], ..first.clone() };
    let without = desk.change_plan(id, shorter).unwrap();
    let with = desk.change_plan(id, first).unwrap();

    assert_eq!(titles(&without.meeting.plan), ["Ba", "Một"]);
    assert_eq!(titles(&with.meeting.plan), ["Một", "Hai", "Ba"]);
}

#[test]
fn an_item_stays_with_its_meeting() {
    let mut desk = desk();
    let first = MeetingPlan {
        agenda: vec![item(7, "Một")],
        ..proposed(&desk, MeetingKind::Regular, "2026-09-05T19:30:00")
    };
    let id = desk.plan_meeting(first.clone()).unwrap().meeting.id;

    let refused = desk.plan_meeting(first.clone());

    assert_eq!(refused, Err(Problem::Unexpected));
    assert_eq!(desk.meetings(None).unwrap().len(), 1, "nothing of the second one was kept");
    assert_eq!(desk.meeting(id).unwrap().meeting.plan, first);
}

#[test]
fn a_year_nobody_meets_in_is_refused() {
    let mut desk = desk();
    let planned = MeetingPlan {
        planned_at: at("0206-09-05T19:30:00"),
        ..proposed(&desk, MeetingKind::Regular, "2026-09-05T19:30:00")
    };

    let refused = desk.plan_meeting(planned);

    assert_eq!(refused, Err(Problem::BadDay { field: "plannedAt".into() }));
}

#[test]
fn once_the_minutes_are_begun_the_agenda_belongs_to_them() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let plan = MeetingPlan {
        place: "Nhà ông Bách".into(),
        agenda: vec![item(1, "Khác hẳn")],
        ..view.meeting.plan.clone()
    };

    let changed = desk.change_plan(view.meeting.id, plan).unwrap();

    assert_eq!(changed.meeting.plan.place.as_str(), "Nhà ông Bách");
    assert_eq!(changed.meeting.plan.agenda, view.meeting.plan.agenda);
}

#[test]
fn a_meeting_is_called_off_with_a_reason_and_taken_up_again_where_it_stood() {
    let mut desk = cell();
    let planned = plan(&mut desk, "2026-09-05T19:30:00");
    let begun = begin(&mut desk, "2026-10-05T19:30:00").meeting.id;

    for (id, stood) in [(planned, MeetingState::Planned), (begun, MeetingState::Open)] {
        assert_eq!(
            desk.cancel_meeting(id, " ".into()),
            Err(Problem::Blank { field: "reason".into() })
        );
        let off = desk.cancel_meeting(id, "Mưa lũ".into()).unwrap();
        assert_eq!(off.meeting.state, MeetingState::Cancelled);
        assert_eq!(off.meeting.cancelled_because.as_str(), "Mưa lũ");
        assert_eq!(desk.begin_minutes(id), Err(Problem::MeetingCancelled));
        assert_eq!(desk.change_plan(id, off.meeting.plan), Err(Problem::MeetingCancelled));

        let again = desk.reopen_plan(id).unwrap();
        assert_eq!(again.meeting.state, stood);
        assert!(again.meeting.cancelled_because.is_blank());
    }
}

#[test]
fn minutes_that_give_or_end_a_matter_are_not_called_off() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);
    let view = begin(&mut desk, "2026-10-05T19:30:00");
    let id = view.meeting.id;

    write(&mut desk, &view, |minutes| {
        minutes.reports[0].outcome = Outcome::Done;
        minutes.matters = vec![task(2, "Trồng hoa")];
    });

    assert_eq!(
        desk.cancel_meeting(id, "Nhầm".into()),
        Err(Problem::MattersInMinutes { matters: 2 })
    );
    let view = desk.minutes(id).unwrap();
    write(&mut desk, &view, |minutes| {
        minutes.reports[0].outcome = Outcome::StaysOpen;
        minutes.matters = vec![];
    });
    assert!(desk.cancel_meeting(id, "Nhầm".into()).is_ok());
    assert_eq!(desk.open_matters().unwrap().len(), 1);
}

#[test]
fn meetings_are_listed_by_the_year_of_their_month_the_newest_first() {
    let mut desk = cell();
    let december = proposed(&desk, MeetingKind::Regular, "2026-01-02T19:00:00");
    let december = MeetingPlan { month: month("2025-12"), ..december };
    let december = desk.plan_meeting(december).unwrap().meeting.id;
    let october = plan(&mut desk, "2026-10-03T19:00:00");
    let september = plan(&mut desk, "2026-09-03T19:00:00");

    let listed = |year| -> Vec<MeetingId> {
        desk.meetings(year).unwrap().iter().map(|line| line.id).collect()
    };

    assert_eq!(listed(Some(2026)), [october, september]);
    assert_eq!(listed(Some(2025)), [december]);
    assert_eq!(listed(None), [october, september, december]);
    assert_eq!(desk.meeting_years(), Ok(vec![2026, 2025]));
}

#[test]
fn thirty_years_of_meetings_are_listed() {
    let mut desk = desk();
    let plan = proposed(&desk, MeetingKind::Regular, "1996-10-03T19:00:00");
    for months in 0..360 {
        let day = domain::dates::add_months(plan.planned_at.date(), months);
        desk.plan_meeting(MeetingPlan {
            month: YearMonth::of(day),
            planned_at: day.and_time(plan.planned_at.time()),
            agenda: vec![],
            ..plan.clone()
        })
        .unwrap();
    }

    let all = desk.meetings(None).unwrap();

    assert_eq!(all.len(), 360);
    assert!(all.is_sorted_by(|newer, older| newer.planned_at > older.planned_at));
    assert_eq!(desk.meetings(Some(2010)).unwrap().len(), 12);
    assert_eq!(desk.meeting_years().unwrap().len(), 31);
}

#[test]
fn an_adopted_meeting_is_listed_with_its_attendance_and_the_day_to_report() {
    let mut desk = cell();
    let absent = member(&desk, "Siu");
    let id = hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
        tick(minutes, absent, Mark::Unexcused);
    });

    let line = desk.meetings(None).unwrap().remove(0);

    assert_eq!(line.id, id.meeting.id);
    assert_eq!((line.present, line.denominator), (Some(7), Some(8)));
    assert_eq!(line.adopted_at, Some(at("2026-09-05T09:00:00")));
    assert_eq!(line.report_due_on, Some(day("2026-09-07")));
}

#[test]
fn the_committee_reports_to_nobody() {
    let mut desk = cell();
    let plan = proposed(&desk, MeetingKind::Committee, "2026-09-05T19:30:00");
    let id = desk.plan_meeting(plan).unwrap().meeting.id;
    desk.begin_minutes(id).unwrap();

    assert_eq!(desk.meetings(None).unwrap()[0].report_due_on, None);
}

#[test]
fn numbers_of_papers_stand_with_their_meeting() {
    let mut desk = cell();
    let id = plan(&mut desk, "2026-09-05T19:30:00");
    for kind in [PaperKind::Minutes, PaperKind::Resolution, PaperKind::Invitation] {
        let number = desk.suggest_number(kind, day("2026-09-05"), Some(id)).unwrap();
        desk.give_number(number).unwrap();
    }

    let numbers = desk.meeting(id).unwrap().numbers;

    assert_eq!(numbers.minutes.as_str(), "01-BB/CB");
    assert_eq!(numbers.resolution.as_str(), "01-NQ/CB");
    assert_eq!(numbers.invitation.as_str(), "01-GM/CB");
}

#[test]
fn every_change_of_a_meeting_is_in_its_history() {
    let mut desk = cell();
    let id = plan(&mut desk, "2026-09-05T19:30:00");
    let changed = proposed(&desk, MeetingKind::Regular, "2026-09-06T19:30:00");
    let agenda = desk.meeting(id).unwrap().meeting.plan.agenda;
    desk.change_plan(id, MeetingPlan { agenda, ..changed }).unwrap();
    desk.cancel_meeting(id, "Mưa".into()).unwrap();
    desk.reopen_plan(id).unwrap();
    let view = desk.begin_minutes(id).unwrap();
    write(&mut desk, &view, |_| {});
    desk.adopt_minutes(id).unwrap();

    let deeds: Vec<_> =
        desk.history("meeting", id.0).unwrap().into_iter().map(|line| line.deed).collect();

    assert_eq!(
        deeds,
        [
            "adopt_minutes",
            "begin_minutes",
            "reopen_plan",
            "cancel_meeting",
            "change_plan",
            "plan_meeting"
        ]
    );
}

#[test]
fn the_deputy_keeps_meetings_too() {
    let mut desk = cell();
    desk.add_deputy("Phó bí thư ghi biên bản".into()).unwrap();
    let closed = desk.leave();

    let mut deputy = closed.open("Phó bí thư ghi biên bản").unwrap();

    let view = begin(&mut deputy, "2026-09-05T19:30:00");
    deputy.save_minutes(view.meeting.id, view.revision, complete(&view)).unwrap();
    assert!(deputy.adopt_minutes(view.meeting.id).is_ok());
}

#[test]
fn plans_are_there_after_a_restart() {
    let mut desk = cell();
    let id = plan(&mut desk, "2026-09-05T19:30:00");
    let before = desk.meeting(id).unwrap();

    let desk = desk.leave_and_open(PASSWORD).unwrap();

    assert_eq!(desk.meeting(id), Ok(before));
}

#[test]
fn the_first_page_of_a_new_cell_has_little_to_say() {
    let desk = desk();

    let home = desk.home().unwrap();

    assert_eq!(home.cell_name.as_str(), "Chi bộ thôn Lương Hậu");
    assert_eq!(home.today, day("2026-09-05"));
    assert_eq!((home.next_meeting, home.open_meeting, home.last_meeting), (None, None, None));
    assert_eq!((home.open_matters, home.overdue_matters, home.report_due), (0, 0, None));
    assert_eq!((home.members.official, home.members.probationary), (1, 0));
    assert!(home.themes_missing_quarter);
}

#[test]
fn the_first_page_says_what_is_next_and_what_is_due() {
    let mut desk = cell();
    let held = hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
        let mut late = task(1, "Sửa loa");
        late.due_on = Some(day("2026-09-04"));
        minutes.matters = vec![late, task(2, "Trồng hoa")];
    });
    let later = plan(&mut desk, "2026-11-05T19:30:00");
    let next = plan(&mut desk, "2026-10-05T19:30:00");
    desk.wall.set("2026-09-07T08:00:00");

    let home = desk.home().unwrap();

    assert_eq!(home.next_meeting.unwrap().id, next, "and not {later:?}");
    assert_eq!(home.last_meeting.unwrap().id, held.meeting.id);
    let due = home.report_due.unwrap();
    assert_eq!((due.meeting, due.due_on), (held.meeting.id, day("2026-09-07")));
    assert_eq!((home.open_matters, home.overdue_matters), (2, 1));
}

#[test]
fn the_first_page_warns_of_probations_and_long_absences() {
    let mut desk = cell();
    let absent = member(&desk, "Siu");
    for month in 2..=5 {
        hold(&mut desk, &format!("2026-{month:02}-05T19:30:00"), |minutes| {
            tick(minutes, absent, Mark::Excused);
        });
    }
    assert_eq!(desk.home().unwrap().long_absences[0].meetings, 4);
    desk.wall.set("2027-04-01T09:00:00");

    let home = desk.home().unwrap();

    assert!(home.long_absences.is_empty(), "a new year begins a new row");
    assert_eq!(home.probations.len(), 1);
    assert_eq!(home.probations[0].name.as_str(), "Trần Đức Ưởng");
    assert_eq!(home.probations[0].ends_on, day("2027-05-19"));
}

#[test]
fn three_absences_in_a_row_are_no_alert_yet() {
    let mut desk = cell();
    let absent = member(&desk, "Siu");
    for month in 2..=4 {
        hold(&mut desk, &format!("2026-{month:02}-05T19:30:00"), |minutes| {
            tick(minutes, absent, Mark::Unexcused);
        });
    }

    assert!(desk.home().unwrap().long_absences.is_empty());
}

#[test]
fn a_theme_is_asked_for_once_in_each_quarter() {
    let mut desk = cell();
    let thematic = proposed(&desk, MeetingKind::Thematic, "2026-08-10T19:30:00");
    let id = desk.plan_meeting(thematic).unwrap().meeting.id;
    assert!(!desk.home().unwrap().themes_missing_quarter);

    desk.cancel_meeting(id, "Chưa chuẩn bị xong".into()).unwrap();
    assert!(desk.home().unwrap().themes_missing_quarter);

    desk.reopen_plan(id).unwrap();
    desk.wall.set("2026-10-01T08:00:00");
    assert!(desk.home().unwrap().themes_missing_quarter, "a new quarter has begun");
}

#[test]
fn the_members_are_tallied_without_visitors() {
    let mut desk = cell();
    let standing = |kind| StandingPeriod {
        kind,
        from_on: day("2026-01-01"),
        until_on: None,
        reason: Text::default(),
    };
    let guest = desk.enter_member(&person("Phạm Khách")).unwrap().member.id;
    for (id, kind) in [
        (guest, StandingKind::Visiting),
        (member(&desk, "Tôn Thất Bách"), StandingKind::Exempt),
        (member(&desk, "Đỗ Đạt"), StandingKind::Away),
        (member(&desk, "Siu"), StandingKind::Transferred),
    ] {
        desk.save_standing(id, None, standing(kind)).unwrap();
    }

    let tally = desk.home().unwrap().members;

    assert_eq!((tally.official, tally.probationary), (6, 1));
    assert_eq!((tally.exempt, tally.away), (1, 1));
}
