//! The papers of the notebook: what was entered stands on them, letter for letter.

use domain::dates::YearMonth;
use domain::notebook::{
    DueState, ModelDraft, MonthState, PressingIssueDraft, Recognition, YearPlan, YearPlanDraft,
};
use domain::text::{Spelling, Text};
use paper::{
    MatrixPaper, MatrixPaperRow, Named, NotebookPaper, PageMark, RegistersPaper, YearPlanPaper,
};
use press::{Document, Press, plain_text};

use super::sample_notebook::{cell_paper, commendation, empty, full, notebooks};
use super::samples::{NAMES, day, text};
use super::{flowing, pdf};
use crate::golden;

fn september() -> YearMonth {
    YearMonth::new(2026, 9).unwrap()
}

fn one() -> NotebookPaper {
    NotebookPaper { people: vec![full()], ..notebooks() }
}

fn blank() -> NotebookPaper {
    NotebookPaper { blank: true, ..one() }
}

fn plan() -> Document {
    let draft = YearPlanDraft {
        theme: text("Nêu gương trong chi tiêu quỹ thôn"),
        basis: text("Chỉ thị 05-CT/TW\nKết luận 01-KL/TW"),
        criteria: text("Nói đi đôi với làm\nMột việc tốt mỗi tuần"),
        collective_plan: text("Mỗi tổ đảng nhận một đoạn đường tự quản"),
        breakthrough: text("Công khai quỹ thôn hằng quý"),
        adopted_on: Some(day(2026, 2, 5)),
        meeting: None,
    };
    let plan = YearPlan { year: 2026, draft };
    paper::year_plan(&YearPlanPaper { cell: cell_paper(), plan }).unwrap()
}

fn registers() -> Document {
    let model = ModelDraft {
        year: 2026,
        name: text("Dân vận khéo: hiến đất mở đường"),
        field: text("Kinh tế"),
        owner: None,
        owner_words: Text::default(),
        result: text("12 hộ hiến 340 m² đất"),
        recognition: Recognition::Commune,
        recognised_on: Some(day(2026, 8, 19)),
    };
    let issue = PressingIssueDraft {
        year: 2026,
        issue: text("Rác đổ ở cầu Khe Tám"),
        owner: None,
        owner_words: Text::default(),
        measures: text("Đặt biển, phân công trực"),
        due_on: Some(day(2026, 6, 30)),
        settled_on: Some(day(2026, 6, 12)),
        outcome: text("Không còn rác"),
    };
    let named = |place: usize| text(NAMES[place]);
    paper::registers(&RegistersPaper {
        cell: cell_paper(),
        year: 2026,
        models: vec![Named { record: model, name: named(4) }],
        issues: vec![Named { record: issue, name: named(2) }],
        deeds: full().deeds.into_iter().map(|record| Named { record, name: named(3) }).collect(),
        commendations: vec![Named { record: commendation(), name: named(3) }],
    })
    .unwrap()
}

fn matrix() -> Document {
    let states = [
        MonthState::Commented,
        MonthState::Reported,
        MonthState::Overdue,
        MonthState::Exempt,
        MonthState::Registered,
        MonthState::NotDue,
    ];
    let dues = [DueState::Done, DueState::Overdue, DueState::NotDue, DueState::Exempt];
    let row = |(place, name): (usize, &&str)| MatrixPaperRow {
        name: text(name),
        registration: dues[place % 2],
        commitment: dues[place % 4],
        months: (0..12)
            .map(|month| PageMark {
                state: states[(month + place) % 6],
                comment_missing: month > 6,
            })
            .collect(),
        summaries: vec![dues[(place + 1) % 4], dues[2]],
        deeds: u32::try_from(place).unwrap(),
    };
    let rows = NAMES[..17].iter().enumerate().map(row).collect();
    paper::matrix(&MatrixPaper { cell: cell_paper(), year: 2026, rows }).unwrap()
}

#[test]
fn the_papers_of_the_notebook_look_as_agreed() {
    let papers = [
        ("notebook_month", paper::month_pages(&one(), september()).unwrap()),
        ("notebook_month_blank", paper::month_pages(&blank(), september()).unwrap()),
        ("notebook_plan", plan()),
        ("notebook_registers", registers()),
        ("notebook_matrix", matrix()),
    ];

    for (name, document) in papers {
        let pdf = pdf(&document);
        golden::words(name, &pdf);
        golden::page(name, &pdf, 1);
    }
}

#[test]
fn the_booklet_looks_as_agreed() {
    let pdf = pdf(&paper::notebook(&one()).unwrap());

    golden::words("notebook", &pdf);
    golden::page("notebook_cover", &pdf, 1);
    golden::page("notebook_registration", &pdf, 2);
}

#[test]
fn a_booklet_of_twelve_months_holds_everything_entered() {
    let written = golden::read_back(&pdf(&paper::notebook(&one()).unwrap()));
    let written: String = written.split_whitespace().collect();

    for line in entered() {
        let line: String = line.split_whitespace().collect();
        assert!(written.contains(&line), "{line} is not in {written}");
    }
}

/// Every line somebody entered in the full notebook.
fn entered() -> Vec<String> {
    let person = full();
    let mut texts = vec![person.titles, notebooks().theme];
    for pledge in person.pledges {
        let draft = pledge.draft;
        texts.extend([draft.act, draft.measure, draft.target, draft.due, draft.note]);
    }
    for page in person.months {
        texts.push(page.draft.self_remark);
        texts.extend(page.comment.map(|comment| comment.words));
        for result in page.draft.results {
            texts.extend([result.done, result.done_when, result.place, result.for_whom]);
        }
    }
    for deed in person.deeds {
        texts.extend([deed.draft.words, deed.draft.for_whom]);
    }
    for story in person.stories {
        texts.extend([story.title, story.source, story.lesson, story.reflection]);
        texts.extend(story.comment.map(|comment| comment.words));
    }
    for summary in person.summaries {
        texts.extend([summary.draft.results, summary.draft.self_assessment]);
        texts.extend(summary.comment.map(|comment| comment.words));
        texts.push(summary.praise_proposed);
    }
    for given in person.commendations {
        texts.extend([given.kind, given.issuer, given.number, given.reason]);
    }
    texts.iter().flat_map(|text| text.as_str().lines().map(str::to_owned)).collect()
}

#[test]
fn a_blank_booklet_shows_nothing_that_was_entered_but_the_cover() {
    let words = flowing(&paper::notebook(&blank()).unwrap());

    assert!(words.contains(NAMES[3]) && words.contains("THÁNG 12 NĂM 2026"), "{words}");
    for written in ["hiến đất mở đường", "Tự thấy còn chậm", "Đôi dép", "Giấy khen", "Ghi hộ"]
    {
        assert!(!words.contains(written), "{written} is in {words}");
    }
}

#[test]
fn every_booklet_begins_on_a_right_hand_page() {
    let paper = NotebookPaper { people: vec![full(), empty(7), full()], ..notebooks() };
    let document = paper::notebook(&paper).unwrap();

    let pdf = pdf(&document);

    assert!(document.sheet.two_sided && document.sheet.left_mm > document.sheet.right_mm);
    let words = golden::read_back(&pdf);
    let covers = words.split('\u{c}').enumerate().filter(|(_, page)| page.contains("SỔ TAY"));
    let covers: Vec<usize> = covers.map(|(page, _)| page + 1).collect();
    assert_eq!(covers.len(), 3);
    assert!(covers.iter().all(|page| page % 2 == 1), "{covers:?}");
}

#[test]
fn the_back_of_a_cover_is_bare_and_a_blank_booklet_has_no_page_of_leftovers() {
    let pages = golden::read_back(&pdf(&paper::notebook(&blank()).unwrap()));
    let pages: Vec<&str> = pages.split_terminator('\u{c}').collect();

    assert_eq!(pages[1].trim(), "");
    assert!(pages[2].contains("ĐĂNG KÝ NỘI DUNG LÀM THEO"), "{}", pages[2]);
    let last = pages.last().unwrap();
    assert!(last.contains("Tổng kết năm") && last.contains("Khen thưởng"), "{last}");
    assert_eq!(pages.len() - 2, 1 + 12 + 1 + 1 + 2, "parts 1 to 4 and the good deeds");
}

#[test]
fn what_the_secretary_wrote_for_somebody_is_marked() {
    let september = flowing(&paper::month_pages(&one(), september()).unwrap());
    let may = YearMonth::new(2026, 5).unwrap();
    let may = flowing(&paper::month_pages(&one(), may).unwrap());

    assert!(september.contains("(Ghi hộ, người có sổ chưa xác nhận)"), "{september}");
    assert!(!may.contains("Ghi hộ"), "{may}");
}

#[test]
fn the_matrix_explains_every_mark_in_words() {
    let words = flowing(&matrix());

    for explained in ["ĐK: đã đăng ký", "NX: đã nhận xét", "QH: quá hạn", "KQ!: đã ghi"]
    {
        assert!(words.contains(explained), "{explained} is not in {words}");
    }
}

#[test]
fn captions_of_the_notebook_follow_the_spelling_and_its_words_do_not() {
    let mut paper = one();
    paper.cell.spelling = Spelling::ToneOnY;

    let words = flowing(&paper::notebook(&paper).unwrap());

    assert!(words.contains("XÁC NHẬN CỦA CHI UỶ"), "{words}");
    assert!(words.contains("Đảng ủy xã An Phú"), "what was written stays: {words}");
}

#[test]
fn the_same_notebook_gives_the_same_bytes() {
    let print = || pdf(&paper::notebook(&notebooks()).unwrap());

    assert!(print() == print());
    assert!(!plain_text(&plan()).contains(['{', '}']));
    assert!(Press::new().layout(&registers()).unwrap().len() >= 1);
}
