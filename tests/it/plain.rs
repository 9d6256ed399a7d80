//! No word about anybody stands in the clear in any file the program writes by itself: the vault, its
//! key slots, its journal, its copies.

use std::fs;

use store::{Passphrase, Secret, Vault};
use tests::figures;
use tests::plain::Search;

use crate::hold::{cell, hold, member, remark};
use crate::support::{PASSWORD, SECRETARY, TrialDesk};

/// Words of every kind that the vault of these tests holds; a name is entered decomposed.
const WORDS: [&str; 6] = [
    SECRETARY,
    "Tôn Thất Bách",
    "Trần Đức Ưởng",
    "Hụt quỹ vì mua thuốc cho cụ Sửu",
    "Chi bộ thôn Lương Hậu",
    PASSWORD,
];

/// A cell with a sentence in the notebook of somebody and in adopted minutes.
fn written() -> TrialDesk {
    let mut desk = cell();
    let bach = member(&desk, "Tôn Thất Bách");
    let deed = serde_json::json!({
        "member": bach, "doneOn": "2026-09-01", "words": WORDS[3], "forWhom": "", "pledge": null,
    });
    desk.save_good_deed(None, &serde_json::from_value(deed).unwrap()).unwrap();
    let held = hold(&mut desk, "2026-09-05T19:30:00", |minutes| {
        minutes.items[5].remarks = vec![remark(1, Some(bach), WORDS[3])];
    });
    assert_eq!(held.meeting.state, domain::meeting::MeetingState::Adopted);
    desk
}

#[test]
fn words_are_found_however_they_are_written() {
    let search = Search::of(&["Ưởng"]);
    let in_utf16 = |word: &str| word.encode_utf16().flat_map(u16::to_be_bytes).collect::<Vec<_>>();

    assert!(search.in_bytes("Trần Đức Ưởng".as_bytes()).is_some());
    assert!(search.in_bytes("U\u{31b}\u{309}o\u{31b}\u{309}ng".as_bytes()).is_none());
    assert!(search.in_bytes("đc U\u{31b}o\u{31b}\u{309}ng".as_bytes()).is_some());
    assert!(search.in_bytes(&in_utf16("a Ưởng")).is_some());
    assert!(search.in_bytes("Ướng".as_bytes()).is_none());
}

#[test]
fn no_file_of_a_vault_or_a_copy_holds_a_word_in_the_clear() {
    let mut desk = written();
    let stick = tempfile::tempdir().unwrap();
    desk.add_deputy("Sông sâu còn có kẻ dò".into()).unwrap();
    desk.back_up(&app::Watch::default()).unwrap();
    desk.choose_second_place(stick.path()).unwrap();
    desk.back_up_to_second(&app::Watch::default()).unwrap();

    let code = desk.code.join("-");
    let words: Vec<&str> = WORDS.iter().copied().chain([code.as_str()]).collect();
    let search = Search::of(&words);
    let searched = [desk.vault(), stick.path().to_owned()].map(|folder| search.under(&folder, &[]));

    for it in &searched {
        assert_eq!(it.found, Vec::<String>::new());
        assert!(it.files >= 4, "the vault, its slots, what a copy says of itself");
    }
    let files: usize = searched.iter().map(|it| it.files).sum();
    figures::set(
        "Plain text: files of the vault and its copies, words found",
        format!("{files}, 0"),
    );
}

#[test]
fn the_journal_of_a_deed_under_way_holds_no_word_in_the_clear() {
    let closed = written().leave();
    let folder = closed.place.vault();
    let secret = Secret::Password(Passphrase::new(PASSWORD));
    let (mut vault, _) = Vault::open(&folder, &secret).unwrap();

    let journal = vault.write(|tx| {
        tx.execute("UPDATE good_deed SET words = words || words", [])?;
        tx.execute("UPDATE member SET workplace = name_key || 'x'", [])?;
        Ok::<_, store::Error>(fs::read(folder.join("vault.db-journal")))
    });

    let journal = journal.unwrap().unwrap();
    assert!(journal.len() > 4096, "what stood there before is in it");
    assert_eq!(Search::of(&WORDS).in_bytes(&journal), None);
}
