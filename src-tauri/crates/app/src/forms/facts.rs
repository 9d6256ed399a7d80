//! What the book of the cell knows about who fills in a form.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use domain::cell::names_on;
use domain::form::{Condition, Fact, FilledBy, FormFacts};
use domain::member::{Member, Rank, ReviewClass};
use domain::post::{Post, PostKind};
use domain::review::{Quarter, YearDay};
use domain::settings::CellSettings;
use domain::text::{Spelling, Text};
use store::Connection;
use store::filled_form::{FormOf, KeptForm};

use crate::problem::unexpected;
use crate::roll::{Roll, name_of};
use crate::{Problem, cell};

/// What is known about `person`, or without one about the cell, for the form `of` a year or a quarter:
/// as of its signature, or of `today`.
///
/// Once the form is signed this is what was known then.
pub(crate) fn facts_of(
    conn: &Connection,
    person: Option<&Member>,
    of: FormOf,
    kept: Option<&KeptForm>,
    today: NaiveDate,
) -> Result<FormFacts, Problem> {
    let frozen = kept.and_then(|kept| kept.facts.clone());
    let mut facts = match frozen {
        Some(facts) => facts,
        None => live(conn, person, of, today)?,
    };
    facts.accepted_on = kept.and_then(|kept| kept.accepted_on);
    if let Some(on) = facts.accepted_on {
        facts.signers.extend(committee_signer(conn, on)?.map(|name| (FilledBy::Committee, name)));
    }
    Ok(facts)
}

/// What a blank form shows of the cell.
pub(crate) fn blank_facts(conn: &Connection, day: NaiveDate) -> Result<FormFacts, Problem> {
    let settings = cell::settings(conn)?;
    let roll = Roll::on(conn, day)?;
    Ok(FormFacts {
        year: day.year(),
        known: of_cell(conn, day)?,
        conditions: roll.has_committee().then_some(Condition::HasCommittee).into_iter().collect(),
        signers: BTreeMap::new(),
        signed_on: None,
        accepted_on: None,
        standard: settings.standard,
        spelling: settings.spelling,
    })
}

/// What is known on `today`, of a year or a quarter that is over on its last day.
fn live(
    conn: &Connection,
    person: Option<&Member>,
    of: FormOf,
    today: NaiveDate,
) -> Result<FormFacts, Problem> {
    let as_of = of.quarter.map_or(YearDay::of(12, 31), Quarter::as_of);
    let last_day = as_of.in_year(of.year).unwrap_or(today);
    let day = today.min(last_day);
    let settings = cell::settings(conn)?;
    let mut facts = FormFacts { year: of.year, ..blank_facts(conn, day)? };
    facts.known.extend(of.quarter.map(|quarter| (Fact::Quarter, quarter.roman().into())));
    let signer = match person {
        Some(person) => {
            facts.known.extend(of_person(person, &settings, day)?);
            facts.conditions.extend(conditions(person, day));
            Some(name_of(person))
        }
        // For a collective its head signs.
        None => Roll::on(conn, day)?.signer().map(name_of),
    };
    facts.known.retain(|_, words| !words.is_blank());
    facts.signers.extend(signer.map(|name| (FilledBy::Person, name)));
    Ok(facts)
}

fn of_cell(conn: &Connection, day: NaiveDate) -> Result<BTreeMap<Fact, Text>, Problem> {
    let periods = store::cell::list(conn)?;
    let names = &names_on(&periods, day).ok_or(Problem::Missing)?.names;
    let known =
        [(Fact::Superior, &names.superior), (Fact::Cell, &names.name), (Fact::Place, &names.place)];
    Ok(known.map(|(fact, words)| (fact, words.to_text())).into())
}

fn of_person(
    person: &Member,
    settings: &CellSettings,
    day: NaiveDate,
) -> Result<Vec<(Fact, Text)>, Problem> {
    let about = &person.particulars;
    let date = |date: Option<domain::dates::PartialDate>| -> Text {
        date.map(|date| date.to_string()).unwrap_or_default().into()
    };
    let posts = person.posts_on(day);
    let titled = |kind: PostKind| joined(titles(&posts, kind));
    Ok(vec![
        (Fact::Name, name_of(person)),
        (Fact::BornOn, date(about.born_on)),
        (Fact::Hometown, about.hometown.clone()),
        (Fact::Residence, about.residence.clone()),
        (Fact::Occupation, about.occupation.clone()),
        (Fact::Workplace, about.workplace.clone()),
        (Fact::JoinedOn, date(about.joined_on)),
        (Fact::OfficialOn, date(about.official_on)),
        (Fact::CardNumber, about.card_number.clone()),
        (Fact::Group, about.group.clone()),
        (Fact::PartyPost, party_posts(&posts, settings.spelling)?),
        (Fact::GovernmentPost, titled(PostKind::Government)),
        (Fact::OrganisationPost, titled(PostKind::Organisation)),
    ])
}

/// Every post in the Party, the highest first.
fn party_posts(posts: &[&Post], spelling: Spelling) -> Result<Text, Problem> {
    let mut named = Vec::new();
    for post in posts.iter().filter(|post| post.tenure.kind <= PostKind::GroupLeader) {
        let name = paper::post_name(post.tenure.kind, spelling);
        named.extend(name.map_err(|error| unexpected(&error))?);
    }
    Ok(joined(named.iter().map(String::as_str)))
}

fn titles<'p>(posts: &'p [&Post], kind: PostKind) -> impl Iterator<Item = &'p str> {
    let of_kind = posts.iter().filter(move |post| post.tenure.kind == kind);
    of_kind.map(|post| post.tenure.title.as_str())
}

fn joined<'w>(words: impl Iterator<Item = &'w str>) -> Text {
    words.collect::<Vec<_>>().join(", ").into()
}

fn conditions(person: &Member, day: NaiveDate) -> Vec<Condition> {
    let class = person.particulars.review_class;
    let holding = [
        (Condition::Leader, class == ReviewClass::Leader),
        (Condition::Employed, class != ReviewClass::Outside),
        (Condition::HoldsPost, !person.posts_on(day).is_empty()),
        (Condition::Probationary, person.rank_on(day) == Rank::Probationary),
    ];
    holding.into_iter().filter(|(_, holds)| *holds).map(|(condition, _)| condition).collect()
}

/// Who signs for the committee on a day: the secretary.
fn committee_signer(conn: &Connection, on: NaiveDate) -> Result<Option<Text>, Problem> {
    Ok(Roll::on(conn, on)?.holder(PostKind::Secretary).map(name_of))
}
