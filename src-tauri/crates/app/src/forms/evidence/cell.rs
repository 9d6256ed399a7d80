//! What the book holds of the year of the cell as a whole: no page of anybody's notebook.

use chrono::{Datelike as _, NaiveDate};
use domain::form::{Evidence, Origin};
use domain::review::Subject;
use domain::text::Text;
use store::filled_form::FormOf;
use store::{Connection, commendation, good_deed, story, study};

use super::matters::{matters_of, shortcomings, shortcomings_of, tasks};
use super::{attendance, days_of, plain, voices};
use crate::Problem;
use crate::forms::offers::Found;
use crate::forms::source::OfferSource;
use crate::notebook::commendation_line;
use crate::registers::Said;
use crate::roll::Roll;

/// The evidence of a kind for a form of the collective, the oldest first.
pub(super) fn evidence(
    conn: &Connection,
    of: FormOf,
    kind: Evidence,
    today: NaiveDate,
) -> Result<Vec<Found>, Problem> {
    let day = today.min(days_of(of.year).1);
    match kind {
        Evidence::Tasks => Ok(tasks(&matters_of(conn, of)?, day)),
        Evidence::Remedied => Ok(shortcomings(&shortcomings_of(conn, of)?, true)),
        Evidence::OpenShortcomings => Ok(shortcomings(&shortcomings_of(conn, of)?, false)),
        Evidence::Attendance => attendance(conn, of.year, |_| true),
        Evidence::Stories => stories(conn, of.year),
        Evidence::Studies => studies(conn, of.year),
        Evidence::GoodDeeds => praised_deeds(conn, of.year, day),
        Evidence::Commendations => commendations(conn, of.year, day),
        Evidence::Comments => Ok(voices::censures(&said(conn, of)?).collect()),
        Evidence::Suggestions => Ok(voices::suggestions(&said(conn, of)?)),
        Evidence::Contributions => Ok(voices::contributions(&said(conn, of)?)),
        Evidence::Commitment | Evidence::Pledges | Evidence::MonthResults => Ok(Vec::new()),
    }
}

/// What the registers of the review say about the collective.
fn said(conn: &Connection, of: FormOf) -> Result<Said, Problem> {
    Said::read(conn, Subject::Collective, Some(of.year))
}

fn stories(conn: &Connection, year: i32) -> Result<Vec<Found>, Problem> {
    let told = story::list_all(conn)?.into_iter().filter_map(|story| {
        let on = story.told_on.filter(|on| on.year() == year)?;
        Some(plain(story.title, Origin::Story { story: story.id }, OfferSource::Story { on }))
    });
    Ok(told.collect())
}

fn studies(conn: &Connection, year: i32) -> Result<Vec<Found>, Problem> {
    let held = study::list(conn, year)?.into_iter().map(|kept| {
        let (study, on) = (kept.id, kept.draft.held_on);
        let source = OfferSource::Study { study, on, mark: Text::default() };
        plain(kept.draft.title, Origin::Study { study }, source)
    });
    Ok(held.collect())
}

/// Good deeds that were praised at a meeting, with who did them.
fn praised_deeds(conn: &Connection, year: i32, day: NaiveDate) -> Result<Vec<Found>, Problem> {
    let roll = Roll::on(conn, day)?;
    let praised = good_deed::list(conn, year, None)?.into_iter().rev();
    let praised = praised.filter(|deed| deed.praised.is_some());
    Ok(praised
        .map(|deed| {
            let words = named(&roll.name(deed.draft.member), &deed.draft.words);
            let source = OfferSource::GoodDeed { on: deed.draft.done_on };
            plain(words, Origin::GoodDeed { deed: deed.id }, source)
        })
        .collect())
}

fn commendations(conn: &Connection, year: i32, day: NaiveDate) -> Result<Vec<Found>, Problem> {
    let roll = Roll::on(conn, day)?;
    let given = commendation::list(conn, Some(year))?.into_iter().rev();
    Ok(given
        .map(|given| {
            let line = commendation_line(given, &roll);
            let mut found = super::person::commended(&line);
            found.offer.words = named(&line.name, &found.offer.words);
            found
        })
        .collect())
}

/// Words with the name of who they are about.
fn named(name: &Text, words: &Text) -> Text {
    format!("{name}: {words}").into()
}
