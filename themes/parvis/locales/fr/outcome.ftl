### Ce qui sort d’une votation : résultats, urne publique, procès-verbal.

## Les résultats

awaited-title = En attente du dépouillement
awaited-text = L’urne est fermée. La mairie l’ouvrira en public, y ajoutera les bulletins en papier et proclamera le résultat. Il paraîtra ici aussitôt.
outcome-title = Le résultat
outcome-cast = { $count ->
    [0] Personne n’a voté.
    [one] Un bulletin a été déposé.
   *[other] { NUMBER($count) } bulletins ont été déposés.
  }
outcome-cast-both = { NUMBER($count) } bulletins ont été déposés : { NUMBER($web) } en ligne et { NUMBER($paper) } sur papier.
outcome-since = Résultat établi le { $date }.
outcome-json = Les résultats en données ouvertes (JSON)
vote-found-yes = Le oui l’emporte, { NUMBER($yes) } à { NUMBER($no) }.
vote-found-no = Le non l’emporte, { NUMBER($no) } à { NUMBER($yes) }.
vote-found-even = Égalité : { NUMBER($yes) } oui et { NUMBER($no) } non. Le conseil municipal tranchera.
vote-found-first = { $labels } arrive en tête.
vote-found-drawn = { $labels } arrive en tête, départagée par un tirage au sort.
vote-found-tie = { $labels } sont à égalité. Le conseil municipal tranchera.
vote-found-nobody = Personne n’a choisi de réponse à cette question.
vote-on-web = En ligne
vote-on-paper = Sur papier
vote-in-all = En tout
channels-caption = Les bulletins, en ligne et sur papier
column-channel = Vote
column-ballots = Bulletins
column-valid = Exprimés
column-blank = Blancs
column-invalid = Nuls
column-web = En ligne
column-paper = Sur papier
column-voices = Voix
column-approved = Approbations
column-rank = Rang { $rank }
column-unranked = Non classée
assurance-title = Ce que vaut ce résultat.
assurance-secret = Vote secret par codes envoyés par lettre : une lettre, un bulletin. Tous les bulletins sont publiés sans nom, chacun peut y chercher le sien et refaire le compte.
assurance-code = Vote par codes envoyés par lettre : une lettre, un bulletin. Les bulletins ne sont pas publiés : il faut faire confiance à la commune pour le compte.
assurance-email = Vote par adresse électronique confirmée : une adresse, un bulletin. Une personne qui a plusieurs adresses a pu voter plusieurs fois, et il faut faire confiance à la commune pour le compte.

## Le dépouillement, pas à pas

trace-title = Le dépouillement, pas à pas.
trace-voices = Voici combien de bulletins ont choisi chaque réponse. Celle qui en a le plus l’emporte.
trace-approved = Voici combien de bulletins approuvent chaque réponse. La plus approuvée l’emporte.
trace-shared = Les points donnés à chaque réponse sont additionnés. Le plus grand total l’emporte.
trace-positions = Une première place vaut { $most ->
    [one] un point
   *[other] { $most } points
  }, chaque place suivante un de moins. Les réponses qu’un bulletin ne classe pas se partagent les points des places qui restent.
trace-round = Tour { $number } : chaque bulletin compte pour la réponse qu’il préfère parmi celles qui restent. La majorité est à { $majority ->
    [one] un bulletin
   *[other] { NUMBER($majority) } bulletins
  }.
trace-round-caption = Tour { $number }
trace-exhausted = { $count ->
    [one] Un bulletin ne classe plus aucune des réponses qui restent.
   *[other] { NUMBER($count) } bulletins ne classent plus aucune des réponses qui restent.
  }
trace-elected = { $option } a la majorité et l’emporte.
trace-all-equal = Toutes les réponses qui restent ont autant de bulletins : elles restent à égalité.
trace-out-fewest = { $count ->
    [one] { $options } a le moins de bulletins et est éliminée.
   *[other] { $options } ont le moins de bulletins, autant l’une que l’autre, et sont éliminées.
  }
trace-out-none = { $count ->
    [one] { $options } n’a aucun bulletin et est éliminée.
   *[other] { $options } n’ont aucun bulletin et sont éliminées.
  }
trace-out-lot = { $among } ont le moins de bulletins, autant l’une que l’autre. Le sort élimine { $options } (tirage refaisable à partir de « { $seed } »).
trace-transfer = { $count ->
    [one] Un bulletin passe de { $from } à { $to }.
   *[other] { NUMBER($count) } bulletins passent de { $from } à { $to }.
  }
trace-transfer-nowhere = { $count ->
    [one] Un bulletin pour { $from } ne classe plus rien d’autre.
   *[other] { NUMBER($count) } bulletins pour { $from } ne classent plus rien d’autre.
  }
trace-duels = Les réponses sont comparées deux à deux : chaque nombre dit combien de bulletins préfèrent la réponse de la ligne à celle de la colonne.
caption-duels = Les duels
caption-paths = Les chemins
caption-grades = Les mentions
trace-beats-all = { $option } bat chacune des autres.
trace-beats-none = Aucune réponse ne bat chacune des autres : on compare alors des chemins de victoires.
trace-paths = Un chemin mène d’une réponse à une autre par des duels gagnés, et vaut autant que son duel le plus faible. Chaque nombre est le meilleur chemin de la ligne vers la colonne ; de deux réponses, celle qui a le meilleur chemin vers l’autre passe devant.
trace-grades = Voici les mentions que chaque réponse a reçues. Sa mention majoritaire est celle que la moitié au moins des bulletins lui donne ou dépasse ; sans mention, un bulletin donne la plus basse.
trace-majority = { $option } : « { $grade } », avec { $better ->
    [0] aucune mention meilleure
    [one] une mention meilleure
   *[other] { NUMBER($better) } mentions meilleures
  } et { $worse ->
    [0] aucune moins bonne
    [one] une moins bonne
   *[other] { NUMBER($worse) } moins bonnes
  }.
trace-compared = { $ahead } et { $behind } ont la même mention majoritaire. { $removed ->
    [one] Une fois cette mention retirée une fois à chacune
   *[other] Une fois cette mention retirée { NUMBER($removed) } fois à chacune
  }, { $ahead } a « { $better } » et { $behind } « { $worse } » : { $ahead } passe devant.
trace-lot = Égalité : le sort place { $options } dans cet ordre. Chacun peut refaire le tirage à partir de « { $seed } ».
trace-tied = { $options } restent à égalité.

## L’urne publique

box-title = L’urne publique
box-fingerprint = Empreinte du manifeste
box-ballots = Bulletins dans l’urne
box-batches = Lots publiés
box-batches-of = { $count ->
    [0] aucun ; il en paraît un dès que 40 bulletins attendent
    [one] un, avec { NUMBER($hashes) } empreintes de bulletins
   *[other] { NUMBER($count) }, avec { NUMBER($hashes) } empreintes de bulletins
  }
box-open = Pendant le vote, les empreintes des bulletins sont publiées par lots d’au moins 20 : un bulletin publié ne peut plus disparaître ni changer sans que cela se voie.
box-closed = Tous les bulletins sont publiés, sans nom et dans le désordre, avec ce que sont devenus les codes et le résultat scellé.
box-broken = Attention : les fichiers de l’urne ne sont plus ceux qui ont été scellés quand le résultat a été proclamé. Demandez des explications à la mairie.
box-link = Vérifier soi-même : les fichiers et comment les lire
box-poster-title = Comparer avec l’affiche
box-poster = Le manifeste fixe la question, les règles du compte, les clés et les codes avant l’ouverture. Son empreinte est affichée en mairie. Si celle-ci est la même, rien n’en a changé depuis :
box-receipt-title = Retrouver son bulletin
box-receipt-open = Votre numéro de suivi est le début de l’empreinte de votre bulletin. Cherchez-en un groupe dans batches.jsonl. Une vingtaine de bulletins tirés au sort attendent toujours un prochain lot ; après { $closes }, tous paraîtront.
box-receipt-closed = Ouvrez ballots.jsonl et cherchez un groupe de votre numéro de suivi : la ligne où il se trouve est votre bulletin, avec vos choix. S’il manque ou dit autre chose, prévenez la mairie.
box-code-title = Vérifier que son code n’a pas servi
box-code = À la clôture, codes.json dit quels codes ont servi, par leur empreinte. Si vous n’avez pas voté, celle du vôtre ne doit pas y être parmi les codes utilisés ; la mairie peut vous montrer comment la calculer.
box-others-title = Recompter sans ce site
box-others = Téléchargez tous les fichiers dans un dossier. Le format est public et décrit dans le code source de Parvis (docs/ballot-box.md), assez précisément pour écrire son propre vérificateur ; il en existe déjà deux, en Rust et en Python.
box-files-title = Les fichiers
box-file-manifest = la question, les règles, les clés et les empreintes des codes, fixées avant l’ouverture
box-file-batches = les empreintes des bulletins, publiées par lots pendant le vote
box-file-ballots = tous les bulletins
box-file-codes = ce que sont devenus les codes
box-file-paper = ce que disaient les bulletins en papier
box-file-closing = le résultat, et les empreintes de tout le reste
box-seal = le sceau du fichier précédent

## Recompter

recount-title = Recompter dans ce navigateur
recount-intro = Votre navigateur télécharge l’urne, vérifie chaque bulletin et refait le compte.
recount-button = Recompter
recount-trust = Ce programme vient du même site que le résultat. Qui ne fait pas confiance au site recompte avec le sien.
recount-busy = Vérification des bulletins : { $done } sur { $all }
recount-holds = Tout est juste.
recount-open = Rien n’est faux, mais ce navigateur n’a pas pu tout vérifier.
recount-fails = Quelque chose est faux : voyez la liste.
recount-failed = Les fichiers ne répondent pas. Essayez plus tard.
recount-files-holds = Tous les fichiers sont là et bien écrits.
recount-files-fails = Un fichier manque ou est mal écrit : { $file }
recount-fingerprint-holds = Empreinte du manifeste, à comparer avec l’affiche : { $fingerprint }. Empreinte de la clôture, à comparer avec le procès-verbal : { $closing }
recount-seals-holds = Le manifeste et la clôture portent le sceau du vote.
recount-seals-fails = Un sceau est faux.
recount-seals-open = Ce navigateur ne sait pas vérifier les sceaux.
recount-closing-holds = La clôture est celle de ces fichiers.
recount-closing-fails = La clôture n’est pas celle de ces fichiers.
recount-hashes-holds = Empreintes des bulletins justes : { $ballots }
recount-hashes-fails = Empreintes fausses : { $wrong } bulletins sur { $ballots }
recount-tokens-holds = Bulletins signés par la clé du vote : { $ballots }
recount-tokens-fails = Bulletins que la clé du vote n’a pas signés : { $wrong } sur { $ballots }
recount-unique-holds = Chaque bulletin est là une seule fois : { $ballots }
recount-unique-fails = Un bulletin est là deux fois, ou l’ordre est faux.
recount-root-holds = La racine de l’urne est celle de la clôture : { $root }
recount-root-fails = La racine de l’urne n’est pas celle de la clôture : { $root }
recount-batches-holds = Aucun bulletin publié pendant le vote n’a disparu : { $published } en { $batches } lots
recount-batches-fails = Un bulletin publié pendant le vote a disparu ou changé.
recount-codes-holds = Pas plus de bulletins que de codes : { $ballots } bulletins en ligne pour { $used } codes utilisés, { $on_paper } sur papier pour { $paper } enveloppes, { $printed } codes imprimés
recount-codes-fails = Les nombres de bulletins et de codes ne vont pas ensemble.
recount-result-holds = Le résultat proclamé est le bon : { $ballots } bulletins en ligne et { $on_paper } sur papier
recount-result-fails = Le résultat proclamé n’est pas celui des bulletins.
recount-result-open = Cette méthode de compte dépasse ce programme : le vérificateur complet la refait.

## Le procès-verbal

minutes-title = Procès-verbal du dépouillement
minutes-link = Le procès-verbal
minutes-dates = Vote ouvert le { $opens } et clos le { $closes }. Résultat établi le { $declared }.
minutes-codes-title = Les codes
minutes-codes-printed = Codes imprimés
minutes-codes-sent = Lettres envoyées (à remplir par la mairie)
minutes-codes-used = Codes utilisés en ligne
minutes-codes-paper = Codes sur enveloppes, vote sur papier
minutes-codes-revoked = Codes annulés
minutes-codes-reissued = Codes de remplacement donnés
minutes-codes-unused = Codes valables et non utilisés
minutes-codes-reserve = Codes préparés en réserve
minutes-ballots-title = Les bulletins
minutes-envelopes = Enveloppes avec un code valable
minutes-uncast = Qui a demandé un bulletin et ne l’a pas déposé a utilisé son code sans voter : il peut y avoir moins de bulletins que de codes utilisés.
minutes-seals-title = Les empreintes
minutes-closing = Empreinte de la clôture
minutes-root = Racine de tous les bulletins
minutes-key = La clé qui signait les bulletins a été détruite au moment où le résultat a été proclamé : aucun bulletin ne peut plus être fait.
minutes-signed-title = Signatures
minutes-signed-place = Fait à
minutes-signed-date = Le
minutes-signed-chair = Présidence du bureau
minutes-signed-first = Assesseur ou assesseure
minutes-signed-second = Assesseur ou assesseure
