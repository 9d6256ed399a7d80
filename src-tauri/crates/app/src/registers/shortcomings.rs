//! The register of shortcomings: what was named, how it is remedied, what it waits for.
//!
//! Every shortcoming that a meeting gave stands in it by itself. One that was named elsewhere is entered
//! here; the next meetings hear about it like about every open matter, and one of them closes it.

use std::collections::BTreeMap;

use chrono::{Datelike as _, NaiveDate};
use domain::matter::{Matter, MatterDraft, MatterKind};
use domain::meeting::MeetingKind;
use domain::review::Subject;
use domain::role::Right;
use domain::shortcoming::{
    NamedIn, Remedy, RemedyDraft, RemedyMistake, RemedyNeed, RemedyState, Shortcoming,
    ShortcomingDraft,
};
use domain::text::Text;
use domain::{MatterId, MeetingId};
use serde::Serialize;
use store::matter::Followed;
use store::{Connection, Transaction, inspection, matter, meeting, remedy};
use ts_rs::TS;

use super::confessed::{ConfessedLine, confessed};
use super::due::PlanDays;
use crate::desk::Stamp;
use crate::matters::end_of_time;
use crate::notebook::{expect_year, person};
use crate::roll::Roll;
use crate::{Desk, Problem};

const NOUN: &str = "shortcoming";

/// The shortcomings that were followed in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ShortcomingsYear {
    /// The last day on which the remedies of what the review of the year named are planned.
    #[ts(type = "string")]
    pub plan_due_on: NaiveDate,
    /// Those named in the year, and older ones that were open in it; the first named first.
    pub lines: Vec<ShortcomingLine>,
    /// What signed self-assessments of the year and of the one before confess and nobody has taken
    /// into the register yet.
    pub confessed: Vec<ConfessedLine>,
}

/// A shortcoming in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ShortcomingLine {
    /// The shortcoming with its remedy.
    pub shortcoming: Shortcoming,
    /// Whose it is: the member's name, or that of the cell's collective as blank.
    pub name: Text,
    /// Who answers for the remedy; blank where nobody is named.
    pub lead_name: Text,
    /// The measure that stands: the planned one, else the one the meeting wrote.
    pub measure: Text,
    /// Where it stands.
    pub state: RemedyState,
    /// What it waits for.
    pub need: RemedyNeed,
    /// The last day on which its remedy is planned.
    #[ts(type = "string")]
    pub plan_due_on: NaiveDate,
    /// What a meeting last heard about it; blank while none has.
    pub last_words: Text,
    /// How many meetings have reported on it.
    pub reports: u32,
}

impl Desk {
    /// The register of shortcomings as it concerns `year`.
    pub fn shortcomings(&self, year: i32) -> Result<ShortcomingsYear, Problem> {
        expect_year(year)?;
        let today = self.today();
        self.read(|conn| {
            let register = Register::read(conn, today)?;
            Ok(ShortcomingsYear {
                plan_due_on: PlanDays::default().of(conn, year)?,
                confessed: confessed(conn, &register, year)?,
                lines: register.lines(conn, |it| is_followed_in(it, year))?,
            })
        })
    }

    /// Enter a shortcoming that no minutes gave, with what is planned of its remedy. From now on every
    /// meeting hears about it until one closes it.
    pub fn name_shortcoming(
        &mut self,
        id: MatterId,
        draft: ShortcomingDraft,
    ) -> Result<ShortcomingLine, Problem> {
        self.deed(Right::KeepReviews, "name_shortcoming", |tx, stamp| keep(tx, stamp, id, draft))
    }

    /// Keep the remedy of a shortcoming: its measure, steps, how far it went. The words of one that
    /// minutes gave, or that was closed, stay as they are.
    pub fn keep_remedy(
        &mut self,
        id: MatterId,
        draft: ShortcomingDraft,
    ) -> Result<ShortcomingLine, Problem> {
        self.deed(Right::KeepReviews, "keep_remedy", |tx, stamp| {
            Register::read(tx, stamp.day())?.find(id)?;
            keep(tx, stamp, id, draft)
        })
    }

    /// Take back a shortcoming that was entered by mistake and no adopted minutes report on.
    pub fn withdraw_shortcoming(&mut self, id: MatterId) -> Result<(), Problem> {
        self.deed(Right::KeepReviews, "withdraw_shortcoming", |tx, stamp| {
            let register = Register::read(tx, stamp.day())?;
            let named = register.find(id)?;
            if named.shortcoming.matter.origin.is_some() {
                return Err(Problem::MinutesLocked);
            }
            if named.reports > 0 {
                return Err(Problem::ShortcomingHeard);
            }
            matter::withdraw(tx, id, Some(stamp.at))?;
            Ok(stamp.keep(tx, (NOUN, id.0), Some(&named.shortcoming), None)?)
        })
    }

    /// Put back a shortcoming that was taken back.
    pub fn restore_shortcoming(&mut self, id: MatterId) -> Result<ShortcomingLine, Problem> {
        self.deed(Right::KeepReviews, "restore_shortcoming", |tx, stamp| {
            let stands = Register::read(tx, stamp.day())?.find(id).is_ok();
            if stands || !matter::withdraw(tx, id, None)? {
                return Err(Problem::Missing);
            }
            kept(tx, stamp, id, None)
        })
    }
}

/// A shortcoming, and what meetings have heard about it.
#[derive(Debug, Clone)]
pub(crate) struct Named {
    pub(crate) shortcoming: Shortcoming,
    last_words: Text,
    reports: u32,
}

impl Named {
    /// Whose shortcoming it is.
    pub(crate) fn subject(&self) -> Subject {
        self.shortcoming.remedy.draft.subject
    }
}

/// Every shortcoming that stands, the first named first.
pub(crate) struct Register {
    today: NaiveDate,
    named: Vec<Named>,
}

impl Register {
    /// The register as it stands on `today`.
    pub(crate) fn read(conn: &Connection, today: NaiveDate) -> Result<Self, Problem> {
        let mut remedies = remedy::list(conn)?;
        let mut named = Vec::new();
        for followed in matter::list_shortcomings(conn, end_of_time(today))? {
            named.push(with_remedy(conn, followed, &mut remedies)?);
        }
        Ok(Self { today, named })
    }

    /// Everything in it.
    pub(crate) fn named(&self) -> &[Named] {
        &self.named
    }

    /// The shortcoming named `id`.
    pub(crate) fn find(&self, id: MatterId) -> Result<&Named, Problem> {
        let found = self.named.iter().find(|it| it.shortcoming.matter.draft.id == id);
        found.ok_or(Problem::Missing)
    }

    /// Those that are `wanted`, as the window sees them.
    pub(crate) fn lines(
        &self,
        conn: &Connection,
        wanted: impl Fn(&Shortcoming) -> bool,
    ) -> Result<Vec<ShortcomingLine>, Problem> {
        let roll = Roll::on(conn, self.today)?;
        let mut days = PlanDays::default();
        let mut lines = Vec::new();
        for named in self.named.iter().filter(|it| wanted(&it.shortcoming)) {
            let plan_due_on = days.of(conn, named.shortcoming.remedy.draft.year)?;
            lines.push(line(named.clone(), &roll, (plan_due_on, self.today)));
        }
        Ok(lines)
    }
}

fn line(
    named: Named,
    roll: &Roll,
    (plan_due_on, today): (NaiveDate, NaiveDate),
) -> ShortcomingLine {
    let Named { shortcoming, last_words, reports } = named;
    let draft = &shortcoming.matter.draft;
    let name = match shortcoming.remedy.draft.subject {
        Subject::Member(member) => roll.name(member),
        Subject::Collective => Text::default(),
    };
    ShortcomingLine {
        name,
        lead_name: roll.name_or(draft.lead, &draft.lead_words),
        measure: shortcoming.measure().clone(),
        state: shortcoming.state(),
        need: shortcoming.need(plan_due_on, today),
        plan_due_on,
        last_words,
        reports,
        shortcoming,
    }
}

/// Whether a shortcoming stands in the register of `year`: named in it, or open on a day of it.
fn is_followed_in(shortcoming: &Shortcoming, year: i32) -> bool {
    let named = shortcoming.remedy.draft.year;
    let end = shortcoming.matter.end.as_ref();
    named == year || (named < year && end.is_none_or(|end| end.ended_on.year() >= year))
}

fn with_remedy(
    conn: &Connection,
    Followed { matter, last_words, reports }: Followed,
    remedies: &mut BTreeMap<MatterId, Remedy>,
) -> Result<Named, Problem> {
    let id = matter.draft.id;
    let remedy = match remedies.remove(&id) {
        Some(remedy) => remedy,
        None => Remedy { matter: id, draft: bare(conn, &matter)? },
    };
    Ok(Named { shortcoming: Shortcoming { matter, remedy }, last_words, reports })
}

/// The remedy of a shortcoming that minutes gave and of which nothing more was noted: it is theirs who
/// answer for it, else the collective's.
fn bare(conn: &Connection, matter: &Matter) -> Result<RemedyDraft, Problem> {
    let subject = matter.draft.lead.map_or(Subject::Collective, Subject::Member);
    let named_in = matter.origin.map(|origin| named_at(conn, origin)).transpose()?;
    let year = matter.given_on.year();
    Ok(RemedyDraft::bare(subject, named_in.unwrap_or(NamedIn::Meeting), year))
}

fn named_at(conn: &Connection, id: MeetingId) -> Result<NamedIn, Problem> {
    let kind = meeting::find(conn, id)?.map(|meeting| meeting.plan.kind);
    Ok(if kind == Some(MeetingKind::Review) { NamedIn::Review } else { NamedIn::Meeting })
}

fn keep(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: MatterId,
    draft: ShortcomingDraft,
) -> Result<ShortcomingLine, Problem> {
    check(tx, &draft, stamp.day())?;
    let register = Register::read(tx, stamp.day())?;
    let before = register.find(id).ok().map(|named| &named.shortcoming);
    let locked = before.filter(|it| it.matter.origin.is_some() || it.matter.end.is_some());
    match locked {
        Some(shortcoming) => expect_same(&shortcoming.matter, &draft)?,
        None => matter::enter(tx, &entered(id, &draft), draft.named_on)?,
    }
    remedy::save(tx, &Remedy { matter: id, draft: draft.remedy }, stamp.at)?;
    kept(tx, stamp, id, before)
}

/// Keep the history of what was done to a shortcoming, and answer with it as it stands.
fn kept(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    id: MatterId,
    before: Option<&Shortcoming>,
) -> Result<ShortcomingLine, Problem> {
    let register = Register::read(tx, stamp.day())?;
    let after = &register.find(id)?.shortcoming;
    stamp.keep(tx, (NOUN, id.0), before, Some(after))?;
    let mut lines = register.lines(tx, |it| it.matter.draft.id == id)?;
    lines.pop().ok_or(Problem::Missing)
}

/// The matter a shortcoming of the register is. Who it is about answers for it, unless somebody else is
/// named.
fn entered(id: MatterId, draft: &ShortcomingDraft) -> MatterDraft {
    let own = match draft.remedy.subject {
        Subject::Member(member) => Some(member),
        Subject::Collective => None,
    };
    MatterDraft {
        id,
        kind: MatterKind::Shortcoming,
        item: None,
        work: draft.work.clone(),
        lead: draft.lead.or(own),
        lead_words: Text::default(),
        helpers: Text::default(),
        due_on: draft.due_on,
        product: Text::default(),
        responsibility: draft.responsibility.clone(),
        authority: Text::default(),
    }
}

/// Refuse other words for what minutes gave or a meeting closed.
fn expect_same(matter: &Matter, draft: &ShortcomingDraft) -> Result<(), Problem> {
    let is_same = matter.draft.work == draft.work
        && matter.draft.lead == draft.lead
        && matter.draft.due_on == draft.due_on
        && matter.draft.responsibility == draft.responsibility
        && matter.given_on == draft.named_on;
    if is_same { Ok(()) } else { Err(Problem::MinutesLocked) }
}

fn check(conn: &Connection, draft: &ShortcomingDraft, today: NaiveDate) -> Result<(), Problem> {
    let remedy = &draft.remedy;
    if draft.work.is_blank() {
        return Err(Problem::blank("work"));
    }
    if draft.named_on > today {
        return Err(Problem::bad_day("namedOn"));
    }
    if draft.due_on.is_some_and(|due_on| due_on < draft.named_on) {
        return Err(Problem::bad_day("dueOn"));
    }
    expect_year(remedy.year)?;
    if let Subject::Member(member) = remedy.subject {
        person(conn, member).map_err(|_| Problem::bad_choice("subject"))?;
    }
    if let Some(lead) = draft.lead {
        person(conn, lead).map_err(|_| Problem::bad_choice("lead"))?;
    }
    if let NamedIn::Inspection(id) = remedy.named_in {
        inspection::find(conn, id)?.ok_or(Problem::bad_choice("namedIn"))?;
    }
    remedy.check(today).map_err(|mistake| match mistake {
        RemedyMistake::StepWordsMissing => Problem::blank("steps.words"),
        RemedyMistake::DoneAhead => Problem::bad_day("steps.doneOn"),
    })
}
