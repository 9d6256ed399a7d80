//! Commendations and letters of praise.

use domain::CommendationId;
use domain::notebook::{Commendation, CommendationDraft, Praised};
use domain::role::Right;
use domain::text::Text;
use store::{Connection, commendation};

use super::authorship::person;
use super::views::CommendationLine;
use crate::roll::Roll;
use crate::{Desk, Problem};

const NOUN: &str = "commendation";

impl Desk {
    /// The commendations of `year`, or of all years, the newest first.
    pub fn commendations(&self, year: Option<i32>) -> Result<Vec<CommendationLine>, Problem> {
        let today = self.today();
        self.read(|conn| {
            let roll = Roll::on(conn, today)?;
            let given = commendation::list(conn, year)?.into_iter();
            Ok(given.map(|given| line(given, &roll)).collect())
        })
    }

    /// Enter a commendation, or correct the one named `id`.
    pub fn save_commendation(
        &mut self,
        id: Option<CommendationId>,
        draft: CommendationDraft,
    ) -> Result<Commendation, Problem> {
        if draft.kind.is_blank() {
            return Err(Problem::blank("kind"));
        }
        self.deed(Right::KeepNotebooks, "save_commendation", |tx, stamp| {
            expect_praised(tx, &draft.praised)?;
            let before = match id {
                Some(id) => Some(commendation::find(tx, id)?.ok_or(Problem::Missing)?),
                None => None,
            };
            let id = match id {
                Some(id) => commendation::update(tx, id, &draft).map(|()| id)?,
                None => commendation::insert(tx, &draft)?,
            };
            let after = Commendation { id, draft };
            stamp.keep(tx, (NOUN, id.0), before.as_ref(), Some(&after))?;
            Ok(after)
        })
    }

    /// Take back a commendation that was entered by mistake.
    pub fn withdraw_commendation(&mut self, id: CommendationId) -> Result<(), Problem> {
        self.deed(Right::KeepNotebooks, "withdraw_commendation", |tx, stamp| {
            let before = commendation::find(tx, id)?.ok_or(Problem::Missing)?;
            commendation::withdraw(tx, id, stamp.at)?;
            Ok(stamp.keep(tx, (NOUN, id.0), Some(&before), None)?)
        })
    }
}

/// A commendation with the name of who was commended.
pub(crate) fn line(commendation: Commendation, roll: &Roll) -> CommendationLine {
    let name = match &commendation.draft.praised {
        Praised::Member(member) => roll.name(*member),
        Praised::Collective(name) => Text::clone(name),
    };
    CommendationLine { commendation, name }
}

fn expect_praised(conn: &Connection, praised: &Praised) -> Result<(), Problem> {
    match praised {
        Praised::Collective(name) if name.is_blank() => Err(Problem::blank("praised")),
        Praised::Collective(_) => Ok(()),
        Praised::Member(member) => {
            person(conn, *member).map(drop).map_err(|_| Problem::bad_choice("praised"))
        }
    }
}
