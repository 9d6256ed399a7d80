//! Whose words stand in a notebook, and who may write there.

use chrono::NaiveDate;
use domain::MemberId;
use domain::member::Member;
use domain::notebook::{Author, Hand};
use domain::post::PostKind;
use domain::role::Seat;
use store::{Connection, Transaction};

use crate::Problem;
use crate::desk::Stamp;

/// By whose hand something is written about `member` now, over words that stand by `before`.
///
/// What a person wrote or confirmed is theirs: any other hand is refused.
pub(crate) fn author(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    member: MemberId,
    before: Option<Author>,
) -> Result<Author, Problem> {
    let own = sits_here(tx, stamp.seat, stamp.day(), member)?;
    if !own && before.is_some_and(Author::is_theirs) {
        return Err(Problem::TheirsAlone);
    }
    let hand = if own { Hand::Own } else { Hand::OnBehalf };
    Ok(Author { hand, confirmed_at: None })
}

/// Whether it is `member` who sits here: at a seat of their own, or holding the post of the seat.
pub(crate) fn sits_here(
    conn: &Connection,
    seat: Seat,
    day: NaiveDate,
    member: MemberId,
) -> Result<bool, Problem> {
    let post = match seat {
        Seat::Member(id) => return Ok(id == member),
        Seat::Secretary => PostKind::Secretary,
        Seat::Deputy => PostKind::DeputySecretary,
        Seat::Chooser => return Ok(false),
    };
    let person = person(conn, member)?;
    Ok(person.posts_on(day).iter().any(|held| held.tenure.kind == post))
}

/// The person a notebook belongs to; nobody in the bin has one.
pub(crate) fn person(conn: &Connection, member: MemberId) -> Result<Member, Problem> {
    let person = store::member::find(conn, member)?.ok_or(Problem::Missing)?;
    if store::member::is_binned(conn, member)? { Err(Problem::Missing) } else { Ok(person) }
}

/// Refuse a year no record can be of.
pub(crate) fn expect_year(year: i32) -> Result<(), Problem> {
    let (least, most) = (domain::dates::FIRST_YEAR, domain::dates::LAST_YEAR);
    if (least..=most).contains(&year) {
        return Ok(());
    }
    let [least, most] = [least, most].map(|year| u32::try_from(year).unwrap_or_default());
    Err(Problem::OutOfRange { field: "year".to_owned(), least, most })
}
