### Le débat. `-debate` est dit pour tout le débat ; puis viennent les noms de ses activités : `positions` (pour ou contre),
### `arguments`, `argument-votes` (« convaincant »), `replies` (réponses aux arguments).

## La page du débat

chip-open-debate = Ouvert
chip-closed-debate = Terminé
chip-answered-debate = Conclusions données
when-past-debate = Terminé depuis le { $closes }
card-decision-debate = Conclusions de la commune, le { $date }
debate-question = La question
debate-sides = Les arguments face à face
debate-read = Lire les arguments
debate-reading = Pour aller plus loin
status-upcoming-debate = Le débat ouvre le { $opens }.
status-open-debate = Vous pouvez prendre position et argumenter jusqu’au { $closes }.
status-confirming-debate = Le débat est clos. Ce qui a été envoyé à temps peut être confirmé jusqu’au { $results }.
status-closed-debate = Le débat est clos depuis le { $closes }. Tout reste lisible, et la commune donnera ici ses conclusions.
status-answered-debate = Le débat est clos. La commune a donné ses conclusions le { $answered }.
count-debate = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] personne a pris position
   *[other] personnes ont pris position
  }
count-upcoming-debate = Le débat n’est pas encore ouvert.
count-later-debate = Le résultat paraîtra après la clôture.
count-never-debate = Le nombre de positions n’est pas publié.
shares-for = <strong>{ $percent } %</strong> sont pour
shares-against = <strong>{ $percent } %</strong> sont contre
shares-tie = Autant de personnes sont pour que contre
shares-none = Personne n’a encore pris position
shares-total = { $count ->
    [one] Une personne a pris position.
   *[other] { NUMBER($count) } personnes ont pris position.
  }
shares-table = Positions
shares-side = Côté
shares-people = Personnes
shares-share = Part
shares-row = { NUMBER($count) } ({ $percent } %)
positions-hint = Vous pourrez changer d’avis jusqu’à la clôture.
answer-title-debate = Les conclusions de la commune
answer-date-debate = Données le { $date }
stage-collect-debate = Débat
stage-transmitted-debate = Lecture par la commune
stage-answered-debate = Conclusions
begin-title-debate = Avant de débattre
begin-sides = Un argument par personne et par côté, en quelques phrases.
signatures-found-debate = { $count ->
    [0] Personne n’a pris position.
    [one] Une personne a pris position.
   *[other] { NUMBER($count) } personnes ont pris position.
  }
back-to-process-debate = Retour au débat
feed-link-process-debate = Suivre ce débat avec un lecteur de flux (Atom)
feed-opened-text-debate = Vous pouvez prendre position et argumenter jusqu’au { $closes }.
feed-closed-text-debate = Le débat est clos.
feed-answered-debate = Conclusions de la commune : { $title }

## Les arguments

side-for = Pour
side-against = Contre
arguments-count = { $count ->
    [0] Pas encore d’argument
    [one] Un argument
   *[other] { NUMBER($count) } arguments
  }
arguments-best = Les plus convaincants
arguments-latest = Les plus récents
arguments-all-for = Tous les arguments pour
arguments-all-against = Tous les arguments contre
arguments-top-for = Les plus convaincants pour
arguments-top-against = Les plus convaincants contre
argument-replies = { $count ->
    [0] Répondre
    [one] Une réponse
   *[other] { NUMBER($count) } réponses
  }
argument-read = Lire à part
argument-about = à l’argument : { $text }
propose-link-debate = Donner un argument
propose-link-for = Donner un argument pour
propose-link-against = Donner un argument contre
list-title-for = Tous les arguments pour
list-title-against = Tous les arguments contre
list-title-top-for = Les arguments pour les plus convaincants
list-title-top-against = Les arguments contre les plus convaincants
orders-label = Choisir un côté et un ordre
order-newest-for = Pour : les plus récents
order-newest-against = Contre : les plus récents
order-top-for = Pour : les plus convaincants
order-top-against = Contre : les plus convaincants
list-hidden = Ce classement paraîtra après la clôture.
list-empty-debate = Pas encore d’argument ici.
entry-heading-for = Un argument pour
entry-heading-against = Un argument contre
entry-by-arguments = Écrit par { $author }, le { $date }
entry-sent-arguments = Écrit le { $date }
entry-edited-arguments = modifié le { $date }
entry-withdrawn-title-arguments = Argument retiré
entry-withdrawn-arguments = Son auteur ou autrice l’a retiré. Le texte est effacé.
entry-withdrawn-replies = Cette réponse a été retirée.
entry-merged-arguments = Un autre dit la même chose : ils ne font plus qu’un, et leurs voix sont comptées ensemble.
entry-merged-link-arguments = Lire celui qui continue
history-sent-arguments = Envoyé
history-published-arguments = Publié
history-edited-arguments = Modifié
history-merged-arguments = Réuni à un autre
history-withdrawn-arguments = Retiré
thread-title-replies = { $count ->
    [0] Pas encore de réponse
    [one] Une réponse
   *[other] { NUMBER($count) } réponses
  }
thread-write-replies = Répondre à cet argument

## Prendre position

choose-heading-positions = Votre position
choose-title-for = Vous êtes pour
choose-title-against = Vous êtes contre
choose-title-nothing-positions = Retirer votre position
choose-button-for = Je suis pour
choose-button-against = Je suis contre
choose-button-nothing-positions = Retirer ma position
chosen-title-for = Votre position compte : pour
chosen-title-against = Votre position compte : contre
chosen-once-positions = Seule la dernière compte, et elle ne compte qu’une fois.
chosen-back-debate = Retour au débat
check-title-choice = Confirmez votre choix
check-title-positions = Confirmez votre position
code-button-positions = Confirmer ma position
step-title-confirm-positions = Confirmer votre position ?
step-text-confirm-positions = Vous avez ouvert le lien reçu pour « { $title } ». Un appui sur le bouton, et votre position compte.
step-button-confirm-positions = Confirmer ma position
step-title-withdraw-positions = Retirer votre position ?
step-text-withdraw-positions = Elle ne comptera plus pour « { $title } ». Vous pourrez de nouveau prendre position jusqu’à la clôture.
step-button-withdraw-positions = Retirer ma position
step-title-withdrawn-positions = Votre position est retirée
step-text-withdrawn-positions = Elle ne compte plus pour « { $title } ». Le nombre affiché sera mis à jour.
receipt-withdraw-positions = Retirer ma position
mail-code-intro-positions = Voici le code pour confirmer votre position pour « { $title } » :
mail-code-link-positions = Confirmer ma position

## Dire qu’un argument convainc

choose-heading-argument-votes = Cet argument vous convainc ?
choose-title-convincing = Dire que cet argument vous convainc
choose-title-nothing-argument-votes = Retirer votre voix
choose-button-convincing = Convaincant
choose-button-nothing-argument-votes = Retirer ma voix
convincing-declares = En appuyant sur « Convaincant », vous déclarez ceci : « { $declaration } »
chosen-count-convincing = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] personne convaincue
   *[other] personnes convaincues
  }
chosen-title-convincing = C’est noté : cet argument vous convainc
chosen-once-argument-votes = Votre voix compte une fois, même si vous appuyez de nouveau.
receipt-withdraw-argument-votes = Retirer ma voix

## Écrire

sent-title-arguments = Merci, votre argument est arrivé
sent-title-replies = Merci, votre réponse est arrivée
notice-only-one-arguments = Vous avez déjà donné un argument de ce côté. Pour le changer, suivez le lien de son reçu ; pour en écrire un autre, retirez d’abord le premier.
similar-intro-arguments = Voici des arguments qui ressemblent au vôtre. Dire qu’un argument convainc pèse plus que le répéter. Votre texte reste dans cet onglet.
notice-other-side = Un argument ne change pas de côté : retirez-le, puis écrivez-en un de l’autre côté.
step-title-withdraw-arguments = Retirer votre argument ?
step-title-withdrawn-arguments = Votre argument est retiré
step-title-withdraw-replies = Retirer votre réponse ?
step-title-withdrawn-replies = Votre réponse est retirée

## Refus

problem-title-not-yet-open-debate = Le débat n’est pas encore ouvert
problem-title-closed-debate = Le débat est clos
problem-text-closed-debate = Il n’est plus possible d’y participer. Sa page reste lisible.
problem-dated-closed-debate = Il s’est terminé le { $date }. Sa page reste lisible.

## Sur d’autres sites

embed-by = Un débat { $at }
embed-take-part = Lire les arguments et prendre position
embed-read = Lire le débat
