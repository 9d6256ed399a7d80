//! The registers of the demo cell that the review lives from: shortcomings, inspections, reminders, what
//! others said.

use chrono::{Datelike as _, Duration, NaiveDate};
use domain::censure::CensureDraft;
use domain::dates::YearMonth;
use domain::inspection::{Inspected, InspectionDraft};
use domain::meeting::MeetingState;
use domain::member::MemberOrder;
use domain::review::{ContributionDraft, Subject, SuggestionDraft};
use domain::shortcoming::{NamedIn, RemedyDraft, RemedyStep, ShortcomingDraft};
use domain::text::Text;
use domain::{MatterId, MeetingId, MemberId, RemedyStepId};

mod words;

use super::words as text;
use crate::{Desk, Problem};
use words::{Concluded, Planned, Remedied, Step, Words};

/// Numbers below this one name what minutes gave.
const FIRST_MATTER: i64 = 900_000;

/// Who enters the rows, and when.
pub(super) struct Registers<'a> {
    desk: &'a mut Desk,
    today: NaiveDate,
    people: Vec<(String, MemberId)>,
    /// How many shortcomings were entered.
    named: i64,
}

/// Enter every row as it stands on `today`, which the clock of `desk` shows.
pub(super) fn enter(desk: &mut Desk, today: NaiveDate) -> Result<(), Problem> {
    let words = Words::read()?;
    let people = desk.people(MemberOrder::default(), false)?.into_iter();
    let people = people.map(|line| (line.name, line.id)).collect();
    let mut registers = Registers { desk, today, people, named: 0 };
    registers.shortcomings(&words)?;
    registers.inspections(&words)?;
    registers.censures(&words)?;
    registers.voices(&words)
}

impl Registers<'_> {
    fn shortcomings(&mut self, words: &Words) -> Result<(), Problem> {
        for row in &words.shortcoming {
            let about = (self.subject(&row.name)?, row.named_in);
            self.name(&row.remedied, about, self.ago(row.named_ago))?;
        }
        Ok(())
    }

    fn name(
        &mut self,
        row: &Remedied,
        (subject, named_in): (Subject, NamedIn),
        named_on: NaiveDate,
    ) -> Result<(), Problem> {
        self.named += 1;
        let id = FIRST_MATTER + self.named;
        let steps = row.steps.iter().zip(1..).map(|(step, place)| self.step(step, id * 10 + place));
        let remedy = RemedyDraft {
            measure: said(&row.measure),
            steps: steps.collect(),
            ..RemedyDraft::bare(subject, named_in, named_on.year())
        };
        let draft = ShortcomingDraft {
            work: said(&row.work),
            named_on,
            lead: None,
            due_on: Some(self.today + Duration::days(row.due_in)),
            responsibility: said(&row.responsibility),
            remedy,
        };
        self.desk.name_shortcoming(MatterId(id), draft).map(drop)
    }

    fn step(&self, step: &Step, id: i64) -> RemedyStep {
        let due_on = match step.due_in {
            Some(days) => self.today + Duration::days(days),
            None => self.ago(step.due_ago),
        };
        RemedyStep {
            id: RemedyStepId(id),
            words: said(&step.words),
            due_on: Some(due_on),
            done_on: step.done_ago.map(|days| self.ago(days)),
            result: said(&step.result),
        }
    }

    fn inspections(&mut self, words: &Words) -> Result<(), Problem> {
        for row in &words.inspection {
            let member = self.member(&row.name)?;
            let planned = planned(row, member, YearMonth::of(self.today));
            let Some(conclusion) = &row.concluded else {
                self.desk.keep_inspection(None, &planned)?;
                continue;
            };
            let Some((meeting, on)) = self.meeting(conclusion.least_ago)? else { continue };
            let concluded = concluded(planned, conclusion, (meeting, on));
            let id = self.desk.keep_inspection(None, &concluded)?.inspection.id;
            let about = (Subject::Member(member), NamedIn::Inspection(id));
            self.name(&conclusion.shortcoming, about, on)?;
        }
        Ok(())
    }

    /// The last meeting that was held at least so many days ago, and its day.
    fn meeting(&self, least_ago: i64) -> Result<Option<(MeetingId, NaiveDate)>, Problem> {
        let until = self.ago(least_ago);
        let meetings = self.desk.meetings(None)?.into_iter();
        let held = meetings.filter(|line| line.state == MeetingState::Adopted);
        let mut held = held.map(|line| (line.id, line.planned_at.date()));
        Ok(held.find(|(_, on)| *on <= until))
    }

    fn censures(&mut self, words: &Words) -> Result<(), Problem> {
        for row in &words.censure {
            let draft = CensureDraft {
                subject: self.subject(&row.name)?,
                kind: row.kind,
                decided_on: self.ago(row.ago),
                by: said(&row.by),
                number: Text::default(),
                reason: said(&row.reason),
                ended_on: None,
            };
            self.desk.keep_censure(None, draft)?;
        }
        Ok(())
    }

    fn voices(&mut self, words: &Words) -> Result<(), Problem> {
        let year = self.today.year();
        for row in &words.suggestion {
            let draft = SuggestionDraft {
                year,
                subject: self.subject(&row.name)?,
                words: text(&row.words)?,
                from: said(&row.from),
                paper: said(&row.paper),
                received_on: Some(self.ago(row.ago)),
            };
            self.desk.keep_suggestion(None, draft)?;
        }
        for row in &words.contribution {
            let draft = ContributionDraft {
                year,
                subject: self.subject(&row.name)?,
                words: text(&row.words)?,
                giver: row.giver,
                giver_words: said(&row.giver_words),
                given_on: Some(self.ago(row.ago)),
                reply: said(&row.reply),
            };
            self.desk.keep_contribution(None, draft)?;
        }
        Ok(())
    }

    /// Whom a row is about; the collective where nobody is named.
    fn subject(&self, name: &str) -> Result<Subject, Problem> {
        if name.is_empty() {
            return Ok(Subject::Collective);
        }
        self.member(name).map(Subject::Member)
    }

    fn member(&self, name: &str) -> Result<MemberId, Problem> {
        let found = self.people.iter().find(|(other, _)| other == name);
        found.map(|(_, id)| *id).ok_or(Problem::Unexpected)
    }

    fn ago(&self, days: i64) -> NaiveDate {
        self.today - Duration::days(days)
    }
}

/// An inspection in the plan of the year of `month`.
fn planned(row: &Planned, member: MemberId, month: YearMonth) -> InspectionDraft {
    let [report, findings, conclusion] = std::array::from_fn(|_| Text::default());
    InspectionDraft {
        year: month.year(),
        kind: row.kind,
        inspected: Inspected::Member(member),
        content: said(&row.content),
        period: said(&row.period),
        month: Some(month),
        inspectors: said(&row.inspectors),
        method: said(&row.method),
        noticed_on: None,
        reported_on: None,
        report,
        findings,
        conclusion,
        meeting: None,
        concluded_on: None,
    }
}

/// The inspection once the meeting of a day has concluded it.
fn concluded(
    planned: InspectionDraft,
    words: &Concluded,
    (meeting, on): (MeetingId, NaiveDate),
) -> InspectionDraft {
    let before = |days| Some(on - Duration::days(days));
    InspectionDraft {
        year: on.year(),
        month: Some(YearMonth::of(on)),
        noticed_on: before(words.noticed_before),
        reported_on: before(words.reported_before),
        report: said(&words.report),
        findings: said(&words.findings),
        conclusion: said(&words.conclusion),
        meeting: Some(meeting),
        concluded_on: Some(on),
        ..planned
    }
}

fn said(words: &str) -> Text {
    Text::from(words)
}
