//! The real program, in its real window.

mod arguments;
mod campaign;
mod copies;
mod crash;
mod doors;
mod founding;
mod handover;
mod leaving;
mod meeting;
mod network;
mod notebook;
mod notebook_screens;
mod pasting;
mod screens;
mod seat;
mod typing;
