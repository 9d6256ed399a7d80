//! What the program must do, through the desk, on real vaults.

#![expect(clippy::unwrap_used, reason = "what a test cannot set up has failed")]

mod cell;
mod door;
mod members;
mod migrations;
mod openers;
mod rooms;
mod rust_text;
mod support;
