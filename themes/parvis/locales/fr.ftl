### Les mots de Parvis en français. On vouvoie, on est bref, on n’accuse jamais.
### Les espaces insécables devant ; ! ? : % € et dans « » sont posées par le programme ; dans les dates, elles sont ici.

## Nombres, dates, lieux

number-group = {"\u202F"}
number = { NUMBER($n) }
size-kilobytes = { NUMBER($n) }{"\u00A0"}ko
size-megabytes = { $whole },{ $tenth }{"\u00A0"}Mo
list-comma = {", "}
list-and = { $first } et { $last }
list-or = { $first } ou { $last }
date = { $day }{"\u00A0"}{ $month } { $year }
date-first = 1er
date-at = { $date } à { $time }
date-at-midnight = { $date } à minuit
time-hour = { $hour }{"\u00A0"}h
time-minute = { $hour }{"\u00A0"}h{"\u00A0"}{ $minute }
month-1 = janvier
month-2 = février
month-3 = mars
month-4 = avril
month-5 = mai
month-6 = juin
month-7 = juillet
month-8 = août
month-9 = septembre
month-10 = octobre
month-11 = novembre
month-12 = décembre
place-at = à { $name }
place-at-le = au { $rest }
place-at-les = aux { $rest }
place-of = de { $name }
place-of-vowel = d’{ $name }
place-of-le = du { $rest }
place-of-les = des { $rest }

## Le cadre de toutes les pages

title-page = { $title } – Participer { $at }
title-error = Erreur : { $title }
menu-label = Menu
skip-to-content = Aller au contenu
advisory = Avis consultatif : la décision appartient au conseil municipal.
confirmed-as = Cet appareil est confirmé pour { $address }.
not-me = Ce n’est pas moi
back-home = Retour à l’accueil
footer-town-hall = La mairie { $of }
footer-site = Ce site
footer-made-with = Fait avec Parvis, logiciel libre. Rien ne vous suit ici : ni mesure d’audience, ni publicité.
link-legal = Mentions légales
link-privacy = Vos données
link-accessibility = Accessibilité : non conforme
phone = Téléphone
email = Courriel
hours = Horaires

## Accueil

home-title = Participer { $at }
home-soon = Dernière ligne droite
home-open = En ce moment
home-upcoming = Bientôt
home-past = Ce qui en est sorti
home-pages = À lire aussi
home-empty-title = Rien en cours pour le moment
home-empty = Les prochaines démarches paraîtront ici. En attendant, la mairie vous répond.
card-decision = La réponse de la commune, le { $date }

## Où en est une pétition

chip-upcoming = À venir
chip-open = Ouverte
chip-closing-soon = Se termine bientôt
chip-threshold-reached = Seuil atteint
chip-confirming = Vient de se terminer
chip-closed = Terminée
chip-succeeded = Terminée, seuil atteint
chip-transmitted = Remise au conseil
chip-answered = Réponse donnée
chip-refused = Refusée
days-left = { $days ->
    [0] c’est le dernier jour
    [1] il reste 1 jour
   *[other] il reste { NUMBER($days) } jours
  }
when-upcoming = Ouvre le { $opens }
when-open = Jusqu’au { $closes }
when-refused = Refusée le { $date }
when-transmitted = Remise au conseil le { $date }
when-past = Terminée depuis le { $closes }
status-upcoming = Les signatures ouvrent le { $opens }.
status-open = Vous pouvez signer jusqu’au { $closes }.
status-threshold-reached = Le seuil est atteint, et vous pouvez encore signer jusqu’au { $closes }.
status-confirming = Les signatures sont closes. Celles qui ont été envoyées à temps peuvent être confirmées jusqu’au { $results } ; le résultat paraîtra ensuite.
status-closed = Les signatures sont closes depuis le { $closes }. La commune peut encore répondre à cette pétition.
status-succeeded = Les signatures sont closes depuis le { $closes } et le seuil est atteint. La mairie remet maintenant la pétition au conseil municipal.
status-transmitted = La pétition a été remise au conseil municipal le { $transmitted }. Sa réponse paraîtra ici.
status-answered = La commune a répondu le { $answered }.
status-refused = La commune a refusé cette pétition le { $refused }. Elle reste lisible, avec la raison du refus.

## Nombres de signatures

count = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] signature
   *[other] signatures
  }
count-of-goal = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] signature
   *[other] signatures
  } sur { NUMBER($goal) }
count-missing = { $missing ->
    [one] Il en manque 1.
   *[other] Il en manque { NUMBER($missing) }.
  }
count-reached = Le seuil est atteint.
count-upcoming = Personne n’a encore signé : les signatures ne sont pas ouvertes.
count-later = Le nombre de signatures paraîtra après la clôture.
count-never = Le nombre de signatures n’est pas publié.

## La page d’une pétition

breadcrumb = Toutes les démarches
breadcrumb-label = Fil d’Ariane
petition-by = Pétition lancée par { $author }
petition-by-legal = Pétition locale lancée par { $author }
petition-to = Destinataire : { $addressee }
sign-link = Signer cette pétition
legal-banner-title = Une pétition prévue par la loi
legal-banner = Un dixième des électeurs peut demander qu’une question soit inscrite à l’ordre du jour du conseil municipal (article L1112-16 du code général des collectivités territoriales). Chacun peut signer une seule pétition de ce genre par trimestre. Le conseil décide seul de la suite.
legal-banner-electors = La liste électorale compte { $electors ->
    [one] 1 personne inscrite.
   *[other] { NUMBER($electors) } personnes inscrites.
  }
answer-title = La réponse de la commune
answer-date = Donnée le { $date }
refusal-title = Pourquoi cette pétition est refusée
signatures-title = Les signatures
signatures-found = { $count ->
    [0] Personne n’a encore signé cette pétition.
    [one] Cette pétition a recueilli 1 signature.
   *[other] Cette pétition a recueilli { NUMBER($count) } signatures.
  }
signatures-found-both = Cette pétition a recueilli { NUMBER($count) } signatures : { NUMBER($web) } en ligne et { NUMBER($paper) } sur papier.
signatures-declarative = Nombre déclaratif : cette pétition se signe sans confirmation par courriel.
signatures-table = Signatures par provenance
column-source = Provenance
column-date = Comptées le
column-signatures = Signatures
row-web = En ligne
row-total = Total
threshold-reached = Seuil de { NUMBER($number) } : atteint
threshold-not-reached = Seuil de { NUMBER($number) } : non atteint
threshold-missing = Seuil de { NUMBER($number) } : encore { NUMBER($missing) }
stages-title = Où en est-on ?
stage-announced = Annonce
stage-collect = Signatures
stage-transmitted = Remise au conseil municipal
stage-answered = Réponse de la commune
stage-refused = Refus de la commune
stage-from-until = du { $from } au { $until }
stage-on = le { $date }
progress-done = terminé
progress-current = étape en cours
progress-coming = à venir
news-title = Nouvelles
documents-title = Documents
upcoming-title = Bientôt ouverte aux signatures

## Le formulaire

sign-title = Signer la pétition
sign-button = Signer
optional = facultatif
honeypot = Laissez ce champ vide
label-first-name = Prénom
label-last-name = Nom
label-address = Adresse postale
label-email = Adresse électronique
label-declaration = Déclaration
hint-address = La mairie vérifie avec elle que vous figurez sur la liste électorale.
hint-email = Vous y recevrez un code, pour que chacun ne signe qu’une fois. Elle n’est jamais publiée.
missing-first-name = Indiquez votre prénom
missing-last-name = Indiquez votre nom
missing-address = Indiquez votre adresse postale
missing-email = Indiquez votre adresse électronique
missing-declaration = Cochez la déclaration si elle vous correspond
not-an-email = Indiquez une adresse électronique complète, comme nom@exemple.fr
too-long = { $label } : au plus { $max } caractères
bad-character = { $label } : retirez les caractères spéciaux invisibles, par exemple en tapant de nouveau
errors-title = Il y a un problème
notice-expired = Ce formulaire est resté ouvert plus d’un jour. Vos réponses sont toujours là : envoyez-les de nouveau.
notice-already-sent = Ce formulaire a déjà été envoyé avec d’autres réponses. Pour envoyer celles-ci, appuyez de nouveau sur le bouton.
notice-too-many = Beaucoup d’envois viennent de la même connexion. Vos réponses sont toujours là : réessayez dans une heure, ou signez à la mairie.
notice-mail-failed = Le courriel n’a pas pu partir à cette adresse. Vérifiez-la, puis envoyez de nouveau.
notice-try-again = Le service n’a pas répondu. Vos réponses sont toujours là : envoyez de nouveau, votre signature ne comptera qu’une fois.
without-email = Pas d’adresse électronique, ou une adresse partagée ? Signez à la mairie, qui vous aidera.
who-title = Qui peut signer
who-lives = habitent
who-works = travaillent
who-studies = étudient
who-ties = Les personnes qui { $ties } { $at }
who-electors = Les personnes inscrites sur la liste électorale { $of }
who-everybody = Tout le monde
who-aged = { $people }, à partir de { $age } ans.
who-plain = { $people }.
who-any-age = { $people }, sans condition d’âge.
declare = Je déclare { $parts }.
declare-everybody = Je déclare signer en mon nom, une seule fois.
declare-elector = être sur la liste électorale { $of }
declare-ties = { $ties } { $at }
declare-lives = habiter
declare-works = travailler
declare-studies = étudier
declare-age = avoir au moins { $age } ans
privacy-notice-title = Ce que deviennent vos réponses
privacy-notice-name = Votre nom ne sera jamais publié.
privacy-notice = Vos réponses servent à compter chaque personne une fois et à vérifier les signatures, au titre de la mission d’intérêt public de la commune. Responsable : { $controller }. Vos coordonnées sont effacées { $months ->
    [0] dès la clôture.
    [one] 1 mois après la clôture.
   *[other] { $months } mois après la clôture.
  }
privacy-notice-dpo = Délégué à la protection des données : { $dpo }.
privacy-notice-link = Vos données et vos droits

## Vérifiez vos réponses

check-title = Vérifiez vos réponses
check-intro = Encore un instant : relisez, puis signez.
check-declared = Votre déclaration
check-empty = Non renseigné
edit-button = Modifier
check-next-email = Vous recevrez ensuite un code à six chiffres par courriel.

## Le code

code-title = Tapez le code reçu
code-sent = Nous avons envoyé un code à six chiffres à { $address }.
code-resent = Un nouveau code vient de partir. Seul le dernier compte.
code-label = Code à six chiffres
code-hint = Il est valable dix minutes.
code-button = Confirmer ma signature
code-help-title = Vous ne le trouvez pas ?
code-help-spam = Regardez dans les courriers indésirables.
code-help-link = Le lien du courriel fait la même chose : vous pouvez l’ouvrir depuis un autre appareil.
code-help-address = L’adresse est fausse ? Revenez à la pétition et signez de nouveau.
code-resend = Recevoir un nouveau code
code-missing = Tapez le code du courriel
code-not-six-digits = Tapez les six chiffres du code
code-wrong = Ce code n’est pas celui du dernier courriel. Vérifiez-le et tapez-le de nouveau
code-expired = Ce code a plus de dix minutes. Demandez-en un nouveau
code-exhausted = Trop d’essais ont été faits avec ce code. Demandez-en un nouveau
code-too-many-mails = Plusieurs courriels sont déjà partis à cette adresse. Attendez une heure avant d’en demander un autre
code-mail-failed = Le courriel n’a pas pu partir. Réessayez dans quelques minutes
code-try-again = Le service n’a pas répondu. Tapez le code de nouveau : votre signature ne comptera qu’une fois

## Le reçu

receipt-title = Merci, votre signature compte
receipt-petition = Vous avez signé « { $title } ».
receipt-reference = Votre référence
receipt-when = Enregistrée le
receipt-once = Elle compte une fois, même si vous signez de nouveau avec la même adresse.
receipt-next-title = Et maintenant ?
receipt-next-closes = Les signatures se terminent le { $closes }.
receipt-next-results = Le résultat définitif paraît sur la page de la pétition le { $results }.
receipt-next-never = Les signatures sont ensuite vérifiées. Leur nombre n’est pas publié.
receipt-next-answer = La commune répond sur la même page. Avis consultatif : la décision appartient au conseil municipal.
receipt-keep-title = À garder
receipt-mailed = Un courriel avec ces mêmes indications vous a été envoyé.
receipt-keep = Gardez cette page ou imprimez-la : la référence sert si vous écrivez à la mairie.
receipt-print = Imprimer
receipt-withdraw = Retirer ma signature
receipt-withdraw-hint = Vous pouvez changer d’avis jusqu’à la clôture.
back-to-petition = Retour à la pétition

## Étapes

step-title-confirm = Confirmer votre signature ?
step-text-confirm = Vous avez ouvert le lien reçu pour « { $title } ». Un appui sur le bouton, et votre signature compte.
step-button-confirm = Confirmer ma signature
step-title-withdraw = Retirer votre signature ?
step-text-withdraw = Votre signature pour « { $title } » ne comptera plus, et vos coordonnées seront effacées. Vous pourrez signer de nouveau tant que la pétition est ouverte.
step-button-withdraw = Retirer ma signature
step-title-withdrawn = Votre signature est retirée
step-text-withdrawn = Elle ne compte plus pour « { $title } ». Le nombre affiché sera mis à jour.
step-button-withdrawn = Continuer
step-title-quarter-used = Vous avez déjà signé une pétition locale ce trimestre
step-text-quarter-used = La loi permet de signer une seule pétition locale par trimestre, et vous en avez signé une autre. Votre signature pour « { $title } » n’est donc pas comptée. Vous pourrez la signer au prochain trimestre si elle est encore ouverte.
step-button-quarter-used = Continuer

## Refus

problem-title-not-found = Cette page n’existe pas
problem-text-not-found = L’adresse a peut-être changé, ou une lettre manque. Tout ce qui est publié se retrouve depuis l’accueil.
problem-title-not-yet-open = Les signatures ne sont pas encore ouvertes
problem-text-not-yet-open = Revenez à la date d’ouverture : votre signature comptera à partir de là.
problem-dated-not-yet-open = Elles ouvrent le { $date }. Votre signature comptera à partir de là.
problem-title-closed = Les signatures sont closes
problem-text-closed = Il n’est plus possible de signer. La page de la pétition dit ce qu’elle est devenue.
problem-dated-closed = Elles se sont terminées le { $date }. La page de la pétition dit ce qu’elle est devenue.
problem-title-link-expired = Ce lien ne sert plus
problem-text-link-expired = Il a déjà servi, ou il est trop ancien. Si votre signature n’est pas confirmée, signez de nouveau : elle ne comptera qu’une fois.
problem-title-bad-link = Ce lien est incomplet
problem-text-bad-link = Il a peut-être été coupé par votre messagerie. Copiez-le en entier depuis le courriel, ou signez de nouveau : votre signature ne comptera qu’une fois.
problem-title-wrong-origin = Ce formulaire vient d’un autre site
problem-text-wrong-origin = Pour votre sécurité, rien n’a été envoyé. Ouvrez la page de la pétition et signez depuis là.
problem-title-bad-request = Cet envoi n’a pas pu être lu
problem-text-bad-request = Rien n’a été enregistré. Revenez à la page et remplissez le formulaire de nouveau.
problem-title-too-many = Trop de demandes à la fois
problem-text-too-many = Beaucoup de demandes viennent de la même connexion. Réessayez dans une heure, ou signez à la mairie.
problem-title-forgotten = Cet appareil ne vous connaît plus
problem-text-forgotten = L’adresse confirmée est oubliée ici. Vos signatures, elles, comptent toujours.
problem-title-unavailable = Le service n’a pas répondu
problem-text-unavailable = Réessayez dans quelques minutes. Vous pouvez le faire sans crainte : votre signature ne comptera qu’une fois.
typed-title = Ce que vous aviez écrit
typed-hint = Copiez-le avant de quitter cette page si vous voulez le garder.

## Mentions légales

legal-title = Mentions légales
legal-publisher-title = Qui publie ce site
legal-publisher = Ce site est publié par la commune { $of } (code INSEE { $insee }).
legal-director = Directeur ou directrice de la publication : { $publisher }.
legal-host-title = Qui l’héberge
legal-contribution-title = Ce que valent les avis recueillis
legal-contribution = Les démarches publiées ici éclairent la commune. Avis consultatif : la décision appartient au conseil municipal.
legal-software-title = Le logiciel
legal-software = Ce site est fait avec Parvis, logiciel libre sous licence EUPL 1.2.
legal-content-title = Les textes et les images
legal-content = Les textes des pétitions appartiennent à leurs auteurs, ceux de la commune à la commune. Les résultats publiés peuvent être repris librement, en citant la source.

## Vos données

privacy-title = Vos données
privacy-lead = Nous demandons le moins possible, nous le disons, et nous l’effaçons à l’heure dite.
privacy-who-title = Qui décide
privacy-who = Responsable du traitement : { $controller }. Délégué ou déléguée à la protection des données : { $dpo }.
privacy-why-title = Pourquoi
privacy-why = Vos réponses servent à compter chaque personne une seule fois et à vérifier les signatures. La base légale est la mission d’intérêt public de la commune (règlement général sur la protection des données, article 6, paragraphe 1, point e).
privacy-never = Votre nom, votre adresse et votre courriel ne sont jamais publiés. Seul le nombre de signatures l’est.
privacy-recipients = Seuls les agents chargés de la vérification y ont accès, ainsi que les prestataires qui suivent.
privacy-what-title = Ce que nous demandons, et jusqu’à quand
privacy-none = Aucune démarche ne demande de données pour le moment.
privacy-table = Données demandées par démarche
column-process = Démarche
column-fields = Données
column-until = Effacées après le
privacy-retention-title = Combien de temps
privacy-retention-unconfirmed = Un envoi que personne n’a confirmé est effacé au bout de { $hours } heures.
privacy-retention-contact = Vos coordonnées sont effacées { $months ->
    [0] dès la clôture de la démarche.
    [one] 1 mois après la clôture de la démarche.
   *[other] { $months } mois après la clôture de la démarche.
  }
privacy-retention-rate = Les compteurs contre les envois en masse sont effacés au bout de { $hours } heures.
privacy-retention-recovery = Les copies de secours gardent encore { $days } jours ce qui vient d’être effacé.
privacy-rights-title = Vos droits
privacy-rights = Vous pouvez demander à voir vos données, à les corriger, à les effacer ou à en limiter l’usage, et vous opposer à leur traitement. Le lien de votre reçu retire votre signature tout de suite. Pour le reste, écrivez à { $dpo }.
privacy-cnil = Si la réponse ne vous convient pas, vous pouvez saisir la CNIL : <a href="https://www.cnil.fr/fr/plaintes">www.cnil.fr</a>.
privacy-cookies-title = Cookies
privacy-cookies = Lire ce site n’en dépose aucun. Un seul existe : après votre premier code, il retient pendant 30 jours, sur votre appareil et pour cette commune, que votre adresse est confirmée. Son contenu est chiffré. « Ce n’est pas moi » l’efface.
privacy-tracking = Il n’y a ni mesure d’audience, ni publicité, ni contenu venu d’un autre site.
privacy-validate = Cette page est produite à partir du fichier de la commune. Elle est à faire valider par son délégué à la protection des données et ne vaut pas conseil juridique.

## Accessibilité

accessibility-title = Déclaration d’accessibilité
accessibility-commitment = La commune { $of } s’engage à rendre ce site accessible, conformément à l’article 47 de la loi n° 2005-102 du 11 février 2005. Cette déclaration s’applique à { $url }.
accessibility-state-title = État de conformité
accessibility-state = Ce site est <strong>non conforme</strong> avec le référentiel général d’amélioration de l’accessibilité (RGAA), version 4.1.2 : aucun audit ne l’a encore établi. Il est construit en visant le niveau AA des règles WCAG 2.2.
accessibility-tests-title = Résultats des tests
accessibility-tests = Des contrôles automatiques accompagnent chaque version du logiciel. Ils ne remplacent pas un audit, et aucun audit n’a été fait.
accessibility-content-title = Contenus non accessibles
accessibility-content = Faute d’audit, la liste n’est pas connue. Des documents joints par les auteurs, notamment en PDF, peuvent ne pas être accessibles.
accessibility-made-title = Établissement de cette déclaration
accessibility-made = Cette déclaration a été établie à la mise en ligne du site. Technologies : HTML, CSS, SVG ; JavaScript n’est jamais nécessaire.
accessibility-contact-title = Retour d’information et contact
accessibility-contact = Si vous ne parvenez pas à accéder à un contenu ou à un service, écrivez à la mairie ou téléphonez-lui : elle vous donnera l’information sous une autre forme, ou recueillera votre signature.
accessibility-remedy-title = Voies de recours
accessibility-remedy = Si vous avez signalé un défaut d’accessibilité et n’avez pas obtenu de réponse satisfaisante, vous pouvez :
accessibility-remedy-write = écrire un message au <a href="https://formulaire.defenseurdesdroits.fr/">Défenseur des droits</a> ;
accessibility-remedy-delegate = contacter le <a href="https://www.defenseurdesdroits.fr/carte-des-delegues">délégué du Défenseur des droits</a> près de chez vous ;
accessibility-remedy-post = envoyer un courrier gratuit, sans timbre : Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07 ;
accessibility-remedy-phone = téléphoner au 09 69 39 00 00.

## Courriels

mail-hello = Bonjour,
mail-code-subject = { $code } : votre code pour « { $title } »
mail-code-intro = Voici le code pour confirmer votre signature pour « { $title } » :
mail-code-valid = Il est valable dix minutes. Vous pouvez aussi ouvrir ce lien, qui fait la même chose :
mail-code-link = Confirmer ma signature
mail-code-ignore = Vous n’avez rien demandé ? Ne faites rien : sans confirmation, tout est effacé au bout de trois jours.
mail-receipt-subject = Votre signature pour « { $title } »
mail-receipt-intro = Merci : votre signature pour « { $title } » compte.
mail-receipt-reference = Référence : { $reference }
mail-receipt-when = Enregistrée le { $date }
mail-receipt-withdraw = Vous avez changé d’avis ? Ce lien retire votre signature :
mail-signature = La mairie { $of }
mail-automatic = Ce message est envoyé pour la commune { $of }. Pour écrire à la mairie : { $email }

## Flux Atom

feed-of-process = { $title } : les nouvelles
feed-link-site = Suivre tout ce qui se passe ici avec un lecteur de flux (Atom)
feed-link-process = Suivre cette pétition avec un lecteur de flux (Atom)
feed-opened = Ouverture : { $title }
feed-opened-text = Vous pouvez signer jusqu’au { $closes }.
feed-closed = Clôture : { $title }
feed-closed-text = La collecte de signatures est terminée.
feed-transmitted = Transmission : { $title }
feed-transmitted-text = La pétition a été transmise à son destinataire.
feed-answered = Réponse de la commune : { $title }
feed-refused = Refus : { $title }

## Une adresse qui a changé

moved-title = Cette page a changé d’adresse
moved-text = Elle se trouve maintenant ailleurs sur ce site. Si rien ne se passe, suivez le lien.
moved-link = Aller à la page
