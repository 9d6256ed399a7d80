//! Planning a meeting, adopting its minutes, printing its papers.

use std::path::PathBuf;

use super::super::driver::Window;
use super::super::element::Look;
use super::{box_named, go_to};

/// Plans the next regular meeting as it is proposed, at this place and time,
/// and stops on its page.
pub fn plan_meeting(window: &Window, place: &str, time: &str) {
    go_to(window, "Sinh hoạt");
    window.button("Lập kế hoạch kỳ họp").click();
    window.field("Giờ họp").retype(time);
    window.field("Nơi họp").retype(place);
    window.button("Lưu kế hoạch").click();
    window.find("[data-testid=begin-minutes]").wait();
}

/// Opens the newest meeting of the list whose line holds these words.
pub fn open_meeting(window: &Window, words: &str) {
    go_to(window, "Sinh hoạt");
    window.holding("[data-testid=meetings] li button", words).click();
    window.find("[data-testid=meeting] [aria-labelledby=plan-title]").wait();
}

/// Begins the minutes of the meeting whose page is open.
pub fn begin_minutes(window: &Window) {
    window.button("Bắt đầu ghi biên bản").click();
    window.find("[data-testid=minutes-head]").wait();
}

/// From the minutes to reading them back.
pub fn read_back(window: &Window) {
    window.find("[data-testid=minutes-head]").button("Đọc lại và thông qua").click();
    window.find("[data-testid=reading-text]").wait();
}

/// Adopts the minutes that were read back; stops on the page of the meeting.
pub fn adopt(window: &Window) {
    window.button("Thông qua và khóa biên bản").click();
    window.find("[data-testid=adopted]").wait();
}

/// Opens a paper of the meeting whose page is open, saves it as a PDF file and
/// goes back; answers with the file.
pub fn save_paper(window: &Window, paper: &str) -> PathBuf {
    window.find("[aria-labelledby=papers-title]").button(paper).click();
    window.find("[data-testid=pages] img").wait();
    window.button("Lưu PDF").click();
    let file = window.holding("[data-testid=saved-path]", "Đã lưu vào ").text();
    window.button("Quay lại").click();
    window.find("[data-testid=meeting] [aria-labelledby=plan-title]").wait();
    PathBuf::from(file.trim_start_matches("Đã lưu vào "))
}

/// Adds a supplement to the adopted minutes whose page is open.
pub fn add_supplement(window: &Window, reason: &str, words: &str) {
    window.button("Thêm bổ sung").click();
    box_named(window, "supplement-reason").type_unikey(reason);
    box_named(window, "supplement-words").type_unikey(words);
    window.button("Ghi bổ sung và khóa").click();
    window.holding("[aria-labelledby=supplements-title] article", words).wait();
}
