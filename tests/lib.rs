//! Shared support of the tests.

pub mod window;
