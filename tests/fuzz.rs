//! Input nobody would type: how much of it is tried, and what it is made of.
//!
//! A usual run tries the same cases each time, so that a red tree is red for everybody. The chore
//! `cargo xtask fuzz` tries more, and others: it says so in the two variables named here.
#![expect(
    clippy::missing_panics_doc,
    clippy::unwrap_used,
    reason = "a test stops where its ground gives way"
)]

mod dice;
mod draw;
mod shape;

use proptest::test_runner::{Config, RngAlgorithm, TestRng, TestRunner};

pub use dice::Dice;
pub use draw::{HOSTILE, draw, draw_about, hostile, spoil};
pub use shape::{Call, Field, Shape, Shapes};

/// How many times as many cases are tried as is usual.
const TIMES: &str = "FUZZ_TIMES";

/// What the cases follow from; the same ones where it is not set.
const SEED: &str = "FUZZ_SEED";

/// How many cases to try: `usual`, or as many times more as somebody asked for.
pub fn cases(usual: u32) -> u32 {
    usual * asked(TIMES).map_or(1, |times| u32::try_from(times).unwrap())
}

/// What the cases of this run follow from.
pub fn seed() -> u64 {
    asked(SEED).unwrap_or(0x5074_6179_4368_6942)
}

/// Tries `usual` cases, or as many times more as somebody asked for, and finds the smallest that fails.
pub fn runner(usual: u32) -> TestRunner {
    let config = Config { cases: cases(usual), failure_persistence: None, ..Config::default() };
    let mut words = [0; 32];
    words[..8].copy_from_slice(&seed().to_le_bytes());
    TestRunner::new_with_rng(config, TestRng::from_seed(RngAlgorithm::ChaCha, &words))
}

fn asked(name: &str) -> Option<u64> {
    std::env::var(name).ok().map(|told| told.parse().unwrap())
}
