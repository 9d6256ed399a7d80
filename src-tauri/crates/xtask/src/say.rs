//! What the developer reads: headings, sentences, times.

use std::io::{IsTerminal, stdout};
use std::time::Duration;

/// Why a chore ended early, as a sentence to act on.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stop(pub(crate) String);

/// Prints a heading; bold only where someone looks at a terminal.
pub(crate) fn heading(text: &str) {
    if wants_no_colour() {
        println!("\n== {text}");
    } else {
        println!("\n\u{1b}[1m== {text}\u{1b}[0m");
    }
}

/// Whether what is printed goes to a file, or the developer wants it plain.
pub(crate) fn wants_no_colour() -> bool {
    !stdout().is_terminal() || std::env::var_os("NO_COLOR").is_some()
}

/// Prints one sentence.
pub(crate) fn sentence(text: &str) {
    println!("{text}");
}

/// A time as people say it: "8 s", "12 min 4 s".
pub(crate) fn time(taken: Duration) -> String {
    let seconds = taken.as_secs();
    match seconds / 60 {
        0 => format!("{seconds} s"),
        minutes => format!("{minutes} min {} s", seconds % 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_is_said_in_minutes_only_when_there_are_any() {
        let said = [0, 59, 60, 724].map(|seconds| time(Duration::from_secs(seconds)));

        assert_eq!(said, ["0 s", "59 s", "1 min 0 s", "12 min 4 s"]);
    }
}
