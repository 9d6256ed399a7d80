//! The parts the registers of the demo cell are made from: `registers.toml`. Days are counted back from
//! the day the cell is looked at.

use domain::censure::CensureKind;
use domain::inspection::InspectionKind;
use domain::review::GiverKind;
use domain::shortcoming::NamedIn;
use serde::Deserialize;

use crate::Problem;
use crate::demo::words::read;

/// `registers.toml`: a row each.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) shortcoming: Vec<Shortcoming>,
    pub(super) inspection: Vec<Planned>,
    pub(super) censure: Vec<Censure>,
    pub(super) suggestion: Vec<Suggestion>,
    pub(super) contribution: Vec<Contribution>,
}

impl Words {
    pub(super) fn read() -> Result<Self, Problem> {
        read(include_str!("../../../../../../assets/demo/registers.toml"))
    }
}

/// A shortcoming that no inspection named.
#[derive(Deserialize)]
pub(super) struct Shortcoming {
    #[serde(default)]
    pub(super) name: String,
    pub(super) named_in: NamedIn,
    pub(super) named_ago: i64,
    #[serde(flatten)]
    pub(super) remedied: Remedied,
}

/// What is wanting, and how it is remedied.
#[derive(Deserialize)]
pub(super) struct Remedied {
    pub(super) work: String,
    pub(super) responsibility: String,
    pub(super) measure: String,
    pub(super) due_in: i64,
    pub(super) steps: Vec<Step>,
}

/// A step of a remedy: due on a day to come, or on one that is past.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Step {
    pub(super) words: String,
    pub(super) due_in: Option<i64>,
    #[serde(default)]
    pub(super) due_ago: i64,
    pub(super) done_ago: Option<i64>,
    #[serde(default)]
    pub(super) result: String,
}

/// An inspection, and what came of it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Planned {
    pub(super) kind: InspectionKind,
    pub(super) name: String,
    pub(super) content: String,
    pub(super) period: String,
    pub(super) inspectors: String,
    pub(super) method: String,
    pub(super) concluded: Option<Concluded>,
}

/// What a meeting concluded; notice and report came so many days before it.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Concluded {
    pub(super) least_ago: i64,
    pub(super) noticed_before: i64,
    pub(super) reported_before: i64,
    pub(super) report: String,
    pub(super) findings: String,
    pub(super) conclusion: String,
    pub(super) shortcoming: Remedied,
}

/// A reminder or a discipline.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Censure {
    pub(super) name: String,
    pub(super) kind: CensureKind,
    pub(super) ago: i64,
    pub(super) by: String,
    pub(super) reason: String,
}

/// A suggestion from above.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Suggestion {
    #[serde(default)]
    pub(super) name: String,
    pub(super) ago: i64,
    pub(super) from: String,
    pub(super) paper: String,
    pub(super) words: String,
}

/// A contributed comment.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Contribution {
    #[serde(default)]
    pub(super) name: String,
    pub(super) ago: i64,
    pub(super) giver: GiverKind,
    pub(super) giver_words: String,
    pub(super) words: String,
    pub(super) reply: String,
}
