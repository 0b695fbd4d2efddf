### La votation.

## La page

status-upcoming-vote = Le vote ouvre le { $opens }.
status-open-vote = Vous pouvez voter jusqu’au { $closes }.
status-confirming-vote = Le vote est clos. Les résultats paraîtront le { $results }.
status-closed-vote = Le vote est clos.
count-vote = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] vote
   *[other] votes
  }
stage-collect-vote = Vote
back-to-process-vote = Retour à la votation
signatures-found-vote = { $count ->
    [0] Personne n’a voté.
    [one] Une personne a voté.
   *[other] { NUMBER($count) } personnes ont voté.
  }
vote-link = Voter
vote-who-code = Les personnes qui ont reçu une lettre avec un code. Une lettre, un bulletin.
vote-begin-code = Munissez-vous de la lettre de la mairie : elle porte un code, qui sert une seule fois.
vote-begin-email = Vous confirmez votre adresse électronique par un code à six chiffres : une adresse, un bulletin.
vote-begin-secret = Le vote est secret : dans nos données, rien ne relie une personne à son bulletin. Un bulletin déposé ne se change plus.
vote-begin-changeable = Vous pouvez changer votre vote jusqu’à la clôture : le dernier compte.
vote-begin-stands = Un vote envoyé ne se change plus.
vote-begin-results = Personne ne voit de résultat avant la clôture.
vote-questions-title = { $count ->
    [one] La question
   *[other] Les { $count } questions
  }
vote-how-counted = Comment les voix sont comptées
vote-order = L’ordre des réponses est tiré au sort, le même pour tout le monde, à partir de « { $seed } » : chacun peut le refaire.
vote-secret-title = Un vote secret, que chacun peut recompter
vote-secret-how = Votre code vous donne un bulletin vierge, signé sans être vu. Vous le remplissez et le déposez sans dire qui vous êtes. À la clôture, tous les bulletins sont publiés, dans le désordre : chacun peut vérifier que le sien y est et refaire le compte.
vote-secret-script = Avec JavaScript, c’est votre navigateur qui brouille le bulletin avant de le faire signer : le serveur ne le voit jamais. Sans JavaScript, le serveur le fait pour vous et l’oublie aussitôt : il faut alors lui faire confiance sur ce point.
vote-limits-title = Ce que ce vote ne garantit pas
vote-limit-coercion = Il ne protège pas d’une personne qui vous regarderait voter ou achèterait votre voix. Dans l’isoloir, si.
vote-limit-device = Il ne protège pas d’un appareil infecté.
vote-limit-operator = Qui exploite le serveur et en a les clés pourrait lire les bulletins avant la clôture, voter à la place d’abstentionnistes (la publication des codes utilisés leur permet de s’en apercevoir), ou retrouver qui a déposé quel bulletin en rapprochant les heures : neuf personnes sur dix, quand on dépose son bulletin quelques minutes après l’avoir demandé. Laissez passer une nuit entre les deux, ou votez sur papier. Sans les clés, nos données et nos journaux n’y suffisent pas.
vote-limit-small = Quand très peu de personnes votent, ou quand toutes votent pareil, le résultat dit ce que chacun a voté.

## Le code de la lettre

letter-title = Votre code
letter-code = Le code de votre lettre
letter-code-hint = 25 caractères, avec ou sans tirets. Majuscules ou minuscules, cela ne change rien.
letter-button = Continuer
letter-without = Pas de lettre, ou une lettre perdue ? La mairie peut annuler votre code et vous en donner un autre, tant qu’il n’a pas servi.
letter-without-vote = Pas de lettre, ou une lettre perdue ? La mairie peut annuler votre code et vous en donner un autre, ou vous faire voter sur papier.
letter-missing = Écrivez le code de votre lettre
letter-length = Le code a 25 caractères : comparez avec votre lettre
letter-mistyped = Un caractère ne va pas : comparez avec votre lettre
letter-unknown = Ce code n’est pas valable ici : comparez avec votre lettre, ou appelez la mairie
letter-unknown-vote = Ce code n’est pas valable pour ce vote : comparez avec votre lettre, ou appelez la mairie
letter-used = Ce code a déjà servi à signer sous un autre nom. Si ce n’était pas vous, appelez la mairie
letter-used-vote = Ce code a déjà donné un bulletin. Si c’était vous, rouvrez cette page dans le même navigateur
letter-too-many = Trop d’essais depuis votre connexion. Attendez un quart d’heure
letter-try-again = Cela n’a pas marché. Essayez encore : votre code n’est pas perdu
letter-ready-title = Votre code est bon
letter-ready = Demandez maintenant votre bulletin. Le code aura alors servi.
letter-ready-secret = Personne ne pourra relier votre bulletin à ce code.
letter-unblinded = Dans ce navigateur, c’est le serveur qui préparera votre bulletin. Il verra un instant votre code et le numéro du bulletin ensemble, et ne garde rien qui les relie. Pour qu’il ne les voie jamais, activez JavaScript, ou votez sur papier.
letter-get-ballot = Obtenir mon bulletin
letter-later = Vous pourrez voter tout de suite, ou plus tard avec le même code dans ce même navigateur, jusqu’au { $closes }.
letter-later-secret = Attendre plusieurs heures avant de voter, c’est empêcher de rapprocher vos deux passages par l’heure.

## Le bulletin

ballot-title = Votre bulletin
ballot-intro = Pour voter blanc, choisissez « Vote blanc ».
ballot-blank = Vote blanc
ballot-yes = Oui
ballot-no = Non
ballot-how-single = Une seule réponse.
ballot-how-exactly = Choisissez exactement { $max } réponses.
ballot-how-several = De { $min } à { $max } réponses.
ballot-how-approval = Cochez toutes les réponses que vous approuvez, autant que vous voulez.
ballot-how-ranking = Classez les réponses par ordre de préférence : 1 pour celle que vous préférez, jusqu’à { $max }. Vous pouvez en classer moins.
ballot-how-judgment = Donnez une mention à chaque réponse. Une réponse sans mention reçoit la plus basse.
ballot-how-points = Vous avez { $total } points à répartir, au plus { $max } par réponse. Vous pouvez en garder.
ballot-counted-yes-no = Les oui et les non sont comptés ; les votes blancs le sont à part.
ballot-counted-single = La réponse qui reçoit le plus de voix l’emporte. Les votes blancs sont comptés à part.
ballot-counted-several = Chaque réponse cochée reçoit une voix. Les plus choisies l’emportent.
ballot-counted-approval = Chaque réponse cochée reçoit une voix. La plus approuvée l’emporte.
ballot-counted-borda = La première réponse d’un bulletin reçoit le plus de points, la suivante un de moins, et ainsi de suite (méthode de Borda).
ballot-counted-irv = La réponse qui a le moins de premières places est éliminée, et ses bulletins vont à la réponse suivante, jusqu’à ce qu’une réponse ait la majorité (vote alternatif).
ballot-counted-schulze = Chaque réponse est comparée à chaque autre : combien préfèrent l’une à l’autre ? Celle qui bat les autres l’emporte (méthode de Condorcet, départage de Schulze).
ballot-counted-judgment = Chaque réponse a pour mention celle que la moitié au moins des votants lui donne ou dépasse. La meilleure mention l’emporte (jugement majoritaire).
ballot-counted-points = Les points de chaque réponse sont additionnés. Le plus grand total l’emporte.
ballot-check-title = Relisez votre bulletin
ballot-check-intro = Voici ce que vous allez déposer.
ballot-stands-secret = Une fois déposé, le bulletin est dans l’urne : on ne peut plus ni le changer ni le reprendre.
ballot-send = Déposer mon bulletin
ballot-given = { $option } : { $given }
ballot-points = { $points ->
    [one] un point
   *[other] { $points } points
  }
ballot-lost-title = Ce bulletin a été demandé dans un autre navigateur
ballot-lost = Ce qu’il faut pour le remplir est resté dans le navigateur où vous avez commencé. Rouvrez la page du vote dans celui-là, avec le même code. S’il n’existe plus, la mairie vous fera voter sur papier.
ballot-fault-missing = { $label } Choisissez une réponse, ou le vote blanc
ballot-fault-blank-and-marked = { $label } Vous avez coché « vote blanc » et autre chose : gardez l’un des deux
ballot-fault-how-many = { $label } Choisissez de { $min } à { $max } réponses : vous en avez { $found }
ballot-fault-not-a-rank = { $label } Les rangs vont de 1 à { $max }
ballot-fault-same-rank = { $label } Deux réponses ont le rang { $rank }
ballot-fault-rank-skipped = { $label } Aucune réponse n’a le rang { $rank }
ballot-fault-too-many-ranks = { $label } Classez au plus { $max } réponses : vous en avez { $found }
ballot-fault-not-points = { $label } Écrivez des nombres de 0 à { $max }
ballot-fault-too-many-points = { $label } Vous avez donné { $found } points sur { $max }
ballot-fault-not-an-option = { $label } La page a changé depuis que vous l’avez ouverte : choisissez de nouveau

## Le reçu

cast-title = Votre bulletin est dans l’urne
cast-about = Vous avez voté : « { $title } ».
cast-other-title = Ce bulletin avait déjà été déposé
cast-other = Un bulletin a été déposé avec ce droit de vote, avec d’autres choix. C’est lui qui compte.
cast-receipt = Numéro de suivi
cast-keep-secret = Notez ou imprimez ce numéro. À la clôture, il vous permettra de retrouver votre bulletin parmi ceux qui seront publiés. Ne le montrez pas : avec les bulletins publiés, il dit ce que vous avez voté.

## Vos données

privacy-notice-name-vote = Votre bulletin n’est compté qu’avec les autres. Votre adresse n’est jamais publiée.
privacy-notice-vote = Elle sert à compter chaque personne une fois, au titre de la mission d’intérêt public de la commune. Responsable : { $controller }. Elle s’efface { $months ->
    [0] dès la clôture.
    [one] 1 mois après la clôture.
   *[other] { $months } mois après la clôture.
  }
