//! What the program must do, through the desk, on real vaults.

#![expect(clippy::unwrap_used, reason = "what a test cannot set up has failed")]

mod access;
mod agendas;
mod campaign;
mod campaign_papers;
mod campaign_print;
mod cell;
mod commands;
mod copies;
mod demo;
mod door;
mod form_papers;
mod forms;
mod fuzz;
mod golden;
mod handover;
mod history;
mod hold;
mod matters;
mod meetings;
mod members;
mod migrations;
mod minutes;
mod notebook;
mod numbers;
mod opened;
mod openers;
mod papers;
mod papers_app;
mod place;
mod quarters;
mod quiet;
mod registers;
mod reports;
mod review;
mod review_forms;
mod review_papers;
mod rooms;
mod rust_text;
mod seats;
mod statistics;
mod stories;
mod studies;
mod support;
mod trouble;
