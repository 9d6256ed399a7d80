//! The parts the notebooks of the demo cell are written from: `notebooks.toml`.

use domain::notebook::PledgeGroup;
use serde::Deserialize;

use crate::Problem;
use crate::demo::words::read;

/// `notebooks.toml`: lists used in turn.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) basis: String,
    pub(super) criteria: String,
    /// Who is named with a comment of the cell.
    pub(super) cell: String,
    /// Who signs comments made between the meetings; blank for who sits there.
    pub(super) commenters: Vec<String>,
    /// What was done of an act nobody has words for.
    pub(super) done: String,
    pub(super) study_place: String,
    pub(super) model_owner: String,
    pub(super) praised_collective: String,
    pub(super) behind: Behind,
    pub(super) seats: Seats,
    pub(super) plan: Vec<Plan>,
    pub(super) model: Vec<Model>,
    pub(super) issue: Vec<Issue>,
    pub(super) commitments: Commitments,
    pub(super) pledge: Vec<Pledge>,
    pub(super) vague: Vec<Vague>,
    pub(super) pages: Pages,
    pub(super) deed: Vec<Deed>,
    pub(super) told: Told,
    pub(super) study: Vec<Study>,
    pub(super) heard: Heard,
    pub(super) summaries: Summaries,
    pub(super) commendation: Vec<Commendation>,
}

impl Words {
    pub(super) fn read() -> Result<Self, Problem> {
        read(include_str!("../../../../../../assets/demo/notebooks.toml"))
    }
}

/// Who is behind with what this year, by name.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Behind {
    pub(super) unregistered: Vec<String>,
    pub(super) unaccepted: Vec<String>,
    pub(super) uncommitted: Vec<String>,
    pub(super) unsigned: Vec<String>,
    pub(super) signed_late: Vec<String>,
    pub(super) unsummed: Vec<String>,
}

/// Whose seats have a PIN, and what is written there.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Seats {
    pub(super) holders: Vec<String>,
    pub(super) deed: String,
    pub(super) deed_for: String,
    pub(super) awaiting: String,
    pub(super) awaiting_for: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Plan {
    pub(super) theme: String,
    pub(super) collective: String,
    pub(super) breakthrough: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Model {
    pub(super) name: String,
    pub(super) field: String,
    pub(super) result: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Issue {
    pub(super) what: String,
    pub(super) measures: String,
    pub(super) outcome: String,
}

/// Answers by the items of the commitment; `other` for an item the demo does not know.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Commitments {
    pub(super) thought: Vec<String>,
    pub(super) ethics: Vec<String>,
    pub(super) work: Vec<String>,
    pub(super) leadership: Vec<String>,
    pub(super) discipline: Vec<String>,
    pub(super) other: Vec<String>,
    pub(super) act: Vec<Act>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Act {
    pub(super) what: String,
    pub(super) due: String,
    pub(super) target: String,
}

/// A concrete pledge, and what is done of it in one month or another.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pledge {
    pub(super) group: PledgeGroup,
    pub(super) act: String,
    pub(super) measure: String,
    pub(super) target: String,
    pub(super) due: String,
    pub(super) done: Vec<String>,
}

/// A pledge that cannot be assessed by.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Vague {
    pub(super) group: PledgeGroup,
    pub(super) act: String,
    pub(super) done: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Pages {
    pub(super) times: Vec<String>,
    pub(super) places: Vec<String>,
    pub(super) whom: Vec<String>,
    pub(super) amounts: Vec<String>,
    pub(super) self_remarks: Vec<String>,
    pub(super) comments: Vec<String>,
    pub(super) months_only: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Deed {
    pub(super) words: String,
    pub(super) for_whom: String,
}

/// What is said of a story that was told.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Told {
    pub(super) reflections: Vec<String>,
    pub(super) comments: Vec<String>,
    pub(super) swap_reason: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Study {
    pub(super) title: String,
    pub(super) speaker: String,
    pub(super) note: String,
}

/// What comes of a study session.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Heard {
    pub(super) marks: Vec<String>,
    pub(super) markers: Vec<String>,
    pub(super) remarks: Vec<String>,
    pub(super) absences: Vec<String>,
    pub(super) made_up: String,
    pub(super) reflections: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Summaries {
    pub(super) results: Vec<String>,
    pub(super) self_assessments: Vec<String>,
    pub(super) comments: Vec<String>,
    pub(super) praise: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Commendation {
    pub(super) kind: String,
    pub(super) issuer: String,
    pub(super) number: String,
    pub(super) reason: String,
}
