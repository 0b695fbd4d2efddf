command-parvis = A commune’s participation platform, from a folder of text.
    .lang = Language of messages: fr or en (default: the computer’s, else fr)
command-init = Makes the folder of a new commune, with a few questions and a first petition.
    .folder = Folder to make, such as content/saint-aubin; a name alone goes into content
    .name = Name of the commune
    .insee = INSEE code, five characters
    .population = Number of inhabitants
    .electors = Number of registered electors (optional; for legal petitions)
    .url = Address of the site, with https://
    .accent = Colour of buttons and links (default: #1d5b43)
    .email = Public e-mail address of the town hall
    .address = Postal address of the town hall; a semicolon separates its lines
    .phone = Telephone of the town hall (optional)
    .publisher = Who answers for what is published (default: Le maire)
    .host = Who hosts the pages: name, address and telephone (default: to be filled in)
    .dpo = Data protection officer (default: the e-mail address)
    .yes = Ask nothing: take the defaults
command-new = Makes the folder of a new process, to be filled in.
    .tool = Tool; today: petition, questionnaire
    .slug = Name of the folder, which becomes the address of the page, such as banc-du-parc
    .commune = Commune, by the name of its folder (default: the only one of the folder)
    .content = Folder that holds the communes (default: content)
command-check = Checks the texts of a folder and says what to correct. Nothing is changed.
    .content = Folder that holds the communes (default: content)
    .format = Form of the report: human to read it, json for a program, github or gitlab for their automatic checks (default: human)
    .all = Show everything, even beyond 50 in a terminal
command-build = Makes the pages of each commune’s site. As long as a mistake remains, nothing is written.
    .content = Folder that holds the communes (default: content)
    .output = Folder to write the sites to, one folder for each commune (required; made if need be)
    .snapshot = File of the results to show, in JSON (default: no signature on the web)
    .at = Moment to make the pages for: a day such as 2026-11-20, at noon, or an instant such as 2026-11-20T09:00:00Z (default: now)
    .site = Commune to make the site of: the name of its folder (default: all)
command-serve = Shows the sites on this computer and takes trial signatures.
    .content = Folder that holds the communes (default: content)
    .port = Port of this computer; 0 for a free port (default: 4180)
    .state = Working folder: trial signatures, secret, pages (default: .parvis)
    .at = Pretend that it is another moment: a day such as 2026-11-20, at noon, or an instant such as 2026-11-20T09:00:00Z (default: now)
    .site_url = Address at which the pages are shown, if not by this command (default: http://localhost and the port)
    .functions_url = Address of the functions, if they are on another site than the pages (default: /api)
    .endpoint_url = Address of another DynamoDB table (default: a table in the working folder)
    .region = AWS region of the table (default: eu-west-3, Paris)
    .table = Name of the table (default: parvis)
    .smtp = Mail server, such as smtp://localhost:2525; needs --mail-from (default: nothing is sent, a page shows the mails)
    .mail_from = Address that mails are sent from, with --smtp
    .no_limits = Without limits on what is sent, to measure; never for real people
    .demo = Send the trial answers of this folder through the real forms (default: demo)
command-export = Gives all answers to a questionnaire, one a line (CSV), for the town hall only.
    .process = Questionnaire: the commune and the process, such as valmoret/deplacements
    .output = File to write (default: standard output)
    .roll = List of those who signed a petition, to check against the electoral roll; needs --output, and is noted in the log
    .state = Working folder of serve, with its table and secret (default: .parvis)
    .endpoint_url = Address of another DynamoDB table (default: the table of the working folder)
    .region = AWS region of the table (default: eu-west-3, Paris)
    .table = Name of the table (default: parvis)
command-import = Adds answers that were given on paper and keyed in as a table (CSV).
    .process = Questionnaire: the commune and the process, such as valmoret/deplacements
    .file = Table: a line a sheet, a column `sheet` with the number of the sheet, then the columns of the export
    .state = Working folder of serve, with its table and secret (default: .parvis)
    .endpoint_url = Address of another DynamoDB table (default: the table of the working folder)
    .region = AWS region of the table (default: eu-west-3, Paris)
    .table = Name of the table (default: parvis)
command-desk = Says who works at the staff desk of a commune.
command-desk-add = Registers a staff member, or changes their name and roles.
    .email = Their email address: the sign-in code is sent to it
    .commune = Commune, such as valmoret or content/valmoret (default: the only one of the folder content)
    .name = Their name, which colleagues read in the log
    .role = Role, to be repeated for several: moderator, reviewer (answers for the town hall), elections-officer (votes), administrator (staff and log)
    .state = Working folder of serve, with its table and secret (default: .parvis)
    .endpoint_url = Address of another DynamoDB table (default: the table of the working folder)
    .region = AWS region of the table (default: eu-west-3, Paris)
    .table = Name of the table (default: parvis)
command-desk-remove = Removes a staff member and signs them out at once.
    .email = Their email address
    .commune = Commune, such as valmoret or content/valmoret (default: the only one of the folder content)
    .state = Working folder of serve, with its table and secret (default: .parvis)
    .endpoint_url = Address of another DynamoDB table (default: the table of the working folder)
    .region = AWS region of the table (default: eu-west-3, Paris)
    .table = Name of the table (default: parvis)
command-desk-list = Shows the staff: address, name, roles.
    .commune = Commune, such as valmoret or content/valmoret (default: the only one of the folder content)
    .state = Working folder of serve, with its table and secret (default: .parvis)
    .endpoint_url = Address of another DynamoDB table (default: the table of the working folder)
    .region = AWS region of the table (default: eu-west-3, Paris)
    .table = Name of the table (default: parvis)
command-tally = Counts a participatory budget from a Pabulib file (.pb), and compares what each rule selects.
    .pb = File of the projects and ballots, such as vote.pb
    .rule = Rule to explain step by step: greedy (the best placed first) or equal-shares (Method of Equal Shares); all of them side by side by default
    .utility = What counts: cost (choices, each by the cost of the project), cardinality (the number of choices), score (points), score-cost (points, by cost); what is usual for the vote and the rule by default
    .completion = With equal-shares, what happens to money that is left: none (nothing), add1 (larger shares), add1u (add1, then the best placed first), greedy (the best placed first); add1u by default
    .unaffordable = With greedy, a project that costs more than is left: skip (it is passed over), stop (counting ends); skip by default
    .tie = In a tie: listed (the order of the file), name (the number of the project, as a word), cost (the cheaper one), votes (the one that more chose), lot (by lot); listed by default
    .seed = With lot, the text that decides, to be announced before anybody can know it; the same text always draws the same
    .json = Write everything as JSON, for a program
command-clean = Removes what the other commands wrote, and nothing else.
    .output = Folder of the sites made by build: what comes from elsewhere stays
    .state = Working folder of serve, with its trial signatures; asks first
    .yes = Remove the working folder without asking
command-schema = Describes what may stand in the files, for text editors (JSON Schema).
    .output = Folder to write one file to for each kind of text (default: everything is shown)
command-completions = Shows a script that completes the command with the Tab key.
    .shell = Shell: bash, elvish, fish, powershell or zsh
command-man = Shows the manual page of the command.
    .output = Folder to write one page to for each command (default: that of parvis is shown)
help = Shows this help
version = Shows the version
heading-usage = Usage:
heading-commands = Commands:
heading-arguments = Arguments:
heading-options = Options:
value-command = COMMAND
value-content = CONTENT
value-dir = DIR
value-file = FILE
value-format = FORMAT
value-instant = INSTANT
value-name = NAME
value-lang = LANG
value-port = PORT
value-url = URL
value-shell = SHELL
value-folder = FOLDER
value-text = TEXT
value-code = CODE
value-number = NUMBER
value-colour = COLOUR
value-email = EMAIL
value-process = PROCESS
value-tool = TOOL
value-slug = SLUG
value-region = REGION
value-table = TABLE
value-address = ADDRESS
value-commune = COMMUNE
value-role = ROLE
value-rule = RULE
value-utility = UTILITY
value-completion = COMPLETION
value-unaffordable = UNAFFORDABLE
value-tie = TIE
exit-codes = Exit codes:
    {"  "}0  all is well
    {"  "}1  the texts, or the file of results, have mistakes
    {"  "}2  the command is not written correctly
    {"  "}3  a file or folder could not be read or written
examples-parvis = Examples:
    {"  "}parvis check content/                    check the texts
    {"  "}parvis serve content/                    try the sites on this computer
    {"  "}parvis build content/ --output site/     make the pages
    {"  "}parvis build --help                      see the options of a command
examples-init = Examples:
    {"  "}parvis init content/saint-aubin     answer the questions
    {"  "}parvis init saint-aubin --yes --name Saint-Aubin --insee 01998 …
examples-new = Examples:
    {"  "}parvis new petition banc-du-parc                         if there is only one commune
    {"  "}parvis new petition banc-du-parc --commune saint-aubin   if there are several
examples-check = Examples:
    {"  "}parvis check                  check the folder content
    {"  "}parvis check /srv/communes    check another folder
    {"  "}parvis check --format json > report.json
examples-build = Examples:
    {"  "}parvis build content/ --output site/                     all communes
    {"  "}parvis build content/ --output site/ --site valmoret     one of them
    {"  "}parvis build content/ --output site/ --at 2027-01-20     as on 20 January 2027
examples-serve = Examples:
    {"  "}parvis serve content/                      then open http://localhost:4180/
    {"  "}parvis serve content/ --at 2027-01-20      as on 20 January 2027
    {"  "}parvis serve content/ --port 4181          if port 4180 is taken
examples-export = Examples:
    {"  "}parvis export valmoret/deplacements --output answers.csv
examples-import = Examples:
    {"  "}parvis import valmoret/deplacements sheets.csv
examples-desk = Examples:
    {"  "}parvis desk add anouk.perrin@mairie.example --name "Anouk Perrin" --role moderator --role reviewer content/valmoret
    {"  "}parvis desk list valmoret
    {"  "}parvis desk remove anouk.perrin@mairie.example valmoret
examples-tally = Examples:
    {"  "}parvis tally --pb vote.pb                         compare the rules
    {"  "}parvis tally --pb vote.pb --rule equal-shares     explain a rule step by step
    {"  "}parvis tally --pb vote.pb --tie lot --seed "…"    break ties by lot
examples-clean = Examples:
    {"  "}parvis clean --output site/      the pages that were made
    {"  "}parvis clean --state .parvis     the trials of serve
examples-schema = Examples:
    {"  "}parvis schema --output .vscode/parvis
examples-completions = Examples:
    {"  "}parvis completions bash > ~/.local/share/bash-completion/completions/parvis
examples-man = Examples:
    {"  "}parvis man | man -l -                        read the page
    {"  "}parvis man --output ~/.local/share/man/man1  install all pages
failed = error:
usage-unknown-argument = unknown option “{ $argument }”
    .help = { $near ->
        [none] to see the options: parvis --help
       *[other] did you mean “{ $near }”?
    }
usage-unknown-command = unknown command “{ $command }”
    .help = { $near ->
        [none] to see the commands: parvis --help
       *[other] did you mean “{ $near }”?
    }
usage-no-command = name a command, for instance: parvis check content/
    .help = to see the commands: parvis --help
usage-missing = { $argument } is missing
    .help = to see the options: parvis --help
usage-value = “{ $value }” is not possible for { $argument }
    .help = { $valid ->
        [none] to see the options: parvis --help
       *[other] possible values: { $valid }
    }
usage-other = the command is not written correctly
    .help = to see the options: parvis --help
check-clean = { $communes ->
        [one] No mistakes in { $communes } commune
       *[other] No mistakes in { $communes } communes
    }{ $processes ->
        [0] , without processes
        [one] {" "}and { $processes } process
       *[other] {" "}and { $processes } processes
    }{ $warnings ->
        [0] {""}
        [one] ; { $warnings } thing to check
       *[other] ; { $warnings } things to check
    }
report-kinds = What comes up most:
report-kinds-rest = { $rest ->
        [one] and { $rest } other kind
       *[other] and { $rest } other kinds
    }
report-files = The files with most:
report-files-rest = { $rest ->
        [one] and { $rest } other file with several
       *[other] and { $rest } other files with several
    }
report-cut = The list stops at { $shown } of { $all }. To see everything: parvis check { $content } --all
build-at = “{ $value }” is not a moment; write 2026-11-20 or 2026-11-20T09:00:00Z
build-site = no commune is called “{ $value }”
build-progress = { $site }…
build-done = { $written ->
        [one] { $written } file written
       *[other] { $written } files written
    }, { $unchanged } unchanged, { $removed } removed
serve-port = cannot listen on port { $port }: { $why }
    .help = another command may be using it; try --port 4181
serve-table-failed = the table does not answer
serve-ready =
    Parvis is ready. Ctrl + C to stop.
      Sites     { $url }/
      Mail      { $smtp ->
        [yes] sent by SMTP
       *[no] { $url }/courrier
    }
      Table     { $table } “{ $name }”{ $embedded ->
        [yes] {" "}(embedded, for trials; folder { $state })
       *[no] {""}
    }
serve-communes = Communes
serve-mailbox = Mail
serve-no-mail = No mail yet. Sign a petition with an invented address: the code will arrive here.
serve-not-found = Page not found.
init-name = “{ $value }” cannot be the name of a commune’s folder: letters without accents, digits and hyphens only
    .help = { $near ->
        [none] for instance: parvis init content/saint-aubin
       *[other] try “{ $near }”
    }
init-value = --{ $flag }: { $why }
init-missing = { $flags } missing
    .help = add these options, or run the command in a terminal to answer questions
init-stopped = not all questions have an answer: nothing was written
    .help = run the command again when you like
init-questions =
    A few questions about the commune. Return keeps what is in brackets.
    Everything can be changed later, in commune.yml.
init-done =
    The folder { $path } is ready.
    Next:
      1. open { $path }/commune.yml and read every line again;
      2. rewrite the petition that is there as an example, or remove its folder;
      3. run parvis check { $content }, then parvis serve { $content }
ask-needed = an answer is needed
ask-name = Name of the commune:
ask-insee = INSEE code:
    .hint = Five characters; it is not the postcode.
ask-population = Number of inhabitants:
ask-electors = Number of registered electors (optional):
    .hint = The threshold of legal petitions depends on it.
ask-url = Address of the site, with https://:
ask-accent = Colour of buttons and links:
    .hint = A hash and six digits or letters from a to f; dark enough to be read on white.
ask-email = Public e-mail address of the town hall:
ask-address = Postal address of the town hall:
    .hint = A semicolon separates its lines.
ask-phone = Telephone of the town hall (optional):
ask-publisher = Who answers for what is published:
ask-host = Who hosts the pages:
    .hint = Name, address and telephone: the law asks for them.
ask-dpo = Data protection officer:
    .hint = An e-mail address, or a postal one.
ask-commune = Which commune?
new-which = Communes: { $communes }
new-unknown-tool = no tool is called “{ $value }”
    .help = { $near ->
        [none] for instance: parvis new petition banc-du-parc
       *[other] did you mean “{ $near }”?
    }
new-not-yet = the tool “{ $value }” is not available yet
    .help = available tools: { $near }
new-slug = “{ $value }” cannot be an address: letters without accents, digits and hyphens only
    .help = { $near ->
        [none] for instance: banc-du-parc
       *[other] try “{ $near }”
    }
new-reserved = “{ $value }” is a name that the site needs itself
    .help = choose another name
new-no-commune = the folder { $value } holds no commune
    .help = to make one: parvis init content/saint-aubin
new-unknown-commune = no commune is called “{ $value }”
    .help = communes: { $communes }
new-several = there are several communes: { $communes }
    .help = add --commune and a name
new-done =
    The folder { $path } is ready.
    Next: write process.yml and index.md, then run parvis check { $content }
write-taken = { $path } exists already and is not empty: nothing was written to it
    .help = choose another name
clean-nothing = say what to remove
    .help = parvis clean --output site/, or parvis clean --state .parvis
clean-confirm = to remove { $path } erases the trial signatures and the secret: it needs a confirmation
    .help = add --yes
clean-question = Remove { $path }, with its trial signatures and its secret? (yes or no)
clean-kept = Nothing was removed.
clean-done = { $removed ->
        [0] nothing to remove
        [one] { $removed } file removed
       *[other] { $removed } files removed
    }
clean-folder = { $path }: { $done }
clean-rest = the folder holds something else, which stayed
schema-done = The schemas are in { $path }.
man-done = The manual pages are in { $path }.
write-not-ours = the folder { $path } holds something else than a site made by parvis
    .help = choose a folder that is empty, or does not exist yet
write-bad-path = { $path } cannot be the path of a file of the site
because = { $what }: { $why }
write-link = { $path } is a symbolic link, nothing is written through it
answers-name = `{ $value }` is not the name of a questionnaire
    .help = write the commune and the process, such as valmoret/deplacements
answers-no-table = no table in the folder { $value }
    .help = name the working folder of serve with --state, or the address of the table with --endpoint-url
answers-unknown = `{ $value }` is not in the table
    .help = check the name; a process gets there when parvis serve shows it
answers-other-tool = `{ $value }` is not a questionnaire
    .help = this command is for questionnaires only
answers-no-key = the table does not have the key of this commune
export-done = { $count } answers written to { $path }. This file holds personal data: keep it within the town hall.
roll-done = { $count } signatures written to { $path }, and the export is noted in the log. This file holds personal data: erase it after checking.
roll-other-tool = “{ $value }” is not a petition
    .help = write commune/process; for a petition that a resident deposited, commune/process/reference
import-utf8 = { $file } is not saved as UTF-8
    .help = in your spreadsheet: “Save as…”, then “CSV UTF-8”
import-csv = { $file } cannot be read: { $value }
    .help = each line needs as many cells as the first
import-sheet = { $file } has no column `sheet`
    .help = number the sheets of paper and copy the number into a column `sheet`: a sheet that is imported twice counts once
import-column = no question has the column `{ $value }`
    .help = take the names of columns from a file made by parvis export
import-no-number = the number of the sheet is missing
import-option = `{ $value }` is not a possible answer
import-empty = sheet { $value } has no answer
import-twice = sheet { $value } stands further up in this file already
import-mistakes = { $count ->
        [one] 1 mistake: nothing was imported
       *[other] { $count } mistakes: nothing was imported
    }
import-done = { $count ->
        [one] 1 sheet imported
       *[other] { $count } sheets imported
    }
demo-folder = the folder { $path } does not exist: name the one of the demonstration answers
demo-loaded = “{ $title }”: { $count } trial forms sent
demo-desk = Staff desk, { $commune }: { $url } ({ $addresses })
desk-email = “{ $value }” is not an email address
desk-name = the name “{ $value }” is empty, too long or has a line break
desk-which = several communes, or none, in the folder content: { $communes }
    .help = name the commune at the end, such as content/valmoret
desk-unknown = the commune “{ $value }” is not in the table
    .help = check the name; a commune enters it when parvis serve shows it
desk-nobody = { $email } is not a staff member of { $commune }
    .help = parvis desk list shows those who are
desk-added = { $name } ({ $email }) is a staff member of { $commune }: { $roles }
desk-removed = { $email } is not a staff member of { $commune } any more
desk-empty = { $commune } has no staff member yet
tally-approval = projects chosen
tally-choose-one = one project chosen
tally-cumulative = points given out
tally-scoring = points for each project
tally-ordinal = projects ranked
tally-head = Budget: { $budget }; projects: { $projects }; ballots: { $ballots } ({ $kind })
tally-project = { $id } – { $name }
tally-rules = The rules
tally-rule-greedy-skip = { $utility }; a project that costs more than is left is passed over
tally-rule-greedy-stop = { $utility }; the first project that costs too much ends it
tally-rule-shares-none = Equal shares ({ $utility }), what is left is not spent
tally-rule-shares-greedy = Equal shares ({ $utility }), then the best placed first from what is left
tally-rule-shares-add1 = Equal shares ({ $utility }), completed by Add1
tally-rule-shares-add1u = Equal shares ({ $utility }), completed by Add1, then the best placed first from what is left
tally-greedy-votes = Most votes for its cost first
tally-greedy-votes-cost = Most votes first
tally-greedy-points = Most points for its cost first
tally-greedy-points-cost = Most points first
tally-greedy-borda = Most ranking points for its cost first
tally-greedy-borda-cost = Most ranking points first
tally-shares-votes = by the number of chosen projects
tally-shares-votes-cost = by the cost of chosen projects
tally-shares-points = by points
tally-shares-points-cost = by points and cost
tally-shares-borda = by rank
tally-shares-borda-cost = by rank and cost
tally-selected = Projects selected
tally-spent = Spent
tally-left = Left
tally-represented = Voters with one selected project at least
tally-by = Rules
tally-cost = Cost
tally-votes = Votes
tally-projects = Project
tally-by-category = Spent by category
tally-by-district = Spent by district
tally-spent-on = { $name }: { $spent }
tally-result = Projects selected
tally-sums = Spent: { $spent }; left: { $left }; voters with one selected project at least: { $represented } of { $voters }
tally-step-funded = { $project }: selected ({ $cost }); { $amount } left
tally-step-skipped = { $project }: passed over, since it costs { $cost } and { $amount } are missing
tally-step-stopped = { $project }: counting ends, since it costs { $cost } and { $amount } are missing
tally-step-behind = { $project }: after the end
tally-step-unsupported = { $project }: no votes
tally-step-tied = { $said } (tied with the one before)
tally-free = { $project }: selected, it costs nothing
tally-bought = { $project }: { $cost }, paid by { $payers } voters; each { $price } at most
tally-bought-points = { $project }: { $cost }, paid by { $payers } voters; { $price } at most a point
tally-emptied = { $said }; voters who gave all they had left: { $emptied }
tally-tied = { $said }; tied with { $projects }
tally-short = Projects that their supporters cannot pay for
tally-short-of = { $project }: the { $supporters } voters who support it have { $have } left, and it costs { $cost }
tally-share = The budget is divided among the voters: { $share } each.
tally-raised-exhausted = Shares raised { $times } times by { $step }: no other supported project fits into the budget.
tally-raised-over = Shares raised { $times } times by { $step }: once more, and projects would cost more than the budget.
tally-added = From what is left
tally-more = … and { $rest } more. To see everything: --json
tally-uncounted = Nothing could be counted: correct these lines first.
tally-not-utf8 = the file is not saved as UTF-8
tally-no-section = there is no part { $section }
tally-no-column = the part { $section } has no column “{ $column }”
tally-missing = the part META does not say “{ $key }”
tally-bad-amount = { $key }: “{ $value }” is not an amount
tally-too-large = the amount { $value } is too large
tally-vote-type = “{ $value }” is not a kind of vote: approval, choose-1, cumulative, scoring or ordinal
tally-bad-number = { $key }: “{ $value }” is not a number; this limit is not checked
tally-cells = { $found } cells for { $columns } columns; the rest of the line does not count
tally-count = { $key } is { $said }, but there are { $found }
tally-votes-differ = project { $project }: { $said } votes stated, { $found } in the ballots
tally-score = project { $project }: a score of { $said } stated, { $found } by the ballots
tally-duplicate-project = project { $project } is already on line { $first }; this line does not count
tally-duplicate-voter = voter { $voter } is already on line { $first }; both ballots count
tally-unknown-project = voter { $voter }: there is no project “{ $project }”; this choice does not count
tally-repeated = voter { $voter }: project { $project } is named twice; it counts once
tally-points = voter { $voter }: the points “{ $points }” do not fit the projects; what is missing counts zero
tally-limit = voter { $voter }: { $key } is { $limit }, and the ballot has { $found }; it counts as it is
tally-above-budget = project { $project }: it costs { $cost }, more than the budget
tally-overspent = the projects marked as selected cost { $spent }, more than the budget of { $budget }
