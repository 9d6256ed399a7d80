//! Residence feedback: asked, returned, not asked for, and the letters.

use app::{PaperRef, Problem, ResidenceLine, ResidenceYear};
use domain::MemberId;
use domain::notebook::DueState;
use domain::review::{ResidenceExempt, ResidenceFeedbackDraft};

use crate::hold::{cell, member};
use crate::support::day;

fn asked(from: &str, on: &str) -> ResidenceFeedbackDraft {
    ResidenceFeedbackDraft {
        from: from.into(),
        asked_on: Some(day(on)),
        ..ResidenceFeedbackDraft::default()
    }
}

fn exempt(why: ResidenceExempt, words: &str) -> ResidenceFeedbackDraft {
    let exempt_words = words.into();
    ResidenceFeedbackDraft { exempt: Some(why), exempt_words, ..ResidenceFeedbackDraft::default() }
}

fn line(year: &ResidenceYear, member: MemberId) -> &ResidenceLine {
    year.lines.iter().find(|line| line.feedback.member == member).unwrap()
}

#[test]
fn what_is_missing_stays_on_the_list_until_it_comes_back() {
    let mut desk = cell();
    let (binh, siu) = (member(&desk, "Lê Thị An Bình"), member(&desk, "Siu Black"));
    let chi_bo_3 = "Chi ủy Chi bộ 3, phường Ea Kao";
    desk.save_residence_feedback(binh, 2026, asked(chi_bo_3, "2026-09-02")).unwrap();
    desk.save_residence_feedback(siu, 2026, exempt(ResidenceExempt::Barracks, "")).unwrap();

    desk.wall.set("2026-12-01T08:00:00");
    let year = desk.residence_feedback(2026).unwrap();

    assert_eq!((year.due_on, year.lines.len()), (day("2026-11-30"), 8));
    assert!(year.letter_unverified);
    assert_eq!(line(&year, binh).state, DueState::Overdue);
    assert_eq!(line(&year, siu).state, DueState::Exempt);

    let back = ResidenceFeedbackDraft {
        returned_on: Some(day("2026-12-01")),
        words: "Gương mẫu, tham gia đủ các kỳ họp xóm".into(),
        ..asked(chi_bo_3, "2026-09-02")
    };
    let year = desk.save_residence_feedback(binh, 2026, back.clone()).unwrap();

    assert_eq!(line(&year, binh).state, DueState::Done);
    assert_eq!(line(&year, binh).feedback.draft, back);
    assert_eq!(desk.residence_feedback(2026).unwrap(), year);
    let next = desk.residence_feedback(2027).unwrap();
    assert_eq!(line(&next, binh).feedback.draft.from, chi_bo_3.into());
    assert_eq!(line(&next, binh).feedback.draft.words, "".into());
}

#[test]
fn one_deed_notes_the_same_for_everybody_who_has_nothing_yet() {
    let mut desk = cell();
    let binh = member(&desk, "Lê Thị An Bình");
    desk.save_residence_feedback(binh, 2026, asked("Chi bộ 3", "2026-09-02")).unwrap();

    let year = desk.fill_residence_feedback(2026, &exempt(ResidenceExempt::SameCell, "")).unwrap();

    let exempted = year.lines.iter().filter(|line| line.state == DueState::Exempt).count();
    assert_eq!(exempted, 7);
    assert_eq!(line(&year, binh).feedback.draft, asked("Chi bộ 3", "2026-09-02"));
}

#[test]
fn nonsense_is_refused_by_its_box_and_keeps_what_was_there() {
    let mut desk = cell();
    let binh = member(&desk, "Lê Thị An Bình");
    let kept = asked("Chi bộ 3", "2026-09-02");
    desk.save_residence_feedback(binh, 2026, kept.clone()).unwrap();
    let early = ResidenceFeedbackDraft { returned_on: Some(day("2026-09-01")), ..kept.clone() };
    let both = ResidenceFeedbackDraft { exempt: Some(ResidenceExempt::SameCell), ..kept.clone() };
    let cases = [
        (early, Problem::BadDay { field: "returnedOn".into() }),
        (both, Problem::BadChoice { field: "exempt".into() }),
        (exempt(ResidenceExempt::Other, "  "), Problem::Blank { field: "exemptWords".into() }),
    ];

    for (draft, problem) in cases {
        let refused = desk.save_residence_feedback(binh, 2026, draft);
        assert_eq!(refused.unwrap_err(), problem);
    }
    assert_eq!(line(&desk.residence_feedback(2026).unwrap(), binh).feedback.draft, kept);
    let nobody = desk.save_residence_feedback(MemberId(99), 2026, kept);
    assert_eq!(nobody.unwrap_err(), Problem::Missing);
}

#[test]
fn letters_are_printed_for_those_whose_feedback_is_not_there() {
    let mut desk = cell();
    let (binh, siu) = (member(&desk, "Lê Thị An Bình"), member(&desk, "Siu Black"));
    desk.save_residence_feedback(binh, 2026, asked("Chi ủy Chi bộ 3", "2026-09-02")).unwrap();
    desk.save_residence_feedback(siu, 2026, exempt(ResidenceExempt::LongStudy, "")).unwrap();

    let one = desk.paper(PaperRef::ResidenceRequest { member: binh, year: 2026 }).unwrap();
    let all = desk.paper(PaperRef::ResidenceRequests { year: 2026 }).unwrap();

    for said in ["Kính gửi: Chi ủy Chi bộ 3", "Lê Thị An Bình", "trước ngày 30/11/2026"]
    {
        assert!(one.text.contains(said), "{said} is not in {}", one.text);
    }
    assert!(all.text.contains("Lê Thị An Bình") && !all.text.contains("Siu Black"));
    assert_eq!(all.pages.len(), 7 * one.pages.len());
    for paper in [one, all] {
        assert!(!paper.text.to_lowercase().contains("chưa đối chiếu"), "{}", paper.text);
    }
}
