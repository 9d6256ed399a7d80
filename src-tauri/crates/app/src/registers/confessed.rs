//! What signed self-assessments confess and the register does not hold yet: offered, never taken by
//! itself.

use std::collections::BTreeSet;

use domain::form::{Answer, Answers, Carried, Origin, Purpose, given};
use domain::review::Subject;
use domain::text::{Text, folded};
use serde::Serialize;
use store::filled_form::{self, KeptForm};
use store::{Connection, member};
use ts_rs::TS;

use super::shortcomings::Register;
use crate::Problem;
use crate::forms::edition_of;
use crate::roll::name_of;

/// A shortcoming somebody confessed, offered to the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ConfessedLine {
    /// Whose it is.
    pub subject: Subject,
    /// Their name; blank for the collective.
    pub name: Text,
    /// What they confessed.
    pub words: Text,
    /// The year of the self-assessment.
    pub year: i32,
    /// Where it stands.
    pub from: Origin,
}

/// What is offered to the register of `year`: by the self-assessments of that year and the one before.
pub(super) fn confessed(
    conn: &Connection,
    register: &Register,
    year: i32,
) -> Result<Vec<ConfessedLine>, Problem> {
    let known = Known::of(register);
    let mut lines = Vec::new();
    for year in [year - 1, year] {
        for purpose in [Purpose::CollectiveReview, Purpose::Review] {
            let forms = filled_form::list_of_year(conn, purpose, year)?.into_iter();
            for form in forms.filter(|form| form.signed_on.is_some()) {
                lines.extend(of_form(conn, &form)?.into_iter().filter(|it| !known.has(it)));
            }
        }
    }
    Ok(lines)
}

/// What the register holds already: by the line it was taken from, and by its words.
struct Known<'r> {
    taken: BTreeSet<&'r Origin>,
    said: BTreeSet<(Subject, String)>,
}

impl<'r> Known<'r> {
    fn of(register: &'r Register) -> Self {
        let named = || register.named().iter();
        let words = |words: &Text| folded(words.as_str());
        Self {
            taken: named().filter_map(|it| it.shortcoming.remedy.draft.from.as_ref()).collect(),
            said: named()
                .map(|it| (it.subject(), words(&it.shortcoming.matter.draft.work)))
                .collect(),
        }
    }

    fn has(&self, line: &ConfessedLine) -> bool {
        let said = (line.subject, folded(line.words.as_str()));
        self.taken.contains(&line.from) || self.said.contains(&said)
    }
}

/// What a form confesses, leaving out the rows that came from the register.
fn of_form(conn: &Connection, form: &KeptForm) -> Result<Vec<ConfessedLine>, Problem> {
    let edition = edition_of(conn, form)?;
    let person = match form.of.member {
        Some(id) => member::find(conn, id)?,
        None => None,
    };
    let offers = given(&edition, form.id, &form.answers, Carried::Shortcomings).into_iter();
    let fresh = offers.filter(|offer| !came_from_register(&form.answers, &offer.from));
    let line = |offer: domain::form::Offer| ConfessedLine {
        subject: form.of.member.map_or(Subject::Collective, Subject::Member),
        name: person.as_ref().map(name_of).unwrap_or_default(),
        words: offer.words,
        year: form.of.year,
        from: offer.from,
    };
    Ok(fresh.map(line).collect())
}

/// Whether the line of an answer was itself taken from a matter.
fn came_from_register(answers: &Answers, line: &Origin) -> bool {
    let Origin::Form { key, place, .. } = line else { return false };
    let place = usize::try_from(*place).unwrap_or(usize::MAX);
    let from = match answers.get(key) {
        Some(Answer::List { items }) => items.get(place).and_then(|item| item.from.as_ref()),
        Some(Answer::Rows { rows }) => rows.get(place).and_then(|row| row.from.as_ref()),
        _ => None,
    };
    matches!(from, Some(Origin::Matter { .. }))
}
