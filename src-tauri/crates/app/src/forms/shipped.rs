//! The editions shipped inside the program.

macro_rules! shipped {
    ($($file:literal),+ $(,)?) => {
        /// The file of each edition.
        pub(super) const SHIPPED: &[&str] =
            &[$(include_str!(concat!("../../../../../assets/forms/", $file))),+];

        #[cfg(test)]
        const FILES: &[&str] = &[$($file),+];
    };
}

shipped![
    "notebook-2026/commitment.toml",
    "2025/01.toml",
    "2025/2a.toml",
    "2025/2b.toml",
    "2025/2c.toml",
    "2025/05.toml",
    "2023/01.toml",
    "2023/02a.toml",
    "2023/02b.toml",
    "2019/02.toml",
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;
    use std::fs;
    use std::path::Path;

    use domain::form::FormEdition;
    use domain::text::Spelling;

    use super::*;

    #[test]
    fn every_edition_is_sound_in_both_spellings_and_has_its_own_name() {
        let mut names = BTreeSet::new();

        for (file, text) in FILES.iter().zip(SHIPPED) {
            for spelling in [Spelling::ToneOnU, Spelling::ToneOnY] {
                let read = FormEdition::read(&spelling.apply(text));
                assert!(read.is_ok(), "{file}: {read:?}");
            }
            let edition = FormEdition::read(text).unwrap();
            assert!(!edition.source.is_blank(), "{file} says where it comes from");
            assert!(names.insert((edition.edition, edition.form)), "{file}");
        }
    }

    #[test]
    fn every_form_of_the_review_is_shipped() {
        let forms = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/forms");

        for entry in fs::read_dir(forms).unwrap().map(Result::unwrap) {
            let folder = entry.file_name().into_string().unwrap();
            if !folder.chars().all(|letter| letter.is_ascii_digit()) {
                continue;
            }
            for file in fs::read_dir(entry.path()).unwrap().map(Result::unwrap) {
                let file = format!("{folder}/{}", file.file_name().into_string().unwrap());
                if file.ends_with("/rules.toml") {
                    continue;
                }
                assert!(FILES.contains(&file.as_str()), "{file} is not shipped");
            }
        }
    }
}
