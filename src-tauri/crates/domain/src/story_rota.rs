//! Whose turn it is to tell a story about Bác (kể chuyện về Bác): who told least within two years, and
//! of those who told longest ago.
//!
//! The rota is not kept: it follows from who has told, who can, and what was changed by hand. Somebody
//! who could not tell keeps their place at the head and tells as soon as they are back. Somebody who
//! was here for a part of the two years only tells as often as that part asks for.

use std::collections::HashSet;

use serde::Serialize;
use ts_rs::TS;

use crate::MemberId;
use crate::attendance::Mark;
use crate::dates::{YearMonth, add_months};
use crate::member::{Member, StandingKind};

/// The most stories a month.
pub const MOST_STORIES: u32 = 2;

/// How many months back a story counts.
pub const COUNTED_MONTHS: u32 = 24;

/// Somebody who tells in turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Teller {
    /// Who.
    pub member: MemberId,
    /// The months they have told in.
    pub told: Vec<YearMonth>,
    /// In how many of the last [`COUNTED_MONTHS`] they were here and could tell.
    pub able_months: u32,
}

/// A month whose tellers are looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MonthToFill {
    /// The month.
    pub month: YearMonth,
    /// How many tell.
    pub wanted: usize,
    /// Those who have told in it already.
    pub told: Vec<MemberId>,
    /// Those who were given it by hand.
    pub fixed: Vec<MemberId>,
    /// Those who cannot tell in it.
    pub unable: HashSet<MemberId>,
}

/// Why somebody is passed over.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, TS)]
#[serde(rename_all = "camelCase")]
#[ts(export)]
pub enum PassedOver {
    /// Được miễn sinh hoạt.
    Exempt,
    /// Bị đình chỉ sinh hoạt.
    Suspended,
    /// Sinh hoạt tạm thời nơi khác.
    Away,
    /// Vắng buổi sinh hoạt của tháng.
    Absent,
}

/// The tellers of each of `months`, which follow one another. Where nothing else decides, the first of
/// `tellers` comes first.
pub fn tellers_of(tellers: &[Teller], months: &[MonthToFill]) -> Vec<Vec<MemberId>> {
    let mut tellers = tellers.to_vec();
    let mut rota = Vec::with_capacity(months.len());
    for (place, month) in months.iter().enumerate() {
        let promised: HashSet<MemberId> =
            months[place + 1..].iter().flat_map(|later| later.fixed.iter().copied()).collect();
        let turns = turns_of(month, &tellers, &promised);
        for teller in tellers.iter_mut().filter(|teller| turns.contains(&teller.member)) {
            teller.told.push(month.month);
        }
        rota.push(turns);
    }
    rota
}

/// Who tells in `month`: those who have, those who were given it, and those whose turn it is. Who is
/// `promised` a later month is asked only where nobody else can.
fn turns_of(
    month: &MonthToFill,
    tellers: &[Teller],
    promised: &HashSet<MemberId>,
) -> Vec<MemberId> {
    let mut turns = month.told.clone();
    let mut waiting: Vec<&Teller> =
        tellers.iter().filter(|teller| !month.unable.contains(&teller.member)).collect();
    waiting.sort_by_key(|teller| (promised.contains(&teller.member), teller.turn_in(month.month)));
    let waiting: Vec<MemberId> = waiting.into_iter().map(|teller| teller.member).collect();
    let given = month.fixed.iter().filter(|member| waiting.contains(member));
    for member in given.chain(&waiting) {
        if turns.len() < month.wanted && !turns.contains(member) {
            turns.push(*member);
        }
    }
    turns
}

impl Teller {
    /// The less, the sooner the turn comes: how often told for the time here, then when last.
    fn turn_in(&self, month: YearMonth) -> (u64, Option<YearMonth>) {
        let counted = i32::try_from(COUNTED_MONTHS).unwrap_or(i32::MAX);
        let since = YearMonth::of(add_months(month.first_day(), -counted));
        let told = self.told.iter().filter(|told| **told >= since).count();
        let share = told as u64 * SHARE / u64::from(self.able_months.max(1));
        (share, self.told.iter().max().copied())
    }
}

/// A story a month, in the number shares are compared by.
const SHARE: u64 = 10_000;

/// Why `member` does not tell in `month`, given what is marked at a meeting of it; none where they
/// can. A standing counts when it lasts the whole month, or still holds at its end.
pub fn passed_over(member: &Member, month: YearMonth, mark: Option<Mark>) -> Option<PassedOver> {
    if matches!(mark, Some(Mark::Excused | Mark::Unexcused)) {
        return Some(PassedOver::Absent);
    }
    match member.standing_on(month.last_day())?.kind {
        StandingKind::Exempt => Some(PassedOver::Exempt),
        StandingKind::Suspended => Some(PassedOver::Suspended),
        StandingKind::Away => Some(PassedOver::Away),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashMap;

    use proptest::prelude::*;

    use super::*;
    use crate::StandingId;
    use crate::member::{Particulars, Standing, StandingPeriod};
    use crate::text::FullName;

    fn month(number: usize) -> YearMonth {
        (0..number).fold(YearMonth::new(2026, 1).unwrap(), |month, _| month.next())
    }

    fn to_fill(number: usize, wanted: usize, unable: &[i64]) -> MonthToFill {
        MonthToFill {
            month: month(number),
            wanted,
            told: Vec::new(),
            fixed: Vec::new(),
            unable: unable.iter().copied().map(MemberId).collect(),
        }
    }

    fn teller(id: i64, told: &[usize]) -> Teller {
        let told = told.iter().copied().map(month).collect();
        Teller { member: MemberId(id), told, able_months: COUNTED_MONTHS }
    }

    fn never_told(members: i64) -> Vec<Teller> {
        (0..members).map(|id| teller(id, &[])).collect()
    }

    fn ids(rota: &[Vec<MemberId>]) -> Vec<Vec<i64>> {
        rota.iter().map(|turns| turns.iter().map(|member| member.0).collect()).collect()
    }

    #[test]
    fn who_told_longest_ago_comes_first() {
        let tellers = [teller(1, &[3]), teller(2, &[1]), teller(3, &[]), teller(4, &[1])];
        let months: Vec<_> = (4..8).map(|number| to_fill(number, 1, &[])).collect();

        assert_eq!(ids(&tellers_of(&tellers, &months)), [[3], [2], [4], [1]]);
    }

    #[test]
    fn who_told_less_comes_before_who_told_longer_ago() {
        let tellers = [teller(1, &[0, 1]), teller(2, &[3])];

        assert_eq!(ids(&tellers_of(&tellers, &[to_fill(4, 1, &[])])), [[2]]);
    }

    #[test]
    fn what_was_told_more_than_two_years_ago_counts_no_more() {
        let tellers = [teller(1, &[30]), teller(2, &[0, 1, 2, 5])];

        assert_eq!(ids(&tellers_of(&tellers, &[to_fill(31, 1, &[])])), [[2]]);
    }

    #[test]
    fn who_came_lately_tells_soon_and_then_waits() {
        let new = Teller { able_months: 2, ..teller(9, &[]) };
        let tellers = [teller(1, &[0, 3, 6]), teller(2, &[1, 4, 7]), teller(3, &[2, 5, 8]), new];
        let months: Vec<_> = (9..14).map(|number| to_fill(number, 1, &[])).collect();

        assert_eq!(ids(&tellers_of(&tellers, &months)), [[9], [1], [2], [3], [1]]);
    }

    #[test]
    fn who_cannot_tell_is_the_first_when_back() {
        let months =
            [to_fill(0, 1, &[0]), to_fill(1, 1, &[0]), to_fill(2, 1, &[]), to_fill(3, 1, &[])];

        assert_eq!(ids(&tellers_of(&never_told(4), &months)), [[1], [2], [0], [3]]);
    }

    #[test]
    fn a_turn_given_by_hand_stays_and_its_teller_is_not_asked_before() {
        let mut months: Vec<_> = (0..4).map(|number| to_fill(number, 1, &[])).collect();
        months[0].fixed = vec![MemberId(2)];
        months[2].fixed = vec![MemberId(0)];

        assert_eq!(ids(&tellers_of(&never_told(4), &months)), [[2], [1], [0], [3]]);
    }

    #[test]
    fn a_turn_given_to_somebody_who_cannot_tell_goes_to_the_next() {
        let mut months = [to_fill(0, 1, &[2]), to_fill(1, 1, &[])];
        months[0].fixed = vec![MemberId(2)];

        assert_eq!(ids(&tellers_of(&never_told(4), &months)), [[0], [1]]);
    }

    #[test]
    fn who_has_told_this_month_takes_a_turn_of_it() {
        let mut months = [to_fill(0, 2, &[]), to_fill(1, 1, &[])];
        months[0].told = vec![MemberId(3)];

        assert_eq!(ids(&tellers_of(&never_told(4), &months)), [vec![3, 0], vec![1]]);
    }

    #[test]
    fn a_small_cell_tells_what_it_can_and_nobody_twice_a_month() {
        assert_eq!(ids(&tellers_of(&never_told(1), &[to_fill(0, 2, &[])])), [[0]]);
        assert_eq!(ids(&tellers_of(&[], &[to_fill(0, 2, &[])])), [Vec::<i64>::new()]);
    }

    #[test]
    fn exempt_away_and_absent_members_are_passed_over() {
        let standing = |kind, from_on: &str, until_on: Option<&str>| {
            let until_on = until_on.map(|day| day.parse().unwrap());
            let period = StandingPeriod {
                kind,
                from_on: from_on.parse().unwrap(),
                until_on,
                reason: "".into(),
            };
            vec![Standing { id: StandingId(1), period }]
        };
        let cases = [
            (Vec::new(), None, None),
            (Vec::new(), Some(Mark::Present), None),
            (Vec::new(), Some(Mark::Excused), Some(PassedOver::Absent)),
            (Vec::new(), Some(Mark::Unexcused), Some(PassedOver::Absent)),
            (standing(StandingKind::Exempt, "2025-01-01", None), None, Some(PassedOver::Exempt)),
            (
                standing(StandingKind::Suspended, "2026-01-10", None),
                None,
                Some(PassedOver::Suspended),
            ),
            (standing(StandingKind::Away, "2026-01-31", None), None, Some(PassedOver::Away)),
            (standing(StandingKind::Away, "2025-01-01", Some("2026-01-30")), None, None),
            (standing(StandingKind::Visiting, "2025-01-01", None), None, None),
        ];

        for (standings, mark, expected) in cases {
            let particulars = Particulars::named(FullName::guess("Y Bih Niê").unwrap());
            let member = Member {
                id: MemberId(1),
                particulars,
                standings: standings.clone(),
                posts: Vec::new(),
            };
            assert_eq!(passed_over(&member, month(0), mark), expected, "{standings:?} {mark:?}");
        }
    }

    const MEMBERS: i64 = 17;
    const MONTHS: usize = 24;

    /// Absences of a cell of seventeen over two years: at most four members at a time, nobody longer
    /// than four months, everybody back for the last four.
    fn absences() -> impl Strategy<Value = Vec<HashSet<MemberId>>> {
        let absence = (0..MEMBERS, 0..MONTHS - 4, 1..=4_usize);
        proptest::collection::vec(absence, 0..30).prop_map(|wanted| {
            let mut months = vec![HashSet::new(); MONTHS];
            for (member, from, length) in wanted {
                let span = from..(from + length).min(MONTHS - 4);
                let around = from.saturating_sub(1)..(span.end + 1).min(MONTHS);
                let is_free = months[around].iter().all(|away| !away.contains(&MemberId(member)));
                if is_free && months[span.clone()].iter().all(|away| away.len() < 4) {
                    for away in &mut months[span] {
                        away.insert(MemberId(member));
                    }
                }
            }
            months
        })
    }

    fn filled(away: &[HashSet<MemberId>], wanted: usize) -> Vec<MonthToFill> {
        let month = |(number, unable): (usize, &HashSet<MemberId>)| MonthToFill {
            unable: unable.clone(),
            ..to_fill(number, wanted, &[])
        };
        away.iter().enumerate().map(month).collect()
    }

    proptest! {
        #[test]
        fn after_two_years_nobody_told_two_stories_more_than_another(
            away in absences(),
            wanted in 1..=2_usize,
        ) {
            let months = filled(&away, wanted);

            let rota = tellers_of(&never_told(MEMBERS), &months);

            let told = |id| rota.iter().flatten().filter(|member| **member == MemberId(id)).count();
            let told: Vec<usize> = (0..MEMBERS).map(told).collect();
            let spread = told.iter().max().unwrap() - told.iter().min().unwrap();
            prop_assert!(spread <= 1, "{told:?}");
            for (turns, month) in rota.iter().zip(&months) {
                prop_assert_eq!(turns.len(), wanted);
                prop_assert!(turns.iter().all(|member| !month.unable.contains(member)));
            }
        }

        #[test]
        fn nobody_tells_before_somebody_present_who_told_less_or_longer_ago(
            away in absences(),
            wanted in 1..=2_usize,
        ) {
            let months = filled(&away, wanted);
            let mut told: HashMap<MemberId, (u32, Option<YearMonth>)> = HashMap::new();

            for (turns, month) in tellers_of(&never_told(MEMBERS), &months).iter().zip(&months) {
                let so_far = |member: MemberId| told.get(&member).copied().unwrap_or((0, None));
                let passed = (0..MEMBERS).map(MemberId).filter(|member| {
                    !turns.contains(member) && !month.unable.contains(member)
                });
                let first_passed = passed.map(so_far).min();
                prop_assert!(turns.iter().all(|member| Some(so_far(*member)) <= first_passed));
                for member in turns {
                    let so_far = told.entry(*member).or_default();
                    *so_far = (so_far.0 + 1, Some(month.month));
                }
            }
        }
    }
}
