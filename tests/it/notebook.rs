//! The notebook, from the registration of a year to its summary.

mod duties;
mod meeting;
mod overdue;
mod ownership;
mod people;
mod pledges;
mod registers;
mod year;

use app::{CommentDraft, Desk, MonthPageView};
use domain::MemberId;
use domain::dates::YearMonth;
use domain::member::Particulars;
use domain::notebook::{
    MonthPageDraft, Pledge, PledgeDraft, PledgeGroup, PledgeResult, ResultLevel,
};
use domain::text::Text;

use crate::support::{PASSWORD, TrialDesk, date, day, desk_at, person};

/// The PIN of whoever takes their own seat.
const PIN: &str = "2846";

/// A desk in the first days of 2026, with two members beside the secretary.
fn cell() -> (TrialDesk, [MemberId; 2]) {
    let mut desk = desk_at("2026-01-05");
    let members = ["Y Bih Niê", "Tôn Thất Bách"].map(|name| {
        let joined_on = Some(date("3/2/1996"));
        desk.enter_member(&Particulars { joined_on, ..person(name) }).unwrap().member.id
    });
    (desk, members)
}

fn month(text: &str) -> YearMonth {
    YearMonth::from_storage(text).unwrap()
}

/// A pledge for the whole of 2026.
fn pledge(group: PledgeGroup, act: &str) -> PledgeDraft {
    PledgeDraft {
        year: 2026,
        month: None,
        group,
        act: act.into(),
        measure: Text::default(),
        target: Text::default(),
        due: Text::default(),
        note: Text::default(),
        registered_on: day("2026-01-10"),
    }
}

/// Register a pledge for the whole of 2026.
fn register(desk: &mut Desk, member: MemberId, act: &str) -> Pledge {
    desk.save_pledge(member, None, &pledge(PledgeGroup::Example, act)).unwrap().pledge
}

/// A page that says what was done of one pledge.
fn done(pledge: &Pledge, words: &str, level: ResultLevel) -> MonthPageDraft {
    let line =
        PledgeResult { done: words.into(), level: Some(level), ..PledgeResult::blank(pledge.id) };
    MonthPageDraft { results: vec![line], self_remark: Text::default() }
}

fn remark(words: &str) -> MonthPageDraft {
    MonthPageDraft { results: Vec::new(), self_remark: words.into() }
}

/// Write a page on top of what is there.
fn report(desk: &mut Desk, member: MemberId, of: &str, draft: MonthPageDraft) {
    let revision = page(desk, member, of).revision;
    desk.save_month_page(member, month(of), revision, draft).unwrap();
}

fn page(desk: &Desk, member: MemberId, of: &str) -> MonthPageView {
    let months = desk.notebook(member, month(of).year()).unwrap().months;
    months.into_iter().find(|page| page.page.month == month(of)).unwrap()
}

fn comment(words: &str, on: &str) -> CommentDraft {
    CommentDraft { words: words.into(), on: day(on), by: "Chi ủy".into(), meeting: None }
}

/// Let a member take the own seat, do something there, and give the seat back.
fn at_own_seat<T>(desk: &mut TrialDesk, member: MemberId, deed: impl FnOnce(&mut Desk) -> T) -> T {
    if desk.set_pin(member, PIN.into()).is_err() {
        assert!(desk.seat_choices().unwrap().iter().any(|seat| seat.member == member));
    }
    desk.hand_over_seat(member, PIN.into()).unwrap();
    let outcome = deed(desk);
    desk.leave_seat(PASSWORD.into()).unwrap();
    outcome
}
