//! The words shipped with the program that make a pledge concrete.

use domain::notebook::ConcreteWords;

use crate::Problem;
use crate::problem::unexpected;

const CONCRETE: &str = include_str!("../../../../../assets/forms/notebook-2026/objects.toml");

/// The words the question about vague pledges looks for.
pub(super) fn concrete() -> Result<ConcreteWords, Problem> {
    toml::from_str(CONCRETE).map_err(|error| unexpected(&error))
}
