### Les consultations : un texte de la commune, article par article, sur lequel on vote, argumente et propose.

## La page d’une consultation

status-upcoming-consultation = Vous pourrez donner votre avis à partir du { $opens }.
status-open-consultation = Vous pouvez donner votre avis jusqu’au { $closes }.
count-consultation = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] vote
   *[other] votes
  }
count-rounded = <strong>{ NUMBER($count) }</strong> votes et plus
signatures-found-consultation = { $count ->
    [0] Personne n’y a voté.
    [one] Elle a reçu 1 vote.
   *[other] Elle a reçu { NUMBER($count) } votes.
  }
stage-collect-consultation = Votes et propositions
begin-vote = Vous votez sur chaque article, et pouvez changer d’avis jusqu’à la clôture.
begin-amend = Vous pouvez argumenter et proposer un autre texte.
text-title = Le texte
text-link = Lire le texte
text-link-open = Lire le texte et voter
contents-title = Sommaire
contents-articles = { $count ->
    [one] Un article est soumis à votre avis.
   *[other] { NUMBER($count) } articles sont soumis à votre avis.
  }
contents-open = Choisissez un article pour voter, argumenter ou proposer un autre texte, jusqu’au { $closes }.
contents-over = Les votes sont clos depuis le { $closes }. Tout reste lisible.
contents-total = { $count ->
    [one] Un vote sur les articles.
   *[other] { NUMBER($count) } votes sur les articles.
  }
toc-proposals = Vos propositions sont attendues
whole-title = Le texte d’un seul tenant
whole-link = Le texte d’un seul tenant, à imprimer
synthesis-title = La synthèse
synthesis-link = Lire la synthèse
synthesis-later = La synthèse paraîtra ici une fois la consultation close.
amendments-title-process = Le texte a changé

privacy-why-process = Ce que vous écrivez et choisissez dans les autres démarches éclaire la commune. Une adresse électronique n’est demandée que pour que chacun compte une fois et reçoive une réponse. La base légale est la mission d’intérêt public de la commune (règlement général sur la protection des données, article 6, paragraphe 1, point e).
privacy-never-process = Ce que vous écrivez est public, avec le nom que vous choisissez ; de vos votes, seul le nombre paraît. Jamais votre adresse.

## Voter

opinion-title = Votre avis
opinion-none = Aucun vote.
opinion-later = Les votes paraîtront après la clôture.
opinion-never = Les votes ne sont pas publiés.
opinion-total = { $count ->
    [one] <strong>1</strong> vote
   *[other] <strong>{ NUMBER($count) }</strong> votes
  }
opinion-parts = { NUMBER($agree) } d’accord, { NUMBER($mixed) } { $mixed ->
    [one] mitigé
   *[other] mitigés
  }, { NUMBER($disagree) } pas d’accord
opinion-until = Vous pourrez changer d’avis jusqu’au { $closes }.
opinion-opens = Les votes ouvrent le { $opens }.
choose-heading-votes = Votre avis
choose-title-agree = Voter : d’accord
choose-title-mixed = Voter : mitigé
choose-title-disagree = Voter : pas d’accord
choose-title-nothing-votes = Retirer votre vote
choose-button-agree = D’accord
choose-button-mixed = Mitigé
choose-button-disagree = Pas d’accord
choose-button-nothing-votes = Retirer mon vote
chosen-title-agree = Vous êtes d’accord : c’est noté
chosen-title-mixed = Vous êtes mitigé : c’est noté
chosen-title-disagree = Vous n’êtes pas d’accord : c’est noté
chosen-count-agree = <strong>{ NUMBER($count) }</strong> d’accord
chosen-count-mixed = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] mitigé
   *[other] mitigés
  }
chosen-count-disagree = <strong>{ NUMBER($count) }</strong> pas d’accord
chosen-once-votes = Votre vote compte une fois. Pour changer d’avis, votez de nouveau : le dernier vote remplace le précédent.

## Argumenter

thread-title-arguments = { $count ->
    [0] Aucun argument
    [one] 1 argument
   *[other] { NUMBER($count) } arguments
  }
thread-write-arguments = Donner un argument
column-for = { $count ->
    [0] Pour
   *[other] Pour ({ NUMBER($count) })
  }
column-against = { $count ->
    [0] Contre
   *[other] Contre ({ NUMBER($count) })
  }
side-none = Aucun argument.
source-label = Source :
choose-title-useful = Cet argument est utile
choose-button-useful = Utile
chosen-title-useful = Vous trouvez cet argument utile : c’est noté
chosen-count-useful = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] personne le trouve utile
   *[other] personnes le trouvent utile
  }
useful-of = : « { $excerpt } »
useful-count = { $count ->
    [one] 1 personne le trouve utile
   *[other] { NUMBER($count) } personnes le trouvent utile
  }

## Amender

amendments-count = { $count ->
    [0] Aucun amendement
    [one] 1 amendement
   *[other] { NUMBER($count) } amendements
  }
amend-link = Proposer un autre texte
amendment-title = Amendement : { $title }
amendment-by = Amendement de { $author }
amendment-anonymous = Amendement sans nom
amendment-reason = Pourquoi :
amendment-why = Pourquoi ce changement
amendment-change = Ce qui change
amendment-read = Voter et argumenter
amendment-read-closed = Lire la suite
change-removed = supprimé :
change-added = ajouté :
answer-link-amendments = Proposer un autre texte
answer-link-proposals = Faire une proposition
notice-unchanged = Ce texte est celui de l’article. Changez ce qui vous déplaît, puis continuez.
sent-title-amendments = Merci, votre amendement est arrivé
sent-title-proposals = Merci, votre proposition est arrivée
section-proposals = Les propositions des habitants
section-none = Aucune proposition.
section-propose = Faire une proposition

entry-by-amendments = Proposé par { $author }, le { $date }
entry-sent-amendments = Proposé le { $date }
entry-edited-amendments = modifié le { $date }
history-sent-amendments = Envoyé
history-published-amendments = Publié
history-edited-amendments = Modifié
history-merged-amendments = Réuni à un autre
history-withdrawn-amendments = Retiré
history-status-already-planned-amendments = Déjà prévu
history-status-feasible-amendments = Jugé réalisable
history-status-selected-amendments = Retenu
history-status-not-selected-amendments = Non retenu
history-status-done-amendments = Réalisé
status-of-already-planned-amendments = Déjà prévu
status-of-selected-amendments = Retenu
status-of-not-selected-amendments = Non retenu
status-of-done-amendments = Réalisé

## Un article

article-pages = Autres articles
article-previous = Article précédent :
article-next = Article suivant :
version-first = Le texte proposé
version-last = Le texte modifié
version-change = Ce qui a changé
version-same = Le texte n’a pas changé.
version-amendments = Les amendements retenus
