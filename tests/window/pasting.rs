//! Text pasted from an old Word file, in the real window.

use serde_json::json;
use tests::window::{Home, Look as _, Program};

const OLD: &str = "§¶ng bé x· g\u{ad}¬ng mÉu";
const READ: &str = "Đảng bộ xã gương mẫu";

/// Pastes as the engine does: it tells the page, then puts the text where the caret is.
const PASTE: &str = "
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', arguments[0]);
    clipboardData.setData('text/html', `<p style='font-family:\".VnTime\"'>${arguments[0]}</p>`);
    const paste = new ClipboardEvent('paste', { clipboardData, bubbles: true });
    document.activeElement.dispatchEvent(paste);
    document.execCommand('insertText', false, arguments[0]);
";

#[test]
fn text_of_an_old_word_file_is_offered_in_unicode_and_can_be_taken_back() {
    let home = Home::new();
    let program = Program::start(&home);
    program.find("[data-testid=welcome-begin]").click();
    let superior = program.find("[data-testid=cell-superior]");
    superior.click();

    program.execute(PASTE, &[json!(OLD)]);

    program.wait_for_text("Đoạn dán có vẻ là chữ TCVN3 (ABC).");
    assert_eq!(superior.value(), OLD, "nothing is changed unasked");
    program.find("[data-testid=pasted-take]").click();
    program.wait_until("the text to be exchanged", || superior.value() == READ);
    program.find("[data-testid=pasted-back]").click();
    program.wait_until("the text to be as it was", || superior.value() == OLD);
    program.close();
}
