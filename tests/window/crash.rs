//! The power fails while minutes are being typed.

use std::time::{Duration, Instant};

use tests::window::steps::meeting::{begin_minutes, plan_meeting};
use tests::window::steps::minutes::{status, wait_until_kept};
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
    let letter = type_one_letter_until_it_is_kept(&program);
    program.kill();
    let mut program = go_on_writing(&home);
    assert_eq!(report(&program), letter);

    for long in [600, 950, 1300].map(Duration::from_millis) {
        let before = report(&program);
        let typed = type_for(&program, LOSS + long);
        let end = Instant::now();
        program.kill();

        program = go_on_writing(&home);
        what_is_old_was_kept(&report(&program), &before, &typed, end);
    }
    program.close();
}

/// A word, and from when to when it was typed.
type Typed = (&'static str, Instant, Instant);

/// What stands in the box, without the blank after its last word.
fn report(window: &Window) -> String {
    box_named(window, BOX).value().trim_end().to_owned()
}

/// Everything older than what may be lost stands there, and nothing that was not typed.
fn what_is_old_was_kept(kept: &str, before: &str, typed: &[Typed], end: Instant) {
    // A word that was long in coming shows for how long the machine stood still.
    let stood_still = typed.iter().map(|(_, from, to)| *to - *from).max().unwrap_or_default();
    let old = typed.iter().filter(|(_, _, at)| *at + LOSS + stood_still <= end);
    let old = old.fold(before.to_owned(), |text, (word, ..)| text + word);
    let all = typed.iter().fold(before.to_owned(), |text, (word, ..)| text + word);
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

/// Types one letter and waits for the line at the foot to say that it is kept:
/// there is nothing else that could be meant.
fn type_one_letter_until_it_is_kept(window: &Window) -> &'static str {
    assert_eq!(status(window), "Mọi thay đổi được tự lưu.");
    box_named(window, BOX).type_keys("Đ");
    wait_until_kept(window);
    "Đ"
}

/// Types for this long; longer where a word takes its time.
fn type_for(window: &Window, long: Duration) -> Vec<Typed> {
    let begun = Instant::now();
    let mut typed: Vec<Typed> = Vec::new();
    let mut slowest = Duration::ZERO;
    for word in SENTENCE.split_inclusive(' ').cycle() {
        let from = Instant::now();
        box_named(window, BOX).type_unikey(word);
        let to = Instant::now();
        typed.push((word, from, to));
        slowest = slowest.max(to - from);
        if begun.elapsed() > long + slowest * 2 {
            break;
        }
    }
    typed
}
