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

/// An entry of the outline of a PDF file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bookmark {
    /// 1 for what stands in no other.
    pub level: usize,
    /// The words.
    pub title: String,
    /// The page it leads to, from 1.
    pub page: usize,
}

/// The outline of a PDF file as Poppler finds it, in order.
pub fn outline(file: &Path) -> Vec<Bookmark> {
    let read = Command::new("pdftohtml").args(["-xml", "-i", "-stdout"]).arg(file).output();
    let read = read.expect("pdftohtml reads the papers");
    assert!(read.status.success(), "{} is no PDF file", file.display());
    let xml = String::from_utf8(read.stdout).expect("pdftohtml answers in UTF-8");
    let mut level = 0;
    let mut found = Vec::new();
    for line in xml.lines() {
        match line.trim() {
            "<outline>" => level += 1,
            "</outline>" => level -= 1,
            line => found.extend(bookmark(line, level)),
        }
    }
    found
}

/// The entry in a line `<item page="3">words</item>`.
fn bookmark(line: &str, level: usize) -> Option<Bookmark> {
    let rest = line.strip_prefix("<item page=\"")?.strip_suffix("</item>")?;
    let (page, title) = rest.split_once("\">")?;
    let signs = [("&lt;", "<"), ("&gt;", ">"), ("&#34;", "\""), ("&quot;", "\""), ("&amp;", "&")];
    let title =
        signs.iter().fold(title.to_owned(), |title, (code, sign)| title.replace(code, sign));
    Some(Bookmark { level, title, page: page.parse().ok()? })
}

/// The number that stands alone at the head of a page.
fn is_page_number(line: &str) -> bool {
    (1..=3).contains(&line.len()) && line.chars().all(|letter| letter.is_ascii_digit())
}
