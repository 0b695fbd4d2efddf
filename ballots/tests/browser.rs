//! Tokens that the script of votes made (`themes/vote`) are tokens here. tests/web/journeys/vote-token.test.mjs makes new ones
//! at each run and checks that the script takes these; this test needs no browser and no npm.

use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use parvis_ballots::{Token, TokenPublicKey, VoteName};
use serde_json::Value;

#[test]
fn tokens_of_the_browser_are_valid() {
    let bytes = |value: &Value| URL_SAFE_NO_PAD.decode(value.as_str().unwrap()).unwrap();
    let file: Value = serde_json::from_str(include_str!("browser-tokens.json")).unwrap();
    let key = TokenPublicKey::from_spki(&bytes(&file["spki"])).unwrap();
    let tokens = file["tokens"].as_array().unwrap();
    assert_eq!(tokens.len(), 3);
    for made in tokens {
        let names: Vec<&str> = made["vote"].as_str().unwrap().split('/').collect();
        let vote = VoteName::new(names[0], names[1], names[2]).unwrap();
        let token = Token {
            nonce: bytes(&made["nonce"]).try_into().unwrap(),
            randomizer: bytes(&made["randomizer"]).try_into().unwrap(),
            signature: bytes(&made["signature"]).try_into().unwrap(),
        };
        assert!(key.verify(&vote, &token));
        assert!(!key.verify(&VoteName::new(names[0], names[1], "other").unwrap(), &token));
    }
}
