//! The papers of a campaign of review (đợt kiểm điểm): ballots, the counting record, lists, the report,
//! the minutes of the conference, the list of files (domain research §1.8, §1.13, §1.14).
//!
//! What was noted is printed; what was not is left to be written in by hand. Levels are those people
//! gave: no paper concludes anything of its own.

mod ballot;
mod conference;
mod files;
mod left_out;
mod proposals;
mod record;
mod report;
mod tally;
mod words;

use domain::review::{CampaignKind, CampaignSheet};
use domain::text::Spelling;
use press::{Align, Block, Column, Document, Paragraph};

use crate::blocks::{bookmark, one_line};
use crate::head::{HeadLines, blank_place_date, head, title};
use crate::notebook::about_paper;
use crate::numerals::{points, roman};
use crate::people;
use crate::sources::CAMPAIGN;
use crate::standard::points as mm;
use crate::stationery::Stationery;
use crate::wording::{Caption, Error, Sentence};
use words::CampaignWords;

pub use record::{Ballots, CampaignRecord, FileCount, FileKind, ReviewedRecord};

/// A paper of a campaign.
pub fn campaign_sheet(record: &CampaignRecord, sheet: CampaignSheet) -> Result<Document, Error> {
    let printer = Printer::new(record)?;
    match sheet {
        CampaignSheet::Ballot { round, copies } => printer.ballot(round, copies),
        CampaignSheet::CollectiveBallot { copies } => printer.collective_ballot(copies),
        CampaignSheet::TallyRecord { round } => printer.tally_record(round),
        CampaignSheet::LeftOut => printer.left_out(),
        CampaignSheet::Proposals => printer.proposals(),
        CampaignSheet::Report => printer.report(),
        CampaignSheet::Conference => printer.conference(),
        CampaignSheet::Files => printer.files(),
    }
}

/// Whether the words of a paper were not checked against an original; said on screen, never printed.
pub fn campaign_sheet_is_unverified(
    sheet: CampaignSheet,
    spelling: Spelling,
) -> Result<bool, Error> {
    let words: CampaignWords = CAMPAIGN.read(spelling)?;
    Ok(words.unverified.iter().any(|key| key == sheet.key()))
}

/// A campaign being printed.
struct Printer<'r> {
    record: &'r CampaignRecord,
    stationery: Stationery,
    words: CampaignWords,
    /// `năm 2026`, `quý III năm 2026`.
    period: String,
}

impl<'r> Printer<'r> {
    fn new(record: &'r CampaignRecord) -> Result<Self, Error> {
        let stationery = Stationery::new(record.cell.standard, record.cell.spelling)?;
        let words: CampaignWords = stationery.read(&CAMPAIGN)?;
        let period = period(&words, record)?;
        Ok(Self { record, stationery, words, period })
    }

    /// A sentence about the year or quarter.
    fn of_period(&self, sentence: &Sentence) -> Result<String, Error> {
        sentence.fill(&[("period", &self.period)])
    }

    /// The title with the period on a line of its own, where only that does not fit on the first.
    fn broken(&self, title: &str) -> String {
        let layout = &self.stationery.layout;
        let room = mm(layout.head.left_mm + layout.head.right_mm);
        let fits = |words: &str| layout.title.kind.width(&words.to_uppercase()) <= room;
        match title.strip_suffix(&self.period) {
            Some(first) if !fits(title) && fits(first.trim_end()) => {
                format!("{}\n{}", first.trim_end(), self.period)
            }
            _ => title.to_owned(),
        }
    }

    /// Head and title of a paper that is dated by hand.
    fn opening(&self, kind: &str, about: &[String]) -> Result<Vec<Block>, Error> {
        let cell = &self.record.cell;
        let date = blank_place_date(&self.stationery, &cell.cell, cell.on)?;
        Ok(self.headed(HeadLines { number: None, place_date: Some(date) }, kind, about))
    }

    /// Head and title with these lines under the names.
    fn headed(&self, lines: HeadLines, kind: &str, about: &[String]) -> Vec<Block> {
        let mut blocks = vec![head(&self.stationery, &self.record.cell.cell, lines)];
        blocks.extend(title(&self.stationery, &kind.to_uppercase(), about));
        blocks
    }

    fn upright(&self, title: String, blocks: Vec<Block>) -> Document {
        let marked = std::iter::once(bookmark(&title)).chain(blocks).collect();
        self.stationery.upright(about_paper(title, &self.record.cell), marked)
    }

    fn landscape(&self, title: String, blocks: Vec<Block>) -> Document {
        let upright = self.upright(title, blocks);
        Document { sheet: self.stationery.sheet().landscape(), ..upright }
    }

    fn table_size(&self) -> f64 {
        self.stationery.layout.sheet.table_size
    }

    /// What the short names of levels mean.
    fn legend(&self) -> Block {
        small(self.words.legend.as_str(), self.table_size())
    }

    /// The post in the Party and those outside it, one a line.
    fn posts(&self, person: &ReviewedRecord) -> String {
        let post = person.post.and_then(|kind| people::post(&self.stationery.words, kind));
        let post = post.map_or("", Caption::as_str);
        let held = std::iter::once(post).chain(person.titles.as_str().lines());
        held.filter(|post| !post.is_empty()).collect::<Vec<_>>().join("\n")
    }

    /// The cell signs as lists are signed.
    fn signature(&self) -> Block {
        let cell = &self.record.cell;
        crate::signature::of_list(&self.stationery, cell.has_committee, cell.secretary.as_ref())
    }
}

fn period(words: &CampaignWords, record: &CampaignRecord) -> Result<String, Error> {
    let year = record.year.to_string();
    match record.kind {
        CampaignKind::YearEnd => words.year.fill(&[("year", &year)]),
        CampaignKind::Quarterly { quarter } => {
            let number = usize::try_from(u32::from(quarter)).unwrap_or_default();
            words.quarter.fill(&[("year", year), ("quarter", roman(number))])
        }
        CampaignKind::SelfCorrection => {
            let title = one_line(record.title.as_str());
            words.occasion.fill(&[("year", year), ("title", title)])
        }
    }
}

/// A line in small slanted letters.
fn small(words: &str, size: f64) -> Block {
    Paragraph::italic(words).indented(0.0).size(size).into()
}

/// Columns of these widths, centred but for the names.
fn columns(shares: &[f64], left: &[usize]) -> Vec<Column> {
    let column = |(place, share): (usize, &f64)| {
        let align = if left.contains(&place) { Align::Left } else { Align::Centre };
        Column::new(*share, align)
    };
    shares.iter().enumerate().map(column).collect()
}

/// Points in tenths; nothing where there are none.
fn points_words(tenths: Option<u32>) -> String {
    tenths.map(points).unwrap_or_default()
}
