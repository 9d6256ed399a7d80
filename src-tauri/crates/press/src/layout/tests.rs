//! Where things stand on the pages, read back from the display list.

use crate::block::{Align, Block, Cell, Column, Columns, Document, Inline, Paragraph, Row, Table};
use crate::length::points;
use crate::page::{Drawing, Item, Page, Pages};
use crate::samples::{ROWS, chart, document, mixed, prose};
use crate::{Error, Press, Sheet};

/// Lines of A4 text: 257 mm on a pitch of 18 points.
const LINES: usize = 40;

fn laid(blocks: Vec<Block>) -> Pages {
    Press::new().layout(&document(blocks)).expect("pages")
}

/// The lines of a page from the top, as (height of the base line, words).
fn lines(page: &Page) -> Vec<(f64, String)> {
    let mut lines: Vec<(f64, String)> = Vec::new();
    for item in &page.items {
        if let Drawing::Run(run) = &item.drawing {
            match lines.last_mut() {
                Some((y, words)) if (*y - run.start.y).abs() < 0.01 => words.push_str(&run.text),
                _ => lines.push((run.start.y, run.text.clone())),
            }
        }
    }
    lines
}

fn words(page: &Page) -> Vec<String> {
    lines(page).into_iter().map(|(_, words)| words.trim_end().to_owned()).collect()
}

fn line(text: &str) -> Block {
    Paragraph::text(text).after(0.0).into()
}

fn filled(count: usize) -> Vec<Block> {
    (0..count).map(|at| line(&format!("dòng {at}"))).collect()
}

fn left_edge(item: &Item) -> Option<f64> {
    if let Drawing::Run(run) = &item.drawing { Some(run.start.x) } else { None }
}

#[test]
fn a_page_holds_forty_lines_on_the_exact_pitch() {
    let pages = laid(filled(LINES + 1));

    let first = lines(&pages.sheets[0]);
    assert_eq!(first.len(), LINES);
    for pair in first.windows(2) {
        assert!((pair[1].0 - pair[0].0 - 18.0).abs() < 1e-6);
    }
    assert_eq!(words(&pages.sheets[1]), ["2", "dòng 40"]);
}

#[test]
fn the_first_page_bears_no_number_and_the_second_does_in_the_middle() {
    let pages = laid(filled(2 * LINES));

    assert_eq!(words(&pages.sheets[0])[0], "dòng 0");
    let number = &pages.sheets[1].items[0];
    let Drawing::Run(run) = &number.drawing else { panic!("{number:?}") };
    assert_eq!((run.text.as_str(), number.element), ("2", None));
    let middle = points(30.0) + points(165.0) / 2.0;
    assert!((run.start.x + 3.25 - middle).abs() < 0.1, "{}", run.start.x);
    assert!(run.start.y < points(20.0));
}

#[test]
fn no_paragraph_leaves_one_line_alone() {
    for above in 30..LINES {
        let mut blocks = filled(above);
        blocks.push(prose(5).after(0.0).into());

        let pages = laid(blocks);

        let parted = words(&pages.sheets[0]).len() - above;
        let rest = pages.sheets.get(1).map_or(2, |page| words(page).len() - 1);
        assert!(parted != 1 && rest != 1, "{parted} and {rest} lines with {above} above");
    }
}

#[test]
fn a_heading_goes_with_two_lines_of_its_text() {
    for above in 30..LINES {
        let mut blocks = filled(above);
        blocks.push(Paragraph::bold("Mục I").with_next().after(0.0).into());
        blocks.push(Block::Bookmark { title: "Mục I".to_owned(), level: 1 });
        blocks.push(prose(5).after(0.0).into());

        let pages = laid(blocks);

        let page = pages.sheets.iter().find(|page| words(page).contains(&"Mục I".to_owned()));
        let words = words(page.expect("the heading"));
        let heading = words.iter().position(|line| line == "Mục I").expect("the heading");
        assert!(words.len() - heading > 2, "with {above} above");
        assert_eq!(pages.outline[0].page, usize::from(words[0] == "2"));
    }
}

#[test]
fn a_closing_block_takes_two_lines_along() {
    let closing =
        || Block::Closing(vec![Paragraph::text("Ký tên").before(20.0).into(), line("Tên")]);
    for above in 30..LINES {
        for text in [prose(3).after(0.0).into(), line("một dòng")] {
            let mut blocks = filled(above);
            blocks.extend([text, closing()]);

            let pages = laid(blocks);

            let last = words(pages.sheets.last().expect("a page"));
            let signed = last.iter().position(|line| line == "Ký tên").expect("signed");
            let number = usize::from(pages.len() > 1);
            assert!(signed - number >= 2, "{last:?}");
        }
    }
}

#[test]
fn a_closing_block_takes_the_last_row_along() {
    for above in 30..LINES {
        let mut blocks = filled(above);
        blocks.push(simple_table(4).into());
        blocks.push(Block::Closing(vec![line("Ký tên"), line("Tên")]));

        let pages = laid(blocks);

        let last = words(pages.sheets.last().expect("a page"));
        let signed = last.iter().position(|line| line == "Ký tên").expect("signed");
        assert_eq!(last[signed - 1], "4hàng 4", "with {above} above");
    }
}

#[test]
fn a_head_stands_on_every_page_and_no_row_is_torn() {
    let pages = Press::new().layout(&mixed()).expect("pages");

    let mut rows = 0;
    let with_table = pages.sheets.iter().filter(|page| page_text(page).contains("Khuê"));
    for page in with_table {
        let words = words(page);
        let heads = words.iter().filter(|line| line.contains("Họ và tên") && line.contains("TT"));
        assert_eq!(heads.count(), 1, "{words:?}");
        for (at, line) in words.iter().enumerate().filter(|(_, line)| line.contains("Khuê")) {
            rows += 1;
            let whole = !line.ends_with("Đang đi làm ăn xa,") || words[at + 2] == "cư trú";
            assert!(whole, "{words:?}");
        }
    }
    assert_eq!(rows, ROWS);
}

fn page_text(page: &Page) -> String {
    words(page).join("\n")
}

fn simple_table(rows: usize) -> Table {
    let columns = vec![Column::new(1.0, Align::Centre), Column::new(9.0, Align::Left)];
    let mut table = Table::new(columns);
    table.head = vec![Row::texts(["TT", "Nội dung"])];
    table.rows = (1..=rows).map(|at| Row::texts([at.to_string(), format!("hàng {at}")])).collect();
    table
}

#[test]
fn no_border_is_drawn_twice() {
    let pages = laid(vec![simple_table(60).into()]);

    for page in &pages.sheets {
        let lines: Vec<_> =
            page.items.iter().filter(|item| matches!(item.drawing, Drawing::Line { .. })).collect();
        for (at, line) in lines.iter().enumerate() {
            assert!(!lines[at + 1..].contains(line), "{line:?}");
        }
    }
}

#[test]
fn a_head_repeated_is_silent() {
    let pages = laid(vec![simple_table(60).into()]);

    let heads: Vec<_> = pages
        .sheets
        .iter()
        .flat_map(|page| &page.items)
        .filter(|item| matches!(&item.drawing, Drawing::Run(run) if run.text == "Nội dung"))
        .collect();
    assert_eq!(heads.len(), 2);
    assert!(heads[0].element.is_some() && heads[1].element.is_none());
}

#[test]
fn a_head_never_stands_at_the_foot_of_a_page() {
    for above in 30..LINES {
        let mut blocks = filled(above);
        blocks.push(simple_table(3).into());

        let pages = laid(blocks);

        let first = words(&pages.sheets[0]);
        assert!(!first.last().expect("a line").ends_with("Nội dung"), "with {above} above");
    }
}

#[test]
fn a_row_taller_than_a_page_goes_on_line_by_line() {
    let mut table = simple_table(1);
    let long = Cell::of(prose(120).words);
    table.rows.insert(0, Row::of(vec![Cell::text("0"), long]));

    let pages = laid(vec![line("trên"), table.into()]);

    assert!(pages.len() >= 2, "{}", pages.len());
    let text: Vec<_> = pages.sheets.iter().flat_map(words).collect();
    let sentences: usize = text.join(" ").matches("Chi bộ thống").count();
    assert_eq!(sentences, 120);
    for page in &pages.sheets {
        let foot = points(297.0 - 20.0) + 0.5;
        assert!(lines(page).iter().all(|(y, _)| *y < foot));
        assert!(words(page).iter().any(|line| line.ends_with("Nội dung")));
    }
}

#[test]
fn cells_span_columns_and_too_many_are_refused() {
    let mut table = simple_table(1);
    table.rows.push(Row::of(vec![Cell::text("Cộng").spanning(2)]));
    let pages = laid(vec![table.clone().into()]);
    assert!(words(&pages.sheets[0]).contains(&"Cộng".to_owned()));

    table.rows.push(Row::of(vec![Cell::empty().spanning(2), Cell::empty()]));
    let refusal = Press::new().layout(&document(vec![table.into()]));

    assert_eq!(refusal, Err(Error::RowTooWide { cells: 3, columns: 2 }));
}

#[test]
fn a_row_to_fill_in_by_hand_keeps_its_height() {
    let mut table = simple_table(0);
    table.rows = vec![Row { least_height: 60.0, ..Row::texts(["1", ""]) }; 2];

    let pages = laid(vec![table.into()]);

    let numbers: Vec<_> =
        lines(&pages.sheets[0]).into_iter().filter(|line| line.1 == "1").collect();
    assert!((numbers[1].0 - numbers[0].0 - 60.0).abs() < 1e-6);
}

#[test]
fn what_belongs_together_stays_on_one_page() {
    for above in 30..LINES {
        let mut blocks = filled(above);
        blocks.push(Block::Together(vec![line("đầu"), line("giữa"), line("cuối")]));

        let pages = laid(blocks);

        let last = words(pages.sheets.last().expect("a page"));
        assert!(last.ends_with(&["đầu", "giữa", "cuối"].map(str::to_owned)), "{last:?}");
    }
}

#[test]
fn a_right_hand_page_is_odd_and_margins_change_sides() {
    let mut it =
        document(vec![line("a"), Block::RightPageBreak, line("b"), Block::PageBreak, line("c")]);
    it.sheet = Sheet { two_sided: true, ..Sheet::a4() };

    let pages = Press::new().layout(&it).expect("pages");

    assert_eq!(pages.len(), 4);
    assert!(pages.sheets[1].items.is_empty(), "an empty page bears no number");
    assert_eq!(words(&pages.sheets[2]), ["3", "b"]);
    let edge = |page: usize| pages.sheets[page].items.iter().rev().find_map(left_edge);
    let (right, left) = (edge(2).expect("b"), edge(3).expect("c"));
    assert!((right - left - points(15.0)).abs() < 1e-6, "{right} {left}");
}

#[test]
fn the_pages_of_another_paper_are_numbered_anew() {
    let blocks = || {
        vec![line("a"), Block::PageBreak, line("b"), Block::PageBreak, line("c"), Block::PaperBreak]
            .into_iter()
            .chain([line("d"), Block::PageBreak, line("e")])
            .collect()
    };
    let numbers = |it: &Document| -> Vec<Vec<String>> {
        Press::new().layout(it).expect("pages").sheets.iter().map(words).collect()
    };
    let expected = |words: &[&[&str]]| -> Vec<Vec<String>> {
        words.iter().map(|page| page.iter().map(|word| (*word).to_owned()).collect()).collect()
    };

    let mut it = document(blocks());
    assert_eq!(numbers(&it), expected(&[&["a"], &["2", "b"], &["3", "c"], &["d"], &["2", "e"]]));
    it.sheet.two_sided = true;
    let on_the_right = [&["a"][..], &["2", "b"], &["3", "c"], &[], &["d"], &["2", "e"]];
    assert_eq!(numbers(&it), expected(&on_the_right));
}

#[test]
fn a_gap_at_the_top_of_a_page_is_dropped() {
    let blocks = |gap| vec![line("a"), Block::PageBreak, Block::Space(gap), line("b")];

    let (none, some) = (laid(blocks(0.0)), laid(blocks(50.0)));

    assert_eq!(none.sheets, some.sheets);
}

#[test]
fn justified_lines_meet_both_margins() {
    let pages = laid(vec![prose(6).into()]);

    let ends: Vec<_> = pages.sheets[0]
        .items
        .iter()
        .filter_map(|item| if let Drawing::Run(run) = &item.drawing { Some(run) } else { None })
        .map(|run| {
            let space = run.glyphs.last().expect("a glyph");
            (run.start.x + space.x, run.text.ends_with(' '))
        })
        .filter(|(_, wrapped)| *wrapped)
        .collect();
    assert!(ends.len() >= 4, "{ends:?}");
    for (end, _) in ends {
        assert!((end - points(210.0 - 15.0)).abs() < 0.05, "{end}");
    }
}

#[test]
fn the_last_line_of_a_paragraph_is_not_stretched() {
    let one = |align| laid(vec![Paragraph::text("hai ba từ\nthôi").aligned(align).into()]);

    assert_eq!(one(Align::Justify).sheets, one(Align::Left).sheets);
}

#[test]
fn columns_higher_than_a_page_lose_nothing() {
    let side = || (0..60).map(|at| line(&format!("cột {at}"))).collect::<Vec<_>>();
    let columns = Columns::two((1.0, side()), (1.0, side()));

    let pages = laid(vec![columns.into()]);

    let text: String = pages.sheets.iter().map(page_text).collect();
    assert_eq!(text.matches("cột ").count(), 120);
    assert_eq!(pages.len(), 2);
}

#[test]
fn text_in_form_d_makes_the_same_pages() {
    let composed = laid(vec![line("Ưỡn ẹo, ngã rẽ, phở")]);

    let decomposed = laid(vec![line(
        "U\u{31b}o\u{31b}\u{303}n e\u{323}o, nga\u{303} re\u{303}, pho\u{31b}\u{309}",
    )]);

    assert_eq!(composed, decomposed);
}

#[test]
fn margins_that_leave_no_room_are_refused() {
    let it = Document { sheet: Sheet { left_mm: 190.0, ..Sheet::a4() }, ..document(Vec::new()) };

    assert_eq!(Press::new().layout(&it), Err(Error::NoRoom));
}

#[test]
fn nothing_is_one_page_without_anything() {
    let pages = laid(Vec::new());

    assert_eq!((pages.len(), pages.sheets[0].items.len()), (1, 0));
}

#[test]
fn a_missing_glyph_is_refused_wherever_it_stands() {
    let mut table = simple_table(1);
    table.rows.push(Row::texts(["\u{1f600}"]));
    let places = [
        line("\u{1f600}"),
        table.into(),
        Block::Closing(vec![Paragraph::bold("\u{1f600}").into()]),
    ];

    for block in places {
        let refusal = Press::new().layout(&document(vec![block]));

        let Err(Error::MissingGlyph { character, .. }) = refusal else { panic!("{refusal:?}") };
        assert_eq!(character, '\u{1f600}');
    }
}

#[test]
fn a_box_is_an_element_of_its_own_paragraph() {
    let words = vec![Inline::tick(true), Inline::plain(" có")];
    let pages = laid(vec![Paragraph::of(words).into()]);

    let ticked: Vec<_> = pages.elements.iter().filter(|each| each.parent == Some(0)).collect();

    assert_eq!(ticked.len(), 1);
    assert_eq!(ticked[0].kind, crate::page::Kind::TickBox(true));
    let strokes = |item: &&Item| item.element == Some(1);
    assert_eq!(pages.sheets[0].items.iter().filter(strokes).count(), 3);
}

/// The filled boxes of a page, as (left, top, height, grey).
fn boxes(page: &Page) -> Vec<(f64, f64, f64, f64)> {
    let filled = |item: &Item| match item.drawing {
        Drawing::Rect { corner, height, grey: Some(grey), .. } => {
            Some((corner.x, corner.y, height, grey))
        }
        _ => None,
    };
    page.items.iter().filter_map(filled).collect()
}

#[test]
fn bars_stand_on_one_foot_and_are_as_high_as_they_say() {
    let pages = laid(vec![chart().into()]);

    let page = &pages.sheets[0];
    let boxes = boxes(page);
    // Two boxes of the list of parts, two parts of the first bar, one of the last.
    let [_, _, good, rest, last] = boxes[..] else { panic!("{boxes:?}") };
    assert!((good.2 - 60.0).abs() < 1e-6 && (rest.2 - 20.0).abs() < 1e-6, "{boxes:?}");
    assert!((good.1 - (rest.1 + rest.2)).abs() < 1e-6, "one stands on the other");
    assert!((good.1 + good.2 - last.1 - last.2).abs() < 1e-6, "on one foot");
    assert!(last.0 > good.0 && good.3 < rest.3, "{boxes:?}");
    let said = words(page).join(" ");
    for caption in ["Hoàn thành tốt", "2024", "chưa rõ", "2026", "100%"] {
        assert!(said.contains(caption), "{caption} is not in {said}");
    }
}

#[test]
fn a_chart_is_never_torn_apart() {
    let mut blocks = filled(LINES - 2);
    blocks.push(chart().into());

    let pages = laid(blocks);

    assert_eq!(boxes(&pages.sheets[0]).len(), 0);
    assert_eq!(boxes(&pages.sheets[1]).len(), 5);
}
