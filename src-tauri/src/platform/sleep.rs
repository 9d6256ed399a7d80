//! Notices that the machine goes to sleep, or has slept.
//!
//! Linux tells before it sleeps (logind over D-Bus), where there is somebody to tell. On every system
//! a clock that jumps ahead between two looks tells afterwards: while a machine sleeps the wall goes
//! on, and a waiting thread does not. A clock that somebody puts ahead looks the same, and locks
//! once for nothing.

use std::thread;
use std::time::Duration;

use chrono::{NaiveDateTime, TimeDelta};

use crate::desk_state::now;

/// How often the clock is looked at.
const LOOK: Duration = Duration::from_secs(5);

/// The machine slept when a look comes so much later than the last; a busy machine is not as late.
const JUMP: TimeDelta = TimeDelta::seconds(60);

/// Call `slept` whenever the machine goes to sleep, or has slept.
pub(crate) fn watch(slept: impl Fn() + Clone + Send + 'static) {
    #[cfg(target_os = "linux")]
    {
        let slept = slept.clone();
        thread::spawn(move || {
            let told = zbus::blocking::Connection::system()
                .and_then(|bus| listen_to_logind(&bus, || {}, slept));
            if let Err(error) = told {
                log::info!("nobody tells when this machine sleeps: {error}");
            }
        });
    }
    thread::spawn(move || look_at_the_clock(slept));
}

fn look_at_the_clock(slept: impl Fn()) {
    let mut before = now();
    loop {
        thread::sleep(LOOK);
        let after = now();
        if jumped(before, after) {
            slept();
        }
        before = after;
    }
}

fn jumped(before: NaiveDateTime, after: NaiveDateTime) -> bool {
    after - before >= JUMP
}

/// Call `slept` each time logind says that sleep comes, until the bus is gone; `ready` once it would
/// be heard.
#[cfg(target_os = "linux")]
fn listen_to_logind(
    bus: &zbus::blocking::Connection,
    ready: impl FnOnce(),
    slept: impl Fn(),
) -> zbus::Result<()> {
    let (name, path) = ("org.freedesktop.login1", "/org/freedesktop/login1");
    let logind = zbus::blocking::Proxy::new(bus, name, path, "org.freedesktop.login1.Manager")?;
    let signals = logind.receive_signal("PrepareForSleep")?;
    ready();
    for signal in signals {
        // The same signal says `false` when the machine is awake again.
        if signal.body().deserialize::<bool>()? {
            slept();
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(time: &str) -> NaiveDateTime {
        format!("2026-09-05T{time}").parse().unwrap()
    }

    #[test]
    fn a_clock_that_jumps_ahead_has_slept_and_one_set_back_has_not() {
        assert!(jumped(at("19:00:00"), at("19:30:00")));
        assert!(jumped(at("19:00:00"), at("19:01:00")));
        assert!(!jumped(at("19:00:00"), at("19:00:05")));
        assert!(!jumped(at("19:00:00"), at("19:00:40")), "a busy machine");
        assert!(!jumped(at("19:00:00"), at("07:00:00")));
    }

    /// A bus of its own, with somebody on it who speaks as logind.
    #[cfg(target_os = "linux")]
    struct Bus(std::process::Child, String);

    #[cfg(target_os = "linux")]
    impl Bus {
        fn start() -> Option<Self> {
            use std::io::{BufRead as _, BufReader};
            use std::process::{Command, Stdio};

            let mut daemon = Command::new("dbus-daemon");
            daemon.args(["--session", "--nofork", "--print-address"]).stdout(Stdio::piped());
            let mut running = daemon.stderr(Stdio::null()).spawn().ok()?;
            let mut address = String::new();
            BufReader::new(running.stdout.take()?).read_line(&mut address).ok()?;
            Some(Self(running, address.trim().to_owned()))
        }

        fn connection(&self) -> zbus::blocking::connection::Builder<'_> {
            zbus::blocking::connection::Builder::address(self.1.as_str()).unwrap()
        }
    }

    #[cfg(target_os = "linux")]
    impl Drop for Bus {
        fn drop(&mut self) {
            self.0.kill().unwrap();
            self.0.wait().unwrap();
        }
    }

    #[cfg(target_os = "linux")]
    #[test]
    fn logind_is_heard_before_the_machine_sleeps() {
        use std::sync::mpsc::channel;

        // A machine without D-Bus has nobody to hear.
        let Some(bus) = Bus::start() else { return };
        let logind = bus.connection().name("org.freedesktop.login1").unwrap().build().unwrap();
        let own = bus.connection().build().unwrap();
        let (ready, is_ready) = channel();
        let (slept, has_slept) = channel();
        thread::spawn(move || {
            listen_to_logind(&own, || ready.send(()).unwrap(), || slept.send(()).unwrap())
        });
        is_ready.recv().unwrap();
        let say = |sleeps: bool| {
            let (path, manager) = ("/org/freedesktop/login1", "org.freedesktop.login1.Manager");
            logind.emit_signal(None::<&str>, path, manager, "PrepareForSleep", &sleeps).unwrap();
        };

        for sleeps in [false, true, false, true] {
            say(sleeps);
        }
        has_slept.recv().unwrap();
        has_slept.recv().unwrap();
        drop(bus);

        assert_eq!(has_slept.iter().count(), 0, "waking was taken for sleep");
    }
}
