//! The program is killed while somebody works, at any instant: what was acknowledged is there, and
//! nothing is half done.
//!
//! The test starts this test program again to have somebody to kill. It says on its standard output
//! which deed it begins and which is done, as the window would be told.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::{Duration, Instant};

use app::Desk;
use serde::{Deserialize, Serialize};
use tests::figures;

use crate::deeds::{Deed, newest_copy, perform};
use crate::dice::{Dice, seed, times};
use crate::ledger::Book;
use crate::looking::Known;
use crate::scene::{self, Scene};

const VAULT: &str = "FAULTS_VAULT";
const OLD: &str = "FAULTS_OLD_VAULT";
const FROM: &str = "FAULTS_FROM";
const FIRST: &str = "FAULTS_FIRST";

/// How often somebody is killed.
const KILLS: usize = 500;
/// Vaults side by side: most of the time goes in waiting for the disk.
const LANES: u64 = 4;
/// Kills a vault is kept for; it grows with every deed.
const KILLS_OF_ONE_VAULT: usize = 25;
/// The signal nobody can catch.
const SIGKILL: i32 = 9;

/// What the one at work says.
#[derive(Debug, Serialize, Deserialize)]
enum Said {
    Begun(u64, Deed),
    Done(Option<PathBuf>),
}

/// What somebody does in an evening, one after another.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Draft,
    Comment,
    BackUp,
    Write,
    Adopt,
    Fill,
    Restore,
    Load,
    Undo,
    Migrate,
}

const EVENING: [Step; 14] = [
    Step::Draft,
    Step::Comment,
    Step::BackUp,
    Step::Draft,
    Step::Write,
    Step::Adopt,
    Step::Fill,
    Step::Comment,
    Step::Restore,
    Step::Draft,
    Step::Load,
    Step::Undo,
    Step::Migrate,
    Step::Fill,
];

impl Step {
    /// The deed with this number; none while there is nothing to do it with.
    fn deed(self, desk: &Desk, number: u64) -> Option<Deed> {
        // The members beside the secretary.
        let member = 2 + i64::try_from(number % 7).unwrap();
        match self {
            Self::Draft => Some(Deed::Draft),
            Self::Comment => Some(Deed::Comment(member)),
            Self::BackUp => Some(Deed::BackUp),
            Self::Write => Some(Deed::Write),
            Self::Adopt => Some(Deed::Adopt),
            Self::Fill => Some(Deed::Fill(member)),
            Self::Restore => newest_copy(desk).unwrap().map(Deed::Restore),
            Self::Load => Some(Deed::Load),
            Self::Undo => desk.prepare_undo().ok().map(|_| Deed::Undo),
            Self::Migrate => Some(Deed::Migrate),
        }
    }

    /// Whether the evening may begin with it: what is adopted was written just before, and what a copy
    /// takes the place of is not what it is of.
    fn is_a_beginning(self) -> bool {
        !matches!(self, Self::Adopt | Self::Restore)
    }
}

/// The other program: open the vault and work through an evening, from any of its steps on.
#[test]
#[ignore = "started by the other test of this file"]
fn somebody_at_work() {
    let told = |name| std::env::var(name).unwrap();
    let (old, from) = (PathBuf::from(told(OLD)), told(FROM).parse().unwrap());
    let mut number: u64 = told(FIRST).parse().unwrap();
    let mut desk = Some(scene::open(Path::new(&told(VAULT))).unwrap());
    for step in EVENING.iter().cycle().skip(from).take(EVENING.len()) {
        number -= u64::from(*step == Step::Adopt);
        if let Some(deed) = step.deed(desk.as_ref().unwrap(), number) {
            say(&Said::Begun(number, deed.clone()));
            say(&Said::Done(perform(&mut desk, &old, &deed, number).unwrap()));
        }
        number += 1;
    }
}

fn say(said: &Said) {
    let line = format!("\n{}\n", serde_json::to_string(said).unwrap());
    let mut out = std::io::stdout().lock();
    out.write_all(line.as_bytes()).unwrap();
    out.flush().unwrap();
}

fn start(scene: &Scene, from: usize, first: u64) -> Child {
    Command::new(std::env::current_exe().unwrap())
        .args(["--exact", "kills::somebody_at_work", "--ignored", "--nocapture"])
        .env(VAULT, scene.vault())
        .env(OLD, scene.old())
        .env(FROM, from.to_string())
        .env(FIRST, first.to_string())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
}

/// What was heard of somebody, and how they ended.
struct Heard {
    said: Vec<Said>,
    ended: ExitStatus,
    cried: String,
}

impl Heard {
    fn of(child: Child) -> Self {
        let output = child.wait_with_output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        let said = text.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
        let cried = String::from_utf8_lossy(&output.stderr).into_owned();
        Self { said, ended: output.status, cried }
    }

    fn was_killed(&self) -> bool {
        assert!(self.ended.success() || self.ended.signal() == Some(SIGKILL), "{}", self.cried);
        !self.ended.success()
    }

    /// Whether a deed was spoken of.
    fn spoke_of(&self, deed: &Deed) -> bool {
        self.said.iter().any(|said| matches!(said, Said::Begun(_, begun) if begun == deed))
    }

    /// The book after what was acknowledged, and the deed that was not.
    fn noted_in(&self, book: &Book) -> (Book, Option<(u64, Deed)>) {
        let (mut book, mut begun) = (book.clone(), None);
        for said in &self.said {
            match said {
                Said::Begun(number, deed) => begun = Some((*number, deed.clone())),
                Said::Done(copy) => {
                    let (number, deed) = begun.take().unwrap();
                    book.note(&deed, number, copy.clone());
                }
            }
        }
        (book, begun)
    }
}

/// How long an evening takes that nobody disturbs.
fn evening(known: &Known) -> Duration {
    let trial = known.scene.again();
    let begun = Instant::now();
    let heard = Heard::of(start(&trial, 0, 1));
    assert!(!heard.was_killed() && heard.said.len() == 2 * EVENING.len(), "{}", heard.cried);
    begun.elapsed()
}

/// How the kills ended.
#[derive(Debug, Default)]
struct Tally {
    kills: usize,
    /// Deeds that were acknowledged and had to be there, looked for after every kill.
    found: usize,
    /// Copies that were opened and compared.
    copies: usize,
    /// Deeds cut off, by kind: not done, and done though nobody heard of it.
    cut_off: BTreeMap<&'static str, [usize; 2]>,
}

impl Tally {
    fn add(&mut self, other: Self) {
        self.kills += other.kills;
        self.found += other.found;
        self.copies += other.copies;
        for (kind, [undone, done]) in other.cut_off {
            let sum = self.cut_off.entry(kind).or_default();
            *sum = [sum[0] + undone, sum[1] + done];
        }
    }

    fn told(&self) -> String {
        let mut told = String::new();
        for (kind, [undone, done]) in &self.cut_off {
            write!(told, "\n  cut off in {kind}: {undone} not done, {done} done").unwrap();
        }
        told
    }
}

/// One vault after another, and somebody killed again and again.
struct Lane<'a> {
    known: &'a Known,
    evening: Duration,
    dice: Dice,
    scene: Scene,
    book: Book,
    next: u64,
    tally: Tally,
}

impl<'a> Lane<'a> {
    fn new(known: &'a Known, evening: Duration, lane: u64) -> Self {
        let scene = known.scene.again();
        let (dice, book) = (Dice::of_lane(lane), Book::default());
        Self { known, evening, dice, scene, book, next: 1, tally: Tally::default() }
    }

    fn run(mut self, left: &AtomicUsize) -> Tally {
        while left.load(Ordering::SeqCst) > 0 {
            if self.round() {
                left.fetch_sub(1.min(left.load(Ordering::SeqCst)), Ordering::SeqCst);
                self.tally.kills += 1;
                if self.tally.kills.is_multiple_of(KILLS_OF_ONE_VAULT) {
                    self.renew();
                }
            }
        }
        self.tally
    }

    /// Let somebody begin anywhere in the evening, kill them at any instant, and look.
    fn round(&mut self) -> bool {
        let beginnings: Vec<_> =
            (0..EVENING.len()).filter(|place| EVENING[*place].is_a_beginning()).collect();
        let from = self.dice.pick(&beginnings);
        let whole = u64::try_from(self.evening.as_micros()).unwrap();
        let instant = Duration::from_micros(self.dice.below(whole));
        let mut child = start(&self.scene, from, self.next);
        std::thread::sleep(instant);
        child.kill().unwrap();
        let heard = Heard::of(child);
        let told = format!("seed {}, from step {from}, killed after {instant:?}", seed());
        self.look(&heard).unwrap_or_else(|why| panic!("{told}: {why}\n{:#?}", heard.said));
        heard.was_killed()
    }

    fn look(&mut self, heard: &Heard) -> Result<(), String> {
        let (book, cut_off) = heard.noted_in(&self.book);
        let opened_old = heard.spoke_of(&Deed::Migrate);
        let seen: Vec<_> = self.book.copies.keys().cloned().collect();
        let looked = self.known.look(&self.scene, &book, cut_off.as_ref(), (&seen, &book.now))?;
        if opened_old {
            self.known.look_at_old(&self.scene)?;
        }
        if let Some((_, deed)) = &cut_off {
            let done = usize::from(looked.book.now != book.now);
            self.tally.cut_off.entry(deed.kind()).or_default()[done] += 1;
        }
        self.tally.found += looked.book.now.len();
        self.tally.copies += looked.copies;
        self.book = looked.book;
        let numbers = heard.said.iter().filter_map(|said| match said {
            Said::Begun(number, _) => Some(*number),
            Said::Done(_) => None,
        });
        self.next = numbers.max().map_or(self.next, |last| last + 1);
        Ok(())
    }

    /// Go on with a new vault, after the screens have been shown once more from the old one.
    fn renew(&mut self) {
        let desk = scene::open(&self.scene.vault()).unwrap();
        desk.home().unwrap();
        for meeting in desk.meetings(None).unwrap() {
            desk.meeting(meeting.id).unwrap();
        }
        drop(desk);
        self.scene = self.known.scene.again();
        self.book = Book::default();
    }
}

#[test]
fn whenever_the_program_is_killed_everything_acknowledged_is_there() {
    let known = Known::learn();
    let evening = evening(&known);
    let left = AtomicUsize::new(times(KILLS));
    let mut tally = Tally::default();
    std::thread::scope(|scope| {
        let run = |lane| {
            let (known, left) = (&known, &left);
            scope.spawn(move || Lane::new(known, evening, lane).run(left))
        };
        let lanes: Vec<_> = (0..LANES).map(run).collect();
        for lane in lanes {
            tally.add(lane.join().unwrap());
        }
    });

    println!(
        "seed {}: {} kills within evenings of {:?}, {} acknowledged deeds found again, {} copies \
         opened{}",
        seed(),
        tally.kills,
        evening,
        tally.found,
        tally.copies,
        tally.told()
    );
    assert!(tally.kills >= times(KILLS));
    let told = format!("{}: {} acknowledged deeds looked for, none lost", tally.kills, tally.found);
    figures::set("Faults: kills survived", told);
}
