//! A member goes to another cell (chuyển sinh hoạt): what is theirs goes along in a package, and is kept
//! there beside the records of that cell, as it was written. Nobody rewrites it.

use std::path::Path;

use domain::dates::PartialDate;
use domain::form::Purpose;
use domain::handover::HandoverWay;
use domain::level::Level;
use domain::role::Right;
use domain::text::{Text, exact};
use domain::{FormerYearId, MemberId};
use press::Document;
use serde::Serialize;
use store::former_year::{self, Kept};
use store::handover::{self, Handover};
use store::package::{Header, pack_member, unpack_member};
use store::{Connection, Transaction, Watch};
use ts_rs::TS;

use super::door::PackageKey;
use super::former::{FormerYear, MemberFile};
use super::keep;
use super::views::{HandedOver, PackageView};
use crate::desk::{Desk, Stamp};
use crate::members;
use crate::notebook::person;
use crate::problem::shown;
use crate::roll::name_of;
use crate::{MemberView, Problem, RecoveryCode};

/// What a package of a member says of itself, before anything of it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct MemberPackageView {
    /// The package.
    pub package: PackageView,
    /// Ngày sinh.
    pub born_on: Option<PartialDate>,
    /// The years in it, the oldest first.
    pub years: Vec<i32>,
    /// Whether this very package was taken in already.
    pub is_taken_in: bool,
    /// Those in the book who have the same name.
    pub namesakes: Vec<Namesake>,
}

/// Somebody in the book with the name of whom a package is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct Namesake {
    /// Names the member.
    pub member: MemberId,
    /// Họ và tên.
    pub name: Text,
    /// Ngày sinh.
    pub born_on: Option<PartialDate>,
}

/// A year that a member brought along.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct FormerYearLine {
    /// Names it.
    pub id: FormerYearId,
    /// The year.
    pub year: i32,
    /// The cell that kept it.
    pub cell: Text,
    /// The signed forms in it, in the order by which their papers are asked for.
    pub forms: Vec<Purpose>,
    /// The level decided there.
    pub level: Option<Level>,
}

impl Desk {
    /// Refuse a seat that may not hand a member's records over.
    pub fn expect_member_giver(&self) -> Result<(), Problem> {
        self.expect(Right::KeepMembers)
    }

    /// Pack what is `member`'s own for the cell `receiver` into the file `target`: the notebooks, the
    /// signed commitments, the reviews of the last three years with their levels. Drafts, PINs and what
    /// the cell keeps for itself stay here, and so does everything that goes along.
    pub fn hand_over_member(
        &mut self,
        (member, target): (MemberId, &Path),
        receiver: &Text,
        watch: &Watch,
    ) -> Result<HandedOver, Problem> {
        self.expect_member_giver()?;
        self.expect_outside(target)?;
        let today = self.today();
        let file = self.read(|conn| MemberFile::of(conn, member, today))?;
        let subject = self.read(|conn| Ok(name_of(&person(conn, member)?).to_string()))?;
        let note = self.package_note(receiver, subject)?;
        let records =
            zeroize::Zeroizing::new(serde_json::to_vec(&file).map_err(store::Error::from)?);
        let code = store::RecoveryCode::random()?;
        let counted = (records.as_slice(), file.counts());
        let header = pack_member(target, note, counted, (&code, self.cost), watch)?;

        let package = PackageView::from(&header);
        let (at, way) = (self.now(), HandoverWay::Given);
        let given = Handover { at, way, member: Some(member), header };
        let handover =
            self.deed(Right::KeepMembers, "hand_over_member", |tx, stamp| keep(tx, stamp, &given))?;
        let shown_code = RecoveryCode::from(&code);
        self.package_code = Some(code);
        Ok(HandedOver { handover, path: shown(target), code: shown_code, package })
    }

    /// What a package of a member says of itself, and who in the book it may be about. Nothing is kept.
    pub fn look_into_member_package(
        &self,
        key: PackageKey,
        watch: &Watch,
    ) -> Result<MemberPackageView, Problem> {
        self.expect_member_giver()?;
        let (header, file) = unpacked(key, watch)?;
        self.read(|conn| {
            Ok(MemberPackageView {
                package: PackageView::from(&header),
                born_on: file.particulars.born_on,
                years: file.years.iter().map(FormerYear::year).collect(),
                is_taken_in: is_taken_in(conn, &header)?,
                namesakes: namesakes(conn, &file)?,
            })
        })
    }

    /// Take in what a member brought along: of `member` in the book, or of one entered with the
    /// particulars in the package. A package is taken in once.
    pub fn receive_member(
        &mut self,
        key: PackageKey,
        member: Option<MemberId>,
        watch: &Watch,
    ) -> Result<MemberView, Problem> {
        self.expect_member_giver()?;
        let (header, file) = unpacked(key, watch)?;
        let id = self.deed(Right::KeepMembers, "receive_member", |tx, stamp| {
            if is_taken_in(tx, &header)? {
                return Err(Problem::PackageTakenIn);
            }
            take_in(tx, stamp, (header, file), member)
        })?;
        self.member(id)
    }

    /// The years `member` brought along from other cells, the newest first.
    pub fn former_years(&self, member: MemberId) -> Result<Vec<FormerYearLine>, Problem> {
        self.read_about(Right::ReadOwn, member, |conn| {
            Ok(former_year::list(conn, member)?.iter().map(FormerYearLine::from).collect())
        })
    }
}

/// A paper of a year that `member` brought along: the booklet, or the signed form in this place.
pub(crate) fn former_document(
    conn: &Connection,
    (member, id): (MemberId, FormerYearId),
    form: Option<usize>,
) -> Result<Document, Problem> {
    let years: Vec<Kept<FormerYear>> = former_year::list(conn, member)?;
    let kept = years.into_iter().find(|kept| kept.id == id).ok_or(Problem::Missing)?;
    match form {
        None => kept.record.booklet(),
        Some(place) => kept.record.forms.get(place).ok_or(Problem::Missing)?.document(),
    }
}

/// What is in a package, if all of it is as this program would write it.
fn unpacked(key: PackageKey, watch: &Watch) -> Result<(Header, MemberFile), Problem> {
    let (path, code) = key.read()?;
    let (header, records) = unpack_member(Path::new(&path), &code, watch)?;
    let read: Option<MemberFile> = serde_json::from_slice(&records).ok();
    let sound = read.filter(MemberFile::is_sound);
    sound.map(|file| (header, file)).ok_or_else(|| {
        log::warn!("the records in {path} are not sound");
        Problem::PackageDamaged { path }
    })
}

fn take_in(
    tx: &Transaction<'_>,
    stamp: &Stamp,
    (header, file): (Header, MemberFile),
    member: Option<MemberId>,
) -> Result<MemberId, Problem> {
    let member = match member {
        Some(member) => person(tx, member)?.id,
        None => members::enter(tx, stamp, &file.particulars, &[])?,
    };
    let (at, way) = (stamp.at, HandoverWay::Received);
    let handover = keep(tx, stamp, &Handover { at, way, member: Some(member), header })?;
    for year in &file.years {
        let id = former_year::insert(tx, (member, handover), year.year(), year)?;
        stamp.keep(tx, ("formerYear", id.0), None, Some(&year.year()))?;
    }
    Ok(member)
}

/// Whether these very contents were received before.
fn is_taken_in(conn: &Connection, header: &Header) -> Result<bool, Problem> {
    let is_same = |other: &Handover| {
        other.way == HandoverWay::Received && other.header.sha256 == header.sha256
    };
    Ok(handover::list(conn)?.iter().any(|kept| is_same(&kept.handover)))
}

fn namesakes(conn: &Connection, file: &MemberFile) -> Result<Vec<Namesake>, Problem> {
    let name = exact(&file.particulars.name.full());
    let members = store::member::list(conn)?.into_iter();
    let same = members.filter(|member| exact(&member.particulars.name.full()) == name);
    let namesake = |member: domain::member::Member| Namesake {
        member: member.id,
        name: name_of(&member),
        born_on: member.particulars.born_on,
    };
    Ok(same.map(namesake).collect())
}

impl From<&Kept<FormerYear>> for FormerYearLine {
    fn from(Kept { id, record, .. }: &Kept<FormerYear>) -> Self {
        Self {
            id: *id,
            year: record.year(),
            cell: record.notebook.cell.cell.name.to_text(),
            forms: record.forms.iter().map(|form| form.purpose).collect(),
            level: record.level,
        }
    }
}
