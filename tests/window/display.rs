//! A display and a session bus that belong to one test.
//!
//! The developer's own display is never used: the windows would pop up there,
//! and a window that is not alone on its display may wait for the focus.

use std::path::Path;
use std::process::Command;

use super::leash::Leash;

/// As large as a small laptop's. No window manager gives the focus here: the
/// window under the pointer has it, and the pointer rests in the middle, which
/// every window of a sensible size covers.
const SCREEN: &str = "1366x900x24";

/// A virtual display (Xvfb) with its session bus.
pub(super) struct Display {
    screen: Leash,
    bus: Leash,
}

impl Display {
    /// Starts both, on a free number and address; their words go to `logs`.
    /// `settle` gives the folders of the home to what the bus will start.
    pub(super) fn start(logs: &Path, settle: impl Fn(&mut Command)) -> Self {
        let mut screen = Command::new("Xvfb");
        screen.args(["-displayfd", "1", "-screen", "0", SCREEN, "-nolisten", "tcp", "-noreset"]);
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--nopidfile", "--print-address=1"]);
        settle(&mut bus);
        Self {
            screen: Leash::start_and_hear(&screen, &logs.join("display.log")),
            bus: Leash::start_and_hear(&bus, &logs.join("bus.log")),
        }
    }

    /// Its name, as X11 says it.
    pub(super) fn name(&self) -> String {
        format!(":{}", self.screen.first_line())
    }

    /// Lets a command appear on this display, drawn by the processor alone.
    pub(super) fn show(&self, command: &mut Command) {
        command
            .env("DISPLAY", self.name())
            .env("DBUS_SESSION_BUS_ADDRESS", self.bus.first_line())
            .env("GDK_BACKEND", "x11")
            .env("LIBGL_ALWAYS_SOFTWARE", "1")
            .env("NO_AT_BRIDGE", "1")
            .env_remove("WAYLAND_DISPLAY")
            .env_remove("XAUTHORITY");
    }
}
