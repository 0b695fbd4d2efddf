// The published files of a vote, made here from docs/ballot-box.md rather than by the crate, with tokens of the crate.
import { createHash, generateKeyPairSync, sign } from "node:crypto";
import { frame, fromBase64url } from "../../../themes/vote/src/bytes.mjs";

export const sha256 = (data) => createHash("sha256").update(data).digest("hex");
const line = (value) => `${JSON.stringify(value)}\n`;
const root = (leaves) => {
  if (leaves.length < 2) return sha256(leaves.length ? Buffer.from(`00${leaves[0]}`, "hex") : "");
  const half = 2 ** Math.ceil(Math.log2(leaves.length) - 1);
  return sha256(Buffer.from(`01${root(leaves.slice(0, half))}${root(leaves.slice(half))}`, "hex"));
};

/**
 * `{ "manifest.json": …, … }` of a vote about `questions`, whose web ballots say `marks`, one each, and whose paper ballots
 * are `paper`, `[{ ballot, number }]`. `change(parts)` is called before the closing is made and sealed, as a deployment could
 * that cheats.
 */
export async function box(ask, { questions, marks, paper, outcomes, change = () => {} }) {
  const vote = { commune: "kerlande", process: "halle", activity: "vote" };
  const { publicKey, privateKey } = generateKeyPairSync("ed25519");
  const seal = (text) => `${sign(null, Buffer.from(text), privateKey).toString("base64url")}\n`;
  const envelopes = (paper ?? []).reduce((sum, { number }) => sum + number, 0);
  const hashes = (count, of) => Array.from({ length: count }, (_, i) => sha256(`${of} ${i}`)).sort();
  const [codes, reserve] = [hashes(marks.length + envelopes + 5, "code"), hashes(3, "reserve")];
  const rules = JSON.stringify({ questions });
  const manifest = line({
    kind: "parvis-vote/manifest", format: 1, vote, rules, rules_hash: sha256(rules), opens: "2027-03-01T08:00:00Z",
    closes: "2027-03-14T18:00:00Z", seed: sha256("seed"), token_key: (await ask({ do: "key" })).spki,
    seal_key: publicKey.export({ format: "jwk" }).x, codes: codes.length, reserve: reserve.length, code_hashes: codes,
    reserve_hashes: reserve,
  });
  const parts = {
    ballots: [], batches: [], result: JSON.stringify({ outcomes }),
    codes: { used: codes.slice(0, marks.length), used_on_paper: codes.slice(marks.length, marks.length + envelopes), revoked: [], reissued: [] },
    paper: paper ? { envelopes, ballots: envelopes, totals: JSON.stringify({ ballots: paper }) } : null,
  };
  for (const said of marks) {
    const token = await ask({ do: "make", vote: Object.values(vote).join("/") });
    parts.ballots.push({ ...token, choices: JSON.stringify({ ballot: 1, marks: said }) });
  }
  const hash = ({ nonce, randomizer, signature, choices }) =>
    sha256(frame("parvis-vote/ballot", ...Object.values(vote), ...[nonce, randomizer, signature].map(fromBase64url), choices));
  if (marks.length >= 20) {
    const early = parts.ballots.slice(0, 20).map(hash).sort();
    parts.batches.push({ number: 1, root: root(early), hashes: early });
  }
  await change(parts);
  const lines = parts.ballots.map((ballot) => ({ hash: hash(ballot), ballot })).sort((a, b) => (a.hash < b.hash ? -1 : 1));
  const files = {
    "manifest.json": manifest, "manifest.sig": seal(manifest), "batches.jsonl": parts.batches.map(line).join(""),
    "ballots.jsonl": lines.map(line).join(""), "codes.json": line(parts.codes),
    ...(parts.paper && { "paper.json": line(parts.paper) }),
  };
  const file = (name) => (name in files ? sha256(files[name]) : null);
  files["closing.json"] = line({
    kind: "parvis-vote/closing", format: 1, vote, manifest: file("manifest.json"), batches: file("batches.jsonl"),
    codes: file("codes.json"), paper: file("paper.json"), ballots: lines.length, root: root(lines.map((entry) => entry.hash)),
    result: parts.result,
  });
  files["closing.sig"] = seal(files["closing.json"]);
  return files;
}
