### La carte participative.

## La page

status-upcoming-map = Les endroits sont attendus à partir du { $opens }.
status-open-map = Vous pouvez signaler un endroit jusqu’au { $closes }.
count-map = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] endroit
   *[other] endroits
  }
stage-collect-map = Endroits
propose-link-map = Signaler un endroit
latest-none-map = Personne n’a encore signalé d’endroit. À vous de commencer.
list-all-map = Voir tous les endroits
list-title-map = Tous les endroits
sent-title-points = Merci, votre endroit est arrivé
choose-title-support-map = Soutenir ce signalement
signatures-found-map = { $count ->
    [0] Personne n’a signalé d’endroit.
    [one] Un endroit a été signalé.
   *[other] { NUMBER($count) } endroits ont été signalés.
  }
back-to-process-map = Retour à la carte
begin-ways = Une adresse, un lieu connu ou un carré de la carte suffit : pas besoin de savoir manier une carte.
entry-by-map = Signalé par { $author }, le { $date }
entry-sent-map = Signalé le { $date }

history-sent-map = Envoyé
history-published-map = Publié
list-newest-map = Les plus récents
list-top-map = Les plus soutenus
list-title-top-map = Les plus soutenus
status-of-already-planned-map = Déjà prévu
status-of-selected-map = Retenu
status-of-not-selected-map = Non retenu
status-of-done-map = Fait

## La carte et sa liste

map-heading = La carte
map-latest = La carte montre les { NUMBER($shown) } derniers endroits, sur { NUMBER($total) }.
map-none-closed = Personne n’a signalé d’endroit.
map-list-described = Chaque numéro est celui d’un endroit de la liste, dans le même ordre. La liste dit la même chose que la carte.
map-one-described = La marque montre l’endroit. Le texte de la page dit où il est.
map-several = Plusieurs endroits proches : numéros
map-group = Trop proches pour être dessinés un par un :
map-wider = Faites glisser la carte pour la voir en entier.
map-number = Numéro { $number }
map-to = Numéro { $number }, voir sur la carte
map-not-drawn = pas sur la carte
map-untitled = Sans titre
map-data = Les données
map-data-what = Tous les endroits publiés, sans les noms, pour un logiciel de cartes (GeoJSON) ou un tableur (CSV).
map-licence = Licence Ouverte 2.0 (Etalab) : chacun peut les réutiliser en citant la commune.
