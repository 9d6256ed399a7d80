//! Everybody in a campaign: who is reviewed and who not, and how far they are.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use domain::cap::{CapEntry, CapGroup, CapReport};
use domain::level::Level;
use domain::member::{Member, MemberOrder, Rank, StandingKind, sort_members};
use domain::post::PostKind;
use domain::review::{
    Assessed, CampaignDraft, CampaignKind, Eligibility, LevelContext, NotReviewed, Proposer,
    ReviewSummary, ReviewedPerson, StepKind, Subject, commendation_hint, level_warnings,
};
use domain::text::Text;
use store::campaign::KeptCampaign;
use store::review_person::{self, KeptPerson};
use store::{Connection, campaign};

use super::beside::Beside;
use super::views::{CampaignPerson, CampaignView, StepProgress};
use super::{editions, levels};
use crate::registers::{self, CensureLine};
use crate::roll::name_of;
use crate::{Problem, cell};

/// The level decided in each year, by whom it is about.
pub(crate) type Years = BTreeMap<Subject, BTreeMap<i32, Level>>;

/// Everybody in a campaign, with what it holds of them.
pub(super) struct People {
    entries: Vec<Entry>,
    official: u32,
    years: Years,
    censures: Vec<CensureLine>,
    /// The levels decided in the quarters of the year; of a year-end alone.
    quarters: BTreeMap<Subject, Vec<Level>>,
}

/// Somebody in a campaign.
#[derive(Clone)]
pub(super) struct Entry {
    pub(super) kept: KeptPerson,
    pub(super) name: Text,
    pub(super) rank: Option<Rank>,
    pub(super) post: Option<PostKind>,
    pub(super) assessed: Assessed,
    pub(super) eligibility: Eligibility,
}

impl People {
    /// Everybody in the campaign `campaign`, as of its day or, where that is not there yet, `today`.
    pub(super) fn of(
        conn: &Connection,
        campaign: &KeptCampaign,
        today: NaiveDate,
    ) -> Result<Self, Problem> {
        let draft = &campaign.campaign.draft;
        let as_of = draft.rules.as_of(draft.year);
        let kept = review_person::list(conn, campaign.campaign.id)?;
        let mut members = store::member::list(conn)?;
        sort_members(&mut members, MemberOrder::GivenName, as_of);
        let official = members.iter().filter(|one| votes_on(one, as_of.min(today))).count();
        let name = cell::name_on(conn, as_of)?;
        let mut entries = vec![collective(name, &kept)];
        let listed = members.iter().map(|member| entry(member, draft, as_of, &kept));
        entries.extend(listed.filter(|it| is_shown(it, draft.year)));
        let official = u32::try_from(official).unwrap_or(u32::MAX);
        let censures = registers::censures_of_year(conn, draft.year, today)?;
        let quarters = quarters(conn, draft)?;
        Ok(Self { entries, official, years: years(conn)?, censures, quarters })
    }

    /// The campaign as the window sees it.
    pub(super) fn view(
        self,
        kept: KeptCampaign,
        beside: &Beside,
        today: NaiveDate,
    ) -> Result<CampaignView, Problem> {
        let draft = &kept.campaign.draft;
        let cap = self.cap(draft);
        let headed = self.entries.first().and_then(Entry::proposed);
        let people: Vec<_> = self
            .entries
            .iter()
            .map(|entry| self.person(entry, &kept, (&cap, headed), (beside, today)))
            .collect();
        let edition = editions::named(&draft.edition).ok_or(Problem::Unexpected)?;
        Ok(CampaignView {
            progress: draft.steps.iter().map(|it| progress(it, &people, today)).collect(),
            unverified: edition.unverified,
            official: self.official,
            is_over_cap: cap.is_over(),
            cap,
            proposed: self.summary(Entry::proposed),
            decided: self.summary(Entry::decided),
            people,
            criteria: kept.criteria,
            levels: kept.levels,
            campaign: kept.campaign,
        })
    }

    /// The entry about `subject`.
    pub(super) fn find(&self, subject: Subject) -> Option<&Entry> {
        self.entries.iter().find(|entry| entry.kept.subject == subject)
    }

    /// Official members entitled to vote.
    pub(super) fn official(&self) -> u32 {
        self.official
    }

    /// Those who are reviewed and whose review is not put off, the collective first.
    pub(super) fn reviewed(&self) -> impl Iterator<Item = &Entry> {
        self.entries.iter().filter(|entry| entry.is_reviewed())
    }

    /// Where the levels proposed for the members stand with the cap.
    pub(super) fn cap(&self, draft: &CampaignDraft) -> CapReport {
        let proposed = self.reviewed().filter(|it| it.kept.subject != Subject::Collective);
        let entries: Vec<_> = proposed.filter_map(Entry::cap_entry).collect();
        draft.rules.cap.report(&entries)
    }

    fn summary(&self, level: impl Fn(&Entry) -> Option<Level>) -> ReviewSummary {
        let members = self.entries.iter().filter(|it| it.kept.subject != Subject::Collective);
        let people: Vec<_> = members
            .filter_map(|entry| {
                Some(ReviewedPerson {
                    eligibility: entry.eligibility.clone(),
                    rank: entry.rank?,
                    post: entry.post,
                    level: level(entry),
                })
            })
            .collect();
        ReviewSummary::of(&people)
    }

    fn person(
        &self,
        entry: &Entry,
        campaign: &KeptCampaign,
        (cap, headed): (&CapReport, Option<Level>),
        (beside, today): (&Beside, NaiveDate),
    ) -> CampaignPerson {
        let draft = &campaign.campaign.draft;
        let score = levels::score(campaign, entry);
        let facts = levels::facts(entry, score.as_ref(), cap);
        let years = self.years.get(&entry.kept.subject).cloned().unwrap_or_default();
        let headed = headed.filter(|_| entry.post == Some(PostKind::Secretary));
        let quarters = self.quarters.get(&entry.kept.subject).cloned().unwrap_or_default();
        let context = LevelContext { headed, quarters };
        let kept = entry.kept.clone();
        let states = draft
            .steps
            .iter()
            .map(|step| (step.step, kept.steps.state(step, entry.is_reviewed(), today)));
        CampaignPerson {
            subject: kept.subject,
            name: entry.name.clone(),
            rank: entry.rank,
            post: entry.post,
            assessed: entry.assessed,
            eligibility: entry.eligibility.clone(),
            cap_group: entry.cap_group(),
            is_grouped: kept.cap_group.is_some(),
            states: states.collect(),
            out_of_order: kept.steps.out_of_order(),
            finding: levels::finding(campaign, entry, &facts),
            level_facts: facts,
            sources: levels::sources(entry.kept.subject, &self.censures),
            own: beside.own(kept.subject),
            suggestions: beside.suggestions(kept.subject),
            score,
            warnings: entry
                .proposed()
                .map(|level| level_warnings(level, &context))
                .unwrap_or_default(),
            hint: commendation_hint(&years, draft.year, &draft.rules),
            years,
            person_year: kept.person_year,
            postponed: kept.postponed,
            steps: kept.steps,
            marks: kept.marks,
            proposals: kept.proposals,
            decisions: kept.decisions,
        }
    }
}

impl Entry {
    /// Whether they are reviewed and the review is not put off.
    pub(super) fn is_reviewed(&self) -> bool {
        self.eligibility.is_reviewed() && self.kept.postponed.is_blank()
    }

    /// The level the cell proposes, or before it has voted the committee.
    fn proposed(&self) -> Option<Level> {
        let of = |proposer| self.kept.proposals.get(&proposer).map(|choice| choice.level);
        of(Proposer::Cell).or_else(|| of(Proposer::Committee)).filter(|_| self.is_reviewed())
    }

    /// The level the superior body decided.
    fn decided(&self) -> Option<Level> {
        self.kept.decisions.last().map(|decision| decision.level)
    }

    /// The group of the cap they count in.
    pub(super) fn cap_group(&self) -> CapGroup {
        self.kept.cap_group.clone().unwrap_or_else(|| CapGroup::of_post(self.post))
    }

    fn cap_entry(&self) -> Option<CapEntry> {
        let is_head = self.post == Some(PostKind::Secretary);
        Some(CapEntry { group: self.cap_group(), level: self.proposed()?, is_head })
    }
}

fn collective(name: Text, kept: &[KeptPerson]) -> Entry {
    Entry {
        kept: of(kept, Subject::Collective),
        name,
        rank: None,
        post: None,
        assessed: Assessed::Collective,
        eligibility: Eligibility::Reviewed { notes: Vec::new() },
    }
}

fn entry(member: &Member, draft: &CampaignDraft, as_of: NaiveDate, kept: &[KeptPerson]) -> Entry {
    let kept = of(kept, Subject::Member(member.id));
    Entry {
        name: name_of(member),
        rank: Some(member.rank_on(as_of)),
        post: member.party_post_on(as_of),
        assessed: member.particulars.review_class.into(),
        eligibility: draft.eligibility(member, &kept.person_year),
        kept,
    }
}

fn of(kept: &[KeptPerson], subject: Subject) -> KeptPerson {
    let found = kept.iter().find(|it| it.subject == subject).cloned();
    found.unwrap_or_else(|| KeptPerson::blank(subject))
}

/// Whether somebody stands in the lists of `year`: not who is no member, and of those who are gone
/// only whoever left within the year or was noted something of.
fn is_shown(entry: &Entry, year: i32) -> bool {
    use chrono::Datelike as _;
    match &entry.eligibility {
        Eligibility::NotReviewed { reason } => match reason {
            NotReviewed::NotMember => false,
            NotReviewed::Transferred { from_on } => from_on.year() == year,
            NotReviewed::Deceased | NotReviewed::Left => entry.kept.id != 0,
            _ => true,
        },
        _ => true,
    }
}

/// Whether somebody is an official member entitled to vote on `day`. Who takes part elsewhere for a
/// time votes at the official cell.
fn votes_on(member: &Member, day: NaiveDate) -> bool {
    let standing = member.standing_on(day).map(|period| period.kind);
    member.is_member()
        && member.is_listed_on(day)
        && member.rank_on(day) == Rank::Official
        && matches!(standing, None | Some(StandingKind::Away))
}

/// Every level decided in a year-end, by whom it is about.
pub(crate) fn years(conn: &Connection) -> Result<Years, Problem> {
    let mut years = Years::new();
    for kept in campaign::list_all(conn)? {
        let draft = &kept.campaign.draft;
        if draft.kind != CampaignKind::YearEnd {
            continue;
        }
        for person in review_person::list(conn, kept.campaign.id)? {
            let Some(decision) = person.decisions.last() else { continue };
            years.entry(person.subject).or_default().insert(draft.year, decision.level);
        }
    }
    Ok(years)
}

/// The levels decided in the quarters of the year whose end `draft` is.
fn quarters(
    conn: &Connection,
    draft: &CampaignDraft,
) -> Result<BTreeMap<Subject, Vec<Level>>, Problem> {
    let mut found: BTreeMap<_, Vec<_>> = BTreeMap::new();
    if draft.kind != CampaignKind::YearEnd {
        return Ok(found);
    }
    for kept in campaign::list(conn, draft.year)? {
        if !matches!(kept.campaign.draft.kind, CampaignKind::Quarterly { .. }) {
            continue;
        }
        for person in review_person::list(conn, kept.campaign.id)? {
            let decided = person.decisions.last().map(|decision| decision.level);
            found.entry(person.subject).or_default().extend(decided);
        }
    }
    Ok(found)
}

fn progress(
    step: &domain::review::CampaignStep,
    people: &[CampaignPerson],
    today: NaiveDate,
) -> StepProgress {
    let owes = |person: &&CampaignPerson| owes(person, step.step);
    let owed = people.iter().filter(owes).count();
    let done = people.iter().filter(owes).filter(|it| it.steps.0.contains_key(&step.step)).count();
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let (done, owed) = (number(done), number(owed));
    StepProgress { step: step.step, state: step.state(done, owed, today), done, owed }
}

fn owes(person: &CampaignPerson, step: StepKind) -> bool {
    step.is_personal() && person.eligibility.is_reviewed() && person.postponed.is_blank()
}
