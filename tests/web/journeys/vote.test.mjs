// A secret vote of 500 letters, from the letters to the minutes: by hundreds of people at once who press twice, lose answers,
// mistype, have lost their letter; with a process that is killed under them; some in a browser. Whatever happens, each
// right is one ballot, each receipt is in the box, and what is published verifies.
// VOTE_LETTERS and VOTE_KILLS set how many.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { cp, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { promisify } from "node:util";
import { PHONE, WIDE, follow, heading, launch, open, plain, press } from "../harness/browser.mjs";
import { ask, pool } from "../harness/client.mjs";
import * as paths from "../harness/paths.mjs";
import { freePort } from "../harness/process.mjs";
import { digits, serve } from "../harness/serve.mjs";
import { until } from "../harness/until.mjs";
import { codePage, doors, headingOf, receiptOf, right } from "../harness/voting.mjs";

const LETTERS = Number(process.env.VOTE_LETTERS ?? 500);
const KILLS = Number(process.env.VOTE_KILLS ?? 3);
const RESERVE = 25;
/** Letters that were lost: so many are revoked, and so many of them replaced. */
const [REVOKED, REPLACED] = [5, 3];
/** Who votes without JavaScript, in a browser, on paper, and not at all. */
const [UNSCRIPTED, BROWSERS, PAPER, ABSENT] = [40, 4, 20, 60];
/** What the ballots on paper say, and how many: yes, no, blank, spoilt. */
const SHEETS = { yes: 11, no: 5, blank: 1, spoilt: 2 };
/** People at a time. */
const WIDTH = 12;
const PATH = "kerlande/quai-des-goemoniers";
const BEFORE = "2027-02-15T09:00:00Z";
const DURING = "2027-03-02T09:00:00Z";
const AFTER = "2027-03-21T09:00:00Z";
const AGENTS = [["anouk", "Anouk Perrin"], ["yann", "Yann Le Bihan"]].map(([local, name]) => [`${local}@kerlande.example`, name]);

const run = promisify(execFile);
const axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
let place, content, letters, state, port, server, browser;
const command = (...args) => run(paths.parvis, [...args, "--lang", "fr"], { cwd: content });
const codes = (verb, ...args) => command("codes", verb, PATH, "--state", state, ...args);
const start = async (from) => {
  server = await serve({ content, state, port, from, args: ["--no-limits"] });
};
const vote = () => doors(server, PATH);
const csv = async (file) => (await readFile(join(letters, file), "utf8")).trim().split(/\r?\n/).slice(1).map((line) => line.split(","));

before(async () => {
  [place, port, browser] = await Promise.all([paths.folder(), freePort(), launch()]);
  [content, letters, state] = ["content", "letters", "state"].map((name) => join(place.path, name));
  await mkdir(content);
  await cp(join(paths.content, "kerlande"), join(content, "kerlande"), { recursive: true });
  const file = join(content, PATH, "process.yml");
  const text = await readFile(file, "utf8");
  await writeFile(file, text.replace(/^opens: .*$/m, "opens: 2027-03-01").replace(/^closes: .*$/m, "closes: 2027-03-20 18:00"));
  await start(BEFORE);
});
after(async () => {
  await Promise.all([server?.stop(), browser?.close()]);
  await place?.remove();
});

/** What each letter is for, by its number from 0 on. */
const lost = (n) => n < REVOKED;
const absent = (n) => n >= LETTERS - ABSENT && n < LETTERS;
const onPaper = (n) => n >= LETTERS - ABSENT - PAPER && n < LETTERS - ABSENT;
let code;
const ballots = new Map();
let fingerprint;

test(`${LETTERS} letters are printed, and ${REVOKED} get lost`, async (t) => {
  const { stderr } = await codes("generate", "--count", String(LETTERS), "--reserve", String(RESERVE), "--output", letters);
  fingerprint = receiptOf({ body: stderr });
  assert.ok(fingerprint, stderr);
  code = (await csv("publipostage.csv")).map(([, written]) => written);
  assert.equal(new Set(code).size, LETTERS);
  const printed = await readFile(join(letters, "lettres.html"), "utf8");
  assert.equal(printed.split("<svg").length - 1, LETTERS, "a square for each");
  await assert.rejects(codes("generate", "--count", "3", "--output", join(place.path, "more")), "only once");

  for (let n = 0; n < REVOKED; n += 1) await codes("revoke", "--register", join(letters, "registre.csv"), "--letter", String(n + 1));
  for (let n = 0; n < REPLACED; n += 1) await codes("reissue", "--reserve", join(letters, "reserve.csv"));
  const reserve = await csv("reserve.csv");
  for (let n = 0; n < REPLACED; n += 1) code.push(reserve[n][1]);
  const status = await codes("status");
  assert.match(status.stdout, new RegExp(`${LETTERS} = ${LETTERS - REVOKED} \\+ 0 \\+ ${REVOKED}`));
  t.diagnostic(plain(status.stdout.trim().split("\n").at(-1)));
  const early = await codePage(vote(), code[20]);
  assert.match(headingOf(early), /pas encore ouvert/, "nobody votes before it opens");
});

/** What somebody says: known to this file only, to count again at the end. */
function opinion(n) {
  const order = ["promenade", "halle", "gradins", "entretien"];
  const first = (n * 7) % 4;
  const said = { "q.dimanches": n % 11 === 0 ? "blank" : n % 3 === 0 ? "no" : "yes" };
  if (n % 13 === 0) return { ...said, "q.projet.blank": "yes" };
  for (let rank = 0; rank < 1 + (n % 4); rank += 1) said[`q.projet.${order[(first + rank * (1 + (n % 2) * 2)) % 4]}`] = String(rank + 1);
  return said;
}

/** Sends a form and does not wait for the answer, as somebody in a tunnel. */
const cut = (url, { form, origin }) =>
  new Promise((done) => {
    const body = new URLSearchParams(form).toString();
    const headers = { origin, "content-type": "application/x-www-form-urlencoded", "content-length": Buffer.byteLength(body) };
    const sent = request(url, { method: "POST", headers }).on("error", done);
    sent.end(body, () => setTimeout(() => done(sent.destroy()), 3));
  });

let [alive, kills, cast] = [Promise.resolve(), 0, 0];
/** Kills the process in the middle of everything once each part of the people has its receipt. */
function perhapsKill(people) {
  if (kills === KILLS || cast < ((kills + 1) * people) / (KILLS + 1)) return;
  kills += 1;
  alive = server.kill().then(() => start(DURING));
}
/** Sends again for as long as no answer comes, as people do. */
async function patiently(url, options) {
  for (;;) {
    await alive;
    try {
      const answer = await ask(url, options);
      if (answer.status !== 503) return answer;
    } catch (error) {
      assert.ok(kills > 0, `${error} without a kill`);
    }
  }
}

/** Somebody with a letter votes; their receipt. */
async function takesPart(n) {
  const typed = [(c) => c, (c) => c.toLowerCase().replaceAll("-", " "), (c) => c.replaceAll("0", "O").replaceAll("1", "l")][n % 3](code[n]);
  const script = n % Math.floor(LETTERS / UNSCRIPTED) !== 0;
  const kept = {};
  const send = async (url, options) => {
    // Every fifth person loses an answer; the form is sent again.
    if (n % 5 === 0) await cut(url, options);
    return patiently(url, options);
  };
  const asks = () => right(vote, typed, { script, kept, send });
  // Every fourth person presses twice.
  const [{ token, paper }, second] = await Promise.all(n % 4 === 0 ? [asks(), script ? undefined : asks()] : [asks()]);
  assert.ok(token, `letter ${n + 1}: ${paper.status} ${headingOf(paper)}`);
  if (second) assert.deepEqual(second.token, token, "the server blinds always alike");
  const form = { ...token, ...opinion(n) };
  const checked = await send(vote().ballot, { form, origin: vote().origin });
  assert.equal(checked.status, 200, checked.body);
  const casts = () => send(vote().ballot, { form: { ...form, go: "send" }, origin: vote().origin });
  const pages = await Promise.all(n % 4 === 0 ? [casts(), casts(), casts()] : [casts()]);
  const receipts = pages.map(receiptOf);
  assert.equal(new Set(receipts).size, 1, "pressing twice is one ballot");
  assert.ok(receipts[0] && pages.every((page) => page.status === 200), headingOf(pages[0]));
  cast += 1;
  return receipts[0];
}

test(`they vote, and the process is killed ${KILLS} times`, async (t) => {
  await server.stop();
  await start(DURING);
  const people = code.map((_, n) => n).filter((n) => !lost(n) && !absent(n) && !onPaper(n) && n >= REVOKED + BROWSERS);
  const began = performance.now();
  await pool(people, WIDTH, async (n) => {
    ballots.set(n, await takesPart(n));
    perhapsKill(people.length);
  });
  await alive;
  const seconds = (performance.now() - began) / 1_000;
  t.diagnostic(`${people.length} people in ${seconds.toFixed(1)} s, with blinding and signing`);
  assert.equal(kills, KILLS);
});

test("codes that are wrong, revoked or used say the same to everybody", async () => {
  const wrong = ["", "ABC", "VBECKMDF6YWTH7QYCXQXA44GW".replace("V", "W"), "0123456789ABCDEFGHJKMNPQR"];
  for (const typed of wrong) {
    const page = await codePage(vote(), typed);
    assert.ok(page.status === 422, `${typed}: ${page.status}`);
    assert.ok(page.body.includes(`value="${typed}"`), "what was typed comes back");
  }
  // A code that never was and one that is revoked get the same page but for what was typed.
  const page = async (typed) => (await codePage(vote(), typed)).body.replaceAll(typed, "").replaceAll(typed.replaceAll("-", ""), "");
  assert.equal(await page(code[0]), await page("VBECKMDF6YWTH7QYCXQXA44GW"));
  // A code that was used gives nothing to who does not have what was blinded.
  const { paper } = await right(vote, code[REVOKED + BROWSERS + 1], { kept: {} });
  assert.equal(paper.status, 409, headingOf(paper));
  await assert.rejects(codes("revoke", "--code", code[REVOKED + BROWSERS + 1]), "a code that was used stays so");
});

for (const [i, { js, viewport }] of [[true, WIDE], [true, PHONE], [false, WIDE], [false, PHONE]].map(([js, viewport]) => ({ js, viewport })).entries()) {
  test(`somebody votes in a browser, JavaScript ${js ? "on" : "off"}, ${viewport.width} px`, async () => {
    const n = REVOKED + i;
    const { page, close } = await open(browser, { js, viewport, allowed: [server.url] });
    await page.goto(`${server.url}/${PATH}/#c=${code[n].replaceAll("-", "")}`);
    if (!js) await page.locator("[name=code]").fill(code[n].toLowerCase());
    await press(page, "Continuer");
    const warning = page.locator("[data-vote-unblinded]");
    if (js) await warning.waitFor({ state: "hidden" });
    else assert.ok(await warning.isVisible(), "what voting without JavaScript means");
    await follow(page, () => page.locator("main form button").first().click());
    // Too many of the same rank: the form comes back, and the right is still there.
    await page.locator('[name="q.projet.halle"]').selectOption("1");
    await page.locator('[name="q.projet.gradins"]').selectOption("1");
    await page.locator('[name="q.dimanches"][value="yes"]').check();
    await press(page, "Continuer");
    assert.equal(page.status(), 422);
    assert.equal(await page.locator('[name="q.projet.halle"]').inputValue(), "1");
    await page.locator('[name="q.projet.gradins"]').selectOption("2");
    await press(page, "Continuer");
    await follow(page, () => page.locator('button[value="send"]').click());
    ballots.set(n, receiptOf({ body: await page.locator(".reference").innerText() }));
    assert.ok(ballots.get(n));
    // The same letter once more. The script has forgotten what it blinded; the server blinds always alike, and the box
    // keeps the first ballot of a token.
    await page.goto(`${server.url}/${PATH}/`);
    await page.locator("[name=code]").fill(code[n]);
    await press(page, "Continuer");
    await follow(page, () => page.locator("main form button").first().click());
    if (js) assert.equal(page.status(), 409);
    else {
      await page.locator('[name="q.dimanches"][value="no"]').check();
      await page.locator('[name="q.projet.halle"]').selectOption("1");
      await press(page, "Continuer");
      await follow(page, () => page.locator('button[value="send"]').click());
      assert.equal(page.status(), 409);
      assert.equal(receiptOf({ body: await page.locator(".reference").innerText() }), ballots.get(n));
    }
    await close();
  });
}

test("batches are published while it is open, and no result", async () => {
  const batches = async () => (await ask(`${server.url}/${PATH}/urne/batches.jsonl`)).body;
  const published = await until("batches", async () => (await batches()).length > 1_000 && batches());
  const text = typeof published === "string" ? published : await batches();
  assert.ok(text.trim().split("\n").length >= 1);
  for (const file of ["ballots.jsonl", "closing.json", "codes.json"]) {
    assert.equal((await ask(`${server.url}/${PATH}/urne/${file}`)).status, 404, file);
  }
});

async function signIn(page, agent) {
  await page.goto(`${server.url}/api/kerlande/desk`);
  await page.getByLabel("Votre adresse électronique").fill(agent);
  await press(page, "Recevoir un code");
  await page.getByLabel("Code à six chiffres").fill(digits(await server.mail(agent)));
  await press(page, "Me connecter");
}

const DESK = "desk/votes/quai-des-goemoniers";
const desk = (path = "") => `${server.url}/api/kerlande/${DESK}${path}`;

test("envelopes are entered; one whose code was used stays aside", async () => {
  for (const [email, name] of AGENTS) {
    await command("desk", "add", email, "--name", name, "--role", "elections-officer", join(content, "kerlande"), "--state", state);
  }
  const { page, close } = await open(browser, { viewport: PHONE, allowed: [server.url] });
  await signIn(page, AGENTS[0][0]);
  await page.goto(desk("/envelopes"));
  const enter = async (typed) => {
    await page.getByLabel("Code écrit sur l’enveloppe").fill(typed);
    await press(page, "Enregistrer l’enveloppe");
  };
  for (const [n, written] of code.entries()) if (onPaper(n)) await enter(n % 2 ? written.toLowerCase() : written);
  for (const [typed, why] of [[code[REVOKED], /déjà servi en ligne/], [code[0], /a été annulé/], [code[LETTERS - ABSENT - 1], /déjà saisie/]]) {
    await enter(typed);
    assert.ok(page.status() >= 400, `${typed}: ${page.status()}`);
    assert.match(plain(await page.locator("main").innerText()), why);
  }
  await accessible(page, "an envelope that stays aside");
  for (const sheet of ["ballot", "attendance", "tally"]) {
    await page.goto(desk(`/print/${sheet}`));
    await accessible(page, sheet);
  }
  await close();
  // Whose envelope is there does not vote on the web as well.
  const { paper } = await right(vote, code[LETTERS - ABSENT - 1], { kept: {} });
  assert.equal(paper.status, 409, headingOf(paper));
});

/** Nothing that axe finds, in light and in dark. */
async function accessible(page, name) {
  for (const colorScheme of ["light", "dark"]) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe);
    const told = await page.evaluate(async () => {
      const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
      return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
    assert.deepEqual(told, [], `${name}, ${colorScheme}`);
  }
}

/** Keys a batch in, ballot by ballot; equal ones at once. */
async function keyIn(page, number, { yes, no, blank, spoilt }) {
  await page.goto(desk(`/batch/${number}`));
  const add = async (times, fill, button = "Ajouter") => {
    await page.getByLabel("Combien de bulletins identiques").fill(String(times));
    await fill();
    await press(page, button);
    assert.equal(await page.locator(".summary").count(), 0, "taken");
  };
  const says = (sunday) => async () => {
    await page.locator('[name="q.projet.halle"]').selectOption("1");
    await page.locator(`[name="q.dimanches"][value="${sunday}"]`).check();
  };
  await add(yes, says("yes"));
  await add(no, says("no"));
  await add(blank, async () => {
    await page.locator('[name="q.projet.blank"]').check();
    await page.locator('[name="q.dimanches"][value="blank"]').check();
  });
  await add(spoilt, async () => {}, "Ajouter comme nul");
  await page.getByLabel("Combien de bulletins avez-vous comptés à la main").fill(String(yes + no + blank + spoilt));
  await press(page, "Enregistrer le paquet");
}

test("two agents count the paper and open the box; one alone does neither", async () => {
  await server.stop();
  await start(AFTER);
  const tabs = [];
  for (const [email] of AGENTS) {
    const tab = await open(browser, { allowed: [server.url] });
    tabs.push(tab);
    await signIn(tab.page, email);
  }
  const [first, second] = tabs.map(({ page }) => page);
  const main = async (page) => plain(await page.locator("main").innerText());
  await keyIn(first, 1, SHEETS);
  await first.goto(desk("/batch/1"));
  assert.match(await main(first), /Un autre agent doit maintenant compter/);
  // The second one takes a no for a yes: both see where they differ, and who was wrong agrees with the other.
  await keyIn(second, 1, { ...SHEETS, yes: SHEETS.yes + 1, no: SHEETS.no - 1 });
  assert.match(await main(second), /Où les saisies diffèrent/);
  await accessible(second, "two entries that differ");
  await press(second, "Retenir la saisie de Anouk Perrin");
  assert.match(await main(second), /19 bulletins, arrêtés par Anouk Perrin et Yann Le Bihan/);
  // One envelope was empty: the box opens only once somebody said so.
  await first.goto(desk());
  assert.match(await main(first), /Réglez d’abord le papier/);
  await first.goto(desk("/paper"));
  await accessible(first, "the paper of a vote");
  await first.getByLabel("Pourquoi manque-t-il des bulletins").fill("Une enveloppe était vide.");
  await press(first, "Enregistrer cette raison");
  for (const page of [first, second]) await page.goto(desk());
  await follow(first, () => first.locator("main form button").click());
  assert.equal(await first.locator("main form button").count(), 0, "the same person cannot agree with themselves");
  await second.reload();
  assert.match(await main(second), /Anouk Perrin/);
  await follow(second, () => second.locator("main form button").click());
  assert.equal(await second.locator(".good").count(), 1);
  for (const tab of tabs) await tab.close();
});

/** What the process publishes of its box, in a folder. */
async function fetched() {
  const folder = join(place.path, "box");
  await mkdir(folder, { recursive: true });
  const site = join(state, "site", PATH, "urne");
  for (const file of await readdir(site)) {
    if (file.endsWith(".html")) continue;
    const { status, body } = await ask(`${server.url}/${PATH}/urne/${file}`);
    assert.equal(status, 200, file);
    await writeFile(join(folder, file), body);
  }
  return folder;
}

test("everything adds up and verifies", async (t) => {
  const all = [...ballots.values()];
  assert.equal(all.length, LETTERS - REVOKED - ABSENT - PAPER + REPLACED);
  assert.equal(new Set(all).size, all.length, "a receipt each");
  await until("the result", async () => (await ask(`${server.url}/${PATH}/urne/closing.json`)).status === 200);
  const box = await fetched();
  const { stdout } = await command("verify", box, "--fingerprint", fingerprint);
  const { stdout: afar } = await command("verify", `${server.url}/${PATH}/urne/`, "--fingerprint", fingerprint);
  assert.equal(afar, stdout, "from the site as from the files");
  t.diagnostic(plain(stdout.trim().split("\n").at(-1)));

  const read = async (file) => JSON.parse(await readFile(join(box, file), "utf8"));
  const lines = (await readFile(join(box, "ballots.jsonl"), "utf8")).trim().split("\n");
  assert.equal(lines.length, all.length);
  const { outcomes } = JSON.parse((await read("closing.json")).result);
  const sundays = { yes: SHEETS.yes, no: SHEETS.no, blank: SHEETS.blank };
  for (const n of ballots.keys()) sundays[n >= REVOKED && n < REVOKED + BROWSERS ? "yes" : opinion(n)["q.dimanches"]] += 1;
  assert.equal(outcomes[1].blank, sundays.blank);
  assert.equal(outcomes[1].valid, sundays.yes + sundays.no);
  assert.equal(outcomes[1].invalid, SHEETS.spoilt);

  const status = await codes("status");
  assert.match(plain(status.stdout), new RegExp(`En tout utilisés : ${all.length + PAPER} \\(sur papier : ${PAPER}\\), annulés : ${REVOKED}`));
  const minutes = plain((await ask(`${server.url}/${PATH}/proces-verbal/`)).body.replace(/<[^>]*>/g, " "));
  for (const number of [LETTERS, REVOKED, all.length, PAPER, "Une enveloppe était vide."]) assert.ok(minutes.includes(String(number)), `${number} in the minutes`);

  // A box with one ballot less, or one that says something else, does not verify.
  for (const [name, text] of [["less", lines.slice(1)], ["other", [lines[0].replace(/\b(yes|no)\b/, (said) => (said === "yes" ? "no" : "yes")), ...lines.slice(1)]]]) {
    const spoilt = join(place.path, name);
    await cp(box, spoilt, { recursive: true });
    await writeFile(join(spoilt, "ballots.jsonl"), `${text.join("\n")}\n`);
    await assert.rejects(command("verify", spoilt), name);
  }
});

test("the browser counts again", async () => {
  const { page, close } = await open(browser, { allowed: [server.url] });
  await page.goto(`${server.url}/${PATH}/`);
  assert.equal(await heading(page), "Quel quai pour demain ?");
  const recount = page.getByRole("button", { name: /recompter/i });
  await recount.click();
  const section = page.locator("[data-recount]");
  await section.locator("li.holds, li.fails").nth(8).waitFor({ timeout: 60_000 });
  assert.equal(await section.locator("li.fails").count(), 0, await section.innerText());
  await close();
});
