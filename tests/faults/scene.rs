//! The vaults faults are done to: one that is worked in, and one of an earlier program.

use std::fs;
use std::path::{Path, PathBuf};

use app::{Clock, Desk, Problem};
use domain::MeetingId;
use domain::meeting::MeetingKind;
use store::{Cost, Passphrase, Secret, Vault};
use tempfile::TempDir;

use crate::hold;
use crate::support::{PASSWORD, Wall, awkward_people, founding};

/// The meeting whose minutes are typed while faults happen; the first there is.
pub(crate) const EVENING: MeetingId = MeetingId(1);

/// The migrations an older vault has had.
const OLD_VERSION: usize = 7;

/// The folders of a test, gone when dropped.
pub(crate) struct Scene {
    place: TempDir,
}

impl Scene {
    /// A new vault of eight people whose meeting of the month goes on, and an old one beside it.
    pub(crate) fn new() -> Self {
        let scene = Self { place: tempfile::tempdir().unwrap() };
        let folder = scene.vault();
        let (mut desk, _) =
            app::found_cell_at_cost(&folder, founding(), clock(), Cost::LOWEST).unwrap();
        for particulars in awkward_people() {
            desk.enter_member(&particulars).unwrap();
        }
        let plan = hold::proposed(&desk, MeetingKind::Regular, "2026-09-05T19:00:00");
        let evening = desk.plan_meeting(plan).unwrap().meeting.id;
        assert_eq!(evening, EVENING);
        desk.begin_minutes(evening).unwrap();
        drop(desk);
        age(&scene.old());
        scene
    }

    /// The same folders once more, to be broken.
    pub(crate) fn again(&self) -> Self {
        let scene = Self { place: tempfile::tempdir().unwrap() };
        copy_folder(self.place.path(), scene.place.path());
        scene
    }

    /// The vault that is worked in.
    pub(crate) fn vault(&self) -> PathBuf {
        self.place.path().join("sổ")
    }

    /// The vault of an earlier program.
    pub(crate) fn old(&self) -> PathBuf {
        self.place.path().join("sổ cũ")
    }

    /// Let the old vault be as it was in `before`.
    pub(crate) fn take_old_from(&self, before: &Self) {
        fs::remove_dir_all(self.old()).unwrap();
        copy_folder(&before.old(), &self.old());
    }

    /// Where something can be looked at apart.
    pub(crate) fn aside(&self) -> PathBuf {
        self.place.path().join("để riêng")
    }
}

/// The evening after the meeting.
pub(crate) fn clock() -> Clock {
    Wall::at("2026-09-05T22:00:00").clock()
}

/// Sit down at the vault in `folder`.
pub(crate) fn open(folder: &Path) -> Result<Desk, Problem> {
    app::open_vault(folder, PASSWORD, clock()).map(|desk| desk.with_cost(Cost::LOWEST))
}

/// The vault in `folder`, past the desk.
pub(crate) fn open_bare(folder: &Path) -> store::Result<Vault> {
    Vault::open(folder, &Secret::Password(Passphrase::new(PASSWORD))).map(|(vault, _)| vault)
}

/// Copy a folder with everything in it.
pub(crate) fn copy_folder(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy_folder(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// Lay a vault at `folder` as an earlier program left it, with people in it.
fn age(folder: &Path) {
    let (desk, _) = app::found_cell_at_cost(folder, founding(), clock(), Cost::LOWEST).unwrap();
    drop(desk);
    let mut vault = open_bare(folder).unwrap();
    vault.write(|tx| Ok::<_, store::Error>(tx.execute_batch(&ageing())?)).unwrap();
}

/// Takes every table of today away and lays those of then.
fn ageing() -> String {
    let migrations =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../src-tauri/crates/store/migrations");
    let mut files: Vec<_> =
        fs::read_dir(migrations).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    let read = |file: &PathBuf| fs::read_to_string(file).unwrap();
    let lay: Vec<_> = files.iter().take(OLD_VERSION).map(read).collect();
    let all: Vec<_> = files.iter().map(read).collect();
    let words = all.iter().flat_map(|sql| sql.split("CREATE TABLE ").skip(1));
    let mut tables: Vec<_> = words.filter_map(|rest| rest.split([' ', '(']).next()).collect();
    tables.sort_unstable();
    tables.dedup();
    let drop: Vec<_> =
        tables.iter().map(|table| format!("DROP TABLE IF EXISTS \"{table}\";")).collect();
    format!(
        "PRAGMA defer_foreign_keys = ON;\n{}\n{}\n{PEOPLE}\nPRAGMA user_version = {OLD_VERSION};",
        drop.join("\n"),
        lay.join("\n")
    )
}

/// People of a cell, entered by the earlier program.
const PEOPLE: &str = "
    INSERT INTO cell_name (from_on, superior, name, place, code)
    VALUES ('2025-07-01', 'Đảng bộ xã An Phú', 'Chi bộ thôn Lương Hậu', 'An Phú', 'CB');
    WITH RECURSIVE person (number) AS (SELECT 1 UNION ALL SELECT number + 1 FROM person LIMIT 60)
    INSERT INTO member (
        family_name, middle_name, given_name, name_key, name_folded, birth_name, ethnicity,
        religion, hometown, residence, citizen_number, phone, occupation, workplace, schooling,
        political_theory, profession, languages, rank, card_number, file_number, badge, group_name,
        review_class, note
    )
    SELECT 'Tôn Thất', '', 'Bách ' || number, 'bach ' || number, 'ton that bach ' || number, '', '',
        '', '', '', '', '', '', '', '', '', '', '', 'official', '', '', '', '', 'outside',
        'Người thứ ' || number || ' trong sổ cũ, ghi từ năm trước'
    FROM person;";
