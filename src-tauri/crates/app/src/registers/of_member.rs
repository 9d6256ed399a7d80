//! What the registers hold of one member: at the own seat nothing of anybody else.

use std::collections::BTreeMap;

use domain::MemberId;
use domain::inspection::{Inspected, InspectionState};
use domain::review::Subject;
use domain::role::{Right, Seat};
use domain::shortcoming::RemedyState;
use domain::text::Text;
use serde::Serialize;
use store::inspection;
use ts_rs::TS;

use super::inspections::{self, InspectionLine};
use super::shortcomings::{Register, ShortcomingLine};
use crate::{Desk, Problem};

/// The shortcomings of a member, and the inspections that looked at them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MemberShortcomings {
    /// The shortcomings, the first named first.
    pub shortcomings: Vec<ShortcomingLine>,
    /// The inspections, the oldest year first.
    pub inspections: Vec<InspectionLine>,
    /// Both counted by year, the newest first; years without any are left out.
    pub years: Vec<RegisterCount>,
}

/// How much the registers hold of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RegisterCount {
    /// The year.
    pub year: i32,
    /// Shortcomings named in it.
    pub named: u32,
    /// Of these remedied by now.
    pub remedied: u32,
    /// Inspections in its plan.
    pub inspections: u32,
}

impl Desk {
    /// The shortcomings of `member` and how they are remedied, and the inspections that looked at them.
    /// At the own seat an inspection shows what was found only once it is concluded.
    pub fn member_shortcomings(&self, member: MemberId) -> Result<MemberShortcomings, Problem> {
        let (seat, today) = (self.seat, self.today());
        self.read_about(Right::ReadOwn, member, |conn| {
            let register = Register::read(conn, today)?;
            let shortcomings =
                register.lines(conn, |it| it.remedy.draft.subject == Subject::Member(member))?;
            let mut inspected = inspection::list(conn, None)?;
            inspected.retain(|it| it.draft.inspected == Inspected::Member(member));
            let mut inspections = inspections::lines(conn, inspected, today)?;
            if matches!(seat, Seat::Member(_)) {
                inspections.iter_mut().for_each(withhold);
            }
            let years = counts(&shortcomings, &inspections);
            Ok(MemberShortcomings { shortcomings, inspections, years })
        })
    }
}

/// Leave out what was found, until the cell has concluded.
fn withhold(line: &mut InspectionLine) {
    if line.state != InspectionState::Concluded {
        line.inspection.draft.findings = Text::default();
        line.inspection.draft.conclusion = Text::default();
        line.lacks.clear();
    }
}

fn counts(shortcomings: &[ShortcomingLine], inspections: &[InspectionLine]) -> Vec<RegisterCount> {
    let mut years: BTreeMap<i32, RegisterCount> = BTreeMap::new();
    for line in shortcomings {
        let count = years.entry(line.shortcoming.remedy.draft.year).or_default();
        count.named += 1;
        count.remedied += u32::from(line.state == RemedyState::Remedied);
    }
    for line in inspections {
        years.entry(line.inspection.draft.year).or_default().inspections += 1;
    }
    let counted = years.into_iter().map(|(year, count)| RegisterCount { year, ..count });
    counted.rev().collect()
}
