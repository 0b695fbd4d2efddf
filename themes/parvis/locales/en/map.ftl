### The participative map.

## The page

status-upcoming-map = Places are expected from { $opens }.
status-open-map = You can report a place until { $closes }.
count-map = <strong>{ NUMBER($count) }</strong> { $count ->
    [one] place
   *[other] places
  }
stage-collect-map = Places
propose-link-map = Report a place
latest-none-map = Nobody has reported a place yet. Be the first.
list-all-map = See all places
list-title-map = All places
sent-title-points = Thank you, your place has arrived
choose-title-support-map = Support this report
signatures-found-map = { $count ->
    [0] Nobody reported a place.
    [one] One place was reported.
   *[other] { NUMBER($count) } places were reported.
  }
back-to-process-map = Back to the map
begin-ways = An address, a well-known place or a square of the map is enough: you need not handle a map.
entry-by-map = Reported by { $author } on { $date }
entry-sent-map = Reported on { $date }

history-sent-map = Sent
history-published-map = Published
list-newest-map = Newest
list-top-map = Most supported
list-title-top-map = Most supported
status-of-already-planned-map = Planned already
status-of-selected-map = Chosen
status-of-not-selected-map = Not chosen
status-of-done-map = Done

## The map and its list

map-heading = The map
map-latest = The map shows the latest { NUMBER($shown) } places of { NUMBER($total) }.
map-none-closed = Nobody reported a place.
map-list-described = Each number is that of a place in the list, in the same order. The list says the same as the map.
map-one-described = The mark shows the place. The text of the page says where it is.
map-several = Several places close to each other: numbers
map-group = Too close to be drawn one by one:
map-wider = Swipe the map to see all of it.
map-number = Number { $number }
map-to = Number { $number }, show on the map
map-not-drawn = not on the map
map-untitled = Without title
map-data = The data
map-data-what = All published places, without names, for map software (GeoJSON) or a spreadsheet (CSV).
map-licence = Licence Ouverte 2.0 (Etalab): everybody may reuse them and names the commune.
