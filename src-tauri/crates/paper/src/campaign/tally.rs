//! The record of counting the ballots (biên bản kiểm phiếu).

use press::{Block, Document, Inline, Row};
use serde::Deserialize;

use domain::record::RecordedPerson;
use domain::review::{BallotChoice, BallotKind, Subject, Tally, TallyCount, TallyRow};
use domain::text::{long_date, long_time};

use super::{Printer, columns};
use crate::blocks::{cell, head_row, known, lead_in, table, text};
use crate::head::HeadLines;
use crate::people;
use crate::signature::{Hand, of_hands};
use crate::sources::TALLY;
use crate::wording::{Caption, Error, Sentence};

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Wording {
    title: Caption,
    subject: Sentence,
    subject_of_first: Sentence,
    subject_of_second: Sentence,
    file_title: Sentence,
    file_title_of_round: Sentence,
    meeting: Caption,
    meeting_name: Sentence,
    started: Caption,
    moment: Sentence,
    place: Caption,
    summoned: Caption,
    present: Caption,
    absent: Caption,
    voters: Caption,
    chair: Caption,
    note_taker: Caption,
    teller: Caption,
    tellers: Caption,
    issued: Caption,
    collected: Caption,
    valid: Caption,
    invalid: Caption,
    result: Caption,
    ending: Caption,
    stayed_out: Caption,
    person: Sentence,
    teller_lines: usize,
    spare_rows: usize,
    columns: Captions,
    signatures: Signatures,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Captions {
    number: Caption,
    name: Caption,
    post: Caption,
    note: Caption,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct Signatures {
    tellers: Caption,
    teller: Caption,
    chair: Caption,
}

impl Printer<'_> {
    /// The counting record of `round`; places not counted yet are left to be written in.
    pub(super) fn tally_record(&self, round: u32) -> Result<Document, Error> {
        let wording: Wording = self.stationery.read(&TALLY)?;
        let tally = self.record.ballots.tally(round);
        let subject = self.of_period(match tally.draft().ballot {
            BallotKind::FourLevels => &wording.subject,
            BallotKind::ThreeLevels => &wording.subject_of_first,
            BallotKind::Excellent => &wording.subject_of_second,
        })?;
        let mut blocks = self.headed(HeadLines::default(), wording.title.as_str(), &[subject]);
        blocks.extend(self.meeting_lines(&wording)?);
        blocks.extend(attendance(&wording, tally));
        blocks.extend(self.officers(&wording)?);
        blocks.extend(ballots(&wording, tally));
        blocks.push(lead_in(vec![Inline::plain(wording.result.as_str())]));
        blocks.push(self.votes(&wording, tally));
        blocks.push(text(wording.ending.as_str()));
        blocks.push(self.hands(&wording));
        Ok(self.upright(self.tally_title(&wording, round)?, blocks))
    }

    fn tally_title(&self, wording: &Wording, round: u32) -> Result<String, Error> {
        if !self.record.ballots.are_two() {
            return self.of_period(&wording.file_title);
        }
        let round = round.to_string();
        wording.file_title_of_round.fill(&[("period", self.period.as_str()), ("round", &round)])
    }

    /// Which conference, when and where it began.
    fn meeting_lines(&self, wording: &Wording) -> Result<Vec<Block>, Error> {
        let meeting = self.record.meeting.as_ref();
        let started = meeting.and_then(|meeting| meeting.started_at);
        let started = started.map(|at| {
            let (time, date) = (long_time(at.time()), long_date(at.date()));
            wording.moment.fill(&[("time", time), ("date", date)])
        });
        let place = meeting.map_or("", |meeting| meeting.place.as_str());
        Ok(vec![
            known(wording.meeting.as_str(), &self.of_period(&wording.meeting_name)?),
            known(wording.started.as_str(), &started.transpose()?.unwrap_or_default()),
            known(wording.place.as_str(), place),
        ])
    }

    /// Who took the chair, who wrote, who counted: the last are written in by hand.
    fn officers(&self, wording: &Wording) -> Result<Vec<Block>, Error> {
        let meeting = self.record.meeting.as_ref();
        let chair = meeting.and_then(|meeting| meeting.chair.as_ref());
        let note_taker = meeting.and_then(|meeting| meeting.note_taker.as_ref());
        let mut blocks = vec![
            known(wording.chair.as_str(), &self.officer(wording, chair)?),
            known(wording.note_taker.as_str(), &self.officer(wording, note_taker)?),
            known(wording.teller.as_str(), ""),
        ];
        blocks.extend((0..wording.teller_lines).map(|_| known(wording.tellers.as_str(), "")));
        Ok(blocks)
    }

    fn officer(&self, wording: &Wording, who: Option<&RecordedPerson>) -> Result<String, Error> {
        let Some(who) = who else { return Ok(String::new()) };
        let name = who.name.as_str();
        match who.post.and_then(|kind| people::post(&self.stationery.words, kind)) {
            Some(post) => wording.person.fill(&[("name", name), ("post", post.as_str())]),
            None => Ok(name.to_owned()),
        }
    }

    fn votes(&self, wording: &Wording, tally: &Tally) -> Block {
        let choices = tally.draft().ballot.choices();
        let captions = &wording.columns;
        let mut head: Vec<&str> =
            [&captions.number, &captions.name, &captions.post].map(Caption::as_str).into();
        head.extend(choices.iter().map(|choice| self.words.choice(*choice)));
        head.push(captions.note.as_str());
        let rows = self.vote_rows(wording, tally);
        let rows = if rows.is_empty() { spare_rows(wording, head.len()) } else { rows };
        table(
            self.table_size(),
            columns(shares(tally.draft().ballot), &[1, 2]),
            head_row(head),
            rows,
        )
    }

    fn vote_rows(&self, wording: &Wording, tally: &Tally) -> Vec<Row> {
        let rows = (1..).zip(&tally.draft().rows);
        rows.map(|(number, row)| self.vote_row(wording, tally, number, row)).collect()
    }

    fn vote_row(&self, wording: &Wording, tally: &Tally, number: usize, row: &TallyRow) -> Row {
        let about = self.record.find(row.subject);
        let name = about.map_or("", |one| one.name.as_str());
        let post = about.filter(|one| one.subject != Subject::Collective);
        let post = post.map(|one| self.posts(one)).unwrap_or_default();
        let mut cells = vec![cell(&number.to_string()), cell(name), cell(&post)];
        let counted = |choice: &BallotChoice| row.votes.get(choice).map(u32::to_string);
        let votes = tally.draft().ballot.choices().iter().map(counted);
        cells.extend(votes.map(|votes| cell(&votes.unwrap_or_default())));
        cells.push(cell(if row.stays_out { wording.stayed_out.as_str() } else { "" }));
        Row::of(cells)
    }

    fn hands(&self, wording: &Wording) -> Block {
        let words = &wording.signatures;
        let chair = self.record.meeting.as_ref().and_then(|meeting| meeting.chair.as_ref());
        let teller = Hand {
            authority: words.tellers.as_str(),
            position: Some(words.teller.as_str()),
            person: None,
        };
        let position = crate::signature::position(&self.stationery, chair);
        let authority = words.chair.as_str();
        let chair = Hand { authority, position: Some(position), person: chair };
        of_hands(&self.stationery, teller, chair)
    }
}

/// How many were summoned and came; who is missing is written in by hand.
fn attendance(wording: &Wording, tally: &Tally) -> Vec<Block> {
    let absent = tally.count(TallyCount::Summoned).zip(tally.count(TallyCount::Present));
    let absent = absent.map(|(summoned, present)| summoned.saturating_sub(present));
    let everybody = absent == Some(0);
    let mut blocks = counts(
        tally,
        &[(&wording.summoned, TallyCount::Summoned), (&wording.present, TallyCount::Present)],
    );
    blocks.push(if everybody {
        known(wording.absent.as_str(), "0")
    } else {
        begun(&wording.absent, absent)
    });
    blocks.extend(counts(tally, &[(&wording.voters, TallyCount::Voters)]));
    blocks
}

fn ballots(wording: &Wording, tally: &Tally) -> Vec<Block> {
    counts(
        tally,
        &[
            (&wording.issued, TallyCount::Issued),
            (&wording.collected, TallyCount::Collected),
            (&wording.valid, TallyCount::Valid),
            (&wording.invalid, TallyCount::Invalid),
        ],
    )
}

fn counts(tally: &Tally, lines: &[(&Caption, TallyCount)]) -> Vec<Block> {
    let number = |count| tally.count(count).map(|number| number.to_string()).unwrap_or_default();
    lines.iter().map(|(caption, count)| known(caption.as_str(), &number(*count))).collect()
}

/// A caption, what is known, and room to write the rest.
fn begun(caption: &Caption, number: Option<u32>) -> Block {
    let number = number.map(|number| format!("{number} ")).unwrap_or_default();
    let caption = Inline::plain(format!("{}: {number}", caption.as_str()));
    press::Paragraph::of(vec![caption, Inline::Dots]).left().after(2.0).into()
}

/// Widths in which no name of a box is torn.
fn shares(ballot: BallotKind) -> &'static [f64] {
    match ballot {
        BallotKind::FourLevels => &[10.0, 36.0, 27.0, 14.8, 12.2, 15.5, 12.6, 13.9, 23.0],
        BallotKind::ThreeLevels => &[10.0, 46.0, 31.0, 18.0, 18.0, 18.0, 24.0],
        BallotKind::Excellent => &[10.0, 50.0, 35.0, 22.0, 22.0, 26.0],
    }
}

fn spare_rows(wording: &Wording, columns: usize) -> Vec<Row> {
    let row = |number: usize| {
        let mut cells = vec![cell(&number.to_string())];
        cells.resize(columns, press::Cell::empty());
        Row::of(cells)
    };
    (1..=wording.spare_rows).map(row).collect()
}
