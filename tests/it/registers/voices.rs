//! Suggestions from above and contributed comments: entered, read at the own seat, and beside the
//! sections of the review.

use app::{Desk, FormScreen, OfferSource, OfferedItem, PaperRef, Problem};
use domain::form::{Answer, Evidence, Origin};
use domain::review::{ContributionDraft, GiverKind, Subject, SuggestionDraft};
use domain::{MemberId, SuggestionId};

use crate::hold::{cell, member};
use crate::support::{PASSWORD, TrialDesk, day, words};

const PIN: &str = "258036";

fn suggestion(subject: Subject, said: &str) -> SuggestionDraft {
    SuggestionDraft {
        year: 2026,
        subject,
        words: words(said),
        from: "Ban Thường vụ Đảng ủy xã".into(),
        paper: "Công văn 15-CV/ĐU ngày 10/11/2026".into(),
        received_on: Some(day("2026-11-12")),
    }
}

fn comment(subject: Subject, said: &str) -> ContributionDraft {
    ContributionDraft {
        year: 2026,
        subject,
        words: words(said),
        giver: GiverKind::People,
        giver_words: "".into(),
        given_on: None,
        reply: "".into(),
    }
}

/// The cell of eight in December, and two of its members.
fn december() -> (TrialDesk, [MemberId; 2]) {
    let desk = cell();
    desk.wall.set("2026-12-10T09:00:00");
    let members = ["Lê Thị An Bình", "Siu Black"].map(|name| member(&desk, name));
    (desk, members)
}

/// What is offered beside an item as evidence of a kind.
fn beside<'s>(screen: &'s FormScreen, key: &str, kind: Evidence) -> Vec<&'s OfferedItem> {
    let offered = screen.offered.iter();
    offered.filter(|it| it.key == key && it.evidence == Some(kind)).collect()
}

fn at_own_seat<T>(desk: &mut TrialDesk, member: MemberId, look: impl FnOnce(&mut Desk) -> T) -> T {
    desk.set_pin(member, PIN.into()).unwrap();
    desk.hand_over_seat(member, PIN.into()).unwrap();
    let seen = look(desk);
    desk.leave_seat(PASSWORD.into()).unwrap();
    seen
}

#[test]
fn they_stand_by_year_the_collective_first_then_by_name() {
    let (mut desk, [binh, siu]) = december();
    for (subject, said) in [
        (Subject::Member(siu), "Việc giữ mối liên hệ nơi cư trú"),
        (Subject::Member(binh), "Chậm tiến độ nhà văn hóa"),
        (Subject::Collective, "Duy trì sinh hoạt chuyên đề"),
    ] {
        desk.keep_suggestion(None, suggestion(subject, said)).unwrap();
        desk.keep_contribution(None, comment(subject, said)).unwrap();
    }

    let names = ["Chi bộ thôn Lương Hậu", "Lê Thị An Bình", "Siu Black"];
    let suggested = desk.suggestions(2026).unwrap();
    let contributed = desk.contributions(2026).unwrap();

    assert_eq!(suggested.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), names);
    assert_eq!(contributed.iter().map(|it| it.name.as_str()).collect::<Vec<_>>(), names);
    assert_eq!(
        (desk.suggestions(2025).unwrap().len(), desk.contributions(2027).unwrap().len()),
        (0, 0)
    );
}

#[test]
fn they_are_corrected_withdrawn_and_put_back() {
    let (mut desk, [binh, siu]) = december();
    let suggested = desk.keep_suggestion(None, suggestion(Subject::Collective, "Một")).unwrap();
    let moved = suggestion(Subject::Member(siu), "Hai");
    desk.keep_suggestion(Some(suggested.id), moved.clone()).unwrap();
    let contributed = desk.keep_contribution(None, comment(Subject::Member(binh), "Ba")).unwrap();

    desk.withdraw_suggestion(suggested.id).unwrap();
    desk.withdraw_contribution(contributed.id).unwrap();
    assert_eq!(
        (desk.suggestions(2026).unwrap().len(), desk.contributions(2026).unwrap().len()),
        (0, 0)
    );
    desk.bring_back("suggestion", suggested.id.0).unwrap();
    desk.bring_back("contribution", contributed.id.0).unwrap();

    assert_eq!(desk.suggestions(2026).unwrap()[0].suggestion.draft, moved);
    assert_eq!(desk.contributions(2026).unwrap()[0].contribution, contributed);
    assert_eq!(desk.withdraw_suggestion(SuggestionId(99)), Err(Problem::Missing));
    assert_eq!(desk.bring_back("contribution", 99), Err(Problem::Missing));
    let early = SuggestionDraft { received_on: Some(day("2026-12-11")), ..moved };
    let refused = desk.keep_suggestion(None, early);
    assert_eq!(refused, Err(Problem::BadDay { field: "receivedOn".into() }));
    let nobody = desk.keep_contribution(None, comment(Subject::Member(MemberId(99)), "Bốn"));
    assert_eq!(nobody, Err(Problem::BadChoice { field: "subject".into() }));
}

#[test]
fn a_suggestion_is_offered_as_a_row_of_what_has_to_be_accounted_for() {
    let (mut desk, [binh, siu]) = december();
    let said = "Chậm tiến độ xây dựng nhà văn hóa thôn";
    let kept = desk.keep_suggestion(None, suggestion(Subject::Member(binh), said)).unwrap();

    let screen = desk.review(Some(binh), 2026).unwrap();
    let offered = beside(&screen, "suggestions", Evidence::Suggestions);

    assert_eq!(offered.len(), 1);
    assert_eq!(offered[0].from, Origin::Suggestion { suggestion: kept.id });
    let Answer::Rows { rows } = &offered[0].answer else { panic!("{offered:?}") };
    assert_eq!(rows[0].cell("issue"), said);
    let OfferSource::Suggestion { from, .. } = &offered[0].source else { panic!("{offered:?}") };
    assert_eq!(from.as_str(), "Ban Thường vụ Đảng ủy xã");
    let other = desk.review(Some(siu), 2026).unwrap();
    assert_eq!(beside(&other, "suggestions", Evidence::Suggestions), Vec::<&OfferedItem>::new());
    let later = desk.review(Some(binh), 2027).unwrap();
    assert_eq!(beside(&later, "suggestions", Evidence::Suggestions), Vec::<&OfferedItem>::new());
}

#[test]
fn what_is_said_of_the_collective_stands_beside_its_report_alone() {
    let (mut desk, [binh, _]) = december();
    desk.keep_suggestion(None, suggestion(Subject::Collective, "Duy trì chuyên đề")).unwrap();
    desk.keep_contribution(None, comment(Subject::Collective, "Họp còn muộn giờ")).unwrap();

    let report = desk.review(None, 2026).unwrap();

    assert_eq!(beside(&report, "suggestions", Evidence::Suggestions).len(), 1);
    let said = beside(&report, "shortcomings", Evidence::Contributions);
    assert_eq!(said.iter().map(|it| it.words.as_str()).collect::<Vec<_>>(), ["Họp còn muộn giờ"]);
    let own = desk.review(Some(binh), 2026).unwrap();
    assert!(own.offered.iter().all(|it| !it.words.as_str().contains("muộn giờ")));
}

#[test]
fn at_the_own_seat_one_reads_what_is_about_oneself_and_nothing_of_others() {
    let (mut desk, [binh, siu]) = december();
    for member in [binh, siu] {
        let said = format!("Riêng của {}", member.0);
        desk.keep_suggestion(None, suggestion(Subject::Member(member), &said)).unwrap();
        desk.keep_contribution(None, comment(Subject::Member(member), &said)).unwrap();
    }

    let (own, others, screen) = at_own_seat(&mut desk, binh, |desk| {
        let others = desk.person_register(siu);
        (desk.person_register(binh).unwrap(), others, desk.review(Some(binh), 2026).unwrap())
    });

    assert_eq!(others, Err(Problem::NotAllowed));
    let [year] = own.years.as_slice() else { panic!("{own:?}") };
    assert_eq!((year.year, year.suggestions.len(), year.contributions.len()), (2026, 1, 1));
    let told = serde_json::to_string(&(own, screen)).unwrap();
    assert!(told.contains(&format!("Riêng của {}", binh.0)));
    assert!(!told.contains(&format!("Riêng của {}", siu.0)), "{told}");
}

#[test]
fn the_paper_of_a_year_holds_what_stands_and_nothing_withdrawn() {
    let (mut desk, [binh, siu]) = december();
    desk.keep_suggestion(None, suggestion(Subject::Member(binh), "Chậm tiến độ")).unwrap();
    let gone = desk.keep_suggestion(None, suggestion(Subject::Member(siu), "Ghi nhầm")).unwrap();
    desk.withdraw_suggestion(gone.id).unwrap();
    let replied = ContributionDraft {
        giver_words: "Ban công tác Mặt trận thôn".into(),
        reply: "Xin tiếp thu".into(),
        ..comment(Subject::Collective, "Họp còn muộn giờ")
    };
    desk.keep_contribution(None, replied).unwrap();

    let paper = desk.paper(PaperRef::Voices { year: 2026 }).unwrap();

    assert_eq!(paper.title, "Tổng hợp gợi ý kiểm điểm, ý kiến góp ý năm 2026");
    for said in ["Chậm tiến độ", "Họp còn muộn giờ", "Mặt trận thôn", "Xin tiếp thu"]
    {
        assert!(paper.text.contains(said), "{said} is not in {}", paper.text);
    }
    assert!(!paper.text.contains("Ghi nhầm"), "{}", paper.text);
}
