### Counting votes by codes, at the desk.

## The list
desk-menu-votes = Counting
desk-votes-title = Counting votes
desk-votes-intro = These are the votes. The result of a vote by the code of a letter is published only once two agents have opened the box. Votes by e-mail are counted by themselves after their end, unless ballots on paper were announced.
desk-votes-none = There is no vote.
desk-votes-dates = From { $opens } to { $closes }
desk-votes-state-upcoming = To come
desk-votes-state-open = Open
desk-votes-state-confirming = Closed, last ballots coming in
desk-votes-state-to-count = Closed, to be counted
desk-votes-state-counted = Counted

## A vote
desk-vote-title = Opening the box
desk-vote-counted = The result is declared. It is on the page of the vote, with the minutes.
desk-vote-obstacle-title = The box does not open
desk-vote-not-yet = Ballots may still come. The box opens from { $date } on.
desk-vote-not-prepared = This vote was never prepared: it has neither codes nor keys, and nobody could vote.
desk-vote-changed = { $count ->
    [one] One ballot is not the one that was cast.
   *[other] { NUMBER($count) } ballots are not those that were cast.
  }
desk-vote-no-code = { $count ->
    [one] One ballot has no code: nobody who received a letter can have cast it.
   *[other] { NUMBER($count) } ballots have no code: nobody who received a letter can have cast them.
  }
desk-vote-checks = { $count ->
    [one] One check fails.
   *[other] { NUMBER($count) } checks fail.
  }
desk-vote-too-many = There are more ballots than the software can count.
desk-vote-unreadable = The data of this vote cannot be read. Tell whoever runs the server: its log says what is missing.
desk-vote-what-now = Declare nothing and change nothing. Note these lines, and tell the mayor and whoever runs the server: somebody may have changed the box.
desk-check-changed = A changed ballot, whose voter has this receipt:
desk-check-file = A file of the box is missing, or is not what it must be:
desk-check-code = A code was not printed, or counts twice:
desk-check-number = A number does not fit:
desk-check-token = A ballot’s token is false or was used before:
desk-check-ballot = A ballot does not say what the box announces, or what the rules allow:
desk-check-lost = A ballot published during the vote is not in the box any more, or is there twice:
desk-check-result = The count does not give this result:
desk-vote-how = Nothing is published yet. Two agents open the box, each with their own account: the first asks, the second confirms. The log keeps their names.
desk-vote-found-title = What is in the box
desk-vote-verified = All checks pass.
desk-vote-open-title = Declaring the result
desk-vote-first = Another agent in charge of votes will have to confirm.
desk-vote-asked = { $name } asked to open it on { $date }, and saw what you see.
desk-vote-asked-oneself = You asked to open it on { $date }. Another agent in charge of votes must now sign in and confirm.
desk-vote-for-good = A declared result is published and does not change any more.
desk-vote-for-good-secret = A declared result is published with all ballots, without any name, and does not change any more. The key of the vote is destroyed.
desk-vote-ask = Ask to open the box
desk-vote-declare = Open the box and declare the result
desk-vote-problem-changed = The box does not give what you were shown any more, or another agent was faster. Nothing was done: read again what follows.
desk-vote-problem-not-asked = No other agent asked to open it for what the box gives now. Nothing was done.
desk-vote-problem-same-agent = You asked to open it yourself: another agent must confirm. Nothing was done.
desk-vote-problem-obstacle = The box does not open. Nothing was done.
desk-vote-problem-try-again = The service did not answer. Try again: nothing is declared twice.

## Log
desk-act-see-votes = Saw where votes stand
desk-act-ask-opening = Asked to open a box
desk-act-declare-result = Opened a box and declared the result
desk-detail-ballots = Ballots
desk-detail-seen = Fingerprint of what was shown
