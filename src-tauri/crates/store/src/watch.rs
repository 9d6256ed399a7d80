//! Looking at long work from outside, and stopping it.

use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rusqlite::{Connection, InterruptHandle};

use crate::{Error, Result};

/// What long work is at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Step {
    /// Nothing is under way.
    #[default]
    Resting,
    /// The records are being copied.
    Copying,
    /// The copy is being opened, checked and counted.
    Proving,
    /// Records are being read out of a damaged file.
    Rescuing,
    /// What is handed over is locked away in a package.
    Packing,
    /// A package is being opened and read through.
    Unpacking,
    /// What was made takes its place; this step is short and is not stopped.
    Placing,
}

/// Tells somebody at another thread how far long work is, and lets them stop it.
///
/// Clones look at the same work.
#[derive(Debug, Clone, Default)]
pub struct Watch(Arc<Shared>);

#[derive(Default)]
struct Shared {
    step: Mutex<Step>,
    stopped: AtomicBool,
    query: Mutex<Option<InterruptHandle>>,
}

impl Watch {
    /// What is being done.
    pub fn step(&self) -> Step {
        *self.0.step.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Ask for the work to end. What was begun is taken back.
    pub fn stop(&self) {
        self.0.stopped.store(true, Ordering::SeqCst);
        if let Some(query) = &*self.query() {
            query.interrupt();
        }
    }

    /// Go on to `step`, unless somebody has asked to stop.
    pub(crate) fn go_on(&self, step: Step) -> Result<()> {
        *self.0.step.lock().unwrap_or_else(PoisonError::into_inner) = step;
        if self.0.stopped.load(Ordering::SeqCst) { Err(Error::Stopped) } else { Ok(()) }
    }

    /// Let a query of `conn` be stopped in its middle while `work` runs.
    pub(crate) fn over<T>(&self, conn: &Connection, work: impl FnOnce() -> Result<T>) -> Result<T> {
        *self.query() = Some(conn.get_interrupt_handle());
        let answer = work();
        *self.query() = None;
        match answer {
            Err(_) if self.0.stopped.load(Ordering::SeqCst) => Err(Error::Stopped),
            other => other,
        }
    }

    fn query(&self) -> std::sync::MutexGuard<'_, Option<InterruptHandle>> {
        self.0.query.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl std::fmt::Debug for Shared {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Watch").field("stopped", &self.stopped).finish_non_exhaustive()
    }
}
