### Consultations: a text of the commune, article by article, on which one votes, argues and proposes.

## The page of a consultation

status-upcoming-consultation = You can give your opinion from { $opens }.
status-open-consultation = You can give your opinion until { $closes }.
count-consultation = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] vote
   *[other] votes
  }
count-rounded = <strong>{ NUMBER($count) }</strong> votes and more
signatures-found-consultation = { $count ->
    [0] Nobody has voted.
    [one] It received 1 vote.
   *[other] It received { NUMBER($count) } votes.
  }
stage-collect-consultation = Votes and proposals
begin-vote = You vote on each article, and can change your mind until the close.
begin-amend = You can argue and propose another wording.
text-title = The text
text-link = Read the text
text-link-open = Read the text and vote
contents-title = Contents
contents-articles = { $count ->
    [one] One article is put to you.
   *[other] { NUMBER($count) } articles are put to you.
  }
contents-open = Choose an article to vote, argue or propose another wording, until { $closes }.
contents-over = Voting has been closed since { $closes }. Everything stays readable.
contents-total = { $count ->
    [one] One vote on the articles.
   *[other] { NUMBER($count) } votes on the articles.
  }
toc-proposals = Your proposals are welcome
whole-title = The text in one piece
whole-link = The text in one piece, to print
synthesis-title = The synthesis
synthesis-link = Read the synthesis
synthesis-later = The synthesis will appear here once the consultation is closed.
amendments-title-process = The text has changed

privacy-why-process = What you write and choose in the other processes informs the commune. An e-mail address is asked for only so that everybody counts once and gets an answer. The legal basis is the commune's task in the public interest (General Data Protection Regulation, article 6, paragraph 1, point e).
privacy-never-process = What you write is public, with the name that you choose; of your votes only the number appears. Never your address.

## Voting

opinion-title = Your opinion
opinion-none = No votes.
opinion-later = Votes will be shown after the close.
opinion-never = Votes are not published.
opinion-total = { $count ->
    [one] <strong>1</strong> vote
   *[other] <strong>{ NUMBER($count) }</strong> votes
  }
opinion-parts = { NUMBER($agree) } agree, { NUMBER($mixed) } mixed, { NUMBER($disagree) } disagree
opinion-until = You can change your mind until { $closes }.
opinion-opens = Voting opens on { $opens }.
choose-heading-votes = Your opinion
choose-title-agree = Vote: agree
choose-title-mixed = Vote: mixed
choose-title-disagree = Vote: disagree
choose-title-nothing-votes = Take your vote back
choose-button-agree = Agree
choose-button-mixed = Mixed
choose-button-disagree = Disagree
choose-button-nothing-votes = Take my vote back
chosen-title-agree = You agree: noted
chosen-title-mixed = You have a mixed opinion: noted
chosen-title-disagree = You disagree: noted
chosen-count-agree = <strong>{ NUMBER($count) }</strong> agree
chosen-count-mixed = <strong>{ NUMBER($count) }</strong> mixed
chosen-count-disagree = <strong>{ NUMBER($count) }</strong> disagree
chosen-once-votes = Your vote counts once. To change your mind, vote again: the last vote replaces the one before.

## Arguing

thread-title-arguments = { $count ->
    [0] No arguments
    [one] 1 argument
   *[other] { NUMBER($count) } arguments
  }
thread-write-arguments = Give an argument
column-for = { $count ->
    [0] For
   *[other] For ({ NUMBER($count) })
  }
column-against = { $count ->
    [0] Against
   *[other] Against ({ NUMBER($count) })
  }
side-none = No arguments.
source-label = Source:
choose-title-useful = This argument is useful
choose-button-useful = Useful
chosen-title-useful = You find this argument useful: noted
chosen-count-useful = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] person finds it useful
   *[other] people find it useful
  }
useful-of = : “{ $excerpt }”
useful-count = { $count ->
    [one] 1 person finds it useful
   *[other] { NUMBER($count) } people find it useful
  }

## Amending

amendments-count = { $count ->
    [0] No amendments
    [one] 1 amendment
   *[other] { NUMBER($count) } amendments
  }
amend-link = Propose another wording
amendment-title = Amendment: { $title }
amendment-by = Amendment by { $author }
amendment-anonymous = Amendment without a name
amendment-reason = Why:
amendment-why = Why this change
amendment-change = What changes
amendment-read = Vote and argue
amendment-read-closed = Read more
change-removed = removed:
change-added = added:
answer-link-amendments = Propose another wording
answer-link-proposals = Make a proposal
notice-unchanged = This is the text of the article. Change what you do not like, then go on.
sent-title-amendments = Thank you, your amendment has arrived
sent-title-proposals = Thank you, your proposal has arrived
section-proposals = Proposals by residents
section-none = No proposals.
section-propose = Make a proposal

entry-by-amendments = Proposed by { $author } on { $date }
entry-sent-amendments = Proposed on { $date }
entry-edited-amendments = changed on { $date }
history-sent-amendments = Sent
history-published-amendments = Published
history-edited-amendments = Changed
history-merged-amendments = Joined to another
history-withdrawn-amendments = Withdrawn
history-status-already-planned-amendments = Already planned
history-status-feasible-amendments = Found feasible
history-status-selected-amendments = Kept
history-status-not-selected-amendments = Not kept
history-status-done-amendments = Done
status-of-already-planned-amendments = Already planned
status-of-selected-amendments = Kept
status-of-not-selected-amendments = Not kept
status-of-done-amendments = Done

## An article

article-pages = Other articles
article-previous = Previous article:
article-next = Next article:
version-first = The text as proposed
version-last = The text as amended
version-change = What changed
version-same = The text has not changed.
version-amendments = The amendments that were kept
