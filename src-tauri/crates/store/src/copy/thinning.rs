//! Which copies may go, so that a folder does not grow for ever.
//!
//! Everything of the last two days stays; before that the last copy of a day, for twelve days on
//! which there is one; before that of a week, for ten; before that of a month, for nine. The figures
//! are those of Anki, which has kept millions of collections by them.

use chrono::{Datelike as _, NaiveDateTime, TimeDelta};

const ALL_FOR: TimeDelta = TimeDelta::days(2);

/// What tells two copies of one span apart, and of how many spans one copy stays.
type Stage = (fn(NaiveDateTime) -> i64, usize);

const STAGES: [Stage; 3] = [(day, 12), (week, 10), (month, 9)];

/// Whether each of `taken` stays at `now`; in the order given, which may be any.
///
/// The newest always stays, and so does one from the future: a clock that was set back, or ahead
/// while a copy was taken, costs no copy.
pub fn kept(taken: &[NaiveDateTime], now: NaiveDateTime) -> Vec<bool> {
    let mut newest_first: Vec<_> = (0..taken.len()).collect();
    newest_first.sort_by_key(|place| std::cmp::Reverse(taken[*place]));
    let mut stays = vec![false; taken.len()];
    let (mut stages, mut last) = (STAGES.to_vec(), None);
    for place in newest_first {
        let at = taken[place];
        stays[place] = last.is_none() || now - at < ALL_FOR || has_room(&mut stages, last, at);
        if stays[place] {
            last = Some(at);
        }
    }
    stays
}

/// Whether a span has room for a copy taken `at`, the one kept before it being of `last`.
fn has_room(stages: &mut [Stage], last: Option<NaiveDateTime>, at: NaiveDateTime) -> bool {
    let Some((span, left)) = stages.iter_mut().find(|(_, left)| *left > 0) else { return false };
    let is_new = last.is_none_or(|last| span(last) != span(at));
    *left -= usize::from(is_new);
    is_new
}

fn day(at: NaiveDateTime) -> i64 {
    at.date().num_days_from_ce().into()
}

/// Weeks begin on Monday.
fn week(at: NaiveDateTime) -> i64 {
    (day(at) - 1).div_euclid(7)
}

fn month(at: NaiveDateTime) -> i64 {
    i64::from(at.year()) * 12 + i64::from(at.month())
}

#[cfg(test)]
mod tests {
    use chrono::NaiveDate;
    use proptest::prelude::*;

    use super::*;

    /// A copy at so many hours before noon of Thursday, 10 September 2026.
    fn before(hours: i64) -> NaiveDateTime {
        noon() - TimeDelta::hours(hours)
    }

    fn noon() -> NaiveDateTime {
        NaiveDate::from_ymd_opt(2026, 9, 10).unwrap().and_hms_opt(12, 0, 0).unwrap()
    }

    fn stays(hours: &[i64]) -> Vec<i64> {
        let taken: Vec<_> = hours.iter().map(|hours| before(*hours)).collect();
        let kept = kept(&taken, noon());
        hours.iter().zip(kept).filter(|(_, kept)| *kept).map(|(hours, _)| *hours).collect()
    }

    #[test]
    fn the_table_is_as_agreed() {
        let cases: [(&str, &[i64], &[i64]); 6] = [
            ("nothing to thin", &[], &[]),
            ("the only one stays, however old", &[9000], &[9000]),
            ("two days are whole", &[0, 1, 2, 30, 47], &[0, 1, 2, 30, 47]),
            ("then the last of a day", &[0, 50, 51, 52, 74, 75], &[0, 50, 74]),
            ("from the future, all stay", &[-100, -99, -98], &[-100, -99, -98]),
            ("in any order", &[51, 0, 50], &[0, 50]),
        ];

        for (name, taken, expected) in cases {
            let mut stays = stays(taken);
            stays.sort_unstable();
            assert_eq!(stays, expected, "{name}");
        }
    }

    #[test]
    fn two_years_of_a_copy_each_evening_leave_days_weeks_and_months() {
        let mut held: Vec<NaiveDateTime> = Vec::new();
        for evening in (0..730).rev() {
            let now = before(24 * evening);
            held.push(now);
            let kept = kept(&held, now);
            held = held.into_iter().zip(kept).filter(|(_, kept)| *kept).map(|(at, _)| at).collect();
        }

        let ages: Vec<_> = held.iter().rev().map(|at| (noon() - *at).num_days()).collect();
        assert_eq!(ages[..14], (0..14).collect::<Vec<_>>(), "two whole days and twelve daily");
        assert_eq!(ages.len(), 2 + 12 + 10 + 9);
        assert!(ages[14..24].windows(2).all(|pair| pair[1] - pair[0] == 7), "{ages:?}");
        assert!(ages[24..].windows(2).all(|pair| [28, 35].contains(&(pair[1] - pair[0]))));
        assert!(ages[32] > 330, "the oldest is eleven months old: {ages:?}");
    }

    #[test]
    fn a_clock_set_back_costs_no_copy() {
        let taken: Vec<_> = (0..40).map(|day| before(24 * day)).collect();

        let kept = kept(&taken, before(24 * 400));

        assert!(kept.into_iter().all(|kept| kept));
    }

    proptest! {
        #[test]
        fn the_newest_and_the_recent_stay_and_the_rest_has_a_limit(
            hours in prop::collection::vec(-500_i64..20_000, 0..200),
        ) {
            let taken: Vec<_> = hours.iter().map(|hours| before(*hours)).collect();
            let kept = kept(&taken, noon());

            let newest = taken.iter().max();
            let mut old = 0;
            for (at, kept) in taken.iter().zip(kept) {
                prop_assert!(kept || noon() - *at >= ALL_FOR);
                prop_assert!(kept || Some(at) != newest || taken.iter().filter(|t| *t == at).count() > 1);
                old += usize::from(kept && noon() - *at >= ALL_FOR);
            }
            prop_assert!(old <= 1 + 12 + 10 + 9);
        }

        #[test]
        fn thinning_twice_takes_no_more_than_once(
            hours in prop::collection::vec(0_i64..20_000, 1..200),
        ) {
            let taken: Vec<_> = hours.iter().map(|hours| before(*hours)).collect();
            let once = kept(&taken, noon());
            let left: Vec<_> =
                taken.into_iter().zip(once).filter(|(_, kept)| *kept).map(|(at, _)| at).collect();

            prop_assert!(kept(&left, noon()).into_iter().all(|kept| kept));
        }
    }
}
