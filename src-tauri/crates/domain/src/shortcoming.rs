//! Shortcomings (hạn chế, khuyết điểm) and how they are remedied.
//!
//! A shortcoming is a [`Matter`]: meetings follow it until one hears that it is remedied. What the
//! review needs beyond that is its [`Remedy`]: whose it is, where it was named, the measure and dated
//! steps. The plan is due by the end of February after the review.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::form::Origin;
use crate::matter::{EndKind, Matter};
use crate::review::{Share, Subject};
use crate::text::Text;
use crate::{InspectionId, MatterId, MemberId, RemedyStepId};

/// How a shortcoming is remedied (khắc phục); one for each.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Remedy {
    /// The matter that is the shortcoming.
    pub matter: MatterId,
    /// The remedy.
    #[serde(flatten)]
    pub draft: RemedyDraft,
}

/// A remedy as it is typed. Its due day and who answers for it stand in the matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RemedyDraft {
    /// Whose shortcoming it is.
    pub subject: Subject,
    /// Where it was named.
    pub named_in: NamedIn,
    /// The line of a self-assessment it was taken from; none where nobody confessed it first.
    pub from: Option<Origin>,
    /// The year in whose review it was named, or in which it was found.
    pub year: i32,
    /// Biện pháp khắc phục, as planned after the meeting; blank while that of the matter stands.
    pub measure: Text,
    /// The dated steps, in order.
    pub steps: Vec<RemedyStep>,
    /// Mức độ khắc phục.
    pub reached: Text,
    /// Khó khăn, vướng mắc.
    pub obstacle: Text,
}

/// What does not fit in a remedy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum RemedyMistake {
    /// A step says not what is to be done.
    #[error("a step of the remedy has no words")]
    StepWordsMissing,
    /// A step was done on a day that is still to come.
    #[error("a step of the remedy is done ahead of its day")]
    DoneAhead,
}

impl RemedyDraft {
    /// The remedy of a shortcoming of which nothing is noted yet.
    pub fn bare(subject: Subject, named_in: NamedIn, year: i32) -> Self {
        let [measure, reached, obstacle] = std::array::from_fn(|_| Text::default());
        Self { subject, named_in, from: None, year, measure, steps: Vec::new(), reached, obstacle }
    }

    /// Refuse what cannot be on `today`.
    pub fn check(&self, today: NaiveDate) -> Result<(), RemedyMistake> {
        if self.steps.iter().any(|step| step.words.is_blank()) {
            return Err(RemedyMistake::StepWordsMissing);
        }
        let is_ahead = |step: &RemedyStep| step.done_on.is_some_and(|done_on| done_on > today);
        if self.steps.iter().any(is_ahead) { Err(RemedyMistake::DoneAhead) } else { Ok(()) }
    }
}

/// A shortcoming as it is typed in the register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct ShortcomingDraft {
    /// What is wanting; never blank.
    pub work: Text,
    /// The day it was named.
    #[ts(type = "string")]
    pub named_on: NaiveDate,
    /// The member who answers for the remedy.
    pub lead: Option<MemberId>,
    /// By when it is to be remedied.
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    /// Trách nhiệm đối với khuyết điểm.
    pub responsibility: Text,
    /// Its remedy.
    pub remedy: RemedyDraft,
}

/// Where a shortcoming was named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum NamedIn {
    /// In the annual review, by the person or at the conference.
    Review,
    /// In the conclusion of an inspection.
    Inspection(InspectionId),
    /// By a superior body (cấp có thẩm quyền kết luận).
    Superior,
    /// At another meeting.
    Meeting,
}

/// A dated step of a remedy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RemedyStep {
    /// Names this step. Chosen by the window like [`crate::GuestId`].
    pub id: RemedyStepId,
    /// What is to be done.
    pub words: Text,
    /// By when.
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    /// When it was done; none while it is not.
    #[ts(type = "string | null")]
    pub done_on: Option<NaiveDate>,
    /// What came of it.
    pub result: Text,
}

impl RemedyStep {
    /// Whether the step can be kept to: it says what and by when.
    fn is_dated(&self) -> bool {
        !self.words.is_blank() && self.due_on.is_some()
    }

    fn is_late(&self, today: NaiveDate) -> bool {
        self.done_on.is_none() && self.due_on.is_some_and(|due_on| due_on < today)
    }
}

/// The state table III of a self-assessment prints.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum RemedyState {
    /// Đã được khắc phục: the meeting closed it as done.
    Remedied,
    /// Đang khắc phục.
    InProgress,
    /// Chưa được khắc phục, or given up.
    NotRemedied,
}

impl RemedyState {
    /// The key of the choice that says so in a form.
    pub fn key(self) -> &'static str {
        match self {
            Self::Remedied => "remedied",
            Self::InProgress => "underWay",
            Self::NotRemedied => "notRemedied",
        }
    }
}

/// What a remedy is waiting for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum RemedyNeed {
    /// A measure and dated steps, still in time.
    Plan,
    /// A measure and dated steps, after their day.
    PlanOverdue,
    /// A step whose day is past.
    StepOverdue,
    /// All steps are done: a meeting can close it.
    Closing,
    /// Nothing at the moment.
    Nothing,
}

/// A shortcoming: the matter and its remedy.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Shortcoming {
    /// The shortcoming itself.
    pub matter: Matter,
    /// Its remedy.
    pub remedy: Remedy,
}

impl Shortcoming {
    /// Where it stands: closed by a meeting, begun, or not begun.
    pub fn state(&self) -> RemedyState {
        let end = self.matter.end.as_ref().map(|end| end.kind);
        let is_begun = self.remedy.draft.steps.iter().any(|step| step.done_on.is_some());
        match end {
            Some(EndKind::Done) => RemedyState::Remedied,
            None if is_begun => RemedyState::InProgress,
            Some(EndKind::Dropped) | None => RemedyState::NotRemedied,
        }
    }

    /// The measure by which it is remedied: as planned, else as the meeting wrote it.
    pub fn measure(&self) -> &Text {
        let planned = &self.remedy.draft.measure;
        if planned.is_blank() { &self.matter.draft.product } else { planned }
    }

    /// Whether a measure and at least one dated step are written.
    pub fn is_planned(&self) -> bool {
        let has_measure = !self.measure().is_blank();
        has_measure && self.remedy.draft.steps.iter().any(RemedyStep::is_dated)
    }

    /// What the remedy waits for on `today`, when plans are due until `plan_due_on`.
    pub fn need(&self, plan_due_on: NaiveDate, today: NaiveDate) -> RemedyNeed {
        let steps = &self.remedy.draft.steps;
        if self.matter.end.is_some() {
            RemedyNeed::Nothing
        } else if !self.is_planned() {
            if today > plan_due_on { RemedyNeed::PlanOverdue } else { RemedyNeed::Plan }
        } else if steps.iter().any(|step| step.is_late(today)) {
            RemedyNeed::StepOverdue
        } else if steps.iter().all(|step| step.done_on.is_some()) {
            RemedyNeed::Closing
        } else {
            RemedyNeed::Nothing
        }
    }
}

/// How many of the shortcomings of `subject` named before the review of `year` are remedied.
pub fn remedied_share<'a>(
    shortcomings: impl IntoIterator<Item = &'a Shortcoming>,
    subject: Subject,
    year: i32,
) -> Option<Share> {
    let is_earlier =
        |it: &&Shortcoming| it.remedy.draft.subject == subject && it.remedy.draft.year < year;
    let (mut named, mut remedied) = (0, 0);
    for shortcoming in shortcomings.into_iter().filter(is_earlier) {
        named += 1;
        remedied += u32::from(shortcoming.state() == RemedyState::Remedied);
    }
    Share::new(remedied, named).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::matter::{MatterDraft, MatterEnd, MatterKind};
    use crate::text::Words;
    use crate::{MeetingId, MemberId};

    const ANH: Subject = Subject::Member(MemberId(3));

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn step(due_on: &str, done_on: Option<&str>) -> RemedyStep {
        RemedyStep {
            id: RemedyStepId(1),
            words: "Nộp đảng phí trước ngày 10 hằng tháng".into(),
            due_on: Some(day(due_on)),
            done_on: done_on.map(day),
            result: Text::default(),
        }
    }

    fn shortcoming(measure: &str, steps: Vec<RemedyStep>) -> Shortcoming {
        let draft = MatterDraft {
            id: MatterId(1),
            kind: MatterKind::Shortcoming,
            item: None,
            work: "Nộp đảng phí chậm".into(),
            lead: Some(MemberId(3)),
            lead_words: Text::default(),
            helpers: Text::default(),
            due_on: None,
            product: measure.into(),
            responsibility: Text::default(),
            authority: Text::default(),
        };
        let matter =
            Matter { draft, origin: Some(MeetingId(1)), given_on: day("2026-12-12"), end: None };
        let draft = RemedyDraft { steps, ..RemedyDraft::bare(ANH, NamedIn::Review, 2026) };
        Shortcoming { matter, remedy: Remedy { matter: MatterId(1), draft } }
    }

    fn ended(kind: EndKind, shortcoming: Shortcoming) -> Shortcoming {
        let words = Words::new("Bốn tháng liền nộp đúng hạn").unwrap();
        let (meeting, ended_on) = (MeetingId(2), day("2027-06-05"));
        let end = Some(MatterEnd { kind, words, meeting, ended_on });
        Shortcoming { matter: Matter { end, ..shortcoming.matter }, ..shortcoming }
    }

    #[test]
    fn a_remedy_is_planned_by_the_end_of_february() {
        let dated = || vec![step("2027-03-31", None)];
        let cases = [
            (shortcoming("", vec![]), "2027-02-28", RemedyNeed::Plan),
            (shortcoming("", vec![]), "2027-03-01", RemedyNeed::PlanOverdue),
            (shortcoming("Lập nhắc việc", vec![]), "2027-03-01", RemedyNeed::PlanOverdue),
            (shortcoming("", dated()), "2027-03-01", RemedyNeed::PlanOverdue),
            (shortcoming("Lập nhắc việc", dated()), "2027-03-31", RemedyNeed::Nothing),
            (shortcoming("Lập nhắc việc", dated()), "2027-04-01", RemedyNeed::StepOverdue),
            (
                shortcoming("Lập nhắc việc", vec![step("2027-03-31", Some("2027-04-02"))]),
                "2027-05-01",
                RemedyNeed::Closing,
            ),
            (ended(EndKind::Dropped, shortcoming("", vec![])), "2027-05-01", RemedyNeed::Nothing),
        ];

        for (shortcoming, today, need) in cases {
            assert_eq!(shortcoming.need(day("2027-02-28"), day(today)), need, "{today}");
        }
    }

    #[test]
    fn a_measure_planned_later_stands_before_the_one_of_the_meeting() {
        let mut planned = shortcoming("Nhắc", vec![step("2027-03-31", None)]);
        planned.remedy.draft.measure = "Trừ qua tài khoản từ tháng 3".into();
        let mut late = shortcoming("", vec![step("2027-03-31", None)]);
        late.remedy.draft.measure = "Nhắc qua Zalo".into();

        assert_eq!(planned.measure(), &"Trừ qua tài khoản từ tháng 3".into());
        assert!(late.is_planned());
    }

    #[test]
    fn a_step_says_what_and_is_not_done_tomorrow() {
        let today = day("2027-03-20");
        let draft = |step| RemedyDraft {
            steps: vec![step],
            ..RemedyDraft::bare(ANH, NamedIn::Superior, 2026)
        };
        let blank = RemedyStep { words: "  ".into(), ..step("2027-03-31", None) };
        let cases = [
            (step("2027-03-31", Some("2027-03-20")), Ok(())),
            (step("2027-03-31", Some("2027-03-21")), Err(RemedyMistake::DoneAhead)),
            (blank, Err(RemedyMistake::StepWordsMissing)),
        ];

        for (step, found) in cases {
            assert_eq!(draft(step).check(today), found);
        }
    }

    #[test]
    fn only_a_meeting_closes_a_shortcoming_as_remedied() {
        let all_done = || shortcoming("Nhắc", vec![step("2027-03-31", Some("2027-03-20"))]);
        let cases = [
            (shortcoming("Nhắc", vec![step("2027-03-31", None)]), RemedyState::NotRemedied),
            (all_done(), RemedyState::InProgress),
            (ended(EndKind::Done, all_done()), RemedyState::Remedied),
            (ended(EndKind::Dropped, all_done()), RemedyState::NotRemedied),
        ];

        for (shortcoming, state) in cases {
            assert_eq!(shortcoming.state(), state);
        }
    }

    #[test]
    fn only_what_was_named_before_the_review_counts() {
        let open = shortcoming("", vec![]);
        let closed = ended(EndKind::Done, open.clone());
        let mut of_cell = open.clone();
        of_cell.remedy.draft.subject = Subject::Collective;
        let all = [open, closed, of_cell];

        assert_eq!(remedied_share(&all, ANH, 2027), Share::new(1, 2).ok());
        assert_eq!(remedied_share(&all, Subject::Collective, 2027), Share::new(0, 1).ok());
        assert_eq!(remedied_share(&all, ANH, 2026), Share::new(0, 0).ok());
    }
}
