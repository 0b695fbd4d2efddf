### The words of Parvis in English. Plain, short, never accusing.

## Numbers, dates, places

number-group = ,
number = { NUMBER($n) }
number-decimal = { $whole }.{ $part }
size-kilobytes = { NUMBER($n) }{"\u00A0"}kB
size-megabytes = { $whole }.{ $tenth }{"\u00A0"}MB
list-comma = {", "}
list-and = { $first } and { $last }
list-or = { $first } or { $last }
date = { $day }{"\u00A0"}{ $month } { $year }
date-first = 1
date-at = { $date } at { $time }
date-at-midnight = { $date } at midnight
time-hour = { $hour }:00
time-minute = { $hour }:{ $minute }
month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December
place-at = in { $name }
place-at-le = in { $name }
place-at-les = in { $name }
place-of = of { $name }
place-of-vowel = of { $name }
place-of-le = of { $name }
place-of-les = of { $name }

## The frame of every page

title-page = { $title } – Take part { $at }
title-error = Error: { $title }
menu-label = Menu
skip-to-content = Skip to content
advisory = Advisory: the decision belongs to the municipal council.
confirmed-as = This device is confirmed for { $address }.
not-me = This is not me
back-home = Back to the home page
footer-town-hall = The town hall { $of }
footer-site = This site
footer-made-with = Made with Parvis, free software. Nothing follows you here: no audience measurement, no advertising.
link-legal = Legal notice
link-privacy = Your data
link-accessibility = Accessibility: not compliant
phone = Telephone
email = E-mail
hours = Opening hours

## Home

home-title = Take part { $at }
home-soon = Closing soon
home-open = Open now
home-upcoming = Coming up
home-past = What came of it
home-pages = More to read
home-empty-title = Nothing is open just now
home-empty = The next processes will appear here. Until then, the town hall answers you.
card-decision = The commune’s answer, { $date }
card-decision-questionnaire = What was done with it, { $date }

## Where a petition stands

chip-upcoming = Coming up
chip-open = Open
chip-open-questionnaire = Open
chip-closing-soon = Closing soon
chip-threshold-reached = Threshold reached
chip-confirming = Just closed
chip-closed = Closed
chip-closed-questionnaire = Closed
chip-succeeded = Closed, threshold reached
chip-transmitted = With the council
chip-answered = Answered
chip-answered-questionnaire = Followed up
chip-refused = Refused
days-left = { $days ->
    [0] last day
    [1] 1 day left
   *[other] { NUMBER($days) } days left
  }
when-upcoming = Opens { $opens }
when-upcoming-questionnaire = Opens { $opens }
when-open = Until { $closes }
when-refused = Refused { $date }
when-transmitted = With the council since { $date }
when-past = Closed { $closes }
when-past-questionnaire = Closed { $closes }
status-upcoming = Signing opens on { $opens }.
status-upcoming-questionnaire = The questionnaire opens on { $opens }.
status-open = You can sign until { $closes }.
status-open-questionnaire = You can answer until { $closes }.
status-threshold-reached = The threshold is reached, and you can still sign until { $closes }.
status-confirming = Signing is closed. Signatures sent in time can be confirmed until { $results }; the result appears after that.
status-confirming-questionnaire = The questionnaire is closed. Answers sent in time can be confirmed until { $results }; the results appear after that.
status-closed = Signing closed on { $closes }. The commune may still answer this petition.
status-closed-questionnaire = The questionnaire closed on { $closes }. The commune will say here what it makes of it.
status-succeeded = Signing closed on { $closes } and the threshold is reached. The town hall now hands the petition to the municipal council.
status-transmitted = The petition was handed to the municipal council on { $transmitted }. Its answer will appear here.
status-answered = The commune answered on { $answered }.
status-answered-questionnaire = The commune said what it makes of it on { $answered }.
status-refused = The commune refused this petition on { $refused }. It stays readable, with the reason.

## Numbers of signatures

count = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] signature
   *[other] signatures
  }
count-questionnaire = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] answer
   *[other] answers
  }
count-of-goal = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] signature
   *[other] signatures
  } of { NUMBER($goal) }
count-missing = { NUMBER($missing) } more to go.
count-reached = The threshold is reached.
count-upcoming = Nobody has signed yet: signing is not open.
count-upcoming-questionnaire = Nobody has answered yet: the questionnaire is not open.
count-later = The number of signatures appears after the close.
count-later-questionnaire = Results appear after the close.
count-never = The number of signatures is not published.
count-never-questionnaire = The results of this questionnaire are not published.

## The page of a petition

breadcrumb = All processes
breadcrumb-label = Breadcrumb
petition-by = Petition started by { $author }
petition-by-legal = Local petition started by { $author }
petition-to = Addressed to: { $addressee }
sign-link = Sign this petition
legal-banner-title = A petition provided for by law
legal-banner = A tenth of the electors may ask for a matter to be put on the municipal council’s agenda (article L1112-16 of the French code général des collectivités territoriales). Each elector may sign one such petition a quarter. The council alone decides what follows.
legal-banner-electors = The electoral roll has { $electors ->
    [one] 1 registered elector.
   *[other] { NUMBER($electors) } registered electors.
  }
answer-title = The commune’s answer
answer-title-questionnaire = What was done with it
answer-date = Given on { $date }
answer-date-questionnaire = Decided on { $date }
refusal-title = Why this petition is refused
signatures-title = Signatures
signatures-found = { $count ->
    [0] Nobody has signed this petition yet.
    [one] This petition has 1 signature.
   *[other] This petition has { NUMBER($count) } signatures.
  }
signatures-found-questionnaire = { $count ->
    [0] Nobody answered.
    [one] It received 1 answer.
   *[other] It received { NUMBER($count) } answers.
  }
signatures-found-both = This petition has { NUMBER($count) } signatures: { $channels }.
signatures-channels = Of these, { $channels }.
signatures-way-web = { NUMBER($count) } online
signatures-way-assisted = { NUMBER($count) } at the town hall’s counter
signatures-way-paper = { NUMBER($count) } on paper
signatures-declarative = A declared number: this petition is signed without confirmation by e-mail.
signatures-by-letter = On the web, each signature bears the code of a letter sent by the town hall: one letter, one signature.
signatures-table = Signatures by source
column-source = Source
column-date = Counted on
column-signatures = Signatures
row-web = Online
row-assisted = At the town hall’s counter, with the help of an agent
row-total = Total
threshold-reached = Threshold of { NUMBER($number) }: reached
threshold-not-reached = Threshold of { NUMBER($number) }: not reached
threshold-missing = Threshold of { NUMBER($number) }: { NUMBER($missing) } to go
stages-title = Where are we?
stage-announced = Announcement
stage-collect = Signatures
stage-collect-questionnaire = Answers
stage-transmitted = Handed to the municipal council
stage-transmitted-questionnaire = Results
stage-answered = The commune’s answer
stage-answered-questionnaire = What is done with it
stage-refused = Refused by the commune
stage-from-until = from { $from } until { $until }
stage-on = { $date }
progress-done = done
progress-current = current step
progress-coming = to come
news-title = News
documents-title = Documents
upcoming-title = Soon open for signatures

## The form

sign-title = Sign the petition
sign-button = Sign
optional = optional
honeypot = Leave this field empty
label-first-name = First name
label-last-name = Last name
label-address = Postal address
label-email = E-mail address
label-code = Code of the letter
label-declaration = Declaration
hint-address = The town hall uses it to check that you are on the electoral roll.
hint-email = A code is sent there, so that everybody signs once. It is never published.
hint-email-questionnaire = A code is sent there, so that everybody answers once. It is never published.
missing-first-name = Enter your first name
missing-last-name = Enter your last name
missing-address = Enter your postal address
missing-email = Enter your e-mail address
missing-declaration = Tick the declaration if it is true of you
not-an-email = Enter a whole e-mail address, such as name@example.com
too-long = { $label }: { $max } characters at most
bad-character = { $label }: remove invisible special characters, for instance by typing it again
errors-title = There is a problem
notice-expired = This form lay open for more than a day. Your answers are still here: send them again.
notice-already-sent = This form was already sent with other answers. To send these, press the button again.
notice-too-many = Many forms come from the same connection. Your answers are still here: try again in an hour, or sign at the town hall.
notice-too-many-questionnaire = Many forms come from the same connection. Your answers are still here: try again in an hour, or answer on paper.
notice-slow = Many forms arrive at the same time. Your answers are still here: turn on JavaScript in your browser, or send them again in a quarter of an hour.
proof-wait = Many forms arrive at the moment: your browser is preparing yours, keep this page open for a few seconds.
notice-mail-failed = The mail could not be sent to this address. Check it, then send again.
notice-empty = No question has an answer yet. Answer at least one, then send.
notice-try-again = The service did not answer. Your answers are still here: send again, your signature will count once.
notice-try-again-questionnaire = The service did not answer. Your answers are still here: send again, they will count once.
without-email = No e-mail address, or a shared one? Sign at the town hall, which will help you.
without-email-questionnaire = No e-mail address, or a shared one? Answer on paper: the town hall will help you.
who-title = Who may sign
who-title-questionnaire = Who may answer
who-lives = live
who-works = work
who-studies = study
who-ties = People who { $ties } { $at }
who-electors = People on the electoral roll { $of }
who-everybody = Everybody
who-aged = { $people }, aged { $age } or over.
who-plain = { $people }.
who-any-age = { $people }, at any age.
declare = I declare that I { $parts }.
declare-everybody = I declare that I sign in my own name, once.
declare-everybody-questionnaire = I declare that I answer in my own name, once.
declare-elector = am on the electoral roll { $of }
declare-ties = { $ties } { $at }
declare-lives = live
declare-works = work
declare-studies = study
declare-age = am at least { $age } years old
privacy-notice-title = What happens to your answers
privacy-notice-name = Your name will never be published.
privacy-notice-name-questionnaire = Your answers are counted, never published one by one.
privacy-notice = Your answers serve to count everybody once and to check signatures, as a task in the public interest of the commune. Controller: { $controller }. Your contact data are erased { $months ->
    [0] at the close.
    [one] 1 month after the close.
   *[other] { $months } months after the close.
  }
privacy-notice-questionnaire = Only numbers appear; a free text appears only if the commune chooses it for reading. The answers inform the commune, as a task in the public interest. Controller: { $controller }. The e-mail address, where it is asked for, is never published and is erased { $months ->
    [0] at the close.
    [one] 1 month after the close.
   *[other] { $months } months after the close.
  }
privacy-notice-dpo = Data protection officer: { $dpo }.
privacy-notice-link = Your data and your rights

## The page of a questionnaire

answer-link = Answer the questionnaire
begin-title = Before you begin
begin-questions = <strong>{ NUMBER($questions) }</strong> { $questions ->
    [one] question
   *[other] questions
  }
begin-minutes = <strong>{ NUMBER($minutes) }</strong> { $minutes ->
    [one] minute or so
   *[other] minutes or so
  } for { $questions ->
    [one] 1 question
   *[other] { NUMBER($questions) } questions
  }
begin-identity-open = No address is asked for: everybody is taken at their word, and the results are as declared.
begin-identity-email = An e-mail address is asked for at the end, so that everybody answers once. It is never published.
begin-identity-code = The code received by letter is asked for at the end, so that everybody answers once.
begin-draft = Your answers stay in this browser, for seven days at most, until you send them.
paper-link-title = On paper instead?
paper-link = Print the questionnaire
paper-hand-in = To be handed in at the town hall until { $closes }:
results-title = Results
results-link = See all results
amendments-title = What was changed
amended-on = Changed on { $date }:

## Questions

questions-title = { $heading } – { $title }
progress-page = Page { $n } of { $of }
continue-button = Continue
back-button = Previous page
send-button = Send my answers
edit-what = : { $what }
edit-what-person = : your address and your declaration
person-title = Before you send
person-intro-open = One last thing before you read your answers again.
person-intro-email = One last thing, so that everybody answers once.
person-intro-code = One last thing, so that everybody answers once.
check-next-now = Your answers will count at once, and you will receive a reference to keep.
draft-found = What you had begun here is back.
draft-erase = Erase this draft
draft-erased = The draft is erased.
draft-kept = Until it is sent, what you write stays in this browser for seven days at most. On a shared computer, send it or erase it before you leave.
why-title = Why this question?
select-empty = Choose
rank-empty = –
other-label = Other: please say
option-other = Other
said-other = Other:
said-level = { $n } of { $of }
said-row = { $row }: { $columns }
said-agreed = Yes
stars = { $n ->
    [one] 1 star
   *[other] { $n } stars
  } out of { $of }
sentiment-1 = Very unhappy
sentiment-2 = Unhappy
sentiment-3 = Neither
sentiment-4 = Happy
sentiment-5 = Very happy
grade-excellent = Excellent
grade-very-good = Very good
grade-good = Good
grade-fair = Fair
grade-poor = Poor
grade-reject = To reject
limit-text = { NUMBER($max) } characters at most.
limit-number = A number { $range }.
limit-date = For example 27/3/2026.
limit-dates = A date { $range }.
limit-several = Several answers are possible.
limit-choices = Tick { $range } answers.
limit-row-several = Several answers a row are possible.
limit-ranking = Give 1 to what you prefer, then 2, and so on up to { $last } if you like. { $min ->
    [one] One rank is enough.
   *[other] Rank at least { $min }.
  }
limit-ranking-all = Give 1 to what you prefer, then 2, and so on up to { $last }.
limit-scale = From { $from } ({ $low }) to { $to } ({ $high }).
limit-siret = Fourteen digits, such as 732 829 320 00074.
limit-rna = The letter W and nine digits, such as W751234567.
range-between = between { $min } and { $max }
range-from = at least { $min }
range-until = at most { $max }
range-above = of { $min } or more
range-below = of { $max } or less
range-exactly = exactly { $n }
dates-between = between { $min } and { $max }
dates-from = from { $min }
dates-until = until { $max }
fault = Question { $number }, “{ $label }”: { $what }
fault-missing-choice = choose an answer
fault-missing-choices = tick at least one answer
fault-missing-ranking = give at least rank 1
fault-missing-rows = answer every row
fault-missing-consent = tick the box if you agree
fault-missing-text = write your answer
fault-too-long = { NUMBER($found) } characters are written, there may be { NUMBER($max) } at most
fault-bad-character = remove invisible special characters, for instance by typing it again
fault-not-a-number = write a number, such as 12 or 3.5
fault-decimals = { $n ->
    [0] write a whole number
    [one] write at most 1 digit after the point
   *[other] write at most { $n } digits after the point
  }
fault-range = give a number { $range }
fault-date-range = give a date { $range }
fault-not-a-date = write a date, such as 27/3/2026
fault-not-an-option = choose one of the answers offered
fault-other-missing = say what your other answer is
fault-other-not-chosen = choose “Other”, or erase what you wrote beside it
fault-how-many = tick { $range } answers
fault-not-a-rank = choose a rank from 1 to { $last }
fault-same-rank = give rank { $rank } only once
fault-rank-skipped = give rank { $rank } too
fault-rank-more = rank at least { $min }
fault-row-missing = answer “{ $row }” too
fault-not-an-email = enter a whole e-mail address, such as name@example.com
fault-not-a-phone = enter a telephone number, such as 06 12 34 56 78
fault-not-a-postal-code = enter a postal code of five digits, such as 01000
fault-not-a-siret = enter the fourteen digits of the SIRET, and check them
fault-not-an-rna = enter the W and the nine digits of the RNA number

## Results

result-answered = { $count ->
    [0] Nobody answered this question.
    [one] 1 person answered this question.
   *[other] { NUMBER($count) } people answered this question.
  }
quoted = “{ $text }”
percent = { $n }%
results-people = { $count ->
    [one] 1 person answered.
   *[other] { NUMBER($count) } people answered.
  }
results-people-both = { NUMBER($count) } people answered: { NUMBER($web) } online and { NUMBER($paper) } on paper.
results-identity-open = These numbers are as declared: nothing checks that everybody answered once.
results-identity-email = Online, each confirmed e-mail address counts once.
results-identity-code = Online, each code received by letter counts once.
results-live = The questionnaire is still open: results move on by { $step } answers at a time, so that nobody can guess a neighbour’s.
results-not-yet = Results appear from { $step } answers on, then move on by { $step } at a time, so that nobody can guess a neighbour’s.
results-later = Results will appear here after the close, on { $results }.
results-nobody = Nobody answered this questionnaire.
result-leads-one = { $labels } comes first: { NUMBER($count) } of { NUMBER($of) } answers, that is { $percent }%.
result-leads-tie = { $labels } come first with equal numbers: { NUMBER($count) } of { NUMBER($of) } answers each, that is { $percent }%.
result-named-one = { $labels } is chosen most often: by { NUMBER($count) } of { NUMBER($of) } people, that is { $percent }%.
result-named-tie = { $labels } are chosen most often, equally: by { NUMBER($count) } of { NUMBER($of) } people each, that is { $percent }%.
result-several = Several answers were possible.
result-median-level = The median answer is “{ $level }”: at least half of the answers are at this level or below.
result-median = The median is { $number }: half of the answers are this or less, the other half this or more.
result-too-few = The median appears from { $step } answers to this question on.
result-points-one = { $labels } comes first with { NUMBER($count) } { $count ->
    [one] point
   *[other] points
  }.
result-points-tie = { $labels } come first with { NUMBER($count) } { $count ->
    [one] point
   *[other] points
  } each.
result-borda = A first place is worth { $first ->
    [one] 1 point
   *[other] { $first } points
  }, each further place one less; what is not ranked gets none.
result-row = “{ $label }”: most often { $columns } ({ $percent }%)
result-grade = “{ $label }”: grade “{ $grade }”
result-majority = The grade is the one that more than half of the people give at least.
result-chosen = { $count ->
    [one] The commune chose 1 for reading.
   *[other] The commune chose { $count } for reading.
  }
table-of = Table: { $what }
column-answer = Answer
column-people = People
column-share = Share
column-points = Points
column-of-points = Share of the maximum
crossed-title = Answers set against each other
crossed-caption = “{ $rows }”, by “{ $columns }”
crossed-hidden = hidden
crossed-hides = Cells of fewer than { $fewest } people are hidden, with those from which they could be computed: nobody can be recognised.
crossed-too-few = Too few people answered to set these questions against each other without recognising anybody.
data-title = The data
data-rounded = Percentages are rounded: their sum may differ from 100.
data-private = Questions that could tell who you are do not appear.

## The questionnaire on paper

paper-title = To print: { $title }
paper-screen = This page is made for printing. Questions have the same numbers as online.
paper-when = Answer this part only if { $when }.
paper-one = Tick one box only.
jump-if = If { $if }, go to { $to }.
jump-always = Then go to { $to }.
jump-to-question = question { $number }
jump-to-page = the part “{ $title }”
jump-to-end = the end of the questionnaire
if-answered = you answered question { $number }
if-not-answered = you did not answer question { $number }
if-ticked = you ticked the box of question { $number }
if-not-ticked = you did not tick the box of question { $number }
if-is = you answered “{ $value }” to question { $number }
if-is-not = you did not answer “{ $value }” to question { $number }
if-chose = you chose “{ $value }” in question { $number }
if-contains = you wrote “{ $value }” in question { $number }
if-more = you answered more than { $value } to question { $number }
if-less = you answered less than { $value } to question { $number }

## Check your answers

check-title = Check your answers
check-intro = One more moment: read again, then sign.
check-intro-questionnaire = One more moment: read again, then send.
check-declared = Your declaration
check-empty = Not filled in
check-empty-questionnaire = No answer
edit-button = Change
check-next-email = You will then receive a six-digit code by e-mail.

## The code

code-title = Enter the code you received
code-sent = We have sent a six-digit code to { $address }.
code-resent = A new code is on its way. Only the last one counts.
code-label = Six-digit code
code-hint = It is valid for ten minutes.
code-button = Confirm my signature
code-button-questionnaire = Confirm my answers
code-help-title = Cannot find it?
code-help-spam = Look among the unwanted mails.
code-help-link = The link in the mail does the same: you can open it on another device.
code-help-address = The address is wrong? Go back to the petition and sign again.
code-help-address-questionnaire = The address is wrong? Go back to the questionnaire and answer again.
code-resend = Get a new code
code-missing = Enter the code from the mail
code-not-six-digits = Enter the six digits of the code
code-wrong = This is not the code of the last mail. Check it and enter it again
code-expired = This code is older than ten minutes. Ask for a new one
code-exhausted = This code was tried too many times. Ask for a new one
code-too-many-mails = Several mails were already sent to this address. Wait an hour before asking for another
code-mail-failed = The mail could not be sent. Try again in a few minutes
code-try-again = The service did not answer. Enter the code again: your signature will count once
code-try-again-questionnaire = The service did not answer. Enter the code again: your answers will count once

## The receipt

receipt-title = Thank you, your signature counts
receipt-title-questionnaire = Thank you, your answers count
receipt-about = You have signed “{ $title }”.
receipt-about-questionnaire = You have answered “{ $title }”.
receipt-reference = Your reference
receipt-when = Recorded on
receipt-when-questionnaire = Recorded on
receipt-once = It counts once, even if you sign again with the same address.
receipt-once-questionnaire = They count once.
receipt-once-by-letter = It counts once for the code of your letter, even if you sign again.
receipt-once-by-letter-questionnaire = They count once. Sent again with the same code, the last ones replace those before.
receipt-next-title = What next?
receipt-next-closes = Signing ends on { $closes }.
receipt-next-closes-questionnaire = The questionnaire ends on { $closes }.
receipt-next-results = The final result appears on the petition’s page on { $results }.
receipt-next-results-questionnaire = The final results appear on its page on { $results }.
receipt-next-never = Signatures are then checked. Their number is not published.
receipt-next-never-questionnaire = The town hall then reads the answers. The results are not published.
receipt-next-answer = The commune answers on the same page. Advisory: the decision belongs to the municipal council.
receipt-next-answer-questionnaire = There the commune also says what it makes of them. Advisory: the decision belongs to the municipal council.
receipt-keep-title = To keep
receipt-mailed = A mail with the same information was sent to you.
receipt-keep = Keep this page or print it: the reference helps if you write to the town hall.
receipt-print = Print
receipt-withdraw = Withdraw my signature
receipt-withdraw-questionnaire = Withdraw my answers
receipt-withdraw-hint = You may change your mind until the close.
back-to-process = Back to the petition
back-to-process-questionnaire = Back to the questionnaire

## Steps

step-title-confirm = Confirm your signature?
step-title-confirm-questionnaire = Confirm your answers?
step-text-confirm = You have opened the link received for “{ $title }”. Press the button, and your signature counts.
step-text-confirm-questionnaire = You have opened the link received for “{ $title }”. Press the button, and your answers count.
step-button-confirm = Confirm my signature
step-button-confirm-questionnaire = Confirm my answers
step-title-withdraw = Withdraw your signature?
step-title-withdraw-questionnaire = Withdraw your answers?
step-text-withdraw = Your signature for “{ $title }” will no longer count, and your contact data will be erased. You can sign again as long as the petition is open.
step-text-withdraw-questionnaire = Your answers to “{ $title }” will no longer count, and will be erased. You can answer again as long as the questionnaire is open.
step-button-withdraw = Withdraw my signature
step-button-withdraw-questionnaire = Withdraw my answers
step-title-withdrawn = Your signature is withdrawn
step-title-withdrawn-questionnaire = Your answers are withdrawn
step-text-withdrawn = It no longer counts for “{ $title }”. The number shown will be updated.
step-text-withdrawn-questionnaire = They no longer count for “{ $title }”. The results shown will be updated.
step-button-withdrawn = Continue
step-title-quarter-used = You have already signed a local petition this quarter
step-text-quarter-used = The law allows one local petition a quarter, and you have signed another. Your signature for “{ $title }” is therefore not counted. You can sign it next quarter if it is still open.
step-button-quarter-used = Continue

## Refusals

problem-title-not-found = This page does not exist
problem-text-not-found = The address may have changed, or a letter is missing. Everything published can be found from the home page.
problem-title-not-yet-open = Signing is not open yet
problem-title-not-yet-open-questionnaire = The questionnaire is not open yet
problem-text-not-yet-open = Come back on the opening date: your signature will count from then on.
problem-text-not-yet-open-questionnaire = Come back on the opening date: your answers will count from then on.
problem-dated-not-yet-open = It opens on { $date }. Your signature will count from then on.
problem-dated-not-yet-open-questionnaire = It opens on { $date }. Your answers will count from then on.
problem-title-closed = Signing is closed
problem-title-closed-questionnaire = The questionnaire is closed
problem-text-closed = It is no longer possible to sign. The petition’s page says what became of it.
problem-text-closed-questionnaire = It is no longer possible to answer. The questionnaire’s page says what became of it.
problem-dated-closed = It ended on { $date }. The petition’s page says what became of it.
problem-dated-closed-questionnaire = It ended on { $date }. Its page says what became of it.
problem-title-link-expired = This link is no longer of use
problem-text-link-expired = It was already used, or it is too old. If what you sent is not confirmed, start again: it will count once.
problem-text-link-expired-petition = It was already used, or it is too old. If your signature is not confirmed, sign again: it will count once.
problem-title-bad-link = This link is incomplete
problem-text-bad-link = Your mail program may have cut it. Copy all of it from the mail, or start again: what you send will count once.
problem-text-bad-link-petition = Your mail program may have cut it. Copy all of it from the mail, or sign again: your signature will count once.
problem-title-wrong-origin = This form comes from another site
problem-text-wrong-origin = For your safety, nothing was sent. Open the page of the process and start again from there.
problem-text-wrong-origin-petition = For your safety, nothing was sent. Open the petition’s page and sign from there.
problem-title-bad-request = This could not be read
problem-text-bad-request = Nothing was recorded. Go back to the page and fill in the form again.
problem-title-too-many = Too many requests at once
problem-text-too-many = Many requests come from the same connection. Try again in an hour, or go to the town hall.
problem-text-too-many-petition = Many requests come from the same connection. Try again in an hour, or sign at the town hall.
problem-title-forgotten = This device no longer knows you
problem-text-forgotten = The confirmed address is forgotten here. What you sent still counts.
problem-text-forgotten-petition = The confirmed address is forgotten here. Your signatures still count.
problem-title-unavailable = The service did not answer
problem-text-unavailable = Try again in a few minutes. You need not worry: what you send will count once.
problem-text-unavailable-petition = Try again in a few minutes. You need not worry: your signature will count once.
typed-title = What you had written
typed-hint = Copy it before leaving this page if you want to keep it.

## Legal notice

legal-title = Legal notice
legal-publisher-title = Who publishes this site
legal-publisher = This site is published by the commune { $of } (INSEE code { $insee }).
legal-director = Director of publication: { $publisher }.
legal-host-title = Who hosts it
legal-contribution-title = What the opinions collected here are worth
legal-contribution = The processes published here inform the commune. Advisory: the decision belongs to the municipal council.
legal-software-title = The software
legal-software = This site is made with Parvis, free software under the EUPL 1.2 licence.
legal-content-title = Texts and pictures
legal-content = The texts of petitions belong to their authors, those of the commune to the commune. Published results may be reused freely, with their source.

## Your data

privacy-title = Your data
privacy-lead = We ask for as little as possible, we say so, and we erase it on time.
privacy-who-title = Who decides
privacy-who = Controller: { $controller }. Data protection officer: { $dpo }.
privacy-why-title = Why
privacy-why = What you give when signing a petition serves to count everybody once and to check signatures. The legal basis is the commune’s task in the public interest (General Data Protection Regulation, article 6(1)(e)).
privacy-why-questionnaire = Answers to questionnaires inform the commune, and are counted. They are kept in its database, apart from the published pages. An e-mail address is asked for only so that everybody answers once. The legal basis is the commune’s task in the public interest (General Data Protection Regulation, article 6(1)(e)).
privacy-never = Your name, your address and your e-mail are never published. Of signatures, only the number appears.
privacy-never-questionnaire = Of answers, only numbers appear; a free text appears only if the commune chooses it. Never what tells who you are.
privacy-recipients = Only those of the commune’s staff who need them have access to them, and these processors.
privacy-what-title = What we ask for, and until when
privacy-none = No process asks for data at the moment.
privacy-table = Data asked for, by process
column-process = Process
column-fields = Data
column-until = Erased
privacy-until = after { $until }
privacy-following = Following a process by e-mail
privacy-kept-follow = as soon as you stop, and at the latest { $months ->
    [0] when all is over
    [one] 1 month after the last news of a process that is closed
   *[other] { $months } months after the last news of a process that is closed
  }
privacy-messages = Messages to a neighbour, which nobody else reads unless they report them
privacy-kept-messages = { $days } days after the last message; a reported message after { $reported } days
privacy-kept-entries = { $days } days after the end of the entry
privacy-counter = Postal address, if you sign at the town hall’s counter
privacy-retention-title = For how long
privacy-retention-unconfirmed = What nobody confirmed is erased after { $hours } hours.
privacy-retention-contact = Your contact data are erased { $months ->
    [0] at the close of the process.
    [one] 1 month after the close of the process.
   *[other] { $months } months after the close of the process.
  }
privacy-retention-rate = Counters against mass sending are erased after { $hours } hours.
privacy-retention-recovery = Recovery copies keep what was erased for another { $days } days.
privacy-rights-title = Your rights
privacy-rights = You may ask to see your data, to have them corrected or erased, to restrict their use, and object to their processing. The link in your receipt withdraws what you sent at once. For the rest, write to { $dpo }.
privacy-cnil = If the answer does not satisfy you, you may complain to the CNIL: <a href="https://www.cnil.fr/fr/plaintes">www.cnil.fr</a>.
privacy-cookies-title = Cookies
privacy-cookies = Reading this site sets none. One exists: after your first code, it remembers for 30 days, on your device and for this commune, that your address is confirmed. Its content is encrypted. “This is not me” erases it.
privacy-answers = Answers to the questionnaire
privacy-draft = What you write in a questionnaire stays in your browser, and nowhere else, for seven days at most, until you send it. You can erase it at any time on the page of questions.
privacy-tracking = There is no audience measurement, no advertising, no content from another site.
privacy-validate = This page is made from the commune’s file. Its data protection officer is to validate it; it is not legal advice.

## Accessibility

accessibility-title = Accessibility statement
accessibility-commitment = The commune { $of } undertakes to make this site accessible, in accordance with article 47 of French law no. 2005-102 of 11 February 2005. This statement applies to { $url }.
accessibility-state-title = State of compliance
accessibility-state = This site is <strong>not compliant</strong> with the French accessibility reference (RGAA), version 4.1.2: no audit has established it yet. It is built to meet level AA of WCAG 2.2.
accessibility-tests-title = Test results
accessibility-tests = Automated checks accompany every version of the software. They do not replace an audit, and no audit has been made.
accessibility-content-title = Content that is not accessible
accessibility-content = Without an audit, the list is not known. Documents attached by authors, PDF in particular, may not be accessible.
accessibility-made-title = How this statement was made
accessibility-made = This statement was made when the site went online. Technologies: HTML, CSS, SVG; JavaScript is never needed.
accessibility-contact-title = Feedback and contact
accessibility-contact = If you cannot reach a content or a service, write to the town hall or telephone: it will give you the information in another form, or let you take part.
accessibility-remedy-title = Remedies
accessibility-remedy = If you have reported a lack of accessibility and had no satisfactory answer, you may:
accessibility-remedy-write = write to the <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a>;
accessibility-remedy-delegate = contact the <a href="https://www.defenseurdesdroits.fr/carte-des-delegues">delegate of the Défenseur des droits</a> near you;
accessibility-remedy-post = send a letter, free of charge: Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07;
accessibility-remedy-phone = telephone 09 69 39 00 00.

## Mails

mail-hello = Hello,
mail-code-subject = { $code }: your code for “{ $title }”
mail-code-intro = Here is the code to confirm your signature for “{ $title }”:
mail-code-intro-questionnaire = Here is the code to confirm your answers to “{ $title }”:
mail-code-valid = It is valid for ten minutes. You may also open this link, which does the same:
mail-code-link = Confirm my signature
mail-code-link-questionnaire = Confirm my answers
mail-code-ignore = You asked for nothing? Do nothing: without confirmation, everything is erased after three days.
mail-receipt-subject = Your signature for “{ $title }”
mail-receipt-subject-questionnaire = Your answers to “{ $title }”
mail-receipt-intro = Thank you: your signature for “{ $title }” counts.
mail-receipt-intro-questionnaire = Thank you: your answers to “{ $title }” count.
mail-receipt-reference = Reference: { $reference }
mail-receipt-when = Recorded on { $date }
mail-receipt-when-questionnaire = Recorded on { $date }
mail-receipt-withdraw = You have changed your mind? This link withdraws your signature:
mail-receipt-withdraw-questionnaire = You have changed your mind? This link withdraws your answers:
mail-signature = The town hall { $of }
mail-automatic = This message is sent for the commune { $of }. To write to the town hall: { $email }

## Atom feeds

feed-of-process = { $title }: news
feed-link-site = Follow everything that happens here with a feed reader (Atom)
feed-link-process = Follow this petition with a feed reader (Atom)
feed-link-process-questionnaire = Follow this questionnaire with a feed reader (Atom)
feed-opened = Open: { $title }
feed-opened-text = You can sign until { $closes }.
feed-opened-text-questionnaire = You can answer until { $closes }.
feed-closed = Closed: { $title }
feed-closed-text = Signing is over.
feed-closed-text-questionnaire = The questionnaire is closed.
feed-transmitted = Handed over: { $title }
feed-transmitted-text = The petition was handed over to its addressee.
feed-answered = The commune’s answer: { $title }
feed-answered-questionnaire = What was done with it: { $title }
feed-refused = Refused: { $title }

## An address that changed

moved-title = This page has moved
moved-text = It is now elsewhere on this site. If nothing happens, follow the link.
moved-link = Go to the page

## The agents' desk

desk-brand = Staff desk { $of }
desk-title-page = { $title } – Staff desk { $of }
desk-menu-home = Projects
desk-menu-agents = Staff
desk-menu-log = Log
desk-sign-out = Sign out
desk-to-site = The public site
desk-back = Back to the staff desk
desk-sign-in-title = Staff desk
desk-sign-in-intro = This desk is for the staff of the town hall. There is no password: we send you a code.
desk-sign-in-label = Your email address
desk-sign-in-hint = The one that the site’s administrator has registered for you.
desk-sign-in-button = Get a code
desk-sign-in-missing = Enter your email address
desk-sign-in-not-an-address = Enter a whole address, such as firstname.lastname@example.com
desk-sign-in-too-many = Several codes have just been asked for. Wait an hour before asking for another
desk-sign-in-try-again = The service did not answer. Ask for the code again
desk-notice-signed-out = You are signed out of the staff desk.
desk-notice-ended = This sign-in is over. Enter your address again.
desk-cookie-title = One cookie, for this only
desk-cookie = Once the code is typed, your browser keeps a cookie for twelve hours, or until you sign out. It is sent to this desk only. What you do here is noted in a log.
desk-code-sent = If { $address } is the address of a staff member, a six-digit code has just been sent to it.
desk-code-resent = If this address is that of a staff member, a new code has just left. Only the last one counts.
desk-code-button = Sign in
desk-code-help-agent = The site’s administrator must have registered you, with this address.
desk-code-help-address = Is the address wrong? Start again
desk-code-try-again = The service did not answer. Type the code again
desk-home-title = Hello { $name }
desk-roles-title = What you are trusted with
desk-no-role = You have no role for the moment. The site’s administrator can give you one.
desk-role-moderator = Moderation: reading what residents send, publishing it or not
desk-role-reviewer = Review: studying proposals and answering for the town hall
desk-role-elections-officer = Votes: codes, paper ballots, minutes, signatures at the counter
desk-role-administrator = Administration: seeing the staff and the log
desk-processes-title = The town’s projects
desk-no-process = No project is online for the moment.
desk-process = Project
desk-state = State
desk-opens = Opens
desk-closes = Closes
desk-state-upcoming = To come
desk-state-open = Open
desk-state-closing-soon = Closing soon
desk-state-confirming = Last confirmations
desk-state-closed = Over
desk-state-settled = Answered
desk-agents-title = Staff
desk-agents-intro = Staff are added and removed with the command parvis desk. Somebody who is removed is signed out at once.
desk-agent-name = Name
desk-agent-address = Address
desk-agent-roles = Roles
desk-agent-since = Since
desk-log-title = The log
desk-log-empty = The log is empty.
desk-log-whole = { $count ->
    [one] The log is intact: one line, checked. Fingerprint to note elsewhere, to prove it later: { $hash }
   *[other] The log is intact: { NUMBER($count) } lines, checked one by one. Fingerprint to note elsewhere, to prove it later: { $hash }
    }
desk-log-broken-title = The log was changed
desk-log-broken-missing = Line { $number } is missing.
desk-log-broken-altered = Line { $number } is not what was written.
desk-log-broken-unlinked = Line { $number } does not follow on the one before.
desk-log-broken-end = The end of the log, at line { $number }, is not where it should be.
desk-log-broken-what-now = Somebody wrote straight into the database. Tell the person who runs it, and keep a copy of this page.
desk-log-caption = What was done, newest first
desk-log-number = Line
desk-log-when = When
desk-log-who = Who
desk-log-act = What
desk-log-object = On what
desk-log-former = Former staff member { $key }
desk-log-command = The parvis command
desk-log-erased = Details erased
desk-log-older = Older lines
desk-act-sign-in = Signed in
desk-act-sign-out = Signed out
desk-act-see-home = Opened the desk
desk-act-see-log = Read the log
desk-act-see-agents = Saw the list of staff
desk-act-add-agent = Registered a staff member
desk-act-remove-agent = Removed a staff member
desk-act-run-votes = Ran a vote
desk-act-export-roll = Took the list of who signed
desk-detail-name = Name
desk-detail-address = Address
desk-detail-roles = Roles
desk-problem-title-signed-out = You are not signed in any more
desk-problem-text-signed-out = Nothing was done. Sign in again, then start over.
desk-problem-title-not-allowed = This is not for your role
desk-problem-text-not-allowed = Your role does not open this page. The site’s administrator can give you another.
desk-problem-title-wrong-origin = This request comes from elsewhere
desk-problem-text-wrong-origin = It was not sent from the staff desk. To be safe, nothing was done.
desk-problem-title-old-form = This page was open from another sign-in
desk-problem-text-old-form = Nothing was done. Go back to the desk, open the page again and start over.
desk-problem-title-not-found = Page not found
desk-problem-text-not-found = There is nothing at this address.
desk-problem-title-bad-request = This request cannot be read
desk-problem-text-bad-request = What was sent is not a form, or is too long. Nothing was done.
desk-problem-title-unavailable = The service does not answer
desk-problem-text-unavailable = Try again in a few minutes: nothing is lost or done twice.
mail-desk-subject = { $code }: your code for the staff desk { $of }
mail-desk-intro = This is the code to sign in to the staff desk { $of }:
mail-desk-valid = It is valid for ten minutes, in the page where you asked for it. Give it to nobody: nobody needs to ask you for it.
mail-desk-ignore = You asked for nothing? Do nothing. If it happens again, tell the site’s administrator.
# Places
map-title = Map { $of }
map-grid-described = The outline of the commune, its districts and a grid: letters run from west to east, numbers from north to south.
place-one-way = Answer in one way only, the one that suits you.
place-address = Address or name of the place
place-from = Beginning: address or name of the place
place-to = End: address or name of the place
place-address-hint = For example: 3 rue de la Mairie.
place-which = Several places fit. Which one?
place-more = There are more: if none of these is right, give a fuller address.
place-landmark = Or a well-known place
place-district = Or a whole district
place-squares = Or a square of the map
place-squares-several = Or squares of the map
place-squares-only = Squares of the map
place-squares-hint = A letter and a number, such as C4. Each square has sides of { $side }.
place-squares-line-hint = In the order of the way, such as C4, C5, D5. Each square has sides of { $side }.
place-squares-area-hint = All the squares concerned, such as C4, C5, D5. Each square has sides of { $side }.
place-words = Details, or a description of the place if nothing else suits
side-m = { NUMBER($n) } m
side-km = { NUMBER($n) } km
place-map-open = Place on the map
place-map-help = Click on the map. With the keyboard: arrows move the cross, Enter places a point, + and − zoom in and out, Backspace removes the last point.
place-map-in = Zoom in
place-map-out = Zoom out
place-map-undo = Remove the point
place-map-here = Square { $square }
place-map-outside = Outside the commune
place-map-placed = Point placed
place-map-removed = Point removed
paper-square = Square of the map:
paper-squares = Squares of the map:
paper-address = Address or name of the place:
paper-from-to = From … to … (addresses or names):
paper-district = District:
paper-place-words = Details:
said-way = From { $from } to { $to }
said-squares = { $n ->
    [one] Square { $squares } of the map
   *[other] Squares { $squares } of the map
    }
said-drawn = On the map, in square { $square }
said-district = District: { $name }
fault-missing-place = say where, in one of the ways offered
fault-no-such-place = this address or name is not known in the commune; check it, or say where in another way
fault-several-places = { NUMBER($n) } places fit; choose the right one, or give a fuller address
fault-not-a-square = write a letter and a number, such as C4
fault-no-such-square = square { $square } is not in the commune
fault-squares = { $max ->
    [one] give only one square
   *[other] give { $range } squares
    }
fault-several-ways = the place is given in two ways; keep only one
fault-end-missing = give the beginning and the end, which are two different places
fault-not-a-shape = what is drawn cannot be read; begin again, without crossing lines
fault-outside = this place is not in the commune, or not all of it
