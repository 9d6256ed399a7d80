//! A review campaign (đợt kiểm điểm): its steps, their days, and where each person stands in it.
//!
//! The year-end review and "tự soi, tự sửa" at any other time are the same thing with other steps
//! (domain research §1.13).

use std::collections::BTreeMap;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::year_day::{YearDay, working_days_before};
use super::{Eligibility, PersonYear, Quarter, ReviewRules, eligibility, quarter_eligibility};
use crate::member::Member;
use crate::notebook::{DueState, due_state};
use crate::text::Text;
use crate::{CampaignId, MeetingId};

/// What a campaign is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum CampaignKind {
    /// Kiểm điểm, đánh giá, xếp loại cuối năm.
    YearEnd,
    /// Xếp loại quý, where the superior body asks for it (HD 02-HD/BTCTW, 2026).
    Quarterly {
        /// Which quarter; the fourth is part of the year-end.
        quarter: Quarter,
    },
    /// "Tự soi, tự sửa", kiểm điểm chuyên đề: no levels.
    SelfCorrection,
}

/// The steps of a campaign, in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum StepKind {
    /// Chuẩn bị: kế hoạch, danh sách, xin ý kiến nơi cư trú, gợi ý kiểm điểm.
    Prepare,
    /// Đảng viên, tập thể tự kiểm điểm.
    SelfReview,
    /// Chi ủy nhận xét.
    CommitteeComment,
    /// Hội nghị chi bộ góp ý.
    Conference,
    /// Chi bộ đề xuất xếp loại (biểu quyết, bỏ phiếu).
    Proposal,
    /// Gửi cấp trên.
    SendUp,
    /// Cấp trên quyết định.
    SuperiorDecision,
    /// Thông báo, lưu hồ sơ.
    Announce,
}

impl StepKind {
    /// Every step, in order.
    pub const ALL: [Self; 8] = [
        Self::Prepare,
        Self::SelfReview,
        Self::CommitteeComment,
        Self::Conference,
        Self::Proposal,
        Self::SendUp,
        Self::SuperiorDecision,
        Self::Announce,
    ];

    /// The usual last day. The rule is only that the cell is done before 31/12; the rest leads up to
    /// it and is for the cell to change.
    const fn usual_day(self) -> YearDay {
        match self {
            Self::Prepare => YearDay::of(11, 15),
            Self::SelfReview => YearDay::of(11, 30),
            Self::CommitteeComment => YearDay::of(12, 5),
            Self::Conference | Self::Proposal => YearDay::of(12, 15),
            Self::SendUp => YearDay::of(12, 20),
            Self::SuperiorDecision => YearDay::of(12, 31),
            Self::Announce => YearDay::after(1, 31),
        }
    }

    /// Whether each person takes the step; else the campaign takes it as a whole.
    pub fn is_personal(self) -> bool {
        !matches!(self, Self::Prepare | Self::SendUp)
    }
}

impl CampaignKind {
    /// The steps of such a campaign.
    pub fn steps(self) -> &'static [StepKind] {
        use StepKind::{Announce, CommitteeComment, Conference, Prepare, SelfReview};
        match self {
            Self::YearEnd | Self::Quarterly { .. } => &StepKind::ALL,
            Self::SelfCorrection => &[Prepare, SelfReview, CommitteeComment, Conference, Announce],
        }
    }

    /// Whether people are given a level.
    pub fn rates(self) -> bool {
        self != Self::SelfCorrection
    }
}

/// The last day of a step, as a day of any year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
#[ts(export)]
pub struct StepDue {
    /// Which step.
    pub step: StepKind,
    /// Its last day.
    pub due: YearDay,
}

impl StepDue {
    /// The usual last day of `step`.
    pub const fn usual(step: StepKind) -> Self {
        Self { step, due: step.usual_day() }
    }
}

/// A campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Campaign {
    /// Names this campaign.
    pub id: CampaignId,
    /// The campaign.
    #[serde(flatten)]
    pub draft: CampaignDraft,
}

/// A campaign as it is typed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CampaignDraft {
    /// What it is.
    pub kind: CampaignKind,
    /// The year under review.
    pub year: i32,
    /// The edition it keeps, e.g. `2025`.
    pub edition: String,
    /// What it is called, where the kind and year do not say it.
    pub title: Text,
    /// The rules it is held by: those of the edition, as the cell changed them.
    pub rules: ReviewRules,
    /// Its steps.
    pub steps: Vec<CampaignStep>,
    /// The conference, once it is planned.
    pub meeting: Option<MeetingId>,
}

/// A step of a campaign.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CampaignStep {
    /// Which.
    pub step: StepKind,
    /// Its last day; none where none is set.
    #[ts(type = "string | null")]
    pub due_on: Option<NaiveDate>,
    /// The day the campaign as a whole was done with it.
    #[ts(type = "string | null")]
    pub done_on: Option<NaiveDate>,
    /// Ghi chú.
    pub note: Text,
}

impl CampaignDraft {
    /// A campaign about to begin, its steps due by `rules`. Only the year-end has usual days; a quarter
    /// is judged as of its last day.
    pub fn begin(kind: CampaignKind, year: i32, edition: &str, rules: ReviewRules) -> Self {
        let rules = match kind {
            CampaignKind::Quarterly { quarter } => ReviewRules { as_of: quarter.as_of(), ..rules },
            CampaignKind::YearEnd | CampaignKind::SelfCorrection => rules,
        };
        let due_on = |step| {
            let usual = rules.step_due_on(step, year);
            usual.filter(|_| kind == CampaignKind::YearEnd)
        };
        let step = |step: &StepKind| CampaignStep {
            step: *step,
            due_on: due_on(*step),
            done_on: None,
            note: Text::default(),
        };
        let steps = kind.steps().iter().map(step).collect();
        let (edition, title) = (edition.to_owned(), Text::default());
        Self { kind, year, edition, title, rules, steps, meeting: None }
    }

    /// Whether `member` is reviewed in it.
    pub fn eligibility(&self, member: &Member, person_year: &PersonYear) -> Eligibility {
        match self.kind {
            CampaignKind::Quarterly { .. } => {
                quarter_eligibility(member, person_year, self.year, &self.rules)
            }
            CampaignKind::YearEnd | CampaignKind::SelfCorrection => {
                eligibility(member, person_year, self.year, &self.rules)
            }
        }
    }

    /// The step of this kind, where the campaign has it.
    pub fn step(&self, step: StepKind) -> Option<&CampaignStep> {
        self.steps.iter().find(|it| it.step == step)
    }

    /// The last day on which the draft report reaches everybody, for a conference on `day`.
    pub fn draft_report_due_on(&self, day: NaiveDate) -> NaiveDate {
        working_days_before(day, self.rules.draft_days)
    }
}

impl CampaignStep {
    /// Where the step stands on `today`, when `done` of the `owed` who owe it have done it.
    pub fn state(&self, done: u32, owed: u32, today: NaiveDate) -> DueState {
        let is_done = self.done_on.is_some() || (owed > 0 && done >= owed);
        due_state(is_done, true, self.due_on.unwrap_or(NaiveDate::MAX), today)
    }
}

/// When a person was through each step; a step that is left out is not done.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(transparent)]
#[ts(export)]
pub struct PersonSteps(#[ts(as = "BTreeMap<StepKind, String>")] pub BTreeMap<StepKind, NaiveDate>);

impl PersonSteps {
    /// Where the person stands with `step` on `today`. A step of the campaign as a whole is nobody's.
    pub fn state(&self, step: &CampaignStep, is_reviewed: bool, today: NaiveDate) -> DueState {
        let owed = is_reviewed && step.step.is_personal();
        let due_on = step.due_on.unwrap_or(NaiveDate::MAX);
        due_state(self.0.contains_key(&step.step), owed, due_on, today)
    }

    /// The first step of `campaign` the person has not been through; none where all are done.
    pub fn next(&self, campaign: &CampaignDraft) -> Option<StepKind> {
        let personal = campaign.steps.iter().map(|it| it.step).filter(|it| it.is_personal());
        personal.into_iter().find(|step| !self.0.contains_key(step))
    }

    /// Steps done before an earlier one, or on an earlier day: said, not refused.
    pub fn out_of_order(&self) -> Vec<StepKind> {
        let days: Vec<_> = self.0.iter().collect();
        let before = |place: usize, day: &NaiveDate| {
            days.iter().take(place).any(|(_, earlier)| *earlier > day)
        };
        let late = days.iter().enumerate().filter(|(place, (_, day))| before(*place, day));
        late.map(|(_, (step, _))| **step).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn year_end() -> CampaignDraft {
        CampaignDraft::begin(CampaignKind::YearEnd, 2026, "2025", ReviewRules::default())
    }

    fn steps(days: &[(StepKind, &str)]) -> PersonSteps {
        PersonSteps(days.iter().map(|(step, on)| (*step, day(on))).collect())
    }

    #[test]
    fn the_steps_of_a_year_end_are_due_in_their_order() {
        let campaign = year_end();
        let due: Vec<_> = campaign.steps.iter().filter_map(|step| step.due_on).collect();

        assert_eq!(due.len(), 8);
        assert!(due.is_sorted());
        assert_eq!(campaign.step(StepKind::SendUp).unwrap().due_on, Some(day("2026-12-20")));
        assert_eq!(due.last(), Some(&day("2027-01-31")));
    }

    #[test]
    fn the_days_are_those_of_the_rules() {
        let due = YearDay::after(1, 15);
        let steps = vec![StepDue { step: StepKind::SuperiorDecision, due }];
        let rules = ReviewRules { steps, ..ReviewRules::default() };

        let campaign = CampaignDraft::begin(CampaignKind::YearEnd, 2026, "2025", rules);

        let due_on = |step| campaign.step(step).unwrap().due_on;
        assert_eq!(due_on(StepKind::SuperiorDecision), Some(day("2027-01-15")));
        assert_eq!(due_on(StepKind::SelfReview), None);
    }

    #[test]
    fn a_self_correction_gives_no_levels_and_sets_its_own_days() {
        let kind = CampaignKind::SelfCorrection;
        let campaign = CampaignDraft::begin(kind, 2026, "2025", ReviewRules::default());

        assert!(!kind.rates() && CampaignKind::YearEnd.rates());
        assert_eq!(campaign.step(StepKind::Proposal), None);
        assert!(campaign.steps.iter().all(|step| step.due_on.is_none()));
        assert_eq!(campaign.steps.len(), 5);
    }

    #[test]
    fn the_draft_report_goes_out_three_working_days_before() {
        // 14/12/2026 is a Monday.
        assert_eq!(year_end().draft_report_due_on(day("2026-12-14")), day("2026-12-09"));
    }

    #[test]
    fn a_person_stands_in_each_step() {
        let campaign = year_end();
        let mine = steps(&[(StepKind::SelfReview, "2026-11-20")]);
        let state = |step, is_reviewed, today| {
            mine.state(campaign.step(step).unwrap(), is_reviewed, day(today))
        };

        assert_eq!(state(StepKind::SelfReview, true, "2026-12-31"), DueState::Done);
        assert_eq!(state(StepKind::CommitteeComment, true, "2026-12-05"), DueState::NotDue);
        assert_eq!(state(StepKind::CommitteeComment, true, "2026-12-06"), DueState::Overdue);
        assert_eq!(state(StepKind::CommitteeComment, false, "2026-12-06"), DueState::Exempt);
        assert_eq!(state(StepKind::SendUp, true, "2026-12-31"), DueState::Exempt);
        assert_eq!(mine.next(&campaign), Some(StepKind::CommitteeComment));
        assert_eq!(PersonSteps::default().next(&campaign), Some(StepKind::SelfReview));
    }

    #[test]
    fn a_step_is_done_once_all_who_owe_it_are() {
        let campaign = year_end();
        let step = campaign.step(StepKind::SelfReview).unwrap();
        let cases = [
            (49, 50, "2026-11-30", DueState::NotDue),
            (49, 50, "2026-12-01", DueState::Overdue),
            (50, 50, "2026-12-01", DueState::Done),
            (0, 0, "2026-11-01", DueState::NotDue),
        ];

        for (done, owed, today, state) in cases {
            assert_eq!(step.state(done, owed, day(today)), state, "{done} of {owed} on {today}");
        }
    }

    #[test]
    fn a_step_before_its_time_is_said() {
        use StepKind::{CommitteeComment, Conference, SelfReview};
        let sound = steps(&[(SelfReview, "2026-11-20"), (Conference, "2026-12-10")]);
        let early = steps(&[(SelfReview, "2026-12-01"), (CommitteeComment, "2026-11-20")]);

        assert_eq!(sound.out_of_order(), []);
        assert_eq!(early.out_of_order(), [CommitteeComment]);
    }
}
