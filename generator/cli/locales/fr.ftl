command-parvis = La plateforme de participation d’une commune, à partir d’un dossier de textes.
    .lang = Langue des messages : fr ou en
command-check = Vérifie les textes d’un dossier et dit ce qu’il faut corriger.
    .content = Dossier qui contient les communes (par défaut : content)
command-build = Fabrique les pages du site de chaque commune.
    .content = Dossier qui contient les communes (par défaut : content)
    .output = Dossier où écrire les sites ; chaque commune y a son dossier
    .snapshot = Fichier JSON des résultats à afficher : {"{"}"valmoret": …{"}"}
    .at = Moment pour lequel fabriquer les pages, par exemple 2026-11-20 (midi) ou 2026-11-20T09:00:00Z (par défaut : maintenant)
    .site = Ne fabriquer que le site de cette commune (le nom de son dossier)
command-serve = Montre les sites sur cet ordinateur et reçoit les signatures d’essai.
    .content = Dossier qui contient les communes (par défaut : content)
    .port = Port de cet ordinateur (par défaut : 4180 ; 0 pour un port libre)
    .state = Dossier de travail : table, secret, pages (par défaut : .parvis)
    .at = Faire comme si c’était ce moment, par exemple 2026-11-20 ou 2026-11-20T09:00:00Z
    .site_url = Adresse à laquelle les pages sont montrées, si ce n’est pas par cette commande
    .functions_url = Adresse des fonctions, si elles sont sur un autre site que les pages
    .endpoint_url = Adresse d’une autre table DynamoDB (par défaut : une table dans le dossier de travail)
    .region = Région AWS de la table (par défaut : eu-west-3, Paris)
    .table = Nom de la table (par défaut : parvis)
    .smtp = Serveur de courrier, par exemple smtp://localhost:2525 (par défaut : une page montre les courriers)
    .mail_from = Adresse d’expédition des courriers
    .no_limits = Sans limite d’envois, pour mesurer ; jamais pour de vraies personnes
help = Affiche cette aide
version = Affiche la version
heading-usage = Utilisation :
heading-commands = Commandes
heading-arguments = Arguments
heading-options = Options
value-command = COMMANDE
exit-codes = Codes de sortie :
    {"  "}0  tout va bien
    {"  "}1  les textes contiennent des erreurs
    {"  "}2  la commande est mal écrite
    {"  "}3  un fichier n’a pas pu être lu ou écrit
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
write-not-ours = le dossier { $path } contient autre chose qu’un site fabriqué par parvis
    .help = choisissez un dossier vide, ou qui n’existe pas encore
write-link = { $path } est un lien symbolique, rien n’est écrit au travers
