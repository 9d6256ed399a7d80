//! Notebooks to print: one with everything in it, one with next to nothing.

use domain::dates::YearMonth;
use domain::notebook::{
    Author, CommendationDraft, Comment, GoodDeed, GoodDeedDraft, Hand, MonthPage, MonthPageDraft,
    Pledge, PledgeDraft, PledgeGroup, PledgeResult, Praised, ResultLevel, Summary, SummaryDraft,
    SummaryPeriod,
};
use domain::post::PostKind;
use domain::settings::Standard;
use domain::text::{Spelling, Text};
use domain::{GoodDeedId, MemberId, MentionId, PledgeId};
use paper::{CellPaper, NotebookPaper, PersonNotebook, ToldStory};

use super::samples::{NAMES, at, cell_names, day, person, text};

/// The cell on a day of 2026.
pub(crate) fn cell_paper() -> CellPaper {
    CellPaper {
        cell: cell_names(),
        standard: Standard::Hd05,
        spelling: Spelling::ToneOnU,
        on: day(2026, 12, 20),
        has_committee: true,
        secretary: Some(person(0, PostKind::Secretary)),
    }
}

/// The notebooks of three people: one who wrote on every page, one who wrote nothing.
pub(crate) fn notebooks() -> NotebookPaper {
    NotebookPaper {
        cell: cell_paper(),
        year: 2026,
        theme: text("Cần, kiệm, liêm, chính, chí công vô tư trong chi tiêu quỹ thôn"),
        people: vec![full(), empty(7)],
        blank: false,
    }
}

/// Everything in it; each text with a number of its own so that none is taken for another.
pub(crate) fn full() -> PersonNotebook {
    PersonNotebook {
        post: Some(PostKind::CommitteeMember),
        titles: text("Trưởng ban công tác Mặt trận thôn"),
        pledges: pledges(),
        months: (1..=12).map(month).collect(),
        deeds: vec![deed(1, None), deed(2, Some(MentionId(9)))],
        stories: vec![story()],
        summaries: SummaryPeriod::ALL.map(summary).into(),
        commendations: vec![commendation()],
        ..empty(3)
    }
}

/// A notebook nobody has written in.
pub(crate) fn empty(place: usize) -> PersonNotebook {
    let month = |month| MonthPage {
        member: MemberId(1),
        month: YearMonth::new(2026, month).unwrap(),
        draft: MonthPageDraft::default(),
        author: None,
        comment: None,
    };
    PersonNotebook {
        name: text(NAMES[place]),
        born_on: Some("3/2/1978".parse().unwrap()),
        joined_on: Some("1999".parse().unwrap()),
        official_on: None,
        post: None,
        titles: Text::default(),
        pledges: Vec::new(),
        months: (1..=12).map(month).collect(),
        deeds: Vec::new(),
        stories: Vec::new(),
        summaries: Vec::new(),
        commendations: Vec::new(),
    }
}

fn by(hand: Hand) -> Author {
    Author { hand, confirmed_at: None }
}

fn pledges() -> Vec<Pledge> {
    let pledge = |id, month: Option<u32>, group, act: &str, hand| Pledge {
        id: PledgeId(id),
        member: MemberId(1),
        draft: PledgeDraft {
            year: 2026,
            month: month.map(|month| YearMonth::new(2026, month).unwrap()),
            group,
            act: text(act),
            measure: text(&format!("Biện pháp số {id}: đến từng nhà, ghi sổ theo dõi")),
            target: text(&format!("{id}2 hộ")),
            due: text("Trước 30/9/2026"),
            note: text(&format!("Lưu ý {id}")),
            registered_on: day(2026, 1, 12),
        },
        author: by(hand),
        accepted_on: Some(day(2026, 1, 25)),
    };
    vec![
        pledge(1, None, PledgeGroup::Example, "Vận động các hộ hiến đất mở đường", Hand::Own),
        pledge(2, None, PledgeGroup::People, "Giúp hộ bà Ẩm sửa mái nhà", Hand::OnBehalf),
        pledge(3, Some(9), PledgeGroup::Remedy, "Gửi tài liệu họp trước 3 ngày", Hand::Own),
    ]
}

fn month(number: u32) -> MonthPage {
    let result = |pledge: i64, level| PledgeResult {
        pledge: PledgeId(pledge),
        done: text(&format!("Đã làm việc {pledge} của trang {number}:\n- gặp {number} hộ")),
        done_when: text(&format!("sáng {number}/{number}")),
        place: text(&format!("xóm {number}")),
        for_whom: text(&format!("gia đình thứ {number}")),
        level: Some(level),
    };
    let level = [ResultLevel::Well, ResultLevel::Done, ResultLevel::NotDone];
    MonthPage {
        member: MemberId(1),
        month: YearMonth::new(2026, number).unwrap(),
        draft: MonthPageDraft {
            results: vec![result(1, level[number as usize % 3]), result(2, ResultLevel::Done)],
            self_remark: text(&format!("Tự thấy còn chậm, lần thứ {number}.")),
        },
        author: Some(by(if number == 9 { Hand::OnBehalf } else { Hand::Own })),
        comment: Some(comment(&format!("Chi bộ ghi nhận cố gắng, lượt {number}."))),
    }
}

fn comment(words: &str) -> Comment {
    let by = text(NAMES[0]);
    Comment { words: text(words), on: day(2026, 10, 5), by, meeting: None }
}

fn deed(id: i64, praised: Option<MentionId>) -> GoodDeed {
    GoodDeed {
        id: GoodDeedId(id),
        draft: GoodDeedDraft {
            member: MemberId(1),
            done_on: day(2026, 3, 8),
            words: text(&format!("Đưa cụ già qua suối lần {id}")),
            for_whom: text(&format!("cụ Lò Thị Ỏn, bến {id}")),
            pledge: None,
        },
        author: by(Hand::OnBehalf),
        praised,
    }
}

fn story() -> ToldStory {
    ToldStory {
        told_on: Some(day(2026, 5, 5)),
        title: text("Đôi dép cao su"),
        source: text("Kể chuyện Bác Hồ, tập 2"),
        lesson: text("Giản dị trong từng việc nhỏ"),
        reflection: text("Tôi bớt tiệc tùng trong đám hiếu, hỉ"),
        author: Some(Author { hand: Hand::OnBehalf, confirmed_at: Some(at(4, 8, 0)) }),
        comment: Some(comment("Kể chuyện truyền cảm")),
    }
}

fn summary(period: SummaryPeriod) -> Summary {
    let of = |words: &str| text(&format!("{words} ({period:?})"));
    Summary {
        member: MemberId(1),
        year: 2026,
        period,
        draft: SummaryDraft {
            results: of("Việc 1 đạt 12 hộ\nViệc 2 xong mái nhà"),
            self_assessment: of("Tự xếp hoàn thành tốt"),
        },
        author: Some(by(Hand::Own)),
        comment: Some(comment(of("Chi bộ nhất trí").as_str())),
        praise_proposed: of("Đề nghị xã biểu dương"),
    }
}

/// A commendation of the year.
pub(crate) fn commendation() -> CommendationDraft {
    CommendationDraft {
        praised: Praised::Member(MemberId(1)),
        kind: text("Giấy khen"),
        issuer: text("Đảng ủy xã An Phú"),
        number: text("45-QĐ/ĐU"),
        given_on: day(2026, 11, 3),
        reason: text("Hiến 340 m² đất làm đường"),
    }
}
