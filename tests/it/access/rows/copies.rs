//! The rows of copies: whoever opened the vault takes and sees them; the secretary alone says where
//! they go and lets one take the vault's place. At the door a copy opens to its own secrets only,
//! which `copies/door.rs` shows.

use std::path::Path;

use app::{PackageKey, Watch};

use super::{CELL, PERSON, Row, SECRETARY, row};

pub(super) fn rows() -> Vec<Row> {
    const NOWHERE: &str = "/không/có/nơi/này";
    vec![
        row("copies", CELL, |desk, _| desk.copies().map(drop)),
        row("back_up", CELL, |desk, _| desk.back_up(&Watch::default()).map(drop)),
        row("back_up_to_second", CELL, |desk, _| {
            desk.back_up_to_second(&Watch::default()).map(drop)
        }),
        row("choose_second_place", SECRETARY, |desk, _| {
            desk.choose_second_place(Path::new(NOWHERE)).map(drop)
        }),
        row("restore_copy", SECRETARY, |desk, _| {
            desk.prepare_restore(Path::new(NOWHERE), &Watch::default()).map(drop)
        }),
        row("hand_over_vault", SECRETARY, |desk, _| {
            let place = tempfile::tempdir().unwrap();
            let target = place.path().join("sổ.age");
            desk.hand_over_vault(&target, &"Đỗ Đạt".into(), &Watch::default()).map(drop)
        }),
        row("hand_over_member", CELL, |desk, about| {
            let place = tempfile::tempdir().unwrap();
            let target = place.path().join("sổ.age");
            let receiver = "Chi bộ thôn Cầu Đất".into();
            desk.hand_over_member((about.member, &target), &receiver, &Watch::default()).map(drop)
        }),
        row("look_into_member_package", CELL, |desk, _| {
            desk.look_into_member_package(nowhere(), &Watch::default()).map(drop)
        }),
        row("receive_member", CELL, |desk, _| {
            desk.receive_member(nowhere(), None, &Watch::default()).map(drop)
        }),
        row("former_years", PERSON, |desk, about| desk.former_years(about.member).map(drop)),
        row("handovers", CELL, |desk, _| desk.handovers().map(drop)),
        row("package_sheet", CELL, |desk, _| desk.package_sheet().map(drop)),
        row("save_package_sheet", CELL, |desk, _| desk.package_sheet_pdf().map(drop)),
        row("undo_restore", SECRETARY, |desk, _| desk.prepare_undo().map(drop)),
    ]
}

/// A package that is not there, with a code that is none.
fn nowhere() -> PackageKey {
    PackageKey { path: "/không/có/gói.age".into(), code: "7K3Q".into() }
}
