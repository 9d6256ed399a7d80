//! Statistics across years: what the registers of each year say, in numbers of the whole cell.

use chrono::NaiveDate;
use domain::censure::count_by_kind;
use domain::form::Purpose;
use domain::level::Level;
use domain::meeting::MeetingState;
use domain::member::Member;
use domain::notebook::owes_until;
use domain::review::{
    Portion, Statistics, Subject, YearFigures, YearLevels, count_kinds, levels_by_year,
};
use domain::role::Seat;
use domain::shortcoming::RemedyState;
use domain::study::StudyReportState;
use paper::StatisticsPaper;
use press::Document;
use store::{Connection, censure, filled_form, meeting, model};

use crate::campaign::{Years, decided_levels};
use crate::notebook::{Shelf, expect_year};
use crate::papers::made;
use crate::registers::Register;
use crate::{Desk, Problem, cell, studies};

/// The most years that are compared at once: a sheet has room for no more bars that can be read.
const MOST_YEARS: i32 = 15;

impl Desk {
    /// What was kept of each year from `from` to `to`, in numbers; fifteen years at most.
    pub fn statistics(&self, from: i32, to: i32) -> Result<Statistics, Problem> {
        let today = self.today();
        self.read(|conn| of_years(conn, (from, to), today))
    }
}

/// The statistics on paper.
pub(crate) fn document(
    conn: &Connection,
    span: (i32, i32),
    today: NaiveDate,
) -> Result<Document, Problem> {
    let statistics = of_years(conn, span, today)?;
    let cell = Shelf::new(conn, Seat::Secretary, today).cell()?;
    made(paper::statistics(&StatisticsPaper { cell, statistics }))
}

fn of_years(
    conn: &Connection,
    (from, to): (i32, i32),
    today: NaiveDate,
) -> Result<Statistics, Problem> {
    expect_year(from)?;
    expect_year(to)?;
    if to < from || to - from >= MOST_YEARS {
        return Err(Problem::bad_choice("to"));
    }
    let rated = decided_levels(conn)?;
    let members = store::member::list(conn)?;
    let register = Register::read(conn, today)?;
    let kept = (&rated, members.as_slice(), &register);
    let years = (from..=to).map(|year| figures(conn, year, kept, today));
    Ok(Statistics { years: years.collect::<Result<_, Problem>>()? })
}

fn figures(
    conn: &Connection,
    year: i32,
    (rated, members, register): (&Years, &[Member], &Register),
    today: NaiveDate,
) -> Result<YearFigures, Problem> {
    let models = model::list(conn, Some(year))?;
    let censures = censure::list(conn, Some(year))?;
    Ok(YearFigures {
        year,
        levels: levels(rated, year),
        collective: level_of(rated, Subject::Collective, year),
        attendance: attendance(conn, year)?,
        commitments: commitments(conn, year, members, today)?,
        reports: reports(conn, year, today)?,
        remedied: remedied(register, year),
        models: count_kinds(models.into_iter().map(|model| model.draft.recognition)),
        censures: count_by_kind(censures.iter().map(|censure| &censure.draft)),
    })
}

fn level_of(rated: &Years, subject: Subject, year: i32) -> Option<Level> {
    rated.get(&subject).and_then(|years| years.get(&year).copied())
}

/// The levels of the members in `year`; the cell's own level is none of theirs.
fn levels(rated: &Years, year: i32) -> Option<YearLevels> {
    let members = rated.keys().filter(|subject| **subject != Subject::Collective);
    let levels = members.filter_map(|subject| level_of(rated, *subject, year));
    levels_by_year(levels.map(|level| (year, level))).into_iter().next()
}

/// Everybody who counted at the adopted meetings of the whole cell, one meeting after the other.
fn attendance(conn: &Connection, year: i32) -> Result<Option<Portion>, Problem> {
    let (mut present, mut owed) = (0, 0);
    for listed in meeting::list(conn, Some(year))? {
        if listed.state == MeetingState::Adopted && !listed.kind.is_of_committee() {
            present += listed.present.unwrap_or_default();
            owed += listed.denominator.unwrap_or_default();
        }
    }
    Ok(Portion::of(present, owed))
}

/// Of those who owed a commitment on its last day, how many had signed it. A year of which no
/// commitment was kept is not known; nor is one whose last day has not passed.
fn commitments(
    conn: &Connection,
    year: i32,
    members: &[Member],
    today: NaiveDate,
) -> Result<Option<Portion>, Problem> {
    let forms = filled_form::list_of_year(conn, Purpose::Commitment, year)?;
    let due_on = cell::settings(conn)?.commitment_due_on(year);
    if forms.is_empty() || due_on >= today {
        return Ok(None);
    }
    let owing = members.iter().filter(|it| it.is_member() && owes_until(it, due_on, None, due_on));
    let in_time = |member: &&Member| {
        let form = forms.iter().find(|form| form.of.member == Some(member.id));
        form.and_then(|form| form.signed_on).is_some_and(|day| day <= due_on)
    };
    Ok(Portion::among(owing, in_time))
}

fn reports(conn: &Connection, year: i32, today: NaiveDate) -> Result<Option<Portion>, Problem> {
    let sessions = studies::of_year(conn, year, today)?;
    let lines = sessions.iter().flat_map(|session| &session.lines);
    let wanted = lines.map(|line| line.report_state);
    let wanted = wanted.filter(|state| *state != StudyReportState::NotWanted);
    Ok(Portion::among(wanted, |state| state.is_handed_in()))
}

fn remedied(register: &Register, year: i32) -> Option<Portion> {
    let shortcomings = register.named().iter().map(|named| &named.shortcoming);
    let of_year = shortcomings.filter(|it| it.remedy.draft.year == year);
    Portion::among(of_year, |it| it.state() == RemedyState::Remedied)
}
