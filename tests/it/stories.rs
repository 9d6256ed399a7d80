//! Stories about Bác: the rota, swaps, what is prepared, told and taken to heart.

use app::{CommentDraft, Own, PaperRef, Problem, StoryRotaView, StoryView, TurnPlace};
use domain::attendance::Mark;
use domain::dates::YearMonth;
use domain::member::{StandingKind, StandingPeriod};
use domain::minutes::{Minutes, Story};
use domain::notebook::Hand;
use domain::settings::CellSettings;
use domain::story::StoryDraft;
use domain::story_rota::PassedOver;
use domain::text::Text;
use domain::{MeetingId, MemberId, StoryId};

use crate::hold::{begin, cell, member, tick, write};
use crate::support::{PASSWORD, TrialDesk, day};

const PIN: &str = "2846";

fn month(stored: &str) -> YearMonth {
    YearMonth::from_storage(stored).unwrap()
}

/// The names of the rota, month by month.
fn names(rota: &StoryRotaView) -> Vec<Vec<&str>> {
    rota.months
        .iter()
        .map(|month| month.turns.iter().map(|turn| turn.name.as_str()).collect())
        .collect()
}

fn prepared(teller: MemberId, in_month: &str) -> StoryDraft {
    StoryDraft {
        teller,
        month: month(in_month),
        told_on: None,
        title: "Đôi dép của Bác".into(),
        source: "Báo Nhân Dân".into(),
        lesson: "Giản dị".into(),
    }
}

fn told(teller: MemberId, on: &str) -> StoryDraft {
    StoryDraft { told_on: Some(day(on)), ..prepared(teller, &on[..7]) }
}

fn comment(words: &str, meeting: Option<MeetingId>) -> CommentDraft {
    CommentDraft { words: words.into(), on: day("2026-09-05"), by: Text::default(), meeting }
}

/// Hold a regular meeting at which `story` is told, as the window sends it; the minutes stay open.
fn tell_at_meeting(desk: &mut TrialDesk, at: &str, story: Story) -> MeetingId {
    let view = begin(desk, at);
    write(desk, &view, |minutes| minutes.stories = vec![story]);
    view.meeting.id
}

fn story(id: i64, teller: MemberId) -> Story {
    Story {
        id: StoryId(id),
        teller: Some(teller),
        title: "Bát chè sẻ đôi".into(),
        source: Text::default(),
        lesson: "Sẻ chia".into(),
    }
}

fn one_of(desk: &TrialDesk, id: StoryId) -> StoryView {
    let stories = desk.stories(2026).unwrap();
    stories.into_iter().find(|view| view.story.id == id).unwrap()
}

#[test]
fn everybody_tells_in_turn_and_who_told_goes_to_the_end() {
    let mut desk = cell();
    let first = desk.story_rota(3).unwrap();
    assert_eq!(names(&first), [["Lê Thị An Bình"], ["Tôn Thất Bách"], ["Siu Black"]]);

    let binh = member(&desk, "Lê Thị An Bình");
    desk.tell_story(None, &told(binh, "2026-09-03")).unwrap();

    let rota = desk.story_rota(9).unwrap();
    let names = names(&rota).concat();
    assert_eq!(
        &names[..3],
        ["Lê Thị An Bình", "Tôn Thất Bách", "Siu Black"],
        "hers is this month's"
    );
    assert_eq!(names[8], "Lê Thị An Bình", "and after all others comes hers again");
    let line = rota.tellers.iter().find(|line| line.member == binh).unwrap();
    assert_eq!((line.told, line.last_told), (1, Some(month("2026-09"))));
    let told = rota.months[0].turns[0].story.as_ref().unwrap();
    assert_eq!(told.story.title.as_str(), "Đôi dép của Bác");
}

#[test]
fn two_tell_in_a_month_where_the_cell_wants_it() {
    let mut desk = cell();
    desk.save_settings(CellSettings { stories_a_month: 2, ..CellSettings::default() }).unwrap();

    let rota = desk.story_rota(2).unwrap();

    assert_eq!(
        names(&rota),
        [["Lê Thị An Bình", "Tôn Thất Bách"], ["Siu Black", "Nguyễn Thị Bưởi"]]
    );
    assert_eq!(rota.per_month, 2);
    let three = CellSettings { stories_a_month: 3, ..CellSettings::default() };
    let refused = Problem::OutOfRange { field: "storiesAMonth".into(), least: 1, most: 2 };
    assert_eq!(desk.save_settings(three).err(), Some(refused));
}

#[test]
fn who_is_exempt_away_or_absent_is_passed_over_and_told_so() {
    let mut desk = cell();
    let (binh, bach) = (member(&desk, "Lê Thị An Bình"), member(&desk, "Tôn Thất Bách"));
    let exempt = StandingPeriod {
        kind: StandingKind::Exempt,
        from_on: day("2026-01-01"),
        until_on: Some(day("2026-11-15")),
        reason: Text::default(),
    };
    desk.save_standing(binh, None, exempt).unwrap();
    let view = begin(&mut desk, "2026-09-05T19:00:00");
    write(&mut desk, &view, |minutes| tick(minutes, bach, Mark::Excused));

    let rota = desk.story_rota(4).unwrap();

    let expected = [["Siu Black"], ["Tôn Thất Bách"], ["Lê Thị An Bình"], ["Nguyễn Thị Bưởi"]];
    assert_eq!(names(&rota), expected);
    let skipped: Vec<_> =
        rota.months[0].skipped.iter().map(|skip| (skip.member, skip.why)).collect();
    assert_eq!(skipped, [(binh, PassedOver::Exempt), (bach, PassedOver::Absent)]);
    assert_eq!(rota.months[2].skipped, []);
}

#[test]
fn two_change_places_and_it_is_kept_why() {
    let mut desk = cell();
    let (binh, siu) = (member(&desk, "Lê Thị An Bình"), member(&desk, "Siu Black"));
    let first = TurnPlace { month: month("2026-09"), member: binh };
    let second = TurnPlace { month: month("2026-11"), member: siu };

    let rota = desk.swap_story_turns(first, second, &"Đi công tác".into()).unwrap();

    let expected = [["Siu Black"], ["Tôn Thất Bách"], ["Lê Thị An Bình"], ["Nguyễn Thị Bưởi"]];
    assert_eq!(names(&rota)[..4], expected);
    let turn = &rota.months[0].turns[0];
    assert_eq!((turn.instead_of.as_str(), turn.reason.as_str()), ("Lê Thị An Bình", "Đi công tác"));
    assert_eq!(rota.months[2].turns[0].instead_of.as_str(), "Siu Black");
    assert_eq!(desk.story_rota(4).unwrap().months[..], rota.months[..4], "it stays");
    let deeds: Vec<_> = desk.history("storyTurn", 1).unwrap();
    assert_eq!(deeds[0].deed, "swap_story_turns");

    let back = TurnPlace { month: month("2026-09"), member: siu };
    let again = TurnPlace { month: month("2026-11"), member: binh };
    let rota = desk.swap_story_turns(back, again, &Text::default()).unwrap();
    assert_eq!(names(&rota)[..3], [["Lê Thị An Bình"], ["Tôn Thất Bách"], ["Siu Black"]]);
}

#[test]
fn the_rota_is_printed_with_what_was_told_and_who_comes_next() {
    let mut desk = cell();
    let (binh, siu) = (member(&desk, "Lê Thị An Bình"), member(&desk, "Siu Black"));
    desk.tell_story(None, &told(binh, "2026-07-03")).unwrap();
    let first = TurnPlace { month: month("2026-09"), member: member(&desk, "Tôn Thất Bách") };
    let second = TurnPlace { month: month("2026-10"), member: siu };
    desk.swap_story_turns(first, second, &"Đi công tác".into()).unwrap();
    let rows = |year| {
        let text = desk.paper(PaperRef::StoryRota { year }).unwrap().text;
        text.lines().map(str::trim).collect::<Vec<_>>().join("|")
    };

    let this_year = rows(2026);

    for said in ["Đôi dép của Bác", "3/7/2026", "Đổi lượt với Tôn Thất Bách: Đi công tác"]
    {
        assert!(this_year.contains(said), "{said} is not in {this_year}");
    }
    assert!(this_year.contains("Chưa có ai kể"), "of August: {this_year}");
    assert!(!rows(2025).contains("Siu Black"), "no turn of a year past");
    assert!(rows(2027).contains("Siu Black"), "turns of the next year stand");
}

#[test]
fn only_turns_to_come_of_two_who_can_are_swapped() {
    let mut desk = cell();
    let (binh, siu) = (member(&desk, "Lê Thị An Bình"), member(&desk, "Siu Black"));
    let turn = |stored: &str, member| TurnPlace { month: month(stored), member };
    let bad = |field: &str| Some(Problem::BadChoice { field: field.into() });

    let no_turn = desk.swap_story_turns(turn("2026-10", binh), turn("2026-11", siu), &"".into());
    assert_eq!(no_turn.err(), bad("first"));
    let own = desk.swap_story_turns(turn("2026-09", binh), turn("2026-09", binh), &"".into());
    assert_eq!(own.err(), bad("second"));
    desk.tell_story(None, &told(binh, "2026-09-03")).unwrap();
    let told = desk.swap_story_turns(turn("2026-09", binh), turn("2026-11", siu), &"".into());
    assert_eq!(told.err(), bad("first"));
}

#[test]
fn the_minutes_offer_the_teller_of_the_month_with_what_is_prepared() {
    let mut desk = cell();
    let binh = member(&desk, "Lê Thị An Bình");
    let view = desk.tell_story(None, &prepared(binh, "2026-09")).unwrap();

    let minutes = begin(&mut desk, "2026-09-05T19:00:00");

    let [offer] = minutes.story_turns.as_slice() else { panic!("{:?}", minutes.story_turns) };
    assert_eq!((offer.teller, offer.name.as_str()), (binh, "Lê Thị An Bình"));
    let offered = offer.story.clone().unwrap();
    assert_eq!((offered.id, offered.source.as_str()), (view.story.id, "Báo Nhân Dân"));

    let told = Story { lesson: "Cần kiệm".into(), ..offered };
    write(&mut desk, &minutes, |written| written.stories = vec![told]);

    let stories = desk.stories(2026).unwrap();
    let [told] = stories.as_slice() else { panic!("written once: {stories:?}") };
    assert_eq!((told.story.id, told.story.meeting), (view.story.id, Some(minutes.meeting.id)));
    assert_eq!(told.story.lesson.as_str(), "Cần kiệm");
    assert_eq!(told.story.told_on, Some(day("2026-09-05")));
    let page = desk.notebook(binh, 2026).unwrap();
    assert_eq!(page.stories, stories, "and it stands in the notebook");
}

#[test]
fn a_story_of_minutes_is_written_in_them_and_locked_with_them() {
    let mut desk = cell();
    let binh = member(&desk, "Lê Thị An Bình");
    let meeting = tell_at_meeting(&mut desk, "2026-09-05T19:00:00", story(71, binh));
    let id = StoryId(71);

    assert_eq!(
        desk.tell_story(Some(id), &told(binh, "2026-09-03")).err(),
        Some(Problem::StoryInMinutes)
    );
    assert_eq!(desk.withdraw_story(id), Err(Problem::StoryInMinutes));
    desk.save_story_comment(id, comment("Kể hay", Some(meeting))).unwrap();
    desk.adopt_minutes(meeting).unwrap();

    desk.save_reflection(id, &"Phải nghĩ đến người khác".into()).unwrap();
    let view = one_of(&desk, id);
    assert!(view.locked && view.comment_locked);
    assert_eq!(view.story.reflection.as_str(), "Phải nghĩ đến người khác");
    assert_eq!(view.story.comment.unwrap().words.as_str(), "Kể hay");
    let refused = desk.save_story_comment(id, comment("Khác", None));
    assert_eq!(refused.err(), Some(Problem::MinutesLocked));
}

#[test]
fn what_the_teller_takes_to_heart_is_theirs() {
    let mut desk = cell();
    let binh = member(&desk, "Lê Thị An Bình");
    let id = desk.tell_story(None, &told(binh, "2026-09-03")).unwrap().story.id;
    desk.save_reflection(id, &"Bí thư ghi hộ".into()).unwrap();
    assert_eq!(one_of(&desk, id).story.author.unwrap().hand, Hand::OnBehalf);
    desk.set_pin(binh, PIN.into()).unwrap();

    desk.hand_over_seat(binh, PIN.into()).unwrap();
    desk.confirm_own(binh, Own::Story { id }).unwrap();
    desk.leave_seat(PASSWORD.into()).unwrap();
    assert_eq!(desk.save_reflection(id, &"Sửa".into()).err(), Some(Problem::TheirsAlone));
    assert_eq!(
        desk.tell_story(Some(id), &told(binh, "2026-09-02")).err(),
        Some(Problem::TheirsAlone)
    );

    desk.hand_over_seat(binh, PIN.into()).unwrap();
    desk.save_reflection(id, &"Tôi tự sửa".into()).unwrap();
    desk.leave_seat(PASSWORD.into()).unwrap();
    let kept = one_of(&desk, id).story;
    assert_eq!((kept.reflection.as_str(), kept.author.unwrap().hand), ("Tôi tự sửa", Hand::Own));
    desk.save_story_comment(id, comment("Tốt", None)).unwrap();
}

#[test]
fn a_teller_sees_the_own_turn_and_prepares_at_the_own_seat() {
    let mut desk = cell();
    let bach = member(&desk, "Tôn Thất Bách");
    let binh = member(&desk, "Lê Thị An Bình");
    desk.set_pin(bach, PIN.into()).unwrap();
    desk.hand_over_seat(bach, PIN.into()).unwrap();

    assert_eq!(desk.own_home(bach).unwrap().story_turn, Some(month("2026-10")));
    let view = desk.tell_story(None, &prepared(bach, "2026-10")).unwrap();
    assert_eq!(view.story.author.unwrap().hand, Hand::Own);
    assert_eq!(desk.tell_story(None, &prepared(binh, "2026-09")).err(), Some(Problem::NotAllowed));
    let over = desk.tell_story(Some(view.story.id), &prepared(binh, "2026-10"));
    assert_eq!(over.err(), Some(Problem::NotAllowed));
    assert_eq!(desk.stories(2026).err(), Some(Problem::NotAllowed));
    assert_eq!(desk.story_rota(3).err(), Some(Problem::NotAllowed));
    desk.withdraw_story(view.story.id).unwrap();
    assert_eq!(desk.notebook(bach, 2026).unwrap().stories, []);
}

#[test]
fn a_story_that_says_nothing_or_was_told_on_another_day_is_refused() {
    let mut desk = cell();
    let binh = member(&desk, "Lê Thị An Bình");
    let blank = StoryDraft { title: " ".into(), ..prepared(binh, "2026-09") };
    let elsewhere = StoryDraft { told_on: Some(day("2026-08-31")), ..prepared(binh, "2026-09") };
    let tomorrow = StoryDraft { told_on: Some(day("2026-09-06")), ..prepared(binh, "2026-09") };
    let bad_day = Problem::BadDay { field: "toldOn".into() };

    for (draft, problem) in [
        (blank, Problem::Blank { field: "title".into() }),
        (elsewhere, bad_day.clone()),
        (tomorrow, bad_day),
    ] {
        assert_eq!(desk.tell_story(None, &draft).err(), Some(problem));
    }
}

#[test]
fn what_a_teller_prepared_stands_in_the_minutes_in_their_own_words() {
    let mut desk = cell();
    let binh = member(&desk, "Lê Thị An Bình");
    desk.set_pin(binh, PIN.into()).unwrap();
    desk.hand_over_seat(binh, PIN.into()).unwrap();
    let id = desk.tell_story(None, &prepared(binh, "2026-09")).unwrap().story.id;
    desk.leave_seat(PASSWORD.into()).unwrap();
    let view = begin(&mut desk, "2026-09-05T19:00:00");
    assert_eq!(view.own_stories, [id]);
    let own = view.story_turns[0].story.clone().unwrap();

    let other = Story { lesson: "Bí thư viết khác".into(), ..own.clone() };
    let minutes = Minutes { stories: vec![other], ..view.minutes.clone() };
    let refused = desk.save_minutes(view.meeting.id, view.revision, minutes);
    write(&mut desk, &view, |minutes| minutes.stories = vec![own]);

    assert_eq!(refused.err(), Some(Problem::TheirsAlone));
    let again = desk.minutes(view.meeting.id).unwrap();
    assert_eq!(again.own_stories, [id]);
    let told = one_of(&desk, id).story;
    assert_eq!((told.lesson.as_str(), told.author.unwrap().hand), ("Giản dị", Hand::Own));
}
