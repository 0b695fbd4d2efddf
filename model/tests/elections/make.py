#!/usr/bin/env python3
"""Makes elections.json: elections with the results that published libraries find.

    python3 -m venv venv && venv/bin/pip install -r requirements.txt && venv/bin/python make.py > elections.json

`model/tests/elections.rs` holds Parvis's counting to them. Expected results come from the libraries named in `agreed`;
where they have none (majority judgment, complete Schulze rankings, truncated instant runoffs in all orders of
elimination) from plain programs below, which follow the definitions literally and share nothing with the counted code.
Elections known from the literature have their published winners asserted here.
"""

import hashlib
import itertools
import json
import random
import struct
import sys

from abcvoting import abcrules
from abcvoting.preferences import Profile as ApprovalProfile
from pref_voting.grade_methods import cumulative_voting
from pref_voting.grade_profiles import GradeProfile
from pref_voting.iterative_methods import (
    instant_runoff,
    instant_runoff_for_truncated_linear_orders,
)
from pref_voting.margin_based_methods import beat_path
from pref_voting.profiles import Profile
from pref_voting.profiles_with_ties import ProfileWithTies
from pref_voting.scoring_methods import borda, plurality, symmetric_borda_scores
from pyrankvote import Ballot, Candidate, instant_runoff_voting

GRADES = ["excellent", "good", "fair", "poor", "reject"]


def drawn(purpose, seed, question, options):
    """The order of `order.rs`, from its description."""

    def key(option):
        parts = [p.encode() for p in (purpose, seed, question, option)]
        return hashlib.sha256(b"".join(struct.pack(">I", len(p)) + p for p in parts)).digest()

    return sorted(options, key=key)


def canonical(marks):
    """The text of a ballot, from the description in `canonical.rs`."""
    return json.dumps({"ballot": 1, "marks": marks}, sort_keys=True, separators=(",", ":"))


class Election:
    def __init__(self, name, options, ballots):
        self.name = name
        self.options = options
        # (number, tuple of options) for rankings and sets; (number, dict) for grades and points.
        self.ballots = ballots
        self.at = {option: i for i, option in enumerate(options)}
        self.lot = drawn("lot", name, "q", options)

    def names(self, places):
        return sorted(self.options[int(place)] for place in places)

    def complete(self):
        return all(len(ballot) == len(self.options) for _, ballot in self.ballots)

    def linear(self):
        return Profile(
            [tuple(self.at[o] for o in ballot) for _, ballot in self.ballots],
            rcounts=[n for n, _ in self.ballots],
        )

    def truncated(self):
        profile = ProfileWithTies(
            [{self.at[o]: rank for rank, o in enumerate(ballot, 1)} for _, ballot in self.ballots],
            rcounts=[n for n, _ in self.ballots],
            candidates=list(range(len(self.options))),
        )
        # What has no rank is behind what has one.
        profile.use_extended_strict_preference()
        return profile

    def case(self, method, marks, ties, agreed, **expected):
        return {
            "name": self.name,
            "method": method,
            "options": self.options if method["type"] != "yes-no" else [],
            "ties": ties,
            "ballots": [[n, mark] for n, mark in marks],
            "agreed": agreed,
            "expected": {"lot": self.lot, "text": canonical({"q": marks[0][1]}), **expected},
        }

    def ranked(self):
        return [(n, {"ranked": list(ballot)}) for n, ballot in self.ballots]

    def ranking_method(self, rule):
        return {"type": "ranking", "rule": rule, "max_ranks": len(self.options)}


def plurality_case(e):
    """The first choices of complete rankings."""
    profile = e.linear()
    scores = profile.plurality_scores()
    return e.case(
        {"type": "single"},
        [(n, {"one": ballot[0]}) for n, ballot in e.ballots],
        "left",
        ["pref_voting.plurality"],
        winners=e.names(plurality(profile)),
        totals={o: int(scores[i]) for i, o in enumerate(e.options)},
    )


def approval_case(e):
    """Committees of one and of two say who is first, and who is first or second."""
    profile = ApprovalProfile(num_cand=len(e.options), cand_names=e.options)
    for n, ballot in e.ballots:
        for _ in range(n):
            profile.add_voter([e.at[o] for o in ballot])
    committees = {k: abcrules.compute("av", profile, committeesize=k, resolute=False) for k in (1, 2)}
    return e.case(
        {"type": "approval"},
        [(n, {"several": sorted(ballot)}) for n, ballot in e.ballots],
        "left",
        ["abcvoting.av"],
        winners=sorted(o for c in committees[1] for o in e.names(c)),
        pairs=sorted(e.names(c) for c in committees[2]),
    )


def borda_case(e):
    profile = e.truncated()
    voters = sum(n for n, _ in e.ballots)
    symmetric = symmetric_borda_scores(profile)
    # Before minus behind, and before plus behind plus equal ones is n - 1 on each ballot.
    totals = {o: int(symmetric[i]) + (len(e.options) - 1) * voters for i, o in enumerate(e.options)}
    best = max(totals.values())
    winners = sorted(o for o, points in totals.items() if points == best)
    agreed = ["pref_voting.symmetric_borda_scores"]
    if e.complete():
        linear = e.linear()
        assert winners == e.names(borda(linear))
        scores = linear.borda_scores()
        assert totals == {o: 2 * int(scores[i]) for i, o in enumerate(e.options)}
        agreed.append("pref_voting.borda")
    return e.case(e.ranking_method("borda"), e.ranked(), "left", agreed, winners=winners, totals=totals)


def possible_winners(ballots, left):
    """The winners of an instant runoff with ties resolved in every possible way."""
    tops = {o: 0 for o in left}
    for n, ballot in ballots:
        first = next((o for o in ballot if o in left), None)
        if first is not None:
            tops[first] += n
    leader = max(tops, key=tops.get)
    if 2 * tops[leader] > sum(tops.values()):
        return {leader}
    fewest = min(tops.values())
    return set().union(*(possible_winners(ballots, left - {o}) for o in left if tops[o] == fewest))


def irv_cases(e):
    if e.complete():
        together = instant_runoff(e.linear())
    else:
        together = instant_runoff_for_truncated_linear_orders(e.truncated())
    agreed = ["pref_voting.instant_runoff"]
    possible = possible_winners(e.ballots, frozenset(e.options))
    if len(possible) == 1:
        candidates = {o: Candidate(o) for o in e.options}
        ballots = [Ballot([candidates[o] for o in b]) for n, b in e.ballots for _ in range(n)]
        result = instant_runoff_voting(list(candidates.values()), ballots)
        assert {c.name for c in result.get_winners()} == possible, e.name
        agreed.append("pyrankvote.instant_runoff_voting")
    yield e.case(e.ranking_method("irv"), e.ranked(), "left", agreed, winners=e.names(together))
    # The library eliminates the first of `tie_breaker`.
    last_first = [e.at[o] for o in reversed(e.lot)]
    profile = e.linear() if e.complete() else e.truncated()
    drawn_winner = instant_runoff(profile, tie_breaker=last_first)
    assert set(e.names(drawn_winner)) <= possible
    yield e.case(
        e.ranking_method("irv"),
        e.ranked(),
        "lot",
        ["pref_voting.instant_runoff_tb"],
        winners=e.names(drawn_winner),
    )


def schulze_ranking(e):
    """By the definition: every path without repetition, winning votes."""

    def prefer(a, b):
        key = lambda ballot, o: ballot.index(o) if o in ballot else len(e.options)
        return sum(n for n, ballot in e.ballots if key(ballot, a) < key(ballot, b))

    link = {(a, b): prefer(a, b) if prefer(a, b) > prefer(b, a) else 0 for a, b in itertools.permutations(e.options, 2)}

    def strongest(a, b):
        others = [o for o in e.options if o not in (a, b)]
        paths = (
            (a, *between, b) for k in range(len(others) + 1) for between in itertools.permutations(others, k)
        )
        return max(min(link[step] for step in itertools.pairwise(path)) for path in paths)

    path = {pair: strongest(*pair) for pair in link}
    left, ranking = list(e.options), []
    while left:
        group = [a for a in left if all(path[a, b] >= path[b, a] for b in left if b != a)]
        ranking.append(sorted(group))
        left = [a for a in left if a not in group]
    return ranking, [[path.get((a, b), 0) for b in e.options] for a in e.options]


def schulze_case(e):
    profile = e.truncated()
    winners = e.names(beat_path(profile, strength_function=profile.support))
    ranking, strongest = schulze_ranking(e)
    assert ranking[0] == winners, e.name
    return e.case(
        e.ranking_method("schulze"),
        e.ranked(),
        "left",
        ["pref_voting.beat_path"],
        winners=winners,
        ranking=ranking,
        strongest=strongest,
    )


def judgment_case(e):
    def value(option):
        grades = sorted(GRADES.index(b.get(option, GRADES[-1])) for n, b in e.ballots for _ in range(n))
        taken = []
        while grades:
            taken.append(grades.pop(len(grades) // 2))
        return taken

    values = {o: value(o) for o in e.options}
    in_order = sorted(e.options, key=values.get)
    ranking = [sorted(group) for _, group in itertools.groupby(in_order, key=values.get)]
    return e.case(
        {"type": "judgment", "grades": [{"id": grade} for grade in GRADES]},
        [(n, {"graded": ballot}) for n, ballot in e.ballots],
        "left",
        [],
        winners=ranking[0],
        ranking=ranking,
        grades={o: GRADES[values[o][0]] for o in e.options},
    )


def points_case(e, total):
    profile = GradeProfile(
        [{e.at[o]: ballot.get(o, 0) for o in e.options} for _, ballot in e.ballots],
        list(range(total + 1)),
        gcounts=[n for n, _ in e.ballots],
    )
    return e.case(
        {"type": "points", "total": total, "max_per_option": total},
        [(n, {"points": ballot}) for n, ballot in e.ballots],
        "left",
        ["pref_voting.cumulative_voting"],
        winners=e.names(cumulative_voting(profile, max_total_grades=total)),
        totals={o: sum(n * ballot.get(o, 0) for n, ballot in e.ballots) for o in e.options},
    )


def letters(text):
    return tuple(text)


TENNESSEE = Election(
    "tennessee",
    ["memphis", "nashville", "chattanooga", "knoxville"],
    [
        (42, ("memphis", "nashville", "chattanooga", "knoxville")),
        (26, ("nashville", "chattanooga", "knoxville", "memphis")),
        (15, ("chattanooga", "knoxville", "nashville", "memphis")),
        (17, ("knoxville", "chattanooga", "nashville", "memphis")),
    ],
)
# M. Schulze, https://arxiv.org/abs/1804.02973, example 1 of 45 voters: E, A, C, B, D.
FORTY_FIVE = Election(
    "schulze-45",
    list("abcde"),
    [
        (5, letters("acbed")), (5, letters("adecb")), (8, letters("bedac")), (3, letters("cabed")),
        (7, letters("caebd")), (2, letters("cbade")), (7, letters("dceba")), (8, letters("ebadc")),
    ],
)  # fmt: skip
# Burlington (Vermont), mayor, 2009, the three main candidates: each of plurality, runoff and pairs elects another one.
BURLINGTON = Election(
    "burlington-2009",
    ["kiss", "montroll", "wright"],
    [
        (1332, ("montroll", "kiss", "wright")), (767, ("montroll", "wright", "kiss")), (455, ("montroll",)),
        (2043, ("kiss", "montroll", "wright")), (371, ("kiss", "wright", "montroll")), (568, ("kiss",)),
        (1513, ("wright", "montroll", "kiss")), (495, ("wright", "kiss", "montroll")), (1289, ("wright",)),
    ],
)  # fmt: skip
# Condorcet's paradox: everything is equal.
CIRCLE = Election("circle", list("abc"), [(1, letters("abc")), (1, letters("bca")), (1, letters("cab"))])


def random_elections(rng, count, shortest):
    for k in range(count):
        options = list("abcdef")[: rng.randint(3, 6)]
        ballots = []
        for _ in range(rng.randint(1, 12)):
            length = len(options) if shortest is None else rng.randint(shortest, len(options))
            # Small numbers make ties frequent.
            ballots.append((rng.choice([1, 1, 2, 3, 7]), tuple(rng.sample(options, length))))
        yield Election(f"{'complete' if shortest is None else 'truncated'}-{k}", options, ballots)


def random_tables(rng, name, count, ballot):
    for k in range(count):
        options = list("abcdef")[: rng.randint(2, 6)]
        ballots = [(rng.choice([1, 1, 2, 5]), ballot(options)) for _ in range(rng.randint(1, 10))]
        yield Election(f"{name}-{k}", options, ballots)


def main():
    rng = random.Random(20261124)
    cases = []
    known = [TENNESSEE, FORTY_FIVE, BURLINGTON, CIRCLE]
    rankings = [*known, *random_elections(rng, 30, None), *random_elections(rng, 30, 1)]
    for e in rankings:
        cases += [borda_case(e), *irv_cases(e), schulze_case(e)]
        if e.complete():
            cases.append(plurality_case(e))
    for e in random_elections(rng, 30, 1):
        cases.append(approval_case(e))
    graded = lambda options: {o: rng.choice(GRADES) for o in rng.sample(options, rng.randint(1, len(options)))}
    for e in random_tables(rng, "graded", 40, graded):
        cases.append(judgment_case(e))

    def shared(options):
        given = [rng.choice(options) for _ in range(5)]
        return {o: given.count(o) for o in set(given)}

    for e in random_tables(rng, "points", 15, lambda options: dict(sorted(shared(options).items()))):
        cases.append(points_case(e, 5))

    def winners(name, method, rule=None):
        found = [c for c in cases if c["name"] == name and c["method"]["type"] == method]
        return [c["expected"]["winners"] for c in found if rule is None or c["method"]["rule"] == rule]

    assert winners("tennessee", "single") == [["memphis"]]
    assert winners("tennessee", "ranking", "borda") == [["nashville"]]
    assert winners("tennessee", "ranking", "irv") == [["knoxville"]] * 2
    assert winners("tennessee", "ranking", "schulze") == [["nashville"]]
    assert [c["expected"]["ranking"] for c in cases if c["name"] == "schulze-45" and "strongest" in c["expected"]] == [
        [["e"], ["a"], ["c"], ["b"], ["d"]]
    ]
    assert winners("burlington-2009", "ranking", "irv") == [["kiss"]] * 2
    assert winners("burlington-2009", "ranking", "schulze") == [["montroll"]]
    lines = ",\n".join(json.dumps(case, separators=(",", ":")) for case in cases)
    sys.stdout.write(f"[\n{lines}\n]\n")


if __name__ == "__main__":
    main()
