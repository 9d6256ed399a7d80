//! The registers of the year: models, pressing issues, good deeds, commendations.

use app::Problem;
use domain::minutes::{Mention, MentionKind};
use domain::notebook::{
    CommendationDraft, FollowingDraft, GoodDeedDraft, ModelDraft, Praised, PressingIssueDraft,
    Recognition, YearPlanDraft,
};
use domain::text::Text;
use domain::{GoodDeedId, MemberId, MentionId};

use super::{cell, register};
use crate::hold::{begin, write};
use crate::support::{TrialDesk, day};

fn deed(member: MemberId, done_on: &str, words: &str) -> GoodDeedDraft {
    GoodDeedDraft {
        member,
        done_on: day(done_on),
        words: words.into(),
        for_whom: Text::default(),
        pledge: None,
    }
}

fn model(year: i32, name: &str) -> ModelDraft {
    ModelDraft {
        year,
        name: name.into(),
        field: "Văn hóa – xã hội".into(),
        owner: None,
        owner_words: "Chi hội Phụ nữ".into(),
        result: Text::default(),
        recognition: Recognition::None,
        recognised_on: None,
    }
}

fn issue(year: i32, words: &str) -> PressingIssueDraft {
    PressingIssueDraft {
        year,
        issue: words.into(),
        owner: None,
        owner_words: Text::default(),
        measures: Text::default(),
        due_on: Some(day("2026-03-01")),
        settled_on: None,
        outcome: Text::default(),
    }
}

fn unpraised(desk: &TrialDesk) -> Vec<GoodDeedId> {
    desk.unpraised_deeds().unwrap().iter().map(|line| line.deed.id).collect()
}

#[test]
fn a_deed_is_unpraised_until_the_minutes_praise_it() {
    let (mut desk, [member, other]) = cell();
    let [first, second] = ["2026-01-02", "2026-01-04"]
        .map(|on| desk.save_good_deed(None, &deed(member, on, "Trả lại ví nhặt được")).unwrap().id);
    assert_eq!(unpraised(&desk), [second, first], "the newest first");
    let meeting = begin(&mut desk, "2026-01-05T19:00:00");
    let mention = |kind, deed| Mention {
        id: MentionId(61),
        kind,
        member: Some(member),
        who: Text::default(),
        words: "Trả lại ví".into(),
        deed: Some(deed),
    };

    write(&mut desk, &meeting, |minutes| {
        minutes.mentions = vec![mention(MentionKind::Praise, first)];
    });
    assert_eq!(unpraised(&desk), [second]);
    let line = desk.good_deeds(2026, Some(member)).unwrap().pop().unwrap();
    assert_eq!(line.deed.praised, Some(MentionId(61)));

    let again = desk.minutes(meeting.meeting.id).unwrap();
    write(&mut desk, &again, |minutes| minutes.mentions.clear());
    assert_eq!(unpraised(&desk), [second, first], "the praise was struck from the minutes");
    assert_eq!(desk.good_deeds(2026, Some(other)).unwrap(), []);
    assert_eq!(desk.good_deeds(2025, None).unwrap(), []);
}

#[test]
fn a_deed_is_kept_with_its_pledge_and_can_be_taken_back() {
    let (mut desk, [member, other]) = cell();
    let own = register(&mut desk, member, "Giúp 2 hộ").id;
    let foreign = register(&mut desk, other, "Giúp 2 hộ").id;
    let draft = || deed(member, "2026-01-02", "Sửa mái nhà cho bà Tư");

    let kept = GoodDeedDraft { pledge: Some(own), ..draft() };
    let kept = desk.save_good_deed(None, &kept).unwrap();
    let refusals = [
        (GoodDeedDraft { pledge: Some(foreign), ..draft() }, "pledge"),
        (deed(member, "2026-01-06", "Ngày mai"), "doneOn"),
    ];
    for (draft, field) in refusals {
        let refused = desk.save_good_deed(None, &draft).unwrap_err();
        let expected =
            [Problem::BadChoice { field: field.into() }, Problem::BadDay { field: field.into() }];
        assert!(expected.contains(&refused), "{refused:?}");
    }

    desk.withdraw_good_deed(kept.id).unwrap();
    assert_eq!(desk.good_deeds(2026, None).unwrap(), []);
    assert_eq!(desk.withdraw_good_deed(kept.id), Err(Problem::Missing));
    assert_eq!(desk.history("goodDeed", kept.id.0).unwrap().len(), 2);
}

#[test]
fn the_plan_of_a_year_is_blank_until_it_is_written() {
    let (mut desk, _) = cell();
    assert_eq!(desk.year_plan(2026).unwrap().draft, YearPlanDraft::default());

    let draft = YearPlanDraft {
        theme: "Chí công vô tư".into(),
        breakthrough: "Công khai quỹ thôn".into(),
        adopted_on: Some(day("2026-01-05")),
        ..YearPlanDraft::default()
    };
    desk.save_year_plan(2026, draft.clone()).unwrap();
    desk.save_year_plan(2026, draft.clone()).unwrap();

    assert_eq!(desk.year_plan(2026).unwrap().draft, draft);
    assert_eq!(desk.year_plan(2025).unwrap().draft, YearPlanDraft::default());
    assert_eq!(desk.history("yearPlan", 2026).unwrap().len(), 1, "nothing new, nothing kept");
}

#[test]
fn models_rise_from_level_to_level() {
    let (mut desk, [member, _]) = cell();
    let first = desk.save_model(None, model(2026, "Đường hoa phụ nữ")).unwrap();
    desk.save_model(None, model(2025, "Thắp sáng đường quê")).unwrap();

    let risen = ModelDraft {
        owner: Some(member),
        recognition: Recognition::Province,
        recognised_on: Some(day("2026-11-18")),
        ..first.draft
    };
    desk.save_model(Some(first.id), risen).unwrap();

    let models = desk.models(Some(2026)).unwrap();
    assert_eq!(models.len(), 1);
    assert_eq!(models[0].model.draft.recognition, Recognition::Province);
    assert_eq!(models[0].owner_name.as_str(), "Y Bih Niê");
    let all = desk.models(None).unwrap();
    assert_eq!(all[1].owner_name.as_str(), "Chi hội Phụ nữ");
    desk.withdraw_model(first.id).unwrap();
    assert_eq!(desk.models(Some(2026)).unwrap(), []);
    assert_eq!(desk.save_model(Some(first.id), model(2026, "Lại")), Err(Problem::Missing));
}

#[test]
fn a_pressing_issue_is_open_until_it_says_how_it_was_settled() {
    let (mut desk, _) = cell();
    let open = desk.save_pressing_issue(None, issue(2026, "Rác ở chợ")).unwrap();
    desk.save_pressing_issue(None, issue(2026, "Loa hỏng")).unwrap();
    desk.wall.set("2026-03-02T08:00:00");
    assert!(desk.pressing_issues(Some(2026)).unwrap().iter().all(|line| line.overdue));

    let silent =
        PressingIssueDraft { settled_on: Some(day("2026-03-02")), ..issue(2026, "Rác ở chợ") };
    let refused = desk.save_pressing_issue(Some(open.id), silent.clone());
    let settled = PressingIssueDraft { outcome: "Đã có xe thu gom".into(), ..silent };
    desk.save_pressing_issue(Some(open.id), settled).unwrap();

    assert_eq!(refused, Err(Problem::Blank { field: "outcome".into() }));
    let lines = desk.pressing_issues(None).unwrap();
    let open: Vec<_> = lines.iter().map(|line| line.overdue).collect();
    assert_eq!(open, [true, false], "what is open comes first");
    assert_eq!(desk.history("pressingIssue", lines[1].issue.id.0).unwrap().len(), 2);
}

#[test]
fn people_and_collectives_are_commended() {
    let (mut desk, [member, other]) = cell();
    let given = |praised, given_on: &str| CommendationDraft {
        praised,
        kind: "Giấy khen".into(),
        issuer: "UBND xã An Phú".into(),
        number: "45/QĐ-UBND".into(),
        given_on: day(given_on),
        reason: "Làm đường hoa".into(),
    };
    let own = desk.save_commendation(None, given(Praised::Member(member), "2026-05-19")).unwrap();
    desk.save_commendation(None, given(Praised::Collective("Chi bộ".into()), "2025-11-18"))
        .unwrap();

    let of_year = desk.commendations(Some(2026)).unwrap();
    assert_eq!(of_year.len(), 1);
    assert_eq!(of_year[0].name.as_str(), "Y Bih Niê");
    assert_eq!(desk.notebook(member, 2026).unwrap().commendations, of_year);
    assert_eq!(desk.notebook(other, 2026).unwrap().commendations, []);
    let nobody = desk.save_commendation(None, given(Praised::Member(MemberId(99)), "2026-01-01"));
    assert_eq!(nobody, Err(Problem::BadChoice { field: "praised".into() }));
    desk.withdraw_commendation(own.id).unwrap();
    assert_eq!(desk.commendations(None).unwrap()[0].name.as_str(), "Chi bộ");
}

#[test]
fn nobody_follows_themselves_or_backwards_in_time() {
    let (mut desk, [first, second]) = cell();
    let draft = |followed, until: Option<&str>| FollowingDraft {
        follower: first,
        followed,
        from_on: day("2026-01-10"),
        until_on: until.map(day),
    };
    let kept = desk.save_following(None, draft(second, None)).unwrap();

    let cases = [
        (draft(first, None), Problem::BadChoice { field: "followed".into() }),
        (draft(MemberId(99), None), Problem::BadChoice { field: "followed".into() }),
        (draft(second, Some("2026-01-09")), Problem::BadDay { field: "untilOn".into() }),
    ];
    for (wrong, refusal) in cases {
        assert_eq!(desk.save_following(Some(kept.id), wrong), Err(refusal));
    }
    let too_early = desk.end_following(kept.id, day("2026-01-09"));
    assert_eq!(too_early, Err(Problem::BadDay { field: "on".into() }));
}
