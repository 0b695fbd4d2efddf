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
    .pb = Ballots of a participatory budget that is over, as Pabulib files (.pb); --output is a folder then
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
command-codes = Prepares and follows the codes sent by letter: votes, petitions, questionnaires, supports.
command-codes-generate = Draws the codes of a process, and writes the letters; of a vote, before it opens.
    .process = The commune and the process, like kerlande/quai
    .count = Number of letters
    .reserve = Number of codes in reserve, to replace lost letters (by default: 5%, and at least 5)
    .recipients = Recipients as CSV: one row per letter, each column a line of the address; nothing of it is kept
    .output = Folder to create, outside the folder of texts: it holds the codes
    .state = Working folder of serve, with its table and secret (default: .parvis)
    .endpoint_url = Address of another DynamoDB table (default: the table of the working folder)
    .region = AWS region of the table (default: eu-west-3, Paris)
    .table = Name of the table (default: parvis)
command-codes-status = Says what became of the codes of a process, and whether they add up.
    .process = The commune and the process, like kerlande/quai
    .state = Working folder of serve, with its table and secret (default: .parvis)
    .endpoint_url = Address of another DynamoDB table (default: the table of the working folder)
    .region = AWS region of the table (default: eu-west-3, Paris)
    .table = Name of the table (default: parvis)
command-codes-revoke = Cancels the code of a lost letter, unless it was used.
    .process = The commune and the process, like kerlande/quai
    .code = The code itself
    .register = Register of the letters, registre.csv; needs --letter
    .letter = Number of the letter, with --register
    .state = Working folder of serve, with its table and secret (default: .parvis)
    .endpoint_url = Address of another DynamoDB table (default: the table of the working folder)
    .region = AWS region of the table (default: eu-west-3, Paris)
    .table = Name of the table (default: parvis)
command-codes-reissue = Takes the next code of the reserve, in place of a cancelled one, and writes its letter.
    .process = The commune and the process, like kerlande/quai
    .reserve = Codes of the reserve, reserve.csv; the letter is written beside it
    .address = Recipient of the letter; a semicolon separates the lines
    .state = Working folder of serve, with its table and secret (default: .parvis)
    .endpoint_url = Address of another DynamoDB table (default: the table of the working folder)
    .region = AWS region of the table (default: eu-west-3, Paris)
    .table = Name of the table (default: parvis)
command-verify = Counts a vote again from its published files, and says everything that does not hold.
    .folder = Folder with the published files (manifest.json, ballots.jsonl…), or address of the page of the ballot box
    .fingerprint = Fingerprint of the poster, to compare with the manifest’s
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
examples-codes = Examples:
    {"  "}parvis codes generate kerlande/quai --count 2214 --recipients list.csv --output ../letters-quai
    {"  "}parvis codes status kerlande/quai
    {"  "}parvis codes revoke kerlande/quai --register ../letters-quai/registre.csv --letter 318
    {"  "}parvis codes reissue kerlande/quai --reserve ../letters-quai/reserve.csv
examples-verify = Examples:
    {"  "}parvis verify https://participer.kerlande.example/quai/urne/
    {"  "}parvis verify box/ --fingerprint "02d63825 216707c3 5ae5f2f4 0447922f d3ceb4db"
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
pb-done = { $count } ballots written to { $path } ({ $files ->
        [1] one .pb file
       *[other] { $files } .pb files
    }, one for each envelope). These files name nobody.
pb-other-tool = “{ $value }” is not a participatory budget
pb-too-early = the vote “{ $value }” is not over: nobody sees a ballot before the close
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
codes-no-vote = “{ $value }” asks for no code received by letter
    .help = in process.yml: identity: code; then publish the commune
codes-count = the number of letters is from 1 to { $max }
    .help = for instance: --count 2214
codes-inside-content = { $path } is in the folder of texts { $content }: no place for codes
    .help = choose a folder elsewhere, for instance --output ../letters
codes-opened = “{ $value }” has opened: its codes cannot be drawn any more
    .help = change the date “opens”, leave letters the time to arrive, and publish
codes-no-risk = “{ $value }” has not answered the CNIL’s risk grid
    .help = add “risk” to process.yml: docs/guide/votation.md explains it
codes-risk = by its answers to the CNIL’s grid, “{ $value }” cannot be held with Parvis
    .help = choose a system made for that risk, for instance Belenios (belenios.org)
codes-void = { $path } holds the letters of a draw that did not succeed: their codes are worth nothing
    .help = delete this folder, then run the command again
codes-too-many = { $count } letters are too many for one process: about 5,500 codes, reserve included
    .help = Parvis is made for small communes
codes-prepared = the codes of “{ $value }” are drawn already: a second draw would make the letters wrong
    .help = to know how the codes stand: parvis codes status { $value }
codes-done =
    { $count } letters and { $reserve } reserve codes for { $process }, in { $path }.
      lettres.html        to print on A4, without margins
      publipostage.csv    the same, for a printer
      registre.csv        numbers of the letters, to cancel a code without knowing it
      reserve.csv         replacement codes
    { $kind ->
        [vote] Fingerprint to post up at the town hall before the opening: { $fingerprint }
       *[other] These codes are valid: the letters may leave.
    }
    Careful: this folder holds the codes. Whoever reads it can take part in place of residents. Put it neither in an e-mail nor in a shared folder.
codes-finished =
    All codes of “{ $value }” are valid ({ $count } were missing): the letters in { $path } may leave.{ $kind ->
        [vote] {" "}Fingerprint to post up at the town hall before the opening: { $fingerprint }
       *[other] {""}
    }
codes-finished-elsewhere =
    A draw was interrupted: its { $count } missing codes are valid now.
    Its letters are in the folder whose LISEZ-MOI.txt, manifest.json or codes.json has the fingerprint { $fingerprint }; if that folder is lost, so are the codes.
codes-read-me = Letters of the { $kind ->
        [vote] vote
       *[other] process
    } { $process }{ $trial ->
        [yes] {" "}(trial: do not send)
       *[no] {""}
    }
    Fingerprint: { $fingerprint }

    The codes of these letters are valid. Whoever reads this folder can take part in place of residents.

    lettres.html       to print on A4, without margins or scaling, then to delete
    publipostage.csv   the same for a printer; to delete too
    registre.csv       number of each letter, and the hash of its code: keep locked up until the close
    reserve.csv        replacement codes: keep locked up until the close
    { $kind ->
        [vote] manifest.json      what the commune publishes before the opening, with manifest.sig
       *[other] codes.json         the hashes of all codes, to finish a draw that was interrupted
    }

    Letter lost: parvis codes revoke, then parvis codes reissue. Destroy everything at the end of the challenge period.
codes-unprepared = the codes of “{ $value }” are not drawn yet
    .help = parvis codes generate { $value } --count 100 --output ../letters
codes-status =
    Codes of { $process }
      Fingerprint             { $fingerprint }
      Codes printed           { $printed }
        not used yet          { $unused }
        used                  { $used }
        cancelled             { $revoked }
      Codes in reserve        { $reserve }
        still available       { $left }
        sent as replacements  { $reissued }, of which { $reissuedused } used and { $reissuedrevoked } cancelled
      Altogether              { $allused } used, of which { $onpaper } on paper; { $allrevoked } cancelled
codes-adds-up = It adds up: { $printed } = { $unused } + { $used } + { $revoked }; { $reserve } = { $left } + { $reissued }; reissued ({ $reissued }) ≤ cancelled ({ $allrevoked }).
codes-does-not-add-up = It does not add up: { $missing } codes that were drawn are missing in the table, { $strange } do not belong there. If some are missing, run parvis codes generate again; otherwise { $kind ->
        [vote] do not open the box, and look for the reason
       *[other] look for the reason before you publish a result
    }.
codes-changed = Careful: the questions or the dates have changed since the codes were drawn. Put them back: the manifest never changes.
codes-mistyped = this is not a code: it has 25 characters, the last of which shows mistyping
    .help = copy it from the letter, with or without hyphens
codes-no-letter = no letter “{ $letter }” in { $file }
    .help = the register is the file { $name } of the folder of letters; replacement letters are called R1, R2…
codes-unknown = this code is none of this process
    .help = compare the commune and the process: { $value }
codes-used = { $kind ->
        [vote] this code was used: it is not cancelled any more, its ballot may be in the box
       *[other] this code was used: it is not cancelled any more
    }
    .help = { $kind ->
        [vote] whoever complains can have it noted in the minutes
       *[other] the person can withdraw what was sent, by the link of the receipt
    }
codes-in-reserve = this code is in the reserve: nobody has it
    .help = nothing to cancel
codes-closed = “{ $value }” is closed: its codes do not change any more
    .help = { $kind ->
        [vote] their numbers are those of the minutes
       *[other] their numbers are final
    }
codes-revoked = Code cancelled. To give this person another letter: parvis codes reissue { $value } --reserve reserve.csv
codes-revoked-before = This code was cancelled before.
codes-no-reserve = { $path } is not a reserve of codes
    .help = it is the file { $name } of the folder of letters
codes-revoke-first = there is no cancelled code to replace
    .help = first cancel the one of the lost letter: parvis codes revoke { $value }
codes-reissued = The letter is in { $path }. Hand it to the person, then delete this file.
codes-reserve-empty = no reserve code is left in { $path }
    .help = { $kind ->
        [vote] offer the person to vote on paper at the town hall
       *[other] offer the person to do it on paper at the town hall
    }
codes-recipients-count = { $file } has { $value } recipients, but --count says { $count }
    .help = one recipient per letter
codes-recipients-long = { $file }:{ $value }: this address does not fit into the window of the envelope
    .help = six lines of at most 45 characters
codes-recipients-empty = { $file }:{ $value }: this address is empty
    .help = delete the row, and change --count
serve-codes =
    Trial codes for { $process }, not to be sent:
      { $path }
verify-fingerprint = a fingerprint has 40 digits or letters from a to f
    .help = copy it from the poster, with or without hyphens
verify-no-manifest = { $value } does not hold manifest.json
    .help = all published files of the vote are needed
verify-read =
    Fingerprint of manifest  { $fingerprint }{ $compared ->
        [yes] {""}
       *[no] {" "}(to compare with the poster: --fingerprint)
    }
    Codes printed            { $printed }, and { $reserve } in reserve
    Batches published        { $batches }, with { $inbatches } hashes{ $closed ->
        [yes] {""}
       *[no] . The vote is not closed.
    }{ $closed ->
        [yes] {"\u000A"}Codes used               { $used }, and { $paper } on paper; { $revoked } cancelled, { $reissued } reissued{"\u000A"}Ballots                  { $ballots }, and { $paperballots } on paper{"\u000A"}Fingerprint of closing   { $closing }
       *[no] {""}
    }
verify-result = { $question }
    {"  "}{ $first ->
        [none] No valid vote
        [one] First: { $winners }
       *[other] Tied: { $winners }
    } ({ $valid } valid, { $blank } blank, { $invalid } spoilt)
verify-yes = Yes
verify-no = No
verify-holds = All of it holds: every ballot has a valid token, the count is the one that was declared.
verify-holds-open = All of it holds so far. The ballots will be published at the close.
verify-fails = { $count ->
        [one] { $count } thing does not hold
       *[other] { $count } things do not hold
    }. Keep these files and tell the town hall.
finding-missing = the file { $file } is missing
finding-form = { $file } is not in the prescribed form
finding-form-line = { $file }, line { $line }: not in the prescribed form
finding-seal = { $file } was not sealed by the manifest’s key
finding-fingerprint = the manifest is not the poster’s: fingerprint { $found } instead of { $expected }
finding-rules-hash = the rules are not those that the manifest announces
finding-number = { $what }: the file says { $declared }, there are { $found }
finding-unsorted = { $list }: not in order at place { $place }
finding-duplicate = { $list }: { $hash } stands there twice
finding-in-both = the code { $hash } is both in { $first } and in { $second }
finding-never-printed = { $list }: the code { $hash } was neither printed nor reissued
finding-not-reserve = the code { $hash } is said to be reissued, but is none of the reserve
finding-more-than = { $what }: { $count }, more than { $of } ({ $limit })
finding-ballot-hash = the ballot { $hash } carries another hash than its own
finding-token = the ballot { $hash } has a token that the commune did not sign
finding-token-twice = the ballot { $hash } has the token of another ballot
finding-choices = the ballot { $hash } says what the rules do not allow
finding-batch-number = a batch has the number { $found } instead of { $expected }
finding-batch-size = the batch { $number } has only { $size } hashes
finding-batch-root = the batch { $number } has another root than that of its hashes
finding-batch-twice = batch { $number }: the ballot { $hash } was in a batch before
finding-lost = the ballot { $hash }, published in batch { $number }, has disappeared from the box
finding-root = the root of the closing is not that of the ballots
finding-other-vote = the closing is that of another vote
finding-file-hash = { $file } is not the file that the closing names
finding-result = the declared result is not what the ballots give
finding-result-unknown = the result cannot be counted again: the rules, or the totals on paper, cannot be read
list-printed = codes printed
list-reserve = codes in reserve
list-used = codes used
list-used-on-paper = codes used on paper
list-revoked = codes cancelled
list-reissued = codes reissued
list-batch = batch { $number }
list-ballots = ballots
counted-printed = codes printed
counted-reserve = codes in reserve
counted-used = codes used
counted-used-anyhow = codes used, on the web and on paper
counted-used-on-paper = codes used on paper
counted-revoked = codes cancelled
counted-reissued = codes reissued
counted-ballots = ballots
counted-envelopes = envelopes
counted-paper-ballots = ballots on paper
risk-intro =
    Before a vote, five questions: the risk grid of the CNIL (délibération no. 2019-053).
    Answer yes or no. In doubt, yes.
risk-yes-or-no = answer yes or no
risk-persons = Does the vote elect or designate persons?
    .hint = Youth council, delegates, jury, representatives of the staff…
risk-binding = Will the result bind the commune?
    .hint = Local referendum, consultation of electors in the sense of the code of local authorities.
risk-stakes = Does much depend on it for somebody?
    .hint = Their work, a lot of money, rights, power.
risk-conflict = Does the matter divide the commune, or was a vote on it contested before?
risk-means = Would somebody who wants to falsify the result have the means?
    .hint = Money, technical skill, or access to the machines of the commune or of its provider.
risk-elects = Parvis elects and designates nobody: nothing was written. Choose a system made for it, for instance Belenios (belenios.org).
risk-binds = With Parvis, every vote is advice: nothing was written. A vote that decides is held at a polling station; you can present it on a page.
risk-high = By these answers, the vote is at risk level { $level } of the CNIL, and Parvis is fit for level 1 only: nothing was written. Choose a system made for that level, for instance Belenios (belenios.org), and ask your data protection officer.
new-stopped = not all questions have an answer: nothing was written
    .help = run the command again whenever you like
