//! VNI: a base letter and a mark that follows it, in the case of the letter; a few letters alone.

const TONES: &str = "ùøûõï";
const HATS: &str = "âáàåãä";
const BREVES: &str = "êéèúüë";

/// Base letters, the marks that may follow, and the letter each pair draws.
const MARKED: [(char, &str, &str); 11] = [
    ('a', TONES, "áàảãạ"),
    ('a', HATS, "âấầẩẫậ"),
    ('a', BREVES, "ăắằẳẵặ"),
    ('e', TONES, "éèẻẽẹ"),
    ('e', HATS, "êếềểễệ"),
    ('o', TONES, "óòỏõọ"),
    ('o', HATS, "ôốồổỗộ"),
    ('ô', TONES, "ớờởỡợ"),
    ('u', TONES, "úùủũụ"),
    ('ö', TONES, "ứừửữự"),
    ('y', "ùøûõ", "ýỳỷỹ"),
];

/// Letters that one code draws.
const ALONE: (&str, &str) = ("ôöñíìæóòî", "ơưđíìỉĩịỵ");

/// `text` read letter by letter, a letter with its mark before a letter alone.
pub(super) fn read(text: &str) -> String {
    let mut codes = text.chars().peekable();
    let mut read = String::with_capacity(text.len());
    while let Some(code) = codes.next() {
        let pair = codes.peek().and_then(|mark| marked(code, *mark));
        if pair.is_some() {
            codes.next();
        }
        read.push(pair.or_else(|| alone(code)).unwrap_or(code));
    }
    read
}

/// The letter that `base` and `mark` draw together. The case is that of the base.
fn marked(base: char, mark: char) -> Option<char> {
    let (small, mark) = (lower(base), lower(mark));
    let letter =
        MARKED.iter().filter(|(base, ..)| *base == small).find_map(|(_, marks, letters)| {
            let place = marks.chars().position(|known| known == mark)?;
            letters.chars().nth(place)
        })?;
    Some(in_case_of(base, letter))
}

/// The letter that `code` draws without a mark.
fn alone(code: char) -> Option<char> {
    let (codes, letters) = ALONE;
    let place = codes.chars().position(|known| known == lower(code))?;
    letters.chars().nth(place).map(|letter| in_case_of(code, letter))
}

/// Every letter beyond ASCII of small case, with the codes that draw it.
#[cfg(test)]
pub(super) fn pairs() -> impl Iterator<Item = (String, char)> {
    let marked = MARKED.iter().flat_map(|(base, marks, letters)| {
        let codes = marks.chars().map(move |mark| format!("{base}{mark}"));
        codes.zip(letters.chars())
    });
    marked.chain(ALONE.0.chars().map(String::from).zip(ALONE.1.chars()))
}

fn in_case_of(code: char, letter: char) -> char {
    if code.is_uppercase() { letter.to_uppercase().next().unwrap_or(letter) } else { letter }
}

fn lower(code: char) -> char {
    code.to_lowercase().next().unwrap_or(code)
}
