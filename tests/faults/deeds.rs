//! What somebody does at the desk while faults happen. Each deed that writes words writes those of its
//! own number, so that it can be told afterwards whether it was done, whole or not at all.

use std::path::{Path, PathBuf};

use app::{CommentDraft, CopyCause, Desk, Problem, Watch};
use domain::dates::YearMonth;
use domain::form::{Answer, Answers};
use domain::meeting::MeetingKind;
use domain::text::Text;
use domain::{MeetingId, MemberId};
use serde::{Deserialize, Serialize};

use crate::hold::{complete, task};
use crate::records::words;
use crate::scene::{self, EVENING};
use crate::support::day;

/// The year of everything.
const YEAR: i32 = 2026;

/// A deed, by what it is about.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub(crate) enum Deed {
    /// A draft of the minutes is kept, as every second while somebody types.
    Draft,
    /// The minutes of a new meeting are begun and written.
    Write,
    /// They are adopted.
    Adopt,
    /// The cell comments on the month of a member.
    Comment(i64),
    /// A member's commitment is filled in.
    Fill(i64),
    /// An edition of a form is loaded.
    Load,
    /// A copy is taken.
    BackUp,
    /// The copy in this folder takes the place of the vault.
    Restore(PathBuf),
    /// That is taken back.
    Undo,
    /// The vault of an earlier program is opened.
    Migrate,
}

impl Deed {
    /// What one deed after another overwrites.
    pub(crate) fn subject(&self, number: u64) -> String {
        match self {
            Self::Write | Self::Adopt => format!("meeting {number}"),
            other => format!("{other:?}"),
        }
    }

    /// The name of its kind.
    pub(crate) fn kind(&self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Write => "write",
            Self::Adopt => "adopt",
            Self::Comment(_) => "comment",
            Self::Fill(_) => "fill",
            Self::Load => "load",
            Self::BackUp => "back up",
            Self::Restore(_) => "restore",
            Self::Undo => "undo",
            Self::Migrate => "migrate",
        }
    }
}

/// Do `deed`. The desk is gone where the deed took it and was refused; the answer is the folder of the
/// copy where one was taken.
pub(crate) fn perform(
    desk: &mut Option<Desk>,
    old: &Path,
    deed: &Deed,
    number: u64,
) -> Result<Option<PathBuf>, Problem> {
    match deed {
        Deed::Restore(copy) => {
            let taken = desk.take().ok_or(Problem::VaultLocked)?;
            let ready = match taken.prepare_restore(copy, &Watch::default()) {
                Ok(ready) => ready,
                Err(problem) => {
                    *desk = Some(taken);
                    return Err(problem);
                }
            };
            *desk = Some(taken.restore(ready)?);
        }
        Deed::Undo => {
            let taken = desk.take().ok_or(Problem::VaultLocked)?;
            let leave = taken.prepare_undo()?;
            *desk = taken.undo_restore(leave)?;
        }
        Deed::Migrate => drop(scene::open(old)?),
        Deed::BackUp => {
            let desk = desk.as_ref().ok_or(Problem::VaultLocked)?;
            return Ok(Some(desk.back_up(&Watch::default())?.path.into()));
        }
        other => keep_words(desk.as_mut().ok_or(Problem::VaultLocked)?, other, number)?,
    }
    Ok(None)
}

fn keep_words(desk: &mut Desk, deed: &Deed, number: u64) -> Result<(), Problem> {
    match deed {
        Deed::Draft => draft(desk, EVENING, number),
        Deed::Write => write(desk, number),
        Deed::Adopt => adopt(desk, number),
        Deed::Comment(member) => comment(desk, MemberId(*member), number),
        Deed::Fill(member) => fill(desk, MemberId(*member), number),
        _ => load(desk, number),
    }
}

/// Keep minutes whose words and whose task have this number.
fn draft(desk: &mut Desk, id: MeetingId, number: u64) -> Result<(), Problem> {
    let view = desk.minutes(id)?;
    let mut minutes = complete(&view);
    minutes.dues = words(number).into();
    minutes.weakness = "Một số đồng chí phát biểu còn ngắn. ".repeat(200).into();
    minutes.matters = vec![task(id.0 * 100 + 1, &words(number))];
    desk.save_minutes(id, view.revision, minutes)?;
    Ok(())
}

fn write(desk: &mut Desk, number: u64) -> Result<(), Problem> {
    let month = YearMonth::of(day("2026-09-05"));
    let plan = desk.propose_meeting(MeetingKind::Regular, Some(month))?;
    let id = desk.plan_meeting(plan)?.meeting.id;
    desk.begin_minutes(id)?;
    draft(desk, id, number)
}

/// Adopt the meeting that was written last.
fn adopt(desk: &mut Desk, number: u64) -> Result<(), Problem> {
    let newest = desk.meetings(None)?.into_iter().map(|line| line.id).max();
    let id = newest.ok_or(Problem::Missing)?;
    assert!(desk.minutes(id)?.minutes.dues.as_str() == words(number), "the one just written");
    desk.adopt_minutes(id)?;
    Ok(())
}

fn comment(desk: &mut Desk, member: MemberId, number: u64) -> Result<(), Problem> {
    let on = day("2026-09-05");
    let draft =
        CommentDraft { words: words(number).into(), on, by: Text::from("Chi ủy"), meeting: None };
    desk.comment_month(member, YearMonth::of(on), draft)?;
    Ok(())
}

fn fill(desk: &mut Desk, member: MemberId, number: u64) -> Result<(), Problem> {
    let revision = desk.commitment(member, YEAR)?.revision;
    let thought = Answer::Text { words: words(number).into() };
    let answers = Answers([("thought".to_owned(), thought)].into());
    desk.save_commitment(member, YEAR, revision, answers)?;
    Ok(())
}

fn load(desk: &mut Desk, number: u64) -> Result<(), Problem> {
    let shipped = desk.form_edition_text("2026", "cam-ket")?;
    let own = shipped
        .replace("edition = \"2026\"", "edition = \"2026-xa\"")
        .replace("Về tư tưởng chính trị", &words(number));
    desk.load_form_edition(&own)?;
    Ok(())
}

/// The newest copy somebody has asked for.
pub(crate) fn newest_copy(desk: &Desk) -> Result<Option<PathBuf>, Problem> {
    let copies = desk.copies()?.beside;
    let asked = copies.into_iter().find(|copy| copy.cause == Some(CopyCause::Asked));
    Ok(asked.map(|copy| copy.path.into()))
}
