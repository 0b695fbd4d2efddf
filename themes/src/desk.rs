//! Drawing the desk's pages. The commune's own templates do not reach them: what an agent relies on must not depend on
//! what somebody wrote in a folder.

use crate::view::Page;
use crate::view::counter::{CounterListPage, CounterPage, CounterTicket, RollPage};
use crate::view::desk::{DeskAgentsPage, DeskCodePage, DeskHomePage, DeskLogPage, DeskProblemPage, Reader, SignInPage};
use crate::view::keyed::{KeyedListPage, KeyedPage};
use crate::view::moderation::{ExportPage, ItemPage, QueuePage};
use crate::view::paper::{BatchPage, EnvelopePage, PaperPage, SheetPage};
use crate::view::reported::MessagePage;
use crate::view::scrutiny::{ScrutinyListPage, ScrutinyPage};
use crate::{Theme, ThemeError, pages};

impl Theme {
    /// The page that asks for an agent's address.
    pub fn desk_sign_in(&self, page: &Page<'_>, view: &SignInPage<'_>) -> Result<String, ThemeError> {
        pages::desk::sign_in(self.engine(page.lang)?, page, view)
    }

    /// The page that asks for the code.
    pub fn desk_code(&self, page: &Page<'_>, view: &DeskCodePage<'_>) -> Result<String, ThemeError> {
        pages::desk::code(self.engine(page.lang)?, page, view)
    }

    /// The first page.
    pub fn desk_home(
        &self,
        page: &Page<'_>,
        reader: &Reader<'_>,
        view: &DeskHomePage<'_>,
    ) -> Result<String, ThemeError> {
        pages::desk::home(self.engine(page.lang)?, page, reader, view)
    }

    /// What waits for agents.
    pub fn desk_queue(&self, page: &Page<'_>, reader: &Reader<'_>, view: &QueuePage<'_>) -> Result<String, ThemeError> {
        pages::desk::queue(self.engine(page.lang)?, page, reader, view)
    }

    /// A contribution, with what an agent may do with it.
    pub fn desk_item(&self, page: &Page<'_>, reader: &Reader<'_>, view: &ItemPage<'_>) -> Result<String, ThemeError> {
        pages::desk::item(self.engine(page.lang)?, page, reader, view)
    }

    /// A private message that was reported.
    pub fn desk_message(
        &self,
        page: &Page<'_>,
        reader: &Reader<'_>,
        view: &MessagePage<'_>,
    ) -> Result<String, ThemeError> {
        pages::desk::message(self.engine(page.lang)?, page, reader, view)
    }

    /// What can be taken away as a file.
    pub fn desk_export(
        &self,
        page: &Page<'_>,
        reader: &Reader<'_>,
        view: &ExportPage<'_>,
    ) -> Result<String, ThemeError> {
        pages::desk::export(self.engine(page.lang)?, page, reader, view)
    }

    /// Votes by codes.
    pub fn desk_scrutiny_list(
        &self,
        page: &Page<'_>,
        reader: &Reader<'_>,
        view: &ScrutinyListPage<'_>,
    ) -> Result<String, ThemeError> {
        pages::desk::scrutiny_list(self.engine(page.lang)?, page, reader, view)
    }

    /// What opening the box of one would give.
    pub fn desk_scrutiny(
        &self,
        page: &Page<'_>,
        reader: &Reader<'_>,
        view: &ScrutinyPage<'_>,
    ) -> Result<String, ThemeError> {
        pages::desk::scrutiny(self.engine(page.lang)?, page, reader, view)
    }

    /// The questionnaires whose answers on paper can be keyed in.
    pub fn desk_keyed_list(
        &self,
        page: &Page<'_>,
        reader: &Reader<'_>,
        view: &KeyedListPage<'_>,
    ) -> Result<String, ThemeError> {
        pages::desk::keyed_list(self.engine(page.lang)?, page, reader, view)
    }

    /// One sheet of such answers.
    pub fn desk_keyed(&self, page: &Page<'_>, reader: &Reader<'_>, view: &KeyedPage<'_>) -> Result<String, ThemeError> {
        pages::desk::keyed(self.engine(page.lang)?, page, reader, view)
    }

    /// What was gathered on paper.
    pub fn desk_paper(&self, page: &Page<'_>, reader: &Reader<'_>, view: &PaperPage<'_>) -> Result<String, ThemeError> {
        pages::desk::paper(self.engine(page.lang)?, page, reader, view)
    }

    /// The form for the code of an envelope.
    pub fn desk_envelopes(
        &self,
        page: &Page<'_>,
        reader: &Reader<'_>,
        view: &EnvelopePage<'_>,
    ) -> Result<String, ThemeError> {
        pages::desk::envelopes(self.engine(page.lang)?, page, reader, view)
    }

    /// A batch of ballots on paper.
    pub fn desk_batch(&self, page: &Page<'_>, reader: &Reader<'_>, view: &BatchPage<'_>) -> Result<String, ThemeError> {
        pages::desk::batch(self.engine(page.lang)?, page, reader, view)
    }

    /// A sheet to print.
    pub fn desk_sheet(&self, page: &Page<'_>, reader: &Reader<'_>, view: &SheetPage<'_>) -> Result<String, ThemeError> {
        pages::desk::sheet(self.engine(page.lang)?, page, reader, view)
    }

    /// Which petitions can be signed at the counter.
    pub fn desk_counter_list(
        &self,
        page: &Page<'_>,
        reader: &Reader<'_>,
        view: &CounterListPage<'_>,
    ) -> Result<String, ThemeError> {
        pages::desk::counter_list(self.engine(page.lang)?, page, reader, view)
    }

    /// The form of the counter.
    pub fn desk_counter(
        &self,
        page: &Page<'_>,
        reader: &Reader<'_>,
        view: &CounterPage<'_>,
    ) -> Result<String, ThemeError> {
        pages::desk::counter(self.engine(page.lang)?, page, reader, view)
    }

    /// What somebody takes home from the counter.
    pub fn desk_counter_ticket(
        &self,
        page: &Page<'_>,
        reader: &Reader<'_>,
        view: &CounterTicket<'_>,
    ) -> Result<String, ThemeError> {
        pages::desk::ticket(self.engine(page.lang)?, page, reader, view)
    }

    /// Of which petitions there is a list of names.
    pub fn desk_roll(&self, page: &Page<'_>, reader: &Reader<'_>, view: &RollPage<'_>) -> Result<String, ThemeError> {
        pages::desk::roll(self.engine(page.lang)?, page, reader, view)
    }

    /// A page of the log.
    pub fn desk_log(&self, page: &Page<'_>, reader: &Reader<'_>, view: &DeskLogPage<'_>) -> Result<String, ThemeError> {
        pages::desk::log(self.engine(page.lang)?, page, reader, view)
    }

    /// The list of agents.
    pub fn desk_agents(
        &self,
        page: &Page<'_>,
        reader: &Reader<'_>,
        view: &DeskAgentsPage<'_>,
    ) -> Result<String, ThemeError> {
        pages::desk::agents(self.engine(page.lang)?, page, reader, view)
    }

    /// Why something cannot be done at the desk.
    pub fn desk_problem(
        &self,
        page: &Page<'_>,
        reader: Option<&Reader<'_>>,
        view: &DeskProblemPage<'_>,
    ) -> Result<String, ThemeError> {
        pages::desk::problem(self.engine(page.lang)?, page, reader, view)
    }
}
