//! Every paper of a campaign in one go (in tất cả).

use domain::CampaignId;
use domain::settings::CellSettings;
use paper::{BundlePaper, BundlePart};
use press::{About, Bundle, Document};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::named;
use crate::papers::{PaperFile, PaperRef, file_name, laid_out, printed};
use crate::problem::unexpected;
use crate::{Desk, Problem, cell};

/// How the papers of a run are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PrintAs {
    /// One file with an outline.
    OneFile,
    /// A folder with a file each.
    FileEach,
}

/// Papers as they stood at one moment, to be laid out while the desk is free for others.
#[derive(Debug)]
pub struct PrintRun {
    about: About,
    papers: Vec<RunPaper>,
}

/// A paper of a run.
#[derive(Debug)]
struct RunPaper {
    /// The part of the file it stands in.
    part: Option<String>,
    document: Document,
}

impl Desk {
    /// Take `papers` of a campaign to be printed in this order, as they stand now. Refuses none at all.
    pub fn print_run(&self, id: CampaignId, papers: &[PaperRef]) -> Result<PrintRun, Problem> {
        let settings = self.read(|conn| Ok(cell::settings(conn)?))?;
        let about = self.about_run(id, &settings)?;
        if papers.is_empty() {
            return Err(Problem::bad_choice("papers"));
        }
        let paper = |which: &PaperRef| {
            let part = part_of(*which).map(|part| paper::bundle_part(part, settings.spelling));
            let part = part.transpose().map_err(|error| unexpected(&error))?;
            Ok(RunPaper { part, document: self.document(*which)? })
        };
        let papers = papers.iter().map(paper).collect::<Result<_, Problem>>()?;
        Ok(PrintRun { about, papers })
    }

    fn about_run(&self, id: CampaignId, settings: &CellSettings) -> Result<About, Problem> {
        let made_at = self.now();
        let (campaign, cell) =
            self.read(|conn| Ok((named(conn, id)?, cell::name_on(conn, made_at.date())?)))?;
        let draft = campaign.campaign.draft;
        let paper = BundlePaper {
            cell,
            spelling: settings.spelling,
            kind: draft.kind,
            title: draft.title,
            year: draft.year,
            made_at,
        };
        paper::bundle_about(&paper).map_err(|error| unexpected(&error))
    }
}

impl PrintRun {
    /// How many papers there are; at least one.
    #[expect(clippy::len_without_is_empty, reason = "a run of none is refused")]
    pub fn len(&self) -> usize {
        self.papers.len()
    }

    /// What the folder is called that holds a file each.
    pub fn folder_name(&self) -> String {
        let name = self.file_name();
        name.strip_suffix(".pdf").unwrap_or(&name).to_owned()
    }

    /// What the one file is called.
    pub fn file_name(&self) -> String {
        file_name(&self.about.title)
    }

    /// All papers in one file with an outline. `go_on` hears how many are laid out, and says whether to
    /// go on: where it does not, there is no file.
    pub fn one_file(
        &self,
        mut go_on: impl FnMut(usize) -> bool,
    ) -> Result<Option<PaperFile>, Problem> {
        let mut bundle = Bundle::new(&self.about);
        for (place, paper) in self.papers.iter().enumerate() {
            if !go_on(place) {
                return Ok(None);
            }
            bundle.add(paper.part.as_deref(), laid_out(&paper.document)?);
        }
        if !go_on(self.len()) {
            return Ok(None);
        }
        let pages = bundle.pages().ok_or(Problem::Missing)?;
        let bytes = pages.pdf().map_err(|error| unexpected(&error))?;
        Ok(Some(PaperFile { name: self.file_name(), bytes }))
    }

    /// The paper at `place`, from 0, as a file of its own. Its name begins with its number, so that a
    /// folder shows the files in their order, and two people of one name have two files.
    pub fn file(&self, place: usize) -> Result<PaperFile, Problem> {
        let paper = self.papers.get(place).ok_or(Problem::Missing)?;
        let (number, digits) = (place + 1, self.len().to_string().len().max(2));
        let title = format!("{number:0digits$} {}", paper.document.about.title);
        Ok(PaperFile { name: file_name(&title), ..printed(&paper.document)? })
    }
}

/// The part of the file a paper stands in; papers there is one of stand in none.
fn part_of(which: PaperRef) -> Option<BundlePart> {
    match which {
        PaperRef::Review { .. } | PaperRef::QuarterReview { .. } => Some(BundlePart::Reviews),
        _ => None,
    }
}
