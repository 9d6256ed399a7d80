//! Whether an SPDX expression is met by what `.deny.toml` allows.

/// Whether the licences of `allowed` are enough for `expression`: `(MIT OR Apache-2.0) AND Unicode-3.0`.
/// The old sign `/` means OR. What cannot be read is not met.
pub(crate) fn is_met(expression: &str, allowed: &[String]) -> bool {
    let spaced = expression.replace('(', " ( ").replace(')', " ) ").replace('/', " OR ");
    let words: Vec<&str> = spaced.split_whitespace().collect();
    let mut reader = Reader { words: &words, allowed };
    let met = reader.either();
    met && reader.words.is_empty()
}

struct Reader<'a> {
    words: &'a [&'a str],
    allowed: &'a [String],
}

impl Reader<'_> {
    fn either(&mut self) -> bool {
        let mut met = self.both();
        while self.take("OR") {
            met |= self.both();
        }
        met
    }

    fn both(&mut self) -> bool {
        let mut met = self.one();
        while self.take("AND") {
            met &= self.one();
        }
        met
    }

    fn one(&mut self) -> bool {
        if self.take("(") {
            let met = self.either();
            return met & self.take(")");
        }
        let Some((name, rest)) = self.words.split_first() else { return false };
        self.words = rest;
        if !self.take("WITH") {
            return self.allows(name);
        }
        let Some((exception, rest)) = self.words.split_first() else { return false };
        self.words = rest;
        self.allows(&format!("{name} WITH {exception}"))
    }

    fn allows(&self, licence: &str) -> bool {
        self.allowed.iter().any(|allowed| allowed == licence)
    }

    fn take(&mut self, word: &str) -> bool {
        let rest = self.words.split_first().filter(|(first, _)| **first == word);
        rest.map(|(_, rest)| self.words = rest).is_some()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_of_several_is_enough_and_all_of_several_are_needed() {
        let allowed = ["MIT".to_owned(), "Unicode-3.0".to_owned()];
        let good = ["MIT", "GPL-2.0 OR MIT", "Zlib/MIT", "(Zlib OR MIT) AND Unicode-3.0"];
        let bad = ["", "GPL-2.0", "MIT AND GPL-2.0", "MIT WITH LLVM-exception", "(MIT", "MIT )"];

        assert!(good.iter().all(|expression| is_met(expression, &allowed)));
        for expression in bad {
            assert!(!is_met(expression, &allowed), "{expression}");
        }
    }
}
