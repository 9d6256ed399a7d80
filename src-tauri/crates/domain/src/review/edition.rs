//! The rules of an edition as data: settings, levels, criteria, and what of it is unverified.
//!
//! They are files beside the forms (`assets/forms/<edition>/rules.toml`), so that a new guideline is a
//! new file and old reviews keep theirs.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::criteria::CriteriaMistake;
use super::levels::{LadderMistake, LevelLadder};
use super::{Assessed, Criteria, ReviewRules};
use crate::text::Text;

/// The rules of an edition of the annual review.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct ReviewEdition {
    /// Names the edition, like those of its forms, e.g. `2025`.
    pub edition: String,
    /// The regulation and guideline.
    pub source: Text,
    /// The first year it is for.
    pub from_year: i32,
    /// The last year it is for; none while it is in force.
    #[serde(default)]
    pub until_year: Option<i32>,
    /// What is not checked against an original: names of [`ReviewRules`] (e.g. `cap.base`), `levels`
    /// or `criteria`. Said on the screen, never on paper.
    #[serde(default)]
    pub unverified: BTreeSet<String>,
    /// The settings a new review of this edition begins with.
    #[serde(default)]
    pub rules: ReviewRules,
    /// The levels, for each kind of subject.
    pub levels: Vec<LevelLadder>,
    /// The criteria, for each kind of subject; none in editions without points.
    #[serde(default)]
    pub criteria: Vec<Criteria>,
}

/// What is wrong with the file of an edition's rules.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "mistake", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum RulesMistake {
    /// The file cannot be read as such a file at all.
    Unreadable {
        /// The line, from 1.
        line: u32,
        /// What the reader says, in English.
        told: String,
    },
    /// A setting nobody can mean.
    OutOfRange {
        /// The setting.
        field: String,
        /// The least it may be.
        least: u32,
        /// The most it may be.
        most: u32,
    },
    /// The last year lies before the first.
    YearsBackwards,
    /// A kind of subject is served twice, or has criteria and no levels.
    Served {
        /// Whom.
        subject: Assessed,
    },
    /// Something `unverified` names is neither a setting nor `levels` nor `criteria`.
    UnknownName {
        /// The name.
        name: String,
    },
    /// A ladder is wrong.
    Ladder {
        /// Which, from 1.
        place: u32,
        /// How.
        is: LadderMistake,
    },
    /// A catalogue is wrong.
    Criteria {
        /// Which, from 1.
        place: u32,
        /// How.
        is: CriteriaMistake,
    },
}

impl ReviewEdition {
    /// Read the file of an edition's rules, or tell everything that is wrong with it.
    pub fn read(file: &str) -> Result<Self, Vec<RulesMistake>> {
        let edition: Self = toml::from_str(file).map_err(|error| {
            let line = line_of(file, error.span().map_or(0, |span| span.start));
            vec![RulesMistake::Unreadable { line, told: error.message().to_owned() }]
        })?;
        let mistakes = edition.mistakes();
        if mistakes.is_empty() { Ok(edition) } else { Err(mistakes) }
    }

    /// Whether it is the edition of `year`.
    pub fn is_of_year(&self, year: i32) -> bool {
        self.from_year <= year && self.until_year.is_none_or(|until| year <= until)
    }

    /// Whether points are given in this edition.
    pub fn is_scored(&self) -> bool {
        !self.criteria.is_empty()
    }

    /// The levels for `subject`.
    pub fn ladder(&self, subject: Assessed) -> Option<&LevelLadder> {
        self.levels.iter().find(|ladder| ladder.serves.contains(&subject))
    }

    /// The criteria for `subject`.
    pub fn criteria(&self, subject: Assessed) -> Option<&Criteria> {
        self.criteria.iter().find(|criteria| criteria.serves.contains(&subject))
    }

    fn mistakes(&self) -> Vec<RulesMistake> {
        let mut found = Vec::new();
        if let Err(wrong) = self.rules.check() {
            let (field, least, most) = (wrong.field.to_owned(), wrong.least, wrong.most);
            found.push(RulesMistake::OutOfRange { field, least, most });
        }
        if self.until_year.is_some_and(|until| until < self.from_year) {
            found.push(RulesMistake::YearsBackwards);
        }
        found.extend(self.unknown_names());
        found.extend(self.served_mistakes());
        for (ladder, place) in self.levels.iter().zip(1..) {
            found.extend(ladder.check().err().map(|is| RulesMistake::Ladder { place, is }));
        }
        for (criteria, place) in self.criteria.iter().zip(1..) {
            let mistakes = criteria.mistakes().into_iter();
            found.extend(mistakes.map(|is| RulesMistake::Criteria { place, is }));
        }
        found
    }

    fn unknown_names(&self) -> impl Iterator<Item = RulesMistake> {
        let known = |name: &&String| NAMES.contains(&name.as_str());
        let unknown = self.unverified.iter().filter(move |name| !known(name));
        unknown.map(|name| RulesMistake::UnknownName { name: name.clone() })
    }

    fn served_mistakes(&self) -> Vec<RulesMistake> {
        let ladders: Vec<_> = self.levels.iter().flat_map(|it| it.serves.iter().copied()).collect();
        let criteria: Vec<_> =
            self.criteria.iter().flat_map(|it| it.serves.iter().copied()).collect();
        let without = criteria.iter().filter(|subject| !ladders.contains(subject)).copied();
        let wrong = repeated(&ladders).chain(repeated(&criteria)).chain(without);
        wrong.map(|subject| RulesMistake::Served { subject }).collect()
    }
}

/// What `unverified` may name.
const NAMES: &[&str] = &[
    "levels",
    "criteria",
    "asOf",
    "leastMonths",
    "sickMonths",
    "pointStep",
    "reasonFrom",
    "cap",
    "cap.percent",
    "cap.base",
    "cap.rounding",
    "cap.grouping",
    "cap.countsHead",
    "vote",
    "vote.base",
    "vote.majority",
    "vote.rounds",
    "steps",
    "draftDays",
    "conferenceHours",
    "remedyPlanDue",
    "residenceDue",
];

/// Those that stand twice.
fn repeated(subjects: &[Assessed]) -> impl Iterator<Item = Assessed> {
    let again =
        move |place: usize, subject: &Assessed| subjects.iter().take(place).any(|it| it == subject);
    subjects.iter().enumerate().filter(move |(place, it)| again(*place, it)).map(|(_, it)| *it)
}

fn line_of(file: &str, offset: usize) -> u32 {
    let lines = file.bytes().take(offset).filter(|byte| *byte == b'\n').count();
    u32::try_from(lines).unwrap_or(u32::MAX).saturating_add(1)
}

#[cfg(test)]
pub(super) mod samples;
#[cfg(test)]
mod tests;
