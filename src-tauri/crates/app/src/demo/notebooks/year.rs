//! The year of the cell: plan, models, pressing issues, commendations, who follows whom.

use chrono::{Datelike as _, NaiveDate};
use domain::MemberId;
use domain::member::MemberOrder;
use domain::notebook::{
    CommendationDraft, FollowingDraft, ModelDraft, Praised, PressingIssueDraft, Recognition,
    YearPlanDraft,
};
use domain::text::Text;

use super::{Held, Notebooks, lines, number_of_year};
use crate::demo::words::in_turn;
use crate::{Desk, MemberLine, Problem};

/// How far the models of a year that is over were recognised, in turn.
const RECOGNISED: [Recognition; 3] =
    [Recognition::Cell, Recognition::Commune, Recognition::Province];

/// How many pressing issues, and how many models, the cell takes up in a year.
const ISSUES: usize = 3;
const MODELS: usize = 3;

impl Notebooks<'_> {
    /// Begin a year in January, or with the first notebooks; settle in September what was pressing.
    pub(super) fn begin_year(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let year = held.on.year();
        if held.month().month() == 9 {
            return self.settle(desk, held);
        }
        if !desk.year_plan(year)?.draft.theme.is_blank() {
            return Ok(());
        }
        let Some(day) = self.reach(held, 3) else { return Ok(()) };
        self.plan_year(desk, held)?;
        let people = people(desk, held)?;
        for nth in 0..MODELS {
            self.register_model(desk, (year, nth), &people)?;
        }
        for nth in 0..ISSUES {
            self.raise_issue(desk, (year, nth), &people)?;
        }
        follow(desk, &people, day)
    }

    fn plan_year(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let year = held.on.year();
        let words = in_turn(&self.words.plan, number_of_year(year))?;
        let text = |words: &str| Text::from(words);
        let draft = YearPlanDraft {
            theme: text(&words.theme),
            basis: text(&self.words.basis),
            criteria: text(&self.words.criteria),
            collective_plan: text(&words.collective),
            breakthrough: text(&words.breakthrough),
            adopted_on: Some(held.on),
            meeting: Some(held.id),
        };
        desk.save_year_plan(year, draft).map(drop)
    }

    fn register_model(
        &self,
        desk: &mut Desk,
        (year, nth): (i32, usize),
        people: &[MemberId],
    ) -> Result<(), Problem> {
        let turn = number_of_year(year) * MODELS + nth;
        let words = in_turn(&self.words.model, turn)?;
        let owner = if nth == 2 { None } else { Some(*in_turn(people, turn * 7)?) };
        let draft = ModelDraft {
            year,
            name: Text::from(words.name.as_str()),
            field: Text::from(words.field.as_str()),
            owner,
            owner_words: Text::from(if owner.is_none() { &self.words.model_owner } else { "" }),
            result: Text::default(),
            recognition: Recognition::None,
            recognised_on: None,
        };
        desk.save_model(None, draft).map(drop)
    }

    fn raise_issue(
        &self,
        desk: &mut Desk,
        (year, nth): (i32, usize),
        people: &[MemberId],
    ) -> Result<(), Problem> {
        let turn = number_of_year(year) * ISSUES + nth;
        let words = in_turn(&self.words.issue, turn)?;
        let month = if nth == 0 { 6 } else { 11 };
        let draft = PressingIssueDraft {
            year,
            issue: Text::from(words.what.as_str()),
            owner: Some(*in_turn(people, turn * 5)?),
            owner_words: Text::default(),
            measures: Text::from(words.measures.as_str()),
            due_on: NaiveDate::from_ymd_opt(year, month, 30),
            settled_on: None,
            outcome: Text::default(),
        };
        desk.save_pressing_issue(None, draft).map(drop)
    }

    /// Settle the issues of the year; of this year only the last.
    fn settle(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let Some(day) = self.reach(held, 3) else { return Ok(()) };
        let still_open = if day.year() == self.today.year() { ISSUES - 1 } else { 0 };
        let mut issues = desk.pressing_issues(Some(day.year()))?;
        issues.sort_by_key(|line| line.issue.id);
        for line in issues.into_iter().skip(still_open) {
            let issue = line.issue;
            let is_it = |words: &str| Text::from(words) == issue.draft.issue;
            let words = self.words.issue.iter().find(|words| is_it(&words.what));
            let outcome = Text::from(words.map_or("", |words| words.outcome.as_str()));
            let draft = PressingIssueDraft { settled_on: Some(day), outcome, ..issue.draft };
            desk.save_pressing_issue(Some(issue.id), draft)?;
        }
        Ok(())
    }

    /// Note at the end of a year how far its models were recognised, and who was commended.
    pub(super) fn recognise(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let Some(day) = self.reach(held, 4) else { return Ok(()) };
        let mut models = desk.models(Some(day.year()))?;
        models.sort_by_key(|line| line.model.id);
        for (nth, line) in models.into_iter().enumerate() {
            let model = line.model;
            let is_it = |words: &str| Text::from(words) == model.draft.name;
            let words = self.words.model.iter().find(|words| is_it(&words.name));
            let draft = ModelDraft {
                result: Text::from(words.map_or("", |words| words.result.as_str())),
                recognition: *in_turn(&RECOGNISED, nth + number_of_year(day.year()))?,
                recognised_on: Some(day),
                ..model.draft
            };
            desk.save_model(Some(model.id), draft)?;
        }
        self.commend(desk, held, day)
    }

    fn commend(&self, desk: &mut Desk, held: &Held, day: NaiveDate) -> Result<(), Problem> {
        let people = people(desk, held)?;
        for (nth, words) in self.words.commendation.iter().enumerate() {
            let turn = number_of_year(day.year()) + nth * 4;
            let praised = match nth {
                2 => Praised::Collective(Text::from(self.words.praised_collective.as_str())),
                _ => Praised::Member(*in_turn(&people, turn)?),
            };
            let draft = CommendationDraft {
                praised,
                kind: Text::from(words.kind.as_str()),
                issuer: Text::from(words.issuer.as_str()),
                number: Text::from(words.number.as_str()),
                given_on: day,
                reason: Text::from(words.reason.as_str()),
            };
            desk.save_commendation(None, draft)?;
        }
        Ok(())
    }
}

/// Those who take part, by name.
fn people(desk: &Desk, held: &Held) -> Result<Vec<MemberId>, Problem> {
    Ok(lines(desk, held.month())?.iter().map(|line| line.member).collect())
}

/// The members of the committee.
fn committee(desk: &Desk) -> Result<Vec<MemberId>, Problem> {
    let members = desk.members(MemberOrder::GivenName, false)?.into_iter();
    let is_on = |line: &MemberLine| line.posts.iter().any(|post| post.kind.is_on_committee());
    Ok(members.filter(is_on).map(|line| line.id).collect())
}

/// Let the committee follow everybody who is not followed yet, each their share.
fn follow(desk: &mut Desk, people: &[MemberId], day: NaiveDate) -> Result<(), Problem> {
    let committee = committee(desk)?;
    let followed: Vec<_> =
        desk.followings(Some(day))?.iter().map(|line| line.following.draft.followed).collect();
    let new = people.iter().filter(|id| !committee.contains(id) && !followed.contains(id));
    for (place, member) in new.enumerate() {
        let draft = FollowingDraft {
            follower: *in_turn(&committee, place)?,
            followed: *member,
            from_on: day,
            until_on: None,
        };
        desk.save_following(None, draft)?;
    }
    Ok(())
}
