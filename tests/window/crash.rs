//! The power fails while minutes are being typed.

use std::time::{Duration, Instant};

use tests::window::steps::meeting::{begin_minutes, plan_meeting};
use tests::window::steps::minutes::status;
use tests::window::steps::{self, CELL, box_named};
use tests::window::{Home, Look, Program, Window};

/// What may be lost is what was typed in this time before the end.
const LOSS: Duration = Duration::from_secs(1);

/// The box typed in: the report at the item of the news.
const BOX: &str = "item-7-report";

/// Said again and again, word by word.
const SENTENCE: &str = "Đồng chí bí thư nhắc lại nghị quyết về đường ngõ, đèn chiếu sáng. ";

#[test]
fn a_power_cut_loses_no_more_than_a_second_of_typing() {
    let home = Home::new();
    let program = Program::start(&home);
    steps::found_cell(&program, &CELL);
    plan_meeting(&program, "Nhà văn hóa", "19:30");
    begin_minutes(&program);
    program.close();

    let program = go_on_writing(&home);
    let acknowledged = type_until_it_says_it_is_kept(&program);
    program.kill();
    let mut program = go_on_writing(&home);
    let kept = report(&program);
    assert!(kept.starts_with(&acknowledged), "the window said it was kept: {acknowledged}");

    for long in [1700, 2050, 2400].map(Duration::from_millis) {
        let before = report(&program);
        let typed = type_for(&program, long);
        let end = Instant::now();
        program.kill();

        program = go_on_writing(&home);
        what_is_old_was_kept(&report(&program), &before, &typed, end);
    }
    program.close();
}

/// What stands in the box, without the blank after its last word.
fn report(window: &Window) -> String {
    box_named(window, BOX).value().trim_end().to_owned()
}

/// Everything older than what may be lost stands there, and nothing that was not typed.
fn what_is_old_was_kept(kept: &str, before: &str, typed: &[(&str, Instant)], end: Instant) {
    let old = typed.iter().filter(|(_, at)| *at + LOSS <= end);
    let old = old.fold(before.to_owned(), |text, (word, _)| text + word);
    let all = typed.iter().fold(before.to_owned(), |text, (word, _)| text + word);
    // The end may have come between a letter and its mark.
    let whole_words = kept.rsplit_once(' ').map_or("", |(words, _)| words);

    assert!(old.len() > before.len(), "nothing was typed long enough ago");
    assert!(kept.starts_with(old.trim_end()), "typed over a second ago: {old}\nkept: {kept}");
    assert!(all.starts_with(whole_words), "typed: {all}\nkept: {kept}");
}

/// Starts the program and goes on with the minutes that are offered at once.
fn go_on_writing(home: &Home) -> Program<'_> {
    let program = Program::start(home);
    steps::sign_in(&program, CELL.password);
    program.button("Ghi tiếp biên bản").click();
    box_named(&program, BOX).wait();
    program
}

/// Words without end.
fn words() -> impl Iterator<Item = &'static str> {
    SENTENCE.split_inclusive(' ').cycle()
}

/// Types word by word until the line at the foot first says that it is kept;
/// answers with what was typed before it began to be kept.
fn type_until_it_says_it_is_kept(window: &Window) -> String {
    let (mut typed, mut acknowledged) = (String::new(), String::new());
    for word in words() {
        box_named(window, BOX).type_unikey(word);
        typed.push_str(word);
        match status(window) {
            said if said.starts_with("Mọi thay đổi") => acknowledged.clone_from(&typed),
            said if said.starts_with("Đã lưu lúc") => break,
            _ => {}
        }
    }
    assert!(!acknowledged.is_empty(), "it was kept before anything was typed");
    acknowledged.trim_end().to_owned()
}

/// Types for this long; answers with each word and when it was on the screen.
fn type_for(window: &Window, long: Duration) -> Vec<(&'static str, Instant)> {
    let begun = Instant::now();
    let mut typed = Vec::new();
    for word in words() {
        box_named(window, BOX).type_unikey(word);
        typed.push((word, Instant::now()));
        if begun.elapsed() > long {
            break;
        }
    }
    typed
}
