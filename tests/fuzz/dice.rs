//! Dice that fall the same way again from the same seed.

/// Dice: xorshift, since nothing secret is thrown for.
#[derive(Debug, Clone)]
pub struct Dice(u64);

impl Dice {
    /// Dice whose throws follow from `seed`.
    pub fn new(seed: u64) -> Self {
        Self(seed.max(1))
    }

    /// A number below `sides`, which is not 0.
    pub fn below(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        let wide = u128::from(self.0) * sides as u128;
        usize::try_from(wide >> 64).unwrap()
    }

    /// Whether one in `times` has come.
    pub fn one_in(&mut self, times: usize) -> bool {
        self.below(times) == 0
    }

    /// One of these.
    pub fn of<'a, T>(&mut self, these: &'a [T]) -> &'a T {
        &these[self.below(these.len())]
    }
}
