//! Whose words are whose.

use app::{Own, Problem};
use domain::notebook::{Author, GoodDeedDraft, Hand, ResultLevel, SummaryDraft, SummaryPeriod};
use domain::text::Text;

use super::{at_own_seat, cell, comment, done, month, page, pledge, register, remark, report};
use crate::support::{TrialDesk, day};

fn summary(words: &str) -> SummaryDraft {
    SummaryDraft { results: words.into(), self_assessment: Text::default() }
}

/// Everything the secretary could rewrite in the notebook of `member`, tried.
fn rewrites(desk: &mut TrialDesk, member: domain::MemberId) -> Vec<Option<Problem>> {
    let book = desk.notebook(member, 2026).unwrap();
    let (pledge_id, deed) = (book.pledges[0].pledge.id, book.deeds[0].deed.clone());
    let rewritten = pledge(book.pledges[0].pledge.draft.group, "Viết khác đi");
    let revision = page(desk, member, "2026-01").revision;
    let other_deed = GoodDeedDraft { words: "Khác".into(), ..deed.draft };
    vec![
        desk.save_pledge(member, Some(pledge_id), &rewritten).err(),
        desk.save_month_page(member, month("2026-01"), revision, remark("Viết khác")).err(),
        desk.save_summary(member, 2026, SummaryPeriod::Year, &summary("Viết khác")).err(),
        desk.save_good_deed(Some(deed.id), &other_deed).err(),
        desk.withdraw_good_deed(deed.id).err(),
    ]
}

fn write_everything(desk: &mut app::Desk, member: domain::MemberId) {
    register(desk, member, "Giúp 2 hộ nghèo trong quý");
    report(desk, member, "2026-01", remark("Tự tay viết"));
    desk.save_summary(member, 2026, SummaryPeriod::Year, &summary("Tốt")).unwrap();
    let deed = GoodDeedDraft {
        member,
        done_on: day("2026-01-03"),
        words: "Nhặt được ví trả lại".into(),
        for_whom: Text::default(),
        pledge: None,
    };
    desk.save_good_deed(None, &deed).unwrap();
}

#[test]
fn what_a_member_wrote_nobody_else_rewrites() {
    let (mut desk, [member, _]) = cell();
    at_own_seat(&mut desk, member, |desk| write_everything(desk, member));

    let refused = rewrites(&mut desk, member);

    assert_eq!(refused, vec![Some(Problem::TheirsAlone); 5]);
    let kept = page(&desk, member, "2026-01").page;
    assert_eq!(kept.draft.self_remark.as_str(), "Tự tay viết");
    assert_eq!(kept.author, Some(Author { hand: Hand::Own, confirmed_at: None }));
    let pledge = desk.notebook(member, 2026).unwrap().pledges[0].pledge.id;
    assert_eq!(desk.withdraw_pledge(pledge), Err(Problem::TheirsAlone));
}

#[test]
fn what_was_entered_on_behalf_is_open_until_it_is_confirmed() {
    let (mut desk, [member, _]) = cell();
    write_everything(&mut desk, member);
    let on_behalf = page(&desk, member, "2026-01").page.author.unwrap();
    assert_eq!(on_behalf.hand, Hand::OnBehalf);
    report(&mut desk, member, "2026-01", remark("Ghi hộ, sửa lại"));

    at_own_seat(&mut desk, member, |desk| {
        desk.confirm_own(member, Own::Year { year: 2026 }).unwrap();
    });

    let confirmed = page(&desk, member, "2026-01").page.author.unwrap();
    assert_eq!((confirmed.hand, confirmed.confirmed_at.is_some()), (Hand::OnBehalf, true));
    assert_eq!(rewrites(&mut desk, member), vec![Some(Problem::TheirsAlone); 5]);
    at_own_seat(&mut desk, member, |desk| {
        report(desk, member, "2026-01", remark("Tôi viết lại"));
    });
    assert_eq!(page(&desk, member, "2026-01").page.author.unwrap().hand, Hand::Own);
}

#[test]
fn only_the_person_confirms() {
    let (mut desk, [member, other]) = cell();
    write_everything(&mut desk, member);

    let by_secretary = desk.confirm_own(member, Own::Month { month: month("2026-01") });
    let by_other = at_own_seat(&mut desk, other, |desk| {
        desk.confirm_own(member, Own::Month { month: month("2026-01") })
    });

    assert_eq!(by_secretary, Err(Problem::NotAllowed));
    assert_eq!(by_other, Err(Problem::NotAllowed));
    assert_eq!(page(&desk, member, "2026-01").page.author.unwrap().confirmed_at, None);
}

#[test]
fn one_thing_is_confirmed_without_the_others() {
    let (mut desk, [member, _]) = cell();
    write_everything(&mut desk, member);
    let book = desk.notebook(member, 2026).unwrap();
    let (pledge, deed) = (book.pledges[0].pledge.id, book.deeds[0].deed.id);

    at_own_seat(&mut desk, member, |desk| {
        desk.confirm_own(member, Own::Pledge { id: pledge }).unwrap();
        desk.confirm_own(member, Own::Deed { id: deed }).unwrap();
    });

    let book = desk.notebook(member, 2026).unwrap();
    let confirmed = |author: Author| author.confirmed_at.is_some();
    assert!(confirmed(book.pledges[0].pledge.author) && confirmed(book.deeds[0].deed.author));
    assert!(!confirmed(book.months[0].page.author.unwrap()));
    assert!(!confirmed(book.summaries[1].summary.author.unwrap()));
}

#[test]
fn the_committee_comments_on_words_it_cannot_change() {
    let (mut desk, [member, _]) = cell();
    at_own_seat(&mut desk, member, |desk| report(desk, member, "2026-01", remark("Tự viết")));

    let said = desk.comment_month(member, month("2026-01"), comment("Tốt", "2026-01-31")).unwrap();

    assert_eq!(said.page.comment.unwrap().words.as_str(), "Tốt");
    assert_eq!(said.page.draft.self_remark.as_str(), "Tự viết");
}

#[test]
fn the_seat_of_a_member_opens_only_the_own_notebook() {
    let (mut desk, [member, other]) = cell();
    let foreign = register(&mut desk, other, "Giúp 2 hộ nghèo");
    let not_allowed = Some(Problem::NotAllowed);

    let refused = at_own_seat(&mut desk, member, |desk| {
        let reports = done(&foreign, "Đã giúp", ResultLevel::Well);
        let jan = month("2026-01");
        vec![
            desk.notebook(other, 2026).err(),
            desk.matrix(2026).err(),
            desk.good_deeds(2026, None).err(),
            desk.good_deeds(2026, Some(other)).err(),
            desk.my_followed(other).err(),
            desk.save_pledge(other, None, &foreign.draft).err(),
            desk.withdraw_pledge(foreign.id).err(),
            desk.save_month_page(other, jan, 0, reports).err(),
            desk.save_summary(other, 2026, SummaryPeriod::Year, &summary("x")).err(),
            desk.comment_month(member, jan, comment("Tự khen", "2026-01-05")).err(),
            desk.accept_pledges(member, 2026, day("2026-01-05")).err(),
            desk.save_year_plan(2026, domain::notebook::YearPlanDraft::default()).err(),
            desk.one_pass(app::OnePass::Month { month: jan }).err(),
        ]
    });

    assert!(refused.iter().all(|problem| *problem == not_allowed), "{refused:?}");
    at_own_seat(&mut desk, member, |desk| {
        assert!(desk.notebook(member, 2026).unwrap().own);
    });
}

#[test]
fn examples_at_the_seat_of_a_member_are_their_own() {
    let (mut desk, [member, other]) = cell();
    let kept = register(&mut desk, other, "Giúp 02 hộ nghèo mỗi quý");
    report(&mut desk, other, "2026-01", done(&kept, "Đã giúp", ResultLevel::Well));
    let vague = pledge(kept.draft.group, "Sống giản dị");

    let by_secretary = desk.question_pledge(member, None, &vague).unwrap();
    let by_member =
        at_own_seat(&mut desk, member, |desk| desk.question_pledge(member, None, &vague).unwrap());

    assert_eq!(by_secretary.examples, [Text::from("Giúp 02 hộ nghèo mỗi quý")]);
    assert_eq!(by_member.examples, []);
}

#[test]
fn a_signature_the_secretary_takes_back_is_told_at_the_own_seat_and_the_words_stay() {
    let (mut desk, [member, _]) = cell();
    let answers = |words: &str| {
        let thought = serde_json::json!({ "thought": { "kind": "text", "words": words } });
        serde_json::from_value(thought).unwrap()
    };
    at_own_seat(&mut desk, member, |desk| {
        desk.save_commitment(member, 2026, 0, answers("Đọc báo Đảng hằng ngày")).unwrap();
        desk.sign_commitment(member, 2026, day("2026-01-05")).unwrap();
        desk.reopen_commitment(member, 2026).unwrap();
        desk.sign_commitment(member, 2026, day("2026-01-05")).unwrap();
        assert_eq!(desk.own_home(member).unwrap().signatures_taken_back, []);
    });

    desk.wall.set("2026-01-06T08:00:00");
    let open = desk.reopen_commitment(member, 2026).unwrap();
    let rewritten = desk.save_commitment(member, 2026, open.revision, answers("Khác"));
    let moved = desk.use_commitment_edition(member, 2026, "2026", "cam-ket");
    desk.sign_commitment(member, 2026, day("2026-01-06")).unwrap();

    assert_eq!(rewritten.err(), Some(Problem::TheirsAlone));
    assert_eq!(moved.err(), Some(Problem::TheirsAlone));
    let (home, kept) = at_own_seat(&mut desk, member, |desk| {
        (desk.own_home(member).unwrap(), desk.commitment(member, 2026).unwrap())
    });
    let told: Vec<_> =
        home.signatures_taken_back.iter().map(|it| (it.year, it.at, it.seat)).collect();
    let at = "2026-01-06T08:00:00".parse().unwrap();
    assert_eq!(told, [(2026, at, domain::role::Seat::Secretary)], "signed again or not");
    assert_eq!(kept.answers, answers("Đọc báo Đảng hằng ngày"));
}
