//! Tasks and shortcomings the cell followed in a year.

use chrono::NaiveDate;
use domain::form::{Offer, Origin};
use domain::matter::{EndKind, Matter, MatterEnd, MatterKind};
use domain::text::Text;
use store::Connection;
use store::filled_form::FormOf;
use store::matter::Followed;

use super::days_of;
use crate::Problem;
use crate::forms::offers::Found;
use crate::forms::source::{OfferSource, TaskState};
use crate::matters::end_of_time;

/// Every matter that was open on some day of the form's year.
pub(in crate::forms) fn matters_of(
    conn: &Connection,
    of: FormOf,
) -> Result<Vec<Followed>, Problem> {
    let days = days_of(of.year);
    Ok(store::matter::list_between(conn, days, end_of_time(days.1))?)
}

/// A shortcoming, remedied or not.
pub(in crate::forms) fn shortcoming(followed: Followed) -> Found {
    let Followed { matter, .. } = followed;
    let given_on = matter.given_on;
    let remedied = matter.end.as_ref().filter(|end| end.kind == EndKind::Done);
    let source = match remedied {
        Some(end) => OfferSource::Remedied {
            given_on,
            ended_on: end.ended_on,
            meeting: end.meeting,
            result: end.words.to_text(),
        },
        None => OfferSource::Matter { given_on },
    };
    Found { offer: offer(&matter, remedied.is_some()), source }
}

/// The shortcomings among `matters` that were remedied, or those that are open.
pub(super) fn shortcomings(matters: &[Followed], remedied: bool) -> Vec<Found> {
    let wanted = |followed: &&Followed| {
        let matter = &followed.matter;
        let end = matter.end.as_ref().map(|end| end.kind);
        let state = if remedied { Some(EndKind::Done) } else { None };
        matter.draft.kind == MatterKind::Shortcoming && end == state
    };
    matters.iter().filter(wanted).cloned().map(shortcoming).collect()
}

/// The tasks and conclusions among `matters`, as they stand on `day`.
pub(super) fn tasks(matters: &[Followed], day: NaiveDate) -> Vec<Found> {
    let is_task = |followed: &&Followed| followed.matter.draft.kind != MatterKind::Shortcoming;
    matters.iter().filter(is_task).map(|followed| task(&followed.matter, day)).collect()
}

fn task(matter: &Matter, day: NaiveDate) -> Found {
    let (due_on, end) = (matter.draft.due_on, matter.end.as_ref());
    let source = OfferSource::Task {
        given_on: matter.given_on,
        meeting: end.map(|end| end.meeting),
        due_on,
        ended_on: end.map(|end| end.ended_on),
        state: task_state(matter, day),
    };
    Found { offer: offer(matter, false), source }
}

/// Where a matter stands on `day`.
pub(crate) fn task_state(matter: &Matter, day: NaiveDate) -> TaskState {
    let is_late = |on: NaiveDate| matter.draft.due_on.is_some_and(|due_on| due_on < on);
    match &matter.end {
        Some(MatterEnd { kind: EndKind::Dropped, .. }) => TaskState::Dropped,
        Some(end) if is_late(end.ended_on) => TaskState::Late,
        Some(_) => TaskState::InTime,
        None if is_late(day) => TaskState::Overdue,
        None => TaskState::Open,
    }
}

fn offer(matter: &Matter, settled: bool) -> Offer {
    let draft = &matter.draft;
    let words: Text = draft.work.clone();
    let from = Origin::Matter { matter: draft.id };
    Offer { words, remedy: draft.product.clone(), due_on: draft.due_on, settled, from }
}
