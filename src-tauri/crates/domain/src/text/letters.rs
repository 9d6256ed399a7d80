//! The letters that count the points of Party papers: a, b, c, d, đ, e, g …

/// The letters in order; f, j, w, z and those with marks do not count points.
const POINT_LETTERS: [&str; 23] = [
    "a", "b", "c", "d", "đ", "e", "g", "h", "i", "k", "l", "m", "n", "o", "p", "q", "r", "s", "t",
    "u", "v", "x", "y",
];

/// The letter of a point (điểm) by its place from 0: a, b, c, d, đ, e, g …
///
/// After y the letters are doubled: aa, bb, and so on.
pub fn list_letter(place: usize) -> String {
    let letter = POINT_LETTERS[place % POINT_LETTERS.len()];
    letter.repeat(place / POINT_LETTERS.len() + 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_are_counted_as_party_papers_count_them() {
        let first: Vec<String> = (0..10).map(list_letter).collect();

        assert_eq!(first, ["a", "b", "c", "d", "đ", "e", "g", "h", "i", "k"]);
        assert_eq!(list_letter(22), "y");
    }

    #[test]
    fn a_list_longer_than_the_alphabet_goes_on() {
        assert_eq!(list_letter(23), "aa");
        assert_eq!(list_letter(27), "đđ");
        assert_eq!(list_letter(46), "aaa");
    }
}
