### Suivre par courriel, et ce que disent les flux de ce que les habitants écrivent. `-follow` est dit là où l’on suit.

## Sur les pages

follow-title = Suivre par courriel
follow-text = Une nouvelle, une réponse de la commune, un résultat : vous le saurez. Un courriel par jour au plus, avec un lien pour arrêter.
follow-text-entry = La commune répond, ou décide ce qu’elle en fait : vous le saurez. Un courriel par jour au plus, avec un lien pour arrêter.
follow-label = Adresse où vous écrire
follow-hint = Vous y recevrez d’abord un code. Si ce navigateur est déjà confirmé, vous pouvez laisser ce champ vide.
follow-button = Suivre par courriel

## Le formulaire et ses pages

choose-title-follow = Suivre par courriel
choose-button-follow = Suivre par courriel
who-title-follow = Qui peut suivre
hint-email-follow = Vous y recevrez d’abord un code. Elle ne sert qu’à vous écrire et n’est jamais publiée.
without-email-follow = Pas d’adresse électronique ? Tout ce qui vous serait écrit paraît aussi sur la page.
check-intro-follow = Encore un instant : vérifiez votre adresse, puis confirmez.
notice-already-sent-follow = Ce formulaire a déjà été envoyé avec une autre adresse. Pour envoyer celle-ci, appuyez de nouveau sur le bouton.
notice-too-many-follow = Beaucoup d’envois viennent de la même connexion. Réessayez dans une heure.
notice-try-again-follow = Le service n’a pas répondu. Essayez de nouveau : vous ne recevrez rien deux fois.
code-button-follow = Confirmer et suivre
code-help-address-follow = L’adresse est fausse ? Revenez à la page et recommencez.
code-try-again-follow = Le service n’a pas répondu. Tapez le code de nouveau
chosen-title-follow = C’est noté : vous suivez
chosen-once-follow = Vous recevrez un courriel quand il se passera quelque chose, un par jour au plus. Tout reste aussi sur la page.
receipt-withdraw-hint-follow = Chaque courriel contient un lien pour arrêter. Vous pouvez aussi arrêter tout de suite :
receipt-withdraw-follow = ne plus suivre
step-title-confirm-follow = Suivre par courriel ?
step-text-confirm-follow = Vous avez ouvert le lien reçu pour « { $title } ». Un appui sur le bouton, et vous saurez par courriel ce qui s’y passe.
step-button-confirm-follow = Suivre
step-title-withdraw-follow = Ne plus suivre ?
step-text-withdraw-follow = Vous ne recevrez plus de courriel au sujet de « { $title } », et votre adresse sera effacée.
step-button-withdraw-follow = Ne plus suivre
step-title-withdrawn-follow = Vous ne suivez plus
step-text-withdrawn-follow = Vous ne recevrez plus de courriel au sujet de « { $title } ». Votre adresse est effacée.
privacy-notice-title-follow = Ce que devient votre adresse
privacy-notice-name-follow = Elle ne sert qu’à vous écrire. Ce que vous suivez n’est jamais publié.
privacy-notice-follow = Responsable : { $controller }. L’adresse s’efface dès que vous arrêtez, et au plus tard { $months ->
    [0] quand tout est fini.
    [one] 1 mois après la dernière nouvelle d’une démarche close.
   *[other] { $months } mois après la dernière nouvelle d’une démarche close.
  }

## Les courriels

mail-code-intro-follow = Voici le code pour suivre « { $title } » par courriel :
mail-code-link-follow = Suivre par courriel
mail-news-subject = Du nouveau : { $title }
mail-news-intro = Vous suivez « { $title } ». Voici ce qui s’y est passé :
mail-news-stop = Vous ne voulez plus de ces courriels ? Ce lien les arrête :
mail-news-stop-link = ne plus suivre
mail-queue-subject = { $count ->
    [one] 1 contribution attend une lecture
   *[other] { NUMBER($count) } contributions attendent une lecture
  } – espace des agents { $of }
mail-queue-intro = Voici ce qui attend dans l’espace des agents { $of } :
mail-queue-moderate = { $count ->
    [one] 1 texte à lire avant de le publier
   *[other] { NUMBER($count) } textes à lire avant de les publier
  }
mail-queue-review = { $count ->
    [one] 1 texte publié à relire
   *[other] { NUMBER($count) } textes publiés à relire
  }
mail-queue-report = { $count ->
    [one] 1 texte signalé par un lecteur
   *[other] { NUMBER($count) } textes signalés par des lecteurs
  }
mail-queue-appeal = { $count ->
    [one] 1 refus dont une nouvelle lecture est demandée
   *[other] { NUMBER($count) } refus dont une nouvelle lecture est demandée
  }
mail-queue-answer = { $count ->
    [one] 1 réponse due par la commune
   *[other] { NUMBER($count) } réponses dues par la commune
  }
mail-queue-oldest = { $days ->
    [0] Tout est arrivé depuis hier.
    [one] Le plus ancien attend depuis 1 jour.
   *[other] Le plus ancien attend depuis { NUMBER($days) } jours.
  }
mail-queue-desk = Pour lire et répondre :
mail-queue-why = Ce message part une fois par jour, et seulement si quelque chose attend. Il ne contient rien de ce que les habitants ont écrit.

## Les flux

feed-contributed = Nouvelle contribution : { $title }
feed-contributed-ideas = Nouvelle idée : { $title }
feed-contributed-petition = Nouvelle pétition : { $title }
feed-replied = Réponse de la commune : { $title }
feed-status = Du nouveau pour « { $title } »
feed-status-text = État : { $status }.

## Données

privacy-follow = Si vous suivez une démarche par courriel, votre adresse sert à vous écrire ce qui s’y passe, et à rien d’autre. Ce que vous suivez n’est jamais publié. Elle est effacée dès que vous arrêtez, d’un clic dans n’importe lequel de ces courriels.
