//! A meeting from its plan to its printed minutes, and what it leaves to the next.

use tests::window::keys::{CONTROL, DOWN, ENTER};
use tests::window::paper::read_pdf;
use tests::window::steps::meeting::{
    add_supplement, adopt, begin_minutes, open_meeting, plan_meeting, read_back, save_paper,
};
use tests::window::steps::minutes::{
    choose_person, go_to_part, name_of, part, tab_to, wait_until_kept, write,
};
use tests::window::steps::{self, CELL, PEOPLE, box_named};
use tests::window::{Home, Look, Program, Window};

const PLACE: &str = "Nhà văn hóa tổ 8, ngõ 282 Khương Đình";
const DIRECTIONS: &str = "Tiếp tục đợt thi đua chào mừng; giữ vững “khu dân cư văn hóa”.";
const TASKS: [&str; 2] = [
    "Vận động 12 hộ ở ngõ 282 ký cam kết phân loại rác tại nguồn",
    "Rà soát danh sách hộ nghèo, hộ cận nghèo để đề nghị Ủy ban phường xét",
];
const RESULT: &str = "Đã hoàn thành: 12/12 hộ ký cam kết, có biên bản kèm theo";
const SUPPLEMENT: &str = "Đồng chí Y Bih Niê có đơn xin phép gửi trước cuộc họp hai ngày.";

#[test]
fn a_meeting_is_held_adopted_printed_and_followed_up() {
    let home = Home::new();
    let program = Program::start(&home);
    steps::found_cell(&program, &CELL);
    steps::open_member_form(&program);
    for person in &PEOPLE {
        steps::enter_member(&program, person);
    }
    plan_meeting(&program, PLACE, "19 giờ 30");
    begin_minutes(&program);

    let typed = hold_the_meeting(&program);
    nothing_is_adopted_before_it_is_whole(&program);
    adopt(&program);

    let minutes = save_paper(&program, "Biên bản");
    assert_eq!(home.papers(), std::slice::from_ref(&minutes));
    let printed = read_pdf(&minutes);
    for words in &typed {
        let words = words.replace('\n', " ");
        assert!(printed.contains(&words), "\"{words}\" is not in the printed minutes:\n{printed}");
    }

    the_other_papers_are_printed_too(&program);
    the_next_meeting_opens_with_the_tasks(&program);
    a_supplement_is_printed_behind_the_minutes(&program, &printed);
    program.close();
}

/// Everything a note-taker does between opening and closing; answers with
/// every sentence typed.
fn hold_the_meeting(window: &Window) -> Vec<&'static str> {
    box_named(window, "startTime").type_keys("19h35");
    box_named(window, "noteTaker").click();
    choose_person(window, "duom");
    let mut typed = call_the_roll(window);
    typed.extend(receive_a_guest(window));
    typed.extend(hear_remarks(window));
    typed.extend(vote_on_the_work_of_next_month(window));
    typed.extend(praise(window));
    typed.extend(give_tasks(window));
    resolve(window);
    wait_until_kept(window);
    typed
}

/// Everybody is marked by a letter; the cursor goes on by itself.
fn call_the_roll(window: &Window) -> Vec<&'static str> {
    let reason = "mổ mắt ở Bệnh viện Mắt Trung ương";
    let absent = window.find("[data-testid=roll-2]");
    tab_to(window, "[data-row]");
    window.press(&['c']);
    window.press(&['l']);
    window.tab();
    window.press(&[DOWN]);
    assert!(absent.named("input", "Bệnh").is_checked());
    window.tab();
    window.focused().type_unikey(reason);
    for key in [ENTER, 'c', 'c', 'c', 'k'] {
        window.press(&[key]);
    }

    let head = window.find("[data-testid=minutes-head]");
    window.wait_until("the attendance to be counted", || {
        let head = head.text();
        head.contains("4/6 có mặt (66,7%)") && head.contains("vắng có lý do 1, vắng không lý do 1")
    });
    vec![reason, "Tôn Thất Bách", "Y Bih Niê"]
}

fn receive_a_guest(window: &Window) -> Vec<&'static str> {
    window.button("Thêm khách mời").click();
    vec![
        write(window, "guest-1-name", "Vũ Khắc Cường"),
        write(window, "guest-1-title", "Phó Bí thư Đảng ủy phường"),
    ]
}

/// A report, two remarks, a reply and the conclusion, at one item of the agenda.
fn hear_remarks(window: &Window) -> Vec<&'static str> {
    let item = "Thông tin thời sự, phổ biến văn bản mới, định hướng tư tưởng";
    go_to_part(window, item);
    let part = part(window, item);
    let name = name_of(&part);
    let first = "Dự thảo quy chế nên ghi rõ: mỗi quý công khai quỹ một lần.";
    let second = "Đảng ủy phường sẽ trả lời bằng văn bản trước ngày 30/11.";

    let mut typed = vec![write(
        window,
        &format!("{name}-report"),
        "Bí thư phổ biến Hướng dẫn 42 về nội dung sinh hoạt chi bộ;\nnêu ba việc cần chú ý.",
    )];
    part.button("Thêm ý kiến").click();
    choose_person(window, "duc an");
    tab_to(window, "textarea");
    window.focused().type_unikey(first);
    window.press(&[CONTROL, ENTER]);
    choose_person(window, "cuong");
    tab_to(window, "textarea");
    window.focused().type_unikey(second);
    part.button("Tiếp thu, giải trình").click();
    typed.extend([
        first,
        second,
        "Vũ Khắc Cường",
        write(window, &format!("{name}-reply"), "Chủ trì tiếp thu, sẽ sửa điều 5."),
        write(window, &format!("{name}-conclusion"), "Thống nhất công khai quỹ từng quý."),
    ]);
    typed
}

/// Two for, one otherwise, of three who may vote; a fourth vote does not add up.
fn vote_on_the_work_of_next_month(window: &Window) -> Vec<&'static str> {
    let part = part(window, "Phương hướng, nhiệm vụ tháng tới");
    let name = name_of(&part);
    part.button("Biểu quyết").click();
    let motion =
        write(window, &format!("{name}-motion"), "Mỗi đảng viên nhận phụ trách năm hộ gia đình");
    let in_favour = box_named(window, &format!("{name}-vote-inFavour"));
    let other = box_named(window, &format!("{name}-vote-other"));

    in_favour.type_keys("4");
    part.holding("p", "Nhiều hơn 3 đảng viên chính thức có mặt.").wait();
    in_favour.retype("2");
    other.type_keys("1");
    part.holding("p", "Đủ 3 phiếu của đảng viên chính thức có mặt.").wait();
    vec![motion]
}

fn praise(window: &Window) -> Vec<&'static str> {
    window.button("Thêm biểu dương").click();
    choose_person(window, "dung");
    vec![write(window, "mention-1-words", "Hiến 20 m² đất làm đường ngõ"), "Đỗ Duy Dũng"]
}

/// Two tasks in the six clear points.
fn give_tasks(window: &Window) -> Vec<&'static str> {
    let mut typed = Vec::new();
    for (index, (work, lead)) in TASKS.into_iter().zip(["bach", "duom"]).enumerate() {
        let name = format!("task-{}", index + 1);
        window.button("Thêm nhiệm vụ").click();
        typed.push(write(window, &format!("{name}-work"), work));
        box_named(window, &format!("{name}-lead")).click();
        choose_person(window, lead);
        box_named(window, &format!("{name}-dueOn")).type_keys("31/12/2026");
        typed.push(write(window, &format!("{name}-product"), "Danh sách có chữ ký của các hộ"));
        typed.push(write(window, &format!("{name}-helpers"), "Ban công tác Mặt trận tổ 8"));
    }
    typed
}

/// The words of the resolution, which is a paper of its own, and its vote.
fn resolve(window: &Window) {
    write(window, "resolution-directions", DIRECTIONS);
    part(window, "Nghị quyết").button("Tất cả tán thành").click();
    part(window, "Nghị quyết").holding("p", "Đủ tỷ lệ để thông qua.").wait();
}

/// Without the hour of the end there is no adopting, and the way to it is shown.
fn nothing_is_adopted_before_it_is_whole(window: &Window) {
    read_back(window);
    let wanting = window.find("[data-testid=missing]");
    assert!(!window.button("Thông qua và khóa biên bản").is_enabled());
    wanting.button("Chưa ghi giờ kết thúc.").click();
    window.wait_until("the box of the end to have the keyboard", || {
        window.focused().attribute("name").as_deref() == Some("endTime")
    });
    window.focused().type_keys("21:20");
    window.holding("[data-testid=length]", "Thời lượng 105 phút.").wait();
    read_back(window);
}

/// Each of the other papers is a PDF file that holds what it is for.
fn the_other_papers_are_printed_too(window: &Window) {
    let papers = [
        ("Nghị quyết", vec![DIRECTIONS, TASKS[0], TASKS[1]]),
        ("Bảng điểm danh", PEOPLE.map(|person| person.name).to_vec()),
        ("Phiếu chấm điểm", vec!["Điều hành của chủ trì"]),
        ("Giấy mời", vec![PLACE, CELL.name]),
        ("Chương trình", vec!["Tự phê bình và phê bình"]),
    ];
    for (paper, expected) in papers {
        let text = read_pdf(&save_paper(window, paper));
        for words in expected {
            assert!(text.contains(words), "\"{words}\" is not in {paper}:\n{text}");
        }
    }
}

/// The tasks head the next meeting; one ends only with its result.
fn the_next_meeting_opens_with_the_tasks(window: &Window) {
    plan_meeting(window, "Nhà văn hóa tổ 8", "20:00");
    begin_minutes(window);
    let open = part(window, "Việc còn mở");
    let heads = open.texts("h3");
    for (head, task) in heads.iter().zip(TASKS) {
        assert!(head.contains(task), "{heads:?}");
    }
    assert_eq!(heads.len(), TASKS.len(), "{heads:?}");

    window.button("Bắt đầu bây giờ").click();
    window.button("Kết thúc bây giờ").click();
    window.button("Tất cả có mặt").click();
    open.find("[data-testid=carried-1-outcome]").named("label", "Đã xong").click();
    read_back(window);
    let wanting = window.find("[data-testid=missing]");
    assert!(!window.button("Thông qua và khóa biên bản").is_enabled());
    wanting.named("button", &format!("Việc “{}” kết thúc mà chưa ghi kết quả", TASKS[0])).click();
    box_named(window, "carried-1-words").type_unikey(RESULT);
    read_back(window);
    adopt(window);

    let printed = read_pdf(&save_paper(window, "Biên bản"));
    assert!(printed.contains(RESULT), "{printed}");
    steps::go_to(window, "Trang chủ");
    window.holding("[data-testid=open-matters]", "1 việc đang theo dõi").wait();
}

fn a_supplement_is_printed_behind_the_minutes(window: &Window, before: &str) {
    open_meeting(window, "19 giờ 30");
    add_supplement(window, "Bổ sung lý do vắng mặt", SUPPLEMENT);

    let printed = read_pdf(&save_paper(window, "Biên bản"));
    let first = read_pdf(&save_paper(window, "Biên bản bản đầu"));

    assert!(printed.contains(SUPPLEMENT), "{printed}");
    assert_eq!(first, before);
}
