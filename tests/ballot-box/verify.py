#!/usr/bin/env python3
"""A second verifier, written from docs/ballot-box.md with OpenSSL's signatures (PyPI: cryptography).

verify.py FOLDER [BESIDE] [FINGERPRINT]: files that FOLDER does not hold are taken from BESIDE. Prints what does not hold; exit
code 1 if anything, 2 if all holds but for questions that it cannot count: rankings and majority judgments. Their ballots
are checked, and how many are valid, blank and invalid. verify.py alone: the committed votes must hold, and nothing that was
tampered with.
"""
import base64
import hashlib
import json
import re
import sys
from pathlib import Path

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ed25519, padding
from cryptography.hazmat.primitives.serialization import load_der_public_key

PSS = padding.PSS(mgf=padding.MGF1(hashes.SHA384()), salt_length=48)


def sha256(data):
    return hashlib.sha256(data).hexdigest()


def frame(*parts):
    parts = [part.encode() if isinstance(part, str) else part for part in parts]
    return b"".join(len(part).to_bytes(4, "big") + part for part in parts)


def tree(leaves):
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return hashlib.sha256(b"\0" + leaves[0]).digest()
    k = 1
    while 2 * k < len(leaves):
        k *= 2
    return hashlib.sha256(b"\1" + tree(leaves[:k]) + tree(leaves[k:])).digest()


def root(digits):
    return tree([bytes.fromhex(one) for one in digits]).hex()


def unbase64(text):
    data = base64.urlsafe_b64decode(text + "=" * (-len(text) % 4))
    assert base64.urlsafe_b64encode(data).rstrip(b"=").decode() == text
    return data


def short(digits):
    return "-".join(digits[at : at + 8] for at in range(0, 40, 8))


class Vote:
    """One run: reads, checks, and keeps what does not hold."""

    def __init__(self, folder, beside):
        self.folder, self.beside, self.findings, self.uncounted = folder, beside, [], []

    def check(self, holds, *what):
        if not holds:
            self.findings.append(" ".join(map(str, what)))

    def bytes(self, name):
        for folder in (self.folder, self.beside):
            if folder and (folder / name).exists():
                return (folder / name).read_bytes()
        return None

    def parse(self, data, name, *fields):
        try:
            value = json.loads(data)
            form = json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode() + b"\n"
            self.check(form == data and list(value) == list(fields), "form of", name)
            return value
        except (ValueError, TypeError):
            self.check(False, "form of", name)
            return None

    def list(self, name, digits):
        self.check(all(re.fullmatch("[0-9a-f]{64}", one) for one in digits), "hashes of", name)
        self.check(all(a < b for a, b in zip(digits, digits[1:])), "order of", name)

    def seal(self, name, data, beside):
        try:
            signature = unbase64((self.bytes(beside) or b"").decode().removesuffix("\n"))
            self.seal_key.verify(signature, data)
        except (InvalidSignature, ValueError, AssertionError):
            self.check(False, "seal of", name)

    def run(self, poster=None):
        if not self.manifest(poster):
            return self.findings
        in_batches = self.batches()
        if any(self.bytes(name) for name in ("ballots.jsonl", "codes.json", "paper.json", "closing.json", "closing.sig")):
            self.close(in_batches)
        return self.findings

    def manifest(self, poster):
        data = self.bytes("manifest.json")
        fields = "kind format vote rules rules_hash opens closes seed token_key seal_key codes reserve code_hashes"
        m = data and self.parse(data, "manifest.json", *fields.split(), "reserve_hashes")
        if not m:
            return False
        self.check(poster in (None, short(sha256(data))), "fingerprint")
        self.check((m["kind"], m["format"]) == ("parvis-vote/manifest", 1), "kind of manifest.json")
        self.m, self.name = m, [m["vote"][part] for part in ("commune", "process", "activity")]
        self.token_key = load_der_public_key(unbase64(m["token_key"]))
        self.check(self.token_key.key_size == 3072 and self.token_key.public_numbers().e == 65537, "token key")
        self.seal_key = ed25519.Ed25519PublicKey.from_public_bytes(unbase64(m["seal_key"]))
        self.seal("manifest.json", data, "manifest.sig")
        self.check(m["rules_hash"] == sha256(m["rules"].encode()), "rules_hash")
        self.rules = Parvis(m["rules"], m["seed"]) if m["rules"].startswith('{"questions":') else Example()
        self.check(m["opens"] < m["closes"], "dates")
        for name, number in (("code_hashes", "codes"), ("reserve_hashes", "reserve")):
            self.list(name, m[name])
            self.check(len(m[name]) == m[number], "number of", name)
        self.check(not set(m["code_hashes"]) & set(m["reserve_hashes"]), "codes printed and in reserve")
        return True

    def batches(self):
        seen = set()
        for number, line in enumerate((self.bytes("batches.jsonl") or b"").splitlines(True), 1):
            batch = self.parse(line, "batches.jsonl", "number", "root", "hashes")
            self.check(batch["number"] == number and len(batch["hashes"]) >= 20, "batch", number)
            self.list(f"batch {number}", batch["hashes"])
            self.check(batch["root"] == root(batch["hashes"]), "root of batch", number)
            self.check(not seen & set(batch["hashes"]), "a ballot in two batches", number)
            seen |= set(batch["hashes"])
        return seen

    def close(self, in_batches):
        data = self.bytes("closing.json") or b""
        c = self.parse(
            data, "closing.json", *"kind format vote manifest batches codes paper ballots root result".split()
        )
        if not c:
            return
        self.check((c["kind"], c["format"], c["vote"]) == ("parvis-vote/closing", 1, self.m["vote"]), "closing")
        self.seal("closing.json", data, "closing.sig")
        for field, name in (("manifest", "manifest.json"), ("batches", "batches.jsonl"), ("codes", "codes.json"), ("paper", "paper.json")):
            found = self.bytes(name)
            self.check(c[field] == (None if found is None else sha256(found)), "hash of", name)
        paper = {"envelopes": 0, "ballots": 0, "totals": None}
        if c["paper"]:
            paper = self.parse(self.bytes("paper.json"), "paper.json", "envelopes", "ballots", "totals") or paper
        digits, choices, lines = self.ballots()
        self.codes(lines, paper)
        self.check(in_batches <= set(digits), "a ballot of a batch is missing")
        self.check(c["ballots"] == lines, "number of ballots")
        self.check(c["root"] == root(sorted(set(digits))), "root")
        try:
            what, self.uncounted = self.rules.compare(c["result"], choices, paper)
            self.check(not what, "result", what)
        except (ValueError, KeyError, TypeError, AttributeError):
            self.check(False, "result or totals on paper cannot be read")

    def ballots(self):
        digits, choices, nonces = [], [], set()
        lines = (self.bytes("ballots.jsonl") or b"").splitlines(True)
        for number, line in enumerate(lines, 1):
            read = self.parse(line, f"ballots.jsonl {number}", "hash", "ballot")
            if not read:
                continue
            ballot = read["ballot"]
            self.check(list(ballot) == ["nonce", "randomizer", "signature", "choices"], "form of ballot", number)
            nonce, randomizer, signature = (unbase64(ballot[part]) for part in ("nonce", "randomizer", "signature"))
            hash_ = sha256(frame("parvis-vote/ballot", *self.name, nonce, randomizer, signature, ballot["choices"]))
            self.check(read["hash"] == hash_, "hash of ballot", number)
            digits.append(hash_)
            try:
                message = randomizer + frame("parvis-vote/token", *self.name, nonce)
                self.token_key.verify(signature, message, PSS, hashes.SHA384())
            except InvalidSignature:
                self.check(False, "token of ballot", number)
                continue
            self.check(nonce not in nonces, "token of an earlier ballot", number)
            text = ballot["choices"]
            allowed = re.fullmatch("[ -~]{1,4096}", text) is not None and self.rules.allows(text)
            self.check(allowed, "choices of ballot", number)
            if allowed and nonce not in nonces:
                choices.append(text)
            nonces.add(nonce)
        self.list("ballots", digits)
        return digits, choices, len(lines)

    def codes(self, ballots, paper):
        names = ["used", "used_on_paper", "revoked", "reissued"]
        codes = self.parse(self.bytes("codes.json") or b"", "codes.json", *names)
        if not codes:
            return
        for name in names:
            self.list(name, codes[name])
        used, on_paper, revoked, reissued = (set(codes[name]) for name in names)
        self.check(reissued <= set(self.m["reserve_hashes"]), "reissued without reserve")
        valid = set(self.m["code_hashes"]) | reissued
        self.check(used | on_paper | revoked <= valid, "a code that was never printed")
        self.check(not (used & on_paper or used & revoked or on_paper & revoked), "a code in two lists")
        self.check(paper["envelopes"] == len(on_paper), "number of envelopes")
        self.check(ballots <= len(used), "more ballots than used codes")
        self.check(paper["ballots"] <= paper["envelopes"], "more paper ballots than envelopes")
        self.check(len(reissued) <= len(revoked), "more reissued than revoked")
        self.check(len(used) + len(on_paper) <= len(self.m["code_hashes"]), "more used than printed")


class Example:
    """The counting rule of the page's example: yes, no or blank."""

    answers = ["yes", "no", "blank"]

    def allows(self, text):
        return text in [f'{{"answer":"{answer}"}}' for answer in self.answers]

    def compare(self, declared, choices, paper):
        said = [json.loads(text)["answer"] for text in choices]
        on_paper = json.loads(paper["totals"]) if paper["totals"] else dict.fromkeys(self.answers, 0)
        sums = {answer: on_paper[answer] + said.count(answer) for answer in self.answers}
        sums["accepted"] = sums["yes"] > sums["no"]
        return ("" if declared == dense(sums) else "is " + dense(sums)), []


def dense(value):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def is_name(text):
    return isinstance(text, str) and len(text) <= 64 and re.fullmatch("[a-z0-9]+(-[a-z0-9]+)*", text) is not None


def is_number(value):
    return type(value) is int and value >= 0


class Parvis:
    """The rules of Parvis: ballots of every method are checked; those whose votes, approvals or points add up are counted."""

    units = {"yes-no": "votes", "single": "votes", "several": "votes", "approval": "approvals", "points": "points"}

    def __init__(self, rules, seed):
        self.questions, self.seed = json.loads(rules)["questions"], seed

    def options(self, question):
        return ["yes", "no"] if question["method"]["type"] == "yes-no" else [one["id"] for one in question["options"]]

    def read(self, text):
        """The marks of a ballot by name of question; nothing if the text is not that of a ballot."""
        try:
            ballot = json.loads(text)
            if json.dumps(ballot, sort_keys=True, separators=(",", ":")) != text or list(ballot) != ["ballot", "marks"]:
                return None
        except (ValueError, TypeError):
            return None
        marks = ballot["marks"]
        if not is_number(ballot["ballot"]) or ballot["ballot"] != 1 or not isinstance(marks, dict) or not marks:
            return None
        return marks if all(is_name(name) and self.well_formed(mark) for name, mark in marks.items()) else None

    def well_formed(self, mark):
        if mark == "blank":
            return True
        if not isinstance(mark, dict) or len(mark) != 1:
            return False
        (kind, said), = mark.items()
        if kind == "one":
            return is_name(said)
        if kind in ("several", "ranked"):
            once = isinstance(said, list) and said and all(map(is_name, said)) and len(set(said)) == len(said)
            return bool(once) and (kind == "ranked" or said == sorted(said))
        if not isinstance(said, dict) or not said or not all(map(is_name, said)):
            return False
        if kind == "graded":
            return all(map(is_name, said.values()))
        return kind == "points" and all(is_number(points) and 0 < points < 65536 for points in said.values())

    def valid(self, question, mark):
        """Whether the question allows a mark that is not blank."""
        method, (kind, said) = question["method"], next(iter(mark.items()))
        options = set(self.options(question))
        kinds = {"yes-no": "one", "single": "one", "several": "several", "approval": "several"}
        kinds |= {"ranking": "ranked", "judgment": "graded", "points": "points"}
        if kind != kinds[method["type"]] or not options.issuperset([said] if kind == "one" else said):
            return False
        if method["type"] == "several":
            return method["min"] <= len(said) <= method["max"]
        if kind == "ranked":
            return len(said) <= method["max_ranks"]
        if kind == "graded":
            return {grade["id"] for grade in method["grades"]}.issuperset(said.values())
        if kind == "points":
            return max(said.values()) <= method["max_per_option"] and sum(said.values()) <= method["total"]
        return True

    def allows(self, text):
        marks = self.read(text)
        if marks is None or set(marks) != {question["id"] for question in self.questions}:
            return False
        return all(marks[q["id"]] == "blank" or self.valid(q, marks[q["id"]]) for q in self.questions)

    def on_paper(self, paper):
        """Ballots on paper, with how many say so; nothing if the totals are not in their form."""
        if paper["totals"] is None:
            return []
        totals = json.loads(paper["totals"])
        texts = [dense(alike["ballot"]) for alike in totals["ballots"]]
        form = list(totals) == ["ballots"] and dense(totals) == paper["totals"] and texts == sorted(set(texts))
        form = form and all(list(a) == ["ballot", "number"] and is_number(a["number"]) and a["number"] for a in totals["ballots"])
        form = form and sum(alike["number"] for alike in totals["ballots"]) == paper["ballots"]
        read = [(self.read(text), alike["number"]) for text, alike in zip(texts, totals["ballots"])]
        return read if form and all(marks is not None for marks, _ in read) else None

    def compare(self, declared, choices, paper):
        on_paper = self.on_paper(paper)
        if on_paper is None:
            return "of totals on paper that are not in their form", []
        ballots = [(self.read(text), 1) for text in choices] + on_paper
        outcomes = json.loads(declared)["outcomes"]
        if dense({"outcomes": outcomes}) != declared or len(outcomes) != len(self.questions):
            return "is not in its form", []
        wrong, uncounted = [], []
        for question, outcome in zip(self.questions, outcomes):
            counted = self.count(question, ballots)
            if "ranking" not in counted:
                uncounted.append(f"{question['id']} ({question['method']['type']})")
                fields = ["question", "valid", "blank", "invalid", "ranking", "winners", "trace"]
                same = list(outcome) == fields and all(outcome[field] == value for field, value in counted.items())
            else:
                same = dense(outcome) == dense(counted)
            if not same:
                wrong.append(f"of {question['id']} is {dense(counted)}")
        return "; ".join(wrong), uncounted

    def count(self, question, ballots):
        """The outcome of a question; without ranking, winners and trace where its method is more than adding up."""
        options, method = self.options(question), question["method"]["type"]
        sums, numbers = dict.fromkeys(options, 0), {"valid": 0, "blank": 0, "invalid": 0}
        for marks, number in ballots:
            mark = marks.get(question["id"])
            if mark == "blank":
                numbers["blank"] += number
            elif mark is None or not self.valid(question, mark):
                numbers["invalid"] += number
            else:
                numbers["valid"] += number
                (kind, said), = mark.items()
                for option in [said] if kind == "one" else said:
                    sums[option] += number * (said[option] if kind == "points" else 1)
        outcome = {"question": question["id"], **numbers}
        if method not in self.units:
            return outcome
        if not numbers["valid"]:
            return outcome | {"ranking": [options], "winners": [], "trace": []}
        totals = [{"option": option, "count": sums[option]} for option in options]
        trace, ranking = [{"step": "totals", "of": self.units[method], "totals": totals}], []
        for score in sorted(set(sums.values()), reverse=True):
            group = [option for option in options if sums[option] == score]
            if len(group) == 1:
                ranking.append(group)
            elif question["ties"] == "lot" and method != "yes-no":
                group.sort(key=lambda option: sha256(frame("lot", self.seed, question["id"], option)))
                trace.append({"step": "lot", "options": group})
                ranking += [[option] for option in group]
            else:
                trace.append({"step": "tied", "options": group})
                ranking.append(group)
        return outcome | {"ranking": ranking, "winners": ranking[0], "trace": trace}


def main():
    if len(sys.argv) > 1:
        folder, beside, poster = (sys.argv[1:] + [None, None])[:3]
        vote = Vote(Path(folder), beside and Path(beside))
        findings = vote.run(poster)
        if vote.uncounted:
            print("NOT COUNTED, only checked:", ", ".join(vote.uncounted))
        print("\n".join(findings) or ("all else holds" if vote.uncounted else "all holds"))
        return 1 if findings else 2 if vote.uncounted else 0
    here = Path(__file__).parent
    failed = False
    for name, uncounted in [("example", []), ("parvis", []), ("ranking", ["nom (ranking)"])]:
        vote = Vote(here / name, None)
        findings = vote.run()
        print(f"{name}:", findings or "all holds", f"(not counted: {vote.uncounted})" if vote.uncounted else "")
        failed |= bool(findings) or vote.uncounted != uncounted
    for folder in sorted((here / "tampered").iterdir()):
        findings = Vote(folder, here / "example").run()
        print(f"{folder.name}: {findings}")
        failed |= not findings
    for change in ('"valid":', '"blank":', '"count":', '"winners":["'):
        failed |= not tampered(here / "parvis", change)
    failed |= not tampered(here / "ranking", '"valid":')
    return failed


def tampered(folder, before):
    """Whether a declared result with another number or winner is noticed."""
    vote = Vote(folder, None)
    vote.manifest(None)
    closing = json.loads(vote.bytes("closing.json"))
    paper = json.loads(vote.bytes("paper.json"))
    choices = [json.loads(line)["ballot"]["choices"] for line in vote.bytes("ballots.jsonl").splitlines()]
    right, wrong = closing["result"], closing["result"].replace(before, before + "1", 1)
    found = [vote.rules.compare(result, choices, paper)[0] for result in (right, wrong)]
    noticed = right != wrong and not found[0] and bool(found[1])
    print(f"{folder.name}, another {before}", "noticed" if noticed else "NOT NOTICED")
    return noticed


if __name__ == "__main__":
    sys.exit(main())
