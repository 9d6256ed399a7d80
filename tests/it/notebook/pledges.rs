//! Registering, and the question about what is registered.

use app::Problem;
use domain::notebook::{Lacking, PledgeDraft, PledgeGroup, ResultLevel};
use domain::text::Text;

use super::{cell, done, month, page, pledge, register, report};
use crate::support::day;

#[test]
fn a_vague_pledge_is_kept_and_asked_about() {
    let (mut desk, [member, _]) = cell();

    let vague = desk
        .save_pledge(member, None, &pledge(PledgeGroup::Ethics, "Sống giản dị, trung thực"))
        .unwrap();
    let concrete =
        desk.save_pledge(member, None, &pledge(PledgeGroup::People, "Giúp 02 hộ nghèo mỗi quý"));

    assert_eq!(vague.question.lacking, [Lacking::Number, Lacking::Date, Lacking::Object]);
    assert_eq!(concrete.unwrap().question.lacking, []);
    let book = desk.notebook(member, 2026).unwrap();
    let lacking: Vec<_> = book.pledges.iter().map(|line| line.lacking.len()).collect();
    assert_eq!(lacking, [3, 0], "in the order of the groups");
}

#[test]
fn examples_are_concrete_pledges_of_the_group_that_were_kept_well() {
    let (mut desk, [first, second]) = cell();
    let acts = [
        ("Giúp 02 hộ nghèo mỗi quý", ResultLevel::Well),
        ("Trồng 20 cây mỗi tháng", ResultLevel::NotDone),
        ("Sống giản dị", ResultLevel::Well),
    ];
    for (act, level) in acts {
        let kept = register(&mut desk, first, act);
        report(&mut desk, first, "2026-01", done(&kept, "Đã làm", level));
    }
    let again = register(&mut desk, second, "giúp 02 hộ nghèo mỗi quý");
    report(&mut desk, second, "2026-01", done(&again, "Đã làm", ResultLevel::Well));

    let of = |group| desk.question_pledge(second, None, &pledge(group, "Gương mẫu")).unwrap();

    let example = of(PledgeGroup::Example).examples;
    assert_eq!(example, [Text::from("giúp 02 hộ nghèo mỗi quý")], "each act once");
    assert_eq!(of(PledgeGroup::Thought).examples, []);
}

#[test]
fn other_words_have_to_be_confirmed_anew() {
    let (mut desk, [member, _]) = cell();
    let first = register(&mut desk, member, "Giúp 1 hộ");
    desk.accept_pledges(member, 2026, day("2026-01-20")).unwrap();

    let same = desk.save_pledge(member, Some(first.id), &first.draft).unwrap().pledge;
    assert_eq!(same.accepted_on, Some(day("2026-01-20")));
    let other = PledgeDraft { act: "Giúp 2 hộ".into(), ..first.draft };
    let changed = desk.save_pledge(member, Some(first.id), &other).unwrap().pledge;

    assert_eq!((changed.accepted_on, changed.draft.act.as_str()), (None, "Giúp 2 hộ"));
    assert_eq!(desk.history("pledge", first.id.0).unwrap().len(), 3);
}

#[test]
fn a_pledge_a_page_reports_on_is_not_taken_back() {
    let (mut desk, [member, _]) = cell();
    let [kept, dropped] = ["Trồng 20 cây", "Ghi nhầm"].map(|act| register(&mut desk, member, act));
    report(&mut desk, member, "2026-02", done(&kept, "5 cây", ResultLevel::Done));

    let refused = desk.withdraw_pledge(kept.id);
    desk.withdraw_pledge(dropped.id).unwrap();

    assert_eq!(refused, Err(Problem::PledgeReported));
    let pledges = desk.notebook(member, 2026).unwrap().pledges;
    assert_eq!(pledges.iter().map(|line| line.pledge.id).collect::<Vec<_>>(), [kept.id]);
    assert_eq!(page(&desk, member, "2026-02").page.draft.results.len(), 1);
}

#[test]
fn a_pledge_that_cannot_be_is_refused() {
    let (mut desk, [member, other]) = cell();
    let foreign = register(&mut desk, other, "Của người khác");
    let sound = || pledge(PledgeGroup::Work, "Làm tốt");
    let blank = |field: &str| Problem::Blank { field: field.into() };
    let choice = |field: &str| Problem::BadChoice { field: field.into() };
    let cases = [
        (PledgeDraft { act: " ".into(), ..sound() }, None, blank("act")),
        (PledgeDraft { month: Some(month("2025-03")), ..sound() }, None, choice("month")),
        (sound(), Some(foreign.id), Problem::Missing),
    ];

    for (draft, id, refusal) in cases {
        assert_eq!(desk.save_pledge(member, id, &draft).err(), Some(refusal));
    }
    let too_early = desk.accept_pledges(other, 2026, day("2026-01-01")).err();
    assert_eq!(too_early, Some(Problem::BadDay { field: "on".into() }));
}
