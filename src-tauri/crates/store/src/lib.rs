//! The vault: what is kept, and how it is never lost.
//!
//! The only room that speaks SQL. A [`Vault`] is a folder with one encrypted
//! database and the key slots of those who can open it. A deed reads through
//! [`Vault::read`] and changes through [`Vault::write`], in one transaction; the
//! modules named after tables hold the statements. Nothing is hard-deleted, and
//! every change leaves a row in [`history`].
//!
//! Nothing here asks the clock: instants are arguments.

pub mod adoption;
mod agenda_item;
pub mod attendance;
mod author;
pub mod campaign;
pub mod cell;
pub mod censure;
mod column;
pub mod commendation;
mod comment;
pub mod contribution;
pub mod copy;
pub mod draft;
mod error;
pub mod filled_form;
pub mod following;
pub mod form_draft;
pub mod form_edition;
pub mod former_year;
pub mod good_deed;
mod guest;
pub mod handover;
pub mod history;
pub mod inspection;
mod keys;
pub mod matter;
mod matter_report;
pub mod meeting;
pub mod member;
pub mod mention;
mod migrate;
pub mod minutes;
pub mod model;
pub mod month_page;
mod month_result;
pub mod moved;
pub mod package;
pub mod paper_number;
pub mod pin;
mod place;
pub mod pledge;
pub mod post;
pub mod pressing_issue;
pub mod rating_decision;
mod remark;
pub mod remedy;
pub mod rescue;
pub mod residence;
mod resolution;
pub mod result_report;
pub mod review_person;
mod rows;
mod score_mark;
pub mod setting;
pub mod standing;
pub mod story;
pub mod story_turn;
pub mod study;
pub mod study_attendance;
pub mod study_report;
mod subject;
pub mod suggestion;
pub mod summary;
pub mod supplement;
pub mod tally;
pub mod term;
#[cfg(test)]
mod trial;
mod vault;
mod vote;
mod watch;
pub mod withdrawn;
pub mod year_plan;

pub use error::{Error, Result};
pub use keys::attempts;
pub use keys::{CodeSlip, Cost, Opener, Passphrase, PinHash, RecoveryCode, Secret};
pub use place::place_of;
/// What the modules of the tables read from and write to.
pub use rusqlite::{Connection, Transaction};
pub use vault::{
    Founding, Opening, Prepared, SetAside, State, Vault, has_database, prepare_at_the_door,
    put_back, set_aside,
};
pub use watch::{Step, Watch};
