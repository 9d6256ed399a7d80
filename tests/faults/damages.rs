//! Files of a vault are damaged at random: the vault opens with every record as it was written, or is
//! refused by name; no good copy is touched, and there is a way on.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicUsize, Ordering};

use app::{DoorSecret, Problem, Watch};
use tests::figures;

use crate::deeds::{Deed, newest_copy, perform};
use crate::dice::{Dice, seed, times};
use crate::records::{Records, sound_records};
use crate::scene::{self, Scene, clock, open_bare};
use crate::support::PASSWORD;

/// How many times something is damaged.
const DAMAGES: usize = 1000;
/// Vaults side by side.
const LANES: u64 = 2;
/// Every so many damages the way on is gone to its end, and not only looked for.
const WAYS_TAKEN: usize = 3;

const DEPUTY: &str = "Sông sâu còn có kẻ dò";
const PAGE: usize = 4096;

/// A vault with two copies, as it was written, and what others left lying about.
struct Whole {
    scene: Scene,
    /// The copies, the newest first, by the names of their folders.
    copies: [String; 2],
    /// The records now, and of each copy.
    now: Records,
    then: [Records; 2],
    /// A journal of the vault of an earlier evening, complete and long outdated.
    stale_journal: Vec<u8>,
    /// Another cell with the same password.
    other: Scene,
}

impl Whole {
    fn new() -> Self {
        let (scene, other) = (Scene::new(), Scene::new());
        let folder = scene.vault();
        scene::open(&folder).unwrap().add_deputy(DEPUTY.into()).unwrap();
        work(&scene, &[Deed::Draft, Deed::Comment(2), Deed::Fill(3), Deed::BackUp], 1);
        let stale_journal = cut_off_journal(&folder);
        work(&scene, &[Deed::Write, Deed::Comment(4), Deed::Load, Deed::BackUp], 11);
        work(&scene, &[Deed::Draft, Deed::Comment(2), Deed::Fill(5)], 21);
        work(&other, &[Deed::Draft, Deed::BackUp], 31);

        let copies = copy_names(&folder);
        let records = |folder: &Path| sound_records(&open_bare(folder).unwrap()).unwrap();
        let trial = scene.again();
        let then = copies.clone().map(|name| records(&trial.vault().join("copies").join(name)));
        Self { now: records(&trial.vault()), then, copies, scene, other, stale_journal }
    }

    /// Whether these are the records of the vault or of a copy, and nothing else; `then` only where a
    /// copy may have come to lie in its place. What a restore notes of itself may be there too.
    fn has(&self, found: &Records, may_be_then: bool) -> bool {
        let then = self.then.iter().filter(|_| may_be_then);
        then.chain([&self.now]).any(|written| is_as_written(found, written))
    }
}

fn work(scene: &Scene, deeds: &[Deed], first: u64) {
    let mut desk = Some(scene::open(&scene.vault()).unwrap());
    for (deed, number) in deeds.iter().zip(first..) {
        perform(&mut desk, &scene.old(), deed, number).unwrap();
    }
}

/// The journal of a deed that was cut off after so much of it that it reached the file.
fn cut_off_journal(folder: &Path) -> Vec<u8> {
    let mut vault = open_bare(folder).unwrap();
    let mut journal = Vec::new();
    let refused = vault.write(|tx| {
        tx.execute_batch(
            "PRAGMA cache_size = 1;
             UPDATE member SET note = hex(randomblob(3000));
             UPDATE minutes SET weakness = hex(randomblob(9000));",
        )?;
        journal = fs::read(folder.join("vault.db-journal")).unwrap();
        Err::<(), _>(store::Error::Stopped)
    });
    assert!(refused.is_err() && journal.len() > 4 * PAGE, "it reached the file");
    journal
}

fn copy_names(folder: &Path) -> [String; 2] {
    let desk = scene::open(folder).unwrap();
    let copies = desk.copies().unwrap().beside;
    let name = |line: &app::CopyLine| {
        Path::new(&line.path).file_name().unwrap().to_str().unwrap().to_owned()
    };
    let names: Vec<_> = copies.iter().map(name).collect();
    names.try_into().unwrap()
}

fn is_as_written(found: &Records, written: &Records) -> bool {
    found.len() == written.len()
        && found.iter().zip(written).all(|((table, rows), (other, before))| {
            table == other && (rows == before || table == "history" && rows.starts_with(before))
        })
}

/// What is done to a file.
#[derive(Debug, Clone, PartialEq, Eq)]
enum Damage {
    /// So many bits are turned over, from a place on.
    Flip,
    /// It ends at some place.
    Cut,
    /// It is empty.
    Emptied,
    /// A page of it is nought.
    Blanked,
    /// Two of its pages have changed places.
    PagesSwapped,
    /// It is gone.
    Gone,
    /// It goes on after its end.
    Longer,
    /// It has changed places with another file of the vault or of a copy.
    Exchanged(String),
    /// The same file of another cell lies in its place.
    OfAnother,
    /// Something lies beside it that was never its own.
    Beside(&'static str, Stray),
}

/// What lies beside a database.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stray {
    /// Bytes nobody wrote.
    Noise,
    /// A journal of the same vault, of an earlier evening.
    Stale,
    /// The database itself.
    Database,
}

/// A damage, and the file it was done to, by its place in the vault's folder.
#[derive(Debug, Clone)]
struct Done {
    file: String,
    damage: Damage,
}

/// One damaged vault.
struct Case<'a> {
    whole: &'a Whole,
    scene: Scene,
    done: Done,
}

impl<'a> Case<'a> {
    fn new(whole: &'a Whole, dice: &mut Dice) -> Self {
        let scene = whole.scene.again();
        let file = whole.file(dice);
        let damage = whole.damage(&file, dice);
        let case = Self { whole, scene, done: Done { file, damage } };
        case.break_it(dice);
        case
    }

    fn folder(&self) -> PathBuf {
        self.scene.vault()
    }

    fn break_it(&self, dice: &mut Dice) {
        let path = self.folder().join(&self.done.file);
        let mut bytes = fs::read(&path).unwrap();
        let length = bytes.len();
        match &self.done.damage {
            Damage::Flip => flip(&mut bytes, dice),
            Damage::Cut => bytes.truncate(dice.place(length)),
            Damage::Emptied => bytes.clear(),
            Damage::Blanked => blank(&mut bytes, dice),
            Damage::PagesSwapped => swap_pages(&mut bytes, dice),
            Damage::Longer => bytes.extend(noise(1 + dice.place(3 * PAGE), dice)),
            Damage::OfAnother => bytes = self.whole.file_of_another(&self.done.file),
            Damage::Exchanged(other) => {
                let other = self.folder().join(other);
                let theirs = fs::read(&other).unwrap();
                fs::write(other, &bytes).unwrap();
                bytes = theirs;
            }
            Damage::Gone => return fs::remove_file(path).unwrap(),
            Damage::Beside(ending, stray) => {
                let stray = match stray {
                    Stray::Noise => noise(1 + dice.place(4 * PAGE), dice),
                    Stray::Stale => self.whole.stale_journal.clone(),
                    Stray::Database => bytes,
                };
                let beside = format!("{}-{ending}", path.display());
                return fs::write(beside, stray).unwrap();
            }
        }
        fs::write(path, bytes).unwrap();
    }

    /// Whether a whole copy may have come to lie in the place of the vault.
    fn may_be_a_copy(&self) -> bool {
        matches!(&self.done.damage, Damage::Exchanged(_)) && self.done.file.ends_with("vault.db")
    }

    /// Open it as at the door, and look at every record; the refusal where there is one.
    fn open(&self, folder: &Path) -> Option<Problem> {
        match open_bare(folder) {
            Ok(vault) => {
                let found = sound_records(&vault).unwrap_or_else(|why| panic!("{why}"));
                assert!(self.whole.has(&found, self.may_be_a_copy()), "a record is another");
                None
            }
            Err(error) => {
                let told = Problem::from(error);
                assert_ne!(told, Problem::Unexpected);
                Some(told)
            }
        }
    }

    /// Look at everything; whether the vault opened.
    fn look(&self, takes_way: bool) -> End {
        let copies = || files(&self.folder().join("copies"));
        let before = copies();
        let damaged = fs::read(self.folder().join("vault.db")).ok();
        let refused = self.open(&self.folder());
        assert_eq!(copies(), before, "no copy is touched by opening");
        let listed = app::copies_at_the_door(&self.folder(), None).unwrap();
        let whole = listed.beside.iter().filter(|copy| copy.proven).count();
        if refused.is_none() {
            if takes_way {
                self.restore_from_desk();
            }
            return End::Opened;
        }
        assert!(whole > 0, "a copy is offered");
        if !takes_way {
            return End::Offered;
        }
        let end =
            self.go_on(&listed.beside.iter().map(|copy| copy.path.clone()).collect::<Vec<_>>());
        assert_eq!(copies(), before, "no copy is touched by restoring");
        if let Some(damaged) = damaged {
            assert!(self.is_kept(&damaged), "the damaged file is kept");
        }
        end
    }

    /// Whether these bytes lie in the vault's place or among what was set aside.
    fn is_kept(&self, bytes: &[u8]) -> bool {
        let aside = self.folder().join("aside");
        let asides = if aside.exists() { files(&aside) } else { BTreeMap::new() };
        fs::read(self.folder().join("vault.db")).is_ok_and(|now| now == bytes)
            || asides.values().any(|kept| kept == bytes)
    }

    /// The ways on from the door, until one leads in.
    fn go_on(&self, copies: &[String]) -> End {
        if app::open_vault(&self.folder(), DEPUTY, clock()).is_ok() {
            return End::OtherOpener;
        }
        let rescue = self.scene.again();
        let rescued = self.rescue(&rescue.vault());
        for copy in copies {
            let secret = || DoorSecret::Password(PASSWORD.into());
            let restored = app::restore_at_the_door(
                &self.folder(),
                Path::new(copy),
                secret(),
                clock(),
                &Watch::default(),
            );
            match restored {
                Ok(desk) => {
                    drop(desk);
                    let found = sound_records(&open_bare(&self.folder()).unwrap()).unwrap();
                    assert!(self.whole.has(&found, true), "a restored record is another");
                    return if rescued { End::RescuedOrRestored } else { End::Restored };
                }
                Err(problem) => assert_ne!(problem, Problem::Unexpected),
            }
        }
        assert!(rescued, "there is a way on");
        End::RescuedOrRestored
    }

    /// Rescue what can be read; whether anything was. Every row of it was written so once.
    fn rescue(&self, folder: &Path) -> bool {
        let secret = DoorSecret::Password(PASSWORD.into());
        match app::open_rescued(folder, secret, clock(), &Watch::default()) {
            Ok((desk, _)) => {
                drop(desk);
                let found = sound_records(&open_bare(folder).unwrap()).unwrap();
                self.expect_written(&found);
                true
            }
            Err(problem) => {
                assert_ne!(problem, Problem::Unexpected);
                false
            }
        }
    }

    fn expect_written(&self, found: &Records) {
        let whole = self.whole;
        for (table, rows) in found {
            let written = |row: &&Vec<String>| {
                let mut truth = whole.then.iter().chain([&whole.now]);
                truth.any(|records| records[table].contains(row))
            };
            let others: Vec<_> = rows.iter().filter(|row| !written(row)).collect();
            let noted = usize::from(table == "history");
            assert!(others.len() <= noted, "{table} has rows nobody wrote: {others:?}");
        }
    }

    /// From the open desk every copy is restored, or refused and the vault left as it is.
    fn restore_from_desk(&self) {
        let mut desk = scene::open(&self.folder()).unwrap();
        for name in &self.whole.copies {
            let copy = self.folder().join("copies").join(name);
            match desk.prepare_restore(&copy, &Watch::default()) {
                Ok(ready) => {
                    drop(desk.restore(ready).unwrap());
                    let found = sound_records(&open_bare(&self.folder()).unwrap()).unwrap();
                    assert!(self.whole.has(&found, true), "a restored record is another");
                    desk = scene::open(&self.folder()).unwrap();
                }
                Err(problem) => assert_ne!(problem, Problem::Unexpected),
            }
        }
        assert!(newest_copy(&desk).unwrap().is_some() || self.whole.copies.is_empty());
    }
}

/// How it ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum End {
    /// The vault opened with every record.
    Opened,
    /// It was refused, and a copy offered.
    Offered,
    /// It was refused, and opened with the password of the deputy.
    OtherOpener,
    /// It was refused, and a copy restored.
    Restored,
    /// It was refused, and could be rescued or a copy restored.
    RescuedOrRestored,
}

impl Whole {
    /// A file of the vault or of a copy; half of the time the database.
    fn file(&self, dice: &mut Dice) -> String {
        let slots = ["secretary.age", "secretary.sha256", "deputy.age", "recovery.age"];
        let copy = format!("copies/{}", self.copies[dice.place(2)]);
        match dice.below(10) {
            0..5 => "vault.db".into(),
            5..7 => format!("slots/{}", dice.pick(&slots)),
            7 => format!("{copy}/vault.db"),
            8 => format!("{copy}/slots/{}", dice.pick(&slots)),
            _ => format!("{copy}/copy.json"),
        }
    }

    fn damage(&self, file: &str, dice: &mut Dice) -> Damage {
        let is_database = file.ends_with("vault.db");
        let strays = [Stray::Noise, Stray::Stale, Stray::Database];
        match dice.below(if is_database { 14 } else { 11 }) {
            0..4 => Damage::Flip,
            4..6 => Damage::Cut,
            6 => Damage::Emptied,
            7 => Damage::Gone,
            8 => Damage::Longer,
            9 => Damage::Exchanged(self.counterpart(file, dice)),
            10 => Damage::OfAnother,
            11 => Damage::Blanked,
            12 => Damage::PagesSwapped,
            _ => Damage::Beside(dice.pick(&["journal", "wal", "shm"]), dice.pick(&strays)),
        }
    }

    /// Another file of its kind.
    fn counterpart(&self, file: &str, dice: &mut Dice) -> String {
        let name = Path::new(file).file_name().unwrap().to_str().unwrap();
        let [one, other] = &self.copies;
        if file.contains("slots/") {
            let slots =
                if name == "recovery.age" { "slots/deputy.age" } else { "slots/recovery.age" };
            return slots.into();
        }
        let places = [one, other].map(|copy| format!("copies/{copy}/{name}"));
        let others: Vec<_> = places.iter().filter(|place| *place != file).collect();
        (*dice.pick(&others)).clone()
    }

    /// The same file in the vault of another cell, or in its copy.
    fn file_of_another(&self, file: &str) -> Vec<u8> {
        let inner = file.split('/').skip_while(|part| *part == "copies").skip(1);
        let within: PathBuf = if file.starts_with("copies/") {
            let copies = fs::read_dir(self.other.vault().join("copies")).unwrap();
            let copy = copies.map(|entry| entry.unwrap().path()).next().unwrap();
            return fs::read(copy.join(inner.collect::<PathBuf>())).unwrap_or_default();
        } else {
            file.into()
        };
        // The other cell has no deputy.
        fs::read(self.other.vault().join(within)).unwrap_or_default()
    }
}

fn flip(bytes: &mut [u8], dice: &mut Dice) {
    for _ in 0..=dice.below(8) {
        let place = dice.place(bytes.len());
        bytes[place] ^= 1 << dice.below(8);
    }
}

fn blank(bytes: &mut [u8], dice: &mut Dice) {
    let page = dice.place(bytes.len() / PAGE);
    bytes[page * PAGE..(page + 1) * PAGE].fill(0);
}

fn swap_pages(bytes: &mut [u8], dice: &mut Dice) {
    let pages = bytes.len() / PAGE;
    let (one, other) = (dice.place(pages), dice.place(pages));
    for place in 0..PAGE {
        bytes.swap(one * PAGE + place, other * PAGE + place);
    }
}

fn noise(length: usize, dice: &mut Dice) -> Vec<u8> {
    (0..length).map(|_| u8::try_from(dice.below(256)).unwrap()).collect()
}

/// Every file below a folder, with its bytes.
fn files(folder: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut found = BTreeMap::new();
    for path in fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()) {
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.insert(path.clone(), fs::read(path).unwrap());
        }
    }
    found
}

/// Says which damage it was when a test fails.
struct Told(u64, Done);

impl Drop for Told {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("\nseed {}, lane {}: {:?}", seed(), self.0, self.1);
        }
    }
}

#[test]
fn whatever_is_damaged_no_record_is_another_and_there_is_a_way_on() {
    let whole = Whole::new();
    let begun = AtomicUsize::new(0);
    let ends = std::thread::scope(|scope| {
        let run = |lane| {
            let (whole, begun) = (&whole, &begun);
            scope.spawn(move || damage_again_and_again(whole, begun, lane))
        };
        let lanes: Vec<_> = (0..LANES).map(run).collect();
        lanes.into_iter().flat_map(|lane| lane.join().unwrap()).collect::<Vec<_>>()
    });

    let mut told = BTreeMap::<End, usize>::new();
    for end in &ends {
        *told.entry(*end).or_default() += 1;
    }
    println!("seed {}: {} damages, {told:?}", seed(), ends.len());
    assert!(told[&End::Opened] > 0 && told[&End::Restored] + told[&End::RescuedOrRestored] > 0);
    let whole = told[&End::Opened];
    let told =
        format!("{}: {whole} harmless, {} refused with a way on", ends.len(), ends.len() - whole);
    figures::set("Faults: damages survived", told);
}

fn damage_again_and_again(whole: &Whole, begun: &AtomicUsize, lane: u64) -> Vec<End> {
    let mut dice = Dice::of_lane(lane);
    let mut ends = Vec::new();
    while begun.fetch_add(1, Ordering::SeqCst) < times(DAMAGES) {
        let case = Case::new(whole, &mut dice);
        let told = Told(lane, case.done.clone());
        ends.push(case.look(ends.len().is_multiple_of(WAYS_TAKEN)));
        drop(told);
    }
    ends
}
