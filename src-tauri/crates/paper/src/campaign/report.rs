//! The report of results to the committee above (báo cáo kết quả): counts, shares, lists by level.

use press::{Block, Cell, Document, Row};
use serde::Deserialize;

use domain::level::{Level, LevelCounts};
use domain::member::Rank;
use domain::review::{NotReviewedKind, ReviewSummary, Share};

use super::{Printer, ReviewedRecord, columns};
use crate::blocks::{cell, head_row, known, part, point, table, text};
use crate::head::{HeadLines, blank_place_date};
use crate::numerals::two_figures;
use crate::signature;
use crate::sources::CAMPAIGN_REPORT;
use crate::wording::{Caption, Error, Sentence};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    symbol: Caption,
    subject: Sentence,
    file_title: Sentence,
    numbers: Caption,
    all: Sentence,
    reviewed: Sentence,
    not_reviewed: Sentence,
    not_reviewed_by_reason: Sentence,
    reason: Sentence,
    unclear: Sentence,
    postponed: Sentence,
    done: Sentence,
    done_of_nobody: Sentence,
    proposed: Caption,
    decided: Caption,
    cell: Sentence,
    ratio: Sentence,
    no_share: Caption,
    lists: Caption,
    level: Sentence,
    collective: Caption,
    collective_proposed: Sentence,
    collective_decided: Sentence,
    commendation: Caption,
    in_a_row: Sentence,
    commendation_lines: usize,
    report_to: Sentence,
    columns: Captions,
    reasons: Reasons,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Captions {
    level: Caption,
    all: Caption,
    official: Caption,
    probationary: Caption,
    heads: Caption,
    committee_members: Caption,
    members: Caption,
    unrated: Caption,
    total: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Reasons {
    exempt: Caption,
    suspended: Caption,
    newly_admitted: Caption,
    official_elsewhere: Caption,
    not_here: Caption,
    not_leader: Caption,
    decided: Caption,
}

/// A sentence about so many people.
fn of_people(sentence: &Sentence, number: u32) -> Result<String, Error> {
    sentence.fill(&[("number", two_figures(number))])
}

fn number_of<T>(people: impl Iterator<Item = T>) -> u32 {
    u32::try_from(people.count()).unwrap_or(u32::MAX)
}

impl Printer<'_> {
    /// The report, its number and day to be written in by hand.
    pub(super) fn report(&self) -> Result<Document, Error> {
        let wording: Wording = self.stationery.read(&CAMPAIGN_REPORT)?;
        let subject = self.of_period(&wording.subject)?;
        let lines = self.numbered(&wording)?;
        let mut blocks = self.headed(lines, wording.title.as_str(), &[subject]);
        let mut parts = vec![
            (&wording.numbers, self.numbers(&wording)?),
            (&wording.proposed, self.levels(&wording, &self.record.proposed)?),
        ];
        if self.record.decided.all.total() > 0 {
            parts.push((&wording.decided, self.levels(&wording, &self.record.decided)?));
        }
        parts.push((&wording.lists, self.lists(&wording)?));
        parts.push((&wording.collective, self.collective(&wording)?));
        parts.push((&wording.commendation, self.commendation(&wording)?));
        for (number, (heading, content)) in (1..).zip(parts) {
            blocks.push(part(&self.stationery.layout, number, heading.as_str()));
            blocks.extend(content);
        }
        blocks.push(self.report_signature(&wording)?);
        Ok(self.upright(self.of_period(&wording.file_title)?, blocks))
    }

    fn numbered(&self, wording: &Wording) -> Result<HeadLines, Error> {
        let (stationery, cell) = (&self.stationery, &self.record.cell);
        let symbol = wording.symbol.as_str();
        let number = stationery.layout.number_line("", symbol, cell.cell.code.as_str())?;
        let date = blank_place_date(stationery, &cell.cell, cell.on)?;
        Ok(HeadLines { number: Some(number), place_date: Some(date) })
    }

    /// How many there are, who is reviewed and who not, how many were.
    fn numbers(&self, wording: &Wording) -> Result<Vec<Block>, Error> {
        let (record, summary) = (self.record, &self.record.proposed);
        let of_rank = |rank| record.members.iter().filter(move |it| it.rank == Some(rank));
        let mut sentences = vec![
            wording.all.fill(&[
                ("number", two_figures(number_of(record.members.iter()))),
                ("official", two_figures(number_of(of_rank(Rank::Official)))),
                ("probationary", two_figures(number_of(of_rank(Rank::Probationary)))),
            ])?,
            of_people(&wording.reviewed, summary.reviewed)?,
            not_reviewed(wording, summary)?,
        ];
        let postponed = record.members.iter().filter(|it| !it.postponed.is_blank());
        let rest =
            [(&wording.unclear, summary.unclear), (&wording.postponed, number_of(postponed))];
        for (sentence, number) in rest.into_iter().filter(|(_, number)| *number > 0) {
            sentences.push(of_people(sentence, number)?);
        }
        sentences.push(self.done(wording, summary.reviewed)?);
        Ok((1..)
            .zip(sentences)
            .map(|(number, it): (usize, String)| text(format!("{number}. {it}")))
            .collect())
    }

    /// How many the conference has heard.
    fn done(&self, wording: &Wording, reviewed: u32) -> Result<String, Error> {
        let heard = number_of(self.record.reviewed().filter(|one| one.is_heard()));
        let share = Share::new(heard, reviewed).ok().and_then(Share::percent);
        let number = two_figures(heard);
        match share {
            Some(share) => wording.done.fill(&[("number", number), ("share", share)]),
            None => wording.done_of_nobody.fill(&[("number", number)]),
        }
    }

    /// The levels in numbers, by rank and post, and the share of HTXS on both bases.
    fn levels(&self, wording: &Wording, summary: &ReviewSummary) -> Result<Vec<Block>, Error> {
        let groups = [
            summary.all,
            summary.official,
            summary.probationary,
            summary.heads,
            summary.committee_members,
            summary.members,
        ];
        let mut rows = Vec::new();
        for level in Level::ALL {
            let counted = groups.iter().map(|counts| counted(wording, *counts, level));
            let counted = counted.collect::<Result<Vec<_>, Error>>()?;
            rows.push(row(cell(self.words.level(level)), counted.iter().map(|it| cell(it))));
        }
        rows.push(unrated(wording, summary, groups.len()));
        let totals = groups.iter().map(|counts| Cell::bold(counts.total().to_string()));
        rows.push(row(Cell::bold(wording.columns.total.as_str()), totals));
        let columns = columns(&[45.0, 22.0, 22.0, 19.0, 19.0, 19.0, 19.0], &[0]);
        let head = head_row(wording.columns.of_groups().map(Caption::as_str));
        let table = table(self.table_size(), columns, head, rows);
        Ok(vec![table, text(self.ratio(wording, summary.all)?)])
    }

    fn ratio(&self, wording: &Wording, counts: LevelCounts) -> Result<String, Error> {
        let cap = self.record.cap.count(counts);
        let known =
            |share: Option<String>| share.unwrap_or_else(|| wording.no_share.as_str().to_owned());
        let above = known(cap.share_of_good_and_above);
        let of_good = known(cap.share_of_good);
        wording.ratio.fill(&[("of_good", of_good), ("of_good_and_above", above)])
    }

    /// The members of each level that anybody is proposed for.
    fn lists(&self, wording: &Wording) -> Result<Vec<Block>, Error> {
        let mut blocks = Vec::new();
        let mut place = 0;
        for level in Level::ALL {
            let of_level = self.record.reviewed().filter(|it| it.proposed() == Some(level));
            let names: Vec<&str> = of_level.map(|one| one.name.as_str()).collect();
            if !names.is_empty() {
                place += 1;
                let number = two_figures(number_of(names.iter()));
                let name = self.words.level(level);
                let heading = wording.level.fill(&[("level", name), ("number", &number)])?;
                blocks.push(point(place, &heading));
                blocks.push(text(format!("{}.", names.join("; "))));
            }
        }
        Ok(if blocks.is_empty() { vec![Block::WritingLines { count: 2 }] } else { blocks })
    }

    /// The level of the collective, as far as it is proposed and decided.
    fn collective(&self, wording: &Wording) -> Result<Vec<Block>, Error> {
        let collective = &self.record.collective;
        let name = collective.name.as_str();
        let line = |sentence: &Sentence, level: Option<Level>| -> Result<Block, Error> {
            let level = level.map_or("", |level| self.words.level(level));
            Ok(known(&sentence.fill(&[("cell", name)])?, level))
        };
        let mut blocks = vec![line(&wording.collective_proposed, collective.proposed())?];
        if collective.decided.is_some() {
            blocks.push(line(&wording.collective_decided, collective.decided)?);
        }
        Ok(blocks)
    }

    /// Who had HTXS for years in a row; what is proposed is for the cell to write.
    fn commendation(&self, wording: &Wording) -> Result<Vec<Block>, Error> {
        let hinted = |one: &ReviewedRecord| {
            let years = one.hint?.in_a_row.to_string();
            let values = [("name", one.name.as_str()), ("years", years.as_str())];
            Some(wording.in_a_row.fill(&values).map(|line| text(format!("- {line}"))))
        };
        let mut blocks =
            self.record.reviewed().filter_map(hinted).collect::<Result<Vec<_>, Error>>()?;
        blocks.push(Block::WritingLines { count: wording.commendation_lines });
        Ok(blocks)
    }

    fn report_signature(&self, wording: &Wording) -> Result<Block, Error> {
        let (stationery, cell) = (&self.stationery, &self.record.cell);
        let superior = signature::superior_committee(stationery, cell.cell.superior.as_str());
        let usual = vec![wording.report_to.fill(&[("superior", superior)])?];
        let recipients = signature::recipients(stationery, "", usual);
        let signer = cell.secretary.as_ref();
        Ok(signature::of_issued_by(stationery, cell.has_committee, signer, &recipients))
    }
}

/// How many are not reviewed, by reason.
fn not_reviewed(wording: &Wording, summary: &ReviewSummary) -> Result<String, Error> {
    let total = summary.not_reviewed.values().fold(0, |sum: u32, it| sum.saturating_add(*it));
    if total == 0 {
        return of_people(&wording.not_reviewed, total);
    }
    let reasons = summary.not_reviewed.iter().map(|(kind, number)| {
        let reason = wording.reasons.of(*kind).as_str();
        wording.reason.fill(&[("reason", reason), ("number", &two_figures(*number))])
    });
    let reasons = reasons.collect::<Result<Vec<_>, Error>>()?.join("; ");
    let number = two_figures(total);
    wording.not_reviewed_by_reason.fill(&[("number", number), ("reasons", reasons)])
}

impl Reasons {
    fn of(&self, kind: NotReviewedKind) -> &Caption {
        match kind {
            NotReviewedKind::Exempt => &self.exempt,
            NotReviewedKind::Suspended => &self.suspended,
            NotReviewedKind::NewlyAdmitted => &self.newly_admitted,
            NotReviewedKind::OfficialElsewhere => &self.official_elsewhere,
            NotReviewedKind::NotHere => &self.not_here,
            NotReviewedKind::NotLeader => &self.not_leader,
            NotReviewedKind::Decided => &self.decided,
        }
    }
}

impl Captions {
    fn of_groups(&self) -> [&Caption; 7] {
        [
            &self.level,
            &self.all,
            &self.official,
            &self.probationary,
            &self.heads,
            &self.committee_members,
            &self.members,
        ]
    }
}

/// How many of a group were given `level`, with the share among the rated of the group.
fn counted(wording: &Wording, counts: LevelCounts, level: Level) -> Result<String, Error> {
    let number = counts.of(level).to_string();
    match counts.share(level) {
        Some(share) => wording.cell.fill(&[("number", number), ("share", share)]),
        None => Ok(number),
    }
}

/// Those of all who have no level yet.
fn unrated(wording: &Wording, summary: &ReviewSummary, groups: usize) -> Row {
    let mut cells = vec![cell(&summary.unrated.to_string())];
    cells.resize(groups, Cell::empty());
    row(cell(wording.columns.unrated.as_str()), cells.into_iter())
}

fn row(first: Cell, rest: impl Iterator<Item = Cell>) -> Row {
    Row::of(std::iter::once(first).chain(rest).collect())
}
