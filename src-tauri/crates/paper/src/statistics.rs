//! Statistics across years: for each register a chart and the numbers it is drawn from.

use press::{Align, Bar, Block, Cell, Chart, Column, Document, Paragraph, Row};
use serde::Deserialize;

use domain::censure::CensureKind;
use domain::level::Level;
use domain::notebook::Recognition;
use domain::review::{Portion, Statistics, YearFigures};

use crate::blocks::{bookmark, cell, head_row, part, table, text};
use crate::head::{HeadLines, head, place_date, title};
use crate::notebook::{CellPaper, about_paper};
use crate::signature;
use crate::sources::STATISTICS;
use crate::stationery::Stationery;
use crate::wording::{Caption, Error, Sentence};

/// The size of the letters in a chart, in parts of those in tables.
const CHART_LETTERS: f64 = 0.85;
/// How high the field of the bars is, in points.
const CHART_HEIGHT: f64 = 90.0;
/// How wide the column of the years is, where each other one has 2: beside seven of them a year still
/// stands on one line.
const YEAR_SHARE: f64 = 1.4;
/// No scale of counts has more lines across than this, the foot not counted.
const MOST_LINES: u32 = 5;

/// What the statistics are made from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatisticsPaper {
    /// The cell.
    pub cell: CellPaper,
    /// The years.
    pub statistics: Statistics,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    subject: Sentence,
    subject_of_one: Sentence,
    file_title: Sentence,
    file_title_of_one: Sentence,
    chart: Sentence,
    unknown_years: Sentence,
    none: Caption,
    unknown: Caption,
    year: Caption,
    total: Caption,
    number_of: Sentence,
    levels: LevelWords,
    attendance: PortionWords,
    commitments: PortionWords,
    reports: PortionWords,
    remedied: PortionWords,
    models: ModelWords,
    censures: CensureWords,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct LevelWords {
    title: Caption,
    collective: Caption,
    excellent: Caption,
    good: Caption,
    completed: Caption,
    not_completed: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct PortionWords {
    title: Caption,
    part: Caption,
    whole: Caption,
    share: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct ModelWords {
    title: Caption,
    none: Caption,
    cell: Caption,
    commune: Caption,
    province: Caption,
    central: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct CensureWords {
    title: Caption,
    reminder: Caption,
    criticism: Caption,
    reprimand: Caption,
    warning: Caption,
    removal: Caption,
    expulsion: Caption,
}

/// What one register says across the years.
struct Register<'w> {
    title: &'w Caption,
    /// What the parts of a bar stand for.
    parts: Vec<&'w Caption>,
    /// The columns of the table after the year.
    columns: Vec<&'w Caption>,
    /// One a year; none where nothing was kept.
    years: Vec<(i32, Option<Counted>)>,
    /// Whether the bars are percentages.
    is_share: bool,
}

/// What one register says of a year.
struct Counted {
    parts: Vec<f64>,
    mark: String,
    cells: Vec<String>,
}

/// The statistics, a part for each register.
pub fn statistics(paper: &StatisticsPaper) -> Result<Document, Error> {
    let stationery = Stationery::new(paper.cell.standard, paper.cell.spelling)?;
    let wording = stationery.read(&STATISTICS)?;
    Sheet { paper, stationery, wording }.document()
}

struct Sheet<'p> {
    paper: &'p StatisticsPaper,
    stationery: Stationery,
    wording: Wording,
}

impl Sheet<'_> {
    fn document(&self) -> Result<Document, Error> {
        let Self { paper, stationery, wording } = self;
        let file_title = self.span(&wording.file_title, &wording.file_title_of_one)?;
        let subject = self.span(&wording.subject, &wording.subject_of_one)?;
        let date = place_date(stationery, &paper.cell.cell, paper.cell.on)?;
        let lines = HeadLines { number: None, place_date: Some(date) };
        let mut blocks = vec![bookmark(&file_title), head(stationery, &paper.cell.cell, lines)];
        blocks.extend(title(stationery, wording.title.as_str(), &[subject]));
        for (register, number) in self.registers()?.iter().zip(1..) {
            blocks.push(Block::Together(self.register(register, number)?));
        }
        let signer = paper.cell.secretary.as_ref();
        blocks.push(signature::of_list(stationery, paper.cell.has_committee, signer));
        let sheet = stationery.sheet();
        Ok(Document { about: about_paper(file_title, &paper.cell), sheet, blocks })
    }

    /// A sentence about the years, or the other one about a single year.
    fn span(&self, years: &Sentence, one: &Sentence) -> Result<String, Error> {
        let ends = [self.years().first(), self.years().last()];
        let [from, to] = ends.map(|it| it.map(|it| it.year.to_string()).unwrap_or_default());
        if from == to {
            return one.fill(&[("from", from)]);
        }
        years.fill(&[("from", from), ("to", to)])
    }

    fn years(&self) -> &[YearFigures] {
        &self.paper.statistics.years
    }

    fn registers(&self) -> Result<Vec<Register<'_>>, Error> {
        let words = &self.wording;
        Ok(vec![
            self.levels()?,
            self.portions(&words.attendance, |year| year.attendance.as_ref()),
            self.portions(&words.commitments, |year| year.commitments.as_ref()),
            self.portions(&words.reports, |year| year.reports.as_ref()),
            self.portions(&words.remedied, |year| year.remedied.as_ref()),
            self.models(),
            self.censures(),
        ])
    }

    fn levels(&self) -> Result<Register<'_>, Error> {
        let words = &self.wording.levels;
        let parts = Level::ALL.map(|level| words.of(level)).to_vec();
        let mut columns = parts.clone();
        columns.extend([&self.wording.total, &words.collective]);
        let years = self.years().iter().map(|year| Ok((year.year, self.levels_of(year)?)));
        let years = years.collect::<Result<_, Error>>()?;
        Ok(Register { title: &words.title, parts, columns, years, is_share: false })
    }

    fn levels_of(&self, year: &YearFigures) -> Result<Option<Counted>, Error> {
        let Some(levels) = &year.levels else { return Ok(None) };
        let total = levels.counts.total().to_string();
        let counts = Level::ALL.map(|level| levels.counts.of(level));
        let shares = levels.shares.iter().map(|share| share.clone().unwrap_or_default());
        let cell_of = |(number, share): (u32, String)| {
            let number = number.to_string();
            self.wording.number_of.fill(&[("number", number), ("share", share)])
        };
        let mut cells =
            counts.into_iter().zip(shares).map(cell_of).collect::<Result<Vec<_>, Error>>()?;
        let own = year.collective.map(|level| self.wording.levels.of(level).as_str().to_owned());
        cells.extend([total.clone(), own.unwrap_or_else(|| self.unknown())]);
        Ok(Some(Counted { parts: counts.map(f64::from).to_vec(), mark: total, cells }))
    }

    fn portions<'w>(
        &'w self,
        words: &'w PortionWords,
        of: impl Fn(&YearFigures) -> Option<&Portion>,
    ) -> Register<'w> {
        let counted = |portion: &Portion| Counted {
            parts: vec![f64::from(portion.tenths) / 10.0],
            mark: portion.share.clone(),
            cells: vec![portion.part.to_string(), portion.whole.to_string(), portion.share.clone()],
        };
        let years = self.years().iter().map(|year| (year.year, of(year).map(counted)));
        Register {
            title: &words.title,
            parts: vec![&words.share],
            columns: vec![&words.part, &words.whole, &words.share],
            years: years.collect(),
            is_share: true,
        }
    }

    fn models(&self) -> Register<'_> {
        let words = &self.wording.models;
        let kinds = [
            (Recognition::None, &words.none),
            (Recognition::Cell, &words.cell),
            (Recognition::Commune, &words.commune),
            (Recognition::Province, &words.province),
            (Recognition::Central, &words.central),
        ];
        self.kinds(&words.title, &kinds, |year, kind| year.models.get(&kind).copied())
    }

    fn censures(&self) -> Register<'_> {
        let words = &self.wording.censures;
        let kinds = [
            (CensureKind::Reminder, &words.reminder),
            (CensureKind::Criticism, &words.criticism),
            (CensureKind::Reprimand, &words.reprimand),
            (CensureKind::Warning, &words.warning),
            (CensureKind::Removal, &words.removal),
            (CensureKind::Expulsion, &words.expulsion),
        ];
        self.kinds(&words.title, &kinds, |year, kind| year.censures.get(&kind).copied())
    }

    /// A register that counts by kind. A year with none of any kind is not known.
    fn kinds<'w, K: Copy>(
        &'w self,
        title: &'w Caption,
        kinds: &[(K, &'w Caption)],
        of: impl Fn(&YearFigures, K) -> Option<u32>,
    ) -> Register<'w> {
        let parts: Vec<_> = kinds.iter().map(|(_, caption)| *caption).collect();
        let mut columns = parts.clone();
        columns.push(&self.wording.total);
        let years = self.years().iter().map(|year| {
            let counts: Vec<_> =
                kinds.iter().map(|(kind, _)| of(year, *kind).unwrap_or_default()).collect();
            (year.year, counted(&counts))
        });
        let years = years.collect();
        Register { title, parts, columns, years, is_share: false }
    }

    fn register(&self, register: &Register<'_>, number: usize) -> Result<Vec<Block>, Error> {
        let layout = &self.stationery.layout;
        let heading = part(layout, number, register.title.as_str());
        if register.years.iter().all(|(_, counted)| counted.is_none()) {
            return Ok(vec![heading, text(self.wording.none.as_str())]);
        }
        let mut blocks = vec![heading, self.chart(register)?];
        let missing = register.years.iter().filter(|(_, counted)| counted.is_none());
        let missing: Vec<_> = missing.map(|(year, _)| year.to_string()).collect();
        if !missing.is_empty() {
            let said = self.wording.unknown_years.fill(&[("years", missing.join(", "))])?;
            let size = layout.sheet.table_size;
            blocks.push(Paragraph::italic(said).left().size(size).into());
        }
        blocks.push(self.table(register));
        Ok(blocks)
    }

    fn chart(&self, register: &Register<'_>) -> Result<Block, Error> {
        let size = self.stationery.layout.sheet.table_size * CHART_LETTERS;
        let words = self.wording.chart.fill(&[("title", register.title.as_str())])?;
        let bars = register.years.iter().map(|(year, counted)| {
            let label = year.to_string();
            match counted {
                Some(counted) => {
                    Bar { label, mark: counted.mark.clone(), parts: counted.parts.clone() }
                }
                None => Bar { label, mark: self.unknown(), parts: Vec::new() },
            }
        });
        let parts = register.parts.iter().map(|caption| caption.as_str().to_owned());
        Ok(Block::Chart(Chart {
            words,
            parts: parts.collect(),
            scale: register.scale(),
            bars: bars.collect(),
            size,
            height: CHART_HEIGHT,
            after: size / 2.0,
        }))
    }

    fn table(&self, register: &Register<'_>) -> Block {
        let captions = register.columns.iter().map(|caption| caption.as_str());
        let head = head_row(std::iter::once(self.wording.year.as_str()).chain(captions));
        let columns = std::iter::repeat_n(Column::new(2.0, Align::Centre), register.columns.len());
        let columns = std::iter::once(Column::new(YEAR_SHARE, Align::Centre)).chain(columns);
        let rows = register.years.iter().map(|(year, counted)| {
            let said = match counted {
                Some(counted) => counted.cells.iter().map(|words| cell(words)).collect(),
                None => vec![cell(&self.unknown()); register.columns.len()],
            };
            Row::of(std::iter::once(cell(&year.to_string())).chain(said).collect::<Vec<Cell>>())
        });
        table(self.stationery.layout.sheet.table_size, columns.collect(), head, rows.collect())
    }

    fn unknown(&self) -> String {
        self.wording.unknown.as_str().to_owned()
    }
}

/// Counts by kind with their sum; nothing where there is none of any kind.
fn counted(counts: &[u32]) -> Option<Counted> {
    let total: u32 = counts.iter().sum();
    let mark = total.to_string();
    let mut cells: Vec<_> = counts.iter().map(u32::to_string).collect();
    cells.push(mark.clone());
    let parts = counts.iter().copied().map(f64::from).collect();
    (total > 0).then_some(Counted { parts, mark, cells })
}

impl Register<'_> {
    /// The lines across: of shares three, of counts in steps of 1, 2 or 5 with as many noughts.
    fn scale(&self) -> Vec<(f64, String)> {
        if self.is_share {
            return [0, 50, 100].map(|at| (f64::from(at), format!("{at}%"))).to_vec();
        }
        let sums = self.years.iter().filter_map(|(_, counted)| counted.as_ref());
        let most = sums.map(|counted| counted.parts.iter().sum::<f64>()).fold(1.0, f64::max);
        let step = step(most);
        let lines = (0..=MOST_LINES).map(|line| line * step);
        let lower = lines.take_while(|at| f64::from(*at) < most + f64::from(step));
        lower.map(|at| (f64::from(at), at.to_string())).collect()
    }
}

/// The smallest step of 1, 2, 5, 10, 20, 50 … that reaches `most` in [`MOST_LINES`].
fn step(most: f64) -> u32 {
    let steps = (0..9).flat_map(|noughts| [1, 2, 5].map(|it| it * 10_u32.pow(noughts)));
    let mut steps = steps.filter(|step| f64::from(step * MOST_LINES) >= most);
    steps.next().unwrap_or(u32::MAX / MOST_LINES)
}

impl LevelWords {
    fn of(&self, level: Level) -> &Caption {
        match level {
            Level::Excellent => &self.excellent,
            Level::Good => &self.good,
            Level::Completed => &self.completed,
            Level::NotCompleted => &self.not_completed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::step;

    #[test]
    fn a_scale_has_round_steps_and_few_lines() {
        let cases = [(1.0, 1), (5.0, 1), (6.0, 2), (11.0, 5), (25.0, 5), (26.0, 10), (130.0, 50)];

        for (most, expected) in cases {
            assert_eq!(step(most), expected, "{most}");
        }
    }
}
