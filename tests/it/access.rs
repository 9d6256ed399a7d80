//! Who may do what: every command of the window, at every seat, about oneself and about another.
//!
//! The table in `rows.rs` names each command of `build.rs` and who may call it; a new command without
//! a row fails. A row is called with records that are there, so that a seat that should be refused
//! is refused because of who sits there, and the file of the vault is not touched by it.

mod rows;
mod scene;

use std::collections::BTreeSet;
use std::fs;

use app::{PaperRef, Problem};
use domain::role::Seat;
use tests::door::AT_THE_DOOR;
use tests::figures;

use crate::commands;
use rows::{Row, rows};
use scene::{Person, Scene};

/// The columns of the table: who asks, and whether about themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Secretary,
    Deputy,
    Oneself,
    Another,
    Nobody,
}

const COLUMNS: [Column; 5] =
    [Column::Secretary, Column::Deputy, Column::Oneself, Column::Another, Column::Nobody];

/// Sit at the seat of `column` and do what `row` does; whether the seat may.
fn may(scene: &mut Scene, column: Column, row: &Row) -> bool {
    scene.sit(column);
    let about = if column == Column::Another { scene.dat } else { scene.nie };
    let before = fs::read(scene.desk.vault().join("vault.db")).unwrap();

    let answer = (row.call)(&mut scene.desk, &about);

    let refused = answer == Err(Problem::NotAllowed);
    if refused {
        let after = fs::read(scene.desk.vault().join("vault.db")).unwrap();
        assert!(before == after, "{} was refused and changed the vault", row.command);
    }
    !refused
}

#[test]
fn every_command_stands_in_the_table() {
    let rows = rows().into_iter().map(|row| row.command.to_owned());
    let door = AT_THE_DOOR.iter().map(|command| (*command).to_owned());

    let told: BTreeSet<_> = rows.chain(door).collect();

    let listed = commands::listed();
    assert_eq!(
        listed.difference(&told).collect::<Vec<_>>(),
        Vec::<&String>::new(),
        "without a row"
    );
    assert_eq!(told.difference(&listed).collect::<Vec<_>>(), Vec::<&String>::new(), "no command");
}

#[test]
fn each_seat_may_do_what_the_table_says_and_nothing_else() {
    let mut wrong = Vec::new();
    for column in COLUMNS {
        let mut scene = Scene::new();
        for row in rows() {
            let expected = row.who.as_bytes()[column as usize] != b'.';
            if may(&mut scene, column, &row) != expected {
                wrong.push(format!("{} ({column:?} may: {})", row.command, !expected));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
    figures::set("Access: commands × seats tried", rows().len() * COLUMNS.len());
}

#[test]
fn after_the_recovery_code_a_password_comes_first() {
    let scene = Scene::new();
    let (about, code) = (scene.nie, scene.desk.code.join("-"));
    let closed = scene.desk.leave();
    let mut desk = closed.recover(&code).unwrap();

    for row in rows().iter().filter(|row| row.command != "set_new_password") {
        let answer = (row.call)(&mut desk, &about);
        let refused = matches!(answer, Err(Problem::PasswordMustBeSet | Problem::NotAllowed));
        assert!(refused, "{}: {answer:?}", row.command);
    }
}

#[test]
fn who_follows_somebody_sees_what_is_missing_and_no_word_of_it() {
    let mut scene = Scene::new();
    let (member, followed) = (scene.nie.member, scene.dat.member);
    let follow = serde_json::json!({
        "follower": member, "followed": followed, "fromOn": "2026-01-01", "untilOn": null,
    });
    scene.desk.save_following(None, rows::arg(follow)).unwrap();
    scene.sit(Column::Oneself);

    let lines = serde_json::to_value(scene.desk.my_followed(member).unwrap()).unwrap();

    let line = &lines[0];
    assert_eq!(line["name"], "Đỗ Đạt");
    let gaps = line["gaps"].as_array().unwrap();
    assert!(!gaps.is_empty());
    for gap in gaps {
        let keys = gap.as_object().unwrap().keys();
        assert!(
            keys.clone().all(|key| ["code", "month", "period", "pledges"].contains(&key.as_str())),
            "{gap}"
        );
    }
    assert!(!lines.to_string().contains("bí mật của Đạt"));
    assert_eq!(scene.desk.notebook(followed, 2026).err(), Some(Problem::NotAllowed));
}

#[test]
fn an_own_seat_shows_no_word_about_another() {
    let mut scene = Scene::new();
    let Person { member, .. } = scene.nie;
    let follow = serde_json::json!({
        "follower": scene.dat.member, "followed": member, "fromOn": "2026-01-01", "untilOn": null,
    });
    scene.desk.save_following(None, rows::arg(follow)).unwrap();
    scene.sit(Column::Oneself);
    assert_eq!(scene.desk.seat(), Seat::Member(member));

    let shown = [
        serde_json::to_string(&scene.desk.notebook(member, 2026).unwrap()).unwrap(),
        serde_json::to_string(&scene.desk.own_home(member).unwrap()).unwrap(),
        serde_json::to_string(&scene.desk.good_deeds(2026, Some(member)).unwrap()).unwrap(),
        serde_json::to_string(&scene.desk.commitment(member, 2026).unwrap()).unwrap(),
        serde_json::to_string(&scene.desk.review(Some(member), 2026).unwrap()).unwrap(),
        scene.desk.paper(PaperRef::Notebook { member, year: 2026, blank: false }).unwrap().text,
    ];

    for shown in shown {
        assert!(shown.contains("Niê"), "{shown}");
        for secret in ["Đỗ Đạt", "bí mật của Đạt", "Nguyễn Thị Bưởi"] {
            assert!(!shown.contains(secret), "{secret}: {shown}");
        }
    }
}
