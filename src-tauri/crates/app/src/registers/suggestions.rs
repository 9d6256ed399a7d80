//! Suggestions for the review from superior bodies (gợi ý kiểm điểm).

use chrono::NaiveDate;
use domain::SuggestionId;
use domain::review::{Suggestion, SuggestionDraft};
use domain::role::Right;
use domain::text::Text;
use serde::Serialize;
use store::{Connection, suggestion};
use ts_rs::TS;

use super::{Names, expect_past, expect_subject};
use crate::notebook::expect_year;
use crate::{Desk, Problem};

const NOUN: &str = "suggestion";

/// A suggestion for the review with whom it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct SuggestionLine {
    /// What was entered.
    #[serde(flatten)]
    pub suggestion: Suggestion,
    /// The name of the member, or of the cell.
    pub name: Text,
}

impl Desk {
    /// The suggestions for the review of `year`, the collective's first.
    pub fn suggestions(&self, year: i32) -> Result<Vec<SuggestionLine>, Problem> {
        expect_year(year)?;
        let today = self.today();
        self.read(|conn| lines(conn, suggestion::list(conn, Some(year))?, today))
    }

    /// Enter a suggestion for the review, or correct the one named `id`.
    pub fn keep_suggestion(
        &mut self,
        id: Option<SuggestionId>,
        draft: SuggestionDraft,
    ) -> Result<Suggestion, Problem> {
        expect_year(draft.year)?;
        self.deed(Right::KeepReviews, "keep_suggestion", |tx, stamp| {
            expect_subject(tx, draft.subject)?;
            expect_past("receivedOn", draft.received_on, stamp.day())?;
            let before = match id {
                Some(id) => Some(suggestion::find(tx, id)?.ok_or(Problem::Missing)?),
                None => None,
            };
            let id = match id {
                Some(id) => suggestion::update(tx, id, &draft).map(|()| id)?,
                None => suggestion::insert(tx, &draft)?,
            };
            let after = Suggestion { id, draft };
            stamp.keep(tx, (NOUN, id.0), before.as_ref(), Some(&after))?;
            Ok(after)
        })
    }

    /// Take back a suggestion that was entered by mistake.
    pub fn withdraw_suggestion(&mut self, id: SuggestionId) -> Result<(), Problem> {
        self.deed(Right::KeepReviews, "withdraw_suggestion", |tx, stamp| {
            let before = suggestion::find(tx, id)?.ok_or(Problem::Missing)?;
            suggestion::withdraw(tx, id, stamp.at)?;
            Ok(stamp.keep(tx, (NOUN, id.0), Some(&before), None)?)
        })
    }
}

/// The same with the names of whom they are about, as of `today`: the collective first, then by name.
pub(super) fn lines(
    conn: &Connection,
    found: Vec<Suggestion>,
    today: NaiveDate,
) -> Result<Vec<SuggestionLine>, Problem> {
    let names = Names::on(conn, today)?;
    let named = found.into_iter().map(|suggestion| {
        let name = names.of(suggestion.draft.subject);
        SuggestionLine { suggestion, name }
    });
    let mut lines: Vec<_> = named.collect();
    lines.sort_by_key(|line| names.place(line.suggestion.draft.subject));
    Ok(lines)
}
