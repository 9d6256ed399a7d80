//! Records to print: one with everything in it, one with next to nothing, one of a large cell.

use chrono::{NaiveDate, NaiveDateTime};

use domain::agenda::{ItemKind, Stage};
use domain::attendance::{AbsenceReason, AttendanceCount, AttendanceRules, Attendee, Mark, count};
use domain::cell::{CellNames, Term, TermSpan};
use domain::dates::YearMonth;
use domain::matter::{MatterKind, Outcome};
use domain::meeting::{Adoption, MeetingKind, Supplement};
use domain::member::Rank;
use domain::minutes::{Guest, MentionKind};
use domain::post::PostKind;
use domain::record::{
    MeetingRecord, RecordedAttendance, RecordedItem, RecordedMatter, RecordedMention,
    RecordedNumbers, RecordedPerson, RecordedRemark, RecordedReport, RecordedScore,
    RecordedScoreLine, RecordedStory, RecordedVote,
};
use domain::resolution::ResolutionText;
use domain::settings::Standard;
use domain::text::{Spelling, Text, Words};
use domain::vote::Vote;
use domain::{GuestId, SupplementId, TermId};

/// The members of a cell of 22, by their usual order; the first five hold a post.
pub(crate) const NAMES: [&str; 22] = [
    "Nguyễn Thị Thanh Hương",
    "Trần Văn Mít",
    "Lê Quang Đạo",
    "Công Tằng Tôn Nữ Thị Bích Ngọc Huyền Trân",
    "Phạm Hữu Bưởi",
    "Y Bih Niê Kdăm",
    "Hoàng Phủ Ngọc Ẩn",
    "Bùi Thị Ánh",
    "Đặng Đình Ân",
    "Vũ Thị Bình",
    "Đỗ Mạnh Dũng",
    "Ngô Xuân Đức",
    "Dương Thị Hoà",
    "Lý Văn Hoàng",
    "Hà Minh Khuê",
    "Tạ Thị Lụa",
    "Cao Bá Quýt",
    "Mai Thị Tâm",
    "Phan Văn Tấn",
    "Trịnh Thị Thảo",
    "Âu Dương Quân",
    "Kiều Thị Trúc",
];

/// A regular meeting of September 2026 with a theme, in which everything happened.
pub(crate) fn september() -> MeetingRecord {
    let attendance = attendance_of_22();
    let count = counted(&attendance);
    MeetingRecord {
        kind: MeetingKind::RegularThematic,
        theme: text("Cần, kiệm, liêm, chính, chí công vô tư trong chi tiêu quỹ thôn"),
        started_at: Some(at(3, 7, 35)),
        ended_at: Some(at(3, 9, 50)),
        invited: text("Toàn thể đảng viên chi bộ\nĐại diện Ban công tác Mặt trận thôn"),
        preparation: text(
            "- Đọc trước dự thảo nghị quyết tháng 9\n- Báo cáo việc được giao tại Nghị quyết \
             08-NQ/CB",
        ),
        guests: vec![
            guest("Vi Thị Hạnh", "Ủy viên Ban Thường vụ Đảng ủy xã An Phú"),
            guest("Nông Văn Sáu", ""),
            guest("", "Đại diện Ban công tác Mặt trận thôn"),
        ],
        attendance,
        count,
        items: items(count.voters),
        reports: reports(),
        matters: matters(),
        mentions: vec![
            mention(MentionKind::Praise, NAMES[4], "vận động 12 hộ hiến 340 m² đất làm đường"),
            mention(MentionKind::Praise, "Chi hội Phụ nữ thôn", "giữ sạch đoạn đường tự quản"),
            mention(MentionKind::Reminder, NAMES[16], "nộp bản thu hoạch chậm 10 ngày."),
        ],
        stories: vec![RecordedStory {
            teller: text(NAMES[7]),
            title: text("Bát chè sẻ đôi"),
            source: text(""),
            lesson: text("Sẻ chia từ việc nhỏ; cán bộ phải nghĩ đến người đang làm đêm."),
        }],
        dues: text("Đã thu tháng 9: 1.250.000 đồng của 20 đồng chí; chưa thu: 0."),
        resolution: resolution_text(),
        score: Some(score(true)),
        weakness: text("Còn 09 đồng chí chưa phát biểu; tài liệu gửi trước muộn nửa ngày."),
        numbers: RecordedNumbers {
            minutes: text("09-BB/CB"),
            resolution: text("09-NQ/CB"),
            invitation: text("09-GM/CB"),
        },
        ..spare()
    }
}

/// A planned meeting about which next to nothing is known.
pub(crate) fn spare() -> MeetingRecord {
    MeetingRecord {
        cell: cell_names(),
        standard: Standard::Hd05,
        spelling: Spelling::ToneOnU,
        term: Some(term()),
        has_committee: true,
        kind: MeetingKind::Regular,
        month: YearMonth::new(2026, 9).unwrap(),
        planned_at: at(3, 7, 30),
        started_at: None,
        ended_at: None,
        least_minutes: Some(120),
        place: text("Nhà văn hóa thôn Lương Hậu"),
        theme: Text::default(),
        invited: Text::default(),
        preparation: Text::default(),
        chair: Some(person(0, PostKind::Secretary)),
        note_taker: Some(person(2, PostKind::CommitteeMember)),
        secretary: Some(person(0, PostKind::Secretary)),
        guests: Vec::new(),
        attendance: Vec::new(),
        count: AttendanceCount::default(),
        items: Vec::new(),
        reports: Vec::new(),
        matters: Vec::new(),
        months: Vec::new(),
        mentions: Vec::new(),
        stories: Vec::new(),
        dues: Text::default(),
        resolution: ResolutionText::default(),
        score: None,
        weakness: Text::default(),
        numbers: RecordedNumbers::default(),
        resolution_share: 50,
        report_days: 2,
    }
}

/// A meeting of a cell of 150, nobody ticked yet, with groups.
pub(crate) fn large() -> MeetingRecord {
    let line = |place: usize| RecordedAttendance {
        group: text(&format!("Tổ {}", place / 30 + 1)),
        ..line(&format!("{} {}", NAMES[place % 22], place + 1), None)
    };
    let attendance: Vec<_> = (0..150).map(line).collect();
    MeetingRecord { count: counted(&attendance), attendance, ..spare() }
}

/// How the minutes of September were adopted.
pub(crate) fn adoption() -> Adoption {
    Adoption {
        version: 1,
        sha256: "0".repeat(64),
        adopted_at: at(3, 9, 48),
        adopted_by: text("Bí thư"),
    }
}

/// Two later changes to the minutes of September.
pub(crate) fn supplements() -> Vec<Supplement> {
    let supplement = |number, reason: &str, words: &str, day| Supplement {
        id: SupplementId(i64::from(number)),
        number,
        reason: Words::new(reason).unwrap(),
        words: Words::new(words).unwrap(),
        added_at: at(day, 19, 5),
        added_by: text("Bí thư chi bộ"),
        sha256: "0".repeat(64),
    };
    vec![
        supplement(1, "Ghi nhầm số hộ.", "Số hộ hiến đất là 13 hộ, không phải 12 hộ.", 5),
        supplement(
            2,
            "Đồng chí Vi Thị Hạnh đề nghị ghi đủ ý kiến",
            "Ý kiến của đồng chí Vi Thị Hạnh gồm hai điểm:\n- Làm sớm hồ sơ phát triển đảng viên;\n\
             - Đăng kết quả lên Sổ tay đảng viên điện tử trong 02 ngày.",
            12,
        ),
    ]
}

/// The score sheet, with points or blank.
pub(crate) fn score(filled: bool) -> RecordedScore {
    let line = |key: &str, title: &str, steps: &str, most, points, is_heading| RecordedScoreLine {
        key: key.to_owned(),
        title: text(title),
        steps: text(steps),
        most,
        points: filled.then_some(points),
        is_heading,
        note: Text::default(),
    };
    let lines = vec![
        line("1", "Thời gian sinh hoạt", "Từ 100% thời lượng: 5; từ 90%: 4", 50, 50, false),
        line("2", "Tỷ lệ đảng viên dự", "≥ 90%: 4; 75–<90%: 3; 65–<75%: 2", 50, 10, false),
        line("3", "Công tác chuẩn bị", "", 100, 95, false),
        line("4", "Tổ chức sinh hoạt", "", 300, 280, true),
        line("4.1", "Đúng quy trình", "", 50, 50, false),
        line("4.2", "Phát biểu", "> 50% đảng viên: 5 điểm; 40–50%: 4 điểm", 250, 230, false),
        line("5", "Kết quả thực hiện nghị quyết kỳ trước", "", 500, 480, false),
    ];
    RecordedScore {
        title: text("Phiếu chấm điểm chất lượng sinh hoạt chi bộ"),
        source: text("Lấy từ nguồn thứ cấp"),
        lines,
        total: if filled { 915 } else { 0 },
        most: 1000,
        rank: if filled { text("Tốt") } else { Text::default() },
    }
}

/// The names of the cell; the place and the names decomposed, as a Mac types them.
pub(crate) fn cell_names() -> CellNames {
    let words = |written: &str| Words::new(written).unwrap();
    CellNames {
        from_on: day(2025, 7, 1),
        superior: words("Đảng bộ xã An Phú"),
        name: words("Chi bộ thôn Lu\u{31b}o\u{31b}ng Hâ\u{323}u"),
        place: words("An Phú"),
        code: words("CB"),
    }
}

fn term() -> Term {
    Term {
        id: TermId(1),
        span: TermSpan {
            label: Words::new("2025–2027").unwrap(),
            from_on: day(2025, 5, 20),
            until_on: None,
        },
    }
}

/// 17 present (one of them on probation), 2 excused, 1 not, 2 exempt: denominator 20, 85 %.
fn attendance_of_22() -> Vec<RecordedAttendance> {
    let mut lines: Vec<_> = NAMES.map(|name| line(name, Some(Mark::Present))).into();
    for (place, mark, reason, words) in [
        (9, Mark::Excused, Some(AbsenceReason::Illness), "nằm viện huyện từ 28/8/2026"),
        (13, Mark::Excused, Some(AbsenceReason::Work), ""),
        (16, Mark::Unexcused, None, ""),
        (18, Mark::Exempt, None, ""),
        (21, Mark::Exempt, None, "trên 80 tuổi"),
    ] {
        lines[place] =
            RecordedAttendance { reason, words: text(words), ..line(NAMES[place], Some(mark)) };
    }
    lines[14].rank = Rank::Probationary;
    let posts = [
        PostKind::Secretary,
        PostKind::DeputySecretary,
        PostKind::CommitteeMember,
        PostKind::GroupLeader,
        PostKind::Government,
    ];
    for (line, post) in lines.iter_mut().zip(posts) {
        line.person.post = Some(post);
    }
    lines
}

fn line(name: &str, mark: Option<Mark>) -> RecordedAttendance {
    RecordedAttendance {
        person: RecordedPerson { name: text(name), post: None },
        rank: Rank::Official,
        group: Text::default(),
        mark,
        reason: None,
        words: Text::default(),
    }
}

fn counted(lines: &[RecordedAttendance]) -> AttendanceCount {
    let attendee =
        |line: &RecordedAttendance| Attendee { mark: line.mark, rank: line.rank, visiting: false };
    count(lines.iter().map(attendee), AttendanceRules::default())
}

/// The agenda with what was said; the record itself is long, as a real one is.
fn items(voters: u32) -> Vec<RecordedItem> {
    let vote = Vote { in_favour: 14, against: 1, other: 0 };
    vec![
        item(Stage::Opening, ItemKind::Plain, "Tuyên bố lý do, giới thiệu đại biểu", 5),
        item(Stage::Opening, ItemKind::Attendance, "Điểm danh", 5),
        item(Stage::Opening, ItemKind::Dues, "Thông báo đảng phí", 5),
        RecordedItem {
            presenter: text(NAMES[1]),
            report: text(
                "Thông báo nhanh Nghị quyết số 22/2023/QH15 và Quyết định 2145/QĐ-UBND ngày \
                 05/8/2026 về sắp xếp thôn, tổ dân phố.\nTình hình tư tưởng trong thôn ổn định.",
            ),
            ..item(Stage::Proceedings, ItemKind::Plain, "Thông tin thời sự, văn bản mới", 15)
        },
        RecordedItem {
            presenter: text(NAMES[0]),
            ..item(
                Stage::Proceedings,
                ItemKind::FollowUp,
                "Đánh giá kết quả thực hiện nghị quyết tháng 8",
                20,
            )
        },
        RecordedItem {
            presenter: text("Chi ủy"),
            report: text(
                "Dự thảo nhiệm vụ tháng 9 gồm 03 việc:\n- Làm 300 m đường bê tông;\n- Thu \
                          quỹ Vì người nghèo;\n- Rà soát hộ cận nghèo.",
            ),
            remarks: vec![
                remark(
                    NAMES[7],
                    "Đường đoạn qua nhà ông Sáu cần cống thoát nước, nếu không mùa mưa \
                                  sẽ ngập; đề nghị bàn với địa chính xã trước ngày 10/9.",
                ),
                remark(NAMES[10], "- Nhất trí với dự thảo.\n- Đề nghị công khai chi tiêu quỹ."),
                remark(
                    "Nông Văn Sáu",
                    "Gia đình tôi đồng ý hiến thêm 20 m².\nMong làm xong trước Tết.",
                ),
            ],
            reply: text("Chi ủy tiếp thu ý kiến về cống thoát nước, bổ sung vào dự toán."),
            conclusion: text(
                "Thống nhất 03 nhiệm vụ tháng 9; công khai chi tiêu tại Nhà văn hóa thôn.",
            ),
            motion: text("nhiệm vụ tháng 9 năm 2026"),
            vote: Some(RecordedVote {
                vote,
                voters,
                official: 21,
                arithmetic: vote.arithmetic(voters),
                carried: true,
            }),
            ..item(Stage::Proceedings, ItemKind::Plain, "Thảo luận nhiệm vụ tháng 9", 40)
        },
        item(Stage::Proceedings, ItemKind::Story, "Kể chuyện về Bác", 10),
        item(Stage::Proceedings, ItemKind::Mentions, "Biểu dương, nhắc nhở", 5),
        item(Stage::Closing, ItemKind::Tasks, "Phân công nhiệm vụ", 10),
        item(Stage::Closing, ItemKind::Resolution, "Biểu quyết nghị quyết", 5),
        item(Stage::Closing, ItemKind::ReadBack, "Thông qua biên bản", 5),
    ]
}

fn item(stage: Stage, kind: ItemKind, title: &str, minutes: u32) -> RecordedItem {
    RecordedItem {
        stage,
        kind,
        title: text(title),
        presenter: Text::default(),
        minutes: Some(minutes),
        report: Text::default(),
        remarks: Vec::new(),
        reply: Text::default(),
        conclusion: Text::default(),
        motion: Text::default(),
        vote: None,
    }
}

fn reports() -> Vec<RecordedReport> {
    let report = |kind, work: &str, outcome, words: &str| RecordedReport {
        kind,
        work: text(work),
        lead: text(NAMES[1]),
        given_on: day(2026, 8, 3),
        due_on: Some(day(2026, 8, 31)),
        state_before: Text::default(),
        outcome,
        words: text(words),
        new_due_on: None,
    };
    vec![
        report(
            MatterKind::Task,
            "Vận động các hộ dọc trục đường chính hiến đất",
            Outcome::Done,
            "12 hộ hiến 340 m² đất.",
        ),
        RecordedReport {
            state_before: text("Đã họp hai lần, chưa thống nhất mức đóng góp"),
            new_due_on: Some(day(2026, 10, 15)),
            ..report(
                MatterKind::Conclusion,
                "Lập quỹ duy tu đường thôn theo Quyết định 2145/QĐ-UBND",
                Outcome::StaysOpen,
                "Chờ ý kiến của Mặt trận.",
            )
        },
        RecordedReport {
            lead: Text::default(),
            due_on: None,
            ..report(
                MatterKind::Shortcoming,
                "Gửi tài liệu họp muộn",
                Outcome::Dropped,
                "Đã chuyển sang gửi qua Sổ tay đảng viên điện tử",
            )
        },
    ]
}

fn matters() -> Vec<RecordedMatter> {
    let matter = |kind, work: &str| RecordedMatter {
        kind,
        work: text(work),
        lead: text(NAMES[3]),
        helpers: text("Chi hội Phụ nữ, Đoàn Thanh niên"),
        due_on: Some(day(2026, 9, 30)),
        product: text("Biên bản nghiệm thu có chữ ký của Ban giám sát"),
        responsibility: text("Chịu trách nhiệm trước chi bộ về tiến độ"),
        authority: text("Được huy động các tổ tự quản"),
    };
    vec![
        matter(MatterKind::Task, "Làm 300 m đường bê tông đoạn từ Nhà văn hóa đến cầu Khe Tám"),
        RecordedMatter {
            lead: text(NAMES[2]),
            helpers: Text::default(),
            due_on: None,
            product: Text::default(),
            responsibility: Text::default(),
            authority: Text::default(),
            ..matter(MatterKind::Task, "Rà soát hộ cận nghèo")
        },
        RecordedMatter {
            helpers: Text::default(),
            product: Text::default(),
            responsibility: Text::default(),
            authority: Text::default(),
            ..matter(MatterKind::Conclusion, "Công khai chi tiêu quỹ thôn hằng quý.")
        },
        RecordedMatter {
            product: text("phân công mỗi tổ hai đồng chí chuẩn bị ý kiến trước kỳ họp"),
            helpers: Text::default(),
            responsibility: Text::default(),
            authority: Text::default(),
            ..matter(MatterKind::Shortcoming, "Nhiều đảng viên chưa phát biểu trong sinh hoạt")
        },
    ]
}

fn resolution_text() -> ResolutionText {
    ResolutionText {
        subject: Text::default(),
        politics: text(
            "Tư tưởng đảng viên và nhân dân ổn định, tin vào việc sắp xếp thôn theo Nghị \
                        quyết số 22/2023/QH15.",
        ),
        work: text(
            "Kinh tế: thu hoạch xong 42 ha lúa hè thu.\nVăn hóa - xã hội: 98% hộ đạt gia đình văn \
             hóa.\nQuốc phòng, an ninh: giữ vững.\nXây dựng nông thôn mới: 12 hộ hiến đất.\nDân vận: \
             hòa giải thành 02 vụ.\n- Vụ tranh chấp bờ ruộng;\n- Vụ mượn lối đi.",
        ),
        shortcomings: text("Tiến độ lập quỹ duy tu chậm do chưa thống nhất mức đóng góp."),
        directions: text(
            "Hoàn thành 300 m đường bê tông trước ngày 30/9/2026; đồng chí Công Tằng Tôn Nữ Thị Bích \
             Ngọc Huyền Trân chịu trách nhiệm, báo cáo tại kỳ sinh hoạt tháng 10.\nThu quỹ Vì người \
             nghèo đạt 100% chỉ tiêu.",
        ),
        arrangements: text("Chi ủy theo dõi, đôn đốc; tổ trưởng các tổ đảng báo cáo hằng tuần."),
        recipients: Text::default(),
        vote: Some(Vote { in_favour: 15, against: 0, other: 1 }),
    }
}

fn remark(speaker: &str, words: &str) -> RecordedRemark {
    RecordedRemark { speaker: text(speaker), words: text(words) }
}

fn mention(kind: MentionKind, who: &str, words: &str) -> RecordedMention {
    RecordedMention { kind, who: text(who), words: text(words) }
}

fn guest(name: &str, title: &str) -> Guest {
    Guest { id: GuestId(1), name: text(name), title: text(title) }
}

pub(crate) fn person(place: usize, post: PostKind) -> RecordedPerson {
    RecordedPerson { name: text(NAMES[place]), post: Some(post) }
}

pub(crate) fn text(written: &str) -> Text {
    Text::new(written)
}

/// A moment of September 2026.
pub(crate) fn at(day: u32, hour: u32, minute: u32) -> NaiveDateTime {
    self::day(2026, 9, day).and_hms_opt(hour, minute, 0).unwrap()
}

/// A day.
pub(crate) fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(year, month, day).unwrap()
}
