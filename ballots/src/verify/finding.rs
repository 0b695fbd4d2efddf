//! What can be wrong with a published vote. Data without words: who shows a finding has words for it, in its language.

use crate::board::File;
use crate::code::CodeHash;
use crate::hash::{Hash, Short};

/// Something that does not hold.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// A file is not there although another says that it must be.
    Missing(File),
    /// A file, or this line of it (1 is the first), is not in the one form that the format prescribes.
    Form {
        /// The file.
        file: File,
        /// The line, where the file has several.
        line: Option<u64>,
    },
    /// A file was not sealed by the key in the manifest.
    Seal(File),
    /// The manifest is not the one whose fingerprint was expected.
    Fingerprint {
        /// The poster's.
        expected: Short,
        /// That of the file.
        found: Short,
    },
    /// The manifest's hash of the rules is not that of its rules.
    RulesHash {
        /// What the manifest says.
        declared: Hash,
        /// What its rules give.
        computed: Hash,
    },
    /// A number in a file is not how many there are.
    Number {
        /// Which number.
        what: Counted,
        /// What the file says.
        declared: u64,
        /// How many there are.
        found: u64,
    },
    /// A list is not in ascending order: the element at this place (0 is the first) is below the one before.
    Unsorted {
        /// The list.
        list: List,
        /// The place.
        place: u64,
    },
    /// The same hash twice in a list.
    Duplicate {
        /// The list.
        list: List,
        /// The hash.
        hash: Hash,
    },
    /// A code stands in two lists that exclude each other.
    InBoth {
        /// One list.
        first: List,
        /// The other.
        second: List,
        /// The code.
        hash: CodeHash,
    },
    /// A code in this list was neither printed nor taken from the reserve.
    NeverPrinted {
        /// The list.
        list: List,
        /// The code.
        hash: CodeHash,
    },
    /// A code is said to be reissued and is none of the reserve.
    NotReserve(CodeHash),
    /// There is more of one thing than of what it depends on.
    MoreThan {
        /// What there is too much of.
        what: Counted,
        /// How many.
        count: u64,
        /// What limits it.
        limit_of: Counted,
        /// How many of that.
        limit: u64,
    },
    /// A line says another hash than its ballot has.
    BallotHash {
        /// What the line says.
        declared: Hash,
        /// What the ballot gives.
        computed: Hash,
    },
    /// The ballot's token was not signed by the vote's key.
    Token(Hash),
    /// The ballot's token is that of an earlier ballot.
    TokenTwice(Hash),
    /// The ballot's choices are not ones that the rules allow, in their canonical text.
    Choices(Hash),
    /// Batches are numbered 1, 2, 3…; this one is not.
    BatchNumber {
        /// What it should be.
        expected: u64,
        /// What it is.
        found: u64,
    },
    /// A batch has too few hashes to hide when its voters voted.
    BatchSize {
        /// The batch.
        number: u64,
        /// How many it has.
        size: u64,
    },
    /// A batch's root is not that of its hashes.
    BatchRoot(u64),
    /// A ballot was in an earlier batch already.
    BatchTwice {
        /// The later batch.
        number: u64,
        /// The ballot.
        hash: Hash,
    },
    /// A ballot whose hash was published during the vote is not among the ballots.
    Lost {
        /// Where it was.
        number: u64,
        /// The ballot.
        hash: Hash,
    },
    /// The root in the closing is not that of the ballots.
    Root {
        /// What the closing says.
        declared: Hash,
        /// What the ballots give.
        computed: Hash,
    },
    /// The closing is of another vote.
    OtherVote,
    /// The closing names a file by another hash than it has.
    FileHash(File),
    /// The declared result is not what the ballots and the totals on paper give.
    Result {
        /// What the closing says.
        declared: String,
        /// What was counted; `None` if the rules or the totals on paper cannot be read.
        computed: Option<String>,
    },
}

/// The lists of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum List {
    /// The manifest's `code_hashes`.
    Printed,
    /// The manifest's `reserve_hashes`.
    Reserve,
    /// `used` of `codes.json`.
    Used,
    /// `used_on_paper` of `codes.json`.
    UsedOnPaper,
    /// `revoked` of `codes.json`.
    Revoked,
    /// `reissued` of `codes.json`.
    Reissued,
    /// The hashes of the batch with this number.
    Batch(u64),
    /// The hashes of the ballots.
    Ballots,
}

/// What is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Counted {
    /// Codes on letters.
    Printed,
    /// Codes in reserve.
    Reserve,
    /// Codes traded for a token.
    Used,
    /// Codes traded for a token or found on an envelope.
    UsedAnyhow,
    /// Codes found on envelopes.
    UsedOnPaper,
    /// Codes not valid any more.
    Revoked,
    /// Codes taken from the reserve.
    Reissued,
    /// Ballots cast on the web.
    Ballots,
    /// Envelopes with a ballot on paper.
    Envelopes,
    /// Ballots on paper.
    PaperBallots,
}
