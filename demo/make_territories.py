#!/usr/bin/env python3
"""Draws the ground of the invented communes, always the same: outline, districts, addresses, landmarks and layers.

    python3 demo/make_territories.py

Nothing but the standard library is needed. The communes lie in the Bay of Biscay, where nobody lives: no real address,
street or border is in these files. Addresses have the columns of the Base Adresse Nationale, others left empty.
"""

import csv
import json
import math
import pathlib
import random

CONTENT = pathlib.Path(__file__).parent.parent / "content"
# Corners of an outline: as many as the national data has for a commune of this size.
CORNERS = 360
# What the Base Adresse Nationale publishes (format 1.3).
COLUMNS = (
    "id;id_fantoir;numero;rep;nom_voie;code_postal;code_insee;nom_commune;code_insee_ancienne_commune;"
    "nom_ancienne_commune;x;y;lon;lat;type_position;alias;nom_ld;libelle_acheminement;nom_afnor;source_position;"
    "source_nom_voie;certification_commune;cad_parcelles"
).split(";")

VALMORET = {
    "folder": "valmoret",
    "seed": 1999,
    "insee": "01999",
    "postcode": "01990",
    "name": "Valmoret",
    "centre": (-4.62, 45.88),
    "radius": 2300,
    "coast": False,
    "districts": [
        ("bas-bourg", "Le Bas-Bourg"),
        ("haut-bourg", "Le Haut-Bourg"),
        ("deux-rives", "Les Deux-Rives"),
        ("combes", "Les Combes"),
        ("vernee", "La Vernée"),
    ],
    "streets": [
        "place des Tilleuls", "rue des Tilleuls", "place du Lavoir", "rue du Lavoir", "rue du Moulin", "rue du Bief",
        "Grande Rue", "rue de la Halle", "rue du Four", "rue de l’Église", "rue des Tanneurs", "rue du Pont",
        "quai de la Vernée", "rue des Écoles", "rue du 8 Mai 1945", "rue du 11 Novembre", "avenue de la Gare",
        "rue des Jardins", "rue du Puits", "impasse du Puits", "ruelle des Chats", "montée du Château",
        "chemin des Vignes", "chemin des Combes", "chemin du Bois Clair", "route de la Vernée", "route des Combes",
        "allée des Frênes", "allée des Charmes", "rue des Noyers", "rue des Cerisiers", "rue du Stade",
        "rue de la Source", "chemin de la Source", "rue du Verger", "rue des Hirondelles", "rue des Mésanges",
        "impasse des Lilas", "chemin du Gué", "rue de la Tuilerie",
    ],
    "landmarks": [
        ("Mairie", "service public"), ("École des Deux-Rives", "école"), ("Crèche des Petits Pas", "école"),
        ("Maison de santé", "santé"), ("Pharmacie de la Halle", "santé"), ("La Halle", "marché"),
        ("Église Saint-Aubin", "patrimoine"), ("Lavoir", "patrimoine"), ("Moulin", "patrimoine"),
        ("Passerelle du moulin", "pont"), ("Grand Pont", "pont"), ("Gare", "transports"),
        ("Arrêt de car Halle", "transports"), ("Stade", "sport"), ("Gymnase", "sport"), ("Salle des fêtes", "culture"),
        ("Bibliothèque", "culture"), ("Boulangerie du Bas-Bourg", "commerce"), ("Épicerie des Combes", "commerce"),
        ("Bureau de poste", "service public"), ("Cimetière", "service public"), ("Caserne", "service public"),
        ("Aire de jeux du Bief", "parc"), ("Verger partagé", "parc"), ("Déchèterie", "service public"),
    ],
}

KERLANDE = {
    "folder": "kerlande",
    "seed": 2999,
    "insee": "29999",
    "postcode": "29990",
    "name": "Kerlande",
    "centre": (-5.41, 47.12),
    "radius": 1900,
    "coast": True,
    "districts": [
        ("port", "Le Port"),
        ("bourg", "Le Bourg"),
        ("dunes", "Les Dunes"),
        ("landes", "Les Landes"),
        ("anse", "L’Anse"),
        ("pointe", "La Pointe"),
    ],
    "streets": [
        "quai des Goémoniers", "quai des Filets", "rue du Port", "rue de la Criée", "rue des Pêcheurs", "place du Port",
        "rue du Phare", "rue de la Jetée", "venelle des Voiliers", "rue des Brisants", "rue du Large", "rue des Embruns",
        "place de l’Église", "rue de l’Église", "rue du Bourg", "rue des Écoles", "rue de la Fontaine", "rue du Calvaire",
        "rue du Four à Pain", "rue des Tisserands", "chemin des Dunes", "rue des Oyats", "rue des Courlis",
        "rue des Sternes", "allée des Pins", "chemin du Sémaphore", "route de la Pointe", "chemin de l’Anse",
        "rue de l’Anse", "rue des Goélands", "impasse des Bernaches", "rue de la Lande", "chemin des Ajoncs",
        "rue des Bruyères", "rue du Moulin à Vent", "route du Moulin", "rue du Champ de Foire", "rue du Lin",
        "chemin du Doué", "rue des Hortensias",
    ],
    "landmarks": [
        ("Mairie", "service public"), ("École du Bourg", "école"), ("Médiathèque", "culture"),
        ("Salle des filets", "culture"), ("Criée", "port"), ("Capitainerie", "port"), ("Cale du Port", "port"),
        ("Phare", "patrimoine"), ("Jetée", "port"), ("Église Sainte-Lande", "patrimoine"), ("Calvaire", "patrimoine"),
        ("Fontaine", "patrimoine"), ("Lavoir du Doué", "patrimoine"), ("Moulin à vent", "patrimoine"),
        ("Sémaphore", "patrimoine"), ("Antenne", "réseau"), ("Arrêt de bus Port", "transports"),
        ("Arrêt de bus Bourg", "transports"), ("Parking des Dunes", "transports"), ("Plage des Dunes", "plage"),
        ("Plage de l’Anse", "plage"), ("Terrain de football", "sport"), ("École de voile", "sport"),
        ("Supérette", "commerce"), ("Cabinet médical", "santé"),
    ],
}


class Ground:
    """A commune around its centre: places are metres to the east and to the north of it."""

    def __init__(self, plan):
        self.plan, self.dice = plan, random.Random(plan["seed"])
        waves = [(self.dice.uniform(0.02, 0.16) / n, n, self.dice.uniform(0, math.tau)) for n in range(2, 12)]
        self.reach = []
        for i in range(CORNERS):
            angle = self.angle(i)
            far = 1 + sum(size * math.sin(n * angle + shift) for size, n, shift in waves) + self.dice.uniform(-0.006, 0.006)
            # The coast is to the south, nearer and more torn.
            if plan["coast"] and self.is_coast(i):
                far = far * 0.72 + self.dice.uniform(-0.02, 0.02)
            self.reach.append(far * plan["radius"])

    def angle(self, i):
        return math.tau * i / CORNERS

    def is_coast(self, i):
        return 190 < math.degrees(self.angle(i)) < 350

    def at(self, i, part=1.0):
        far = self.reach[i % CORNERS] * part
        return far * math.cos(self.angle(i)), far * math.sin(self.angle(i))

    def degrees(self, place):
        """Longitude and latitude with seven decimals."""
        lon, lat = self.plan["centre"]
        north = place[1] / 111_195
        east = place[0] / (111_195 * math.cos(math.radians(lat)))
        return round(lon + east, 7), round(lat + north, 7)

    def contains(self, place, part=0.97):
        i = round(math.atan2(place[1], place[0]) % math.tau / math.tau * CORNERS)
        near = min(self.reach[(i + step) % CORNERS] for step in range(-2, 3))
        return math.hypot(*place) < near * part

    def ring(self, places):
        points = [list(self.degrees(place)) for place in places]
        return points + points[:1]

    def outline(self):
        return self.ring([self.at(i) for i in range(CORNERS)])

    def sectors(self):
        """The first district is the middle, the others lie around it."""
        inner = 0.36
        count = len(self.plan["districts"]) - 1
        start = CORNERS // 12
        cuts = [start + CORNERS * n // count for n in range(count + 1)]
        yield self.ring([self.at(i, inner) for i in range(CORNERS)])
        for low, high in zip(cuts, cuts[1:]):
            around = [self.at(i) for i in range(low, high + 1)] + [self.at(i, inner) for i in range(high, low - 1, -1)]
            yield self.ring(around)

    def streets(self):
        """Each street with its addresses: numbers odd on one side, even on the other."""
        for n, name in enumerate(self.plan["streets"]):
            part = 0.3 if n < len(self.plan["streets"]) * 0.6 else 0.75
            while True:
                begin = self.dice.uniform(0, math.tau), math.sqrt(self.dice.random()) * part * self.plan["radius"]
                x, y = begin[1] * math.cos(begin[0]), begin[1] * math.sin(begin[0])
                way, bend = self.dice.uniform(0, math.tau), self.dice.uniform(-0.06, 0.06)
                addresses = []
                for pair in range(self.dice.randint(4, 16)):
                    for side in (1, 2):
                        across = way + math.pi / 2 * (1 if side == 1 else -1)
                        place = x + 9 * math.cos(across), y + 9 * math.sin(across)
                        addresses.append((2 * pair + side, "", place))
                        if self.dice.random() < 0.04:
                            addresses.append((2 * pair + side, "bis", (place[0] + 4, place[1] + 3)))
                    step = self.dice.uniform(16, 30)
                    x, y, way = x + step * math.cos(way), y + step * math.sin(way), way + bend
                if all(self.contains(place) for _, _, place in addresses):
                    yield name, addresses
                    break

    def landmarks(self, streets):
        """Beside a street each, some of them further out."""
        for name, kind in self.plan["landmarks"]:
            while True:
                _, addresses = self.dice.choice(streets)
                _, _, (x, y) = self.dice.choice(addresses)
                place = x + self.dice.uniform(-25, 25), y + self.dice.uniform(-25, 25)
                if self.contains(place):
                    yield name, kind, place
                    break

    def across(self, shift, swing):
        """A line from one side to the other, such as a river."""
        far = 1.1 * self.plan["radius"]
        steps = [far * (n / 40 - 1) for n in range(81)]
        return [self.degrees((x, shift + swing * math.sin(x / 520) + self.dice.uniform(-12, 12))) for x in steps]

    def wood(self, angle, part, size):
        x, y = part * self.plan["radius"] * math.cos(angle), part * self.plan["radius"] * math.sin(angle)
        ring = []
        for n in range(48):
            far = size * (1 + 0.2 * math.sin(3 * n / 48 * math.tau) + self.dice.uniform(-0.05, 0.05))
            ring.append((x + far * math.cos(math.tau * n / 48), y + far * math.sin(math.tau * n / 48)))
        return self.ring(ring)

    def sea(self):
        coast = [i for i in range(CORNERS) if self.is_coast(i)]
        return self.ring([self.at(i) for i in coast] + [self.at(i, 3) for i in reversed(coast)])

    def shore(self):
        """A path a little inland of the coast."""
        return [self.degrees(self.at(i, 0.93)) for i in range(CORNERS) if self.is_coast(i)]


def feature(kind, coordinates, **properties):
    return {"type": "Feature", "properties": properties, "geometry": {"type": kind, "coordinates": coordinates}}


def write_geojson(path, features):
    rows = ",\n".join(json.dumps(one, ensure_ascii=False, separators=(",", ":")) for one in features)
    path.write_text('{"type":"FeatureCollection","features":[\n' + rows + "\n]}\n", encoding="utf-8")


def write_csv(path, columns, rows):
    with path.open("w", encoding="utf-8", newline="") as file:
        table = csv.writer(file, delimiter=";", lineterminator="\n")
        table.writerow(columns)
        table.writerows(rows)


def main():
    for plan in (VALMORET, KERLANDE):
        ground = Ground(plan)
        folder = CONTENT / plan["folder"] / "territoire"
        folder.mkdir(exist_ok=True)
        name, insee = plan["name"], plan["insee"]
        write_geojson(folder / "commune.geojson", [feature("Polygon", [ground.outline()], name=name, code=insee)])
        districts = zip(plan["districts"], ground.sectors())
        write_geojson(
            folder / "quartiers.geojson",
            [feature("Polygon", [ring], id=code, name=label) for (code, label), ring in districts],
        )
        streets = sorted(ground.streets())
        rows = []
        for n, (street, addresses) in enumerate(streets):
            for number, suffix, place in sorted(addresses):
                lon, lat = ground.degrees(place)
                row = dict.fromkeys(COLUMNS, "")
                row |= {"id": f"{insee}_{n:04}_{number:05}{'_' + suffix if suffix else ''}", "numero": number}
                row |= {"rep": suffix, "nom_voie": street, "code_postal": plan["postcode"], "code_insee": insee}
                row |= {"nom_commune": name, "lon": f"{lon:.7f}", "lat": f"{lat:.7f}"}
                rows.append(row.values())
        write_csv(folder / "adresses.csv", COLUMNS, rows)
        spots = []
        for spot, kind, place in ground.landmarks(streets):
            lon, lat = ground.degrees(place)
            spots.append((spot, kind, f"{lon:.7f}", f"{lat:.7f}"))
        write_csv(folder / "lieux.csv", ("name", "kind", "lon", "lat"), spots)
        if plan["coast"]:
            write_geojson(folder / "mer.geojson", [feature("Polygon", [ground.sea()], name="La mer")])
            write_geojson(folder / "sentier.geojson", [feature("LineString", ground.shore(), name="Sentier côtier")])
        else:
            write_geojson(folder / "vernee.geojson", [feature("LineString", ground.across(-150, 260), name="La Vernée")])
            woods = [ground.wood(2.2, 0.62, 330), ground.wood(5.4, 0.6, 240)]
            write_geojson(folder / "bois.geojson", [feature("Polygon", [ring], name="Bois") for ring in woods])


if __name__ == "__main__":
    main()
