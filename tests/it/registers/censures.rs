//! Reminders and discipline: entered, counted by kind, and what the campaign makes of them.

use app::{CampaignPerson, Desk, Problem};
use domain::MemberId;
use domain::censure::{CensureDraft, CensureKind};
use domain::member::Rank;
use domain::review::{CampaignKind, LevelFacts, Subject};
use domain::text::Text;

use crate::hold::{cell, member};
use crate::support::{TrialDesk, day};

fn censure(subject: Subject, kind: CensureKind, on: &str) -> CensureDraft {
    CensureDraft {
        subject,
        kind,
        decided_on: day(on),
        by: "Ủy ban kiểm tra Đảng ủy xã".into(),
        number: "04-QĐ/UBKT".into(),
        reason: "Bỏ sinh hoạt ba kỳ liền không lý do".into(),
        ended_on: None,
    }
}

/// The cell of eight in December, and one of its members.
fn december() -> (TrialDesk, MemberId) {
    let desk = cell();
    desk.wall.set("2026-12-10T09:00:00");
    let binh = member(&desk, "Lê Thị An Bình");
    (desk, binh)
}

fn of(desk: &Desk, subject: Subject) -> CampaignPerson {
    let view = desk.campaigns(2026).unwrap().remove(0);
    view.people.into_iter().find(|person| person.subject == subject).unwrap()
}

#[test]
fn they_stand_by_year_the_newest_first_and_are_counted_by_kind() {
    let (mut desk, binh) = december();
    let theirs = Subject::Member(binh);
    for (subject, kind, on) in [
        (theirs, CensureKind::Reminder, "2025-04-02"),
        (theirs, CensureKind::Reprimand, "2026-03-01"),
        (Subject::Collective, CensureKind::Criticism, "2026-05-20"),
    ] {
        desk.keep_censure(None, censure(subject, kind, on)).unwrap();
    }

    let year = desk.censures(2026).unwrap();

    let shown: Vec<_> = year.lines.iter().map(|it| (it.name.as_str(), it.is_usual)).collect();
    assert_eq!(shown, [("Chi bộ thôn Lương Hậu", true), ("Lê Thị An Bình", true)]);
    let counted: Vec<_> = year.years.iter().map(|it| (it.year, it.counts.clone())).collect();
    let of_2026 = [(CensureKind::Criticism, 1), (CensureKind::Reprimand, 1)].into();
    assert_eq!(counted, [(2026, of_2026), (2025, [(CensureKind::Reminder, 1)].into())]);
    assert_eq!(desk.censures(2024).unwrap().years[2].counts, [].into(), "the year asked for");
}

#[test]
fn one_that_was_a_mistake_goes_and_comes_back_with_its_number() {
    let (mut desk, binh) = december();
    let draft = censure(Subject::Member(binh), CensureKind::Warning, "2026-03-01");
    let kept = desk.keep_censure(None, draft.clone()).unwrap();

    desk.withdraw_censure(kept.id).unwrap();
    assert_eq!(desk.censures(2026).unwrap().lines, []);
    assert_eq!(desk.keep_censure(Some(kept.id), draft.clone()), Err(Problem::Missing));
    desk.bring_back("censure", kept.id.0).unwrap();
    let ended = CensureDraft { ended_on: Some(day("2026-12-01")), ..draft };
    let ended = desk.keep_censure(Some(kept.id), ended).unwrap();

    assert_eq!(desk.censures(2026).unwrap().lines[0].censure, ended);
    let deeds = desk.history("censure", kept.id.0).unwrap();
    let deeds: Vec<_> = deeds.iter().map(|it| it.deed.as_str()).collect();
    assert_eq!(deeds, ["keep_censure", "bring_back", "withdraw_censure", "keep_censure"]);
    assert_eq!(desk.bring_back("censure", 99), Err(Problem::Missing));
}

#[test]
fn what_cannot_be_is_refused_by_its_box() {
    let (mut desk, binh) = december();
    let draft = censure(Subject::Member(binh), CensureKind::Reprimand, "2026-03-01");
    let cases = [
        (
            CensureDraft { reason: "  ".into(), ..draft.clone() },
            Problem::Blank { field: "reason".into() },
        ),
        (
            CensureDraft { ended_on: Some(day("2026-02-28")), ..draft.clone() },
            Problem::BadDay { field: "endedOn".into() },
        ),
        (
            CensureDraft { decided_on: day("2026-12-11"), ..draft.clone() },
            Problem::BadDay { field: "decidedOn".into() },
        ),
        (
            CensureDraft { subject: Subject::Member(MemberId(99)), ..draft },
            Problem::BadChoice { field: "subject".into() },
        ),
    ];

    for (draft, problem) in cases {
        assert_eq!(desk.keep_censure(None, draft).unwrap_err(), problem);
    }
    assert_eq!(desk.censures(2026).unwrap().lines, []);
}

#[test]
fn a_kind_the_charter_does_not_know_for_them_is_kept_and_said() {
    let (mut desk, binh) = december();
    let mut particulars = desk.member(binh).unwrap().member.particulars;
    (particulars.rank, particulars.official_on) = (Rank::Probationary, None);
    desk.correct_member(binh, &particulars).unwrap();

    let removal = censure(Subject::Member(binh), CensureKind::Removal, "2026-03-01");
    desk.keep_censure(None, removal).unwrap();

    assert!(!desk.censures(2026).unwrap().lines[0].is_usual);
}

#[test]
fn the_campaign_shows_discipline_beside_the_facts_and_never_states_it() {
    let (mut desk, binh) = december();
    let theirs = Subject::Member(binh);
    let campaign = desk.begin_campaign(CampaignKind::YearEnd, 2026, Text::default()).unwrap();
    desk.keep_censure(None, censure(theirs, CensureKind::Reprimand, "2026-03-01")).unwrap();
    desk.keep_censure(None, censure(theirs, CensureKind::Reminder, "2026-04-01")).unwrap();
    desk.keep_censure(None, censure(theirs, CensureKind::Warning, "2025-04-01")).unwrap();

    let (own, collective) = (of(&desk, theirs), of(&desk, Subject::Collective));

    assert_eq!((own.sources.censures.len(), own.sources.disciplined), (2, 1));
    assert_eq!((collective.sources.censures.len(), collective.sources.disciplined), (2, 1));
    assert_eq!(collective.sources.censures[1].name.as_str(), "Lê Thị An Bình");
    assert_eq!(collective.level_facts.somebody_disciplined, None, "only who states it states it");
    let other = Subject::Member(member(&desk, "Siu Black"));
    assert_eq!(of(&desk, other).sources, app::LevelSources::default());

    let taken = LevelFacts { somebody_disciplined: Some(true), ..LevelFacts::default() };
    let id = campaign.campaign.id;
    desk.state_level_facts(id, Subject::Collective, taken).unwrap();
    assert_eq!(of(&desk, Subject::Collective).level_facts.somebody_disciplined, Some(true));
}
