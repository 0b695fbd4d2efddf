# Modérer, étudier et répondre : les pages des agents et les courriels aux auteurs.

# La file
desk-menu-queue = À traiter
desk-queue-title = À traiter
desk-queue-empty = Rien n’attend. Tout est à jour.
desk-queue-end = Rien de plus n’attend.
desk-queue-next = La suite
desk-filter-reason = Pourquoi
desk-filter-process = Démarche
desk-filter-all-reasons = Tout
desk-filter-all-processes = Toutes les démarches
desk-reason-moderate = À lire avant publication
desk-reason-review = Publiée, à relire
desk-reason-report = Signalée
desk-reason-appeal = Recours de l’auteur
desk-reason-answer = Réponse attendue
desk-age-later = Modification demandée à l’auteur
desk-age-minutes = { $n ->
    [0] Vient d’arriver
    [one] Attend depuis 1 minute
   *[other] Attend depuis { $n } minutes
  }
desk-age-hours = { $n ->
    [one] Attend depuis 1 heure
   *[other] Attend depuis { $n } heures
  }
desk-age-days = { $n ->
    [one] Attend depuis 1 jour
   *[other] Attend depuis { $n } jours
  }
desk-due = à traiter avant le { $due }
desk-late = En retard : c’était à traiter avant le { $due }

# Une contribution
desk-item-kind = Contribution
desk-item-kind-ideas = Idée
desk-item-kind-comments = Commentaire
desk-item-about = À propos de
desk-item-picture = Ce que l’image montre, selon l’auteur :
desk-item-private = Ce qui n’est pas publié
desk-item-refused = Pourquoi elle a été refusée
desk-item-revision = Modification demandée jusqu’au { $until }
desk-item-deeds = Que faire ?
desk-item-permanent = Voir la page publique
desk-item-process = Voir la page de la démarche
desk-item-neighbours = Autres contributions à traiter
desk-item-before = Précédente
desk-item-after = Suivante
desk-item-reports = { $count ->
    [one] Un signalement
   *[other] { $count } signalements
  }
desk-stage-pending = Pas encore publiée
desk-stage-published = Publiée
desk-stage-refused = Refusée
desk-stage-merged = Rattachée à une autre
desk-stage-withdrawn = Retirée par son auteur

# Ce qu’on peut faire
desk-deed-publish = Publier
desk-deed-seen = Vu : elle reste publiée
desk-deed-refuse = Refuser
desk-deed-revision = Demander une modification
desk-deed-merge = Rattacher à une autre
desk-deed-status = Dire où elle en est
desk-deed-answer = Répondre au nom de la commune
desk-deed-contact = Joindre l’auteur
desk-button-refuse = Refuser et prévenir l’auteur
desk-button-revision = Envoyer la demande
desk-button-merge = Rattacher
desk-button-status = Enregistrer
desk-button-answer = Publier la réponse
desk-button-contact = Voir l’adresse de l’auteur
desk-refuse-grounds = Pour quelle raison ?
desk-refuse-words = Ce que vous voulez ajouter
desk-refuse-words-hint = L’auteur le lira dans un courriel. Dites ce qu’il peut faire.
desk-revision-words = Qu’est-ce qui doit changer ?
desk-revision-words-hint = L’auteur le lira dans un courriel, avec un lien pour modifier son texte.
desk-revision-days = Sous combien de jours ?
desk-merge-into = À laquelle ?
desk-merge-into-hint = L’adresse de sa page, ou son numéro. Les soutiens des deux comptent ensemble, une fois par personne.
desk-status-legend = Où en est-elle ?
desk-answer-by = Au nom de qui ?
desk-answer-by-hint = Un service ou une fonction, jamais votre nom : « Le service des espaces verts ».
desk-answer-text = Votre réponse
desk-answer-text-hint = Une ligne vide sépare les paragraphes.
desk-contact-hint = Chaque consultation est notée dans le journal.
desk-contact-is = Adresse de l’auteur :
desk-contact-none = Aucune adresse n’est connue.

# Ce qui vient d’être fait
desk-done-publish = Publiée :
desk-done-mark-seen = Vue, elle reste publiée :
desk-done-refuse = Refusée :
desk-done-ask-revision = Modification demandée :
desk-done-merge = Rattachée :
desk-done-set-status = État enregistré :
desk-done-answer = Réponse publiée :
desk-told-yes = L’auteur est prévenu.
desk-told-needless = { "" }
desk-told-no-address = Son adresse n’est pas connue : l’auteur n’est pas prévenu.
desk-told-failed = Le courriel à l’auteur n’est pas parti.

# Ce qui empêche de le faire
desk-stale-title = Cette contribution a changé entre-temps
desk-problem-stale = Un collègue ou l’auteur l’a modifiée pendant que vous la lisiez. Rien n’a été fait. Voici où elle en est ; ce que vous aviez écrit est toujours là.
desk-problem-not-now = Ce n’est plus possible dans l’état où elle est. Rien n’a été fait.
desk-problem-no-grounds = Choisissez une raison
desk-problem-no-words = Écrivez votre texte
desk-problem-too-long = Votre texte est trop long : 10 000 signes au plus
desk-problem-no-name = Indiquez au nom de qui vous répondez
desk-problem-no-date = Indiquez un nombre de jours, de 1 à 60
desk-problem-no-status = Choisissez un état
desk-problem-no-such = Aucune contribution publiée de cette démarche n’a cette adresse
desk-problem-itself = C’est elle-même : indiquez l’autre
desk-problem-try-again = Le service n’a pas répondu. Réessayez : rien n’est perdu ni fait deux fois.

# Raisons d’un refus, lues par l’auteur
refusal-offensive = Des propos insultent quelqu’un ou appellent à la haine.
refusal-personal = Le texte donne des informations personnelles sur quelqu’un.
refusal-accusing = Le texte met en cause une personne.
refusal-advertising = Le texte est une publicité.
refusal-off-topic = Le texte ne concerne pas cette démarche.
refusal-unclear = Nous n’avons pas compris ce que vous proposez.
refusal-repeated = Vous avez déjà envoyé le même texte.
refusal-other = Une autre raison.

# Journal
desk-act-see-queue = A ouvert la file
desk-act-publish = A publié une contribution
desk-act-refuse = A refusé une contribution
desk-act-ask-revision = A demandé une modification
desk-act-mark-seen = A relu une contribution publiée
desk-act-merge = A rattaché une contribution à une autre
desk-act-set-status = A dit où en est une contribution
desk-act-answer = A répondu au nom de la commune
desk-act-see-contact = A vu l’adresse d’un auteur
desk-act-export = A téléchargé des contributions
desk-act-export-contacts = A téléchargé des contributions avec les adresses
desk-detail-grounds = Raison
desk-detail-words = Texte
desk-detail-into = Rattachée à
desk-detail-status = État
desk-detail-by = Au nom de
desk-detail-until = Jusqu’au
history-seen = Relue

# Courriels
mail-decided-subject-published = Votre contribution est publiée : { $title }
mail-decided-subject-refused = Votre contribution n’est pas publiée : { $title }
mail-decided-subject-taken-down = Votre contribution n’est plus publiée : { $title }
mail-decided-subject-revision = Une modification vous est demandée : { $title }
mail-decided-subject-merged = Votre contribution en rejoint une autre : { $title }
mail-decided-subject-joined = Une contribution rejoint la vôtre : { $title }
mail-decided-subject-status = Du nouveau pour votre contribution : { $title }
mail-decided-subject-answered = La commune vous répond : { $title }
mail-decided-published = Ce que vous avez envoyé pour « { $title } » est publié. Voici son adresse permanente.
mail-decided-refused = Ce que vous avez envoyé pour « { $title } » n’est pas publié.
mail-decided-taken-down = Ce que vous avez envoyé pour « { $title } » était publié et ne l’est plus.
mail-decided-revision = Avant d’aller plus loin avec ce que vous avez envoyé pour « { $title } », nous vous demandons de le modifier.
mail-decided-merged = Ce que vous avez envoyé pour « { $title } » dit la même chose qu’une autre contribution. Les deux continuent ensemble, à l’adresse ci-dessous, et leurs soutiens comptent ensemble.
mail-decided-joined = Une autre contribution disait la même chose que la vôtre pour « { $title } ». Les deux continuent ensemble, à votre adresse, et leurs soutiens comptent ensemble.
mail-decided-status = Voici où en est ce que vous avez envoyé pour « { $title } ».
mail-decided-answered = La commune a répondu à ce que vous avez envoyé pour « { $title } ». La réponse est sur sa page.
mail-decided-what = Votre contribution :
mail-decided-why = La raison :
mail-decided-refused-until = Vous n’êtes pas d’accord ? Vous pouvez demander, une fois, que quelqu’un regarde de nouveau, jusqu’au { $until }.
mail-decided-refused-link = Demander un nouvel examen
mail-decided-taken-down-until = Vous n’êtes pas d’accord ? Vous pouvez demander, une fois, que quelqu’un regarde de nouveau, jusqu’au { $until }.
mail-decided-taken-down-link = Demander un nouvel examen
mail-decided-revision-until = Vous pouvez modifier votre texte jusqu’au { $until }.
mail-decided-revision-link = Modifier mon texte
mail-decided-final = Pour toute question, écrivez à la mairie, dont l’adresse est ci-dessous.

# Signaler, et demander un nouvel examen
report-link = Signaler
report-link-of = ce qui a été écrit le { $date }
report-title = Signaler cette contribution
report-intro = Un agent de la commune la relira. Vous n’avez pas à dire qui vous êtes, et son auteur n’en saura rien.
report-reason = Que lui reprochez-vous ?
report-reason-offensive = Elle insulte quelqu’un ou appelle à la haine
report-reason-personal = Elle donne des informations personnelles sur quelqu’un
report-reason-accusing = Elle met en cause une personne
report-reason-advertising = C’est une publicité
report-reason-off-topic = Elle n’a rien à voir avec cette démarche
report-reason-unclear = Elle est incompréhensible
report-reason-repeated = Elle est envoyée plusieurs fois
report-reason-other = Autre chose
report-words = Ce qu’il faut savoir
report-words-hint = Par exemple le passage en question. 1 000 signes au plus.
report-button = Envoyer le signalement
report-back = Revenir sans rien signaler
report-problem-no-reason = Dites ce que vous lui reprochez
report-problem-too-long = Votre texte est trop long : 1 000 signes au plus
report-problem-too-many = Plusieurs signalements viennent d’être envoyés depuis cette connexion. Réessayez dans une heure
report-problem-again = Vérifiez votre signalement, puis envoyez-le.
report-problem-try-again = Le service n’a pas répondu. Envoyez de nouveau
step-title-reported = Merci, c’est noté
step-text-reported = Un agent de la commune relira cette contribution sous trois jours ouvrés. Elle reste visible en attendant.
step-title-appeal = Demander un nouvel examen ?
step-text-appeal = Ce que vous avez envoyé pour « { $title } » n’est pas publié. Un appui sur le bouton, et un agent de la commune le relit. Cela ne peut être demandé qu’une fois.
step-button-appeal = Demander un nouvel examen
step-title-appealed = Votre demande est enregistrée
step-text-appealed = Un agent de la commune relira ce que vous avez envoyé pour « { $title } » et vous répondra par courriel.

# Télécharger
desk-menu-export = Télécharger
desk-export-title = Télécharger les contributions
desk-export-intro = Tout ce qui a été envoyé, publié ou non, avec les réponses qui ne sont pas publiques. Chaque téléchargement est noté dans le journal. Gardez le fichier en lieu sûr et supprimez-le quand vous n’en avez plus besoin.
desk-export-csv = Tableau (CSV)
desk-export-json = Données (JSON)
desk-export-contacts = Tableau avec les adresses des auteurs
desk-export-none = Aucune démarche ne recueille de contributions pour le moment.
desk-detail-format = Format

# Le registre de modération
register-title = Registre de modération
register-lead = Ce que la commune a lu, refusé, et en combien de temps.
register-rules = Un agent lit chaque contribution sous trois jours ouvrés. Un refus est toujours motivé, et son auteur peut demander une fois un nouvel examen. Aucun nom ni aucun texte ne figure ici.
register-kind = contributions
register-kind-ideas = idées
register-kind-comments = commentaires
register-sent = Envoyées
register-read = Lues par un agent
register-median = la moitié en { $time } au plus
register-hours = { $n ->
    [one] 1 heure
   *[other] { $n } heures
  }
register-days = { $n } jours
register-late = Lues après le délai de trois jours ouvrés
register-refused = Refusées
register-merged = Réunies à une autre
register-appeals = Nouveaux examens demandés
register-granted = { $n ->
    [0] aucun n’a mené à la publication
    [one] 1 a mené à la publication
   *[other] { $n } ont mené à la publication
  }
register-of = { $name } : { NUMBER($n) }
register-none = Rien n’a encore été envoyé.
register-grounds-offensive = insultes, appels à la haine
register-grounds-personal = informations personnelles
register-grounds-accusing = mise en cause d’une personne
register-grounds-advertising = publicité
register-grounds-off-topic = hors sujet
register-grounds-unclear = incompréhensible
register-grounds-repeated = déjà envoyé
register-grounds-other = autre raison
