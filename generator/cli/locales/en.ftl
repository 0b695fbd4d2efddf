command-parvis = A commune’s participation platform, from a folder of text.
    .lang = Language of messages: fr or en
command-check = Checks the texts of a folder and says what to correct.
    .content = Folder that holds the communes (default: content)
command-build = Makes the pages of each commune’s site.
    .content = Folder that holds the communes (default: content)
    .output = Folder to write the sites to; each commune has its folder in it
    .snapshot = JSON file of the results to show: {"{"}"valmoret": …{"}"}
    .at = Moment to make the pages for, for instance 2026-11-20 (noon) or 2026-11-20T09:00:00Z (default: now)
    .site = Make the site of this commune only (the name of its folder)
command-serve = Shows the sites on this computer and takes trial signatures.
    .content = Folder that holds the communes (default: content)
    .port = Port on this computer (default: 4180; 0 for a free port)
    .state = Working folder: table, secret, pages (default: .parvis)
    .at = Pretend that it is this moment, such as 2026-11-20 or 2026-11-20T09:00:00Z
    .site_url = Address at which the pages are shown, if not by this command
    .functions_url = Address of the functions, if they are on another site than the pages
    .endpoint_url = Address of another DynamoDB table (default: a table in the working folder)
    .region = AWS region of the table (default: eu-west-3, Paris)
    .table = Name of the table (default: parvis)
    .smtp = Mail server, such as smtp://localhost:2525 (default: a page shows the mails)
    .mail_from = Address that mails are sent from
    .no_limits = No limit on what is sent, to measure; never for real people
help = Shows this help
version = Shows the version
heading-usage = Usage:
heading-commands = Commands
heading-arguments = Arguments
heading-options = Options
value-command = COMMAND
exit-codes = Exit codes:
    {"  "}0  all is well
    {"  "}1  the texts have mistakes
    {"  "}2  the command is not written correctly
    {"  "}3  a file could not be read or written
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
write-not-ours = the folder { $path } holds something else than a site made by parvis
    .help = choose a folder that is empty, or does not exist yet
write-link = { $path } is a symbolic link, nothing is written through it
