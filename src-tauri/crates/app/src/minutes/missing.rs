//! What is missing before minutes can be adopted.

use domain::attendance::{AttendanceLine, Mark};
use domain::matter::{MatterReport, Outcome};
use domain::minutes::Minutes;
use domain::score::ScoreSheet;
use domain::vote::Arithmetic;
use domain::{ItemId, MatterId, MemberId};
use serde::Serialize;
use ts_rs::TS;

use super::MinutesFacts;

/// Something that must or should be filled in before minutes are adopted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Missing {
    /// What it is.
    #[serde(flatten)]
    pub lack: Lack,
    /// Whether the minutes cannot be adopted without it.
    pub blocks: bool,
}

/// What minutes may lack.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Lack {
    /// Nobody is named as the chair; blocks.
    NoChair,
    /// Nobody is named as the note-taker; blocks.
    NoNoteTaker,
    /// When the meeting began is not noted; blocks.
    NotStarted,
    /// When the meeting ended is not noted; blocks.
    NotEnded,
    /// The meeting ends before it begins; blocks.
    EndsBeforeStart,
    /// Some members of the cell have no tick; blocks.
    Unmarked {
        /// How many.
        count: u32,
    },
    /// Somebody was absent with a reason that is not noted.
    AbsentWithoutWords {
        /// Who.
        member: MemberId,
    },
    /// A matter has fields filled in, but not what is to be done; blocks.
    MatterWithoutWork {
        /// Which.
        matter: MatterId,
    },
    /// A matter is to leave the list without a result or a reason; blocks.
    ReportWithoutWords {
        /// Which.
        matter: MatterId,
    },
    /// More votes than members who could vote; blocks.
    TooManyVotes {
        /// The item voted on; none for the monthly resolution.
        item: Option<ItemId>,
    },
    /// Some of those who could vote are in no count.
    FewerVotes {
        /// The item voted on; none for the monthly resolution.
        item: Option<ItemId>,
    },
    /// Not every line of the score sheet has points.
    NotScored,
    /// The meeting was shorter than the rule asks.
    TooShort {
        /// Minutes it took.
        length: u32,
        /// Minutes it should take.
        least: u32,
    },
    /// More points than the line of the sheet allows; blocks.
    TooManyPoints {
        /// The line.
        key: String,
    },
}

impl Lack {
    /// Whether minutes cannot be adopted with it.
    fn blocks(&self) -> bool {
        match self {
            Self::NoChair
            | Self::NoNoteTaker
            | Self::NotStarted
            | Self::NotEnded
            | Self::EndsBeforeStart
            | Self::Unmarked { .. }
            | Self::MatterWithoutWork { .. }
            | Self::ReportWithoutWords { .. }
            | Self::TooManyVotes { .. }
            | Self::TooManyPoints { .. } => true,
            Self::AbsentWithoutWords { .. }
            | Self::FewerVotes { .. }
            | Self::NotScored
            | Self::TooShort { .. } => false,
        }
    }
}

impl From<Lack> for Missing {
    fn from(lack: Lack) -> Self {
        Self { blocks: lack.blocks(), lack }
    }
}

/// What `minutes` lack, in the order of the minutes; `facts` follow from them.
pub(super) fn missing(minutes: &Minutes, facts: &MinutesFacts, sheet: &ScoreSheet) -> Vec<Missing> {
    let lacks = people(minutes)
        .chain(times(minutes, facts))
        .chain(unmarked(facts))
        .chain(minutes.attendance.iter().filter_map(absent_without_words))
        .chain(minutes.reports.iter().filter_map(report_without_words))
        .chain(matters(minutes))
        .chain(votes(facts))
        .chain(score(minutes, sheet));
    lacks.map(Missing::from).collect()
}

fn people(minutes: &Minutes) -> impl Iterator<Item = Lack> {
    let chair = minutes.chair.is_none().then_some(Lack::NoChair);
    chair.into_iter().chain(minutes.note_taker.is_none().then_some(Lack::NoNoteTaker))
}

fn times(minutes: &Minutes, facts: &MinutesFacts) -> impl Iterator<Item = Lack> {
    let lacks = match (minutes.started_at, minutes.ended_at) {
        (None, None) => [Some(Lack::NotStarted), Some(Lack::NotEnded)],
        (None, Some(_)) => [Some(Lack::NotStarted), None],
        (Some(_), None) => [Some(Lack::NotEnded), None],
        (Some(start), Some(end)) if end < start => [Some(Lack::EndsBeforeStart), None],
        _ => [too_short(facts), None],
    };
    lacks.into_iter().flatten()
}

fn too_short(facts: &MinutesFacts) -> Option<Lack> {
    match (facts.length, facts.least_length) {
        (Some(length), Some(least)) if length < least => Some(Lack::TooShort { length, least }),
        _ => None,
    }
}

fn unmarked(facts: &MinutesFacts) -> Option<Lack> {
    let count = facts.count.unmarked;
    (count > 0).then_some(Lack::Unmarked { count })
}

fn absent_without_words(line: &AttendanceLine) -> Option<Lack> {
    let unsaid = line.mark == Some(Mark::Excused) && line.reason.is_none() && line.words.is_blank();
    unsaid.then_some(Lack::AbsentWithoutWords { member: line.member })
}

fn report_without_words(report: &MatterReport) -> Option<Lack> {
    let unsaid = report.outcome != Outcome::StaysOpen && report.words.is_blank();
    unsaid.then_some(Lack::ReportWithoutWords { matter: report.matter })
}

fn matters(minutes: &Minutes) -> impl Iterator<Item = Lack> {
    let wordless =
        minutes.matters.iter().filter(|draft| draft.work.is_blank() && !draft.is_empty());
    wordless.map(|draft| Lack::MatterWithoutWork { matter: draft.id })
}

fn votes(facts: &MinutesFacts) -> impl Iterator<Item = Lack> {
    facts.votes.iter().filter_map(|vote| match vote.arithmetic {
        Arithmetic::Exact => None,
        Arithmetic::Fewer => Some(Lack::FewerVotes { item: vote.item }),
        Arithmetic::More => Some(Lack::TooManyVotes { item: vote.item }),
    })
}

fn score(minutes: &Minutes, sheet: &ScoreSheet) -> impl Iterator<Item = Lack> {
    let points =
        |key: &str| minutes.score.iter().find(|mark| mark.key == key).and_then(|mark| mark.points);
    let unscored = sheet.scored_lines().any(|line| points(&line.key).is_none());
    let excessive = sheet.scored_lines().filter(move |line| points(&line.key) > Some(line.most));
    let excessive: Vec<_> =
        excessive.map(|line| Lack::TooManyPoints { key: line.key.clone() }).collect();
    unscored.then_some(Lack::NotScored).into_iter().chain(excessive)
}
