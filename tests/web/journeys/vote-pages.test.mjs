// The script of votes in a browser: letter, ballot paper, receipt; and what happens where it cannot do its part. The pages
// here hold what the script needs of the real ones, and the crate signs.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { follow, heading, launch, open } from "../harness/browser.mjs";
import { interop } from "../harness/interop.mjs";
import * as paths from "../harness/paths.mjs";

const VOTE = "kerlande/halle/vote";
const CODES = ["VBECKMDF6YWTH7QYCXQXA44GW", "0123456789ABCDEFGHJKMNPQR"];
const scripts = Object.fromEntries(await Promise.all(["form", "vote"].map(async (name) =>
  [`/${name}.js`, await readFile(join(paths.root, `themes/parvis/${name}.js`), "utf8")])));

const page = (title, body) => `<!DOCTYPE html><html lang="fr"><title>${title}</title><link rel="icon" href="data:,"><main>
<h1>${title}</h1>${body}</main><script src="/form.js" defer></script><script src="/vote.js" defer></script></html>`;
const LETTER = page("Vote", `<form method="post" action="/letter"><label for="code">Code</label>
<input id="code" name="code" data-vote-code><button>Continuer</button></form>`);
const paper = (spki, code) => page("Demander le bulletin", `
<form method="post" action="/paper" data-vote-blind data-vote="${VOTE}" data-key="${spki}">
<input type="hidden" name="code" value="${code}"><input type="hidden" name="blinded">
<p data-vote-unblinded>Le serveur aveugle pour vous.</p><button>Recevoir le bulletin</button></form>`);
const ballot = (spki, blinded, answer) => page("Bulletin", `
<form method="post" action="/cast" data-vote-finalize data-vote="${VOTE}" data-key="${spki}" data-blinded="${blinded}" data-answer="${answer}">
<input type="hidden" name="nonce"><input type="hidden" name="randomizer"><input type="hidden" name="signature">
<p data-vote-lost hidden>Ouvrez cette page là où vous avez commencé.</p><p data-vote-wrong hidden>La réponse est fausse.</p>
<fieldset hidden><legend>Oui ?</legend><label><input type="radio" name="q" value="yes"> Oui</label><button>Voter</button></fieldset></form>`);

let crate, browser, http, origin, spki;
// What the server was sent, and what it answers instead of a signature.
let sent = [];
let answers = null;
before(async () => {
  crate = interop();
  ({ spki } = await crate.ask({ do: "key" }));
  http = createServer(async (request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    response.setHeader("content-security-policy", "default-src 'none'; script-src 'self'; form-action 'self'; img-src data:");
    if (pathname in scripts) return response.setHeader("content-type", "text/javascript; charset=utf-8").end(scripts[pathname]);
    let body = "";
    for await (const part of request) body += part;
    const fields = Object.fromEntries(new URLSearchParams(body));
    if (request.method === "POST") sent.push([pathname, fields]);
    const html = (text) => response.setHeader("content-type", "text/html; charset=utf-8").end(text);
    if (pathname === "/vote/") return html(LETTER);
    if (pathname === "/letter") return html(paper(spki, fields.code));
    if (pathname === "/paper" && !fields.blinded) return html(page("Bulletin fait par le serveur", ""));
    if (pathname === "/paper") {
      const { answer } = await crate.ask({ do: "sign", blinded: fields.blinded });
      return html(ballot(spki, fields.blinded, answers ?? answer));
    }
    const { valid } = await crate.ask({ do: "verify", vote: VOTE, ...fields });
    return html(page(valid ? "A voté" : "Refusé", valid ? `<p data-vote-sent="${VOTE}">Merci.</p>` : ""));
  });
  await new Promise((done) => { http.listen(0, "127.0.0.1", done); });
  origin = `http://127.0.0.1:${http.address().port}`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  http?.close();
  crate?.stop();
});

const tab = async (options = {}) => {
  [sent, answers] = [[], null];
  const opened = await open(browser, { allowed: [origin], ...options });
  if (options.init) await opened.context.addInitScript(options.init);
  return opened;
};
const press = (at, name) => follow(at, () => at.getByRole("button", { name }).click());
const letter = async (at, code) => {
  await at.goto("about:blank");
  await at.goto(`${origin}/vote/#c=${code}`);
  await press(at, "Continuer");
};
const kept = (at) => at.evaluate(() => Object.entries(localStorage).filter(([name]) => name.startsWith("parvis-vote:")));
const blinded = () => sent.filter(([path]) => path === "/paper").map(([, fields]) => fields.blinded);

test("the code of a letter is filled in and leaves the address", async () => {
  const { page: at, close } = await tab();
  await at.goto(`${origin}/vote/#c=${CODES[0]}`);
  const field = at.getByRole("textbox", { name: "Code" });
  assert.equal(await field.inputValue(), CODES[0]);
  assert.equal(at.url(), `${origin}/vote/`);
  assert.equal(await at.evaluate(() => document.activeElement.textContent), "Continuer");
  // Another letter, and what is none.
  await at.evaluate((code) => { location.hash = `c=${code}`; }, CODES[1]);
  await at.waitForFunction((code) => document.querySelector("input").value === code && !location.hash, CODES[1]);
  await at.evaluate(() => { location.hash = "c=court"; });
  assert.equal(await field.inputValue(), CODES[1]);
  await close();
});

test("a ballot is cast with a token that the server never saw before", async () => {
  const { page: at, close } = await tab();
  await letter(at, CODES[0]);
  // Pressed at once: what is sent waits for the blinding, and the other script lets it through.
  await press(at, "Recevoir le bulletin");
  assert.match(blinded()[0], /^[\w-]{512}$/);
  const [[place, entry]] = await kept(at);
  assert.ok(place.startsWith(`parvis-vote:${VOTE}:`) && !place.includes(CODES[0]) && !entry.includes(CODES[0]));
  assert.equal(JSON.parse(entry).blinded, blinded()[0]);
  await at.getByRole("radio", { name: "Oui" }).check();
  await press(at, "Voter");
  assert.equal(await heading(at), "A voté");
  const { nonce, randomizer, signature } = sent.at(-1)[1];
  for (const value of [nonce, randomizer, signature]) assert.ok(!JSON.stringify(sent.slice(0, -1)).includes(value));
  assert.equal("code" in sent.at(-1)[1], false);
  assert.deepEqual(await kept(at), []);
  await close();
});

test("the warning goes only when the blinding is kept", async () => {
  const { page: at, close } = await tab();
  await letter(at, CODES[0]);
  await at.locator("[data-vote-unblinded]").waitFor({ state: "hidden" });
  assert.equal((await kept(at)).length, 1);
  await close();
});

test("coming back sends the same, and gives the same token", async () => {
  const { page: at, close } = await tab();
  const tokens = [];
  for (let i = 0; i < 3; i++) {
    await letter(at, CODES[0]);
    await press(at, "Recevoir le bulletin");
    await at.getByRole("button", { name: "Voter" }).waitFor();
    tokens.push(await at.locator("[name=signature]").inputValue());
  }
  assert.equal(new Set(blinded()).size, 1);
  assert.equal(new Set(tokens).size, 1);
  await close();
});

test("two people with one browser", async () => {
  const { page: at, close } = await tab();
  await letter(at, CODES[0]);
  await press(at, "Recevoir le bulletin");
  await at.getByRole("button", { name: "Voter" }).waitFor();
  await letter(at, CODES[1]);
  await press(at, "Recevoir le bulletin");
  assert.equal(new Set(blinded()).size, 2);
  await press(at, "Voter");
  assert.equal(await heading(at), "A voté");
  // The first one's right to vote is still there.
  const left = await kept(at);
  assert.deepEqual(left.map(([, entry]) => JSON.parse(entry).blinded), [blinded()[0]]);
  await letter(at, CODES[0]);
  await press(at, "Recevoir le bulletin");
  await press(at, "Voter");
  assert.equal(await heading(at), "A voté");
  assert.deepEqual(await kept(at), []);
  await close();
});

test("in another browser the page says so", async () => {
  const { page: at, close } = await tab();
  await letter(at, CODES[0]);
  await press(at, "Recevoir le bulletin");
  await at.evaluate(() => localStorage.clear());
  await at.reload();
  await at.getByText("Ouvrez cette page là où vous avez commencé.").waitFor();
  assert.equal(await at.getByRole("button", { name: "Voter" }).count(), 0);
  await close();
});

test("an answer that is no signature opens nothing", async () => {
  const { page: at, close } = await tab();
  answers = "AQID".repeat(128);
  await letter(at, CODES[0]);
  await press(at, "Recevoir le bulletin");
  await at.getByText("La réponse est fausse.").waitFor();
  assert.equal(await at.locator("[name=signature]").inputValue(), "");
  assert.equal(await at.getByRole("button", { name: "Voter" }).count(), 0);
  await close();
});

// What a browser may lack. The form goes all the same, without `blinded`, and the page goes on warning.
for (const [name, options] of [
  ["no JavaScript", { js: false }],
  ["nothing can be kept", { init: () => { Storage.prototype.setItem = () => { throw new Error("full"); }; } }],
  ["what is kept is lost at once", { init: () => { Storage.prototype.setItem = () => {}; } }],
  ["no storage", { init: () => { Object.defineProperty(window, "localStorage", { get() { throw new Error("refused"); } }); } }],
  ["no WebCrypto", { init: () => { Object.defineProperty(crypto, "subtle", { value: undefined }); } }],
]) {
  test(`without blinding: ${name}`, async () => {
    const { page: at, close } = await tab(options);
    await at.goto(`${origin}/vote/`);
    await at.getByRole("textbox", { name: "Code" }).fill(CODES[0]);
    await press(at, "Continuer");
    assert.ok(await at.locator("[data-vote-unblinded]").isVisible());
    await press(at, "Recevoir le bulletin");
    assert.equal(await heading(at), "Bulletin fait par le serveur");
    assert.deepEqual(blinded(), [""]);
    await close();
  });
}
