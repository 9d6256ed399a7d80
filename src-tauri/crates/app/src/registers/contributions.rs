//! Comments contributed for the review (ý kiến góp ý), before the conference or at it.

use chrono::NaiveDate;
use domain::ContributionId;
use domain::review::{Contribution, ContributionDraft};
use domain::role::Right;
use domain::text::Text;
use serde::Serialize;
use store::{Connection, contribution};
use ts_rs::TS;

use super::{Names, expect_past, expect_subject};
use crate::notebook::expect_year;
use crate::{Desk, Problem};

const NOUN: &str = "contribution";

/// A comment contributed for the review with whom it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ContributionLine {
    /// What was entered.
    #[serde(flatten)]
    pub contribution: Contribution,
    /// The name of the member, or of the cell.
    pub name: Text,
}

impl Desk {
    /// The comments contributed for the review of `year`, those on the collective first.
    pub fn contributions(&self, year: i32) -> Result<Vec<ContributionLine>, Problem> {
        expect_year(year)?;
        let today = self.today();
        self.read(|conn| lines(conn, contribution::list(conn, Some(year))?, today))
    }

    /// Enter a contributed comment, or correct the one named `id`.
    pub fn keep_contribution(
        &mut self,
        id: Option<ContributionId>,
        draft: ContributionDraft,
    ) -> Result<Contribution, Problem> {
        expect_year(draft.year)?;
        self.deed(Right::KeepReviews, "keep_contribution", |tx, stamp| {
            expect_subject(tx, draft.subject)?;
            expect_past("givenOn", draft.given_on, stamp.day())?;
            let before = match id {
                Some(id) => Some(contribution::find(tx, id)?.ok_or(Problem::Missing)?),
                None => None,
            };
            let id = match id {
                Some(id) => contribution::update(tx, id, &draft).map(|()| id)?,
                None => contribution::insert(tx, &draft)?,
            };
            let after = Contribution { id, draft };
            stamp.keep(tx, (NOUN, id.0), before.as_ref(), Some(&after))?;
            Ok(after)
        })
    }

    /// Take back a contributed comment that was entered by mistake.
    pub fn withdraw_contribution(&mut self, id: ContributionId) -> Result<(), Problem> {
        self.deed(Right::KeepReviews, "withdraw_contribution", |tx, stamp| {
            let before = contribution::find(tx, id)?.ok_or(Problem::Missing)?;
            contribution::withdraw(tx, id, stamp.at)?;
            Ok(stamp.keep(tx, (NOUN, id.0), Some(&before), None)?)
        })
    }
}

/// The same with the names of whom they are about, as of `today`: the collective first, then by name.
pub(super) fn lines(
    conn: &Connection,
    found: Vec<Contribution>,
    today: NaiveDate,
) -> Result<Vec<ContributionLine>, Problem> {
    let names = Names::on(conn, today)?;
    let named = found.into_iter().map(|contribution| {
        let name = names.of(contribution.draft.subject);
        ContributionLine { contribution, name }
    });
    let mut lines: Vec<_> = named.collect();
    lines.sort_by_key(|line| names.place(line.contribution.draft.subject));
    Ok(lines)
}
