//! The parts the year-ends of the demo cell are made from: `year_ends.toml`.

use std::collections::BTreeMap;

use domain::level::Level;
use domain::text::Text;
use serde::Deserialize;

use crate::Problem;
use crate::demo::words::{in_turn, read};

/// `year_ends.toml`: lists used in turn.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) decided_by: String,
    /// The committee of this cell's own residents.
    pub(super) residence: String,
    /// The committees where the others live.
    pub(super) residences: Vec<String>,
    pub(super) excellent_reason: String,
    pub(super) reduction: Vec<String>,
    pub(super) prepare_note: String,
    pub(super) year: Vec<DecidedYear>,
    pub(super) now: Now,
    pub(super) feedback: Feedback,
    /// What is written in each item of a form, by its key.
    answers: BTreeMap<String, Vec<String>>,
}

/// A year whose levels were decided; who is not named is rated HTT.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DecidedYear {
    pub(super) years_ago: i32,
    pub(super) collective: Level,
    /// The number of the decision.
    pub(super) number: String,
    excellent: Vec<String>,
    completed: Vec<String>,
}

/// The year under way; who is not named has done their part.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Now {
    excellent: Vec<String>,
    completed: Vec<String>,
    pub(super) unwritten: Vec<String>,
    pub(super) unsigned: Vec<String>,
    pub(super) unscored: Vec<String>,
    pub(super) unreturned: Vec<String>,
}

/// What the residences say.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Feedback {
    pub(super) words: Vec<String>,
}

impl Words {
    pub(super) fn read() -> Result<Self, Problem> {
        read(include_str!("../../../../../../assets/demo/year_ends.toml"))
    }

    /// What is written in the item `key` of a form.
    pub(super) fn answer(&self, key: &str, turn: usize) -> Result<Text, Problem> {
        let list = self.answers.get(key).or_else(|| self.answers.get("other"));
        let words = in_turn(list.ok_or(Problem::Unexpected)?, turn)?;
        Ok(Text::from(words.as_str()))
    }
}

impl DecidedYear {
    /// The level of a member.
    pub(super) fn level_of(&self, name: &Text) -> Level {
        level_of(name, &self.excellent, &self.completed)
    }
}

impl Now {
    /// The level the cell proposes for a member.
    pub(super) fn level_of(&self, name: &Text) -> Level {
        level_of(name, &self.excellent, &self.completed)
    }
}

fn level_of(name: &Text, excellent: &[String], completed: &[String]) -> Level {
    if is_named(excellent, name) {
        Level::Excellent
    } else if is_named(completed, name) {
        Level::Completed
    } else {
        Level::Good
    }
}

/// Whether `names` has `name`.
pub(super) fn is_named(names: &[String], name: &Text) -> bool {
    names.iter().any(|other| other.as_str() == name.as_str())
}
