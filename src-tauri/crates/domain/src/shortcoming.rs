//! Shortcomings (hạn chế, khuyết điểm) and how they are remedied.
//!
//! A shortcoming is a [`Matter`]: the meeting that named it follows it until it ends, its measure is
//! the matter's product. What the review needs beyond that is its [`Remedy`]: whose it is, where it
//! was named, and dated steps. The plan is due by the end of February after the review.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::matter::{EndKind, Matter};
use crate::review::{Share, Subject};
use crate::text::Text;
use crate::{InspectionId, MatterId, RemedyStepId};

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

/// A remedy as it is typed. Its measure, its due day and who answers for it stand in the matter.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RemedyDraft {
    /// Whose shortcoming it is.
    pub subject: Subject,
    /// Where it was named.
    pub named_in: NamedIn,
    /// The year in whose review it was named, or in which it was found.
    pub year: i32,
    /// The dated steps, in order.
    pub steps: Vec<RemedyStep>,
    /// Mức độ khắc phục.
    pub reached: Text,
    /// Khó khăn, vướng mắc.
    pub obstacle: Text,
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

    /// Whether a measure and at least one dated step are written.
    pub fn is_planned(&self) -> bool {
        let has_measure = !self.matter.draft.product.is_blank();
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
        let matter = Matter { draft, origin: MeetingId(1), given_on: day("2026-12-12"), end: None };
        let draft = RemedyDraft {
            subject: ANH,
            named_in: NamedIn::Review,
            year: 2026,
            steps,
            reached: Text::default(),
            obstacle: Text::default(),
        };
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
