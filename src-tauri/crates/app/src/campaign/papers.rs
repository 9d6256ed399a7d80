//! The papers of a campaign, and what each would lack if it were printed now.

mod files;
mod gaps;
mod own;
mod record;

use chrono::NaiveDate;
use domain::CampaignId;
use domain::review::{CampaignKind, CampaignSheet, Subject};
use paper::CampaignRecord;
use press::Document;
use serde::Serialize;
use store::Connection;
use ts_rs::TS;

use super::voting;
use crate::papers::{PaperRef, made};
use crate::problem::unexpected;
use crate::{Desk, Problem, registers};
pub use gaps::PaperGap;
use own::Own;
use record::Campaigning;

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
    /// Whether words of it were not checked against an original; said on the screen, never on paper.
    pub unverified: bool,
}

impl Desk {
    /// Every paper of a campaign in the order of printing: the self-assessments of a year-end or of a
    /// quarter, that of the collective first; of a year-end what others said; then what the campaign as
    /// a whole makes.
    pub fn campaign_papers(&self, id: CampaignId) -> Result<Vec<CampaignPaper>, Problem> {
        let today = self.today();
        self.read(|conn| list(conn, id, today))
    }
}

/// A paper of a campaign as a whole.
pub(crate) fn document(
    conn: &Connection,
    id: CampaignId,
    sheet: CampaignSheet,
    today: NaiveDate,
) -> Result<Document, Problem> {
    let Campaigning { campaign, record, .. } = Campaigning::of(conn, id, today)?;
    if sheet.is_about_levels() && !record.kind.rates() {
        return Err(Problem::bad_choice("sheet"));
    }
    expect_sound(sheet, |round| voting::expect_round(&campaign, round))?;
    made(paper::campaign_sheet(&record, sheet))
}

/// Refuse a round there is not, and more ballots than anybody needs.
fn expect_sound(
    sheet: CampaignSheet,
    expect_round: impl FnOnce(u32) -> Result<(), Problem>,
) -> Result<(), Problem> {
    let copies = match sheet {
        CampaignSheet::Ballot { copies, .. } | CampaignSheet::CollectiveBallot { copies } => copies,
        _ => 1,
    };
    let most = CampaignSheet::MOST_COPIES;
    if !(1..=most).contains(&copies) {
        return Err(Problem::OutOfRange { field: "copies".to_owned(), least: 1, most });
    }
    match sheet {
        CampaignSheet::Ballot { round, .. } | CampaignSheet::TallyRecord { round } => {
            expect_round(round)
        }
        _ => Ok(()),
    }
}

fn list(
    conn: &Connection,
    id: CampaignId,
    today: NaiveDate,
) -> Result<Vec<CampaignPaper>, Problem> {
    let about = Campaigning::of(conn, id, today)?;
    let record = &about.record;
    let mut papers = Vec::new();
    let members = record.reviewed().map(|one| one.subject);
    for subject in std::iter::once(Subject::Collective).chain(members) {
        if let Some(own) = about.own.get(&subject) {
            papers.push(review(own, (subject, record), today)?);
        }
    }
    if record.kind == CampaignKind::YearEnd {
        papers.push(voices(conn, record.year, today)?);
    }
    for sheet in sheets(record, about.official) {
        papers.push(of_campaign(id, record, sheet)?);
    }
    Ok(papers)
}

/// The papers `record` as a whole makes, with a ballot for each who votes.
fn sheets(record: &CampaignRecord, official: u32) -> Vec<CampaignSheet> {
    use CampaignSheet::{
        Ballot, CollectiveBallot, Conference, Files, LeftOut, Proposals, Report, TallyRecord,
    };
    if !record.kind.rates() {
        return vec![Conference, LeftOut, Files];
    }
    let copies = official.clamp(1, CampaignSheet::MOST_COPIES);
    let rounds = 1..=if record.ballots.second_tally.is_some() { 2 } else { 1 };
    let ballots = rounds.clone().map(|round| Ballot { round, copies });
    let tallies = rounds.map(|round| TallyRecord { round });
    let rest = [Conference, Proposals, LeftOut, Report, Files];
    ballots.chain([CollectiveBallot { copies }]).chain(tallies).chain(rest).collect()
}

fn of_campaign(
    campaign: CampaignId,
    record: &CampaignRecord,
    sheet: CampaignSheet,
) -> Result<CampaignPaper, Problem> {
    let unverified = paper::campaign_sheet_is_unverified(sheet, record.cell.spelling);
    Ok(CampaignPaper {
        paper: PaperRef::Campaign { campaign, sheet },
        title: made(paper::campaign_sheet(record, once(sheet)))?.about.title,
        gaps: gaps::of(record, sheet),
        unverified: unverified.map_err(|error| unexpected(&error))?,
    })
}

/// The sheet without its copies.
fn once(sheet: CampaignSheet) -> CampaignSheet {
    match sheet {
        CampaignSheet::Ballot { round, .. } => CampaignSheet::Ballot { round, copies: 1 },
        CampaignSheet::CollectiveBallot { .. } => CampaignSheet::CollectiveBallot { copies: 1 },
        other => other,
    }
}

/// The suggestions from above and the contributed comments of `year`. It lacks nothing: where nobody
/// said anything, the paper says so.
fn voices(conn: &Connection, year: i32, today: NaiveDate) -> Result<CampaignPaper, Problem> {
    let title = registers::voices(conn, year, today)?.about.title;
    let paper = PaperRef::Voices { year };
    Ok(CampaignPaper { paper, title, gaps: Vec::new(), unverified: false })
}

/// The self-assessment of `subject`.
fn review(
    own: &Own,
    (subject, record): (Subject, &CampaignRecord),
    today: NaiveDate,
) -> Result<CampaignPaper, Problem> {
    let (year, blank) = (record.year, false);
    let paper = match (subject, record.kind) {
        (Subject::Member(member), CampaignKind::Quarterly { quarter }) => {
            PaperRef::QuarterReview { member, year, quarter, blank }
        }
        (Subject::Member(member), _) => PaperRef::Review { member, year, blank },
        (Subject::Collective, _) => PaperRef::CollectiveReview { year, blank },
    };
    let unverified = own.is_unverified();
    Ok(CampaignPaper { paper, title: own.title(today)?, gaps: own.gaps(), unverified })
}
