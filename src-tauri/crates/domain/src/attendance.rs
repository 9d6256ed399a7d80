//! Attendance (điểm danh): who was there, who counts, who votes (domain research §2.4).

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::MemberId;
use crate::member::{Member, Rank, StandingKind};
use crate::text::Text;

/// What is ticked for a person at a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum Mark {
    /// Có mặt (CM).
    Present,
    /// Vắng có lý do (VCLD).
    Excused,
    /// Vắng không lý do (VKLD).
    Unexcused,
    /// Được miễn công tác và sinh hoạt đảng (MSH).
    Exempt,
    /// Bị đình chỉ sinh hoạt (DC).
    Suspended,
    /// Sinh hoạt tạm thời nơi khác (STT).
    Away,
    /// Sinh hoạt tạm thời tại đây, and present (STD).
    Visiting,
}

/// Why somebody was absent with a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum AbsenceReason {
    /// Công tác.
    Work,
    /// Bệnh.
    Illness,
    /// Việc gia đình.
    Family,
    /// Khác.
    Other,
}

/// One person's line in the attendance of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AttendanceLine {
    /// Whose line it is.
    pub member: MemberId,
    /// What is ticked; none until somebody has.
    pub mark: Option<Mark>,
    /// Why absent.
    pub reason: Option<AbsenceReason>,
    /// The reason in words.
    pub words: Text,
}

/// Which unclear categories count; delegated by the rules, so a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase", default)]
#[ts(export)]
pub struct AttendanceRules {
    /// Members away for a time count in the denominator of the rate.
    pub away_counts: bool,
    /// Visiting members count in the rate.
    pub visiting_counts: bool,
    /// Visiting official members vote here.
    pub visiting_votes: bool,
}

/// The numbers of an attendance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub struct AttendanceCount {
    /// Members in the book of the cell (all but visiting).
    pub listed: u32,
    /// Of these official.
    pub official: u32,
    /// Of these probationary.
    pub probationary: u32,
    /// Có mặt (members of the cell).
    pub present: u32,
    /// Có mặt, official: the base of a vote, with visiting members where the setting says so.
    pub voters: u32,
    /// Vắng có lý do.
    pub excused: u32,
    /// Vắng không lý do.
    pub unexcused: u32,
    /// Miễn sinh hoạt.
    pub exempt: u32,
    /// Đình chỉ.
    pub suspended: u32,
    /// Sinh hoạt tạm thời nơi khác.
    pub away: u32,
    /// Sinh hoạt tạm thời tại đây.
    pub visiting: u32,
    /// Nobody has ticked these yet.
    pub unmarked: u32,
    /// Denominator of the rate.
    pub denominator: u32,
    /// Numerator of the rate.
    pub counted_present: u32,
}

/// Count `lines`, each with the rank of its member on the day.
pub fn count(
    lines: impl IntoIterator<Item = (Option<Mark>, Rank)>,
    rules: AttendanceRules,
) -> AttendanceCount {
    let mut sum = AttendanceCount::default();
    for (mark, rank) in lines {
        add(&mut sum, mark, rank, rules);
    }
    sum
}

fn add(sum: &mut AttendanceCount, mark: Option<Mark>, rank: Rank, rules: AttendanceRules) {
    if mark == Some(Mark::Visiting) {
        sum.visiting += 1;
        sum.denominator += u32::from(rules.visiting_counts);
        sum.counted_present += u32::from(rules.visiting_counts);
        sum.voters += u32::from(rules.visiting_votes && rank == Rank::Official);
        return;
    }
    sum.listed += 1;
    match rank {
        Rank::Official => sum.official += 1,
        Rank::Probationary => sum.probationary += 1,
    }
    let counts = match mark {
        Some(Mark::Exempt | Mark::Suspended) => false,
        Some(Mark::Away) => rules.away_counts,
        _ => true,
    };
    sum.denominator += u32::from(counts);
    *slot(sum, mark) += 1;
    if mark == Some(Mark::Present) {
        sum.counted_present += 1;
        sum.voters += u32::from(rank == Rank::Official);
    }
}

fn slot(sum: &mut AttendanceCount, mark: Option<Mark>) -> &mut u32 {
    match mark {
        None => &mut sum.unmarked,
        Some(Mark::Present) => &mut sum.present,
        Some(Mark::Excused) => &mut sum.excused,
        Some(Mark::Unexcused) => &mut sum.unexcused,
        Some(Mark::Exempt) => &mut sum.exempt,
        Some(Mark::Suspended) => &mut sum.suspended,
        Some(Mark::Away) => &mut sum.away,
        Some(Mark::Visiting) => &mut sum.visiting,
    }
}

/// The mark a member's standing gives before anybody ticks; none for those who simply take part.
pub fn given_mark(member: &Member, day: NaiveDate) -> Option<Mark> {
    match member.standing_on(day)?.kind {
        StandingKind::Exempt => Some(Mark::Exempt),
        StandingKind::Suspended => Some(Mark::Suspended),
        StandingKind::Away => Some(Mark::Away),
        // Visiting members are ticked when they come; those who are gone have no line.
        StandingKind::Visiting
        | StandingKind::Transferred
        | StandingKind::Deceased
        | StandingKind::Left => None,
    }
}

/// How many meetings in a row, counted back from the latest, somebody was absent with or without a
/// reason. `marks` runs from the latest meeting back; meetings the person did not owe are skipped.
pub fn absences_in_a_row(marks: impl IntoIterator<Item = Mark>) -> u32 {
    let owed = marks.into_iter().filter(|mark| {
        matches!(mark, Mark::Present | Mark::Excused | Mark::Unexcused | Mark::Visiting)
    });
    owed.take_while(|mark| matches!(mark, Mark::Excused | Mark::Unexcused)).fold(0, |n, _| n + 1)
}
