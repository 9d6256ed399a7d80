//! Whether the keystrokes that stand for Unikey are what a person would see.

use tests::window::keys::{BACKSPACE, unikey};

/// What a plain text field shows after these keystrokes.
fn typed(keystrokes: &str) -> String {
    keystrokes.chars().fold(String::new(), |mut text, key| {
        if key == BACKSPACE {
            text.pop();
        } else {
            text.push(key);
        }
        text
    })
}

#[test]
fn the_keystrokes_end_in_the_written_text() {
    let sentences = [
        "Nghị quyết",
        "Đồng chí Nguyễn Thị Bưởi nhắc: \"thống nhất\" 12/3, đúng 7 giờ 30.",
        "ĐẢNG BỘ PHƯỜNG KHƯƠNG ĐÌNH, uỷ ban, uý kỵ\nDòng hai – (quý II)…",
        "",
    ];

    for sentence in sentences {
        assert_eq!(typed(&unikey(sentence)), sentence);
    }
}

#[test]
fn a_mark_rubs_out_its_letter_and_a_tone_the_end_of_the_word() {
    let shown = unikey("Nghị đường").replace(BACKSPACE, "←");

    assert_eq!(shown, "Nghi←ị d←đu←ưo←ơng←←←ờng");
}

#[test]
fn a_text_in_loose_marks_is_typed_as_whole_letters() {
    assert_eq!(typed(&unikey("Nghi\u{323} quye\u{302}\u{301}t")), "Nghị quyết");
}
