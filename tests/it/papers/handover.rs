//! The record of handing over, and the sheet with the code of the package.

use domain::record_kind::RecordKind;
use paper::{HandoverPaper, PackedCount};
use press::Document;

use super::sample_notebook::cell_paper;
use super::samples::{NAMES, at, day};
use super::{flowing, pdf};
use crate::golden;

fn record((giver, receiver): (&str, &str), subject: &str) -> Document {
    let kinds = [
        (RecordKind::Members, 31),
        (RecordKind::Meetings, 1204),
        (RecordKind::Notebooks, 2216),
        (RecordKind::GoodDeeds, 96),
        (RecordKind::Forms, 58),
        (RecordKind::Cell, 17),
        (RecordKind::Other, 2),
    ];
    let counts = kinds.map(|(kind, records)| PackedCount { kind, records });
    paper::handover(&HandoverPaper {
        cell: cell_paper(),
        made_at: at(20, 9, 5),
        giver: giver.into(),
        receiver: receiver.into(),
        subject: subject.into(),
        total: counts.iter().map(|count| count.records).sum(),
        counts: counts.into(),
        fingerprint: "BA78 16BF 8F01 CFEA".into(),
    })
    .unwrap()
}

#[test]
fn the_papers_of_handing_over_look_as_agreed() {
    let groups = ["7K3BM", "0QX9T", "V2H8C", "N5RJ1", "G4S6P", "Z8M0F", "X1TCK"].map(String::from);
    let sheet = paper::package_sheet(&groups, "Chi bộ thôn Lương Hậu", day(2026, 12, 20)).unwrap();

    let papers = [
        ("handover", record((NAMES[0], NAMES[5]), "")),
        ("handover_member", record((NAMES[0], "Chi bộ thôn Cầu Đất"), NAMES[3])),
        ("package_sheet", sheet),
    ];
    for (name, document) in papers {
        let pdf = pdf(&document);
        golden::words(name, &pdf);
        golden::page(name, &pdf, 1);
    }
}

#[test]
fn where_nobody_is_named_there_is_room_to_write() {
    let words = flowing(&record(("", ""), ""));

    assert!(words.contains("Bên giao, đồng chí:"), "{words}");
    assert!(words.contains("BÊN NHẬN"), "{words}");
}
