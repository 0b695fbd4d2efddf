//! Every key of the table, made from one tenant type. `docs/architecture.md` lists them with their access patterns.

use aws_sdk_dynamodb::types::AttributeValue;
use jiff::civil::Date;
use parvis_model::{ActivityId, ContributionId, ProcessId, SiteId};
use std::collections::HashMap;

/// Name of the partition key attribute.
pub(crate) const PK: &str = "pk";
/// Name of the sort key attribute.
pub(crate) const SK: &str = "sk";
/// Name of the attribute after whose instant (seconds) DynamoDB may delete an item.
pub(crate) const TTL: &str = "ttl";

/// The key of one item.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Key {
    pub(crate) pk: String,
    pub(crate) sk: String,
}

impl Key {
    pub(crate) fn attributes(&self) -> HashMap<String, AttributeValue> {
        HashMap::from([
            (PK.to_owned(), AttributeValue::S(self.pk.clone())),
            (SK.to_owned(), AttributeValue::S(self.sk.clone())),
        ])
    }
}

/// A commune in the table. Its name begins every partition key, so nothing of one commune can be reached from another.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Tenant<'a>(pub(crate) &'a SiteId);

impl Tenant<'_> {
    pub(crate) fn key(self, rest: &str, sk: &str) -> Key {
        Key { pk: format!("{}#{rest}", self.0), sk: sk.to_owned() }
    }

    pub(crate) fn commune_key(self) -> Key {
        self.key("key", "0001")
    }

    /// The pointer of a definition; `name` is a process or [`crate::definitions::SITE`].
    pub(crate) fn pointer(self, name: &str) -> Key {
        self.key("definition", name)
    }

    pub(crate) fn chunk(self, hash: &str, number: usize) -> Key {
        self.key(&format!("definition#{hash}"), &format!("{number:04}"))
    }

    pub(crate) fn pending(self, id: &str) -> Key {
        self.key(&format!("pending#{id}"), "-")
    }

    pub(crate) fn rate(self, counter: &str, window: i64) -> Key {
        self.key(&format!("rate#{counter}"), &window.to_string())
    }

    /// A proof of work that was spent.
    pub(crate) fn proof(self, proof: &str) -> Key {
        self.key(&format!("proof#{proof}"), "-")
    }

    pub(crate) fn votes(self, process: &ProcessId, activity: &ActivityId, shard: u16) -> String {
        format!("{}#vote#{process}#{activity}#{shard:03}", self.0)
    }

    pub(crate) fn vote(self, process: &ProcessId, activity: &ActivityId, shard: u16, target: &str, voter: &str) -> Key {
        Key { pk: self.votes(process, activity, shard), sk: format!("{target}#{voter}") }
    }

    /// The contributions of a shard of an activity.
    pub(crate) fn entries(self, process: &ProcessId, activity: &ActivityId, shard: u16) -> String {
        format!("{}#entry#{process}#{activity}#{shard:03}", self.0)
    }

    pub(crate) fn entry(self, process: &ProcessId, activity: &ActivityId, shard: u16, id: &ContributionId) -> Key {
        Key { pk: self.entries(process, activity, shard), sk: id.to_string() }
    }

    /// The author of a contribution, apart from it.
    pub(crate) fn contact(self, process: &ProcessId, activity: &ActivityId, id: &ContributionId) -> Key {
        self.key(&format!("contact#{process}#{activity}#{id}"), "-")
    }

    /// Those who follow a process or something of it.
    pub(crate) fn followers(self, process: &ProcessId) -> String {
        format!("{}#follow#{process}", self.0)
    }

    pub(crate) fn follower(self, process: &ProcessId, target: &str, follower: &str) -> Key {
        Key { pk: self.followers(process), sk: format!("{target}#{follower}") }
    }

    /// What happened in a process, `S#happened#PROCESS` being the partition of all of it.
    pub(crate) fn happened(self, process: &ProcessId, name: &str) -> Key {
        self.key(&format!("happened#{process}"), name)
    }

    /// That the agents were reminded of the queue on a day.
    pub(crate) fn reminder(self, day: Date) -> Key {
        self.key("reminder", &day.to_string())
    }

    /// What a reader said of a contribution.
    pub(crate) fn report(self, process: &ProcessId, activity: &ActivityId, id: &ContributionId, nonce: &str) -> Key {
        self.key(&format!("report#{process}#{activity}#{id}"), nonce)
    }

    /// What waits for an agent of the commune, the oldest first.
    pub(crate) fn queue(self) -> String {
        format!("{}#queue", self.0)
    }

    /// What is to be done without anybody asking for it, the earliest first.
    pub(crate) fn due(self) -> String {
        format!("{}#due", self.0)
    }

    /// The open entries of one category and kind.
    pub(crate) fn listings(self, process: &ProcessId, activity: &ActivityId, category: &str, kind: &str) -> String {
        format!("{}#open#{process}#{activity}#{category}#{kind}", self.0)
    }

    /// The words of a reported message.
    pub(crate) fn reported_message(self, process: &ProcessId, activity: &ActivityId, id: &ContributionId) -> Key {
        self.key(&format!("reported-message#{process}#{activity}#{id}"), "-")
    }

    /// An agent of the desk, `S#agent` being the partition of all of them.
    pub(crate) fn agent(self, agent: &str) -> Key {
        self.key("agent", agent)
    }

    pub(crate) fn sign_in(self, id: &str) -> Key {
        self.key(&format!("sign-in#{id}"), "-")
    }

    pub(crate) fn session(self, session: &str) -> Key {
        self.key(&format!("session#{session}"), "-")
    }

    /// An entry of the desk's log. Twelve digits: their order as text is that of the numbers.
    pub(crate) fn log(self, number: u64) -> Key {
        self.key("log", &format!("{number:012}"))
    }

    /// What belongs to an entry and may be erased.
    pub(crate) fn log_payload(self, number: u64) -> Key {
        self.key("log-payload", &format!("{number:012}"))
    }

    /// Where the log ends.
    pub(crate) fn log_head(self) -> Key {
        self.key("log-head", "-")
    }

    /// The rights to vote of a shard.
    pub(crate) fn rights(self, process: &ProcessId, activity: &ActivityId, shard: &str) -> String {
        format!("{}#right#{process}#{activity}#{shard}", self.0)
    }

    /// The ballots of a shard, in the second table.
    pub(crate) fn ballots(self, process: &ProcessId, activity: &ActivityId, shard: &str) -> String {
        format!("{}#ballot#{process}#{activity}#{shard}", self.0)
    }

    /// A batch of hashes that was published.
    pub(crate) fn batch(self, process: &ProcessId, activity: &ActivityId, number: u32) -> Key {
        self.key(&format!("batch#{process}#{activity}"), &format!("{number:06}"))
    }

    /// What was prepared for a vote by codes.
    pub(crate) fn poll(self, process: &ProcessId, activity: &ActivityId) -> Key {
        self.key(&format!("poll#{process}#{activity}"), "-")
    }

    /// Who asked to open the box of a vote.
    pub(crate) fn opening(self, process: &ProcessId, activity: &ActivityId) -> Key {
        self.key(&format!("opening#{process}#{activity}"), "-")
    }

    /// The sheets of a questionnaire that agents key in.
    pub(crate) fn keyed(self, process: &ProcessId, activity: &ActivityId) -> String {
        format!("{}#keyed#{process}#{activity}", self.0)
    }

    pub(crate) fn keyed_sheet(self, process: &ProcessId, activity: &ActivityId, number: &str) -> Key {
        Key { pk: self.keyed(process, activity), sk: number.to_owned() }
    }

    /// What was gathered on paper for a vote.
    pub(crate) fn on_paper(self, process: &ProcessId, activity: &ActivityId) -> Key {
        self.key(&format!("paper#{process}#{activity}"), "-")
    }

    /// The batches of its ballots.
    pub(crate) fn paper_batches(self, process: &ProcessId, activity: &ActivityId) -> String {
        format!("{}#paper-batch#{process}#{activity}", self.0)
    }

    pub(crate) fn paper_batch(self, process: &ProcessId, activity: &ActivityId, number: u32) -> Key {
        Key { pk: self.paper_batches(process, activity), sk: format!("{number:06}") }
    }

    /// The legal petition that an elector signed in a quarter.
    pub(crate) fn elector(self, quarter: &str, elector: &str) -> Key {
        self.key(&format!("elector#{quarter}#{elector}"), "-")
    }
}
