//! Notebooks of those who are no members.

use app::OnePass;
use domain::MemberId;
use domain::member::{MemberOrder, Particulars, PersonKind};
use domain::notebook::MonthState;

use super::{cell, month, register, remark, report};
use crate::hold::{at, plan};
use crate::support::{TrialDesk, person};

fn with_youth() -> (TrialDesk, MemberId) {
    let (mut desk, _) = cell();
    let youth = Particulars { kind: PersonKind::Youth, ..person("Siu Black") };
    let id = desk.enter_member(&youth).unwrap().member.id;
    (desk, id)
}

#[test]
fn who_is_no_member_is_in_the_book_and_in_no_list_of_members() {
    let (mut desk, youth) = with_youth();

    let members = desk.members(MemberOrder::default(), true).unwrap();
    let people = desk.people(MemberOrder::default(), false).unwrap();

    assert!(members.iter().all(|line| line.id != youth));
    let line = people.iter().find(|line| line.id == youth).unwrap();
    assert_eq!(line.kind, PersonKind::Youth);
    assert_eq!((people.len(), members.len()), (4, 3));
    assert_eq!(desk.home().unwrap().members.official, 3);
    let meeting = plan(&mut desk, "2026-02-05T19:00:00");
    let minutes = desk.begin_minutes(meeting).unwrap();
    assert_eq!(minutes.facts.count.listed, 3);
    assert!(minutes.people.iter().all(|person| person.id != youth));
    assert!(minutes.minutes.attendance.iter().all(|line| line.member != youth));
}

#[test]
fn who_is_no_member_keeps_a_notebook_once_something_is_written() {
    let (mut desk, youth) = with_youth();
    desk.wall.set("2026-03-11T08:00:00");
    let rows = |desk: &TrialDesk| -> Vec<MemberId> {
        desk.matrix(2026).unwrap().rows.iter().map(|row| row.member).collect()
    };
    assert!(!rows(&desk).contains(&youth));

    register(&mut desk, youth, "Dạy 5 em nhỏ học bơi");
    report(&mut desk, youth, "2026-02", remark("Đã dạy 3 em"));

    assert_eq!(rows(&desk).last(), Some(&youth), "after the members");
    let book = desk.notebook(youth, 2026).unwrap();
    assert_eq!(book.cover.kind, PersonKind::Youth);
    assert_eq!(book.months[1].state, MonthState::Reported);
    let lines = desk.one_pass(OnePass::Month { month: month("2026-02") }).unwrap();
    assert_eq!(lines.last().map(|line| line.member), Some(youth));
}

#[test]
fn a_youth_who_is_admitted_becomes_a_member_with_the_same_notebook() {
    let (mut desk, youth) = with_youth();
    register(&mut desk, youth, "Dạy 5 em nhỏ học bơi");
    let mut particulars = desk.member(youth).unwrap().member.particulars;

    particulars.kind = PersonKind::Member;
    particulars.joined_on = Some("19/5/2026".parse().unwrap());
    desk.correct_member(youth, &particulars).unwrap();
    desk.wall.set(&at("2026-07-01T08:00:00").to_string().replace(' ', "T"));

    let members = desk.members(MemberOrder::default(), false).unwrap();
    assert!(members.iter().any(|line| line.id == youth));
    let book = desk.notebook(youth, 2026).unwrap();
    assert_eq!(book.pledges.len(), 1);
    assert_eq!(book.months[3].state, MonthState::Exempt, "before the admission");
    assert_eq!(book.months[4].state, MonthState::Overdue);
}
