//! Points given for criteria: marks that fit their catalogue, and what they add up to.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Criteria, CriteriaGroup, Criterion, ReviewRules};
use crate::form::{AnswerFault, PointsMark};
use crate::score;

/// To what points are rounded, half up. Sources differ, so it is a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PointStep {
    /// 0,1.
    #[default]
    Tenth,
    /// 0,5.
    Half,
    /// 1.
    One,
}

impl PointStep {
    /// `tenths` rounded to this step, half up.
    pub fn round(self, tenths: u32) -> u32 {
        let step = match self {
            Self::Tenth => 1,
            Self::Half => 5,
            Self::One => 10,
        };
        tenths.saturating_add(step / 2) / step * step
    }
}

/// A mark that does not fit the catalogue.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PointMistake {
    /// The criterion.
    pub key: String,
    /// What does not fit.
    pub fault: AnswerFault,
}

/// What a score still lacks before it is whole.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PointLack {
    /// The criterion.
    pub key: String,
    /// What is wanting.
    pub wants: PointWant,
}

/// What may be wanting of a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PointWant {
    /// No points are given yet.
    Points,
    /// The points are fewer than the most, and no reason is written.
    Reason,
}

/// What the criteria of a group add up to. Points are tenths.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct GroupPoints {
    /// The group.
    pub key: String,
    /// The points given, rounded.
    pub points: u32,
    /// The most there are.
    pub most: u32,
}

/// Marks that fit their catalogue, added up. Only [`Criteria::fill`] makes one, so no criterion has
/// more than its most, part of what is all or nothing, or points that belong to no criterion.
///
/// Each group is rounded and the total is the sum of the groups, so that a paper adds up.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FilledScore {
    marks: BTreeMap<String, PointsMark>,
    groups: Vec<GroupPoints>,
    total: u32,
    most: u32,
    lacks: Vec<PointLack>,
}

impl FilledScore {
    /// The marks as given, by criterion.
    pub fn marks(&self) -> &BTreeMap<String, PointsMark> {
        &self.marks
    }

    /// What each group adds up to so far.
    pub fn groups(&self) -> &[GroupPoints] {
        &self.groups
    }

    /// The sum so far, in tenths.
    pub fn sum(&self) -> u32 {
        self.total
    }

    /// The total in tenths, once every criterion has its points.
    pub fn total(&self) -> Option<u32> {
        let is_open = self.lacks.iter().any(|lack| lack.wants == PointWant::Points);
        (!is_open).then_some(self.total)
    }

    /// What is wanting before the score is whole, in the order of the catalogue.
    pub fn lacks(&self) -> &[PointLack] {
        &self.lacks
    }
}

impl Criteria {
    /// Accept `marks`, or tell every one that does not fit. Criteria may still be without points.
    pub fn fill(
        &self,
        marks: BTreeMap<String, PointsMark>,
        rules: &ReviewRules,
    ) -> Result<FilledScore, Vec<PointMistake>> {
        let mistakes = self.mark_mistakes(&marks);
        if !mistakes.is_empty() {
            return Err(mistakes);
        }
        let lacks = self.takers().iter().filter_map(|line| lack(line, &marks, rules)).collect();
        let groups: Vec<_> =
            self.groups.iter().map(|group| added_up(group, &marks, rules.point_step)).collect();
        let total = score::sum(groups.iter().map(|group| group.points));
        Ok(FilledScore { marks, groups, total, most: self.most(), lacks })
    }

    fn takers(&self) -> Vec<Criterion> {
        self.groups.iter().flat_map(CriteriaGroup::takers).collect()
    }

    fn mark_mistakes(&self, marks: &BTreeMap<String, PointsMark>) -> Vec<PointMistake> {
        let takers = self.takers();
        let fault = |key: &String, mark: &PointsMark| match takers.iter().find(|it| it.key == *key)
        {
            None => Some(AnswerFault::Unknown),
            Some(taker) => mark_fault(taker, mark.points.unwrap_or(0)),
        };
        marks
            .iter()
            .filter_map(|(key, mark)| {
                Some(PointMistake { key: key.clone(), fault: fault(key, mark)? })
            })
            .collect()
    }
}

fn mark_fault(criterion: &Criterion, points: u32) -> Option<AnswerFault> {
    if points > criterion.most {
        return Some(AnswerFault::TooManyPoints);
    }
    let is_part = criterion.whole && points != 0 && points != criterion.most;
    is_part.then_some(AnswerFault::PartOfPoints)
}

fn lack(
    criterion: &Criterion,
    marks: &BTreeMap<String, PointsMark>,
    rules: &ReviewRules,
) -> Option<PointLack> {
    let lack = |wants| Some(PointLack { key: criterion.key.clone(), wants });
    let Some((mark, points)) = marks.get(&criterion.key).and_then(|it| Some((it, it.points?)))
    else {
        return lack(PointWant::Points);
    };
    let is_reduced = criterion.most.saturating_sub(points) >= rules.reason_from.max(1);
    let needs = is_reduced && !criterion.reason_optional && mark.reason.is_blank();
    if needs { lack(PointWant::Reason) } else { None }
}

fn added_up(
    group: &CriteriaGroup,
    marks: &BTreeMap<String, PointsMark>,
    step: PointStep,
) -> GroupPoints {
    let given = group.takers().into_iter().filter_map(|line| marks.get(&line.key)?.points);
    // A step that does not divide the most must not lift the sum above it.
    let points = step.round(score::sum(given)).min(group.most);
    GroupPoints { key: group.key.clone(), points, most: group.most }
}

#[cfg(test)]
pub(super) mod samples;
#[cfg(test)]
mod tests;
