### Ce que les habitants écrivent et choisissent. `-process` est dit pour tous les outils qui ne sont ni pétition ni
### questionnaire, `-contribution` là où l’on écrit, `-choice` là où l’on choisit, puis le nom d’une activité.

## La page d’une démarche

card-decision-process = Ce qui en a été fait, le { $date }
chip-answered-process = Suites données
status-upcoming-process = On peut participer à partir du { $opens }.
status-upcoming-ideas = Les idées sont attendues à partir du { $opens }.
status-open-process = Vous pouvez participer jusqu’au { $closes }.
status-open-ideas = Vous pouvez proposer vos idées jusqu’au { $closes }.
status-confirming-process = La participation est close. Ce qui a été envoyé à temps peut être confirmé jusqu’au { $results }.
status-closed-process = La participation est close depuis le { $closes }. Tout reste lisible, et la commune dira ici ce qu’elle en fait.
status-answered-process = La commune a dit ce qu’elle en fait le { $answered }.
count-process = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] contribution
   *[other] contributions
  }
count-ideas = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] idée
   *[other] idées
  }
count-upcoming-process = Rien n’est encore ouvert.
count-later-process = Le résultat paraîtra après la clôture.
count-never-process = Le nombre de participations n’est pas publié.
answer-title-process = Ce qui en a été fait
answer-date-process = Décidé le { $date }
stage-collect-process = Participation
stage-collect-ideas = Idées
stage-transmitted-process = Examen par la commune
stage-answered-process = Ce qui en est fait
who-title-process = Qui peut participer
begin-title-process = Avant de participer
begin-identity-open-process = Aucune adresse n’est demandée : chacun est cru sur parole.
begin-identity-email-process = Une adresse électronique est demandée, pour que chacun compte une fois. Elle n’est jamais publiée.
begin-identity-code-process = Le code reçu par courrier est demandé, pour que chacun compte une fois.
begin-choices-by-letter = Pour soutenir ou voter, le code reçu par courrier est demandé : chaque lettre compte une fois par sujet.
begin-moderation-before = La mairie lit ce qui est écrit avant de le publier.
begin-moderation-after = Ce qui est écrit paraît aussitôt ; la mairie le lit ensuite.
begin-threshold = { $supports ->
    [one] À partir d’un soutien, la commune répond dans les { $days } jours.
   *[other] À partir de { NUMBER($supports) } soutiens, la commune répond dans les { $days } jours.
  }
propose-link = Participer
propose-link-ideas = Proposer une idée
latest-title = Les dernières contributions
latest-title-ideas = Les dernières idées
latest-none = Personne n’a encore rien écrit. À vous de commencer.
latest-none-ideas = Personne n’a encore proposé d’idée. À vous de commencer.
signatures-found-process = { $count ->
    [0] Personne n’y a participé.
    [one] Elle a reçu 1 contribution.
   *[other] Elle a reçu { NUMBER($count) } contributions.
  }
back-to-process-process = Retour à la démarche
feed-link-process-process = Suivre cette démarche avec un lecteur de flux (Atom)
feed-opened-text-process = Vous pouvez participer jusqu’au { $closes }.
feed-closed-text-process = La participation est close.
feed-answered-process = Ce qui en a été fait : { $title }

## Les listes

list-title = Toutes les contributions
list-title-ideas = Toutes les idées
list-title-top = Les plus soutenues
list-title-option = { $name }
list-all = Tout voir
list-all-ideas = Voir toutes les idées
list-newest = Les plus récentes
list-top = Les plus soutenues
list-empty = Rien ici pour le moment.
list-older = Plus anciennes
list-newer = Plus récentes
pages-label = Pages de la liste
filters-label = Trier et filtrer
facet-category = Par sujet
facet-district = Par quartier
facet-status = Par état
status-of-under-review = À l’étude
status-of-feasible = Réalisable
status-of-out-of-scope = Hors du champ de la commune
status-of-already-planned = Déjà prévue
status-of-selected = Retenue
status-of-not-selected = Non retenue
status-of-in-progress = En cours
status-of-done = Réalisée

find-label = Chercher
find-none = Rien trouvé. Essayez d’autres mots, ou proposez-le.
find-one = 1 résultat
find-many = % résultats
find-failed = La recherche ne répond pas pour le moment. Les listes ci-dessous disent la même chose.

## Une contribution

entry-by = Proposée par { $author }, le { $date }
entry-sent = Proposée le { $date }
entry-edited = modifiée le { $date }
entry-answered = la commune a répondu
entry-withdrawn-title = Contribution retirée
entry-withdrawn = Son auteur ou autrice l’a retirée. Le texte est effacé.
entry-merged = Une autre dit la même chose : elles ne font plus qu’une, et leurs soutiens sont comptés ensemble.
entry-merged-link = Lire celle qui continue
reply-title = La réponse de la commune
owed-title = Le seuil de soutiens est atteint
owed-until = La commune répond ici avant le { $date }.
owed-late = La commune devait répondre ici avant le { $date }. Sa réponse est en retard.
history-title = Ce qui s’est passé
history-sent = Envoyée
history-published = Publiée
history-refused = Refusée
history-appealed = Nouvelle lecture demandée
history-revision = Modification demandée
history-edited = Modifiée
history-threshold = Seuil de soutiens atteint
history-answered = Réponse de la commune
history-merged = Réunie à une autre
history-withdrawn = Retirée
history-status-under-review = À l’étude
history-status-feasible = Jugée réalisable
history-status-out-of-scope = Hors du champ de la commune
history-status-already-planned = Déjà prévue
history-status-selected = Retenue
history-status-not-selected = Non retenue
history-status-in-progress = En cours
history-status-done = Réalisée
thread-title = { $count ->
    [0] Aucune contribution
    [one] 1 contribution
   *[other] { NUMBER($count) } contributions
  }
thread-title-comments = { $count ->
    [0] Pas encore de commentaire
    [one] 1 commentaire
   *[other] { NUMBER($count) } commentaires
  }
thread-reply = Répondre
thread-reply-to = à « { $name } »
thread-write = Écrire
thread-write-comments = Écrire un commentaire

## Choisir

choose-heading = Votre avis
choose-heading-supports = Vous êtes d’accord ?
choose-title-support = Soutenir cette idée
choose-title-nothing = Retirer votre soutien
choose-button-support = Soutenir
choose-button-nothing = Retirer mon soutien
chosen-count-support = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] soutien
   *[other] soutiens
  }
chosen-title-support = Votre soutien compte
chosen-once = Il compte une fois, même si vous appuyez de nouveau.
chosen-by-letter = Avec le code de votre lettre, vous pouvez changer d’avis jusqu’à la clôture.
chosen-level-by-letter = Chaque code reçu par courrier compte une fois.
chosen-back = Retour
check-intro-choice = Encore un instant : relisez, puis confirmez.
hint-email-choice = Vous y recevrez un code, pour que chacun ne compte qu’une fois. Elle n’est jamais publiée.
notice-too-many-choice = Beaucoup d’envois viennent de la même connexion. Réessayez dans une heure, ou allez à la mairie.
notice-try-again-choice = Le service n’a pas répondu. Essayez de nouveau : votre choix ne comptera qu’une fois.
code-button-choice = Confirmer mon choix
code-try-again-choice = Le service n’a pas répondu. Tapez le code de nouveau : votre choix ne comptera qu’une fois
step-title-confirm-choice = Confirmer votre choix ?
step-text-confirm-choice = Vous avez ouvert le lien reçu pour « { $title } ». Un appui sur le bouton, et votre choix compte.
step-button-confirm-choice = Confirmer mon choix
step-title-withdraw-choice = Retirer votre choix ?
step-text-withdraw-choice = Il ne comptera plus pour « { $title } ». Vous pourrez choisir de nouveau jusqu’à la clôture.
step-button-withdraw-choice = Retirer mon choix
step-title-withdrawn-choice = Votre choix est retiré
step-text-withdrawn-choice = Il ne compte plus pour « { $title } ». Le nombre affiché sera mis à jour.
receipt-withdraw-choice = Retirer mon choix
mail-code-intro-choice = Voici le code pour confirmer votre choix pour « { $title } » :
mail-code-link-choice = Confirmer mon choix

## Écrire

similar-title = Quelqu’un y a peut-être déjà pensé
similar-intro = Voici ce qui ressemble à votre texte. Le soutenir pèse plus que le répéter. Votre texte reste dans cet onglet.
similar-continue = Le mien est différent : continuer
check-title-contribution = Relisez avant d’envoyer
check-intro-contribution = Encore un instant : relisez, puis envoyez.
check-next-now-contribution = Votre texte part aussitôt, et vous recevrez ici une référence à garder.
person-intro-open-contribution = Une dernière chose, avant de relire.
person-intro-email-contribution = Une dernière chose : votre adresse, pour que la mairie puisse vous répondre.
send-button-contribution = Envoyer
hint-email-contribution = Vous y recevrez un code, puis ce que devient votre texte. Elle n’est jamais publiée.
declare-everybody-process = Je déclare participer en mon nom.
without-email-process = Pas d’adresse électronique, ou une adresse partagée ? La mairie vous aidera à participer.
notice-already-sent-contribution = Ce formulaire a déjà été envoyé avec un autre texte. Pour envoyer celui-ci, appuyez de nouveau sur le bouton.
notice-only-one = Vous avez déjà envoyé un texte ici. Pour le changer, suivez le lien de son reçu.
notice-too-many-contribution = Beaucoup d’envois viennent de la même connexion. Votre texte est toujours là : réessayez dans une heure, ou allez à la mairie.
notice-try-again-contribution = Le service n’a pas répondu. Votre texte est toujours là : envoyez de nouveau, il ne paraîtra qu’une fois.
code-button-contribution = Confirmer et envoyer
code-help-address-process = L’adresse est fausse ? Revenez à la démarche et recommencez.
code-try-again-contribution = Le service n’a pas répondu. Tapez le code de nouveau : votre texte ne paraîtra qu’une fois
step-title-confirm-contribution = Confirmer votre envoi ?
step-text-confirm-contribution = Vous avez ouvert le lien reçu pour « { $title } ». Un appui sur le bouton, et votre texte est envoyé.
step-button-confirm-contribution = Confirmer et envoyer
step-title-withdraw-contribution = Retirer votre texte ?
step-text-withdraw-contribution = Il sera effacé de « { $title } », avec vos coordonnées. S’il a été publié, son adresse dira seulement qu’il a été retiré.
step-button-withdraw-contribution = Retirer et effacer
step-title-withdrawn-contribution = Votre texte est retiré
step-text-withdrawn-contribution = Il est effacé de « { $title } », avec vos coordonnées. Les pages seront mises à jour.
receipt-withdraw-contribution = Retirer mon texte
mail-code-intro-contribution = Voici le code pour confirmer votre envoi pour « { $title } » :
mail-code-link-contribution = Confirmer et envoyer
sent-title = Merci, votre texte est arrivé
sent-title-ideas = Merci, votre idée est arrivée
sent-title-comments = Merci, votre commentaire est arrivé
sent-about = Pour « { $title } ».
sent-next-before = La mairie le lit avant de le publier, en général en quelques jours ouvrés. Vous saurez ce qu’elle décide, et pourquoi.
sent-next-after = Il est publié. La mairie le lit aussi, et vous prévient si elle le retire.
sent-next-look = Cette fois, la mairie le lit avant de le publier, en général en quelques jours ouvrés : c’est ainsi quand beaucoup d’envois arrivent à la fois, ou quand un navigateur a rempli un champ invisible.
sent-address = Vous le retrouverez ici :
sent-change-until = Vous pouvez le modifier jusqu’au { $until }.
sent-change = Modifier mon texte
sent-withdraw-hint = Vous pouvez le retirer à tout moment.
mail-sent-subject = Votre envoi pour « { $title } »
mail-sent-intro = Merci : votre texte pour « { $title } » est arrivé.
mail-sent-when = Envoyé le { $date }

## Données

privacy-choice = Ce que vous choisissez
privacy-written = Ce que vous écrivez, qui est public
privacy-notice-name-process = Ce que vous écrivez est public, avec le nom que vous choisissez. Votre adresse ne l’est jamais.
privacy-notice-process = Vos réponses éclairent la commune, au titre de sa mission d’intérêt public. Responsable : { $controller }. Vos coordonnées servent à vous répondre et à compter chaque personne une fois ; elles s’effacent { $months ->
    [0] dès la clôture.
    [one] 1 mois après la clôture.
   *[other] { $months } mois après la clôture.
  }

## Refus

problem-title-not-yet-open-process = Ce n’est pas encore ouvert
problem-text-not-yet-open-process = Revenez à la date d’ouverture.
problem-dated-not-yet-open-process = Vous pourrez participer à partir du { $date }.
problem-title-closed-process = La participation est close
problem-text-closed-process = Il n’est plus possible de participer ici. La page de la démarche dit ce qu’il en est.
problem-dated-closed-process = Elle s’est terminée le { $date }. La page de la démarche dit ce qu’elle est devenue.
