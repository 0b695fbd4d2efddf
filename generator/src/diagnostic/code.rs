//! The kinds of mistakes. Their keywords are stable: they name the messages in `locales/`, each of which has a `.title`,
//! and may be quoted in documentation, searched for and read by programs.

use super::{Severity, Words};

macro_rules! codes {
    ($( $severity:ident { $( $(#[$doc:meta])* $name:ident = $keyword:literal, )* } )*) => {
        /// A kind of mistake.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Code {
            $( $( $(#[$doc])* $name, )* )*
        }

        impl Code {
            /// All of them.
            pub const ALL: &'static [Self] = &[ $( $( Self::$name, )* )* ];

            /// The stable name.
            pub fn keyword(self) -> &'static str {
                match self { $( $( Self::$name => $keyword, )* )* }
            }

            /// What it is called in a list of kinds: a few words, without what was found in one place.
            pub fn title(self, words: &Words) -> String {
                words.attribute(self.keyword(), "title", &[]).unwrap_or_else(|| self.keyword().to_owned())
            }

            /// How serious it is.
            pub fn severity(self) -> Severity {
                match self { $( $( Self::$name => Severity::$severity, )* )* }
            }
        }
    };
}

codes! {
    Error {
        // The folder and its files.
        /// The content folder does not exist.
        NoContent = "no-content",
        /// The content folder holds no commune.
        NoCommune = "no-commune",
        /// The folder given is a commune's, not the one that holds communes.
        IsACommune = "is-a-commune",
        /// A file that must exist does not.
        MissingFile = "missing-file",
        /// The file cannot be read.
        Unreadable = "unreadable",
        /// A text that is too large to be one.
        TooLarge = "too-large",
        /// A text in another encoding than UTF-8.
        NotUtf8 = "not-utf8",
        /// A file without content.
        EmptyFile = "empty-file",
        /// Symbolic links that lead in a circle.
        LinkLoop = "link-loop",
        /// A symbolic link that leads out of the commune's folder.
        LinkOutside = "link-outside",
        /// A folder or page whose name cannot be an address.
        BadName = "bad-name",
        /// A folder that is nothing known.
        FolderWithoutProcess = "folder-without-process",
        /// Too many errors in one file.
        TooMany = "too-many",

        // YAML.
        /// A colon inside a text without quotes.
        UnquotedColon = "unquoted-colon",
        /// A tab where spaces are needed.
        Tab = "tab",
        /// Lines that do not begin in the right column.
        Indentation = "indentation",
        /// A quotation mark or bracket that nothing closes.
        Unclosed = "unclosed",
        /// A bracket that nothing opens.
        Unopened = "unopened",
        /// A text that goes on after its closing quotation mark.
        TextAfterQuote = "text-after-quote",
        /// Two keys in braces without a comma between them.
        MissingComma = "missing-comma",
        /// A text that begins with a character that means something else in YAML.
        SpecialCharacter = "special-character",
        /// An alias without its anchor.
        UnknownAlias = "unknown-alias",
        /// Several documents in one file.
        SeveralDocuments = "several-documents",
        /// Too many levels, one in another.
        TooDeep = "too-deep",
        /// More values than a content file can have, by repetition.
        TooManyValues = "too-many-values",
        /// Another mistake of syntax.
        Syntax = "syntax",

        // Keys and values.
        /// A key that does not exist.
        UnknownKey = "unknown-key",
        /// The same key twice.
        DuplicateKey = "duplicate-key",
        /// A key that must be there.
        MissingKey = "missing-key",
        /// A key without its value.
        EmptyValue = "empty-value",
        /// A value of another kind.
        WrongType = "wrong-type",
        /// A number that is too small or too large.
        OutOfRange = "out-of-range",
        /// A word that is not in the list.
        UnknownWord = "unknown-word",
        /// A value that cannot be read, for another reason.
        BadValue = "bad-value",
        /// A text that is too long.
        TooLong = "too-long",

        // What a commune is.
        /// Not an INSEE code.
        BadInsee = "bad-insee",
        /// Not a time zone.
        UnknownZone = "unknown-zone",
        /// Not the address of a site.
        BadUrl = "bad-url",
        /// Not the whole address of something on the web.
        BadLink = "bad-link",
        /// Not the origin of a site that may show a page.
        BadOrigin = "bad-origin",
        /// A side of a debate for which the commune says nothing.
        NoPosition = "no-position",
        /// A side of a debate for which the commune says something in two places.
        PositionTwice = "position-twice",
        /// Not an address for functions.
        BadFunctions = "bad-functions",
        /// Not a colour.
        BadColour = "bad-colour",
        /// A colour that is too pale to be read.
        LowContrast = "low-contrast",
        /// Not a list of typefaces.
        BadFont = "bad-font",
        /// Text that could not be read on its ground.
        LookContrast = "look-contrast",
        /// A template of the commune that replaces none.
        UnknownTemplate = "unknown-template",
        /// A template that does not extend the one it replaces.
        TemplateNotExtending = "template-not-extending",
        /// Something that no template of a commune may have.
        TemplateForbidden = "template-forbidden",
        /// A block of a template that no page has.
        TemplateBlock = "template-block",
        /// Something in a template that no page would show.
        TemplateOutside = "template-outside",
        /// A mistake that the template engine found.
        TemplateError = "template-error",
        /// An entry of the menu that leads nowhere.
        MenuTarget = "menu-target",
        /// Not an e-mail address.
        BadEmail = "bad-email",
        /// A picture in a format that browsers do not show.
        NotAPicture = "not-a-picture",
        /// A picture that cannot be read.
        BrokenPicture = "broken-picture",
        /// A file that is not in the folder of published files.
        NotInFiles = "not-in-files",

        // What a process is.
        /// Not a date.
        BadDate = "bad-date",
        /// An hour that does not exist on that day.
        NoSuchHour = "no-such-hour",
        /// Two dates in the wrong order.
        ClosesBeforeOpens = "closes-before-opens",
        /// Not an address.
        BadSlug = "bad-slug",
        /// An address that belongs to every site.
        ReservedSlug = "reserved-slug",
        /// Two things under one address.
        DuplicateSlug = "duplicate-slug",
        /// A tool that this version does not have yet.
        ToolNotAvailable = "tool-not-available",
        /// A tool that the commune did not choose.
        ToolNotEnabled = "tool-not-enabled",
        /// An activity that the tool does not have.
        UnknownActivity = "unknown-activity",
        /// An identity that cannot be used here.
        IdentityNotAvailable = "identity-not-available",
        /// A vote whose results would be shown while it runs.
        VoteShowsLive = "vote-shows-live",
        /// A vote in which nothing tells one person from another.
        VoteIsOpen = "vote-is-open",
        /// A secret vote without codes by letter.
        SecretNeedsCodes = "secret-needs-codes",
        /// A secret vote in which ballots could be replaced.
        SecretStands = "secret-stands",
        /// A vote by codes without answers to the risk grid.
        RiskMissing = "risk-missing",
        /// A vote that is too risky to be held here.
        RiskTooHigh = "risk-too-high",
        /// A vote on persons.
        VoteElects = "vote-elects",
        /// A vote whose result binds.
        VoteBinds = "vote-binds",
        /// A text that is no amount of money.
        BadAmount = "bad-amount",
        /// A project that no envelope pays for.
        NoEnvelope = "no-envelope",
        /// A district or a category that the budget does not have.
        UnknownGroup = "unknown-group",
        /// Too few or too many projects for one envelope.
        HowManyProjects = "how-many-projects",
        /// A project that costs more than its envelope.
        AboveEnvelope = "above-envelope",
        /// Thresholds that do not grow.
        Thresholds = "thresholds",
        /// A threshold above the one of the law.
        ThresholdAboveLegal = "threshold-above-legal",
        /// A legal petition without the number of electors.
        LegalNeedsElectors = "legal-needs-electors",
        /// A legal petition open to others than electors.
        LegalNeedsElector = "legal-needs-elector",
        /// A legal petition without confirmed addresses.
        LegalNeedsEmail = "legal-needs-email",
        /// An answer to a petition that was refused.
        AnswerAndRefused = "answer-and-refused",

        // The ground of a commune.
        /// A file that is not in the folder of the territory.
        NotInTerritory = "not-in-territory",
        /// Not GeoJSON.
        NotGeoJson = "not-geojson",
        /// Numbers that are no coordinates in degrees.
        NotDegrees = "not-degrees",
        /// A ring that bounds no area.
        BadRing = "bad-ring",
        /// No area where one is needed.
        NoArea = "no-area",
        /// A district without name.
        NoDistrictName = "no-district-name",
        /// A place outside the commune.
        PlaceOutside = "place-outside",
        /// A table that cannot be read.
        BadTable = "bad-table",
        /// A table without a column that it needs.
        MissingColumn = "missing-column",
        /// More ground than functions can read.
        GroundTooLarge = "ground-too-large",

        // Questions.
        /// A place is asked for in a commune that does not describe its ground.
        PlaceNeedsTerritory = "place-needs-territory",
        /// A layer that the ground of the commune has not.
        UnknownLayer = "unknown-layer",
        /// A key that another type of question has.
        KeyOfOtherType = "key-of-other-type",
        /// Not the name of a question, a page or an option.
        BadId = "bad-id",
        /// A list with too few or too many entries.
        HowManyOptions = "how-many-options",
        /// Two things of the same name.
        DuplicateOption = "duplicate-option",
        /// An option that is called as « autre » is.
        ReservedOption = "reserved-option",
        /// Not a number with at most three decimals.
        NotANumber = "not-a-number",
        /// A smallest value above the largest.
        MinAboveMax = "min-above-max",
        /// Both ways of joining conditions.
        IfAndIfAny = "if-and-if-any",
        /// A question that does not exist.
        UnknownQuestion = "unknown-question",
        /// A condition on a question that comes later.
        QuestionLater = "question-later",
        /// A condition that asks nothing, or two things.
        OneTest = "one-test",
        /// A condition that cannot be asked of this type of question.
        TestOfOtherType = "test-of-other-type",
        /// An option that the question does not have.
        UnknownOption = "unknown-option",
        /// A page that does not exist.
        UnknownPage = "unknown-page",
        /// A jump to an earlier page.
        JumpBack = "jump-back",
        /// A question that cannot be cross-tabulated.
        CannotCross = "cannot-cross",
        /// A question whose answers cannot be shown for reading.
        CannotRead = "cannot-read",
        /// Not the number of an answer.
        NotAnAnswer = "not-an-answer",
        /// No question at all.
        NoQuestion = "no-question",
        /// Questions that change after the first answer, without an amendment.
        QuestionsFrozen = "questions-frozen",
        /// A vote whose ballots would say something else, or be counted otherwise, after the first one was cast.
        BallotFrozen = "ballot-frozen",
        /// More than a person would answer.
        TooManyQuestions = "too-many-questions",

        // The text of a consultation.
        /// Sections in sections in sections.
        TextTooDeep = "text-too-deep",
        /// More sections and articles than a definition holds.
        TooManyItems = "too-many-items",
        /// Something about an article that does not exist.
        UnknownItem = "unknown-item",
        /// A text that changes after the first vote, without saying so.
        TextChanged = "text-changed",

        // Texts.
        /// Front matter that nothing closes, or none where a title is needed.
        FrontMatter = "front-matter",
        /// A link to something that is not there.
        BrokenLink = "broken-link",
        /// A link to a part that its page does not have.
        BrokenAnchor = "broken-anchor",
        /// A link that could harm.
        UnsafeLink = "unsafe-link",
        /// A picture of another site.
        RemotePicture = "remote-picture",

        // The snapshot file.
        /// It is not JSON.
        SnapshotNotJson = "snapshot-not-json",
        /// A snapshot of another format.
        SnapshotFormat = "snapshot-format",
        /// Something in it is not as the format says.
        SnapshotShape = "snapshot-shape",
    }
    Warning {
        /// HTML in a Markdown text, which is shown as text.
        RawHtml = "raw-html",
        /// A picture without text alternative.
        PictureWithoutAlt = "picture-without-alt",
        /// A file that no page uses.
        UnusedFile = "unused-file",
        /// Too many warnings in one file.
        TooManyWarnings = "too-many-warnings",
        /// Addresses that lie outside the commune, or nowhere.
        AddressesOutside = "addresses-outside",
        /// A tool in the commune's list that this version does not have yet.
        ToolNotYet = "tool-not-yet",
        /// Results of a commune that is not there.
        SnapshotUnknownCommune = "snapshot-unknown-commune",
        /// A result that no page shows.
        SnapshotUnknownPart = "snapshot-unknown-part",
    }
}
