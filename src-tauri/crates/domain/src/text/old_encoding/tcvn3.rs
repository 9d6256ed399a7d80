//! TCVN3 (ABC): one code a letter.

/// Codes beside the letters they draw, by vowel.
///
/// The code of `ư` is the soft hyphen of Unicode; nothing may take soft hyphens out of a text before
/// it was read.
const ROWS: [(&str, &str); 14] = [
    ("¡¢£¤¥¦§", "ĂÂÊÔƠƯĐ"),
    ("®", "đ"),
    ("µ¶·¸¹", "àảãáạ"),
    ("¨»¼½¾Æ", "ăằẳẵắặ"),
    ("©ÇÈÉÊË", "âầẩẫấậ"),
    ("ÌÎÏÐÑ", "èẻẽéẹ"),
    ("ªÒÓÔÕÖ", "êềểễếệ"),
    ("×ØÜÝÞ", "ìỉĩíị"),
    ("ßáâãä", "òỏõóọ"),
    ("«åæçèé", "ôồổỗốộ"),
    ("¬êëìíî", "ơờởỡớợ"),
    ("ïñòóô", "ùủũúụ"),
    ("\u{ad}õö÷øù", "ưừửữứự"),
    ("úûüýþ", "ỳỷỹýỵ"),
];

/// The letter that `code` draws, if it draws one.
pub(super) fn letter(code: char) -> Option<char> {
    if code.is_ascii() {
        return None;
    }
    pairs().find(|(drawn, _)| *drawn == code).map(|(_, letter)| letter)
}

/// Every code with its letter.
pub(super) fn pairs() -> impl Iterator<Item = (char, char)> {
    ROWS.iter().flat_map(|(codes, letters)| codes.chars().zip(letters.chars()))
}
