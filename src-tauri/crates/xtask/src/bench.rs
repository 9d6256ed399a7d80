//! `cargo xtask bench`: how long the long things take here, as a table.

use crate::house::House;
use crate::need::{self, For};
use crate::say::{Stop, heading};
use crate::step::{cargo_call, command, run as run_to_end};

/// Builds the measuring program as people get the program, and runs it; answers with the last line.
pub(crate) fn run(house: &House) -> Result<String, Stop> {
    need::meet(&[For::Vault])?;
    heading("Building as for release");
    run_to_end(cargo_call(house, &["build", "--workspace", "--release", "--bin", "bench"]))?;

    heading("Measuring");
    let bench = house.released("bench").to_string_lossy().into_owned();
    run_to_end(command(&bench, &[], &house.root))?;
    Ok("Times are of this machine; nothing is compared with them.".into())
}
