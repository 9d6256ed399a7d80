//! What the registers hold about one person, year by year.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use domain::MemberId;
use domain::censure::Censure;
use domain::notebook::Praised;
use domain::review::{Contribution, Subject, Suggestion};
use domain::role::Right;
use serde::Serialize;
use store::{Connection, censure, commendation, contribution, suggestion};
use ts_rs::TS;

use super::{CensureLine, ContributionLine, SuggestionLine, censures, contributions, suggestions};
use crate::notebook::{CommendationLine, commendation_line, person};
use crate::roll::Roll;
use crate::{Desk, Problem};

/// What the registers hold about one person.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PersonRegister {
    /// Whom it is about.
    pub member: MemberId,
    /// The years in which something stands, the newest first.
    pub years: Vec<PersonRegisterYear>,
}

/// What the registers hold about one person in a year.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct PersonRegisterYear {
    /// The year.
    pub year: i32,
    /// Nhắc nhở, kỷ luật, the newest first.
    pub censures: Vec<CensureLine>,
    /// Khen thưởng, the newest first.
    pub commendations: Vec<CommendationLine>,
    /// Gợi ý kiểm điểm.
    pub suggestions: Vec<SuggestionLine>,
    /// Ý kiến góp ý.
    pub contributions: Vec<ContributionLine>,
}

impl Desk {
    /// What the registers hold about `member`: censures, commendations, suggestions, comments.
    pub fn person_register(&self, member: MemberId) -> Result<PersonRegister, Problem> {
        let today = self.today();
        self.read_about(Right::ReadOwn, member, |conn| {
            person(conn, member)?;
            Ok(PersonRegister { member, years: years(conn, member, today)? })
        })
    }
}

/// What stands about a subject in the registers of the review.
pub(crate) struct Said {
    /// Suggestions for the review of the year.
    pub(crate) suggestions: Vec<Suggestion>,
    /// Comments contributed for it.
    pub(crate) contributions: Vec<Contribution>,
    /// Reminders and discipline decided in the year, the oldest first.
    pub(crate) censures: Vec<Censure>,
}

impl Said {
    /// What stands about `subject`, of `year` or of all years.
    pub(crate) fn read(
        conn: &Connection,
        subject: Subject,
        year: Option<i32>,
    ) -> Result<Self, Problem> {
        let mut suggestions = suggestion::list(conn, year)?;
        suggestions.retain(|it| it.draft.subject == subject);
        let mut contributions = contribution::list(conn, year)?;
        contributions.retain(|it| it.draft.subject == subject);
        let mut censures = censure::list(conn, year)?;
        censures.retain(|it| it.draft.subject == subject);
        censures.reverse();
        Ok(Self { suggestions, contributions, censures })
    }
}

fn years(
    conn: &Connection,
    member: MemberId,
    today: NaiveDate,
) -> Result<Vec<PersonRegisterYear>, Problem> {
    let Said { suggestions, contributions, mut censures } =
        Said::read(conn, Subject::Member(member), None)?;
    censures.reverse();
    let mut years = Years::default();
    for line in censures::lines(conn, censures, today)? {
        years.of(line.censure.draft.decided_on.year()).censures.push(line);
    }
    for line in commendations(conn, member, today)? {
        years.of(line.commendation.draft.given_on.year()).commendations.push(line);
    }
    for line in suggestions::lines(conn, suggestions, today)? {
        years.of(line.suggestion.draft.year).suggestions.push(line);
    }
    for line in contributions::lines(conn, contributions, today)? {
        years.of(line.contribution.draft.year).contributions.push(line);
    }
    Ok(years.0.into_values().rev().collect())
}

#[derive(Default)]
struct Years(BTreeMap<i32, PersonRegisterYear>);

impl Years {
    fn of(&mut self, year: i32) -> &mut PersonRegisterYear {
        let blank = || PersonRegisterYear { year, ..PersonRegisterYear::default() };
        self.0.entry(year).or_insert_with(blank)
    }
}

fn commendations(
    conn: &Connection,
    member: MemberId,
    today: NaiveDate,
) -> Result<Vec<CommendationLine>, Problem> {
    let roll = Roll::on(conn, today)?;
    let given = commendation::list(conn, None)?.into_iter();
    let theirs = given.filter(|it| it.draft.praised == Praised::Member(member));
    Ok(theirs.map(|given| commendation_line(given, &roll)).collect())
}
