### Les lettres qui portent les codes.

mailing-title = Lettres à imprimer : { $title }
mailing-warning = { $count ->
    [one] Une lettre à imprimer en A4, sans marges ni mise à l’échelle.
   *[other] { NUMBER($count) } lettres à imprimer en A4, sans marges ni mise à l’échelle.
  } Ce fichier contient des codes : qui les lit peut participer à la place des habitants. Ne l’envoyez pas par courriel ; supprimez-le une fois les lettres postées.
mailing-warning-vote = { $count ->
    [one] Une lettre à imprimer en A4, sans marges ni mise à l’échelle.
   *[other] { NUMBER($count) } lettres à imprimer en A4, sans marges ni mise à l’échelle.
  } Ce fichier contient des codes de vote : qui les lit peut voter. Ne l’envoyez pas par courriel ; supprimez-le une fois les lettres postées.
mailing-number = Lettre nº { $number }
mailing-trial = Essai : ne pas envoyer
mailing-dates = Vous pouvez signer du { $opens } au { $closes }.
mailing-dates-vote = Vous pouvez voter du { $opens } au { $closes }.
mailing-dates-questionnaire = Vous pouvez répondre du { $opens } au { $closes }.
mailing-dates-process = Vous pouvez participer du { $opens } au { $closes }.
mailing-square = Carré à photographier pour signer
mailing-square-vote = Carré à photographier pour voter
mailing-square-questionnaire = Carré à photographier pour répondre
mailing-square-process = Carré à photographier pour participer
mailing-code = Votre code
mailing-nobody = Ce code est à vous : ne le donnez à personne.
mailing-nobody-vote = Ne montrez ce code à personne, pas même à la mairie.
mailing-once = Il vaut une signature, une seule.
mailing-once-vote = Il vaut un bulletin, un seul.
mailing-once-petitions = Il vaut une signature pour chaque pétition.
mailing-once-questionnaire = Il vaut une réponse : la dernière envoyée compte.
mailing-once-process = Il compte une fois pour chaque sujet : gardez cette lettre jusqu’à la fin.
mailing-web = Sur le web
mailing-web-how = Photographiez le carré avec votre téléphone, ou allez à l’adresse <strong>{ $address }</strong> et recopiez le code.
mailing-web-how-petitions = Photographiez le carré avec votre téléphone, ou allez à l’adresse <strong>{ $address }</strong>. Le code y sera demandé.
mailing-web-how-questionnaire = Photographiez le carré avec votre téléphone, ou allez à l’adresse <strong>{ $address }</strong>. Le code y sera demandé.
mailing-web-how-process = Photographiez le carré avec votre téléphone, ou allez à l’adresse <strong>{ $address }</strong>. Le code y sera demandé.
mailing-web-how-vote = Photographiez le carré avec votre téléphone, ou allez à l’adresse <strong>{ $address }</strong> et recopiez le code.
mailing-paper = Sur papier
mailing-paper-how = Demandez à la mairie un bulletin et une enveloppe. Le code se recopie sur l’enveloppe, jamais sur le bulletin.
mailing-hall = À la mairie
mailing-hall-how = Venez avec cette lettre : un ordinateur est à votre disposition, et quelqu’un pour vous aider.
mailing-secret = Le vote est secret : dans les données, rien ne relie ce code à votre bulletin.
mailing-changeable = Jusqu’à la clôture, vous pouvez changer votre vote avec le même code.
mailing-stands = Un bulletin déposé ne se change plus.
mailing-lost = Lettre perdue ? La mairie annule le code et vous en donne un autre, tant qu’il n’a pas servi.
