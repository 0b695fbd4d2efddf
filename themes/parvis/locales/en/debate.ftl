### The debate. `-debate` is said for all of it; then come the names of its activities: `positions` (for or against),
### `arguments`, `argument-votes` (“convincing”), `replies` (to arguments).

## The page of the debate

chip-open-debate = Open
chip-closed-debate = Closed
chip-answered-debate = Conclusions given
when-past-debate = Closed since { $closes }
card-decision-debate = Conclusions of the commune, { $date }
debate-question = The question
debate-sides = The arguments face to face
debate-read = Read the arguments
debate-reading = Further reading
status-upcoming-debate = The debate opens on { $opens }.
status-open-debate = You can take a position and argue until { $closes }.
status-confirming-debate = The debate is closed. What was sent in time can be confirmed until { $results }.
status-closed-debate = The debate has been closed since { $closes }. Everything stays readable, and the commune will give its conclusions here.
status-answered-debate = The debate is closed. The commune gave its conclusions on { $answered }.
count-debate = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] person has taken a position
   *[other] people have taken a position
  }
count-upcoming-debate = The debate is not open yet.
count-later-debate = The result will appear after the close.
count-never-debate = The number of positions is not published.
shares-for = <strong>{ $percent }%</strong> are for
shares-against = <strong>{ $percent }%</strong> are against
shares-tie = As many people are for as against
shares-none = Nobody has taken a position yet
shares-total = { $count ->
    [one] One person has taken a position.
   *[other] { NUMBER($count) } people have taken a position.
  }
shares-table = Positions
shares-side = Side
shares-people = People
shares-share = Share
shares-row = { NUMBER($count) } ({ $percent }%)
positions-hint = You can change your mind until the close.
answer-title-debate = The conclusions of the commune
answer-date-debate = Given on { $date }
stage-collect-debate = Debate
stage-transmitted-debate = Review by the commune
stage-answered-debate = Conclusions
begin-title-debate = Before you join the debate
begin-sides = One argument a person and side, in a few sentences.
signatures-found-debate = { $count ->
    [0] Nobody took a position.
    [one] One person took a position.
   *[other] { NUMBER($count) } people took a position.
  }
back-to-process-debate = Back to the debate
feed-link-process-debate = Follow this debate with a feed reader (Atom)
feed-opened-text-debate = You can take a position and argue until { $closes }.
feed-closed-text-debate = The debate is closed.
feed-answered-debate = Conclusions of the commune: { $title }

## The arguments

side-for = For
side-against = Against
arguments-count = { $count ->
    [0] No argument yet
    [one] One argument
   *[other] { NUMBER($count) } arguments
  }
arguments-best = The most convincing
arguments-latest = The latest
arguments-all-for = All arguments for
arguments-all-against = All arguments against
arguments-top-for = The most convincing for
arguments-top-against = The most convincing against
argument-replies = { $count ->
    [0] Reply
    [one] One reply
   *[other] { NUMBER($count) } replies
  }
argument-read = Read by itself
argument-about = to the argument: { $text }
propose-link-debate = Give an argument
propose-link-for = Give an argument for
propose-link-against = Give an argument against
list-title-for = All arguments for
list-title-against = All arguments against
list-title-top-for = The most convincing arguments for
list-title-top-against = The most convincing arguments against
orders-label = Choose a side and an order
order-newest-for = For: the latest
order-newest-against = Against: the latest
order-top-for = For: the most convincing
order-top-against = Against: the most convincing
list-hidden = This ranking will appear after the close.
list-empty-debate = No argument here yet.
entry-heading-for = An argument for
entry-heading-against = An argument against
entry-by-arguments = Written by { $author }, { $date }
entry-sent-arguments = Written on { $date }
entry-edited-arguments = changed on { $date }
entry-withdrawn-title-arguments = Argument withdrawn
entry-withdrawn-arguments = Its author withdrew it. The text is erased.
entry-withdrawn-replies = This reply was withdrawn.
entry-merged-arguments = Another says the same: they are one now, and their votes are counted together.
entry-merged-link-arguments = Read the one that goes on
history-sent-arguments = Sent
history-published-arguments = Published
history-edited-arguments = Changed
history-merged-arguments = Joined to another
history-withdrawn-arguments = Withdrawn
thread-title-replies = { $count ->
    [0] No reply yet
    [one] One reply
   *[other] { NUMBER($count) } replies
  }
thread-write-replies = Reply to this argument

## Taking a position

choose-heading-positions = Your position
choose-title-for = You are for
choose-title-against = You are against
choose-title-nothing-positions = Withdraw your position
choose-button-for = I am for
choose-button-against = I am against
choose-button-nothing-positions = Withdraw my position
chosen-title-for = Your position counts: for
chosen-title-against = Your position counts: against
chosen-once-positions = Only the last one counts, and it counts once.
chosen-back-debate = Back to the debate
check-title-choice = Confirm your choice
check-title-positions = Confirm your position
code-button-positions = Confirm my position
step-title-confirm-positions = Confirm your position?
step-text-confirm-positions = You opened the link received for “{ $title }”. One press of the button, and your position counts.
step-button-confirm-positions = Confirm my position
step-title-withdraw-positions = Withdraw your position?
step-text-withdraw-positions = It will not count any more for “{ $title }”. You can take a position again until the close.
step-button-withdraw-positions = Withdraw my position
step-title-withdrawn-positions = Your position is withdrawn
step-text-withdrawn-positions = It does not count any more for “{ $title }”. The number shown will be updated.
receipt-withdraw-positions = Withdraw my position
mail-code-intro-positions = Here is the code to confirm your position for “{ $title }”:
mail-code-link-positions = Confirm my position

## Saying that an argument convinces

choose-heading-argument-votes = Does this argument convince you?
choose-title-convincing = Say that this argument convinces you
choose-title-nothing-argument-votes = Withdraw your vote
choose-button-convincing = Convincing
choose-button-nothing-argument-votes = Withdraw my vote
convincing-declares = By pressing “Convincing”, you declare: “{ $declaration }”
chosen-count-convincing = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] person convinced
   *[other] people convinced
  }
chosen-title-convincing = Noted: this argument convinces you
chosen-once-argument-votes = Your vote counts once, even if you press again.
receipt-withdraw-argument-votes = Withdraw my vote

## Writing

sent-title-arguments = Thank you, your argument has arrived
sent-title-replies = Thank you, your reply has arrived
notice-only-one-arguments = You have given an argument on this side before. To change it, follow the link on its receipt; to write another, withdraw the first one.
similar-intro-arguments = Here are arguments that resemble yours. Saying that one convinces weighs more than saying it again. Your text stays in this tab.
notice-other-side = An argument does not change sides: withdraw it, then write one on the other side.
step-title-withdraw-arguments = Withdraw your argument?
step-title-withdrawn-arguments = Your argument is withdrawn
step-title-withdraw-replies = Withdraw your reply?
step-title-withdrawn-replies = Your reply is withdrawn

## Refusals

problem-title-not-yet-open-debate = The debate is not open yet
problem-title-closed-debate = The debate is closed
problem-text-closed-debate = It is not possible to take part any more. Its page stays readable.
problem-dated-closed-debate = It ended on { $date }. Its page stays readable.

## On other sites

embed-by = A debate { $at }
embed-take-part = Read the arguments and take a position
embed-read = Read the debate
