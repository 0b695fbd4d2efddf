//! A small vote from the first code to the close, the same for the same seed: what the committed example, the tests of
//! tampering and the worked example of `docs/ballot-box.md` are made of. The commune is invented, its keys are public.

#![allow(clippy::expect_used, reason = "an example that cannot be made is a mistake in it")]

use chacha20::ChaCha20Rng;
use parvis_ballots::board;
use parvis_ballots::{
    Ballot, Batch, Code, CodeHash, Codes, Draft, File, Files, Hash, Manifest, Outcome, Paper, SealKey, TokenKey,
    VoteName, VoteSecret,
};
use rand_core::{CryptoRng, Rng, SeedableRng};

const RULES: &str = r#"{"question":"Faut-il déplacer le marché sous la halle ?","method":"yes-no","tie":"rejected"}"#;
/// The seed of the committed example.
pub(crate) const SEED: &str = "parvis example box";
const PRINTED: usize = 40;
const RESERVE: usize = 6;
const CAST: usize = 30;

/// The keys of a vote.
pub(crate) struct Keys {
    /// Signs tokens.
    pub(crate) token: TokenKey,
    /// Seals files.
    pub(crate) seal: SealKey,
}

/// All that is published of a vote, before it is written.
#[derive(Clone)]
pub(crate) struct Vote {
    /// What is fixed before it opens.
    pub(crate) manifest: Manifest,
    /// Hashes published while it is open.
    pub(crate) batches: Vec<Batch>,
    /// What is known at its close.
    pub(crate) outcome: Outcome,
}

impl Vote {
    /// The files at the close.
    pub(crate) fn publish(&self, keys: &Keys) -> Files {
        let mut files = self.publish_open(keys);
        files = board::close(files, self.outcome.clone(), &keys.seal).expect("the scenario can be closed");
        files
    }

    /// The files while the vote is open.
    pub(crate) fn publish_open(&self, keys: &Keys) -> Files {
        let mut files = board::open(&self.manifest, &keys.seal).expect("the scenario can be opened");
        files.put(File::Batches, board::batches_file(&self.batches).expect("batches can be written"));
        files
    }
}

/// Random numbers that are the same for the same seed. For examples only: real votes ask the operating system.
pub(crate) fn rng(seed: &str) -> ChaCha20Rng {
    ChaCha20Rng::from_seed(*Hash::of(seed.as_bytes()).as_bytes())
}

/// The vote's name.
pub(crate) fn name() -> VoteName {
    VoteName::new("kerlande", "marche-sous-la-halle", "vote").expect("identifiers")
}

/// The whole vote: 40 codes printed and 6 in reserve; 33 codes traded for a token, 30 ballots cast, one batch of 20 while
/// it was open; 2 codes revoked and replaced, one of the replacements used; 3 ballots on paper.
pub(crate) fn vote(seed: &str) -> (Keys, Vote) {
    let mut rng = rng(seed);
    let keys = Keys {
        token: TokenKey::generate(&mut rng).expect("keys can be made"),
        seal: SealKey::from_seed(&bytes(&mut rng)),
    };
    let codes: Vec<Code> = (0..PRINTED + RESERVE).map(|_| Code::random(&mut rng)).collect();
    let hashes: Vec<CodeHash> = codes.iter().map(|code| code.hash(&name())).collect();
    let draft = Draft {
        vote: name(),
        rules: RULES.to_owned(),
        opens: "2027-03-01T08:00:00Z".to_owned(),
        closes: "2027-03-14T18:00:00Z".to_owned(),
        seed: bytes(&mut rng),
        codes: hashes[..PRINTED].to_vec(),
        reserve: hashes[PRINTED..].to_vec(),
        token_key: keys.token.public().expect("a key of the right size"),
    };
    let manifest = Manifest::new(draft, &keys.seal).expect("the scenario's manifest is right");

    let assisting = VoteSecret::new(bytes(&mut rng));
    let ballots: Vec<Ballot> = (0..CAST)
        .map(|voter| {
            let choice = ["yes", "yes", "no", "yes", "blank"][voter % 5];
            // Every sixth voter has no JavaScript.
            let assisted = (voter % 6 == 5).then_some((&assisting, &codes[voter]));
            cast(&keys, &mut rng, assisted, &format!("{{\"answer\":\"{choice}\"}}"))
        })
        .collect();
    let batches = Batch::next(&[], ballots[..20].iter().map(|ballot| ballot.hash(&name()))).into_iter().collect();
    let mut used: Vec<CodeHash> = hashes[..32].to_vec();
    used.push(hashes[PRINTED]);
    let outcome = Outcome {
        ballots,
        codes: Codes {
            used,
            used_on_paper: hashes[32..35].to_vec(),
            revoked: hashes[35..37].to_vec(),
            reissued: hashes[PRINTED..PRINTED + 2].to_vec(),
        },
        paper: Some(Paper { envelopes: 3, ballots: 3, totals: r#"{"yes":1,"no":2,"blank":0}"#.to_owned() }),
        result: r#"{"yes":19,"no":8,"blank":6,"accepted":true}"#.to_owned(),
    };
    (keys, Vote { manifest, batches, outcome })
}

/// A ballot from code to box, blinded by the voter or on their behalf.
pub(crate) fn cast(
    keys: &Keys,
    rng: &mut impl CryptoRng,
    assisted: Option<(&VoteSecret, &Code)>,
    choices: &str,
) -> Ballot {
    let public = keys.token.public().expect("a key of the right size");
    let pending = match assisted {
        Some((secret, code)) => secret.blind(&public, &name(), code),
        None => public.blind(rng, &name()),
    }
    .expect("a nonce can be blinded");
    let answer = keys.token.blind_sign(rng, pending.blinded()).expect("what was blinded can be signed");
    let token = public.finalize(&name(), &pending, &answer).expect("the answer fits");
    Ballot::new(token, choices.to_owned()).expect("choices in printable ASCII")
}

fn bytes(rng: &mut impl Rng) -> [u8; 32] {
    let mut out = [0; 32];
    rng.fill_bytes(&mut out);
    out
}
