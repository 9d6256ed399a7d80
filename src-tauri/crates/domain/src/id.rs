//! Names of records. Each noun has its own type, so that one cannot be taken for another.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(
            Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS,
        )]
        #[serde(transparent)]
        #[ts(export, type = "number")]
        pub struct $name(pub i64);
    )+};
}

ids! {
    /// Names a campaign of review.
    CampaignId,
    /// Names a period of the cell's names.
    CellNameId,
    /// Names a reminder or a measure of discipline.
    CensureId,
    /// Names a commendation.
    CommendationId,
    /// Names a comment contributed for a review.
    ContributionId,
    /// Names a form somebody filled in.
    FilledFormId,
    /// Names an assignment of a committee member to a member.
    FollowingId,
    /// Names a year that a member brought along from another cell.
    FormerYearId,
    /// Names a good deed.
    GoodDeedId,
    /// Names a guest of a meeting. Chosen by the window while typing (a random whole number
    /// below 2^53), so that saving the same draft twice keeps one row.
    GuestId,
    /// Names a package that was handed over.
    HandoverId,
    /// Names an inspection.
    InspectionId,
    /// Names an item of an agenda. Chosen by the window like [`GuestId`].
    ItemId,
    /// Names a matter. Chosen by the window like [`GuestId`].
    MatterId,
    /// Names a meeting.
    MeetingId,
    /// Names a member.
    MemberId,
    /// Names a model registered by the cell.
    ModelId,
    /// Names a pledge.
    PledgeId,
    /// Names a pressing issue.
    PressingIssueId,
    /// Names a praise or a reminder. Chosen by the window like [`GuestId`].
    MentionId,
    /// Names a post somebody holds.
    PostId,
    /// Names a remark. Chosen by the window like [`GuestId`].
    RemarkId,
    /// Names a step of a remedy. Chosen by the window like [`GuestId`].
    RemedyStepId,
    /// Names a period of a member's standing.
    StandingId,
    /// Names a story told. Chosen by the window like [`GuestId`].
    StoryId,
    /// Names a turn of the rota of stories that was given by hand.
    StoryTurnId,
    /// Names a study session.
    StudyId,
    /// Names a suggestion for a review.
    SuggestionId,
    /// Names a supplement to minutes.
    SupplementId,
    /// Names a term of the committee.
    TermId,
}
