//! Tasks and shortcomings the cell followed in a year.

use chrono::NaiveDate;
use domain::form::{Offer, Origin, Progress};
use domain::matter::{EndKind, Matter, MatterEnd, MatterKind};
use domain::review::Subject;
use domain::shortcoming::Shortcoming;
use store::Connection;
use store::filled_form::FormOf;
use store::matter::Followed;

use super::days_of;
use crate::Problem;
use crate::forms::offers::Found;
use crate::forms::source::{OfferSource, TaskState};
use crate::matters::end_of_time;
use crate::registers::Register;

/// Every matter that was open on some day of the form's year.
pub(super) fn matters_of(conn: &Connection, of: FormOf) -> Result<Vec<Followed>, Problem> {
    let days = days_of(of.year);
    Ok(store::matter::list_between(conn, days, end_of_time(days.1))?)
}

/// The shortcomings of the person of the form, or of the collective, that were open on some day of its
/// year.
pub(in crate::forms) fn shortcomings_of(
    conn: &Connection,
    of: FormOf,
) -> Result<Vec<Shortcoming>, Problem> {
    let (first, last) = days_of(of.year);
    let subject = of.member.map_or(Subject::Collective, Subject::Member);
    let register = Register::read(conn, last)?;
    let own = register.named().iter().filter(|named| named.subject() == subject);
    let open = own.map(|named| &named.shortcoming).filter(|it| {
        let end = it.matter.end.as_ref();
        it.matter.given_on <= last && end.is_none_or(|end| end.ended_on >= first)
    });
    Ok(open.cloned().collect())
}

/// A shortcoming, remedied or not.
pub(in crate::forms) fn shortcoming(shortcoming: &Shortcoming) -> Found {
    let matter = &shortcoming.matter;
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
    let remedy = &shortcoming.remedy.draft;
    let progress = Progress {
        state: Some(shortcoming.state()),
        reached: remedy.reached.clone(),
        obstacle: remedy.obstacle.clone(),
        responsibility: matter.draft.responsibility.clone(),
    };
    let (remedy, settled) = (shortcoming.measure().clone(), remedied.is_some());
    Found { offer: Offer { remedy, settled, progress, ..offer(matter) }, source }
}

/// The shortcomings among `all` that were remedied, or those that are open.
pub(super) fn shortcomings(all: &[Shortcoming], remedied: bool) -> Vec<Found> {
    let wanted = |it: &&Shortcoming| {
        let end = it.matter.end.as_ref().map(|end| end.kind);
        end == remedied.then_some(EndKind::Done)
    };
    all.iter().filter(wanted).map(shortcoming).collect()
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
    Found { offer: offer(matter), source }
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

fn offer(matter: &Matter) -> Offer {
    let draft = &matter.draft;
    Offer {
        words: draft.work.clone(),
        remedy: draft.product.clone(),
        due_on: draft.due_on,
        settled: false,
        progress: Progress::default(),
        from: Origin::Matter { matter: draft.id },
    }
}
