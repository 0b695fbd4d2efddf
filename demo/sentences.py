"""What the invented people of the seeds write in their own words."""

HOSTILE = "<script>alert(1)</script>"
FORMULA = "=1+1 : voilà mon avis, et je le partage"

WISHES = [
    "Rouvrir la passerelle du moulin. C’est le seul chemin sans voiture vers l’école.",
    "Un trottoir continu entre le Bas-Bourg et le pont, même étroit.",
    "Que les voitures roulent doucement devant l'école, matin et soir.",
    "Des bancs avec un dossier et des accoudoirs : sans accoudoirs, je ne me relève pas.",
    "Une piste pour les vélos le long de la Moreille",
    "Rien, je trouve que ça marche plutôt bien.",
    "Plus de cars le samedi. Le dernier part à 12 h 10, on n'a pas fini son marché.",
    "De l’ombre ! En août, la place est une poêle à frire 🍳",
    "Déplacer le parking derrière l’école et rendre la place aux gens.",
    "Garder des places pour se garer : sans elles, ma mère ne peut plus venir chez le médecin.",
    "Mettre la rue des Tanneurs en sens unique.",
    "Un passage piéton devant la boulangerie, avec une lumière.",
    "Il faudrait que les camions de livraison passent avant 8 heures,\npas au moment où les enfants arrivent.",
    "Une navette le samedi matin pour Les Combes et La Vernée",
    "Moins de panneaux, moins de plots, moins de peinture. Juste une belle place.",
    "Des arceaux pour attacher son vélo ailleurs qu'à un poteau",
    "Refaire l’escalier du Haut-Bourg : deux marches bougent, et il n’y a de rampe que d’un côté.",
    "Un vrai abri à l'arrêt de car, avec un toit qui ne goutte pas.",
    "Des toilettes. Quand on a soixante-douze ans, on choisit ses promenades en fonction d'elles.",
    "Interdire la place aux voitures le samedi, pas les autres jours.",
    "Un parking à l'entrée du bourg, et cinq minutes à pied. Tout le monde y gagnerait.",
    "Un feu qui passe au rouge quand on roule trop vite",
    "Des trottoirs assez larges pour une poussette double.",
    "Tailler les haies route du Belvédère, on marche sur la chaussée",
    "L'éclairage du chemin de la rivière jusqu'à 22 heures",
    "Que l’on puisse traverser la place en fauteuil : les pavés devant la mairie sont infranchissables.",
    "Un marché couvert, pour les jours de pluie.",
    "Des horaires de car affichés assez gros pour être lus sans lunettes.",
    "Prêter des vélos électriques, comme des livres à la médiathèque.",
    "Une ligne de ramassage à pied, le « pédibus » : je veux bien accompagner le mardi.",
    "La vitesse à 30 dans tout le bourg, et qu'elle soit contrôlée.",
    "Ne pas toucher aux tilleuls.",
    "Une zone bleue d’une heure devant les commerces : les voitures ventouses prennent toute la place.",
    "Un trajet sûr jusqu'au stade pour les enfants. Ils y vont seuls dès dix ans.",
    "Réparer les nids-de-poule de la route des Combes",
    "Comme dirait mon voisin : « on ne va pas à Valmoret, on s'y gare ».",
    "Ma fille de huit ans a répondu : \"une place où on peut courir\". Je n'ai rien à ajouter.",
    "Deux ou trois places réservées aux soignantes : infirmières, aides à domicile, kinés.",
    "Le pont routier fait peur à vélo. J'y passe sur le trottoir, et j'ai tort.",
    "Demander leur avis aux gens qui vivent autour de la place, les soirs de fête",
    "Un car qui attend le train. Aujourd'hui il part quatre minutes avant.",
    "Plus de civilité",
    "Fermer la rue de l’École aux voitures de 8 h 15 à 8 h 45.\n\nCela se fait ailleurs, avec des barrières et deux bénévoles.",
    "J'aimerais pouvoir y aller sans réfléchir à l'heure, au temps, à mes chaussures.",
    "Poser un miroir au carrefour du Lavoir",
    "des poubelles",
    "Arrêter de tout changer tous les dix ans.",
    "Une fontaine où remplir sa gourde",
    "Regrouper les arrêts minute. Il y en a six, jamais là où on en a besoin.",
    "Un plan du bourg à l'arrêt de car, avec les temps de marche ; on croit toujours que c'est loin.",
    "Je n’ai pas le permis. Tout ce qui se fait sans voiture m’intéresse, et ce n'est pas \"un choix de vie\".",
    "Aménager le chemin de halage pour les poussettes, les vélos, les fauteuils",
    "Davantage de covoiturage : un point de rendez-vous, un banc, une pancarte, c'est tout.",
    HOSTILE,
    FORMULA,
]

MARKET = [
    "Un poissonnier, même une semaine sur deux.",
    "Des prix affichés partout",
    "Il n'y a plus que trois producteurs ; les autres revendent.",
    "De quoi s’asseoir, et un café",
    "Qu'il dure jusqu'à 13 h : à midi moins le quart tout le monde remballe.",
    "Des paiements par carte",
    "Plus de légumes d'ici et moins de vêtements",
    "Un coin à l'abri quand il pleut",
    "Des fromages autres que le chèvre ! (il est bon, mais quand même)",
    "Un marché le soir",
    "Retrouver le rémouleur",
    "De l'ambiance, de la musique, quelque chose.",
]

PAVEMENTS = [
    "Rue des Tanneurs, côté impair", "Devant la maison de santé", "Le pont routier", "Route des Combes, après le virage",
    "Rue de l’École", "Entre le lavoir et la boulangerie", "Rue du Bief", "Le bas de l'escalier du Haut-Bourg",
    "Rue Haute, du 12 au 30", "Devant la mairie : les pavés", "Route du Belvédère", "Rue des Tanneurs",
    "Partout où il n’y en a pas", "L'arrêt de car",
]

WORDS = [
    "Parking", "Chaleur", "Tilleuls", "Rencontre", "Samedi", "Triste", "Bitume", "Le cœur du bourg", "Vide", "Marché",
    "Enfance", "Bruyante", "À réveiller", "Fraîche au printemps", "Passage", "Voitures", "Belle quand même", "Gâchis",
    "Familière", "Chez nous", "Grise", "Pratique", "Four", "Souvenirs", "Potentiel", "Calme le dimanche", "Dangereuse",
    "Boulangerie", "Sieste", "🌳", "Commode", "Endormie",
]

ANNOYANCES = [
    "Les trottinettes", "Les poubelles laissées sur le trottoir", "Les chiens sans laisse", "Rien ne me gêne",
    "L'escalier du Haut-Bourg", "Les terrasses qui débordent", "Les travaux, toujours les travaux", "Les feuilles mouillées",
]

PLACES = ["Le Moulin", "Route du Belvédère", "La Croix-Blanche", "Hameau du Bief"]

ASSOCIATIONS = [
    "Les Randonneurs de la Moreille", "Amicale des boulistes", "Tilleuls en fête", "Atelier Fil et Laine",
    "Les Parents des Deux-Rives", "Vélo-bourg", "Le Chœur du Lavoir", "Jardins du Bief", "Club de lecture du Haut-Bourg",
]

TRADES = [
    "Boulangerie", "Café-restaurant", "Coiffure", "Fromages, au marché", "Pharmacie", "Réparation de vélos",
    "Primeur au marché du samedi", "Cabinet d'infirmières", "Librairie-papeterie", "Agence d’assurance", "Fleuriste",
    "Menuiserie, atelier et boutique", "Auto-école",
]

IDEAS = [
    "Qu'il y ait une lumière allumée quand je rentre du travail, à 18 h 30.",
    "Une rampe. Je monte les trois marches quand il fait sec, jamais quand il pleut.",
    "Le samedi après-midi, tout simplement. En semaine je suis à la criée ou je dors.",
    "Un café, même une machine, et le droit de parler.",
    "Plus de romans policiers en grands caractères",
    "Des soirées de jeux : l'hiver est long, ici.",
    "Savoir quels livres viennent d'arriver. Une ardoise dehors suffirait.",
    "Que les enfants puissent faire un peu de bruit sans qu'on s'excuse toute la journée",
    "Rien. Vous êtes parfaites, ne changez rien ❤️",
    "Un arrêt de bus devant la porte",
    "Des bandes dessinées pour adultes, et des mangas à jour. Il manque le tome 7 de tout.",
    "Quelqu'un pour m'aider avec les impôts en ligne, sans me prendre le clavier des mains.",
    "Rouvrir le mardi matin : c'est le jour du marché.",
    "Avoir un endroit où travailler au chaud entre deux cours.\nPrises, silence, et une table qui ne bouge pas.",
    "Des livres en breton, pour les petits et pour moi",
    "Emprunter plus de cinq livres l'été",
    "Une boîte pour rendre les livres la nuit",
    "Rencontrer des gens. J'ai déménagé en mars et je ne connais que la boulangère.",
    "Moins de courriels de relance pour un retard de deux jours !",
    "Un rayon sur la mer : bateaux, oiseaux, algues, naufrages.",
    "Que l’on puisse réserver par téléphone",
    "Des cours d'informatique pour débutants, vraiment débutants",
    "Le dimanche matin l'hiver, quand il n'y a rien d'autre à faire que regarder la pluie.",
    "Des contes le mercredi, à une heure où la sieste est finie.",
    "Des chaises plus hautes",
    "Je lis sur une liseuse ; prêtez-vous des livres numériques ? Si oui, personne ne me l'a dit.",
    "Y trouver mes voisins.",
    "Un atelier d'écriture. \"Tout le monde a une histoire de bateau\", disait ma grand-mère.",
    "Il faudrait un endroit pour les adolescents, ni l'école, ni la maison, ni l'abribus.",
    "Une exposition de temps en temps, par des gens d'ici",
    "Des horaires affichés lisiblement sur la porte, avec les vacances",
    "Réparer le radiateur du fond.",
    "Des livres audio pour la route : je fais quarante minutes matin et soir.",
    "Que mes parents puissent recevoir des livres à la maison, ils ne conduisent plus.",
    "Avoir le temps…",
    "Une place de parking pour les vélos cargos, et un crochet pour les cirés mouillés !",
    HOSTILE,
    FORMULA,
]

REASONS = [
    "Je garde mes petits-enfants", "J’ai eu une amende il y a dix ans", "Je suis marin, absent deux mois sur trois",
    "Je ne lis pas bien le français", "Il y fait froid", "Je viens d’arriver à Kerlande", "J’achète mes livres",
]

BOOKS = [
    "Vingt mille lieues sous les mers", "Le Comte de Monte-Cristo", "Le Petit Prince", "Les Misérables", "Moby Dick",
    "L’Odyssée, en bande dessinée", "Pêcheur d’Islande", "L’Île au trésor", "Germinal", "Jane Eyre", "Frankenstein",
    "Les Trois Mousquetaires", "Un dictionnaire breton-français", "Orgueil et Préjugés", "Au bonheur des dames",
    "Les contes de Bretagne", "L’annuaire des marées 🌊", "Don Quichotte", "Le Horla", "Madame Bovary", "Dracula",
    "Le Grand Meaulnes", "Alice au pays des merveilles", "Candide", "Un bon livre de cuisine", "La Guerre des mondes",
    "Robinson Crusoé", "Fables", "Le Tour du monde en quatre-vingts jours", "Notre-Dame de Paris",
]

FIRST_NAMES = [
    "camille", "yann", "maelle", "louis", "nolwenn", "ahmed", "ines", "gwenael", "soazig", "paul", "lena", "erwan", "jade",
    "malo", "rose", "tanguy", "awa", "simon", "anna", "joseph", "katell", "hugo", "mona", "bastien", "zoe", "ronan",
]

LAST_NAMES = [
    "Aubrenne", "Kerbrannec", "Vaulmière", "Trescouët", "Delmouron", "Fontbrune", "Goasvilin", "Hautecour-Lissac", "Iradène",
    "Jolivaud", "Kergaradec", "Larmorel", "Mauzillon", "Nérondet", "Ouchène", "Pennarvro", "Quélivon", "Rocheblave", "Saliou-Brun",
    "Touvérac", "Urvoaz", "Villechaume", "Yvonnic", "Zerhouni-Blas", "Bresteloup", "Chantemarle", "Doussinet", "Essertier",
]
