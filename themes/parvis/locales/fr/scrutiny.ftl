### Le dépouillement des votes avec des codes, à l’espace des agents.

## La liste
desk-menu-votes = Dépouillement
desk-votes-title = Dépouillement
desk-votes-intro = Ici sont les votes. Le résultat d’un vote avec le code d’une lettre n’est publié que lorsque deux agents ont ouvert l’urne. Les votes par courriel se dépouillent seuls après leur fin, sauf si des bulletins de papier ont été annoncés.
desk-votes-none = Il n’y a aucun vote.
desk-votes-dates = Du { $opens } au { $closes }
desk-votes-state-upcoming = À venir
desk-votes-state-open = Ouvert
desk-votes-state-confirming = Clos, derniers envois en cours
desk-votes-state-to-count = Clos, à dépouiller
desk-votes-state-counted = Dépouillé

## Un vote
desk-vote-title = Ouvrir l’urne
desk-vote-counted = Le résultat est déclaré. Il est sur la page du vote, avec le procès-verbal.
desk-vote-obstacle-title = L’urne ne s’ouvre pas
desk-vote-not-yet = Des bulletins peuvent encore arriver. L’urne s’ouvre à partir du { $date }.
desk-vote-not-prepared = Ce vote n’a jamais été préparé : il n’a ni codes ni clés, et personne n’a pu voter.
desk-vote-changed = { $count ->
    [one] Un bulletin n’est plus celui qui a été déposé.
   *[other] { NUMBER($count) } bulletins ne sont plus ceux qui ont été déposés.
  }
desk-vote-no-code = { $count ->
    [one] Un bulletin n’a pas de code : il n’a pas pu être déposé par une personne qui a reçu une lettre.
   *[other] { NUMBER($count) } bulletins n’ont pas de code : ils n’ont pas pu être déposés par des personnes qui ont reçu une lettre.
  }
desk-vote-checks = { $count ->
    [one] Une vérification échoue.
   *[other] { NUMBER($count) } vérifications échouent.
  }
desk-vote-too-many = Il y a plus de bulletins que le logiciel ne peut en compter.
desk-vote-unreadable = Les données de ce vote ne se lisent pas. Prévenez la personne qui s’occupe du serveur : le journal du serveur dit ce qui manque.
desk-vote-what-now = Ne déclarez rien et ne changez rien. Notez ces lignes, et prévenez le maire et la personne qui s’occupe du serveur : quelqu’un a pu modifier l’urne.
desk-check-changed = Bulletin modifié, dont l’électeur a ce reçu :
desk-check-file = Un fichier de l’urne manque, ou n’est pas ce qu’il doit être :
desk-check-code = Un code n’a pas été imprimé, ou compte deux fois :
desk-check-number = Un nombre ne convient pas :
desk-check-token = Le jeton d’un bulletin est faux ou a déjà servi :
desk-check-ballot = Un bulletin ne dit pas ce que l’urne annonce, ou ce que les règles permettent :
desk-check-lost = Un bulletin publié pendant le vote n’est plus dans l’urne, ou y est deux fois :
desk-check-result = Le décompte ne donne pas ce résultat :
desk-vote-how = Rien n’est encore publié. Deux agents ouvrent l’urne, chacun avec son propre compte : le premier le demande, le second confirme. Le journal garde leurs noms.
desk-vote-found-title = Ce qui est dans l’urne
desk-vote-verified = Toutes les vérifications réussissent.
desk-vote-open-title = Déclarer le résultat
desk-vote-first = Un autre agent chargé des votes devra confirmer.
desk-vote-asked = { $name } a demandé l’ouverture le { $date }, et a vu ce que vous voyez.
desk-vote-asked-oneself = Vous avez demandé l’ouverture le { $date }. Un autre agent chargé des votes doit maintenant se connecter et confirmer.
desk-vote-for-good = Un résultat déclaré est publié et ne change plus.
desk-vote-for-good-secret = Un résultat déclaré est publié avec tous les bulletins, sans aucun nom, et ne change plus. La clé du vote est détruite.
desk-vote-ask = Demander l’ouverture de l’urne
desk-vote-declare = Ouvrir l’urne et déclarer le résultat
desk-vote-problem-changed = L’urne ne donne plus ce qui vous avait été montré, ou un autre agent a été plus rapide. Rien n’a été fait : relisez ce qui suit.
desk-vote-problem-not-asked = Aucun autre agent n’a demandé l’ouverture pour ce que l’urne donne maintenant. Rien n’a été fait.
desk-vote-problem-same-agent = Vous avez demandé l’ouverture vous-même : un autre agent doit confirmer. Rien n’a été fait.
desk-vote-problem-obstacle = L’urne ne s’ouvre pas. Rien n’a été fait.
desk-vote-problem-try-again = Le service n’a pas répondu. Recommencez : rien n’est déclaré deux fois.

## Journal
desk-act-see-votes = A vu où en sont les votes
desk-act-ask-opening = A demandé l’ouverture d’une urne
desk-act-declare-result = A ouvert une urne et déclaré le résultat
desk-detail-ballots = Bulletins
desk-detail-seen = Empreinte de ce qui était affiché
