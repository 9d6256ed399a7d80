//! Every call a deed makes of the disk fails once, in each way a disk fails: the deed is refused in
//! words, or done all the same; the vault opens, and everything acknowledged is there.
//!
//! The test lays `calls.c` between a copy of itself and the system (LD_PRELOAD). It is spoken to by
//! opening files that are not there.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use app::Problem;
use serde::{Deserialize, Serialize};
use tests::figures;

use crate::deeds::{Deed, newest_copy, perform};
use crate::dice::times;
use crate::ledger::Book;
use crate::looking::Known;
use crate::scene::{self, Scene};

const LANE: &str = "FAULTS_LANE";
/// Programs whose calls fail, side by side.
const LANES: usize = 2;

/// From one failing call to the next, of those that are alike.
const STRIDE: usize = 7;

/// The number of the deed whose calls fail, above those of the deeds before it.
const NUMBER: u64 = 100;
/// The number of a deed that is done after it.
const AFTERWARDS: u64 = 200;

/// A way in which calls fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum Fault {
    /// A call that changes or opens something fails with an input/output error.
    Eio,
    /// Reading fails.
    Read,
    /// A call that takes room fails: the disk is full.
    Full,
    /// Half of the bytes are written, and then the disk is full.
    Short,
    /// Waiting for the disk fails.
    Sync,
    /// A call and every later one fail: the disk was pulled out.
    Gone,
}

impl Fault {
    const ALL: [Self; 6] = [Self::Eio, Self::Read, Self::Full, Self::Short, Self::Sync, Self::Gone];

    fn name(self) -> &'static str {
        match self {
            Self::Eio => "eio",
            Self::Read => "read",
            Self::Full => "full",
            Self::Short => "short",
            Self::Sync => "sync",
            Self::Gone => "gone",
        }
    }

    /// Let call number `call` fail from now on.
    fn arm(self, call: usize) {
        let told = File::open(format!("/faults/arm/{}/{call}", self.name()));
        assert!(told.is_err(), "there is no such file");
    }
}

/// Let no call fail any more; how many did.
fn disarm() -> u64 {
    fs::read_to_string("/faults/count").unwrap().parse().unwrap()
}

/// A vault before a deed, and what it holds.
struct Before {
    scene: Scene,
    book: Book,
}

impl Before {
    /// The vault in which `kind` can be done.
    fn of(known: &Known, kind: Kind) -> Self {
        let mut before = Self { scene: known.scene.again(), book: Book::default() };
        for (step, number) in kind.steps_before().iter().zip(1..) {
            before.do_one(*step, number);
        }
        before
    }

    fn do_one(&mut self, kind: Kind, number: u64) {
        let mut desk = Some(scene::open(&self.scene.vault()).unwrap());
        let deed = kind.deed(newest_copy(desk.as_ref().unwrap()).unwrap());
        let copy = perform(&mut desk, &self.scene.old(), &deed, number).unwrap();
        self.book.note(&deed, number, copy);
    }

    /// The same in a folder of its own.
    fn again(&self) -> Self {
        let scene = self.scene.again();
        let book = self.book.moved(&self.scene.vault(), &scene.vault());
        Self { scene, book }
    }
}

/// The deeds whose calls fail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
enum Kind {
    Draft,
    Write,
    Adopt,
    Comment,
    Fill,
    Load,
    BackUp,
    Restore,
    Undo,
    Migrate,
}

impl Kind {
    const ALL: [Self; 10] = [
        Self::Draft,
        Self::Write,
        Self::Adopt,
        Self::Comment,
        Self::Fill,
        Self::Load,
        Self::BackUp,
        Self::Restore,
        Self::Undo,
        Self::Migrate,
    ];

    /// What is done before, without any fault.
    fn steps_before(self) -> &'static [Self] {
        match self {
            Self::Adopt => &[Self::Write],
            Self::BackUp => &[Self::Comment],
            Self::Restore => &[Self::BackUp, Self::Comment],
            Self::Undo => &[Self::BackUp, Self::Comment, Self::Restore, Self::Draft],
            _ => &[],
        }
    }

    fn deed(self, copy: Option<PathBuf>) -> Deed {
        match self {
            Self::Draft => Deed::Draft,
            Self::Write => Deed::Write,
            Self::Adopt => Deed::Adopt,
            Self::Comment => Deed::Comment(2),
            Self::Fill => Deed::Fill(3),
            Self::Load => Deed::Load,
            Self::BackUp => Deed::BackUp,
            Self::Restore => Deed::Restore(copy.unwrap()),
            Self::Undo => Deed::Undo,
            Self::Migrate => Deed::Migrate,
        }
    }

    /// From one call that fails to the next: a long deed reads hundreds of pages one like another, so
    /// that only some of those calls are tried unless more is asked for.
    fn stride(self, fault: Fault) -> usize {
        let is_long = matches!(self, Self::BackUp | Self::Restore | Self::Undo | Self::Migrate);
        let is_alike = matches!(fault, Fault::Read | Fault::Gone);
        if is_long && is_alike && times(1) == 1 { STRIDE } else { 1 }
    }

    /// The number of its deed: minutes are adopted under the number they were written under.
    fn number(self) -> u64 {
        if self == Self::Adopt { 1 } else { NUMBER }
    }
}

/// How the failed calls of a deed ended.
#[derive(Debug, Default, Clone, Serialize, Deserialize)]
struct Tally {
    /// Rounds in which a call failed.
    rounds: u64,
    /// The deed was refused, and not done.
    refused: u64,
    /// The deed was refused, and is done all the same.
    refused_but_done: u64,
    /// The deed was done.
    done: u64,
    /// After a refusal the next deed at the same desk was done.
    went_on: u64,
    /// The refusals, by their codes.
    codes: BTreeMap<String, u64>,
}

impl Tally {
    fn add(&mut self, other: &Self) {
        self.rounds += other.rounds;
        self.refused += other.refused;
        self.refused_but_done += other.refused_but_done;
        self.done += other.done;
        self.went_on += other.went_on;
        for (code, count) in &other.codes {
            *self.codes.entry(code.clone()).or_default() += count;
        }
    }

    fn refuse(&mut self, problem: &Problem) {
        self.refused += 1;
        let code = format!("{problem:?}").split([' ', '{']).next().unwrap().to_owned();
        *self.codes.entry(code).or_default() += 1;
    }
}

/// Says where it was when a test fails.
struct Round(Kind, Fault, usize);

impl Drop for Round {
    fn drop(&mut self) {
        if std::thread::panicking() {
            println!("\nin call {} of {:?}, failing as {:?}", self.2, self.0, self.1);
        }
    }
}

/// Do a deed while call number `call` fails, and look; whether it came to that call.
fn round(known: &Known, before: &Before, round: &Round, tally: &mut Tally) -> bool {
    let Round(kind, fault, call) = *round;
    let Before { scene, mut book } = before.again();
    let mut desk = Some(scene::open(&scene.vault()).unwrap());
    let deed = kind.deed(newest_copy(desk.as_ref().unwrap()).unwrap());
    let number = kind.number();

    fault.arm(call);
    let answer = perform(&mut desk, &scene.old(), &deed, number);
    if answer.is_ok() {
        drop(desk.take());
    }
    let failed = disarm();

    let mut cut_off = None;
    match answer {
        Ok(copy) => {
            tally.done += u64::from(failed > 0);
            book.note(&deed, number, copy);
        }
        Err(problem) => {
            assert!(failed > 0, "{problem:?} without a fault");
            tally.refuse(&problem);
            cut_off = Some((number, deed));
        }
    }
    let (copied, afterwards) = (book.now.clone(), Deed::Comment(8));
    if desk.is_some() && perform(&mut desk, &scene.old(), &afterwards, AFTERWARDS).is_ok() {
        tally.went_on += 1;
        book.note(&afterwards, AFTERWARDS, None);
    }
    drop(desk);
    let seen: Vec<_> = book.copies.keys().cloned().collect();
    let looked = known.look(&scene, &book, cut_off.as_ref(), (&seen, &copied)).unwrap();
    if kind == Kind::Migrate {
        known.look_at_old(&scene).unwrap();
    }
    tally.refused_but_done += u64::from(cut_off.is_some() && looked.book.now != book.now);
    tally.rounds += u64::from(failed > 0);
    failed > 0
}

/// The other program: the calls of every deed of its lane fail in turn.
#[test]
#[ignore = "started by the other test of this file"]
fn somebody_on_a_failing_disk() {
    let lane: usize = std::env::var(LANE).unwrap().parse().unwrap();
    let known = Known::learn();
    let pairs = Kind::ALL.iter().flat_map(|kind| Fault::ALL.map(|fault| (*kind, fault)));
    for (kind, fault) in pairs.skip(lane).step_by(LANES) {
        let before = Before::of(&known, kind);
        let mut tally = Tally::default();
        let mut call = 1;
        while round(&known, &before, &Round(kind, fault, call), &mut tally) {
            call += kind.stride(fault);
        }
        println!("\n{}", serde_json::to_string(&(kind, fault, tally)).unwrap());
    }
}

/// Compile what lies between the program and the system.
fn compiled(folder: &Path) -> PathBuf {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("faults/calls.c");
    let library = folder.join("calls.so");
    let compiler = std::env::var("CC").unwrap_or_else(|_| "cc".into());
    let status = Command::new(compiler)
        .args(["-shared", "-fPIC", "-O1", "-Wall", "-Werror", "-o"])
        .args([&library, &source])
        .arg("-ldl")
        .status();
    assert!(status.unwrap().success(), "{} does not compile", source.display());
    library
}

/// What a lane has told.
fn lane(lane: usize, library: &Path, folder: &Path) -> Vec<(Kind, Fault, Tally)> {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "calls::somebody_on_a_failing_disk", "--ignored", "--nocapture"])
        .env(LANE, lane.to_string())
        .env("LD_PRELOAD", library)
        .env("FAULTS_BELOW", folder)
        .env("TMPDIR", folder)
        .stderr(Stdio::inherit())
        .output()
        .unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(output.status.success(), "{}\n{text}", output.status);
    text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect()
}

/// In memory where there is such a folder: nobody pulls the plug here, so that nothing is gained by
/// waiting for the disk.
fn quick_folder() -> tempfile::TempDir {
    let memory = Path::new("/dev/shm");
    if memory.is_dir() { tempfile::tempdir_in(memory) } else { tempfile::tempdir() }.unwrap()
}

#[test]
fn whichever_call_of_the_disk_fails_everything_acknowledged_is_there() {
    let folder = quick_folder();
    let library = compiled(folder.path());
    let told = std::thread::scope(|scope| {
        let (library, folder) = (&library, folder.path());
        let start = |number| scope.spawn(move || lane(number, library, folder));
        let lanes: Vec<_> = (0..LANES).map(start).collect();
        lanes.into_iter().flat_map(|lane| lane.join().unwrap()).collect::<Vec<_>>()
    });

    let (mut all, mut of) = (Tally::default(), BTreeMap::<Fault, Tally>::new());
    for (kind, fault, tally) in &told {
        println!("{kind:?}, {fault:?}: {tally:?}");
        assert!(tally.rounds > 0, "{kind:?} makes calls that can fail as {fault:?}");
        all.add(tally);
        of.entry(*fault).or_default().add(tally);
    }
    println!("{of:#?}");
    assert_eq!(told.len(), Kind::ALL.len() * Fault::ALL.len());
    assert_eq!(all.codes.get("Unexpected"), None, "each trouble has its name: {:?}", all.codes);
    let Tally { rounds, refused, done, .. } = all;
    let told = format!("{rounds}: {refused} deeds refused in words, {done} done all the same");
    figures::set("Faults: calls of the disk failed in turn", told);
}
