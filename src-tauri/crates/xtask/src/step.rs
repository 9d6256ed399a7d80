//! One command of a chore, run in sight of the developer.

use std::path::Path;
use std::process::{Command, Stdio};

use crate::house::{House, cargo};
use crate::say::Stop;

/// A command at the top of the repository, with nothing to read from: a chore
/// never waits for an answer.
pub(crate) fn command(program: &str, arguments: &[&str], folder: &Path) -> Command {
    let mut command = Command::new(program);
    command.args(arguments).current_dir(folder).stdin(Stdio::null());
    command
}

/// A call of cargo.
pub(crate) fn cargo_call(house: &House, arguments: &[&str]) -> Command {
    command(&cargo(), arguments, &house.root)
}

/// Runs a command to its end; anything but success stops the chore.
pub(crate) fn run(mut command: Command) -> Result<(), Stop> {
    let line = line_of(&command);
    match command.status() {
        Ok(status) if status.success() => Ok(()),
        Ok(status) => Err(Stop(format!("`{line}` failed ({status}); its own words are above."))),
        Err(error) => Err(Stop(format!("`{line}` did not start ({error})."))),
    }
}

/// The command as a developer would type it.
fn line_of(command: &Command) -> String {
    let program = Path::new(command.get_program()).file_stem().unwrap_or(command.get_program());
    let words = std::iter::once(program).chain(command.get_args());
    words.map(|word| word.to_string_lossy()).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failed_command_is_named_in_the_sentence() {
        let Stop(sentence) = run(command("sh", &["-c", "exit 3"], Path::new("."))).unwrap_err();

        assert!(sentence.starts_with("`sh -c exit 3` failed"), "{sentence}");
    }

    #[test]
    fn a_command_that_is_not_there_says_that_it_did_not_start() {
        let missing = command("no-such-program-here", &[], Path::new("."));

        let Stop(sentence) = run(missing).unwrap_err();

        assert!(sentence.contains("did not start"), "{sentence}");
    }
}
