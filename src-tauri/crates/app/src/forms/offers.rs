//! What the book holds for a form: what last year leaves to it, and the evidence of its year. Offered,
//! and taken by the person.

use std::collections::{BTreeSet, HashSet};

use chrono::NaiveDate;
use domain::form::{Carried, Evidence, FormItem, Offer, Origin, given, offered_answer};
use domain::role::Seat;
use domain::text::folded;
use store::filled_form::FormOf;
use store::{Connection, filled_form};

use super::evidence::{Records, shortcoming, shortcomings_of};
use super::filling::Filling;
use super::offered::edition_of;
use super::screen::OfferedItem;
use super::source::OfferSource;
use crate::Problem;

/// Something found in the book, and what stands behind it.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) offer: Offer,
    pub(super) source: OfferSource,
}

/// What can be taken over into the items of `form`: the same record once beside an item.
pub(super) fn offered(
    conn: &Connection,
    form: &Filling,
    (seat, today): (Seat, NaiveDate),
) -> Result<Vec<OfferedItem>, Problem> {
    let answers = form.answers();
    let mut records = Records::new(form.of, (seat, today));
    let mut offered = Vec::new();
    for item in form.edition.items() {
        let mut beside = Beside::default();
        beside.carried(carried(conn, item, form.of)?);
        for kind in &item.evidence {
            beside.evidence(*kind, records.of(conn, *kind)?);
        }
        offered.extend(beside.found.into_iter().filter_map(|(kind, found)| {
            let holds = answers.holds(&item.key, &found.offer.from, &found.offer.words);
            offered_item(item, kind, found, holds)
        }));
    }
    Ok(offered)
}

/// What stands beside an item, each record once.
#[derive(Default)]
struct Beside {
    heard: HashSet<String>,
    seen: BTreeSet<Origin>,
    found: Vec<(Option<Evidence>, Found)>,
}

impl Beside {
    /// What last year leaves: the same words once, though two records say them.
    fn carried(&mut self, found: Vec<Found>) {
        for found in found {
            if self.heard.insert(folded(found.offer.words.as_str())) {
                self.push(None, found);
            }
        }
    }

    fn evidence(&mut self, kind: Evidence, found: Vec<Found>) {
        for found in found {
            self.push(Some(kind), found);
        }
    }

    fn push(&mut self, kind: Option<Evidence>, found: Found) {
        if self.seen.insert(found.offer.from.clone()) {
            self.found.push((kind, found));
        }
    }
}

fn offered_item(
    item: &FormItem,
    evidence: Option<Evidence>,
    Found { offer, source }: Found,
    taken: bool,
) -> Option<OfferedItem> {
    let answer = offered_answer(item, &offer)?;
    let key = item.key.clone();
    Some(OfferedItem { key, evidence, words: offer.words, answer, from: offer.from, source, taken })
}

/// What earlier years leave to an item that takes something from them. A confession the register has
/// taken over stands there alone.
fn carried(conn: &Connection, item: &FormItem, of: FormOf) -> Result<Vec<Found>, Problem> {
    let Some(takes) = &item.takes else { return Ok(Vec::new()) };
    let named = match takes.what {
        Carried::Shortcomings => shortcomings_of(conn, of)?,
        _ => Vec::new(),
    };
    let taken: BTreeSet<_> = named.iter().filter_map(|it| it.remedy.draft.from.as_ref()).collect();
    let mut found: Vec<_> = named.iter().map(shortcoming).collect();
    let confessed = of_forms(conn, takes.what, of)?.into_iter();
    found.extend(confessed.filter(|found| !taken.contains(&found.offer.from)));
    Ok(found)
}

/// What the forms of the year before give.
fn of_forms(conn: &Connection, what: Carried, of: FormOf) -> Result<Vec<Found>, Problem> {
    let mut found = Vec::new();
    for kept in filled_form::list_of_person(conn, of.member, of.year - 1)? {
        let edition = edition_of(conn, &kept)?;
        let source = OfferSource::Form {
            name: edition.name.clone(),
            year: kept.of.year,
            purpose: kept.of.purpose,
        };
        let given = given(&edition, kept.id, &kept.answers, what).into_iter();
        found.extend(given.map(|offer| Found { offer, source: source.clone() }));
    }
    Ok(found)
}
