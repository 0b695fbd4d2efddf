// The recount in the reader's browser: an honest box, and what each kind of cheating looks like in it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import vm from "node:vm";
import { box } from "../harness/ballot-box.mjs";
import { launch, open } from "../harness/browser.mjs";
import { interop } from "../harness/interop.mjs";
import * as paths from "../harness/paths.mjs";

const script = await readFile(join(paths.root, "themes/parvis/recount.js"), "utf8");
const sandbox = { crypto, TextEncoder, TextDecoder, atob };
vm.runInNewContext(script, sandbox);
const encode = (text) => new TextEncoder().encode(text);

/** The names of checks by what came of them. */
const recount = async (files) => {
  const found = { holds: [], fails: [], open: [] };
  const read = async (name) => (name in files ? encode(files[name]) : null);
  await sandbox.parvisRecount(read, (check, held) => found[held ? "holds" : held === false ? "fails" : "open"].push(check));
  return found;
};

const square = { id: "square", label: "Déplacer le marché ?", method: { type: "yes-no" }, options: [], ties: "left" };
const options = ["park", "school", "road"].map((id) => ({ id, label: id }));
const wishes = { id: "wishes", label: "Que faire ?", method: { type: "several", min: 1, max: 2 }, options, ties: "left" };
const totals = (of, counts) => ({ step: "totals", of, totals: Object.entries(counts).map(([option, count]) => ({ option, count })) });
// 13 yes, 7 no, 1 blank on the web; on paper two more ballots that say no.
const marks = Array.from({ length: 21 }, (_, i) => ({
  square: i === 20 ? "blank" : { one: i < 13 ? "yes" : "no" },
  wishes: i === 0 ? "blank" : { several: i % 2 ? ["park", "road"] : ["school"] },
}));
const paper = [{ ballot: { ballot: 1, marks: { square: { one: "no" }, wishes: { several: ["park"] } } }, number: 2 }];
const outcomes = [
  { question: "square", valid: 22, blank: 1, invalid: 0, ranking: [["yes"], ["no"]], winners: ["yes"], trace: [totals("votes", { yes: 13, no: 9 })] },
  {
    question: "wishes", valid: 22, blank: 1, invalid: 0, ranking: [["park"], ["school", "road"]], winners: ["park"],
    trace: [totals("votes", { park: 12, school: 10, road: 10 }), { step: "tied", options: ["school", "road"] }],
  },
];
const vote = { questions: [square, wishes], marks, paper, outcomes };

let server;
before(() => { server = interop(); });
after(() => server.stop());
const make = (changes) => box(server.ask, { ...vote, ...changes });
const changed = (change) => make({ change });

const ALL = ["files", "fingerprint", "seals", "closing", "hashes", "tokens", "unique", "root", "batches", "codes", "result"];

test("an honest box holds, with paper and without", async () => {
  assert.deepEqual(await recount(await make()), { holds: ALL, fails: [], open: [] });
  const few = { questions: [square], marks: marks.slice(0, 3).map(({ square: said }) => ({ square: said })), paper: null };
  few.outcomes = [{ ...outcomes[0], valid: 3, blank: 0, winners: ["yes"], trace: [totals("votes", { yes: 3, no: 0 })] }];
  assert.deepEqual(await recount(await make(few)), { holds: ALL, fails: [], open: [] });
  const none = { ...few, marks: [], outcomes: [{ ...outcomes[0], valid: 0, blank: 0, winners: [], trace: [] }] };
  assert.deepEqual(await recount(await make(none)), { holds: ALL, fails: [], open: [] });
});

test("what the deployment itself can change before it seals", async () => {
  const fails = async (change) => (await recount(await changed(change))).fails;
  const declared = (parts, change) => {
    const result = JSON.parse(parts.result);
    change(result.outcomes);
    parts.result = JSON.stringify(result);
  };
  const other = async (said) => ({ ...(await server.ask({ do: "make", vote: "kerlande/halle/other" })), choices: said });
  const turn = (ballot) => { ballot.choices = ballot.choices.replace('"yes"', '"no"'); };
  for (const [change, expected] of [
    [(parts) => declared(parts, ([first]) => { first.trace[0].totals[0].count += 1; }), ["result"]],
    [(parts) => declared(parts, ([first]) => { first.winners = ["no"]; }), ["result"]],
    [(parts) => declared(parts, ([first]) => { first.winners = ["yes", "no"]; }), ["result"]],
    [(parts) => declared(parts, ([first]) => { first.blank = 0; }), ["result"]],
    [(parts) => declared(parts, ([first]) => { first.trace = []; }), ["result"]],
    [(parts) => declared(parts, (all) => { all.pop(); }), ["result"]],
    [(parts) => { parts.result = "{}"; }, ["result"]],
    [(parts) => { parts.paper.totals = parts.paper.totals.replace('"no"', '"yes"'); }, ["result"]],
    [(parts) => { parts.ballots.splice(5, 1); }, ["batches", "result"]],
    [(parts) => { turn(parts.ballots[0]); }, ["batches", "result"]],
    [(parts) => { turn(parts.ballots[20]); parts.ballots[20].choices = parts.ballots[20].choices.replace('"blank"', '{"one":"maybe"}'); }, ["result"]],
    [async (parts) => { parts.ballots.push(await other(parts.ballots[0].choices)); }, ["tokens", "codes", "result"]],
    [(parts) => { parts.ballots.push({ ...parts.ballots[0], choices: parts.ballots[1].choices }); }, ["unique", "codes", "result"]],
    [(parts) => { parts.codes.used[0] = "0".repeat(64); }, ["codes"]],
    [(parts) => { parts.codes.used.reverse(); }, ["codes"]],
    [(parts) => { parts.codes.revoked = [parts.codes.used[0]]; }, ["codes"]],
    [(parts) => { parts.codes.used_on_paper.pop(); }, ["codes"]],
    [(parts) => { parts.paper.ballots += 1; }, ["codes"]],
    [(parts) => { parts.batches[0].hashes.pop(); }, ["batches"]],
    [(parts) => { parts.batches[0].root = "0".repeat(64); }, ["batches"]],
  ]) {
    assert.deepEqual(await fails(change), expected, change.toString());
  }
});

test("what somebody changes who cannot seal", async () => {
  const honest = await make();
  const fails = async (name, from, to) => {
    assert.ok(honest[name].includes(from), from);
    return (await recount({ ...honest, [name]: honest[name].replace(from, to) })).fails;
  };
  assert.deepEqual(await fails("manifest.json", '\\"left\\"', '\\"lot\\"'), ["seals", "closing"]);
  assert.deepEqual(await fails("closing.json", '"blank\\":1', '"blank\\":2'), ["seals", "result"]);
  assert.deepEqual(await fails("paper.json", '"envelopes":2', '"envelopes":3'), ["closing", "codes"]);
  // Whether its new hash is in order, and whether it was in the batch, is luck.
  const turned = await fails("ballots.jsonl", '\\"no\\"', '\\"yes\\"');
  assert.deepEqual(turned.filter((check) => !["unique", "batches"].includes(check)), ["hashes", "root", "result"]);
  const first = honest["manifest.sig"][0];
  assert.deepEqual(await fails("manifest.sig", first, first === "A" ? "B" : "A"), ["seals"]);
  // Another spelling of the same, and files that are not there.
  assert.deepEqual(await fails("codes.json", '{"used"', '{ "used"'), ["files"]);
  assert.deepEqual(await fails("ballots.jsonl", "\n", "\n\n"), ["files"]);
  for (const name of Object.keys(honest)) {
    const { [name]: gone, ...rest } = honest;
    assert.ok(gone && (await recount(rest)).fails.length > 0, name);
  }
});

test("other methods are left to the command", async () => {
  const ranking = { ...wishes, method: { type: "ranking", rule: "borda", max_ranks: 3 } };
  const files = await make({ questions: [square, ranking] });
  const found = await recount(files);
  assert.deepEqual([found.fails, found.open], [[], ["result"]]);
});

// What a result page holds.
const PAGE = `<!DOCTYPE html><html lang="fr"><title>Résultat</title><link rel="icon" href="data:,"><main><h1>Résultat</h1>
<section data-recount="urne/" data-busy="{done} sur {all}" data-holds="Tout est juste." data-open="Rien de faux, mais tout n’est pas vérifié."
 data-fails="Quelque chose est faux." data-failed="Les fichiers ne répondent pas." hidden>
<button type="button">Recompter</button><p role="status"></p><ul></ul><template>
<li data-holds="fingerprint">Empreinte : {fingerprint}</li><li data-holds="hashes">{ballots} empreintes justes</li>
<li data-holds="result">Le résultat est juste : {ballots} et {on_paper}</li><li data-fails="tokens">{wrong} jetons faux sur {ballots}</li>
</template></section></main><script src="/recount.js" defer></script></html>`;

test("the page says what came of it", async () => {
  const served = { files: await make() };
  const http = createServer((request, response) => {
    const name = new URL(request.url, "http://x").pathname.slice(1);
    response.setHeader("content-security-policy", "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:");
    if (name === "") response.setHeader("content-type", "text/html; charset=utf-8").end(PAGE);
    else if (name === "recount.js") response.setHeader("content-type", "text/javascript; charset=utf-8").end(script);
    else if (served.down) response.destroy();
    else response.end(served.files[name.replace("urne/", "")] ?? "");
  });
  await new Promise((done) => { http.listen(0, "127.0.0.1", done); });
  const browser = await launch();
  try {
    const origin = `http://127.0.0.1:${http.address().port}`;
    const { page, close } = await open(browser, { allowed: [origin] });
    await page.goto(origin);
    const press = async (status) => {
      await page.getByRole("button", { name: "Recompter" }).click();
      await page.getByRole("status").filter({ hasText: status }).waitFor();
      return page.getByRole("listitem").allTextContents();
    };
    const said = await press(/^Tout est juste\.$/);
    assert.equal(said.length, ALL.length);
    assert.match(said[1], /^Empreinte : [0-9a-f]{8}(-[0-9a-f]{8}){4}$/);
    assert.ok(said.includes("21 empreintes justes") && said.includes("Le résultat est juste : 21 et 2"), said);
    served.files = await changed((parts) => { parts.ballots[20].signature = parts.ballots[19].signature; });
    const told = await press(/^Quelque chose est faux\.$/);
    assert.ok(told.includes("1 jetons faux sur 21"), told);
    served.files = await make({ questions: [square, { ...wishes, method: { type: "judgment", grades: [] } }] });
    assert.ok((await press(/^Rien de faux/)).includes("result: open"));
    await close();
  } finally {
    await browser.close();
    http.close();
  }
});
