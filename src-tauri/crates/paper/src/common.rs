//! The words that the papers of a meeting share (`common.toml`).

use serde::Deserialize;

use crate::wording::{Caption, Sentence};

/// The words that the papers of a meeting share.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Common {
    pub(crate) party: Caption,
    pub(crate) star: Caption,
    pub(crate) place_date: Sentence,
    pub(crate) blank_place_date: Sentence,
    pub(crate) recipients: Caption,
    pub(crate) file_copy: Caption,
    pub(crate) file_copy_begins: Caption,
    pub(crate) superior_body: Caption,
    pub(crate) superior_committee: Caption,
    pub(crate) comrade: Sentence,
    pub(crate) comrade_with_post: Sentence,
    pub(crate) guest: Sentence,
    pub(crate) theme: Sentence,
    pub(crate) signatures: Signatures,
    pub(crate) posts: Posts,
    pub(crate) kinds: Kinds,
    pub(crate) stages: Stages,
    pub(crate) reasons: Reasons,
    pub(crate) counts: Counts,
    pub(crate) vote: VoteWords,
    pub(crate) resolution: ResolutionWords,
    pub(crate) follow_up: FollowUp,
    pub(crate) tasks: Tasks,
    pub(crate) matter: MatterWords,
    pub(crate) score: ScoreWords,
    pub(crate) mentions: Mentions,
    pub(crate) story: StoryWords,
}

/// Above the names of those who sign.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Signatures {
    pub(crate) committee: Caption,
    pub(crate) cell: Caption,
    pub(crate) secretary: Caption,
    pub(crate) deputy_secretary: Caption,
    pub(crate) note_taker: Caption,
    pub(crate) chair: Caption,
}

/// Posts in the cell.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Posts {
    pub(crate) secretary: Caption,
    pub(crate) deputy_secretary: Caption,
    pub(crate) committee_member: Caption,
    pub(crate) group_leader: Caption,
}

/// Kinds of meetings.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kinds {
    pub(crate) regular: Sentence,
    pub(crate) thematic: Sentence,
    pub(crate) regular_thematic: Sentence,
    pub(crate) extraordinary: Sentence,
    pub(crate) review: Sentence,
    pub(crate) admission: Sentence,
    pub(crate) congress: Sentence,
    pub(crate) congress_without_term: Sentence,
    pub(crate) committee: Sentence,
}

/// Parts a meeting runs through.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Stages {
    pub(crate) opening: Caption,
    pub(crate) proceedings: Caption,
    pub(crate) closing: Caption,
}

/// Why somebody was absent.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Reasons {
    pub(crate) work: Caption,
    pub(crate) illness: Caption,
    pub(crate) family: Caption,
    pub(crate) other: Caption,
}

/// Numbers of an attendance, as they stand in a sentence.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Counts {
    pub(crate) listed: Sentence,
    pub(crate) listed_of_committee: Sentence,
    pub(crate) summoned: Sentence,
    pub(crate) present: Sentence,
    pub(crate) present_with_rate: Sentence,
    pub(crate) excused: Sentence,
    pub(crate) unexcused: Sentence,
    pub(crate) exempt: Sentence,
    pub(crate) suspended: Sentence,
    pub(crate) away: Sentence,
    pub(crate) visiting: Sentence,
    pub(crate) unmarked: Sentence,
}

/// Biểu quyết.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct VoteWords {
    pub(crate) counts: Sentence,
    pub(crate) counts_of_committee: Sentence,
    pub(crate) rest: Sentence,
    pub(crate) silent: Sentence,
}

/// The points of a resolution.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ResolutionWords {
    pub(crate) review: Sentence,
    pub(crate) review_of_meeting: Caption,
    pub(crate) politics: Caption,
    pub(crate) work: Caption,
    pub(crate) shortcomings: Caption,
    pub(crate) directions: Sentence,
    pub(crate) directions_of_meeting: Caption,
    pub(crate) arrangements: Caption,
}

/// The table of what was left open.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct FollowUp {
    pub(crate) number: Caption,
    pub(crate) work: Caption,
    pub(crate) state_before: Caption,
    pub(crate) outcome: Caption,
    pub(crate) given: Sentence,
    pub(crate) conclusion: Sentence,
    pub(crate) shortcoming: Sentence,
    pub(crate) done: Caption,
    pub(crate) dropped: Caption,
    pub(crate) stays_open: Caption,
    pub(crate) new_due: Sentence,
}

/// The table of tasks.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Tasks {
    pub(crate) number: Caption,
    pub(crate) work: Caption,
    pub(crate) lead: Caption,
    pub(crate) helpers: Caption,
    pub(crate) due: Caption,
    pub(crate) product: Caption,
}

/// What is said about a matter in a sentence.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct MatterWords {
    pub(crate) lead: Sentence,
    pub(crate) helpers: Sentence,
    pub(crate) due: Sentence,
    pub(crate) product: Sentence,
    pub(crate) remedy: Sentence,
    pub(crate) responsibility: Sentence,
    pub(crate) authority: Sentence,
}

/// Chấm điểm.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct ScoreWords {
    pub(crate) line: Sentence,
    pub(crate) total: Sentence,
    pub(crate) total_without_rank: Sentence,
    pub(crate) weakness: Caption,
}

/// Biểu dương, nhắc nhở.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Mentions {
    pub(crate) praise: Caption,
    pub(crate) reminder: Caption,
}

/// Kể chuyện về Bác.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct StoryWords {
    pub(crate) told: Sentence,
    pub(crate) untold: Sentence,
    pub(crate) source: Sentence,
    pub(crate) lesson: Caption,
}
