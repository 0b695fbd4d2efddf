severity-error = erreur :
severity-warning = attention :
hint = conseil :
summary = { $errors ->
        [0] { $warnings ->
            [0] Aucune erreur
            [one] Aucune erreur, { $warnings } point à vérifier
           *[other] Aucune erreur, { $warnings } points à vérifier
        }
        [one] { $errors } erreur dans { $files ->
            [one] { $files } fichier
           *[other] { $files } fichiers
        }
       *[other] { $errors } erreurs dans { $files ->
            [one] { $files } fichier
           *[other] { $files } fichiers
        }
    }

no-content = ce dossier n’existe pas
    .help = indiquez le dossier qui contient les communes, par exemple : parvis check content/
no-commune = aucune commune dans ce dossier
    .help = créez un dossier par commune, par exemple « valmoret », avec un fichier commune.yml
is-a-commune = ce dossier est celui d’une seule commune
    .help = indiquez le dossier qui le contient
missing-file = il manque le fichier « { $file } »
    .help = { $near ->
        [none] créez ce fichier, ou corrigez son nom
       *[other] vouliez-vous dire « { $near } » ?
    }
unreadable = lecture impossible : { system-error }
    .help = { $kind ->
        [not-folder] indiquez un dossier, par exemple : parvis check content/
       *[other] {""}
    }
system-error = { $kind ->
        [not-found] ce fichier ou ce dossier n’existe pas
        [permission] l’accès est refusé ; vérifiez à qui il appartient
        [exists] un fichier ou un dossier porte déjà ce nom
        [full] il n’y a plus de place sur le disque
        [is-folder] c’est un dossier, pas un fichier
        [not-folder] ce n’est pas un dossier
        [not-a-file] ce n’est pas un fichier ordinaire
        [read-only] ce disque ne peut pas être modifié
        [port-in-use] une autre commande s’en sert déjà
       *[other] { $system }
    }
too-large = ce texte est trop long ({ $size } Mo)
    .help = un texte a au plus 1 Mo ; placez les documents dans le dossier files/
not-utf8 = ce fichier est enregistré en { $encoding }, pas en UTF-8
    .label = premier caractère illisible
    .help = dans votre éditeur : « Enregistrer sous… », puis choisissez l’encodage UTF-8
empty-file = ce fichier est vide
    .help = écrivez son contenu, ou supprimez-le
link-loop = ce lien symbolique ne mène à rien, ou tourne en rond
    .help = supprimez-le, ou faites-le mener à un fichier
link-outside = ce lien symbolique sort du dossier de la commune
    .help = copiez le fichier à cet endroit
bad-name = « { $found } » ne peut pas devenir une adresse
    .help = { $near ->
        [none] utilisez des lettres sans accent, des chiffres et des tirets
       *[other] renommez-le « { $near } »
    }
folder-without-process = il n’y a pas de process.yml dans ce dossier
    .help = ajoutez process.yml pour en faire une démarche ; les fichiers à publier vont dans files/, les pages dans pages/
too-many = trop d’erreurs dans ce fichier, la suite n’est pas affichée

unquoted-colon = ce texte contient « : », il faut le mettre entre guillemets
    .help = { $fixed ->
        [none] mettez tout le texte entre guillemets droits, comme "ceci"
       *[other] écrivez { $fixed }
    }
tab = une tabulation au lieu d’espaces
    .help = remplacez-la (→) par des espaces, autant que sur les lignes du même niveau
indentation = cette ligne n’est pas bien alignée
    .help = alignez-la avec les lignes du même niveau ; un « : » manque peut-être à la ligne au-dessus
unclosed = { $kind ->
        [quote] ce guillemet " n’est pas fermé
        [apostrophe] ce guillemet ' n’est pas fermé
        [bracket] ce crochet [ n’est pas fermé
        [brace] cette accolade {"{"} n’est pas fermée
       *[other] un guillemet, un crochet ou une accolade n’est pas fermé
    }
    .help = { $kind ->
        [quote] ajoutez " à la fin du texte
        [apostrophe] ajoutez ' à la fin du texte
        [bracket] ajoutez ] à la fin de la liste, le plus souvent au bout de la ligne
        [brace] ajoutez {"}"} là où elle doit se fermer, le plus souvent au bout de la ligne
       *[other] vérifiez cette ligne et celles du dessus
    }
unopened = { $kind ->
        [bracket] rien n’ouvre la liste que ce crochet ] ferme
       *[brace] rien n’ouvre le groupe que cette accolade {"}"} ferme
    }
    .help = { $kind ->
        [bracket] retirez ce crochet, ou ajoutez [ au début de la liste
       *[brace] retirez cette accolade, ou ajoutez {"{"} au début du groupe
    }
text-after-quote = le texte continue après le guillemet qui le ferme
    .help = { $fixed ->
        [none] mettez tout le texte entre guillemets droits, et aucun au milieu
       *[other] écrivez { $fixed }
    }
missing-comma = une virgule manque avant « { $key } »
    .help = écrivez une virgule entre la valeur et la clé qui la suit
special-character = ce caractère a un sens particulier ici
    .help = mettez le texte entre guillemets
unknown-alias = ce texte commence par « * », il faut le mettre entre guillemets
    .help = écrivez "*…"
several-documents = une ligne « --- » partage ce fichier en deux
    .help = retirez cette ligne
too-deep = trop de niveaux, les uns dans les autres
    .help = vérifiez le nombre d’espaces au début des lignes
too-many-values = ce fichier contient beaucoup trop de valeurs
syntax = cette partie ne peut pas être lue
    .help = vérifiez les guillemets, les « : » et les espaces au début des lignes

unknown-key = clé inconnue « { $word } »
    .help = { $near ->
        [none] clés possibles : { $allowed }
       *[other] vouliez-vous dire « { $near } » ?
    }
duplicate-key = la clé « { $key } » est écrite deux fois
    .help = gardez une seule des deux lignes
missing-key = il manque « { $key } »
    .help = { $key ->
        [title] ajoutez une ligne, par exemple title: Rouvrir la passerelle
        [summary] ajoutez une ligne summary: avec une ou deux phrases
        [opens] ajoutez une ligne, par exemple opens: 2026-11-02
        [closes] ajoutez une ligne, par exemple closes: 2027-01-31
        [tool] ajoutez une ligne, par exemple tool: petition
        [date] ajoutez une ligne, par exemple date: 2026-11-02
        [insee] ajoutez une ligne, par exemple insee: "01999"
        [picture_alt] décrivez l’image pour celles et ceux qui ne la voient pas : picture_alt: …
        [accent] ajoutez une ligne, par exemple accent: "#1d5b43"
        [petition] ajoutez petition: avec, dessous, addressee: et author:
       *[other] ajoutez une ligne { $key }: …
    }
empty-value = « { $key } » n’a pas de valeur
    .help = écrivez-la après « : », ou retirez la ligne si elle est facultative
wrong-type = { $expected ->
        [text] « { $key } » doit être un texte
        [number] « { $key } » doit être un nombre entier
        [boolean] « { $key } » doit être true (oui) ou false (non)
        [list] « { $key } » doit être une liste
       *[mapping] « { $key } » doit contenir des clés et leurs valeurs
    }
    .help = { $near ->
        [none] { $expected ->
            [list] écrivez chaque élément sur une ligne qui commence par « - »
            [mapping] écrivez chaque clé sur une ligne, deux espaces plus à droite
            [boolean] écrivez true pour oui, false pour non, sans guillemets
            [number] écrivez seulement des chiffres, sans guillemets
           *[text] écrivez le texte sur la même ligne
        }
       *[other] écrivez { $near }
    }
out-of-range = « { $key } » doit être entre { $min } et { $max }
unknown-word = « { $word } » n’est pas possible ici
    .help = { $near ->
        [none] choisissez parmi : { $allowed }
       *[other] vouliez-vous dire « { $near } » ?
    }
bad-value = cette valeur ne peut pas être lue ({ $reason })
too-long = « { $key } » a { $length } caractères, le maximum est { $max }
    .help = raccourcissez ce texte

bad-insee = « { $found } » n’est pas un code INSEE
    .help = un code INSEE a cinq caractères, entre guillemets, par exemple "01999" ou "2A004"
unknown-zone = fuseau horaire inconnu « { $found } »
    .help = vouliez-vous dire { $near } ?
bad-url = « { $found } » n’est pas l’adresse d’un site
    .help = écrivez-la en entier, par exemple https://participer.valmoret.fr
bad-functions = « { $found } » n’est pas une adresse possible pour les fonctions
    .help = écrivez /api, ou une adresse entière qui commence par https://
bad-colour = « { $found } » n’est pas une couleur
    .help = écrivez « # » et six chiffres ou lettres de a à f, entre guillemets, par exemple "#1d5b43"
low-contrast = cette couleur est trop claire pour être lisible sur du blanc
    .help = la couleur la plus proche qui convient est "{ $near }"
bad-font = « { $found } » n’est pas une liste de polices
    .help = écrivez des noms séparés par des virgules, du préféré au plus courant, par exemple Georgia, serif
look-contrast = { $role ->
        [ink] le texte de cette couleur ne se lirait pas bien
       *[paper] le texte ne se lirait pas bien sur un fond de cette couleur
    }
    .help = la couleur la plus proche qui convient est "{ $near }"
unknown-template = ce fichier ne remplace aucun gabarit
    .help = { $near ->
        [none] gabarits qui peuvent être remplacés : { $allowed }
       *[other] vouliez-vous dire { $near } ?
    }
template-not-extending = ce gabarit ne part pas de celui qu’il remplace
    .help = commencez le fichier par { $line }
template-forbidden = « { $word } » n’est pas accepté dans un gabarit
    .help = { $kind ->
        [pipe] les filtres ne sont pas acceptés : affichez la valeur telle quelle
        [style] utilisez une classe du thème ; les styles dans la page sont bloqués
       *[other] retirez-le : les pages n’exécutent et ne chargent rien d’autre que ce que le thème prévoit
    }
template-block = aucune page n’a de morceau « { $found } »
    .help = { $near ->
        [none] morceaux possibles : { $allowed }
       *[other] vouliez-vous dire « { $near } » ?
    }
template-outside = ceci n’est dans aucun morceau, et ne s’afficherait pas
    .help = placez-le entre {"{%"} block … {"%}"} et {"{%"} endblock {"%}"}
template-error = le gabarit ne peut pas être utilisé : { $reason }
    .help = vérifiez les noms, les accolades et les guillemets
menu-target = « { $found } » ne mène à aucune page
    .help = { $near ->
        [none] écrivez un fichier comme pages/a-propos.md, le dossier d’une démarche, ou une adresse https://
       *[other] vouliez-vous dire { $near } ?
    }
bad-email = « { $found } » n’est pas une adresse électronique
    .help = écrivez-la comme nom@exemple.fr
not-a-picture = « { $file } » n’est pas une image que les navigateurs affichent
    .help = utilisez un fichier .svg, .png, .jpg, .webp, .avif ou .gif
broken-picture = l’image « { $file } » ne peut pas être lue
    .help = { $fault ->
        [cut] la fin du fichier manque ; copiez à nouveau l’image d’origine
        [large] elle a plus de 200 millions de pixels ; réduisez-la
        [decoder] enregistrez-la à nouveau en JPEG ou en PNG ({ $reason })
       *[format] son nom ne dit pas son vrai format ; enregistrez-la à nouveau en JPEG ou en PNG
    }
not-in-files = « { $file } » n’est pas dans le dossier files/
    .help = déplacez ce fichier dans files/, seul ce dossier est publié

bad-date = « { $found } » n’est pas une date
    .help = { $near ->
        [none] écrivez l’année, le mois et le jour, comme 2026-11-02 ; avec une heure si besoin : 2026-11-02 18:00
       *[other] écrivez { $near }
    }
no-such-hour = cette heure n’existe pas : ce jour-là, on passe à l’heure d’été
    .help = choisissez une heure plus tôt ou plus tard
closes-before-opens = la fin ({ $closes }) n’est pas après le début ({ $opens })
    .help = vérifiez l’année de « opens » et de « closes »
bad-slug = « { $found } » ne peut pas être une adresse
    .help = { $near ->
        [none] utilisez des lettres sans accent, des chiffres et des tirets
       *[other] écrivez { $near }
    }
reserved-slug = l’adresse « { $found } » est réservée
    .help = donnez-lui un autre nom, ou une autre adresse avec « slug »
duplicate-slug = l’adresse « { $found } » est déjà prise par { $other }
    .help = donnez une autre adresse à l’une des deux
tool-not-available = l’outil « { $tool } » n’est pas encore disponible dans cette version
    .help = outils disponibles : { $available }
tool-not-enabled = l’outil « { $tool } » n’est pas dans la liste de la commune
    .help = ajoutez-le à « tools » dans commune.yml, par exemple tools: [{ $tool }]
unknown-activity = l’outil « { $tool } » n’a pas d’activité « { $word } »
    .help = { $near ->
        [none] choisissez parmi : { $allowed }
       *[other] vouliez-vous dire « { $near } » ?
    }
identity-not-available = « { $word } » n’est pas encore possible pour cet outil
    .help = choisissez email ou open
thresholds = le seuil { $found } n’est pas plus grand que le précédent
    .help = écrivez les seuils du plus petit au plus grand, tous supérieurs à zéro
threshold-above-legal = le seuil { $found } dépasse le seuil légal de { $legal } signatures
    .help = retirez-le : le seuil légal est le dernier, il est ajouté automatiquement
legal-needs-electors = une pétition légale demande le nombre d’électeurs de la commune
    .help = ajoutez « electors » dans commune.yml
legal-needs-elector = seuls les électeurs de la commune peuvent signer une pétition légale
    .help = écrivez eligibility: {"{"} elector: true {"}"}
legal-needs-email = une pétition légale demande une adresse électronique confirmée
    .help = écrivez identity: email
answer-and-refused = une pétition refusée n’a pas de réponse
    .help = gardez « answer » ou « refused », pas les deux

front-matter = { $problem ->
        [unclosed] l’en-tête n’est pas fermé
       *[missing] il manque l’en-tête de cette page
    }
    .help = commencez le fichier par une ligne ---, puis title: et le titre, puis une ligne ---
broken-link = ce lien ne mène nulle part : { $found }
    .help = { $near ->
        [none] vérifiez le chemin ; il part du dossier de ce fichier
       *[other] vouliez-vous dire { $near } ?
    }
broken-anchor = la page n’a pas de partie « #{ $found } »
    .help = { $near ->
        [none] reprenez les mots du titre de la partie, en minuscules, sans accent, avec des tirets
       *[other] vouliez-vous dire #{ $near } ?
    }
unsafe-link = ce lien n’est pas accepté : { $found }
    .help = un lien mène à un fichier, ou commence par https://, mailto: ou tel:
remote-picture = cette image vient d’un autre site : { $found }
    .help = copiez l’image dans files/ et écrivez ![description](files/…)

raw-html = du HTML, qui s’affichera tel quel
    .help = retirez-le, et utilisez Markdown
picture-without-alt = cette image n’a pas de description
    .help = écrivez ce qu’elle montre entre les crochets : ![description](…)
unused-file = aucune page n’utilise ce fichier
    .help = déplacez-le dans files/ pour le publier, ou supprimez-le
tool-not-yet = l’outil « { $tool } » n’est pas encore disponible dans cette version

snapshot-not-json = ce fichier n’est pas du JSON
    .help = il doit ressembler à {"{"}"valmoret": {"{"}"format": 1, "parts": {"{"}"passerelle/signatures/count": {"{"}"kind": "count", "web": 42{"}"}{"}"}{"}"}{"}"}
snapshot-format = « { $at } » est au format { $found }, cette version de parvis lit le format { $expected }
    .help = fabriquez à nouveau ce fichier, avec la même version de parvis
snapshot-shape = { $problem ->
        [not-an-object] { $at ->
            [none] ce fichier doit contenir un objet {"{"} … {"}"}
           *[other] « { $at } » doit contenir un objet {"{"} … {"}"}
        }
        [no-commune] ces résultats ne disent pas de quelle commune ils sont
        [missing] il manque « { $key } » dans « { $at } »
        [unknown-key] clé inconnue « { $key } » dans « { $at } »
        [unknown-kind] sorte de résultat inconnue « { $key } » dans « { $at } »
       *[not-a-count] « { $key } » doit être un nombre entier, zéro ou plus, dans « { $at } »
    }
    .help = { $problem ->
        [not-an-object] ce fichier doit ressembler à {"{"}"valmoret": {"{"}"format": 1, "parts": {"{"}"passerelle/signatures/count": {"{"}"kind": "count", "web": 42{"}"}{"}"}{"}"}{"}"}
        [no-commune] placez-les sous le nom du dossier de leur commune : {"{"}"valmoret": {"{"}"format": 1, "parts": …{"}"}{"}"}
        [missing] ajoutez cette clé, ou fabriquez à nouveau ce fichier
        [unknown-key] retirez cette clé, ou fabriquez à nouveau ce fichier
        [unknown-kind] écrivez "kind": "count"
       *[not-a-count] écrivez-le sans guillemets, par exemple "web": 42
    }
snapshot-unknown-commune = des résultats de « { $found } », qui n’est pas une commune de ce dossier
    .help = { $near ->
        [none] ils ne sont affichés nulle part ; vérifiez le nom du dossier de la commune
       *[other] ils ne sont affichés nulle part ; vouliez-vous dire « { $near } » ?
    }
snapshot-unknown-part = { $commune } : aucune page n’affiche « { $found } »
    .help = { $near ->
        [none] une clé s’écrit démarche/activité/count, par exemple passerelle/signatures/count
       *[other] vouliez-vous dire « { $near } » ?
    }
