#!/usr/bin/env python3
"""A second verifier, written from docs/ballot-box.md with OpenSSL's signatures (PyPI: cryptography).

verify.py FOLDER [BESIDE] [FINGERPRINT]: files that FOLDER does not hold are taken from BESIDE. Prints what does not hold; exit
code 1 if anything. verify.py alone: the committed example must hold, and nothing that was tampered with.
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
        self.folder, self.beside, self.findings = folder, beside, []

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
        self.check(c["result"] == result(choices, paper["totals"]), "result")

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
            allowed = ballot["choices"] in [f'{{"answer":"{answer}"}}' for answer in ANSWERS]
            self.check(allowed, "choices of ballot", number)
            if allowed and nonce not in nonces:
                choices.append(json.loads(ballot["choices"])["answer"])
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


ANSWERS = ["yes", "no", "blank"]


def result(choices, totals):
    """The counting rule of the example: yes, no or blank."""
    paper = json.loads(totals) if totals else dict.fromkeys(ANSWERS, 0)
    sums = {answer: paper[answer] + choices.count(answer) for answer in ANSWERS}
    sums["accepted"] = sums["yes"] > sums["no"]
    return json.dumps(sums, separators=(",", ":"))


def main():
    if len(sys.argv) > 1:
        folder, beside, poster = (sys.argv[1:] + [None, None])[:3]
        findings = Vote(Path(folder), beside and Path(beside)).run(poster)
        print("\n".join(findings) or "all holds")
        return bool(findings)
    here = Path(__file__).parent
    wrong = Vote(here / "example", None).run()
    print("example:", wrong or "all holds")
    failed = bool(wrong)
    for folder in sorted((here / "tampered").iterdir()):
        findings = Vote(folder, here / "example").run()
        print(f"{folder.name}: {findings}")
        failed |= not findings
    return failed


if __name__ == "__main__":
    sys.exit(main())
