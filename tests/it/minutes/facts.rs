//! What follows from the minutes: numbers, votes, the score, and what is missing.

use app::{Lack, Missing, Problem};
use chrono::TimeDelta;
use domain::attendance::{AbsenceReason, Mark};
use domain::matter::Outcome;
use domain::meeting::{MeetingKind, MeetingPlan};
use domain::minutes::Minutes;
use domain::score::ScoreMark;
use domain::settings::CellSettings;
use domain::text::Text;
use domain::vote::{Arithmetic, Vote};
use domain::{MatterId, MeetingId};

use crate::hold::{begin, cell, complete, hear, hold, member, proposed, remark, task, tick};
use crate::support::{TrialDesk, day, desk, person};

/// The vector of the rules: 22 members, 2 exempt, 17 present, 2 excused, 1 absent without a reason.
fn vector() -> (TrialDesk, MeetingId, Minutes) {
    let mut desk = desk();
    for number in 1..22 {
        desk.enter_member(&person(&format!("Nguyễn Văn Đảng{number}"))).unwrap();
    }
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let mut minutes = complete(&view);
    let marks = [Mark::Exempt, Mark::Exempt, Mark::Excused, Mark::Excused, Mark::Unexcused];
    for (line, mark) in minutes.attendance.iter_mut().zip(marks) {
        line.mark = Some(mark);
    }
    (desk, view.meeting.id, minutes)
}

fn suggested(facts: &app::MinutesFacts, key: &str) -> Option<u32> {
    facts.suggestions.iter().find(|line| line.key == key).map(|line| line.points)
}

fn facts_after(desk: &mut TrialDesk, id: MeetingId, minutes: Minutes) -> app::MinutesFacts {
    let revision = desk.minutes(id).unwrap().revision;
    desk.save_minutes(id, revision, minutes).unwrap().facts
}

#[test]
fn the_vector_of_the_rules_gives_twenty_to_count_eighty_five_percent_and_one_point() {
    let (mut desk, id, minutes) = vector();

    let facts = facts_after(&mut desk, id, minutes);

    assert_eq!((facts.count.listed, facts.count.denominator), (22, 20));
    assert_eq!((facts.count.present, facts.count.exempt), (17, 2));
    assert_eq!(facts.rate_tenths, Some(850));
    assert_eq!(suggested(&facts, "2"), Some(10));
}

#[test]
fn who_speaks_counts_once_and_only_when_there() {
    let (mut desk, id, mut minutes) = vector();
    let members: Vec<_> = minutes.attendance.iter().map(|line| line.member).collect();
    let absent = members[2];
    minutes.items[6].remarks = (100..)
        .zip(&members[5..14])
        .map(|(id, speaker)| remark(id, Some(*speaker), "Nhất trí"))
        .chain([
            remark(201, Some(members[5]), "Nói lần nữa"),
            remark(202, Some(absent), "Gửi ý kiến qua điện thoại"),
            remark(203, None, "Khách phát biểu"),
            remark(204, Some(members[15]), "  "),
        ])
        .collect();

    let nine_of_seventeen = facts_after(&mut desk, id, minutes.clone());
    minutes.items[6].remarks.remove(0);
    let eight_and_one = facts_after(&mut desk, id, minutes.clone());
    minutes.items[6].remarks.retain(|remark| remark.id.0 != 201);
    let eight_of_seventeen = facts_after(&mut desk, id, minutes);

    assert_eq!(suggested(&nine_of_seventeen, "4.5"), Some(50));
    assert_eq!(suggested(&eight_and_one, "4.5"), Some(50), "who said it twice is still there once");
    assert_eq!(suggested(&eight_of_seventeen, "4.5"), Some(40));
}

#[test]
fn the_length_is_held_against_the_rule_for_the_kind() {
    let mut desk = cell();
    let cases = [
        (MeetingKind::Regular, 90, Some(90), false, Some(50)),
        (MeetingKind::Regular, 89, Some(90), true, Some(40)),
        (MeetingKind::RegularThematic, 119, Some(120), true, Some(40)),
        (MeetingKind::RegularThematic, 120, Some(120), false, Some(50)),
        (MeetingKind::Extraordinary, 15, None, false, None),
    ];

    for (kind, length, least, too_short, points) in cases {
        let plan = proposed(&desk, kind, "2026-09-05T19:30:00");
        let id = desk.plan_meeting(plan).unwrap().meeting.id;
        let view = desk.begin_minutes(id).unwrap();
        let mut minutes = complete(&view);
        minutes.ended_at = minutes.started_at.map(|start| start + TimeDelta::minutes(length));
        let facts = facts_after(&mut desk, id, minutes);

        assert_eq!((facts.least_length, facts.too_short), (least, too_short), "{kind:?}");
        assert_eq!(facts.length, u32::try_from(length).ok());
        assert_eq!(suggested(&facts, "1"), points, "{kind:?} of {length}");
        let says_so = facts.missing.iter().any(|missing| {
            matches!(missing, Missing { lack: Lack::TooShort { .. }, blocks: false })
        });
        assert_eq!(says_so, too_short);
    }
}

#[test]
fn the_rule_of_length_is_the_cells_own() {
    let mut desk = cell();
    desk.save_settings(CellSettings { least_minutes: 60, ..CellSettings::default() }).unwrap();

    assert_eq!(begin(&mut desk, "2026-09-05T19:30:00").facts.least_length, Some(60));
}

#[test]
fn what_was_due_and_done_suggests_the_points_for_follow_up() {
    let mut desk = cell();
    hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
        minutes.matters = (1..=4).map(|id| task(id, "Việc")).collect();
        minutes.matters[3].due_on = Some(day("2026-12-31"));
    });
    let view = begin(&mut desk, "2026-10-05T19:30:00");
    let id = view.meeting.id;
    let mut minutes = complete(&view);
    assert_eq!(suggested(&facts_after(&mut desk, id, minutes.clone()), "7"), Some(100));

    hear(&mut minutes, 1, Outcome::Done, "Xong");
    hear(&mut minutes, 2, Outcome::Done, "Xong");
    assert_eq!(
        suggested(&facts_after(&mut desk, id, minutes.clone()), "7"),
        Some(150),
        "two of three; the fourth is not due yet"
    );

    hear(&mut minutes, 3, Outcome::Dropped, "Cấp trên làm");
    assert_eq!(
        suggested(&facts_after(&mut desk, id, minutes), "7"),
        Some(300),
        "what is dropped with a reason is owed no more"
    );
}

#[test]
fn a_long_absence_takes_the_point_for_none() {
    let mut desk = cell();
    let absent = member(&desk, "Siu");
    for month in 1..=3 {
        hold(&mut desk, &format!("2026-{month:02}-05T19:30:00"), |minutes| {
            tick(minutes, absent, Mark::Excused);
        });
    }
    let view = begin(&mut desk, "2026-04-05T19:30:00");
    let mut minutes = complete(&view);

    let all_there = facts_after(&mut desk, view.meeting.id, minutes.clone());
    tick(&mut minutes, absent, Mark::Excused);
    let fourth_time = facts_after(&mut desk, view.meeting.id, minutes);

    assert_eq!(suggested(&all_there, "2"), Some(50));
    assert_eq!(suggested(&fourth_time, "2"), Some(30), "87,5 %, and four in a row");
}

#[test]
fn nothing_is_suggested_about_people_before_everybody_is_ticked() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");

    assert_eq!(view.facts.suggestions, []);
}

#[test]
fn votes_are_held_against_the_official_members_who_are_there() {
    let mut desk = cell();
    let absent = member(&desk, "Siu");
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let mut minutes = complete(&view);
    tick(&mut minutes, absent, Mark::Excused);
    // Eight members, one on probation, one absent: six can vote, seven are the base.
    let item = minutes.items[5].item.id;
    let cases = [
        (Vote { in_favour: 6, against: 0, other: 0 }, Arithmetic::Exact, true),
        (Vote { in_favour: 4, against: 1, other: 1 }, Arithmetic::Exact, true),
        (Vote { in_favour: 3, against: 2, other: 1 }, Arithmetic::Exact, false),
        (Vote { in_favour: 4, against: 1, other: 0 }, Arithmetic::Fewer, true),
        (Vote { in_favour: 6, against: 1, other: 0 }, Arithmetic::More, true),
    ];

    for (vote, arithmetic, carried) in cases {
        minutes.items[5].vote = Some(vote);
        minutes.resolution.vote = Some(vote);
        let facts = facts_after(&mut desk, view.meeting.id, minutes.clone());
        for (fact, of) in facts.votes.iter().zip([Some(item), None]) {
            assert_eq!((fact.item, fact.voters, fact.official), (of, 6, 7));
            assert_eq!((fact.arithmetic, fact.carried), (arithmetic, carried), "{vote:?}");
        }
        let too_many = [
            Missing { lack: Lack::TooManyVotes { item: Some(item) }, blocks: true },
            Missing { lack: Lack::TooManyVotes { item: None }, blocks: true },
        ];
        let said = too_many.iter().all(|missing| facts.missing.contains(missing));
        assert_eq!(said, arithmetic == Arithmetic::More);
    }
}

#[test]
fn an_admission_is_carried_by_two_thirds_of_all_official_members() {
    let mut desk = cell();
    let plan = proposed(&desk, MeetingKind::Admission, "2026-09-05T19:30:00");
    let id = desk.plan_meeting(plan).unwrap().meeting.id;
    let view = desk.begin_minutes(id).unwrap();
    let mut minutes = complete(&view);

    // Seven official members: two thirds are five.
    for (in_favour, carried) in [(4, false), (5, true)] {
        minutes.items[5].vote = Some(Vote { in_favour, against: 7 - in_favour, other: 0 });
        let facts = facts_after(&mut desk, id, minutes.clone());
        assert_eq!(facts.votes[0].carried, carried, "{in_favour}");
    }
}

#[test]
fn a_new_meeting_lacks_nearly_everything() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");

    let lacks: Vec<(Lack, bool)> =
        view.facts.missing.into_iter().map(|missing| (missing.lack, missing.blocks)).collect();

    assert_eq!(
        lacks,
        [
            (Lack::NoNoteTaker, true),
            (Lack::NotStarted, true),
            (Lack::NotEnded, true),
            (Lack::Unmarked { count: 8 }, true),
            (Lack::NotScored, false)
        ],
        "the secretary has the chair already"
    );
}

/// Something done to minutes that were complete.
type Spoil = Box<dyn Fn(&mut Minutes)>;

#[test]
fn each_thing_that_cannot_be_missing_keeps_minutes_from_being_adopted() {
    let mut desk = cell();
    hold(&mut desk, "2026-08-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let id = view.meeting.id;
    let (item, start) = (view.minutes.items[5].item.id, view.meeting.plan.planned_at);
    let mark = |points| ScoreMark { key: "1".into(), points: Some(points), note: Text::default() };
    let cases: [(Spoil, Lack); 11] = [
        (Box::new(|minutes| minutes.chair = None), Lack::NoChair),
        (Box::new(|minutes| minutes.note_taker = None), Lack::NoNoteTaker),
        (Box::new(|minutes| minutes.started_at = None), Lack::NotStarted),
        (Box::new(|minutes| minutes.ended_at = None), Lack::NotEnded),
        (
            Box::new(move |minutes| minutes.ended_at = Some(start - TimeDelta::minutes(1))),
            Lack::EndsBeforeStart,
        ),
        (Box::new(|minutes| minutes.attendance[3].mark = None), Lack::Unmarked { count: 1 }),
        (
            Box::new(|minutes| hear(minutes, 1, Outcome::Done, " ")),
            Lack::ReportWithoutWords { matter: MatterId(1) },
        ),
        (
            Box::new(|minutes| hear(minutes, 1, Outcome::Dropped, "")),
            Lack::ReportWithoutWords { matter: MatterId(1) },
        ),
        (
            Box::new(|minutes| {
                let mut wordless = task(2, "");
                wordless.lead_words = "Chi đoàn".into();
                minutes.matters = vec![wordless];
            }),
            Lack::MatterWithoutWork { matter: MatterId(2) },
        ),
        (
            Box::new(|minutes| {
                minutes.items[5].vote = Some(Vote { in_favour: 8, against: 0, other: 0 });
            }),
            Lack::TooManyVotes { item: Some(item) },
        ),
        (
            Box::new(move |minutes| minutes.score = vec![mark(51)]),
            Lack::TooManyPoints { key: "1".into() },
        ),
    ];

    for (spoil, lack) in cases {
        let mut minutes = complete(&view);
        spoil(&mut minutes);
        facts_after(&mut desk, id, minutes);
        let missing = vec![Missing { lack, blocks: true }];
        assert_eq!(desk.adopt_minutes(id), Err(Problem::NotReady { missing }));
    }

    facts_after(&mut desk, id, complete(&view));
    assert!(desk.adopt_minutes(id).is_ok());
}

#[test]
fn what_only_should_be_there_is_said_and_does_not_stop_the_meeting() {
    let mut desk = cell();
    let absent = member(&desk, "Siu");
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let mut minutes = complete(&view);
    tick(&mut minutes, absent, Mark::Excused);
    minutes.ended_at = minutes.started_at;
    minutes.resolution.vote = Some(Vote { in_favour: 3, against: 0, other: 0 });

    let facts = facts_after(&mut desk, view.meeting.id, minutes.clone());

    let warned = |lack| Missing { lack, blocks: false };
    assert_eq!(
        facts.missing,
        [
            warned(Lack::TooShort { length: 0, least: 90 }),
            warned(Lack::AbsentWithoutWords { member: absent }),
            warned(Lack::FewerVotes { item: None }),
            warned(Lack::NotScored)
        ]
    );
    let line = minutes.attendance.iter_mut().find(|line| line.member == absent).unwrap();
    line.reason = Some(AbsenceReason::Illness);
    let facts = facts_after(&mut desk, view.meeting.id, minutes);
    assert!(!facts.missing.contains(&warned(Lack::AbsentWithoutWords { member: absent })));
    assert!(desk.adopt_minutes(view.meeting.id).is_ok());
}

#[test]
fn a_visitor_nobody_ticked_holds_nothing_up() {
    let mut desk = cell();
    let visitor = desk.enter_member(&person("Phạm Khách")).unwrap().member.id;
    let visiting = super::standing(domain::member::StandingKind::Visiting);
    desk.save_standing(visitor, None, visiting).unwrap();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let mut minutes = complete(&view);
    minutes.attendance.iter_mut().find(|line| line.member == visitor).unwrap().mark = None;

    facts_after(&mut desk, view.meeting.id, minutes);

    assert!(desk.adopt_minutes(view.meeting.id).is_ok());
}

#[test]
fn points_are_summed_and_ranked_once_every_line_has_some() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let mut minutes = complete(&view);
    minutes.score = view
        .sheet
        .scored_lines()
        .map(|line| ScoreMark {
            key: line.key.clone(),
            points: Some(line.most),
            note: Text::default(),
        })
        .collect();

    let full = facts_after(&mut desk, view.meeting.id, minutes.clone());
    assert_eq!((full.total, full.rank.as_str()), (1000, "Tốt"));

    minutes.score[0].points = None;
    let unfinished = facts_after(&mut desk, view.meeting.id, minutes);
    assert_eq!((unfinished.total, unfinished.rank.as_str()), (950, ""));
}

#[test]
fn a_suggestion_is_never_more_than_the_line_allows() {
    let mut desk = cell();
    let mut sheet = desk.score_sheet().unwrap();
    sheet.lines[1].most = 30;
    desk.save_score_sheet(sheet).unwrap();
    let view = begin(&mut desk, "2026-09-05T19:30:00");

    let facts = facts_after(&mut desk, view.meeting.id, complete(&view));

    assert_eq!(suggested(&facts, "2"), Some(30));
}

#[test]
fn a_theme_makes_a_meeting_longer_by_the_plan_and_not_by_the_minutes() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    assert_eq!(view.facts.least_length, Some(90));

    let plan = MeetingPlan { kind: MeetingKind::RegularThematic, ..view.meeting.plan };
    desk.change_plan(view.meeting.id, plan).unwrap();

    assert_eq!(desk.minutes(view.meeting.id).unwrap().facts.least_length, Some(120));
}
