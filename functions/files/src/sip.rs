//! A body that is handed on piece by piece.
//!
//! `multer` takes all that a body has ready before it looks at any of it: a fast sender would fill the memory with a file
//! that is about to be refused, and lose the fields before it. After each piece this body says that there is nothing for
//! the moment, so that the piece is used first.

use bytes::Bytes;
use http_body::{Body, Frame};
use std::pin::Pin;
use std::task::{Context, Poll};

/// A body in pieces as they came.
pub(crate) struct Sipped<B> {
    body: Pin<Box<B>>,
    paused: bool,
}

impl<B> Sipped<B> {
    pub(crate) fn new(body: B) -> Self {
        Self { body: Box::pin(body), paused: true }
    }
}

impl<B: Body<Data = Bytes>> Body for Sipped<B> {
    type Data = Bytes;
    type Error = B::Error;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        if !self.paused {
            self.paused = true;
            // Whoever reads comes back at once, if the piece was not enough.
            context.waker().wake_by_ref();
            return Poll::Pending;
        }
        let frame = self.body.as_mut().poll_frame(context);
        self.paused = frame.is_pending();
        frame
    }
}
