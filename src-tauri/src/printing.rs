//! A print run under way: whether it should stop, and what the last one left.

use std::path::PathBuf;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, PoisonError};

/// The one print run of the window.
#[derive(Debug, Default)]
pub(crate) struct Printing {
    is_stopped: AtomicBool,
    saved: Mutex<Option<PathBuf>>,
}

impl Printing {
    /// A run begins; what the last one left is nobody's to open any more.
    pub(crate) fn begin(&self) {
        self.is_stopped.store(false, Ordering::SeqCst);
        self.keep(None);
    }

    /// The person wants the run to stop.
    pub(crate) fn stop(&self) {
        self.is_stopped.store(true, Ordering::SeqCst);
    }

    /// Whether the run should stop.
    pub(crate) fn is_stopped(&self) -> bool {
        self.is_stopped.load(Ordering::SeqCst)
    }

    /// The file or the folder the run has left.
    pub(crate) fn keep(&self, saved: Option<PathBuf>) {
        *self.saved.lock().unwrap_or_else(PoisonError::into_inner) = saved;
    }

    /// The file or the folder the last run has left.
    pub(crate) fn saved(&self) -> Option<PathBuf> {
        self.saved.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}
