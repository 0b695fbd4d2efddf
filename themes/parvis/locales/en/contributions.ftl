### What residents write and choose. `-process` is said for all tools that are neither petition nor questionnaire,
### `-contribution` where one writes, `-choice` where one chooses, then the name of an activity.

## The page of a process

card-decision-process = What came of it, { $date }
chip-answered-process = Followed up
status-upcoming-process = You can take part from { $opens }.
status-upcoming-ideas = Ideas are welcome from { $opens }.
status-open-process = You can take part until { $closes }.
status-open-ideas = You can propose your ideas until { $closes }.
status-confirming-process = Taking part is over. What was sent in time can be confirmed until { $results }.
status-closed-process = Taking part ended on { $closes }. Everything stays readable, and the commune will say here what it makes of it.
status-answered-process = The commune said what it makes of it on { $answered }.
count-process = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] contribution
   *[other] contributions
  }
count-ideas = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] idea
   *[other] ideas
  }
count-upcoming-process = Nothing is open yet.
count-later-process = The result will appear after the close.
count-never-process = The number of those who took part is not published.
answer-title-process = What came of it
answer-date-process = Decided on { $date }
stage-collect-process = Taking part
stage-collect-ideas = Ideas
stage-transmitted-process = Review by the commune
stage-answered-process = What comes of it
who-title-process = Who can take part
begin-title-process = Before you take part
begin-identity-open-process = No address is asked for: everybody is taken at their word.
begin-identity-email-process = An e-mail address is asked for, so that everybody counts once. It is never published.
begin-identity-code-process = The code received by letter is asked for, so that everybody counts once.
begin-choices-by-letter = To support or to vote, the code received by letter is asked for: each letter counts once a subject.
begin-moderation-before = The town hall reads what is written before it is published.
begin-moderation-after = What is written appears at once; the town hall reads it afterwards.
begin-threshold = { $supports ->
    [one] From one support on, the commune answers within { $days } days.
   *[other] From { NUMBER($supports) } supports on, the commune answers within { $days } days.
  }
propose-link = Take part
propose-link-ideas = Propose an idea
latest-title = The latest contributions
latest-title-ideas = The latest ideas
latest-none = Nobody has written anything yet. You can be the first.
latest-none-ideas = Nobody has proposed an idea yet. You can be the first.
signatures-found-process = { $count ->
    [0] Nobody took part.
    [one] It received 1 contribution.
   *[other] It received { NUMBER($count) } contributions.
  }
back-to-process-process = Back to the process
feed-link-process-process = Follow this process with a feed reader (Atom)
feed-opened-text-process = You can take part until { $closes }.
feed-closed-text-process = Taking part is over.
feed-answered-process = What came of it: { $title }

## Lists

list-title = All contributions
list-title-ideas = All ideas
list-title-top = Most supported
list-title-option = { $name }
list-all = See everything
list-all-ideas = See all ideas
list-newest = Newest
list-top = Most supported
list-empty = Nothing here yet.
list-older = Older
list-newer = Newer
pages-label = Pages of the list
filters-label = Sort and filter
facet-category = By topic
facet-district = By district
facet-status = By status
status-of-under-review = Under review
status-of-feasible = Feasible
status-of-out-of-scope = Not for the commune to do
status-of-already-planned = Already planned
status-of-selected = Selected
status-of-not-selected = Not selected
status-of-in-progress = In progress
status-of-done = Done

find-label = Search
find-none = Nothing found. Try other words, or propose it.
find-one = 1 result
find-many = % results
find-failed = The search does not answer right now. The lists below say the same.

## A contribution

entry-by = Proposed by { $author } on { $date }
entry-sent = Proposed on { $date }
entry-edited = changed on { $date }
entry-answered = the commune has answered
entry-withdrawn-title = Contribution withdrawn
entry-withdrawn = Its author withdrew it. The text is erased.
entry-merged = Another one says the same: they are one from now on, and their supports are counted together.
entry-merged-link = Read the one that goes on
reply-title = The commune’s answer
owed-title = Enough people support it
owed-until = The commune will answer here before { $date }.
owed-late = The commune was to answer here before { $date }. Its answer is late.
history-title = What happened
history-sent = Sent
history-published = Published
history-refused = Refused
history-appealed = Second reading asked for
history-revision = Change asked for
history-edited = Changed
history-threshold = Enough supports reached
history-answered = Answer of the commune
history-merged = Joined to another
history-withdrawn = Withdrawn
history-status-under-review = Under review
history-status-feasible = Found feasible
history-status-out-of-scope = Not for the commune to do
history-status-already-planned = Already planned
history-status-selected = Selected
history-status-not-selected = Not selected
history-status-in-progress = In progress
history-status-done = Done
thread-title = { $count ->
    [0] No contributions
    [one] 1 contribution
   *[other] { NUMBER($count) } contributions
  }
thread-title-comments = { $count ->
    [0] No comments yet
    [one] 1 comment
   *[other] { NUMBER($count) } comments
  }
thread-reply = Reply
thread-reply-to = to “{ $name }”
thread-write = Write
thread-write-comments = Write a comment

## Choosing

choose-heading = Your opinion
choose-heading-supports = Do you agree?
choose-title-support = Support this idea
choose-title-nothing = Take your support back
choose-button-support = Support
choose-button-nothing = Take my support back
chosen-count-support = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] support
   *[other] supports
  }
chosen-title-support = Your support counts
chosen-once = It counts once, even if you press again.
chosen-by-letter = With the code of your letter, you can change your mind until the close.
chosen-level-by-letter = Each code received by letter counts once.
chosen-back = Back
check-intro-choice = One more moment: look at it again, then confirm.
hint-email-choice = You will receive a code there, so that everybody counts once. It is never published.
notice-too-many-choice = Many forms come from the same connection. Try again in an hour, or go to the town hall.
notice-try-again-choice = The service did not answer. Try again: your choice will count once.
code-button-choice = Confirm my choice
code-try-again-choice = The service did not answer. Type the code again: your choice will count once
step-title-confirm-choice = Confirm your choice?
step-text-confirm-choice = You opened the link received for “{ $title }”. Press the button, and your choice counts.
step-button-confirm-choice = Confirm my choice
step-title-withdraw-choice = Take your choice back?
step-text-withdraw-choice = It will not count for “{ $title }” any more. You can choose again until the close.
step-button-withdraw-choice = Take my choice back
step-title-withdrawn-choice = Your choice is taken back
step-text-withdrawn-choice = It does not count for “{ $title }” any more. The number shown will follow.
receipt-withdraw-choice = Take my choice back
mail-code-intro-choice = Here is the code to confirm your choice for “{ $title }”:
mail-code-link-choice = Confirm my choice

## Writing

similar-title = Somebody may have thought of it already
similar-intro = This looks like your text. Supporting it weighs more than saying it again. Your text stays in this tab.
similar-continue = Mine is different: continue
check-title-contribution = Read it again before sending
check-intro-contribution = One more moment: read it again, then send it.
check-next-now-contribution = Your text is sent at once, and you will receive a reference to keep.
person-intro-open-contribution = One last thing, before you read it again.
person-intro-email-contribution = One last thing: your address, so that the town hall can answer you.
send-button-contribution = Send
hint-email-contribution = You will receive a code there, then what becomes of your text. It is never published.
declare-everybody-process = I declare that I take part in my own name.
without-email-process = No e-mail address, or a shared one? The town hall will help you to take part.
notice-already-sent-contribution = This form was already sent with another text. To send this one, press the button again.
notice-only-one = You already sent a text here. To change it, follow the link of its receipt.
notice-too-many-contribution = Many forms come from the same connection. Your text is still here: try again in an hour, or go to the town hall.
notice-try-again-contribution = The service did not answer. Your text is still here: send it again, it will appear once.
code-button-contribution = Confirm and send
code-help-address-process = Is the address wrong? Go back to the process and start again.
code-try-again-contribution = The service did not answer. Type the code again: your text will appear once
step-title-confirm-contribution = Confirm what you sent?
step-text-confirm-contribution = You opened the link received for “{ $title }”. Press the button, and your text is sent.
step-button-confirm-contribution = Confirm and send
step-title-withdraw-contribution = Withdraw your text?
step-text-withdraw-contribution = It will be erased from “{ $title }”, with your contact data. If it was published, its address will only say that it was withdrawn.
step-button-withdraw-contribution = Withdraw and erase
step-title-withdrawn-contribution = Your text is withdrawn
step-text-withdrawn-contribution = It is erased from “{ $title }”, with your contact data. The pages will follow.
receipt-withdraw-contribution = Withdraw my text
mail-code-intro-contribution = Here is the code to confirm what you sent for “{ $title }”:
mail-code-link-contribution = Confirm and send
sent-title = Thank you, your text has arrived
sent-title-ideas = Thank you, your idea has arrived
sent-title-comments = Thank you, your comment has arrived
sent-about = For “{ $title }”.
sent-next-before = The town hall reads it before publishing it, usually within a few working days. You will learn what it decides, and why.
sent-next-after = It is published. The town hall reads it too, and tells you if it removes it.
sent-next-look = This time, the town hall reads it before publishing it, usually within a few working days: so it is when many texts arrive at once, or when a browser filled in an invisible field.
sent-address = You will find it here:
sent-change-until = You can change it until { $until }.
sent-change = Change my text
sent-withdraw-hint = You can withdraw it at any time.
mail-sent-subject = What you sent for “{ $title }”
mail-sent-intro = Thank you: your text for “{ $title }” has arrived.
mail-sent-when = Sent on { $date }

## Data

privacy-choice = What you choose
privacy-written = What you write, which is public
privacy-notice-name-process = What you write is public, with the name that you choose. Your address never is.
privacy-notice-process = Your answers inform the commune, in its public interest. Controller: { $controller }. Your contact data serve to answer you and to count everybody once; they are erased { $months ->
    [0] at the close.
    [one] 1 month after the close.
   *[other] { $months } months after the close.
  }

## Refusals

problem-title-not-yet-open-process = This is not open yet
problem-text-not-yet-open-process = Come back on the opening day.
problem-dated-not-yet-open-process = You can take part from { $date }.
problem-title-closed-process = Taking part is over
problem-text-closed-process = You cannot take part here any more. The page of the process says what became of it.
problem-dated-closed-process = It ended on { $date }. The page of the process says what became of it.
