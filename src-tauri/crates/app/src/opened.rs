//! Papers that were opened in the system's viewer and lie on this machine since, readable by anybody
//! who gets at its files: listed, so that they can be cleaned away.

use std::collections::BTreeSet;
use std::path::Path;

use chrono::NaiveDateTime;
use domain::role::Right;
use serde::{Deserialize, Serialize};
use store::{Connection, Transaction, setting};
use ts_rs::TS;

use crate::Problem;
use crate::desk::{Desk, Stamp};

/// The name of the list in the table of settings.
const OPENED: &str = "opened";

/// A paper that was opened in the system's viewer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct OpenedPaper {
    /// The file.
    pub path: String,
    /// The local instant it was opened.
    #[ts(type = "string")]
    pub at: NaiveDateTime,
}

impl Desk {
    /// Note that the paper at `path` was opened. Whoever could open it may: nothing is told by it.
    pub fn note_opened(&mut self, path: &Path) -> Result<(), Problem> {
        let path = path.display().to_string();
        self.write("note_opened", |tx, stamp| {
            let mut papers = opened(tx)?;
            papers.retain(|paper| paper.path != path);
            papers.push(OpenedPaper { path, at: stamp.at });
            keep(tx, stamp, &papers)
        })
    }

    /// The papers that were opened and not cleaned away, the latest first; whether a file is still
    /// there is seen from outside.
    pub fn opened_papers(&self) -> Result<Vec<OpenedPaper>, Problem> {
        let mut papers = self.read(opened)?;
        papers.reverse();
        Ok(papers)
    }

    /// Which of `paths` are papers that were opened: nothing else may be cleaned away.
    pub fn cleanable_papers(&self, paths: &[String]) -> Result<Vec<String>, Problem> {
        self.expect(Right::KeepCell)?;
        let noted: BTreeSet<_> =
            self.opened_papers()?.into_iter().map(|paper| paper.path).collect();
        Ok(paths.iter().filter(|path| noted.contains(*path)).cloned().collect())
    }

    /// Take `paths`, which are gone, from the list; answers with the rest.
    pub fn forget_opened(&mut self, paths: &[String]) -> Result<Vec<OpenedPaper>, Problem> {
        self.deed(Right::KeepCell, "forget_opened", |tx, stamp| {
            let mut papers = opened(tx)?;
            papers.retain(|paper| !paths.contains(&paper.path));
            keep(tx, stamp, &papers)
        })?;
        self.opened_papers()
    }
}

fn opened(conn: &Connection) -> Result<Vec<OpenedPaper>, Problem> {
    Ok(setting::find(conn, OPENED)?.map(|(_, papers)| papers).unwrap_or_default())
}

fn keep(tx: &Transaction<'_>, stamp: &Stamp, papers: &[OpenedPaper]) -> Result<(), Problem> {
    let before = opened(tx)?;
    let row = setting::save(tx, OPENED, &papers)?;
    Ok(stamp.keep(tx, ("setting", row), Some(&before.as_slice()), Some(&papers))?)
}
