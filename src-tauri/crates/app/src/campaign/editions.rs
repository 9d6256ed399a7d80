//! The rules of each edition of the review shipped inside the program.

use domain::review::{ReviewEdition, ReviewRules};

use crate::problem::unexpected;

const SHIPPED: [&str; 3] = [
    include_str!("../../../../../assets/forms/2025/rules.toml"),
    include_str!("../../../../../assets/forms/2023/rules.toml"),
    include_str!("../../../../../assets/forms/2019/rules.toml"),
];

/// The rules a review of `year` is held by; none for a year before the first edition.
pub(super) fn of_year(year: i32) -> Option<ReviewEdition> {
    shipped().find(|edition| edition.is_of_year(year))
}

/// What a review of `year` goes by while the cell has changed nothing.
pub(crate) fn shipped_rules(year: i32) -> Option<ReviewRules> {
    of_year(year).map(|edition| edition.rules)
}

/// The rules of an edition by its name.
pub(super) fn named(edition: &str) -> Option<ReviewEdition> {
    shipped().find(|it| it.edition == edition)
}

/// A test in `domain` sees to it that each can be read.
fn shipped() -> impl Iterator<Item = ReviewEdition> {
    SHIPPED.iter().filter_map(|file| {
        ReviewEdition::read(file)
            .map_err(|mistakes| {
                let told = format!("{mistakes:?}");
                unexpected(&std::io::Error::other(told));
            })
            .ok()
    })
}
