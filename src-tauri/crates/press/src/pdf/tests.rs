//! What other programs read in the files.
//!
//! The programs (poppler, qpdf) share no code with this one. Where they are not installed their
//! tests say so and pass.

use std::io::ErrorKind;
use std::process::Command;

use lopdf::{Dictionary, Document as File, Object};

use crate::block::{Block, Document, Inline, Paragraph, Sheet, Style};
use crate::samples::{chart, document, mixed, vietnamese_letters};
use crate::{Press, plain_text};

fn pdf(document: &Document) -> Vec<u8> {
    Press::new().layout(document).expect("pages").pdf().expect("a file")
}

fn read(bytes: &[u8]) -> File {
    File::load_mem(bytes).expect("a PDF")
}

/// What `tool` says about the file; nothing where it is not installed.
fn ask(tool: &str, before: &[&str], after: &[&str], bytes: &[u8]) -> Option<String> {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("paper.pdf");
    std::fs::write(&path, bytes).expect("written");
    match Command::new(tool).args(before).arg(&path).args(after).output() {
        Ok(output) => {
            let said = String::from_utf8(output.stdout).expect("UTF-8");
            assert!(output.status.success(), "{tool}: {said}");
            Some(said)
        }
        Err(error) if error.kind() == ErrorKind::NotFound => {
            println!("{tool} is not installed: nothing was asked");
            None
        }
        Err(error) => panic!("{tool}: {error}"),
    }
}

fn words(text: &str) -> Vec<&str> {
    text.split_whitespace().filter(|word| !["☒", "☐", "…"].contains(word)).collect()
}

fn catalog(file: &File) -> &Dictionary {
    file.catalog().expect("a catalogue")
}

fn text(object: &Object) -> String {
    lopdf::decode_text_string(object).expect("text")
}

#[test]
fn the_same_paper_is_the_same_file() {
    let press = Press::new();
    let pages = press.layout(&mixed()).expect("pages");

    let first = pages.pdf().expect("a file");

    assert_eq!(pages.pdf().expect("a file"), first);
    assert_eq!(press.layout(&mixed()).expect("pages").pdf().expect("a file"), first);
    assert_eq!(pdf(&mixed()), first);
}

#[test]
fn another_paper_has_another_identity() {
    let identity = |it: &Document| read(&pdf(it)).trailer.get(b"ID").expect("an identity").clone();
    let mut later = mixed();
    later.about.made_at += chrono::TimeDelta::seconds(1);

    assert_ne!(identity(&mixed()), identity(&later));
    assert_ne!(identity(&mixed()), identity(&document(Vec::new())));
}

#[test]
fn text_in_form_d_makes_the_same_file() {
    use unicode_normalization::UnicodeNormalization as _;
    let form_d = |text: &str| text.nfd().collect::<String>();
    let sentence = "Ưỡn ẹo ngã rẽ, Đỗ Hữu Nghĩa ở Ước Lễ";
    let titled = |title: &str, sentence: &str| {
        let mut it = document(vec![
            Block::Bookmark { title: title.to_owned(), level: 1 },
            Paragraph::text(sentence).into(),
        ]);
        it.about.title = title.to_owned();
        it
    };

    let composed = pdf(&titled("Nghị quyết", sentence));

    assert_eq!(pdf(&titled(&form_d("Nghị quyết"), &form_d(sentence))), composed);
}

#[test]
fn the_file_says_its_language_title_and_structure() {
    let file = read(&pdf(&mixed()));

    let catalog = catalog(&file);
    assert_eq!(catalog.get(b"Lang").and_then(Object::as_str).expect("a language"), b"vi");
    let marked = catalog.get(b"MarkInfo").and_then(Object::as_dict).expect("marks");
    assert_eq!(marked.get(b"Marked").expect("a mark"), &Object::Boolean(true));
    let mode = catalog.get(b"PageMode").and_then(Object::as_name).expect("a mode");
    assert_eq!(mode, b"UseOutlines");
    assert!(catalog.has(b"StructTreeRoot"));
    let info = file.trailer.get(b"Info").and_then(Object::as_reference).expect("a reference");
    let info = file.get_dictionary(info).expect("information");
    assert_eq!(text(info.get(b"Title").expect("a title")), "Nghị quyết tháng 3");
    assert_eq!(text(info.get(b"Author").expect("an author")), "Chi bộ thôn Bưởi");
    assert_eq!(text(info.get(b"CreationDate").expect("a date")), "D:20260305083000");
    assert!(!info.has(b"GTS_PDFXVersion") && !catalog.has(b"OutputIntents"));
}

#[test]
fn the_outline_is_nested_and_leads_to_heights() {
    let file = read(&pdf(&mixed()));
    let follow = |from: &Dictionary, key: &[u8]| {
        let id = from.get(key).and_then(Object::as_reference).expect("a link");
        file.get_dictionary(id).expect("an entry").clone()
    };

    let paper = follow(&follow(catalog(&file), b"Outlines"), b"First");
    let chapter = follow(&paper, b"First");
    let next = follow(&chapter, b"Next");

    assert_eq!(text(paper.get(b"Title").expect("words")), "Báo cáo tháng 3");
    assert!(!paper.has(b"Next"), "everything else is part of the paper");
    let height = |entry: &Dictionary| {
        let place = entry.get(b"Dest").and_then(Object::as_array).expect("a place");
        place[3].as_float().expect("a height")
    };
    assert!(height(&paper) > height(&chapter) && height(&chapter) > height(&next));
}

/// Everything on one long sheet without page numbers, so that nothing is repeated.
fn on_one_sheet() -> Document {
    let sheet = Sheet { height_mm: 2000.0, page_number: None, ..Sheet::a4() };
    Document { sheet, ..mixed() }
}

#[test]
fn the_text_of_the_file_is_the_text_of_the_paper() {
    let paper = on_one_sheet();

    let Some(found) = ask("pdftotext", &["-raw"], &["-"], &pdf(&paper)) else { return };

    assert_eq!(words(&found), words(&plain_text(&paper)));
}

#[test]
fn every_letter_can_be_copied_from_every_face() {
    let letters: String = vietnamese_letters().iter().flat_map(|letter| [*letter, ' ']).collect();
    let styles = [Style::default(), Style::BOLD, Style::ITALIC, Style::BOLD_ITALIC];
    let inlines = styles.iter().map(|style| Inline::styled(letters.as_str(), *style));
    let paper = document(vec![Paragraph::of(inlines.collect()).into()]);

    let Some(found) = ask("pdftotext", &["-raw"], &["-"], &pdf(&paper)) else { return };

    assert_eq!(words(&found), words(&letters.repeat(4)));
}

#[test]
fn a_space_that_ties_is_copied_as_a_space() {
    let paper = document(vec![Paragraph::text("ngày\u{a0}05 tháng 3, trang\u{a0}2").left().into()]);

    let Some(found) = ask("pdftotext", &["-raw"], &["-"], &pdf(&paper)) else { return };

    assert_eq!(found.trim(), "ngày 05 tháng 3, trang 2");
}

#[test]
fn four_faces_are_inside_each_cut_down() {
    let Some(found) = ask("pdffonts", &[], &[], &pdf(&mixed())) else { return };

    let fonts: Vec<_> = found.lines().skip(2).collect();
    assert_eq!(fonts.len(), 4, "{found}");
    for font in fonts {
        assert!(font.contains("CID TrueType") && font.contains("+Tinos"), "{font}");
        assert!(font.contains("yes yes yes"), "embedded, subset, with text: {font}");
    }
}

#[test]
fn a_reading_program_hears_what_is_what() {
    let Some(found) = ask("pdfinfo", &["-struct-text"], &[], &pdf(&mixed())) else { return };

    for expected in
        ["H1 (block)\n    \"BÁO CÁO\"", "vắng có lý do: 02 đồng chí. Nghị quyết", "/ColSpan 3"]
    {
        assert!(found.contains(expected), "{expected:?} in {found}");
    }
    assert_eq!(found.matches("TH:").count(), 10, "the head is heard once");
    assert_eq!(found.matches("Table (block)").count(), 1);
    assert_eq!(found.matches("Figure").count(), 2);
}

#[test]
fn the_file_is_sound() {
    for paper in [mixed(), document(Vec::new())] {
        let Some(found) = ask("qpdf", &["--check"], &[], &pdf(&paper)) else { return };

        assert!(found.contains("No syntax or stream encoding errors"), "{found}");
    }
}

#[test]
fn a_paper_of_a_few_pages_is_a_small_file() {
    let bytes = pdf(&mixed());

    assert!(bytes.len() < 100_000, "{}", bytes.len());
}

#[test]
fn a_chart_is_a_picture_with_words_and_leaves_letters_black() {
    let blocks = vec![chart().into(), Paragraph::text("Sau biểu đồ").into()];
    let printed = pdf(&document(blocks.clone()));

    assert_eq!(printed, pdf(&document(blocks)));
    let file = read(&printed);
    let figures: Vec<_> = file
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok())
        .filter(|it| it.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"Figure"))
        .collect();
    let [figure] = figures[..] else { panic!("{figures:?}") };
    assert!(text(figure.get(b"Alt").expect("words")).starts_with("Biểu đồ: 2024"));
    let page = *file.get_pages().get(&1).expect("a page");
    let content = file.get_and_decode_page_content(page).expect("content").operations;
    let names: Vec<_> = content.iter().map(|operation| operation.operator.as_str()).collect();
    let greys = names.iter().filter(|name| **name == "g").count();
    assert_eq!(greys, 5);
    assert_eq!(names.windows(2).filter(|pair| *pair == ["q", "g"]).count(), greys);
    assert_eq!(names.iter().filter(|name| **name == "Q").count(), greys);
}
