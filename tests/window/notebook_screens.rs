//! Every screen of the notebooks and of the seats in the demo cell, for eyes and hands of every kind.

use tests::window::keys::{ENTER, F4};
use tests::window::steps::survey::{Survey, set_type_size};
use tests::window::steps::{self, box_named};
use tests::window::{Home, Look, Program, Window};

/// The usual size of the type in pixels, and the largest.
const SIZES: [u32; 2] = [18, 32];

/// The smallest the window can be made.
const SMALLEST: (u32, u32) = (800, 560);

#[test]
fn every_screen_of_notebooks_and_seats_serves_everybody() {
    let home = Home::new();
    let program = Program::start_with(&home, &["--demo"]);
    let mut survey = Survey::of(&program);
    let password = steps::demo_password(&program);
    let pin = steps::demo_pin(&program);
    steps::sign_in(&program, &password);

    look_at_the_notebooks(&mut survey, &program);
    look_at_the_seats(&mut survey, &program, &password, &pin);
    program.resize(SMALLEST.0, SMALLEST.1);
    set_type_size(&program, SIZES[1]);
    look_at_the_notebooks(&mut survey, &program);
    look_at_the_seats(&mut survey, &program, &password, &pin);

    assert_eq!(survey.flaws, Vec::<String>::new(), "{:#?}", survey.flaws);
    assert_eq!(program.internet(), Vec::<String>::new());
    program.close();
}

/// The matrix, a person's notebook, a month, and every page the matrix leads to.
fn look_at_the_notebooks(survey: &mut Survey, window: &Window) {
    open_notebooks(window);
    survey.look("matrix");
    window.find("[data-testid=matrix] tbody th button").click();
    window.find("[data-testid=cover]").wait();
    survey.look_at_tabs("a notebook");
    window.find("[data-testid=to-commitment]").click();
    window.find("[data-testid=form]").wait();
    survey.look("a commitment");
    open_notebooks(window);
    window.find("[data-testid$=month-2]").click();
    window.find("[data-testid=month-fields]").wait();
    survey.look("a month page");
    for (button, ready, screen) in [
        ("to-one-pass", "[data-testid=pass-name]", "one pass"),
        ("to-deeds", "[data-testid=deeds-page] td", "good deeds"),
        ("to-commitments", "[data-testid=commitments] tbody button", "commitments"),
        ("to-papers", "[data-testid^=papers-of-]", "papers of notebooks"),
        ("to-stories", "[data-testid^=turn-]", "stories"),
    ] {
        open_notebooks(window);
        window.find(&format!("[data-testid={button}]")).click();
        window.find(ready).wait();
        survey.look(screen);
    }
    for (button, screen) in [("to-year", "the year"), ("to-studies", "study sessions")] {
        open_notebooks(window);
        window.find(&format!("[data-testid={button}]")).click();
        window.find("[role=tab]").wait();
        survey.look_at_tabs(screen);
    }
}

fn open_notebooks(window: &Window) {
    window.named("nav button", "Sổ tay").click();
    window.find("[data-testid=matrix] tbody button").wait();
}

/// Where nobody sits, a member's own pages, and back.
fn look_at_the_seats(survey: &mut Survey, window: &Window, password: &str, pin: &str) {
    let member = steps::seat::somebody_with_a_pin(window);
    window.press(&[F4]);
    window.find("[data-testid=to-chooser]").click();
    window.find("[data-testid=seat-names]").wait();
    survey.look("nobody's seat");
    window.find(&format!("[data-testid=seat-{member}]")).click();
    box_named(window, "pin").type_keys(pin);
    survey.look("a PIN");
    window.press(&[ENTER]);
    window.find("[data-testid=own-home] #own-confirm").wait();
    survey.look("a member's first page");
    for (place, ready) in [
        ("nav-ownNotebook", "[data-testid=cover]"),
        ("nav-ownCommitment", "[data-testid=form]"),
        ("nav-ownReview", "[data-testid=form]"),
        ("nav-ownPin", "[data-testid=change-pin]"),
    ] {
        window.find(&format!("[data-testid={place}]")).click();
        window.find(ready).wait();
        survey.look(place);
    }
    steps::seat::give_back(window, password);
}
