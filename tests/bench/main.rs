//! How long the long things take, on the machine it runs on: `cargo xtask bench`.
//!
//! Two cells are filled through the desk as a secretary would: one of fifty at the end of a year, and one
//! as large and as old as any will be. What is measured is printed as a table for the README; nothing
//! fails for being slow.
#![expect(
    clippy::print_stderr,
    clippy::print_stdout,
    clippy::unwrap_used,
    reason = "what is measured is printed, and a measure that cannot be taken has to be seen"
)]

mod table;

use std::fs;
use std::path::Path;

use app::{Desk, PaperRef};
use chrono::{Datelike as _, NaiveDate};
use domain::dates::YearMonth;
use domain::form::Answers;
use domain::member::MemberOrder;
use domain::review::CampaignKind;
use domain::text::Text;
use domain::{CampaignId, MemberId};
use tests::seed::{PASSWORD, Seed};

use table::Table;

/// The members of the cell whose year-end is printed.
const CELL: usize = 50;

/// The members of the large cell, and how many years its records go back.
const LARGE: (usize, i32) = (150, 30);

/// How many of these years have notebooks, the last ones.
const NOTEBOOKS: i32 = 10;

/// The day the cells are filled up to: the end of a year is what takes longest.
const TODAY: (i32, u32, u32) = (2026, 12, 20);

fn main() {
    let mut table = Table::default();
    let (year, month, day) = TODAY;
    let today = NaiveDate::from_ymd_opt(year, month, day).unwrap();
    let folder = tempfile::tempdir().unwrap();
    year_end(&folder.path().join("fifty"), today, &mut table);
    large_cell(&folder.path().join("large"), today, &mut table);
    println!("{table}");
}

/// Every paper of a year-end of fifty, in one file and in a file each.
fn year_end(folder: &Path, today: NaiveDate, table: &mut Table) {
    eprintln!("Filling a cell of {CELL}, its self-assessments written …");
    let mut seed = Seed::found(folder, CELL, 1, today);
    seed.write_reviews(today.year(), 0);
    let desk = &mut seed.desk;
    let begun = desk.begin_campaign(CampaignKind::YearEnd, today.year(), Text::default()).unwrap();
    let id = begun.campaign.id;
    let papers = table
        .time(&format!("List the papers of {CELL} members and what each lacks"), || {
            desk.campaign_papers(id).unwrap()
        });
    let papers: Vec<PaperRef> = papers.into_iter().map(|it| it.paper).collect();
    print_all(desk, id, &papers, table);
}

fn print_all(desk: &Desk, id: CampaignId, papers: &[PaperRef], table: &mut Table) {
    let run = table.time("Take them from the vault (nobody else has a turn meanwhile)", || {
        desk.print_run(id, papers).unwrap()
    });
    let count = run.len();
    let file = table.time(&format!("In tất cả: {count} papers in one PDF"), || {
        run.one_file(|_| true).unwrap().unwrap()
    });
    table.size(file.bytes.len());
    let bytes = table.time(&format!("In tất cả: {count} PDF files"), || {
        let size = |place| run.file(place).unwrap().bytes.len();
        (0..count).map(size).sum()
    });
    table.size(bytes);
}

/// What a secretary waits for every day, in the largest cell there will be.
fn large_cell(folder: &Path, today: NaiveDate, table: &mut Table) {
    let (members, years) = LARGE;
    let year = today.year();
    eprintln!("Filling a cell of {members}: {years} years of meetings …");
    let mut seed = Seed::found(folder, members, years, today);
    (year - years + 1..=year).for_each(|year| seed.hold_meetings(year));
    eprintln!("… and {NOTEBOOKS} years of notebooks …");
    (year - NOTEBOOKS + 1..=year).for_each(|year| seed.keep_notebooks(year));
    seed.write_reviews(year - 1, 0);
    let member = seed.members[7];
    seed.leave();
    table.cell(&format!(
        "**{members} members, {years} years of meetings, {NOTEBOOKS} of notebooks**"
    ));
    let mut desk = table.time("Open the vault and check it (quick_check)", || {
        let clock = Box::new(move || today.and_hms_opt(21, 0, 0).unwrap());
        app::open_vault(folder, PASSWORD, clock).unwrap()
    });
    table.size(size_of(folder));
    every_day(&desk, (member, today), table);
    at_the_end_of_the_year(&mut desk, (member, today), table);
}

fn every_day(desk: &Desk, (member, today): (MemberId, NaiveDate), table: &mut Table) {
    let year = today.year();
    table.time("Home page", || desk.home().unwrap());
    table.time("Matrix of the year", || desk.matrix(year).unwrap());
    table.time("List of members", || desk.members(MemberOrder::GivenName, false).unwrap());
    table.time("List of all meetings", || desk.meetings(None).unwrap());
    table.time("Notebook of a member", || desk.notebook(member, year).unwrap());
    let month = YearMonth::of(today).previous();
    let page = PaperRef::MonthPage { member, month, blank: false };
    table.time("A month page on the screen", || desk.paper(page).unwrap());
}

fn at_the_end_of_the_year(
    desk: &mut Desk,
    (member, today): (MemberId, NaiveDate),
    table: &mut Table,
) {
    let year = today.year();
    table.time("Self-assessment of a member with its evidence", || {
        desk.review(Some(member), year).unwrap()
    });
    let mut answers = desk.review(Some(member), year - 1).unwrap().answers;
    answers.0.retain(|key, _| key != "remedied");
    let mut revision = 0;
    table.time("Keep a draft of it", || {
        let draft = if revision % 2 == 0 { answers.clone() } else { Answers::default() };
        revision = desk.save_review(Some(member), year, revision, draft).unwrap().revision;
    });
    table.time("Where all self-assessments stand", || desk.reviews(year).unwrap());
    let begun = desk.begin_campaign(CampaignKind::YearEnd, year, Text::default()).unwrap();
    table.time("Campaign with everybody in it", || desk.campaigns(year).unwrap());
    table.time("List its papers and what each lacks", || {
        desk.campaign_papers(begun.campaign.id).unwrap()
    });
}

/// Bytes of the database.
fn size_of(folder: &Path) -> usize {
    let length = fs::metadata(folder.join("vault.db")).map_or(0, |file| file.len());
    usize::try_from(length).unwrap_or_default()
}
