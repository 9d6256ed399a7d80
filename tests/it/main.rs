//! What the program must do, through the desk, on real vaults.

mod door;
mod openers;
mod support;
