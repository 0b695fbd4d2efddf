//! Invented voters: when their letters are opened, when they ask for a ballot paper and when they cast it.
//!
//! All of it is known to whoever matches, but for who is who: they have measured it in earlier votes.

/// Length of the vote in seconds.
const END: f64 = 14.0 * DAY;
const DAY: f64 = 86_400.0;
/// Letters arrive, are opened the next days or on the weekend, and some wait for the last evening.
const DAYS: [f64; 14] = [8.0, 20.0, 14.0, 9.0, 6.0, 4.0, 4.0, 5.0, 4.0, 4.0, 4.0, 5.0, 6.0, 7.0];
/// Of a day, by hour.
const HOURS: [f64; 24] = [
    1.0, 0.5, 0.3, 0.2, 0.2, 0.5, 1.0, 2.0, 4.0, 5.0, 5.0, 5.0, 7.0, 7.0, 5.0, 4.0, 5.0, 6.0, 8.0, 9.0, 9.0, 7.0, 4.0,
    2.0,
];
/// Of the logarithm of the seconds that people take.
const SPREAD: f64 = 0.8;
/// Who votes later does so at least this much later.
const LATER: f64 = 3_600.0;

/// How long people take from using their code to casting the ballot.
#[derive(Clone, Copy)]
pub(crate) struct Pace {
    /// Median in seconds, for who does it at once. The logarithm is normal.
    pub(crate) median: f64,
    /// Seconds that their browser waits at most, every length being as likely; 0 if it does not.
    pub(crate) wait: f64,
    /// The share of people who vote at another time, an hour later or more.
    pub(crate) later: f64,
}

impl Pace {
    /// The share of people who took no longer than this, of those who do it at once and whose browser does not wait.
    fn within(&self, seconds: f64) -> f64 {
        if seconds <= 0.0 {
            return 0.0;
        }
        let deviation = (seconds / self.median).ln() / SPREAD;
        // Abramowitz and Stegun 26.2.17, with an error below 1e-7.
        let t = 1.0 / (1.0 + 0.231_641_9 * deviation.abs());
        let factors = [1.330_274_429, -1.821_255_978, 1.781_477_937, -0.356_563_782, 0.319_381_530];
        let sum = factors.iter().fold(0.0, |sum, factor| (sum + factor) * t);
        let above = sum * (-deviation * deviation / 2.0).exp() / std::f64::consts::TAU.sqrt();
        if deviation < 0.0 { above } else { 1.0 - above }
    }

    /// How likely it is to take so long, by the second, of those who do it at once.
    fn density(&self, seconds: f64) -> f64 {
        if self.wait > 0.0 {
            return (self.within(seconds) - self.within(seconds - self.wait)).max(0.0) / self.wait;
        }
        let deviation = (seconds / self.median).ln() / SPREAD;
        (-deviation * deviation / 2.0).exp() / (seconds * SPREAD * std::f64::consts::TAU.sqrt())
    }
}

/// The generator SplitMix64: the same seed gives the same voters.
pub(crate) struct Numbers(pub(crate) u64);

impl Numbers {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// Above 0 and below 1.
    pub(crate) fn share(&mut self) -> f64 {
        ((self.next() >> 11) as f64 + 0.5) / (1_u64 << 53) as f64
    }

    /// Below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        (self.share() * limit as f64) as usize
    }

    fn normal(&mut self) -> f64 {
        (-2.0 * self.share().ln()).sqrt() * (std::f64::consts::TAU * self.share()).cos()
    }
}

/// How many people there are each moment: density over the vote, and its integral by hour.
pub(crate) struct Rhythm {
    until: Vec<f64>,
}

impl Rhythm {
    pub(crate) fn new() -> Self {
        let mut until = vec![0.0];
        for hour in DAYS.iter().flat_map(|day| HOURS.map(|hour| day * hour)) {
            until.push(until[until.len() - 1] + hour);
        }
        let all = until[until.len() - 1];
        Self { until: until.into_iter().map(|sum| sum / all).collect() }
    }

    /// The share of people before this moment.
    fn before(&self, at: f64) -> f64 {
        let hours = (at / 3_600.0).clamp(0.0, (self.until.len() - 1) as f64);
        let hour = (hours as usize).min(self.until.len() - 2);
        self.until[hour] + (self.until[hour + 1] - self.until[hour]) * (hours - hour as f64)
    }

    /// The moment before which this share of people is.
    fn moment(&self, share: f64) -> f64 {
        let hour = self.until.partition_point(|until| *until <= share).clamp(1, self.until.len() - 1) - 1;
        let within = (share - self.until[hour]) / (self.until[hour + 1] - self.until[hour]);
        (hour as f64 + within) * 3_600.0
    }

    /// People a second at this moment, of all.
    fn density(&self, at: f64) -> f64 {
        let hour = ((at / 3_600.0) as usize).min(self.until.len() - 2);
        (self.until[hour + 1] - self.until[hour]) / 3_600.0
    }
}

/// One voter: when the code was used and when the ballot came, in seconds since the opening.
#[derive(Clone, Copy)]
pub(crate) struct Voter {
    pub(crate) asked: f64,
    pub(crate) cast: f64,
}

/// This many voters.
pub(crate) fn voters(number: usize, pace: Pace, rhythm: &Rhythm, numbers: &mut Numbers) -> Vec<Voter> {
    let voter = |_| loop {
        let asked = rhythm.moment(numbers.share());
        let cast = if numbers.share() < pace.later {
            let from = rhythm.before(asked + LATER);
            rhythm.moment(from + (1.0 - from) * numbers.share())
        } else {
            asked + pace.median * (SPREAD * numbers.normal()).exp() + pace.wait * numbers.share()
        };
        if cast < END && cast > asked {
            return Voter { asked, cast };
        }
    };
    (0..number).map(voter).collect()
}

/// How likely a ballot is cast at `cast` by who asked at `asked`, with times known to `precision` seconds.
pub(crate) fn likelihood(asked: f64, cast: f64, pace: Pace, precision: f64, rhythm: &Rhythm) -> f64 {
    // In the middle of what is known, and within it where that is not after the asking.
    let delay = (cast - asked).max(if cast + precision > asked { precision / 2.0 } else { -1.0 });
    if delay <= 0.0 {
        return 0.0;
    }
    let rest = 1.0 - rhythm.before(asked + LATER);
    let another_time =
        if delay + precision > LATER && rest > 0.0 { rhythm.density(cast.min(END - 1.0)) / rest } else { 0.0 };
    (1.0 - pace.later) * pace.density(delay) + pace.later * another_time
}
