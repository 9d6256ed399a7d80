//! The members of the demo cell.

use chrono::{Datelike as _, NaiveDate};
use domain::MemberId;
use domain::dates::{PartialDate, add_months};
use domain::member::{Particulars, Rank, StandingKind, StandingPeriod};
use domain::post::{PostKind, Tenure};
use domain::text::{FullName, Text};

use super::words::{DemoMember, DemoMembers};
use super::{first_day, words};
use crate::{Desk, Problem};

/// The members of the demo cell: those entered, and those who join later.
pub(super) struct People {
    /// Everybody entered so far.
    pub(super) ids: Vec<MemberId>,
    /// Who joins later, the earliest first.
    coming: Vec<(NaiveDate, DemoMember)>,
    today: NaiveDate,
}

impl People {
    /// Enter everybody who was a member when the records begin.
    pub(super) fn enter(desk: &mut Desk, today: NaiveDate) -> Result<Self, Problem> {
        let mut people = Self { ids: Vec::new(), coming: Vec::new(), today };
        for member in DemoMembers::read()?.member {
            match member.probation_months_ago {
                Some(months) => people.coming.push((add_months(today, -months), member)),
                None => people.ids.push(enter_one(desk, &member, today)?),
            }
        }
        people.coming.sort_by_key(|(joined_on, _)| *joined_on);
        Ok(people)
    }

    /// Enter those who joined by `day`.
    pub(super) fn join(&mut self, desk: &mut Desk, day: NaiveDate) -> Result<(), Problem> {
        while self.coming.first().is_some_and(|(joined_on, _)| *joined_on <= day) {
            let (_, member) = self.coming.remove(0);
            self.ids.push(enter_one(desk, &member, self.today)?);
        }
        Ok(())
    }
}

fn enter_one(desk: &mut Desk, member: &DemoMember, today: NaiveDate) -> Result<MemberId, Problem> {
    let joined_on = member.probation_months_ago.map(|months| add_months(today, -months));
    let id = desk.enter_member(&particulars(member, joined_on)?)?.member.id;
    for tenure in tenures(member, first_day(today)) {
        desk.save_post(id, None, tenure)?;
    }
    for period in standings(member, today)? {
        desk.save_standing(id, None, period)?;
    }
    Ok(id)
}

fn particulars(member: &DemoMember, joined_on: Option<NaiveDate>) -> Result<Particulars, Problem> {
    let rank = if joined_on.is_some() { Rank::Probationary } else { Rank::Official };
    let text = |words: &str| Text::from(words);
    let name = FullName {
        family: text(&member.family),
        middle: text(&member.middle),
        given: words(&member.given)?,
    };
    Ok(Particulars {
        kind: member.kind,
        gender: Some(member.gender),
        born_on: Some(date(&member.born)?),
        ethnicity: text(&member.ethnicity),
        hometown: text(&member.hometown),
        occupation: text(&member.occupation),
        workplace: text(&member.workplace),
        political_theory: text(&member.political_theory),
        profession: text(&member.profession),
        rank,
        joined_on: match joined_on {
            Some(day) => Some(PartialDate::from_day(day).map_err(|_| Problem::Unexpected)?),
            None => member.joined.as_deref().map(date).transpose()?,
        },
        official_on: member.official.as_deref().map(date).transpose()?,
        card_number: text(&member.card_number),
        badge: text(&member.badge),
        review_class: member.review_class,
        ..Particulars::named(name)
    })
}

fn date(text: &str) -> Result<PartialDate, Problem> {
    text.parse().map_err(|_| Problem::Unexpected)
}

fn tenures(member: &DemoMember, from_on: NaiveDate) -> Vec<Tenure> {
    let named = |kind, title: &str| Tenure {
        kind,
        title: Text::from(title),
        from_on: Some(from_on),
        until_on: None,
    };
    let posts = [
        member.post.map(|kind| named(kind, "")),
        member.government.as_deref().map(|title| named(PostKind::Government, title)),
        member.organisation.as_deref().map(|title| named(PostKind::Organisation, title)),
    ];
    posts.into_iter().flatten().collect()
}

fn standings(member: &DemoMember, today: NaiveDate) -> Result<Vec<StandingPeriod>, Problem> {
    let period = |kind, from_on, reason: &str| StandingPeriod {
        kind,
        from_on,
        until_on: None,
        reason: Text::from(reason),
    };
    let mut periods = Vec::new();
    if let Some(years) = member.exempt_years_ago {
        let from_on =
            NaiveDate::from_ymd_opt(today.year() - years, 1, 1).ok_or(Problem::Unexpected)?;
        periods.push(period(StandingKind::Exempt, from_on, &member.exempt_reason));
    }
    if let Some(months) = member.away_months_ago {
        let from_on = add_months(today, -months);
        periods.push(period(StandingKind::Away, from_on, &member.away_reason));
    }
    Ok(periods)
}
