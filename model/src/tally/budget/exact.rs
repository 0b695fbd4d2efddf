//! Exact values, for what bounds do not decide.
//!
//! Every amount in a run of equal shares is a sum of whole amounts, shares of the budget and prices of projects that were
//! funded before, with integer coefficients: a [`Form`]. Prices are forms too, divided by an integer, so they are worked
//! out in the order of funding, and only as far as somebody asks.

use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::Zero;

/// `whole + shares · share + Σ prices[k] · price of purchase k`.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) whole: i128,
    pub(super) shares: i128,
    pub(super) prices: Vec<i128>,
}

impl Form {
    /// Adds a multiple of a price.
    pub(super) fn add_price(&mut self, purchase: usize, factor: i128) {
        if self.prices.len() <= purchase {
            self.prices.resize(purchase + 1, 0);
        }
        self.prices[purchase] += factor;
    }
}

/// The price of a unit of weight: a form divided by an integer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Price {
    pub(super) form: Form,
    pub(super) weight: i128,
}

/// The values of shares and prices of one run.
#[derive(Debug, Clone)]
pub(super) struct Values {
    share: BigRational,
    prices: Vec<BigRational>,
}

impl Values {
    pub(super) fn new(share: BigRational) -> Self {
        Self { share, prices: Vec::new() }
    }

    /// The value of a form over `purchases`, the prices that were paid so far.
    pub(super) fn of(&mut self, form: &Form, purchases: &[Price]) -> BigRational {
        while self.prices.len() < form.prices.len() {
            let next = &purchases[self.prices.len()];
            let value = self.known(&next.form) / BigInt::from(next.weight);
            self.prices.push(value);
        }
        self.known(form)
    }

    fn known(&self, form: &Form) -> BigRational {
        let whole = BigRational::from(BigInt::from(form.whole));
        let mut sum = whole + &self.share * BigInt::from(form.shares);
        for (factor, price) in form.prices.iter().zip(&self.prices) {
            if !factor.is_zero() {
                sum += price * BigInt::from(*factor);
            }
        }
        sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_follow_from_those_before() {
        let ratio = |n: i32, d: i32| BigRational::new(n.into(), d.into());
        let mut values = Values::new(ratio(10, 3));
        let first = Price { form: Form { whole: 9, shares: -1, prices: vec![] }, weight: 2 };
        let second = Price { form: Form { whole: 5, shares: 0, prices: vec![1] }, weight: 7 };
        // (9 − 10/3) / 2 = 17/6; (5 + 17/6) / 7 = 47/42.
        let mut form = Form { whole: 1, shares: 3, prices: vec![] };
        form.add_price(1, -42);
        assert_eq!(values.of(&form, &[first, second]), ratio(-36, 1));
    }
}
