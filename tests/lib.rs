//! Shared support of the tests.

pub mod seed;
pub mod window;
