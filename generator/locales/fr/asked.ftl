### Ce qui est demandé à qui contribue, dans la langue de la commune. L’attribut `hint` est la phrase d’aide.

## Boîte à idées

ideas-page = Votre idée
ideas-title = Votre idée en une phrase
    .hint = Par exemple : un banc à l’ombre devant l’école.
ideas-body = Expliquez-la
    .hint = À quoi sert-elle, pour qui, où ? N’écrivez rien de personnel sur vous ou sur d’autres.
ideas-category = De quoi s’agit-il ?
ideas-district = Dans quel quartier ?
ideas-name = Nom ou pseudonyme à afficher
    .hint = Il paraîtra avec votre idée. Sans lui, elle paraît sans nom.
comments-page = Votre commentaire
comments-body = Votre commentaire
    .hint = N’écrivez rien de personnel sur vous ou sur d’autres.
comments-name = Nom ou pseudonyme à afficher

## Débat

arguments-page = Votre argument
arguments-side = De quel côté est votre argument ?
    .hint = Un argument par personne et par côté.
arguments-side-for = Pour
arguments-side-against = Contre
arguments-body = Votre argument
    .hint = Un seul, en quelques phrases. N’écrivez rien de personnel sur vous ou sur d’autres.
arguments-name = Nom ou pseudonyme à afficher
    .hint = Il paraîtra avec votre argument. Sans lui, il paraît sans nom.
replies-page = Votre réponse
replies-body = Votre réponse
    .hint = Elle répond à l’argument, pas à la personne.
replies-name = Nom ou pseudonyme à afficher

## Consultation

arguments-source = L’adresse d’une source
    .hint = Une page qui appuie ce que vous dites, comme https://exemple.fr/etude.
arguments-source-title = Le titre de cette source
amendments-page = Votre amendement
amendments-body = Le texte que vous proposez
    .hint = C’est le texte de l’article. Changez-y ce que vous voulez : la différence sera montrée.
amendments-reason = Pourquoi ce changement ?
amendments-name = Nom ou pseudonyme à afficher
proposals-page = Votre proposition
proposals-title = Votre proposition en une phrase
proposals-body = Expliquez-la
    .hint = À quoi sert-elle, pour qui, où ? N’écrivez rien de personnel sur vous ou sur d’autres.
proposals-name = Nom ou pseudonyme à afficher

## Pétitions déposées par les habitants

deposits-page = Votre pétition
deposits-title = Ce que vous demandez, en une phrase
    .hint = Par exemple : un passage piéton devant la maison de retraite.
deposits-body = Le texte de la pétition
    .hint = Dites pourquoi, et ce que vous attendez. Il ne pourra plus changer : d’autres le signeront tel quel.
deposits-addressee = À qui s’adresse-t-elle ?
    .hint = Par exemple : le conseil municipal.
deposits-category = De quoi s’agit-il ?
deposits-name = Votre nom, ou celui de votre collectif
    .hint = Il paraîtra avec la pétition, dont vous êtes l’auteur ou l’autrice.
## Carte participative

points-page = Votre endroit
points-place = Où est-ce ?
    .hint = Une adresse, un lieu connu, un carré de la carte ou la carte elle-même : ce qui vous convient.
points-category = De quoi s’agit-il ?
points-title = En une phrase
    .hint = Par exemple : l’eau stagne devant l’arrêt de bus.
points-body = Que s’y passe-t-il ?
    .hint = Quand, pour qui, depuis quand ? N’écrivez rien de personnel sur vous ou sur d’autres.
points-district = Dans quel quartier ?
points-name = Nom ou pseudonyme à afficher
    .hint = Il paraîtra avec votre texte. Sans lui, le texte paraît sans nom.

## Budget participatif

budget-question = Quels projets pour toute la commune ?
budget-question-district = { $district } : quels projets ?
