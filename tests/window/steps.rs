//! What a person does with the program, one step a function, so that a test
//! reads as the job it stands for. Boxes and buttons go by the words that are
//! read on them; each step ends when its outcome can be seen.

pub mod meeting;
pub mod minutes;
pub mod notebook;
pub mod seat;
pub mod survey;

use super::driver::Window;
use super::element::{Element, Look};

/// What a cell is founded with, as it is typed.
#[derive(Debug, Clone, Copy)]
pub struct Cell {
    /// The body above it (cấp trên trực tiếp).
    pub superior: &'static str,
    /// Its name, as papers print it.
    pub name: &'static str,
    /// The place on the line of the date.
    pub place: &'static str,
    /// The name of the committee's term and its first day.
    pub term: Option<(&'static str, &'static str)>,
    /// The secretary's full name; may be blank.
    pub secretary: &'static str,
    /// The secretary's password.
    pub password: &'static str,
}

/// The cell of the tests: nothing in it is only ASCII, and both ways to place
/// a tone mark (ủy, Uỷ) occur.
pub const CELL: Cell = Cell {
    superior: "Đảng ủy phường Khương Đình",
    name: "Chi bộ Tổ dân phố số 8 – Hạ Đình",
    place: "Khương Đình",
    term: Some(("2025–2027", "15/3/2025")),
    secretary: "Nguyễn Thị Minh Thuỷ",
    password: "Trăng lên đỉnh núi 7 ngọn",
};

/// The year it is for the program.
pub fn this_year(window: &Window) -> i32 {
    let year = window.execute("return new Date().getFullYear()", &[]).as_i64();
    year.and_then(|year| i32::try_from(year).ok()).expect("the window knows the year")
}

/// Founds a cell from the first run to the home page; answers with the groups
/// of the recovery code.
pub fn found_cell(window: &Window, cell: &Cell) -> Vec<String> {
    let groups = lay_vault(window, cell);
    window.button("Tôi đã có mã trên giấy").click();
    type_code_back(window, &groups);
    window.button("Để sau, về Trang chủ").click();
    wait_for_home(window);
    groups
}

/// Founds a cell as far as the recovery code; answers with its groups.
pub fn lay_vault(window: &Window, cell: &Cell) -> Vec<String> {
    window.button("Bắt đầu lập sổ").click();

    window.field("Cấp trên trực tiếp").type_unikey(cell.superior);
    window.field("Tên chi bộ").type_unikey(cell.name);
    window.field("Địa danh trên dòng ngày tháng").type_unikey(cell.place);
    window.button("Tiếp tục").click();

    if let Some((label, from_on)) = cell.term {
        window.field("Tên nhiệm kỳ").type_unikey(label);
        window.field("Bắt đầu từ ngày").type_keys(from_on);
    }
    window.find("[data-testid=step-term]").button("Tiếp tục").click();

    window.field("Họ và tên bí thư").type_unikey(cell.secretary);
    window.field("Mật khẩu").type_unikey(cell.password);
    window.field("Gõ lại mật khẩu").type_unikey(cell.password);
    window.button("Lập sổ").click();

    window.find("[data-testid=recovery-code]").wait();
    window.texts("[data-testid=recovery-code] code")
}

/// Types back the groups of the recovery code that the program asks for.
pub fn type_code_back(window: &Window, groups: &[String]) {
    let page = window.find("[data-testid=recovery-confirm]");
    page.wait();
    for (index, group) in groups.iter().enumerate() {
        let label = format!("Nhóm thứ {}", index + 1);
        if page.count(&format!("[name=group-{}]", index + 1)) > 0 {
            // In small letters: paper does not say how they are to be typed.
            page.field(&label).type_keys(&group.to_lowercase());
        }
    }
    page.button("Kiểm tra").click();
    page.wait_gone();
}

/// Opens the vault with a password.
pub fn sign_in(window: &Window, password: &str) {
    window.field("Mật khẩu").type_unikey(password);
    window.button("Mở sổ").click();
    wait_until_open(window);
}

/// The password that the sign-in screen of the demo cell shows.
pub fn demo_password(window: &Window) -> String {
    let hint = window.find("[data-testid=demo-password]").text();
    let (_, password) = hint.rsplit_once(": ").expect("the password of the demo cell is shown");
    password.trim().to_owned()
}

/// The PIN of the members of the demo cell, shown beside its password.
pub fn demo_pin(window: &Window) -> String {
    let hint = window.find("[data-testid=demo-pin]").text();
    let (_, pin) = hint.rsplit_once(": ").expect("the PIN of the demo cell is shown");
    pin.trim().to_owned()
}

/// Waits until the vault is open, at whatever page.
pub fn wait_until_open(window: &Window) {
    window.find("[data-testid=cell-name]").wait();
}

/// Waits until the home page stands.
pub fn wait_for_home(window: &Window) {
    window.find("[data-testid=home] h2").wait();
}

/// Goes to a place of the side list by its name.
pub fn go_to(window: &Window, place: &str) {
    window.named("nav button", place).click();
    window.named("h1", place).wait();
}

/// A member as entered; the days as they are typed, blank where they are not known.
#[derive(Debug, Clone, Copy, Default)]
pub struct Person {
    /// The full name.
    pub name: &'static str,
    /// The day, month or year of birth.
    pub born: &'static str,
    /// When they joined the Party.
    pub joined: &'static str,
    /// They are still on probation (dự bị).
    pub probationary: bool,
}

/// Five members whose names and dates do not fit a simple idea of either, in
/// the order they are entered.
pub const PEOPLE: [Person; 5] = [
    Person { name: "Tôn Thất Bách", born: "12/1954", joined: "19/5/1978", probationary: false },
    Person { name: "Y Bih Niê", born: "1961", joined: "3.2.1985", probationary: false },
    Person { name: "Lê Thị Đượm", born: "29/2/1972", joined: "2001", probationary: false },
    Person { name: "Trần Đức Ẩn", born: "", joined: "", probationary: false },
    Person { name: "Đỗ Duy Dũng", born: "7/11/1999", joined: "1/9/2025", probationary: true },
];

/// Opens the form for a new member.
pub fn open_member_form(window: &Window) {
    go_to(window, "Đảng viên");
    window.find("[data-testid=enter-member]").click();
    window.find("[data-testid=member-form]").wait();
}

/// Enters a member into the open form and keeps the form open for the next.
pub fn enter_member(window: &Window, person: &Person) {
    let name = window.field("Họ và tên");
    if name.value().is_empty() {
        name.type_unikey(person.name);
    }
    window.holding("[data-testid=member-name-parts]", "Tên: ").wait();
    window.field("Ngày sinh").type_keys(person.born);
    if person.probationary {
        let ranks = window.find("[data-testid=member-rank]");
        ranks.named("label", "Dự bị").click();
        assert!(ranks.named("input", "Dự bị").is_checked());
    }
    window.field("Ngày vào Đảng (kết nạp)").type_keys(person.joined);
    window.button("Lưu và nhập người tiếp theo").click();
    window.holding("[data-testid=member-said]", person.name).wait();
}

/// The box with this name of its own, where labels repeat down the page.
pub fn box_named<'w>(window: &'w Window, name: &str) -> Element<'w> {
    window.find(&format!("[name=\"{name}\"]"))
}

/// Locks the vault with the button at the head.
pub fn lock(window: &Window) {
    window.button("Khóa sổ").click();
    window.find("[data-testid=sign-in]").wait();
}
