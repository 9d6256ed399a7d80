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

/// Somebody as the count sees them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attendee {
    /// What is ticked.
    pub mark: Option<Mark>,
    /// Chính thức or dự bị on the day.
    pub rank: Rank,
    /// Whether they belong to another cell and take part here for a time.
    pub visiting: bool,
}

/// Count everybody summoned to a meeting.
pub fn count(
    attendees: impl IntoIterator<Item = Attendee>,
    rules: AttendanceRules,
) -> AttendanceCount {
    let mut sum = AttendanceCount::default();
    for attendee in attendees {
        if attendee.visiting || attendee.mark == Some(Mark::Visiting) {
            add_visitor(&mut sum, attendee, rules);
        } else {
            add_member(&mut sum, attendee, rules);
        }
    }
    sum
}

fn add_member(sum: &mut AttendanceCount, attendee: Attendee, rules: AttendanceRules) {
    let Attendee { mark, rank, .. } = attendee;
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

/// Visitors are members elsewhere: one who stays away is missing only where visitors count.
fn add_visitor(sum: &mut AttendanceCount, attendee: Attendee, rules: AttendanceRules) {
    let is_here = matches!(attendee.mark, Some(Mark::Present | Mark::Visiting));
    let is_away = matches!(attendee.mark, Some(Mark::Excused | Mark::Unexcused));
    if is_here {
        sum.visiting += 1;
        sum.voters += u32::from(rules.visiting_votes && attendee.rank == Rank::Official);
    }
    if rules.visiting_counts && (is_here || is_away) {
        sum.denominator += 1;
        sum.counted_present += u32::from(is_here);
        *slot(sum, attendee.mark) += u32::from(is_away);
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

impl AttendanceCount {
    /// The rate of attendance in tenths of a percent, half up: 985 is 98,5 %. None while nobody
    /// counts.
    pub fn rate_tenths(&self) -> Option<u32> {
        let whole = self.denominator;
        (whole > 0).then(|| (self.counted_present * 2000 + whole) / (2 * whole))
    }
}

/// More absences in a row than this within a year are an alert (HD 12-HD/BTCTW).
pub const MOST_ABSENCES_IN_A_ROW: u32 = 3;

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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::StandingId;
    use crate::member::{Particulars, Standing, StandingPeriod};
    use crate::text::FullName;

    fn official(mark: Option<Mark>) -> Attendee {
        Attendee { mark, rank: Rank::Official, visiting: false }
    }

    fn probationary(mark: Mark) -> Attendee {
        Attendee { mark: Some(mark), rank: Rank::Probationary, visiting: false }
    }

    fn visitor(mark: Option<Mark>) -> Attendee {
        Attendee { mark, rank: Rank::Official, visiting: true }
    }

    fn times(count: usize, attendee: Attendee) -> impl Iterator<Item = Attendee> {
        std::iter::repeat_n(attendee, count)
    }

    #[test]
    fn exempt_members_are_listed_and_leave_the_denominator() {
        let cell = times(17, official(Some(Mark::Present)))
            .chain(times(2, official(Some(Mark::Excused))))
            .chain(times(1, official(Some(Mark::Unexcused))))
            .chain(times(2, official(Some(Mark::Exempt))));

        let sum = count(cell, AttendanceRules::default());

        assert_eq!((sum.listed, sum.denominator, sum.counted_present), (22, 20, 17));
        assert_eq!((sum.excused, sum.unexcused, sum.exempt), (2, 1, 2));
        assert_eq!(sum.rate_tenths(), Some(850));
    }

    #[test]
    fn each_category_counts_as_its_row_of_the_table_says() {
        let yes_where = |away, visiting, votes| AttendanceRules {
            away_counts: away,
            visiting_counts: visiting,
            visiting_votes: votes,
        };
        let strict = yes_where(false, false, false);
        // mark and who, rules -> listed, denominator, counted present, voters
        let cases = [
            (official(Some(Mark::Present)), strict, (1, 1, 1, 1)),
            (probationary(Mark::Present), strict, (1, 1, 1, 0)),
            (official(Some(Mark::Excused)), strict, (1, 1, 0, 0)),
            (probationary(Mark::Excused), strict, (1, 1, 0, 0)),
            (official(Some(Mark::Unexcused)), strict, (1, 1, 0, 0)),
            (official(Some(Mark::Exempt)), strict, (1, 0, 0, 0)),
            (official(Some(Mark::Suspended)), strict, (1, 0, 0, 0)),
            (official(Some(Mark::Away)), strict, (1, 0, 0, 0)),
            (official(Some(Mark::Away)), yes_where(true, false, false), (1, 1, 0, 0)),
            (official(None), strict, (1, 1, 0, 0)),
            (visitor(Some(Mark::Visiting)), strict, (0, 0, 0, 0)),
            (visitor(Some(Mark::Visiting)), yes_where(false, true, false), (0, 1, 1, 0)),
            (visitor(Some(Mark::Present)), yes_where(false, true, true), (0, 1, 1, 1)),
            (visitor(Some(Mark::Excused)), strict, (0, 0, 0, 0)),
            (visitor(Some(Mark::Excused)), yes_where(false, true, true), (0, 1, 0, 0)),
            (visitor(None), yes_where(true, true, true), (0, 0, 0, 0)),
        ];

        for (attendee, rules, expected) in cases {
            let sum = count([attendee], rules);
            let found = (sum.listed, sum.denominator, sum.counted_present, sum.voters);
            assert_eq!(found, expected, "{attendee:?} under {rules:?}");
        }
    }

    #[test]
    fn a_probationary_visitor_never_votes() {
        let rules = AttendanceRules { visiting_votes: true, ..AttendanceRules::default() };
        let guest = Attendee { rank: Rank::Probationary, ..visitor(Some(Mark::Visiting)) };

        assert_eq!(count([guest], rules).voters, 0);
        assert_eq!(count([guest], rules).visiting, 1);
    }

    #[test]
    fn every_person_is_in_exactly_one_number_of_the_list() {
        let marks = [
            None,
            Some(Mark::Present),
            Some(Mark::Excused),
            Some(Mark::Unexcused),
            Some(Mark::Exempt),
            Some(Mark::Suspended),
            Some(Mark::Away),
        ];

        let sum = count(marks.map(official), AttendanceRules::default());

        let parts = [sum.present, sum.excused, sum.unexcused, sum.exempt, sum.suspended, sum.away];
        assert_eq!(parts, [1; 6]);
        assert_eq!(parts.iter().sum::<u32>() + sum.unmarked, sum.listed);
        assert_eq!(sum.official + sum.probationary, sum.listed);
    }

    #[test]
    fn a_rate_is_rounded_half_up_and_needs_somebody_to_count() {
        let rate = |counted_present, denominator| {
            AttendanceCount { denominator, counted_present, ..AttendanceCount::default() }
                .rate_tenths()
        };

        assert_eq!(rate(64, 65), Some(985));
        assert_eq!(rate(2, 3), Some(667));
        assert_eq!(rate(1, 3), Some(333));
        assert_eq!(rate(22, 22), Some(1000));
        assert_eq!(rate(0, 0), None);
    }

    #[test]
    fn standings_give_their_marks_only_while_they_last() {
        let day = |day| NaiveDate::from_ymd_opt(2026, 9, day).unwrap();
        let standing = |kind| Member {
            id: MemberId(1),
            particulars: Particulars::named(FullName::new("Nguyễn", "Thị", "Bưởi").unwrap()),
            standings: vec![Standing {
                id: StandingId(1),
                period: StandingPeriod {
                    kind,
                    from_on: day(5),
                    until_on: Some(day(20)),
                    reason: Text::default(),
                },
            }],
            posts: vec![],
        };
        let cases = [
            (StandingKind::Exempt, Some(Mark::Exempt)),
            (StandingKind::Suspended, Some(Mark::Suspended)),
            (StandingKind::Away, Some(Mark::Away)),
            (StandingKind::Visiting, None),
        ];

        for (kind, mark) in cases {
            let member = standing(kind);
            assert_eq!(given_mark(&member, day(4)), None);
            assert_eq!(given_mark(&member, day(5)), mark);
            assert_eq!(given_mark(&member, day(20)), mark);
            assert_eq!(given_mark(&member, day(21)), None);
        }
    }

    #[test]
    fn absences_run_back_to_the_last_meeting_attended() {
        use Mark::{Away, Excused, Exempt, Present, Unexcused};
        let cases: [(&[Mark], u32); 6] = [
            (&[], 0),
            (&[Present, Excused, Excused], 0),
            (&[Excused, Unexcused, Excused, Excused, Present, Excused], 4),
            (&[Excused, Away, Exempt, Excused, Present], 2),
            (&[Exempt, Exempt], 0),
            (&[Unexcused, Unexcused], 2),
        ];

        for (marks, absences) in cases {
            assert_eq!(absences_in_a_row(marks.iter().copied()), absences, "{marks:?}");
        }
    }
}
