//! A campaign as it goes on paper, from the vault.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::dates::YearMonth;
use domain::meeting::{MeetingKind, MeetingState};
use domain::member::Member;
use domain::review::{
    CampaignDraft, CampaignKind, Proposer, ReviewPeriod, Subject, Tally, VoteRounds,
};
use domain::role::Seat;
use domain::text::Text;
use domain::{CampaignId, MeetingId};
use paper::{Ballots, CampaignRecord, ReviewedRecord};
use store::Connection;
use store::campaign::KeptCampaign;

use super::files;
use super::own::Own;
use crate::campaign::people::People;
use crate::campaign::views::{CampaignPerson, CampaignView};
use crate::campaign::{named, view, voting};
use crate::notebook::{Shelf, titles};
use crate::{Problem, record};

/// A campaign as its papers look at it.
pub(super) struct Campaigning {
    /// As it is kept.
    pub(super) campaign: KeptCampaign,
    /// As it goes on paper.
    pub(super) record: CampaignRecord,
    /// The self-assessments of those who are reviewed, of a year-end or a quarter; the collective has
    /// none for a quarter.
    pub(super) own: BTreeMap<Subject, Own>,
    /// Official members entitled to vote.
    pub(super) official: u32,
}

impl Campaigning {
    /// The campaign named `id` on `today`.
    pub(super) fn of(conn: &Connection, id: CampaignId, today: NaiveDate) -> Result<Self, Problem> {
        let campaign = named(conn, id)?;
        let people = People::of(conn, &campaign, today)?;
        let official = people.official();
        let ballots = ballots(conn, &campaign, &people)?;
        let view = view(conn, campaign.clone(), today)?;
        let meeting = conference(conn, &campaign.campaign.draft)?;
        let own = self_assessments(conn, &view, today)?;
        let mut record = on_paper(conn, view, (ballots, meeting), today)?;
        record.files = files::counted(conn, &record, (&own, meeting), today)?;
        Ok(Self { campaign, record, own, official })
    }
}

fn self_assessments(
    conn: &Connection,
    view: &CampaignView,
    today: NaiveDate,
) -> Result<BTreeMap<Subject, Own>, Problem> {
    let Some(period) = period(&view.campaign.draft) else { return Ok(BTreeMap::new()) };
    let is_reviewed =
        |it: &&CampaignPerson| it.eligibility.is_reviewed() && it.postponed.is_blank();
    let reviewed = view.people.iter().filter(is_reviewed).map(|person| person.subject);
    let has_form = |subject: &Subject| period.quarter.is_none() || *subject != Subject::Collective;
    let subjects = reviewed.filter(has_form);
    subjects.map(|subject| Ok((subject, Own::of(conn, subject, period, today)?))).collect()
}

/// What the forms of a campaign are about; none where it has no forms.
fn period(draft: &CampaignDraft) -> Option<ReviewPeriod> {
    match draft.kind {
        CampaignKind::YearEnd => Some(draft.year.into()),
        CampaignKind::Quarterly { quarter } => Some((draft.year, Some(quarter)).into()),
        CampaignKind::SelfCorrection => None,
    }
}

fn on_paper(
    conn: &Connection,
    view: CampaignView,
    (ballots, meeting): (Ballots, Option<MeetingId>),
    today: NaiveDate,
) -> Result<CampaignRecord, Problem> {
    let draft = view.campaign.draft;
    let mut people = Vec::new();
    for person in view.people {
        people.push(reviewed(conn, person, &draft)?);
    }
    let is_collective = |one: &ReviewedRecord| one.subject == Subject::Collective;
    let place = people.iter().position(is_collective).ok_or(Problem::Unexpected)?;
    let collective = people.remove(place);
    Ok(CampaignRecord {
        cell: Shelf::new(conn, Seat::Secretary, today).cell()?,
        meeting: meeting.map(|meeting| record::of_meeting(conn, meeting)).transpose()?,
        kind: draft.kind,
        year: draft.year,
        edition: draft.edition,
        title: draft.title,
        collective,
        members: people,
        ballots,
        cap: draft.rules.cap,
        proposed: view.proposed,
        decided: view.decided,
        files: BTreeMap::new(),
    })
}

fn reviewed(
    conn: &Connection,
    person: CampaignPerson,
    draft: &CampaignDraft,
) -> Result<ReviewedRecord, Problem> {
    let member = match person.subject {
        Subject::Member(id) => store::member::find(conn, id)?,
        Subject::Collective => None,
    };
    let as_of = draft.rules.as_of(draft.year);
    let particulars = member.as_ref().map(|member| &member.particulars);
    let of_member = |text: fn(&Member) -> Text| member.as_ref().map(text).unwrap_or_default();
    let own = person.own.as_ref().filter(|_| draft.kind == CampaignKind::YearEnd);
    let mut printed = ReviewedRecord {
        card_number: of_member(|member| member.particulars.card_number.clone()),
        titles: member.as_ref().map(|member| titles(member, as_of)).unwrap_or_default(),
        joined_on: particulars.and_then(|particulars| particulars.joined_on),
        points: person.score.as_ref().and_then(domain::review::FilledScore::total),
        proposals: person.proposals.iter().map(|(by, choice)| (*by, choice.level)).collect(),
        decided: person.decisions.last().map(|decision| decision.level),
        steps: person.steps.0.keys().copied().collect(),
        subject: person.subject,
        name: person.name,
        rank: person.rank,
        post: person.post,
        eligibility: person.eligibility,
        postponed: person.postponed,
        own_points: own.and_then(|own| own.points),
        hint: person.hint,
    };
    // What was noted in the campaign goes before what the signed self-assessment says.
    let own_level = own.and_then(|own| own.level);
    if let Some(level) = own_level.filter(|_| printed.is_reviewed()) {
        printed.proposals.entry(Proposer::Subject).or_insert(level);
    }
    Ok(printed)
}

/// The ballots; empty where nobody is rated.
fn ballots(
    conn: &Connection,
    campaign: &KeptCampaign,
    people: &People,
) -> Result<Ballots, Problem> {
    let draft = &campaign.campaign.draft;
    if !draft.kind.rates() {
        return Ok(Ballots::default());
    }
    let counted = |round| -> Result<Tally, Problem> {
        let draft = voting::counted(conn, campaign, people, round)?;
        Tally::try_from(draft).map_err(|error| Problem::TallyImpossible { mistakes: error.0 })
    };
    let is_second = draft.rules.vote.rounds == VoteRounds::Two;
    let second_tally = is_second.then(|| counted(2)).transpose()?;
    let second = second_tally.iter().flat_map(|tally| &tally.draft().rows);
    Ok(Ballots {
        on_oneself: draft.rules.vote.votes_on_oneself,
        second: second.map(|row| row.subject).collect(),
        first_tally: counted(1)?,
        second_tally,
    })
}

/// The conference of the campaign: the meeting named, else of a year-end the last one of review held
/// for it, which may be early in the next year.
fn conference(conn: &Connection, draft: &CampaignDraft) -> Result<Option<MeetingId>, Problem> {
    match (draft.meeting, draft.kind) {
        (None, CampaignKind::YearEnd) => last_conference(conn, draft.year),
        (named, _) => Ok(named),
    }
}

/// The first month of a year in which a conference is on that year, and not on the one before.
const FIRST_MONTH: u32 = 3;

fn last_conference(conn: &Connection, year: i32) -> Result<Option<domain::MeetingId>, Problem> {
    let first = YearMonth::new(year, FIRST_MONTH).map_err(|_| Problem::Unexpected)?;
    let end = YearMonth::new(year + 1, FIRST_MONTH).map_err(|_| Problem::Unexpected)?;
    for of_year in [year + 1, year] {
        let listed = store::meeting::list(conn, Some(of_year))?;
        let found = listed.iter().find(|meeting| {
            meeting.kind == MeetingKind::Review
                && meeting.state != MeetingState::Cancelled
                && (first..end).contains(&meeting.month)
        });
        if let Some(meeting) = found {
            return Ok(Some(meeting.id));
        }
    }
    Ok(None)
}
