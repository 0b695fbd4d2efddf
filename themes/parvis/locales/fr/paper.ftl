### Le vote sur papier, à l’espace des agents : enveloppes, paquets de bulletins, feuilles à imprimer.

## La page du papier
desk-paper-title = Le papier
desk-paper-link = Le papier : enveloppes, bulletins et feuilles à imprimer
desk-paper-phase-unannounced = Ce vote se dépouille seul à sa fin. S’il y aura aussi des bulletins de papier, annoncez-les avant : le résultat attendra alors que deux agents ouvrent l’urne.
desk-paper-phase-by-itself = Aucun bulletin de papier n’a été annoncé avant la fin : le résultat est publié, et rien ne s’y ajoute plus.
desk-paper-phase-gathering = Le vote dure jusqu’au { $closes }. Les enveloppes restent fermées jusque-là.
desk-paper-phase-counting = Le vote est clos. Ouvrez les enveloppes, mélangez les bulletins, faites des paquets de 100 au plus et numérotez-les.
desk-paper-phase-declared = Le résultat est déclaré : rien ne se saisit plus.
desk-paper-announce = Annoncer des bulletins de papier
desk-paper-envelopes-title = Les enveloppes
desk-paper-envelopes = { $count ->
    [0] Aucune enveloppe n’est saisie.
    [one] Une enveloppe est saisie.
   *[other] { NUMBER($count) } enveloppes sont saisies.
  }
desk-paper-attendance-title = L’émargement
desk-paper-attendance = { $count ->
    [0] Personne n’a signé la feuille d’émargement.
    [one] Une personne a signé la feuille d’émargement.
   *[other] { NUMBER($count) } personnes ont signé la feuille d’émargement.
  }
desk-paper-attendance-label = Combien de personnes ont signé la feuille d’émargement ?
desk-paper-attendance-button = Enregistrer ce nombre
desk-paper-batches-title = Les bulletins
desk-paper-batches-later = Les bulletins se saisissent à partir du { $closes }.
desk-paper-batches-none = Aucun paquet n’est saisi.
desk-paper-batches-how = Chaque paquet est saisi par deux agents, chacun avec son compte, sans voir ce que l’autre a compté. Il compte quand les deux saisies sont les mêmes.
desk-paper-batches-next = Saisir le paquet n° { $number }
desk-paper-ballots = Bulletins des paquets arrêtés
desk-paper-blank = dont entièrement blancs
desk-paper-spoilt = dont nuls
desk-paper-ready-title = Avant d’ouvrir l’urne
desk-paper-ready = Tout est prêt : les bulletins de papier seront comptés avec les autres.
desk-paper-unready-batches = { $count ->
    [one] Un paquet n’est pas arrêté : il attend une seconde saisie, ou un accord.
   *[other] { NUMBER($count) } paquets ne sont pas arrêtés : ils attendent une seconde saisie, ou un accord.
  }
desk-paper-unready-attendance = Indiquez combien de personnes ont signé la feuille d’émargement.
desk-paper-unready-too-many = { $count ->
    [one] Il y a un bulletin de plus que d’enveloppes. L’urne ne s’ouvre pas ainsi : cherchez une enveloppe non saisie, un paquet saisi deux fois, ou deux bulletins dans une enveloppe (identiques, ils comptent pour un ; différents, pour un nul).
   *[other] Il y a { NUMBER($count) } bulletins de plus que d’enveloppes. L’urne ne s’ouvre pas ainsi : cherchez des enveloppes non saisies, un paquet saisi deux fois, ou deux bulletins dans une enveloppe (identiques, ils comptent pour un ; différents, pour un nul).
  }
desk-paper-unready-too-many-signed = { $count ->
    [one] Il y a un bulletin de plus que de signatures. L’urne ne s’ouvre pas ainsi : comptez les signatures de nouveau, et cherchez un paquet saisi deux fois.
   *[other] Il y a { NUMBER($count) } bulletins de plus que de signatures. L’urne ne s’ouvre pas ainsi : comptez les signatures de nouveau, et cherchez un paquet saisi deux fois.
  }
desk-paper-unready-too-few = { $count ->
    [one] Il manque un bulletin : il y en a moins que d’enveloppes. Cherchez-le ; si l’enveloppe était vide, écrivez-le.
   *[other] Il manque { NUMBER($count) } bulletins : il y en a moins que d’enveloppes. Cherchez-les ; si des enveloppes étaient vides, écrivez-le.
  }
desk-paper-unready-too-few-signed = { $count ->
    [one] Il manque un bulletin : il y en a moins que de signatures. Cherchez-le ; si quelqu’un a signé sans déposer de bulletin, écrivez-le.
   *[other] Il manque { NUMBER($count) } bulletins : il y en a moins que de signatures. Cherchez-les ; si des gens ont signé sans déposer de bulletin, écrivez-le.
  }
desk-paper-reason = Pourquoi il manque des bulletins
desk-paper-reason-label = Pourquoi manque-t-il des bulletins ?
desk-paper-reason-hint = Cette raison paraît dans le procès-verbal. N’y mettez aucun nom. Elle ne vaut que pour ces nombres.
desk-paper-reason-button = Enregistrer cette raison
desk-paper-problem-changed = Un autre agent a enregistré quelque chose entre-temps. Rien n’a été fait : relisez ce qui suit.
desk-paper-problem-not-yet = Le vote n’est pas clos. Rien n’a été fait.
desk-paper-problem-over = Ce vote ne reçoit plus rien sur papier. Rien n’a été fait.
desk-paper-problem-not-a-number = Écrivez un nombre de personnes, en chiffres.
desk-paper-problem-no-reason = Écrivez la raison, en 500 signes au plus.
desk-paper-problem-nothing-to-explain = Il n’y a pas, ou plus, moins de bulletins que d’enveloppes. Rien n’a été fait.
desk-paper-problem-try-again = Le service n’a pas répondu. Recommencez : rien n’est enregistré deux fois.

## Les enveloppes
desk-envelope-title = Saisir des enveloppes
desk-envelope-how = Une enveloppe à la fois, sans l’ouvrir. Le code ne doit être que sur l’enveloppe, jamais sur le bulletin.
desk-envelope-label = Code écrit sur l’enveloppe
desk-envelope-hint = 25 lettres et chiffres. Majuscules, espaces et tirets sont indifférents ; un lecteur de codes QR convient.
desk-envelope-button = Enregistrer l’enveloppe
desk-envelope-for-good = Une enveloppe saisie ne s’annule pas : son code ne peut plus servir en ligne, et l’enveloppe rejoint celles à dépouiller.
desk-envelope-aside = Mettez l’enveloppe de côté sans l’ouvrir, écrivez la raison dessus, et notez-la sur la feuille.
desk-envelope-problem-missing = Écrivez le code de l’enveloppe
desk-envelope-problem-length = Le code a 25 lettres et chiffres : il en manque, ou il y en a trop
desk-envelope-problem-mistyped = Une lettre ou un chiffre est faux : comparez avec l’enveloppe
desk-envelope-problem-unknown = Aucune lettre de ce vote ne porte ce code
desk-envelope-problem-revoked = Ce code a été annulé : la personne a reçu une autre lettre
desk-envelope-problem-on-the-web = Ce code a déjà servi en ligne : la personne a voté, et ne vote pas une seconde fois
desk-envelope-problem-again = Cette enveloppe est déjà saisie, et n’est pas comptée deux fois. Seulement si vous en tenez une seconde avec le même code :
desk-envelope-problem-not-yet = Le vote n’est pas ouvert
desk-envelope-problem-declared = Le résultat est déclaré : rien ne se saisit plus
desk-envelope-problem-try-again = Le service n’a pas répondu. Enregistrez l’enveloppe de nouveau : elle n’est pas comptée deux fois.

## Un paquet
desk-batch-title = Paquet n° { $number }
desk-batch-column = Paquet
desk-batch-column-state = Où il en est
desk-batch-column-agents = Saisi par
desk-batch-column-said = Ce que disent les bulletins
desk-batch-state-begun = Saisi une fois
desk-batch-state-differs = Deux saisies différentes
desk-batch-state-settled = Arrêté
desk-batch-state-cancelled = Annulé
desk-batch-todo-second = À vous de le saisir
desk-batch-todo-settle = À départager
desk-batch-total = Total
desk-batch-spoilt = Nul
desk-batch-said = { $label } : { $said }
desk-batch-second = { $name } a saisi ce paquet. Comptez-le et saisissez-le à votre tour : sa saisie ne vous est pas montrée.
desk-batch-waiting = Votre saisie est enregistrée. Un autre agent doit maintenant compter le même paquet et le saisir avec son propre compte.
desk-batch-settled = { $count ->
    [one] Un bulletin, arrêté par { $one } et { $other }.
   *[other] { NUMBER($count) } bulletins, arrêtés par { $one } et { $other }.
  }
desk-batch-cancelled = { $name } a annulé ce paquet : il ne compte pas.
desk-batch-differs-title = Où les saisies diffèrent
desk-batch-differs = Recomptez le paquet ensemble. Qui s’est trompé retient la saisie de l’autre ; si les deux se sont trompés, l’un ressaisit et l’autre retient. Le journal garde les deux noms.
desk-batch-adopt = Retenir la saisie de { $name }
desk-batch-again-title = Ressaisir ce paquet
desk-batch-how-numbers = Écrivez combien de bulletins disent chaque chose. Une case vide vaut zéro.
desk-batch-how-ballots = Ajoutez les bulletins un à un, ou plusieurs à la fois s’ils sont identiques. Rien n’est enregistré avant le dernier bouton : gardez cette page ouverte.
desk-batch-ballot-title = Un bulletin
desk-batch-times = Combien de bulletins identiques ?
desk-batch-times-hint = Laissez vide pour un seul.
desk-batch-add = Ajouter
desk-batch-add-spoilt = Ajouter comme nul
desk-batch-added-title = { $count ->
    [0] Aucun bulletin ajouté
    [one] Un bulletin ajouté
   *[other] { NUMBER($count) } bulletins ajoutés
  }
desk-batch-times-of = { NUMBER($count) } ×
desk-batch-remove = Retirer
desk-batch-size = Combien de bulletins avez-vous comptés à la main dans ce paquet ?
desk-batch-size-hint = { $max } au plus. Ce nombre est comparé à la somme de ce que vous saisissez.
desk-batch-send = Enregistrer le paquet
desk-batch-cancel-title = Annuler ce paquet
desk-batch-cancel-how = Par exemple s’il a été saisi sous deux numéros. Il ne compte plus, et le procès-verbal dit qu’un paquet a été annulé.
desk-batch-cancel-label = Pourquoi ?
desk-batch-cancel-button = Annuler le paquet
desk-batch-problem-changed = Un autre agent a saisi ce paquet entre-temps. Rien n’a été fait. Vérifiez le numéro écrit sur le paquet, puis continuez : ce que vous aviez saisi est encore là.
desk-batch-problem-not-yet = Le vote n’est pas clos : les bulletins ne se saisissent pas encore. Rien n’a été fait.
desk-batch-problem-over = Ce vote ne reçoit plus rien sur papier. Rien n’a été fait.
desk-batch-problem-same-agent = Vous avez déjà saisi ce paquet : la seconde saisie doit être celle d’un autre agent. Rien n’a été fait.
desk-batch-problem-ended = Ce paquet est déjà arrêté ou annulé. Rien n’a été fait.
desk-batch-problem-nothing-to-adopt = Il n’y a pas de saisie d’un autre agent à retenir. Rien n’a été fait.
desk-batch-problem-too-many-agents = Trop d’agents ont saisi ce paquet. Annulez-le, recomptez-le et saisissez-le sous un autre numéro.
desk-batch-problem-not-a-number = Écrivez des nombres de bulletins, en chiffres.
desk-batch-problem-empty = Saisissez au moins un bulletin.
desk-batch-problem-too-large = Un paquet a { $max } bulletins au plus : faites-en deux.
desk-batch-problem-sum = La somme de ce que vous avez saisi n’est pas le nombre compté à la main. Recomptez.
desk-batch-problem-not-added = Un bulletin est rempli et n’est pas ajouté. Ajoutez-le, ou effacez-le.
desk-batch-problem-marks = Ce bulletin n’est pas complet, ou pas valable. Corrigez ce que vous avez tapé ; si c’est le bulletin lui-même qui est ainsi, ajoutez-le comme nul.
desk-batch-problem-no-reason = Écrivez la raison, en 500 signes au plus.
desk-batch-problem-try-again = Le service n’a pas répondu. Recommencez : rien n’est compté deux fois.

## Les feuilles à imprimer
desk-paper-print-title = À imprimer
desk-sheet-title-ballot = Bulletin de vote
desk-sheet-title-tally = Feuille de dépouillement
desk-sheet-title-attendance = Feuille d’émargement
desk-sheet-how-ballot = Un bulletin, à imprimer autant de fois qu’il le faut, sur du papier d’une seule sorte.
desk-sheet-how-tally = Une feuille par paquet et par personne qui compte. Les deux personnes ne se montrent pas leurs feuilles avant d’avoir fini.
desk-sheet-how-attendance = Elle ne porte aucun nom : le bureau les écrit, si vos règles le demandent. Gardez-la à part des bulletins.
desk-sheet-lines = Nombre de lignes
desk-sheet-ballot-intro = Mettez une croix, ou écrivez un chiffre dans la case. Pliez le bulletin et glissez-le dans l’enveloppe.
desk-sheet-ballot-code = Recopiez le code de votre lettre sur l’enveloppe, jamais sur ce bulletin. N’écrivez ici ni nom ni signe : le bulletin serait nul.
desk-sheet-ballot-name = N’écrivez ici ni nom ni signe : le bulletin serait nul.
desk-sheet-ballot-until = À remettre à la mairie avant le { $closes }.
desk-sheet-place = Bureau
desk-sheet-date = Date
desk-sheet-page = Feuille n°
desk-sheet-number = N°
desk-sheet-name = Nom (si demandé)
desk-sheet-signature = Signature
desk-sheet-signed-in-all = Signatures en tout
desk-sheet-aside = Enveloppes mises de côté, non ouvertes
desk-sheet-batch = Paquet n°
desk-sheet-ballots = Bulletins comptés
desk-sheet-reading = Compte n°
desk-sheet-strokes = Bâtons, par cinq
desk-sheet-ballot-number = Bulletin
desk-sheet-reader = Qui lit les bulletins
desk-sheet-scrutineer = Qui compte

## Ouvrir l’urne
desk-vote-by-itself = Ce vote se dépouille seul : aucun bulletin de papier n’a été annoncé.
desk-vote-paper-first = Réglez d’abord le papier :

## Procès-verbal
minutes-paper-title = Le papier
minutes-signed = Signatures sur la feuille d’émargement
minutes-paper-blank = Bulletins de papier entièrement blancs
minutes-paper-spoilt = Bulletins de papier nuls
minutes-paper-batches = Paquets comptés deux fois, par deux personnes
minutes-paper-cancelled = Paquets annulés
minutes-paper-aside = Enveloppes mises de côté, non ouvertes (à remplir par la mairie)
minutes-paper-reason = Il y a moins de bulletins de papier que d’enveloppes ou de signatures. Raison donnée : { $reason }
outcome-paper = { $ballots ->
    [0] Aucun bulletin de papier n’a été compté
    [one] Un bulletin de papier a été compté par deux personnes
   *[other] { NUMBER($ballots) } bulletins de papier ont été comptés par deux personnes
  } : { $blank ->
    [0] aucun entièrement blanc
    [one] un entièrement blanc
   *[other] { NUMBER($blank) } entièrement blancs
  }, { $spoilt ->
    [0] aucun nul
    [one] un nul
   *[other] { NUMBER($spoilt) } nuls
  }.

## Journal
desk-act-enter-envelope = A saisi une enveloppe
desk-act-announce-paper = A annoncé des bulletins de papier
desk-act-state-attendance = A indiqué le nombre d’émargements
desk-act-enter-ballots = A saisi un paquet de bulletins
desk-act-settle-ballots = A retenu la saisie d’un autre agent
desk-act-cancel-ballots = A annulé un paquet de bulletins
desk-act-explain-paper = A écrit pourquoi il manque des bulletins
desk-detail-batch = Paquet n°
desk-detail-entry = Saisie
desk-detail-state = Où en est le paquet
desk-detail-with = Avec
desk-detail-reason = Raison
desk-detail-before = Avant
desk-detail-signed = Émargements
desk-detail-envelopes = Enveloppes

## Les réponses sur papier aux questionnaires
desk-menu-sheets = Réponses papier
desk-keyed-title = Saisir des réponses sur papier
desk-keyed-intro = Chaque feuille porte un numéro et est saisie par deux agents, chacun avec son compte, sans voir l’autre saisie. Elle compte quand les deux sont les mêmes.
desk-keyed-none = Aucun questionnaire n’est ouvert.
desk-keyed-settled = { $count ->
    [0] Aucune feuille n’est comptée.
    [one] Une feuille est comptée.
   *[other] { NUMBER($count) } feuilles sont comptées.
  }
desk-keyed-number = Numéro écrit sur la feuille
desk-keyed-number-wrong = Un numéro a des lettres sans accent, des chiffres et des tirets, 20 signes au plus
desk-keyed-open = Ouvrir cette feuille
desk-keyed-sheet = Feuille { $number }
desk-keyed-state-second = à saisir une seconde fois
desk-keyed-state-waiting = attend un autre agent
desk-keyed-state-differs = les saisies diffèrent
desk-keyed-second = { $name } a saisi cette feuille. Saisissez-la à votre tour : sa saisie ne vous est pas montrée.
desk-keyed-waiting = Votre saisie est enregistrée pour 90 jours. Un autre agent doit maintenant saisir la même feuille avec son propre compte.
desk-keyed-done = Cette feuille est comptée : { $one } et { $other } ont saisi les mêmes réponses.
desk-keyed-next = Feuille suivante
desk-keyed-differs = Relisez la feuille ensemble. Qui s’est trompé retient la saisie de l’autre ; si les deux se sont trompés, l’un ressaisit et l’autre retient.
desk-keyed-question = Question
desk-keyed-nothing = Sans réponse
desk-keyed-again = Ressaisir cette feuille
desk-keyed-how = Recopiez la feuille telle qu’elle est. Ce qui est rempli sur une page qui ne concernait pas la personne n’est pas compté.
desk-keyed-send = Enregistrer la feuille
desk-keyed-problem-changed = Un autre agent a saisi cette feuille entre-temps. Rien n’a été fait. Vérifiez le numéro, puis continuez : ce que vous aviez saisi est encore là.
desk-keyed-problem-counted = Une feuille de ce numéro est déjà comptée, par un tableau importé. Rien n’a été fait.
desk-keyed-problem-not-yet = Ce questionnaire n’est pas ouvert. Rien n’a été fait.
desk-keyed-problem-same-agent = Vous avez déjà saisi cette feuille : la seconde saisie doit être celle d’un autre agent. Rien n’a été fait.
desk-keyed-problem-ended = Cette feuille est déjà comptée. Rien n’a été fait.
desk-keyed-problem-nothing-to-adopt = Il n’y a pas de saisie d’un autre agent à retenir. Rien n’a été fait.
desk-keyed-problem-too-many-agents = Trop d’agents ont saisi cette feuille. L’un d’eux doit retenir la saisie d’un autre.
desk-keyed-problem-empty = Cette feuille n’a aucune réponse : elle ne se compte pas.
desk-keyed-problem-wrong = Des réponses manquent ou ne conviennent pas à leur question. Comparez avec la feuille ; sans réponse à une question obligatoire, elle ne se compte pas.
desk-keyed-problem-try-again = Le service n’a pas répondu. Recommencez : rien n’est compté deux fois.
desk-act-key-answers = A saisi une feuille de réponses
desk-act-settle-answers = A retenu la saisie d’une feuille de réponses
desk-detail-sheet = Feuille
