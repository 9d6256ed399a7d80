//! Whose seat it is: handing the machine over, coming back.

use super::super::driver::Window;
use super::super::element::Look;
use super::super::keys::{ENTER, F4};
use super::box_named;

/// Hands the machine over to somebody who chooses the first PIN, found by a part of the name.
pub fn hand_over_first_time(window: &Window, part: &str, pin: &str) {
    ask_to_hand_over(window, part);
    box_named(window, "newPin").type_keys(pin);
    box_named(window, "newPinAgain").type_keys(pin);
    window.press(&[ENTER]);
    window.find("[data-testid=own-home] #own-confirm").wait();
}

/// Hands the machine over to somebody who has a PIN.
pub fn hand_over(window: &Window, part: &str, pin: &str) {
    ask_to_hand_over(window, part);
    box_named(window, "pin").type_keys(pin);
    window.press(&[ENTER]);
    window.find("[data-testid=own-home] #own-confirm").wait();
}

fn ask_to_hand_over(window: &Window, part: &str) {
    window.press(&[F4]);
    let who = box_named(window, "seat-member");
    who.type_keys(part);
    window.find("[role=listbox]:not([hidden]) [role=option]").wait();
    window.press(&[ENTER]);
}

/// The secretary takes the machine back from a member.
pub fn give_back(window: &Window, password: &str) {
    window.press(&[F4]);
    box_named(window, "password").type_unikey(password);
    window.press(&[ENTER]);
    window.find("[data-testid=hand-over]").wait();
}

/// Calls a command as a page that was tampered with would, and answers with the code of the refusal,
/// or with nothing where it was not refused.
pub fn call(window: &Window, command: &str, words: &serde_json::Value) -> Option<String> {
    let script = "
        const [command, words, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, words).then(
            () => done(null),
            (problem) => done(problem?.code ?? String(problem)),
        );";
    let answer = window.execute_async(script, &[command.into(), words.clone()]);
    answer.as_str().map(str::to_owned)
}

/// The number of somebody who has chosen a PIN.
pub fn somebody_with_a_pin(window: &Window) -> i64 {
    let choices = ask(window, "seat_choices", &serde_json::json!({}));
    let choices = choices.as_array().cloned().unwrap_or_default();
    let has_pin = choices.iter().find(|choice| choice["hasPin"] == true);
    let member = has_pin.and_then(|choice| choice["member"].as_i64());
    member.expect("somebody has a PIN")
}

/// What a command answers.
pub fn ask(window: &Window, command: &str, words: &serde_json::Value) -> serde_json::Value {
    let script = "
        const [command, words, done] = arguments;
        window.__TAURI_INTERNALS__.invoke(command, words).then(done, () => done(null));";
    window.execute_async(script, &[command.into(), words.clone()])
}
