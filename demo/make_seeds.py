#!/usr/bin/env python3
"""Writes the answers of invented people to the demonstration questionnaires, and their signatures, always the same ones.

    python3 demo/make_seeds.py

Nothing but the standard library is needed. The questions, their conditions and their jumps are those of
`content/*/*/process.yml`: when they change there, they change here.
"""

import csv
import pathlib
import random

import sentences

HERE = pathlib.Path(__file__).parent
PEOPLE = 200
# One in so many answers only what must be answered, now and then something else.
BRIEF = 10
# What a vote by judgment offers where its process names no other grades, the best first.
GRADES = ["excellent", "very-good", "good", "fair", "poor", "reject"]


class Person:
    """One answer. Every question is asked by a method that knows how its cell is written."""

    def __init__(self, dice, brief, decks):
        self.dice, self.brief, self.decks, self.cells = dice, brief, decks, {}

    def chance(self, probability):
        return self.dice.random() < probability

    def skips(self, rate):
        """Whether an optional question is left out."""
        return self.chance(0.85 if self.brief else rate)

    def draw(self, weights):
        return self.dice.choices(list(weights), list(weights.values()))[0]

    def several(self, weights, number):
        """Different options, the likelier ones first."""
        left, chosen = dict(weights), []
        for _ in range(min(number, len(left))):
            chosen.append(self.draw(left))
            del left[chosen[-1]]
        return chosen

    def sentence(self, name):
        """Sentences are used once each before any comes again."""
        deck = self.decks.setdefault(name, [])
        if not deck:
            deck.extend(getattr(sentences, name))
            self.dice.shuffle(deck)
        return deck.pop()

    def put(self, column, value):
        self.cells[column] = str(value)

    def many(self, column, chosen, written=None):
        self.put(column, " | ".join([*chosen, *([f"other: {written}"] if written else [])]))

    def level(self, column, mean, low, high, spread=1.1):
        self.put(column, min(high, max(low, round(self.dice.gauss(mean, spread)))))

    def write(self, column, name, rate):
        if not self.skips(1 - rate):
            self.put(column, self.sentence(name))

    def phone(self, start):
        """A number of those that are kept for fiction in France (ARCEP, decision 2018-0881)."""
        return f"{start} {self.dice.randrange(100):02} {self.dice.randrange(100):02}"


def boosted(weights, **times):
    """The weights, some of them multiplied; `_` stands for a hyphen."""
    times = {key.replace("_", "-"): factor for key, factor in times.items()}
    return {key: weight * times.get(key, 1) for key, weight in weights.items()}


def siret(dice):
    """A number that passes the check and begins as no establishment's does."""
    digits = f"9999999{dice.randrange(100):02}0001"
    for last in "0123456789":
        total = sum(sum(map(int, str(int(d) * (1 + i % 2)))) for i, d in enumerate(reversed(digits + last)))
        if total % 10 == 0:
            return digits + last
    raise AssertionError("one of ten digits fits")


# --- Valmoret: streets and a square

VALMORET = (
    "lien age quartier code-postal nom-association rna prochaine-date telephone activite siret livraison "
    "modes.travail modes.ecole modes.courses modes.sante modes.loisirs distance voitures recherche distance-acceptee "
    "securite gene trottoirs-ou frequence ressenti marche venues.semaine venues.samedi venues.dimanche marche-manque "
    "dessin usages mentions.vitesse-20 mentions.samedi-pieton mentions.arceaux mentions.navette mentions.toilettes "
    "places mot une-chose rester-informe courriel ateliers accord"
).split()

AGES = {"moins-de-18": 5, "18-29": 11, "30-44": 28, "45-59": 24, "60-74": 22, "75-et-plus": 10}
QUARTERS = {"bas-bourg": 25, "haut-bourg": 23, "deux-rives": 22, "combes": 13, "vernee": 11, "other": 4}
FAR = {"combes", "vernee", "elsewhere", "other"}
GRADES = ["excellent", "very-good", "good", "fair", "poor", "reject"]


def valmoret(person):
    lien = person.draw({"habite": 76, "travaille": 7, "visite": 7, "association": 4, "commerce": 6})
    age, quarter = person.draw(AGES), person.draw(QUARTERS)
    person.put("lien", lien)
    organisation = lien in ("association", "commerce")
    if not organisation and not person.skips(0.06):
        person.put("age", age)
    if lien == "habite":
        person.put("quartier", f"other: {person.sentence('PLACES')}" if quarter == "other" else quarter)
    else:
        quarter = "elsewhere"
    if lien in ("travaille", "visite") and not person.skips(0.15):
        person.put("code-postal", person.draw({"01993": 5, "01994": 4, "01996": 2, "01998": 1, "39999": 1}))
    if lien == "association":
        association(person)
    if lien == "commerce":
        trade(person)
    cars = trips(person, age, quarter) if not organisation else 0
    walking(person, age, quarter, cars)
    today(person, lien, quarter, age)
    tomorrow(person, lien, quarter, age, cars)
    in_their_words(person, lien)


def association(person):
    person.put("nom-association", person.sentence("ASSOCIATIONS"))
    if not person.skips(0.3):
        person.put("rna", f"W999{person.dice.randrange(1_000_000):06}")
    if not person.skips(0.3):
        person.put("prochaine-date", f"2027-{person.dice.randint(3, 9):02}-{person.dice.randint(1, 28):02}")
    if not person.skips(0.4):
        person.put("telephone", person.phone("04 65 71"))


def trade(person):
    person.put("activite", person.sentence("TRADES"))
    if not person.skips(0.4):
        person.put("siret", siret(person.dice))
    person.put("livraison", person.draw({"avant-8h": 4, "matin": 5, "apres-midi": 1, "pas-livre": 2}))


def trips(person, age, quarter):
    far, old, young = quarter in FAR, age == "75-et-plus", age == "moins-de-18"
    no_car = {"0": 9, "1": 45, "2": 40, "3": 6}
    cars = int(person.draw(boosted(no_car, **{"0": 0.3 if far else 2.4 if old else 1, "2": 0.3 if old else 1})))
    if not person.skips(0.1):
        modes = {"a-pied": 30, "velo": 9, "car": 6, "voiture": 40}
        near = boosted(modes, a_pied=0.15 if far else 1.5, velo=0.4 if old else 1.4, voiture=0 if cars == 0 else 1)
        near = boosted(near, car=5 if young or cars == 0 else 1)
        rows = {"courses": 0.98, "sante": 0.7, "loisirs": 0.85, "travail": 0.05 if old else 0.15 if age == "60-74" else 0.9}
        rows["ecole"] = {"30-44": 0.75, "45-59": 0.35}.get(age, 0.08)
        for row, asked in rows.items():
            if person.chance(asked):
                person.put(f"modes.{row}", person.draw(boosted(near, a_pied=0.3) if row == "travail" else near))
    if not person.skips(0.18):
        mean = (28 if far else 13) * (0.4 if old or young else 1)
        distance = min(180, person.dice.gammavariate(1.6, mean / 1.6))
        person.put("distance", f"{distance:.1f}" if distance < 5 else round(distance))
    person.put("voitures", cars)
    if cars:
        search = {"aussitot": 12, "moins-de-5": 34, "plus-de-5": 30, "pas-le-samedi": 24}
        person.put("recherche", person.draw(boosted(search, pas_le_samedi=0.2 if far else 1.6, plus_de_5=1.6 if far else 1)))
        if not person.skips(0.15):
            person.put("distance-acceptee", person.draw({100: 22 if not old else 60, 200: 20, 250: 24, 300: 16, 500: 12, 0: 6, 800: 2}))
    return cars


def walking(person, age, quarter, cars):
    walks = person.cells.get("modes.courses") in ("a-pied", "velo")
    mean = 6.4 - (1.6 if age == "75-et-plus" else 0) - (1.2 if quarter == "bas-bourg" else 0) - (0.7 if walks else 0)
    person.level("securite", mean, 0, 10, 2)
    if person.skips(0.08):
        return
    weights = {"vitesse": 30, "trottoirs": 26, "passerelle": 14, "stationnement": 16, "eclairage": 9, "bancs": 8, "velo": 11}
    weights = boosted(weights, passerelle=3.4 if quarter in ("bas-bourg", "deux-rives") else 0.6)
    weights = boosted(weights, bancs=5 if age in ("60-74", "75-et-plus") else 0.4, trottoirs=1.5 if walks else 1)
    weights = boosted(weights, velo=0.2 if age == "75-et-plus" else 1.4 if cars < 2 else 0.8)
    written = person.sentence("ANNOYANCES") if person.chance(0.06) else None
    person.many("gene", person.several(weights, person.dice.choice((1, 2, 3, 3)) - (1 if written else 0)), written)
    if "trottoirs" in person.cells["gene"]:
        person.write("trottoirs-ou", "PAVEMENTS", 0.62)


def today(person, lien, quarter, age):
    often = {"chaque-jour": 22, "chaque-semaine": 42, "chaque-mois": 19, "rarement": 12, "jamais": 5}
    if quarter in FAR:
        often = boosted(often, chaque_jour=0.15, rarement=2, jamais=1.8)
    if lien in ("commerce", "association", "travaille"):
        often = boosted(often, chaque_jour=3, jamais=0)
    frequency = person.draw(often)
    person.put("frequence", frequency)
    if frequency == "jamais":
        return
    person.level("ressenti", {"chaque-jour": 3.2, "chaque-semaine": 3.1, "chaque-mois": 2.7}.get(frequency, 2.3), 1, 5, 0.95)
    if not person.skips(0.25 if frequency in ("chaque-jour", "chaque-semaine") else 0.5):
        person.level("marche", 3.9 if age in ("60-74", "75-et-plus") else 3.3, 1, 5, 1)
    if not person.skips(0.12):
        slots = {"matin": 40, "midi": 14, "apres-midi": 22, "soir": 14}
        slots = boosted(slots, soir=2.5 if age in ("moins-de-18", "18-29") else 0.7, matin=1.8 if age == "75-et-plus" else 1)
        for row, asked, morning in (("semaine", 0.75, 1), ("samedi", 0.9, 4), ("dimanche", 0.35, 1.5)):
            if person.chance(asked):
                chosen = person.several(boosted(slots, matin=morning), person.dice.choice((1, 1, 1, 2, 2, 3)))
                person.many(f"venues.{row}", [slot for slot in slots if slot in chosen])
    if person.cells.get("marche") in ("1", "2"):
        person.write("marche-manque", "MARKET", 0.65)


def tomorrow(person, lien, quarter, age, cars):
    drawings = {"jardin": 36, "terrasses": 24, "jeux": 16, "partage": 24}
    drawings = boosted(drawings, jeux={"30-44": 2.6, "moins-de-18": 2}.get(age, 0.5), terrasses=2.2 if age == "18-29" else 1)
    drawings = boosted(drawings, partage=(1.9 if quarter in FAR else 0.8) * (1.6 if age == "75-et-plus" else 1))
    if lien == "commerce":
        drawings = {"jardin": 1, "terrasses": 5, "jeux": 1, "partage": 6}
    drawing = person.draw(drawings)
    person.put("dessin", drawing)
    uses = {"ombre": 40, "calme": 22, "fetes": 20, "enfants": 16, "garer": 18}
    first = {"jardin": "ombre", "terrasses": "fetes", "jeux": "enfants", "partage": "garer"}[drawing]
    uses = boosted(uses, **{first: 4, "garer": 4 if drawing == "partage" else 0.4})
    person.put("usages", " > ".join(person.several(uses, person.draw({3: 35, 4: 8, 5: 57}))))
    kept = {"jardin": 8, "terrasses": 12, "jeux": 13, "partage": 25}[drawing]
    if not person.skips(0.1):
        wish = {"vitesse-20": 1.6, "samedi-pieton": 1.4, "arceaux": 2.2, "navette": 2.0, "toilettes": 1.1}
        against = {"partage": 1.4, "jardin": -0.5}.get(drawing, 0)
        for row, mean in wish.items():
            mean += against if row in ("vitesse-20", "samedi-pieton") else 0
            mean += 1.3 if row == "samedi-pieton" and lien == "commerce" else 0
            mean -= 1.2 if row == "navette" and quarter in FAR else 0
            mean -= 0.8 if row == "toilettes" and age in ("60-74", "75-et-plus") else 0
            if not person.chance(0.05):
                person.put(f"mentions.{row}", GRADES[min(5, max(0, round(person.dice.gauss(mean, 1.2))))])
    places = person.dice.gauss(kept + (4 if cars > 1 else 0) + (6 if lien == "commerce" else 0), 5)
    person.put("places", min(40, max(0, 5 * round(places / 5) if person.chance(0.75) else round(places))))


def in_their_words(person, lien):
    person.write("mot", "WORDS", 0.5)
    person.write("une-chose", "WISHES", 0.36)
    informed = person.chance(0.5 if lien in ("association", "commerce") else 0.27)
    person.put("rester-informe", "oui" if informed else "non")
    if not informed:
        return
    person.put("courriel", f"{person.dice.choice(sentences.FIRST_NAMES)}.{person.dice.randrange(10, 99)}@courriel.example")
    if not person.skips(0.3):
        dates = {"16-janvier": 5, "21-janvier": 3, "27-janvier": 2}
        chosen = person.several(dates, person.dice.choice((1, 1, 2)))
        person.many("ateliers", [day for day in dates if day in chosen])
    person.put("accord", "yes")


# --- Kerlande: the library

KERLANDE = (
    "email frequentation age secteur raisons viendrait satisfaction accueil services.livres services.films services.ecrans "
    "services.animations services.tables amelioration moments.semaine moments.mercredi moments.samedi moments.dimanche "
    "echange salle priorites propositions.badge propositions.graines propositions.breton activites portage-interet "
    "livres-lus conseil idee benevole telephone accord-telephone declaration"
).split()

READERS = {"15-24": 11, "25-39": 24, "40-59": 29, "60-74": 24, "75-et-plus": 12}
SECTORS = {"bourg": 42, "port": 24, "menez-bras": 13, "trezh-wenn": 14, "hors-kerlande": 7}


def kerlande(person):
    number = person.decks["count"] = person.decks.get("count", 0) + 1
    person.put("email", f"{person.dice.choice(sentences.FIRST_NAMES)}.{number:03}@courriel.example")
    person.put("declaration", "yes")
    age, sector = person.draw(READERS), person.draw(SECTORS)
    frequency = {"chaque-semaine": 20, "chaque-mois": 27, "parfois": 20, "plus-maintenant": 18, "jamais": 15}
    if sector in ("menez-bras", "trezh-wenn", "hors-kerlande"):
        frequency = boosted(frequency, chaque_semaine=0.45, jamais=1.5)
    if age in ("25-39", "40-59"):
        frequency = boosted(frequency, chaque_semaine=0.7, plus_maintenant=1.3)
    frequency = person.draw(frequency)
    person.put("frequentation", frequency)
    if not person.skips(0.05):
        person.put("age", age)
    person.put("secteur", sector)
    if frequency in ("plus-maintenant", "jamais"):
        if not absent(person, age, sector):
            return last_page(person, age, 0.25)
    else:
        present(person, age, frequency)
    hours(person, age, frequency)
    rooms(person, age)
    asked = person.cells.get("age") == "75-et-plus"
    if asked or any(reason in person.cells.get("raisons", "") for reason in ("marches", "distance")):
        interest = {"oui": 36, "plus-tard": 40, "non": 24}
        person.put("portage-interet", person.draw(boosted(interest, oui=1.4 if asked else 0.6)))
    return last_page(person, age, 0.42)


def absent(person, age, sector):
    weights = {"horaires": 38, "distance": 6, "temps": 22, "ailleurs": 16, "marches": 4, "inconnu": 14}
    weights = boosted(weights, distance=5 if sector in ("menez-bras", "trezh-wenn") else 1, marches=6 if age == "75-et-plus" else 1)
    weights = boosted(weights, horaires=1.5 if age in ("25-39", "40-59") else 0.5)
    written = person.sentence("REASONS") if person.chance(0.12) else None
    person.many("raisons", person.several(weights, person.dice.choice((1, 1, 2, 2, 3)) - (1 if written else 0)), written)
    answer = {"oui": 45, "peut-etre": 38, "non": 17}
    answer = person.draw(boosted(answer, oui=2 if "horaires" in person.cells["raisons"] else 0.6))
    person.put("viendrait", answer)
    return answer != "non"


def present(person, age, frequency):
    mean = {"chaque-semaine": 4.3, "chaque-mois": 3.9, "parfois": 3.3}[frequency]
    person.level("satisfaction", mean, 1, 5, 0.8)
    person.level("accueil", mean + 0.5, 1, 5, 0.7)
    if not person.skips(0.1):
        opinions = {
            "livres": {"bien": 66, "a-revoir": 28, "sans-avis": 6},
            "films": {"bien": 28, "a-revoir": 30, "sans-avis": 42},
            "ecrans": {"bien": 18, "a-revoir": 34, "sans-avis": 48},
            "animations": {"bien": 44, "a-revoir": 22, "sans-avis": 34},
            "tables": {"bien": 10, "a-revoir": 40 if age in ("15-24", "25-39") else 18, "sans-avis": 50},
        }
        for row, weights in opinions.items():
            if not person.chance(0.04):
                person.put(f"services.{row}", person.draw(weights))


def hours(person, age, frequency):
    works, old = age in ("25-39", "40-59"), age in ("60-74", "75-et-plus")
    moment = {"samedi": 40, "soir": 22, "midi": 8, "dimanche": 12, "aucun": 16}
    moment = boosted(moment, samedi=1.6 if works else 0.8, soir=1.7 if works else 0.5, midi=3 if age == "15-24" else 1)
    moment = person.draw(boosted(moment, aucun=2.6 if old else 0.5, dimanche=1.4 if age == "60-74" else 1))
    person.put("amelioration", moment)
    if not person.skips(0.1):
        slots = {"matin": 20, "midi": 14, "apres-midi": 26, "soir": 22}
        for row, asked in (("semaine", 0.85), ("mercredi", 0.6), ("samedi", 0.9), ("dimanche", 0.55)):
            if person.chance(asked):
                here = boosted(slots, soir=0.3 if old else 2.4) if row == "semaine" and works else boosted(slots, soir=0.3 if old else 1)
                here = boosted(here, apres_midi=2 if row == "samedi" else 1)
                chosen = person.several(here, person.dice.choice((1, 1, 2, 2, 3)))
                person.many(f"moments.{row}", [slot for slot in slots if slot in chosen])
    mean = 2.4 if old else 3.9
    person.level("echange", mean - (0.5 if frequency == "chaque-semaine" else 0) + (0.5 if moment == "samedi" else 0), 1, 5, 1.1)


def rooms(person, age):
    room = {"salon": 34, "atelier": 34, "cabane": 24}
    room = boosted(room, salon=2.2 if age in ("60-74", "75-et-plus") else 0.8, atelier=2 if age == "15-24" else 1)
    room = person.draw(boosted(room, cabane=2.4 if age == "25-39" else 0.7))
    person.put("salle", room)
    spend = {"rampe": 26, "livres": 24, "heures": 34, "animations": 18, "portage": 12}
    spend = boosted(spend, rampe=2.2 if age in ("60-74", "75-et-plus") else 0.9, heures=1.7 if age in ("25-39", "40-59") else 0.7)
    spend = boosted(spend, portage=2.4 if age == "75-et-plus" else 1)
    person.put("priorites", " > ".join(person.several(spend, person.draw({2: 25, 3: 22, 4: 5, 5: 48}))))
    if not person.skips(0.12):
        means = {"badge": 2.9 if age in ("60-74", "75-et-plus") else 1.5, "graines": 1.5, "breton": 2.1}
        for row, mean in means.items():
            if not person.chance(0.05):
                person.put(f"propositions.{row}", GRADES[min(5, max(0, round(person.dice.gauss(mean, 1.2))))])
    if not person.skips(0.25):
        club = {"lecture": 18, "jeux": 26, "numerique": 16, "ecriture": 10, "contes": 14}
        club = boosted(club, numerique=2.6 if age in ("60-74", "75-et-plus") else 0.4, contes=2.6 if age == "25-39" else 0.5)
        chosen = person.several(club, person.dice.choice((1, 2, 2)))
        person.many("activites", [name for name in club if name in chosen])


def last_page(person, age, words):
    if not person.skips(0.15):
        person.put("livres-lus", min(120, int(person.dice.gammavariate(0.9, 14 if age in ("60-74", "75-et-plus") else 9))))
    person.write("conseil", "BOOKS", words)
    person.write("idee", "IDEAS", words * 0.7)
    helps = person.chance(0.16 if age == "60-74" else 0.08)
    person.put("benevole", "oui" if helps else "non")
    if helps and not person.skips(0.25):
        person.put("telephone", person.phone("06 39 98"))
        person.put("accord-telephone", "yes")


# --- Signatures

def signatures(path, petitions, consent=("declaration",), address=None):
    """Who signed: so many people for each petition, or for the one of the process where it has no name."""
    dice, rows = random.Random(path), []
    for about, number in petitions:
        for one in range(number):
            first, last = dice.choice(sentences.FIRST_NAMES), dice.choice(sentences.LAST_NAMES)
            row = {"about": about, "first-name": first.capitalize(), "last-name": last}
            row["email"] = f"{first}.{about or 'signe'}.{one:03}@courriel.example"
            if address:
                row["address"] = f"{dice.randint(1, 12)}, {dice.choice(address)}"
            rows.append(row | {name: "yes" for name in consent})
    columns = ["about", "first-name", "last-name", *(["address"] if address else []), "email", *consent]
    save(path, columns, rows)


def ballots(path, number, mark):
    """Ballots that an address confirms, one a row."""
    dice, rows = random.Random(path), []
    for one in range(number):
        email = f"{dice.choice(sentences.FIRST_NAMES)}.vote.{one:03}@courriel.example"
        rows.append({"email": email, **mark(dice)})
    columns = dict.fromkeys(column for row in rows for column in row)
    save(path, list(columns), [{column: row.get(column, "") for column in columns} for row in rows])


def station(dice):
    """The old station: a name, and a grade for each use."""
    names = {"quai": 30, "voie-libre": 26, "marguerite-aubry": 29, "correspondance": 11, "blank": 4}
    marks = {"q.nom": dice.choices(list(names), list(names.values()))[0]}
    if dice.random() < 0.05:
        return marks | {"q.usages.blank": "yes"}
    for use, mean in [("repetitions", 1.9), ("repas", 1.4), ("atelier", 2.2), ("etude", 2.6), ("cinema", 3.1)]:
        if dice.random() < 0.94:
            marks[f"q.usages.{use}"] = GRADES[min(len(GRADES) - 1, max(0, round(dice.gauss(mean, 1.2))))]
    return marks | ({} if len(marks) > 1 else {"q.usages.blank": "yes"})


def market(dice):
    """The second market: days that suit, and places in order."""
    marks = {f"q.jour.{day}": "yes" for day, share in [("mercredi", 0.3), ("vendredi", 0.62), ("dimanche", 0.5)] if dice.random() < share}
    marks = marks or {"q.jour.blank": "yes"}
    if dice.random() < 0.06:
        return marks | {"q.lieu.blank": "yes"}
    left, weights = ["halle", "eglise", "ecole"], {"halle": 41, "eglise": 38, "ecole": 21}
    for rank in range(1, dice.choice([1, 2, 3, 3]) + 1):
        place = dice.choices(left, [weights[one] for one in left])[0]
        left.remove(place)
        marks[f"q.lieu.{place}"] = str(rank)
    return marks


def cosignatures(path, petitions):
    """Who stood behind a petition before anybody else saw it."""
    dice = random.Random(path)
    addresses = [(about, one) for about, number in petitions for one in range(number)]
    rows = [
        {"about": about, "email": f"{dice.choice(sentences.FIRST_NAMES)}.avec.{one}@courriel.example", "declaration": "yes"}
        for about, one in addresses
    ]
    save(path, ["about", "email", "declaration"], rows)


# --- Ballots of the participatory budget

# What one chooses from, by district: name, cost in euros (rounded up), and how much it is liked.
PROJECTS = {
    "bourg": [("banc-a-l-ombre", 4800, 6), ("boite-a-livres", 1950, 5), ("fontaine", 6200, 4), ("arceaux-velos", 5400, 5),
              ("fresque", 7500, 3)],
    "les-forges": [("abri-velos", 14900, 3), ("passage-pieton", 11300, 6), ("jardin-partage", 8700, 5),
                   ("table-pique-nique", 3151, 4)],
    "la-plaine": [("composteurs", 2480, 4), ("ponton", 16500, 5), ("parcours-sante", 9900, 5), ("nichoirs", 1800, 6),
                  ("eclairage-sentier", 12750, 3)],
    "haut-valmoret": [("aire-de-jeux", 18900, 7), ("terrain-petanque", 4300, 4), ("verger", 5600, 5),
                      ("panneau-basket", 3700, 4)],
}
# How many of a hundred people live in each, and how much more they like what is near.
LIVE, NEAR = {"bourg": 45, "les-forges": 25, "la-plaine": 20, "haut-valmoret": 10}, 5


def budget(path, envelope, people):
    """Who chose what, never for more than there is. One in twenty votes blank."""
    dice, rows = random.Random(path), []
    costs = {name: cost for projects in PROJECTS.values() for name, cost, _ in projects}
    for one in range(people):
        row = {"email": f"{dice.choice(sentences.FIRST_NAMES)}.budget.{one:03}@courriel.example", "go": "send"}
        home = dice.choices(list(LIVE), list(LIVE.values()))[0]
        liked = {name: like * (NEAR if district == home else 1)
                 for district, projects in PROJECTS.items() for name, _, like in projects}
        left, wanted = envelope, 0 if dice.random() < 0.05 else dice.randint(1, 9)
        for _ in range(wanted):
            fits = {name: like for name, like in liked.items() if costs[name] <= left}
            if not fits:
                break
            name = dice.choices(list(fits), list(fits.values()))[0]
            left -= costs[name]
            del liked[name]
            row[f"q.commune.{name}"] = "yes"
        if wanted == 0:
            row["q.commune.blank"] = "yes"
        rows.append(row)
    save(path, ["email", "go", *(f"q.commune.{name}" for name in costs), "q.commune.blank"], rows)


def write(path, columns, answer, seed):
    dice, decks, rows = random.Random(seed), {}, []
    for number in range(PEOPLE):
        person = Person(dice, number % BRIEF == 7, decks)
        answer(person)
        rows.append(person.cells)
    save(path, columns, rows)


def save(path, columns, rows):
    target = HERE / path
    target.parent.mkdir(exist_ok=True)
    with target.open("w", encoding="utf-8", newline="") as file:
        table = csv.DictWriter(file, columns, restval="", lineterminator="\n")
        table.writeheader()
        table.writerows(rows)


if __name__ == "__main__":
    write("valmoret/bouger-a-valmoret.csv", VALMORET, valmoret, "valmoret/bouger-a-valmoret")
    write("kerlande/mediatheque.csv", KERLANDE, kerlande, "kerlande/mediatheque")
    cosignatures("valmoret/bureau-des-petitions.cosignatures.csv", [("car", 4), ("lavoir", 3), ("chasse", 1)])
    signatures("valmoret/bureau-des-petitions.signatures.csv", [("car", 127), ("lavoir", 43)])
    signatures("valmoret/passerelle-du-moulin.signatures.csv", [("", 68)])
    streets = ["rue de la Halle", "quai du Bief", "chemin des Combes", "place des Tilleuls"]
    signatures("valmoret/marche-du-soir.signatures.csv", [("", 44)], address=streets)
    signatures("kerlande/salle-des-filets.signatures.csv", [("", 31)])
    ballots("valmoret/salle-de-la-gare.ballots.csv", 74, station)
    ballots("kerlande/jour-du-marche.ballots.csv", 118, market)
    budget("valmoret/budget-participatif-2026.ballots.csv", 60000, 120)
