//! Every refusal that reaches the window.

use std::path::Path;

use domain::form::{AnswerMistake, FormMistake};
use domain::member::TooEarly;
use domain::pin::WeakPin;
use domain::review::{CriteriaMistake, LadderMistake, PointMistake, TallyMistake};
use domain::settings::OutOfRange;
use serde::Serialize;
use store::package::PackageKind;
use store::{CodeSlip, Error, Opener};
use ts_rs::TS;

use crate::minutes::Missing;

const MEBIBYTE: u64 = 1024 * 1024;

/// Why a deed was not done, as told to the window.
///
/// The window turns each code into Vietnamese in `ui/src/lib/text/problems.ts`, which does not
/// compile until every variant here has its words. Add a variant only when somebody can act on it;
/// all else is [`Problem::Unexpected`].
#[derive(Debug, Clone, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "camelCase", rename_all_fields = "camelCase")]
#[ts(export)]
pub enum Problem {
    /// Nothing was written where something must stand.
    Blank {
        /// The field, by its name in the draft, e.g. `name.given`.
        field: String,
    },
    /// A day that does not exist, or that cannot be here (an end before its beginning …).
    BadDay {
        /// The field.
        field: String,
    },
    /// A number that says nothing sensible.
    OutOfRange {
        /// The field.
        field: String,
        /// The least it may be.
        least: u32,
        /// The most it may be.
        most: u32,
    },
    /// What was chosen cannot be chosen here (a member as their own mentor …).
    BadChoice {
        /// The field.
        field: String,
    },
    /// The record asked for is not there.
    Missing,
    /// The seat has no right to do this.
    NotAllowed,

    /// There is no vault yet.
    VaultAbsent,
    /// There is a vault already; another is not laid over it.
    VaultPresent,
    /// Nobody has opened the vault.
    VaultLocked,
    /// Another program holds the vault.
    VaultBusy {
        /// The file.
        path: String,
    },
    /// The folder of the vault is not there any more: a stick was pulled out, a network is gone.
    VaultGone {
        /// The folder.
        path: String,
    },
    /// The file is no vault of this program.
    VaultForeign {
        /// The file.
        path: String,
    },
    /// A newer version of this program has changed the vault.
    VaultTooNew {
        /// The file.
        path: String,
        /// The version in the file.
        found: u32,
        /// The newest version this program can read.
        known: u32,
    },
    /// The vault or a key slot cannot be read.
    VaultDamaged {
        /// The file.
        path: String,
    },
    /// The folder cannot be written to.
    ReadOnly {
        /// The folder or file.
        path: String,
    },
    /// No space is left.
    DiskFull {
        /// The folder or file.
        path: String,
    },
    /// The disk or the system refused for another reason.
    DiskTrouble {
        /// The folder or file.
        path: String,
    },
    /// The folder is not on the machine's own disk, so a vault is not moved there.
    NotOwnDisk {
        /// The folder.
        path: String,
    },
    /// The folder for copies is not there now: the stick is out.
    PlaceMissing {
        /// The folder.
        path: String,
    },
    /// The copy did not pass when it was opened and counted; it is not kept, or not restored.
    CopyUnsound {
        /// The copy.
        path: String,
    },
    /// The copy is of another vault: its own password is asked for, at the door.
    CopyOfAnother {
        /// The copy.
        path: String,
    },
    /// The file is no package that was handed over.
    PackageForeign {
        /// The file.
        path: String,
    },
    /// The file is larger than any package.
    PackageTooLarge {
        /// The file.
        path: String,
        /// The most mebibytes a package has.
        most: u32,
    },
    /// A code of a package with a slip in it: its check letters do not fit.
    PackageCodeMistyped {
        /// The group with the slip, from 1; none when the code is too short or too long.
        group: Option<u32>,
    },
    /// A code without a slip that does not open this package.
    WrongPackageCode {
        /// The package.
        path: String,
    },
    /// The package holds a member's records where a vault is wanted, or the other way round.
    PackageOfOtherKind {
        /// The package.
        path: String,
        /// Whether it holds the records of a member.
        is_of_member: bool,
    },
    /// The records in the package were taken in already.
    PackageTakenIn,
    /// The package is of an edition this program does not read.
    PackageOtherFormat {
        /// The package.
        path: String,
        /// Its edition.
        found: u32,
        /// The newest edition this program reads.
        known: u32,
    },
    /// No code of a package is at hand: none was made since the vault was opened.
    NoPackageCode,
    /// The package is not as it was made; nothing of it was taken in.
    PackageDamaged {
        /// The package.
        path: String,
    },
    /// No vault was set aside that could be put back.
    NothingSetAside,
    /// Somebody stopped the work; what was begun was taken back.
    Stopped,
    /// The paper was saved, and no program on this machine opens it.
    NoViewer {
        /// The file.
        path: String,
    },

    /// No opener has this password.
    WrongPassword {
        /// Seconds to wait before the next try.
        wait_seconds: u32,
    },
    /// Too many wrong tries; the next is not heard yet.
    MustWait {
        /// Seconds to wait.
        wait_seconds: u32,
    },
    /// A recovery code with a slip in it: its check letters do not fit.
    RecoveryCodeMistyped {
        /// The group with the slip, from 1; none when the code is too short or too long.
        group: Option<u32>,
    },
    /// A recovery code without a slip that does not open this vault.
    WrongRecoveryCode {
        /// Seconds to wait before the next try.
        wait_seconds: u32,
    },
    /// The password is shorter than `least` characters.
    PasswordTooShort {
        /// Least number of characters.
        least: u32,
    },
    /// The password is that of another opener: by it one could not tell who sits down.
    PasswordTaken,
    /// The vault was opened with the recovery code: a new password comes first.
    PasswordMustBeSet,
    /// No recovery code is at hand: the last one was typed back, or made before the vault was opened.
    NoRecoveryCode,
    /// The number is no good PIN.
    WeakPin {
        /// Why.
        why: WeakPin,
    },
    /// It is not the PIN of the member.
    WrongPin {
        /// Seconds to wait before the next try.
        wait_seconds: u32,
    },
    /// The member has no PIN yet, or it was taken back.
    NoPin,
    /// The member has a PIN: they change it themselves, or it is taken back first.
    PinPresent,
    /// There is no deputy's slot.
    NoDeputy,
    /// There is a deputy's slot already.
    DeputyPresent,

    /// The draft builds on an older one than is kept: it was written in another window, or before.
    DraftTooOld {
        /// The revision that is kept.
        stored: u32,
    },
    /// The minutes are adopted: nothing in them can be changed.
    MinutesLocked,
    /// The meeting is called off; it has to be taken up again first.
    MeetingCancelled,
    /// The minutes of the meeting were not begun.
    MinutesNotBegun,
    /// The minutes are not adopted, so that they are changed and not added to.
    MinutesNotAdopted,
    /// The minutes lack something without which they cannot be adopted.
    NotReady {
        /// What.
        missing: Vec<Missing>,
    },
    /// The unadopted minutes give or end matters, which would leave the list in silence.
    MattersInMinutes {
        /// How many.
        matters: u32,
    },
    /// The words are by the person's own hand, or confirmed by them: nobody else changes them.
    TheirsAlone,
    /// Pages report on the pledge, so it is not taken back.
    PledgeReported,
    /// The story stands in minutes: it is written there.
    StoryInMinutes,
    /// No report has a mark that could be announced.
    NoMarks,
    /// The file of an edition is not as a form must be.
    BadForm {
        /// Every mistake in it, in the order of lines.
        mistakes: Vec<FormMistake>,
    },
    /// Answers do not fit the edition of their form.
    AnswersUnfit {
        /// Which.
        mistakes: Vec<AnswerMistake>,
    },
    /// The form is signed: what the person wrote stays as it is, until the signature is taken back.
    FormSigned,
    /// The form is not signed, so there is nothing to confirm or to take back.
    FormNotSigned,
    /// The year has such a campaign already.
    CampaignPresent,
    /// Something was noted in the campaign, so it is not taken back.
    CampaignInUse,
    /// Criteria no points can be given by.
    CriteriaUnsound {
        /// Every mistake.
        mistakes: Vec<CriteriaMistake>,
    },
    /// Levels that do not follow from one another.
    LaddersUnsound {
        /// The first mistake of each ladder.
        mistakes: Vec<LadderMistake>,
    },
    /// Points do not fit the criteria.
    PointsUnfit {
        /// Which.
        mistakes: Vec<PointMistake>,
    },
    /// A count of ballots that cannot have happened.
    TallyImpossible {
        /// Everything that contradicts itself.
        mistakes: Vec<TallyMistake>,
    },
    /// What was pasted is in an old encoding, and longer than is read at once.
    PastedTooLong {
        /// The most characters that are.
        most: u32,
    },
    /// Adopted minutes report on the shortcoming, so it is not taken back: a meeting ends it.
    ShortcomingHeard,
    /// The conclusion of the inspection named shortcomings that stand, so it is not taken back.
    InspectionInUse,
    /// No letter of the fonts stands for something that was written, so it cannot be printed.
    NoSuchLetter {
        /// The letter.
        letter: String,
        /// The words it stands in.
        near: String,
    },

    /// A bug, or trouble nobody at the desk can mend. What happened is in the log.
    Unexpected,
}

impl Problem {
    /// Nothing stands in `field`.
    pub(crate) fn blank(field: &str) -> Self {
        Self::Blank { field: field.to_owned() }
    }

    /// The same problem, met in the vault of `folder`: its file with the whole path, and a folder that
    /// is not there any more called so.
    pub(crate) fn in_vault(self, folder: &Path) -> Self {
        let whole = |path: String| shown(&folder.join(path));
        match self {
            Self::ReadOnly { .. }
            | Self::DiskFull { .. }
            | Self::DiskTrouble { .. }
            | Self::VaultDamaged { .. }
                if !folder.exists() =>
            {
                Self::VaultGone { path: shown(folder) }
            }
            Self::ReadOnly { path } => Self::ReadOnly { path: whole(path) },
            Self::DiskFull { path } => Self::DiskFull { path: whole(path) },
            Self::DiskTrouble { path } => Self::DiskTrouble { path: whole(path) },
            Self::VaultDamaged { path } => Self::VaultDamaged { path: whole(path) },
            Self::VaultBusy { path } => Self::VaultBusy { path: whole(path) },
            other => other,
        }
    }

    /// The day in `field` cannot be there.
    pub(crate) fn bad_day(field: &str) -> Self {
        Self::BadDay { field: field.to_owned() }
    }

    /// What was chosen in `field` cannot be chosen there.
    pub(crate) fn bad_choice(field: &str) -> Self {
        Self::BadChoice { field: field.to_owned() }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        match error {
            Error::WrongPassword => Self::WrongPassword { wait_seconds: 0 },
            Error::WrongRecoveryCode => Self::WrongRecoveryCode { wait_seconds: 0 },
            Error::NoSuchOpener { opener: Opener::Deputy } => Self::NoDeputy,
            // The other two always have a slot: somebody took the file away.
            Error::NoSuchOpener { opener } => {
                trouble(&error, Self::VaultDamaged { path: format!("slots/{opener}.age") })
            }
            Error::Absent { .. } | Error::HalfMade { .. } => Self::VaultAbsent,
            Error::AlreadyFounded { .. } => Self::VaultPresent,
            Error::Busy { ref path } => trouble(&error, Self::VaultBusy { path: shown(path) }),
            Error::Foreign { ref path } => {
                trouble(&error, Self::VaultForeign { path: shown(path) })
            }
            Error::TooNew { ref path, found, known } => {
                trouble(&error, Self::VaultTooNew { path: shown(path), found, known })
            }
            Error::SlotDamaged { ref path, .. }
            | Error::SlotsLost { ref path }
            | Error::DatabaseLost { ref path }
            | Error::Damaged { ref path, .. } => {
                trouble(&error, Self::VaultDamaged { path: shown(path) })
            }
            Error::ReadOnly { ref path } => trouble(&error, Self::ReadOnly { path: shown(path) }),
            Error::DiskFull { ref path } => trouble(&error, Self::DiskFull { path: shown(path) }),
            Error::Disk { ref path, .. } => {
                trouble(&error, Self::DiskTrouble { path: shown(path) })
            }
            Error::UnsoundCopy { ref path, .. } => {
                trouble(&error, Self::CopyUnsound { path: shown(path) })
            }
            Error::OtherKey { path } => Self::CopyOfAnother { path: shown(&path) },
            Error::ForeignPackage { path } => Self::PackageForeign { path: shown(&path) },
            Error::PackageTooLarge { path, most } => Self::PackageTooLarge {
                path: shown(&path),
                most: u32::try_from(most / MEBIBYTE).unwrap_or(u32::MAX),
            },
            Error::WrongPackageCode { path } => Self::WrongPackageCode { path: shown(&path) },
            Error::OtherPackage { path, found } => Self::PackageOfOtherKind {
                path: shown(&path),
                is_of_member: found == PackageKind::Member,
            },
            Error::OtherFormat { path, found, known } => {
                Self::PackageOtherFormat { path: shown(&path), found, known }
            }
            Error::DamagedPackage { ref path, .. } => {
                trouble(&error, Self::PackageDamaged { path: shown(path) })
            }
            Error::NothingSetAside => Self::NothingSetAside,
            Error::Stopped => Self::Stopped,
            Error::Migration { .. }
            | Error::BadLabel { .. }
            | Error::BadRecord { .. }
            | Error::NoRandomness
            | Error::Wrapping(_)
            | Error::Json(_)
            | Error::Sql(_) => unexpected(&error),
        }
    }
}

impl From<CodeSlip> for Problem {
    fn from(slip: CodeSlip) -> Self {
        Self::RecoveryCodeMistyped { group: group_of(slip) }
    }
}

/// The group a slip is in; none where it is in the whole.
pub(crate) fn group_of(slip: CodeSlip) -> Option<u32> {
    match slip {
        CodeSlip::Letter { group, .. } | CodeSlip::Group { group } => u32::try_from(group).ok(),
        CodeSlip::Length { .. } => None,
    }
}

impl From<TooEarly> for Problem {
    fn from(TooEarly { field }: TooEarly) -> Self {
        Self::bad_day(field)
    }
}

impl From<OutOfRange> for Problem {
    fn from(OutOfRange { field, least, most }: OutOfRange) -> Self {
        Self::OutOfRange { field: field.to_owned(), least, most }
    }
}

/// Log what the world put in the way, here and only here.
fn trouble(error: &Error, problem: Problem) -> Problem {
    log::warn!("{error}");
    problem
}

/// Log a bug here, once; above this line only the code travels on.
pub(crate) fn unexpected(error: &dyn std::error::Error) -> Problem {
    log::error!("{error}: {error:?}");
    Problem::Unexpected
}

pub(crate) fn shown(path: &Path) -> String {
    path.display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_gets_a_code_and_its_values() {
        let cases = [
            (Problem::Missing, r#"{"code":"missing"}"#),
            (Problem::blank("name.given"), r#"{"code":"blank","field":"name.given"}"#),
            (Problem::MustWait { wait_seconds: 5 }, r#"{"code":"mustWait","waitSeconds":5}"#),
            (
                Problem::RecoveryCodeMistyped { group: None },
                r#"{"code":"recoveryCodeMistyped","group":null}"#,
            ),
        ];

        for (problem, json) in cases {
            assert_eq!(serde_json::to_string(&problem).unwrap(), json);
        }
    }

    #[test]
    fn trouble_with_a_file_names_the_file() {
        let path = || "/nơi/cất/vault.db".into();
        let named = || "/nơi/cất/vault.db".to_owned();
        let cases = [
            (Error::Busy { path: path() }, Problem::VaultBusy { path: named() }),
            (Error::Foreign { path: path() }, Problem::VaultForeign { path: named() }),
            (Error::DatabaseLost { path: path() }, Problem::VaultDamaged { path: named() }),
            (Error::ReadOnly { path: path() }, Problem::ReadOnly { path: named() }),
            (Error::DiskFull { path: path() }, Problem::DiskFull { path: named() }),
            (
                Error::NoSuchOpener { opener: Opener::Secretary },
                Problem::VaultDamaged { path: "slots/secretary.age".into() },
            ),
            (
                Error::UnsoundCopy { path: path(), finding: "…".into() },
                Problem::CopyUnsound { path: named() },
            ),
            (
                Error::TooNew { path: path(), found: 9, known: 3 },
                Problem::VaultTooNew { path: named(), found: 9, known: 3 },
            ),
        ];

        for (error, problem) in cases {
            assert_eq!(Problem::from(error), problem);
        }
    }

    #[test]
    fn a_slip_in_a_recovery_code_is_told_by_its_group() {
        assert_eq!(
            Problem::from(CodeSlip::Group { group: 3 }),
            Problem::RecoveryCodeMistyped { group: Some(3) }
        );
        assert_eq!(
            Problem::from(CodeSlip::Length { found: 34, expected: 35 }),
            Problem::RecoveryCodeMistyped { group: None }
        );
    }
}
