//! The real program, in its real window.
