command-parvis = La plateforme de participation d’une commune, à partir d’un dossier de textes.
    .lang = Langue des messages : fr ou en (par défaut : celle de l’ordinateur, sinon fr)
command-init = Crée le dossier d’une nouvelle commune, avec quelques questions et une première pétition.
    .folder = Dossier à créer, par exemple content/saint-aubin ; un nom seul est rangé dans content
    .name = Nom de la commune
    .insee = Code INSEE, cinq caractères
    .population = Nombre d’habitants
    .electors = Nombre d’électeurs inscrits (facultatif ; pour les pétitions légales)
    .url = Adresse du site, avec https://
    .accent = Couleur des boutons et des liens (par défaut : #1d5b43)
    .email = Adresse électronique publique de la mairie
    .address = Adresse postale de la mairie ; un point-virgule sépare les lignes
    .phone = Téléphone de la mairie (facultatif)
    .publisher = Directeur de la publication (par défaut : Le maire)
    .host = Hébergeur : nom, adresse et téléphone (par défaut : à compléter)
    .dpo = Délégué à la protection des données (par défaut : l’adresse électronique)
    .yes = Ne rien demander : prendre les valeurs par défaut
command-new = Crée le dossier d’une nouvelle démarche, à compléter.
    .tool = Outil ; aujourd’hui : petition, questionnaire
    .slug = Nom du dossier, qui devient l’adresse de la page, par exemple banc-du-parc
    .commune = Commune, par le nom de son dossier (par défaut : la seule du dossier)
    .content = Dossier qui contient les communes (par défaut : content)
command-check = Vérifie les textes d’un dossier et dit ce qu’il faut corriger. Rien n’est modifié.
    .content = Dossier qui contient les communes (par défaut : content)
    .format = Forme du rapport : human pour le lire, json pour un programme, github ou gitlab pour leurs vérifications automatiques (par défaut : human)
    .all = Tout afficher, même au-delà de 50 dans un terminal
command-build = Fabrique les pages du site de chaque commune. S’il reste une erreur, rien n’est écrit.
    .content = Dossier qui contient les communes (par défaut : content)
    .output = Dossier où écrire les sites, un dossier par commune (obligatoire ; créé au besoin)
    .snapshot = Fichier des résultats à afficher, en JSON (par défaut : aucune signature en ligne)
    .at = Moment pour lequel fabriquer les pages : un jour comme 2026-11-20, à midi, ou un instant comme 2026-11-20T09:00:00Z (par défaut : maintenant)
    .site = Commune dont fabriquer le site : le nom de son dossier (par défaut : toutes)
command-serve = Montre les sites sur cet ordinateur et reçoit des signatures d’essai.
    .content = Dossier qui contient les communes (par défaut : content)
    .port = Port de cet ordinateur ; 0 pour un port libre (par défaut : 4180)
    .state = Dossier de travail : signatures d’essai, secret, pages (par défaut : .parvis)
    .at = Faire comme si c’était un autre moment : un jour comme 2026-11-20, à midi, ou un instant comme 2026-11-20T09:00:00Z (par défaut : maintenant)
    .site_url = Adresse à laquelle les pages sont montrées, si ce n’est pas par cette commande (par défaut : http://localhost, et le port)
    .functions_url = Adresse des fonctions, si elles sont sur un autre site que les pages (par défaut : /api)
    .endpoint_url = Adresse d’une autre table DynamoDB (par défaut : une table dans le dossier de travail)
    .region = Région AWS de la table (par défaut : eu-west-3, Paris)
    .table = Nom de la table (par défaut : parvis)
    .smtp = Serveur de courrier, par exemple smtp://localhost:2525 ; demande --mail-from (par défaut : rien ne part, une page montre les courriels)
    .mail_from = Adresse d’expédition des courriels, avec --smtp
    .no_limits = Sans limite d’envois, pour mesurer ; jamais pour de vraies personnes
    .demo = Envoyer les réponses d’essai de ce dossier par les vrais formulaires (par défaut : demo)
command-export = Donne toutes les réponses à un questionnaire, une par ligne (CSV), pour la mairie seulement.
    .process = Questionnaire : la commune et la démarche, comme valmoret/deplacements
    .output = Fichier à écrire (par défaut : tout s’affiche)
    .roll = Liste des signataires d’une pétition, à vérifier sur la liste électorale ; demande --output, et reste inscrite au journal
    .state = Dossier de travail de serve, avec sa table et son secret (par défaut : .parvis)
    .endpoint_url = Adresse d’une autre table DynamoDB (par défaut : la table du dossier de travail)
    .region = Région AWS de la table (par défaut : eu-west-3, Paris)
    .table = Nom de la table (par défaut : parvis)
command-import = Ajoute des réponses recueillies sur papier et saisies dans un tableau (CSV).
    .process = Questionnaire : la commune et la démarche, comme valmoret/deplacements
    .file = Tableau : une ligne par feuille, une colonne « sheet » avec le numéro de la feuille, puis les colonnes de l’export
    .state = Dossier de travail de serve, avec sa table et son secret (par défaut : .parvis)
    .endpoint_url = Adresse d’une autre table DynamoDB (par défaut : la table du dossier de travail)
    .region = Région AWS de la table (par défaut : eu-west-3, Paris)
    .table = Nom de la table (par défaut : parvis)
command-desk = Dit qui travaille dans l’espace des agents d’une commune.
command-desk-add = Enregistre un agent, ou change son nom et ses rôles.
    .email = Son adresse électronique : le code de connexion y est envoyé
    .commune = Commune, comme valmoret ou content/valmoret (par défaut : la seule du dossier content)
    .name = Son nom, que ses collègues lisent dans le journal
    .role = Rôle, à répéter s’il en a plusieurs : moderator (modération), reviewer (instruction), elections-officer (votes), administrator (agents et journal)
    .state = Dossier de travail de serve, avec sa table et son secret (par défaut : .parvis)
    .endpoint_url = Adresse d’une autre table DynamoDB (par défaut : la table du dossier de travail)
    .region = Région AWS de la table (par défaut : eu-west-3, Paris)
    .table = Nom de la table (par défaut : parvis)
command-desk-remove = Retire un agent et le déconnecte aussitôt.
    .email = Son adresse électronique
    .commune = Commune, comme valmoret ou content/valmoret (par défaut : la seule du dossier content)
    .state = Dossier de travail de serve, avec sa table et son secret (par défaut : .parvis)
    .endpoint_url = Adresse d’une autre table DynamoDB (par défaut : la table du dossier de travail)
    .region = Région AWS de la table (par défaut : eu-west-3, Paris)
    .table = Nom de la table (par défaut : parvis)
command-desk-list = Affiche les agents : adresse, nom, rôles.
    .commune = Commune, comme valmoret ou content/valmoret (par défaut : la seule du dossier content)
    .state = Dossier de travail de serve, avec sa table et son secret (par défaut : .parvis)
    .endpoint_url = Adresse d’une autre table DynamoDB (par défaut : la table du dossier de travail)
    .region = Région AWS de la table (par défaut : eu-west-3, Paris)
    .table = Nom de la table (par défaut : parvis)
command-tally = Dépouille un budget participatif à partir d’un fichier Pabulib (.pb), et compare ce que retient chaque règle.
    .pb = Fichier des projets et des bulletins, par exemple vote.pb
    .rule = Règle à expliquer pas à pas : greedy (les mieux placés d’abord) ou equal-shares (méthode des parts égales) ; par défaut : toutes, côte à côte
    .utility = Ce qui compte : cost (les choix, chacun selon le coût du projet), cardinality (le nombre de choix), score (les points), score-cost (les points, selon le coût) ; par défaut : l’usage, selon le vote et la règle
    .completion = Avec equal-shares, emploi de l’argent qui reste : none (aucun), add1 (des parts plus grandes), add1u (add1, puis les mieux placés d’abord), greedy (les mieux placés d’abord) ; par défaut : add1u
    .unaffordable = Avec greedy, un projet trop cher pour ce qui reste : skip (il est passé), stop (le dépouillement s’arrête) ; par défaut : skip
    .tie = En cas d’égalité : listed (l’ordre du fichier), name (le numéro du projet, comme un mot), cost (le moins cher), votes (le plus choisi), lot (le tirage au sort) ; par défaut : listed
    .seed = Avec lot, le texte qui fixe le tirage, à annoncer avant de pouvoir le connaître ; avec le même texte, chacun refait le même tirage
    .json = Tout écrire en JSON, pour un programme
command-clean = Supprime ce que les autres commandes ont écrit, et rien d’autre.
    .output = Dossier des sites fabriqués par build : ce qui vient d’ailleurs y reste
    .state = Dossier de travail de serve, avec ses signatures d’essai ; une confirmation est demandée
    .yes = Supprimer le dossier de travail sans confirmation
command-schema = Décrit ce qu’on peut écrire dans les fichiers, pour les éditeurs de texte (JSON Schema).
    .output = Dossier où écrire un fichier pour chaque sorte de texte (par défaut : tout s’affiche)
command-completions = Affiche de quoi compléter la commande avec la touche Tab.
    .shell = Interpréteur : bash, elvish, fish, powershell ou zsh
command-man = Affiche la page de manuel de la commande.
    .output = Dossier où écrire une page pour chaque commande (par défaut : celle de parvis s’affiche)
help = Affiche cette aide
version = Affiche la version
heading-usage = Utilisation :
heading-commands = Commandes :
heading-arguments = Arguments :
heading-options = Options :
value-command = COMMANDE
value-content = CONTENU
value-dir = DOSSIER
value-file = FICHIER
value-format = FORME
value-instant = MOMENT
value-name = NOM
value-lang = LANGUE
value-port = PORT
value-url = ADRESSE
value-shell = INTERPRÉTEUR
value-folder = DOSSIER
value-text = TEXTE
value-code = CODE
value-number = NOMBRE
value-colour = COULEUR
value-email = COURRIEL
value-process = DÉMARCHE
value-tool = OUTIL
value-slug = ADRESSE
value-region = RÉGION
value-table = TABLE
value-address = ADRESSE
value-commune = COMMUNE
value-role = RÔLE
value-rule = RÈGLE
value-utility = UTILITÉ
value-completion = COMPLÉMENT
value-unaffordable = TROP-CHER
value-tie = ÉGALITÉ
exit-codes = Codes de sortie :
    {"  "}0  tout va bien
    {"  "}1  les textes, ou le fichier des résultats, contiennent des erreurs
    {"  "}2  la commande est mal écrite
    {"  "}3  un fichier ou un dossier n’a pas pu être lu ou écrit
examples-parvis = Exemples :
    {"  "}parvis check content/                    vérifier les textes
    {"  "}parvis serve content/                    essayer les sites sur cet ordinateur
    {"  "}parvis build content/ --output site/     fabriquer les pages
    {"  "}parvis build --help                      voir les options d’une commande
examples-init = Exemples :
    {"  "}parvis init content/saint-aubin     répondre aux questions
    {"  "}parvis init saint-aubin --yes --name Saint-Aubin --insee 01998 …
examples-new = Exemples :
    {"  "}parvis new petition banc-du-parc                         s’il n’y a qu’une commune
    {"  "}parvis new petition banc-du-parc --commune saint-aubin   s’il y en a plusieurs
examples-check = Exemples :
    {"  "}parvis check                  vérifier le dossier content
    {"  "}parvis check /srv/communes    vérifier un autre dossier
    {"  "}parvis check --format json > rapport.json
examples-build = Exemples :
    {"  "}parvis build content/ --output site/                     toutes les communes
    {"  "}parvis build content/ --output site/ --site valmoret     une seule
    {"  "}parvis build content/ --output site/ --at 2027-01-20     comme le 20 janvier 2027
examples-serve = Exemples :
    {"  "}parvis serve content/                      puis ouvrir http://localhost:4180/
    {"  "}parvis serve content/ --at 2027-01-20      comme le 20 janvier 2027
    {"  "}parvis serve content/ --port 4181          si le port 4180 est pris
examples-export = Exemples :
    {"  "}parvis export valmoret/deplacements --output reponses.csv
examples-import = Exemples :
    {"  "}parvis import valmoret/deplacements feuilles.csv
examples-desk = Exemples :
    {"  "}parvis desk add anouk.perrin@mairie.example --name "Anouk Perrin" --role moderator --role reviewer content/valmoret
    {"  "}parvis desk list valmoret
    {"  "}parvis desk remove anouk.perrin@mairie.example valmoret
examples-tally = Exemples :
    {"  "}parvis tally --pb vote.pb                         comparer les règles
    {"  "}parvis tally --pb vote.pb --rule equal-shares     expliquer une règle pas à pas
    {"  "}parvis tally --pb vote.pb --tie lot --seed "…"    départager par le sort
examples-clean = Exemples :
    {"  "}parvis clean --output site/      les pages fabriquées
    {"  "}parvis clean --state .parvis     les essais de serve
examples-schema = Exemples :
    {"  "}parvis schema --output .vscode/parvis
examples-completions = Exemples :
    {"  "}parvis completions bash > ~/.local/share/bash-completion/completions/parvis
examples-man = Exemples :
    {"  "}parvis man | man -l -                        lire la page
    {"  "}parvis man --output ~/.local/share/man/man1  installer toutes les pages
failed = erreur :
usage-unknown-argument = option inconnue « { $argument } »
    .help = { $near ->
        [none] pour voir les options : parvis --help
       *[other] vouliez-vous dire « { $near } » ?
    }
usage-unknown-command = commande inconnue « { $command } »
    .help = { $near ->
        [none] pour voir les commandes : parvis --help
       *[other] vouliez-vous dire « { $near } » ?
    }
usage-no-command = indiquez une commande, par exemple : parvis check content/
    .help = pour voir les commandes : parvis --help
usage-missing = il manque { $argument }
    .help = pour voir les options : parvis --help
usage-value = « { $value } » n’est pas possible pour { $argument }
    .help = { $valid ->
        [none] pour voir les options : parvis --help
       *[other] valeurs possibles : { $valid }
    }
usage-other = la commande est mal écrite
    .help = pour voir les options : parvis --help
check-clean = { $communes ->
        [one] Aucune erreur dans { $communes } commune
       *[other] Aucune erreur dans { $communes } communes
    }{ $processes ->
        [0] , sans démarche
        [one] {" "}et { $processes } démarche
       *[other] {" "}et { $processes } démarches
    }{ $warnings ->
        [0] {""}
        [one] {" "}; { $warnings } point à vérifier
       *[other] {" "}; { $warnings } points à vérifier
    }
report-kinds = Ce qui revient le plus souvent :
report-kinds-rest = { $rest ->
        [one] et { $rest } autre sorte
       *[other] et { $rest } autres sortes
    }
report-files = Les fichiers où il y en a le plus :
report-files-rest = { $rest ->
        [one] et { $rest } autre fichier où il y en a plusieurs
       *[other] et { $rest } autres fichiers où il y en a plusieurs
    }
report-cut = La liste s’arrête à { $shown } sur { $all }. Pour tout voir : parvis check { $content } --all
build-at = « { $value } » n’est pas un moment ; écrivez 2026-11-20 ou 2026-11-20T09:00:00Z
build-site = aucune commune ne s’appelle « { $value } »
build-progress = { $site }…
build-done = { $written ->
        [one] { $written } fichier écrit
       *[other] { $written } fichiers écrits
    }, { $unchanged ->
        [one] { $unchanged } inchangé
       *[other] { $unchanged } inchangés
    }, { $removed ->
        [one] { $removed } supprimé
       *[other] { $removed } supprimés
    }
serve-port = impossible d’écouter sur le port { $port } : { $why }
    .help = une autre commande s’en sert peut-être ; essayez --port 4181
serve-table-failed = la table ne répond pas
serve-ready =
    Parvis est prêt. Ctrl + C pour arrêter.
      Sites     { $url }/
      Courrier  { $smtp ->
        [yes] envoyé par SMTP
       *[no] { $url }/courrier
    }
      Table     { $table } « { $name } »{ $embedded ->
        [yes] {" "}(intégrée, pour essayer ; dossier { $state })
       *[no] {""}
    }
serve-communes = Les communes
serve-mailbox = Courrier
serve-no-mail = Aucun courrier pour le moment. Signez une pétition avec une adresse inventée : le code arrivera ici.
serve-not-found = Page introuvable.
init-name = « { $value } » ne peut pas être le nom du dossier d’une commune : il faut des lettres sans accent, des chiffres et des tirets
    .help = { $near ->
        [none] par exemple : parvis init content/saint-aubin
       *[other] essayez « { $near } »
    }
init-value = --{ $flag } : { $why }
init-missing = il manque { $flags }
    .help = ajoutez ces options, ou lancez la commande dans un terminal pour répondre à des questions
init-stopped = les questions n’ont pas toutes de réponse : rien n’a été écrit
    .help = relancez la commande quand vous voulez
init-questions =
    Quelques questions sur la commune. La touche Entrée garde ce qui est entre crochets.
    Tout pourra être changé ensuite, dans commune.yml.
init-done =
    Le dossier { $path } est prêt.
    Ensuite :
      1. ouvrez { $path }/commune.yml et relisez chaque ligne ;
      2. réécrivez la pétition d’exemple, ou supprimez son dossier ;
      3. lancez parvis check { $content }, puis parvis serve { $content }
ask-needed = il faut une réponse
ask-name = Nom de la commune :
ask-insee = Code INSEE :
    .hint = Cinq caractères ; ce n’est pas le code postal.
ask-population = Nombre d’habitants :
ask-electors = Nombre d’électeurs inscrits (facultatif) :
    .hint = Il fixe le seuil des pétitions légales.
ask-url = Adresse du site, avec https:// :
ask-accent = Couleur des boutons et des liens :
    .hint = Un dièse et six chiffres ou lettres de a à f ; assez foncée pour se lire sur du blanc.
ask-email = Adresse électronique publique de la mairie :
ask-address = Adresse postale de la mairie :
    .hint = Un point-virgule sépare les lignes.
ask-phone = Téléphone de la mairie (facultatif) :
ask-publisher = Directeur de la publication :
ask-host = Hébergeur :
    .hint = Son nom, son adresse et son téléphone : la loi les demande.
ask-dpo = Délégué à la protection des données :
    .hint = Une adresse électronique, ou postale.
ask-commune = Quelle commune ?
new-which = Les communes : { $communes }
new-unknown-tool = aucun outil ne s’appelle « { $value } »
    .help = { $near ->
        [none] par exemple : parvis new petition banc-du-parc
       *[other] vouliez-vous dire « { $near } » ?
    }
new-not-yet = l’outil « { $value } » n’est pas encore disponible
    .help = outils disponibles : { $near }
new-slug = « { $value } » ne peut pas être une adresse : il faut des lettres sans accent, des chiffres et des tirets
    .help = { $near ->
        [none] par exemple : banc-du-parc
       *[other] essayez « { $near } »
    }
new-reserved = « { $value } » est un nom dont le site a besoin lui-même
    .help = choisissez un autre nom
new-no-commune = le dossier { $value } ne contient aucune commune
    .help = pour en créer une : parvis init content/saint-aubin
new-unknown-commune = aucune commune ne s’appelle « { $value } »
    .help = les communes : { $communes }
new-several = il y a plusieurs communes : { $communes }
    .help = ajoutez --commune et un nom
new-done =
    Le dossier { $path } est prêt.
    Ensuite : écrivez process.yml et index.md, puis lancez parvis check { $content }
write-taken = { $path } existe déjà et n’est pas vide : rien n’y a été écrit
    .help = choisissez un autre nom
clean-nothing = dites ce qu’il faut supprimer
    .help = parvis clean --output site/, ou parvis clean --state .parvis
clean-confirm = supprimer { $path } efface les signatures d’essai et le secret : il faut une confirmation
    .help = ajoutez --yes
clean-question = Supprimer { $path }, avec ses signatures d’essai et son secret ? (oui ou non)
clean-kept = Rien n’a été supprimé.
clean-done = { $removed ->
        [0] rien à supprimer
        [one] { $removed } fichier supprimé
       *[other] { $removed } fichiers supprimés
    }
clean-folder = { $path } : { $done }
clean-rest = le dossier contient autre chose, qui est resté
schema-done = Les schémas sont dans { $path }.
man-done = Les pages de manuel sont dans { $path }.
write-not-ours = le dossier { $path } contient autre chose qu’un site fabriqué par parvis
    .help = choisissez un dossier vide, ou qui n’existe pas encore
write-bad-path = { $path } ne peut pas être le chemin d’un fichier du site
because = { $what } : { $why }
write-link = { $path } est un lien symbolique, rien n’est écrit au travers
answers-name = « { $value } » n’est pas le nom d’un questionnaire
    .help = écrivez la commune et la démarche, comme valmoret/deplacements
answers-no-table = pas de table dans le dossier { $value }
    .help = indiquez le dossier de travail de serve avec --state, ou l’adresse de la table avec --endpoint-url
answers-unknown = « { $value } » n’est pas dans la table
    .help = vérifiez le nom ; une démarche y entre quand parvis serve la montre
answers-other-tool = « { $value } » n’est pas un questionnaire
    .help = cette commande ne concerne que les questionnaires
answers-no-key = la table n’a pas la clé de cette commune
export-done = { $count } réponses écrites dans { $path }. Ce fichier contient des données personnelles : gardez-le pour la mairie.
roll-done = { $count } signatures écrites dans { $path }, et l’export est inscrit au journal. Ce fichier contient des données personnelles : effacez-le après la vérification.
roll-other-tool = « { $value } » n’est pas une pétition
    .help = écrivez commune/démarche ; pour une pétition déposée par un habitant, commune/démarche/référence
import-utf8 = { $file } n’est pas enregistré en UTF-8
    .help = dans votre tableur : « Enregistrer sous… », puis « CSV UTF-8 »
import-csv = { $file } ne peut pas être lu : { $value }
    .help = chaque ligne doit avoir autant de cellules que la première
import-sheet = { $file } n’a pas de colonne « sheet »
    .help = numérotez les feuilles de papier et recopiez ce numéro dans une colonne « sheet » : une feuille importée deux fois ne compte qu’une fois
import-column = aucune question n’a la colonne « { $value } »
    .help = reprenez les noms de colonnes d’un fichier fait par parvis export
import-no-number = il manque le numéro de la feuille
import-option = « { $value } » n’est pas une réponse possible
import-empty = la feuille { $value } n’a aucune réponse
import-twice = la feuille { $value } est déjà plus haut dans ce fichier
import-mistakes = { $count ->
        [one] 1 erreur : rien n’a été importé
       *[other] { $count } erreurs : rien n’a été importé
    }
import-done = { $count ->
        [one] 1 feuille importée
       *[other] { $count } feuilles importées
    }
demo-folder = le dossier { $path } n’existe pas : indiquez celui des réponses de démonstration
demo-loaded = « { $title } » : { $count } envois d’essai
demo-desk = Espace des agents, { $commune } : { $url } ({ $addresses })
desk-email = « { $value } » n’est pas une adresse électronique
desk-name = le nom « { $value } » est vide, trop long ou contient un retour à la ligne
desk-which = plusieurs communes, ou aucune, dans le dossier content : { $communes }
    .help = nommez la commune à la fin, comme content/valmoret
desk-unknown = la commune « { $value } » n’est pas dans la table
    .help = vérifiez le nom ; une commune y entre quand parvis serve la montre
desk-nobody = { $email } n’est pas agent de { $commune }
    .help = parvis desk list affiche ceux qui le sont
desk-added = { $name } ({ $email }) est agent de { $commune } : { $roles }
desk-removed = { $email } n’est plus agent de { $commune }
desk-empty = { $commune } n’a pas encore d’agent
tally-approval = choix de projets
tally-choose-one = choix d’un projet
tally-cumulative = points à répartir
tally-scoring = points à chaque projet
tally-ordinal = classement
tally-head = Enveloppe : { $budget } ; projets : { $projects } ; bulletins : { $ballots } ({ $kind })
tally-project = { $id } – { $name }
tally-rules = Les règles
tally-rule-greedy-skip = { $utility } ; un projet trop cher pour ce qui reste est passé
tally-rule-greedy-stop = { $utility } ; le premier projet trop cher arrête tout
tally-rule-shares-none = Parts égales ({ $utility }), ce qui reste n’est pas dépensé
tally-rule-shares-greedy = Parts égales ({ $utility }), puis les mieux placés d’abord avec ce qui reste
tally-rule-shares-add1 = Parts égales ({ $utility }), complément Add1
tally-rule-shares-add1u = Parts égales ({ $utility }), complément Add1, puis les mieux placés d’abord avec ce qui reste
tally-greedy-votes = Le plus de voix pour son coût d’abord
tally-greedy-votes-cost = Le plus de voix d’abord
tally-greedy-points = Le plus de points pour son coût d’abord
tally-greedy-points-cost = Le plus de points d’abord
tally-greedy-borda = Le plus de points de classement pour son coût d’abord
tally-greedy-borda-cost = Le plus de points de classement d’abord
tally-shares-votes = selon le nombre de projets choisis
tally-shares-votes-cost = selon le coût des projets choisis
tally-shares-points = selon les points
tally-shares-points-cost = selon les points et le coût
tally-shares-borda = selon le classement
tally-shares-borda-cost = selon le classement et le coût
tally-selected = Projets retenus
tally-spent = Dépensé
tally-left = Reste
tally-represented = Votants dont un projet au moins est retenu
tally-by = Règles
tally-cost = Coût
tally-votes = Voix
tally-projects = Projet
tally-by-category = Dépensé par catégorie
tally-by-district = Dépensé par quartier
tally-spent-on = { $name } : { $spent }
tally-result = Projets retenus
tally-sums = Dépensé : { $spent } ; reste : { $left } ; votants dont un projet au moins est retenu : { $represented } sur { $voters }
tally-step-funded = { $project } : retenu ({ $cost }) ; reste { $amount }
tally-step-skipped = { $project } : passé, car il coûte { $cost } et qu’il manque { $amount }
tally-step-stopped = { $project } : le dépouillement s’arrête, car il coûte { $cost } et qu’il manque { $amount }
tally-step-behind = { $project } : après l’arrêt
tally-step-unsupported = { $project } : aucune voix
tally-step-tied = { $said } (à égalité avec le précédent)
tally-free = { $project } : retenu, il ne coûte rien
tally-bought = { $project } : { $cost }, payés par { $payers } votants ; chacun { $price } au plus
tally-bought-points = { $project } : { $cost }, payés par { $payers } votants ; { $price } au plus par point
tally-emptied = { $said } ; votants qui ont donné tout ce qui leur restait : { $emptied }
tally-tied = { $said } ; à égalité avec { $projects }
tally-short = Projets que ceux qui les soutiennent ne peuvent pas payer
tally-short-of = { $project } : il reste { $have } aux { $supporters } votants qui le soutiennent, et il coûte { $cost }
tally-share = L’enveloppe est partagée entre les votants : { $share } chacun.
tally-raised-exhausted = Parts augmentées { $times } fois de { $step } : plus aucun projet soutenu ne tient dans l’enveloppe.
tally-raised-over = Parts augmentées { $times } fois de { $step } : une fois de plus, les projets dépasseraient l’enveloppe.
tally-added = Avec ce qui reste
tally-more = … et { $rest } autres. Pour tout voir : --json
tally-uncounted = Rien n’a pu être compté : corrigez d’abord ces lignes.
tally-not-utf8 = le fichier n’est pas enregistré en UTF-8
tally-no-section = il manque la partie { $section }
tally-no-column = la partie { $section } n’a pas de colonne « { $column } »
tally-missing = la partie META ne dit pas « { $key } »
tally-bad-amount = { $key } : « { $value } » n’est pas un montant
tally-too-large = le montant { $value } est trop grand
tally-vote-type = « { $value } » n’est pas une sorte de vote : approval, choose-1, cumulative, scoring ou ordinal
tally-bad-number = { $key } : « { $value } » n’est pas un nombre ; cette limite n’est pas vérifiée
tally-cells = { $found } cellules pour { $columns } colonnes ; le reste de la ligne ne compte pas
tally-count = { $key } vaut { $said }, mais il y en a { $found }
tally-votes-differ = projet { $project } : { $said } voix annoncées, { $found } dans les bulletins
tally-score = projet { $project } : score annoncé { $said }, { $found } d’après les bulletins
tally-duplicate-project = le projet { $project } est déjà ligne { $first } ; cette ligne ne compte pas
tally-duplicate-voter = le votant { $voter } est déjà ligne { $first } ; les deux bulletins comptent
tally-unknown-project = votant { $voter } : le projet « { $project } » n’existe pas ; ce choix ne compte pas
tally-repeated = votant { $voter } : le projet { $project } est nommé deux fois ; il compte une fois
tally-points = votant { $voter } : les points « { $points } » ne vont pas avec les projets ; ce qui manque compte zéro
tally-limit = votant { $voter } : { $key } est { $limit }, et son bulletin a { $found } ; il compte tel quel
tally-above-budget = projet { $project } : il coûte { $cost }, plus que l’enveloppe
tally-overspent = les projets marqués comme retenus coûtent { $spent }, plus que l’enveloppe de { $budget }
