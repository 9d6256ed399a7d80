//! The words and sizes of the notebook (`notebook.toml`).

use serde::Deserialize;

use domain::notebook::{PledgeGroup, ResultLevel, SummaryPeriod};

use crate::standard::Look;
use crate::wording::{Caption, Sentence};

/// The words of the notebook.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Words {
    pub(super) file_title: Sentence,
    pub(super) file_title_of_all: Sentence,
    pub(super) on_behalf: Caption,
    pub(super) on_behalf_confirmed: Sentence,
    pub(super) commented: Sentence,
    pub(super) blank_commented: Sentence,
    pub(super) cover: CoverWords,
    pub(super) registration: RegistrationWords,
    pub(super) groups: Groups,
    pub(super) month: MonthWords,
    pub(super) levels: Levels,
    pub(super) deeds: DeedWords,
    pub(super) stories: StoryWords,
    pub(super) summaries: SummaryWords,
    pub(super) commendations: CommendationWords,
    pub(super) signatures: SignatureWords,
    pub(super) sizes: Sizes,
}

/// Bìa.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CoverWords {
    pub(super) title: Caption,
    pub(super) subtitle: Caption,
    pub(super) year: Sentence,
    pub(super) name: Caption,
    pub(super) born: Caption,
    pub(super) joined: Caption,
    pub(super) official: Caption,
    pub(super) post: Caption,
}

/// Phần 1.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct RegistrationWords {
    pub(super) title: Caption,
    pub(super) theme: Caption,
    pub(super) number: Caption,
    pub(super) act: Caption,
    pub(super) measure: Caption,
    pub(super) due: Caption,
    pub(super) target: Caption,
    pub(super) note: Caption,
    pub(super) for_month: Sentence,
    pub(super) registered_on: Sentence,
    pub(super) accepted_on: Sentence,
    pub(super) blank_registered_on: Sentence,
}

/// Nhóm.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Groups {
    thought: Caption,
    ethics: Caption,
    style: Caption,
    example: Caption,
    remedy: Caption,
    work: Caption,
    people: Caption,
}

/// Phần 2.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct MonthWords {
    pub(super) title: Caption,
    pub(super) file_title: Sentence,
    pub(super) file_title_of_all: Sentence,
    pub(super) name: Sentence,
    pub(super) number: Caption,
    pub(super) registered: Caption,
    pub(super) done: Caption,
    pub(super) level: Caption,
    pub(super) done_when: Sentence,
    pub(super) place: Sentence,
    pub(super) for_whom: Sentence,
    pub(super) self_remark: Caption,
    pub(super) comment: Caption,
}

/// Mức độ kết quả.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Levels {
    well: Caption,
    done: Caption,
    not_done: Caption,
}

/// Việc tốt.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DeedWords {
    pub(super) title: Caption,
    pub(super) day: Caption,
    pub(super) words: Caption,
    pub(super) for_whom: Caption,
    pub(super) note: Caption,
    pub(super) praised: Caption,
}

/// Phần 3.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct StoryWords {
    pub(super) title: Caption,
    pub(super) day: Caption,
    pub(super) name: Caption,
    pub(super) lesson: Caption,
    pub(super) reflection: Caption,
    pub(super) source: Sentence,
    pub(super) comment: Sentence,
}

/// Phần 4.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SummaryWords {
    pub(super) title: Caption,
    half_year: Caption,
    year: Caption,
    pub(super) results: Caption,
    pub(super) self_assessment: Caption,
    pub(super) comment: Caption,
    pub(super) praise_proposed: Caption,
}

/// Khen thưởng.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct CommendationWords {
    pub(super) title: Caption,
    pub(super) day: Caption,
    pub(super) kind: Caption,
    pub(super) issuer: Caption,
    pub(super) number: Caption,
    pub(super) reason: Caption,
}

/// Above the places to sign.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct SignatureWords {
    pub(super) committee: Caption,
    pub(super) cell: Caption,
    pub(super) registers: Caption,
    pub(super) writes: Caption,
    pub(super) note: Caption,
}

/// Sizes in points, and how much room is left to write by hand.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Sizes {
    pub(super) cover_title: Look,
    pub(super) cover_subtitle: Look,
    pub(super) cover_year: Look,
    pub(super) note: Look,
    pub(super) above_title: f64,
    pub(super) below_title: f64,
    pub(super) below_year: f64,
    pub(super) signature_lines: u32,
    pub(super) blank_row: f64,
    pub(super) written_row: f64,
    pub(super) registration_rows: usize,
    pub(super) month_rows: usize,
    pub(super) list_rows: usize,
    pub(super) commendation_rows: usize,
    pub(super) remark_lines: usize,
    pub(super) comment_lines: usize,
    pub(super) summary_lines: usize,
}

impl Groups {
    /// The words for a group.
    pub(super) fn of(&self, group: PledgeGroup) -> &str {
        let caption = match group {
            PledgeGroup::Thought => &self.thought,
            PledgeGroup::Ethics => &self.ethics,
            PledgeGroup::Style => &self.style,
            PledgeGroup::Example => &self.example,
            PledgeGroup::Remedy => &self.remedy,
            PledgeGroup::Work => &self.work,
            PledgeGroup::People => &self.people,
        };
        caption.as_str()
    }
}

impl Levels {
    /// The words for a level.
    pub(super) fn of(&self, level: ResultLevel) -> &str {
        let caption = match level {
            ResultLevel::Well => &self.well,
            ResultLevel::Done => &self.done,
            ResultLevel::NotDone => &self.not_done,
        };
        caption.as_str()
    }
}

impl SummaryWords {
    /// The words for a period.
    pub(super) fn of(&self, period: SummaryPeriod) -> &str {
        match period {
            SummaryPeriod::HalfYear => self.half_year.as_str(),
            SummaryPeriod::Year => self.year.as_str(),
        }
    }
}
