//! What is left after kills, failing calls of the disk, and damage.
//!
//! `FAULTS_SEED` chooses other points and places, `FAULTS_TIMES` so many times more of them
//! (`cargo xtask faults`).

#![cfg(target_os = "linux")]
#![expect(clippy::unwrap_used, reason = "what a test cannot set up has failed")]
#![expect(clippy::print_stdout, reason = "a failure says at which fault it came")]

mod calls;
mod damages;
mod deeds;
mod dice;
#[path = "../it/hold.rs"]
#[expect(dead_code, reason = "shared with the other tests, and not all of it is needed here")]
mod hold;
mod kills;
mod ledger;
mod looking;
mod packages;
mod records;
mod scene;
#[path = "../it/support.rs"]
#[expect(dead_code, reason = "shared with the other tests, and not all of it is needed here")]
mod support;
