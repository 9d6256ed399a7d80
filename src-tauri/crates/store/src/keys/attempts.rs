//! How often a wrong password was typed, kept over a restart.
//!
//! The delay slows down hands at the keyboard. Somebody who takes the disk away
//! is slowed down by the work inside the slots, not by this file; so a damaged
//! or missing one counts as no failure, and a clock set back never locks the
//! secretary out.

use std::path::{Path, PathBuf};
use std::time::Duration;

use chrono::NaiveDateTime;
use serde::{Deserialize, Serialize};

use crate::Result;
use crate::vault::disk;

/// Seconds to wait after so many failures in a row; the last for all beyond.
const DELAYS: [u64; 10] = [0, 0, 0, 2, 5, 10, 30, 60, 120, 300];

/// Wrong passwords since the vault was last opened.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attempts {
    /// How many in a row.
    pub failures: u32,
    /// The local instant of the last one.
    pub last_at: Option<NaiveDateTime>,
}

impl Attempts {
    /// What is noted for the vault in `folder`.
    pub fn load(folder: &Path) -> Self {
        let noted = disk::read(&file(folder)).ok().flatten();
        noted.and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default()
    }

    /// Note one more failure at `now` and answer with the new count.
    pub fn note_failure(folder: &Path, now: NaiveDateTime) -> Result<Self> {
        let failures = Self::load(folder).failures.saturating_add(1);
        let attempts = Self { failures, last_at: Some(now) };
        disk::write_whole(&file(folder), &serde_json::to_vec(&attempts)?)?;
        Ok(attempts)
    }

    /// Forget the failures, because the right secret was given.
    pub fn forget(folder: &Path) -> Result<()> {
        disk::remove_file(&file(folder))
    }

    /// How long the next attempt still has to wait at `now`.
    pub fn wait_at(&self, now: NaiveDateTime) -> Duration {
        let passed = self.last_at.map(|last| (now - last).to_std());
        match passed {
            Some(Ok(passed)) => delay_for(self.failures).saturating_sub(passed),
            Some(Err(_)) | None => Duration::ZERO,
        }
    }
}

/// How long to wait after `failures` wrong passwords in a row.
pub fn delay_for(failures: u32) -> Duration {
    let place = usize::try_from(failures).unwrap_or(usize::MAX).min(DELAYS.len() - 1);
    Duration::from_secs(DELAYS[place])
}

fn file(folder: &Path) -> PathBuf {
    folder.join("attempts.json")
}

#[cfg(test)]
mod tests {
    use chrono::{NaiveDate, TimeDelta};

    use super::*;

    fn evening() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 9, 5).unwrap().and_hms_opt(19, 30, 0).unwrap()
    }

    #[test]
    fn the_delay_grows_to_five_minutes_and_no_further() {
        let seconds: Vec<_> = (0..12).map(|failures| delay_for(failures).as_secs()).collect();

        assert_eq!(seconds, [0, 0, 0, 2, 5, 10, 30, 60, 120, 300, 300, 300]);
        assert_eq!(delay_for(u32::MAX).as_secs(), 300);
    }

    #[test]
    fn failures_are_remembered_over_a_restart() {
        let folder = tempfile::tempdir().unwrap();
        for _ in 0..4 {
            Attempts::note_failure(folder.path(), evening()).unwrap();
        }

        let attempts = Attempts::load(folder.path());

        assert_eq!(attempts, Attempts { failures: 4, last_at: Some(evening()) });
        assert_eq!(attempts.wait_at(evening()).as_secs(), 5);
        assert_eq!(attempts.wait_at(evening() + TimeDelta::seconds(3)).as_secs(), 2);
        assert_eq!(attempts.wait_at(evening() + TimeDelta::seconds(5)).as_secs(), 0);
    }

    #[test]
    fn the_right_password_wipes_the_count() {
        let folder = tempfile::tempdir().unwrap();
        Attempts::note_failure(folder.path(), evening()).unwrap();

        Attempts::forget(folder.path()).unwrap();
        Attempts::forget(folder.path()).unwrap();

        assert_eq!(Attempts::load(folder.path()), Attempts::default());
    }

    #[test]
    fn a_damaged_note_counts_as_none_and_is_written_anew() {
        let folder = tempfile::tempdir().unwrap();
        for damage in ["", "{", "{\"failures\":-1}", "\u{0}\u{0}"] {
            std::fs::write(file(folder.path()), damage).unwrap();

            assert_eq!(Attempts::load(folder.path()), Attempts::default(), "{damage:?}");
            assert_eq!(Attempts::note_failure(folder.path(), evening()).unwrap().failures, 1);
        }
    }

    #[test]
    fn a_clock_set_back_locks_nobody_out() {
        let attempts = Attempts { failures: 20, last_at: Some(evening()) };

        assert_eq!(attempts.wait_at(evening() - TimeDelta::days(1)), Duration::ZERO);
    }
}
