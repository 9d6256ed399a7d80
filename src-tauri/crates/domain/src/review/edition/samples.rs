//! The editions that are shipped.

use super::ReviewEdition;

pub(crate) const FILES: [(&str, &str); 3] = [
    ("2019", include_str!("../../../../../../assets/forms/2019/rules.toml")),
    ("2023", include_str!("../../../../../../assets/forms/2023/rules.toml")),
    ("2025", include_str!("../../../../../../assets/forms/2025/rules.toml")),
];

/// The shipped edition of this name.
pub(crate) fn shipped(edition: &str) -> ReviewEdition {
    let (_, file) = FILES.into_iter().find(|(name, _)| *name == edition).unwrap();
    ReviewEdition::read(file).unwrap()
}
