//! The people and sentences of the demo cell, as written in `assets/demo`.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::Problem;

/// `cell.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoCell {
    pub(super) password: String,
    pub(super) pin: String,
    pub(super) names: Vec<DemoNames>,
}

/// Names of the demo cell from a number of years ago on.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoNames {
    pub(super) years_ago: i32,
    pub(super) superior: String,
    pub(super) name: String,
    pub(super) place: String,
    pub(super) code: String,
}

impl DemoCell {
    pub(super) fn read() -> Result<Self, Problem> {
        read(include_str!("../../../../../assets/demo/cell.toml"))
    }
}

/// `members.toml`.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoMembers {
    pub(super) member: Vec<DemoMember>,
}

impl DemoMembers {
    pub(super) fn read() -> Result<Self, Problem> {
        read(include_str!("../../../../../assets/demo/members.toml"))
    }
}

/// A member of the demo cell; days as people write them.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoMember {
    pub(super) family: String,
    pub(super) middle: String,
    pub(super) given: String,
    #[serde(default)]
    pub(super) kind: domain::member::PersonKind,
    pub(super) gender: domain::member::Gender,
    pub(super) born: String,
    #[serde(default)]
    pub(super) joined: Option<String>,
    #[serde(default)]
    pub(super) official: Option<String>,
    #[serde(default)]
    pub(super) occupation: String,
    #[serde(default)]
    pub(super) workplace: String,
    #[serde(default)]
    pub(super) hometown: String,
    #[serde(default)]
    pub(super) ethnicity: String,
    #[serde(default)]
    pub(super) political_theory: String,
    #[serde(default)]
    pub(super) profession: String,
    #[serde(default)]
    pub(super) card_number: String,
    #[serde(default)]
    pub(super) badge: String,
    #[serde(default)]
    pub(super) review_class: domain::member::ReviewClass,
    #[serde(default)]
    pub(super) post: Option<domain::post::PostKind>,
    #[serde(default)]
    pub(super) government: Option<String>,
    #[serde(default)]
    pub(super) organisation: Option<String>,
    #[serde(default)]
    pub(super) exempt_years_ago: Option<i32>,
    #[serde(default)]
    pub(super) exempt_reason: String,
    #[serde(default)]
    pub(super) away_months_ago: Option<i32>,
    #[serde(default)]
    pub(super) away_reason: String,
    #[serde(default)]
    pub(super) probation_months_ago: Option<i32>,
}

/// `sentences.toml`: lists used in turn.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sentences {
    pub(super) place: String,
    pub(super) invited: String,
    pub(super) preparation: String,
    pub(super) helpers: Vec<String>,
    pub(super) themes: Vec<String>,
    pub(super) news: Vec<String>,
    pub(super) assessment: Vec<String>,
    pub(super) next_work: Vec<String>,
    pub(super) remarks: Vec<String>,
    pub(super) replies: Vec<String>,
    pub(super) conclusions: Vec<String>,
    pub(super) follow_conclusions: Vec<String>,
    pub(super) tasks: Vec<String>,
    pub(super) products: Vec<String>,
    pub(super) task_results: Vec<String>,
    pub(super) task_states: Vec<String>,
    pub(super) drop_reasons: Vec<String>,
    pub(super) shortcomings: Vec<String>,
    pub(super) remedies: Vec<String>,
    pub(super) praise: Vec<String>,
    pub(super) reminders: Vec<String>,
    pub(super) absences: Vec<String>,
    pub(super) weaknesses: Vec<String>,
    pub(super) guests: Vec<DemoGuest>,
    pub(super) politics: Vec<String>,
    pub(super) dues: Vec<String>,
    pub(super) story: Vec<DemoStory>,
}

/// A guest of the demo cell.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoGuest {
    pub(super) name: String,
    pub(super) title: String,
}

/// A story about Bác of the demo cell.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DemoStory {
    pub(super) title: String,
    pub(super) source: String,
    pub(super) lesson: String,
}

impl Sentences {
    pub(super) fn read() -> Result<Self, Problem> {
        read(include_str!("../../../../../assets/demo/sentences.toml"))
    }
}

/// The entry of `list` whose turn it is at `turn`; lists repeat.
pub(super) fn in_turn<T>(list: &[T], turn: usize) -> Result<&T, Problem> {
    list.get(turn.checked_rem(list.len()).unwrap_or_default()).ok_or(Problem::Unexpected)
}

pub(super) fn read<T: DeserializeOwned>(text: &str) -> Result<T, Problem> {
    toml::from_str(text).map_err(|error| {
        log::error!("the demo cell cannot be read: {error}");
        Problem::Unexpected
    })
}
