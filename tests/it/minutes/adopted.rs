//! Adopted minutes: locked in the program and in the vault, printed as they were, added to.

use app::{PaperRef, Problem};
use domain::cell::CellNames;
use domain::meeting::{MeetingPlan, MeetingState};
use domain::member::{MemberOrder, Particulars};
use domain::minutes::{Guest, Minutes};
use domain::post::PostKind;
use domain::text::{FullName, Text};
use domain::{GuestId, MeetingId};
use store::{Passphrase, Secret, Vault};
use tests::figures;

use super::full;
use crate::hold::{appoint, begin, cell, complete, hold, member, remark, task, write};
use crate::support::{PASSWORD, SECRETARY, TrialDesk, day, found, founding, names, person};

/// A meeting with something in every table, adopted.
fn adopted(desk: &mut TrialDesk) -> MeetingId {
    hold(desk, "2026-08-05T19:30:00", |minutes| minutes.matters = vec![task(1, "Dọn đường")]);
    let who = member(desk, "Y Bih Niê");
    let sheet = desk.score_sheet().unwrap();
    let view = hold(desk, "2026-09-05T19:30:00", |minutes| {
        full(minutes, who);
        minutes.score = vec![domain::score::ScoreMark {
            key: sheet.lines[0].key.clone(),
            points: Some(40),
            note: Text::default(),
        }];
    });
    view.meeting.id
}

fn text_of(desk: &TrialDesk, meeting: MeetingId, version: Option<u32>) -> String {
    desk.paper(PaperRef::Minutes { meeting, version }).unwrap().text
}

fn vault_of(desk: TrialDesk, with: impl FnOnce(&mut Vault)) {
    let closed = desk.leave();
    let secret = Secret::Password(Passphrase::new(PASSWORD));
    let (mut vault, _) = Vault::open(&closed.place.vault(), &secret).unwrap();
    with(&mut vault);
}

/// What the database says to a statement from outside the program.
fn refusal(vault: &mut Vault, sql: &str) -> String {
    let refused: Result<(), store::Error> = vault.write(|tx| Ok(tx.execute_batch(sql)?));
    refused.unwrap_err().to_string()
}

#[test]
fn adopting_says_when_by_whom_and_with_which_fingerprint() {
    let mut desk = cell();
    desk.wall.set("2026-09-05T21:10:00");
    let id = adopted(&mut desk);

    let view = desk.meeting(id).unwrap();

    let adoption = view.adoption.unwrap();
    assert_eq!(view.meeting.state, MeetingState::Adopted);
    assert_eq!(adoption.version, 1);
    assert_eq!(adoption.adopted_at, crate::hold::at("2026-09-05T21:10:00"));
    assert_eq!(adoption.adopted_by.as_str(), SECRETARY);
    assert_eq!(adoption.sha256.len(), 64);
}

#[test]
fn the_same_meeting_has_the_same_fingerprint_and_another_word_another() {
    let fingerprint = |words: &str| {
        let mut desk = cell();
        let view = hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
            minutes.items[5].report = words.into();
        });
        view.adoption.unwrap().sha256
    };

    let first = fingerprint("Hoàn thành 9/10 việc");

    assert_eq!(first, fingerprint("Hoàn thành 9/10 việc"));
    assert_ne!(first, fingerprint("Hoàn thành 8/10 việc"));
}

#[test]
fn rows_nobody_wrote_in_are_let_go() {
    let mut desk = cell();
    let blank = Guest { id: GuestId(1), name: " ".into(), title: Text::default() };
    let view = hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
        minutes.guests =
            vec![blank.clone(), Guest { id: GuestId(2), name: "Hạnh".into(), ..blank }];
        minutes.matters = vec![task(3, ""), task(4, "Dọn đường")];
        minutes.items[5].remarks = vec![remark(5, None, ""), remark(6, None, "Nhất trí")];
    });

    let kept = desk.minutes(view.meeting.id).unwrap().minutes;

    assert_eq!(kept.guests.len(), 1);
    assert_eq!(kept.matters, [task(4, "Dọn đường")]);
    assert_eq!(kept.items[5].remarks, [remark(6, None, "Nhất trí")]);
    assert_eq!(desk.open_matters().unwrap().len(), 1);
}

#[test]
fn no_deed_changes_adopted_minutes() {
    let mut desk = cell();
    let id = adopted(&mut desk);
    let (before, view) = (text_of(&desk, id, None), desk.minutes(id).unwrap());
    let draft = Minutes { dues: "Khác".into(), ..view.minutes.clone() };
    let plan = MeetingPlan { place: "Khác".into(), ..view.meeting.plan.clone() };

    assert_eq!(desk.save_minutes(id, view.revision, draft), Err(Problem::MinutesLocked));
    assert_eq!(desk.change_plan(id, plan), Err(Problem::MinutesLocked));
    assert_eq!(desk.cancel_meeting(id, "Khác".into()), Err(Problem::MinutesLocked));
    assert_eq!(desk.begin_minutes(id), Err(Problem::MinutesLocked));
    assert_eq!(desk.adopt_minutes(id), Err(Problem::MinutesLocked));

    assert_eq!(desk.minutes(id), Ok(view));
    assert_eq!(text_of(&desk, id, None), before);
}

#[test]
fn names_that_change_later_do_not_change_an_adopted_paper() {
    let mut desk = cell();
    let id = adopted(&mut desk);
    let (before, pages) = {
        let paper = desk.paper(PaperRef::Minutes { meeting: id, version: None }).unwrap();
        (paper.text, paper.pages)
    };

    let who = member(&desk, "Y Bih Niê");
    let renamed = Particulars::named(FullName::new("", "", "Y Bih Mlô").unwrap());
    desk.correct_member(who, &renamed).unwrap();
    let cell = CellNames { ..names("2025-07-01", "Chi bộ thôn Lương Hậu Mới") };
    desk.rename_cell(cell).unwrap();
    let mut settings = desk.cell().unwrap().settings;
    settings.least_minutes = 45;
    settings.standard = domain::settings::Standard::Hd36;
    desk.save_settings(settings).unwrap();
    let mut sheet = desk.score_sheet().unwrap();
    sheet.lines.remove(0);
    desk.save_score_sheet(sheet).unwrap();

    let paper = desk.paper(PaperRef::Minutes { meeting: id, version: None }).unwrap();
    assert_eq!(paper.text, before);
    assert_eq!(paper.pages, pages);
    assert!(before.contains("Y Bih Niê") && before.contains("THÔN LƯƠNG HẬU"));
}

#[test]
fn while_they_are_written_minutes_follow_the_names_of_the_book() {
    let mut desk = cell();
    let who = member(&desk, "Y Bih Niê");
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    write(&mut desk, &view, |minutes| {
        minutes.items[5].remarks = vec![remark(1, Some(who), "Nhất trí")];
    });

    let renamed = Particulars::named(FullName::new("", "", "Y Bih Mlô").unwrap());
    desk.correct_member(who, &renamed).unwrap();

    let text = desk.read_back(view.meeting.id).unwrap().text;
    assert!(text.contains("Y Bih Mlô") && !text.contains("Y Bih Niê"), "{text}");
}

#[test]
fn a_number_given_after_the_adoption_fills_the_room_left_for_it() {
    let mut desk = cell();
    let id = adopted(&mut desk);
    let kind = domain::number_series::PaperKind::Minutes;
    let number = desk.suggest_number(kind, day("2026-09-05"), Some(id)).unwrap();
    assert!(!text_of(&desk, id, None).contains("01-BB/CB"));

    desk.give_number(number).unwrap();

    assert!(text_of(&desk, id, None).contains("01-BB/CB"));
}

#[test]
fn no_statement_from_outside_changes_adopted_minutes() {
    let mut desk = cell();
    let id = adopted(&mut desk);
    desk.add_supplement(id, "Ghi thiếu".into(), "Bổ sung".into()).unwrap();
    let statements = [
        "UPDATE meeting SET place = 'x' WHERE id = :id",
        "UPDATE meeting SET state = 'open' WHERE id = :id",
        "UPDATE minutes SET dues = 'x' WHERE meeting = :id",
        "UPDATE resolution SET work = 'x' WHERE meeting = :id",
        "UPDATE agenda_item SET conclusion = 'x' WHERE meeting = :id",
        "UPDATE agenda_item SET dropped_at = '2026-09-06' WHERE meeting = :id",
        "UPDATE remark SET words = 'x' WHERE meeting = :id",
        "UPDATE attendance SET mark = 'excused' WHERE meeting = :id",
        "UPDATE guest SET name = 'x' WHERE meeting = :id",
        "UPDATE mention SET words = 'x' WHERE meeting = :id",
        "UPDATE story SET title = 'x' WHERE meeting = :id",
        "UPDATE matter SET work = 'x' WHERE meeting = :id",
        "UPDATE matter SET due_on = NULL WHERE meeting = :id",
        "UPDATE matter SET given_on = NULL WHERE meeting = :id",
        "UPDATE matter_report SET words = 'x' WHERE meeting = :id",
        "UPDATE score_mark SET points = 0 WHERE meeting = :id",
        "UPDATE adoption SET content = '{}' WHERE meeting = :id",
        "UPDATE adoption SET sha256 = adopted_by WHERE meeting = :id",
        "UPDATE supplement SET words = 'x' WHERE meeting = :id",
        "DELETE FROM adoption WHERE meeting = :id",
        "DELETE FROM remark WHERE meeting = :id",
        "DELETE FROM supplement WHERE meeting = :id",
        "REPLACE INTO minutes (meeting, revision, begun_at) VALUES (:id, 1, '2026-09-06')",
        "INSERT INTO guest (id, meeting, position, name, title) VALUES (9, :id, 0, 'x', '')",
        "INSERT INTO score_mark (meeting, line, position, note) VALUES (:id, '9', 9, '')",
        "INSERT INTO matter (id, meeting, position, kind, work, lead_words, helpers, product,
                             responsibility, authority)
         VALUES (99, :id, 9, 'task', 'x', '', '', '', '', '')",
        "UPDATE guest SET meeting = 1 WHERE meeting = :id",
    ];

    vault_of(desk, |vault| {
        for sql in statements {
            let told = refusal(vault, &sql.replace(":id", &id.0.to_string()));
            let is_guard =
                ["locked", "never deleted", "goes this way", "given when", "go this way"]
                    .iter()
                    .any(|guard| told.contains(guard));
            assert!(is_guard, "{sql}: {told}");
        }
        figures::set(
            "Access: statements refused beside the program, adopted papers",
            statements.len(),
        );
    });
}

#[test]
fn minutes_are_not_adopted_behind_the_back_of_the_program() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let id = view.meeting.id.0;

    vault_of(desk, |vault| {
        let sql = format!("UPDATE meeting SET state = 'adopted' WHERE id = {id}");
        assert!(refusal(vault, &sql).contains("with their content"));
        let sql = "INSERT INTO meeting (kind, month, planned_at, place, theme, invited,
                                        preparation, state)
                   VALUES ('regular', '2026-09', '2026-09-05', '', '', '', '', 'adopted')";
        assert!(refusal(vault, sql).contains("planned first"));
    });
}

#[test]
fn a_supplement_is_printed_with_the_minutes_and_the_first_version_stays() {
    let mut desk = cell();
    let id = adopted(&mut desk);
    let first = text_of(&desk, id, None);
    desk.wall.set("2026-09-20T08:00:00");

    desk.add_supplement(id, "Ghi nhầm tên".into(), "Đồng chí Siu Black phát biểu".into()).unwrap();
    let view = desk
        .add_supplement(id, "Thie\u{302}\u{301}u ý kiến".into(), "Bổ sung ý kiến thứ ba".into())
        .unwrap();

    let [one, two] = &view.supplements[..] else { panic!("{:?}", view.supplements) };
    assert_eq!((one.number, two.number), (1, 2));
    assert_eq!(two.reason.as_str(), "Thiếu ý kiến");
    assert_eq!(two.added_at, crate::hold::at("2026-09-20T08:00:00"));
    assert_eq!(two.added_by.as_str(), SECRETARY);
    let adoption = view.adoption.unwrap();
    assert_ne!(one.sha256, two.sha256);
    assert_ne!(one.sha256, adoption.sha256);

    let whole = text_of(&desk, id, None);
    assert!(whole.contains("Đồng chí Siu Black phát biểu") && whole.contains("Thiếu ý kiến"));
    assert_eq!(text_of(&desk, id, Some(1)), first);
}

#[test]
fn what_cannot_be_printed_is_not_locked() {
    let mut desk = cell();
    let view = begin(&mut desk, "2026-09-05T19:30:00");
    let id = view.meeting.id;
    write(&mut desk, &view, |minutes| minutes.dues = "Thu đủ 👍 tháng 9".into());
    let near = || "Thu đủ 👍 tháng 9".to_owned();

    let refused = desk.adopt_minutes(id);

    assert_eq!(refused, Err(Problem::NoSuchLetter { letter: "👍".into(), near: near() }));
    let view = desk.minutes(id).unwrap();
    assert_eq!(view.meeting.state, MeetingState::Open);
    write(&mut desk, &view, |minutes| minutes.dues = "Thu đủ tháng 9".into());
    desk.adopt_minutes(id).unwrap();

    let refused = desk.add_supplement(id, "Bổ sung".into(), near().into());
    assert!(matches!(refused, Err(Problem::NoSuchLetter { .. })), "{refused:?}");
    assert_eq!(desk.meeting(id).unwrap().supplements, []);
}

#[test]
fn where_nobody_holds_the_post_of_the_seat_papers_name_the_post() {
    let nameless = app::Founding { secretary_name: Text::default(), ..founding() };
    let mut desk = found(nameless, "2026-09-05");
    desk.enter_member(&person("Tôn Thất Bách")).unwrap();

    let id = hold(&mut desk, "2026-09-05T19:30:00", |_| {}).meeting.id;
    let view = desk.add_supplement(id, "Thiếu ý kiến".into(), "Ý kiến thứ ba".into()).unwrap();

    assert_eq!(view.adoption.unwrap().adopted_by.as_str(), "Bí thư chi bộ");
    assert_eq!(view.supplements[0].added_by.as_str(), "Bí thư chi bộ");
    assert!(text_of(&desk, id, None).contains("Người bổ sung: Bí thư chi bộ"));
}

#[test]
fn while_there_is_no_secretary_the_deputy_takes_the_chair_and_signs() {
    let nameless = app::Founding { secretary_name: Text::default(), ..founding() };
    let mut desk = found(nameless, "2026-09-05");
    desk.enter_member(&person("Tôn Thất Bách")).unwrap();
    desk.enter_member(&person("Y Bih Niê")).unwrap();
    appoint(&mut desk, "Y Bih Niê", PostKind::DeputySecretary);

    let view = begin(&mut desk, "2026-09-05T19:30:00");

    let id = view.meeting.id;
    assert_eq!(view.minutes.chair, Some(member(&desk, "Y Bih Niê")));
    let signed = "T/M CHI BỘ\nPHÓ BÍ THƯ";
    for which in [
        PaperRef::Resolution { meeting: id },
        PaperRef::Invitation { meeting: id },
        PaperRef::Members { order: MemberOrder::GivenName },
    ] {
        let text = desk.paper(which).unwrap().text;
        assert!(text.contains(signed) && text.trim_end().ends_with("Y Bih Niê"), "{text}");
    }
}

#[test]
fn the_fingerprint_of_a_supplement_holds_all_that_came_before_it() {
    let chain = |first: &str| {
        let mut desk = cell();
        let id = hold(&mut desk, "2026-09-05T19:30:00", |_| {}).meeting.id;
        desk.add_supplement(id, "Lý do".into(), first.into()).unwrap();
        let view = desk.add_supplement(id, "Lý do".into(), "Như nhau".into()).unwrap();
        view.supplements[1].sha256.clone()
    };

    assert_eq!(chain("Một"), chain("Một"));
    assert_ne!(chain("Một"), chain("Hai"));
}

#[test]
fn only_adopted_minutes_are_added_to_and_only_with_a_reason() {
    let mut desk = cell();
    let open = begin(&mut desk, "2026-09-05T19:30:00");
    let id = open.meeting.id;

    assert_eq!(
        desk.add_supplement(id, "Lý do".into(), "Lời".into()),
        Err(Problem::MinutesNotAdopted)
    );
    desk.save_minutes(id, open.revision, complete(&open)).unwrap();
    desk.adopt_minutes(id).unwrap();
    let blank = |field: &str| Err(Problem::Blank { field: field.into() });
    assert_eq!(desk.add_supplement(id, " ".into(), "Lời".into()), blank("reason"));
    assert_eq!(desk.add_supplement(id, "Lý do".into(), "".into()), blank("words"));
    assert_eq!(desk.meeting(id).unwrap().supplements, []);
}

#[test]
fn content_that_does_not_fit_its_fingerprint_is_not_shown_as_adopted() {
    let mut desk = cell();
    let id = adopted(&mut desk);
    let closed = desk.leave();
    let secret = Secret::Password(Passphrase::new(PASSWORD));
    let (mut vault, _) = Vault::open(&closed.place.vault(), &secret).unwrap();
    let forged: Result<(), store::Error> = vault.write(|tx| {
        tx.execute_batch("DROP TRIGGER adoption_is_never_rewritten")?;
        tx.execute_batch("UPDATE adoption SET content = replace(content, 'Siu', 'Sửu')")?;
        Ok(())
    });
    forged.unwrap();
    drop(vault);

    let desk = closed.open(PASSWORD).unwrap();

    assert_eq!(
        desk.paper(PaperRef::Minutes { meeting: id, version: None }),
        Err(Problem::Unexpected)
    );
}

#[test]
fn a_supplement_changed_from_outside_is_not_shown_as_one() {
    let mut desk = cell();
    let id = hold(&mut desk, "2026-09-05T19:30:00", |_| {}).meeting.id;
    desk.add_supplement(id, "Ghi nhầm".into(), "Số hộ là 13".into()).unwrap();
    desk.add_supplement(id, "Thiếu ý kiến".into(), "Ý kiến thứ ba".into()).unwrap();

    vault_of(desk, |vault| {
        let forged: Result<(), store::Error> = vault.write(|tx| {
            tx.execute_batch(
                "DROP TRIGGER supplement_is_never_rewritten;
                 UPDATE supplement SET words = 'Số hộ là 31' WHERE number = 1;",
            )?;
            Ok(())
        });
        forged.unwrap();
        let read = vault.read(|conn| store::supplement::list(conn, id));
        assert!(read.unwrap_err().to_string().contains("SHA-256"));
    });
}
