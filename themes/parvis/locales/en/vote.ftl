### Votes.

## The page

status-upcoming-vote = The vote opens on { $opens }.
status-open-vote = You can vote until { $closes }.
status-confirming-vote = The vote is closed. Results will be published on { $results }.
status-closed-vote = The vote is closed.
count-vote = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] vote
   *[other] votes
  }
stage-collect-vote = Vote
back-to-process-vote = Back to the vote
signatures-found-vote = { $count ->
    [0] Nobody voted.
    [one] One person voted.
   *[other] { NUMBER($count) } people voted.
  }
vote-link = Vote
vote-who-code = Those who received a letter with a code. One letter, one ballot.
vote-begin-code = Have the town hall’s letter at hand: it holds a code, which serves once.
vote-begin-email = You confirm your e-mail address by a code of six digits: one address, one ballot.
vote-begin-secret = The vote is secret: in our data, nothing links a person to their ballot. A ballot that was cast cannot be changed.
vote-begin-changeable = You can change your vote until the close: the last one counts.
vote-begin-stands = A vote that was sent cannot be changed.
vote-begin-results = Nobody sees a result before the close.
vote-questions-title = { $count ->
    [one] The question
   *[other] The { $count } questions
  }
vote-how-counted = How votes are counted
vote-order = The order of the answers is drawn, the same for everybody, from “{ $seed }”: anybody can do it again.
vote-secret-title = A secret vote that anybody can recount
vote-secret-how = Your code gives you an empty ballot, signed without being seen. You fill it in and cast it without saying who you are. At the close, all ballots are published in no order: everybody can check that theirs is there and count again.
vote-secret-script = With JavaScript, your browser disguises the ballot before it is signed: the server never sees it. Without JavaScript, the server does it for you and forgets it at once: you have to trust it on that.
vote-limits-title = What this vote does not guarantee
vote-limit-coercion = It does not protect from somebody who watches you vote or buys your vote. A polling booth does.
vote-limit-device = It does not protect from an infected device.
vote-limit-operator = Whoever runs the server and has its keys could read ballots before the close, vote in the place of those who abstain (the publication of used codes lets those find out), or find who cast which ballot by comparing times: nine people in ten, when the ballot is cast some minutes after it was asked for. Let a night pass between the two, or vote on paper. Without the keys, our data and logs are not enough.
vote-limit-small = When very few people vote, or all vote alike, the result tells what each voted.

## The code of the letter

letter-title = Your code
letter-code = The code of your letter
letter-code-hint = 25 characters, with or without hyphens. Capitals or not, it makes no difference.
letter-button = Continue
letter-without = No letter, or a lost one? The town hall can cancel your code and give you another, as long as it was not used.
letter-without-vote = No letter, or a lost one? The town hall can cancel your code and give you another, or let you vote on paper.
letter-missing = Write the code of your letter
letter-length = The code has 25 characters: compare with your letter
letter-mistyped = One character is wrong: compare with your letter
letter-unknown = This code is not valid here: compare with your letter, or call the town hall
letter-unknown-vote = This code is not valid for this vote: compare with your letter, or call the town hall
letter-used = This code was used to sign under another name. If that was not you, call the town hall
letter-used-vote = This code has given a ballot already. If that was you, open this page again in the same browser
letter-too-many = Too many attempts from your connection. Wait a quarter of an hour
letter-try-again = That did not work. Try again: your code is not lost
letter-ready-title = Your code is right
letter-ready = Now ask for your ballot. The code will then have served.
letter-ready-secret = Nobody will be able to link your ballot to this code.
letter-unblinded = In this browser, the server will prepare your ballot. For an instant it will see your code and the ballot’s number together, and it keeps nothing that links them. For it never to see them, turn JavaScript on, or vote on paper.
letter-get-ballot = Get my ballot
letter-later = You can vote at once, or later with the same code in this same browser, until { $closes }.
letter-later-secret = Waiting several hours before you vote keeps your two visits from being matched by their times.

## The ballot

ballot-title = Your ballot
ballot-intro = To vote blank, choose “Blank vote”.
ballot-blank = Blank vote
ballot-yes = Yes
ballot-no = No
ballot-how-single = One answer only.
ballot-how-exactly = Choose exactly { $max } answers.
ballot-how-several = From { $min } to { $max } answers.
ballot-how-approval = Tick all answers that you approve of, as many as you like.
ballot-how-ranking = Rank the answers in your order of preference: 1 for the one you prefer, down to { $max }. You may rank fewer.
ballot-how-judgment = Give each answer a grade. An answer without a grade gets the lowest.
ballot-how-points = You have { $total } points to share, at most { $max } for an answer. You may keep some.
ballot-counted-yes-no = Yes and no are counted; blank votes are counted apart.
ballot-counted-single = The answer with the most votes wins. Blank votes are counted apart.
ballot-counted-several = Each ticked answer gets a vote. Those chosen most win.
ballot-counted-approval = Each ticked answer gets a vote. The one most approved wins.
ballot-counted-borda = The first answer of a ballot gets the most points, the next one fewer, and so on (Borda count).
ballot-counted-irv = The answer with the fewest first places is eliminated and its ballots go to the next answer, until one has the majority (instant runoff).
ballot-counted-schulze = Each answer is compared with each other: how many prefer one to the other? The one that beats the others wins (Condorcet, ties by Schulze).
ballot-counted-judgment = Each answer’s grade is the one that at least half of the voters give it or exceed. The best grade wins (majority judgment).
ballot-counted-points = The points of each answer are added. The greatest total wins.
ballot-check-title = Check your ballot
ballot-check-intro = This is what you are about to cast.
ballot-stands-secret = Once cast, the ballot is in the box: it can neither be changed nor taken back.
ballot-send = Cast my ballot
ballot-given = { $option }: { $given }
ballot-points = { $points ->
    [one] one point
   *[other] { $points } points
  }
ballot-lost-title = This ballot was asked for in another browser
ballot-lost = What is needed to fill it in stayed in the browser in which you began. Open the page of the vote there again, with the same code. If it is gone, the town hall will let you vote on paper.
ballot-fault-missing = { $label } Choose an answer, or the blank vote
ballot-fault-blank-and-marked = { $label } You ticked “blank vote” and something else: keep one of them
ballot-fault-how-many = { $label } Choose from { $min } to { $max } answers: you have { $found }
ballot-fault-not-a-rank = { $label } Ranks go from 1 to { $max }
ballot-fault-same-rank = { $label } Two answers have rank { $rank }
ballot-fault-rank-skipped = { $label } No answer has rank { $rank }
ballot-fault-too-many-ranks = { $label } Rank at most { $max } answers: you have { $found }
ballot-fault-not-points = { $label } Write numbers from 0 to { $max }
ballot-fault-too-many-points = { $label } You gave { $found } points of { $max }
ballot-fault-not-an-option = { $label } The page changed since you opened it: choose again

## The receipt

cast-title = Your ballot is in the box
cast-about = You voted: “{ $title }”.
cast-other-title = This ballot was cast before
cast-other = A ballot was cast with this right to vote, with other choices. That one counts.
cast-receipt = Tracking number
cast-keep-secret = Note or print this number. At the close, it will let you find your ballot among those that will be published. Do not show it: with the published ballots, it tells what you voted.

## Your data

privacy-notice-name-vote = Your ballot is only counted with the others. Your address is never published.
privacy-notice-vote = It serves to count everybody once, as part of the commune’s task in the public interest. Controller: { $controller }. It is erased { $months ->
    [0] at the close.
    [one] 1 month after the close.
   *[other] { $months } months after the close.
  }
