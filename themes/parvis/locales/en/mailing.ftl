### The letters that carry the codes.

mailing-title = Letters to print: { $title }
mailing-warning = { $count ->
    [one] One letter to print on A4, without margins or scaling.
   *[other] { NUMBER($count) } letters to print on A4, without margins or scaling.
  } This file holds codes: whoever reads them can take part in other people’s place. Do not send it by e-mail; delete it once the letters are posted.
mailing-warning-vote = { $count ->
    [one] One letter to print on A4, without margins or scaling.
   *[other] { NUMBER($count) } letters to print on A4, without margins or scaling.
  } This file holds voting codes: whoever reads them can vote. Do not send it by e-mail; delete it once the letters are posted.
mailing-number = Letter no. { $number }
mailing-trial = Trial: do not send
mailing-dates = You can sign from { $opens } to { $closes }.
mailing-dates-vote = You can vote from { $opens } to { $closes }.
mailing-dates-questionnaire = You can answer from { $opens } to { $closes }.
mailing-dates-process = You can take part from { $opens } to { $closes }.
mailing-square = Square to photograph in order to sign
mailing-square-vote = Square to photograph in order to vote
mailing-square-questionnaire = Square to photograph in order to answer
mailing-square-process = Square to photograph in order to take part
mailing-code = Your code
mailing-nobody = This code is yours: give it to nobody.
mailing-nobody-vote = Show this code to nobody, not even the town hall.
mailing-once = It is worth one signature, once.
mailing-once-vote = It is worth one ballot, once.
mailing-once-petitions = It is worth one signature for each petition.
mailing-once-questionnaire = It is worth one answer: the last one sent counts.
mailing-once-process = It counts once for each subject: keep this letter until the end.
mailing-web = On the web
mailing-web-how = Photograph the square with your telephone, or go to <strong>{ $address }</strong> and type the code.
mailing-web-how-petitions = Photograph the square with your telephone, or go to <strong>{ $address }</strong>. The code is asked for there.
mailing-web-how-questionnaire = Photograph the square with your telephone, or go to <strong>{ $address }</strong>. The code is asked for there.
mailing-web-how-process = Photograph the square with your telephone, or go to <strong>{ $address }</strong>. The code is asked for there.
mailing-web-how-vote = Photograph the square with your telephone, or go to <strong>{ $address }</strong> and type the code.
mailing-paper = On paper
mailing-paper-how = Ask the town hall for a ballot paper and an envelope. The code goes on the envelope, never on the ballot.
mailing-hall = At the town hall
mailing-hall-how = Come with this letter: there is a computer for you, and somebody to help.
mailing-secret = The vote is secret: nothing in the data links this code to your ballot.
mailing-changeable = Until the close, you may change your vote with the same code.
mailing-stands = A ballot that was cast cannot be changed.
mailing-lost = Letter lost? The town hall cancels the code and gives you another, as long as it was not used.
