use proptest::prelude::*;

use super::super::{Assessed, Share};
use super::*;
use crate::level::Level;
use crate::review::edition::samples::shipped;
use crate::text::Words;

fn ladder(serves: Assessed) -> LevelLadder {
    shipped("2025").ladder(serves).unwrap().clone()
}

fn tasks(exceeded: u32, met: u32, late: u32, not_done: u32) -> TaskCounts {
    TaskCounts { exceeded, met, late, not_done }
}

/// A year in which everything went as well as it can.
fn best() -> LevelFacts {
    LevelFacts {
        points: Some(950),
        lowest_grade: Some(Grade::Excellent),
        tasks: Some(tasks(3, 7, 0, 0)),
        units: Some(tasks(4, 6, 0, 0)),
        remedied: Share::new(2, 2).ok(),
        within_cap: Some(true),
        somebody_disciplined: Some(false),
        subordinates_not_completed: Share::new(0, 4).ok(),
        low_confidence: Share::new(1, 20).ok(),
        triggers: TriggerStates::default(),
    }
}

fn found(facts: &LevelFacts) -> LevelFinding {
    find_level(&ladder(Assessed::Outside), facts)
}

/// The failed and unknown conditions of a finding.
fn open(finding: &LevelFinding) -> Vec<(LevelCondition, ConditionState)> {
    let (LevelFinding::Fits { why, .. } | LevelFinding::NeedsCell { why, .. }) = finding;
    let of = |reason: &LevelReason| match reason {
        LevelReason::Condition { condition, state, .. } if *state != ConditionState::Met => {
            Some((*condition, *state))
        }
        _ => None,
    };
    why.iter().filter_map(of).collect()
}

const EXCEED: LevelCondition = LevelCondition::TasksExceed { of: TasksOf::Subject, least: 30 };

#[test]
fn enough_points_with_too_few_tasks_exceeded_is_for_the_cell_to_judge() {
    // Domain research §8.1: 92 points, 100 % done, in time, 25 % exceeding.
    let facts = LevelFacts { points: Some(920), tasks: Some(tasks(5, 15, 0, 0)), ..best() };

    let finding = found(&facts);

    let LevelFinding::NeedsCell { by_points, by_conditions, why } = &finding else {
        panic!("{finding:?}");
    };
    assert_eq!((*by_points, *by_conditions), (Some(Level::Excellent), Some(Level::Good)));
    let missing = LevelReason::Condition {
        level: Level::Excellent,
        condition: EXCEED,
        state: ConditionState::Failed,
        measured: Share::new(5, 20).ok(),
    };
    assert_eq!(why, &[missing]);
}

#[test]
fn points_and_conditions_together_make_the_level() {
    use Level::{Completed, Excellent, Good, NotCompleted};
    let in_time = Some(tasks(0, 10, 0, 0));
    let some_late = Some(tasks(0, 8, 2, 0));
    let cases = [
        (900, best().tasks, Some(Excellent)),
        (899, best().tasks, Some(Good)),
        (700, in_time, Some(Good)),
        (699, in_time, Some(Completed)),
        (500, some_late, Some(Completed)),
        (750, some_late, None),
        (500, Some(tasks(0, 7, 3, 0)), None),
        (600, Some(tasks(9, 0, 0, 1)), None),
        (499, best().tasks, Some(NotCompleted)),
        (0, None, Some(NotCompleted)),
    ];

    for (points, tasks, level) in cases {
        let facts = LevelFacts { points: Some(points), tasks, ..best() };
        assert_eq!(found(&facts).level(), level, "{points} {tasks:?}");
    }
}

#[test]
fn what_is_not_known_is_asked_and_never_taken_to_be_well() {
    let unknown: [(LevelFacts, LevelCondition); 3] = [
        (LevelFacts { remedied: None, ..best() }, LevelCondition::ShortcomingsRemedied),
        (LevelFacts { within_cap: None, ..best() }, LevelCondition::WithinCap),
        (
            LevelFacts { points: Some(800), tasks: Some(tasks(0, 0, 0, 0)), ..best() },
            LevelCondition::TasksDone { of: TasksOf::Subject },
        ),
    ];
    for (facts, condition) in unknown {
        let finding = found(&facts);
        assert_eq!(finding.level(), None);
        assert_eq!(open(&finding), [(condition, ConditionState::Unknown)]);
    }

    let unscored = found(&LevelFacts { points: None, ..best() });
    let by_conditions = Some(Level::Excellent);
    let why = vec![LevelReason::PointsMissing];
    assert_eq!(unscored, LevelFinding::NeedsCell { by_points: None, by_conditions, why });
}

#[test]
fn no_shortcoming_named_before_is_none_left_to_remedy() {
    let facts = LevelFacts { remedied: Share::new(0, 0).ok(), ..best() };
    assert_eq!(found(&facts).level(), Some(Level::Excellent));

    let facts = LevelFacts { remedied: Share::new(1, 2).ok(), ..best() };
    assert_eq!(found(&facts).level(), None);
}

#[test]
fn a_trigger_makes_not_completed_unless_it_is_excused_in_writing() {
    let because = Words::new("Bão số 3, bất khả kháng").unwrap();
    let mut facts = LevelFacts { tasks: Some(tasks(4, 0, 0, 6)), ..best() };
    let triggered = found(&facts);
    let measured = Share::new(6, 10).ok();
    let why = vec![LevelReason::Trigger { trigger: TriggerKind::TasksNotDone, measured }];
    assert_eq!(triggered, LevelFinding::Fits { level: Level::NotCompleted, why });

    facts.triggers.excused.insert(TriggerKind::TasksNotDone, because.clone());
    let LevelFinding::NeedsCell { why, .. } = found(&facts) else { panic!() };
    let excused = LevelReason::Excused { trigger: TriggerKind::TasksNotDone, because };
    assert_eq!(why.last(), Some(&excused));

    let half = LevelFacts { points: Some(650), tasks: Some(tasks(5, 0, 0, 5)), ..best() };
    assert_eq!(found(&half).level(), None, "half is not more than half");
}

#[test]
fn triggers_count_only_for_those_they_are_meant_for() {
    let mut facts = best();
    facts.triggers.found.insert(TriggerKind::MemberDegradation);

    let level = |serves| find_level(&ladder(serves), &facts).level();

    assert_eq!(level(Assessed::Outside), Some(Level::Excellent));
    assert_eq!(level(Assessed::Collective), Some(Level::NotCompleted));
}

#[test]
fn a_leader_answers_for_the_units_too() {
    let level = |units| {
        let facts = LevelFacts { units, ..best() };
        find_level(&ladder(Assessed::Leader), &facts).level()
    };

    assert_eq!(level(best().units), Some(Level::Excellent));
    assert_eq!(level(None), None);
    assert_eq!(level(Some(tasks(2, 8, 0, 0))), None);
    assert_eq!(level(Some(tasks(2, 4, 0, 4))), Some(Level::NotCompleted), "60 % is below 70 %");
}

#[test]
fn a_year_without_points_goes_by_its_grades() {
    let ladder = shipped("2023").ladder(Assessed::Outside).unwrap().clone();
    let level = |lowest_grade, within_cap| {
        let facts = LevelFacts { points: None, lowest_grade, within_cap, ..best() };
        find_level(&ladder, &facts).level()
    };

    assert_eq!(level(Some(Grade::Excellent), Some(true)), None, "HTXS was not read in full");
    assert_eq!(level(Some(Grade::Good), Some(true)), None);
    assert_eq!(level(Some(Grade::Good), Some(false)), Some(Level::Good));
    assert_eq!(level(Some(Grade::Average), Some(true)), Some(Level::Completed));
    assert_eq!(level(Some(Grade::Poor), Some(true)), None, "no rule was read for it");
}

#[test]
fn another_level_is_proposed_only_with_a_written_reason() {
    let fits = found(&best());
    let choice = |level, reason: &str| LevelChoice { level, reason: reason.into() };

    let same = fits.propose(&choice(Level::Excellent, "")).unwrap();
    assert_eq!((same.level(), same.departs(), same.reason()), (Level::Excellent, false, None));

    assert_eq!(fits.propose(&choice(Level::Good, " \n")), Err(ReasonMissing));
    let other = fits.propose(&choice(Level::Good, "Đồng chí xin nhận mức thấp hơn")).unwrap();
    assert!(other.departs() && other.reason().is_some());

    let open = found(&LevelFacts { points: None, ..best() });
    assert_eq!(open.propose(&choice(Level::Good, "")), Err(ReasonMissing));
}

#[test]
fn a_level_is_held_against_the_collective_and_the_quarters() {
    let context = LevelContext { headed: Some(Level::Good), quarters: vec![Level::NotCompleted] };
    let both = [LevelWarning::AboveCollective, LevelWarning::QuarterNotCompleted];

    assert_eq!(level_warnings(Level::Excellent, &context), both);
    assert_eq!(level_warnings(Level::Good, &context), []);
    assert_eq!(level_warnings(Level::Excellent, &LevelContext::default()), []);
}

/// Makes a sound ladder unsound.
type Spoil = fn(&mut LevelLadder);

#[test]
fn a_ladder_out_of_order_is_refused() {
    let sound = ladder(Assessed::Staff);
    let broken: [(Spoil, LadderMistake); 4] = [
        (|it| it.levels.clear(), LadderMistake::Empty),
        (|it| it.levels.swap(0, 1), LadderMistake::OutOfOrder { level: Level::Excellent }),
        (
            |it| it.levels[1].least_points = Some(900),
            LadderMistake::PointsOutOfOrder { level: Level::Good },
        ),
        (
            |it| it.levels[2].level = Level::NotCompleted,
            LadderMistake::OutOfOrder { level: Level::NotCompleted },
        ),
    ];

    assert_eq!(sound.check(), Ok(()));
    for (spoil, mistake) in broken {
        let mut ladder = sound.clone();
        spoil(&mut ladder);
        assert_eq!(ladder.check(), Err(mistake));
    }
}

proptest! {
    #[test]
    fn a_level_is_never_found_outside_its_band(
        points in 0u32..=1000,
        counts in prop::array::uniform4(0u32..6),
        known in any::<bool>(),
    ) {
        let [exceeded, met, late, not_done] = counts;
        let facts = LevelFacts {
            points: Some(points),
            tasks: known.then(|| tasks(exceeded, met, late, not_done)),
            ..best()
        };
        let ladder = ladder(Assessed::Outside);
        let finding = find_level(&ladder, &facts);

        if let Some(level) = finding.level().filter(|it| *it != Level::NotCompleted) {
            prop_assert_eq!(Some(level), ladder.band(points));
        }
    }
}
