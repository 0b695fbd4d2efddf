//! Votes: by address, by codes, and secret.

use parvis_ballots::{Code, TokenKey, VoteName};
use parvis_model::activity::Show;
use parvis_model::ballot::{BallotOption, BallotQuestion, Method, RankingRule, Ties};
use parvis_model::eligibility::Eligibility;
use parvis_model::presets::{self, vote::PRESET};
use parvis_model::process::Rules;
use parvis_model::vote::Vote;
use parvis_model::{Activity, ActivityId, Identity, OptionId, Process, ProcessId, QuestionId, Tool};
use parvis_store::rights::{Poll, RightState};
use rand_core::SeedableRng;
use std::sync::OnceLock;

use super::World;

fn question(id: &str, method: Method, options: &[&str]) -> BallotQuestion {
    let option = |id: &&str| BallotOption {
        id: OptionId::parse(id).unwrap(),
        label: format!("Option {id}"),
        hint: None,
        picture: None,
    };
    BallotQuestion {
        id: QuestionId::parse(id).unwrap(),
        label: format!("Question {id}"),
        hint: None,
        method,
        options: options.iter().map(option).collect(),
        ties: Ties::Left,
    }
}

/// A vote of two questions: yes or no, and a ranking of three options.
pub fn vote(id: &str, identity: Identity, secret: bool, changeable: bool) -> Process {
    let eligibility = Eligibility::default();
    let ranking = Method::Ranking { rule: RankingRule::Schulze, max_ranks: 3 };
    let preset = &PRESET.activities[0];
    let activity = Activity {
        id: ActivityId::parse(preset.id).unwrap(),
        verb: preset.verb,
        opens: "2026-11-02T00:00:00Z".parse().unwrap(),
        closes: "2027-01-31T18:00:00Z".parse().unwrap(),
        form: presets::form(Tool::Vote, identity, &eligibility, false),
        eligibility,
        identity,
        show: Show::AfterClose,
        shards: preset.shards,
        contributions: None,
        choices: None,
    };
    Process {
        id: ProcessId::parse(id).unwrap(),
        title: format!("Vote {id}"),
        summary: "Résumé.".to_owned(),
        picture: None,
        activities: vec![activity],
        rules: Rules::Vote(Vote {
            questions: vec![
                question("halle", Method::YesNo, &[]),
                question("nom", ranking, &["aube", "brise", "crique"]),
            ],
            secret,
            changeable,
            seed: "tirage".to_owned(),
            risk: None,
            followup: None,
        }),
    }
}

/// One key for all tests: making one takes a second.
pub fn key() -> &'static TokenKey {
    static KEY: OnceLock<TokenKey> = OnceLock::new();
    KEY.get_or_init(|| TokenKey::generate(&mut chacha20::ChaCha20Rng::from_seed([7; 32])).unwrap())
}

impl World {
    /// The name of a vote of valmoret.
    pub fn vote_name(process: &str) -> VoteName {
        VoteName::new("valmoret", process, "ballots").unwrap()
    }

    /// What hides the ballots of a vote of valmoret, whose key is that of the first commune: see `World::with`.
    pub fn ballot_box(process: &Process) -> parvis_keys::BallotBox {
        let site = parvis_model::SiteId::parse("valmoret").unwrap();
        let context = [process.id.as_str(), "ballots"];
        let commune = parvis_keys::CommuneKey::new([0; 32]);
        parvis_keys::BallotBox::new(commune.derive(&site, parvis_keys::Purpose::BallotBox, &context))
    }

    /// Codes of a vote of valmoret, whose hashes are in the table. For a secret vote, its key is prepared too.
    pub async fn codes(&self, process: &Process, count: u8) -> Vec<Code> {
        let site = parvis_model::SiteId::parse("valmoret").unwrap();
        let poll = Poll { site: &site, process: &process.id, activity: &process.activities[0].id };
        let name = Self::vote_name(process.id.as_str());
        let mut rng = chacha20::ChaCha20Rng::from_seed([count; 32]);
        let codes: Vec<Code> = (0..count).map(|_| Code::random(&mut rng)).collect();
        for code in &codes {
            self.store.add_right(poll, &code.hash(&name).to_string(), &RightState::Unused).await.unwrap();
        }
        if process.vote().unwrap().secret {
            // The key of the first commune: see `World::with`.
            let commune = parvis_keys::CommuneKey::new([0; 32]);
            let context = [process.id.as_str(), "ballots"];
            let sealing = commune.derive(&site, parvis_keys::Purpose::BallotKey, &context);
            let sealed =
                parvis_keys::seal(&sealing, name.parts().join("/").as_bytes(), &key().to_der().unwrap(), [3; 24]);
            let public = key().public().unwrap().to_spki().unwrap();
            self.store.prepare_poll(poll, "{}", &public, &sealed).await.unwrap();
        }
        codes
    }
}
