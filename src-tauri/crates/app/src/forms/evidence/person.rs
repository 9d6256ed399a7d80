//! What the book holds of one person's year. The notebook is read as the seat sees it: a mark that is
//! not announced shows nowhere.

use chrono::NaiveDate;
use domain::attendance::Mark;
use domain::dates::YearMonth;
use domain::form::{Evidence, Origin, Purpose, said};
use domain::minutes::{Mention, MentionKind};
use domain::notebook::{Comment, MonthPage, PledgeResult, ResultLevel};
use domain::review::Subject;
use domain::role::Seat;
use domain::shortcoming::Shortcoming;
use domain::text::Text;
use domain::{MeetingId, MemberId, PledgeId};
use store::filled_form::FormOf;
use store::matter::Followed;
use store::{Connection, filled_form, mention};

use super::matters::{matters_of, shortcomings, shortcomings_of, tasks};
use super::{attendance, days_of, plain, voices};
use crate::Problem;
use crate::forms::offered::edition_of;
use crate::forms::offers::Found;
use crate::forms::source::{Commented, OfferSource};
use crate::notebook::{CommendationLine, NotebookView, notebook_view};
use crate::registers::Said;
use crate::stories::StoryView;
use crate::studies::OwnStudy;

/// A person's year.
pub(super) struct PersonYear {
    member: MemberId,
    book: NotebookView,
    commitment: Vec<Found>,
    matters: Vec<Followed>,
    shortcomings: Vec<Shortcoming>,
    mentions: Vec<(MeetingId, YearMonth, Mention)>,
    attendance: Vec<Found>,
    said: Said,
    /// Today, or the last day of a year that is over.
    day: NaiveDate,
}

impl PersonYear {
    /// What is kept of `member` in the year of the form.
    pub(super) fn read(
        conn: &Connection,
        member: MemberId,
        of: FormOf,
        (seat, today): (Seat, NaiveDate),
    ) -> Result<Self, Problem> {
        let year = of.year;
        let mut matters = matters_of(conn, of)?;
        matters.retain(|followed| followed.matter.draft.lead == Some(member));
        let mut mentions = mention::list_adopted(conn, member)?;
        mentions.retain(|(_, month, _)| month.year() == year);
        mentions.reverse();
        Ok(Self {
            member,
            book: notebook_view(conn, seat, member, year, today)?,
            commitment: commitment(conn, of)?,
            matters,
            shortcomings: shortcomings_of(conn, of)?,
            mentions,
            attendance: attendance(conn, year, |other| other == member)?,
            said: Said::read(conn, Subject::Member(member), Some(year))?,
            day: today.min(days_of(year).1),
        })
    }

    /// The evidence of a kind, the oldest first.
    pub(super) fn evidence(&self, kind: Evidence) -> Vec<Found> {
        match kind {
            Evidence::Commitment => self.commitment.clone(),
            Evidence::Pledges => self.pledges(),
            Evidence::MonthResults => self.month_results(),
            Evidence::Comments => self.comments(),
            Evidence::GoodDeeds => self.deeds(),
            Evidence::Tasks => tasks(&self.matters, self.day),
            Evidence::Attendance => self.attendance.clone(),
            Evidence::Stories => self.book.stories.iter().filter_map(told).collect(),
            Evidence::Studies => self.book.studies.iter().filter_map(studied).collect(),
            Evidence::Commendations => self.commendations(),
            Evidence::Remedied => shortcomings(&self.shortcomings, true),
            Evidence::OpenShortcomings => shortcomings(&self.shortcomings, false),
            Evidence::Suggestions => voices::suggestions(&self.said),
            Evidence::Contributions => voices::contributions(&self.said),
        }
    }

    fn pages(&self) -> impl Iterator<Item = &MonthPage> {
        self.book.months.iter().map(|view| &view.page)
    }

    fn results(&self) -> impl Iterator<Item = (YearMonth, &PledgeResult)> {
        self.pages().flat_map(|page| page.draft.results.iter().map(|result| (page.month, result)))
    }

    fn pledges(&self) -> Vec<Found> {
        let pledges = self.book.pledges.iter().map(|line| &line.pledge);
        let found = pledges.map(|pledge| {
            let (reported, kept) = self.kept(pledge.id);
            let source = OfferSource::Pledge {
                month: pledge.draft.month,
                registered_on: pledge.draft.registered_on,
                reported,
                kept,
            };
            plain(pledge.draft.act.clone(), Origin::Pledge { pledge: pledge.id }, source)
        });
        found.collect()
    }

    /// In how many months a result of `pledge` was reported, and how often it was kept.
    fn kept(&self, pledge: PledgeId) -> (u32, u32) {
        let levels = self.results().filter(|(_, result)| result.pledge == pledge);
        levels.filter_map(|(_, result)| result.level).fold((0, 0), |(reported, kept), level| {
            (reported + 1, kept + u32::from(level != ResultLevel::NotDone))
        })
    }

    fn month_results(&self) -> Vec<Found> {
        self.pages().flat_map(|page| self.of_page(page)).collect()
    }

    fn of_page(&self, page: &MonthPage) -> Vec<Found> {
        let month = page.month;
        let said = page.draft.results.iter().filter(|it| !it.done.is_blank() || it.level.is_some());
        let mut found: Vec<Found> = said
            .map(|result| {
                let from = Origin::MonthResult { pledge: result.pledge, month };
                let source = OfferSource::MonthResult { month, level: result.level };
                plain(self.words_of(result), from, source)
            })
            .collect();
        if !page.draft.self_remark.is_blank() {
            let from = Origin::MonthRemark { member: self.member, month };
            let source = OfferSource::MonthRemark { month };
            found.push(plain(page.draft.self_remark.clone(), from, source));
        }
        found
    }

    /// What was done; where only the level was reported, what had been pledged.
    fn words_of(&self, result: &PledgeResult) -> Text {
        let pledges = self.book.pledges.iter().map(|line| &line.pledge);
        let mut pledged = pledges.filter(|pledge| pledge.id == result.pledge);
        let act = pledged.next().map(|pledge| pledge.draft.act.clone()).unwrap_or_default();
        if result.done.is_blank() { act } else { result.done.clone() }
    }

    fn comments(&self) -> Vec<Found> {
        let member = self.member;
        let of_months = self.pages().filter_map(|page| {
            let month = page.month;
            let from = Origin::MonthComment { member, month };
            Some(comment(page.comment.as_ref()?, Commented::Month { member, month }, from))
        });
        let of_stories = self.book.stories.iter().filter_map(|view| {
            let from = Origin::StoryComment { story: view.story.id };
            Some(comment(view.story.comment.as_ref()?, Commented::Story, from))
        });
        let of_summaries = self.book.summaries.iter().filter_map(|view| {
            let (year, period) = (view.summary.year, view.summary.period);
            let from = Origin::SummaryComment { member, year, period };
            Some(comment(view.summary.comment.as_ref()?, Commented::Summary { period }, from))
        });
        let said = of_months.chain(of_stories).chain(of_summaries);
        let reminded = self.mentioned(MentionKind::Reminder).chain(voices::censures(&self.said));
        said.chain(reminded).collect()
    }

    fn deeds(&self) -> Vec<Found> {
        let deeds = self.book.deeds.iter().rev().map(|line| &line.deed);
        let found = deeds.map(|deed| {
            let source = OfferSource::GoodDeed { on: deed.draft.done_on };
            plain(deed.draft.words.clone(), Origin::GoodDeed { deed: deed.id }, source)
        });
        found.collect()
    }

    fn commendations(&self) -> Vec<Found> {
        let given = self.book.commendations.iter().rev().map(commended);
        given.chain(self.mentioned(MentionKind::Praise)).collect()
    }

    fn mentioned(&self, kind: MentionKind) -> impl Iterator<Item = Found> {
        let of_kind = self.mentions.iter().filter(move |(_, _, mention)| mention.kind == kind);
        of_kind.map(move |(meeting, month, mention)| {
            let source = OfferSource::Mention { mention: kind, month: *month, meeting: *meeting };
            plain(mention.words.clone(), Origin::Mention { mention: mention.id }, source)
        })
    }
}

/// What the person promised in the commitment of the year.
fn commitment(conn: &Connection, of: FormOf) -> Result<Vec<Found>, Problem> {
    let of = FormOf { purpose: Purpose::Commitment, quarter: None, ..of };
    let Some(kept) = filled_form::find(conn, of)? else { return Ok(Vec::new()) };
    let edition = edition_of(conn, &kept)?;
    let (name, purpose) = (edition.name.clone(), of.purpose);
    let source = OfferSource::Form { name, year: of.year, purpose };
    let said = said(&edition, kept.id, &kept.answers).into_iter();
    Ok(said.map(|offer| Found { offer, source: source.clone() }).collect())
}

fn comment(comment: &Comment, on: Commented, from: Origin) -> Found {
    let source = OfferSource::Comment { on, said_on: comment.on, by: comment.by.clone() };
    plain(comment.words.clone(), from, source)
}

fn told(view: &StoryView) -> Option<Found> {
    let source = OfferSource::Story { on: view.story.told_on? };
    Some(plain(view.story.title.clone(), Origin::Story { story: view.story.id }, source))
}

/// A session the person was at, or made up for.
fn studied(own: &OwnStudy) -> Option<Found> {
    let there = matches!(own.attendance.mark, Some(Mark::Present | Mark::Visiting));
    if !there && own.attendance.made_up_on.is_none() {
        return None;
    }
    let study = own.study.id;
    let mark = own.report.draft.mark.clone();
    let source = OfferSource::Study { study, on: own.study.draft.held_on, mark };
    Some(plain(own.study.draft.title.clone(), Origin::Study { study }, source))
}

/// What somebody was commended for; where no reason is kept, the kind of the commendation.
pub(super) fn commended(line: &CommendationLine) -> Found {
    let given = &line.commendation;
    let (form, issuer) = (given.draft.kind.clone(), given.draft.issuer.clone());
    let words = if given.draft.reason.is_blank() { &form } else { &given.draft.reason }.clone();
    let source = OfferSource::Commendation { on: given.draft.given_on, form, issuer };
    plain(words, Origin::Commendation { commendation: given.id }, source)
}
