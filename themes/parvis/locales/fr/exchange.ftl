### La mise en relation : des voisins qui proposent un coup de main, d’autres qui en demandent un. `-contact` est dit là
### où l’on écrit à quelqu’un.

## La page de la démarche

advisory-exchange = La commune met les gens en relation. Elle ne se porte garante ni des personnes, ni de ce qu’elles font.
status-upcoming-exchange = Les annonces sont attendues à partir du { $opens }.
status-open-exchange = Vous pouvez déposer une annonce ou y répondre jusqu’au { $closes }.
status-closed-exchange = C’est terminé depuis le { $closes }. Les annonces s’effacent ; il n’en reste que le nombre.
count-exchange = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] annonce
   *[other] annonces
  }
stage-collect-exchange = Annonces
stage-transmitted-exchange = Les textes s’effacent
stage-answered-exchange = Bilan
begin-title-exchange = Avant de commencer
begin-relay = On s’écrit d’ici : votre adresse reste cachée tant que vous ne la montrez pas.
begin-days = { $days ->
    [one] Une annonce reste un jour, sauf si vous dites autre chose. Vous pouvez la prolonger ou la clore.
   *[other] Une annonce reste { $days } jours, sauf si vous dites autre chose. Vous pouvez la prolonger ou la clore.
  }
begin-service = Vous pouvez aussi ne rien publier : votre demande va alors au service social ({ $name }).
propose-link-exchange = Déposer une annonce
answer-link-exchange = Déposer une annonce
latest-title-exchange = Les annonces
latest-none-exchange = Il n’y a pas d’annonce en ce moment. À vous de commencer.
list-title-exchange = Toutes les annonces
list-all-exchange = Voir toutes les annonces
list-empty-exchange = Aucune annonce ici en ce moment.
facet-kind = Offres ou demandes
side-offer = Offres
side-need = Demandes
side-none-offer = Aucune offre en ce moment.
side-none-need = Aucune demande en ce moment.
kind-offer = Offre
kind-need = Demande
exchange-count-title = Depuis l’ouverture
exchange-count-offers = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] offre
   *[other] offres
  }
exchange-count-needs = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] demande
   *[other] demandes
  }
exchange-count-fulfilled = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] annonce a abouti
   *[other] annonces ont abouti
  }
exchange-words-go = Le texte d’une annonce s’efface 30 jours après sa fin, avec l’adresse de son auteur ou autrice. Il n’en reste que le nombre.
signatures-found-exchange = { $count ->
    [0] Il n’y a pas eu d’annonce.
    [one] Il y a eu 1 annonce.
   *[other] Il y a eu { NUMBER($count) } annonces.
  }

## La prudence

care-title = Entre voisins, en confiance et avec prudence
care-money = Un coup de main est gratuit. N’envoyez jamais d’argent, ni code, ni numéro de carte.
care-meet = La première fois, voyez-vous dans un lieu public, et dites à un proche où vous allez.
care-alone = Ne donnez ni clés, ni papiers, ni dates d’absence à quelqu’un que vous ne connaissez pas encore.
care-report = Un message vous met mal à l’aise ? Signalez-le par le lien du courriel. En cas de danger, appelez le 17 ou le 112.

## Une annonce

entry-by-exchange = Déposée par { $author }, le { $date }
entry-sent-exchange = Déposée le { $date }
entry-until = jusqu’au { $date }
entry-lasts = Cette annonce est valable jusqu’au { $date }. Son texte s’effacera 30 jours après.
entry-ended-title = Annonce terminée
entry-ended = Cette annonce est terminée : on ne peut plus y répondre. Son texte s’efface 30 jours après sa fin.
entry-silent = Cette annonce est terminée. Son texte est effacé.
history-reminded = Rappel envoyé
history-ended = Terminée à sa date
history-fulfilled = A abouti
history-prolonged = Prolongée
history-erased = Texte effacé
thread-title-messages = Contacter
contact-intro = Votre message part par courriel, sans montrer votre adresse. La réponse vous reviendra de la même façon.

## La suite d’une annonce

sent-title-exchange = Merci, votre annonce est arrivée
sent-next-after-exchange = Elle est publiée. La mairie la lit aussi, et vous prévient si elle la retire.
sent-address-exchange = Vous la retrouverez ici :
sent-change-until-exchange = Vous pouvez la modifier jusqu’au { $until }.
sent-change-exchange = Modifier mon annonce
sent-withdraw-hint-exchange = Vous pouvez la retirer à tout moment.
mail-sent-intro-exchange = Merci : votre annonce pour « { $title } » est arrivée.
sent-lasts = Votre annonce est valable jusqu’au { $date }. Un rappel viendra avant.
suggested-title = Ces annonces pourraient vous aller
life-fulfil = C’est trouvé : clore mon annonce
life-prolong = Prolonger mon annonce
life-quiet = Ne plus recevoir ces courriels
step-title-fulfil = Clore votre annonce ?
step-text-fulfil = On ne pourra plus y répondre. Son texte s’effacera dans 30 jours, avec votre adresse.
step-button-fulfil = Clore mon annonce
step-title-fulfilled = Votre annonce est close
step-text-fulfilled = Merci. Elle quitte les listes, et son texte s’effacera dans 30 jours.
step-title-prolong = Prolonger votre annonce ?
step-text-prolong = Elle sera valable jusqu’au { $date }.
step-button-prolong = Prolonger
step-title-prolonged = Votre annonce est prolongée
step-text-prolonged = Elle est valable jusqu’au { $date }. Un rappel viendra avant.
step-title-quiet = Ne plus recevoir ces courriels ?
step-text-quiet = Nous ne vous écrirons plus quand une annonce répond à la vôtre. Les messages des voisins arriveront toujours.
step-button-quiet = Ne plus les recevoir
step-title-quieted = C’est noté
step-text-quieted = Vous ne recevrez plus ces courriels pour cette annonce.
step-title-private = Votre demande est partie au service social
step-text-private = Elle n’est pas publiée. Un agent la lit et vous répond à votre adresse, en général en quelques jours ouvrés.

## Les messages

relay-answer-title = Répondre
relay-received = Vous répondez à ce message :
step-title-relayed = Votre message est parti
step-text-relayed = Il a été envoyé par courriel, sans votre adresse. La réponse vous reviendra de la même façon.
step-title-report = Signaler ce message ?
step-text-report = Un agent de la mairie le lira. Cette personne ne pourra plus vous écrire à propos de cette annonce.
step-button-report = Signaler
step-title-message-reported = Le message est signalé
step-text-message-reported = Un agent de la mairie le lira. Cette personne ne peut plus vous écrire à propos de cette annonce. En cas de danger, appelez le 17 ou le 112.
step-title-reveal = Montrer votre adresse ?
step-text-reveal = Votre adresse sera envoyée à la personne avec qui vous échangez. Vous ne pourrez pas la reprendre.
step-button-reveal = Montrer mon adresse
step-title-revealed = Votre adresse est envoyée
step-text-revealed = La personne avec qui vous échangez peut maintenant vous écrire directement.
send-button-contact = Envoyer le message
check-next-now-contact = Votre message part aussitôt.
person-intro-email-contact = Une dernière chose : votre adresse, pour que la réponse vous parvienne.
person-intro-open-contact = Une dernière chose, avant de relire.
hint-email-contact = Vous y recevrez un code, puis la réponse. Elle n’est montrée à personne tant que vous ne le demandez pas.
code-button-contact = Confirmer et envoyer
code-try-again-contact = Le service n’a pas répondu. Tapez le code de nouveau : votre message ne partira qu’une fois
notice-blocked = Cette personne ne reçoit plus vos messages au sujet de cette annonce. Votre texte est toujours là.
notice-already-sent-contact = Ce formulaire a déjà été envoyé avec un autre message. Pour envoyer celui-ci, appuyez de nouveau sur le bouton.
notice-too-many-contact = Beaucoup de messages sont partis aujourd’hui. Le vôtre est toujours là : réessayez demain, ou appelez la mairie.
notice-try-again-contact = Le service n’a pas répondu. Votre message est toujours là : envoyez de nouveau, il ne partira qu’une fois.
step-title-confirm-contact = Envoyer votre message ?
step-text-confirm-contact = Vous avez ouvert le lien reçu pour « { $title } ». Un appui sur le bouton, et votre message part.
step-button-confirm-contact = Envoyer le message
mail-code-intro-contact = Voici le code pour envoyer votre message (« { $title } ») :
mail-code-link-contact = Envoyer le message

## Les courriels

mail-message-subject = Un message pour votre annonce { $reference }
mail-answer-subject = Une réponse au sujet de l’annonce { $reference }
mail-shown-subject = Une adresse pour vous, au sujet de l’annonce { $reference }
mail-message-intro = Quelqu’un vous écrit au sujet de votre annonce. Voici ses mots, que la commune n’a pas relus :
mail-answer-intro = Quelqu’un vous répond au sujet de cette annonce. Voici ses mots, que la commune n’a pas relus :
mail-shown-intro = La personne avec qui vous échangez vous montre son adresse :
mail-shown-own = La vôtre reste cachée : écrivez-lui directement si vous le voulez, ou répondez d’ici.
mail-entry = L’annonce :
mail-answer = Répondre, sans montrer votre adresse (ne répondez pas à ce courriel) :
mail-reveal = Montrer mon adresse à cette personne :
mail-report = Signaler ce message à la mairie :
mail-care = Un coup de main est gratuit. N’envoyez jamais d’argent, ni code, ni numéro de carte.
mail-relay-footer = Ce message a été transmis par le site de participation { $of }. Répondre à ce courriel écrit à la mairie ({ $email }), pas à votre voisin.
mail-told-subject-fitting = Des annonces répondent à la vôtre ({ $reference })
mail-told-subject-ends-soon = Votre annonce se termine bientôt ({ $reference })
mail-told-subject-ended = Votre annonce est terminée ({ $reference })
mail-told-fitting = De nouvelles annonces répondent à la vôtre, valable jusqu’au { $date } :
mail-told-ends-soon = Votre annonce se termine le { $date }. Sans réponse de votre part, elle quittera les listes ce jour-là.
mail-told-ended = Votre annonce est terminée depuis le { $date }. Son texte s’effacera 30 jours après, avec votre adresse. D’ici là, vous pouvez la prolonger.
mail-private-subject = Une demande pour le service social (« { $title } »)
mail-private-intro = Quelqu’un vous envoie cette demande depuis « { $title } ». Elle n’est pas publiée, et le site n’en garde rien.
mail-private-author = Pour lui répondre (adresse confirmée) :
mail-private-keep = Ce courriel contient des données personnelles : gardez-le aussi peu que nécessaire.
mail-privately-subject = Votre demande est partie (« { $title } »)
mail-privately-intro = Votre demande est partie au service social ({ $name }). Elle n’est pas publiée, et le site n’en garde rien. Un agent vous répondra à cette adresse.

## Données et refus

privacy-notice-name-exchange = Votre annonce est publique, avec le nom que vous choisissez. Votre adresse ne l’est jamais.
privacy-notice-exchange = Votre adresse sert à vous transmettre les messages, au titre de la mission d’intérêt public de la commune. Responsable : { $controller }. Elle s’efface, avec le texte de l’annonce, 30 jours après la fin de celle-ci.
privacy-notice-name-contact = Votre message n’est lu que par la personne à qui vous écrivez, sauf si elle le signale.
privacy-notice-contact = Votre adresse sert à vous transmettre la réponse, au titre de la mission d’intérêt public de la commune. Responsable : { $controller }. Message et adresse s’effacent 90 jours après le dernier message ; un message signalé, au bout de 6 mois.
problem-title-ended = Cette annonce est terminée
problem-text-ended = On ne peut plus y répondre. D’autres annonces vous iront peut-être.
refusal-paid = L’annonce demande ou propose de l’argent. Ici, un coup de main est gratuit.
refusal-unsafe = L’annonce pourrait mettre quelqu’un en danger, ou demande un métier ou un agrément.
refusal-personal-exchange = L’annonce donne des informations personnelles. Vous pouvez la déposer de nouveau sans elles.
refusal-off-topic-exchange = L’annonce n’est pas un coup de main entre voisins d’ici.
refusal-unclear-exchange = Nous n’avons pas compris ce que vous proposez ou demandez.
register-grounds-paid = contre de l’argent
register-grounds-unsafe = danger, ou métier réglementé
