### Following by e-mail, and what feeds say of what residents write. `-follow` is said where one follows.

## On pages

follow-title = Follow by e-mail
follow-text = News, an answer of the commune, a result: you will know. One e-mail a day at most, with a link that stops them.
follow-text-entry = The commune answers, or decides what it makes of it: you will know. One e-mail a day at most, with a link that stops them.
follow-label = Address to write to
follow-hint = You will receive a code there first. If this browser is confirmed already, you can leave this field empty.
follow-button = Follow by e-mail

## The form and its pages

choose-title-follow = Follow by e-mail
choose-button-follow = Follow by e-mail
who-title-follow = Who can follow
hint-email-follow = You will receive a code there first. It serves to write to you only, and is never published.
without-email-follow = No e-mail address? Everything that would be written to you is on the page too.
check-intro-follow = One more moment: check your address, then confirm.
notice-already-sent-follow = This form was already sent with another address. To send this one, press the button again.
notice-too-many-follow = Many forms come from the same connection. Try again in an hour.
notice-try-again-follow = The service did not answer. Try again: you will receive nothing twice.
code-button-follow = Confirm and follow
code-help-address-follow = Is the address wrong? Go back to the page and start again.
code-try-again-follow = The service did not answer. Type the code again
chosen-title-follow = Noted: you follow
chosen-once-follow = You will receive an e-mail when something happens, one a day at most. Everything is on the page too.
receipt-withdraw-hint-follow = Each e-mail has a link that stops them. You can also stop at once:
receipt-withdraw-follow = stop following
step-title-confirm-follow = Follow by e-mail?
step-text-confirm-follow = You opened the link received for “{ $title }”. Press the button, and you will know by e-mail what happens there.
step-button-confirm-follow = Follow
step-title-withdraw-follow = Stop following?
step-text-withdraw-follow = You will receive no more e-mail about “{ $title }”, and your address will be erased.
step-button-withdraw-follow = Stop following
step-title-withdrawn-follow = You do not follow any more
step-text-withdrawn-follow = You will receive no more e-mail about “{ $title }”. Your address is erased.
privacy-notice-title-follow = What becomes of your address
privacy-notice-name-follow = It serves to write to you only. What you follow is never published.
privacy-notice-follow = Controller: { $controller }. The address is erased as soon as you stop, and at the latest { $months ->
    [0] when everything is over.
    [one] 1 month after the last news of a process that is closed.
   *[other] { $months } months after the last news of a process that is closed.
  }

## Mails

mail-code-intro-follow = Here is the code to follow “{ $title }” by e-mail:
mail-code-link-follow = Follow by e-mail
mail-news-subject = News: { $title }
mail-news-intro = You follow “{ $title }”. Here is what happened:
mail-news-stop = You do not want these e-mails any more? This link stops them:
mail-news-stop-link = stop following
mail-queue-subject = { $count ->
    [one] 1 contribution waits to be read
   *[other] { NUMBER($count) } contributions wait to be read
  } – desk { $of }
mail-queue-intro = Here is what waits at the desk { $of }:
mail-queue-moderate = { $count ->
    [one] 1 text to read before it is published
   *[other] { NUMBER($count) } texts to read before they are published
  }
mail-queue-review = { $count ->
    [one] 1 published text to read again
   *[other] { NUMBER($count) } published texts to read again
  }
mail-queue-report = { $count ->
    [one] 1 text reported by a reader
   *[other] { NUMBER($count) } texts reported by readers
  }
mail-queue-appeal = { $count ->
    [one] 1 refusal to look at again
   *[other] { NUMBER($count) } refusals to look at again
  }
mail-queue-answer = { $count ->
    [one] 1 answer that the commune owes
   *[other] { NUMBER($count) } answers that the commune owes
  }
mail-queue-oldest = { $days ->
    [0] Everything came since yesterday.
    [one] The oldest has waited for 1 day.
   *[other] The oldest has waited for { NUMBER($days) } days.
  }
mail-queue-desk = To read and answer:
mail-queue-why = This message is sent once a day, and only if something waits. It holds nothing of what residents wrote.

## Feeds

feed-contributed = New contribution: { $title }
feed-contributed-ideas = New idea: { $title }
feed-contributed-petition = New petition: { $title }
feed-replied = Answer of the commune: { $title }
feed-status = News for “{ $title }”
feed-status-text = Status: { $status }.

## Data

privacy-follow = If you follow a process by e-mail, your address serves to write to you what happens there, and to nothing else. What you follow is never published. It is erased as soon as you stop, with one click in any of these e-mails.
