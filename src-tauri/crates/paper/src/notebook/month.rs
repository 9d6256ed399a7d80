//! Part 2: a page a month, from what was registered to what the cell says about it.

use press::{Align, Block, Cell, Paragraph, Row};

use domain::dates::YearMonth;
use domain::notebook::{GoodDeed, MonthPage, PledgeResult};
use domain::text::long_month;

use super::lists::stacked;
use super::{PersonNotebook, Printer};
use crate::blocks::cell;
use crate::head::{HeadLines, head};
use crate::wording::{Error, Sentence};

impl Printer<'_> {
    /// The twelve pages, the first below the heading of the part, then the log of good deeds.
    pub(super) fn months(&self, person: &PersonNotebook) -> Result<Vec<Block>, Error> {
        let mut blocks = Vec::new();
        for page in &person.months {
            if !blocks.is_empty() {
                blocks.push(Block::PageBreak);
            }
            blocks.extend(self.month(person, page.month, Some(page))?);
        }
        if self.is_blank() || !person.deeds.is_empty() {
            blocks.push(Block::PageBreak);
            blocks.extend(self.deeds(&person.deeds)?);
        }
        Ok(blocks)
    }

    /// The page of a month by itself, under the head of the cell.
    pub(super) fn single_month(
        &self,
        person: &PersonNotebook,
        month: YearMonth,
    ) -> Result<Vec<Block>, Error> {
        let page = person.months.iter().find(|page| page.month == month);
        let mut blocks = vec![head(&self.stationery, &self.paper.cell.cell, HeadLines::default())];
        blocks.push(Self::heading(&self.words.month.title.as_str().to_uppercase(), 1));
        let name = self.words.month.name.fill(&[("name", person.name.as_str())])?;
        blocks.extend(self.month(person, month, page)?);
        blocks.insert(2, Paragraph::text(name).centred().with_next().into());
        Ok(blocks)
    }

    fn month(
        &self,
        person: &PersonNotebook,
        month: YearMonth,
        page: Option<&MonthPage>,
    ) -> Result<Vec<Block>, Error> {
        let (words, sizes) = (&self.words.month, &self.words.sizes);
        let page = page.filter(|_| !self.is_blank());
        let mut blocks = vec![Self::heading(&long_month(month).to_uppercase(), 2)];
        blocks.push(self.results(person, page)?);
        let remark = page.map_or("", |page| page.draft.self_remark.as_str());
        blocks.extend(self.written(&words.self_remark, remark, sizes.remark_lines));
        blocks.extend(self.hand_line(page.and_then(|page| page.author))?);
        let comment = page.and_then(|page| page.comment.as_ref());
        blocks.extend(self.comment(&words.comment, comment, sizes.comment_lines)?);
        let right = &self.words.signatures.writes;
        blocks.push(self.signatures(self.confirming(), right, person.name.as_str()));
        Ok(blocks)
    }

    fn results(&self, person: &PersonNotebook, page: Option<&MonthPage>) -> Result<Block, Error> {
        let words = &self.words.month;
        let columns = [
            (&words.number, 10.0, Align::Centre),
            (&words.registered, 55.0, Align::Left),
            (&words.done, 70.0, Align::Left),
            (&words.level, 30.0, Align::Centre),
        ];
        let results = page.map_or(&[][..], |page| page.draft.results.as_slice());
        let rows = results.iter().zip(1..).map(|(result, number)| {
            let pledge = person.pledges.iter().find(|pledge| pledge.id == result.pledge);
            let act = pledge.map_or("", |pledge| pledge.draft.act.as_str());
            self.result(act, result, number)
        });
        let rows = rows.collect::<Result<Vec<_>, Error>>()?;
        Ok(self.rows(&columns, rows, self.words.sizes.month_rows))
    }

    fn result(&self, act: &str, result: &PledgeResult, number: usize) -> Result<Row, Error> {
        let level = result.level.map_or("", |level| self.words.levels.of(level));
        Ok(Row {
            cells: vec![cell(&number.to_string()), cell(act), self.done(result)?, cell(level)],
            least_height: self.words.sizes.written_row,
        })
    }

    /// What was done, then when, where and for whom.
    fn done(&self, result: &PledgeResult) -> Result<Cell, Error> {
        let words = &self.words.month;
        let parts = [
            (&words.done_when, &result.done_when),
            (&words.place, &result.place),
            (&words.for_whom, &result.for_whom),
        ];
        let mut said = vec![result.done.as_str().to_owned()];
        for (sentence, written) in parts {
            said.extend(filled(sentence, written.as_str())?);
        }
        Ok(stacked(&said))
    }

    fn deeds(&self, deeds: &[GoodDeed]) -> Result<Vec<Block>, Error> {
        let words = &self.words.deeds;
        let columns = [
            (&words.day, 24.0, Align::Centre),
            (&words.words, 70.0, Align::Left),
            (&words.for_whom, 42.0, Align::Left),
            (&words.note, 29.0, Align::Left),
        ];
        let rows = deeds.iter().map(|deed| self.deed(deed)).collect::<Result<Vec<_>, Error>>()?;
        let heading = Self::heading(&words.title.as_str().to_uppercase(), 2);
        Ok(vec![heading, self.rows(&columns, rows, self.words.sizes.list_rows)])
    }

    fn deed(&self, deed: &GoodDeed) -> Result<Row, Error> {
        let praised = deed.praised.map(|_| self.words.deeds.praised.as_str().to_owned());
        let hand = self.hand(Some(deed.author))?;
        let notes = [praised.unwrap_or_default(), hand.unwrap_or_default()];
        Ok(Row::of(vec![
            cell(&super::day_words(Some(deed.draft.done_on))),
            cell(deed.draft.words.as_str()),
            cell(deed.draft.for_whom.as_str()),
            stacked(&notes),
        ]))
    }
}

fn filled(sentence: &Sentence, written: &str) -> Result<Option<String>, Error> {
    (!written.is_empty()).then(|| sentence.fill(&[("words", written)])).transpose()
}
