### À l’accueil de la mairie : signer avec l’aide d’un agent, et prendre la liste des signataires.

## Signer à l’accueil
desk-menu-counter = Guichet
desk-counter-title = Signer à l’accueil
desk-counter-intro = Pour une personne qui est devant vous et qui n’a pas d’adresse électronique, ou qui la partage.
desk-counter-none = Aucune pétition ne se signe en ce moment.
desk-counter-by-letter = Les pétitions qui se signent avec le code d’une lettre ne se signent pas ici : ouvrez leur page avec la personne, et aidez-la à taper le code de sa lettre.
desk-counter-until = Se signe jusqu’au { $closes }
desk-counter-withdraw-link = Retirer une signature
desk-counter-enter-link = Enregistrer une signature
desk-counter-title-enter = Enregistrer une signature
desk-counter-title-enter-check = Relisez avec la personne
desk-counter-title-withdraw = Retirer une signature
desk-counter-title-withdraw-check = Retirer cette signature ?
desk-counter-how = Écrivez ce que dit la personne. Deux personnes du même nom à la même adresse ? Ajoutez le deuxième prénom. Rien de cela n’est publié.
desk-counter-how-withdraw = Le même nom et la même adresse qu’à l’enregistrement mènent à la signature. Seules celles de l’accueil se retirent ici : les autres se retirent avec le lien du reçu.
desk-counter-hint-address = Elle distingue deux personnes du même nom, et sert à vérifier les signatures.
desk-counter-declaration = Lisez ceci à la personne, et cochez quand elle le déclare :
desk-counter-declared = La personne déclare
desk-counter-next = Continuer
desk-counter-check-enter = La signature ne compte pas encore. Lisez ceci à haute voix, ou tournez l’écran.
desk-counter-check-withdraw = Cette personne a signé à l’accueil. Sa signature ne comptera plus, et ce qu’elle avait indiqué sera effacé.
desk-counter-send-enter = Enregistrer la signature
desk-counter-send-withdraw = Retirer la signature
desk-counter-missing-first-name = Indiquez le prénom de la personne
desk-counter-missing-last-name = Indiquez le nom de la personne
desk-counter-missing-address = Indiquez l’adresse postale de la personne
desk-counter-missing-declaration = Lisez la déclaration à la personne, et cochez si elle lui correspond
desk-counter-problem-closed = Cette pétition ne se signe plus. Rien n’a été fait.
desk-counter-problem-by-letter = Cette pétition se signe avec le code d’une lettre : ouvrez sa page avec la personne, et aidez-la à taper le code. Rien n’a été fait.
desk-counter-problem-nameless = Le nom et l’adresse doivent comporter des lettres ou des chiffres. Rien n’a été fait.
desk-counter-problem-quarter-used = Cette personne a déjà signé à l’accueil une autre pétition légale ce trimestre. La loi n’en permet qu’une : rien n’a été fait.
desk-counter-problem-unknown = Aucune signature de cette personne n’a été enregistrée à l’accueil pour cette pétition. Vérifiez l’orthographe et l’adresse. Rien n’a été fait.
desk-counter-problem-try-again = Le service n’a pas répondu. Recommencez : rien n’est perdu ni compté deux fois.

## Ce que la personne emporte
desk-ticket-title-entered = La signature est enregistrée
desk-ticket-title-already = Cette personne a déjà signé
desk-ticket-title-withdrawn = La signature est retirée
desk-ticket-about = Pétition « { $title } »
desk-ticket-text-entered = Elle compte une fois. Le nom n’est jamais publié.
desk-ticket-text-already = Sa signature avait été enregistrée à l’accueil et compte toujours une fois. Rien n’a été ajouté.
desk-ticket-text-withdrawn = Elle ne compte plus, et ce que la personne avait indiqué est effacé.
desk-ticket-withdraw = Elle peut être retirée à l’accueil de la mairie, avec le même nom et la même adresse, jusqu’au { $closes }.
desk-ticket-follow = Le nombre de signatures et la réponse de la commune paraissent ici :
desk-ticket-privacy = Nom et adresse servent à compter chaque personne une fois et à vérifier les signatures. Responsable : { $controller }. Délégué à la protection des données : { $dpo }.
desk-ticket-next = Personne suivante

## La liste des signataires
desk-menu-roll = Signataires
desk-roll-title = La liste des signataires
desk-roll-intro = Pour vérifier les signatures avec la liste électorale, et pour rien d’autre. Chaque téléchargement est noté dans le journal. Gardez le fichier en lieu sûr et supprimez-le après la vérification.
desk-roll-none = Aucune pétition n’a été publiée.
desk-roll-over = Se signait jusqu’au { $closes }
desk-roll-button = Télécharger la liste (CSV)

## Journal
desk-act-enter-assisted = A enregistré une signature à l’accueil
desk-act-withdraw-assisted = A retiré une signature à l’accueil
desk-detail-reference = Référence
