#!/usr/bin/env python3
"""What `pabutools` counts, for `pabulib/tests/agreement.rs` to compare with.

Usage: python3 -m venv V && V/bin/pip install -r requirements.txt && V/bin/python make.py [FOLDER]

Writes random.json: small random elections of every kind as .pb text, and what each rule selects. With a folder of Pabulib's
own files, writes files.json too: their names, SHA-256 and outcomes. The files are not copied: see agreement.md.

pabutools is asked under the same declarations: projects without support are taken out first (its greedy rule would fund
them), and points of zero are not choices. Utilities that it does not have are subclasses of its own classes.
"""

import copy
import hashlib
import json
import pathlib
import random
import sys

from pabutools.election.ballot import AbstractCardinalBallot
from pabutools.election.pabulib import parse_pabulib_from_string
from pabutools.election.satisfaction import (
    AdditiveSatisfaction,
    Additive_Borda_Sat,
    Additive_Cardinal_Sat,
    Cardinality_Sat,
    Cost_Sat,
)
from pabutools.rules import greedy_utilitarian_welfare, method_of_equal_shares
from pabutools.tiebreaking import TieBreakingRule, lexico_tie_breaking

HERE = pathlib.Path(__file__).resolve().parent
TIES = {
    "name": lexico_tie_breaking,
    "cost": TieBreakingRule(lambda instance, profile, project: (project.cost, project.name)),
}


def additive(function):
    class Measure(AdditiveSatisfaction):
        def __init__(self, instance, profile, ballot):
            super().__init__(instance, profile, ballot, lambda i, p, b, project, _: function(i, b, project))

    return Measure


def borda(instance, ballot, project):
    return instance.meta["places"] - ballot.position(project) if project in ballot else 0


def by_cost(function):
    return lambda instance, ballot, project: function(instance, ballot, project) * project.cost


MEASURES = {
    ("chosen", True): Cost_Sat,
    ("chosen", False): Cardinality_Sat,
    ("points", False): Additive_Cardinal_Sat,
    ("points", True): additive(by_cost(lambda _, ballot, project: ballot.get(project, 0))),
    ("borda-below", False): Additive_Borda_Sat,
    ("borda-below", True): additive(
        by_cost(lambda _, b, project: len(b) - b.position(project) - 1 if project in b else 0)
    ),
    ("borda", False): additive(borda),
    ("borda", True): additive(by_cost(borda)),
}
OF_KIND = {
    "approval": ["chosen"],
    "choose-1": ["chosen"],
    "cumulative": ["chosen", "points"],
    "scoring": ["chosen", "points"],
    "ordinal": ["chosen", "borda", "borda-below"],
}


def rules(kind, step):
    """Every rule that makes sense for a kind of ballot, as Parvis writes it down."""
    for measure in OF_KIND[kind]:
        for cost in (True, False):
            utility = {"measure": measure, "by_cost": cost}
            for unaffordable in ("skip", "stop"):
                yield {"rule": "greedy", "utility": utility, "unaffordable": unaffordable}
            for completion in ("none", "greedy", "add1", "add1-greedy"):
                settings = {"kind": completion} | ({"step": step} if completion.startswith("add1") else {})
                yield {"rule": "equal-shares", "utility": utility, "completion": settings}


def parsed(text, measure):
    instance, profile = parse_pabulib_from_string(text)
    # Its reader leaves the profile with an empty election.
    profile.instance = instance
    if measure == "chosen":
        for ballot in (ballot for ballot in profile if isinstance(ballot, AbstractCardinalBallot)):
            for project in [project for project in ballot if ballot[project] <= 0]:
                del ballot[project]
    longest = max((len(ballot) for ballot in profile), default=0)
    instance.meta["places"] = max(int(instance.meta.get("max_length", len(instance))), longest)
    return instance, profile


def supported(instance, profile, measure, keep):
    """The election without projects that all ballots together give nothing, which the greedy rule would fund last."""
    satisfaction = profile.as_sat_profile(MEASURES[measure, False])
    instance = copy.copy(instance)
    for project in list(instance):
        if project not in keep and satisfaction.total_satisfaction_project(project) <= 0:
            instance.remove(project)
    return instance


def select(text, rule, ties):
    measure = rule["utility"]["measure"]
    sat = MEASURES[measure, rule["utility"]["by_cost"]]
    instance, profile = parsed(text, measure)

    def greedy(before, budget):
        election = supported(instance, profile, measure, before)
        election.budget_limit = budget
        settings = {"tie_breaking": TIES[ties], "initial_budget_allocation": before}
        return list(greedy_utilitarian_welfare(election, profile, sat, **settings))

    if rule["rule"] == "greedy":
        if rule["unaffordable"] == "skip":
            return greedy([], instance.budget_limit)
        # The order in which projects come up is that of an election in which everything can be paid for.
        spent, selected = 0, []
        for project in greedy([], sum(project.cost for project in instance)):
            spent += project.cost
            if spent > instance.budget_limit:
                break
            selected.append(project)
        return selected
    completion = rule["completion"]["kind"]
    step = 1 if completion.startswith("add1") else None
    settings = {"tie_breaking": TIES[ties], "voter_budget_increment": step}
    selected = list(method_of_equal_shares(instance, profile, sat, **settings))
    if completion.endswith("greedy"):
        selected = greedy(selected, instance.budget_limit)
    # Free projects come first, in the order of a set.
    free = sorted((p for p in selected if p.cost == 0), key=lambda p: p.name)
    return free + [p for p in selected if p.cost > 0]


def counts(text, kind, every, ties):
    found = []
    for rule in rules(kind, 100):
        if every or draw.random() < 0.5:
            selected = [project.name for project in select(text, rule, ties)]
            found.append({"rule": rule, "ties": ties, "selected": selected})
    return found


def election(kind):
    """A small election with many ties: few different costs, few different points."""
    projects, voters = draw.randint(1, 9), draw.randint(1, 25)
    names = [str(number) for number in draw.sample(range(1, 30), projects)]
    largest = draw.choice([3, 10, 60])
    cents = draw.random() < 0.25
    cost = lambda: f"{draw.randint(1, largest)}" + (draw.choice([".50", ".25", ".99", ""]) if cents else "")
    costs = [cost() for _ in names]
    budget = draw.randint(1, max(2, int(sum(float(cost) for cost in costs))))
    likes = {name: draw.random() for name in names}
    longest = draw.randint(1, projects)
    lines = ["META", "key;value", f"budget;{budget}", f"vote_type;{kind}", f"num_votes;{voters}"]
    lines += [f"num_projects;{projects}"]
    if kind != "choose-1" and draw.random() < 0.7:
        lines.append(f"max_length;{longest}")
    lines += ["PROJECTS", "project_id;cost"] + [f"{name};{cost}" for name, cost in zip(names, costs)]
    has_points = kind in ("cumulative", "scoring")
    lines += ["VOTES", "voter_id;vote" + (";points" if has_points else "")]
    for voter in range(voters):
        chosen = [name for name in names if draw.random() < likes[name]]
        draw.shuffle(chosen)
        chosen = chosen[: 1 if kind == "choose-1" else longest]
        line = f"{voter};{','.join(chosen)}"
        if has_points:
            scale = [-1, 0, 1, 2, 3, "0.5"] if kind == "scoring" else [0, 1, 2, 5]
            # pabutools reads an empty ballot with points only like this.
            points = ",".join(str(draw.choice(scale)) for _ in chosen)
            line = f"{line};{points}" if chosen else f"{voter};None;None"
        lines.append(line)
    return "\n".join(lines) + "\n"


def free_election(kind):
    """One in which a project costs nothing. pabutools does not see these with utility by cost, so others only."""
    text = election(kind)
    head, rest = text.split("project_id;cost\n")
    first, rest = rest.split("\n", 1)
    return head + "project_id;cost\n" + first.split(";")[0] + ";0\n" + rest


def lines(path, key, entries, about):
    head = json.dumps(about)[1:-1]
    body = ",\n".join(json.dumps(entry, ensure_ascii=False, separators=(",", ":")) for entry in entries)
    path.write_text(f'{{{head},\n"{key}": [\n{body}\n]}}\n', encoding="utf-8")


def main():
    about = {"made_by": "make.py with pabutools 1.2.3"}
    found = []
    for number in range(200):
        kind = list(OF_KIND)[number % len(OF_KIND)]
        if number % 20 < 18:
            text = election(kind)
            found.append({"pb": text, "counts": counts(text, kind, False, draw.choice(list(TIES)))})
        else:
            text = free_election(kind)
            kept = [c for c in counts(text, kind, True, "name") if not c["rule"]["utility"]["by_cost"]]
            found.append({"pb": text, "counts": kept})
    lines(HERE / "random.json", "elections", found, about)
    if len(sys.argv) > 1:
        found = []
        for path in sorted(pathlib.Path(sys.argv[1]).glob("*.pb")):
            text = path.read_text(encoding="utf-8-sig")
            kind = parse_pabulib_from_string(text)[0].meta["vote_type"]
            digest = hashlib.sha256(path.read_bytes()).hexdigest()
            found.append({"file": path.name, "sha256": digest, "counts": counts(text, kind, True, "name")})
            print(path.name, file=sys.stderr)
        lines(HERE / "files.json", "elections", found, about)


draw = random.Random(20261120)
if __name__ == "__main__":
    main()
