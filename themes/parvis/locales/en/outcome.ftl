### What comes out of a vote: results, public box, minutes.

## The results

awaited-title = Waiting for the count
awaited-text = The box is closed. The town hall will open it in public, add the ballots on paper and declare the result. It will appear here at once.
outcome-title = The result
outcome-cast = { $count ->
    [0] Nobody voted.
    [one] One ballot was cast.
   *[other] { NUMBER($count) } ballots were cast.
  }
outcome-cast-both = { NUMBER($count) } ballots were cast: { NUMBER($web) } on the web and { NUMBER($paper) } on paper.
outcome-since = Result of { $date }.
outcome-json = The results as open data (JSON)
vote-found-yes = Yes wins, { NUMBER($yes) } to { NUMBER($no) }.
vote-found-no = No wins, { NUMBER($no) } to { NUMBER($yes) }.
vote-found-even = A tie: { NUMBER($yes) } yes and { NUMBER($no) } no. The council will decide.
vote-found-first = { $labels } comes first.
vote-found-drawn = { $labels } comes first, by lot.
vote-found-tie = { $labels } are equal. The council will decide.
vote-found-nobody = Nobody chose an answer to this question.
vote-on-web = On the web
vote-on-paper = On paper
vote-in-all = In all
channels-caption = Ballots, on the web and on paper
column-channel = Vote
column-ballots = Ballots
column-valid = Valid
column-blank = Blank
column-invalid = Spoilt
column-web = Web
column-paper = Paper
column-voices = Votes
column-approved = Approvals
column-rank = Rank { $rank }
column-unranked = Not ranked
assurance-title = What this result is worth.
assurance-secret = A secret vote by codes sent by letter: one letter, one ballot. All ballots are published without names; anybody can look for theirs and count again.
assurance-code = A vote by codes sent by letter: one letter, one ballot. Ballots are not published: the commune has to be trusted with the count.
assurance-email = A vote by confirmed e-mail address: one address, one ballot. Who has several addresses may have voted several times, and the commune has to be trusted with the count.

## The count, step by step

trace-title = The count, step by step.
trace-voices = This is how many ballots chose each answer. The one with the most wins.
trace-approved = This is how many ballots approve of each answer. The one most approved wins.
trace-shared = The points given to each answer are added. The greatest total wins.
trace-positions = A first place is worth { $most ->
    [one] one point
   *[other] { $most } points
  }, each next place one fewer. Answers that a ballot does not rank share the points of the places that are left.
trace-round = Round { $number }: each ballot counts for the answer that it prefers of those that are left. A majority is { $majority ->
    [one] one ballot
   *[other] { NUMBER($majority) } ballots
  }.
trace-round-caption = Round { $number }
trace-exhausted = { $count ->
    [one] One ballot ranks none of the answers that are left.
   *[other] { NUMBER($count) } ballots rank none of the answers that are left.
  }
trace-elected = { $option } has the majority and wins.
trace-all-equal = All answers that are left have as many ballots: they stay equal.
trace-out-fewest = { $count ->
    [one] { $options } has the fewest ballots and is eliminated.
   *[other] { $options } have the fewest ballots, as many each, and are eliminated.
  }
trace-out-none = { $count ->
    [one] { $options } has no ballot and is eliminated.
   *[other] { $options } have no ballot and are eliminated.
  }
trace-out-lot = { $among } have the fewest ballots, as many each. The lot eliminates { $options } (drawn from “{ $seed }”, and anybody can draw it again).
trace-transfer = { $count ->
    [one] One ballot goes from { $from } to { $to }.
   *[other] { NUMBER($count) } ballots go from { $from } to { $to }.
  }
trace-transfer-nowhere = { $count ->
    [one] One ballot for { $from } ranks nothing else.
   *[other] { NUMBER($count) } ballots for { $from } rank nothing else.
  }
trace-duels = Answers are compared in pairs: each number says how many ballots prefer the answer of the row to that of the column.
caption-duels = The pairs
caption-paths = The paths
caption-grades = The grades
trace-beats-all = { $option } beats each of the others.
trace-beats-none = No answer beats each of the others: paths of victories are compared.
trace-paths = A path leads from one answer to another by pairs that were won, and is worth as much as its weakest pair. Each number is the best path from the row to the column; of two answers, the one with the better path to the other goes ahead.
trace-grades = These are the grades that each answer got. Its majority grade is the one that at least half of the ballots give it or exceed; a ballot without a grade gives the lowest.
trace-majority = { $option }: “{ $grade }”, with { $better ->
    [0] no better grade
    [one] one better grade
   *[other] { NUMBER($better) } better grades
  } and { $worse ->
    [0] no worse one
    [one] one worse one
   *[other] { NUMBER($worse) } worse ones
  }.
trace-compared = { $ahead } and { $behind } have the same majority grade. { $removed ->
    [one] With that grade taken away once from each
   *[other] With that grade taken away { NUMBER($removed) } times from each
  }, { $ahead } has “{ $better }” and { $behind } “{ $worse }”: { $ahead } goes ahead.
trace-lot = A tie: the lot puts { $options } in this order. Anybody can draw it again from “{ $seed }”.
trace-tied = { $options } stay equal.

## The public box

box-title = The public box
box-fingerprint = Fingerprint of the manifest
box-ballots = Ballots in the box
box-batches = Batches published
box-batches-of = { $count ->
    [0] none; one appears as soon as 40 ballots wait
    [one] one, with { NUMBER($hashes) } hashes of ballots
   *[other] { NUMBER($count) }, with { NUMBER($hashes) } hashes of ballots
  }
box-open = During the vote, hashes of ballots are published in batches of at least 20: a published ballot can neither vanish nor change unnoticed.
box-closed = All ballots are published, without names and in no order, with what became of the codes and the sealed result.
box-broken = Careful: the files of the box are not those that were sealed when the result was declared. Ask the town hall why.
box-link = Check it yourself: the files and how to read them
box-poster-title = Compare with the poster
box-poster = The manifest fixes the question, the rules of the count, the keys and the codes before the opening. Its fingerprint is posted at the town hall. If this one is the same, nothing of it has changed since:
box-receipt-title = Find your ballot
box-receipt-open = Your tracking number is the beginning of your ballot’s hash. Look for one of its groups in batches.jsonl. Some twenty ballots, drawn by lot, always wait for a later batch; after { $closes }, all will appear.
box-receipt-closed = Open ballots.jsonl and look for a group of your tracking number: the line that has it is your ballot, with your choices. If it is missing or says something else, tell the town hall.
box-code-title = Check that your code was not used
box-code = At the close, codes.json says which codes were used, by their hashes. If you did not vote, that of yours must not be among the used ones; the town hall can show you how to compute it.
box-others-title = Count again without this site
box-others = Download all files into one folder. The format is public and described in Parvis’s source code (docs/ballot-box.md), precisely enough to write a verifier of your own; there are two already, in Rust and in Python.
box-files-title = The files
box-file-manifest = the question, the rules, the keys and the hashes of the codes, fixed before the opening
box-file-batches = hashes of ballots, published in batches during the vote
box-file-ballots = all ballots
box-file-codes = what became of the codes
box-file-paper = what the ballots on paper said
box-file-closing = the result, and the hashes of everything else
box-seal = the seal of the file before

## Counting again

recount-title = Count again in this browser
recount-intro = Your browser downloads the box, checks each ballot and counts again.
recount-button = Count again
recount-trust = This program comes from the same site as the result. Who does not trust the site counts with their own.
recount-busy = Checking ballots: { $done } of { $all }
recount-holds = All of it holds.
recount-open = Nothing is wrong, but this browser could not check everything.
recount-fails = Something is wrong: see the list.
recount-failed = The files do not answer. Try again later.
recount-files-holds = All files are there and well written.
recount-files-fails = A file is missing or badly written: { $file }
recount-fingerprint-holds = Fingerprint of the manifest, to compare with the poster: { $fingerprint }. Fingerprint of the closing, to compare with the minutes: { $closing }
recount-seals-holds = Manifest and closing bear the seal of the vote.
recount-seals-fails = A seal is wrong.
recount-seals-open = This browser cannot check seals.
recount-closing-holds = The closing is that of these files.
recount-closing-fails = The closing is not that of these files.
recount-hashes-holds = Hashes of ballots that are right: { $ballots }
recount-hashes-fails = Wrong hashes: { $wrong } ballots of { $ballots }
recount-tokens-holds = Ballots signed by the key of the vote: { $ballots }
recount-tokens-fails = Ballots that the key of the vote did not sign: { $wrong } of { $ballots }
recount-unique-holds = Each ballot is there once: { $ballots }
recount-unique-fails = A ballot is there twice, or the order is wrong.
recount-root-holds = The root of the box is that of the closing: { $root }
recount-root-fails = The root of the box is not that of the closing: { $root }
recount-batches-holds = No ballot published during the vote has vanished: { $published } in { $batches } batches
recount-batches-fails = A ballot published during the vote has vanished or changed.
recount-codes-holds = No more ballots than codes: { $ballots } ballots on the web for { $used } used codes, { $on_paper } on paper for { $paper } envelopes, { $printed } codes printed
recount-codes-fails = The numbers of ballots and codes do not go together.
recount-result-holds = The declared result is right: { $ballots } ballots on the web and { $on_paper } on paper
recount-result-fails = The declared result is not that of the ballots.
recount-result-open = This way of counting is beyond this program: the whole verifier does it.

## The minutes

minutes-title = Minutes of the count
minutes-link = The minutes
minutes-dates = The vote opened on { $opens } and closed on { $closes }. Result of { $declared }.
minutes-codes-title = The codes
minutes-codes-printed = Codes printed
minutes-codes-sent = Letters sent (to be filled in by the town hall)
minutes-codes-used = Codes used on the web
minutes-codes-paper = Codes on envelopes, votes on paper
minutes-codes-revoked = Codes cancelled
minutes-codes-reissued = Replacement codes given
minutes-codes-unused = Codes valid and not used
minutes-codes-reserve = Codes prepared in reserve
minutes-ballots-title = The ballots
minutes-envelopes = Envelopes with a valid code
minutes-uncast = Who asked for a ballot and did not cast it has used a code without voting: there may be fewer ballots than used codes.
minutes-seals-title = The fingerprints
minutes-closing = Fingerprint of the closing
minutes-root = Root of all ballots
minutes-key = The key that signed ballots was destroyed when the result was declared: no other ballot can be made.
minutes-signed-title = Signatures
minutes-signed-place = Done at
minutes-signed-date = On
minutes-signed-chair = Chair
minutes-signed-first = Assessor
minutes-signed-second = Assessor
