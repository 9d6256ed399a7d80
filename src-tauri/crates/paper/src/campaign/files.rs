//! The list of the files of a review (danh mục hồ sơ): nine groups, with what the program has counted.

use std::collections::BTreeMap;

use press::{Block, Cell, Document, Paragraph, Row};
use serde::Deserialize;

use super::record::{FileCount, FileKind};
use super::{Printer, columns};
use crate::blocks::{cell, head_row, table};
use crate::sources::FILES;
use crate::wording::{Caption, Error, Sentence};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    subject: Sentence,
    file_title: Sentence,
    counted: Sentence,
    counted_of: Sentence,
    codes: BTreeMap<String, Caption>,
    columns: Captions,
    groups: Vec<Group>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Captions {
    number: Caption,
    title: Caption,
    count: Caption,
    note: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Group {
    title: Caption,
    lines: Vec<Line>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    title: Caption,
    counts: Option<FileKind>,
}

impl Printer<'_> {
    /// The list of files; what the program keeps no count of is left to be written in.
    pub(super) fn files(&self) -> Result<Document, Error> {
        let wording: Wording = self.stationery.read(&FILES)?;
        let cell = self.record.cell.cell.name.as_str();
        let subject = wording.subject.fill(&[("cell", cell), ("period", &self.period)])?;
        let mut blocks: Vec<Block> = self.form_code(&wording).into_iter().collect();
        blocks.extend(self.opening(wording.title.as_str(), &[subject])?);
        let captions = &wording.columns;
        let head = [&captions.number, &captions.title, &captions.count, &captions.note];
        let head = head_row(head.map(Caption::as_str));
        let columns = columns(&[13.0, 92.0, 25.0, 35.0], &[1, 3]);
        blocks.push(table(self.table_size(), columns, head, self.file_rows(&wording)?));
        blocks.push(self.signature());
        Ok(self.upright(self.of_period(&wording.file_title)?, blocks))
    }

    /// The code of the form of this edition, where it has one.
    fn form_code(&self, wording: &Wording) -> Option<Block> {
        let code = wording.codes.get(&self.record.edition)?;
        Some(Paragraph::italic(code.as_str()).right().size(self.table_size()).into())
    }

    fn file_rows(&self, wording: &Wording) -> Result<Vec<Row>, Error> {
        let mut rows = Vec::new();
        for (number, group) in (1..).zip(&wording.groups) {
            let title = Cell::bold(group.title.as_str());
            let number = Cell::bold(number.to_string());
            rows.push(Row::of(vec![number, title, Cell::empty(), Cell::empty()]));
            for line in &group.lines {
                let count = self.file_count(wording, line.counts)?;
                let title = cell(&format!("- {}", line.title.as_str()));
                rows.push(Row::of(vec![Cell::empty(), title, cell(&count), Cell::empty()]));
            }
        }
        Ok(rows)
    }

    fn file_count(&self, wording: &Wording, kind: Option<FileKind>) -> Result<String, Error> {
        let counted = kind.and_then(|kind| self.record.files.get(&kind));
        let Some(FileCount { present, wanted }) = counted else { return Ok(String::new()) };
        let present = present.to_string();
        match wanted {
            Some(wanted) => {
                let wanted = wanted.to_string();
                wording.counted_of.fill(&[("present", &present), ("wanted", &wanted)])
            }
            None => wording.counted.fill(&[("present", present)]),
        }
    }
}
