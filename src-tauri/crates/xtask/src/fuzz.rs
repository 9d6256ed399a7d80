//! `cargo xtask fuzz [--times N]`: input nobody would write, more of it and other than in a usual run.
//!
//! What was tried can be tried again: every case follows from the number said at the beginning.

use std::process::Command;

use crate::house::{House, PROGRAM};
use crate::need::{self, For};
use crate::open::build_words;
use crate::say::{Stop, heading, sentence};
use crate::step::{cargo_call, run as run_to_end};
use crate::{figures, ui};

/// How many times as many cases are tried as in `cargo xtask test`, if nobody says.
pub(crate) const TIMES: u32 = 20;

/// How many cases a test beside the code of a room tries on its own.
const USUAL_OF_ROOMS: u32 = 256;

/// Tries everything `times` as often as usual; answers with the last line.
pub(crate) fn run(house: &House, times: u32) -> Result<String, Stop> {
    need::meet(&[For::Build, For::Vault, For::Papers, For::Window])?;
    figures::forget(house)?;
    let seed = seed();
    sentence(&format!("The same again: FUZZ_SEED={seed} cargo xtask fuzz --times {times}"));
    let fuzzed = |words: &[&str]| run_to_end(settled(cargo_call(house, words), times, seed));

    heading("The rooms");
    fuzzed(&["test", "--workspace", "--lib"])?;
    heading("Files, dates, pasted text, searches");
    fuzzed(&["test", "--workspace", "--test", "it", "--", "fuzz"])?;
    heading("Every command of the window");
    ui::install(house)?;
    ui::build(house)?;
    run_to_end(cargo_call(house, &build_words(&[PROGRAM])))?;
    fuzzed(&["test", "--workspace", "--test", "window", "--", "arguments"])?;

    figures::print(house);
    Ok(format!("Nothing was found in {times} times the usual cases."))
}

/// The number the word on the command line stands for.
pub(crate) fn times(word: &str) -> Result<u32, Stop> {
    word.parse().map_err(|_| Stop(format!("`{word}` is no number of times.")))
}

/// Tells the tests how much to try, and from where.
fn settled(mut command: Command, times: u32, seed: u64) -> Command {
    command
        .env("FUZZ_TIMES", times.to_string())
        .env("FUZZ_SEED", seed.to_string())
        .env("PROPTEST_CASES", USUAL_OF_ROOMS.saturating_mul(times).to_string())
        .env("PROPTEST_RNG_SEED", seed.to_string());
    command
}

/// The number somebody has set, or another at each start.
fn seed() -> u64 {
    let set = std::env::var("FUZZ_SEED").ok().and_then(|seed| seed.parse().ok());
    set.unwrap_or_else(|| std::process::id().into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_that_is_no_number_is_refused() {
        assert_eq!(times("50"), Ok(50));
        assert_eq!(times("-1"), Err(Stop("`-1` is no number of times.".into())));
    }
}
