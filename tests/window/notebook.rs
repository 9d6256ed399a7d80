//! A year of three notebooks, from what was registered to the printed booklet.

use tests::window::paper::read_pdf;
use tests::window::steps::meeting::{adopt, begin_minutes, plan_meeting, read_back, save_paper};
use tests::window::steps::minutes::{choose_person, go_to_part, wait_until_kept};
use tests::window::steps::notebook::{
    Pledge, accept_pledges, at_hand, comment, give_day, go_to_month, log_deed, next_person,
    open_matrix, open_notebook, open_one_pass, open_part, register, report, save_shown, sum_up,
};
use tests::window::steps::{self, CELL, PEOPLE, box_named};
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
    let year = steps::this_year(&program) - 1;
    let people = [CELL.secretary, PEOPLE[0].name, PEOPLE[1].name];
    steps::found_cell(&program, &CELL);
    steps::open_member_form(&program);
    for person in &PEOPLE[..2] {
        steps::enter_member(&program, person);
    }

    for name in people {
        commit(&program, name, year);
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

/// The commitment of the year: written, signed, confirmed by the committee, printed.
fn commit(window: &Window, name: &str, year: i32) {
    let words = format!("{name} giữ vững lập trường, đọc báo Nhân Dân mỗi tuần 03 buổi");
    open_notebook(window, name, year);
    window.find("[data-testid=to-commitment]").click();
    box_named(window, "thought").type_keys(&words);
    wait_until_kept(window);
    for (deed, on) in [("form-sign", "2/2"), ("form-accept", "9/2")] {
        window.find(&format!("[data-testid={deed}]")).click();
        give_day(window, &format!("{on}/{year}"));
    }
    let standing = window.find("[data-testid=form-standing]");
    for day in ["02/02/", "09/02/"] {
        assert!(standing.text().contains(day), "{}", standing.text());
    }

    window.find("[data-testid=form-print]").click();
    let printed = read_pdf(&save_shown(window));
    assert!(printed.contains(&words), "\"{words}\" is not in\n{printed}");
    assert!(printed.contains(&format!("ngày 02 tháng 02 năm {year}")), "{printed}");
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

/// What Bách reports at the meeting, what the cell says of it, and the deed it praises.
const REPORTED: &str = "Đã giúp bà Ẩm 8 buổi, mua thuốc 2 lần";
const SAID: &str = "Chi bộ biểu dương tinh thần giúp người già neo đơn";

#[test]
fn what_the_meeting_hears_stands_in_the_notebook_and_the_minutes() {
    let home = Home::new();
    let program = Program::start(&home);
    let year = steps::this_year(&program);
    let bach = PEOPLE[0].name;
    steps::found_cell(&program, &CELL);
    steps::open_member_form(&program);
    for person in &PEOPLE[..2] {
        steps::enter_member(&program, person);
    }
    open_notebook(&program, bach, year);
    register(&program, &PLEDGES[0], &format!("5/1/{year}"));
    log_deed(&program, "bih", DEED, &format!("6/1/{year}"));

    plan_meeting(&program, "Nhà văn hóa tổ 8", "19:30");
    begin_minutes(&program);
    hear_the_report_of_bach(&program);
    praise_the_deed(&program);
    tell_a_story(&program);
    close_and_adopt(&program);
    let minutes = read_pdf(&save_paper(&program, "Biên bản"));
    for words in [REPORTED, SAID, DEED, STORY, LESSON] {
        assert!(minutes.contains(words), "\"{words}\" is not in the minutes:\n{minutes}");
    }

    open_notebook(&program, bach, year);
    program.find("[data-testid=print-notebook]").click();
    let booklet = read_pdf(&save_shown(&program));
    for words in [REPORTED, SAID, STORY, LESSON] {
        assert!(booklet.contains(words), "\"{words}\" is not in the notebook:\n{booklet}");
    }
    program.close();
}

const STORY: &str = "Bác Hồ đi lấy nước cùng bà con";
const LESSON: &str = "Cán bộ phải làm trước, nói sau.";

/// Nobody has reported; the one pass is entered from the minutes and leads back to them.
fn hear_the_report_of_bach(window: &Window) {
    let item = window.find("[data-testid=notebook-reports]");
    item.find("[data-testid=not-reported]").wait();
    assert!(item.text().contains(PEOPLE[0].name), "{}", item.text());
    item.find("[data-testid=enter-reports]").click();
    window.find("[data-testid=pass-name]").wait();
    window.named("nav button", PEOPLE[0].name).click();
    window.wait_until("the page of Bách to come", || at_hand(window) == PEOPLE[0].name);
    report(window, &[REPORTED.to_owned()], "Hoàn thành tốt", "Còn thiếu 2 buổi do ốm.");
    comment(window, SAID);
    window.find("[data-testid=pass-back]").click();
    window.holding("[data-testid=reports]", REPORTED).wait();
}

/// A deed nobody has praised yet is suggested.
fn praise_the_deed(window: &Window) {
    go_to_part(window, "Biểu dương, nhắc nhở");
    let offers = window.find("[data-testid=praise-offers]");
    assert!(offers.text().contains(DEED), "{}", offers.text());
    offers.find("button").click();
    wait_until_kept(window);
}

fn tell_a_story(window: &Window) {
    window.find("[data-testid=add-story]").click();
    box_named(window, "story-1-teller").click();
    choose_person(window, "bach");
    box_named(window, "story-1-title").type_unikey(STORY);
    box_named(window, "story-1-lesson").type_unikey(LESSON);
    wait_until_kept(window);
}

fn close_and_adopt(window: &Window) {
    box_named(window, "noteTaker").click();
    choose_person(window, "bih");
    window.button("Bắt đầu bây giờ").click();
    window.button("Kết thúc bây giờ").click();
    window.button("Tất cả có mặt").click();
    wait_until_kept(window);
    read_back(window);
    adopt(window);
}
