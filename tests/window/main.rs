//! The real program, in its real window.

mod typing;
