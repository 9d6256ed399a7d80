//! Quarters rated on their own: begun where the settings ask for it, of leaders and whom the cell chose,
//! and what a quarter says at the end of the year.

use app::{CampaignPerson, CampaignView, Desk, PaperGap, PaperRef, Problem};
use domain::MemberId;
use domain::form::{Answer, Answers, Purpose};
use domain::level::Level;
use domain::member::ReviewClass;
use domain::notebook::{Author, DueState};
use domain::review::{
    CampaignKind, Eligibility, EligibilityDecision, LevelChoice, LevelWarning, NotReviewed,
    PersonYear, Proposer, Quarter, RatingDecision, Subject,
};
use domain::settings::CellSettings;
use domain::text::Text;

use crate::hold::{cell, member};
use crate::support::{TrialDesk, day, words};

const BINH: &str = "Lê Thị An Bình";
const SIU: &str = "Siu Black";
const PIN: &str = "258036";

/// A cell that rates quarters, seen from the end of October; Bình is a leader.
pub(crate) fn rating_quarters() -> TrialDesk {
    let mut desk = cell();
    desk.wall.set("2026-10-28T09:00:00");
    let settings = desk.cell().unwrap().settings;
    desk.save_settings(CellSettings { rates_quarters: true, ..settings }).unwrap();
    let binh = member(&desk, BINH);
    let mut particulars = desk.member(binh).unwrap().member.particulars;
    particulars.review_class = ReviewClass::Leader;
    desk.correct_member(binh, &particulars).unwrap();
    desk
}

pub(crate) fn third() -> Quarter {
    Quarter::try_from(3).unwrap()
}

fn begin(desk: &mut Desk, kind: CampaignKind) -> Result<CampaignView, Problem> {
    desk.begin_campaign(kind, 2026, Text::default())
}

fn of(view: &CampaignView, member: MemberId) -> CampaignPerson {
    let subject = Subject::Member(member);
    view.people.iter().find(|person| person.subject == subject).unwrap().clone()
}

fn decided(level: Level) -> RatingDecision {
    RatingDecision {
        level,
        decided_on: day("2026-10-20"),
        by: "Đảng ủy xã An Phú".into(),
        number: "07-QĐ/ĐU".into(),
        reason: Text::default(),
    }
}

#[test]
fn a_quarter_is_begun_only_where_the_settings_ask_for_it() {
    let mut desk = cell();
    let kind = CampaignKind::Quarterly { quarter: third() };
    assert_eq!(begin(&mut desk, kind), Err(Problem::BadChoice { field: "kind".into() }));

    let mut desk = rating_quarters();
    let view = begin(&mut desk, kind).unwrap();

    let draft = &view.campaign.draft;
    assert_eq!((draft.kind, draft.rules.as_of(2026)), (kind, day("2026-09-30")));
    assert_eq!(begin(&mut desk, kind), Err(Problem::CampaignPresent));
    let first = CampaignKind::Quarterly { quarter: Quarter::try_from(1).unwrap() };
    assert!(begin(&mut desk, first).is_ok());
    assert!(begin(&mut desk, CampaignKind::YearEnd).is_ok());
    assert_eq!(desk.campaigns(2026).unwrap().len(), 3);
}

#[test]
fn leaders_are_rated_and_whom_the_cell_chose_in_writing() {
    let mut desk = rating_quarters();
    let (binh, siu) = (member(&desk, BINH), member(&desk, SIU));

    let view = begin(&mut desk, CampaignKind::Quarterly { quarter: third() }).unwrap();

    assert!(of(&view, binh).eligibility.is_reviewed());
    let not = Eligibility::NotReviewed { reason: NotReviewed::NotLeader };
    assert_eq!(of(&view, siu).eligibility, not);
    assert_eq!(view.proposed.reviewed, 1);

    let reason = words("Chi bộ thống nhất xếp loại quý cả cán bộ thôn");
    let decision = Some(EligibilityDecision { reviewed: true, reason });
    let chosen = PersonYear { decision, ..PersonYear::default() };
    let view = desk.note_person_year(view.campaign.id, siu, chosen).unwrap();

    assert!(of(&view, siu).eligibility.is_reviewed());
    assert_eq!(view.proposed.reviewed, 2);
}

#[test]
fn a_quarter_not_completed_is_said_at_the_end_of_the_year_and_blocks_nothing() {
    let mut desk = rating_quarters();
    let binh = member(&desk, BINH);
    let subject = Subject::Member(binh);
    let quarter = begin(&mut desk, CampaignKind::Quarterly { quarter: third() }).unwrap();
    desk.decide_rating(quarter.campaign.id, subject, &decided(Level::NotCompleted)).unwrap();
    let year = begin(&mut desk, CampaignKind::YearEnd).unwrap().campaign.id;

    let choice = LevelChoice { level: Level::Excellent, reason: "Đã khắc phục xong".into() };
    let view = desk.propose_level(year, subject, Proposer::Cell, Some(choice)).unwrap();

    assert_eq!(of(&view, binh).warnings, [LevelWarning::QuarterNotCompleted]);
    assert!(of(&view, binh).years.is_empty(), "a quarter is no year");
    let figures = desk.statistics(2026, 2026).unwrap().years.remove(0);
    assert_eq!(figures.levels, None, "nor does it count as one");
}

fn level(words: &str) -> Answers {
    let choice = Answer::Choice { choice: words.into() };
    Answers([("level".to_owned(), choice)].into())
}

#[test]
fn a_quarter_has_a_self_assessment_of_its_own_beside_that_of_the_year() {
    let mut desk = rating_quarters();
    let binh = member(&desk, BINH);
    let (of_quarter, of_second) = ((2026, Some(third())), (2026, Quarter::try_from(2).ok()));

    let begun = desk.review(Some(binh), of_quarter).unwrap();
    assert_eq!((begun.purpose, begun.quarter), (Purpose::QuarterlyReview, Some(third())));
    assert_eq!((begun.edition.form.as_str(), begun.rates_quarters), ("05", true));
    assert_eq!((begun.state, begun.due_on), (DueState::Overdue, day("2026-09-30")));
    desk.save_review(Some(binh), of_quarter, 0, level("good")).unwrap();
    desk.save_review(Some(binh), of_second, 0, level("completed")).unwrap();
    let signed = desk.sign_review(Some(binh), of_quarter, day("2026-10-02")).unwrap();

    assert_eq!(signed.state, DueState::Done);
    assert_eq!(desk.review(Some(binh), of_quarter).unwrap().answers, level("good"));
    assert_eq!(desk.review(Some(binh), of_second).unwrap().answers, level("completed"));
    let of_year = desk.review(Some(binh), 2026).unwrap();
    assert_eq!((of_year.form, of_year.quarter), (None, None));
    let paper =
        PaperRef::QuarterReview { member: binh, year: 2026, quarter: third(), blank: false };
    let paper = desk.paper(paper).unwrap();
    assert!(paper.text.contains("Quý III năm 2026"), "{}", paper.text);
    assert!(paper.text.contains(BINH) && paper.title.contains("quý III năm 2026"));
}

#[test]
fn who_is_no_leader_owes_none_unless_the_cell_chose_them() {
    let mut desk = rating_quarters();
    let siu = member(&desk, SIU);
    let period = (2026, Some(third()));
    assert_eq!(desk.review(Some(siu), period).unwrap().state, DueState::Exempt);

    let view = begin(&mut desk, CampaignKind::Quarterly { quarter: third() }).unwrap();
    let decision =
        EligibilityDecision { reviewed: true, reason: words("Tự nguyện đăng ký") };
    let chosen = PersonYear { decision: Some(decision), ..PersonYear::default() };
    desk.note_person_year(view.campaign.id, siu, chosen).unwrap();

    assert_eq!(desk.review(Some(siu), period).unwrap().state, DueState::Overdue);
    assert_eq!(desk.review(None, period), Err(Problem::Missing), "the collective has none");
}

#[test]
fn a_member_writes_and_prints_their_quarter_at_their_own_seat() {
    let mut desk = rating_quarters();
    let (binh, siu) = (member(&desk, BINH), member(&desk, SIU));
    let period = (2026, Some(third()));
    desk.set_pin(binh, PIN.into()).unwrap();
    desk.hand_over_seat(binh, PIN.into()).unwrap();

    desk.save_review(Some(binh), period, 0, level("good")).unwrap();
    let signed = desk.sign_review(Some(binh), period, day("2026-10-02")).unwrap();

    assert!(signed.author.is_some_and(Author::is_theirs));
    let paper =
        PaperRef::QuarterReview { member: binh, year: 2026, quarter: third(), blank: false };
    assert!(desk.paper(paper).is_ok());
    assert_eq!(desk.review(Some(siu), period), Err(Problem::NotAllowed));
}

#[test]
fn the_papers_of_a_quarter_begin_with_the_form_of_each_who_is_rated() {
    let mut desk = rating_quarters();
    let member = member(&desk, BINH);
    let kind = CampaignKind::Quarterly { quarter: third() };
    let id = begin(&mut desk, kind).unwrap().campaign.id;

    let papers = desk.campaign_papers(id).unwrap();

    let own = PaperRef::QuarterReview { member, year: 2026, quarter: third(), blank: false };
    assert_eq!((papers[0].paper, &papers[0].gaps), (own, &vec![PaperGap::NotBegun]));
    assert_eq!(desk.paper(own).unwrap().title, papers[0].title);
    let others = papers[1..].iter().map(|it| it.paper);
    assert!(others.clone().all(|it| matches!(it, PaperRef::Campaign { .. })), "{others:?}");

    desk.save_review(Some(member), (2026, Some(third())), 0, level("good")).unwrap();
    desk.sign_review(Some(member), (2026, Some(third())), day("2026-10-02")).unwrap();
    let papers = desk.campaign_papers(id).unwrap();
    assert!(!papers[0].gaps.contains(&PaperGap::Unsigned), "{:?}", papers[0].gaps);
    let files = desk.paper(papers.last().unwrap().paper).unwrap().text;
    assert!(files.contains("- Bản kiểm điểm cá nhân\t1/1"), "{files}");
}
