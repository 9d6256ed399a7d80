//! What the tests print.

use chrono::NaiveDate;

use crate::block::{
    About, Align, Bar, Block, Cell, Chart, Column, Columns, Document, Inline, Paragraph, Role, Row,
    Rule, Sheet, Table,
};

/// The 134 letters that Vietnamese has and ASCII has not, both cases.
pub(crate) fn vietnamese_letters() -> Vec<char> {
    const VOWELS: &str = "àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ";
    VOWELS.chars().chain(VOWELS.to_uppercase().chars()).collect()
}

/// A document on plain A4.
pub(crate) fn document(blocks: Vec<Block>) -> Document {
    let made_at = NaiveDate::from_ymd_opt(2026, 3, 5).and_then(|day| day.and_hms_opt(8, 30, 0));
    Document {
        about: About {
            title: "Nghị quyết tháng 3".to_owned(),
            author: "Chi bộ thôn Bưởi".to_owned(),
            language: "vi".to_owned(),
            made_at: made_at.expect("a moment"),
        },
        sheet: Sheet::a4(),
        blocks,
    }
}

/// Running text of about `lines` lines on A4.
pub(crate) fn prose(lines: usize) -> Paragraph {
    const SENTENCE: &str =
        "Chi bộ thống nhất thực hiện nhiệm vụ được giao, giữ nền nếp sinh hoạt. ";
    Paragraph::text(SENTENCE.repeat(lines).trim_end())
}

/// Rows of the table: enough for a second page.
pub(crate) const ROWS: usize = 34;

/// A paper that has everything a paper can have.
pub(crate) fn mixed() -> Document {
    let mut blocks = vec![
        Block::Bookmark { title: "Báo cáo tháng 3".into(), level: 1 },
        head(),
        Block::Space(10.0),
        Paragraph::bold("BÁO CÁO").centred().size(15.0).after(0.0).role(Role::Title).into(),
        Paragraph::bold("Kết quả thực hiện nhiệm vụ được giao tháng 3 năm 2026").centred().into(),
        Rule::centred(80.0).into(),
    ];
    for part in 1..=3 {
        blocks.extend(chapter(part));
    }
    blocks.push(form());
    blocks.push(Block::Bookmark { title: "Danh sách đảng viên".into(), level: 2 });
    blocks.push(table().into());
    blocks.push(closing());
    document(blocks)
}

fn caption(text: &str) -> Paragraph {
    Paragraph::text(text).centred().after(0.0)
}

fn head() -> Block {
    let left = vec![
        caption("ĐẢNG BỘ XÃ ƯỚC LỄ").into(),
        Paragraph::bold("CHI BỘ THÔN BƯỞI").centred().after(0.0).into(),
        caption("*").into(),
        caption("Số 05-BC/CB").into(),
    ];
    let right = vec![
        Paragraph::bold("ĐẢNG CỘNG SẢN VIỆT NAM").centred().size(15.0).after(0.0).into(),
        Rule::centred(195.0).into(),
        Block::Space(14.0),
        Paragraph::italic("Cần Thơ, ngày 05 tháng 3 năm 2026").centred().after(0.0).into(),
    ];
    Columns::two((7.2, left), (9.3, right)).into()
}

fn chapter(part: usize) -> Vec<Block> {
    let heading = Paragraph::bold(format!("{part}. Công tác xây dựng Đảng")).role(Role::Heading(1));
    let words = vec![
        Inline::plain("Căn cứ Luật số 22/2023/QH15 và Quyết định 2145/QĐ-UBND, chi bộ đã họp "),
        Inline::bold("đúng ngày 05 hằng tháng"),
        Inline::plain(", có 23/25 đảng viên dự; "),
        Inline::italic("vắng có lý do: 02 đồng chí"),
        Inline::plain(". Nghị quyết được "),
        Inline::underlined("thông qua với 100% số phiếu"),
        Inline::plain(
            "; các đồng chí Nguyễn Thị Ưỡn, Đỗ Hữu Nghĩa, Quách Đình Thuỵ được giao giúp đỡ hộ \
             nghèo, vận động bà con giữ nền nếp, hiến đất mở đường; “việc nào xong việc ấy”. ",
        ),
        Inline::bold_italic("Tồn tại: "),
        Inline::plain(
            "sinh hoạt có lúc chưa đổi mới, ý kiến phát biểu còn ít – cần khắc phục ngay.",
        ),
    ];
    vec![
        Block::Bookmark { title: format!("{part}. Công tác xây dựng Đảng"), level: 2 },
        heading.with_next().into(),
        Paragraph::of(words.clone()).into(),
        Paragraph::of(words).into(),
    ]
}

fn form() -> Block {
    let choice = |ticked, text: &str| {
        let words = vec![Inline::tick(ticked), Inline::plain(format!(" {text}"))];
        Block::from(Paragraph::of(words).left().margin(28.0).after(2.0))
    };
    Block::Together(vec![
        Paragraph::of(vec![Inline::plain("Họ và tên: "), Inline::Dots]).left().into(),
        choice(true, "Hoàn thành xuất sắc nhiệm vụ"),
        choice(false, "Hoàn thành tốt nhiệm vụ"),
        Block::WritingLines { count: 2 },
    ])
}

fn table() -> Table {
    let columns = vec![
        Column::new(1.0, Align::Centre),
        Column::new(5.0, Align::Left),
        Column::new(3.0, Align::Centre),
        Column::new(3.0, Align::Right),
        Column::new(4.0, Align::Justify),
    ];
    let mut table = Table::new(columns);
    table.head = vec![
        Row::texts(["TT", "Họ và tên", "Ngày sinh", "Đảng phí (đồng)", "Ghi chú"]),
        Row::of((1..=5).map(|n| Cell::of(vec![Inline::italic(format!("({n})"))])).collect()),
    ];
    table.rows = (1..=ROWS).map(row).collect();
    table.rows.push(Row::of(vec![
        Cell::bold("Cộng").spanning(3).aligned(Align::Centre),
        Cell::bold("1.260.000"),
        Cell::empty(),
    ]));
    table
}

/// Three bars of two parts, the middle one unknown, on a scale of a hundred points height.
pub(crate) fn chart() -> Chart {
    let bar = |label: &str, mark: &str, parts: &[f64]| Bar {
        label: label.to_owned(),
        mark: mark.to_owned(),
        parts: parts.to_vec(),
    };
    Chart {
        words: "Biểu đồ: 2024 và 2026 có số liệu, 2025 chưa rõ.".to_owned(),
        parts: vec!["Hoàn thành tốt".to_owned(), "Hoàn thành".to_owned()],
        scale: [0, 50, 100].map(|at| (f64::from(at), format!("{at}%"))).to_vec(),
        bars: vec![
            bar("2024", "80%", &[60.0, 20.0]),
            bar("2025", "chưa rõ", &[]),
            bar("2026", "35%", &[35.0, 0.0]),
        ],
        size: 11.0,
        height: 100.0,
        after: 6.0,
    }
}

fn row(number: usize) -> Row {
    let note = if number.is_multiple_of(4) {
        "Đang đi làm ăn xa, sinh hoạt tạm thời nơi cư trú"
    } else {
        ""
    };
    Row::texts([
        number.to_string(),
        format!("Nguyễn Thị Ưỡn Khuê {number}"),
        "19/5/1990".to_owned(),
        "36.000".to_owned(),
        note.to_owned(),
    ])
}

fn closing() -> Block {
    let recipient =
        |text: &str| Block::from(Paragraph::text(text).left().size(12.0).pitch(15.0).after(0.0));
    let left = vec![
        Paragraph::of(vec![Inline::underlined("Nơi nhận:")]).left().after(0.0).into(),
        recipient("- Đảng ủy xã (để báo cáo),"),
        recipient("- Các đồng chí đảng viên,"),
        recipient("- Lưu Chi bộ."),
    ];
    let right = vec![
        Paragraph::bold("T/M CHI BỘ").centred().after(0.0).into(),
        caption("BÍ THƯ").into(),
        Block::Space(72.0),
        Paragraph::bold("Nguyễn Thị Ưỡn").centred().after(0.0).into(),
    ];
    Block::Closing(vec![Columns::two((1.0, left), (1.0, right)).into()])
}
