//! A tour of the demo cell, in pictures: `cargo xtask run` where there is no
//! display. The pictures of the README come from here.

use std::path::PathBuf;

use tests::window::{Home, Program};

fn main() {
    let album = std::env::args_os().nth(1).map_or_else(|| "target/tour".into(), PathBuf::from);
    let home = Home::new();
    let program = Program::start_with(&home, &["--demo"]);

    program.screenshot(&album.join("01-start.png"));
    program.close();
}
