//! What was measured, as a table in Markdown.

use std::fmt;
use std::time::{Duration, Instant};

/// How often each thing is done; the middle one counts.
const RUNS: usize = 5;

/// Lines of what, how long, how large.
#[derive(Debug, Default)]
pub(crate) struct Table(Vec<Line>);

#[derive(Debug)]
struct Line {
    what: String,
    time: String,
    size: String,
}

impl Table {
    /// Do `deed` a few times and note how long it takes.
    pub(crate) fn time<T>(&mut self, what: &str, mut deed: impl FnMut() -> T) -> T {
        let mut times = Vec::with_capacity(RUNS);
        let mut last = None;
        for _ in 0..RUNS {
            // A vault is open once: what was opened before goes first.
            drop(last.take());
            let begun = Instant::now();
            last = Some(deed());
            times.push(begun.elapsed());
        }
        times.sort();
        self.note(what, said(times[RUNS / 2]));
        last.unwrap()
    }

    /// Note the size of what the last line made.
    pub(crate) fn size(&mut self, bytes: usize) {
        if let Some(line) = self.0.last_mut() {
            let kilobytes = bytes.div_ceil(1024);
            line.size = match kilobytes {
                0..10_000 => format!("{kilobytes} KB"),
                _ => format!("{:.1} MB", kilobytes as f64 / 1024.0),
            };
        }
    }

    /// Note which cell the next lines are about.
    pub(crate) fn cell(&mut self, cell: &str) {
        self.note(cell, String::new());
    }

    fn note(&mut self, what: &str, time: String) {
        self.0.push(Line { what: what.to_owned(), time, size: String::new() });
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "| | time | size |\n|---|---:|---:|")?;
        for Line { what, time, size } in &self.0 {
            writeln!(f, "| {what} | {time} | {size} |")?;
        }
        Ok(())
    }
}

/// A time with as many figures as mean something.
fn said(time: Duration) -> String {
    let milliseconds = time.as_secs_f64() * 1000.0;
    match milliseconds {
        ..10.0 => format!("{milliseconds:.1} ms"),
        ..1000.0 => format!("{milliseconds:.0} ms"),
        _ => format!("{:.1} s", time.as_secs_f64()),
    }
}
