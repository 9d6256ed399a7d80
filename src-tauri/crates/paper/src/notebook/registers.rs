//! The registers of a year: models, pressing issues, good deeds, commendations.

use press::{Block, Document};
use serde::Deserialize;

use domain::notebook::{CommendationDraft, GoodDeed, ModelDraft, PressingIssueDraft, Recognition};

use super::lists::stacked;
use super::{CellPaper, Named, day_words};
use crate::blocks::cell;
use crate::list::{ListWords, wide_list};
use crate::register::Register;
use crate::sources::REGISTERS;
use crate::stationery::Stationery;
use crate::wording::{Caption, Error, Sentence};

/// What the registers are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RegistersPaper {
    /// The cell.
    pub cell: CellPaper,
    /// The year.
    pub year: i32,
    /// Mô hình, with who answers for each.
    pub models: Vec<Named<ModelDraft>>,
    /// Việc bức xúc, nổi cộm, with who answers for each.
    pub issues: Vec<Named<PressingIssueDraft>>,
    /// Việc tốt, with who did each.
    pub deeds: Vec<Named<GoodDeed>>,
    /// Khen thưởng, with who was commended.
    pub commendations: Vec<Named<CommendationDraft>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    subject: Sentence,
    file_title: Sentence,
    none: Caption,
    number: Caption,
    models: ModelWords,
    recognition: RecognitionWords,
    issues: IssueWords,
    deeds: DeedWords,
    commendations: CommendationWords,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ModelWords {
    title: Caption,
    name: Caption,
    field: Caption,
    owner: Caption,
    result: Caption,
    recognition: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct RecognitionWords {
    none: Caption,
    cell: Caption,
    commune: Caption,
    province: Caption,
    central: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct IssueWords {
    title: Caption,
    issue: Caption,
    owner: Caption,
    measures: Caption,
    due: Caption,
    outcome: Caption,
    settled: Sentence,
    open: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct DeedWords {
    title: Caption,
    day: Caption,
    name: Caption,
    words: Caption,
    for_whom: Caption,
    note: Caption,
    praised: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CommendationWords {
    title: Caption,
    day: Caption,
    name: Caption,
    kind: Caption,
    issuer: Caption,
    decision: Caption,
    reason: Caption,
}

/// The registers of a year on sheets on their side.
pub fn registers(paper: &RegistersPaper) -> Result<Document, Error> {
    let stationery = Stationery::new(paper.cell.standard, paper.cell.spelling)?;
    let wording = stationery.read(&REGISTERS)?;
    Registers { paper, stationery, wording }.document()
}

struct Registers<'p> {
    paper: &'p RegistersPaper,
    stationery: Stationery,
    wording: Wording,
}

impl Registers<'_> {
    fn document(&self) -> Result<Document, Error> {
        let Self { paper, stationery, wording } = self;
        let titles = ListWords {
            title: &wording.title,
            subject: &wording.subject,
            file_title: &wording.file_title,
        };
        let mut blocks = self.models();
        blocks.extend(self.issues()?);
        blocks.extend(self.deeds());
        blocks.extend(self.commendations());
        wide_list(stationery, &paper.cell, (titles, paper.year), blocks)
    }

    fn register(
        &self,
        titled: (usize, &Caption),
        columns: &[(&Caption, f64)],
        rows: Vec<Vec<press::Cell>>,
    ) -> Vec<Block> {
        let Wording { number, none, .. } = &self.wording;
        Register { stationery: &self.stationery, number, none }.part(titled, columns, rows)
    }

    fn models(&self) -> Vec<Block> {
        let words = &self.wording.models;
        let columns = [
            (&words.name, 62.0),
            (&words.field, 40.0),
            (&words.owner, 40.0),
            (&words.result, 70.0),
            (&words.recognition, 35.0),
        ];
        let row = |model: &Named<ModelDraft>| {
            let draft = &model.record;
            let recognised = [self.recognition(draft.recognition), &day_words(draft.recognised_on)];
            vec![
                cell(draft.name.as_str()),
                cell(draft.field.as_str()),
                cell(model.name.as_str()),
                cell(draft.result.as_str()),
                stacked(&recognised),
            ]
        };
        self.register((1, &words.title), &columns, self.paper.models.iter().map(row).collect())
    }

    fn recognition(&self, level: Recognition) -> &str {
        let words = &self.wording.recognition;
        let caption = match level {
            Recognition::None => &words.none,
            Recognition::Cell => &words.cell,
            Recognition::Commune => &words.commune,
            Recognition::Province => &words.province,
            Recognition::Central => &words.central,
        };
        caption.as_str()
    }

    fn issues(&self) -> Result<Vec<Block>, Error> {
        let words = &self.wording.issues;
        let columns = [
            (&words.issue, 65.0),
            (&words.owner, 40.0),
            (&words.measures, 62.0),
            (&words.due, 25.0),
            (&words.outcome, 55.0),
        ];
        let rows = self.paper.issues.iter().map(|issue| self.issue(issue));
        let rows = rows.collect::<Result<Vec<_>, Error>>()?;
        Ok(self.register((2, &words.title), &columns, rows))
    }

    fn issue(&self, issue: &Named<PressingIssueDraft>) -> Result<Vec<press::Cell>, Error> {
        let (words, draft) = (&self.wording.issues, &issue.record);
        let state = match draft.settled_on {
            Some(_) => words.settled.fill(&[("day", day_words(draft.settled_on))])?,
            None => words.open.as_str().to_owned(),
        };
        Ok(vec![
            cell(draft.issue.as_str()),
            cell(issue.name.as_str()),
            cell(draft.measures.as_str()),
            cell(&day_words(draft.due_on)),
            stacked(&[state.as_str(), draft.outcome.as_str()]),
        ])
    }

    fn deeds(&self) -> Vec<Block> {
        let words = &self.wording.deeds;
        let columns = [
            (&words.day, 25.0),
            (&words.name, 48.0),
            (&words.words, 90.0),
            (&words.for_whom, 50.0),
            (&words.note, 34.0),
        ];
        let row = |deed: &Named<GoodDeed>| {
            let draft = &deed.record.draft;
            vec![
                cell(&day_words(Some(draft.done_on))),
                cell(deed.name.as_str()),
                cell(draft.words.as_str()),
                cell(draft.for_whom.as_str()),
                cell(deed.record.praised.map_or("", |_| words.praised.as_str())),
            ]
        };
        self.register((3, &words.title), &columns, self.paper.deeds.iter().map(row).collect())
    }

    fn commendations(&self) -> Vec<Block> {
        let words = &self.wording.commendations;
        let columns = [
            (&words.day, 25.0),
            (&words.name, 50.0),
            (&words.kind, 40.0),
            (&words.issuer, 45.0),
            (&words.decision, 30.0),
            (&words.reason, 57.0),
        ];
        let row = |given: &Named<CommendationDraft>| {
            let draft = &given.record;
            vec![
                cell(&day_words(Some(draft.given_on))),
                cell(given.name.as_str()),
                cell(draft.kind.as_str()),
                cell(draft.issuer.as_str()),
                cell(draft.number.as_str()),
                cell(draft.reason.as_str()),
            ]
        };
        let rows = self.paper.commendations.iter().map(row).collect();
        self.register((4, &words.title), &columns, rows)
    }
}
