//! What the book of the cell knows about a filled form.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::vocabulary::{Condition, Fact, FilledBy};
use crate::settings::Standard;
use crate::text::{Spelling, Text, long_date};

/// What the book knows that a form prints: read while it is a draft, frozen when it is signed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormFacts {
    /// The year of the form.
    pub year: i32,
    /// What is known; nothing stands here for what is not.
    pub known: BTreeMap<Fact, Text>,
    /// What holds.
    pub conditions: Vec<Condition>,
    /// The names of those who sign.
    pub signers: BTreeMap<FilledBy, Text>,
    /// The day the person signed.
    #[ts(type = "string | null")]
    pub signed_on: Option<NaiveDate>,
    /// The day the committee confirmed it.
    #[ts(type = "string | null")]
    pub accepted_on: Option<NaiveDate>,
    /// Layout of papers.
    pub standard: Standard,
    /// Spelling of captions.
    pub spelling: Spelling,
}

impl FormFacts {
    /// A fact as it is printed; none where nothing is known.
    pub fn value(&self, fact: Fact) -> Option<String> {
        match fact {
            Fact::Year => Some(self.year.to_string()),
            Fact::LastYear => Some((self.year - 1).to_string()),
            Fact::Day => self.signed_on.map(long_date),
            _ => {
                let known = self.known.get(&fact).filter(|text| !text.is_blank());
                known.map(|text| text.as_str().to_owned())
            }
        }
    }

    /// The day somebody signed; only those of the person and of the committee are kept.
    pub fn day_of(&self, by: FilledBy) -> Option<NaiveDate> {
        match by {
            FilledBy::Person => self.signed_on,
            FilledBy::Committee | FilledBy::Cell => self.accepted_on,
            FilledBy::Employer | FilledBy::Superior => None,
        }
    }

    /// The same facts of a blank form: who it is about and who signs is not known.
    #[must_use]
    pub fn blank(self) -> Self {
        let of_cell = |fact: &Fact| matches!(fact, Fact::Superior | Fact::Cell | Fact::Place);
        let known = self.known.into_iter().filter(|(fact, _)| of_cell(fact)).collect();
        Self { known, signers: BTreeMap::new(), signed_on: None, accepted_on: None, ..self }
    }
}
