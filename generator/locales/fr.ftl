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
    }{ $errors ->
        [0] {""}
       *[other] { $warnings ->
            [0] {""}
            [one] , { $warnings } point à vérifier
           *[other] , { $warnings } points à vérifier
        }
    }

no-content = ce dossier n’existe pas
    .help = indiquez le dossier qui contient les communes, par exemple : parvis check content/
    .title = Dossier introuvable
no-commune = aucune commune dans ce dossier
    .help = créez un dossier par commune, par exemple « valmoret », avec un fichier commune.yml
    .title = Dossier sans commune
is-a-commune = ce dossier est celui d’une seule commune
    .help = indiquez le dossier qui le contient
    .title = Dossier d’une seule commune
missing-file = il manque le fichier « { $file } »
    .help = { $near ->
        [none] créez ce fichier, ou corrigez son nom
       *[other] vouliez-vous dire « { $near } » ?
    }
    .title = Fichier manquant
unreadable = lecture impossible : { system-error }
    .help = { $kind ->
        [not-folder] indiquez un dossier, par exemple : parvis check content/
       *[other] {""}
    }
    .title = Fichier illisible
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
    .help = un texte a au plus { $most } Mo ; placez les documents dans le dossier files/
    .title = Texte trop long
not-utf8 = ce fichier est enregistré en { $encoding }, pas en UTF-8
    .label = premier caractère illisible
    .help = dans votre éditeur : « Enregistrer sous… », puis choisissez l’encodage UTF-8
    .title = Accents mal enregistrés
empty-file = ce fichier est vide
    .help = écrivez son contenu, ou supprimez-le
    .title = Fichier vide
link-loop = ce lien symbolique ne mène à rien, ou tourne en rond
    .help = supprimez-le, ou faites-le mener à un fichier
    .title = Lien symbolique sans fin
link-outside = ce lien symbolique sort du dossier de la commune
    .help = copiez le fichier à cet endroit
    .title = Lien symbolique vers l’extérieur
bad-name = « { $found } » ne peut pas devenir une adresse
    .help = { $near ->
        [none] utilisez des lettres sans accent, des chiffres et des tirets
       *[other] renommez-le « { $near } »
    }
    .title = Nom de fichier impossible
folder-without-process = il n’y a pas de process.yml dans ce dossier
    .help = ajoutez process.yml pour en faire une démarche ; les fichiers à publier vont dans files/, les pages dans pages/
    .title = Dossier sans process.yml
too-many = trop d’erreurs dans ce fichier, la suite n’est pas affichée
    .title = Trop d’erreurs dans un fichier
too-many-warnings = trop de points à vérifier dans ce fichier, la suite n’est pas affichée
    .title = Trop de points à vérifier dans un fichier

unquoted-colon = ce texte contient « : », il faut le mettre entre guillemets
    .help = { $fixed ->
        [none] mettez tout le texte entre guillemets droits, comme "ceci"
       *[other] écrivez { $fixed }
    }
    .title = Deux-points sans guillemets
tab = une tabulation au lieu d’espaces
    .help = remplacez-la (→) par des espaces, autant que sur les lignes du même niveau
    .title = Tabulation
indentation = cette ligne n’est pas bien alignée
    .help = alignez-la avec les lignes du même niveau ; un « : » manque peut-être à la ligne au-dessus
    .title = Ligne mal alignée
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
    .title = Guillemet ou crochet non fermé
unopened = { $kind ->
        [bracket] rien n’ouvre la liste que ce crochet ] ferme
       *[brace] rien n’ouvre le groupe que cette accolade {"}"} ferme
    }
    .help = { $kind ->
        [bracket] retirez ce crochet, ou ajoutez [ au début de la liste
       *[brace] retirez cette accolade, ou ajoutez {"{"} au début du groupe
    }
    .title = Crochet ou accolade de trop
text-after-quote = le texte continue après le guillemet qui le ferme
    .help = { $fixed ->
        [none] mettez tout le texte entre guillemets droits, et aucun au milieu
       *[other] écrivez { $fixed }
    }
    .title = Texte après un guillemet fermant
missing-comma = une virgule manque avant « { $key } »
    .help = écrivez une virgule entre la valeur et la clé qui la suit
    .title = Virgule manquante
special-character = ce caractère a un sens particulier ici
    .help = mettez le texte entre guillemets
    .title = Caractère spécial sans guillemets
unknown-alias = ce texte commence par « * », il faut le mettre entre guillemets
    .help = écrivez "*…"
    .title = Étoile sans guillemets
several-documents = une ligne « --- » partage ce fichier en deux
    .help = retirez cette ligne
    .title = Fichier coupé en deux
too-deep = trop de niveaux, les uns dans les autres
    .help = vérifiez le nombre d’espaces au début des lignes
    .title = Trop de niveaux
too-many-values = ce fichier contient beaucoup trop de valeurs
    .title = Trop de valeurs
syntax = cette partie ne peut pas être lue
    .help = vérifiez les guillemets, les « : » et les espaces au début des lignes
    .title = Partie illisible

unknown-key = clé inconnue « { $word } »
    .help = { $near ->
        [none] clés possibles : { $allowed }
       *[other] vouliez-vous dire « { $near } » ?
    }
    .title = Clé inconnue
duplicate-key = la clé « { $key } » est écrite deux fois
    .help = gardez une seule des deux lignes
    .title = Clé écrite deux fois
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
        [questionnaire] ajoutez questionnaire: avec, dessous, pages:
        [petition] ajoutez petition: avec, dessous, addressee: et author:
       *[other] ajoutez une ligne { $key }: …
    }
    .title = Clé manquante
empty-value = « { $key } » n’a pas de valeur
    .help = écrivez-la après « : », ou retirez la ligne si elle est facultative
    .title = Clé sans valeur
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
    .title = Valeur d’une autre sorte
out-of-range = « { $key } » doit être entre { $min } et { $max }
    .title = Nombre trop petit ou trop grand
unknown-word = « { $word } » n’est pas possible ici
    .help = { $near ->
        [none] choisissez parmi : { $allowed }
       *[other] vouliez-vous dire « { $near } » ?
    }
    .title = Mot impossible
bad-value = cette valeur ne peut pas être lue ({ $reason })
    .title = Valeur illisible
too-long = « { $key } » a { $length } caractères, le maximum est { $max }
    .help = raccourcissez ce texte
    .title = Texte trop long pour sa place

bad-insee = « { $found } » n’est pas un code INSEE
    .help = un code INSEE a cinq caractères, entre guillemets, par exemple "01999" ou "2A004"
    .title = Code INSEE
unknown-zone = fuseau horaire inconnu « { $found } »
    .help = vouliez-vous dire { $near } ?
    .title = Fuseau horaire inconnu
bad-url = « { $found } » n’est pas l’adresse d’un site
    .help = écrivez-la en entier, par exemple https://participer.valmoret.fr
    .title = Adresse de site
bad-link = « { $found } » n’est pas une adresse du web
    .help = copiez-la en entier depuis la barre du navigateur, par exemple https://www.exemple.fr/etude.pdf
    .title = Adresse du web
bad-origin = « { $found } » ne peut pas être autorisé à montrer le débat
    .help = écrivez le début de son adresse, sans rien après le nom, par exemple https://www.valmoret.fr
    .title = Site autorisé impossible
no-position = il manque la position « { $key } »
    .help = écrivez-la en quelques phrases sous la clé « { $key } », ou dans le fichier « { $file } » à côté
    .title = Position manquante
position-twice = la position « { $key } » est écrite deux fois
    .help = gardez cette ligne, ou le fichier « { $file } »
    .title = Position en double
bad-functions = « { $found } » n’est pas une adresse possible pour les fonctions
    .help = écrivez /api, ou une adresse entière qui commence par https://
    .title = Adresse des fonctions
bad-colour = « { $found } » n’est pas une couleur
    .help = écrivez « # » et six chiffres ou lettres de a à f, entre guillemets, par exemple "#1d5b43"
    .title = Couleur impossible
low-contrast = cette couleur est trop claire pour être lisible sur du blanc
    .help = la couleur la plus proche qui convient est "{ $near }"
    .title = Couleur trop claire
bad-font = « { $found } » n’est pas une liste de polices
    .help = écrivez des noms séparés par des virgules, du préféré au plus courant, par exemple Georgia, serif
    .title = Police de caractères
look-contrast = { $role ->
        [ink] le texte de cette couleur ne se lirait pas bien
       *[paper] le texte ne se lirait pas bien sur un fond de cette couleur
    }
    .help = la couleur la plus proche qui convient est "{ $near }"
    .title = Couleur peu lisible
unknown-template = ce fichier ne remplace aucun gabarit
    .help = { $near ->
        [none] gabarits qui peuvent être remplacés : { $allowed }
       *[other] vouliez-vous dire { $near } ?
    }
    .title = Gabarit inconnu
template-not-extending = ce gabarit ne part pas de celui qu’il remplace
    .help = commencez le fichier par { $line }
    .title = Gabarit sans point de départ
template-forbidden = « { $word } » n’est pas accepté dans un gabarit
    .help = { $kind ->
        [pipe] les filtres ne sont pas acceptés : affichez la valeur telle quelle
        [style] utilisez une classe du thème ; les styles dans la page sont bloqués
       *[other] retirez-le : les pages n’exécutent et ne chargent rien d’autre que ce que le thème prévoit
    }
    .title = Gabarit avec un mot interdit
template-block = aucune page n’a de morceau « { $found } »
    .help = { $near ->
        [none] morceaux possibles : { $allowed }
       *[other] vouliez-vous dire « { $near } » ?
    }
    .title = Morceau de page inconnu
template-outside = ceci n’est dans aucun morceau, et ne s’afficherait pas
    .help = placez-le entre {"{%"} block … {"%}"} et {"{%"} endblock {"%}"}
    .title = Texte hors d’un morceau de page
template-error = le gabarit ne peut pas être utilisé : { $reason }
    .help = vérifiez les noms, les accolades et les guillemets
    .title = Gabarit en erreur
menu-target = « { $found } » ne mène à aucune page
    .help = { $near ->
        [none] écrivez un fichier comme pages/a-propos.md, le dossier d’une démarche, ou une adresse https://
       *[other] vouliez-vous dire { $near } ?
    }
    .title = Menu qui ne mène nulle part
bad-email = « { $found } » n’est pas une adresse électronique
    .help = écrivez-la comme nom@exemple.fr
    .title = Adresse électronique
not-a-picture = « { $file } » n’est pas une image que les navigateurs affichent
    .help = utilisez un fichier .svg, .png, .jpg, .webp, .avif ou .gif
    .title = Image d’un format inconnu
broken-picture = l’image « { $file } » ne peut pas être lue
    .help = { $fault ->
        [cut] la fin du fichier manque ; copiez à nouveau l’image d’origine
        [large] elle a plus de 200 millions de pixels ; réduisez-la
        [decoder] enregistrez-la à nouveau en JPEG ou en PNG ({ $reason })
       *[format] son nom ne dit pas son vrai format ; enregistrez-la à nouveau en JPEG ou en PNG
    }
    .title = Image abîmée
not-in-files = « { $file } » n’est pas dans le dossier files/
    .help = déplacez ce fichier dans files/, seul ce dossier est publié
    .title = Fichier hors de files/

bad-date = « { $found } » n’est pas une date
    .help = { $near ->
        [none] écrivez l’année, le mois et le jour, comme 2026-11-02 ; avec une heure si besoin : 2026-11-02 18:00
       *[other] écrivez { $near }
    }
    .title = Date illisible
no-such-hour = cette heure n’existe pas : ce jour-là, on passe à l’heure d’été
    .help = choisissez une heure plus tôt ou plus tard
    .title = Heure qui n’existe pas
closes-before-opens = la fin ({ $closes }) n’est pas après le début ({ $opens })
    .help = vérifiez l’année de « opens » et de « closes »
    .title = Fin avant le début
bad-slug = « { $found } » ne peut pas être une adresse
    .help = { $near ->
        [none] utilisez des lettres sans accent, des chiffres et des tirets
       *[other] écrivez { $near }
    }
    .title = Adresse impossible
reserved-slug = l’adresse « { $found } » est réservée
    .help = donnez-lui un autre nom, ou une autre adresse avec « slug »
    .title = Adresse réservée
duplicate-slug = l’adresse « { $found } » est déjà prise par { $other }
    .help = donnez une autre adresse à l’une des deux
    .title = Adresse en double
tool-not-available = l’outil « { $tool } » n’est pas encore disponible dans cette version
    .help = outils disponibles : { $available }
    .title = Outil pas encore disponible
tool-not-enabled = l’outil « { $tool } » n’est pas dans la liste de la commune
    .help = ajoutez-le à « tools » dans commune.yml, par exemple tools: [{ $tool }]
    .title = Outil que la commune n’a pas choisi
unknown-activity = l’outil « { $tool } » n’a pas d’activité « { $word } »
    .help = { $near ->
        [none] choisissez parmi : { $allowed }
       *[other] vouliez-vous dire « { $near } » ?
    }
    .title = Activité inconnue
identity-not-available = « { $word } » n’est pas possible pour : { $activities }
    .help = { $possible ->
        [none] choisissez email ou open : un texte a un auteur, à qui la commune répond
       *[other] retirez cette ligne, et écrivez « identity: { $word } » sous « activities », pour : { $possible }
    }
    .title = Identité impossible ici
vote-shows-live = les résultats d’une votation ne se montrent pas avant la clôture
    .help = retirez la ligne « show: live »
    .title = Résultats avant la clôture
vote-is-open = une votation a besoin de savoir qui a déjà voté
    .help = écrivez « identity: code » (un code par courrier) ou « identity: email »
    .title = Votation sans identité
secret-needs-codes = un vote secret se fait avec des codes envoyés par courrier
    .help = ajoutez la ligne « identity: code »
    .title = Vote secret sans codes
secret-stands = dans un vote secret, un bulletin déposé ne se remplace pas
    .help = retirez la ligne « changeable: true »
    .title = Bulletin secret remplaçable
risk-missing = une votation par codes demande les réponses à la grille de risque de la CNIL
    .help = répondez à cinq questions : parvis new vote les pose, et docs/guide/votation.md les explique ; les clés sont persons, binding, stakes, conflict et means, avec true ou false
    .title = Grille de risque sans réponse
risk-too-high = d’après ces réponses, le vote est au niveau de risque { $level } de la CNIL ; Parvis ne convient qu’au niveau 1
    .help = choisissez un système fait pour ce niveau, par exemple Belenios (belenios.org), et demandez à votre délégué à la protection des données
    .title = Vote trop risqué
vote-elects = Parvis n’élit et ne désigne personne
    .help = choisissez un système fait pour cela, par exemple Belenios (belenios.org) ; ou posez une question sur un projet
    .title = Vote sur des personnes
vote-binds = un vote qui décide ne se fait pas avec Parvis : ici, chaque vote est un avis
    .help = un référendum local ou une consultation des électeurs se tient dans un bureau de vote (CGCT, articles LO1112-1 et L1112-15) ; vous pouvez le présenter sur une page
    .title = Vote qui décide
bad-amount = { $problem ->
        [zero] ce montant est nul
        [large] « { $found } » est un montant trop grand
        [ambiguous] « { $found } » peut se lire de deux façons
       *[other] « { $found } » n’est pas un montant
    }
    .help = { $problem ->
        [zero] écrivez le coût en euros, taxes comprises, par exemple : 12 500 €
        [ambiguous] écrivez « 12 500 » pour douze mille cinq cents, ou « 12,50 » pour douze euros et cinquante centimes
       *[other] écrivez un nombre d’euros, par exemple : 12 500 €, 12500 ou 12 500,50
    }
    .title = Montant illisible
no-envelope = { $district ->
        [none] aucune enveloppe ne paie les projets sans quartier
       *[other] aucune enveloppe ne paie les projets du quartier « { $district } »
    }
    .help = { $district ->
        [none] ajoutez « envelope » à « budget » dans process.yml, ou donnez un quartier au projet
       *[other] ajoutez « envelope » à ce quartier, ou à « budget », dans process.yml
    }
    .title = Projet sans enveloppe
unknown-group = « { $word } » n’est pas { $key ->
        [district] un quartier
       *[other] une catégorie
    } de ce budget
    .help = { $near ->
        [none] { $allowed ->
            [none] déclarez-les dans process.yml : « districts » ou « categories »
           *[other] choisissez parmi : { $allowed }
        }
       *[other] vouliez-vous dire « { $near } » ?
    }
    .title = Quartier ou catégorie inconnus
how-many-projects = { $district ->
        [none] { $found } projet à mettre au vote pour toute la commune
       *[other] { $found } projet à mettre au vote pour « { $district } »
    }
    .help = il en faut de 2 à { $max } par enveloppe : ajoutez des fichiers dans projets/, ou retirez l’enveloppe
    .title = Trop peu ou trop de projets
above-envelope = ce projet coûte { $cost }, plus que l’enveloppe de { $envelope }
    .help = il ne pourrait jamais être retenu : réduisez-le, ou écrivez « status: infeasible » avec « reason »
    .title = Projet plus cher que l’enveloppe
thresholds = le seuil { $found } n’est pas plus grand que le précédent
    .help = écrivez les seuils du plus petit au plus grand, tous supérieurs à zéro
    .title = Seuils dans le désordre
threshold-above-legal = le seuil { $found } dépasse le seuil légal de { $legal } signatures
    .help = retirez-le : le seuil légal est le dernier, il est ajouté automatiquement
    .title = Seuil au-dessus du seuil légal
legal-needs-electors = une pétition légale demande le nombre d’électeurs de la commune
    .help = ajoutez « electors » dans commune.yml
    .title = Nombre d’électeurs manquant
legal-needs-elector = seuls les électeurs de la commune peuvent signer une pétition légale
    .help = écrivez eligibility: {"{"} elector: true {"}"}
    .title = Pétition légale ouverte à d’autres
legal-needs-email = une pétition légale demande une adresse électronique confirmée
    .help = écrivez identity: email
    .title = Pétition légale sans adresse confirmée
answer-and-refused = une pétition refusée n’a pas de réponse
    .help = gardez « answer » ou « refused », pas les deux
    .title = Réponse à une pétition refusée

not-in-territory = « { $file } » n’est pas un fichier du dossier territoire/
    .help = placez-y un fichier .geojson ou .csv, et écrivez par exemple territoire/commune.geojson
    .title = Fichier hors de territoire/
not-geojson = { $problem ->
        [json] ce fichier n’est pas du JSON
        [type] GeoJSON ne connaît pas cette sorte de forme
        [many] ce fichier a trop de points
       *[shape] ce n’est pas ce que GeoJSON prévoit ici
    }
    .help = { $problem ->
        [many] simplifiez le tracé, par exemple avec mapshaper, et gardez moins de 20 000 points
       *[other] enregistrez la couche à nouveau, au format GeoJSON
    }
    .title = GeoJSON illisible
not-degrees = « { $found } » n’est pas une position en degrés
    .help = enregistrez ce fichier en WGS 84 (EPSG:4326) : une longitude comme 4.8357, puis une latitude comme 45.7640
    .title = Position qui n’est pas en degrés
bad-ring = { $problem ->
        [unclosed] ce contour n’est pas fermé : son dernier point n’est pas le premier
        [few] il faut au moins trois points différents pour un contour, deux pour une ligne
        [hole] ce trou est en dehors du contour
       *[crossing] ce contour se croise ou se touche lui-même, à partir de ce point
    }
    .help = corrigez le tracé dans l’outil qui l’a fait, par exemple QGIS (Vecteur, Réparer les géométries)
    .title = Contour impossible
no-area = il n’y a pas de surface ici
    .help = il faut un polygone : les points et les lignes ne délimitent rien
    .title = Surface manquante
no-district-name = ce quartier n’a pas de nom
    .help = ajoutez-lui une propriété name, et une propriété id si vous voulez choisir son nom dans les exports
    .title = Quartier sans nom
place-outside = « { $name } » est en dehors de la commune
    .help = vérifiez la position : la longitude d’abord, la latitude ensuite
    .title = Lieu en dehors de la commune
bad-table = ce tableau ne peut pas être lu à partir d’ici
    .help = toutes les lignes ont autant de cellules que la première, séparées par des points-virgules
    .title = Tableau illisible
missing-column = il manque la colonne « { $column } »
    .help = colonnes trouvées : { $found }
    .title = Colonne manquante
ground-too-large = le territoire pèse { $size } ko, le maximum est { $most } ko
    .help = simplifiez les contours et les couches, ou ne gardez que les adresses utiles
    .title = Territoire trop lourd

place-needs-territory = la commune n’a pas décrit son territoire
    .help = ajoutez « territory » dans commune.yml, avec au moins outline: territoire/commune.geojson
    .title = Lieu demandé sans territoire
unknown-layer = le territoire n’a pas de couche « { $found } »
    .help = { $near ->
        [none] { $allowed ->
            [none] ajoutez-la sous « territory: layers: » dans commune.yml
           *[other] choisissez parmi : { $allowed }
        }
       *[other] vouliez-vous dire « { $near } » ?
    }
    .title = Couche inconnue
key-of-other-type = « { $key } » ne sert pas pour ce type de question
    .title = Clé d’un autre type de question
    .help = { $allowed ->
        [none] retirez cette ligne
       *[other] retirez cette ligne ; ce type accepte : { $allowed }
    }
bad-id = « { $found } » ne peut pas être un nom
    .help = { $near ->
        [none] utilisez des lettres sans accent, des chiffres et des tirets
       *[other] écrivez { $near }
    }
    .title = Nom impossible
how-many-options = « { $key } » : il faut de { $min } à { $max } éléments, il y en a { $found }
    .title = Trop ou trop peu d’éléments
duplicate-option = le nom « { $found } » est déjà pris
    .title = Nom déjà pris
    .help = donnez un autre « id » à l’un des deux
reserved-option = ce nom est réservé à la réponse « Autre »
    .title = Nom réservé
    .help = pour proposer « Autre » avec un texte libre, écrivez other: true ; sinon donnez un autre « id »
not-a-number = « { $found } » n’est pas un nombre
    .title = Nombre illisible
    .help = écrivez un nombre avec au plus trois décimales, comme 12 ou 3,5
min-above-max = le minimum ({ $min }) dépasse le maximum ({ $max })
    .title = Minimum au-dessus du maximum
    .help = échangez les deux valeurs, ou corrigez l’une d’elles
if-and-if-any = « if » et « if_any » ne vont pas ensemble
    .title = If et if_any ensemble
    .help = gardez « if » si tout doit être vrai, « if_any » si une seule condition suffit
unknown-question = aucune question ne s’appelle « { $word } »
    .title = Question inconnue
    .help = { $near ->
        [none] { $allowed ->
            [none] aucune question ne vient avant celle-ci
           *[other] questions possibles : { $allowed }
        }
       *[other] vouliez-vous dire « { $near } » ?
    }
question-later = la question « { $word } » n’a pas encore été posée à cet endroit
    .title = Question posée plus loin
    .help = une condition porte sur une question d’une page précédente
one-test = une condition dit une chose de la réponse, et une seule
    .title = Condition incomplète
    .help = écrivez une ligne parmi answered, is, is_not, contains, more_than, less_than
test-of-other-type = « { $key } » ne peut pas porter sur une question de type { $type }
    .title = Condition impossible pour ce type
    .help = answered convient à toutes ; is et is_not aux choix, textes et nombres ; contains aux choix multiples ; more_than et less_than aux nombres
unknown-option = la question « { $question } » n’a pas de réponse « { $word } »
    .title = Réponse inconnue
    .help = { $near ->
        [none] choisissez parmi : { $allowed }
       *[other] vouliez-vous dire « { $near } » ?
    }
unknown-page = aucune page ne s’appelle « { $word } »
    .title = Page inconnue
    .help = { $near ->
        [none] choisissez parmi : { $allowed }
       *[other] vouliez-vous dire « { $near } » ?
    }
jump-back = la page « { $word } » ne vient pas après celle-ci
    .title = Saut en arrière
    .help = on ne saute que vers l’avant : choisissez une page plus loin, ou end
cannot-cross = la question « { $word } » (type { $type }) ne peut pas être croisée
    .title = Question impossible à croiser
    .help = on croise des questions publiées de type single, dropdown, scale, rating ou sentiment
cannot-read = les réponses à « { $word } » (type { $type }) ne peuvent pas être données à lire
    .title = Réponses impossibles à donner à lire
    .help = choisissez une question publiée de type short-text ou long-text
not-an-answer = « { $found } » n’est pas le numéro d’une réponse
    .title = Numéro de réponse illisible
    .help = recopiez-le de la première colonne de l’export, comme 7KQ2-M4TD
no-question = ce questionnaire n’a aucune question
    .title = Aucune question
    .help = ajoutez questions: sous une page
ballot-frozen = des bulletins ont été déposés : ce sur quoi on vote, les coûts, les enveloppes et la façon de compter ne changent plus
    .help = remettez-les comme ils étaient au premier bulletin ; les titres et les textes peuvent être corrigés, et le suivi des projets complété
    .title = Bulletin changé après le premier vote
questions-frozen = des personnes ont déjà répondu : les questions ne changent plus sans le dire
    .title = Questions changées après une réponse
    .help = ajoutez une entrée à « amendments », avec la date (date) et la raison (reason) du changement ; elle s’affichera sur la page
too-many-questions = { $what ->
        [pages] ce questionnaire a { $found } pages, le maximum est { $max }
        [questions] ce questionnaire a { $found } questions, le maximum est { $max }
       *[characters] les textes libres peuvent faire { $found } caractères en tout, le maximum est { $max }
    }
    .title = Questionnaire trop long
    .help = { $what ->
        [characters] baissez « max_chars » des textes longs
       *[other] un questionnaire court est rempli jusqu’au bout : faites-en deux
    }

front-matter = { $problem ->
        [unclosed] l’en-tête n’est pas fermé
       *[missing] il manque l’en-tête de cette page
    }
    .help = commencez le fichier par une ligne ---, puis title: et le titre, puis une ligne ---
    .title = En-tête de page
text-too-deep = trop de rubriques les unes dans les autres : { $max } niveaux au plus
    .help = remontez ce dossier d’un niveau, ou faites-en un article
    .title = Trop de niveaux de rubriques
too-many-items = ce texte a { $found } rubriques et articles, le maximum est { $max }
    .help = réunissez des articles, ou faites-en deux consultations
    .title = Texte trop long
unknown-item = aucun article ne s’appelle « { $found } »
    .help = { $near ->
        [none] ce fichier porte le nom d’un article de texte/, sans son numéro
       *[other] vouliez-vous dire « { $near } » ?
    }
    .title = Article inconnu
text-changed = { $names ->
        [none] des personnes ont déjà voté : le texte ne change plus sans le dire
       *[other] des personnes ont déjà participé, et ceci n’est plus dans le texte : { $names }
    }
    .help = { $names ->
        [none] ajoutez une entrée à « changes », avec la date (date) et la raison (reason) ; elle s’affichera sur la page
       *[other] si ce n’est qu’un fichier renommé, écrivez son ancien nom dans « id » ; sinon, ajoutez une entrée à « changes » (date, reason)
    }
    .title = Texte changé après un vote

broken-link = ce lien ne mène nulle part : { $found }
    .help = { $near ->
        [none] vérifiez le chemin ; il part du dossier de ce fichier
       *[other] vouliez-vous dire { $near } ?
    }
    .title = Lien qui ne mène nulle part
broken-anchor = la page n’a pas de partie « #{ $found } »
    .help = { $near ->
        [none] reprenez les mots du titre de la partie, en minuscules, sans accent, avec des tirets
       *[other] vouliez-vous dire #{ $near } ?
    }
    .title = Lien vers une partie absente
unsafe-link = ce lien n’est pas accepté : { $found }
    .help = un lien mène à un fichier, ou commence par https://, mailto: ou tel:
    .title = Lien refusé
remote-picture = cette image vient d’un autre site : { $found }
    .help = copiez l’image dans files/ et écrivez ![description](files/…)
    .title = Image d’un autre site

raw-html = du HTML, qui s’affichera tel quel
    .help = retirez-le, et utilisez Markdown
    .title = HTML dans un texte
picture-without-alt = cette image n’a pas de description
    .help = écrivez ce qu’elle montre entre les crochets : ![description](…)
    .title = Image sans description
unused-file = aucune page n’utilise ce fichier
    .help = déplacez-le dans files/ pour le publier, ou supprimez-le
    .title = Fichier inutilisé
addresses-outside = des adresses sont hors de la commune ou sans position, à commencer par celle-ci ; leur nombre : { $count }
    .help = elles sont laissées de côté ; si elles sont nombreuses, vérifiez le contour et le système de coordonnées
    .title = Adresses hors de la commune
tool-not-yet = l’outil « { $tool } » n’est pas encore disponible dans cette version
    .title = Outil annoncé

snapshot-not-json = ce fichier n’est pas du JSON
    .help = il doit ressembler à {"{"}"valmoret": {"{"}"format": 1, "parts": {"{"}"passerelle/signatures/count": {"{"}"kind": "count", "web": 42{"}"}{"}"}{"}"}{"}"}
    .title = Résultats qui ne sont pas du JSON
snapshot-format = « { $at } » est au format { $found }, cette version de parvis lit le format { $expected }
    .help = fabriquez à nouveau ce fichier, avec la même version de parvis
    .title = Résultats d’un autre format
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
    .title = Résultats mal écrits
snapshot-unknown-commune = des résultats de « { $found } », qui n’est pas une commune de ce dossier
    .help = { $near ->
        [none] ils ne sont affichés nulle part ; vérifiez le nom du dossier de la commune
       *[other] ils ne sont affichés nulle part ; vouliez-vous dire « { $near } » ?
    }
    .title = Résultats d’une commune inconnue
snapshot-unknown-part = { $commune } : aucune page n’affiche « { $found } »
    .help = { $near ->
        [none] une clé s’écrit démarche/activité/count, par exemple passerelle/signatures/count
       *[other] vouliez-vous dire « { $near } » ?
    }
    .title = Résultat sans page
