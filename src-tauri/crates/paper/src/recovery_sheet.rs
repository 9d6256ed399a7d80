//! The sheets that hold a code: the recovery code of the vault, for a safe place; the code of a package
//! that is handed over, for who receives it. One page each.

use chrono::{NaiveDate, NaiveTime};
use press::{Block, Columns, Document, Inline, Paragraph};
use serde::Deserialize;

use domain::settings::Standard;
use domain::text::{Spelling, long_date};

use crate::blocks::{bookmark, centred, lead_in, text};
use crate::head::title;
use crate::sources::{PACKAGE_SHEET, RECOVERY_SHEET};
use crate::stationery::{Stationery, about};
use crate::wording::{Caption, Error, Sentence, Source};

/// Groups of the code in a row.
const IN_A_ROW: usize = 4;

/// Size of the letters of the code, in points: to be read without glasses.
const CODE_SIZE: f64 = 22.0;

/// Size of the number above a group.
const CAPTION_SIZE: f64 = 12.0;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    subject: Sentence,
    made: Sentence,
    group: Sentence,
    keep: Caption,
    #[serde(rename = "use")]
    how_to_use: Caption,
    keeping: Vec<Caption>,
    using: Vec<Caption>,
}

/// The recovery code in numbered groups, where to keep it and how to use it.
///
/// `cell_name` is that of the cell, as it names itself on its papers.
pub fn recovery_sheet(
    groups: &[String],
    cell_name: &str,
    made_on: NaiveDate,
) -> Result<Document, Error> {
    code_sheet(&RECOVERY_SHEET, groups, cell_name, made_on)
}

/// The code of a package that is handed over, and how it is used.
pub fn package_sheet(
    groups: &[String],
    cell_name: &str,
    made_on: NaiveDate,
) -> Result<Document, Error> {
    code_sheet(&PACKAGE_SHEET, groups, cell_name, made_on)
}

fn code_sheet(
    source: &Source,
    groups: &[String],
    cell_name: &str,
    made_on: NaiveDate,
) -> Result<Document, Error> {
    let stationery = Stationery::new(Standard::default(), Spelling::default())?;
    let words: Wording = stationery.read(source)?;
    let subject = words.subject.fill(&[("cell", cell_name)])?;

    let mut blocks = vec![bookmark(words.title.as_str())];
    blocks.extend(title(&stationery, words.title.as_str(), &[subject]));
    blocks.push(centred(vec![Inline::italic(words.made.fill(&[("date", long_date(made_on))])?)]));
    blocks.push(Block::Space(CODE_SIZE));
    blocks.extend(code(&words, groups)?);
    blocks.extend(numbered(&words.keep, &words.keeping));
    blocks.extend(numbered(&words.how_to_use, &words.using));

    let title = words.title.as_str().to_owned();
    let about = about(title, cell_name, made_on.and_time(NaiveTime::MIN));
    Ok(stationery.upright(about, blocks))
}

/// The groups, four in a row, each under its number.
fn code(words: &Wording, groups: &[String]) -> Result<Vec<Block>, Error> {
    let numbered: Vec<_> = groups.iter().zip(1..).collect();
    numbered.chunks(IN_A_ROW).map(|row| code_row(words, row)).collect()
}

fn code_row(words: &Wording, groups: &[(&String, usize)]) -> Result<Block, Error> {
    let mut columns = Vec::new();
    for (group, number) in groups {
        let caption = words.group.fill(&[("number", number.to_string())])?;
        columns.push((
            1.0,
            vec![
                line(Inline::italic(caption), CAPTION_SIZE),
                line(Inline::bold(*group), CODE_SIZE),
            ],
        ));
    }
    columns.resize(IN_A_ROW, (1.0, Vec::new()));
    Ok(Block::Columns(Columns { columns, after: CODE_SIZE }))
}

fn line(words: Inline, size: f64) -> Block {
    let paragraph = Paragraph::of(vec![words]).centred().after(0.0);
    Block::Paragraph(paragraph.size(size).pitch(size * 1.3))
}

fn numbered(heading: &Caption, lines: &[Caption]) -> Vec<Block> {
    let mut blocks = vec![lead_in(vec![Inline::bold(heading.as_str())])];
    let numbered = lines.iter().zip(1..);
    blocks.extend(numbered.map(|(line, number)| text(format!("{number}. {}", line.as_str()))));
    blocks
}
