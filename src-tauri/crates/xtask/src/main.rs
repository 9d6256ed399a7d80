//! The chores of the house: `cargo xtask setup | run | test | fuzz | bench | faults`.
//!
//! Each begins by looking at what the machine lacks and putting it there, so
//! that a clean clone on a machine with only Rust and Node is enough. What
//! cargo and npm print stays visible; each chore ends with one plain line.
#![expect(clippy::print_stdout, reason = "a chore talks to the developer at the terminal")]

mod apt;
mod bench;
mod check;
mod crates;
mod faults;
mod figures;
mod fuzz;
mod group;
mod house;
mod licence;
mod need;
mod open;
mod say;
mod step;
mod types;
mod ui;

use std::process::ExitCode;

use group::Group;
use house::House;
use need::For;
use say::Stop;

const USAGE: &str = "\
cargo xtask <chore>

  run [--demo]      build the program and open its window
                    (without a display: take the tour, pictures in target/tour)
  test [group …]    run every check, or only the groups named
  fuzz [--times N]  try input nobody would write, N times as much as the tests do
  bench             measure how long the long things take, as a table
  faults [seed]     ten times as many kills and damages, elsewhere each time
  setup             only install what the chores need

groups: ";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();

    match chore(&words) {
        Ok(last_line) => {
            println!("{last_line}");
            ExitCode::SUCCESS
        }
        Err(Stop(sentence)) => {
            println!("Stopped: {sentence}");
            ExitCode::FAILURE
        }
    }
}

/// Does the chore the words ask for and answers with its last line.
fn chore(words: &[String]) -> Result<String, Stop> {
    let words: Vec<&str> = words.iter().map(String::as_str).collect();

    match words.as_slice() {
        ["run"] => open::run(&House::find()?, false),
        ["run", "--demo"] => open::run(&House::find()?, true),
        ["test", groups @ ..] => check::test(&House::find()?, &Group::named(groups)?),
        ["fuzz"] => fuzz::run(&House::find()?, fuzz::TIMES),
        ["fuzz", "--times", word] => fuzz::run(&House::find()?, fuzz::times(word)?),
        ["bench"] => bench::run(&House::find()?),
        ["faults"] => faults::run(&House::find()?, None),
        ["faults", seed] => faults::run(&House::find()?, Some(seed)),
        ["setup"] => setup(&House::find()?),
        [] | ["help" | "--help" | "-h"] => Ok(usage()),
        other => Err(Stop(format!("`{}` is not a chore.\n\n{}", other.join(" "), usage()))),
    }
}

/// Installs what every chore needs.
fn setup(house: &House) -> Result<String, Stop> {
    need::meet(&[For::Build, For::Window, For::Papers, For::Screens])?;
    ui::install(house)?;
    Ok("Everything the chores need is here.".into())
}

fn usage() -> String {
    let groups: Vec<&str> = Group::ALL.iter().map(|group| group.name()).collect();
    format!("{USAGE}{}", groups.join(", "))
}
