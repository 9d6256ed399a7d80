//! The rules of the review that are shipped, an edition each.

use domain::review::{ReviewEdition, ReviewRules};

use crate::Problem;

/// The rules of each edition, the newest first.
const SHIPPED: [&str; 3] = [
    include_str!("../../../../../assets/forms/2025/rules.toml"),
    include_str!("../../../../../assets/forms/2023/rules.toml"),
    include_str!("../../../../../assets/forms/2019/rules.toml"),
];

/// The rules the review of `year` goes by; of a year before every edition the program's defaults.
pub(super) fn of_year(year: i32) -> Result<ReviewRules, Problem> {
    for file in SHIPPED {
        let edition = read(file)?;
        if edition.is_of_year(year) {
            return Ok(edition.rules);
        }
    }
    Ok(ReviewRules::default())
}

fn read(file: &str) -> Result<ReviewEdition, Problem> {
    ReviewEdition::read(file).map_err(|mistakes| {
        log::error!("the rules of an edition are not sound: {mistakes:?}");
        Problem::Unexpected
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_year_has_rules_and_only_those_of_2025_wait_half_a_year() {
        for (year, months) in [(2010, 6), (2021, 0), (2023, 0), (2025, 6), (2026, 6), (2030, 6)] {
            assert_eq!(of_year(year).unwrap().least_months, months, "{year}");
        }
    }
}
