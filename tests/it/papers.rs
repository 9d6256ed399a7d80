//! What the printer gets: every paper, from records in which everything or nothing happened.

mod campaign;
mod handover;
mod inspections;
mod notebook;
mod residence;
mod sample_members;
mod sample_notebook;
pub(crate) mod samples;
mod statistics;
mod stories_studies;
mod voices;

use domain::attendance::Mark;
use domain::meeting::{Adoption, MeetingKind};
use domain::post::PostKind;
use domain::record::{MeetingRecord, RecordedPerson};
use domain::settings::Standard;
use domain::text::{Spelling, Text};
use domain::vote::Vote;
use press::{Document, Press, plain_text};
use unicode_normalization::is_nfc;

use crate::golden;
use sample_members::members_paper;
use samples::{NAMES, adoption, at, day, large, score, september, spare, supplements};

/// Every paper of a meeting by its name.
fn papers(record: &MeetingRecord) -> Vec<(&'static str, Document)> {
    vec![
        ("minutes", paper::minutes(record, &supplements(), Some(&adoption())).unwrap()),
        ("resolution", paper::resolution(record).unwrap()),
        ("attendance", paper::attendance(record).unwrap()),
        ("invitation", paper::invitation(record).unwrap()),
        ("agenda", paper::agenda(record).unwrap()),
        ("score_sheet", paper::score_sheet(record).unwrap()),
    ]
}

fn pdf(document: &Document) -> Vec<u8> {
    Press::new().layout(document).unwrap().pdf().unwrap()
}

fn recovery_sheet() -> Document {
    let groups = ["7K3QD", "M2XWP", "9TRB4", "HZ6NC", "5VJ8F", "QE2LY", "K4D7S", "3GUAX"];
    paper::recovery_sheet(&groups.map(String::from), "Chi bộ thôn Lương Hậu", day(2026, 11, 21))
        .unwrap()
}

/// The words of `document` on one line, however they were broken.
fn flowing(document: &Document) -> String {
    plain_text(document).split_whitespace().collect::<Vec<_>>().join(" ")
}

fn minutes(record: &MeetingRecord) -> Document {
    paper::minutes(record, &[], Some(&adoption())).unwrap()
}

#[test]
fn the_papers_of_a_meeting_look_as_agreed() {
    for (name, document) in papers(&september()) {
        let pdf = pdf(&document);

        golden::words(name, &pdf);
        golden::page(name, &pdf, 1);
    }
}

#[test]
fn the_signatures_of_the_minutes_look_as_agreed() {
    let document = minutes(&september());

    let pages = Press::new().layout(&document).unwrap();

    golden::page("minutes_signatures", &pages.pdf().unwrap(), pages.len());
}

#[test]
fn the_papers_of_the_cell_look_as_agreed() {
    let papers =
        [("members", paper::members(&members_paper()).unwrap()), ("recovery", recovery_sheet())];

    for (name, document) in papers {
        let pdf = pdf(&document);
        golden::words(name, &pdf);
        golden::page(name, &pdf, 1);
    }
}

#[test]
fn an_older_paper_follows_the_older_guideline() {
    let record = MeetingRecord { standard: Standard::Hd36, ..september() };

    let document = paper::resolution(&record).unwrap();

    golden::page("resolution_hd36", &pdf(&document), 1);
    let words = flowing(&document);
    assert!(words.contains("Số: 09-NQ/CB"), "{words}");
    assert!(words.contains("ý kiến khác: 1./. Nơi nhận"), "{words}");
}

#[test]
fn the_result_reads_as_agreed() {
    golden::text("result", &paper::result_text(&september()).unwrap());
    golden::text("result_spare", &paper::result_text(&spare()).unwrap());
}

#[test]
fn a_meeting_of_which_little_is_known_can_be_printed() {
    let record = MeetingRecord { score: Some(score(false)), ..spare() };

    for (name, document) in papers(&record) {
        golden::words(&format!("{name}_spare"), &pdf(&document));
    }
    assert_eq!(paper::score_sheet(&spare()), Err(paper::Error::NoScoreSheet));
}

#[test]
fn everything_somebody_wrote_stands_on_the_minutes() {
    let record = september();

    let words: String = golden::read_back(&pdf(&minutes(&record)));
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");

    for line in written(&record).iter().flat_map(|text| text.as_str().lines()) {
        assert!(words.contains(line.trim().trim_end_matches('.')), "{line}\nis not in\n{words}");
    }
}

/// What was typed during the meeting and goes into its minutes.
fn written(record: &MeetingRecord) -> Vec<&Text> {
    let mut written = vec![&record.place, &record.theme, &record.dues, &record.weakness];
    written.extend(record.guests.iter().flat_map(|guest| [&guest.name, &guest.title]));
    for item in &record.items {
        written.extend([&item.title, &item.presenter, &item.report, &item.reply]);
        written.extend([&item.conclusion, &item.motion]);
        written.extend(item.remarks.iter().flat_map(|remark| [&remark.speaker, &remark.words]));
    }
    written.extend(record.reports.iter().flat_map(|report| [&report.work, &report.words]));
    for matter in &record.matters {
        written.extend([&matter.work, &matter.lead, &matter.helpers, &matter.product]);
        written.extend([&matter.responsibility, &matter.authority]);
    }
    written.extend(record.mentions.iter().flat_map(|mention| [&mention.who, &mention.words]));
    written.extend(record.stories.iter().flat_map(|story| [&story.title, &story.lesson]));
    written
}

#[test]
fn the_same_record_gives_the_same_bytes() {
    for ((name, once), (_, again)) in papers(&september()).iter().zip(papers(&september())) {
        assert!(pdf(once) == pdf(&again), "{name}");
    }
}

#[test]
fn every_kind_of_meeting_has_all_its_papers() {
    for kind in MeetingKind::ALL {
        for standard in [Standard::Hd05, Standard::Hd36] {
            for term in [september().term, None] {
                let record = MeetingRecord { kind, standard, term, ..september() };
                let mut all: Vec<_> =
                    papers(&record).iter().map(|(_, paper)| plain_text(paper)).collect();
                all.push(paper::result_text(&record).unwrap());

                for words in all {
                    assert!(is_nfc(&words), "{kind:?}");
                    assert!(!words.contains(['{', '}']), "{kind:?}: {words}");
                }
            }
        }
    }
}

#[test]
fn the_spelling_is_that_of_the_cell_in_captions_only() {
    let record = MeetingRecord { spelling: Spelling::ToneOnY, ..september() };

    let words = flowing(&paper::resolution(&record).unwrap());

    assert!(words.contains("T/M CHI UỶ"), "{words}");
    assert!(words.contains("báo cáo Đảng uỷ xã An Phú"), "{words}");
    assert!(words.contains("Chi ủy theo dõi, đôn đốc"), "what was written stays: {words}");
}

#[test]
fn minutes_are_a_draft_until_they_are_adopted() {
    let draft = flowing(&paper::minutes(&september(), &[], None).unwrap());
    let adopted = flowing(&minutes(&september()));
    let later = Adoption { adopted_at: at(4, 8, 0), ..adoption() };
    let adopted_later = flowing(&paper::minutes(&september(), &[], Some(&later)).unwrap());

    assert!(draft.contains("(Dự thảo, chưa được thông qua)"), "{draft}");
    assert!(!adopted.contains("Dự thảo, chưa"), "{adopted}");
    assert!(adopted.contains("và được hội nghị thông qua."), "{adopted}");
    assert!(adopted_later.contains("được thông qua ngày 04 tháng 9 năm 2026."), "{adopted_later}");
}

#[test]
fn supplements_follow_the_first_version_and_change_no_letter_of_it() {
    let first = plain_text(&minutes(&september()));

    let whole = paper::minutes(&september(), &supplements(), Some(&adoption())).unwrap();
    let whole = plain_text(&whole);

    let added = whole.strip_prefix(first.trim_end()).unwrap();
    for words in ["Bổ sung số 1", "Ghi nhầm số hộ.", "ngày 12 tháng 9 năm 2026", "Bí thư chi bộ"]
    {
        assert!(added.contains(words), "{words} is not in {added}");
    }
}

#[test]
fn a_vote_says_its_base_and_who_did_not_vote() {
    let words = flowing(&minutes(&september()));

    let vote = "14/16 đảng viên chính thức có mặt tán thành, đạt 87,5%; bằng 66,7% tổng số đảng \
                viên chính thức của chi bộ (21 đồng chí); không tán thành: 1; ý kiến khác: 0; \
                không biểu quyết: 1.";
    assert!(words.contains(vote), "{words}");
}

#[test]
fn a_resolution_that_was_lost_is_nowhere_called_adopted() {
    let mut record = september();
    record.resolution.vote = Some(Vote { in_favour: 10, against: 6, other: 0 });

    let papers = [
        (flowing(&paper::resolution(&record).unwrap()), "2026 và không được thông qua, với 10/16"),
        (
            flowing(&minutes(&record)),
            "(21 đồng chí); không tán thành: 6; ý kiến khác: 0. Nghị \
                                      quyết không được thông qua.",
        ),
        (paper::result_text(&record).unwrap(), "nghị quyết, không được thông qua: 10/16"),
    ];

    for (words, lost) in papers {
        assert!(words.contains(lost), "{lost}\nis not in\n{words}");
        for adopted in
            ["hội nghị thông qua ngày", "biểu quyết thông qua", "Nghị quyết số 09-NQ/CB:"]
        {
            assert!(!words.contains(adopted), "{adopted}\nis in\n{words}");
        }
    }
}

#[test]
fn an_admission_is_adopted_by_two_thirds_of_the_official_members() {
    let mut record = MeetingRecord { kind: MeetingKind::Admission, ..september() };
    let adopted = |record: &MeetingRecord| {
        flowing(&paper::resolution(record).unwrap()).contains("được hội nghị thông qua ngày")
    };

    record.resolution.vote = Some(Vote { in_favour: 13, against: 3, other: 0 });
    assert!(!adopted(&record), "13 of 21");
    record.resolution.vote = Some(Vote { in_favour: 14, against: 2, other: 0 });
    assert!(adopted(&record), "14 of 21");
}

#[test]
fn an_item_that_was_lost_is_said_to_be_lost_in_the_result() {
    let mut record = september();
    for vote in record.items.iter_mut().filter_map(|item| item.vote.as_mut()) {
        vote.carried = false;
    }

    let words = paper::result_text(&record).unwrap();

    assert!(words.contains("không biểu quyết: 1; không được thông qua\n"), "{words}");
}

#[test]
fn only_a_monthly_resolution_speaks_of_the_month() {
    let titles = [
        (MeetingKind::Regular, "NGHỊ QUYẾT Lãnh đạo thực hiện nhiệm vụ tháng 9 năm 2026 -----"),
        (MeetingKind::Thematic, "NGHỊ QUYẾT Sinh hoạt chuyên đề tháng 9 năm 2026 -----"),
        (MeetingKind::Congress, "NGHỊ QUYẾT Đại hội chi bộ nhiệm kỳ 2025–2027 -----"),
    ];

    for (kind, title) in titles {
        let words = flowing(&paper::resolution(&MeetingRecord { kind, ..september() }).unwrap());
        let of_month = words.contains("I- ĐÁNH GIÁ KẾT QUẢ LÃNH ĐẠO THÁNG 8 NĂM 2026")
            && words.contains("II- PHƯƠNG HƯỚNG, NHIỆM VỤ THÁNG 9 NĂM 2026");
        assert!(words.contains(title), "{words}");
        assert_eq!(of_month, kind == MeetingKind::Regular, "{words}");
    }
}

#[test]
fn the_committee_posts_nothing_and_counts_its_own() {
    let record = MeetingRecord { kind: MeetingKind::Committee, ..september() };

    let resolution = flowing(&paper::resolution(&record).unwrap());
    let result = paper::result_text(&record).unwrap();

    assert!(!resolution.contains("cập nhật lên Sổ tay đảng viên điện tử"), "{resolution}");
    assert!(resolution.contains("3. Tổ chức thực hiện Chi ủy theo dõi"), "{resolution}");
    assert!(result.contains("1. Chi ủy viên dự họp\n- Tổng số chi ủy viên: 22"), "{result}");
}

#[test]
fn exempt_members_are_named_but_do_not_lower_the_rate() {
    let words = flowing(&minutes(&september()));

    assert!(words.contains("Được triệu tập, tính tỷ lệ dự: 20 đồng chí"), "{words}");
    assert!(words.contains("Có mặt: 17 đồng chí, đạt 85%"), "{words}");
    assert!(
        words.contains("gồm: Vũ Thị Bình (nằm viện huyện từ 28/8/2026); Lý Văn Hoàng (công tác).")
    );
    assert!(
        words.contains("Được miễn công tác và sinh hoạt đảng: 02 đồng chí, gồm: Phan Văn Tấn;")
    );
}

#[test]
fn only_members_are_called_comrade() {
    let words = flowing(&minutes(&september()));

    assert!(words.contains("- Đồng chí Bùi Thị Ánh: Đường đoạn"), "{words}");
    assert!(words.contains("- Nông Văn Sáu: Gia đình tôi"), "{words}");
    assert!(words.contains("- Chi hội Phụ nữ thôn: giữ sạch"), "{words}");
}

#[test]
fn what_no_item_holds_is_set_out_at_the_end() {
    let record = MeetingRecord { items: Vec::new(), ..september() };

    let words = flowing(&minutes(&record));

    let order = [
        "1. Thông báo đảng phí",
        "2. Kết quả thực hiện nghị quyết, nhiệm vụ kỳ trước",
        "3. Kể chuyện về Bác",
        "4. Biểu dương, nhắc nhở",
        "5. Phân công nhiệm vụ",
        "6. Thông qua nghị quyết",
        "7. Tự chấm điểm chất lượng kỳ sinh hoạt",
    ];
    let places: Vec<_> = order.iter().map(|heading| words.find(heading)).collect();
    assert!(places.iter().all(Option::is_some), "{places:?} in {words}");
    assert!(places.is_sorted(), "{places:?}");
}

#[test]
fn a_number_not_given_leaves_room_to_write_it() {
    let words = plain_text(&paper::resolution(&spare()).unwrap());

    assert!(words.contains("Số       -NQ/CB"), "{words}");
}

#[test]
fn the_papers_of_a_congress_leave_room_for_a_number_of_its_own() {
    let record = MeetingRecord { kind: MeetingKind::Congress, ..spare() };

    let papers = [
        minutes(&record),
        paper::resolution(&record).unwrap(),
        paper::invitation(&record).unwrap(),
    ];

    let rooms = ["Số       -BB/ĐH", "Số       -NQ/ĐH", "Số       -GM/CB"];
    for (paper, room) in papers.iter().zip(rooms) {
        assert!(plain_text(paper).contains(room), "{room}");
    }
}

#[test]
fn a_deputy_signs_as_deputy_and_a_cell_without_committee_for_itself() {
    let deputy =
        RecordedPerson { name: Text::new(NAMES[1]), post: Some(PostKind::DeputySecretary) };
    let record = MeetingRecord { secretary: Some(deputy), has_committee: false, ..september() };

    let words = flowing(&paper::resolution(&record).unwrap());

    assert!(words.contains("T/M CHI BỘ PHÓ BÍ THƯ Trần Văn Mít"), "{words}");
    assert!(!words.contains("K/T"), "a committee is collective");
}

#[test]
fn recipients_somebody_wrote_replace_the_usual_ones_but_the_file_copy_stays() {
    let mut record = september();
    record.resolution.recipients = Text::new("- Thường trực Đảng ủy xã;\nBan công tác Mặt trận");

    let words = flowing(&paper::resolution(&record).unwrap());

    let recipients = "Nơi nhận: - Thường trực Đảng ủy xã, - Ban công tác Mặt trận, - Lưu Chi bộ.";
    assert!(words.contains(recipients), "{words}");
}

#[test]
fn an_agenda_for_longer_than_a_life_is_printed_all_the_same() {
    let mut record = september();
    record.items[0].minutes = Some(u32::MAX);

    let words = flowing(&paper::agenda(&record).unwrap());

    assert!(words.contains("Tổng thời gian dự kiến 4294967295 phút"), "{words}");
}

#[test]
fn a_list_to_tick_by_hand_runs_over_pages_with_its_head_on_each() {
    let document = paper::attendance(&large()).unwrap();

    let pages = Press::new().layout(&document).unwrap();

    let pdf = pages.pdf().unwrap();
    let heads = golden::read_back(&pdf).matches("Họ và tên").count();
    assert!(pages.len() > 4, "{}", pages.len());
    assert_eq!(heads, pages.len(), "the last page has the sum of the list, so a head too");
    golden::page("attendance_by_hand", &pdf, 1);
}

#[test]
fn a_list_is_to_be_filled_in_until_somebody_summoned_is_ticked() {
    let mut record = large();
    record.attendance[3].mark = Some(Mark::Exempt);
    let blank = flowing(&paper::attendance(&record).unwrap());
    record.attendance[4].mark = Some(Mark::Present);
    let filled = flowing(&paper::attendance(&record).unwrap());

    assert!(blank.contains("Ký tên") && !blank.contains("Ghi chú"), "{blank}");
    assert!(filled.contains("Ghi chú") && !filled.contains("Ký tên"), "{filled}");
}

#[test]
fn the_recovery_sheet_is_one_page_with_every_group_whole() {
    let pages = Press::new().layout(&recovery_sheet()).unwrap();

    let words = golden::read_back(&pages.pdf().unwrap());
    assert_eq!(pages.len(), 1);
    for group in ["7K3QD", "M2XWP", "3GUAX"] {
        assert!(words.contains(group), "{words}");
    }
}

#[test]
fn members_who_are_gone_are_not_listed_and_visitors_are_counted_apart() {
    let words = flowing(&paper::members(&members_paper()).unwrap());

    assert!(!words.contains(NAMES[11]), "he has moved to another cell: {words}");
    assert!(words.contains("Tổng số: 20 đảng viên (chính thức: 19; dự bị: 01)."), "{words}");
    assert!(words.contains("Ngoài ra có 01 đảng viên sinh hoạt tạm thời tại chi bộ."), "{words}");
}
