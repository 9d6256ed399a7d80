//! The program is killed while it receives a package where a vault is already: afterwards the vault is the
//! one it was or the received one, whole, and opens to the password of that one alone.

use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::time::{Duration, Instant};

use app::{Cost, PackageKey, Watch};
use store::{Error, Passphrase, Secret, Vault};
use tests::figures;

use crate::dice::{Dice, seed, times};
use crate::records::{Records, sound_records};
use crate::scene::{self, Scene, clock};
use crate::support::PASSWORD;

const VAULT: &str = "FAULTS_VAULT";
const PACKAGE: &str = "FAULTS_PACKAGE";
const CODE: &str = "FAULTS_CODE";
const NEXT_PASSWORD: &str = "Nối bước cha anh, vững tay chèo";

/// How often somebody is killed.
const KILLS: usize = 100;
/// A row of chance of its own, beside those of the kills at work.
const LANE: u64 = 100;
/// What is written once more after the received vault is in its place.
const NOTED_LAST: [&str; 2] = ["handover", "history"];

/// The other program: receive the package.
#[test]
#[ignore = "started by the other test of this file"]
fn somebody_receiving() {
    let told = |name| std::env::var(name).unwrap();
    let key = PackageKey { path: told(PACKAGE), code: told(CODE) };
    let (folder, password) = (told(VAULT), NEXT_PASSWORD.to_owned());
    let lowest = (Cost::LOWEST, &Watch::default());
    app::receive_vault_at_cost(Path::new(&folder), key, password, clock(), lowest).unwrap();
}

fn start(scene: &Scene, (package, code): (&Path, &str)) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "packages::somebody_receiving", "--ignored", "--nocapture"])
        .env(VAULT, scene.vault())
        .env(PACKAGE, package)
        .env(CODE, code)
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap()
}

/// The records of the vault in `folder`, if `password` opens it; but for its identity, which is drawn anew.
fn records(folder: &Path, password: &str) -> Option<Records> {
    let vault = match Vault::open(folder, &Secret::Password(Passphrase::new(password))) {
        Ok((vault, _)) => vault,
        Err(Error::WrongPassword) => return None,
        Err(error) => panic!("{error}"),
    };
    let mut records = sound_records(&vault).unwrap();
    records.remove("vault").unwrap();
    Some(records)
}

/// Whether `found` is what was received, the note of its own coming there yet or not.
fn is_received(found: &Records, received: &Records) -> bool {
    let is_so = |(table, rows): (&String, &Vec<Vec<String>>)| {
        let whole = &received[table];
        rows == whole || NOTED_LAST.contains(&table.as_str()) && whole.starts_with(rows)
    };
    found.len() == received.len() && found.iter().all(is_so)
}

fn undisturbed(scene: &Scene, package: (&Path, &str)) -> (Duration, Records) {
    let trial = scene.again();
    let begun = Instant::now();
    let ended: ExitStatus = start(&trial, package).wait().unwrap();
    assert!(ended.success());
    (begun.elapsed(), records(&trial.vault(), NEXT_PASSWORD).unwrap())
}

#[test]
fn whenever_receiving_is_cut_off_there_is_one_whole_vault() {
    let (scene, stick) = (Scene::new(), tempfile::tempdir().unwrap());
    let target = stick.path().join("Gói bàn giao.age");
    let mut desk = scene::open(&scene.vault()).unwrap();
    let given = desk.hand_over_vault(&target, &"Tôn Thất Bách".into(), &Watch::default()).unwrap();
    drop(desk);
    let code = given.code.groups.join(" ");
    let package = (target.as_path(), code.as_str());
    let was = records(&scene.vault(), PASSWORD).unwrap();
    let (whole, received) = undisturbed(&scene, package);

    let (mut dice, mut taken) = (Dice::of_lane(LANE), 0);
    for _ in 0..times(KILLS) {
        let trial = scene.again();
        let micros = u64::try_from(whole.as_micros()).unwrap();
        let instant = Duration::from_micros(dice.below(micros));
        let mut child = start(&trial, package);
        std::thread::sleep(instant);
        child.kill().unwrap();
        child.wait().unwrap();

        let told = format!("seed {}, killed after {instant:?}", seed());
        let [old, new] = [PASSWORD, NEXT_PASSWORD].map(|it| records(&trial.vault(), it));
        match (old, new) {
            (Some(found), None) => assert!(found == was, "{told}: the vault has other records"),
            (None, Some(found)) => {
                assert!(is_received(&found, &received), "{told}: half a vault was received");
                taken += 1;
            }
            (old, _) => panic!("{told}: {} passwords open it", if old.is_some() { 2 } else { 0 }),
        }
    }
    let told = format!("{}: {taken} received, all others as they were", times(KILLS));
    figures::set("Faults: kills while a package was received", told);
}
