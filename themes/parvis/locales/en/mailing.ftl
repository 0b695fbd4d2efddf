### The letters that carry the codes of a vote.

mailing-title = Letters to print: { $title }
mailing-warning = { $count ->
    [one] One letter to print on A4, without margins or scaling.
   *[other] { NUMBER($count) } letters to print on A4, without margins or scaling.
  } This file holds voting codes: whoever reads them can vote. Do not send it by e-mail; delete it once the letters are posted.
mailing-number = Letter no. { $number }
mailing-trial = Trial: do not send
mailing-dates = You can vote from { $opens } to { $closes }.
mailing-square = Square to photograph in order to vote
mailing-code = Your code
mailing-nobody = Show this code to nobody, not even the town hall.
mailing-once = It is worth one ballot, once.
mailing-web = On the web
mailing-web-how = Photograph the square with your telephone, or go to <strong>{ $address }</strong> and type the code.
mailing-paper = On paper
mailing-paper-how = Ask the town hall for a ballot paper and an envelope. The code goes on the envelope, never on the ballot.
mailing-hall = At the town hall
mailing-hall-how = Come with this letter: there is a computer for you, and somebody to help.
mailing-secret = The vote is secret: nothing in the data links this code to your ballot.
mailing-changeable = Until the close, you may change your vote with the same code.
mailing-stands = A ballot that was cast cannot be changed.
mailing-lost = Letter lost? The town hall cancels the code and gives you another, as long as it was not used.
