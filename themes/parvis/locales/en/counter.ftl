### At the town hall’s counter: signing with the help of an agent, and taking the list of those who signed.

## Signing at the counter
desk-menu-counter = Counter
desk-counter-title = Signing at the counter
desk-counter-intro = For a person who is in front of you and has no e-mail address, or shares one.
desk-counter-none = No petition can be signed at the moment.
desk-counter-by-letter = Petitions that are signed with the code of a letter are not signed here: open their page with the person, and help them to type the code of their letter.
desk-counter-until = Can be signed until { $closes }
desk-counter-withdraw-link = Take a signature back
desk-counter-enter-link = Enter a signature
desk-counter-title-enter = Enter a signature
desk-counter-title-enter-check = Read this back to the person
desk-counter-title-withdraw = Take a signature back
desk-counter-title-withdraw-check = Take this signature back?
desk-counter-how = Write what the person says. Two people of the same name at the same address? Add the second first name. None of this is published.
desk-counter-how-withdraw = The same name and address as when it was entered lead to the signature. Only those of the counter are taken back here: others are with the link of their receipt.
desk-counter-hint-address = It tells two people of the same name apart, and serves to check the signatures.
desk-counter-declaration = Read this to the person, and tick the box once they declare it:
desk-counter-declared = The person declares
desk-counter-next = Continue
desk-counter-check-enter = The signature does not count yet. Read this aloud, or turn the screen.
desk-counter-check-withdraw = This person signed at the counter. The signature will not count any more, and what they gave will be erased.
desk-counter-send-enter = Enter the signature
desk-counter-send-withdraw = Take the signature back
desk-counter-missing-first-name = Give the person’s first name
desk-counter-missing-last-name = Give the person’s last name
desk-counter-missing-address = Give the person’s postal address
desk-counter-missing-declaration = Read the declaration to the person, and tick the box if it is true of them
desk-counter-problem-closed = This petition cannot be signed any more. Nothing was done.
desk-counter-problem-by-letter = This petition is signed with the code of a letter: open its page with the person, and help them to type the code. Nothing was done.
desk-counter-problem-nameless = Name and address must have letters or digits. Nothing was done.
desk-counter-problem-quarter-used = This person has already signed another legal petition at the counter this quarter. The law allows one: nothing was done.
desk-counter-problem-unknown = No signature of this person was entered at the counter for this petition. Check the spelling and the address. Nothing was done.
desk-counter-problem-try-again = The service did not answer. Try again: nothing is lost or counted twice.

## What the person takes home
desk-ticket-title-entered = The signature is entered
desk-ticket-title-already = This person has already signed
desk-ticket-title-withdrawn = The signature is taken back
desk-ticket-about = Petition “{ $title }”
desk-ticket-text-entered = It counts once. The name is never published.
desk-ticket-text-already = Their signature had been entered at the counter and still counts once. Nothing was added.
desk-ticket-text-withdrawn = It does not count any more, and what the person gave is erased.
desk-ticket-withdraw = It can be taken back at the town hall’s counter, with the same name and address, until { $closes }.
desk-ticket-follow = The number of signatures and the commune’s answer appear here:
desk-ticket-privacy = Name and address serve to count each person once and to check the signatures. Controller: { $controller }. Data protection officer: { $dpo }.
desk-ticket-next = Next person

## The list of those who signed
desk-menu-roll = Signatories
desk-roll-title = The list of those who signed
desk-roll-intro = To check the signatures against the electoral roll, and for nothing else. Each download is noted in the log. Keep the file in a safe place and delete it after the check.
desk-roll-none = No petition has been published.
desk-roll-over = Could be signed until { $closes }
desk-roll-button = Download the list (CSV)

## Log
desk-act-enter-assisted = Entered a signature at the counter
desk-act-withdraw-assisted = Took a signature back at the counter
desk-detail-reference = Reference
