use proptest::prelude::*;

use super::*;

fn rules(percent: u32) -> CapRules {
    CapRules { percent, ..CapRules::default() }
}

fn counts(excellent: u32, good: u32) -> LevelCounts {
    LevelCounts { excellent, good, ..LevelCounts::default() }
}

fn entry(group: CapGroup, level: Level) -> CapEntry {
    CapEntry { group, level, is_head: false }
}

#[test]
fn the_number_allowed_follows_from_those_rated_good() {
    let cases = [
        (20, 0, 0, "0"),
        (20, 2, 0, "0,4"),
        (20, 3, 1, "0,6"),
        (20, 7, 1, "1,4"),
        (20, 8, 2, "1,6"),
        (20, 12, 2, "2,4"),
        (20, 13, 3, "2,6"),
        (25, 10, 3, "2,5"),
        (25, 12, 3, "3"),
    ];

    for (percent, good, allowed, exact) in cases {
        let count = rules(percent).count(counts(0, good));
        assert_eq!(
            (count.allowed, count.exact.as_str()),
            (allowed, exact),
            "{percent} % of {good}"
        );
    }
}

#[test]
fn rounding_down_drops_every_fraction() {
    let down = CapRules { rounding: CapRounding::Down, ..rules(20) };
    for (good, allowed) in [(3, 0), (4, 0), (5, 1), (8, 1), (13, 2), (15, 3)] {
        assert_eq!(down.count(counts(0, good)).allowed, allowed, "{good}");
    }
}

#[test]
fn both_bases_are_told_and_the_setting_decides() {
    let of_both = CapRules { base: CapBase::GoodAndAbove, ..rules(20) };
    let strict = rules(20).count(counts(3, 12));
    let wide = of_both.count(counts(3, 12));

    assert_eq!((strict.allowed, strict.over_by), (2, 1));
    assert_eq!((wide.allowed, wide.over_by), (3, 0));
    for count in [strict, wide] {
        assert_eq!(count.share_of_good.as_deref(), Some("25%"));
        assert_eq!(count.share_of_good_and_above.as_deref(), Some("20%"));
    }
}

#[test]
fn raising_somebody_takes_them_from_the_base() {
    // HTXS, HTT, how many more may be raised.
    let cases =
        [(0, 8, 1), (0, 9, 1), (0, 10, 2), (1, 7, 0), (0, 2, 0), (0, 3, 0), (0, 4, 1), (4, 4, 0)];

    for (excellent, good, room) in cases {
        let count = rules(20).count(counts(excellent, good));
        assert_eq!(count.room, room, "{excellent} and {good}");
    }
}

#[test]
fn a_share_of_nobody_is_not_told() {
    let count = rules(20).count(counts(2, 0));
    assert_eq!((count.over_by, count.share_of_good), (2, None));
    assert_eq!(count.share_of_good_and_above.as_deref(), Some("100%"));
}

#[test]
fn groups_are_counted_on_their_own() {
    use CapGroup::{Heads, Members};
    let mut entries = vec![entry(Heads, Level::Excellent), entry(Heads, Level::Good)];
    entries.extend(vec![entry(Members, Level::Good); 10]);
    entries.push(entry(Members, Level::Excellent));
    entries.push(entry(Members, Level::Completed));

    let report = rules(20).report(&entries);

    let told: Vec<_> =
        report.groups.iter().map(|group| (group.group.clone(), group.count.over_by)).collect();
    assert_eq!(told, [(Heads, 1), (Members, 0)]);
    assert!(report.is_over());
    assert_eq!((report.whole.excellent, report.whole.allowed, report.whole.over_by), (2, 2, 0));

    let whole = CapRules { grouping: CapGrouping::Whole, ..rules(20) }.report(&entries);
    assert!(whole.groups.is_empty() && !whole.is_over());
}

#[test]
fn the_head_can_be_left_out_of_every_count() {
    let mut entries = vec![entry(CapGroup::Members, Level::Good); 5];
    entries.push(CapEntry { is_head: true, ..entry(CapGroup::Heads, Level::Excellent) });

    let with = rules(20).report(&entries);
    let without = CapRules { counts_head: false, ..rules(20) }.report(&entries);

    assert!(with.is_over());
    assert!(!without.is_over());
    assert_eq!((without.whole.excellent, without.groups.len()), (0, 1));
}

#[test]
fn a_post_says_the_group_unless_the_cell_named_one() {
    let cases = [
        (Some(PostKind::Secretary), CapGroup::Heads),
        (Some(PostKind::DeputySecretary), CapGroup::Heads),
        (Some(PostKind::CommitteeMember), CapGroup::CommitteeMembers),
        (Some(PostKind::GroupLeader), CapGroup::Members),
        (Some(PostKind::Government), CapGroup::Members),
        (None, CapGroup::Members),
    ];

    for (post, group) in cases {
        assert_eq!(CapGroup::of_post(post), group, "{post:?}");
    }
    let named = CapGroup::Named("Khối giáo viên".into());
    assert_eq!(serde_json::to_string(&named).unwrap(), r#"{"named":"Khối giáo viên"}"#);
}

proptest! {
    #[test]
    fn the_room_is_used_up_exactly(
        excellent in 0u32..200,
        good in 0u32..200,
        percent in 1u32..=100,
        both in any::<bool>(),
    ) {
        let base = if both { CapBase::GoodAndAbove } else { CapBase::Good };
        let rules = CapRules { percent, base, ..CapRules::default() };
        let room = rules.count(counts(excellent, good)).room;
        let after = |raised: u32| rules.count(counts(excellent + raised, good - raised)).over_by;

        prop_assert!(room <= good);
        prop_assert!(room == 0 || after(room) == 0);
        prop_assert!(room == good || after(room + 1) > 0);
    }

    #[test]
    fn no_number_brings_the_count_down(excellent in any::<u32>(), good in 0u32..1000) {
        let _ = rules(100).count(counts(excellent, good));
    }
}
