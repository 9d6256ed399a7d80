//! The history of the whole book and the bin: what went, and the way back.

use app::{HistoryLine, HistorySearch, Problem};
use domain::MemberId;
use domain::member::Particulars;
use domain::minutes::Minutes;
use domain::notebook::{GoodDeedDraft, MonthPageDraft, PledgeDraft, PledgeGroup, YearPlanDraft};
use domain::story::StoryDraft;
use domain::text::Text;

use crate::hold;
use crate::support::{PASSWORD, TrialDesk, date, day, desk_at, person};

const PIN: &str = "2846";

/// A desk with one person beside the secretary.
fn cell() -> (TrialDesk, MemberId) {
    let mut desk = desk_at("2026-01-05");
    let joined_on = Some(date("3/2/1996"));
    let who = Particulars { joined_on, ..person("Cao Bá Quát Nhĩ") };
    let member = desk.enter_member(&who).unwrap().member.id;
    (desk, member)
}

fn deed(member: MemberId, words: &str) -> GoodDeedDraft {
    GoodDeedDraft {
        member,
        done_on: day("2026-01-03"),
        words: words.into(),
        for_whom: "tổ dân phố 22".into(),
        pledge: None,
    }
}

fn pledge(act: &str) -> PledgeDraft {
    PledgeDraft {
        year: 2026,
        month: None,
        group: PledgeGroup::Example,
        act: act.into(),
        measure: "đi từng nhà".into(),
        target: Text::default(),
        due: Text::default(),
        note: Text::default(),
        registered_on: day("2026-01-05"),
    }
}

fn of(desk: &TrialDesk, noun: &str) -> Vec<HistoryLine> {
    let noun = Some(noun.to_owned());
    desk.changes(&HistorySearch { noun, ..HistorySearch::default() }).unwrap()
}

#[test]
fn what_was_taken_back_is_in_the_bin_and_comes_back_as_it_was() {
    let (mut desk, member) = cell();
    let kept = desk.save_good_deed(None, &deed(member, "Nhặt được ví, trả lại")).unwrap();
    desk.withdraw_good_deed(kept.id).unwrap();
    let pledge = desk.save_pledge(member, None, &pledge("Giúp 2 hộ nghèo")).unwrap().pledge;
    desk.withdraw_pledge(pledge.id).unwrap();

    let bin = desk.bin().unwrap();
    let names: Vec<_> = bin.iter().map(|line| (line.noun.as_str(), line.record)).collect();
    assert_eq!(names, [("pledge", pledge.id.0), ("goodDeed", kept.id.0)], "what went last first");

    desk.bring_back("goodDeed", kept.id.0).unwrap();
    desk.bring_back("pledge", pledge.id.0).unwrap();

    assert_eq!(desk.good_deeds(2026, Some(member)).unwrap()[0].deed, kept);
    assert_eq!(desk.notebook(member, 2026).unwrap().pledges[0].pledge, pledge);
    assert_eq!(desk.bin(), Ok(vec![]));
    assert_eq!(desk.bring_back("goodDeed", kept.id.0), Err(Problem::Missing), "once is enough");
    assert_eq!(of(&desk, "goodDeed")[0].deed, "bring_back");
}

#[test]
fn a_story_taken_back_lies_in_the_bin_like_everything_else() {
    let (mut desk, member) = cell();
    let told = StoryDraft {
        teller: member,
        month: "2026-01".parse().unwrap(),
        told_on: None,
        title: "Đôi dép cao su".into(),
        source: Text::default(),
        lesson: Text::default(),
    };
    let told = desk.tell_story(None, &told).unwrap();
    desk.withdraw_story(told.story.id).unwrap();

    let bin = desk.bin().unwrap();
    assert_eq!((bin[0].noun.as_str(), bin.len()), ("story", 1));

    desk.bring_back("story", told.story.id.0).unwrap();
    assert_eq!(desk.stories(2026).unwrap().len(), 1);
    assert_eq!(desk.bin(), Ok(vec![]));
}

#[test]
fn what_a_person_took_back_they_alone_bring_back() {
    let (mut desk, member) = cell();
    desk.set_pin(member, PIN.into()).unwrap();
    desk.hand_over_seat(member, PIN.into()).unwrap();
    let own = desk.save_good_deed(None, &deed(member, "Hiến 20 m² đất")).unwrap();
    desk.withdraw_good_deed(own.id).unwrap();
    assert_eq!(desk.bin(), Err(Problem::NotAllowed));
    desk.leave_seat(PASSWORD.into()).unwrap();

    assert_eq!(desk.bin().unwrap().len(), 1, "that it went is seen");
    assert_eq!(desk.bring_back("goodDeed", own.id.0), Err(Problem::TheirsAlone));
}

#[test]
fn the_history_of_the_book_is_read_by_kind_person_and_day() {
    let (mut desk, member) = cell();
    desk.save_good_deed(None, &deed(member, "Trả lại ví")).unwrap();
    desk.wall.set("2026-02-10T08:00:00");
    desk.save_year_plan(2026, YearPlanDraft { theme: "Nêu gương".into(), ..<_>::default() })
        .unwrap();
    let look = |search: HistorySearch| -> Vec<String> {
        desk.changes(&search).unwrap().into_iter().map(|line| line.noun).collect()
    };
    let all = HistorySearch::default();

    assert_eq!(look(all.clone())[..2], ["yearPlan", "goodDeed"]);
    let of_person = HistorySearch { member: Some(member), ..all.clone() };
    assert_eq!(look(of_person), ["goodDeed", "member"]);
    let (from, until) = (Some(day("2026-02-10")), Some(day("2026-02-10")));
    assert_eq!(look(HistorySearch { from, until, ..all.clone() }), ["yearPlan"]);
    let newest = desk.changes(&all).unwrap()[0].id;
    let older = HistorySearch { older_than: Some(newest), ..all };
    assert_eq!(look(older)[0], "goodDeed");
}

#[test]
fn one_field_is_put_back_and_the_others_stay_as_they_are_now() {
    let (mut desk, member) = cell();
    let first = desk.save_pledge(member, None, &pledge("Giúp 2 hộ nghèo")).unwrap().pledge;
    let second =
        PledgeDraft { act: "Giúp".into(), measure: Text::default(), ..first.draft.clone() };
    desk.save_pledge(member, Some(first.id), &second).unwrap();
    let third = PledgeDraft { target: "2 hộ".into(), ..second };
    desk.save_pledge(member, Some(first.id), &third).unwrap();
    let change = of(&desk, "pledge")[1].clone();
    assert_eq!(change.takes_back, ["act", "measure"]);

    desk.take_back(change.id, &["act".to_owned()]).unwrap();

    let now = desk.notebook(member, 2026).unwrap().pledges[0].pledge.draft.clone();
    assert_eq!(now, PledgeDraft { act: "Giúp 2 hộ nghèo".into(), ..third });
    let of_others = desk.take_back(change.id, &["member".to_owned()]);
    assert_eq!(
        of_others,
        Err(Problem::BadChoice { field: "fields".to_owned() }),
        "whose it is stays"
    );
}

#[test]
fn particulars_plans_and_pages_are_put_back_the_way_of_every_correction() {
    let (mut desk, member) = cell();
    let who = desk.member(member).unwrap().member.particulars;
    let moved = Particulars { residence: "Xã Ea Tu".into(), ..who.clone() };
    desk.correct_member(member, &moved).unwrap();
    for theme in ["Chuyên đề 1", "Gõ đè"] {
        let plan = YearPlanDraft { theme: theme.into(), ..YearPlanDraft::default() };
        desk.save_year_plan(2026, plan).unwrap();
    }
    let month = domain::dates::YearMonth::from_storage("2026-01").unwrap();
    let page = |words: &str| MonthPageDraft { results: vec![], self_remark: words.into() };
    desk.save_month_page(member, month, 0, page("Đã tự soi")).unwrap();
    desk.wall.pass(3600);
    desk.save_month_page(member, month, 1, page("x")).unwrap();

    for noun in ["member", "yearPlan", "monthPage"] {
        let change = of(&desk, noun)[0].clone();
        desk.take_back(change.id, &change.takes_back).unwrap();
    }

    assert_eq!(desk.member(member).unwrap().member.particulars, who);
    assert_eq!(desk.year_plan(2026).unwrap().draft.theme.as_str(), "Chuyên đề 1");
    let book = desk.notebook(member, 2026).unwrap();
    let page = book.months.into_iter().find(|page| page.page.month == month).unwrap();
    assert_eq!(page.page.draft.self_remark.as_str(), "Đã tự soi");
}

/// Two hours of sixty remarks, kept every ten words; then somebody empties one of them.
#[test]
fn a_long_meeting_is_a_few_rows_and_what_was_erased_is_in_one_of_them() {
    let mut desk = hold::cell();
    let view = hold::begin(&mut desk, "2026-09-05T19:30:00");
    let (id, mut minutes) = (view.meeting.id, hold::complete(&view));
    let mut revision = view.revision;
    let mut save = |desk: &mut TrialDesk, minutes: &Minutes| {
        revision = desk.save_minutes(id, revision, minutes.clone()).unwrap().revision;
        desk.wall.pass(40);
    };
    for place in 1..=60 {
        minutes.items[5].remarks.push(hold::remark(place, None, ""));
        for part in ["Đồng chí bí thư chi bộ nêu việc thu quỹ", " khuyến học", " của tổ 22."]
        {
            let words = &mut minutes.items[5].remarks.last_mut().unwrap().words;
            *words = format!("{words}{part}").as_str().into();
            save(&mut desk, &minutes);
        }
    }
    let typed = of(&desk, "minutes").len();

    let erased = std::mem::take(&mut minutes.items[5].remarks[30].words);
    save(&mut desk, &minutes);

    let rows = of(&desk, "minutes");
    assert_eq!((typed, rows.len()), (3, 4), "one for each hour begun, one for what is gone");
    let before = rows[0].before.as_ref().unwrap();
    let before: Minutes = serde_json::from_str(before).unwrap();
    assert_eq!(before.items[5].remarks[30].words, erased);
}

#[test]
fn what_a_member_wrote_is_not_put_back_by_the_secretary() {
    let (mut desk, member) = cell();
    desk.set_pin(member, PIN.into()).unwrap();
    desk.hand_over_seat(member, PIN.into()).unwrap();
    let own = desk.save_good_deed(None, &deed(member, "Hiến 20 m² đất")).unwrap();
    desk.save_good_deed(Some(own.id), &deed(member, "Hiến 25 m² đất")).unwrap();
    desk.leave_seat(PASSWORD.into()).unwrap();
    let change = of(&desk, "goodDeed")[0].clone();

    assert_eq!(desk.take_back(change.id, &["words".to_owned()]), Err(Problem::TheirsAlone));
}
