//! The self-assessments at the end of the year, with the evidence beside their sections.

mod carried;
mod evidence;

use app::{Desk, FormScreen, OfferedItem, PaperRef, Problem};
use domain::MemberId;
use domain::form::{Answer, Answers, FilledBy, ListEntry};
use domain::member::{Particulars, ReviewClass};
use domain::notebook::{DueState, Hand};
use domain::post::PostKind;
use domain::review::{
    CampaignKind, CampaignStep, Eligibility, EligibilityDecision, NotReviewed, PersonYear,
    ReviewRules, StepKind, Subject,
};
use domain::text::Text;

use crate::hold::appoint;
use crate::support::{PASSWORD, TrialDesk, date, day, desk_at, person, words};

const YEAR: i32 = 2026;
const PIN: &str = "258036";

/// A desk in December of 2026, with a member outside the political system.
fn december() -> (TrialDesk, MemberId) {
    let mut desk = desk_at("2026-12-01");
    let member = enter(&mut desk, "Y Bih Niê", ReviewClass::Outside);
    (desk, member)
}

fn enter(desk: &mut Desk, name: &str, review_class: ReviewClass) -> MemberId {
    let joined_on = Some(date("3/2/1996"));
    let particulars = Particulars { joined_on, review_class, ..person(name) };
    desk.enter_member(&particulars).unwrap().member.id
}

fn text(words: &str) -> Answer {
    Answer::Text { words: words.into() }
}

fn list(items: &[&str]) -> Answer {
    let entry = |words: &&str| ListEntry { words: (*words).into(), from: None };
    Answer::List { items: items.iter().map(entry).collect() }
}

fn answers(answers: &[(&str, Answer)]) -> Answers {
    Answers(answers.iter().map(|(key, answer)| ((*key).to_owned(), answer.clone())).collect())
}

fn qualities(words: &str) -> Answers {
    answers(&[("qualities", text(words))])
}

/// What is offered beside an item.
fn beside<'s>(screen: &'s FormScreen, key: &str) -> Vec<&'s OfferedItem> {
    screen.offered.iter().filter(|offer| offer.key == key).collect()
}

/// Sit at the member's own seat for a moment.
fn at_own_seat<T>(desk: &mut TrialDesk, member: MemberId, deed: impl FnOnce(&mut Desk) -> T) -> T {
    desk.set_pin(member, PIN.into()).unwrap();
    desk.hand_over_seat(member, PIN.into()).unwrap();
    let outcome = deed(desk);
    desk.leave_seat(PASSWORD.into()).unwrap();
    outcome
}

#[test]
fn each_year_and_class_has_its_own_form() {
    let (mut desk, outside) = december();
    let staff = enter(&mut desk, "Đỗ Đạt", ReviewClass::Staff);
    let leader = enter(&mut desk, "Siu Black", ReviewClass::Leader);
    let form = |member: Option<MemberId>, year| {
        let edition = desk.review(member, year).unwrap().edition;
        format!("{}/{}", edition.edition, edition.form)
    };

    let of_2026 = [outside, staff, leader].map(|member| form(Some(member), 2026));
    let of_2023 = [outside, leader].map(|member| form(Some(member), 2023));

    assert_eq!(of_2026, ["2025/2c", "2025/2b", "2025/2a"]);
    assert_eq!(of_2023, ["2023/02a", "2023/02b"]);
    assert_eq!(form(Some(outside), 2021), "2019/02");
    assert_eq!([form(None, 2026), form(None, 2023)], ["2025/01", "2023/01"]);
}

#[test]
fn a_review_of_2023_prints_in_its_own_form_and_one_of_2026_in_that_of_2025() {
    let (mut desk, member) = december();
    for year in [2023, 2026] {
        let words = format!("Năm {year} tôi luôn giữ gìn đoàn kết");
        desk.save_review(Some(member), year, 0, qualities(&words)).unwrap();
    }

    let paper = |year| desk.paper(PaperRef::Review { member, year, blank: false }).unwrap().text;
    let [old, new] = [2023, 2026].map(paper);

    assert!(old.contains("BẢN KIỂM ĐIỂM CÁ NHÂN"), "{old}");
    assert!(old.contains("Năm 2023 tôi luôn"), "{old}");
    assert!(old.contains("HD KĐ.ĐG 2023") && !old.contains("NỘI DUNG TỰ ĐÁNH GIÁ"), "{old}");
    assert!(new.contains("BẢN KIỂM ĐIỂM, TỰ ĐÁNH GIÁ, XẾP LOẠI CÁ NHÂN"), "{new}");
    assert!(new.contains("HD KĐ.ĐG 2025") && new.contains("Năm 2026 tôi luôn"), "{new}");
    let blank = desk.paper(PaperRef::Review { member, year: 2026, blank: true }).unwrap().text;
    assert!(blank.contains("Y Bih Niê") && !blank.contains("Năm 2026 tôi luôn"), "{blank}");
}

#[test]
fn a_self_assessment_is_written_signed_and_confirmed() {
    let (mut desk, member) = december();
    let which = Some(member);
    let begun = desk.review(which, YEAR).unwrap();
    let saved = desk.save_review(which, YEAR, 0, qualities("Nếp sống giản dị")).unwrap();

    let signed = desk.sign_review(which, YEAR, day("2026-11-28")).unwrap();
    let rewritten = desk.save_review(which, YEAR, saved.revision, qualities("khác"));
    let accepted = desk.accept_review(which, YEAR, day("2026-12-01")).unwrap();

    assert_eq!((begun.state, begun.due_on), (DueState::Overdue, day("2026-11-30")));
    assert_eq!(saved.author.unwrap().hand, Hand::OnBehalf);
    assert_eq!((signed.state, signed.signed_on), (DueState::Done, Some(day("2026-11-28"))));
    assert_eq!(rewritten, Err(Problem::FormSigned));
    assert_eq!(accepted.accepted_on, Some(day("2026-12-01")));
    // What others say of the person is entered after the signature.
    let said = answers(&[
        ("qualities", text("Nếp sống giản dị")),
        ("committeeComment", text("Gương mẫu, được nhân dân tin yêu")),
    ]);
    desk.save_review(which, YEAR, saved.revision, said).unwrap();
    let open = desk.reopen_review(which, YEAR).unwrap();
    assert_eq!((open.signed_on, open.accepted_on), (None, None));
    let newest = desk.review_drafts(which, YEAR).unwrap()[0].revision;
    let kept = desk.review_draft(which, YEAR, newest).unwrap();
    assert_eq!(kept, open.answers);
}

#[test]
fn once_a_campaign_is_begun_its_days_rules_and_notes_hold_for_the_list() {
    let (mut desk, member) = december();
    let late = enter(&mut desk, "Siu Black", ReviewClass::Outside);
    let mut particulars = desk.member(late).unwrap().member.particulars;
    particulars.joined_on = Some(date("1/10/2026"));
    desk.correct_member(late, &particulars).unwrap();
    let state = |desk: &TrialDesk, who: MemberId| {
        let line = desk.reviews(YEAR).unwrap().members.into_iter();
        line.filter(|line| line.member == Some(who)).map(|line| line.state).next()
    };
    assert_eq!(state(&desk, late), Some(DueState::Exempt), "not half a year in the Party");
    assert_eq!(desk.review(Some(member), YEAR).unwrap().state, DueState::Overdue);

    let view = desk.begin_campaign(CampaignKind::YearEnd, YEAR, Text::default()).unwrap();
    let (id, draft) = (view.campaign.id, view.campaign.draft);
    let own = draft.step(StepKind::SelfReview).unwrap().clone();
    desk.save_campaign_step(id, CampaignStep { due_on: Some(day("2026-12-05")), ..own }).unwrap();
    desk.save_review_rules(id, ReviewRules { least_months: 1, ..draft.rules }).unwrap();

    let screen = desk.review(Some(member), YEAR).unwrap();
    assert_eq!((screen.state, screen.due_on), (DueState::NotDue, day("2026-12-05")));
    assert_eq!(state(&desk, late), Some(DueState::NotDue));
    let decided = EligibilityDecision { reviewed: false, reason: words("Ốm cả năm") };
    let year = PersonYear { decision: Some(decided), ..PersonYear::default() };
    desk.note_person_year(id, late, year).unwrap();
    assert_eq!(state(&desk, late), Some(DueState::Exempt));
    desk.postpone_review(id, Subject::Member(member), "Đang điều trị".into()).unwrap();
    assert_eq!(state(&desk, member), Some(DueState::Exempt));
}

#[test]
fn the_words_of_a_member_are_theirs_and_nobody_reads_those_of_another() {
    let (mut desk, member) = december();
    let other = enter(&mut desk, "Siu Black", ReviewClass::Outside);
    desk.save_review(Some(member), YEAR, 0, qualities("ghi hộ")).unwrap();

    let (confirmed, of_other, of_cell, list) = at_own_seat(&mut desk, member, |desk| {
        let confirmed = desk.confirm_review(member, YEAR).unwrap();
        let blank = PaperRef::CollectiveReview { year: YEAR, blank: true };
        (
            confirmed,
            desk.review(Some(other), YEAR).err(),
            [desk.review(None, YEAR).err(), desk.paper(blank).err()],
            desk.reviews(YEAR).err(),
        )
    });

    assert!(confirmed.author.unwrap().confirmed_at.is_some());
    assert_eq!(of_other, Some(Problem::NotAllowed));
    assert_eq!(of_cell, [Some(Problem::NotAllowed), Some(Problem::NotAllowed)]);
    assert_eq!(list, Some(Problem::NotAllowed));
    let rewritten = desk.save_review(Some(member), YEAR, 1, qualities("sửa"));
    assert_eq!(rewritten, Err(Problem::TheirsAlone));
}

#[test]
fn a_signature_taken_back_by_another_is_told_with_what_it_stood_under() {
    let (mut desk, member) = december();
    desk.save_review(Some(member), YEAR, 0, qualities("Nếp sống giản dị")).unwrap();
    desk.sign_review(Some(member), YEAR, day("2026-11-28")).unwrap();
    desk.reopen_review(Some(member), YEAR).unwrap();

    let told = desk.own_home(member).unwrap().signatures_taken_back;

    let [taken] = told.as_slice() else { panic!("{told:?}") };
    assert_eq!(taken.purpose, domain::form::Purpose::Review);
    assert_eq!(taken.year, YEAR);
}

#[test]
fn the_report_of_the_collective_is_the_cells_and_signed_by_its_head() {
    let (mut desk, _) = december();
    appoint(&mut desk, "Y Bih Niê", PostKind::CommitteeMember);
    let principles = answers(&[("principles", text("Giữ nghiêm tập trung dân chủ"))]);

    let saved = desk.save_review(None, YEAR, 0, principles).unwrap();
    let screen = desk.sign_review(None, YEAR, day("2026-12-01")).unwrap();
    let paper = desk.paper(PaperRef::CollectiveReview { year: YEAR, blank: false }).unwrap();

    assert_eq!(saved.revision, 1);
    assert_eq!((screen.member, screen.name.as_str()), (None, "Chi bộ thôn Lương Hậu"));
    assert!(!screen.may_confirm && !screen.may_fill.contains(&FilledBy::Person));
    for words in ["T/M CHI ỦY", "Nguyễn Thị Bưởi", "Giữ nghiêm tập trung dân chủ"]
    {
        assert!(paper.text.contains(words), "{words}: {}", paper.text);
    }
    let open = desk.reopen_review(None, YEAR).unwrap();
    assert!(open.may_fill.contains(&FilledBy::Person));
}

#[test]
fn the_list_says_who_is_reviewed_on_which_form_and_what_is_missing() {
    let (mut desk, member) = december();
    let joined_on = Some(date("19/8/2026"));
    let newly = Particulars { joined_on, ..person("Trần Đức Ưởng") };
    let newly = desk.enter_member(&newly).unwrap().member.id;
    let whole = desk.review(Some(member), YEAR).unwrap().missing.len();
    let both = answers(&[("qualities", text("Tốt")), ("shortcomings", list(&["Nể nang"]))]);
    desk.save_review(Some(member), YEAR, 0, both).unwrap();

    let view = desk.reviews(YEAR).unwrap();

    let line = |id| view.members.iter().find(|line| line.member == Some(id)).unwrap();
    let written = line(member);
    assert_eq!((written.edition.as_str(), written.form.as_str()), ("2025", "2c"));
    assert!(written.begun && written.signed_on.is_none());
    assert_eq!(usize::try_from(written.missing).unwrap(), whole - 2);
    assert!(written.eligibility.as_ref().unwrap().is_reviewed());
    let Some(Eligibility::NotReviewed { reason }) = &line(newly).eligibility else {
        panic!("{:?}", line(newly));
    };
    assert!(matches!(reason, NotReviewed::NewlyAdmitted { months: 6, .. }), "{reason:?}");
    assert_eq!(line(newly).state, DueState::Exempt);
    assert_eq!(view.collective.member, None);
    assert_eq!(view.collective.form, "01");
}
