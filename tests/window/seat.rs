//! A member at the own seat: what was entered on their behalf, the commitment, and nothing of others.

use serde_json::{Value, json};
use tests::window::keys::ENTER;
use tests::window::paper::read_pdf;
use tests::window::steps::notebook::{Pledge, open_notebook, register, save_shown};
use tests::window::steps::seat::{ask, call, give_back, hand_over, hand_over_first_time};
use tests::window::steps::{self, CELL, PEOPLE, box_named};
use tests::window::{Home, Look, Program, Window};

const PIN: &str = "290572";

const PLEDGE: Pledge = Pledge {
    group: "Nêu gương",
    act: "Đến dự sinh hoạt trước 10 phút, cả 12 kỳ",
    target: "12 kỳ",
    due: "Trước 31/12",
    measure: "Đặt chuông nhắc",
};

const OWN_WORDS: &str = "Nói đi đôi với làm, giữ lời hứa với bà con ngõ 282.";
const REWRITTEN: &str = "Bí thư viết thay lời đảng viên.";

#[test]
fn a_member_keeps_the_own_notebook_and_sees_no_other() {
    let home = Home::new();
    let program = Program::start(&home);
    let year = steps::this_year(&program);
    steps::found_cell(&program, &CELL);
    steps::open_member_form(&program);
    for person in &PEOPLE[..3] {
        steps::enter_member(&program, person);
    }
    let [bach, bih, duom] = [0, 1, 2].map(|at| id_of(&program, PEOPLE[at].name));

    for name in [PEOPLE[0].name, PEOPLE[2].name] {
        open_notebook(&program, name, year);
        register(&program, &PLEDGE, &format!("5/1/{year}"));
    }
    hand_over_first_time(&program, "duom", PIN);
    the_seat_has_the_own_places_only(&program);
    every_door_to_another_is_shut(&program, year, &[bach, bih]);
    what_was_entered_on_behalf_is_confirmed(&program);
    let printed = the_commitment_is_written_signed_and_printed(&program, year);
    assert!(printed.contains(OWN_WORDS) && printed.contains(PEOPLE[2].name), "{printed}");

    a_wrong_pin_opens_nothing(&program);
    give_back(&program, CELL.password);
    the_secretary_reads_and_does_not_rewrite(&program, year, &duom);
    program.close();
}

/// The number of somebody, as the window knows it.
fn id_of(window: &Window, name: &str) -> Value {
    let lines = ask(window, "people", &json!({ "order": "givenName", "gone": false }));
    let lines = lines.as_array().cloned().unwrap_or_default();
    let found = lines.into_iter().find(|line| line["name"] == name);
    found.unwrap_or_else(|| panic!("{name} is not in the book"))["id"].clone()
}

fn the_seat_has_the_own_places_only(window: &Window) {
    let places = window.texts("nav button");
    let own = [
        "Trang của tôi",
        "Sổ tay của tôi",
        "Bản cam kết của tôi",
        "Bản kiểm điểm của tôi",
        "Mã PIN của tôi",
    ];
    for (place, expected) in places.iter().zip(own) {
        assert!(place.contains(expected), "{places:?}");
    }
    assert_eq!(places.len(), own.len(), "{places:?}");
    let words = window.text();
    for other in [PEOPLE[0].name, PEOPLE[1].name] {
        assert!(!words.contains(other), "{other} can be read at another's seat:\n{words}");
    }
}

/// Not only the buttons: a page that asks all the same is refused, command by command.
fn every_door_to_another_is_shut(window: &Window, year: i32, others: &[Value]) {
    for member in others {
        let month = format!("{year}-01");
        let asked = [
            ("notebook", json!({ "member": member, "year": year })),
            ("own_home", json!({ "member": member })),
            ("commitment", json!({ "member": member, "year": year })),
            ("commitments", json!({ "year": year })),
            ("review", json!({ "member": member, "year": year })),
            ("reviews", json!({ "year": year })),
            ("matrix", json!({ "year": year })),
            ("one_pass", json!({ "which": { "by": "month", "month": month } })),
            ("good_deeds", json!({ "year": year, "member": member })),
            ("good_deeds", json!({ "year": year, "member": null })),
            ("members", json!({ "order": "givenName", "gone": true })),
            ("people", json!({ "order": "givenName", "gone": true })),
            ("member", json!({ "id": member })),
            ("history", json!({ "noun": "member", "record": member })),
            ("home", json!({})),
            ("open_matters", json!({})),
            ("meetings", json!({ "year": null })),
            ("cell", json!({})),
            ("reset_pin", json!({ "member": member, "reason": "xem trộm" })),
            ("set_pin", json!({ "member": member, "pin": "730519" })),
            ("confirm_own", json!({ "member": member, "own": { "what": "year", "year": year } })),
            (
                "paper",
                json!({ "which": { "paper": "notebook", "member": member, "year": year, "blank": false } }),
            ),
            ("paper", json!({ "which": { "paper": "notebooks", "year": year } })),
            ("paper", json!({ "which": { "paper": "matrix", "year": year } })),
        ];
        for (command, words) in asked {
            let refusal = call(window, command, &words);
            assert_eq!(refusal.as_deref(), Some("notAllowed"), "{command} {words}");
        }
    }
}

fn what_was_entered_on_behalf_is_confirmed(window: &Window) {
    let waiting = window.find("[data-testid=to-confirm]");
    assert!(waiting.text().contains(PLEDGE.act), "{}", waiting.text());
    window.find("[data-testid=confirm-0]").click();
    window.find("[data-testid=nothing-to-confirm]").wait();
}

fn the_commitment_is_written_signed_and_printed(window: &Window, year: i32) -> String {
    window.named("nav button", "Bản cam kết của tôi").click();
    box_named(window, "ethics").type_unikey(OWN_WORDS);
    window.wait_until("the commitment to be kept", || {
        window.find("footer").text().trim().starts_with("Đã lưu lúc ")
    });
    window.find("[data-testid=form-sign]").click();
    box_named(window, "on").retype(&format!("15/2/{year}"));
    window.press(&[ENTER]);
    window.holding("[data-testid=form-standing]", "15/02/").wait();
    window.find("[data-testid=form-print]").click();
    read_pdf(&save_shown(window))
}

fn a_wrong_pin_opens_nothing(window: &Window) {
    window.find("[data-testid=rise]").click();
    window.find("[data-testid=seat-chooser]").named("button", PEOPLE[2].name).click();
    box_named(window, "pin").type_keys("111222");
    window.press(&[ENTER]);
    window.find("[data-testid=refusal]").wait();
    assert_eq!(
        call(window, "notebook", &json!({ "member": 3, "year": 2026 })).as_deref(),
        Some("notAllowed")
    );
    box_named(window, "pin").retype(PIN);
    window.press(&[ENTER]);
    window.find("[data-testid=own-home]").wait();
}

/// What a member confirmed stays as it is, whatever the secretary's page asks.
fn the_secretary_reads_and_does_not_rewrite(window: &Window, year: i32, duom: &Value) {
    open_notebook(window, PEOPLE[2].name, year);
    window.holding("[role=tabpanel] li", "Đã đọc và xác nhận").wait();
    assert_eq!(window.count("[data-testid^=pledge-edit-]"), 0);

    let book = ask(window, "notebook", &json!({ "member": duom, "year": year }));
    let pledge = &book["pledges"][0];
    let mut draft = pledge.clone();
    draft["act"] = REWRITTEN.into();
    let words = json!({ "member": duom, "id": pledge["id"], "draft": draft });
    assert_eq!(call(window, "save_pledge", &words).as_deref(), Some("theirsAlone"));
    let again = ask(window, "notebook", &json!({ "member": duom, "year": year }));
    assert_eq!(again["pledges"][0]["act"], PLEDGE.act);

    hand_over(window, "duom", PIN);
    give_back(window, CELL.password);
}
