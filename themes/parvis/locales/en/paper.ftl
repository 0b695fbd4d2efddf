### Voting on paper, at the desk: envelopes, batches of ballots, sheets to print.

## The page of the paper
desk-paper-title = On paper
desk-paper-link = On paper: envelopes, ballots and sheets to print
desk-paper-phase-unannounced = This vote is counted by itself at its end. If there will be ballots on paper too, announce them before: the result then waits for two agents to open the box.
desk-paper-phase-by-itself = No ballots on paper were announced before the end: the result is published, and nothing is added to it any more.
desk-paper-phase-gathering = The vote lasts until { $closes }. Envelopes stay closed until then.
desk-paper-phase-counting = The vote is over. Open the envelopes, mix the ballots, make batches of 100 at most and number them.
desk-paper-phase-declared = The result is declared: nothing is entered any more.
desk-paper-announce = Announce ballots on paper
desk-paper-envelopes-title = Envelopes
desk-paper-envelopes = { $count ->
    [0] No envelope is entered.
    [one] One envelope is entered.
   *[other] { NUMBER($count) } envelopes are entered.
  }
desk-paper-attendance-title = Attendance
desk-paper-attendance = { $count ->
    [0] Nobody signed the attendance sheet.
    [one] One person signed the attendance sheet.
   *[other] { NUMBER($count) } people signed the attendance sheet.
  }
desk-paper-attendance-label = How many people signed the attendance sheet?
desk-paper-attendance-button = Save this number
desk-paper-batches-title = Ballots
desk-paper-batches-later = Ballots are entered from { $closes } on.
desk-paper-batches-none = No batch is entered.
desk-paper-batches-how = Two agents enter each batch, each with their own account, without seeing what the other counted. It counts once both entries are the same.
desk-paper-batches-next = Enter batch no. { $number }
desk-paper-ballots = Ballots of settled batches
desk-paper-blank = of which entirely blank
desk-paper-spoilt = of which spoilt
desk-paper-ready-title = Before the box is opened
desk-paper-ready = Everything is ready: the ballots on paper will be counted with the others.
desk-paper-unready-batches = { $count ->
    [one] One batch is not settled: it waits for a second entry, or for an agreement.
   *[other] { NUMBER($count) } batches are not settled: they wait for a second entry, or for an agreement.
  }
desk-paper-unready-attendance = Say how many people signed the attendance sheet.
desk-paper-unready-too-many = { $count ->
    [one] There is one ballot more than envelopes. The box does not open like this: look for an envelope that was not entered, a batch that was entered twice, or two ballots in one envelope (alike, they count as one; different, as one spoilt).
   *[other] There are { NUMBER($count) } ballots more than envelopes. The box does not open like this: look for envelopes that were not entered, a batch that was entered twice, or two ballots in one envelope (alike, they count as one; different, as one spoilt).
  }
desk-paper-unready-too-many-signed = { $count ->
    [one] There is one ballot more than signatures. The box does not open like this: count the signatures again, and look for a batch that was entered twice.
   *[other] There are { NUMBER($count) } ballots more than signatures. The box does not open like this: count the signatures again, and look for a batch that was entered twice.
  }
desk-paper-unready-too-few = { $count ->
    [one] One ballot is missing: there are fewer than envelopes. Look for it; if the envelope was empty, write it down.
   *[other] { NUMBER($count) } ballots are missing: there are fewer than envelopes. Look for them; if envelopes were empty, write it down.
  }
desk-paper-unready-too-few-signed = { $count ->
    [one] One ballot is missing: there are fewer than signatures. Look for it; if somebody signed without casting a ballot, write it down.
   *[other] { NUMBER($count) } ballots are missing: there are fewer than signatures. Look for them; if people signed without casting a ballot, write it down.
  }
desk-paper-reason = Why ballots are missing
desk-paper-reason-label = Why are ballots missing?
desk-paper-reason-hint = This reason stands in the minutes. Write no name. It is worth something for these numbers only.
desk-paper-reason-button = Save this reason
desk-paper-problem-changed = Another agent saved something meanwhile. Nothing was done: read again what follows.
desk-paper-problem-not-yet = The vote is not over. Nothing was done.
desk-paper-problem-over = This vote takes nothing on paper any more. Nothing was done.
desk-paper-problem-not-a-number = Write a number of people, in digits.
desk-paper-problem-no-reason = Write the reason, in 500 characters at most.
desk-paper-problem-nothing-to-explain = There are not, or no longer, fewer ballots than envelopes. Nothing was done.
desk-paper-problem-try-again = The service did not answer. Try again: nothing is saved twice.

## Envelopes
desk-envelope-title = Enter envelopes
desk-envelope-how = One envelope at a time, without opening it. The code must be on the envelope only, never on the ballot.
desk-envelope-label = Code written on the envelope
desk-envelope-hint = 25 letters and digits. Capitals, spaces and hyphens do not matter; a reader of QR codes will do.
desk-envelope-button = Save the envelope
desk-envelope-for-good = An envelope that is entered stays: its code can no longer be used online, and the envelope joins those to be counted.
desk-envelope-aside = Put the envelope aside without opening it, write the reason on it, and note it on the sheet.
desk-envelope-problem-missing = Write the code of the envelope
desk-envelope-problem-length = The code has 25 letters and digits: some are missing, or there are too many
desk-envelope-problem-mistyped = A letter or a digit is wrong: compare with the envelope
desk-envelope-problem-unknown = No letter of this vote has this code
desk-envelope-problem-revoked = This code was revoked: the person got another letter
desk-envelope-problem-on-the-web = This code was used online: the person has voted, and does not vote a second time
desk-envelope-problem-again = This envelope is entered already, and is not counted twice. Only if you hold a second one with the same code:
desk-envelope-problem-not-yet = The vote has not opened
desk-envelope-problem-declared = The result is declared: nothing is entered any more
desk-envelope-problem-try-again = The service did not answer. Save the envelope again: it is not counted twice.

## A batch
desk-batch-title = Batch no. { $number }
desk-batch-column = Batch
desk-batch-column-state = Where it stands
desk-batch-column-agents = Entered by
desk-batch-column-said = What the ballots say
desk-batch-state-begun = Entered once
desk-batch-state-differs = Two different entries
desk-batch-state-settled = Settled
desk-batch-state-cancelled = Cancelled
desk-batch-todo-second = For you to enter
desk-batch-todo-settle = To be settled
desk-batch-total = Total
desk-batch-spoilt = Spoilt
desk-batch-said = { $label }: { $said }
desk-batch-second = { $name } entered this batch. Count it and enter it too: their entry is not shown to you.
desk-batch-waiting = Your entry is saved. Another agent now has to count the same batch and enter it with their own account.
desk-batch-settled = { $count ->
    [one] One ballot, settled by { $one } and { $other }.
   *[other] { NUMBER($count) } ballots, settled by { $one } and { $other }.
  }
desk-batch-cancelled = { $name } cancelled this batch: it does not count.
desk-batch-differs-title = Where the entries differ
desk-batch-differs = Count the batch again together. Who was wrong agrees with the other’s entry; if both were, one enters it again and the other agrees. The log keeps both names.
desk-batch-adopt = Agree with the entry of { $name }
desk-batch-again-title = Enter this batch again
desk-batch-how-numbers = Write how many ballots say each thing. An empty field is zero.
desk-batch-how-ballots = Add the ballots one by one, or several at once if they are alike. Nothing is saved before the last button: keep this page open.
desk-batch-ballot-title = A ballot
desk-batch-times = How many ballots like this?
desk-batch-times-hint = Leave empty for one.
desk-batch-add = Add
desk-batch-add-spoilt = Add as spoilt
desk-batch-added-title = { $count ->
    [0] No ballot added
    [one] One ballot added
   *[other] { NUMBER($count) } ballots added
  }
desk-batch-times-of = { NUMBER($count) } ×
desk-batch-remove = Remove
desk-batch-size = How many ballots did you count by hand in this batch?
desk-batch-size-hint = { $max } at most. This number is compared with the sum of what you enter.
desk-batch-send = Save the batch
desk-batch-cancel-title = Cancel this batch
desk-batch-cancel-how = For example if it was entered under two numbers. It no longer counts, and the minutes say that a batch was cancelled.
desk-batch-cancel-label = Why?
desk-batch-cancel-button = Cancel the batch
desk-batch-problem-changed = Another agent entered this batch meanwhile. Nothing was done. Check the number that is written on the batch, then go on: what you typed is still here.
desk-batch-problem-not-yet = The vote is not over: ballots are not entered yet. Nothing was done.
desk-batch-problem-over = This vote takes nothing on paper any more. Nothing was done.
desk-batch-problem-same-agent = You entered this batch already: the second entry has to be another agent’s. Nothing was done.
desk-batch-problem-ended = This batch is settled or cancelled already. Nothing was done.
desk-batch-problem-nothing-to-adopt = There is no entry of another agent to agree with. Nothing was done.
desk-batch-problem-too-many-agents = Too many agents entered this batch. Cancel it, count it again and enter it under another number.
desk-batch-problem-not-a-number = Write numbers of ballots, in digits.
desk-batch-problem-empty = Enter one ballot at least.
desk-batch-problem-too-large = A batch has { $max } ballots at most: make two.
desk-batch-problem-sum = The sum of what you entered is not the number counted by hand. Count again.
desk-batch-problem-not-added = A ballot is filled in and not added. Add it, or clear it.
desk-batch-problem-marks = This ballot is not complete, or not valid. Correct what you typed; if the ballot itself is like this, add it as spoilt.
desk-batch-problem-no-reason = Write the reason, in 500 characters at most.
desk-batch-problem-try-again = The service did not answer. Try again: nothing is counted twice.

## Sheets to print
desk-paper-print-title = To print
desk-sheet-title-ballot = Ballot
desk-sheet-title-tally = Tally sheet
desk-sheet-title-attendance = Attendance sheet
desk-sheet-how-ballot = One ballot, to be printed as often as needed, on one kind of paper.
desk-sheet-how-tally = One sheet for each batch and each person who counts. The two do not show each other their sheets before they are done.
desk-sheet-how-attendance = It has no names: the office writes them, if your rules ask for it. Keep it apart from the ballots.
desk-sheet-lines = Number of lines
desk-sheet-ballot-intro = Make a cross, or write a number in the box. Fold the ballot and put it in the envelope.
desk-sheet-ballot-code = Copy the code of your letter onto the envelope, never onto this ballot. Write no name and make no sign here: the ballot would be spoilt.
desk-sheet-ballot-name = Write no name and make no sign here: the ballot would be spoilt.
desk-sheet-ballot-until = To be handed in at the town hall before { $closes }.
desk-sheet-place = Office
desk-sheet-date = Date
desk-sheet-page = Sheet no.
desk-sheet-number = No.
desk-sheet-name = Name (if asked for)
desk-sheet-signature = Signature
desk-sheet-signed-in-all = Signatures in all
desk-sheet-aside = Envelopes put aside, not opened
desk-sheet-batch = Batch no.
desk-sheet-ballots = Ballots counted
desk-sheet-reading = Count no.
desk-sheet-strokes = Strokes, by fives
desk-sheet-ballot-number = Ballot
desk-sheet-reader = Who reads the ballots
desk-sheet-scrutineer = Who counts

## Opening the box
desk-vote-by-itself = This vote is counted by itself: no ballots on paper were announced.
desk-vote-paper-first = Settle the paper first:

## Minutes
minutes-paper-title = On paper
minutes-signed = Signatures on the attendance sheet
minutes-paper-blank = Ballots on paper that are entirely blank
minutes-paper-spoilt = Spoilt ballots on paper
minutes-paper-batches = Batches counted twice, by two people
minutes-paper-cancelled = Batches cancelled
minutes-paper-aside = Envelopes put aside, not opened (to be filled in by the town hall)
minutes-paper-reason = There are fewer ballots on paper than envelopes or signatures. Reason given: { $reason }
outcome-paper = { $ballots ->
    [0] No ballot on paper was counted
    [one] One ballot on paper was counted by two people
   *[other] { NUMBER($ballots) } ballots on paper were counted by two people
  }: { $blank ->
    [0] none entirely blank
    [one] one entirely blank
   *[other] { NUMBER($blank) } entirely blank
  }, { $spoilt ->
    [0] none spoilt
    [one] one spoilt
   *[other] { NUMBER($spoilt) } spoilt
  }.

## Log
desk-act-enter-envelope = Entered an envelope
desk-act-announce-paper = Announced ballots on paper
desk-act-state-attendance = Gave the number of signatures
desk-act-enter-ballots = Entered a batch of ballots
desk-act-settle-ballots = Agreed with another agent’s entry
desk-act-cancel-ballots = Cancelled a batch of ballots
desk-act-explain-paper = Wrote why ballots are missing
desk-detail-batch = Batch no.
desk-detail-entry = Entry
desk-detail-state = Where the batch stands
desk-detail-with = With
desk-detail-reason = Reason
desk-detail-before = Before
desk-detail-signed = Signatures
desk-detail-envelopes = Envelopes

## Answers on paper to questionnaires
desk-menu-sheets = Answers on paper
desk-keyed-title = Key in answers on paper
desk-keyed-intro = Each sheet has a number and is keyed in by two agents, each with their own account, without seeing the other entry. It counts once both are the same.
desk-keyed-none = No questionnaire is open.
desk-keyed-settled = { $count ->
    [0] No sheet is counted.
    [one] One sheet is counted.
   *[other] { NUMBER($count) } sheets are counted.
  }
desk-keyed-number = Number written on the sheet
desk-keyed-number-wrong = A number has letters without accents, digits and hyphens, 20 characters at most
desk-keyed-open = Open this sheet
desk-keyed-sheet = Sheet { $number }
desk-keyed-state-second = to be keyed in a second time
desk-keyed-state-waiting = waits for another agent
desk-keyed-state-differs = the entries differ
desk-keyed-second = { $name } keyed in this sheet. Key it in too: their entry is not shown to you.
desk-keyed-waiting = Your entry is kept for 90 days. Another agent now has to key in the same sheet with their own account.
desk-keyed-done = This sheet is counted: { $one } and { $other } keyed in the same answers.
desk-keyed-next = Next sheet
desk-keyed-differs = Read the sheet again together. Who was wrong agrees with the other’s entry; if both were, one keys it in again and the other agrees.
desk-keyed-question = Question
desk-keyed-nothing = No answer
desk-keyed-again = Key in this sheet again
desk-keyed-how = Copy the sheet as it is. What is filled in on a page that was not for this person is not counted.
desk-keyed-send = Save the sheet
desk-keyed-problem-changed = Another agent keyed in this sheet meanwhile. Nothing was done. Check the number, then go on: what you typed is still here.
desk-keyed-problem-counted = A sheet of this number is counted already, from a table that was imported. Nothing was done.
desk-keyed-problem-not-yet = This questionnaire is not open. Nothing was done.
desk-keyed-problem-same-agent = You keyed in this sheet already: the second entry has to be another agent’s. Nothing was done.
desk-keyed-problem-ended = This sheet is counted already. Nothing was done.
desk-keyed-problem-nothing-to-adopt = There is no entry of another agent to agree with. Nothing was done.
desk-keyed-problem-too-many-agents = Too many agents keyed in this sheet. One of them has to agree with another’s entry.
desk-keyed-problem-empty = This sheet has no answer: it is not counted.
desk-keyed-problem-wrong = Some answers are missing or do not suit their question. Compare with the sheet; without an answer to a required question, it is not counted.
desk-keyed-problem-try-again = The service did not answer. Try again: nothing is counted twice.
desk-act-key-answers = Keyed in a sheet of answers
desk-act-settle-answers = Agreed with the entry of a sheet of answers
desk-detail-sheet = Sheet
