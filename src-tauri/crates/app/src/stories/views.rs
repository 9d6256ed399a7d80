//! What the window sees of stories and their rota.

use domain::MemberId;
use domain::dates::YearMonth;
use domain::minutes::Story;
use domain::story::ToldStory;
use domain::story_rota::PassedOver;
use domain::text::Text;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// A story with what stands beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StoryView {
    /// The story.
    #[serde(flatten)]
    pub story: ToldStory,
    /// Who tells; blank while the minutes have not said.
    pub teller_name: Text,
    /// Whether it stands in adopted minutes: title, source and lesson are locked.
    pub locked: bool,
    /// Whether its comment was made at a meeting whose minutes are adopted.
    pub comment_locked: bool,
}

/// The rota of stories from this month on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StoryRotaView {
    /// How many tell in a month.
    pub per_month: u32,
    /// The months, this one first.
    pub months: Vec<RotaMonth>,
    /// Everybody who tells in turn, by name.
    pub tellers: Vec<RotaTeller>,
}

/// A month of the rota.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RotaMonth {
    /// The month.
    pub month: YearMonth,
    /// Who tells.
    pub turns: Vec<RotaTurn>,
    /// Who cannot tell in it, and why.
    pub skipped: Vec<RotaSkip>,
}

/// A turn of the rota.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RotaTurn {
    /// Who tells.
    pub member: MemberId,
    /// Their name.
    pub name: Text,
    /// With whom they changed places; blank where they did not.
    pub instead_of: Text,
    /// Why they changed places.
    pub reason: Text,
    /// The story, once it is prepared or told.
    pub story: Option<StoryView>,
}

/// Somebody passed over in a month.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RotaSkip {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: Text,
    /// Why.
    pub why: PassedOver,
}

/// Somebody who tells in turn.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct RotaTeller {
    /// Who.
    pub member: MemberId,
    /// Their name.
    pub name: Text,
    /// How many stories within the last two years.
    pub told: u32,
    /// When last; none if never.
    pub last_told: Option<YearMonth>,
}

/// A turn, named by its month and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct TurnPlace {
    /// The month.
    pub month: YearMonth,
    /// Who tells.
    pub member: MemberId,
}

/// Whose turn it is at a meeting, with what they have prepared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct StoryOffer {
    /// Who.
    pub teller: MemberId,
    /// Their name.
    pub name: Text,
    /// What they have prepared: taken up by its id, it is written once.
    pub story: Option<Story>,
}

/// Who tells the next story.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct NextTellers {
    /// In which month.
    pub month: YearMonth,
    /// Who has not told in it yet, with what they have prepared.
    pub tellers: Vec<StoryOffer>,
}
