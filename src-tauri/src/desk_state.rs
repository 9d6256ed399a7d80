//! The desk the window works at, or why there is none. The one place that asks the clock.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use app::{Clock, Desk, Keeping, Problem, VaultState, Watch};
use chrono::NaiveDateTime;

use crate::demo::Demo;

/// The desk the window works at; none until somebody has opened the vault.
pub(crate) struct DeskState {
    folder: Mutex<PathBuf>,
    /// Somebody named the folder, it is not the usual one.
    named: bool,
    demo: Option<Demo>,
    desk: Mutex<Option<Desk>>,
    /// The long work that is under way, or was last.
    work: Mutex<Watch>,
    leaving: AtomicBool,
    stayed: AtomicBool,
}

impl DeskState {
    /// A state without an open desk, for the vault in `folder`, which somebody `named` or which is the
    /// usual one, or of the `demo` cell.
    pub(crate) fn new(folder: &Path, named: bool, demo: Option<Demo>) -> Self {
        Self {
            // A vault that was moved is found by the note it left.
            folder: Mutex::new(app::settled_folder(folder)),
            named,
            demo,
            desk: Mutex::new(None),
            work: Mutex::default(),
            leaving: AtomicBool::new(false),
            stayed: AtomicBool::new(false),
        }
    }

    /// How the vault stands while nobody has opened it.
    pub(crate) fn at_the_door(&self) -> Result<VaultState, Problem> {
        let look = if self.named { app::named_vault_state } else { app::vault_state };
        let state = look(&self.folder(), &clock())?;
        Ok(match (state, &self.demo) {
            (VaultState::Locked { openers, wait_seconds, .. }, Some(demo)) => {
                let demo_password = Some(demo.password.clone());
                let demo_pin = Some(demo.pin.clone());
                VaultState::Locked { openers, wait_seconds, demo_password, demo_pin }
            }
            (state, _) => state,
        })
    }

    /// Sit down at a desk that `open` makes. An open desk is left first, since a vault is open once.
    pub(crate) fn sit_down<T>(
        &self,
        open: impl FnOnce(&Path, Clock) -> Result<(Desk, T), Problem>,
    ) -> Result<T, Problem> {
        let mut desk = self.desk();
        *desk = None;
        let (opened, answer) = open(&self.folder(), clock())?;
        *desk = Some(opened);
        Ok(answer)
    }

    /// Sit down at a desk that `open` makes where nobody sits: an open vault is not given up for it.
    pub(crate) fn sit_down_anew<T>(
        &self,
        open: impl FnOnce(&Path, Clock) -> Result<(Desk, T), Problem>,
    ) -> Result<T, Problem> {
        let mut desk = self.desk();
        if desk.is_some() {
            return Err(Problem::NotAllowed);
        }
        let (opened, answer) = open(&self.folder(), clock())?;
        *desk = Some(opened);
        Ok(answer)
    }

    /// Look into the folder of the vault while nobody has opened it.
    pub(crate) fn before_the_door<T>(
        &self,
        look: impl FnOnce(&Path) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        if self.is_open() { Err(Problem::NotAllowed) } else { look(&self.folder()) }
    }

    /// Let another vault take the place of the open one: `ready` refuses while the desk stays as it
    /// is; `go` gives it up for the next, or for none that is open.
    pub(crate) fn exchange<R>(
        &self,
        ready: impl FnOnce(&Desk) -> Result<R, Problem>,
        go: impl FnOnce(Desk, R) -> Result<Option<Desk>, Problem>,
    ) -> Result<(), Problem> {
        let mut place = self.desk();
        let desk = place.take().ok_or(Problem::VaultLocked)?;
        match ready(&desk) {
            Ok(prepared) => *place = go(desk, prepared)?,
            Err(problem) => {
                *place = Some(desk);
                return Err(problem);
            }
        }
        Ok(())
    }

    /// Begin long work that somebody may look at and stop.
    pub(crate) fn begin_work(&self) -> Watch {
        let watch = Watch::default();
        *self.work.lock().unwrap_or_else(PoisonError::into_inner) = watch.clone();
        watch
    }

    /// The long work that is under way, or was last.
    pub(crate) fn work(&self) -> Watch {
        self.work.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Take the copies that nobody asks for; trouble with them is logged and stops nothing.
    pub(crate) fn keep_copies(&self, keeping: Keeping) {
        // Nobody would miss the demo cell.
        if self.demo.is_some() {
            return;
        }
        if let Some(desk) = &*self.desk()
            && let Err(problem) = desk.keep_copies(keeping, &Watch::default())
        {
            log::warn!("no copy was taken: {problem:?}");
        }
    }

    /// Do `deed` at the desk, after waiting for a turn.
    pub(crate) fn at_desk<T>(
        &self,
        deed: impl FnOnce(&mut Desk) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        deed(self.desk().as_mut().ok_or(Problem::VaultLocked)?)
    }

    /// Move the vault as `deed` does, close it, and go on with the one in the folder it answers with.
    pub(crate) fn move_vault(
        &self,
        deed: impl FnOnce(&mut Desk) -> Result<PathBuf, Problem>,
    ) -> Result<PathBuf, Problem> {
        let mut desk = self.desk();
        let folder = deed(desk.as_mut().ok_or(Problem::VaultLocked)?)?;
        // Nothing more is written into the old one.
        *desk = None;
        self.folder.lock().unwrap_or_else(PoisonError::into_inner).clone_from(&folder);
        Ok(folder)
    }

    /// Whether a vault is open.
    pub(crate) fn is_open(&self) -> bool {
        self.desk().is_some()
    }

    /// Close the vault and forget its key.
    pub(crate) fn lock(&self) {
        *self.desk() = None;
    }

    /// Close the vault because the window goes; from here on closing is not asked about again.
    pub(crate) fn leave(&self) {
        self.leaving.store(true, Ordering::SeqCst);
        self.work().stop();
        self.keep_copies(Keeping::Leaving);
        self.lock();
        if let Some(demo) = &self.demo {
            demo.clear();
        }
    }

    /// Whether the window is going already.
    pub(crate) fn is_leaving(&self) -> bool {
        self.leaving.load(Ordering::SeqCst)
    }

    /// The page could not save what was being typed and stays, so that somebody sees why.
    pub(crate) fn stay(&self) {
        self.stayed.store(true, Ordering::SeqCst);
    }

    /// Whether the page has stayed on a request to close.
    pub(crate) fn has_stayed(&self) -> bool {
        self.stayed.load(Ordering::SeqCst)
    }

    fn folder(&self) -> PathBuf {
        self.folder.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn desk(&self) -> MutexGuard<'_, Option<Desk>> {
        // A deed that panicked left nothing half done behind: its transaction was rolled back.
        self.desk.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The clock on the wall, in local time, to the second.
pub(crate) fn clock() -> Clock {
    Box::new(now)
}

#[expect(clippy::disallowed_methods, reason = "the one place that asks the clock")]
pub(crate) fn now() -> NaiveDateTime {
    use chrono::Timelike as _;
    let now = chrono::Local::now().naive_local();
    now.with_nanosecond(0).unwrap_or(now)
}
