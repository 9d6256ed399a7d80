//! The file that holds every paper of a campaign of review.

use chrono::NaiveDateTime;
use press::About;
use serde::Deserialize;

use domain::review::CampaignKind;
use domain::text::{Spelling, Text};

use crate::sources::BUNDLE;
use crate::stationery::about;
use crate::wording::{Caption, Error, Sentence};

/// What the file of a campaign is called after.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BundlePaper {
    /// What the cell is called.
    pub cell: Text,
    /// How its papers are spelled.
    pub spelling: Spelling,
    /// What the campaign is.
    pub kind: CampaignKind,
    /// Its own title, where it has one.
    pub title: Text,
    /// Its year.
    pub year: i32,
    /// When the file is made.
    pub made_at: NaiveDateTime,
}

/// A part of the file, with an entry of its own in the outline.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BundlePart {
    /// The self-assessments of the members.
    Reviews,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    file_title: Sentence,
    file_title_of_quarter: Sentence,
    file_title_of_title: Sentence,
    parts: Parts,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Parts {
    reviews: Caption,
}

/// What the file says about itself.
pub fn bundle_about(paper: &BundlePaper) -> Result<About, Error> {
    let title = file_title(paper, &BUNDLE.read(paper.spelling)?)?;
    Ok(about(title, paper.cell.as_str(), paper.made_at))
}

/// What a part of the file is called.
pub fn bundle_part(part: BundlePart, spelling: Spelling) -> Result<String, Error> {
    let words: Wording = BUNDLE.read(spelling)?;
    Ok(match part {
        BundlePart::Reviews => words.parts.reviews.as_str().to_owned(),
    })
}

fn file_title(paper: &BundlePaper, words: &Wording) -> Result<String, Error> {
    let (year, cell) = (paper.year.to_string(), paper.cell.as_str());
    let quarter = match paper.kind {
        CampaignKind::Quarterly { quarter } => u32::from(quarter).to_string(),
        CampaignKind::YearEnd | CampaignKind::SelfCorrection => String::new(),
    };
    let sentence = match paper.kind {
        _ if !paper.title.is_blank() => &words.file_title_of_title,
        CampaignKind::Quarterly { .. } => &words.file_title_of_quarter,
        CampaignKind::YearEnd | CampaignKind::SelfCorrection => &words.file_title,
    };
    let title = paper.title.as_str();
    sentence.fill(&[
        ("year", year.as_str()),
        ("quarter", &quarter),
        ("title", title),
        ("cell", cell),
    ])
}
