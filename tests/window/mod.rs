//! What the tests in the real window, and the tour, stand on.
//!
//! A [`Home`] is a person's computer: folders, a display and a session bus of
//! its own, so that programs tried side by side never meet. A [`Program`] is
//! the real program running there, seen and handled through WebKitWebDriver.
#![expect(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::missing_panics_doc,
    clippy::print_stderr,
    reason = "a test stops where its ground gives way"
)]

mod axe;
mod cross;
mod display;
mod driver;
mod element;
pub mod keys;
mod leash;
pub mod paper;
mod program;
mod sockets;
pub mod steps;

pub use axe::Violation;
pub use driver::{PATIENCE, Window};
pub use element::{Element, Look};
pub use program::{Home, Program};
pub use sockets::internet;
