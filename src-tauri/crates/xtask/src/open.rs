//! `cargo xtask run`: the program in its window, or a tour of it in pictures.

use std::fs;

use crate::house::{House, PROGRAM};
use crate::need::{self, For};
use crate::say::{Stop, heading, sentence};
use crate::step::{cargo_call, command, run as run_to_end};
use crate::ui;

/// Builds the program and opens it; answers with the last line.
pub(crate) fn run(house: &House, demo: bool) -> Result<String, Stop> {
    if has_display() { open_window(house, demo) } else { take_tour(house) }
}

fn open_window(house: &House, demo: bool) -> Result<String, Stop> {
    need::meet(&[For::Build])?;
    build(house, &[PROGRAM])?;

    heading(if demo { "The demo cell opens" } else { "The window opens" });
    let program = house.built(PROGRAM);
    let arguments: &[&str] = if demo { &["--demo"] } else { &[] };
    run_to_end(command(&program.to_string_lossy(), arguments, &house.root))?;
    Ok("The window was closed.".into())
}

/// The demo cell on a virtual display: signed in, a meeting held, adopted, printed.
fn take_tour(house: &House) -> Result<String, Stop> {
    sentence("There is no display here: a virtual one is started for a tour of the demo cell.");
    need::meet(&[For::Build, For::Window])?;
    build(house, &[PROGRAM, "tour"])?;

    heading("The tour");
    let album = house.target.join("tour");
    let tour = house.built("tour").to_string_lossy().into_owned();
    run_to_end(command(&tour, &[&album.to_string_lossy()], &house.root))?;

    let names = fs::read_dir(&album).into_iter().flatten().flatten();
    let names: Vec<String> =
        names.map(|file| file.file_name().to_string_lossy().into_owned()).collect();
    Ok(last_line(&names, &house.said(&album)))
}

fn build(house: &House, programs: &[&str]) -> Result<(), Stop> {
    heading("Building the window's face");
    ui::install(house)?;
    ui::build(house)?;

    heading("Building the program");
    run_to_end(cargo_call(house, &build_words(programs)))
}

/// How cargo is asked for these programs. Always for the whole workspace, so
/// that every chore chooses the same features and shares what is built.
pub(crate) fn build_words<'a>(programs: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["build", "--workspace"];
    words.extend(programs.iter().flat_map(|program| ["--bin", program]));
    words
}

fn last_line(names: &[String], album: &str) -> String {
    let count = |ending: &str| names.iter().filter(|name| name.ends_with(ending)).count();
    format!(
        "The tour is over: {} pictures and {} PDF files are in {album}.",
        count(".png"),
        count(".pdf")
    )
}

/// Windows and macOS always have one.
fn has_display() -> bool {
    let set = |name| std::env::var_os(name).is_some_and(|value| !value.is_empty());
    !cfg!(target_os = "linux") || set("DISPLAY") || set("WAYLAND_DISPLAY")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_of_the_tour_counts_what_it_left() {
        let names = ["01-home.png", "02-meeting.png", "minutes.pdf", "log.txt"].map(String::from);

        let line = last_line(&names, "target/tour");

        assert_eq!(line, "The tour is over: 2 pictures and 1 PDF files are in target/tour.");
    }

    #[test]
    fn programs_are_built_with_the_features_of_the_whole_workspace() {
        let words = build_words(&["so-tay-chi-bo", "tour"]);

        assert_eq!(words.join(" "), "build --workspace --bin so-tay-chi-bo --bin tour");
    }
}
