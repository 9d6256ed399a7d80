//! A member goes to another cell: what is theirs arrives word for word, and nobody there rewrites it.

use std::fs;
use std::path::Path;

use app::{
    Desk, FormerYearLine, HandedOver, MemberView, PackageKey, PackageView, PaperRef, Problem, Watch,
};
use domain::MemberId;
use domain::form::Purpose;
use domain::handover::HandoverWay;
use domain::member::MemberOrder;
use store::package::{PackageNote, pack_member};
use store::{Cost, Vault};
use tempfile::TempDir;
use tests::figures;

use super::damages::damaged;
use super::key;
use crate::demo;
use crate::support::{PASSWORD, TrialDesk, desk, is_readable, person};

const NAME: &str = "Lê Quang Đức";
const NEXT_CELL: &str = "Chi bộ thôn Cầu Đất";

/// A member of the demo cell, packed for another.
struct Case {
    from: Desk,
    member: MemberId,
    given: HandedOver,
    stick: TempDir,
    _folder: TempDir,
}

fn case() -> Case {
    let (folder, mut from) = demo::demo();
    let stick = tempfile::tempdir().unwrap();
    let people = from.people(MemberOrder::GivenName, false).unwrap();
    let member = people.iter().find(|line| line.name == NAME).unwrap().id;
    let target = stick.path().join("chuyển.age");
    let given =
        from.hand_over_member((member, &target), &NEXT_CELL.into(), &Watch::default()).unwrap();
    Case { from, member, given, stick, _folder: folder }
}

impl Case {
    fn key(&self) -> PackageKey {
        key(Path::new(&self.given.path), &self.given.code)
    }

    fn text(&self, paper: PaperRef) -> String {
        self.from.paper(paper).unwrap().text
    }
}

fn receive(
    desk: &mut Desk,
    key: PackageKey,
    member: Option<MemberId>,
) -> Result<MemberView, Problem> {
    desk.receive_member(key, member, &Watch::default())
}

fn former(desk: &Desk, member: MemberId, line: &FormerYearLine, form: Option<usize>) -> String {
    desk.paper(PaperRef::Former { member, former: line.id, form }).unwrap().text
}

/// Received by a desk of its own.
fn received(case: &Case) -> (TrialDesk, MemberId) {
    let mut to = desk();
    let view = receive(&mut to, case.key(), None).unwrap();
    let member = view.member.id;
    (to, member)
}

#[test]
fn every_word_of_notebooks_and_reviews_arrives() {
    let case = case();
    let (to, member) = received(&case);
    let years = to.former_years(member).unwrap();
    assert!(years.len() >= 3, "{years:?}");

    let mut reviews = 0;
    for line in &years {
        let (member_there, year) = (case.member, line.year);
        let book = PaperRef::Notebook { member: member_there, year, blank: false };
        assert_eq!(former(&to, member, line, None), case.text(book), "{year}");
        for (place, purpose) in line.forms.iter().enumerate() {
            let paper = match purpose {
                Purpose::Commitment => {
                    PaperRef::Commitment { member: member_there, year, blank: false }
                }
                _ => PaperRef::Review { member: member_there, year, blank: false },
            };
            reviews += usize::from(*purpose == Purpose::Review);
            assert_eq!(former(&to, member, line, Some(place)), case.text(paper), "{year}");
        }
    }

    assert!((1..=3).contains(&reviews), "{reviews}");
    assert!(years.iter().any(|line| line.level.is_some()), "{years:?}");
    let [line] = &to.handovers().unwrap()[..] else { panic!("one handover") };
    assert_eq!((line.way, &line.package), (HandoverWay::Received, &case.given.package));
    let kept = to.member(member).unwrap().member.particulars;
    let was = case.from.member(case.member).unwrap().member.particulars;
    assert_eq!(kept, domain::member::Particulars { mentor: None, ..was });
}

#[test]
fn a_package_is_looked_into_and_taken_in_once() {
    let case = case();
    let mut to = desk();
    let namesake = to.enter_member(&person("LÊ QUANG ĐỨC")).unwrap().member.id;
    let other = to.enter_member(&person(NAME)).unwrap().member.id;

    let told = to.look_into_member_package(case.key(), &Watch::default()).unwrap();

    assert_eq!((&told.package, told.is_taken_in), (&case.given.package, false));
    assert_eq!(told.package.subject, NAME);
    let same: Vec<_> = told.namesakes.iter().map(|same| same.member).collect();
    assert!(same.contains(&other) && !same.is_empty(), "{same:?} {namesake:?}");
    let view = receive(&mut to, case.key(), Some(other)).unwrap();
    assert_eq!(view.member.id, other);
    let again = to.look_into_member_package(case.key(), &Watch::default()).unwrap();
    assert!(again.is_taken_in);
    let before = to.changes(&app::HistorySearch::default()).unwrap().len();
    assert_eq!(receive(&mut to, case.key(), None).err(), Some(Problem::PackageTakenIn));
    assert_eq!(to.changes(&app::HistorySearch::default()).unwrap().len(), before);
}

#[test]
fn what_came_along_is_shown_at_the_own_seat_and_rewritten_by_nobody() {
    let case = case();
    let (mut to, member) = received(&case);
    let stranger = to.enter_member(&person("Siu Black")).unwrap().member.id;
    let line = to.former_years(member).unwrap()[0].clone();
    to.set_pin(member, "2846".into()).unwrap();
    to.hand_over_seat(member, "2846".into()).unwrap();

    assert_eq!(to.former_years(member).unwrap().len(), line_count(&case));
    assert!(former(&to, member, &line, None).contains(NAME));
    assert_eq!(to.former_years(stranger).err(), Some(Problem::NotAllowed));
    let borrowed = PaperRef::Former { member: stranger, former: line.id, form: None };
    assert_eq!(to.paper(borrowed).err(), Some(Problem::NotAllowed));

    let folder = to.vault();
    let closed = to.leave();
    let secret = store::Secret::Password(store::Passphrase::new(PASSWORD));
    let (mut vault, _) = Vault::open(&folder, &secret).unwrap();
    for statement in ["UPDATE former_year SET record = '{}'", "DELETE FROM former_year"] {
        let refused = vault.write(|tx| Ok::<_, store::Error>(tx.execute(statement, [])?));
        assert!(refused.is_err(), "{statement}");
    }
    drop(vault);
    let back = closed.open(PASSWORD).unwrap();
    let borrowed = PaperRef::Former { member: stranger, former: line.id, form: None };
    assert_eq!(back.paper(borrowed).err(), Some(Problem::Missing), "under another's name");
}

fn line_count(case: &Case) -> usize {
    let (to, member) = received(case);
    to.former_years(member).unwrap().len()
}

#[test]
fn a_draft_stays_with_the_cell() {
    const YEAR: i32 = 2026;
    let mut case = case();
    let has_commitment = |given: &HandedOver| {
        let mut to = desk();
        let key = key(Path::new(&given.path), &given.code);
        let member = receive(&mut to, key, None).unwrap().member.id;
        let years = to.former_years(member).unwrap();
        years.iter().any(|line| line.year == YEAR && line.forms.contains(&Purpose::Commitment))
    };
    assert!(has_commitment(&case.given));

    case.from.reopen_commitment(case.member, YEAR).unwrap();

    let target = case.stick.path().join("sau.age");
    let later = case
        .from
        .hand_over_member((case.member, &target), &NEXT_CELL.into(), &Watch::default())
        .unwrap();
    assert!(!has_commitment(&later), "a signature that was taken back leaves a draft");
}

#[test]
fn each_kind_of_package_has_its_own_door() {
    let case = case();
    let (mut to, stick) = (desk(), tempfile::tempdir().unwrap());
    let given = super::hand_over(&mut to, stick.path());

    let vault = receive(&mut to, key(Path::new(&given.path), &given.code), None).err();
    let member = app::look_into_package(case.key(), &Watch::default()).err();

    let path = given.path.clone();
    assert_eq!(vault, Some(Problem::PackageOfOtherKind { path, is_of_member: false }));
    let path = case.given.path.clone();
    assert_eq!(member, Some(Problem::PackageOfOtherKind { path, is_of_member: true }));
}

#[test]
fn no_word_of_the_member_can_be_read_in_their_package() {
    let case = case();
    let bytes = fs::read(&case.given.path).unwrap();

    for secret in [NAME, "Đức", "notebook", "pledges", "Sơn La", NEXT_CELL] {
        assert!(!is_readable(&bytes, secret), "{secret}");
    }
    assert_eq!(fs::read_dir(case.stick.path()).unwrap().count(), 1);
}

#[test]
fn records_that_are_none_and_damaged_packages_change_nothing() {
    let case = case();
    let mut to = desk();
    let file = to.vault().join("vault.db");
    let before = fs::read(&file).unwrap();
    let whole = fs::read(&case.given.path).unwrap();
    let code = store::RecoveryCode::parse(&case.given.code.groups.join(" ")).unwrap();
    let target = Path::new(&case.given.path);
    for records in ["", "{}", "[]", r#"{"particulars":{},"years":[]}"#, "\u{0}\u{0}"] {
        let packed = pack_member(
            target,
            note(&case.given.package),
            (records.as_bytes(), Vec::new()),
            (&code, Cost::LOWEST),
            &Watch::default(),
        );
        packed.unwrap();
        let path = case.given.path.clone();
        assert_eq!(
            receive(&mut to, case.key(), None).err(),
            Some(Problem::PackageDamaged { path })
        );
    }

    let mut survived = 0;
    for seed in 1000..1200 {
        let bytes = damaged(&whole, seed);
        if bytes == whole {
            continue;
        }
        fs::write(target, bytes).unwrap();
        let refused = receive(&mut to, case.key(), None).err();
        assert!(refused.is_some(), "damage {seed}");
        survived += 1;
    }

    assert!(survived > 180, "{survived}");
    figures::set("Damage: packages of a member refused, the vault as it was", survived);
    assert!(fs::read(&file).unwrap() == before);
    fs::write(target, whole).unwrap();
    assert!(receive(&mut to, case.key(), None).is_ok());
}

fn note(package: &PackageView) -> PackageNote {
    PackageNote {
        made_at: package.made_at,
        cell: package.cell.clone(),
        giver: package.giver.clone(),
        receiver: package.receiver.clone(),
        subject: package.subject.clone(),
    }
}

#[test]
fn the_list_of_a_member_names_them_and_both_cells() {
    let case = case();
    let words = case.text(PaperRef::Handover { handover: case.given.handover });

    for wanted in [NAME, NEXT_CELL, &case.given.package.fingerprint] {
        assert!(words.contains(wanted), "{wanted} is not in {words}");
    }
}
