//! What last year leaves for this year's form: offered, and taken by the person.

use std::collections::HashSet;

use chrono::NaiveDate;
use domain::MemberId;
use domain::form::{Carried, FormItem, Offer, Origin, given, offered_answer, taken};
use domain::matter::{Matter, MatterKind};
use domain::text::folded;
use store::{Connection, filled_form};

use crate::Problem;
use crate::forms::{Filling, OfferSource, OfferedItem, edition_of};

/// What can be taken over into the items of `form`, the same words once.
pub(super) fn offered(
    conn: &Connection,
    form: &Filling,
    (member, year): (MemberId, i32),
) -> Result<Vec<OfferedItem>, Problem> {
    let answers = form.answers();
    let mut offered = Vec::new();
    for item in form.edition.items() {
        let Some(takes) = &item.takes else { continue };
        let mut offers = of_matters(conn, takes.what, (member, year))?;
        offers.extend(of_forms(conn, takes.what, (member, year))?);
        let mut heard = HashSet::new();
        offers.retain(|(offer, _)| heard.insert(folded(offer.words.as_str())));
        offered.extend(offers.into_iter().filter_map(|(offer, source)| {
            let taken = taken(&answers, &offer.from);
            offered_item(item, offer, source, taken)
        }));
    }
    Ok(offered)
}

fn offered_item(
    item: &FormItem,
    offer: Offer,
    source: OfferSource,
    taken: bool,
) -> Option<OfferedItem> {
    let answer = offered_answer(item, &offer)?;
    let key = item.key.clone();
    Some(OfferedItem { key, words: offer.words, answer, from: offer.from, source, taken })
}

/// Shortcomings of the person that the cell named before the year was over and that were open in it.
fn of_matters(
    conn: &Connection,
    what: Carried,
    (member, year): (MemberId, i32),
) -> Result<Vec<(Offer, OfferSource)>, Problem> {
    if what != Carried::Shortcomings {
        return Ok(Vec::new());
    }
    let day = |year: i32, month, day| NaiveDate::from_ymd_opt(year, month, day);
    let (Some(first), Some(last)) = (day(year, 1, 1), day(year, 12, 31)) else {
        return Ok(Vec::new());
    };
    let is_open = |matter: &Matter| {
        let ended_on = matter.end.as_ref().map(|end| end.ended_on);
        matter.given_on <= last && ended_on.is_none_or(|on| first <= on)
    };
    let led = store::matter::list_of_lead(conn, member, MatterKind::Shortcoming)?;
    Ok(led.into_iter().filter(is_open).map(of_matter).collect())
}

fn of_matter(matter: Matter) -> (Offer, OfferSource) {
    let draft = matter.draft;
    let offer = Offer {
        words: draft.work,
        remedy: draft.product,
        due_on: draft.due_on,
        from: Origin::Matter { matter: draft.id },
    };
    (offer, OfferSource::Matter { given_on: matter.given_on })
}

/// What the person's forms of the year before give.
fn of_forms(
    conn: &Connection,
    what: Carried,
    (member, year): (MemberId, i32),
) -> Result<Vec<(Offer, OfferSource)>, Problem> {
    let mut offers = Vec::new();
    for kept in filled_form::list_of_person(conn, Some(member), year - 1)? {
        let edition = edition_of(conn, &kept)?;
        let source = OfferSource::Form { name: edition.name.clone(), year: year - 1 };
        let given = given(&edition, kept.id, &kept.answers, what).into_iter();
        offers.extend(given.map(|offer| (offer, source.clone())));
    }
    Ok(offers)
}
