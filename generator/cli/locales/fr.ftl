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
    .pb = Bulletins d’un budget participatif terminé, en fichiers Pabulib (.pb) ; --output est alors un dossier
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
command-codes = Prépare et suit les codes envoyés par courrier : votations, pétitions, questionnaires, soutiens.
command-codes-generate = Tire les codes d’une démarche, et écrit les lettres ; d’une votation, avant son ouverture.
    .process = La commune et la démarche, comme kerlande/quai
    .count = Nombre de lettres
    .reserve = Nombre de codes de réserve, pour remplacer des lettres perdues (par défaut : 5 %, et 5 au moins)
    .recipients = Destinataires, en CSV : une ligne par lettre, chaque colonne une ligne de l’adresse ; rien n’en est conservé
    .output = Dossier à créer, hors du dossier des textes : il contient les codes
    .state = Dossier de travail de serve, avec sa table et son secret (par défaut : .parvis)
    .endpoint_url = Adresse d’une autre table DynamoDB (par défaut : la table du dossier de travail)
    .region = Région AWS de la table (par défaut : eu-west-3, Paris)
    .table = Nom de la table (par défaut : parvis)
command-codes-status = Dit ce que sont devenus les codes d’une démarche, et si le compte est juste.
    .process = La commune et la démarche, comme kerlande/quai
    .state = Dossier de travail de serve, avec sa table et son secret (par défaut : .parvis)
    .endpoint_url = Adresse d’une autre table DynamoDB (par défaut : la table du dossier de travail)
    .region = Région AWS de la table (par défaut : eu-west-3, Paris)
    .table = Nom de la table (par défaut : parvis)
command-codes-revoke = Annule le code d’une lettre perdue, s’il n’a pas servi.
    .process = La commune et la démarche, comme kerlande/quai
    .code = Le code lui-même
    .register = Registre des lettres, registre.csv ; demande --letter
    .letter = Numéro de la lettre, avec --register
    .state = Dossier de travail de serve, avec sa table et son secret (par défaut : .parvis)
    .endpoint_url = Adresse d’une autre table DynamoDB (par défaut : la table du dossier de travail)
    .region = Région AWS de la table (par défaut : eu-west-3, Paris)
    .table = Nom de la table (par défaut : parvis)
command-codes-reissue = Prend le code de réserve suivant, à la place d’un code annulé, et écrit sa lettre.
    .process = La commune et la démarche, comme kerlande/quai
    .reserve = Codes de réserve, reserve.csv ; la lettre est écrite à côté
    .address = Destinataire de la lettre ; un point-virgule sépare les lignes
    .state = Dossier de travail de serve, avec sa table et son secret (par défaut : .parvis)
    .endpoint_url = Adresse d’une autre table DynamoDB (par défaut : la table du dossier de travail)
    .region = Région AWS de la table (par défaut : eu-west-3, Paris)
    .table = Nom de la table (par défaut : parvis)
command-verify = Recompte une votation à partir de ses fichiers publiés, et dit tout ce qui ne va pas.
    .folder = Dossier avec les fichiers publiés (manifest.json, ballots.jsonl…), ou adresse de la page de l’urne
    .fingerprint = Empreinte de l’affiche, à comparer à celle du manifeste
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
examples-codes = Exemples :
    {"  "}parvis codes generate kerlande/quai --count 2214 --recipients liste.csv --output ../lettres-quai
    {"  "}parvis codes status kerlande/quai
    {"  "}parvis codes revoke kerlande/quai --register ../lettres-quai/registre.csv --letter 318
    {"  "}parvis codes reissue kerlande/quai --reserve ../lettres-quai/reserve.csv
examples-verify = Exemples :
    {"  "}parvis verify https://participer.kerlande.example/quai/urne/
    {"  "}parvis verify urne/ --fingerprint "02d63825 216707c3 5ae5f2f4 0447922f d3ceb4db"
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
pb-done = { $count } bulletins écrits dans { $path } ({ $files ->
        [1] un fichier
       *[other] { $files } fichiers
    } .pb, un par enveloppe). Ces fichiers ne nomment personne.
pb-other-tool = « { $value } » n’est pas un budget participatif
pb-too-early = le vote « { $value } » n’est pas terminé : personne ne voit de bulletin avant la clôture
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
codes-no-vote = « { $value } » ne demande pas de code reçu par courrier
    .help = dans process.yml : identity: code ; puis publiez la commune
codes-count = le nombre de lettres va de 1 à { $max }
    .help = par exemple : --count 2214
codes-inside-content = { $path } est dans le dossier des textes { $content } : les codes n’y ont pas leur place
    .help = choisissez un dossier ailleurs, par exemple --output ../lettres
codes-opened = « { $value } » a déjà ouvert : ses codes ne peuvent plus être tirés
    .help = changez la date « opens », laissez aux lettres le temps d’arriver, et publiez
codes-no-risk = « { $value } » n’a pas répondu à la grille de risque de la CNIL
    .help = ajoutez « risk » dans process.yml : docs/guide/votation.md l’explique
codes-risk = d’après ses réponses à la grille de la CNIL, « { $value } » ne peut pas se faire avec Parvis
    .help = choisissez un système fait pour ce risque, par exemple Belenios (belenios.org)
codes-void = { $path } contient les lettres d’un tirage qui n’a pas abouti : leurs codes ne valent rien
    .help = supprimez ce dossier, puis relancez la commande
codes-too-many = { $count } lettres, c’est trop pour une seule démarche : 5 500 codes environ, réserve comprise
    .help = Parvis est fait pour de petites communes
codes-prepared = les codes de « { $value } » sont déjà tirés : un second tirage rendrait les lettres fausses
    .help = pour savoir où en sont les codes : parvis codes status { $value }
codes-done =
    { $count } lettres et { $reserve } codes de réserve pour { $process }, dans { $path }.
      lettres.html        à imprimer en A4, sans marges
      publipostage.csv    la même chose, pour un imprimeur
      registre.csv        numéros des lettres, pour annuler un code sans le connaître
      reserve.csv         codes de remplacement
    { $kind ->
        [vote] Empreinte à afficher en mairie avant l’ouverture : { $fingerprint }
       *[other] Ces codes sont valables : les lettres peuvent partir.
    }
    Attention : ce dossier contient les codes. Qui le lit peut participer à la place des habitants. Ne le mettez ni dans un courriel, ni dans un dossier partagé.
codes-finished =
    Les codes de « { $value } » sont tous valables ({ $count } manquaient) : les lettres de { $path } peuvent partir.{ $kind ->
        [vote] {" "}Empreinte à afficher en mairie avant l’ouverture : { $fingerprint }
       *[other] {""}
    }
codes-finished-elsewhere =
    Un tirage avait été interrompu : ses { $count } codes manquants sont maintenant valables.
    Ses lettres sont dans le dossier dont LISEZ-MOI.txt, manifest.json ou codes.json a l’empreinte { $fingerprint } ; si ce dossier est perdu, les codes le sont aussi.
codes-read-me = Lettres de la { $kind ->
        [vote] votation
       *[other] démarche
    } { $process }{ $trial ->
        [yes] {" "}(essai : à ne pas envoyer)
       *[no] {""}
    }
    Empreinte : { $fingerprint }

    Les codes de ces lettres sont valables. Qui lit ce dossier peut participer à la place des habitants.

    lettres.html       à imprimer en A4, sans marges ni mise à l’échelle, puis à supprimer
    publipostage.csv   la même chose pour un imprimeur ; à supprimer aussi
    registre.csv       numéro de chaque lettre, et l’empreinte de son code : garder sous clé jusqu’à la clôture
    reserve.csv        codes de remplacement : garder sous clé jusqu’à la clôture
    { $kind ->
        [vote] manifest.json      ce que la commune publie avant l’ouverture, avec manifest.sig
       *[other] codes.json         les empreintes de tous les codes, pour finir un tirage interrompu
    }

    Lettre perdue : parvis codes revoke, puis parvis codes reissue. Tout détruire à la fin du délai de contestation.
codes-unprepared = les codes de « { $value } » ne sont pas encore tirés
    .help = parvis codes generate { $value } --count 100 --output ../lettres
codes-status =
    Codes de { $process }
      Empreinte                 { $fingerprint }
      Codes imprimés            { $printed }
        pas encore utilisés     { $unused }
        utilisés                { $used }
        annulés                 { $revoked }
      Codes de réserve          { $reserve }
        encore disponibles      { $left }
        envoyés en remplacement { $reissued } (utilisés : { $reissuedused }, annulés : { $reissuedrevoked })
      En tout                   utilisés : { $allused } (sur papier : { $onpaper }), annulés : { $allrevoked }
codes-adds-up = Le compte est juste : { $printed } = { $unused } + { $used } + { $revoked } ; { $reserve } = { $left } + { $reissued } ; remplacés ({ $reissued }) ≤ annulés ({ $allrevoked }).
codes-does-not-add-up = Le compte n’est pas juste : { $missing } codes tirés manquent dans la table, { $strange } n’y ont pas leur place. S’il en manque, relancez parvis codes generate ; sinon, { $kind ->
        [vote] n’ouvrez pas l’urne et cherchez pourquoi
       *[other] cherchez pourquoi avant de publier un résultat
    }.
codes-changed = Attention : les questions ou les dates ont changé depuis le tirage des codes. Remettez-les comme elles étaient : le manifeste ne change plus.
codes-mistyped = ce n’est pas un code : il a 25 caractères, et le dernier permet de voir les fautes de frappe
    .help = recopiez-le de la lettre, avec ou sans tirets
codes-no-letter = aucune lettre « { $letter } » dans { $file }
    .help = le registre est le fichier { $name } du dossier des lettres ; les lettres de remplacement s’appellent R1, R2…
codes-unknown = ce code n’est pas de cette démarche
    .help = comparez la commune et la démarche : { $value }
codes-used = { $kind ->
        [vote] ce code a déjà servi : il ne s’annule plus, son bulletin est peut-être dans l’urne
       *[other] ce code a déjà servi : il ne s’annule plus
    }
    .help = { $kind ->
        [vote] la personne qui s’en plaint peut le faire noter au procès-verbal
       *[other] la personne peut retirer ce qu’elle a envoyé, par le lien de son reçu
    }
codes-in-reserve = ce code est dans la réserve : personne ne l’a
    .help = rien à annuler
codes-closed = « { $value } » est clos : ses codes ne changent plus
    .help = { $kind ->
        [vote] leurs nombres sont ceux du procès-verbal
       *[other] leurs nombres sont définitifs
    }
codes-revoked = Code annulé. Pour donner une autre lettre à cette personne : parvis codes reissue { $value } --reserve reserve.csv
codes-revoked-before = Ce code était déjà annulé.
codes-no-reserve = { $path } n’est pas une réserve de codes
    .help = c’est le fichier { $name } du dossier des lettres
codes-revoke-first = il n’y a pas de code annulé à remplacer
    .help = annulez d’abord celui de la lettre perdue : parvis codes revoke { $value }
codes-reissued = La lettre est dans { $path }. Remettez-la à la personne, puis supprimez ce fichier.
codes-reserve-empty = il ne reste aucun code de réserve dans { $path }
    .help = { $kind ->
        [vote] proposez à la personne de voter sur papier à la mairie
       *[other] proposez à la personne de le faire sur papier à la mairie
    }
codes-recipients-count = { $file } a { $value } destinataires, mais --count dit { $count }
    .help = un destinataire par lettre
codes-recipients-long = { $file }:{ $value } : cette adresse ne tient pas dans la fenêtre de l’enveloppe
    .help = six lignes de 45 caractères au plus
codes-recipients-empty = { $file }:{ $value } : cette adresse est vide
    .help = supprimez la ligne, et changez --count
serve-codes =
    Codes d’essai pour { $process }, à ne pas envoyer :
      { $path }
verify-fingerprint = une empreinte a 40 chiffres ou lettres de a à f
    .help = recopiez-la de l’affiche, avec ou sans tirets
verify-no-manifest = { $value } ne contient pas manifest.json
    .help = il faut tous les fichiers publiés du vote
verify-read =
    Empreinte du manifeste   { $fingerprint }{ $compared ->
        [yes] {""}
       *[no] {" "}(à comparer à l’affiche : --fingerprint)
    }
    Codes imprimés           { $printed }, et { $reserve } en réserve
    Lots publiés             { $batches }, avec { $inbatches } empreintes{ $closed ->
        [yes] {""}
       *[no] . Le vote n’est pas clos.
    }{ $closed ->
        [yes] {"\u000A"}Codes utilisés           { $used }, et { $paper } sur papier ; { $revoked } annulés, { $reissued } remplacés{"\u000A"}Bulletins                { $ballots }, et { $paperballots } sur papier{"\u000A"}Empreinte de la clôture  { $closing }
       *[no] {""}
    }
verify-result = { $question }
    {"  "}{ $first ->
        [none] Aucun suffrage exprimé
        [one] En tête : { $winners }
       *[other] À égalité : { $winners }
    } ({ $valid } exprimés, { $blank } blancs, { $invalid } nuls)
verify-yes = Oui
verify-no = Non
verify-holds = Tout est juste : chaque bulletin a un jeton valable, le compte est le même que celui qui a été déclaré.
verify-holds-open = Tout est juste jusqu’ici. Les bulletins seront publiés à la clôture.
verify-fails = { $count ->
        [one] { $count } chose ne va pas
       *[other] { $count } choses ne vont pas
    }. Gardez ces fichiers et prévenez la mairie.
finding-missing = le fichier { $file } manque
finding-form = { $file } n’est pas dans la forme prescrite
finding-form-line = { $file }, ligne { $line } : pas dans la forme prescrite
finding-seal = { $file } n’a pas été scellé par la clé du manifeste
finding-fingerprint = le manifeste n’est pas celui de l’affiche : empreinte { $found } au lieu de { $expected }
finding-rules-hash = les règles ne sont pas celles que le manifeste annonce
finding-number = { $what } : le fichier dit { $declared }, il y en a { $found }
finding-unsorted = { $list } : pas dans l’ordre à la place { $place }
finding-duplicate = { $list } : { $hash } s’y trouve deux fois
finding-in-both = le code { $hash } est à la fois dans { $first } et dans { $second }
finding-never-printed = { $list } : le code { $hash } n’a été ni imprimé ni remplacé
finding-not-reserve = le code { $hash } est dit remplacé, mais n’est pas de la réserve
finding-more-than = { $what } : { $count }, plus que { $of } ({ $limit })
finding-ballot-hash = le bulletin { $hash } porte une autre empreinte que la sienne
finding-token = le bulletin { $hash } a un jeton que la commune n’a pas signé
finding-token-twice = le bulletin { $hash } a le jeton d’un autre bulletin
finding-choices = le bulletin { $hash } dit ce que les règles ne permettent pas
finding-batch-number = un lot porte le numéro { $found } au lieu de { $expected }
finding-batch-size = le lot { $number } n’a que { $size } empreintes
finding-batch-root = le lot { $number } a une autre racine que celle de ses empreintes
finding-batch-twice = lot { $number } : le bulletin { $hash } était déjà dans un lot
finding-lost = le bulletin { $hash }, publié dans le lot { $number }, a disparu de l’urne
finding-root = la racine de la clôture n’est pas celle des bulletins
finding-other-vote = la clôture est celle d’un autre vote
finding-file-hash = { $file } n’est pas le fichier que la clôture nomme
finding-result = le résultat déclaré n’est pas celui que donnent les bulletins
finding-result-unknown = le résultat ne se recompte pas : les règles, ou le total du papier, ne se lisent pas
list-printed = codes imprimés
list-reserve = codes de réserve
list-used = codes utilisés
list-used-on-paper = codes utilisés sur papier
list-revoked = codes annulés
list-reissued = codes remplacés
list-batch = lot { $number }
list-ballots = bulletins
counted-printed = codes imprimés
counted-reserve = codes de réserve
counted-used = codes utilisés
counted-used-anyhow = codes utilisés, sur le web et sur papier
counted-used-on-paper = codes utilisés sur papier
counted-revoked = codes annulés
counted-reissued = codes remplacés
counted-ballots = bulletins
counted-envelopes = enveloppes
counted-paper-ballots = bulletins sur papier
risk-intro =
    Avant une votation, cinq questions : c’est la grille de risque de la CNIL (délibération n° 2019-053).
    Répondez oui ou non. Dans le doute, oui.
risk-yes-or-no = répondez oui ou non
risk-persons = Le vote élit-il ou désigne-t-il des personnes ?
    .hint = Conseil des jeunes, délégués, jury, représentants du personnel…
risk-binding = Le résultat s’imposera-t-il à la commune ?
    .hint = Référendum local, consultation des électeurs au sens du code général des collectivités territoriales.
risk-stakes = L’enjeu est-il élevé pour quelqu’un ?
    .hint = Son travail, beaucoup d’argent, des droits, un pouvoir.
risk-conflict = Le sujet divise-t-il la commune, ou un vote sur lui a-t-il déjà été contesté ?
risk-means = Quelqu’un qui voudrait fausser le résultat en aurait-il les moyens ?
    .hint = De l’argent, une compétence technique, ou un accès aux machines de la commune ou de son prestataire.
risk-elects = Parvis n’élit et ne désigne personne : rien n’a été écrit. Choisissez un système fait pour cela, par exemple Belenios (belenios.org).
risk-binds = Avec Parvis, chaque vote est un avis : rien n’a été écrit. Un vote qui décide se tient dans un bureau de vote ; vous pouvez le présenter sur une page.
risk-high = D’après ces réponses, le vote est au niveau de risque { $level } de la CNIL, et Parvis ne convient qu’au niveau 1 : rien n’a été écrit. Choisissez un système fait pour ce niveau, par exemple Belenios (belenios.org), et demandez à votre délégué à la protection des données.
new-stopped = les questions n’ont pas toutes de réponse : rien n’a été écrit
    .help = relancez la commande quand vous voulez
