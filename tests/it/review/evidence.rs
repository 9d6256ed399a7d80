//! The records of the year beside the sections they serve.

use app::{CommentDraft, Desk, FormScreen, OfferSource, TaskState};
use domain::dates::YearMonth;
use domain::form::{Answers, Evidence, Origin};
use domain::matter::{MatterDraft, Outcome};
use domain::minutes::{Mention, MentionKind};
use domain::notebook::{CommendationDraft, PledgeResult, ResultLevel};
use domain::text::Text;
use domain::{MemberId, MentionId};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::{YEAR, answers, at_own_seat, beside, enter, list, text};
use crate::hold::{hear, hold, task, tick};
use crate::support::{TrialDesk, day, desk_at};
use domain::attendance::Mark;
use domain::member::ReviewClass;

/// A value as the window sends it.
fn arg<T: DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).unwrap()
}

/// Two members of whose year everything is kept, each record with the name of whose it is.
fn year() -> (TrialDesk, [MemberId; 2]) {
    let mut desk = desk_at("2026-01-10");
    let names = ["Y Bih Niê", "Siu Black"];
    let members = names.map(|name| enter(&mut desk, name, ReviewClass::Outside));
    for (member, name) in members.into_iter().zip(names) {
        keep_notebook(&mut desk, member, name);
    }
    meet(&mut desk, members);
    (desk, members)
}

fn keep_notebook(desk: &mut Desk, member: MemberId, name: &str) {
    let pledge = arg(json!({
        "year": YEAR, "month": null, "group": "people", "act": format!("Giúp bà Ất ({name})"),
        "measure": "", "target": "", "due": "", "note": "", "registeredOn": "2026-01-10",
    }));
    let pledge = desk.save_pledge(member, None, &pledge).unwrap().pledge.id;
    let result = PledgeResult {
        done: format!("Dọn nhà bà Ất ({name})").into(),
        level: Some(ResultLevel::Well),
        ..PledgeResult::blank(pledge)
    };
    let page = arg(json!({ "results": [result], "selfRemark": format!("Còn chậm ({name})") }));
    let january = YearMonth::from_storage("2026-01").unwrap();
    desk.save_month_page(member, january, 0, page).unwrap();
    let comment = CommentDraft {
        words: format!("Đáng biểu dương ({name})").into(),
        on: day("2026-01-10"),
        by: "Chi ủy".into(),
        meeting: None,
    };
    desk.comment_month(member, january, comment).unwrap();
    let deed = arg(json!({
        "member": member, "doneOn": "2026-01-09", "words": format!("Trả lại ví ({name})"),
        "forWhom": "", "pledge": null,
    }));
    desk.save_good_deed(None, &deed).unwrap();
    let story = arg(json!({
        "teller": member, "month": "2026-01", "toldOn": "2026-01-08",
        "title": format!("Chiếc áo ấm ({name})"), "source": "", "lesson": "",
    }));
    desk.tell_story(None, &story).unwrap();
    let given =
        CommendationDraft { reason: format!("Dân vận khéo ({name})").into(), ..given(member) };
    desk.save_commendation(None, given).unwrap();
    let promised = answers(&[("thought", text(&format!("Đọc báo Đảng ({name})")))]);
    desk.save_commitment(member, YEAR, 0, promised).unwrap();
}

fn given(member: MemberId) -> CommendationDraft {
    arg(json!({
        "praised": { "member": member }, "kind": "Giấy khen", "issuer": "UBND xã An Phú",
        "number": "", "givenOn": "2026-01-09", "reason": "",
    }))
}

/// Three meetings: tasks given in February, one done in time and one late, one left open.
fn meet(desk: &mut TrialDesk, [nie, black]: [MemberId; 2]) {
    let led = |id, work: &str, lead, due| MatterDraft {
        lead: Some(lead),
        due_on: Some(day(due)),
        ..task(id, work)
    };
    desk.wall.set("2026-02-05T22:00:00");
    hold(desk, "2026-02-05T19:00:00", |minutes| {
        minutes.matters = vec![
            led(1, "Thu đảng phí (Y Bih Niê)", nie, "2026-03-31"),
            led(2, "Lập danh sách hộ nghèo (Y Bih Niê)", nie, "2026-02-28"),
            led(3, "Sửa loa (Y Bih Niê)", nie, "2026-04-30"),
            led(4, "Quét dọn (Siu Black)", black, "2026-04-30"),
        ];
    });
    desk.wall.set("2026-03-05T22:00:00");
    hold(desk, "2026-03-05T19:00:00", |minutes| {
        hear(minutes, 1, Outcome::Done, "Đã thu đủ");
        hear(minutes, 2, Outcome::Done, "Đã lập");
        tick(minutes, nie, Mark::Excused);
        minutes.mentions = vec![
            mention(61, MentionKind::Praise, nie, "Hiến đất mở đường (Y Bih Niê)"),
            mention(62, MentionKind::Reminder, nie, "Họp muộn (Y Bih Niê)"),
            mention(63, MentionKind::Praise, black, "Hiến máu (Siu Black)"),
        ];
    });
    desk.wall.set("2026-12-01T09:00:00");
}

fn mention(id: i64, kind: MentionKind, member: MemberId, words: &str) -> Mention {
    Mention {
        id: MentionId(id),
        kind,
        member: Some(member),
        who: Text::default(),
        words: words.into(),
        deed: None,
    }
}

/// The words beside an item, by kind.
fn words<'s>(screen: &'s FormScreen, key: &str, kind: Evidence) -> Vec<&'s str> {
    let offers = beside(screen, key).into_iter().filter(|offer| offer.evidence == Some(kind));
    offers.map(|offer| offer.words.as_str()).collect()
}

#[test]
fn every_record_of_the_year_stands_beside_the_sections_it_serves() {
    let (desk, [nie, _]) = year();

    let screen = desk.review(Some(nie), YEAR).unwrap();

    let expected = [
        ("qualities", Evidence::Stories, vec!["Chiếc áo ấm (Y Bih Niê)"]),
        ("qualities", Evidence::GoodDeeds, vec!["Trả lại ví (Y Bih Niê)"]),
        (
            "qualities",
            Evidence::Comments,
            vec!["Đáng biểu dương (Y Bih Niê)", "Họp muộn (Y Bih Niê)"],
        ),
        (
            "qualities",
            Evidence::Commendations,
            vec!["Dân vận khéo (Y Bih Niê)", "Hiến đất mở đường (Y Bih Niê)"],
        ),
        (
            "duties",
            Evidence::Tasks,
            vec![
                "Thu đảng phí (Y Bih Niê)",
                "Lập danh sách hộ nghèo (Y Bih Niê)",
                "Sửa loa (Y Bih Niê)",
            ],
        ),
        (
            "duties",
            Evidence::MonthResults,
            vec!["Dọn nhà bà Ất (Y Bih Niê)", "Còn chậm (Y Bih Niê)"],
        ),
        ("commitment", Evidence::Commitment, vec!["Đọc báo Đảng (Y Bih Niê)"]),
        ("commitment", Evidence::Pledges, vec!["Giúp bà Ất (Y Bih Niê)"]),
    ];
    for (key, kind, found) in expected {
        assert_eq!(words(&screen, key, kind), found, "{key}, {kind:?}");
    }
    assert_eq!(screen.answers, Answers::default(), "nothing is written by itself");
}

#[test]
fn the_sources_say_when_and_lead_back() {
    let (desk, [nie, _]) = year();
    let screen = desk.review(Some(nie), YEAR).unwrap();
    let source = |key, kind, place: usize| {
        let offers = beside(&screen, key).into_iter().filter(|offer| offer.evidence == Some(kind));
        offers.map(|offer| offer.source.clone()).nth(place).unwrap()
    };

    let states = [0, 1, 2].map(|place| match source("duties", Evidence::Tasks, place) {
        OfferSource::Task { state, meeting, .. } => (state, meeting.is_some()),
        other => panic!("{other:?}"),
    });
    let january = YearMonth::from_storage("2026-01").unwrap();

    assert_eq!(
        states,
        [(TaskState::InTime, true), (TaskState::Late, true), (TaskState::Overdue, false)]
    );
    assert_eq!(
        source("qualities", Evidence::Attendance, 0),
        OfferSource::Attendance { present: 1, held: 2 }
    );
    assert_eq!(
        source("commitment", Evidence::Pledges, 0),
        OfferSource::Pledge { month: None, registered_on: day("2026-01-10"), reported: 1, kept: 1 }
    );
    assert_eq!(
        source("duties", Evidence::MonthResults, 0),
        OfferSource::MonthResult { month: january, level: Some(ResultLevel::Well) }
    );
    assert!(matches!(
        source("qualities", Evidence::Commendations, 1),
        OfferSource::Mention { mention: MentionKind::Praise, .. }
    ));
}

#[test]
fn what_was_taken_is_marked_and_stays_offered_elsewhere() {
    let (mut desk, [nie, _]) = year();
    let screen = desk.review(Some(nie), YEAR).unwrap();
    let task = beside(&screen, "shortcomings")
        .into_iter()
        .find(|offer| offer.words.as_str() == "Sửa loa (Y Bih Niê)")
        .unwrap()
        .clone();
    let line = "Gương mẫu.\n- Trả lại ví (Y Bih Niê) (việc tốt ngày 09/01/2026)";
    let written = answers(&[("qualities", text(line)), ("shortcomings", task.answer.clone())]);

    desk.save_review(Some(nie), YEAR, 0, written).unwrap();

    let screen = desk.review(Some(nie), YEAR).unwrap();
    let taken: Vec<_> = screen.offered.iter().filter(|offer| offer.taken).collect();
    let found: Vec<_> = taken.iter().map(|it| (it.key.as_str(), it.words.as_str())).collect();
    assert_eq!(
        found,
        [("qualities", "Trả lại ví (Y Bih Niê)"), ("shortcomings", "Sửa loa (Y Bih Niê)")]
    );
    assert!(matches!(task.from, Origin::Matter { .. }));
    let elsewhere = beside(&screen, "duties").into_iter().filter(|offer| offer.from == task.from);
    assert_eq!(elsewhere.map(|offer| offer.taken).collect::<Vec<_>>(), [false]);
}

#[test]
fn nothing_of_another_stands_in_a_review() {
    let (mut desk, [nie, _]) = year();

    let shown = at_own_seat(&mut desk, nie, |desk| {
        let year = serde_json::to_string(&desk.review(Some(nie), YEAR).unwrap()).unwrap();
        let next = serde_json::to_string(&desk.review(Some(nie), YEAR + 1).unwrap()).unwrap();
        year + &next
    });

    assert!(shown.contains("(Y Bih Niê)"));
    assert!(!shown.contains("Siu Black"), "{shown}");
}

#[test]
fn a_record_is_offered_in_its_own_year_alone_and_once_beside_an_item() {
    let (desk, [nie, _]) = year();

    let screen = desk.review(Some(nie), YEAR).unwrap();
    let before = desk.review(Some(nie), YEAR - 1).unwrap();

    assert!(before.offered.is_empty(), "{:?}", before.offered);
    for item in screen.edition.items() {
        let mut origins: Vec<_> =
            beside(&screen, &item.key).iter().map(|offer| &offer.from).collect();
        let all = origins.len();
        origins.sort();
        origins.dedup();
        assert_eq!(origins.len(), all, "{}", item.key);
    }
}

#[test]
fn the_collective_sees_what_the_cell_did_and_no_page_of_a_notebook() {
    let (mut desk, [nie, _]) = year();
    let promised = answers(&[("shortcomings", list(&["Còn nể nang"]))]);
    desk.save_review(Some(nie), YEAR, 0, promised).unwrap();

    let screen = desk.review(None, YEAR).unwrap();

    assert_eq!(words(&screen, "targets", Evidence::Tasks).len(), 4);
    assert_eq!(words(&screen, "building", Evidence::Stories).len(), 2);
    let commended = words(&screen, "building", Evidence::Commendations);
    assert!(commended.contains(&"Y Bih Niê: Dân vận khéo (Y Bih Niê)"), "{commended:?}");
    let json = serde_json::to_string(&screen.offered).unwrap();
    for secret in ["Dọn nhà bà Ất", "Giúp bà Ất", "Còn chậm", "Còn nể nang", "Đọc báo Đảng"]
    {
        assert!(!json.contains(secret), "{secret}");
    }
    let attendance = beside(&screen, "principles");
    assert!(matches!(attendance[0].source, OfferSource::Attendance { present: 5, held: 6 }));
}

#[test]
fn an_appendix_of_tasks_is_filled_by_its_columns() {
    let (mut desk, _) = year();
    let staff = enter(&mut desk, "Đỗ Đạt", ReviewClass::Staff);
    let plan = MatterDraft {
        lead: Some(staff),
        due_on: Some(day("2026-12-20")),
        product: "01 kế hoạch".into(),
        ..task(9, "Lập kế hoạch năm 2027")
    };
    hold(&mut desk, "2026-12-01T19:00:00", |minutes| minutes.matters.push(plan));

    let screen = desk.review(Some(staff), YEAR).unwrap();

    let offered = beside(&screen, "taskResults");
    let row = offered[0].answer.rows().next().unwrap();
    let cells = ["task", "product", "due"].map(|key| row.cell(key));
    assert_eq!(cells, ["Lập kế hoạch năm 2027", "01 kế hoạch", "20/12/2026"]);
}
