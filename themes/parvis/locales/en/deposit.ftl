### The petitions desk: residents deposit their petitions. `-petitions` is said for these processes, `-deposits` where one
### deposits, `-cosignatures` where one co-signs.

## The page of the process

status-upcoming-petitions = Petitions can be deposited from { $opens } on.
status-open-petitions = You can deposit a petition until { $closes }.
status-confirming-petitions = Depositing is closed. What was sent in time can be confirmed until { $results }.
status-closed-petitions = Depositing has been closed since { $closes }. Published petitions are signed until their own dates.
count-petitions = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] petition
   *[other] petitions
  }
stage-collect-petitions = Petitions are deposited
who-title-petitions = Who can deposit a petition
begin-title-petitions = Before you deposit one
begin-cosignatories = { $needed ->
    [one] It needs 1 co-signatory before the town hall reads it: you receive a link to give them.
   *[other] It needs { NUMBER($needed) } co-signatories before the town hall reads it: you receive a link to give them.
  }
begin-duration = { $days ->
    [one] Once published, it is signed for 1 day.
   *[other] Once published, it is signed for { NUMBER($days) } days.
  }
propose-link-petitions = Deposit a petition
latest-title-petitions = The latest petitions
latest-none-petitions = No petition is published yet. Be the first.
signatures-found-petitions = { $count ->
    [0] No petition was published.
    [one] 1 petition was published.
   *[other] { NUMBER($count) } petitions were published.
  }
list-title-petitions = All petitions
list-title-top-petitions = Those with most signatures
list-all-petitions = See all petitions
list-top-petitions = Those with most signatures
status-of-transmitted = Handed to the council
history-status-transmitted = Handed to the council
entry-by-petitions = Deposited by { $author } on { $date }
entry-sent-petitions = Deposited on { $date }
feed-contributed-petitions = New petition: { $title }
chosen-count-sign = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] signature
   *[other] signatures
  }
chosen-count-cosign = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] co-signature
   *[other] co-signatures
  }

## Where a petition stands

deposit-state-collecting = It gathers its co-signatories.
deposit-state-moderated = The town hall reads it.
deposit-state-open = You can sign it until { $closes }.
deposit-state-threshold-reached = It has reached its threshold. You can still sign it until { $closes }.
deposit-state-confirming = Signing is over. The last signatures are being confirmed.
deposit-state-closed = Signing has been over since { $closes }.
deposit-state-succeeded = Signing has been over since { $closes }, and the threshold is reached. The commune has to hand it on.
deposit-state-transmitted = It was handed to the council. It cannot be signed any more.
deposit-state-answered = The commune has answered. It cannot be signed any more.
deposit-state-refused = It was refused.
deposit-state-merged = It was joined to another, which goes on for both.
deposit-state-withdrawn = Its author withdrew it.

## Depositing

sent-title-deposits = Thank you, your petition is deposited
sent-next-before-deposits = The town hall will read it before publishing it, usually within a few working days. You will learn what it decides, and why.
sent-address-deposits = Once published, it will be here:
sent-withdraw-hint-deposits = The text does not change any more, since others sign it. You can withdraw the petition at any time.
share-title = { $needed ->
    [one] First find 1 co-signatory
   *[other] First find { NUMBER($needed) } co-signatories
  }
share-text = The town hall will read your petition once they have co-signed it. Send them this link. Only those who have it see the petition before it is published.
code-button-deposits = Confirm and deposit

## Co-signing

cosign-intro = This petition is not published yet. It asks for your co-signature, so that the town hall reads it.
cosign-count = <strong>{ NUMBER($count) }</strong> of { NUMBER($needed) } { $needed ->
    [one] co-signatory
   *[other] co-signatories
  }
cosign-text = Your address will be confirmed by a code. Your name is not asked, and nothing of you is published.
cosign-enough = It has enough co-signatories, or cannot have any more. If the town hall publishes it, you can sign it.
choose-title-sign = Sign this petition
choose-button-sign = Sign
choose-title-cosign = Co-sign this petition
choose-button-cosign = Co-sign
chosen-title-sign = Your signature counts
chosen-title-cosign = Your co-signature counts
hint-email-cosignatures = You will receive a code there, so that everybody co-signs once only. It is never published.
code-button-cosignatures = Confirm my co-signature
step-title-confirm-cosignatures = Confirm your co-signature?
step-text-confirm-cosignatures = You opened the link received for “{ $title }”. Press the button, and your co-signature counts.
step-button-confirm-cosignatures = Confirm my co-signature
step-title-withdraw-cosignatures = Take your co-signature back?
step-text-withdraw-cosignatures = It will not count for “{ $title }” any more.
step-button-withdraw-cosignatures = Take my co-signature back
step-title-withdrawn-cosignatures = Your co-signature is taken back
step-text-withdrawn-cosignatures = It does not count for “{ $title }” any more.
receipt-withdraw-hint-cosignatures = You can change your mind.
receipt-withdraw-cosignatures = Take my co-signature back
mail-code-intro-cosignatures = Here is the code to confirm your co-signature for “{ $title }”:
mail-code-link-cosignatures = Confirm my co-signature
