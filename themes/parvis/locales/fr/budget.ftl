### Le budget participatif. Ce qui manque ici est dans vote.ftl.

money = { $amount } €

## La page

status-upcoming-budget = Le vote ouvre le { $opens }.
status-open-budget = Vous pouvez voter jusqu’au { $closes }.
status-confirming-budget = Le vote est clos. Les résultats paraîtront le { $results }.
status-closed-budget = Le vote est clos.
back-to-process-budget = Retour au budget participatif
budget-whole = Toute la commune
budget-envelopes-title = { $count ->
    [one] L’enveloppe
   *[other] Les enveloppes
  }
budget-total = { $total } à répartir entre des projets d’habitants.
budget-how-title = Comment les projets sont choisis
budget-blank = Chaque enveloppe est partagée d’après les bulletins qui choisissent des projets. Les votes blancs sont comptés à part et ne pèsent sur aucun projet.
budget-ties-lower-cost = À égalité, le projet le moins cher passe devant.
budget-ties-more-votes = À égalité, le projet choisi par le plus de personnes passe devant, puis le moins cher.
budget-ties-lot = À égalité, un tirage au sort que chacun peut refaire décide.
budget-projects-title = { $count ->
    [one] Le projet
   *[other] Les { $count } projets
  }
budget-funded-title = Les projets retenus
budget-spent-of = { $spent } sur { $amount } ; il reste { $left }.
budget-found-none = Aucun projet n’est retenu.
budget-found = { $count ->
    [one] Projet retenu : { $labels }.
   *[other] Projets retenus : { $labels }.
  }
column-envelope = Enveloppe
column-amount = Montant
column-projects = Projets
column-project = Projet

## Le bulletin

project-and-cost = { $title } – { $cost }
ballot-how-exactly-budget = Choisissez exactement { $max } projets.
ballot-how-several-budget = Choisissez de { $min } à { $max } projets.
ballot-how-knapsack = Choisissez autant de projets que vous voulez, pour { $envelope } au plus.
ballot-how-points-budget = Vous avez { $total } points à répartir, au plus { $max } par projet. Vous pouvez en garder.
ballot-how-ranking-budget = Classez les projets par ordre de préférence : 1 pour celui que vous préférez, jusqu’à { $max }. Vous pouvez en classer moins.
ballot-skip = Vous pouvez laisser de côté les enveloppes qui ne vous concernent pas.
ballot-fault-missing-budget = { $label } Choisissez au moins un projet, ou le vote blanc
ballot-fault-over-envelope = { $label } Vos projets coûtent { $found } pour une enveloppe de { $envelope } : retirez-en pour { $over }
purse-within = Vos projets coûtent { $spent }. Il reste { $rest }.
purse-above = Vos projets coûtent { $spent } : c’est { $rest } de trop.

## Les règles

rule-and = { $first }. { $second }
rule-greedy = Les projets les plus choisis d’abord, tant que l’enveloppe suffit
rule-greedy-per-euro = Les projets qui ont le plus de voix par euro d’abord, tant que l’enveloppe suffit
rule-skip = Un projet trop cher pour ce qui reste est sauté, et on passe au suivant.
rule-stop = Au premier projet trop cher pour ce qui reste, on s’arrête.
rule-shares-cost = Parts égales : chaque bulletin reçoit la même part de l’enveloppe, et ne paie que des projets qu’il a choisis. Un projet vaut ce qu’il coûte
rule-shares-number = Parts égales : chaque bulletin reçoit la même part de l’enveloppe, et ne paie que des projets qu’il a choisis. Chaque projet vaut autant qu’un autre
rule-completion-none = Ce qui n’est pas payé ainsi n’est pas dépensé.
rule-completion-add1 = Les parts sont relevées euro par euro tant que l’enveloppe suffit.
rule-completion-add1-greedy = Les parts sont relevées euro par euro tant que l’enveloppe suffit, puis les projets les plus choisis prennent le reste.
rule-completion-greedy = Les projets les plus choisis prennent le reste.

## Le dépouillement

trace-voices-funding = Voici combien de bulletins ont choisi chaque projet.
trace-shared-funding = Voici les points de chaque projet, additionnés sur tous les bulletins.
trace-greedy = Les projets sont pris dans cet ordre, tant que l’enveloppe suffit.
trace-added = Avec ce qui reste, les projets suivants sont pris dans cet ordre.
trace-shares = { $voters ->
    [one] Un bulletin a toute l’enveloppe, soit { $share }.
   *[other] { NUMBER($voters) } bulletins se partagent l’enveloppe : { $share } chacun. Le projet qui demande le moins à ceux qui l’ont choisi est payé le premier, et ainsi de suite.
  }
trace-shares-tied = { $first } a été pris avant { $others }, à égalité : la règle annoncée a départagé.
trace-raised-exhausted = Les parts ont été relevées { $times ->
    [one] une fois
   *[other] { NUMBER($times) } fois
  } de { $step }, soit { $all } de plus par bulletin : plus aucun projet ne tient dans l’enveloppe.
trace-raised-over = Les parts ont été relevées { $times ->
    [one] une fois
   *[other] { NUMBER($times) } fois
  } de { $step }, soit { $all } de plus par bulletin. Au relèvement suivant, les projets auraient dépassé l’enveloppe.
trace-short = Ceux qui ont choisi ces projets n’avaient plus assez, ensemble, pour les payer.
trace-spent = { $spent } sont dépensés sur { $envelope } ; il reste { $left }.
trace-represented = { $count ->
    [0] Aucun bulletin n’a de projet retenu parmi ses choix.
    [one] Un bulletin sur { NUMBER($voters) } a au moins un projet retenu parmi ses choix.
   *[other] { NUMBER($count) } bulletins sur { NUMBER($voters) } ont au moins un projet retenu parmi leurs choix.
  }
came-funded = retenu ; il reste { $amount }
came-skipped = trop cher de { $amount } : sauté
came-stopped = trop cher de { $amount } : on s’arrête
came-behind = après l’arrêt
came-unsupported = aucune voix
came-tied = { $said } (à égalité avec le précédent)
column-cost = Coût
column-came = Suite
column-supporters = L’ont choisi
column-payers = Ont payé
column-price = Part de chacun au plus
column-have = Avaient ensemble
caption-considered = Les projets dans l’ordre
caption-bought = Les projets payés
caption-short = Les projets qui n’ont pas pu être payés

## Les projets

projects-title = Les projets
projects-all = Tous les projets
projects-link = Voir tous les projets, par quartier et par catégorie
projects-csv = Les projets en tableau (CSV)
projects-sum = { $count ->
    [one] Un projet, { $total }.
   *[other] { $count } projets, { $total } en tout.
  }
projects-none = Aucun projet ici.
project-under-review = À l’étude
project-infeasible = Non réalisable
project-voted = Soumis au vote
project-selected = Retenu
project-not-selected = Non retenu
project-in-progress = En cours
project-done = Réalisé
project-abandoned = Abandonné
project-late = En retard
project-cost = Coût
project-running-cost = Fonctionnement
project-each-year = { $cost } par an
project-district = Quartier
project-place = Lieu
project-category = Catégorie
project-by = Idée de
project-vote = Voter
project-followed-title = Où en est ce projet
project-spent = Dépensé
project-spent-of = { $spent } sur { $cost } prévus
project-contractor = Réalisé par
milestone-done = Fait le { $done }
milestone-done-late = Fait le { $done }, au lieu du { $expected }
milestone-expected = Prévu pour le { $expected }
milestone-late = En retard : prévu pour le { $expected }

## La comparaison

compare-title = Et avec une autre règle ?
compare-link = Comparer avec d’autres règles de comptage
compare-intro = La règle annoncée avant le vote est la seule qui compte. Voici ce que d’autres règles auraient retenu avec les mêmes bulletins.
compare-same = Toutes les règles retiennent les mêmes projets.
compare-declared = (la règle de ce vote)
compare-rules = Les règles
compare-projects = Les projets retenus par chaque règle
compare-districts = La dépense par quartier
compare-no-district = Sans quartier
compare-represented = Servis : les bulletins dont au moins un projet choisi est retenu.
compare-yes = retenu
compare-no = non retenu
column-rule = Règle
column-spent = Dépensé
column-represented = Servis
column-got = Voix ou points

## Le suivi

followed-title = Où en sont nos projets
followed-intro = Les projets retenus par les budgets participatifs, année après année : ce qui est fait, ce qui est en cours, ce qui est en retard.
followed-link = Où en sont nos projets
followed-sums = { $count ->
    [one] Un projet retenu
   *[other] { $count } projets retenus
  }, { $done ->
    [0] aucun réalisé
    [one] un réalisé
   *[other] { $done } réalisés
  }{ $late ->
    [0] .
    [one] , un en retard.
   *[other] , { $late } en retard.
  }
followed-spent = { $spent } dépensés à ce jour.
followed-next = Prochaine étape le { $date } :
followed-none = Aucun projet n’est encore retenu.

## Vos données

privacy-notice-name-budget = Votre bulletin n’est compté qu’avec les autres. Votre adresse n’est jamais publiée.
privacy-notice-budget = Elle sert à compter chaque personne une fois, au titre de la mission d’intérêt public de la commune. Responsable : { $controller }. Elle s’efface { $months ->
    [0] dès la clôture.
    [one] 1 mois après la clôture.
   *[other] { $months } mois après la clôture.
  }
