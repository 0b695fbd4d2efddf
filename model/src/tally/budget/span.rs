//! Bounds of a rational number: two integers of a fixed number of binary places, between which it lies.
//!
//! Most comparisons of a count are decided by bounds. Where they overlap, [`super::exact`] decides.

/// Bounds, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Span {
    pub(super) lo: i128,
    pub(super) hi: i128,
}

impl Span {
    pub(super) const ZERO: Self = Self { lo: 0, hi: 0 };

    /// An integer with `bits` binary places.
    pub(super) fn whole(value: i128, bits: u32) -> Self {
        Self { lo: value << bits, hi: value << bits }
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self { lo: self.lo + other.lo, hi: self.hi + other.hi }
    }

    pub(super) fn minus(self, other: Self) -> Self {
        Self { lo: self.lo - other.hi, hi: self.hi - other.lo }
    }

    /// Times a number that is not negative.
    pub(super) fn times(self, factor: i128) -> Self {
        Self { lo: self.lo * factor, hi: self.hi * factor }
    }

    /// Divided by a positive number.
    pub(super) fn over(self, divisor: i128) -> Self {
        let up = -(-self.hi).div_euclid(divisor);
        Self { lo: self.lo.div_euclid(divisor), hi: up }
    }

    /// The part that is not negative, of a number that is known not to be.
    pub(super) fn positive(self) -> Self {
        Self { lo: self.lo.max(0), hi: self.hi.max(0) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn division_rounds_outwards() {
        assert_eq!(Span { lo: 7, hi: 7 }.over(2), Span { lo: 3, hi: 4 });
        assert_eq!(Span { lo: -7, hi: 8 }.over(2), Span { lo: -4, hi: 4 });
        assert_eq!(Span::whole(1, 2).minus(Span { lo: 1, hi: 2 }), Span { lo: 2, hi: 3 });
    }
}
