//! The year-ends of the demo cell: past ones decided, the last of them with everything that was written,
//! and this year's under way, with something left to do for everybody who looks.

mod rating;
mod reviews;
mod words;

use chrono::{Datelike as _, Duration, NaiveDate, NaiveTime};
use domain::level::Level;
use domain::review::{CampaignKind, ResidenceFeedbackDraft, StepKind, Subject};
use domain::text::Text;

use super::Time;
use super::notebooks::Held;
use super::registers;
use super::words::in_turn;
use crate::{CampaignPerson, CampaignView, Desk, Problem};
use reviews::Writer;
use words::{DecidedYear, Words, is_named};

/// From this month on a year's end is under way: no cell begins earlier.
const FIRST_MONTH: u32 = 4;

/// How many days after the annual review the superior body decides.
const DECIDED_AFTER: Duration = Duration::days(10);

/// How many days after the annual review the cell has everything on paper.
const SETTLED_AFTER: Duration = Duration::days(2);

/// At which hour it is written.
const HOUR: NaiveTime = NaiveTime::MIN;

/// Who keeps the year-ends, and when.
pub(super) struct YearEnds<'a> {
    words: Words,
    time: &'a Time,
    today: NaiveDate,
}

impl<'a> YearEnds<'a> {
    pub(super) fn begin(time: &'a Time, today: NaiveDate) -> Result<Self, Problem> {
        Ok(Self { words: Words::read()?, time, today })
    }

    /// Settle a year after its review, unless its decision is still to come.
    pub(super) fn after(&self, desk: &mut Desk, held: &Held) -> Result<(), Problem> {
        let (year, decided_on) = (held.on.year(), held.on + DECIDED_AFTER);
        if !held.is_review || decided_on >= self.today {
            return Ok(());
        }
        let years_ago = self.today.year() - year;
        let Some(decided) = self.words.year.iter().find(|it| it.years_ago == years_ago) else {
            return Ok(());
        };
        self.be_on(held.on + SETTLED_AFTER);
        let view = desk.begin_campaign(CampaignKind::YearEnd, year, Text::default())?;
        if years_ago == 1 {
            self.settle(desk, &view, decided, held.on)?;
        }
        self.be_on(decided_on);
        for person in reviewed(&view) {
            let level = level_in(decided, person);
            let about = (view.campaign.id, person.subject);
            rating::decide(desk, about, (&self.words, decided), (level, decided_on))?;
        }
        Ok(())
    }

    /// Everything a cell writes about a year whose review was `on`.
    fn settle(
        &self,
        desk: &mut Desk,
        view: &CampaignView,
        decided: &DecidedYear,
        on: NaiveDate,
    ) -> Result<(), Problem> {
        let id = view.campaign.id;
        let before = |days| on - Duration::days(days);
        let steps = [
            (StepKind::SelfReview, before(22)),
            (StepKind::CommitteeComment, before(14)),
            (StepKind::Conference, on),
            (StepKind::Proposal, on),
        ];
        self.ask_residences(desk, view, (before(35), before(20)), |_| true)?;
        for (turn, person) in reviewed(view).enumerate() {
            let level = level_in(decided, person);
            let writer = Self::writer(view, person, (level, turn));
            writer.write(desk, &self.words)?;
            writer.sign(desk, before(22))?;
            desk.accept_review(writer.member, writer.year, before(14))?;
            rating::score(desk, (view, person), (&self.words, level, turn))?;
            rating::walk(desk, (id, person.subject), &steps)?;
        }
        let levels = reviewed(view).map(|person| (level_in(decided, person), person));
        self.propose(desk, view, levels.collect())?;
        let level_of = |subject| level_about(view, subject, |person| level_in(decided, person));
        rating::count(desk, id, level_of)?;
        rating::finish(desk, view, (StepKind::Prepare, before(30)), &self.words.prepare_note)?;
        rating::finish(desk, view, (StepKind::SendUp, on + SETTLED_AFTER), "")
    }

    /// Leave this year's end under way: most have signed, points and votes are counted, some residences
    /// have not answered.
    pub(super) fn leave_off(&self, desk: &mut Desk) -> Result<(), Problem> {
        let year = self.today.year();
        if self.today.month() < FIRST_MONTH {
            return Ok(());
        }
        registers::enter(desk, self.today)?;
        let view = desk.begin_campaign(CampaignKind::YearEnd, year, Text::default())?;
        let (id, now) = (view.campaign.id, &self.words.now);
        let ago = |days| self.today - Duration::days(days);
        let has_answered = |name: &Text| !is_named(&now.unreturned, name);
        self.ask_residences(desk, &view, (ago(21), ago(6)), has_answered)?;
        rating::finish(desk, &view, (StepKind::Prepare, ago(21)), &self.words.prepare_note)?;
        let members = reviewed(&view).filter(|person| person.subject != Subject::Collective);
        for (turn, person) in members.enumerate() {
            let writer = Self::writer(&view, person, (now.level_of(&person.name), turn));
            self.come_so_far(desk, (&view, person), writer, ago(4))?;
        }
        let level = |person: &CampaignPerson| now.level_of(&person.name);
        let is_scored = |person: &&CampaignPerson| {
            person.subject != Subject::Collective && !is_named(&now.unscored, &person.name)
        };
        let scored = reviewed(&view).filter(is_scored).map(|person| (level(person), person));
        self.propose(desk, &view, scored.collect())?;
        rating::count(desk, id, |subject| level_about(&view, subject, level))
    }

    /// Let a member come as far as they have by today.
    fn come_so_far(
        &self,
        desk: &mut Desk,
        (view, person): (&CampaignView, &CampaignPerson),
        writer: Writer,
        signed_on: NaiveDate,
    ) -> Result<(), Problem> {
        let now = &self.words.now;
        if !is_named(&now.unwritten, &person.name) {
            writer.write(desk, &self.words)?;
            if !is_named(&now.unsigned, &person.name) {
                writer.sign(desk, signed_on)?;
                let steps = [(StepKind::SelfReview, signed_on)];
                rating::walk(desk, (view.campaign.id, person.subject), &steps)?;
            }
        }
        if is_named(&now.unscored, &person.name) {
            return Ok(());
        }
        rating::score(desk, (view, person), (&self.words, writer.level, writer.turn))
    }

    /// Ask the residence of everybody reviewed; those `has_answered` names have sent it back.
    fn ask_residences(
        &self,
        desk: &mut Desk,
        view: &CampaignView,
        (asked_on, returned_on): (NaiveDate, NaiveDate),
        has_answered: impl Fn(&Text) -> bool,
    ) -> Result<(), Problem> {
        let year = view.campaign.draft.year;
        for (turn, line) in desk.residence_feedback(year)?.lines.into_iter().enumerate() {
            let is_back = has_answered(&line.name);
            let said = if is_back { in_turn(&self.words.feedback.words, turn)? } else { "" };
            let from = match turn % 7 {
                3 => in_turn(&self.words.residences, turn / 7)?,
                _ => &self.words.residence,
            };
            let draft = ResidenceFeedbackDraft {
                from: Text::from(from.as_str()),
                asked_on: Some(asked_on),
                returned_on: is_back.then_some(returned_on),
                words: Text::from(said),
                ..ResidenceFeedbackDraft::default()
            };
            desk.save_residence_feedback(line.feedback.member, year, draft)?;
        }
        Ok(())
    }

    /// Propose the good ones first: how many may be excellent depends on them.
    fn propose(
        &self,
        desk: &mut Desk,
        view: &CampaignView,
        mut levels: Vec<(Level, &CampaignPerson)>,
    ) -> Result<(), Problem> {
        levels.sort_by_key(|(level, _)| *level != Level::Good);
        for (level, person) in levels {
            rating::propose(desk, (view.campaign.id, person.subject), (&self.words, level))?;
        }
        Ok(())
    }

    /// Who writes the self-assessment of `person`.
    fn writer(
        view: &CampaignView,
        person: &CampaignPerson,
        (level, turn): (Level, usize),
    ) -> Writer {
        let member = match person.subject {
            Subject::Member(member) => Some(member),
            Subject::Collective => None,
        };
        Writer { member, year: view.campaign.draft.year, level, turn }
    }

    fn be_on(&self, day: NaiveDate) {
        self.time.set(day.and_time(HOUR));
    }
}

/// Those who are reviewed, the collective first.
fn reviewed(view: &CampaignView) -> impl Iterator<Item = &CampaignPerson> {
    view.people.iter().filter(|person| person.eligibility.is_reviewed())
}

fn level_in(decided: &DecidedYear, person: &CampaignPerson) -> Level {
    match person.subject {
        Subject::Collective => decided.collective,
        Subject::Member(_) => decided.level_of(&person.name),
    }
}

fn level_about(
    view: &CampaignView,
    subject: Subject,
    level: impl Fn(&CampaignPerson) -> Level,
) -> Level {
    let person = view.people.iter().find(|person| person.subject == subject);
    person.map_or(Level::Good, level)
}

/// The share of the points somebody of `level` has.
fn percent(level: Level) -> u32 {
    match level {
        Level::Excellent => 93,
        Level::Good => 82,
        Level::Completed => 63,
        Level::NotCompleted => 40,
    }
}

/// So many percent of `most` tenths of a point, in whole points rounded up.
fn tenths(most: u32, percent: u32) -> u32 {
    (most * percent).div_ceil(1000) * 10
}
