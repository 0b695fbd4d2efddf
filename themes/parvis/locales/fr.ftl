### Les mots de Parvis en français. On vouvoie, on est bref, on n’accuse jamais.
### Les espaces insécables devant ; ! ? : % € et dans « » sont posées par le programme ; dans les dates, elles sont ici.

## Nombres, dates, lieux

number-group = {"\u202F"}
number = { NUMBER($n) }
number-decimal = { $whole },{ $part }
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
card-decision-questionnaire = Ce qui en a été fait, le { $date }

## Où en est une pétition

chip-upcoming = À venir
chip-open = Ouverte
chip-open-questionnaire = Ouvert
chip-closing-soon = Se termine bientôt
chip-threshold-reached = Seuil atteint
chip-confirming = Vient de se terminer
chip-closed = Terminée
chip-closed-questionnaire = Terminé
chip-succeeded = Terminée, seuil atteint
chip-transmitted = Remise au conseil
chip-answered = Réponse donnée
chip-answered-questionnaire = Suites données
chip-refused = Refusée
days-left = { $days ->
    [0] c’est le dernier jour
    [1] il reste 1 jour
   *[other] il reste { NUMBER($days) } jours
  }
when-upcoming = Ouvre le { $opens }
when-upcoming-questionnaire = Ouvre le { $opens }
when-open = Jusqu’au { $closes }
when-refused = Refusée le { $date }
when-transmitted = Remise au conseil le { $date }
when-past = Terminée depuis le { $closes }
when-past-questionnaire = Terminé depuis le { $closes }
status-upcoming = Les signatures ouvrent le { $opens }.
status-upcoming-questionnaire = Le questionnaire ouvre le { $opens }.
status-open = Vous pouvez signer jusqu’au { $closes }.
status-open-questionnaire = Vous pouvez répondre jusqu’au { $closes }.
status-threshold-reached = Le seuil est atteint, et vous pouvez encore signer jusqu’au { $closes }.
status-confirming = Les signatures sont closes. Celles qui ont été envoyées à temps peuvent être confirmées jusqu’au { $results } ; le résultat paraîtra ensuite.
status-confirming-questionnaire = Le questionnaire est clos. Les réponses envoyées à temps peuvent être confirmées jusqu’au { $results } ; les résultats paraîtront ensuite.
status-closed = Les signatures sont closes depuis le { $closes }. La commune peut encore répondre à cette pétition.
status-closed-questionnaire = Le questionnaire est clos depuis le { $closes }. La commune dira ici ce qu’elle en fait.
status-succeeded = Les signatures sont closes depuis le { $closes } et le seuil est atteint. La mairie remet maintenant la pétition au conseil municipal.
status-transmitted = La pétition a été remise au conseil municipal le { $transmitted }. Sa réponse paraîtra ici.
status-answered = La commune a répondu le { $answered }.
status-answered-questionnaire = La commune a dit ce qu’elle en fait le { $answered }.
status-refused = La commune a refusé cette pétition le { $refused }. Elle reste lisible, avec la raison du refus.

## Nombres de signatures

count = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] signature
   *[other] signatures
  }
count-questionnaire = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] réponse
   *[other] réponses
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
count-upcoming-questionnaire = Personne n’a encore répondu : le questionnaire n’est pas ouvert.
count-later = Le nombre de signatures paraîtra après la clôture.
count-later-questionnaire = Les résultats paraîtront après la clôture.
count-never = Le nombre de signatures n’est pas publié.
count-never-questionnaire = Les résultats de ce questionnaire ne sont pas publiés.

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
answer-title-questionnaire = Ce qui en a été fait
answer-date = Donnée le { $date }
answer-date-questionnaire = Décidé le { $date }
refusal-title = Pourquoi cette pétition est refusée
signatures-title = Les signatures
signatures-found = { $count ->
    [0] Personne n’a encore signé cette pétition.
    [one] Cette pétition a recueilli 1 signature.
   *[other] Cette pétition a recueilli { NUMBER($count) } signatures.
  }
signatures-found-questionnaire = { $count ->
    [0] Personne n’a répondu.
    [one] Il a reçu 1 réponse.
   *[other] Il a reçu { NUMBER($count) } réponses.
  }
signatures-found-both = Cette pétition a recueilli { NUMBER($count) } signatures : { $channels }.
signatures-channels = Dont { $channels }.
signatures-way-web = { NUMBER($count) } en ligne
signatures-way-assisted = { NUMBER($count) } à l’accueil de la mairie
signatures-way-paper = { NUMBER($count) } sur papier
signatures-declarative = Nombre déclaratif : cette pétition se signe sans confirmation par courriel.
signatures-by-letter = Sur le web, chaque signature porte le code d’une lettre envoyée par la commune : une lettre, une signature.
signatures-table = Signatures par provenance
column-source = Provenance
column-date = Comptées le
column-signatures = Signatures
row-web = En ligne
row-assisted = À l’accueil de la mairie, avec l’aide d’un agent
row-total = Total
threshold-reached = Seuil de { NUMBER($number) } : atteint
threshold-not-reached = Seuil de { NUMBER($number) } : non atteint
threshold-missing = Seuil de { NUMBER($number) } : encore { NUMBER($missing) }
stages-title = Où en est-on ?
stage-announced = Annonce
stage-collect = Signatures
stage-collect-questionnaire = Réponses
stage-transmitted = Remise au conseil municipal
stage-transmitted-questionnaire = Résultats
stage-answered = Réponse de la commune
stage-answered-questionnaire = Ce qui en est fait
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
label-code = Code de la lettre
label-declaration = Déclaration
hint-address = La mairie vérifie avec elle que vous figurez sur la liste électorale.
hint-email = Vous y recevrez un code, pour que chacun ne signe qu’une fois. Elle n’est jamais publiée.
hint-email-questionnaire = Vous y recevrez un code, pour que chacun ne réponde qu’une fois. Elle n’est jamais publiée.
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
notice-too-many-questionnaire = Beaucoup d’envois viennent de la même connexion. Vos réponses sont toujours là : réessayez dans une heure, ou répondez sur papier.
notice-slow = Beaucoup d’envois arrivent en même temps. Vos réponses sont toujours là : activez JavaScript dans votre navigateur, ou renvoyez-les dans un quart d’heure.
proof-wait = Beaucoup d’envois arrivent en ce moment : votre navigateur prépare le vôtre, gardez cette page ouverte quelques secondes.
notice-mail-failed = Le courriel n’a pas pu partir à cette adresse. Vérifiez-la, puis envoyez de nouveau.
notice-empty = Aucune question n’a encore de réponse. Répondez à une question au moins, puis envoyez.
notice-try-again = Le service n’a pas répondu. Vos réponses sont toujours là : envoyez de nouveau, votre signature ne comptera qu’une fois.
notice-try-again-questionnaire = Le service n’a pas répondu. Vos réponses sont toujours là : envoyez de nouveau, elles ne compteront qu’une fois.
without-email = Pas d’adresse électronique, ou une adresse partagée ? Signez à la mairie, qui vous aidera.
without-email-questionnaire = Pas d’adresse électronique, ou une adresse partagée ? Répondez sur papier : la mairie vous aidera.
who-title = Qui peut signer
who-title-questionnaire = Qui peut répondre
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
declare-everybody-questionnaire = Je déclare répondre en mon nom, une seule fois.
declare-elector = être sur la liste électorale { $of }
declare-ties = { $ties } { $at }
declare-lives = habiter
declare-works = travailler
declare-studies = étudier
declare-age = avoir au moins { $age } ans
privacy-notice-title = Ce que deviennent vos réponses
privacy-notice-name = Votre nom ne sera jamais publié.
privacy-notice-name-questionnaire = Vos réponses sont comptées, jamais publiées une par une.
privacy-notice = Vos réponses servent à compter chaque personne une fois et à vérifier les signatures, au titre de la mission d’intérêt public de la commune. Responsable : { $controller }. Vos coordonnées sont effacées { $months ->
    [0] dès la clôture.
    [one] 1 mois après la clôture.
   *[other] { $months } mois après la clôture.
  }
privacy-notice-questionnaire = Seuls des nombres paraissent ; un texte libre ne paraît que si la commune le choisit pour être lu. Les réponses éclairent la commune, au titre de sa mission d’intérêt public. Responsable : { $controller }. L’adresse électronique, si elle est demandée, n’est jamais publiée et s’efface { $months ->
    [0] dès la clôture.
    [one] 1 mois après la clôture.
   *[other] { $months } mois après la clôture.
  }
privacy-notice-dpo = Délégué à la protection des données : { $dpo }.
privacy-notice-link = Vos données et vos droits

## La page d’un questionnaire

answer-link = Répondre au questionnaire
begin-title = Avant de commencer
begin-questions = <strong>{ NUMBER($questions) }</strong> { $questions ->
    [one] question
   *[other] questions
  }
begin-minutes = <strong>{ NUMBER($minutes) }</strong> { $minutes ->
    [one] minute environ
   *[other] minutes environ
  } pour { $questions ->
    [one] 1 question
   *[other] { NUMBER($questions) } questions
  }
begin-identity-open = Aucune adresse n’est demandée : chacun est cru sur parole, et les résultats sont déclaratifs.
begin-identity-email = Une adresse électronique est demandée à la fin, pour que chacun ne réponde qu’une fois. Elle n’est jamais publiée.
begin-identity-code = Le code reçu par courrier est demandé à la fin, pour que chacun ne réponde qu’une fois.
begin-draft = Vos réponses restent dans ce navigateur, sept jours au plus, jusqu’à ce que vous les envoyiez.
paper-link-title = Plutôt sur papier ?
paper-link = Imprimer le questionnaire
paper-hand-in = À remettre à la mairie jusqu’au { $closes } :
results-title = Les résultats
results-link = Voir tous les résultats
amendments-title = Ce qui a été modifié
amended-on = Modifié le { $date } :

## Les questions

questions-title = { $heading } – { $title }
progress-page = Page { $n } sur { $of }
continue-button = Continuer
back-button = Page précédente
send-button = Envoyer mes réponses
edit-what = : { $what }
edit-what-person = : vos coordonnées et votre déclaration
person-title = Avant d’envoyer
person-intro-open = Une dernière chose, avant de relire vos réponses.
person-intro-email = Une dernière chose, pour que chacun ne réponde qu’une fois.
person-intro-code = Une dernière chose, pour que chacun ne réponde qu’une fois.
check-next-now = Vos réponses compteront aussitôt, et vous recevrez ici une référence à garder.
draft-found = Ce que vous aviez commencé ici est de nouveau là.
draft-erase = Effacer ce brouillon
draft-erased = Le brouillon est effacé.
draft-kept = Tant qu’il n’est pas envoyé, ce que vous écrivez reste sept jours au plus dans ce navigateur. Sur un ordinateur partagé, envoyez-le ou effacez-le avant de partir.
why-title = Pourquoi cette question ?
select-empty = Choisissez
rank-empty = –
other-label = Autre : précisez
option-other = Autre
said-other = Autre :
said-level = { $n } sur { $of }
said-row = { $row } : { $columns }
said-agreed = Oui
stars = { $n ->
    [one] 1 étoile
   *[other] { $n } étoiles
  } sur { $of }
sentiment-1 = Très mécontent
sentiment-2 = Mécontent
sentiment-3 = Ni l’un ni l’autre
sentiment-4 = Content
sentiment-5 = Très content
grade-excellent = Excellent
grade-very-good = Très bien
grade-good = Bien
grade-fair = Passable
grade-poor = Insuffisant
grade-reject = À rejeter
limit-text = Au plus { NUMBER($max) } caractères.
limit-number = Un nombre { $range }.
limit-date = Par exemple 27/3/2026.
limit-dates = Une date { $range }.
limit-several = Plusieurs réponses sont possibles.
limit-choices = Cochez { $range } réponses.
limit-row-several = Plusieurs réponses par ligne sont possibles.
limit-ranking = Donnez 1 à ce que vous préférez, puis 2, et ainsi de suite jusqu’à { $last } si vous voulez. { $min ->
    [one] Un seul rang suffit.
   *[other] Classez-en au moins { $min }.
  }
limit-ranking-all = Donnez 1 à ce que vous préférez, puis 2, et ainsi de suite jusqu’à { $last }.
limit-scale = De { $from } ({ $low }) à { $to } ({ $high }).
limit-siret = Quatorze chiffres, comme 732 829 320 00074.
limit-rna = La lettre W et neuf chiffres, comme W751234567.
range-between = entre { $min } et { $max }
range-from = au moins { $min }
range-until = au plus { $max }
range-above = égal ou supérieur à { $min }
range-below = égal ou inférieur à { $max }
range-exactly = exactement { $n }
dates-between = entre le { $min } et le { $max }
dates-from = à partir du { $min }
dates-until = jusqu’au { $max }
fault = Question { $number }, « { $label } » : { $what }
fault-missing-choice = choisissez une réponse
fault-missing-choices = cochez au moins une réponse
fault-missing-ranking = donnez au moins le rang 1
fault-missing-rows = répondez à chaque ligne
fault-missing-consent = cochez la case si vous êtes d’accord
fault-missing-text = écrivez votre réponse
fault-too-long = { NUMBER($found) } caractères sont écrits, il en faut au plus { NUMBER($max) }
fault-bad-character = retirez les caractères spéciaux invisibles, par exemple en tapant de nouveau
fault-not-a-number = écrivez un nombre, comme 12 ou 3,5
fault-decimals = { $n ->
    [0] écrivez un nombre entier
    [one] écrivez au plus 1 chiffre après la virgule
   *[other] écrivez au plus { $n } chiffres après la virgule
  }
fault-range = indiquez un nombre { $range }
fault-date-range = indiquez une date { $range }
fault-not-a-date = écrivez une date, comme 27/3/2026
fault-not-an-option = choisissez une des réponses proposées
fault-other-missing = précisez votre autre réponse
fault-other-not-chosen = choisissez « Autre », ou effacez ce que vous avez précisé
fault-how-many = cochez { $range } réponses
fault-not-a-rank = choisissez un rang de 1 à { $last }
fault-same-rank = donnez le rang { $rank } une seule fois
fault-rank-skipped = donnez aussi le rang { $rank }
fault-rank-more = { $min ->
    [one] classez-en au moins 1
   *[other] classez-en au moins { $min }
  }
fault-row-missing = répondez aussi pour « { $row } »
fault-not-an-email = indiquez une adresse électronique complète, comme nom@exemple.fr
fault-not-a-phone = indiquez un numéro de téléphone, comme 06 12 34 56 78
fault-not-a-postal-code = indiquez un code postal de cinq chiffres, comme 01000
fault-not-a-siret = indiquez les quatorze chiffres du SIRET, et vérifiez-les
fault-not-an-rna = indiquez le W et les neuf chiffres du numéro RNA

## Les résultats

result-answered = { $count ->
    [0] Personne n’a répondu à cette question.
    [one] 1 personne a répondu à cette question.
   *[other] { NUMBER($count) } personnes ont répondu à cette question.
  }
quoted = « { $text } »
percent = { $n } %
results-people = { $count ->
    [one] 1 personne a répondu.
   *[other] { NUMBER($count) } personnes ont répondu.
  }
results-people-both = { NUMBER($count) } personnes ont répondu : { NUMBER($web) } en ligne et { NUMBER($paper) } sur papier.
results-identity-open = Ces nombres sont déclaratifs : rien ne vérifie que chacun n’a répondu qu’une fois.
results-identity-email = En ligne, chaque adresse électronique confirmée compte une fois.
results-identity-code = En ligne, chaque code reçu par courrier compte une fois.
results-live = Le questionnaire est encore ouvert : les résultats avancent de { $step } en { $step } réponses, pour que personne ne devine celle d’un voisin.
results-not-yet = Les résultats paraissent à partir de { $step } réponses, puis avancent de { $step } en { $step }, pour que personne ne devine celle d’un voisin.
results-later = Les résultats paraîtront ici après la clôture, le { $results }.
results-nobody = Personne n’a répondu à ce questionnaire.
result-leads-one = { $labels } arrive en tête : { NUMBER($count) } { $count ->
    [one] réponse
   *[other] réponses
  } sur { NUMBER($of) }, soit { $percent } %.
result-leads-tie = { $labels } arrivent en tête à égalité : { NUMBER($count) } { $count ->
    [one] réponse
   *[other] réponses
  } chacun sur { NUMBER($of) }, soit { $percent } %.
result-named-one = { $labels } revient le plus souvent : { NUMBER($count) } { $count ->
    [one] personne
   *[other] personnes
  } sur { NUMBER($of) }, soit { $percent } %.
result-named-tie = { $labels } reviennent le plus souvent, à égalité : { NUMBER($count) } { $count ->
    [one] personne
   *[other] personnes
  } chacun sur { NUMBER($of) }, soit { $percent } %.
result-several = Plusieurs réponses étaient possibles.
result-median-level = La réponse médiane est « { $level } » : la moitié des réponses au moins sont à ce niveau ou au-dessous.
result-median = La médiane est de { $number } : la moitié des réponses sont plus petites ou égales, l’autre moitié plus grandes ou égales.
result-too-few = La médiane paraît à partir de { $step } réponses à cette question.
result-points-one = { $labels } arrive en tête avec { NUMBER($count) } { $count ->
    [one] point
   *[other] points
  }.
result-points-tie = { $labels } arrivent en tête à égalité, avec { NUMBER($count) } { $count ->
    [one] point
   *[other] points
  } chacun.
result-borda = Une première place vaut { $first ->
    [one] 1 point
   *[other] { $first } points
  }, chaque place suivante un de moins ; ce qui n’est pas classé n’en reçoit pas.
result-row = « { $label } » : le plus souvent { $columns } ({ $percent } %)
result-grade = « { $label } » : mention « { $grade } »
result-majority = La mention est celle que plus de la moitié des personnes donnent au moins.
result-chosen = { $count ->
    [one] La commune en a choisi 1 pour être lue.
   *[other] La commune en a choisi { $count } pour être lues.
  }
table-of = Tableau : { $what }
column-answer = Réponse
column-people = Personnes
column-share = Part
column-points = Points
column-of-points = Part du maximum
crossed-title = Réponses croisées
crossed-caption = « { $rows } », selon « { $columns } »
crossed-hidden = caché
crossed-hides = Les cases de moins de { $fewest } personnes sont cachées, avec celles qui permettraient de les calculer : on n’y reconnaît personne.
crossed-too-few = Trop peu de personnes ont répondu pour croiser ces questions sans en reconnaître.
data-title = Les données
data-rounded = Les pourcentages sont arrondis : leur somme peut différer de 100.
data-private = Les questions qui pourraient dire qui vous êtes ne paraissent pas.

## Le questionnaire sur papier

paper-title = À imprimer : { $title }
paper-screen = Cette page est faite pour être imprimée. Les questions portent les mêmes numéros qu’en ligne.
paper-when = Répondez à cette partie seulement si { $when }.
paper-one = Cochez une seule case.
jump-if = Si { $if }, passez { $to }.
jump-always = Passez ensuite { $to }.
jump-to-question = à la question { $number }
jump-to-page = à la partie « { $title } »
jump-to-end = à la fin du questionnaire
if-answered = vous avez répondu à la question { $number }
if-not-answered = vous n’avez pas répondu à la question { $number }
if-ticked = vous avez coché la case de la question { $number }
if-not-ticked = vous n’avez pas coché la case de la question { $number }
if-is = vous avez répondu « { $value } » à la question { $number }
if-is-not = vous n’avez pas répondu « { $value } » à la question { $number }
if-chose = vous avez choisi « { $value } » à la question { $number }
if-contains = vous avez écrit « { $value } » à la question { $number }
if-more = vous avez répondu plus de { $value } à la question { $number }
if-less = vous avez répondu moins de { $value } à la question { $number }

## Vérifiez vos réponses

check-title = Vérifiez vos réponses
check-intro = Encore un instant : relisez, puis signez.
check-intro-questionnaire = Encore un instant : relisez, puis envoyez.
check-declared = Votre déclaration
check-empty = Non renseigné
check-empty-questionnaire = Sans réponse
edit-button = Modifier
check-next-email = Vous recevrez ensuite un code à six chiffres par courriel.

## Le code

code-title = Tapez le code reçu
code-sent = Nous avons envoyé un code à six chiffres à { $address }.
code-resent = Un nouveau code vient de partir. Seul le dernier compte.
code-label = Code à six chiffres
code-hint = Il est valable dix minutes.
code-button = Confirmer ma signature
code-button-questionnaire = Confirmer mes réponses
code-help-title = Vous ne le trouvez pas ?
code-help-spam = Regardez dans les courriers indésirables.
code-help-link = Le lien du courriel fait la même chose : vous pouvez l’ouvrir depuis un autre appareil.
code-help-address = L’adresse est fausse ? Revenez à la pétition et signez de nouveau.
code-help-address-questionnaire = L’adresse est fausse ? Revenez au questionnaire et répondez de nouveau.
code-resend = Recevoir un nouveau code
code-missing = Tapez le code du courriel
code-not-six-digits = Tapez les six chiffres du code
code-wrong = Ce code n’est pas celui du dernier courriel. Vérifiez-le et tapez-le de nouveau
code-expired = Ce code a plus de dix minutes. Demandez-en un nouveau
code-exhausted = Trop d’essais ont été faits avec ce code. Demandez-en un nouveau
code-too-many-mails = Plusieurs courriels sont déjà partis à cette adresse. Attendez une heure avant d’en demander un autre
code-mail-failed = Le courriel n’a pas pu partir. Réessayez dans quelques minutes
code-try-again = Le service n’a pas répondu. Tapez le code de nouveau : votre signature ne comptera qu’une fois
code-try-again-questionnaire = Le service n’a pas répondu. Tapez le code de nouveau : vos réponses ne compteront qu’une fois

## Le reçu

receipt-title = Merci, votre signature compte
receipt-title-questionnaire = Merci, vos réponses comptent
receipt-about = Vous avez signé « { $title } ».
receipt-about-questionnaire = Vous avez répondu à « { $title } ».
receipt-reference = Votre référence
receipt-when = Enregistrée le
receipt-when-questionnaire = Enregistrées le
receipt-once = Elle compte une fois, même si vous signez de nouveau avec la même adresse.
receipt-once-questionnaire = Elles comptent une fois.
receipt-once-by-letter = Elle compte une fois pour le code de votre lettre, même si vous signez de nouveau.
receipt-once-by-letter-questionnaire = Elles comptent une fois. Envoyées de nouveau avec le même code, les dernières remplacent les précédentes.
receipt-next-title = Et maintenant ?
receipt-next-closes = Les signatures se terminent le { $closes }.
receipt-next-closes-questionnaire = Le questionnaire se termine le { $closes }.
receipt-next-results = Le résultat définitif paraît sur la page de la pétition le { $results }.
receipt-next-results-questionnaire = Les résultats définitifs paraissent sur sa page le { $results }.
receipt-next-never = Les signatures sont ensuite vérifiées. Leur nombre n’est pas publié.
receipt-next-never-questionnaire = Les réponses sont ensuite lues par la mairie. Les résultats ne sont pas publiés.
receipt-next-answer = La commune répond sur la même page. Avis consultatif : la décision appartient au conseil municipal.
receipt-next-answer-questionnaire = La commune y dit aussi ce qu’elle en fait. Avis consultatif : la décision appartient au conseil municipal.
receipt-keep-title = À garder
receipt-mailed = Un courriel avec ces mêmes indications vous a été envoyé.
receipt-keep = Gardez cette page ou imprimez-la : la référence sert si vous écrivez à la mairie.
receipt-print = Imprimer
receipt-withdraw = Retirer ma signature
receipt-withdraw-questionnaire = Retirer mes réponses
receipt-withdraw-hint = Vous pouvez changer d’avis jusqu’à la clôture.
back-to-process = Retour à la pétition
back-to-process-questionnaire = Retour au questionnaire

## Étapes

step-title-confirm = Confirmer votre signature ?
step-title-confirm-questionnaire = Confirmer vos réponses ?
step-text-confirm = Vous avez ouvert le lien reçu pour « { $title } ». Un appui sur le bouton, et votre signature compte.
step-text-confirm-questionnaire = Vous avez ouvert le lien reçu pour « { $title } ». Un appui sur le bouton, et vos réponses comptent.
step-button-confirm = Confirmer ma signature
step-button-confirm-questionnaire = Confirmer mes réponses
step-title-withdraw = Retirer votre signature ?
step-title-withdraw-questionnaire = Retirer vos réponses ?
step-text-withdraw = Votre signature pour « { $title } » ne comptera plus, et vos coordonnées seront effacées. Vous pourrez signer de nouveau tant que la pétition est ouverte.
step-text-withdraw-questionnaire = Vos réponses à « { $title } » ne compteront plus, et seront effacées. Vous pourrez répondre de nouveau tant que le questionnaire est ouvert.
step-button-withdraw = Retirer ma signature
step-button-withdraw-questionnaire = Retirer mes réponses
step-title-withdrawn = Votre signature est retirée
step-title-withdrawn-questionnaire = Vos réponses sont retirées
step-text-withdrawn = Elle ne compte plus pour « { $title } ». Le nombre affiché sera mis à jour.
step-text-withdrawn-questionnaire = Elles ne comptent plus pour « { $title } ». Les résultats affichés seront mis à jour.
step-button-withdrawn = Continuer
step-title-quarter-used = Vous avez déjà signé une pétition locale ce trimestre
step-text-quarter-used = La loi permet de signer une seule pétition locale par trimestre, et vous en avez signé une autre. Votre signature pour « { $title } » n’est donc pas comptée. Vous pourrez la signer au prochain trimestre si elle est encore ouverte.
step-button-quarter-used = Continuer

## Refus

problem-title-not-found = Cette page n’existe pas
problem-text-not-found = L’adresse a peut-être changé, ou une lettre manque. Tout ce qui est publié se retrouve depuis l’accueil.
problem-title-not-yet-open = Les signatures ne sont pas encore ouvertes
problem-title-not-yet-open-questionnaire = Le questionnaire n’est pas encore ouvert
problem-text-not-yet-open = Revenez à la date d’ouverture : votre signature comptera à partir de là.
problem-text-not-yet-open-questionnaire = Revenez à la date d’ouverture : vos réponses compteront à partir de là.
problem-dated-not-yet-open = Elles ouvrent le { $date }. Votre signature comptera à partir de là.
problem-dated-not-yet-open-questionnaire = Il ouvre le { $date }. Vos réponses compteront à partir de là.
problem-title-closed = Les signatures sont closes
problem-title-closed-questionnaire = Le questionnaire est clos
problem-text-closed = Il n’est plus possible de signer. La page de la pétition dit ce qu’elle est devenue.
problem-text-closed-questionnaire = Il n’est plus possible de répondre. La page du questionnaire dit ce qu’il est devenu.
problem-dated-closed = Elles se sont terminées le { $date }. La page de la pétition dit ce qu’elle est devenue.
problem-dated-closed-questionnaire = Il s’est terminé le { $date }. Sa page dit ce qu’il est devenu.
problem-title-link-expired = Ce lien ne sert plus
problem-text-link-expired = Il a déjà servi, ou il est trop ancien. Si ce que vous avez envoyé n’est pas confirmé, recommencez : il ne comptera qu’une fois.
problem-text-link-expired-petition = Il a déjà servi, ou il est trop ancien. Si votre signature n’est pas confirmée, signez de nouveau : elle ne comptera qu’une fois.
problem-title-bad-link = Ce lien est incomplet
problem-text-bad-link = Il a peut-être été coupé par votre messagerie. Copiez-le en entier depuis le courriel, ou recommencez : votre envoi ne comptera qu’une fois.
problem-text-bad-link-petition = Il a peut-être été coupé par votre messagerie. Copiez-le en entier depuis le courriel, ou signez de nouveau : votre signature ne comptera qu’une fois.
problem-title-wrong-origin = Ce formulaire vient d’un autre site
problem-text-wrong-origin = Pour votre sécurité, rien n’a été envoyé. Ouvrez la page de la démarche et recommencez depuis là.
problem-text-wrong-origin-petition = Pour votre sécurité, rien n’a été envoyé. Ouvrez la page de la pétition et signez depuis là.
problem-title-bad-request = Cet envoi n’a pas pu être lu
problem-text-bad-request = Rien n’a été enregistré. Revenez à la page et remplissez le formulaire de nouveau.
problem-title-too-many = Trop de demandes à la fois
problem-text-too-many = Beaucoup de demandes viennent de la même connexion. Réessayez dans une heure, ou allez à la mairie.
problem-text-too-many-petition = Beaucoup de demandes viennent de la même connexion. Réessayez dans une heure, ou signez à la mairie.
problem-title-forgotten = Cet appareil ne vous connaît plus
problem-text-forgotten = L’adresse confirmée est oubliée ici. Ce que vous avez envoyé compte toujours.
problem-text-forgotten-petition = L’adresse confirmée est oubliée ici. Vos signatures, elles, comptent toujours.
problem-title-unavailable = Le service n’a pas répondu
problem-text-unavailable = Réessayez dans quelques minutes. Vous pouvez le faire sans crainte : votre envoi ne comptera qu’une fois.
problem-text-unavailable-petition = Réessayez dans quelques minutes. Vous pouvez le faire sans crainte : votre signature ne comptera qu’une fois.
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
privacy-why = Ce que vous indiquez en signant une pétition sert à compter chaque personne une seule fois et à vérifier les signatures. La base légale est la mission d’intérêt public de la commune (règlement général sur la protection des données, article 6, paragraphe 1, point e).
privacy-why-questionnaire = Les réponses aux questionnaires éclairent la commune, et sont comptées. Elles sont gardées dans sa base de données, à l’écart des pages publiées. Une adresse électronique n’est demandée que pour que chacun réponde une seule fois. La base légale est la mission d’intérêt public de la commune (règlement général sur la protection des données, article 6, paragraphe 1, point e).
privacy-never = Votre nom, votre adresse et votre courriel ne sont jamais publiés. Des signatures, seul le nombre paraît.
privacy-never-questionnaire = Des réponses, seuls des nombres paraissent ; un texte libre ne paraît que si la commune le choisit. Jamais ce qui dit qui vous êtes.
privacy-recipients = Seuls les agents de la commune qui en ont besoin y ont accès, ainsi que les prestataires qui suivent.
privacy-what-title = Ce que nous demandons, et jusqu’à quand
privacy-none = Aucune démarche ne demande de données pour le moment.
privacy-table = Données demandées par démarche
column-process = Démarche
column-fields = Données
column-until = Effacées
privacy-until = après le { $until }
privacy-following = Suivre une démarche par courriel
privacy-kept-follow = dès que vous arrêtez, et au plus tard { $months ->
    [0] quand tout est fini
    [one] 1 mois après la dernière nouvelle d’une démarche close
   *[other] { $months } mois après la dernière nouvelle d’une démarche close
  }
privacy-messages = Les messages à un voisin, que lui seul lit sauf s’il les signale
privacy-kept-messages = { $days } jours après le dernier message ; un message signalé, au bout de { $reported } jours
privacy-kept-entries = { $days } jours après la fin de l’annonce
privacy-counter = Adresse postale, si vous signez à l’accueil de la mairie
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
privacy-rights = Vous pouvez demander à voir vos données, à les corriger, à les effacer ou à en limiter l’usage, et vous opposer à leur traitement. Le lien de votre reçu retire tout de suite ce que vous avez envoyé. Pour le reste, écrivez à { $dpo }.
privacy-cnil = Si la réponse ne vous convient pas, vous pouvez saisir la CNIL : <a href="https://www.cnil.fr/fr/plaintes">www.cnil.fr</a>.
privacy-cookies-title = Cookies
privacy-cookies = Lire ce site n’en dépose aucun. Un seul existe : après votre premier code, il retient pendant 30 jours, sur votre appareil et pour cette commune, que votre adresse est confirmée. Son contenu est chiffré. « Ce n’est pas moi » l’efface.
privacy-answers = Réponses au questionnaire
privacy-draft = Ce que vous écrivez dans un questionnaire reste sept jours au plus dans votre navigateur, et nulle part ailleurs, jusqu’à ce que vous l’envoyiez. Vous pouvez l’effacer à tout moment sur la page des questions.
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
accessibility-contact = Si vous ne parvenez pas à accéder à un contenu ou à un service, écrivez à la mairie ou téléphonez-lui : elle vous donnera l’information sous une autre forme, ou recueillera votre participation.
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
mail-code-intro-questionnaire = Voici le code pour confirmer vos réponses à « { $title } » :
mail-code-valid = Il est valable dix minutes. Vous pouvez aussi ouvrir ce lien, qui fait la même chose :
mail-code-link = Confirmer ma signature
mail-code-link-questionnaire = Confirmer mes réponses
mail-code-ignore = Vous n’avez rien demandé ? Ne faites rien : sans confirmation, tout est effacé au bout de trois jours.
mail-receipt-subject = Votre signature pour « { $title } »
mail-receipt-subject-questionnaire = Vos réponses à « { $title } »
mail-receipt-intro = Merci : votre signature pour « { $title } » compte.
mail-receipt-intro-questionnaire = Merci : vos réponses à « { $title } » comptent.
mail-receipt-reference = Référence : { $reference }
mail-receipt-when = Enregistrée le { $date }
mail-receipt-when-questionnaire = Enregistrées le { $date }
mail-receipt-withdraw = Vous avez changé d’avis ? Ce lien retire votre signature :
mail-receipt-withdraw-questionnaire = Vous avez changé d’avis ? Ce lien retire vos réponses :
mail-signature = La mairie { $of }
mail-automatic = Ce message est envoyé pour la commune { $of }. Pour écrire à la mairie : { $email }

## Flux Atom

feed-of-process = { $title } : les nouvelles
feed-link-site = Suivre tout ce qui se passe ici avec un lecteur de flux (Atom)
feed-link-process = Suivre cette pétition avec un lecteur de flux (Atom)
feed-link-process-questionnaire = Suivre ce questionnaire avec un lecteur de flux (Atom)
feed-opened = Ouverture : { $title }
feed-opened-text = Vous pouvez signer jusqu’au { $closes }.
feed-opened-text-questionnaire = Vous pouvez répondre jusqu’au { $closes }.
feed-closed = Clôture : { $title }
feed-closed-text = La collecte de signatures est terminée.
feed-closed-text-questionnaire = Le questionnaire est clos.
feed-transmitted = Transmission : { $title }
feed-transmitted-text = La pétition a été transmise à son destinataire.
feed-answered = Réponse de la commune : { $title }
feed-answered-questionnaire = Ce qui en a été fait : { $title }
feed-refused = Refus : { $title }

## Une adresse qui a changé

moved-title = Cette page a changé d’adresse
moved-text = Elle se trouve maintenant ailleurs sur ce site. Si rien ne se passe, suivez le lien.
moved-link = Aller à la page

## L’espace des agents

desk-brand = Espace des agents { $of }
desk-title-page = { $title } – Espace des agents { $of }
desk-menu-home = Démarches
desk-menu-agents = Agents
desk-menu-log = Journal
desk-sign-out = Se déconnecter
desk-to-site = Le site public
desk-back = Retour à l’espace des agents
desk-sign-in-title = Espace des agents
desk-sign-in-intro = Cet espace est réservé aux agents de la commune. Pas de mot de passe : nous vous envoyons un code.
desk-sign-in-label = Votre adresse électronique
desk-sign-in-hint = Celle que l’administrateur du site a enregistrée pour vous.
desk-sign-in-button = Recevoir un code
desk-sign-in-missing = Indiquez votre adresse électronique
desk-sign-in-not-an-address = Indiquez une adresse complète, comme prenom.nom@exemple.fr
desk-sign-in-too-many = Plusieurs demandes viennent d’être faites. Attendez une heure avant d’en faire une autre
desk-sign-in-try-again = Le service n’a pas répondu. Demandez le code de nouveau
desk-notice-signed-out = Vous êtes déconnecté de l’espace des agents.
desk-notice-ended = Cette demande de connexion est terminée. Indiquez de nouveau votre adresse.
desk-cookie-title = Un cookie, pour cela seulement
desk-cookie = Une fois le code tapé, votre navigateur garde un cookie pendant douze heures, ou jusqu’à ce que vous vous déconnectiez. Il n’est envoyé qu’à cet espace. Ce que vous y faites est noté dans un journal.
desk-code-sent = Si { $address } est l’adresse d’un agent, un code à six chiffres vient d’y être envoyé.
desk-code-resent = Si cette adresse est celle d’un agent, un nouveau code vient de partir. Seul le dernier compte.
desk-code-button = Me connecter
desk-code-help-agent = L’administrateur du site doit vous avoir enregistré comme agent, avec cette adresse.
desk-code-help-address = L’adresse est fausse ? Recommencez
desk-code-try-again = Le service n’a pas répondu. Tapez le code de nouveau
desk-home-title = Bonjour { $name }
desk-roles-title = Ce qui vous est confié
desk-no-role = Aucun rôle ne vous est confié pour le moment. L’administrateur du site peut vous en donner un.
desk-role-moderator = Modération : lire ce que les habitants envoient, le publier ou non
desk-role-reviewer = Instruction : étudier les propositions et y répondre au nom de la commune
desk-role-elections-officer = Votes : codes, bulletins de papier, procès-verbal, signatures à l’accueil
desk-role-administrator = Administration : voir les agents et le journal
desk-processes-title = Les démarches de la commune
desk-no-process = Aucune démarche n’est en ligne pour le moment.
desk-process = Démarche
desk-state = État
desk-opens = Ouverture
desk-closes = Clôture
desk-state-upcoming = À venir
desk-state-open = En cours
desk-state-closing-soon = Se termine bientôt
desk-state-confirming = Dernières confirmations
desk-state-closed = Terminée
desk-state-settled = Réponse donnée
desk-agents-title = Les agents
desk-agents-intro = Les agents sont ajoutés et retirés avec la commande parvis desk. Un agent retiré est déconnecté aussitôt.
desk-agent-name = Nom
desk-agent-address = Adresse
desk-agent-roles = Rôles
desk-agent-since = Depuis
desk-log-title = Le journal
desk-log-empty = Le journal est vide.
desk-log-whole = { $count ->
    [one] Le journal est intact : une ligne, vérifiée. Empreinte à noter ailleurs pour le prouver plus tard : { $hash }
   *[other] Le journal est intact : { NUMBER($count) } lignes, vérifiées une à une. Empreinte à noter ailleurs pour le prouver plus tard : { $hash }
    }
desk-log-broken-title = Le journal a été modifié
desk-log-broken-missing = La ligne { $number } manque.
desk-log-broken-altered = La ligne { $number } n’est plus celle qui a été écrite.
desk-log-broken-unlinked = La ligne { $number } ne suit pas celle qui la précède.
desk-log-broken-end = La fin du journal, à la ligne { $number }, n’est pas là où elle devrait être.
desk-log-broken-what-now = Quelqu’un a écrit directement dans la base de données. Prévenez la personne qui l’administre et gardez une copie de cette page.
desk-log-caption = Ce qui a été fait, le plus récent d’abord
desk-log-number = Ligne
desk-log-when = Quand
desk-log-who = Qui
desk-log-act = Quoi
desk-log-object = Sur quoi
desk-log-former = Ancien agent { $key }
desk-log-command = Commande parvis
desk-log-erased = Détails effacés
desk-log-older = Lignes plus anciennes
desk-act-sign-in = S’est connecté
desk-act-sign-out = S’est déconnecté
desk-act-see-home = A ouvert l’espace des agents
desk-act-see-log = A lu le journal
desk-act-see-agents = A vu la liste des agents
desk-act-add-agent = A enregistré un agent
desk-act-remove-agent = A retiré un agent
desk-act-run-votes = A géré un vote
desk-act-export-roll = A pris la liste des signataires
desk-detail-name = Nom
desk-detail-address = Adresse
desk-detail-roles = Rôles
desk-problem-title-signed-out = Vous n’êtes plus connecté
desk-problem-text-signed-out = Rien n’a été fait. Connectez-vous de nouveau, puis recommencez.
desk-problem-title-not-allowed = Cela ne vous est pas confié
desk-problem-text-not-allowed = Votre rôle ne permet pas d’ouvrir cette page. L’administrateur du site peut vous en donner un autre.
desk-problem-title-wrong-origin = Cette demande vient d’ailleurs
desk-problem-text-wrong-origin = Elle n’a pas été envoyée depuis l’espace des agents. Par prudence, rien n’a été fait.
desk-problem-title-old-form = Cette page était ouverte depuis une autre connexion
desk-problem-text-old-form = Rien n’a été fait. Revenez à l’espace des agents, ouvrez de nouveau la page et recommencez.
desk-problem-title-not-found = Page introuvable
desk-problem-text-not-found = Il n’y a rien à cette adresse.
desk-problem-title-bad-request = Cette demande n’est pas lisible
desk-problem-text-bad-request = Ce qui a été envoyé n’est pas un formulaire, ou est trop long. Rien n’a été fait.
desk-problem-title-unavailable = Le service ne répond pas
desk-problem-text-unavailable = Réessayez dans quelques minutes : rien n’est perdu ni fait deux fois.
mail-desk-subject = { $code } : votre code pour l’espace des agents { $of }
mail-desk-intro = Voici le code pour vous connecter à l’espace des agents { $of } :
mail-desk-valid = Il est valable dix minutes, dans la page où vous avez demandé ce code. Ne le donnez à personne : personne n’a à vous le demander.
mail-desk-ignore = Vous n’avez rien demandé ? Ne faites rien. Si cela se répète, prévenez l’administrateur du site.
# Lieux
map-title = Carte { $of }
map-grid-described = Le contour de la commune, ses quartiers et un quadrillage : les lettres vont d’ouest en est, les chiffres du nord au sud.
place-one-way = Répondez d’une seule façon, celle qui vous convient.
place-address = Adresse ou nom du lieu
place-from = Début : adresse ou nom du lieu
place-to = Fin : adresse ou nom du lieu
place-address-hint = Par exemple : 3 rue de la Mairie.
place-which = Plusieurs lieux correspondent. Lequel ?
place-more = Il y en a d’autres : si aucun ne convient, précisez l’adresse.
place-landmark = Ou un lieu connu
place-district = Ou un quartier entier
place-squares = Ou un carré de la carte
place-squares-several = Ou des carrés de la carte
place-squares-only = Carrés de la carte
place-squares-hint = Une lettre et un chiffre, comme C4. Chaque carré mesure { $side } de côté.
place-squares-line-hint = Dans l’ordre du trajet, comme C4, C5, D5. Chaque carré mesure { $side } de côté.
place-squares-area-hint = Tous les carrés concernés, comme C4, C5, D5. Chaque carré mesure { $side } de côté.
place-words = Précisions, ou description du lieu si rien d’autre ne convient
side-m = { NUMBER($n) } m
side-km = { NUMBER($n) } km
place-map-open = Placer sur la carte
place-map-help = Cliquez sur la carte. Au clavier : les flèches déplacent la croix, Entrée place un point, + et − agrandissent et réduisent, Effacement retire le dernier point.
place-map-in = Grossir
place-map-out = Réduire
place-map-undo = Retirer le point
place-map-here = Carré { $square }
place-map-outside = En dehors de la commune
place-map-placed = Point placé
place-map-removed = Point retiré
paper-square = Carré de la carte :
paper-squares = Carrés de la carte :
paper-address = Adresse ou nom du lieu :
paper-from-to = De … à … (adresses ou noms) :
paper-district = Quartier :
paper-place-words = Précisions :
said-way = De { $from } à { $to }
said-squares = { $n ->
    [one] Carré { $squares } de la carte
   *[other] Carrés { $squares } de la carte
    }
said-drawn = Sur la carte, dans le carré { $square }
said-district = Quartier : { $name }
fault-missing-place = indiquez un lieu, d’une des façons proposées
fault-no-such-place = cette adresse ou ce nom n’est pas connu dans la commune ; vérifiez-le, ou indiquez le lieu d’une autre façon
fault-several-places = { NUMBER($n) } lieux correspondent ; choisissez le bon, ou précisez l’adresse
fault-not-a-square = écrivez une lettre et un chiffre, comme C4
fault-no-such-square = le carré { $square } n’est pas dans la commune
fault-squares = { $max ->
    [one] indiquez un seul carré
   *[other] indiquez { $range } carrés
    }
fault-several-ways = le lieu est indiqué de deux façons ; n’en gardez qu’une
fault-end-missing = indiquez le début et la fin, qui sont deux lieux différents
fault-not-a-shape = ce qui est dessiné ne peut pas être lu ; recommencez, sans croiser les lignes
fault-outside = ce lieu n’est pas, ou pas entièrement, dans la commune
