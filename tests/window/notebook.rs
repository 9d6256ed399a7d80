//! A year of three notebooks, from what was registered to the printed booklet.

use chrono::Datelike as _;
use tests::window::paper::read_pdf;
use tests::window::steps::notebook::{
    Pledge, accept_pledges, at_hand, comment, go_to_month, log_deed, next_person, open_matrix,
    open_notebook, open_one_pass, open_part, register, report, save_shown, sum_up,
};
use tests::window::steps::{self, CELL, PEOPLE};
use tests::window::{Home, Look, Program, Window};

/// What everybody registers; the last is as vague as such pledges are.
const PLEDGES: [Pledge; 2] = [
    Pledge {
        group: "Gắn bó với Nhân dân",
        act: "Giúp bà Nguyễn Thị Ẩm, 85 tuổi, neo đơn, dọn nhà",
        target: "Mỗi tháng 2 buổi",
        due: "Ngày 10 và 25 hằng tháng",
        measure: "Cùng chi hội phụ nữ tổ 8",
    },
    Pledge {
        group: "Đạo đức",
        act: "Thường xuyên tu dưỡng đạo đức",
        target: "",
        due: "",
        measure: "",
    },
];

const LEVELS: [&str; 3] = ["Hoàn thành tốt", "Hoàn thành", "Chưa hoàn thành"];

const DEED: &str = "Nhặt được ví có 2.350.000 đồng, trả lại người mất";

#[test]
fn three_notebooks_are_kept_for_a_year_and_printed() {
    let home = Home::new();
    let program = Program::start(&home);
    // The year that is over: each of its months can be written.
    let year = chrono::Local::now().year() - 1;
    let people = [CELL.secretary, PEOPLE[0].name, PEOPLE[1].name];
    steps::found_cell(&program, &CELL);
    steps::open_member_form(&program);
    for person in &PEOPLE[..2] {
        steps::enter_member(&program, person);
    }

    let mut written: Vec<(&str, Vec<String>)> =
        people.iter().map(|name| (*name, register_for(&program, name, year))).collect();
    keep_the_months(&program, year, &mut written);
    for (name, words) in &mut written {
        words.extend(sum_up_for(&program, name, year));
    }
    log_deed(&program, "bih", DEED, &format!("30/4/{year}"));

    each_booklet_holds_what_was_written(&program, year, &written);
    one_print_holds_all_booklets(&program, year, &written);
    program.close();
}

/// Registers for somebody; the vague one is asked about and kept as it is. Answers with the words.
fn register_for(window: &Window, name: &str, year: i32) -> Vec<String> {
    open_notebook(window, name, year);
    for pledge in &PLEDGES {
        register(window, pledge, &format!("10/1/{year}"));
    }
    assert_eq!(window.count("[data-testid=vague]"), 1);
    accept_pledges(window, &format!("20/1/{year}"));
    let words = PLEDGES.iter().flat_map(|it| [it.act, it.target, it.due, it.measure]);
    words.filter(|words| !words.is_empty()).map(str::to_owned).collect()
}

/// Twelve months, everybody's page in one pass, by the keys that are for it.
fn keep_the_months(window: &Window, year: i32, written: &mut [(&str, Vec<String>)]) {
    open_matrix(window, year);
    open_one_pass(window, &format!("01/{year}"));
    for month in 1..=12 {
        if month > 1 {
            go_to_month(window, &format!("{month:02}/{year}"));
        }
        for turn in 0..written.len() {
            if turn > 0 {
                next_person(window);
            }
            let name = at_hand(window);
            let of_name = written.iter_mut().find(|(of, _)| *of == name);
            let (_, words) = of_name.unwrap_or_else(|| panic!("{name} has no page"));
            words.extend(keep_a_page(window, month, turn));
        }
    }
}

fn keep_a_page(window: &Window, month: usize, turn: usize) -> Vec<String> {
    let done = vec![
        format!("Tháng {month}: đã dọn nhà, nấu cơm {turn} buổi cho bà Ẩm"),
        format!("Đọc {month} mẩu chuyện về Bác, số {turn}"),
    ];
    let remark = format!("Còn ngại phê bình, lần {month}.{turn}");
    let said = format!("Chi ủy ghi nhận cố gắng tháng {month}, lượt {turn}");

    report(window, &done, LEVELS[(month + turn) % LEVELS.len()], &remark);
    comment(window, &said);
    done.into_iter().chain([remark, said]).collect()
}

fn sum_up_for(window: &Window, name: &str, year: i32) -> Vec<String> {
    open_notebook(window, name, year);
    open_part(window, "4. Sơ kết, tổng kết");
    let mut words = Vec::new();
    for (period, of) in [("halfYear", "sáu tháng"), ("year", "cả năm")] {
        let results = format!("Kết quả {of}: giúp bà Ẩm đủ số buổi");
        let own = format!("Tự thấy {of} đã cố gắng, còn nóng nảy");
        let cell = format!("Chi bộ nhất trí với phần tự đánh giá {of}");
        sum_up(window, period, &results, &own, &cell);
        words.extend([results, own, cell]);
    }
    words
}

fn each_booklet_holds_what_was_written(
    window: &Window,
    year: i32,
    written: &[(&str, Vec<String>)],
) {
    for (name, words) in written {
        open_notebook(window, name, year);
        window.find("[data-testid=print-notebook]").click();
        let printed = read_pdf(&save_shown(window));

        assert!(printed.contains(name), "{name} is not in\n{printed}");
        for line in words {
            assert!(printed.contains(line), "\"{line}\" of {name} is not in\n{printed}");
        }
    }
}

fn one_print_holds_all_booklets(window: &Window, year: i32, written: &[(&str, Vec<String>)]) {
    open_matrix(window, year);
    window.find("[data-testid=to-papers]").click();
    window.find("[data-testid=print-notebooks]").click();
    let printed = read_pdf(&save_shown(window));
    for (name, words) in written {
        assert!(printed.contains(name), "{name} is not in\n{printed}");
        for line in words {
            assert!(printed.contains(line), "\"{line}\" of {name} is not in\n{printed}");
        }
    }
    window.find("[data-testid=print-registers]").click();
    assert!(read_pdf(&save_shown(window)).contains(DEED));
    window.find("[data-testid=print-matrix]").click();
    assert!(read_pdf(&save_shown(window)).contains(PEOPLE[1].name));
}
