//! The table: each command, who may call it, and how it is called.

mod campaigns;
mod censures;
mod copies;
mod forms;
mod papers;
mod registers;

use app::{Desk, HistorySearch, Own, Problem};
use domain::agenda::AgendaTemplate;
use domain::dates::YearMonth;
use domain::meeting::{MeetingKind, MeetingPlan};
use domain::member::MemberOrder;
use domain::minutes::Minutes;
use domain::number_series::{PaperKind, PaperNumber};
use domain::score::ScoreSheet;
use domain::settings::CellSettings;
use domain::text::Text;
use domain::{
    CommendationId, FollowingId, MeetingId, ModelId, PostId, PressingIssueId, StandingId,
};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::scene::{Person, deed, pledge, story, study};
use crate::support::{day, names, person, term};

/// A command, who may call it, and how.
pub(super) struct Row {
    pub(super) command: &'static str,
    /// Secretary, deputy, a member about themselves, a member about another, nobody; a dot for those
    /// who may not.
    pub(super) who: &'static str,
    pub(super) call: fn(&mut Desk, &Person) -> Result<(), Problem>,
}

/// Whoever opened the vault: the secretary and the deputy.
const CELL: &str = "sd...";
/// The secretary alone.
const SECRETARY: &str = "s....";
/// What is about a person: the secretary, the deputy, the person.
const PERSON: &str = "sdo..";
/// The person alone.
const OWN: &str = "..o..";

/// A record of no meeting, model …: what is refused before it is looked for.
const NONE: i64 = 999;

/// A value as the window sends it.
pub(super) fn arg<T: DeserializeOwned>(json: Value) -> T {
    serde_json::from_value(json).unwrap()
}

fn row(
    command: &'static str,
    who: &'static str,
    call: fn(&mut Desk, &Person) -> Result<(), Problem>,
) -> Row {
    Row { command, who, call }
}

/// Every row.
pub(super) fn rows() -> Vec<Row> {
    [
        openers(),
        copies::rows(),
        seats(),
        cell(),
        members(),
        meetings(),
        papers::of_cell(),
        papers::of_person(),
        year(),
        notebooks(),
        forms::commitments(),
        forms::reviews(),
        forms::collective_reviews(),
        forms::editions(),
        stories(),
        studies(),
        campaigns::rows(),
        registers::rows(),
        censures::rows(),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn openers() -> Vec<Row> {
    vec![
        row("add_deputy", SECRETARY, |desk, _| desk.add_deputy("Tay nắm tay".into())),
        row("change_password", CELL, |desk, _| {
            desk.change_password("Sai mật khẩu".into(), "Tay nắm tay cùng đi".into())
        }),
        row("confirm_recovery", SECRETARY, |desk, _| desk.confirm_recovery(vec![]).map(drop)),
        row("openers", CELL, |desk, _| desk.openers().map(drop)),
        row("recovery_sheet", SECRETARY, |desk, _| desk.recovery_sheet().map(drop)),
        row("save_recovery_sheet", SECRETARY, |desk, _| desk.recovery_sheet_pdf().map(drop)),
        row("remove_deputy", SECRETARY, |desk, _| desk.remove_deputy()),
        row("renew_recovery_code", SECRETARY, |desk, _| desk.renew_recovery_code().map(drop)),
        row("set_new_password", ".....", |desk, _| {
            desk.set_new_password("Tay nắm tay cùng đi".into())
        }),
    ]
}

fn seats() -> Vec<Row> {
    vec![
        row("change_pin", "..oo.", |desk, _| desk.change_pin("1357".into(), "5928".into())),
        row("enter_seat", "....n", |desk, about| {
            desk.enter_seat(about.member, about.pin.into()).map(drop)
        }),
        row("hand_over_seat", CELL, |desk, about| {
            desk.hand_over_seat(about.member, about.pin.into()).map(drop)
        }),
        row("idle_seat", "sdoon", |desk, _| desk.idle_seat()),
        row("leave_seat", "..oon", |desk, _| desk.leave_seat("Sai mật khẩu".into())),
        row("own_home", PERSON, |desk, about| desk.own_home(about.member).map(drop)),
        row("reset_pin", SECRETARY, |desk, about| desk.reset_pin(about.member, &"Quên".into())),
        row("seat_choices", "sd..n", |desk, _| desk.seat_choices().map(drop)),
        row("set_pin", CELL, |desk, about| desk.set_pin(about.member, "5928".into())),
    ]
}

fn cell() -> Vec<Row> {
    vec![
        row("agenda_template", CELL, |desk, _| {
            desk.agenda_template(MeetingKind::Regular).map(drop)
        }),
        row("cell", CELL, |desk, _| desk.cell().map(drop)),
        row("give_number", CELL, |desk, _| desk.give_number(number()).map(drop)),
        row("history", CELL, |desk, about| desk.history("member", about.member.0).map(drop)),
        row("history", CELL, |desk, about| desk.history("pledge", about.pledge.0).map(drop)),
        row("history", CELL, |desk, about| desk.history("goodDeed", about.deed.0).map(drop)),
        row("changes", CELL, |desk, about| {
            let search = HistorySearch { member: Some(about.member), ..HistorySearch::default() };
            desk.changes(&search).map(drop)
        }),
        row("take_back", CELL, |desk, _| desk.take_back(NONE, &["words".to_owned()])),
        row("bin", CELL, |desk, _| desk.bin().map(drop)),
        row("bring_back", CELL, |desk, about| desk.bring_back("goodDeed", about.deed.0)),
        row("home", CELL, |desk, _| desk.home().map(drop)),
        row("opened_papers", CELL, |desk, _| desk.opened_papers().map(drop)),
        row("clean_opened_papers", SECRETARY, |desk, _| desk.cleanable_papers(&[]).map(drop)),
        row("clean_opened_papers", SECRETARY, |desk, _| desk.forget_opened(&[]).map(drop)),
        row("clock_behind", CELL, |desk, _| desk.clock_behind().map(drop)),
        row("vault_place", CELL, |desk, _| desk.vault_place().map(drop)),
        row("accept_place", SECRETARY, |desk, _| desk.accept_place().map(drop)),
        row("move_vault", SECRETARY, |desk, _| {
            // A folder no vault is moved to: whoever may, hears of the folder.
            desk.move_vault(&std::env::temp_dir().join("Dropbox")).map(drop)
        }),
        row("paper_numbers", CELL, |desk, _| desk.paper_numbers(PaperKind::Minutes).map(drop)),
        row("rename_cell", SECRETARY, |desk, _| {
            desk.rename_cell(names("2026-10-01", "Chi bộ 3")).map(drop)
        }),
        row("save_agenda_template", SECRETARY, |desk, _| {
            desk.save_agenda_template(AgendaTemplate {
                kind: MeetingKind::Regular,
                source: Text::default(),
                lines: Vec::new(),
            })
            .map(drop)
        }),
        row("save_score_sheet", SECRETARY, |desk, _| desk.save_score_sheet(sheet()).map(drop)),
        row("save_settings", SECRETARY, |desk, _| {
            desk.save_settings(CellSettings::default()).map(drop)
        }),
        row("save_term", SECRETARY, |desk, _| {
            desk.save_term(None, term("2027–2030", "2027-06-01", None)).map(drop)
        }),
        row("score_sheet", CELL, |desk, _| desk.score_sheet().map(drop)),
        row("shipped_agenda_template", CELL, |desk, _| {
            desk.shipped_agenda_template(MeetingKind::Regular).map(drop)
        }),
        row("shipped_score_sheets", CELL, |desk, _| desk.shipped_score_sheets().map(drop)),
        row("suggest_number", CELL, |desk, _| {
            desk.suggest_number(PaperKind::Minutes, day("2026-09-05"), None).map(drop)
        }),
    ]
}

fn members() -> Vec<Row> {
    vec![
        row("bin_member", CELL, |desk, _| desk.bin_member(domain::MemberId(NONE))),
        row("binned_members", CELL, |desk, _| desk.binned_members().map(drop)),
        row("correct_member", CELL, |desk, about| {
            desk.correct_member(about.member, &person("Y Bih Niê")).map(drop)
        }),
        row("enter_member", CELL, |desk, _| desk.enter_member(&person("Siu Black")).map(drop)),
        row("guess_name", CELL, |desk, _| desk.guess_name(&"Siu Black".into()).map(drop)),
        row("member", CELL, |desk, about| desk.member(about.member).map(drop)),
        row("members", CELL, |desk, _| desk.members(MemberOrder::GivenName, true).map(drop)),
        row("people", CELL, |desk, _| desk.people(MemberOrder::GivenName, true).map(drop)),
        row("restore_member", CELL, |desk, about| desk.restore_member(about.member).map(drop)),
        row("save_post", CELL, |desk, about| {
            let tenure = arg(json!({
                "kind": "groupLeader", "title": "", "fromOn": "2026-01-01", "untilOn": null,
            }));
            desk.save_post(about.member, None, tenure).map(drop)
        }),
        row("save_standing", CELL, |desk, about| {
            let period = arg(json!({
                "kind": "exempt", "fromOn": "2020-01-01", "untilOn": "2020-02-01", "reason": "",
            }));
            desk.save_standing(about.member, None, period).map(drop)
        }),
        row("withdraw_post", CELL, |desk, about| {
            desk.withdraw_post(about.member, PostId(NONE)).map(drop)
        }),
        row("withdraw_standing", CELL, |desk, about| {
            desk.withdraw_standing(about.member, StandingId(NONE)).map(drop)
        }),
    ]
}

fn meetings() -> Vec<Row> {
    const MEETING: MeetingId = MeetingId(NONE);
    vec![
        row("add_supplement", CELL, |desk, _| {
            desk.add_supplement(MEETING, "Sót".into(), "Thêm".into()).map(drop)
        }),
        row("adopt_minutes", CELL, |desk, _| desk.adopt_minutes(MEETING).map(drop)),
        row("begin_minutes", CELL, |desk, _| desk.begin_minutes(MEETING).map(drop)),
        row("cancel_meeting", CELL, |desk, _| desk.cancel_meeting(MEETING, "Bão".into()).map(drop)),
        row("change_plan", CELL, |desk, _| desk.change_plan(MEETING, plan()).map(drop)),
        row("draft", CELL, |desk, _| desk.draft(MEETING, 1).map(drop)),
        row("drafts", CELL, |desk, _| desk.drafts(MEETING).map(drop)),
        row("meeting", CELL, |desk, _| desk.meeting(MEETING).map(drop)),
        row("meeting_years", CELL, |desk, _| desk.meeting_years().map(drop)),
        row("meetings", CELL, |desk, _| desk.meetings(None).map(drop)),
        row("minutes", CELL, |desk, _| desk.minutes(MEETING).map(drop)),
        row("note_report", CELL, |desk, _| desk.note_report(MEETING, None).map(drop)),
        row("open_matters", CELL, |desk, _| desk.open_matters().map(drop)),
        row("plan_meeting", CELL, |desk, _| desk.plan_meeting(plan()).map(drop)),
        row("propose_meeting", CELL, |desk, _| {
            desk.propose_meeting(MeetingKind::Regular, None).map(drop)
        }),
        row("reopen_plan", CELL, |desk, _| desk.reopen_plan(MEETING).map(drop)),
        row("save_minutes", CELL, |desk, _| {
            desk.save_minutes(MEETING, 0, Minutes::default()).map(drop)
        }),
    ]
}

fn year() -> Vec<Row> {
    vec![
        row("commendations", CELL, |desk, _| desk.commendations(None).map(drop)),
        row("end_following", CELL, |desk, _| {
            desk.end_following(FollowingId(NONE), day("2026-09-05")).map(drop)
        }),
        row("followings", CELL, |desk, _| desk.followings(None).map(drop)),
        row("matrix", CELL, |desk, _| desk.matrix(2026).map(drop)),
        row("models", CELL, |desk, _| desk.models(None).map(drop)),
        row("my_followed", PERSON, |desk, about| desk.my_followed(about.member).map(drop)),
        row("one_pass", CELL, |desk, _| {
            desk.one_pass(app::OnePass::Month { month: month() }).map(drop)
        }),
        row("pressing_issues", CELL, |desk, _| desk.pressing_issues(None).map(drop)),
        row("save_commendation", CELL, |desk, about| {
            let draft = arg(json!({
                "praised": { "member": about.member }, "kind": "Giấy khen", "issuer": "",
                "number": "", "givenOn": "2026-09-01", "reason": "",
            }));
            desk.save_commendation(None, draft).map(drop)
        }),
        row("save_following", CELL, |desk, about| {
            let draft = arg(json!({
                "follower": 1, "followed": about.member, "fromOn": "2026-01-01", "untilOn": null,
            }));
            desk.save_following(None, draft).map(drop)
        }),
        row("save_model", CELL, |desk, about| {
            let draft = arg(json!({
                "year": 2026, "name": "Tuyến đường hoa", "field": "", "owner": about.member,
                "ownerWords": "", "result": "", "recognition": "none", "recognisedOn": null,
            }));
            desk.save_model(None, draft).map(drop)
        }),
        row("save_pressing_issue", CELL, |desk, about| {
            let draft = arg(json!({
                "year": 2026, "issue": "Rác thải", "owner": about.member, "ownerWords": "",
                "measures": "", "dueOn": null, "settledOn": null, "outcome": "",
            }));
            desk.save_pressing_issue(None, draft).map(drop)
        }),
        row("save_year_plan", CELL, |desk, _| desk.save_year_plan(2026, arg(json!({}))).map(drop)),
        row("unpraised_deeds", CELL, |desk, _| desk.unpraised_deeds().map(drop)),
        row("withdraw_commendation", CELL, |desk, _| {
            desk.withdraw_commendation(CommendationId(NONE))
        }),
        row("withdraw_model", CELL, |desk, _| desk.withdraw_model(ModelId(NONE))),
        row("withdraw_pressing_issue", CELL, |desk, _| {
            desk.withdraw_pressing_issue(PressingIssueId(NONE))
        }),
        row("year_plan", CELL, |desk, _| desk.year_plan(2026).map(drop)),
    ]
}

fn notebooks() -> Vec<Row> {
    vec![
        row("accept_pledges", CELL, |desk, about| {
            desk.accept_pledges(about.member, 2026, day("2026-09-05")).map(drop)
        }),
        row("comment_month", CELL, |desk, about| {
            desk.comment_month(about.member, month(), arg(comment())).map(drop)
        }),
        row("comment_summary", CELL, |desk, about| {
            let mut said = comment();
            said["praiseProposed"] = json!("");
            desk.comment_summary(about.member, 2026, arg(json!("year")), arg(said)).map(drop)
        }),
        row("confirm_own", OWN, |desk, about| {
            desk.confirm_own(about.member, Own::Pledge { id: about.pledge })
        }),
        row("good_deeds", PERSON, |desk, about| {
            desk.good_deeds(2026, Some(about.member)).map(drop)
        }),
        row("good_deeds", CELL, |desk, _| desk.good_deeds(2026, None).map(drop)),
        row("notebook", PERSON, |desk, about| desk.notebook(about.member, 2026).map(drop)),
        row("question_pledge", PERSON, |desk, about| {
            desk.question_pledge(about.member, None, &pledge("Giúp bà con")).map(drop)
        }),
        row("save_good_deed", PERSON, |desk, about| {
            desk.save_good_deed(None, &deed(about.member, "Quét đường")).map(drop)
        }),
        row("save_good_deed", PERSON, |desk, about| {
            desk.save_good_deed(Some(about.deed), &deed(about.member, "Quét đường")).map(drop)
        }),
        row("save_month_page", PERSON, |desk, about| {
            let draft = arg(json!({ "selfRemark": "Đã làm" }));
            desk.save_month_page(about.member, month(), 0, draft).map(drop)
        }),
        row("save_pledge", PERSON, |desk, about| {
            desk.save_pledge(about.member, None, &pledge("Giúp bà con")).map(drop)
        }),
        row("save_pledge", PERSON, |desk, about| {
            desk.save_pledge(about.member, Some(about.pledge), &pledge("Giúp bà con")).map(drop)
        }),
        row("save_summary", PERSON, |desk, about| {
            let draft = arg(json!({ "results": "Tốt" }));
            desk.save_summary(about.member, 2026, arg(json!("year")), &draft).map(drop)
        }),
        row("withdraw_good_deed", PERSON, |desk, about| desk.withdraw_good_deed(about.deed)),
        row("withdraw_pledge", PERSON, |desk, about| desk.withdraw_pledge(about.pledge)),
    ]
}

fn month() -> YearMonth {
    arg(json!("2026-08"))
}

fn comment() -> Value {
    json!({ "words": "Tốt", "on": "2026-09-05", "by": "", "meeting": null })
}

fn plan() -> MeetingPlan {
    arg(json!({
        "kind": "extraordinary", "month": "2026-09", "plannedAt": "2026-09-20T19:00:00",
        "place": "", "theme": "", "invited": "", "preparation": "", "agenda": [],
    }))
}

fn number() -> PaperNumber {
    arg(json!({
        "kind": "letter", "running": null, "printed": "01-CV/CB", "issuedOn": "2026-09-05",
        "meeting": null,
    }))
}

/// A sheet whose lines the desk would refuse for another reason.
fn sheet() -> ScoreSheet {
    arg(json!({ "title": "Phiếu", "source": "", "lines": [], "ranks": [] }))
}

fn stories() -> Vec<Row> {
    vec![
        row("save_reflection", PERSON, |desk, about| {
            desk.save_reflection(about.story, &"Thấm thía".into()).map(drop)
        }),
        row("save_story_comment", CELL, |desk, about| {
            desk.save_story_comment(about.story, arg(comment())).map(drop)
        }),
        row("stories", CELL, |desk, _| desk.stories(2026).map(drop)),
        row("story_rota", CELL, |desk, _| desk.story_rota(3).map(drop)),
        row("swap_story_turns", CELL, |desk, about| {
            let turn = |month| arg(json!({ "month": month, "member": about.member }));
            desk.swap_story_turns(turn("2026-09"), turn("2026-10"), &"Đi công tác".into()).map(drop)
        }),
        row("tell_story", PERSON, |desk, about| {
            desk.tell_story(None, &story(about.member, "Đôi dép")).map(drop)
        }),
        row("tell_story", PERSON, |desk, about| {
            desk.tell_story(Some(about.story), &story(about.member, "Đôi dép")).map(drop)
        }),
        row("confirm_own", OWN, |desk, about| {
            desk.confirm_own(about.member, Own::Story { id: about.story })
        }),
        row("withdraw_story", PERSON, |desk, about| desk.withdraw_story(about.story)),
    ]
}

fn studies() -> Vec<Row> {
    vec![
        row("announce_marks", CELL, |desk, about| {
            desk.announce_marks(about.study, day("2026-09-05")).map(drop)
        }),
        row("save_study", CELL, |desk, _| desk.save_study(None, &study("Nghị quyết")).map(drop)),
        row("save_study_attendance", CELL, |desk, about| {
            let line = arg(json!({
                "member": about.member, "mark": "present", "words": "", "madeUpOn": null,
                "madeUpWords": "",
            }));
            desk.save_study_attendance(about.study, &[line]).map(drop)
        }),
        row("save_study_reflection", PERSON, |desk, about| {
            desk.save_study_reflection(about.study, about.member, &"Tâm đắc".into()).map(drop)
        }),
        row("save_study_report", CELL, |desk, about| {
            let draft = arg(json!({ "mark": "Khá" }));
            desk.save_study_report(about.study, about.member, &draft).map(drop)
        }),
        row("studies", CELL, |desk, _| desk.studies(2026).map(drop)),
        row("withdraw_study", CELL, |desk, about| desk.withdraw_study(about.study)),
    ]
}
