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

## Consultation

arguments-page = Votre argument
arguments-side = Vous argumentez
arguments-side-for = pour
arguments-side-against = contre
arguments-body = Votre argument
    .hint = Un seul argument à la fois, en quelques phrases. N’écrivez rien de personnel sur vous ou sur d’autres.
arguments-source = L’adresse d’une source
    .hint = Une page qui appuie ce que vous dites, comme https://exemple.fr/etude.
arguments-source-title = Le titre de cette source
arguments-name = Nom ou pseudonyme à afficher
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
