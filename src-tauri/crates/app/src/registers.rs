//! The registers that the review lives from.

mod about;
mod censures;
mod confessed;
mod contributions;
mod dossier;
mod due;
mod inspections;
mod of_member;
mod residence;
mod shortcomings;
mod suggestions;
mod voices;

use chrono::NaiveDate;
use domain::member::Member;
use domain::review::Subject;
use domain::text::Text;
use store::Connection;

use crate::notebook::person;
use crate::roll::Roll;
use crate::{Problem, cell};

pub(crate) use about::Said;
pub use about::{PersonRegister, PersonRegisterYear};
pub(crate) use censures::of_year as censures_of_year;
pub use censures::{CensureLine, CensureYear, CensuresView};
pub use confessed::ConfessedLine;
pub use contributions::ContributionLine;
pub(crate) use dossier::{inspection_dossier, inspection_plan};
pub use due::RemedyDuties;
pub(crate) use due::remedies as remedies_due;
pub use inspections::{InspectionLine, InspectionsYear};
pub use of_member::{MemberShortcomings, RegisterCount};
pub use residence::{ResidenceLine, ResidenceYear};
pub(crate) use residence::{request, requests, residence_counts};
pub(crate) use shortcomings::Register;
pub use shortcomings::{ShortcomingLine, ShortcomingsYear};
pub use suggestions::SuggestionLine;
pub(crate) use voices::voices;

/// What those are called whom a register is about.
pub(crate) struct Names {
    roll: Roll,
    cell: Text,
}

impl Names {
    /// The names on `day`.
    pub(crate) fn on(conn: &Connection, day: NaiveDate) -> Result<Self, Problem> {
        Ok(Self { roll: Roll::on(conn, day)?, cell: cell::name_on(conn, day)? })
    }

    /// The name of somebody in the book, now or before; of the collective that of the cell.
    pub(crate) fn of(&self, subject: Subject) -> Text {
        match subject {
            Subject::Member(member) => self.roll.name(member),
            Subject::Collective => self.cell.clone(),
        }
    }

    /// The place in a list by name: the collective first, who is gone last.
    fn place(&self, subject: Subject) -> usize {
        let Subject::Member(member) = subject else { return 0 };
        self.roll.everybody().take_while(|one| one.id != member).count() + 1
    }

    /// The member a subject is; none for the collective.
    pub(crate) fn member(&self, subject: Subject) -> Option<&Member> {
        match subject {
            Subject::Member(member) => self.roll.find(member),
            Subject::Collective => None,
        }
    }
}

/// Refuse whom no review is about: who is not in the book, or no member of the Party.
pub(crate) fn expect_subject(conn: &Connection, subject: Subject) -> Result<(), Problem> {
    let Subject::Member(member) = subject else { return Ok(()) };
    match person(conn, member) {
        Ok(one) if one.is_member() => Ok(()),
        _ => Err(Problem::bad_choice("subject")),
    }
}

/// Refuse a day that is not there yet.
fn expect_past(field: &str, day: Option<NaiveDate>, today: NaiveDate) -> Result<(), Problem> {
    if day.is_some_and(|day| day > today) { Err(Problem::bad_day(field)) } else { Ok(()) }
}
