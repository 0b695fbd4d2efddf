//! Secret votes that anyone can check.
mod assisted;
mod canonical;
mod code;
mod envelope;
mod hash;
pub mod merkle;
mod name;
#[cfg(test)]
mod test_key;
mod token;

pub use assisted::VoteSecret;
pub use canonical::{FormError, MAX_CHOICES, MAX_TEXT};
pub use code::{Code, CodeError, CodeHash};
pub use envelope::Ballot;
pub use hash::{Hash, HashError, Short};
pub use name::{NameError, VoteName};
pub use token::{KEY_BITS, Pending, SIGNATURE_LEN, Token, TokenError, TokenKey, TokenPublicKey};
