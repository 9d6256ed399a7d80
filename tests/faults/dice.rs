//! Chance that can be had again: the same seed gives the same numbers (SplitMix64).

/// A row of numbers that follow from a seed.
#[derive(Debug, Clone)]
pub(crate) struct Dice(u64);

impl Dice {
    /// The row of a lane: `FAULTS_SEED`, or the same every time.
    pub(crate) fn of_lane(lane: u64) -> Self {
        Self(seed().wrapping_add(lane.wrapping_mul(0x9e37_79b9)))
    }

    /// A number below `end`, which is not nought.
    pub(crate) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// A place in something of this length.
    pub(crate) fn place(&mut self, length: usize) -> usize {
        usize::try_from(self.below(length as u64)).unwrap()
    }

    /// One of `choices`.
    pub(crate) fn pick<T: Copy>(&mut self, choices: &[T]) -> T {
        choices[self.place(choices.len())]
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }
}

/// The seed of this run.
pub(crate) fn seed() -> u64 {
    number("FAULTS_SEED", 2026)
}

/// `count` as often as `FAULTS_TIMES` says.
pub(crate) fn times(count: usize) -> usize {
    count * usize::try_from(number("FAULTS_TIMES", 1)).unwrap()
}

fn number(name: &str, otherwise: u64) -> u64 {
    std::env::var(name).map_or(otherwise, |number| number.parse().unwrap())
}
