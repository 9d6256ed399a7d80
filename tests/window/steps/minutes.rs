//! Writing the minutes of a meeting, as it goes on.

use super::super::driver::Window;
use super::super::element::{Element, Look};
use super::super::keys;
use super::box_named;

/// The part of the minutes under a heading.
pub fn part<'w>(window: &'w Window, heading: &str) -> Element<'w> {
    window.named("section[data-section]", heading)
}

/// What begins the names of the boxes in a part, at the seventh item `item-7`.
pub fn name_of(part: &Element) -> String {
    part.attribute("data-section").unwrap_or_default()
}

/// Goes to a part by the list of parts, as one does in a long page.
pub fn go_to_part(window: &Window, heading: &str) {
    window.find("[data-testid=sections]").named("button", heading).click();
}

/// Types words into a box and answers with them.
pub fn write<'t>(window: &Window, name: &str, words: &'t str) -> &'t str {
    box_named(window, name).type_unikey(words);
    words
}

/// Chooses a member in the box that has the keyboard, by a part of the name
/// typed without marks, and goes on to the next box.
pub fn choose_person(window: &Window, part: &str) {
    let chooser = window.focused();
    chooser.type_keys(part);
    window.find("[role=listbox]:not([hidden]) [role=option]").wait();
    window.press(&[keys::ENTER]);
    window.tab();
}

/// Presses Tab until what has the keyboard is found by this CSS.
pub fn tab_to(window: &Window, css: &str) {
    let script = "return document.activeElement.matches(arguments[0])";
    for _ in 0..200 {
        if window.execute(script, &[css.into()]) == true {
            return;
        }
        window.tab();
    }
    panic!("Tab does not come to {css}");
}

/// What the line at the foot says.
pub fn status(window: &Window) -> String {
    window.find("footer").text().trim().to_owned()
}

/// Waits until everything typed is kept, as the line at the foot says.
pub fn wait_until_kept(window: &Window) {
    window.wait_until("the minutes to be kept", || status(window).starts_with("Đã lưu lúc "));
}
