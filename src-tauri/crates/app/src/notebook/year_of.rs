//! What is kept of the notebooks of a year, and where each stands.

use std::collections::{HashMap, HashSet};

use chrono::{Datelike as _, NaiveDate};
use domain::dates::YearMonth;
use domain::form::Purpose;
use domain::member::Member;
use domain::notebook::{
    Comment, DueState, MonthFacts, MonthPage, MonthPageDraft, Pledge, PledgeResult, Summary,
    SummaryDraft, SummaryPeriod, due_state, month_due_on, owes_month, owes_until, summary_due_on,
    summary_ends_on, year_due_on,
};
use domain::text::Text;
use domain::{MeetingId, MemberId};
use store::filled_form::{self, FormOf, KeptForm};
use store::month_page::Kept;
use store::{Connection, month_page, pledge, summary};

use super::views::{CommitmentLine, MonthPageView, SummaryView};
use crate::{Problem, cell};

/// The notebooks of a year as they stand on a day.
pub(super) struct YearOf {
    year: i32,
    today: NaiveDate,
    due_day: u32,
    /// The last day on which a commitment is in time.
    committed_by: NaiveDate,
    commitments: HashMap<MemberId, KeptForm>,
    /// By whose they are: a large cell has thousands of each.
    pledges: HashMap<MemberId, Vec<Pledge>>,
    pages: HashMap<MemberId, Vec<Kept>>,
    summaries: Vec<summary::Kept>,
    /// Meetings whose minutes are adopted: comments made there are locked.
    adopted: HashSet<MeetingId>,
}

impl YearOf {
    /// The notebook of `member`, or everybody's.
    pub(super) fn read(
        conn: &Connection,
        year: i32,
        member: Option<MemberId>,
        today: NaiveDate,
    ) -> Result<Self, Problem> {
        let settings = cell::settings(conn)?;
        Ok(Self {
            year,
            today,
            due_day: settings.notebook_due_day,
            committed_by: settings.commitment_due_on(year),
            commitments: commitments(conn, year, member)?,
            pledges: by_member(pledge::list(conn, year, member)?, |it| it.member),
            pages: by_member(month_page::list_of_year(conn, year, member)?, |it| it.page.member),
            summaries: summary::list(conn, year, member)?,
            adopted: store::meeting::adopted(conn)?,
        })
    }

    /// What `member` has registered.
    pub(super) fn pledges(&self, member: MemberId) -> impl Iterator<Item = &Pledge> {
        self.pledges.get(&member).into_iter().flatten()
    }

    /// What `member` has written, or heard, month by month.
    fn pages(&self, member: MemberId) -> impl Iterator<Item = &Kept> {
        self.pages.get(&member).into_iter().flatten()
    }

    /// What `member` has registered for `month`: for it alone, or for the whole year.
    pub(super) fn pledges_of_month(
        &self,
        member: MemberId,
        month: YearMonth,
    ) -> impl Iterator<Item = &Pledge> {
        self.pledges(member).filter(move |pledge| is_for(pledge, month))
    }

    /// The page of `person` and `month`, with a line for each pledge.
    pub(super) fn page(&self, person: &Member, month: YearMonth) -> MonthPageView {
        let kept = self.pages(person.id).find(|kept| kept.page.month == month);
        let facts = self.facts(person, month, kept);
        let comment = kept.and_then(|kept| kept.page.comment.as_ref());
        MonthPageView {
            page: self.laid_out(person.id, month, kept),
            revision: kept.map_or(0, |kept| kept.revision),
            saved_at: kept.and_then(|kept| kept.saved_at),
            state: facts.state(month, self.due_day, self.today),
            reported_on: facts.reported_on,
            due_on: month_due_on(month, self.due_day),
            comment_missing: facts.lacks_comment(self.today),
            comment_locked: self.is_locked(comment),
            record: kept.map(|kept| kept.id),
        }
    }

    /// Where the registration of `person` stands.
    pub(super) fn registration(&self, person: &Member) -> DueState {
        let due_on = year_due_on(self.year);
        let done = self.pledges(person.id).next().is_some();
        due_state(done, self.owes(person, due_on), due_on, self.today)
    }

    /// The commitment of `person`.
    pub(super) fn commitment(&self, person: &Member) -> CommitmentLine {
        let kept = self.commitments.get(&person.id);
        let signed_on = kept.and_then(|form| form.signed_on);
        let owed = person.is_member() && self.owes(person, self.committed_by);
        CommitmentLine {
            signed_on,
            confirmed_on: kept.and_then(|form| form.accepted_on),
            state: due_state(signed_on.is_some(), owed, self.committed_by, self.today),
        }
    }

    /// The half-year and the year of `person`.
    pub(super) fn summaries(&self, person: &Member) -> Vec<SummaryView> {
        SummaryPeriod::ALL.into_iter().map(|period| self.summary(person, period)).collect()
    }

    /// How many pledges of `member` the committee has not confirmed after the first quarter.
    pub(super) fn unaccepted(&self, member: MemberId) -> u32 {
        if self.today <= year_due_on(self.year) {
            return 0;
        }
        self.pledges(member).filter(|pledge| pledge.accepted_on.is_none()).fold(0, |sum, _| sum + 1)
    }

    /// Whether anything of `member` is kept.
    pub(super) fn is_kept(&self, member: MemberId) -> bool {
        self.pledges(member).next().is_some()
            || self.pages(member).next().is_some()
            || self.summaries.iter().any(|kept| kept.summary.member == member)
    }

    fn facts(&self, person: &Member, month: YearMonth, kept: Option<&Kept>) -> MonthFacts {
        let begun = |pledge: &Pledge| YearMonth::of(pledge.draft.registered_on) <= month;
        let first_on = self.first_on(person.id);
        MonthFacts {
            registered: self
                .pledges_of_month(person.id, month)
                .any(|pledge| pledge.draft.month.is_some() || begun(pledge)),
            reported_on: kept.and_then(|kept| kept.reported_on),
            commented: kept.is_some_and(|kept| kept.page.comment.is_some()),
            owed: owes_month(person, month, first_on, self.today),
        }
    }

    fn laid_out(&self, member: MemberId, month: YearMonth, kept: Option<&Kept>) -> MonthPage {
        let blank = MonthPageDraft::default();
        let draft = kept.map_or(&blank, |kept| &kept.page.draft);
        MonthPage {
            member,
            month,
            draft: with_lines(draft, self.pledges_of_month(member, month)),
            author: kept.and_then(|kept| kept.page.author),
            comment: kept.and_then(|kept| kept.page.comment.clone()),
        }
    }

    fn summary(&self, person: &Member, period: SummaryPeriod) -> SummaryView {
        let of_period = |kept: &&summary::Kept| {
            kept.summary.member == person.id && kept.summary.period == period
        };
        let kept = self.summaries.iter().find(of_period);
        let summary = kept.map(|kept| kept.summary.clone());
        let summary = summary.unwrap_or_else(|| unwritten(person.id, self.year, period));
        let owed = self.owes(person, summary_ends_on(self.year, period));
        let due_on = summary_due_on(self.year, period);
        SummaryView {
            state: due_state(summary.author.is_some(), owed, due_on, self.today),
            comment_locked: self.is_locked(summary.comment.as_ref()),
            record: kept.map(|kept| kept.id),
            summary,
        }
    }

    fn owes(&self, person: &Member, due_on: NaiveDate) -> bool {
        owes_until(person, due_on, self.first_on(person.id), self.today)
    }

    /// The first day something stands in the notebook of `member`.
    fn first_on(&self, member: MemberId) -> Option<NaiveDate> {
        let registered = self.pledges(member).map(|pledge| pledge.draft.registered_on);
        let reported = self.pages(member).filter_map(|kept| kept.reported_on);
        let in_year = |day: &NaiveDate| day.year() <= self.year;
        registered.chain(reported).filter(in_year).min()
    }

    fn is_locked(&self, comment: Option<&Comment>) -> bool {
        let meeting = comment.and_then(|comment| comment.meeting);
        meeting.is_some_and(|meeting| self.adopted.contains(&meeting))
    }
}

/// `draft` with a line for each of `pledges`, in their order; lines about others that say something
/// follow.
pub(super) fn with_lines<'p>(
    draft: &MonthPageDraft,
    pledges: impl Iterator<Item = &'p Pledge>,
) -> MonthPageDraft {
    let line = |pledge: &Pledge| {
        let written = draft.results.iter().find(|line| line.pledge == pledge.id);
        written.cloned().unwrap_or_else(|| PledgeResult::blank(pledge.id))
    };
    let mut results: Vec<PledgeResult> = pledges.map(line).collect();
    let is_other = |other: &&PledgeResult| {
        other.says_something() && results.iter().all(|line| line.pledge != other.pledge)
    };
    let others: Vec<_> = draft.results.iter().filter(is_other).cloned().collect();
    results.extend(others);
    MonthPageDraft { results, self_remark: draft.self_remark.clone() }
}

/// Whether a pledge is reported on in `month`.
pub(super) fn is_for(pledge: &Pledge, month: YearMonth) -> bool {
    let of_year = pledge.draft.year == month.year();
    of_year && pledge.draft.month.is_none_or(|own| own == month)
}

fn unwritten(member: MemberId, year: i32, period: SummaryPeriod) -> Summary {
    Summary {
        member,
        year,
        period,
        draft: SummaryDraft::default(),
        author: None,
        comment: None,
        praise_proposed: Text::default(),
    }
}

/// `rows` by whose they are, each in its order.
fn by_member<T>(rows: Vec<T>, of: impl Fn(&T) -> MemberId) -> HashMap<MemberId, Vec<T>> {
    let mut sorted: HashMap<MemberId, Vec<T>> = HashMap::new();
    for row in rows {
        sorted.entry(of(&row)).or_default().push(row);
    }
    sorted
}

/// The commitments that were begun, each by whose it is; of `member`, or of everybody.
fn commitments(
    conn: &Connection,
    year: i32,
    member: Option<MemberId>,
) -> Result<HashMap<MemberId, KeptForm>, Problem> {
    let purpose = Purpose::Commitment;
    let forms = match member {
        Some(_) => filled_form::find(conn, FormOf { member, purpose, year, quarter: None })?
            .into_iter()
            .collect(),
        None => filled_form::list_of_year(conn, purpose, year)?,
    };
    Ok(forms.into_iter().filter_map(|form| Some((form.of.member?, form))).collect())
}
