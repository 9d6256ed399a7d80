//! What a person can do.
//!
//! A [`Desk`] is an open vault and the seat at it. Each deed is one function in one transaction, named
//! as a person would name it; it checks the seat's right, keeps the history row and answers with the
//! record as kept. What cannot be done is a [`Problem`], which the window puts into words.

mod cell;
mod desk;
mod door;
mod history;
mod members;
mod openers;
mod problem;

pub use cell::{CellView, NumberGiven};
pub use desk::{Clock, Desk};
pub use door::{
    Founding, Strength, VaultState, found_cell, found_cell_at_cost, open_vault, open_with_recovery,
    password_strength, vault_state,
};
pub use history::HistoryLine;
pub use members::{MemberLine, MemberView};
pub use openers::{LEAST_PASSWORD, Opener, RecoveryAnswer, RecoveryCode};
pub use problem::Problem;
