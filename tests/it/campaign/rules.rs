//! The rules of a campaign as the cell changes them: criteria, levels, cap, votes, days.

use domain::level::Level;
use domain::review::{LadderMistake, LevelCondition, ReviewRules, YearDay};

use super::*;

#[test]
fn the_levels_of_the_edition_are_the_cells_to_change_and_to_go_back_to() {
    let (mut desk, id) = begun();
    let (_, binh) = whom(&desk, "Lê Thị An Bình");
    desk.score_person(id, binh, marks(80, "Vắng hai buổi")).unwrap();
    let edition = desk.campaign_edition(id).unwrap();
    assert_eq!(only(&desk).levels, edition.levels);

    let mut levels = edition.levels.clone();
    levels[0].levels[0].least_points = Some(950);
    let view = desk.save_ladders(id, levels).unwrap();
    let LevelFinding::NeedsCell { by_points, .. } = of(&view, binh).finding.unwrap() else {
        panic!("nothing is known of tasks")
    };
    assert_eq!(by_points, Some(Level::Good), "92 points are no longer enough");

    let view = desk.save_ladders(id, edition.levels.clone()).unwrap();
    assert_eq!(view.levels, edition.levels);
    assert_eq!(only(&desk).levels, edition.levels);
}

#[test]
fn levels_that_do_not_follow_from_one_another_are_refused() {
    let (mut desk, id) = begun();
    let sound = only(&desk).levels;
    let mut backwards = sound.clone();
    backwards[0].levels[1].least_points = Some(900);
    let mut percent = sound.clone();
    percent[0].levels[2].conditions = vec![LevelCondition::TasksFinished {
        of: domain::review::TasksOf::Subject,
        late_most: 101,
    }];

    let unsound = |mistake| Err(Problem::LaddersUnsound { mistakes: vec![mistake] });
    let mistake = LadderMistake::PointsOutOfOrder { level: Level::Good };
    assert_eq!(desk.save_ladders(id, backwards), unsound(mistake));
    assert_eq!(desk.save_ladders(id, percent), unsound(LadderMistake::PercentOver));
    assert!(desk.save_ladders(id, sound[1..].to_vec()).is_err(), "somebody has no levels");
    assert_eq!(only(&desk).levels, sound, "nothing was kept");
}

#[test]
fn who_may_vote_stays_out_of_the_vote_about_themselves_where_the_rules_say_so() {
    let (mut desk, id) = begun();
    let out = |desk: &Desk| -> Vec<Subject> {
        let rows = desk.tally(id, 1).unwrap().counted.rows.into_iter();
        rows.filter(|row| row.stays_out).map(|row| row.subject).collect()
    };
    assert_eq!(out(&desk), []);

    let rules = only(&desk).campaign.draft.rules;
    let vote = VoteRules { votes_on_oneself: false, ..rules.vote };
    desk.save_review_rules(id, ReviewRules { vote, ..rules }).unwrap();

    let (_, uong) = whom(&desk, "Trần Đức Ưởng");
    assert_eq!(out(&desk).len(), 7, "not the collective");
    assert!(!out(&desk).contains(&uong), "who is on probation does not vote at all");
}

#[test]
fn the_days_of_the_review_are_those_of_its_campaign() {
    let (mut desk, id) = begun();
    let rules = only(&desk).campaign.draft.rules;
    let rules = ReviewRules { residence_due: YearDay::of(12, 10), ..rules };
    desk.save_review_rules(id, rules).unwrap();
    assert_eq!(desk.residence_feedback(2026).unwrap().due_on, day("2026-12-10"));
    assert_eq!(desk.residence_feedback(2027).unwrap().due_on, day("2027-11-30"));

    let (dat, _) = whom(&desk, "Đỗ Đạt");
    assert_eq!(desk.review(Some(dat), 2026).unwrap().state, DueState::Overdue);
    let mut step = only(&desk).campaign.draft.steps[1].clone();
    step.due_on = Some(day("2026-12-12"));
    desk.save_campaign_step(id, step).unwrap();
    let review = desk.review(Some(dat), 2026).unwrap();
    assert_eq!((review.state, review.due_on), (DueState::NotDue, day("2026-12-12")));
}
