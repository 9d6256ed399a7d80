//! The annual review (kiểm điểm, đánh giá, xếp loại chất lượng) and everything that leads to a level.
//!
//! A [`Campaign`] is one review of one year. It keeps its edition and its [`ReviewRules`]; who takes
//! part follows from [`eligibility()`], points from [`Criteria`], the level from [`find_level`], what the
//! cell decides from a [`Tally`], and the superior body has the last word ([`Rating`]). The cap on HTXS
//! is [`crate::cap`], what has to be remedied afterwards [`crate::shortcoming`]. The program warns and
//! never blocks, and it never ranks people: it holds each against the rules alone.

mod campaign;
mod criteria;
mod edition;
mod eligibility;
mod levels;
mod majority;
mod outcome;
mod points;
mod quarter;
mod rating;
mod residence;
mod rules;
mod share;
mod sheet;
mod statistics;
mod subject;
mod tally;
mod voices;
mod year_day;
mod year_figures;

pub use campaign::{
    Campaign, CampaignDraft, CampaignKind, CampaignStep, PersonSteps, StepDue, StepKind,
};
pub use criteria::{Criteria, CriteriaGroup, CriteriaMistake, Criterion};
pub use edition::{ReviewEdition, RulesMistake};
pub use eligibility::{
    Eligibility, EligibilityDecision, NotReviewed, PersonYear, ReviewDoubt, ReviewNote,
    eligibility, quarter_eligibility,
};
pub use levels::{
    ConditionCheck, ConditionState, Grade, LadderMistake, LevelChoice, LevelCondition,
    LevelContext, LevelFacts, LevelFinding, LevelLadder, LevelReason, LevelRule, LevelWarning,
    ProposedLevel, ReasonMissing, TaskCounts, TasksOf, Trigger, TriggerKind, TriggerStates,
    find_level, level_warnings,
};
pub use majority::{Majority, VoteBase, VoteRounds, VoteRules};
pub use outcome::{VoteResult, after_two_rounds};
pub use points::{FilledScore, GroupPoints, PointLack, PointMistake, PointStep, PointWant};
pub use quarter::{NoSuchQuarter, Quarter, QuarterRating, ReviewPeriod};
pub use rating::{
    CommendationHint, DecisionMistake, Decisions, Proposer, Rating, RatingDecision,
    commendation_hint, excellent_in_a_row,
};
pub use residence::{ResidenceExempt, ResidenceFeedback, ResidenceFeedbackDraft, ResidenceMistake};
pub use rules::ReviewRules;
pub use share::{PartOverWhole, Share};
pub use sheet::CampaignSheet;
pub use statistics::{NotReviewedKind, ReviewSummary, ReviewedPerson, YearLevels, levels_by_year};
pub use subject::{Assessed, Subject};
pub use tally::{
    BallotChoice, BallotKind, ImpossibleTally, Tally, TallyCount, TallyDraft, TallyLack,
    TallyMistake, TallyRow,
};
pub use voices::{Contribution, ContributionDraft, GiverKind, Suggestion, SuggestionDraft};
pub use year_day::{YearDay, working_days_before};
pub use year_figures::{Portion, Statistics, YearFigures, count_kinds};
