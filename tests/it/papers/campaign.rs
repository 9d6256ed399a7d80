//! The papers of a campaign of review: what was noted stands on them letter for letter, what was not is
//! left to be written in.

mod sample;

use domain::review::{BallotKind, CampaignKind, CampaignSheet, Quarter, Tally, TallyDraft};
use domain::text::{Spelling, Text};
use paper::{Ballots, CampaignRecord, campaign_sheet};
use press::{Document, plain_text};
use unicode_normalization::is_nfc;

use super::{flowing, pdf};
use crate::golden;
use sample::{bare, campaign, two_rounds};

const BALLOT: CampaignSheet = CampaignSheet::Ballot { round: 1, copies: 1 };
const SECOND: CampaignSheet = CampaignSheet::Ballot { round: 2, copies: 1 };
const COLLECTIVE: CampaignSheet = CampaignSheet::CollectiveBallot { copies: 1 };
const TALLY: CampaignSheet = CampaignSheet::TallyRecord { round: 1 };

/// Every paper of a campaign of one round.
const ALL: [CampaignSheet; 8] = [
    BALLOT,
    COLLECTIVE,
    TALLY,
    CampaignSheet::Conference,
    CampaignSheet::Proposals,
    CampaignSheet::LeftOut,
    CampaignSheet::Report,
    CampaignSheet::Files,
];

fn made(record: &CampaignRecord, sheet: CampaignSheet) -> Document {
    campaign_sheet(record, sheet).unwrap()
}

fn papers() -> Vec<(String, Document)> {
    let one = ALL.map(|sheet| (sheet.key().to_owned(), made(&campaign(), sheet)));
    let two = [
        ("ballotOfFirst".to_owned(), made(&two_rounds(), BALLOT)),
        ("ballotOfSecond".to_owned(), made(&two_rounds(), SECOND)),
        ("tallyOfSecond".to_owned(), made(&two_rounds(), CampaignSheet::TallyRecord { round: 2 })),
        ("tallyByHand".to_owned(), made(&bare(), TALLY)),
        ("conferenceByHand".to_owned(), made(&bare(), CampaignSheet::Conference)),
    ];
    one.into_iter().chain(two).collect()
}

#[test]
fn the_papers_of_a_campaign_look_as_agreed() {
    for (name, document) in papers() {
        let pdf = pdf(&document);
        golden::words(&format!("campaign_{name}"), &pdf);
        golden::page(&format!("campaign_{name}"), &pdf, 1);
    }
}

#[test]
fn the_last_page_of_the_report_looks_as_agreed() {
    let document = made(&campaign(), CampaignSheet::Report);

    let pages = press::Press::new().layout(&document).unwrap();

    golden::page("campaign_report_end", &pages.pdf().unwrap(), pages.len());
}

/// The words of a PDF on one line.
fn read(document: &Document) -> String {
    golden::read_back(&pdf(document)).split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn what_the_forms_fix_stands_on_the_papers_letter_for_letter() {
    let cases: [(Document, &[&str]); 9] = [
        (
            made(&two_rounds(), BALLOT),
            &["PHIẾU XẾP LOẠI CHẤT LƯỢNG ĐẢNG VIÊN NĂM 2026", "TT Họ và tên HTT HTNV KHT"],
        ),
        (
            made(&two_rounds(), SECOND),
            &[
                "PHIẾU BÌNH CHỌN ĐẢNG VIÊN HOÀN THÀNH XUẤT SẮC NHIỆM VỤ NĂM 2026",
                "Đồng ý Không đồng ý",
            ],
        ),
        (
            made(&campaign(), BALLOT),
            &["Người bỏ phiếu có thể ký hoặc không ký tên.", "95,5 HTXS Chi ủy: HTT"],
        ),
        (
            made(&campaign(), TALLY),
            &[
                "BIÊN BẢN KIỂM PHIẾU",
                "Số phiếu phát ra: 7",
                "Số phiếu không hợp lệ: 0",
                "03 bản",
                "T/M TỔ KIỂM PHIẾU TỔ TRƯỞNG",
                "CHỦ TRÌ HỘI NGHỊ BÍ THƯ",
            ],
        ),
        (
            made(&campaign(), CampaignSheet::LeftOut),
            &[
                "DANH SÁCH ĐẢNG VIÊN CHƯA KIỂM ĐIỂM, XẾP LOẠI CHẤT LƯỢNG NĂM 2026",
                "Nằm viện từ ngày 20/11",
                "tại kỳ sinh hoạt gần nhất mà đảng viên dự",
            ],
        ),
        (
            made(&campaign(), CampaignSheet::Proposals),
            &[
                "TỔNG HỢP ĐỀ XUẤT MỨC CHẤT LƯỢNG ĐẢNG VIÊN CỦA CÁC CHỦ THỂ NĂM 2026",
                "Trưởng ban công tác Mặt trận thôn",
            ],
        ),
        (
            made(&campaign(), CampaignSheet::Report),
            &[
                "Tổng số đảng viên: 10 đồng chí (chính thức: 09; dự bị: 01).",
                "Thuộc diện kiểm điểm, đánh giá, xếp loại: 08 đồng chí.",
                "được miễn công tác và sinh hoạt đảng: 01; mới kết nạp: 01.",
                "Đã kiểm điểm: 07 đồng chí, đạt 87,5% số thuộc diện.",
                "hoàn thành xuất sắc nhiệm vụ bằng 25% số đảng viên hoàn thành tốt nhiệm vụ, bằng 20% số",
                "Trần Văn Mít: 5 năm liền hoàn thành xuất sắc nhiệm vụ.",
            ],
        ),
        (
            made(&campaign(), CampaignSheet::Conference),
            &[
                "I- THỜI GIAN, ĐỊA ĐIỂM, THÀNH PHẦN",
                "II- MỤC ĐÍCH",
                "III- KIỂM ĐIỂM TẬP THỂ VÀ TỪNG ĐẢNG VIÊN",
                "IV- Ý KIẾN ĐÓNG GÓP",
                "V- KẾT LUẬN VÀ CAM KẾT KHẮC PHỤC",
                "VI- KẾT QUẢ XẾP LOẠI",
            ],
        ),
        (
            made(&campaign(), CampaignSheet::Files),
            &[
                "Mẫu 04-HD KĐ.ĐG 2025",
                "DANH MỤC HỒ SƠ KIỂM ĐIỂM, ĐÁNH GIÁ, XẾP LOẠI",
                "- Bản kiểm điểm cá nhân 6/8",
                "9 Tài liệu khác",
            ],
        ),
    ];

    for (document, fixed) in cases {
        let words = read(&document);
        for fixed in fixed {
            assert!(words.contains(fixed), "{fixed}\nis not in\n{words}");
        }
    }
}

#[test]
fn the_same_campaign_gives_the_same_bytes() {
    for ((name, once), (_, again)) in papers().iter().zip(papers()) {
        assert!(pdf(once) == pdf(&again), "{name}");
    }
}

#[test]
fn every_voter_has_a_ballot_of_their_own() {
    let one = press::Press::new().layout(&made(&campaign(), BALLOT)).unwrap().len();
    let many = CampaignSheet::Ballot { round: 1, copies: 7 };

    let pages = press::Press::new().layout(&made(&campaign(), many)).unwrap().len();

    assert_eq!(pages, 7 * one);
}

#[test]
fn who_is_not_reviewed_or_put_off_stands_on_no_ballot() {
    for words in [flowing(&made(&campaign(), BALLOT)), flowing(&made(&two_rounds(), BALLOT))] {
        for out in ["Phan Văn Tấn", "Kiều Thị Trúc", "Vũ Thị Bình"] {
            assert!(!words.contains(out), "{out} in {words}");
        }
    }
    let second = flowing(&made(&two_rounds(), SECOND));
    assert!(second.contains("Trần Văn Mít") && !second.contains("Y Bih Niê Kdăm"), "{second}");
}

#[test]
fn the_ballot_says_that_nobody_votes_on_themselves_only_where_it_is_so() {
    let note = "Không bỏ phiếu cho bản thân";
    let ballots = Ballots { on_oneself: true, ..campaign().ballots };
    let allowed = CampaignRecord { ballots, ..campaign() };

    assert!(flowing(&made(&campaign(), BALLOT)).contains(note));
    assert!(!flowing(&made(&allowed, BALLOT)).contains(note));
}

#[test]
fn a_quarter_has_the_same_papers_under_its_own_name() {
    let quarter = Quarter::try_from(3).unwrap();
    let record = CampaignRecord { kind: CampaignKind::Quarterly { quarter }, ..campaign() };

    for sheet in ALL {
        let words = flowing(&made(&record, sheet));
        let named = words.contains("quý III năm 2026") || words.contains("QUÝ III NĂM 2026");
        assert!(named, "{sheet:?}: {words}");
    }
}

#[test]
fn a_self_correction_has_no_levels_on_its_papers() {
    let title = Text::new("Tự soi, tự sửa theo gợi ý");
    let kind = CampaignKind::SelfCorrection;
    let record = CampaignRecord { kind, title, ..campaign() };

    for sheet in [CampaignSheet::Conference, CampaignSheet::LeftOut] {
        let words = flowing(&made(&record, sheet)).to_lowercase();
        assert!(words.contains("tự soi, tự sửa theo gợi ý"), "{words}");
        assert!(!words.contains("chất lượng"), "{words}");
    }
}

#[test]
fn a_bare_campaign_prints_every_paper_in_form_c_and_without_braces() {
    for record in [campaign(), two_rounds(), bare()] {
        for sheet in ALL {
            let words = plain_text(&made(&record, sheet));
            assert!(is_nfc(&words), "{sheet:?}");
            assert!(!words.contains(['{', '}']), "{sheet:?}: {words}");
        }
    }
}

#[test]
fn a_second_round_nobody_entered_has_rows_to_write_in() {
    let draft = TallyDraft { ballot: BallotKind::Excellent, ..TallyDraft::default() };
    let second_tally = Some(Tally::try_from(draft).unwrap());
    let ballots = Ballots { second: Vec::new(), second_tally, ..two_rounds().ballots };
    let record = CampaignRecord { ballots, ..two_rounds() };

    let words = flowing(&made(&record, SECOND));

    assert!(words.contains('8') && !words.contains("Trần Văn Mít"), "{words}");
}

#[test]
fn captions_follow_the_spelling_of_the_cell_and_names_do_not() {
    let mut record = campaign();
    record.cell.spelling = Spelling::ToneOnY;
    record.members[1].name = Text::new("Lê Thuỷ Thủy");

    let words = flowing(&made(&record, CampaignSheet::Proposals));

    assert!(words.contains("Chi uỷ đánh giá"), "{words}");
    assert!(words.contains("Lê Thuỷ Thủy"), "{words}");
}
