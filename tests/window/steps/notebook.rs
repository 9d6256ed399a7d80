//! Keeping the pledge notebooks: registering, the pages of the months, the year, the booklet.

use std::path::PathBuf;

use super::super::driver::Window;
use super::super::element::Look;
use super::super::keys::{CONTROL, DOWN, F2};
use super::{box_named, minutes};

/// An act somebody registers for the year.
#[derive(Debug, Clone, Copy)]
pub struct Pledge {
    /// The group it belongs to.
    pub group: &'static str,
    /// What will be done.
    pub act: &'static str,
    /// How much comes of it.
    pub target: &'static str,
    /// Until when.
    pub due: &'static str,
    /// In which way.
    pub measure: &'static str,
}

/// Opens the matrix of a year.
pub fn open_matrix(window: &Window, year: i32) {
    window.named("nav button", "Sổ tay").click();
    window.find("[data-testid=notebooks] [data-testid=year]").wait();
    let shown = || window.find("[data-testid=year]").text();
    while shown() != format!("Năm {year}") {
        let before = shown();
        let later = before.trim_start_matches("Năm ").parse::<i32>().is_ok_and(|is| is < year);
        let turn = if later { "year-after" } else { "year-before" };
        window.find(&format!("[data-testid={turn}]")).click();
        window.wait_until("the matrix to turn to another year", || shown() != before);
    }
}

/// Opens the notebook of somebody from the matrix of a year.
pub fn open_notebook(window: &Window, name: &str, year: i32) {
    open_matrix(window, year);
    window.find("[data-testid=matrix]").named("button", name).click();
    window.find("[data-testid=notebook] [data-testid=cover]").wait();
}

/// Opens a part of the notebook one is in.
pub fn open_part(window: &Window, part: &str) {
    window.named("[role=tab]", part).click();
    window.find("[role=tabpanel] h2").wait();
}

/// Registers an act in the open notebook on this day.
pub fn register(window: &Window, pledge: &Pledge, on: &str) {
    window.find("[data-testid=pledge-add]").click();
    window.find("[data-testid=pledge-group]").choose(pledge.group);
    box_named(window, "act").type_unikey(pledge.act);
    box_named(window, "target").type_unikey(pledge.target);
    box_named(window, "due").type_unikey(pledge.due);
    box_named(window, "measure").type_unikey(pledge.measure);
    box_named(window, "registeredOn").retype(on);
    window.find("[data-testid=pledge-save]").click();
    window.holding("[role=tabpanel] h3", pledge.act).wait();
}

/// Confirms for the committee what was registered, on this day.
pub fn accept_pledges(window: &Window, on: &str) {
    window.find("[data-testid=pledges-accept]").click();
    give_day(window, on);
    window.find("[data-testid=pledges-accept]").wait_gone();
}

/// Fills the dialog that asks for one day.
pub fn give_day(window: &Window, on: &str) {
    box_named(window, "on").retype(on);
    let go = window.find("[data-testid=day-go]");
    go.click();
    go.wait_gone();
}

/// Opens everybody's pages of a month, such as `03/2025`, from the matrix of its year.
pub fn open_one_pass(window: &Window, month: &str) {
    window.find("[data-testid=to-one-pass]").click();
    go_to_month(window, month);
}

/// Goes on to another month of the pass.
pub fn go_to_month(window: &Window, month: &str) {
    box_named(window, "pass-month").retype(month);
    window.tab();
    let title = format!("Ghi cả chi bộ: tháng {}", month.trim_start_matches('0'));
    window.named("h1", &title).wait();
    window.find("[data-testid=pass-name]").wait();
}

/// Whose page the pass is at.
pub fn at_hand(window: &Window) -> String {
    window.find("[data-testid=pass-name]").text()
}

/// Goes on to the next person with the keys that are for it.
pub fn next_person(window: &Window) {
    let before = at_hand(window);
    window.press(&[CONTROL, DOWN]);
    window.wait_until("the next page to come", || at_hand(window) != before);
}

/// What was done in a month, for every registered act on the open page, and the own remark.
pub fn report(window: &Window, done: &[String], level: &str, remark: &str) {
    let acts = window.find("[data-testid=month-fields]");
    for (place, words) in done.iter().enumerate() {
        let act = acts.find(&format!("section:nth-of-type({})", place + 1));
        act.find("textarea").type_keys(words);
        act.named("label", level).click();
    }
    box_named(window, "self-remark").type_keys(remark);
}

/// The cell's comment of today on the open page.
pub fn comment(window: &Window, words: &str) {
    box_named(window, "comment-words").type_keys(words);
    window.find("[data-testid=comment-save]").click();
    window.holding("[role=status]", "Đã lưu nhận xét.").wait();
}

/// Sums up half a year (`halfYear`) or the year (`year`) in the open notebook.
pub fn sum_up(window: &Window, period: &str, results: &str, own: &str, cell: &str) {
    box_named(window, &format!("{period}-results")).type_keys(results);
    box_named(window, &format!("{period}-self")).type_keys(own);
    window.find(&format!("[data-testid={period}-save]")).click();
    let part = window.find(&format!("[data-testid=summary-{period}]"));
    part.holding("[role=status]", "Đã lưu.").wait();
    box_named(window, &format!("{period}-words")).type_keys(cell);
    part.holding("button", "Lưu nhận xét").click();
    part.holding("[role=status]", "Đã lưu nhận xét.").wait();
}

/// Saves the paper that is shown as a PDF file and goes back; answers with the file.
pub fn save_shown(window: &Window) -> PathBuf {
    window.find("[data-testid=pages] img").wait();
    window.button("Lưu PDF").click();
    let file = window.holding("[data-testid=saved-path]", "Đã lưu vào ").text();
    window.button("Quay lại").click();
    window.find("[data-testid=pages]").wait_gone();
    PathBuf::from(file.trim_start_matches("Đã lưu vào "))
}

/// Logs a good deed from wherever one is: F2, the deed, Enter.
pub fn log_deed(window: &Window, who: &str, deed: &str, on: &str) {
    window.press(&[F2]);
    let chooser = box_named(window, "deed-member");
    window.wait_until("the box of who to have the keyboard", || {
        window.focused().attribute("name") == chooser.attribute("name")
    });
    minutes::choose_person(window, who);
    box_named(window, "deed").type_keys(deed);
    box_named(window, "deed-on").retype(on);
    let save = window.find("[data-testid=deed-save]");
    save.click();
    save.wait_gone();
}
