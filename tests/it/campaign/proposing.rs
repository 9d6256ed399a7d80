//! What is stated of a subject as one deed, passes over many, and what the book knows beside it.

use app::{FactSuggestion, LevelStatement, OwnAssessment, SubjectLevel, SubjectSteps};
use domain::MatterId;
use domain::form::{Answer, Answers};
use domain::matter::Outcome;
use domain::review::Share;
use domain::shortcoming::{NamedIn, RemedyDraft, ShortcomingDraft};

use super::*;
use crate::hold::{hear, hold};

/// What is stated of a level: points of Phụ lục 5 less 80 tenths, and the tasks of domain research §8.1.
fn statement(reason: &str, proposals: &[(Proposer, LevelChoice)]) -> LevelStatement {
    let tasks = TaskCounts { exceeded: 1, met: 3, late: 0, not_done: 0 };
    LevelStatement {
        marks: marks(80, reason),
        facts: LevelFacts { tasks: Some(tasks), ..LevelFacts::default() },
        proposals: proposals.iter().cloned().collect(),
    }
}

#[test]
fn points_facts_and_levels_are_kept_as_one_or_not_at_all() {
    let (mut desk, id) = begun();
    let (_, binh) = whom(&desk, "Lê Thị An Bình");

    let silent = [(Proposer::Cell, choose(Level::Good, ""))];
    let refused = desk.state_level(id, binh, statement("Vắng hai buổi", &silent));
    assert_eq!(refused, Err(Problem::Blank { field: "reason".into() }));
    let person = of(&only(&desk), binh);
    assert_eq!((person.marks.len(), person.level_facts.tasks), (0, None), "nothing was kept");

    let said = [
        (Proposer::Subject, choose(Level::Excellent, "")),
        (Proposer::Cell, choose(Level::Good, "Chưa đủ 30% vượt mức")),
    ];
    let kept = statement("Vắng hai buổi", &said);
    let view = desk.state_level(id, binh, kept.clone()).unwrap();
    let person = of(&view, binh);
    assert_eq!((&person.marks, &person.proposals), (&kept.marks, &kept.proposals));
    assert_eq!(person.level_facts.tasks, kept.facts.tasks);
    assert_eq!(of(&only(&desk), binh).proposals, kept.proposals);

    let view = desk.state_level(id, binh, LevelStatement::default()).unwrap();
    assert_eq!(of(&view, binh).proposals, BTreeMap::new(), "what is left out is taken back");
}

#[test]
fn a_reason_is_weighed_against_the_facts_stated_with_it() {
    let (mut desk, id) = begun();
    let (_, binh) = whom(&desk, "Lê Thị An Bình");
    let all_met = LevelFacts {
        tasks: Some(TaskCounts { exceeded: 0, met: 4, late: 0, not_done: 0 }),
        ..LevelFacts::default()
    };
    // 85 points and everything done in time fit HTT: no reason is asked for.
    let fits = LevelStatement {
        marks: marks(150, "Vắng bốn buổi"),
        facts: all_met,
        proposals: [(Proposer::Cell, choose(Level::Good, ""))].into(),
    };

    let view = desk.state_level(id, binh, fits).unwrap();

    assert_eq!(of(&view, binh).finding.unwrap().level(), Some(Level::Good));
}

#[test]
fn levels_of_many_are_proposed_in_one_pass_and_put_back() {
    let (mut desk, id) = begun();
    let (_, binh) = whom(&desk, "Lê Thị An Bình");
    let (_, dat) = whom(&desk, "Đỗ Đạt");
    let first = desk
        .propose_level(id, binh, Proposer::Cell, Some(choose(Level::Completed, "Theo phiếu")))
        .unwrap();
    let pass = |reason: &str| {
        let good = |subject| SubjectLevel { subject, choice: Some(choose(Level::Good, reason)) };
        [binh, dat].map(good).to_vec()
    };

    let silent = desk.propose_levels(id, Proposer::Cell, pass(""));
    assert_eq!(silent, Err(Problem::Blank { field: "reason".into() }));
    assert_eq!(of(&only(&desk), dat).proposals, BTreeMap::new(), "of all or of none");

    let view = desk.propose_levels(id, Proposer::Cell, pass("Theo kết quả bỏ phiếu")).unwrap();
    let cell =
        |view: &CampaignView, subject| of(view, subject).proposals.get(&Proposer::Cell).cloned();
    assert_eq!(cell(&view, dat).map(|choice| choice.level), Some(Level::Good));

    let before = [binh, dat].map(|subject| SubjectLevel { subject, choice: cell(&first, subject) });
    let view = desk.put_back_levels(id, Proposer::Cell, before.to_vec()).unwrap();
    assert_eq!(cell(&view, binh), Some(choose(Level::Completed, "Theo phiếu")));
    assert_eq!(cell(&view, dat), None);

    let twice = [Subject::Collective; 2].map(|subject| SubjectLevel { subject, choice: None });
    let twice = desk.put_back_levels(id, Proposer::Cell, twice.to_vec());
    assert_eq!(twice, Err(Problem::BadChoice { field: "subject".into() }));
}

#[test]
fn steps_of_many_are_kept_in_one_pass_or_not_at_all() {
    let (mut desk, id) = begun();
    let (_, binh) = whom(&desk, "Lê Thị An Bình");
    let (_, dat) = whom(&desk, "Đỗ Đạt");
    let pass = |later: &str| {
        let steps = |on: &str| PersonSteps([(StepKind::SelfReview, day(on))].into());
        let of_binh = SubjectSteps { subject: binh, steps: steps("2026-11-20") };
        vec![of_binh, SubjectSteps { subject: dat, steps: steps(later) }]
    };

    assert!(desk.save_people_steps(id, pass("2026-12-11")).is_err(), "not yet");
    assert_eq!(only(&desk).progress[1].done, 0);
    let view = desk.save_people_steps(id, pass("2026-11-21")).unwrap();
    assert_eq!(view.progress[1].done, 2);
}

#[test]
fn only_a_signed_self_assessment_stands_beside_the_campaign() {
    let (mut desk, id) = begun();
    let (dat, subject) = whom(&desk, "Đỗ Đạt");
    let points = |tasks| {
        let given = |points| PointsMark { points: Some(points), reason: Text::default() };
        let marks = [("common".to_owned(), given(280)), ("tasks".to_owned(), given(tasks))];
        Answer::Points { marks: marks.into() }
    };
    let level = Answer::Choice { choice: "good".into() };
    let written = Answers([("points".into(), points(610)), ("level".into(), level)].into());
    desk.save_review(Some(dat), 2026, 0, written).unwrap();
    assert_eq!(of(&only(&desk), subject).own, None, "it may still change");

    desk.sign_review(Some(dat), 2026, day("2026-11-28")).unwrap();

    let person = of(&only(&desk), subject);
    let own = OwnAssessment {
        signed_on: day("2026-11-28"),
        accepted_on: None,
        level: Some(Level::Good),
        points: Some(890),
    };
    assert_eq!(person.own, Some(own));
    assert_eq!(person.proposals, BTreeMap::new(), "nothing is taken over by itself");
    assert!(!person.steps.0.contains_key(&StepKind::SelfReview));
    let collective = of(&only(&desk), Subject::Collective);
    assert_eq!((collective.own, collective.suggestions), (None, vec![]));
    assert_eq!(only(&desk).campaign.id, id);
}

#[test]
fn the_lowest_grade_of_an_older_form_is_offered() {
    let (mut desk, _) = begun();
    let (dat, subject) = whom(&desk, "Đỗ Đạt");
    let kind = CampaignKind::YearEnd;
    desk.begin_campaign(kind, 2023, Text::default()).unwrap();
    let graded = |grade: &str| Answer::Choice { choice: grade.into() };
    let answers = [
        ("qualitiesGrade".to_owned(), graded("excellent")),
        ("dutiesGrade".to_owned(), graded("average")),
        ("remediedGrade".to_owned(), graded("good")),
    ];
    desk.save_review(Some(dat), 2023, 0, Answers(answers.into())).unwrap();
    desk.sign_review(Some(dat), 2023, day("2026-12-01")).unwrap();

    let view = desk.campaigns(2023).unwrap().remove(0);

    let grade = domain::review::Grade::Average;
    assert_eq!(of(&view, subject).suggestions, [FactSuggestion::LowestGrade { grade }]);
}

/// A shortcoming of `subject` that the review of `year` named; another member answers for its remedy.
fn shortcoming(subject: Subject, year: i32, lead: MemberId) -> ShortcomingDraft {
    ShortcomingDraft {
        work: "Nộp đảng phí chậm".into(),
        named_on: day(&format!("{year}-12-01")),
        lead: Some(lead),
        due_on: None,
        responsibility: Text::default(),
        remedy: RemedyDraft::bare(subject, NamedIn::Review, year),
    }
}

#[test]
fn beside_a_level_stands_what_is_remedied_of_what_was_named_before_the_review() {
    let (mut desk, _) = begun();
    let (dat, of_dat) = whom(&desk, "Đỗ Đạt");
    let (_, binh) = whom(&desk, "Lê Thị An Bình");
    for (id, year) in [(41, 2025), (42, 2024), (43, 2026)] {
        desk.name_shortcoming(MatterId(id), shortcoming(binh, year, dat)).unwrap();
    }
    desk.wall.set("2026-12-10T22:00:00");

    hold(&mut desk, "2026-12-10T19:00:00", |minutes| {
        hear(minutes, 42, Outcome::Done, "Cả năm nộp đúng hạn");
        hear(minutes, 43, Outcome::Done, "Đã nộp bù");
    });

    let view = only(&desk);
    let share = Share::new(1, 2).unwrap();
    assert_eq!(of(&view, binh).suggestions, [FactSuggestion::Remedied { share }]);
    assert_eq!(of(&view, of_dat).suggestions, [], "whoever answers for it, it is another's");
}
