//! Shortcomings: named, planned, heard about, closed; offered to the review and to its levels.

use app::{MemberShortcomings, Problem, RemedyDuties, ShortcomingLine};
use chrono::NaiveDate;
use domain::form::{Answer, Answers, ListEntry, Origin};
use domain::matter::{MatterDraft, MatterKind, Outcome};
use domain::review::{CampaignKind, Subject};
use domain::shortcoming::{
    NamedIn, RemedyDraft, RemedyNeed, RemedyState, RemedyStep, ShortcomingDraft,
};
use domain::text::Text;
use domain::{MatterId, MemberId, RemedyStepId};

use crate::hold::{begin, cell, complete, hear, hold, member, task};
use crate::support::{TrialDesk, day};

const LATE: MatterId = MatterId(41);

fn draft(subject: Subject, work: &str) -> ShortcomingDraft {
    ShortcomingDraft {
        work: work.into(),
        named_on: day("2026-12-20"),
        lead: None,
        due_on: None,
        responsibility: Text::default(),
        remedy: RemedyDraft::bare(subject, NamedIn::Review, 2026),
    }
}

fn step(id: i64, words: &str, due_on: &str, done_on: Option<&str>) -> RemedyStep {
    RemedyStep {
        id: RemedyStepId(id),
        words: words.into(),
        due_on: Some(day(due_on)),
        done_on: done_on.map(day),
        result: Text::default(),
    }
}

/// The draft of a line, to be changed and kept again.
fn again(line: &ShortcomingLine) -> ShortcomingDraft {
    let (matter, remedy) = (&line.shortcoming.matter, &line.shortcoming.remedy);
    ShortcomingDraft {
        work: matter.draft.work.clone(),
        named_on: matter.given_on,
        lead: matter.draft.lead,
        due_on: matter.draft.due_on,
        responsibility: matter.draft.responsibility.clone(),
        remedy: remedy.draft.clone(),
    }
}

/// A cell at the end of 2026, with one shortcoming of a member named at its review.
fn named() -> (TrialDesk, MemberId) {
    let mut desk = cell();
    let siu = member(&desk, "Siu Black");
    desk.wall.set("2026-12-21T08:00:00");
    desk.name_shortcoming(LATE, draft(Subject::Member(siu), "Nộp đảng phí chậm")).unwrap();
    (desk, siu)
}

fn due_on(line: &ShortcomingLine) -> NaiveDate {
    line.plan_due_on
}

#[test]
fn a_shortcoming_waits_for_its_plan_its_steps_and_the_meeting_that_closes_it() {
    let (mut desk, siu) = named();
    desk.wall.set("2027-01-05T08:00:00");
    let line = desk.shortcomings(2026).unwrap().lines.remove(0);
    assert_eq!((due_on(&line), line.need), (day("2027-02-28"), RemedyNeed::Plan));
    assert_eq!(line.shortcoming.matter.draft.lead, Some(siu), "it is theirs to answer for");

    let mut plan = again(&line);
    plan.remedy.measure = "Nhắc trước ngày 05 hằng tháng".into();
    plan.remedy.steps = vec![step(1, "Nộp đủ quý I", "2027-03-31", None)];
    let line = desk.keep_remedy(LATE, plan.clone()).unwrap();
    assert_eq!((line.need, line.state), (RemedyNeed::Nothing, RemedyState::NotRemedied));

    desk.wall.set("2027-04-02T08:00:00");
    assert_eq!(desk.shortcomings(2026).unwrap().lines[0].need, RemedyNeed::StepOverdue);

    plan.remedy.steps = vec![step(1, "Nộp đủ quý I", "2027-03-31", Some("2027-04-01"))];
    let line = desk.keep_remedy(LATE, plan).unwrap();
    assert_eq!((line.need, line.state), (RemedyNeed::Closing, RemedyState::InProgress));

    desk.wall.set("2027-04-05T22:00:00");
    hold(&mut desk, "2027-04-05T19:00:00", |minutes| {
        hear(minutes, LATE.0, Outcome::Done, "Ba tháng liền nộp đúng hạn");
    });
    let line = desk.shortcomings(2026).unwrap().lines.remove(0);
    assert_eq!((line.need, line.state), (RemedyNeed::Nothing, RemedyState::Remedied));
    let end = line.shortcoming.matter.end.as_ref().unwrap();
    assert_eq!((end.ended_on, line.reports), (day("2027-04-05"), 1));

    let other_words = ShortcomingDraft { work: "Khác".into(), ..again(&line) };
    assert_eq!(desk.keep_remedy(LATE, other_words).unwrap_err(), Problem::MinutesLocked);
    let mut how_far = again(&line);
    how_far.remedy.reached = "Hoàn toàn".into();
    assert_eq!(desk.keep_remedy(LATE, how_far).unwrap().state, RemedyState::Remedied);
}

#[test]
fn what_minutes_gave_stands_in_the_register_by_itself_and_its_words_stay() {
    let mut desk = cell();
    let siu = member(&desk, "Siu Black");
    desk.wall.set("2026-12-12T22:00:00");
    hold(&mut desk, "2026-12-12T19:00:00", |minutes| {
        let given = MatterDraft { kind: MatterKind::Shortcoming, ..task(7, "Họp muộn") };
        minutes.matters = vec![MatterDraft { lead: Some(siu), ..given }, task(8, "Sửa loa")];
    });

    let lines = desk.shortcomings(2026).unwrap().lines;

    assert_eq!(lines.len(), 1, "a task is no shortcoming");
    assert_eq!(lines[0].shortcoming.remedy.draft.subject, Subject::Member(siu));
    let rewritten = ShortcomingDraft { work: "Họp rất muộn".into(), ..again(&lines[0]) };
    let refused = desk.keep_remedy(MatterId(7), rewritten);
    assert_eq!(refused.unwrap_err(), Problem::MinutesLocked);
    let mut planned = again(&lines[0]);
    planned.remedy.measure = "Hẹn giờ trước một tiếng".into();
    let line = desk.keep_remedy(MatterId(7), planned).unwrap();
    assert_eq!(line.measure, "Hẹn giờ trước một tiếng".into());
    let refused = desk.withdraw_shortcoming(MatterId(7));
    assert_eq!(refused.unwrap_err(), Problem::MinutesLocked);
}

#[test]
fn one_entered_by_mistake_goes_and_comes_back_until_a_meeting_has_heard_of_it() {
    let (mut desk, _) = named();
    desk.withdraw_shortcoming(LATE).unwrap();
    assert!(desk.shortcomings(2026).unwrap().lines.is_empty());
    assert!(desk.open_matters().unwrap().is_empty());
    desk.restore_shortcoming(LATE).unwrap();
    assert_eq!(desk.restore_shortcoming(LATE).unwrap_err(), Problem::Missing);

    desk.wall.set("2027-01-05T22:00:00");
    hold(&mut desk, "2027-01-05T19:00:00", |minutes| {
        hear(minutes, LATE.0, Outcome::StaysOpen, "Đã hứa");
    });

    assert_eq!(desk.withdraw_shortcoming(LATE).unwrap_err(), Problem::ShortcomingHeard);
    assert_eq!(desk.shortcomings(2026).unwrap().lines[0].last_words, "Đã hứa".into());
}

#[test]
fn a_shortcoming_withdrawn_under_open_minutes_leaves_them_adoptable() {
    let (mut desk, _) = named();
    desk.wall.set("2027-01-05T22:00:00");
    let view = begin(&mut desk, "2027-01-05T19:00:00");
    desk.save_minutes(view.meeting.id, view.revision, complete(&view)).unwrap();

    desk.withdraw_shortcoming(LATE).unwrap();

    desk.adopt_minutes(view.meeting.id).unwrap();
    desk.restore_shortcoming(LATE).unwrap();
    assert_eq!(desk.open_matters().unwrap().len(), 1);
}

#[test]
fn nonsense_is_refused_by_its_box() {
    let (mut desk, siu) = named();
    let sound = || draft(Subject::Member(siu), "Nộp đảng phí chậm");
    let with = |change: fn(&mut ShortcomingDraft)| {
        let mut draft = sound();
        change(&mut draft);
        draft
    };
    let blank = |field: &str| Problem::Blank { field: field.into() };
    let bad_day = |field: &str| Problem::BadDay { field: field.into() };
    let bad_choice = |field: &str| Problem::BadChoice { field: field.into() };
    let cases = [
        (with(|it| it.work = " ".into()), blank("work")),
        (with(|it| it.named_on = day("2026-12-22")), bad_day("namedOn")),
        (with(|it| it.due_on = Some(day("2026-12-19"))), bad_day("dueOn")),
        (with(|it| it.remedy.subject = Subject::Member(MemberId(99))), bad_choice("subject")),
        (with(|it| it.lead = Some(MemberId(99))), bad_choice("lead")),
        (
            with(|it| it.remedy.named_in = NamedIn::Inspection(domain::InspectionId(9))),
            bad_choice("namedIn"),
        ),
        (with(|it| it.remedy.steps = vec![step(1, " ", "2027-03-31", None)]), blank("steps.words")),
        (
            with(|it| it.remedy.steps = vec![step(1, "Nộp", "2027-03-31", Some("2027-01-01"))]),
            bad_day("steps.doneOn"),
        ),
    ];

    for (draft, problem) in cases {
        assert_eq!(desk.name_shortcoming(MatterId(42), draft).unwrap_err(), problem);
    }
    assert_eq!(desk.shortcomings(2026).unwrap().lines.len(), 1);
    assert_eq!(desk.keep_remedy(MatterId(42), sound()).unwrap_err(), Problem::Missing);
}

#[test]
fn the_first_page_reminds_of_plans_in_their_year_and_of_steps_when_late() {
    let (mut desk, siu) = named();
    assert_eq!(desk.home().unwrap().remedies, RemedyDuties::default(), "not in December yet");

    desk.wall.set("2027-01-02T08:00:00");
    let waiting = desk.home().unwrap().remedies;
    assert_eq!((waiting.unplanned, waiting.plan_due_on), (1, Some(day("2027-02-28"))));

    desk.wall.set("2027-03-01T08:00:00");
    let late = desk.home().unwrap().remedies;
    assert_eq!((late.unplanned, late.plans_overdue), (0, 1));

    let mut plan = draft(Subject::Member(siu), "Nộp đảng phí chậm");
    plan.remedy.measure = "Nhắc".into();
    plan.remedy.steps = vec![step(1, "Nộp", "2027-02-10", None)];
    desk.keep_remedy(LATE, plan).unwrap();
    let late = desk.home().unwrap().remedies;
    assert_eq!((late.plans_overdue, late.steps_overdue, late.closing), (0, 1, 0));
}

#[test]
fn the_last_day_of_the_plan_is_that_of_the_campaign() {
    let (mut desk, _) = named();
    let campaign = desk.begin_campaign(CampaignKind::YearEnd, 2026, Text::default()).unwrap();
    let mut rules = campaign.campaign.draft.rules.clone();
    rules.remedy_plan_due.month = 1;
    rules.remedy_plan_due.day = 20;
    desk.save_review_rules(campaign.campaign.id, rules).unwrap();

    let year = desk.shortcomings(2026).unwrap();

    assert_eq!((year.plan_due_on, due_on(&year.lines[0])), (day("2027-01-20"), day("2027-01-20")));
}

#[test]
fn what_was_confessed_over_a_signature_is_offered_once_and_taken_by_hand() {
    let mut desk = cell();
    let siu = member(&desk, "Siu Black");
    desk.wall.set("2026-12-01T08:00:00");
    let entry = |words: &str| ListEntry { words: words.into(), from: None };
    let items = vec![entry("Còn nể nang"), entry("Nộp báo cáo chậm")];
    let answers = Answers([("shortcomings".to_owned(), Answer::List { items })].into());
    desk.save_review(Some(siu), 2026, 0, answers).unwrap();
    assert!(desk.shortcomings(2027).unwrap().confessed.is_empty(), "it is not signed");
    sign(&mut desk, siu);

    desk.wall.set("2027-01-05T08:00:00");
    let offered = desk.shortcomings(2027).unwrap();
    assert!(offered.lines.is_empty(), "nothing is taken by itself");
    let words: Vec<_> = offered.confessed.iter().map(|it| it.words.as_str()).collect();
    assert_eq!(words, ["Còn nể nang", "Nộp báo cáo chậm"]);
    assert_eq!(offered.confessed[0].subject, Subject::Member(siu));

    let mut taken = draft(Subject::Member(siu), "Nể nang khi góp ý");
    taken.remedy.from = Some(offered.confessed[0].from.clone());
    taken.remedy.reached = "Đã góp ý hai lần".into();
    taken.remedy.obstacle = "Cùng dòng họ".into();
    desk.name_shortcoming(LATE, taken).unwrap();

    let left = desk.shortcomings(2027).unwrap().confessed;
    assert_eq!(left.len(), 1, "the other words lead back to the same line");
    assert!(matches!(left[0].from, Origin::Form { place: 1, .. }));
    let next = desk.review(Some(siu), 2027).unwrap();
    let beside = next.offered.iter().filter(|it| it.key == "remedied");
    let rows: Vec<_> = beside
        .map(|offer| {
            let row = offer.answer.rows().next().unwrap();
            ["shortcoming", "state", "degree", "obstacles"].map(|key| row.cell(key).to_owned())
        })
        .collect();
    let expected = [
        ["Nể nang khi góp ý", "notRemedied", "Đã góp ý hai lần", "Cùng dòng họ"],
        ["Nộp báo cáo chậm", "", "", ""],
    ];
    assert_eq!(rows, expected.map(|row| row.map(str::to_owned)));
}

fn sign(desk: &mut TrialDesk, member: MemberId) {
    desk.sign_review(Some(member), 2026, day("2026-12-01")).unwrap();
}

#[test]
fn a_seat_sees_its_own_shortcomings_counted_by_year_and_nobody_elses() {
    let (mut desk, siu) = named();
    let binh = member(&desk, "Lê Thị An Bình");
    desk.name_shortcoming(MatterId(42), draft(Subject::Member(binh), "Nể nang")).unwrap();
    desk.name_shortcoming(MatterId(43), draft(Subject::Collective, "Họp hình thức")).unwrap();
    desk.set_pin(siu, "2846".into()).unwrap();
    desk.idle_seat().unwrap();
    desk.enter_seat(siu, "2846".into()).unwrap();

    let MemberShortcomings { shortcomings, years, .. } = desk.member_shortcomings(siu).unwrap();

    let words: Vec<_> =
        shortcomings.iter().map(|it| it.shortcoming.matter.draft.work.as_str()).collect();
    assert_eq!(words, ["Nộp đảng phí chậm"]);
    assert_eq!((years.len(), years[0].year, years[0].named, years[0].remedied), (1, 2026, 1, 0));
    assert_eq!(desk.member_shortcomings(binh).unwrap_err(), Problem::NotAllowed);
    assert_eq!(desk.shortcomings(2026).unwrap_err(), Problem::NotAllowed);
}
