### Le bureau des pétitions : les habitants déposent leurs pétitions. `-petitions` est dit pour ces démarches, `-deposits` là
### où l’on dépose, `-cosignatures` là où l’on cosigne.

## La page de la démarche

status-upcoming-petitions = Les pétitions peuvent être déposées à partir du { $opens }.
status-open-petitions = Vous pouvez déposer une pétition jusqu’au { $closes }.
status-confirming-petitions = Le dépôt est clos. Ce qui a été envoyé à temps peut être confirmé jusqu’au { $results }.
status-closed-petitions = Le dépôt est clos depuis le { $closes }. Les pétitions publiées se signent jusqu’à leur propre date.
count-petitions = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] pétition
   *[other] pétitions
  }
stage-collect-petitions = Dépôt des pétitions
who-title-petitions = Qui peut déposer une pétition
begin-title-petitions = Avant de déposer
begin-cosignatories = { $needed ->
    [one] Il faut 1 cosignataire avant que la mairie ne la lise : vous recevez un lien à lui donner.
   *[other] Il faut { NUMBER($needed) } cosignataires avant que la mairie ne la lise : vous recevez un lien à leur donner.
  }
begin-duration = { $days ->
    [one] Une fois publiée, elle se signe pendant 1 jour.
   *[other] Une fois publiée, elle se signe pendant { NUMBER($days) } jours.
  }
propose-link-petitions = Déposer une pétition
latest-title-petitions = Les dernières pétitions
latest-none-petitions = Aucune pétition n’est encore publiée. À vous de commencer.
signatures-found-petitions = { $count ->
    [0] Aucune pétition n’a été publiée.
    [one] 1 pétition a été publiée.
   *[other] { NUMBER($count) } pétitions ont été publiées.
  }
list-title-petitions = Toutes les pétitions
list-title-top-petitions = Les plus signées
list-all-petitions = Voir toutes les pétitions
list-top-petitions = Les plus signées
status-of-transmitted = Transmise au conseil municipal
history-status-transmitted = Transmise au conseil municipal
entry-by-petitions = Déposée par { $author }, le { $date }
entry-sent-petitions = Déposée le { $date }
feed-contributed-petitions = Nouvelle pétition : { $title }
chosen-count-sign = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] signature
   *[other] signatures
  }
chosen-count-cosign = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] cosignature
   *[other] cosignatures
  }

## Où en est une pétition

deposit-state-collecting = Elle réunit ses cosignataires.
deposit-state-moderated = La mairie la lit.
deposit-state-open = Vous pouvez la signer jusqu’au { $closes }.
deposit-state-threshold-reached = Elle a atteint son seuil. Vous pouvez encore la signer jusqu’au { $closes }.
deposit-state-confirming = La collecte est close. Les dernières signatures se confirment.
deposit-state-closed = La collecte est close depuis le { $closes }.
deposit-state-succeeded = La collecte est close depuis le { $closes }, et le seuil est atteint. La commune doit la transmettre à son destinataire.
deposit-state-transmitted = Elle a été transmise au conseil municipal. On ne peut plus la signer.
deposit-state-answered = La commune y a répondu. On ne peut plus la signer.
deposit-state-refused = Elle a été refusée.
deposit-state-merged = Elle a été réunie à une autre, qui continue pour les deux.
deposit-state-withdrawn = Son auteur ou autrice l’a retirée.

## Déposer

sent-title-deposits = Merci, votre pétition est déposée
sent-next-before-deposits = La mairie la lira avant de la publier, en général en quelques jours ouvrés. Vous saurez ce qu’elle décide, et pourquoi.
sent-address-deposits = Une fois publiée, elle sera ici :
sent-withdraw-hint-deposits = Le texte ne change plus, puisque d’autres le signent. Vous pouvez retirer la pétition à tout moment.
share-title = { $needed ->
    [one] Trouvez d’abord 1 cosignataire
   *[other] Trouvez d’abord { NUMBER($needed) } cosignataires
  }
share-text = La mairie lira votre pétition quand elles et ils l’auront cosignée. Envoyez-leur ce lien. Seuls ceux qui l’ont voient la pétition avant sa publication.
code-button-deposits = Confirmer et déposer

## Cosigner

cosign-intro = Cette pétition n’est pas encore publiée. Elle demande votre cosignature pour que la mairie la lise.
cosign-count = <strong>{ NUMBER($count) }</strong> sur { NUMBER($needed) } { $needed ->
    [one] cosignataire
   *[other] cosignataires
  }
cosign-text = Votre adresse sera confirmée par un code. Votre nom n’est pas demandé, et rien de vous n’est publié.
cosign-enough = Elle a assez de cosignataires, ou ne peut plus en recevoir. Si la mairie la publie, vous pourrez la signer.
choose-title-sign = Signer cette pétition
choose-button-sign = Signer
choose-title-cosign = Cosigner cette pétition
choose-button-cosign = Cosigner
chosen-title-sign = Votre signature compte
chosen-title-cosign = Votre cosignature compte
hint-email-cosignatures = Vous y recevrez un code, pour que chacun ne cosigne qu’une fois. Elle n’est jamais publiée.
code-button-cosignatures = Confirmer ma cosignature
step-title-confirm-cosignatures = Confirmer votre cosignature ?
step-text-confirm-cosignatures = Vous avez ouvert le lien reçu pour « { $title } ». Un appui sur le bouton, et votre cosignature compte.
step-button-confirm-cosignatures = Confirmer ma cosignature
step-title-withdraw-cosignatures = Retirer votre cosignature ?
step-text-withdraw-cosignatures = Elle ne comptera plus pour « { $title } ».
step-button-withdraw-cosignatures = Retirer ma cosignature
step-title-withdrawn-cosignatures = Votre cosignature est retirée
step-text-withdrawn-cosignatures = Elle ne compte plus pour « { $title } ».
receipt-withdraw-hint-cosignatures = Vous pouvez changer d’avis.
receipt-withdraw-cosignatures = Retirer ma cosignature
mail-code-intro-cosignatures = Voici le code pour confirmer votre cosignature pour « { $title } » :
mail-code-link-cosignatures = Confirmer ma cosignature
