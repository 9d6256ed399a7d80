//! Residence feedback of a year: of whom it is asked, what came back, what is missing.

use chrono::NaiveDate;
use domain::MemberId;
use domain::member::Member;
use domain::notebook::DueState;
use domain::review::{ResidenceFeedback, ResidenceFeedbackDraft, ResidenceMistake};
use domain::role::{Right, Seat};
use domain::text::Text;
use paper::{ResidenceRequest, ResidenceRequests, residence_request_is_unverified};
use press::Document;
use serde::Serialize;
use store::residence::Kept;
use store::{Connection, Transaction, residence};
use ts_rs::TS;

use crate::desk::Stamp;
use crate::notebook::{Shelf, expect_year, person};
use crate::papers::made;
use crate::problem::unexpected;
use crate::roll::{Roll, name_of};
use crate::{Desk, Problem, cell, review};

const NOUN: &str = "residenceFeedback";

/// The residence feedback of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ResidenceYear {
    /// The last day on which it should be there.
    #[ts(type = "string")]
    pub due_on: NaiveDate,
    /// Everybody it may be asked about, by name.
    pub lines: Vec<ResidenceLine>,
    /// Whether the words of the letter were not checked against an original.
    pub letter_unverified: bool,
}

/// The residence feedback on one member.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ResidenceLine {
    /// The feedback as far as it goes.
    #[serde(flatten)]
    pub feedback: ResidenceFeedback,
    /// Their name.
    pub name: Text,
    /// Nơi ở.
    pub residence: Text,
    /// Where it stands.
    pub state: DueState,
}

impl Desk {
    /// The residence feedback of `year`.
    pub fn residence_feedback(&self, year: i32) -> Result<ResidenceYear, Problem> {
        expect_year(year)?;
        let today = self.today();
        self.read(|conn| view(conn, year, today))
    }

    /// Keep what is noted of the feedback on `member`.
    pub fn save_residence_feedback(
        &mut self,
        member: MemberId,
        year: i32,
        draft: ResidenceFeedbackDraft,
    ) -> Result<ResidenceYear, Problem> {
        expect_year(year)?;
        self.deed(Right::KeepReviews, "save_residence_feedback", |tx, stamp| {
            person(tx, member)?;
            check(&draft)?;
            save(tx, stamp, &ResidenceFeedback { member, year, draft })?;
            view(tx, year, stamp.day())
        })
    }

    /// Note the same for everybody of whom nothing is noted yet: a day of asking, or why not.
    pub fn fill_residence_feedback(
        &mut self,
        year: i32,
        draft: &ResidenceFeedbackDraft,
    ) -> Result<ResidenceYear, Problem> {
        expect_year(year)?;
        self.deed(Right::KeepReviews, "fill_residence_feedback", |tx, stamp| {
            check(draft)?;
            for line in view(tx, year, stamp.day())?.lines {
                let ResidenceFeedback { member, year, draft: noted } = line.feedback;
                if is_bare(&noted) {
                    let draft = ResidenceFeedbackDraft { from: noted.from, ..draft.clone() };
                    save(tx, stamp, &ResidenceFeedback { member, year, draft })?;
                }
            }
            view(tx, year, stamp.day())
        })
    }
}

/// The letter that asks for the feedback on `member`.
pub(crate) fn request(
    conn: &Connection,
    (member, year): (MemberId, i32),
    today: NaiveDate,
) -> Result<Document, Problem> {
    let one = person(conn, member)?;
    let kept = residence::find(conn, member, year)?.map(|kept| kept.feedback.draft);
    letters(conn, year, vec![asked(&one, kept.unwrap_or_default())], today)
}

/// The letters about everybody of whom feedback is asked and has not come back.
pub(crate) fn requests(
    conn: &Connection,
    year: i32,
    today: NaiveDate,
) -> Result<Document, Problem> {
    let mut people = Vec::new();
    for line in view(conn, year, today)?.lines {
        if matches!(line.state, DueState::NotDue | DueState::Overdue) {
            people.push(asked(&person(conn, line.feedback.member)?, line.feedback.draft));
        }
    }
    letters(conn, year, people, today)
}

/// How many answers of `year` are back, and of how many who are asked.
pub(crate) fn residence_counts(
    conn: &Connection,
    year: i32,
    today: NaiveDate,
) -> Result<(u32, u32), Problem> {
    let lines = view(conn, year, today)?.lines;
    let number = |is: fn(&DueState) -> bool| {
        let counted = lines.iter().filter(|line| is(&line.state)).count();
        u32::try_from(counted).unwrap_or(u32::MAX)
    };
    Ok((number(|state| *state == DueState::Done), number(|state| *state != DueState::Exempt)))
}

fn letters(
    conn: &Connection,
    year: i32,
    people: Vec<ResidenceRequest>,
    today: NaiveDate,
) -> Result<Document, Problem> {
    expect_year(year)?;
    let cell = Shelf::new(conn, Seat::Secretary, today).cell()?;
    let due_on = due_on(conn, year)?;
    made(paper::residence_requests(&ResidenceRequests { cell, year, due_on, people }))
}

fn asked(person: &Member, draft: ResidenceFeedbackDraft) -> ResidenceRequest {
    let particulars = &person.particulars;
    ResidenceRequest {
        name: name_of(person),
        born_on: particulars.born_on,
        joined_on: particulars.joined_on,
        official_on: particulars.official_on,
        workplace: particulars.workplace.clone(),
        residence: particulars.residence.clone(),
        to: draft.from,
    }
}

/// When the feedback of `year` should be there.
fn due_on(conn: &Connection, year: i32) -> Result<NaiveDate, Problem> {
    Ok(review::rules_of(conn, year)?.residence_due_on(year))
}

fn check(draft: &ResidenceFeedbackDraft) -> Result<(), Problem> {
    draft.check().map_err(|mistake| match mistake {
        ResidenceMistake::ReturnedEarly => Problem::bad_day("returnedOn"),
        ResidenceMistake::ExemptAndAsked => Problem::bad_choice("exempt"),
        ResidenceMistake::ReasonMissing => Problem::blank("exemptWords"),
    })
}

fn is_bare(draft: &ResidenceFeedbackDraft) -> bool {
    let bare = ResidenceFeedbackDraft { from: draft.from.clone(), ..Default::default() };
    *draft == bare
}

fn save(tx: &Transaction<'_>, stamp: &Stamp, feedback: &ResidenceFeedback) -> Result<(), Problem> {
    let (member, year) = (feedback.member, feedback.year);
    let before = residence::find(tx, member, year)?;
    residence::save(tx, feedback)?;
    let after = residence::find(tx, member, year)?.ok_or(Problem::Missing)?;
    let before = before.map(|kept| kept.feedback);
    Ok(stamp.keep(tx, (NOUN, after.id), before.as_ref(), Some(&after.feedback))?)
}

fn view(conn: &Connection, year: i32, today: NaiveDate) -> Result<ResidenceYear, Problem> {
    let due_on = due_on(conn, year)?;
    let kept = residence::list(conn, year)?;
    let last_year = residence::list(conn, year - 1)?;
    let roll = Roll::on(conn, today.min(due_on))?;
    let is_listed = |one: &Member| roll.listed().iter().any(|listed| listed.id == one.id);
    let people = roll.everybody().filter(|one| is_listed(one) || find(&kept, one.id).is_some());
    let lines = people.map(|one| line(one, (&kept, &last_year), year, (due_on, today)));
    let unverified = residence_request_is_unverified(cell::settings(conn)?.spelling);
    Ok(ResidenceYear {
        due_on,
        lines: lines.collect(),
        letter_unverified: unverified.map_err(|error| unexpected(&error))?,
    })
}

fn find(kept: &[Kept], member: MemberId) -> Option<&ResidenceFeedback> {
    kept.iter().map(|kept| &kept.feedback).find(|feedback| feedback.member == member)
}

/// Where nothing is noted yet, the body of the year before is proposed.
fn line(
    person: &Member,
    (kept, last_year): (&[Kept], &[Kept]),
    year: i32,
    (due_on, today): (NaiveDate, NaiveDate),
) -> ResidenceLine {
    let draft = find(kept, person.id).map(|feedback| feedback.draft.clone());
    let draft = draft.unwrap_or_else(|| {
        let from = find(last_year, person.id).map(|feedback| feedback.draft.from.clone());
        ResidenceFeedbackDraft { from: from.unwrap_or_default(), ..Default::default() }
    });
    ResidenceLine {
        name: name_of(person),
        residence: person.particulars.residence.clone(),
        state: draft.state(due_on, today),
        feedback: ResidenceFeedback { member: person.id, year, draft },
    }
}
