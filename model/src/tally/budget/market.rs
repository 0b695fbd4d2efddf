//! What voters have left while equal shares are counted, and what projects would cost their supporters.
//!
//! A voter's money is a *wallet*; voters who paid the same for the same projects have the same one. Amounts are known as
//! bounds ([`super::span`]), and exactly where these do not decide ([`super::exact`]).

use super::ballots::{Support, Supporter};
use super::election::{Election, Money};
use super::exact::{Form, Price, Values};
use super::shares::Purchase;
use super::span::Span;
use num_bigint::BigInt;
use num_rational::BigRational;
use num_traits::ToPrimitive;
use std::cmp::Ordering;
use std::collections::HashMap;

/// Binary places of bounds, where amounts leave room for so many. Fewer make more comparisons exact, and slower.
pub(super) const MOST_BITS: u32 = 64;

/// A project that may still be funded. Its price can only rise: money only becomes less.
pub(super) struct Open {
    pub(super) project: usize,
    /// What the price of a unit of weight was when last looked at.
    price: Span,
    /// What weight is multiplied by to make utility.
    factor: i128,
}

/// What a project would cost its supporters now.
pub(super) struct Offer {
    pub(super) project: usize,
    /// Of a unit of weight.
    price: Span,
    factor: i128,
    /// The weight of those who would not give all they have.
    weight: i128,
    /// The groups that would give all they have.
    poor: Vec<usize>,
}

const EMPTY: usize = 0;
const FULL: usize = 1;

/// What voters have left, and what they paid for.
pub(super) struct Market<'a> {
    election: &'a Election,
    support: &'a Support,
    bits: u32,
    /// The wallet of each group.
    wallet_of: Vec<usize>,
    /// What is in each wallet.
    wallets: Vec<Span>,
    /// The wallet that it was before, the purchase that it paid for, and the weight.
    history: Vec<(usize, usize, i128)>,
    prices: Vec<Price>,
    values: Values,
}

impl<'a> Market<'a> {
    pub(super) fn new(election: &'a Election, support: &'a Support, money: u128, most_bits: u32) -> Self {
        let largest = election.projects().iter().map(|project| project.cost).max().unwrap_or(0).max(election.budget());
        let length = |value: u128| 128 - value.leading_zeros();
        // No product of an amount and a cost or weight has more than 125 bits, whatever the bounds.
        let bits = 122_u32.saturating_sub(length(money) + length(largest.into()).max(30)).min(most_bits);
        let money = i128::try_from(money).unwrap_or(i128::MAX);
        let share = Span::whole(money, bits).over(support.voters.into());
        let exact = BigRational::new(money.into(), support.voters.into());
        Self {
            election,
            support,
            bits,
            wallet_of: vec![FULL; support.sizes.len()],
            wallets: vec![Span::ZERO, share],
            history: vec![(EMPTY, 0, 0), (FULL, 0, 0)],
            prices: Vec::new(),
            values: Values::new(exact),
        }
    }

    /// A project before anything was paid: what its supporters would give if they all had enough.
    pub(super) fn open(&self, project: usize, weight: i128) -> Open {
        let cost = self.election.cost(project);
        let price = Span::whole(cost.into(), self.bits).over(weight);
        Open { project, price, factor: self.support.factor(cost) }
    }

    fn size(&self, group: usize) -> i128 {
        self.support.sizes[group].into()
    }

    /// The weight of all supporters of each project.
    pub(super) fn positive_weights(&self) -> impl Iterator<Item = i128> {
        (0..self.support.by_project.len())
            .map(|project| self.support.supporters(project).map(|s| i128::from(s.weight) * self.size(s.group)).sum())
    }

    /// The cheapest project per utility, and those that are as cheap but lose by rank. What cannot be paid for any more
    /// leaves `open`.
    pub(super) fn best(&mut self, open: &mut Vec<Open>, ranks: &[usize]) -> Option<(Offer, Vec<usize>)> {
        // Likely ones first, so that most of the others need not be looked at.
        open.sort_by(|a, b| (a.price.lo * b.factor).cmp(&(b.price.lo * a.factor)));
        let mut best: Option<Offer> = None;
        let mut tied: Vec<usize> = Vec::new();
        open.retain_mut(|candidate| {
            let is_dearer = |best: &Offer| candidate.price.lo * best.factor > best.price.hi * candidate.factor;
            if best.as_ref().is_some_and(is_dearer) {
                return true;
            }
            let Some(offer) = self.offer(candidate) else { return false };
            candidate.price = offer.price;
            match best.as_ref().map_or(Ordering::Less, |best| self.compare(&offer, best)) {
                Ordering::Greater => {}
                Ordering::Less => {
                    tied.clear();
                    best = Some(offer);
                }
                Ordering::Equal => {
                    let loser = match &mut best {
                        Some(best) if ranks[offer.project] < ranks[best.project] => {
                            std::mem::replace(best, offer).project
                        }
                        _ => offer.project,
                    };
                    tied.push(loser);
                }
            }
            true
        });
        tied.sort_by_key(|project| ranks[*project]);
        best.map(|best| (best, tied))
    }

    /// What a project would cost its supporters; `None` if they cannot pay.
    fn offer(&mut self, open: &Open) -> Option<Offer> {
        let cost = self.election.cost(open.project);
        let mut rich: Vec<Supporter> =
            self.support.supporters(open.project).filter(|s| self.wallet_of[s.group] != EMPTY).collect();
        if !self.can_pay(&rich, cost) {
            return None;
        }
        let cost = Span::whole(cost.into(), self.bits);
        let mut weight: i128 = rich.iter().map(|s| i128::from(s.weight) * self.size(s.group)).sum();
        let (mut paid, mut poor) = (Span::ZERO, Vec::new());
        // Each round leaves out those who cannot pay the price, which raises it for the others. Someone always can: else
        // all together could not pay.
        loop {
            let price = cost.minus(paid).positive().over(weight);
            let price = Span { lo: price.lo, hi: price.hi.min(cost.hi) };
            let known = poor.len();
            let mut exact = Decided::new(known);
            let mut still = Vec::with_capacity(rich.len());
            for supporter in rich {
                let money = self.wallets[self.wallet_of[supporter.group]];
                let due = price.times(supporter.weight.into());
                let is_poor = money.hi < due.lo
                    || (money.lo < due.hi && self.is_poor(open.project, supporter, weight, &poor, &mut exact));
                if is_poor {
                    poor.push(supporter.group);
                } else {
                    still.push(supporter);
                }
            }
            rich = still;
            if poor.len() == known {
                return Some(Offer { project: open.project, price, factor: open.factor, weight, poor });
            }
            paid = poor.iter().fold(Span::ZERO, |sum, group| sum.plus(self.money_of(*group)));
            weight = rich.iter().map(|s| i128::from(s.weight) * self.size(s.group)).sum();
        }
    }

    /// What a group has together.
    fn money_of(&self, group: usize) -> Span {
        self.wallets[self.wallet_of[group]].times(self.size(group))
    }

    fn can_pay(&mut self, supporters: &[Supporter], cost: Money) -> bool {
        let money = supporters.iter().fold(Span::ZERO, |sum, s| sum.plus(self.money_of(s.group)));
        let due = Span::whole(cost.into(), self.bits);
        if money.lo >= due.hi || money.hi < due.lo {
            return money.lo >= due.hi;
        }
        let form = self.sum(supporters.iter().map(|s| s.group));
        self.values.of(&form, &self.prices) >= BigRational::from(BigInt::from(cost))
    }

    /// Whether a supporter has less than their part, where bounds do not tell.
    fn is_poor(
        &mut self,
        project: usize,
        supporter: Supporter,
        weight: i128,
        poor: &[usize],
        exact: &mut Decided,
    ) -> bool {
        let wallet = self.wallet_of[supporter.group];
        if let Some(known) = exact.decided.get(&(wallet, supporter.weight)) {
            return *known;
        }
        let price = match exact.price.take() {
            Some(price) => price,
            None => {
                let form = self.price(project, &poor[..exact.known]);
                self.values.of(&form, &self.prices) / BigInt::from(weight)
            }
        };
        let money = self.values.of(&self.contents(wallet, 1), &self.prices);
        let is_poor = money < &price * BigInt::from(supporter.weight);
        exact.price = Some(price);
        exact.decided.insert((wallet, supporter.weight), is_poor);
        is_poor
    }

    /// What remains of a project's cost after some groups gave all they have.
    fn price(&self, project: usize, poor: &[usize]) -> Form {
        let mut form = self.sum(poor.iter().copied());
        form.shares = -form.shares;
        form.prices.iter_mut().for_each(|factor| *factor = -*factor);
        form.whole = i128::from(self.election.cost(project));
        form
    }

    /// What groups have together, exactly.
    fn sum(&self, groups: impl Iterator<Item = usize>) -> Form {
        let mut sizes: HashMap<usize, i128> = HashMap::new();
        for group in groups {
            *sizes.entry(self.wallet_of[group]).or_default() += self.size(group);
        }
        let mut form = Form::default();
        for (wallet, size) in sizes {
            self.add(&mut form, wallet, size);
        }
        form
    }

    fn contents(&self, wallet: usize, times: i128) -> Form {
        let mut form = Form::default();
        self.add(&mut form, wallet, times);
        form
    }

    fn add(&self, form: &mut Form, mut wallet: usize, times: i128) {
        if wallet == EMPTY {
            return;
        }
        form.shares += times;
        while wallet != FULL {
            let (before, purchase, weight) = self.history[wallet];
            form.add_price(purchase, -times * weight);
            wallet = before;
        }
    }

    /// Compares prices per utility.
    fn compare(&mut self, a: &Offer, b: &Offer) -> Ordering {
        let (left, right) = (a.price.times(b.factor), b.price.times(a.factor));
        if left.hi < right.lo {
            return Ordering::Less;
        }
        if left.lo > right.hi {
            return Ordering::Greater;
        }
        let mut exact = |offer: &Offer| {
            let form = self.price(offer.project, &offer.poor);
            self.values.of(&form, &self.prices) / (BigInt::from(offer.weight) * BigInt::from(offer.factor))
        };
        exact(a).cmp(&exact(b))
    }

    /// Takes the money, and says what happened.
    pub(super) fn pay(&mut self, offer: &Offer, tied: Vec<usize>) -> Purchase {
        let price = Price { form: self.price(offer.project, &offer.poor), weight: offer.weight };
        let rounded = self.round_up(&price, offer.price);
        let mut purchase =
            Purchase { project: offer.project, supporters: 0, payers: 0, emptied: 0, price: rounded, tied };
        for group in &offer.poor {
            self.wallet_of[*group] = EMPTY;
            purchase.emptied += self.support.sizes[*group];
        }
        purchase.payers = purchase.emptied;
        let mut changed: HashMap<(usize, i64), usize> = HashMap::new();
        for supporter in self.support.supporters(offer.project) {
            let size = self.support.sizes[supporter.group];
            purchase.supporters += size;
            let wallet = self.wallet_of[supporter.group];
            if wallet == EMPTY {
                continue;
            }
            purchase.payers += size;
            let weight = i128::from(supporter.weight);
            let next = self.wallets.len();
            let new = *changed.entry((wallet, supporter.weight)).or_insert(next);
            if new == next {
                self.wallets.push(self.wallets[wallet].minus(offer.price.times(weight)).positive());
                self.history.push((wallet, self.prices.len(), weight));
            }
            self.wallet_of[supporter.group] = new;
        }
        self.prices.push(price);
        purchase
    }

    fn round_up(&mut self, price: &Price, span: Span) -> Money {
        let up = |value: i128| -((-value) >> self.bits);
        let (lo, hi) = (up(span.lo), up(span.hi));
        if lo == hi {
            return Money::try_from(lo).unwrap_or(Money::MAX);
        }
        let exact = self.values.of(&price.form, &self.prices) / BigInt::from(price.weight);
        exact.ceil().to_integer().to_u64().unwrap_or(Money::MAX)
    }

    /// What groups have together, rounded down.
    pub(super) fn round_down(&mut self, groups: &[usize]) -> Money {
        let span = groups.iter().fold(Span::ZERO, |sum, group| sum.plus(self.money_of(*group)));
        let (lo, hi) = (span.lo >> self.bits, span.hi >> self.bits);
        if lo == hi {
            return Money::try_from(lo).unwrap_or(Money::MAX);
        }
        let form = self.sum(groups.iter().copied());
        self.values.of(&form, &self.prices).floor().to_integer().to_u64().unwrap_or(Money::MAX)
    }
}

/// What had to be decided exactly in one look at the supporters of a project.
struct Decided {
    /// How many groups were known to be poor before.
    known: usize,
    price: Option<BigRational>,
    /// By wallet and weight.
    decided: HashMap<(usize, i64), bool>,
}

impl Decided {
    fn new(known: usize) -> Self {
        Self { known, price: None, decided: HashMap::new() }
    }
}
