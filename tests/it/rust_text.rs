//! Reading Rust source just well enough to tell text from comments and tests.

/// The texts and characters of `source` that hold a letter beyond ASCII, each with its line.
/// Comments and modules for tests are left out.
pub(crate) fn words_in_source(source: &str) -> Vec<(usize, String)> {
    Reader { source, at: 0, found: Vec::new() }.read()
}

struct Reader<'a> {
    source: &'a str,
    /// Byte offset of what comes next.
    at: usize,
    found: Vec<(usize, String)>,
}

impl Reader<'_> {
    fn read(mut self) -> Vec<(usize, String)> {
        while let Some(next) = self.rest().chars().next() {
            match next {
                '/' if self.rest().starts_with("//") => self.skip_past("\n"),
                '/' if self.rest().starts_with("/*") => self.skip_block_comment(),
                '#' if self.rest().starts_with("#[cfg(test)]") => self.skip_item(),
                'r' if self.raw_hashes().is_some() => self.raw_text(),
                '"' => self.text('"'),
                '\'' => self.character(),
                _ => self.at += next.len_utf8(),
            }
        }
        self.found
    }

    fn rest(&self) -> &str {
        &self.source[self.at..]
    }

    fn skip_past(&mut self, end: &str) {
        self.at += self.rest().find(end).map_or(self.rest().len(), |place| place + end.len());
    }

    fn skip_block_comment(&mut self) {
        let mut depth = 0;
        loop {
            match self.rest() {
                rest if rest.starts_with("/*") => (depth, self.at) = (depth + 1, self.at + 2),
                rest if rest.starts_with("*/") => (depth, self.at) = (depth - 1, self.at + 2),
                rest => match rest.chars().next() {
                    Some(next) => self.at += next.len_utf8(),
                    None => return,
                },
            }
            if depth == 0 {
                return;
            }
        }
    }

    /// Leave out the item after an attribute: to its semicolon, or to the end of its braces.
    fn skip_item(&mut self) {
        let (found, mut depth) = (self.found.len(), 0);
        self.at += "#[cfg(test)]".len();
        while let Some(next) = self.rest().chars().next() {
            match next {
                '/' if self.rest().starts_with("//") => self.skip_past("\n"),
                'r' if self.raw_hashes().is_some() => self.raw_text(),
                '"' => self.text('"'),
                '\'' => self.character(),
                _ => self.at += next.len_utf8(),
            }
            match next {
                '{' => depth += 1,
                '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 && matches!(next, '}' | ';') {
                break;
            }
        }
        self.found.truncate(found);
    }

    /// How many `#` open the raw text that begins here, if one does.
    fn raw_hashes(&self) -> Option<usize> {
        let before = self.source[..self.at].chars().next_back();
        if before.is_some_and(|before| before.is_alphanumeric() || before == '_') {
            return None;
        }
        let after = self.rest().strip_prefix('r')?;
        let hashes = after.len() - after.trim_start_matches('#').len();
        after[hashes..].starts_with('"').then_some(hashes)
    }

    fn raw_text(&mut self) {
        let hashes = self.raw_hashes().unwrap_or_default();
        let start = self.at;
        self.at += hashes + 2;
        self.skip_past(&format!("\"{}", "#".repeat(hashes)));
        self.keep(start);
    }

    fn text(&mut self, quote: char) {
        let start = self.at;
        self.at += 1;
        while let Some(next) = self.rest().chars().next() {
            self.at += next.len_utf8();
            if next == '\\' {
                self.at += self.rest().chars().next().map_or(0, char::len_utf8);
            } else if next == quote {
                break;
            }
        }
        self.keep(start);
    }

    /// A character in quotes, or only the tick of a lifetime.
    fn character(&mut self) {
        let mut after = self.rest().chars().skip(1);
        let is_lifetime = after.next() != Some('\\') && after.next() != Some('\'');
        if is_lifetime { self.at += 1 } else { self.text('\'') }
    }

    fn keep(&mut self, start: usize) {
        let words = &self.source[start..self.at];
        if words.chars().any(|letter| !letter.is_ascii() && letter.is_alphabetic()) {
            let line = self.source[..start].matches('\n').count() + 1;
            self.found.push((line, words.to_owned()));
        }
    }
}

#[test]
fn text_is_told_from_comments_and_tests() {
    let source = r##"
        //! Sổ tay
        /* một /* hai */ "ba" */
        const A: &str = "bốn"; // "năm"
        const B: &str = "plain \" still \\";
        fn c<'a>(x: &'a str) -> char { 'đ' }
        const D: &str = r#"sáu " bảy"#;
        const E: char = '\'';
        #[cfg(test)]
        use tám;
        #[cfg(test)]
        mod tests { const F: &str = "} chín"; }
        const G: &str = "mười …";
        const H: &str = "… –";
    "##;

    let found = words_in_source(source);

    let words: Vec<_> = found.iter().map(|(line, words)| (*line, words.as_str())).collect();
    assert_eq!(words, [(4, "\"bốn\""), (6, "'đ'"), (7, "r#\"sáu \" bảy\"#"), (13, "\"mười …\"")]);
}
