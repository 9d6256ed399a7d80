//! The notebook "Làm theo gương Bác": what each person registers, does and hears about it.
//!
//! What a person writes goes through `deed_about`, so that the seat of a member opens only the own
//! notebook; comments, praise and the year of the cell are deeds of the committee.

mod at_meeting;
mod authorship;
mod comments;
mod confirm;
mod deeds;
mod following;
mod matrix;
mod months;
mod papers;
mod pledges;
mod praise;
mod summaries;
mod views;
mod words;
mod year;
mod year_of;

use chrono::{Datelike as _, NaiveDate};
use domain::MemberId;
use domain::cell::names_on;
use domain::member::Member;
use domain::notebook::{CommendationDraft, Praised, lacking, months_of};
use domain::post::PostKind;
use domain::role::{Right, Seat};
use domain::text::Text;
use store::{Connection, commendation, good_deed};

use crate::roll::{Roll, name_of};
use crate::{Desk, Problem, stories, studies};
pub(crate) use at_meeting::lines as month_reports;
pub(crate) use authorship::{author, expect_year, person, sits_here};
pub(crate) use comments::{comment, expect_unlocked};
pub(crate) use matrix::view as matrix_view;
pub(crate) use papers::Shelf;
pub(crate) use praise::line as commendation_line;
pub use views::{
    CommendationLine, CommentDraft, CommitmentLine, FollowedLine, FollowingLine, Gap, GoodDeedLine,
    MatrixCell, MatrixCount, MatrixRow, MatrixView, ModelLine, MonthPageView, MonthReportLine,
    NotebookCover, NotebookView, OnePass, Own, PledgeLine, PledgeQuestion, PledgeView,
    PressingIssueLine, SavedMonthPage, SummaryComment, SummaryView,
};
use year_of::YearOf;

impl Desk {
    /// The notebook of `member` and `year`, written in or not.
    pub fn notebook(&self, member: MemberId, year: i32) -> Result<NotebookView, Problem> {
        expect_year(year)?;
        let (seat, today) = (self.seat, self.today());
        self.read_about(Right::ReadOwn, member, |conn| {
            notebook_view(conn, seat, member, year, today)
        })
    }
}

/// A notebook as the window sees it.
pub(crate) fn notebook_view(
    conn: &Connection,
    seat: Seat,
    member: MemberId,
    year: i32,
    today: NaiveDate,
) -> Result<NotebookView, Problem> {
    let person = person(conn, member)?;
    let kept = YearOf::read(conn, year, Some(member), today)?;
    Ok(NotebookView {
        member,
        year,
        cover: cover(conn, &person, year, today)?,
        pledges: pledge_lines(&kept, member)?,
        registration: kept.registration(&person),
        commitment: kept.commitment(&person),
        months: months_of(year).into_iter().map(|month| kept.page(&person, month)).collect(),
        stories: stories::of_member(conn, member, year, today)?,
        studies: studies::of_member(conn, member, year, (seat, today))?,
        summaries: kept.summaries(&person),
        deeds: deeds::lines(conn, good_deed::list(conn, year, Some(member))?, today)?,
        commendations: commendations(conn, member, year, today)?,
        own: sits_here(conn, seat, today, member)?,
    })
}

/// The cover as of today; of a year that is over, as of its last day.
fn cover(
    conn: &Connection,
    person: &Member,
    year: i32,
    today: NaiveDate,
) -> Result<NotebookCover, Problem> {
    let last_day = NaiveDate::from_ymd_opt(year, 12, 31).unwrap_or(today);
    let day = if year < today.year() { last_day } else { today };
    let periods = store::cell::list(conn)?;
    let names = names_on(&periods, day).map(|period| period.names.clone());
    let particulars = &person.particulars;
    Ok(NotebookCover {
        superior: names.as_ref().map(|names| names.superior.to_text()).unwrap_or_default(),
        cell: names.map(|names| names.name.to_text()).unwrap_or_default(),
        name: name_of(person),
        kind: particulars.kind,
        born_on: particulars.born_on,
        joined_on: particulars.joined_on,
        official_on: particulars.official_on,
        post: person.party_post_on(day),
        titles: titles(person, day),
        theme: year::plan(conn, year)?.draft.theme,
    })
}

/// The posts outside the Party on `day`, one a line.
pub(crate) fn titles(person: &Member, day: NaiveDate) -> Text {
    let held = person.posts_on(day).into_iter().map(|post| &post.tenure);
    let outside =
        held.filter(|held| matches!(held.kind, PostKind::Government | PostKind::Organisation));
    outside.map(|held| held.title.as_str()).collect::<Vec<_>>().join("\n").into()
}

fn pledge_lines(kept: &YearOf, member: MemberId) -> Result<Vec<PledgeLine>, Problem> {
    let words = words::concrete()?;
    let pledges = kept.pledges(member).cloned();
    Ok(pledges
        .map(|pledge| PledgeLine { lacking: lacking(&pledge.draft, &words), pledge })
        .collect())
}

fn commendations(
    conn: &Connection,
    member: MemberId,
    year: i32,
    today: NaiveDate,
) -> Result<Vec<CommendationLine>, Problem> {
    let roll = Roll::on(conn, today)?;
    let is_own = |draft: &CommendationDraft| draft.praised == Praised::Member(member);
    let given = commendation::list(conn, Some(year))?.into_iter();
    let own = given.filter(|given| is_own(&given.draft));
    Ok(own.map(|given| praise::line(given, &roll)).collect())
}
