//! What a person can do.
//!
//! A [`Desk`] is an open vault and the seat at it. Each deed is one function in one transaction, named
//! as a person would name it; it checks the seat's right, keeps the history row and answers with the
//! record as kept. What cannot be done is a [`Problem`], which the window puts into words.

mod desk;
mod problem;

pub use desk::{Clock, Desk};
pub use problem::Problem;
