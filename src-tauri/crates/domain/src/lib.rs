//! The rules of the cell, and nothing else.
//!
//! A value from this crate is already right: [`text::Words`] are never blank and always Unicode
//! form C, a [`dates::PartialDate`] exists in the calendar. Each check happens once, where the value
//! is made, and the rest of the program relies on it.
//!
//! Nothing here opens a file, asks the clock or knows about windows and paper. A rule that depends
//! on today takes the day as an argument. The terms are joined to the Vietnamese ones in
//! `GLOSSARY.md`.

pub mod agenda;
pub mod attendance;
pub mod cap;
pub mod cell;
pub mod censure;
pub mod dates;
pub mod form;
pub mod handover;
mod id;
pub mod inspection;
pub mod level;
pub mod matter;
pub mod meeting;
pub mod member;
pub mod minutes;
pub mod notebook;
pub mod number_series;
pub mod numbers;
pub mod pin;
pub mod place;
pub mod post;
pub mod record;
pub mod record_kind;
pub mod resolution;
pub mod review;
pub mod role;
pub mod score;
pub mod settings;
pub mod shortcoming;
pub mod story;
pub mod story_rota;
pub mod study;
pub mod text;
pub mod vote;

pub use id::{
    CampaignId, CellNameId, CensureId, CommendationId, ContributionId, FilledFormId, FollowingId,
    FormerYearId, GoodDeedId, GuestId, HandoverId, InspectionId, ItemId, MatterId, MeetingId,
    MemberId, MentionId, ModelId, PledgeId, PostId, PressingIssueId, RemarkId, RemedyStepId,
    StandingId, StoryId, StoryTurnId, StudyId, SuggestionId, SupplementId, TermId,
};
