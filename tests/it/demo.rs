//! The demo cell, made through the deeds a person does.

use std::collections::HashSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::LazyLock;

use app::{
    CampaignView, Cost, Desk, MatrixView, NotebookView, PaperRef, RotaTeller, demo_password,
    demo_pin, found_demo, open_vault,
};
use chrono::NaiveDate;
use domain::MemberId;
use domain::inspection::InspectionState;
use domain::level::Level;
use domain::meeting::MeetingState;
use domain::member::{MemberOrder, PersonKind};
use domain::notebook::{DueState, Hand, Recognition};
use domain::review::{Proposer, Subject, VoteResult};
use domain::shortcoming::RemedyNeed;

/// The day the demo cell is looked at.
const TODAY: &str = "2026-11-21";
const YEAR: i32 = 2026;

/// The demo cell as of [`TODAY`], founded once for all tests.
static FOUNDED: LazyLock<PathBuf> = LazyLock::new(|| found("demo", TODAY));

/// Found the demo cell in a folder of its own, where the last run left off.
fn found(name: &str, today: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&folder);
    found_demo(&folder, day(today), Cost::LOWEST, |_, _| {}).unwrap();
    folder
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn open(vault: &Path, today: &str) -> Desk {
    let today = day(today);
    let clock = Box::new(move || today.and_hms_opt(9, 0, 0).unwrap());
    open_vault(vault, &demo_password().unwrap(), clock).unwrap()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let copied = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &copied);
        } else {
            fs::copy(entry.path(), copied).unwrap();
        }
    }
}

/// The demo cell as of [`TODAY`], in a folder of this test's own.
pub(crate) fn demo() -> (tempfile::TempDir, Desk) {
    let folder = tempfile::tempdir().unwrap();
    copy(&FOUNDED, folder.path());
    let desk = open(folder.path(), TODAY);
    (folder, desk)
}

fn named(desk: &Desk, name: &str) -> MemberId {
    let people = desk.people(MemberOrder::GivenName, false).unwrap();
    people.iter().find(|line| line.name == name).unwrap().id
}

/// Every notebook of a year.
fn notebooks(desk: &Desk, matrix: &MatrixView) -> Vec<NotebookView> {
    let rows = matrix.rows.iter();
    rows.map(|row| desk.notebook(row.member, matrix.year).unwrap()).collect()
}

#[test]
fn the_demo_cell_has_a_past_and_a_next_meeting() {
    let (_folder, desk) = demo();

    let meetings = desk.meetings(None).unwrap();
    let adopted = meetings.iter().filter(|line| line.state == MeetingState::Adopted).count();

    assert_eq!(desk.members(MemberOrder::GivenName, false).unwrap().len(), 22);
    assert_eq!(adopted, 36 + 3, "three years of months and of annual reviews");
    assert_eq!(
        desk.home().unwrap().next_meeting.map(|line| line.state),
        Some(MeetingState::Planned)
    );
    assert!(!desk.open_matters().unwrap().is_empty(), "something is left to follow");
}

#[test]
fn the_demo_cell_has_reported_all_meetings_but_the_last() {
    let (_folder, desk) = demo();

    let meetings = desk.meetings(None).unwrap();
    let mut held = meetings.iter().filter(|line| line.state == MeetingState::Adopted);

    let last = held.next().unwrap();
    assert_eq!(last.reported_on, None);
    assert_eq!(desk.home().unwrap().report_due.map(|due| due.meeting), Some(last.id));
    assert!(held.all(|line| {
        let two_days_after = line.planned_at.date() + chrono::Days::new(2);
        line.reported_on == Some(two_days_after)
    }));
}

#[test]
fn the_notebooks_of_three_years_are_written_and_this_year_has_gaps() {
    let (_folder, desk) = demo();

    for year in YEAR - 2..YEAR {
        let matrix = desk.matrix(year).unwrap();
        for (month, count) in matrix.months.iter().enumerate() {
            assert!(count.reported * 10 >= count.owed * 9, "{year} {month} {count:?}");
            assert!(count.commented * 10 >= count.reported * 8, "{year} {month} {count:?}");
        }
    }
    let matrix = desk.matrix(YEAR).unwrap();
    let kinds = |kind| matrix.rows.iter().filter(|row| row.kind == kind).count();
    assert_eq!((kinds(PersonKind::Mass), kinds(PersonKind::Youth)), (1, 1));
    assert!(matrix.months[..10].iter().all(|count| count.reported > 15), "{:?}", matrix.months);
    let overdue: u32 = matrix.months.iter().map(|count| count.overdue).sum();
    assert!((5..40).contains(&overdue), "{overdue} pages are overdue");
    assert_eq!((matrix.months[10].overdue, matrix.months[10].reported), (0, 0), "not heard yet");
}

#[test]
fn home_shows_what_the_notebooks_wait_for() {
    let (_folder, desk) = demo();

    let home = desk.home().unwrap().notebooks;

    let year = home.years[0];
    assert_eq!((year.year, year.registrations, year.summaries), (YEAR, 1, 2));
    assert_eq!(year.commitments, 3, "two were not begun and one is not signed");
    assert!(year.reports > 0 && year.comments > 0 && home.unpraised > 0, "{home:?}");
    assert!(home.studies.overdue > 0 && home.studies.make_ups > 0, "{home:?}");
    assert!(home.next_tellers.is_some());
}

#[test]
fn commitments_were_signed_and_confirmed_but_for_those_who_are_behind() {
    let (_folder, desk) = demo();

    let lines = desk.commitments(YEAR).unwrap();

    let overdue: Vec<_> = lines.iter().filter(|line| line.state == DueState::Overdue).collect();
    let names: Vec<_> = overdue.iter().map(|line| (line.name.as_str(), line.begun)).collect();
    let expected = [("Cao Xuân Bình", false), ("Nông Văn Dũng", true), ("Trịnh Công Hoàng", false)];
    assert_eq!(names, expected);
    let late = lines.iter().filter(|line| line.signed_on > Some(day("2026-03-31")));
    assert_eq!(late.count(), 2);
    assert!(lines.iter().all(|line| line.signed_on.is_some() == line.accepted_on.is_some()));
    let screen = desk.commitment(named(&desk, "Lê Quang Đức"), YEAR).unwrap();
    assert_eq!(screen.missing, [], "every item is answered");
    let remedied = lines.iter().filter(|line| {
        let answers = desk.commitment(line.member, YEAR).unwrap().answers;
        answers.get("remedies").is_some()
    });
    assert!(remedied.count() > 0, "what the review named is remedied");
}

#[test]
fn some_pledges_are_vague_and_the_pages_differ() {
    let (_folder, desk) = demo();
    let notebooks = notebooks(&desk, &desk.matrix(YEAR).unwrap());

    let pledges: Vec<_> = notebooks.iter().flat_map(|book| &book.pledges).collect();
    let vague = pledges.iter().filter(|line| !line.lacking.is_empty()).count();
    assert!(vague > 0 && vague * 2 < pledges.len(), "{vague} of {} are vague", pledges.len());

    let pages = notebooks.iter().flat_map(|book| &book.months);
    let results: Vec<_> = pages.flat_map(|page| &page.page.draft.results).collect();
    let written = results.iter().filter(|result| !result.done.is_blank());
    let written: Vec<_> = written.collect();
    let different: HashSet<_> =
        written.iter().map(|result| format!("{} {}", result.done, result.done_when)).collect();
    assert!(different.len() * 10 > written.len() * 8, "{} of {}", different.len(), written.len());
}

#[test]
fn what_was_told_and_said_at_a_meeting_stands_in_minutes_and_notebook_once() {
    let (_folder, desk) = demo();
    let meetings = desk.meetings(Some(YEAR)).unwrap();
    let adopted = meetings.iter().filter(|line| line.state == MeetingState::Adopted);
    let mut comments = 0;

    for line in adopted {
        let minutes = desk.minutes(line.id).unwrap();
        for story in &minutes.minutes.stories {
            let notebook = desk.notebook(story.teller.unwrap(), line.month.year()).unwrap();
            let told: Vec<_> =
                notebook.stories.iter().filter(|view| view.story.id == story.id).collect();
            assert_eq!(told.len(), 1, "{story:?}");
            assert!(told[0].locked && told[0].story.meeting == Some(line.id));
            assert_eq!(
                (&told[0].story.title, &told[0].story.source),
                (&story.title, &story.source)
            );
            assert!(!told[0].story.reflection.is_blank());
        }
        let is_of = |page: &app::MonthPageView| {
            page.page.comment.as_ref().is_some_and(|comment| comment.meeting == Some(line.id))
        };
        for report in minutes.notebook.iter().filter(|report| is_of(&report.page)) {
            let month = report.page.page.month;
            let notebook = desk.notebook(report.member, month.year()).unwrap();
            let page = notebook.months.iter().find(|page| page.page.month == month).unwrap();
            assert_eq!(page.page, report.page.page);
            assert!(page.comment_locked);
            comments += 1;
        }
    }

    assert!(comments > 20, "{comments} comments were made at meetings");
}

#[test]
fn everybody_who_took_part_throughout_told_as_many_stories() {
    let (_folder, desk) = demo();

    let rota = desk.story_rota(3).unwrap();

    let partly = ["Tôn Thất Bách", "Đỗ Thành An", "Phan Đức Duy", "Lò Thị Mai"];
    let throughout = |line: &&RotaTeller| !partly.contains(&line.name.as_str());
    let told: Vec<u32> = rota.tellers.iter().filter(throughout).map(|line| line.told).collect();
    let (least, most) = (told.iter().min().unwrap(), told.iter().max().unwrap());
    assert_eq!(told.len(), 18);
    assert!(most - least <= 1, "{told:?}");
    let swapped = rota.months.iter().flat_map(|month| &month.turns);
    assert_eq!(swapped.filter(|turn| !turn.instead_of.is_blank()).count(), 2);
}

#[test]
fn study_sessions_have_attendance_make_ups_and_marks() {
    let (_folder, desk) = demo();

    let (past, now) = (desk.studies(YEAR - 1).unwrap(), desk.studies(YEAR).unwrap());

    assert_eq!((past.len(), now.len()), (2, 2));
    for study in past.iter().chain(&now) {
        let (rate, reached) = (study.rate_tenths.unwrap(), study.reached_tenths.unwrap());
        assert!((800..1000).contains(&rate) && reached > rate, "{rate} {reached}");
        assert!(study.study.announced_on.is_some());
    }
    assert!(past.iter().all(|study| study.lines.iter().all(|line| !line.has_to_make_up)));
    assert!(now.iter().any(|study| study.lines.iter().any(|line| line.has_to_make_up)));
}

#[test]
fn the_years_have_plans_models_issues_and_commendations() {
    let (_folder, desk) = demo();

    for year in YEAR - 2..=YEAR {
        let plan = desk.year_plan(year).unwrap().draft;
        assert!(!plan.theme.is_blank() && !plan.breakthrough.is_blank(), "{year}");
        assert!(plan.meeting.is_some());
    }
    let models = desk.models(None).unwrap();
    let known: HashSet<_> = models.iter().map(|line| line.model.draft.recognition).collect();
    let expected =
        [Recognition::None, Recognition::Cell, Recognition::Commune, Recognition::Province];
    assert_eq!(known, HashSet::from(expected));
    let issues = desk.pressing_issues(Some(YEAR)).unwrap();
    assert_eq!(issues.iter().filter(|line| line.overdue).count(), 1);
    assert!(issues.iter().any(|line| line.issue.draft.settled_on.is_some()));
    assert!(!desk.commendations(Some(YEAR - 1)).unwrap().is_empty());
    assert!(desk.followings(Some(day(TODAY))).unwrap().len() > 15);
    let followed = desk.my_followed(named(&desk, "Lê Quang Đức")).unwrap();
    assert!(followed.iter().any(|line| !line.gaps.is_empty()), "{followed:?}");
    let praised = desk.good_deeds(YEAR, None).unwrap();
    assert!(praised.iter().any(|line| line.deed.praised.is_some()));
}

/// The one campaign of a year.
fn campaign(desk: &Desk, year: i32) -> CampaignView {
    let mut found = desk.campaigns(year).unwrap();
    assert_eq!(found.len(), 1, "{year}");
    found.remove(0)
}

#[test]
fn three_year_ends_are_decided_and_the_last_is_all_on_paper() {
    let (_folder, desk) = demo();

    for year in YEAR - 3..YEAR {
        let view = campaign(&desk, year);
        let mut reviewed = view.people.iter().filter(|person| person.eligibility.is_reviewed());
        assert!(reviewed.all(|person| person.decisions.len() == 1), "{year}");
    }
    let last = campaign(&desk, YEAR - 1);
    assert!(!last.is_over_cap, "{:?}", last.cap);
    let decided = |level| last.decided.all.of(level);
    assert!(decided(Level::Excellent) > 0 && decided(Level::Completed) > 0, "{:?}", last.decided);
    let gaps: Vec<_> = desk.campaign_papers(last.campaign.id).unwrap();
    let gaps: Vec<_> = gaps.iter().filter(|paper| !paper.gaps.is_empty()).collect();
    assert!(gaps.is_empty(), "{gaps:?}");
    let tally = desk.tally(last.campaign.id, 1).unwrap();
    assert!(tally.mistakes.is_empty() && tally.lacks.is_empty(), "{tally:?}");
    for result in &tally.results {
        let person = last.people.iter().find(|it| it.subject == result.subject).unwrap();
        let proposed = person.proposals[&Proposer::Cell].level;
        assert!(
            matches!(result.result, VoteResult::Carried { level, .. } if level == proposed),
            "{result:?}"
        );
    }
}

#[test]
fn this_year_end_is_under_way_with_something_left_to_do() {
    let (_folder, desk) = demo();

    let now = campaign(&desk, YEAR);

    let reviews = desk.reviews(YEAR).unwrap().members;
    let signed = reviews.iter().filter(|line| line.signed_on.is_some()).count();
    let begun = reviews.iter().filter(|line| line.begun && line.signed_on.is_none()).count();
    assert!(signed >= 10 && begun == 2, "{signed} signed, {begun} begun");
    let scored = now.people.iter().filter(|person| person.score.is_some());
    assert!(scored.count() >= 10);
    let residences = desk.residence_feedback(YEAR).unwrap().lines;
    let back = residences.iter().filter(|line| line.feedback.draft.returned_on.is_some()).count();
    assert!(back > 0 && back < residences.len(), "{back} of {}", residences.len());
    assert!(now.people.iter().all(|person| person.decisions.is_empty()));
    assert!(desk.tally(now.campaign.id, 1).unwrap().lacks.is_empty());
    assert!(desk.campaign_papers(now.campaign.id).unwrap().iter().any(|it| !it.gaps.is_empty()));
}

#[test]
fn the_registers_the_review_lives_from_have_something_in_every_state() {
    let (_folder, desk) = demo();

    let needs: HashSet<_> =
        desk.shortcomings(YEAR).unwrap().lines.iter().map(|line| line.need).collect();
    for need in [RemedyNeed::StepOverdue, RemedyNeed::Closing, RemedyNeed::Nothing] {
        assert!(needs.contains(&need), "{need:?} is not among {needs:?}");
    }
    let inspections = desk.inspections(YEAR).unwrap().lines;
    let states: HashSet<_> = inspections.iter().map(|line| line.state).collect();
    assert_eq!(states, HashSet::from([InspectionState::Planned, InspectionState::Concluded]));
    let concluded = inspections.iter().find(|line| line.state == InspectionState::Concluded);
    let concluded = concluded.unwrap();
    assert_eq!((concluded.lacks.len(), concluded.inspection.shortcomings.len()), (0, 1));
    assert_eq!(desk.censures(YEAR).unwrap().lines.len(), 1);
    let collective = |subject| usize::from(subject == Subject::Collective);
    let suggestions = desk.suggestions(YEAR).unwrap();
    let suggested = suggestions.iter().map(|it| collective(it.suggestion.draft.subject));
    assert_eq!((suggestions.len(), suggested.sum::<usize>()), (2, 1));
    assert_eq!(desk.contributions(YEAR).unwrap().len(), 3);
}

#[test]
fn a_member_with_a_pin_finds_something_to_confirm_at_their_seat() {
    let (_folder, mut desk) = demo();
    let member = named(&desk, "Giàng A Páo");
    assert_eq!(desk.seat_choices().unwrap().iter().filter(|choice| choice.has_pin).count(), 2);

    desk.hand_over_seat(member, demo_pin().unwrap()).unwrap();

    let notebook = desk.notebook(member, YEAR).unwrap();
    let deeds: Vec<_> = notebook.deeds.iter().map(|line| line.deed.author).collect();
    assert!(deeds.iter().any(|author| author.hand == Hand::Own));
    assert_eq!(deeds.iter().filter(|author| !author.is_theirs()).count(), 1);
    let pages = notebook.months.iter().filter_map(|page| page.page.author);
    assert!(pages.into_iter().all(|author| author.confirmed_at.is_some()));
}

#[test]
fn the_same_day_gives_the_same_demo_cell() {
    let shown = |vault: &Path| {
        let desk = open(vault, TODAY);
        let meetings = desk.meetings(None).unwrap().into_iter();
        let latest = meetings.into_iter().find(|line| line.state == MeetingState::Adopted);
        let minutes = PaperRef::Minutes { meeting: latest.unwrap().id, version: None };
        let matrix = desk.matrix(YEAR).unwrap();
        (desk.paper_pdf(minutes).unwrap().bytes, notebooks(&desk, &matrix), matrix)
    };
    let again = found("demo-again", TODAY);
    let (folder, desk) = demo();
    drop(desk);

    let (first, second) = (shown(folder.path()), shown(&again));

    assert!(first.0 == second.0, "the minutes differ");
    assert_eq!(first.1, second.1);
    assert_eq!(first.2, second.2);
}

#[test]
fn the_demo_cell_is_founded_on_the_first_day_of_a_year_too() {
    let today = "2027-01-01";

    let desk = open(&found("demo-new-year", today), today);

    let matrix = desk.matrix(YEAR).unwrap();
    assert!(matrix.months[..11].iter().all(|count| count.reported > 15), "{:?}", matrix.months);
    assert_eq!(desk.home().unwrap().last_meeting.unwrap().month.month(), 12);
}
