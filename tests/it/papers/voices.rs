//! The suggestions and contributed comments of a year.

use domain::MemberId;
use domain::review::{ContributionDraft, GiverKind, Subject, SuggestionDraft};
use domain::text::Words;
use paper::{Named, VoicesPaper};
use press::Document;

use super::pdf;
use super::sample_notebook::cell_paper;
use super::samples::{NAMES, day, text};
use crate::golden;

fn suggestion(subject: Subject, name: &str, words: &str) -> Named<SuggestionDraft> {
    let record = SuggestionDraft {
        year: 2026,
        subject,
        words: Words::new(words).unwrap(),
        from: text("Ban Thường vụ Đảng ủy xã"),
        paper: text("Công văn số 15-CV/ĐU ngày 10/11/2026"),
        received_on: Some(day(2026, 11, 12)),
    };
    Named { record, name: text(name) }
}

fn comment(giver: GiverKind, giver_words: &str, reply: &str) -> Named<ContributionDraft> {
    let record = ContributionDraft {
        year: 2026,
        subject: Subject::Member(MemberId(5)),
        words: Words::new("Cần dứt khoát hơn khi hòa giải.\nGiữ nề nếp đi cơ sở.").unwrap(),
        giver,
        giver_words: text(giver_words),
        given_on: Some(day(2026, 12, 5)),
        reply: text(reply),
    };
    Named { record, name: text(NAMES[5]) }
}

fn paper(suggestions: Vec<Named<SuggestionDraft>>) -> Document {
    let of_nobody = comment(GiverKind::People, "", "");
    let of_front = comment(GiverKind::Organisation, "Ban công tác Mặt trận thôn", "Xin tiếp thu");
    let contributions = vec![of_front, of_nobody];
    let cell = cell_paper();
    paper::voices(&VoicesPaper { cell, year: 2026, suggestions, contributions }).unwrap()
}

#[test]
fn what_others_said_for_the_review_looks_as_agreed() {
    let member = Subject::Member(MemberId(5));
    let pdf = pdf(&paper(vec![
        suggestion(Subject::Collective, "Chi bộ thôn Lương Hậu", "Duy trì sinh hoạt chuyên đề"),
        suggestion(member, NAMES[5], "Chậm tiến độ xây dựng nhà văn hóa thôn"),
        suggestion(member, NAMES[5], "Giữ mối liên hệ với nơi cư trú"),
    ]));

    golden::words("voices", &pdf);
    golden::page("voices", &pdf, 1);
}

#[test]
fn where_nobody_suggested_anything_the_paper_says_so() {
    let pdf = pdf(&paper(Vec::new()));

    golden::words("voices_without_suggestions", &pdf);
}
