//! Forms and the commitment, through the desk.

use app::{Desk, FormScreen, OfferSource, OfferedItem, PaperRef, Problem};
use domain::MemberId;
use domain::form::{Answer, AnswerFault, Answers, FilledBy, FormRow, MistakeReason, Origin};
use domain::matter::{MatterDraft, MatterKind};
use domain::notebook::{DueState, Hand};
use domain::role::Seat;

use crate::hold::{hold, task};
use crate::support::{PASSWORD, TrialDesk, day, desk_at, person};

const YEAR: i32 = 2026;
const PIN: &str = "258036";

/// A desk of early 2026 with a member of the cell.
fn scene() -> (TrialDesk, MemberId) {
    let mut desk = desk_at("2026-01-10");
    let member = desk.enter_member(&person("Y Bih Niê")).unwrap().member.id;
    (desk, member)
}

fn text(words: &str) -> Answer {
    Answer::Text { words: words.into() }
}

fn answers(answers: &[(&str, Answer)]) -> Answers {
    Answers(answers.iter().map(|(key, answer)| ((*key).to_owned(), answer.clone())).collect())
}

fn thought(words: &str) -> Answers {
    answers(&[("thought", text(words))])
}

/// Sit at the member's own seat.
fn hand_over(desk: &mut Desk, member: MemberId) {
    desk.set_pin(member, PIN.into()).unwrap();
    desk.hand_over_seat(member, PIN.into()).unwrap();
}

fn keys(screen: &FormScreen) -> Vec<&str> {
    screen.missing.iter().map(|missing| missing.key.as_str()).collect()
}

#[test]
fn a_commitment_nobody_has_begun_shows_what_is_to_be_filled_in() {
    let (desk, member) = scene();

    let screen = desk.commitment(member, YEAR).unwrap();

    assert_eq!((screen.form, screen.revision, screen.author), (None, 0, None));
    assert_eq!(screen.edition.title[1].text.to_string(), "TU DƯỠNG, RÈN LUYỆN, PHẤN ĐẤU NĂM 2026");
    assert_eq!(screen.identity["name"].as_str(), "Y Bih Niê");
    assert_eq!(screen.identity["cell"].as_str(), "thôn Lương Hậu");
    assert_eq!(keys(&screen), ["thought", "ethics", "work", "discipline", "acts"]);
    assert_eq!(screen.applies.len(), screen.edition.parts.len());
    assert!(screen.edition.has_unverified());
    assert_eq!((screen.state, screen.due_on), (DueState::NotDue, day("2026-03-31")));
    assert_eq!(screen.may_fill[0], FilledBy::Person);
}

#[test]
fn a_draft_is_kept_once_and_never_written_over_by_an_older_one() {
    let (mut desk, member) = scene();

    let saved = desk.save_commitment(member, YEAR, 0, thought("một")).unwrap();
    let again = desk.save_commitment(member, YEAR, 0, thought("một")).unwrap();
    let later = desk.save_commitment(member, YEAR, saved.revision, thought("hai")).unwrap();
    let stale = desk.save_commitment(member, YEAR, saved.revision, thought("ba"));

    assert_eq!((saved.revision, again.revision, later.revision), (1, 1, 2));
    assert_eq!(saved.author.unwrap().hand, Hand::OnBehalf);
    assert_eq!(stale, Err(Problem::DraftTooOld { stored: 2 }));
    let screen = desk.commitment(member, YEAR).unwrap();
    assert_eq!(screen.answers, thought("hai"));
    assert_eq!(desk.commitment_draft(member, YEAR, 2).unwrap(), thought("hai"));
    assert_eq!(
        desk.commitment(member, YEAR + 1).unwrap().form,
        None,
        "another year is another form"
    );
}

#[test]
fn answers_that_do_not_fit_are_refused_and_nothing_is_kept() {
    let (mut desk, member) = scene();
    let unfit = answers(&[("remedies", text("x"))]);

    let refused = desk.save_commitment(member, YEAR, 0, unfit).unwrap_err();

    let Problem::AnswersUnfit { mistakes } = refused else { panic!("{refused:?}") };
    assert_eq!(mistakes[0].fault, AnswerFault::WrongKind);
    assert_eq!(desk.commitment(member, YEAR).unwrap().form, None);
}

#[test]
fn a_commitment_signed_on_paper_alone_has_its_bare_day_at_the_cells_seat() {
    let (mut desk, member) = scene();
    hand_over(&mut desk, member);
    let own = desk.sign_commitment(member, YEAR, day("2026-01-09"));
    assert_eq!(own, Err(Problem::Blank { field: "answers".into() }));
    desk.leave_seat(PASSWORD.into()).unwrap();

    let signed = desk.sign_commitment(member, YEAR, day("2026-01-09")).unwrap();

    assert_eq!((signed.signed_on, signed.author), (Some(day("2026-01-09")), None));
    assert_eq!((signed.state, signed.revision), (DueState::Done, 0));
    let again = desk.sign_commitment(member, YEAR, day("2026-01-09"));
    assert_eq!(again, Err(Problem::FormSigned));
    let accepted = desk.accept_commitment(member, YEAR, day("2026-01-10")).unwrap();
    assert_eq!(accepted.accepted_on, Some(day("2026-01-10")));
    let open = desk.reopen_commitment(member, YEAR).unwrap();
    assert_eq!((open.signed_on, open.state), (None, DueState::NotDue));
    let written = desk.save_commitment(member, YEAR, 0, thought("Đọc báo Đảng hằng ngày"));
    assert_eq!(written.unwrap().revision, 1);
    let review = desk.sign_review(Some(member), YEAR, day("2026-01-10"));
    assert_eq!(review, Err(Problem::Blank { field: "answers".into() }), "a review is never bare");
}

#[test]
fn a_commitment_is_signed_then_confirmed_and_then_stands_as_it_was() {
    let (mut desk, member) = scene();
    desk.save_commitment(member, YEAR, 0, thought("Đọc báo Đảng hằng ngày")).unwrap();
    assert_eq!(
        desk.accept_commitment(member, YEAR, day("2026-01-10")),
        Err(Problem::FormNotSigned)
    );
    let tomorrow = desk.sign_commitment(member, YEAR, day("2026-01-11"));
    assert_eq!(tomorrow, Err(Problem::BadDay { field: "on".into() }));

    let signed = desk.sign_commitment(member, YEAR, day("2026-01-09")).unwrap();
    let before_that = desk.accept_commitment(member, YEAR, day("2026-01-08"));
    let accepted = desk.accept_commitment(member, YEAR, day("2026-01-10")).unwrap();

    assert_eq!((signed.state, signed.signed_on), (DueState::Done, Some(day("2026-01-09"))));
    assert_eq!(before_that, Err(Problem::BadDay { field: "on".into() }));
    assert_eq!(accepted.accepted_on, Some(day("2026-01-10")));
    assert!(!accepted.may_fill.contains(&FilledBy::Person));
    let refused = desk.save_commitment(member, YEAR, signed.revision, thought("khác"));
    assert_eq!(refused, Err(Problem::FormSigned));
    let open = desk.reopen_commitment(member, YEAR).unwrap();
    assert_eq!((open.signed_on, open.accepted_on), (None, None));
    desk.save_commitment(member, YEAR, open.revision, thought("khác")).unwrap();
}

#[test]
fn what_was_known_when_it_was_signed_is_printed_for_ever() {
    let (mut desk, member) = scene();
    desk.save_commitment(member, YEAR, 0, thought("Giữ gìn đoàn kết")).unwrap();
    desk.sign_commitment(member, YEAR, day("2026-01-09")).unwrap();
    let mut particulars = desk.member(member).unwrap().member.particulars;
    particulars.workplace = "Hợp tác xã Đồng Tâm".into();
    desk.correct_member(member, &particulars).unwrap();

    let paper = PaperRef::Commitment { member, year: YEAR, blank: false };
    let signed = desk.paper(paper).unwrap();
    desk.reopen_commitment(member, YEAR).unwrap();
    let reopened = desk.paper(paper).unwrap();

    assert!(!signed.text.contains("Đồng Tâm"), "{}", signed.text);
    assert!(signed.text.contains("ngày 09 tháng 01 năm 2026"), "{}", signed.text);
    assert!(reopened.text.contains("Đồng Tâm"), "{}", reopened.text);
}

#[test]
fn a_blank_commitment_names_its_person_or_nobody() {
    let (mut desk, member) = scene();
    desk.save_commitment(member, YEAR, 0, thought("Giữ gìn đoàn kết")).unwrap();

    let own = desk.paper(PaperRef::Commitment { member, year: YEAR, blank: true }).unwrap();
    let anybody = desk.paper(PaperRef::BlankCommitment { year: YEAR }).unwrap();

    assert!(own.text.contains("Họ và tên: Y Bih Niê"), "{}", own.text);
    assert!(!own.text.contains("đoàn kết"), "{}", own.text);
    assert!(anybody.text.contains("Họ và tên: …"), "{}", anybody.text);
}

#[test]
fn the_words_of_a_member_are_theirs_and_the_member_confirms_those_of_others() {
    let (mut desk, member) = scene();
    let other = desk.enter_member(&person("Siu Black")).unwrap().member.id;
    let saved = desk.save_commitment(member, YEAR, 0, thought("ghi hộ")).unwrap();
    hand_over(&mut desk, member);

    let confirmed = desk.confirm_commitment(member, YEAR).unwrap();
    let of_other = desk.commitment(other, YEAR);
    let accepted = desk.accept_commitment(member, YEAR, day("2026-01-10"));
    desk.leave_seat(PASSWORD.into()).unwrap();

    assert_eq!(desk.seat(), Seat::Secretary);
    assert!(confirmed.author.unwrap().confirmed_at.is_some());
    assert_eq!(of_other, Err(Problem::NotAllowed));
    assert_eq!(accepted, Err(Problem::NotAllowed));
    let rewritten = desk.save_commitment(member, YEAR, saved.revision, thought("sửa"));
    assert_eq!(rewritten, Err(Problem::TheirsAlone));
    assert_eq!(desk.confirm_commitment(member, YEAR), Err(Problem::NotAllowed));
    let screen = desk.commitment(member, YEAR).unwrap();
    assert!(!screen.may_fill.contains(&FilledBy::Person) && !screen.may_confirm);
}

#[test]
fn a_commitment_is_overdue_after_the_month_the_cell_has_set() {
    let (mut desk, member) = scene();
    let late = desk.enter_member(&person("Đỗ Đạt")).unwrap().member.id;
    desk.save_commitment(member, YEAR, 0, thought("một")).unwrap();
    desk.sign_commitment(member, YEAR, day("2026-01-10")).unwrap();
    let states = |desk: &Desk| -> Vec<(MemberId, DueState)> {
        let lines = desk.commitments(YEAR).unwrap().into_iter();
        let asked = lines.filter(|line| [member, late].contains(&line.member));
        asked.map(|line| (line.member, line.state)).collect()
    };

    desk.wall.set("2026-03-31T22:00:00");
    let in_time = states(&desk);
    desk.wall.set("2026-04-01T06:00:00");
    let overdue = states(&desk);
    let mut settings = desk.cell().unwrap().settings;
    settings.commitment_due_month = 4;
    desk.save_settings(settings).unwrap();

    assert!(in_time.contains(&(member, DueState::Done)));
    assert!(in_time.contains(&(late, DueState::NotDue)));
    assert!(overdue.contains(&(late, DueState::Overdue)));
    assert!(states(&desk).contains(&(late, DueState::NotDue)));
    assert_eq!(desk.commitment(late, YEAR).unwrap().due_on, day("2026-04-30"));
}

#[test]
fn last_years_shortcomings_are_offered_with_their_remedy_and_never_written() {
    let (mut desk, member) = scene();
    give_shortcoming(&mut desk, member);
    desk.wall.set("2027-01-05T09:00:00");

    let screen = desk.commitment(member, 2027).unwrap();

    let [offer]: [OfferedItem; 1] = screen.offered.try_into().unwrap();
    assert_eq!((offer.key.as_str(), offer.taken), ("remedies", false));
    assert_eq!(offer.source, OfferSource::Matter { given_on: day("2026-02-05") });
    let row = offer.answer.rows().next().unwrap().clone();
    let cells = ["shortcoming", "remedy", "due"].map(|key| row.cell(key).to_owned());
    assert_eq!(cells, ["Còn nể nang, ngại va chạm", "Mỗi quý góp ý một lần", "31/12/2026"]);
    assert_eq!(screen.answers, Answers::default(), "nothing is written by itself");
    desk.save_commitment(member, 2027, 0, answers(&[("remedies", offer.answer)])).unwrap();
    assert!(desk.commitment(member, 2027).unwrap().offered[0].taken);
}

/// A meeting of February gives the member a shortcoming to remedy.
fn give_shortcoming(desk: &mut TrialDesk, member: MemberId) {
    let shortcoming = MatterDraft {
        kind: MatterKind::Shortcoming,
        lead: Some(member),
        due_on: Some(day("2026-12-31")),
        product: "Mỗi quý góp ý một lần".into(),
        ..task(7_001, "Còn nể nang, ngại va chạm")
    };
    desk.wall.set("2026-02-05T22:00:00");
    hold(desk, "2026-02-05T19:00:00", |minutes| minutes.matters.push(shortcoming));
}

#[test]
fn last_years_form_gives_its_rows_to_this_years() {
    let (mut desk, member) = scene();
    let given = "gives = { what = \"shortcomings\", column = \"shortcoming\" }\ntakes";
    let text = desk.form_edition_text("2026", "cam-ket").unwrap();
    let text =
        text.replace("edition = \"2026\"", "edition = \"2026-xa\"").replacen("takes", given, 1);
    desk.load_form_edition(&text).unwrap();
    let cells = [("shortcoming", "Thu quỹ chậm"), ("remedy", "Thu trước ngày 05"), ("due", "")];
    let cells = cells.map(|(key, cell)| (key.to_owned(), cell.into()));
    let rows = Answer::Rows { rows: vec![FormRow { cells: cells.into(), from: None }] };
    let form = desk.save_commitment(member, YEAR, 0, answers(&[("remedies", rows)])).unwrap();

    let offered = desk.commitment(member, YEAR + 1).unwrap().offered;

    assert_eq!(offered.len(), 1);
    assert_eq!(offered[0].words.as_str(), "Thu quỹ chậm");
    let from = Origin::Form { form: form.form.unwrap(), key: "remedies".into(), place: 0 };
    assert_eq!(offered[0].from, from);
}

#[test]
fn another_edition_is_loaded_and_forms_keep_their_own() {
    let (mut desk, member) = scene();
    let other = desk.enter_member(&person("Siu Black")).unwrap().member.id;
    desk.save_commitment(member, YEAR, 0, thought("một")).unwrap();
    let shipped = desk.form_edition_text("2026", "cam-ket").unwrap();
    let own = shipped.replace("Về tư tưởng chính trị", "Về chính trị, tư tưởng");

    let line = desk.load_form_edition(&own).unwrap();

    let heading = |screen: &FormScreen| {
        let part = screen
            .edition
            .parts
            .iter()
            .find(|part| part.item().is_some_and(|item| item.key == "thought"));
        part.unwrap().heading.as_ref().unwrap().text.to_string()
    };
    assert!(line.loaded_at.is_some());
    assert_eq!(heading(&desk.commitment(member, YEAR).unwrap()), "Về tư tưởng chính trị");
    assert_eq!(heading(&desk.commitment(other, YEAR).unwrap()), "Về chính trị, tư tưởng");
    let moved = desk.use_commitment_edition(member, YEAR, "2026", "cam-ket").unwrap();
    assert_eq!(heading(&moved), "Về chính trị, tư tưởng");
    assert_eq!(moved.answers, thought("một"));
    desk.withdraw_form_edition("2026", "cam-ket").unwrap();
    assert_eq!(heading(&desk.commitment(other, YEAR).unwrap()), "Về tư tưởng chính trị");
    assert_eq!(heading(&desk.commitment(member, YEAR).unwrap()), "Về chính trị, tư tưởng");
}

#[test]
fn a_file_with_mistakes_is_refused_with_all_of_them_and_their_lines() {
    let (mut desk, _) = scene();
    let sound = desk.form_edition_text("2025", "2c").unwrap();
    let before = desk.form_editions().unwrap();
    let bad = sound
        .replace("purpose = \"review\"", "purpose = \"hop\"")
        .replace("most = 30", "most = 31");

    let refused = desk.load_form_edition(&bad).unwrap_err();
    let unprintable = desk.check_form_edition(&sound.replace("Vấn đề", "Vấn đề ✓")).unwrap_err();

    let Problem::BadForm { mistakes } = refused else { panic!("{refused:?}") };
    let places: Vec<_> = mistakes.iter().map(|mistake| mistake.place.as_str()).collect();
    assert_eq!(places.len(), 2, "{mistakes:?}");
    assert_eq!(places[0], "purpose");
    assert!(matches!(mistakes[1].reason, MistakeReason::SumDiffers { says: 1000, sum: 1010 }));
    let Problem::BadForm { mistakes } = unprintable else { panic!("{unprintable:?}") };
    assert_eq!(mistakes[0].reason, MistakeReason::NoSuchLetter { letter: "✓".into() });
    let line = usize::try_from(mistakes[0].line).unwrap();
    assert!(sound.lines().nth(line - 1).unwrap().contains("Vấn đề"));
    assert_eq!(desk.form_editions().unwrap(), before);
}

#[test]
fn a_blank_form_of_any_edition_can_be_printed() {
    let (desk, _) = scene();

    for line in desk.form_editions().unwrap() {
        let paper = desk.blank_form(&line.edition, &line.form, YEAR).unwrap();

        assert!(paper.text.contains("2026"), "{}", line.name);
        let file = desk.blank_form_pdf(&line.edition, &line.form, YEAR).unwrap();
        assert!(file.bytes.starts_with(b"%PDF"));
    }
}

#[test]
fn an_adapted_form_is_chosen_for_new_forms_and_old_ones_keep_theirs() {
    let (mut desk, member) = scene();
    let other = desk.enter_member(&person("Siu Black")).unwrap().member.id;
    desk.save_commitment(member, YEAR, 0, thought("một")).unwrap();
    let shipped = desk.form_edition_text("2026", "cam-ket").unwrap();
    let item = "[[part]]\nkind = \"longText\"\nlabel = \"Nơi cư trú\"\nkey = \"neighbourhood\"\n";
    let own = shipped.replace("edition = \"2026\"", "edition = \"2026-phuong\"");
    let own = format!("{}\n{item}", own.replace("BẢN CAM KẾT", "BẢN ĐĂNG KÝ"));

    desk.load_form_edition(&own).unwrap();

    let old = desk.commitment(member, YEAR).unwrap().edition;
    let new = desk.commitment(other, YEAR).unwrap().edition;
    assert_eq!((old.edition.as_str(), new.edition.as_str()), ("2026", "2026-phuong"));
    assert!(old.item("neighbourhood").is_none() && new.item("neighbourhood").is_some());
    let both = answers(&[("thought", text("hai")), ("neighbourhood", text("Ngõ 3"))]);
    desk.save_commitment(other, YEAR, 0, both).unwrap();
    let title = |member| {
        let paper = desk.paper(PaperRef::Commitment { member, year: YEAR, blank: false });
        paper.unwrap().text.contains("BẢN ĐĂNG KÝ")
    };
    assert_eq!((title(member), title(other)), (false, true));
}
