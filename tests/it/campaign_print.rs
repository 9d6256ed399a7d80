//! Every paper of a campaign in one go: one file, or a file each.

use std::fs;
use std::path::PathBuf;

use app::{PaperRef, PrintRun, Problem};
use domain::CampaignId;
use domain::review::CampaignKind;
use domain::text::Text;
use tempfile::TempDir;
use tests::window::paper::{outline, read_pdf};

use crate::golden;
use crate::hold::cell;
use crate::support::{TrialDesk, person};

/// The year-end of 2026 in a cell with two people of one name, and its papers.
fn begun() -> (TrialDesk, CampaignId, Vec<PaperRef>) {
    let mut desk = cell();
    desk.wall.set("2026-12-10T09:00:00");
    let namesake = domain::member::Particulars {
        joined_on: "3/2/1999".parse().ok(),
        ..person("Đỗ Đạt")
    };
    desk.enter_member(&namesake).unwrap();
    let view = desk.begin_campaign(CampaignKind::YearEnd, 2026, Text::default()).unwrap();
    let id = view.campaign.id;
    let papers = desk.campaign_papers(id).unwrap().into_iter().map(|it| it.paper).collect();
    (desk, id, papers)
}

fn run() -> PrintRun {
    let (desk, id, papers) = begun();
    desk.print_run(id, &papers).unwrap()
}

/// The file on a disk of its own.
fn saved(bytes: &[u8]) -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("in tất cả.pdf");
    fs::write(&path, bytes).unwrap();
    (folder, path)
}

#[test]
fn one_file_holds_every_paper_with_a_bookmark_each() {
    let (desk, id, papers) = begun();
    let run = desk.print_run(id, &papers).unwrap();
    let mut heard = Vec::new();

    let file = run.one_file(|done| {
        heard.push(done);
        true
    });

    let file = file.unwrap().unwrap();
    assert_eq!(heard, (0..=papers.len()).collect::<Vec<_>>());
    assert_eq!(file.name, "Giấy tờ kiểm điểm, xếp loại cuối năm 2026 - Chi bộ thôn Lương Hậu.pdf");
    let (_folder, path) = saved(&file.bytes);
    let bookmarks = outline(&path);
    let titles: Vec<_> = desk.campaign_papers(id).unwrap().into_iter().map(|it| it.title).collect();
    for title in &titles {
        let found = bookmarks.iter().filter(|it| it.title == *title).count();
        let namesakes = titles.iter().filter(|it| *it == title).count();
        assert_eq!(found, namesakes, "{title} in {bookmarks:?}");
    }
    let part = bookmarks.iter().position(|it| it.title == "Bản kiểm điểm cá nhân").unwrap();
    assert_eq!(bookmarks[part].level, 1);
    assert_eq!(bookmarks[part + 1].level, 2);
    let words = read_pdf(&path);
    for name in ["Nguyễn Thị Bưởi", "Tôn Thất Bách", "Trần Đức Ưởng", "Siu Black", "Y Bih Niê"]
    {
        assert!(words.contains(name), "{name} is not in {words}");
    }
}

#[test]
fn the_pages_of_each_paper_are_numbered_from_one() {
    let file = run().one_file(|_| true).unwrap().unwrap();
    let (_folder, path) = saved(&file.bytes);
    let starts: Vec<_> = outline(&path).iter().map(|it| it.page - 1).collect();

    let pages = golden::read_back(&file.bytes);

    let mut number = 0;
    for (place, page) in pages.split_terminator('\u{c}').enumerate() {
        number = if starts.contains(&place) { 1 } else { number + 1 };
        let first = page.lines().next().unwrap_or_default().trim();
        let shown = first.parse::<usize>().ok();
        assert_eq!(shown, (number > 1).then_some(number), "page {place}: {first}");
    }
}

#[test]
fn a_run_that_is_stopped_leaves_no_file() {
    let run = run();

    for last in 0..=run.len() {
        assert_eq!(run.one_file(|done| done < last), Ok(None));
    }
}

#[test]
fn the_files_of_a_folder_are_sorted_and_each_has_a_name_of_its_own() {
    let run = run();

    let files: Vec<_> = (0..run.len()).map(|place| run.file(place).unwrap()).collect();

    let names: Vec<_> = files.iter().map(|file| file.name.as_str()).collect();
    assert!(names.is_sorted(), "{names:#?}");
    assert!(names[0].starts_with("01 "), "{names:#?}");
    let namesakes = names.iter().filter(|name| name.ends_with("Đỗ Đạt.pdf")).count();
    assert_eq!(namesakes, 2, "{names:#?}");
    let (folder, path) = saved(&files[1].bytes);
    assert!(!read_pdf(&path).is_empty());
    drop(folder);
    assert_eq!(run.file(run.len()), Err(Problem::Missing));
    assert!(!run.folder_name().contains(['/', ':', '.']), "{}", run.folder_name());
}

#[test]
fn a_run_of_no_paper_is_refused() {
    let (desk, id, _) = begun();

    assert_eq!(desk.print_run(id, &[]).err(), Some(Problem::BadChoice { field: "papers".into() }));
    assert_eq!(desk.print_run(CampaignId(99), &[]).err(), Some(Problem::Missing));
}
