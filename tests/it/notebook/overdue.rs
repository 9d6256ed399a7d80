//! The matrix, what is overdue, and what those who follow somebody see.

use app::Gap;
use domain::member::{StandingKind, StandingPeriod};
use domain::notebook::{DueState, FollowingDraft, MonthState, SummaryPeriod};
use domain::text::Text;

use super::{cell, comment, month, page, register, remark, report};
use crate::hold::member as named;
use crate::support::{SECRETARY, TrialDesk, day};

fn states(desk: &TrialDesk, name: &str) -> Vec<MonthState> {
    let matrix = desk.matrix(2026).unwrap();
    let row = matrix.rows.iter().find(|row| row.name.as_str() == name).unwrap();
    row.months.iter().map(|cell| cell.state).collect()
}

#[test]
fn the_matrix_counts_what_is_owed_reported_commented_and_overdue() {
    use MonthState::{Commented, Overdue, Registered, Reported};
    let (mut desk, [first, second]) = cell();
    register(&mut desk, first, "Giúp 2 hộ");
    report(&mut desk, first, "2026-01", remark("Làm được"));
    report(&mut desk, second, "2026-01", remark("Làm được"));
    desk.comment_month(first, month("2026-01"), comment("Tốt", "2026-01-31")).unwrap();
    desk.wall.set("2026-03-11T08:00:00");

    let matrix = desk.matrix(2026).unwrap();

    assert_eq!(states(&desk, "Y Bih Niê")[..3], [Commented, Overdue, Registered]);
    assert_eq!(states(&desk, "Tôn Thất Bách")[..2], [Reported, Overdue]);
    let [january, february] = [matrix.months[0], matrix.months[1]];
    let numbers =
        |count: app::MatrixCount| (count.owed, count.reported, count.commented, count.overdue);
    assert_eq!(numbers(january), (3, 2, 1, 1));
    assert_eq!(numbers(february), (3, 0, 0, 3));
}

#[test]
fn the_cell_sets_until_when_pages_are_due() {
    let (mut desk, [member, _]) = cell();
    let mut settings = desk.cell().unwrap().settings;
    settings.notebook_due_day = 20;
    desk.save_settings(settings).unwrap();
    desk.wall.set("2026-03-11T08:00:00");

    let february = page(&desk, member, "2026-02");

    assert_eq!((february.state, february.due_on), (MonthState::NotDue, day("2026-03-20")));
}

#[test]
fn a_year_that_is_not_registered_is_overdue_after_the_first_quarter() {
    let (mut desk, [member, _]) = cell();
    register(&mut desk, member, "Giúp 2 hộ");
    let registration = |desk: &TrialDesk, name: &str| {
        let rows = desk.matrix(2026).unwrap().rows;
        rows.iter().find(|row| row.name.as_str() == name).unwrap().registration
    };
    desk.wall.set("2026-03-31T23:00:00");
    assert_eq!(registration(&desk, "Tôn Thất Bách"), DueState::NotDue);

    desk.wall.set("2026-04-01T07:00:00");

    assert_eq!(registration(&desk, "Tôn Thất Bách"), DueState::Overdue);
    assert_eq!(registration(&desk, "Y Bih Niê"), DueState::Done);
}

#[test]
fn nothing_is_overdue_of_somebody_exempt_or_gone() {
    let (mut desk, [exempt, gone]) = cell();
    let period = |kind| StandingPeriod {
        kind,
        from_on: day("2026-05-01"),
        until_on: None,
        reason: Text::default(),
    };
    desk.save_standing(exempt, None, period(StandingKind::Exempt)).unwrap();
    desk.save_standing(gone, None, period(StandingKind::Deceased)).unwrap();
    desk.wall.set("2026-07-05T08:00:00");

    let matrix = desk.matrix(2026).unwrap();

    let names: Vec<_> = matrix.rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, [SECRETARY], "who owes nothing and has written nothing has no row");
    assert!(states(&desk, SECRETARY).contains(&MonthState::Overdue));
    let book = desk.notebook(gone, 2026).unwrap();
    assert!(book.months.iter().all(|page| page.state == MonthState::Exempt));
    assert_eq!(book.registration, DueState::Exempt);
}

#[test]
fn who_follows_somebody_sees_what_is_missing() {
    let (mut desk, [first, second]) = cell();
    let follower = named(&desk, SECRETARY);
    let following = |followed| FollowingDraft {
        follower,
        followed,
        from_on: day("2026-01-01"),
        until_on: None,
    };
    desk.save_following(None, following(first)).unwrap();
    let ended = desk.save_following(None, following(second)).unwrap();
    desk.end_following(ended.id, day("2026-02-28")).unwrap();
    register(&mut desk, first, "Giúp 2 hộ");
    report(&mut desk, first, "2026-01", remark("Làm được"));
    desk.wall.set("2026-03-11T08:00:00");
    report(&mut desk, first, "2026-03", remark("Làm được"));
    desk.wall.set("2026-08-05T08:00:00");

    let followed = desk.my_followed(follower).unwrap();

    assert_eq!(followed.len(), 1, "the other assignment has ended");
    assert_eq!(followed[0].name.as_str(), "Y Bih Niê");
    let gaps: Vec<_> = followed[0].gaps.iter().filter(|gap| **gap != Gap::Commitment).collect();
    let report = |of| Gap::Report { month: month(of) };
    let uncommented = |of| Gap::Comment { month: month(of) };
    let expected = [
        report("2026-02"),
        report("2026-04"),
        report("2026-05"),
        report("2026-06"),
        Gap::Summary { period: SummaryPeriod::HalfYear },
        uncommented("2026-01"),
        uncommented("2026-03"),
        Gap::Acceptance { pledges: 1 },
    ];
    assert_eq!(gaps, expected.iter().collect::<Vec<_>>());
    assert_eq!(desk.followings(Some(day("2026-02-01"))).unwrap().len(), 2);
    assert_eq!(desk.followings(Some(day("2026-03-01"))).unwrap().len(), 1);
    assert_eq!(desk.followings(None).unwrap().len(), 2);
}

#[test]
fn somebody_in_the_bin_is_followed_no_more() {
    let (mut desk, [first, second]) = cell();
    let follower = named(&desk, SECRETARY);
    for followed in [first, second] {
        let from_on = day("2026-01-01");
        desk.save_following(None, FollowingDraft { follower, followed, from_on, until_on: None })
            .unwrap();
    }

    desk.bin_member(first).unwrap();

    let followed: Vec<_> =
        desk.my_followed(follower).unwrap().iter().map(|line| line.member).collect();
    assert_eq!(followed, [second]);
}
