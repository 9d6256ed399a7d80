//! The real program, in its real window.

mod doors;
mod founding;
mod meeting;
mod typing;
