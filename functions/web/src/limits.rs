//! How much is too much, in numbers.

/// What is sent. Each kind is counted apart: a class that signs together does not use up what a worried neighbour needs
/// to report something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Votes, signatures, supports, answers to questionnaires: counted, never shown one by one.
    Vote,
    /// What others will read.
    Text,
    /// What reaches somebody by mail.
    Contact,
    /// What tells the commune that something is wrong.
    Report,
}

impl Kind {
    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Vote => "vote",
            Self::Text => "text",
            Self::Contact => "contact",
            Self::Report => "report",
        }
    }
}

/// Two limits: from the first on, more is asked; at the second, nothing more is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// Above it, work or a look by somebody.
    pub soft: u32,
    /// Above it, words that say what to do.
    pub hard: u32,
}

impl Limit {
    const NONE: Self = Self { soft: u32::MAX, hard: u32::MAX };

    /// Both limits.
    pub const fn new(soft: u32, hard: u32) -> Self {
        Self { soft, hard }
    }
}

/// What one kind may come to in an hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Budget {
    /// From one connection (IPv4 address, IPv6 /64), with a proof of work.
    pub proven: Limit,
    /// From one connection without, as browsers without JavaScript send. Counted apart and stricter, since leaving
    /// JavaScript out must not be the way around.
    pub bare: Limit,
    /// From one confirmed address.
    pub person: Limit,
}

impl Budget {
    const NONE: Self = Self { proven: Limit::NONE, bare: Limit::NONE, person: Limit::NONE };
}

/// How much is too much. Limits are per connection or per address and commune, never per person: families, schools and
/// town halls share connections. So two hundred people behind one address in one hour must get through, with JavaScript
/// or without; soft limits cost them a second or a look by the town hall.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// Votes, signatures, supports, answers.
    pub votes: Budget,
    /// Contributions.
    pub texts: Budget,
    /// Messages to somebody.
    pub contacts: Budget,
    /// Reports.
    pub reports: Budget,
    /// What a whole commune gets in five minutes, of all kinds: above the first it is busy, above the second flooded.
    pub commune: Limit,
    /// Codes tried an hour from one connection.
    pub attempts: u32,
    /// Mails an hour to one address.
    pub mails_to_address: u32,
    /// Mails for one submission.
    pub mails_for_submission: u32,
    /// Sign-ins at the desk an hour from one connection, further mails included.
    pub desk_sign_ins: u32,
    /// Codes tried a day for one agent: guessing for months must stay hopeless.
    pub desk_tries: u32,
    /// Messages a day from one person to others.
    pub messages_of_person: u32,
    /// Messages a day to the author of one entry.
    pub messages_to_entry: u32,
    /// Messages a day in a whole commune.
    pub messages_in_commune: u32,
    /// Mails a day for a whole commune: a flood cannot become a bill.
    pub mails_for_commune: u32,
}

impl Limits {
    /// No limit that a load test would meet. Never for real people.
    pub const NONE: Self = Self {
        votes: Budget::NONE,
        texts: Budget::NONE,
        contacts: Budget::NONE,
        reports: Budget::NONE,
        commune: Limit::NONE,
        attempts: u32::MAX,
        mails_to_address: u32::MAX,
        mails_for_submission: u32::MAX,
        desk_sign_ins: u32::MAX,
        desk_tries: u32::MAX,
        messages_of_person: u32::MAX,
        messages_to_entry: u32::MAX,
        messages_in_commune: u32::MAX,
        mails_for_commune: u32::MAX,
    };

    /// What a kind may come to.
    pub fn of(&self, kind: Kind) -> &Budget {
        match kind {
            Kind::Vote => &self.votes,
            Kind::Text => &self.texts,
            Kind::Contact => &self.contacts,
            Kind::Report => &self.reports,
        }
    }
}

impl Default for Limits {
    fn default() -> Self {
        let budget = |proven: (u32, u32), bare: (u32, u32), person: (u32, u32)| Budget {
            proven: Limit::new(proven.0, proven.1),
            bare: Limit::new(bare.0, bare.1),
            person: Limit::new(person.0, person.1),
        };
        Self {
            votes: budget((60, 1_500), (30, 400), (300, 1_000)),
            texts: budget((40, 600), (10, 300), (10, 40)),
            contacts: budget((20, 300), (5, 100), (5, 20)),
            reports: budget((20, 300), (5, 100), (10, 40)),
            // A commune of five thousand has a signature a second on its busiest evening.
            commune: Limit::new(300, 2_000),
            // As many as may sign, each of whom mistypes one now and then.
            attempts: 2_000,
            mails_to_address: 6,
            mails_for_submission: 3,
            desk_sign_ins: 30,
            desk_tries: 30,
            messages_of_person: 10,
            messages_to_entry: 30,
            messages_in_commune: 500,
            mails_for_commune: 5_000,
        }
    }
}
