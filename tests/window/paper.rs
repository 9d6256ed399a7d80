//! Papers on disk, read as a person with any PDF viewer would.

use std::path::Path;
use std::process::Command;

/// The words of a PDF file as Poppler finds them, in the order they are read,
/// lines joined by single spaces. Nothing is recomposed: loose marks stay loose.
pub fn read_pdf(file: &Path) -> String {
    let read = Command::new("pdftotext").args(["-raw", "-nopgbrk"]).arg(file).arg("-").output();
    let read = read.expect("pdftotext reads the papers");
    assert!(
        read.status.success(),
        "{} is no PDF file: {}",
        file.display(),
        String::from_utf8_lossy(&read.stderr)
    );
    let text = String::from_utf8(read.stdout).expect("pdftotext answers in UTF-8");
    let lines = text.lines().map(str::trim).filter(|line| !is_page_number(line));
    lines.flat_map(str::split_whitespace).collect::<Vec<_>>().join(" ")
}

/// The number that stands alone at the head of a page.
fn is_page_number(line: &str) -> bool {
    (1..=3).contains(&line.len()) && line.chars().all(|letter| letter.is_ascii_digit())
}
