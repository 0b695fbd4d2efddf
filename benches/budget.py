#!/usr/bin/env python3
"""Counting participatory budgets beside `pabutools`, in one run.

Usage: benches/budget.py [--runs 5] [--add1] [FILE.pb ...]

Needs `cargo build --release -p parvis-pabulib --example bench` before, and the packages of
pabulib/tests/agreement/requirements.txt. Makes an election of 10,000 ballots and 100 projects below target/bench (seeded:
approvals with a few popular projects, nearly all ballots different), and counts it and the files that are named, by cost.

Times are those of counting, without reading; reading stands apart. Runs take turns, so that other work on the machine hits
both alike; each run of Parvis is a process of its own that counts several times and tells the median. Both must select the
same projects in the same order. `--add1` lets pabutools count with Add1 as well, which takes it minutes. Prints the table of
benches/README.md.
"""

import argparse
import pathlib
import random
import statistics
import subprocess
import sys
import time

from pabutools.election.pabulib import parse_pabulib
from pabutools.election.satisfaction import Cost_Sat
from pabutools.rules import completion_by_rule_combination, greedy_utilitarian_welfare, method_of_equal_shares

ROOT = pathlib.Path(__file__).resolve().parent.parent
BENCH = ROOT / "target" / "release" / "examples" / "bench"


def large(path):
    draw = random.Random(20261120)
    costs = [draw.randint(50, 2000) * 100 for _ in range(100)]
    likes = [draw.betavariate(1, 8) for _ in costs]
    lines = ["META", "key;value", "num_projects;100", "num_votes;10000", "budget;2000000", "vote_type;approval"]
    lines += ["PROJECTS", "project_id;cost"] + [f"{number};{cost}" for number, cost in enumerate(costs)]
    lines += ["VOTES", "voter_id;vote"]
    for voter in range(10_000):
        chosen = [str(number) for number, like in enumerate(likes) if draw.random() < like] or [str(draw.randrange(100))]
        lines.append(f"{voter};{','.join(chosen)}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return path


def theirs(path, rule):
    if rule == "read":
        start = time.perf_counter_ns()
        parse_pabulib(path)
        return time.perf_counter_ns() - start, ""
    instance, profile = parse_pabulib(path)
    # The greedy rule would fund what nobody chose.
    chosen = {project for ballot in profile for project in ballot}
    for project in list(instance):
        if project not in chosen:
            instance.remove(project)
    shares = {"sat_class": Cost_Sat} | ({"voter_budget_increment": 1} if rule.startswith("add1") else {})
    start = time.perf_counter_ns()
    if rule == "greedy":
        selected = greedy_utilitarian_welfare(instance, profile, Cost_Sat)
    elif rule == "add1u":
        both = [method_of_equal_shares, greedy_utilitarian_welfare]
        selected = completion_by_rule_combination(instance, profile, both, [shares, {"sat_class": Cost_Sat}])
    else:
        selected = method_of_equal_shares(instance, profile, **shares)
    return time.perf_counter_ns() - start, ",".join(project.name for project in selected)


def ours(path, rule, repeat):
    out = subprocess.run([BENCH, path, rule, str(repeat)], check=True, capture_output=True, text=True).stdout
    nanoseconds, _, selected = out.strip().partition(" ")
    return int(nanoseconds), selected


def said(nanoseconds):
    for unit, size in (("s", 1e9), ("ms", 1e6), ("µs", 1e3)):
        if nanoseconds >= size:
            return f"{nanoseconds / size:.3g} {unit}"
    return f"{nanoseconds:.0f} ns"


def row(path, rule, runs, name, both=True):
    mine, other = [], []
    for _ in range(runs):
        elapsed, selected = ours(path, rule, 9)
        mine.append(elapsed)
        if both:
            elapsed, expected = theirs(path, rule)
            other.append(elapsed)
            if selected != expected:
                sys.exit(f"{path} {rule}: {selected} is not {expected}")
    a = statistics.median(mine)
    b = statistics.median(other) if both else None
    ratio = f"{b / a:,.0f}" if both else "–"
    print(f"| {name} | {rule} | {said(a)} | {said(b) if both else '–'} | {ratio} |", flush=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--add1", action="store_true")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    args = parser.parse_args()
    print("| election | what | Parvis | pabutools | × |\n|---|---|---:|---:|---:|")
    path = large(ROOT / "target" / "bench" / "large.pb")
    for rule in ("read", "greedy", "none"):
        row(path, rule, args.runs, "10,000 × 100")
    for rule in ("add1", "add1u"):
        row(path, rule, 1, "10,000 × 100", args.add1)
    for file in args.files:
        for rule in ("read", "greedy", "none", "add1", "add1u"):
            row(file, rule, args.runs, file.stem)


main()
