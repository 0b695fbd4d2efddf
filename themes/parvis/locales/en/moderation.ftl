# Moderating, studying and answering: the agents' pages and the mails to authors.

# The queue
desk-menu-queue = To do
desk-queue-title = To do
desk-queue-empty = Nothing is waiting. Everything is up to date.
desk-queue-end = Nothing more is waiting.
desk-queue-next = More
desk-filter-reason = Why
desk-filter-process = Process
desk-filter-all-reasons = Everything
desk-filter-all-processes = All processes
desk-reason-moderate = To read before it is published
desk-reason-review = Published, to read
desk-reason-report = Reported
desk-reason-appeal = Its author asks for another look
desk-reason-answer = An answer is owed
desk-age-later = The author was asked to change it
desk-age-minutes = { $n ->
    [0] Has just arrived
    [one] Has been waiting for 1 minute
   *[other] Has been waiting for { $n } minutes
  }
desk-age-hours = { $n ->
    [one] Has been waiting for 1 hour
   *[other] Has been waiting for { $n } hours
  }
desk-age-days = { $n ->
    [one] Has been waiting for 1 day
   *[other] Has been waiting for { $n } days
  }
desk-due = due by { $due }
desk-late = Late: it was due by { $due }

# One contribution
desk-item-kind = Contribution
desk-item-kind-ideas = Idea
desk-item-kind-comments = Comment
desk-item-about = About
desk-item-picture = What the picture shows, in the author’s words:
desk-item-private = What is not published
desk-item-refused = Why it was refused
desk-item-revision = A change was asked for, until { $until }
desk-item-deeds = What to do?
desk-item-permanent = See the public page
desk-item-process = See the page of the process
desk-item-neighbours = Others that are waiting
desk-item-before = Previous
desk-item-after = Next
desk-item-reports = { $count ->
    [one] One report
   *[other] { $count } reports
  }
desk-stage-pending = Not published yet
desk-stage-published = Published
desk-stage-refused = Refused
desk-stage-merged = Joined to another
desk-stage-withdrawn = Withdrawn by its author

# What can be done
desk-deed-publish = Publish
desk-deed-seen = Read: it stays published
desk-deed-refuse = Refuse
desk-deed-revision = Ask for a change
desk-deed-merge = Join to another
desk-deed-status = Say where it stands
desk-deed-answer = Answer for the commune
desk-deed-contact = Reach the author
desk-button-refuse = Refuse and tell the author
desk-button-revision = Send the request
desk-button-merge = Join
desk-button-status = Save
desk-button-answer = Publish the answer
desk-button-contact = See the author’s address
desk-refuse-grounds = For which reason?
desk-refuse-words = What you want to add
desk-refuse-words-hint = The author reads it in a mail. Say what they can do.
desk-revision-words = What should change?
desk-revision-words-hint = The author reads it in a mail, with a link to change the text.
desk-revision-days = Within how many days?
desk-merge-into = To which one?
desk-merge-into-hint = The address of its page, or its number. The supports of both count together, once a person.
desk-status-legend = Where does it stand?
desk-answer-by = In whose name?
desk-answer-by-hint = A service or an office, never your own name: “Parks and gardens”.
desk-answer-text = Your answer
desk-answer-text-hint = An empty line separates paragraphs.
desk-contact-hint = Every look at it is noted in the log.
desk-contact-is = The author’s address:
desk-contact-none = No address is known.

# What was just done
desk-done-publish = Published:
desk-done-mark-seen = Read, it stays published:
desk-done-refuse = Refused:
desk-done-ask-revision = Asked for a change:
desk-done-merge = Joined:
desk-done-set-status = Status saved:
desk-done-answer = Answer published:
desk-told-yes = The author was told.
desk-told-needless = { "" }
desk-told-no-address = No address is known: the author was not told.
desk-told-failed = The mail to the author did not go out.

# What keeps it from being done
desk-stale-title = This contribution has changed meanwhile
desk-problem-stale = A colleague or the author changed it while you were reading. Nothing was done. This is where it stands; what you had written is still here.
desk-problem-not-now = That is not possible any more where it stands. Nothing was done.
desk-problem-no-grounds = Choose a reason
desk-problem-no-words = Write your text
desk-problem-too-long = Your text is too long: at most 10,000 characters
desk-problem-no-name = Say in whose name you answer
desk-problem-no-date = Give a number of days, from 1 to 60
desk-problem-no-status = Choose a status
desk-problem-no-such = No published contribution of this process has that address
desk-problem-itself = That is the same one: name the other
desk-problem-try-again = The service did not answer. Try again: nothing is lost or done twice.

# Reasons of a refusal, as its author reads them
refusal-offensive = It insults somebody or incites to hatred.
refusal-personal = It gives away personal information about somebody.
refusal-accusing = It accuses a person.
refusal-advertising = It advertises.
refusal-off-topic = It is not about this process.
refusal-unclear = We did not understand what you propose.
refusal-repeated = You sent the same text before.
refusal-other = Another reason.

# Log
desk-act-see-queue = Opened the queue
desk-act-publish = Published a contribution
desk-act-refuse = Refused a contribution
desk-act-ask-revision = Asked for a change
desk-act-mark-seen = Read a published contribution
desk-act-merge = Joined a contribution to another
desk-act-set-status = Said where a contribution stands
desk-act-answer = Answered for the commune
desk-act-see-contact = Saw the address of an author
desk-act-export = Downloaded contributions
desk-act-export-contacts = Downloaded contributions with addresses
desk-detail-grounds = Reason
desk-detail-words = Text
desk-detail-into = Joined to
desk-detail-status = Status
desk-detail-by = In the name of
desk-detail-until = Until
history-seen = Read again

# Mails
mail-decided-subject-published = Your contribution is published: { $title }
mail-decided-subject-refused = Your contribution is not published: { $title }
mail-decided-subject-taken-down = Your contribution is not published any more: { $title }
mail-decided-subject-revision = You are asked for a change: { $title }
mail-decided-subject-merged = Your contribution joins another: { $title }
mail-decided-subject-joined = A contribution joins yours: { $title }
mail-decided-subject-status = News of your contribution: { $title }
mail-decided-subject-answered = The commune answers you: { $title }
mail-decided-published = What you sent for “{ $title }” is published. This is its permanent address.
mail-decided-refused = What you sent for “{ $title }” is not published.
mail-decided-taken-down = What you sent for “{ $title }” was published and is not any more.
mail-decided-revision = Before we go on with what you sent for “{ $title }”, we ask you to change it.
mail-decided-merged = What you sent for “{ $title }” says the same as another contribution. Both go on together, at the address below, and their supports count together.
mail-decided-joined = Another contribution said the same as yours for “{ $title }”. Both go on together, at your address, and their supports count together.
mail-decided-status = This is where what you sent for “{ $title }” stands.
mail-decided-answered = The commune has answered what you sent for “{ $title }”. The answer is on its page.
mail-decided-what = Your contribution:
mail-decided-why = The reason:
mail-decided-refused-until = You disagree? You may ask, once, that somebody look again, until { $until }.
mail-decided-refused-link = Ask for another look
mail-decided-taken-down-until = You disagree? You may ask, once, that somebody look again, until { $until }.
mail-decided-taken-down-link = Ask for another look
mail-decided-revision-until = You can change your text until { $until }.
mail-decided-revision-link = Change my text
mail-decided-final = If you have a question, write to the town hall, whose address is below.

# Reporting, and asking for another look
report-link = Report
report-link-of = what was written on { $date }
report-title = Report this contribution
report-intro = Somebody at the town hall will read it again. You need not say who you are, and its author will not know.
report-reason = What is wrong with it?
report-reason-offensive = It insults somebody or incites to hatred
report-reason-personal = It gives away personal information about somebody
report-reason-accusing = It accuses a person
report-reason-advertising = It advertises
report-reason-off-topic = It has nothing to do with this process
report-reason-unclear = Nobody can understand it
report-reason-repeated = It was sent several times
report-reason-other = Something else
report-words = What there is to know
report-words-hint = Such as the passage in question. At most 1,000 characters.
report-button = Send the report
report-back = Go back without reporting
report-problem-no-reason = Say what is wrong with it
report-problem-too-long = Your text is too long: at most 1,000 characters
report-problem-too-many = Several reports were just sent from this connection. Try again in an hour
report-problem-again = Check your report, then send it.
report-problem-try-again = The service did not answer. Send it again
step-title-reported = Thank you, it is noted
step-text-reported = Somebody at the town hall will read this contribution within three working days. It can be seen meanwhile.
step-title-appeal = Ask for another look?
step-text-appeal = What you sent for “{ $title }” is not published. Press the button, and somebody at the town hall reads it again. It can be asked only once.
step-button-appeal = Ask for another look
step-title-appealed = Your request is noted
step-text-appealed = Somebody at the town hall will read what you sent for “{ $title }” again and answer by mail.

# Downloads
desk-menu-export = Download
desk-export-title = Download contributions
desk-export-intro = Everything that was sent, published or not, with the answers that are not public. Every download is noted in the log. Keep the file in a safe place and delete it when you no longer need it.
desk-export-csv = Table (CSV)
desk-export-json = Data (JSON)
desk-export-contacts = Table with the authors’ addresses
desk-export-none = No process collects contributions at the moment.
desk-detail-format = Format

# The register of moderation
register-title = Register of moderation
register-lead = What the town hall has read and refused, and how long it took.
register-rules = Somebody reads every contribution within three working days. A refusal always says why, and its author may ask once for another look. No name and no text stands here.
register-kind = contributions
register-kind-ideas = ideas
register-kind-comments = comments
register-sent = Sent
register-read = Read by an agent
register-median = half of them within { $time }
register-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
  }
register-days = { $n } days
register-late = Read later than within three working days
register-refused = Refused
register-merged = Joined to another
register-appeals = Asked for another look
register-granted = { $n ->
    [0] none was published after it
    [one] 1 was published after it
   *[other] { $n } were published after it
  }
register-of = { $name }: { NUMBER($n) }
register-none = Nothing has been sent yet.
register-grounds-offensive = insults, incitement to hatred
register-grounds-personal = personal information
register-grounds-accusing = accusation of a person
register-grounds-advertising = advertising
register-grounds-off-topic = off topic
register-grounds-unclear = not understood
register-grounds-repeated = sent before
register-grounds-other = another reason
