//! Shared support of the tests.

pub mod door;
pub mod figures;
pub mod fuzz;
pub mod plain;
pub mod seed;
pub mod window;
