//! The papers of a campaign, and what each would lack if it were printed now.

mod own;

use chrono::NaiveDate;
use domain::CampaignId;
use domain::review::{CampaignKind, Subject};
use serde::Serialize;
use store::Connection;
use ts_rs::TS;

use super::named;
use super::people::People;
use crate::papers::PaperRef;
use crate::{Desk, Problem};
use own::Own;

/// A paper of a campaign, with what it would lack if it were printed now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct CampaignPaper {
    /// Which.
    pub paper: PaperRef,
    /// What it is called, as in the outline of a PDF.
    pub title: String,
    /// What it would lack; it can be printed all the same.
    pub gaps: Vec<PaperGap>,
}

/// What a paper would lack. It warns and blocks nothing: the place is left to be written in by hand.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "gap", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum PaperGap {
    /// Nothing was written on the form.
    NotBegun,
    /// Items its writer has not answered, or not wholly.
    Unanswered {
        /// How many.
        count: u32,
    },
    /// The form is not signed.
    Unsigned,
}

impl Desk {
    /// Every paper of a campaign in the order of printing: the self-assessments of a year-end, that of
    /// the collective first, then what the campaign as a whole makes.
    pub fn campaign_papers(&self, id: CampaignId) -> Result<Vec<CampaignPaper>, Problem> {
        let today = self.today();
        self.read(|conn| list(conn, id, today))
    }
}

fn list(
    conn: &Connection,
    id: CampaignId,
    today: NaiveDate,
) -> Result<Vec<CampaignPaper>, Problem> {
    let campaign = named(conn, id)?;
    let people = People::of(conn, &campaign, today)?;
    let draft = &campaign.campaign.draft;
    let is_year_end = draft.kind == CampaignKind::YearEnd;
    let reviewed = people.reviewed().filter(|_| is_year_end);
    reviewed.map(|entry| review(conn, entry.kept.subject, draft.year, today)).collect()
}

/// The self-assessment of `subject`.
fn review(
    conn: &Connection,
    subject: Subject,
    year: i32,
    today: NaiveDate,
) -> Result<CampaignPaper, Problem> {
    let own = Own::of(conn, subject, year, today)?;
    let paper = match subject {
        Subject::Member(member) => PaperRef::Review { member, year, blank: false },
        Subject::Collective => PaperRef::CollectiveReview { year, blank: false },
    };
    Ok(CampaignPaper { paper, title: own.title(today)?, gaps: own.gaps() })
}
