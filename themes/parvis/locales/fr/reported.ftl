### Ce que les agents lisent des messages privés signalés, et de ce qu’un collègue vient de faire.

## Messages privés signalés
desk-message-title = Message privé signalé
desk-message-by-author = Envoyé par l’auteur de l’annonce
desk-message-by-writer = Envoyé à l’auteur de l’annonce
desk-message-private = Ce message n’a été écrit que pour une personne, qui l’a signalé. Chaque lecture est notée dans le journal.
desk-message-read = Lire le message
desk-message-meanwhile = En attendant votre décision, plus rien ne passe entre ces deux personnes.
desk-message-hint-stop = Le message n’a pas sa place ici.
desk-message-deed-stop = Arrêter leurs échanges
desk-message-hint-close = Rien à redire : elles peuvent s’écrire de nouveau.
desk-message-deed-close = Classer le signalement
desk-message-entry = C’est l’annonce qui pose problème ?
desk-message-entry-link = La lire et la retirer
desk-message-now-stop = Ces deux personnes ne peuvent plus s’écrire.
desk-message-now-close = Le signalement est classé.
desk-message-problem-decided = C’est déjà décidé. Rien n’a été fait.
desk-message-problem-try-again = Le service n’a pas répondu. Recommencez : rien n’est perdu ni fait deux fois.
desk-done-close-report = Signalement classé :
desk-done-stop-talk = Échanges arrêtés :
desk-act-see-message = A lu un message privé signalé
desk-act-close-report = A classé un signalement
desk-act-stop-talk = A arrêté des échanges privés

## Un collègue plus rapide
desk-lately = { $name } { $act }, le { $at }.
desk-lately-somebody = Un ancien agent
desk-lately-publish = l’a publiée
desk-lately-refuse = l’a refusée
desk-lately-ask-revision = a demandé une modification
desk-lately-mark-seen = l’a relue : elle reste publiée
desk-lately-merge = l’a rattachée à une autre
desk-lately-set-status = a dit où elle en est
desk-lately-answer = y a répondu
desk-lately-close-report = a classé le signalement
desk-lately-stop-talk = a arrêté leurs échanges
