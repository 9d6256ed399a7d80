//! Searching files for words that must not stand there in the clear, however they might be written.
#![expect(clippy::unwrap_used, reason = "a test stops where its ground gives way")]

use std::fs;
use std::path::Path;

use unicode_normalization::UnicodeNormalization as _;

/// Words to be looked for: composed and decomposed, in UTF-8 and in both kinds of UTF-16.
pub struct Search(Vec<(String, Vec<u8>)>);

/// What a search has come to.
#[derive(Debug, Default)]
pub struct Searched {
    /// How many files were read.
    pub files: usize,
    /// The words that were found, with the file.
    pub found: Vec<String>,
}

impl Search {
    /// A search for these words.
    pub fn of(words: &[&str]) -> Self {
        let spelt =
            words.iter().flat_map(|word| [word.nfc().collect::<String>(), word.nfd().collect()]);
        Self(spelt.flat_map(|word| written(&word).map(|bytes| (word.clone(), bytes))).collect())
    }

    /// The first of the words that stands in `bytes`.
    pub fn in_bytes(&self, bytes: &[u8]) -> Option<&str> {
        let stands = |needle: &[u8]| bytes.windows(needle.len()).any(|window| window == needle);
        self.0.iter().find(|(_, needle)| stands(needle)).map(|(word, _)| word.as_str())
    }

    /// Looks into every file under `folder`, and at the names of files, but for those `spared`.
    pub fn under(&self, folder: &Path, spared: &[&Path]) -> Searched {
        let mut searched = Searched::default();
        self.look(folder, spared, &mut searched);
        searched
    }

    fn look(&self, path: &Path, spared: &[&Path], searched: &mut Searched) {
        let kind = fs::symlink_metadata(path).unwrap().file_type();
        if spared.contains(&path) {
            return;
        }
        if kind.is_dir() {
            for within in fs::read_dir(path).unwrap() {
                self.look(&within.unwrap().path(), spared, searched);
            }
        } else if kind.is_file() {
            searched.files += 1;
            let named = path.file_name().unwrap().as_encoded_bytes();
            let found = self.in_bytes(named).or_else(|| self.in_bytes(&fs::read(path).unwrap()));
            let found = found.map(|word| format!("{word}: {}", path.display()));
            searched.found.extend(found);
        }
    }
}

fn written(word: &str) -> [Vec<u8>; 3] {
    let units = || word.encode_utf16();
    [
        word.as_bytes().to_vec(),
        units().flat_map(u16::to_le_bytes).collect(),
        units().flat_map(u16::to_be_bytes).collect(),
    ]
}
