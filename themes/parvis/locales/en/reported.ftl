### What agents read of reported private messages, and of what a colleague has just done.

## Private messages that were reported
desk-message-title = Reported private message
desk-message-by-author = Sent by the author of the entry
desk-message-by-writer = Sent to the author of the entry
desk-message-private = This message was written for one person only, who reported it. Each reading is noted in the log.
desk-message-read = Read the message
desk-message-meanwhile = Until you decide, nothing more goes through between these two people.
desk-message-hint-stop = The message has no place here.
desk-message-deed-stop = End their exchange
desk-message-hint-close = Nothing wrong with it: they may write to each other again.
desk-message-deed-close = Close the report
desk-message-entry = Is the entry the problem?
desk-message-entry-link = Read it and take it down
desk-message-now-stop = These two people cannot write to each other any more.
desk-message-now-close = The report is closed.
desk-message-problem-decided = That has been decided already. Nothing was done.
desk-message-problem-try-again = The service did not answer. Try again: nothing is lost or done twice.
desk-done-close-report = Report closed:
desk-done-stop-talk = Exchange ended:
desk-act-see-message = Read a reported private message
desk-act-close-report = Closed a report
desk-act-stop-talk = Ended a private exchange

## A colleague who was faster
desk-lately = { $name } { $act }, on { $at }.
desk-lately-somebody = A former agent
desk-lately-publish = published it
desk-lately-refuse = refused it
desk-lately-ask-revision = asked for a change
desk-lately-mark-seen = read it: it stays published
desk-lately-merge = joined it to another
desk-lately-set-status = said where it stands
desk-lately-answer = answered it
desk-lately-close-report = closed the report
desk-lately-stop-talk = ended their exchange
