//! A mailbox in memory, which `serve` shows as a page and tests read.

use crate::{MailError, Mailer, Message};
use async_trait::async_trait;
use std::collections::VecDeque;
use std::sync::{Mutex, PoisonError};

/// How many messages it remembers; older ones are forgotten first.
const CAPACITY: usize = 10_000;

/// A message that arrived.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Received {
    /// A number that grows by one with every message.
    pub number: u64,
    /// The message.
    pub message: Message,
}

/// Messages in memory, oldest first.
#[derive(Debug, Default)]
pub struct Mailbox {
    inner: Mutex<(u64, VecDeque<Received>)>,
}

impl Mailbox {
    /// All messages that it remembers, newest first.
    pub fn messages(&self) -> Vec<Received> {
        self.inner.lock().unwrap_or_else(PoisonError::into_inner).1.iter().rev().cloned().collect()
    }

    /// The last message to an address as it was delivered.
    pub fn last_to(&self, address: &str) -> Option<Message> {
        let inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.1.iter().rev().find(|r| r.message.to.delivery() == address).map(|r| r.message.clone())
    }
}

#[async_trait]
impl Mailer for Mailbox {
    async fn send(&self, message: Message) -> Result<(), MailError> {
        let mut inner = self.inner.lock().unwrap_or_else(PoisonError::into_inner);
        inner.0 += 1;
        let number = inner.0;
        if inner.1.len() == CAPACITY {
            inner.1.pop_front();
        }
        inner.1.push_back(Received { number, message });
        Ok(())
    }
}
