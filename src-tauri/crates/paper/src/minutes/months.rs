//! What was reported from the notebooks of a month, and what the cell said about it.

use press::Block;
use serde::Deserialize;

use domain::dates::YearMonth;
use domain::notebook::ResultLevel;
use domain::record::{RecordedMonth, RecordedResult};
use domain::text::long_month;

use super::Minutes;
use crate::blocks::{one_line, text};
use crate::people;
use crate::wording::{Caption, Error, Sentence};

/// The words of this part.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Wording {
    lead_in: Sentence,
    reported: Sentence,
    result: Sentence,
    result_with_level: Sentence,
    self_remark: Sentence,
    comment: Sentence,
    unreported: Sentence,
    levels: Levels,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Levels {
    well: Caption,
    done: Caption,
    not_done: Caption,
}

impl Minutes<'_> {
    /// The reports, month by month.
    pub(super) fn months(&self) -> Result<Vec<Block>, Error> {
        let mut months: Vec<YearMonth> = self.record.months.iter().map(|page| page.month).collect();
        months.sort_unstable();
        months.dedup();
        let mut blocks = Vec::new();
        for month in months {
            blocks.extend(self.reports_of(month)?);
        }
        Ok(blocks)
    }

    fn reports_of(&self, month: YearMonth) -> Result<Vec<Block>, Error> {
        let words = &self.wording.months;
        let pages = || self.record.months.iter().filter(move |page| page.month == month);
        let (owed, reported) = (pages().count(), pages().filter(|page| page.reported).count());
        let (owed, reported) = (owed.to_string(), reported.to_string());
        let month = long_month(month);
        let numbers = [("month", &month), ("reported", &reported), ("owed", &owed)];
        let mut blocks = vec![text(words.lead_in.fill(&numbers)?)];
        for page in pages().filter(|page| page.reported || !page.comment.is_blank()) {
            blocks.push(text(format!("- {}", self.report_line(page)?)));
        }
        blocks.extend(self.unreported(pages())?);
        Ok(blocks)
    }

    /// `Đồng chí Lê Thị Bưởi: … Tự nhận xét: … Chi bộ nhận xét: …`
    fn report_line(&self, page: &RecordedMonth) -> Result<String, Error> {
        let words = &self.wording.months;
        let mut said = Vec::new();
        for result in &page.results {
            said.push(self.result(result)?);
        }
        let remarks = [(&words.self_remark, &page.self_remark), (&words.comment, &page.comment)];
        for (sentence, remark) in remarks.into_iter().filter(|(_, remark)| !remark.is_blank()) {
            said.push(sentence.fill(&[("words", one_line(remark.as_str()))])?);
        }
        let sentences: Vec<String> = said.iter().map(|one| ended(one)).collect();
        let who = people::somebody(&self.stationery.words, self.record, page.person.name.as_str())?;
        words.reported.fill(&[("who", who), ("words", sentences.join(" "))])
    }

    fn result(&self, result: &RecordedResult) -> Result<String, Error> {
        let words = &self.wording.months;
        let (act, done) = (one_line(result.act.as_str()), one_line(result.done.as_str()));
        let Some(level) = result.level else {
            return words.result.fill(&[("act", bare(&act)), ("done", &done)]);
        };
        let level = words.levels.of(level);
        if done.is_empty() {
            return words.result.fill(&[("act", bare(&act)), ("done", level)]);
        }
        let done = words.result_with_level.fill(&[("done", bare(&done)), ("level", level)])?;
        words.result.fill(&[("act", bare(&act)), ("done", &done)])
    }

    fn unreported<'p>(
        &self,
        pages: impl Iterator<Item = &'p RecordedMonth>,
    ) -> Result<Option<Block>, Error> {
        let silent = pages.filter(|page| !page.reported).map(|page| page.person.name.as_str());
        let names: Vec<&str> = silent.collect();
        if names.is_empty() {
            return Ok(None);
        }
        let line = self.wording.months.unreported.fill(&[("people", names.join(", "))])?;
        Ok(Some(text(line)))
    }
}

impl Levels {
    fn of(&self, level: ResultLevel) -> &str {
        match level {
            ResultLevel::Well => self.well.as_str(),
            ResultLevel::Done => self.done.as_str(),
            ResultLevel::NotDone => self.not_done.as_str(),
        }
    }
}

/// A sentence without the marks that end it.
fn bare(sentence: &str) -> &str {
    sentence.trim_end_matches(['.', ';', ',', ':'])
}

/// A sentence with a full stop, unless it ends by itself.
fn ended(sentence: &str) -> String {
    if sentence.ends_with(['.', '!', '?', '…']) {
        return sentence.to_owned();
    }
    format!("{}.", bare(sentence))
}
