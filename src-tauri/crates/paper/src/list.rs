//! A list of a year: head and title, what it holds, who signs it.

use press::{Block, Document};

use crate::blocks::bookmark;
use crate::head::{HeadLines, head, place_date, title};
use crate::notebook::{CellPaper, about_paper};
use crate::signature;
use crate::stationery::Stationery;
use crate::wording::{Caption, Error, Sentence};

/// What a list is called; the sentences know the `year`.
pub(crate) struct ListWords<'w> {
    /// The kind of paper, over the subject.
    pub(crate) title: &'w Caption,
    /// What it lists.
    pub(crate) subject: &'w Sentence,
    /// What its file and its entry in the outline are called.
    pub(crate) file_title: &'w Sentence,
}

/// The list of a year on upright sheets.
pub(crate) fn upright_list(
    stationery: &Stationery,
    cell: &CellPaper,
    (words, year): (ListWords<'_>, i32),
    body: Vec<Block>,
) -> Result<Document, Error> {
    let values = [("year", year.to_string())];
    let file_title = words.file_title.fill(&values)?;
    let subject = words.subject.fill(&values)?;
    let date = place_date(stationery, &cell.cell, cell.on)?;
    let lines = HeadLines { number: None, place_date: Some(date) };
    let mut blocks = vec![bookmark(&file_title), head(stationery, &cell.cell, lines)];
    blocks.extend(title(stationery, words.title.as_str(), &[subject]));
    blocks.extend(body);
    blocks.push(signature::of_list(stationery, cell.has_committee, cell.secretary.as_ref()));
    Ok(stationery.upright(about_paper(file_title, cell), blocks))
}

/// The list of a year on sheets on their side.
pub(crate) fn wide_list(
    stationery: &Stationery,
    cell: &CellPaper,
    titled: (ListWords<'_>, i32),
    body: Vec<Block>,
) -> Result<Document, Error> {
    let list = upright_list(stationery, cell, titled, body)?;
    Ok(Document { sheet: stationery.sheet().landscape(), ..list })
}
