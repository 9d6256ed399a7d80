//! What the program must do, through the desk, on real vaults.

#![expect(clippy::unwrap_used, reason = "what a test cannot set up has failed")]

mod cell;
mod commands;
mod demo;
mod door;
mod golden;
mod members;
mod migrations;
mod numbers;
mod openers;
mod papers;
mod rooms;
mod rust_text;
mod support;
