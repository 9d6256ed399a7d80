//! The catalogue of criteria and points (QĐ 366-QĐ/TW Điều 10 and appendices), a catalogue for each
//! kind of subject and year. The split of the points is left to the superior bodies: it is data that
//! the cell edits.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Assessed;
use crate::form::{PointsGroup, PointsLine};
use crate::score;
use crate::text::{Text, Words};

/// The criteria for one kind of subject.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Criteria {
    /// Whom they serve.
    pub serves: Vec<Assessed>,
    /// Their title, e.g. "Phụ lục 5".
    pub title: Words,
    /// Where they come from, and what of it is the program's own default.
    #[serde(default)]
    pub source: Text,
    /// Their groups, in order.
    pub groups: Vec<CriteriaGroup>,
}

/// A group of criteria (nhóm tiêu chí). Points are tenths: 30 points are 300.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct CriteriaGroup {
    /// Names the group; also its points, where it has no criteria.
    pub key: String,
    /// Its words.
    pub label: Words,
    /// Most points: the sum of its criteria, where it has any.
    pub most: u32,
    /// Its criteria, in order. A group without any takes points itself.
    #[serde(default)]
    pub criteria: Vec<Criterion>,
}

/// A criterion (tiêu chí).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct Criterion {
    /// Names its points.
    pub key: String,
    /// Its words.
    pub label: Words,
    /// Most points, in tenths.
    pub most: u32,
    /// All its points or none; else graded.
    #[serde(default)]
    pub whole: bool,
    /// Whether less than the most needs no reason.
    #[serde(default)]
    pub reason_optional: bool,
}

/// What is wrong with a catalogue, and where.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "mistake", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum CriteriaMistake {
    /// There is no group at all.
    Empty,
    /// Two groups or criteria have one key, or a key is blank.
    KeyTaken {
        /// The key.
        key: String,
    },
    /// The criteria of a group do not add up to its most points. All points are tenths.
    SumDiffers {
        /// The group.
        key: String,
        /// What its criteria add up to.
        sum: u32,
        /// Its most points.
        most: u32,
    },
    /// A criterion or group of no points, or of more than a thousand.
    NoSuchPoints {
        /// Which.
        key: String,
    },
}

/// The most tenths of a point anything may have: a thousand points.
const MOST_TENTHS: u32 = 10_000;

impl Criteria {
    /// Everything that is wrong with the catalogue.
    pub fn mistakes(&self) -> Vec<CriteriaMistake> {
        let mut found = Vec::new();
        if self.groups.is_empty() {
            found.push(CriteriaMistake::Empty);
        }
        let mut keys = BTreeSet::new();
        for (key, most) in self.keyed() {
            if key.trim().is_empty() || !keys.insert(key) {
                found.push(CriteriaMistake::KeyTaken { key: key.to_owned() });
            }
            if !(1..=MOST_TENTHS).contains(&most) {
                found.push(CriteriaMistake::NoSuchPoints { key: key.to_owned() });
            }
        }
        found.extend(self.groups.iter().filter_map(CriteriaGroup::sum_mistake));
        found
    }

    /// Every key with its most points, groups and criteria alike.
    fn keyed(&self) -> impl Iterator<Item = (&str, u32)> {
        self.groups.iter().flat_map(|group| {
            let criteria = group.criteria.iter().map(|line| (line.key.as_str(), line.most));
            [(group.key.as_str(), group.most)].into_iter().chain(criteria)
        })
    }

    /// The most points of all, in tenths.
    pub fn most(&self) -> u32 {
        score::sum(self.groups.iter().map(|group| group.most))
    }

    /// The same catalogue as the groups of an item of a form, so that screen and paper show it.
    pub fn to_form(&self) -> Vec<PointsGroup> {
        self.groups.iter().map(CriteriaGroup::to_form).collect()
    }
}

impl CriteriaGroup {
    /// The criteria that take points: its own, or the group as one.
    pub(super) fn takers(&self) -> Vec<Criterion> {
        if self.criteria.is_empty() {
            return vec![Criterion {
                key: self.key.clone(),
                label: self.label.clone(),
                most: self.most,
                whole: false,
                reason_optional: true,
            }];
        }
        self.criteria.clone()
    }

    fn sum_mistake(&self) -> Option<CriteriaMistake> {
        let sum = score::sum(self.criteria.iter().map(|line| line.most));
        let differs = !self.criteria.is_empty() && sum != self.most;
        let (key, most) = (self.key.clone(), self.most);
        differs.then_some(CriteriaMistake::SumDiffers { key, sum, most })
    }

    fn to_form(&self) -> PointsGroup {
        let line = |line: &Criterion| PointsLine {
            key: line.key.clone(),
            label: line.label.to_text(),
            most: line.most,
            whole: line.whole,
        };
        PointsGroup {
            key: self.key.clone(),
            label: self.label.to_text(),
            most: self.most,
            lines: self.criteria.iter().map(line).collect(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::review::points::samples::catalogue;

    #[test]
    fn a_sound_catalogue_goes_onto_the_form() {
        let criteria = catalogue();

        assert_eq!(criteria.mistakes(), []);
        assert_eq!(criteria.most(), 1000);
        let form = criteria.to_form();
        let takers: Vec<_> = form.iter().flat_map(PointsGroup::takers).collect();
        assert_eq!(takers, [("1.1", 210), ("1.2", 90), ("tasks", 700)]);
    }

    #[test]
    fn everything_wrong_with_a_catalogue_is_told() {
        let mut criteria = catalogue();
        criteria.groups[0].criteria[0].most = 0;
        criteria.groups[0].criteria[1].key = "tasks".to_owned();
        criteria.groups[1].most = 10_001;

        let key = |key: &str| key.to_owned();
        let expected = [
            CriteriaMistake::NoSuchPoints { key: key("1.1") },
            CriteriaMistake::KeyTaken { key: key("tasks") },
            CriteriaMistake::NoSuchPoints { key: key("tasks") },
            CriteriaMistake::SumDiffers { key: key("common"), sum: 90, most: 300 },
        ];
        assert_eq!(criteria.mistakes(), expected);

        criteria.groups.clear();
        assert_eq!(criteria.mistakes(), [CriteriaMistake::Empty]);
    }
}
