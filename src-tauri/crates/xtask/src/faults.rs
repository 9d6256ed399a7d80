//! `cargo xtask faults`: the faults of `cargo xtask test`, ten times as many, at points nobody chose.

use std::hash::{BuildHasher as _, RandomState};

use crate::house::House;
use crate::need::{self, For};
use crate::say::{Stop, heading, sentence};
use crate::step::{cargo_call, run as run_to_end};

/// How many times as many faults as in the daily check.
const TIMES: &str = "10";

/// Tries them with this seed, or a new one, and answers with the last line.
pub(crate) fn run(house: &House, seed: Option<&str>) -> Result<String, Stop> {
    let seed = seed.map_or_else(|| Ok(chance()), |seed| seed.parse().map_err(|_| unfit(seed)))?;
    need::meet(&[For::Vault])?;
    heading("Kills, failing calls and damage");
    sentence(&format!("`cargo xtask faults {seed}` does the same again."));
    let words = ["test", "--workspace", "--test", "faults", "--", "--nocapture"];
    let mut tests = cargo_call(house, &words);
    tests.env("FAULTS_SEED", seed.to_string()).env("FAULTS_TIMES", TIMES);
    run_to_end(tests)?;
    Ok(format!("Nothing was lost with seed {seed}."))
}

/// A seed nobody has chosen: the keys of a new hash table are random.
fn chance() -> u64 {
    RandomState::new().hash_one("")
}

fn unfit(seed: &str) -> Stop {
    Stop(format!("`{seed}` is not a seed; it is a number from 0 to {}.", u64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_that_is_no_number_is_refused() {
        assert!(unfit("ba").0.starts_with("`ba` is not a seed"));
        assert_ne!(chance(), chance());
    }
}
