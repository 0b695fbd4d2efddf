### The exchange: neighbours who offer a hand, others who ask for one. `-contact` is said where one writes to somebody.

## The page of the process

advisory-exchange = The commune puts people in touch. It vouches neither for people nor for what they do.
status-upcoming-exchange = Entries are welcome from { $opens }.
status-open-exchange = You can publish an entry or answer one until { $closes }.
status-closed-exchange = This ended on { $closes }. Entries are being erased; only their number stays.
count-exchange = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] entry
   *[other] entries
  }
stage-collect-exchange = Entries
stage-transmitted-exchange = The texts are erased
stage-answered-exchange = What came of it
begin-title-exchange = Before you begin
begin-relay = You write to each other from here: your address stays hidden until you show it.
begin-days = { $days ->
    [one] An entry stands for one day unless you say otherwise. You can prolong or close it.
   *[other] An entry stands for { $days } days unless you say otherwise. You can prolong or close it.
  }
begin-service = You may also publish nothing: your request then goes to the social service ({ $name }).
propose-link-exchange = Publish an entry
answer-link-exchange = Publish an entry
latest-title-exchange = The entries
latest-none-exchange = There is no entry at the moment. You can begin.
list-title-exchange = All entries
list-all-exchange = See all entries
list-empty-exchange = No entry here at the moment.
facet-kind = Offers or needs
side-offer = Offers
side-need = Needs
side-none-offer = No offer at the moment.
side-none-need = No need at the moment.
kind-offer = Offer
kind-need = Need
exchange-count-title = Since the opening
exchange-count-offers = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] offer
   *[other] offers
  }
exchange-count-needs = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] need
   *[other] needs
  }
exchange-count-fulfilled = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] entry was fulfilled
   *[other] entries were fulfilled
  }
exchange-words-go = The text of an entry is erased 30 days after its end, with its author’s address. Only the number stays.
signatures-found-exchange = { $count ->
    [0] There was no entry.
    [one] There was 1 entry.
   *[other] There were { NUMBER($count) } entries.
  }

## Prudence

care-title = Between neighbours, with trust and with care
care-money = A hand is free of charge. Never send money, a code or a card number.
care-meet = The first time, meet in a public place, and tell somebody close where you are going.
care-alone = Give no keys, no papers and no dates of absence to somebody you do not know yet.
care-report = Does a message make you uneasy? Report it by the link in the mail. In danger, call 17 or 112.

## An entry

entry-by-exchange = Published by { $author } on { $date }
entry-sent-exchange = Published on { $date }
entry-until = until { $date }
entry-lasts = This entry is valid until { $date }. Its text is erased 30 days later.
entry-ended-title = Entry that has ended
entry-ended = This entry has ended: it takes no more answers. Its text is erased 30 days after its end.
entry-silent = This entry has ended. Its text is erased.
history-reminded = Reminder sent
history-ended = Ended on its day
history-fulfilled = Fulfilled
history-prolonged = Prolonged
history-erased = Text erased
thread-title-messages = Contact
contact-intro = Your message goes by e-mail, without showing your address. The answer comes back the same way.

## What follows an entry

sent-title-exchange = Thank you, your entry has arrived
sent-next-after-exchange = It is published. The town hall reads it too, and tells you if it takes it down.
sent-address-exchange = You will find it here:
sent-change-until-exchange = You can change it until { $until }.
sent-change-exchange = Change my entry
sent-withdraw-hint-exchange = You can withdraw it at any time.
mail-sent-intro-exchange = Thank you: your entry for “{ $title }” has arrived.
sent-lasts = Your entry is valid until { $date }. A reminder will come before.
suggested-title = These entries might suit you
life-fulfil = Found: close my entry
life-prolong = Prolong my entry
life-quiet = No more of these mails
step-title-fulfil = Close your entry?
step-text-fulfil = It will take no more answers. Its text is erased in 30 days, with your address.
step-button-fulfil = Close my entry
step-title-fulfilled = Your entry is closed
step-text-fulfilled = Thank you. It leaves the lists, and its text is erased in 30 days.
step-title-prolong = Prolong your entry?
step-text-prolong = It will be valid until { $date }.
step-button-prolong = Prolong
step-title-prolonged = Your entry is prolonged
step-text-prolonged = It is valid until { $date }. A reminder will come before.
step-title-quiet = No more of these mails?
step-text-quiet = We will no longer write to you when an entry fits yours. Neighbours’ messages will still arrive.
step-button-quiet = No more of them
step-title-quieted = Noted
step-text-quieted = You will receive no more of these mails for this entry.
step-title-private = Your request has gone to the social service
step-text-private = It is not published. An officer reads it and answers to your address, usually within a few working days.

## Messages

relay-answer-title = Answer
relay-received = You are answering this message:
step-title-relayed = Your message is on its way
step-text-relayed = It was sent by e-mail, without your address. The answer comes back the same way.
step-title-report = Report this message?
step-text-report = An officer of the town hall will read it. This person can no longer write to you about this entry.
step-button-report = Report
step-title-message-reported = The message is reported
step-text-message-reported = An officer of the town hall will read it. This person can no longer write to you about this entry. In danger, call 17 or 112.
step-title-reveal = Show your address?
step-text-reveal = Your address will be sent to the person you are writing with. You cannot take it back.
step-button-reveal = Show my address
step-title-revealed = Your address was sent
step-text-revealed = The person you are writing with can now write to you directly.
send-button-contact = Send the message
check-next-now-contact = Your message goes at once.
person-intro-email-contact = One last thing: your address, so that the answer reaches you.
person-intro-open-contact = One last thing, before you check.
hint-email-contact = You will receive a code there, then the answer. Nobody sees it until you ask for it.
code-button-contact = Confirm and send
code-try-again-contact = The service did not answer. Type the code again: your message will go only once
notice-blocked = This person takes no more of your messages about this entry. Your text is still here.
notice-already-sent-contact = This form was already sent with another message. To send this one, press the button again.
notice-too-many-contact = Many messages went out today. Yours is still here: try again tomorrow, or call the town hall.
notice-try-again-contact = The service did not answer. Your message is still here: send it again, it will go only once.
step-title-confirm-contact = Send your message?
step-text-confirm-contact = You opened the link received for “{ $title }”. One press of the button, and your message goes.
step-button-confirm-contact = Send the message
mail-code-intro-contact = Here is the code to send your message (“{ $title }”):
mail-code-link-contact = Send the message

## Mails

mail-message-subject = A message for your entry { $reference }
mail-answer-subject = An answer about entry { $reference }
mail-shown-subject = An address for you, about entry { $reference }
mail-message-intro = Somebody writes to you about your entry. These are their words, which the commune has not read:
mail-answer-intro = Somebody answers you about this entry. These are their words, which the commune has not read:
mail-shown-intro = The person you are writing with shows you their address:
mail-shown-own = Yours stays hidden: write to them directly if you like, or answer from here.
mail-entry = The entry:
mail-answer = Answer without showing your address (do not reply to this mail):
mail-reveal = Show my address to this person:
mail-report = Report this message to the town hall:
mail-care = A hand is free of charge. Never send money, a code or a card number.
mail-relay-footer = This message was passed on by the participation site { $of }. Replying to this mail writes to the town hall ({ $email }), not to your neighbour.
mail-told-subject-fitting = Entries that fit yours ({ $reference })
mail-told-subject-ends-soon = Your entry ends soon ({ $reference })
mail-told-subject-ended = Your entry has ended ({ $reference })
mail-told-fitting = New entries fit yours, which is valid until { $date }:
mail-told-ends-soon = Your entry ends on { $date }. If you do nothing, it leaves the lists that day.
mail-told-ended = Your entry ended on { $date }. Its text is erased 30 days later, with your address. Until then you can prolong it.
mail-private-subject = A request for the social service (“{ $title }”)
mail-private-intro = Somebody sends you this request from “{ $title }”. It is not published, and the site keeps nothing of it.
mail-private-author = To answer (confirmed address):
mail-private-keep = This mail holds personal data: keep it no longer than needed.
mail-privately-subject = Your request is on its way (“{ $title }”)
mail-privately-intro = Your request has gone to the social service ({ $name }). It is not published, and the site keeps nothing of it. An officer will answer to this address.

## Data and refusals

privacy-notice-name-exchange = Your entry is public, with the name that you choose. Your address never is.
privacy-notice-exchange = Your address serves to pass messages on to you, as part of the commune’s task in the public interest. Controller: { $controller }. It is erased, with the text of the entry, 30 days after the end of the entry.
privacy-notice-name-contact = Only the person you write to reads your message, unless they report it.
privacy-notice-contact = Your address serves to pass the answer on to you, as part of the commune’s task in the public interest. Controller: { $controller }. Message and address are erased 90 days after the last message; a reported message after 6 months.
problem-title-ended = This entry has ended
problem-text-ended = It takes no more answers. Other entries may suit you.
refusal-paid = The entry asks for money or offers some. Here, a hand is free of charge.
refusal-unsafe = The entry could put somebody in danger, or needs a profession or an approval.
refusal-personal-exchange = The entry gives personal information. You can publish it again without.
refusal-off-topic-exchange = The entry is not a hand between neighbours of this place.
refusal-unclear-exchange = We did not understand what you offer or ask for.
register-grounds-paid = for money
register-grounds-unsafe = danger, or a regulated profession
