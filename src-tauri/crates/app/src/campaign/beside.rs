//! What the book knows beside what is stated of each: the signed self-assessment, and counts for the
//! conditions of the levels. It is offered with its source and never taken over by itself.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use chrono::NaiveDate;
use domain::form::{Answer, FormEdition, FormItem, ItemField, PointsGroup, Purpose, Scale};
use domain::level::Level;
use domain::matter::MatterKind;
use domain::review::{Grade, Share, Subject, TaskCounts};
use domain::score;
use domain::shortcoming::{Shortcoming, remedied_share};
use serde::Serialize;
use store::filled_form::{self, KeptForm};
use store::matter::Followed;
use store::{Connection, matter};
use ts_rs::TS;

use crate::Problem;
use crate::forms::{TaskState, days_of, edition_of, task_state};
use crate::matters::end_of_time;
use crate::registers::Register;

/// What a signed self-assessment says of points and level (tự chấm điểm, tự xếp loại).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OwnAssessment {
    /// The day it was signed.
    #[ts(type = "string")]
    pub signed_on: NaiveDate,
    /// The day the committee confirmed it.
    #[ts(type = "string | null")]
    pub accepted_on: Option<NaiveDate>,
    /// The level; none where none was chosen.
    pub level: Option<Level>,
    /// The points in tenths; none where the form has none, or not all were given.
    pub points: Option<u32>,
}

/// What the book knows of a fact the levels ask for, and where from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "about", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum FactSuggestion {
    /// The tasks and conclusions the meetings follow. Which of them went beyond what was asked, the
    /// book does not know.
    Tasks {
        /// Those that ended or are overdue.
        counts: TaskCounts,
        /// Those that are open and not yet due, in no count.
        open: u32,
    },
    /// The shortcomings in the register that were named before the review: how many are remedied.
    Remedied {
        /// Remedied, of all.
        share: Share,
    },
    /// The lowest grade in the signed self-assessment.
    LowestGrade {
        /// The grade.
        grade: Grade,
    },
}

/// What is known beside everybody of a year.
#[derive(Default)]
pub(super) struct Beside {
    own: BTreeMap<Subject, OwnAssessment>,
    grades: BTreeMap<Subject, Grade>,
    matters: Vec<Followed>,
    shortcomings: Vec<Shortcoming>,
    year: i32,
    /// Today, or the last day of a year that is over.
    day: NaiveDate,
}

impl Beside {
    /// What is known of `year` on `today`.
    pub(super) fn of(conn: &Connection, year: i32, today: NaiveDate) -> Result<Self, Problem> {
        let days = days_of(year);
        let matters = matter::list_between(conn, days, end_of_time(days.1))?;
        let day = today.min(days.1);
        let register = Register::read(conn, day)?;
        let shortcomings = register.named().iter().map(|it| it.shortcoming.clone()).collect();
        let mut beside = Self { matters, shortcomings, year, day, ..Self::default() };
        // Most forms of a year have one text: it is read once.
        let mut editions = BTreeMap::new();
        for purpose in [Purpose::Review, Purpose::CollectiveReview] {
            for form in filled_form::list_of_year(conn, purpose, year)? {
                let Some(signed_on) = form.signed_on else { continue };
                let edition = match editions.entry(form.edition) {
                    Entry::Occupied(read) => read.into_mut(),
                    Entry::Vacant(open) => open.insert(edition_of(conn, &form)?),
                };
                beside.read(edition, &form, signed_on);
            }
        }
        Ok(beside)
    }

    fn read(&mut self, edition: &FormEdition, form: &KeptForm, signed_on: NaiveDate) {
        let subject = form.of.member.map_or(Subject::Collective, Subject::Member);
        let level = levels(edition, form).last();
        let points = edition.items().find_map(|item| points(item, form));
        let own = OwnAssessment { signed_on, accepted_on: form.accepted_on, level, points };
        self.own.insert(subject, own);
        let lowest = grades(edition, form).max();
        self.grades.extend(lowest.map(|grade| (subject, grade)));
    }

    /// What `subject` says in the signed self-assessment.
    pub(super) fn own(&self, subject: Subject) -> Option<OwnAssessment> {
        self.own.get(&subject).cloned()
    }

    /// What is known of the facts about `subject`. The collective answers for every matter.
    pub(super) fn suggestions(&self, subject: Subject) -> Vec<FactSuggestion> {
        let grade =
            self.grades.get(&subject).map(|grade| FactSuggestion::LowestGrade { grade: *grade });
        [self.tasks(subject), self.remedied(subject), grade].into_iter().flatten().collect()
    }

    fn tasks(&self, subject: Subject) -> Option<FactSuggestion> {
        let is_task = |followed: &&Followed| {
            let draft = &followed.matter.draft;
            let is_theirs =
                subject == Subject::Collective || draft.lead.map(Subject::Member) == Some(subject);
            is_theirs && draft.kind != MatterKind::Shortcoming
        };
        let (mut counts, mut open) = (TaskCounts::default(), 0);
        for followed in self.matters.iter().filter(is_task) {
            match task_state(&followed.matter, self.day) {
                TaskState::InTime => counts.met += 1,
                TaskState::Late => counts.late += 1,
                TaskState::Overdue => counts.not_done += 1,
                TaskState::Open => open += 1,
                TaskState::Dropped => {}
            }
        }
        (counts.total() + open > 0).then_some(FactSuggestion::Tasks { counts, open })
    }

    fn remedied(&self, subject: Subject) -> Option<FactSuggestion> {
        let share = remedied_share(&self.shortcomings, subject, self.year)?;
        (share.whole() > 0).then_some(FactSuggestion::Remedied { share })
    }
}

/// The choices of `scale` made on `form`, in the order of the form.
fn chosen<'a>(
    edition: &'a FormEdition,
    form: &'a KeptForm,
    scale: Scale,
) -> impl Iterator<Item = &'a str> {
    let is_of_scale = move |item: &&FormItem| matches!(item.field, ItemField::Choice { scale: Some(it), .. } if it == scale);
    edition.items().filter(is_of_scale).filter_map(|item| match form.answers.get(&item.key) {
        Some(Answer::Choice { choice }) => Some(choice.as_str()),
        _ => None,
    })
}

/// The levels chosen: older forms ask for that of the office first, that of the member last.
fn levels<'a>(edition: &'a FormEdition, form: &'a KeptForm) -> impl Iterator<Item = Level> {
    chosen(edition, form, Scale::Level).filter_map(Level::from_key)
}

fn grades<'a>(edition: &'a FormEdition, form: &'a KeptForm) -> impl Iterator<Item = Grade> {
    let steps = Scale::Grade.steps();
    let all = [Grade::Excellent, Grade::Good, Grade::Average, Grade::Poor];
    chosen(edition, form, Scale::Grade).filter_map(move |choice| {
        let place = steps.iter().position(|step| *step == choice)?;
        all.get(place).copied()
    })
}

/// The sum of the points of `item`, once every criterion has some.
fn points(item: &FormItem, form: &KeptForm) -> Option<u32> {
    let ItemField::Points { groups, .. } = &item.field else { return None };
    let Some(Answer::Points { marks }) = form.answers.get(&item.key) else { return None };
    let takers = groups.iter().flat_map(PointsGroup::takers);
    let given: Option<Vec<u32>> = takers.map(|(key, _)| marks.get(key)?.points).collect();
    given.map(score::sum)
}
