// An idea box from empty to full: an idea, what is similar, supports, comments and answers to them, a change, a withdrawal.
import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { PHONE, WIDE, follow, heading, launch, open, plain, press } from "../harness/browser.mjs";
import { afterwards, forms } from "../harness/contributing.mjs";
import * as paths from "../harness/paths.mjs";
import { digits, serve } from "../harness/serve.mjs";
import { somebody } from "../harness/signing.mjs";
import { until } from "../harness/until.mjs";

const PROCESS = "valmoret/vos-idees/";
let browser, server, content;
before(async () => {
  content = await paths.folder();
  await cp(paths.content, content.path, { recursive: true });
  // Read after: this journey is the residents'; agents have one of their own.
  const file = join(content.path, PROCESS, "process.yml");
  const yaml = await readFile(file, "utf8");
  await writeFile(file, yaml.replace(/^ideas:$/m, "ideas:\n  moderation: after"));
  [browser, server] = await Promise.all([launch(), serve({ content: content.path })]);
});
after(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
  await content?.remove();
});

/** Goes on as slowly as a person does. */
async function send(page, name) {
  await page.waitForTimeout(2_100);
  await press(page, name);
}

/** From « Avant d’envoyer » to the receipt. */
async function confirm({ page }, person) {
  assert.equal(await heading(page), "Avant d’envoyer");
  await page.getByLabel("Adresse électronique").fill(person.email);
  await page.getByRole("checkbox").check();
  await press(page, "Continuer");
  assert.equal(await heading(page), "Relisez avant d’envoyer");
  const skip = (await (await fetch(`${server.url}/courrier.json`)).json()).length;
  await follow(page, async () => {
    await page.waitForTimeout(2_100);
    await page.getByRole("button", { name: "Envoyer", exact: true }).last().click();
  });
  if ((await heading(page)) !== "Tapez le code reçu") return skip;
  await page.getByLabel("Code à six chiffres").fill(digits(await server.mail(person.email)));
  await press(page, "Confirmer et envoyer");
  return skip;
}

async function propose(tab, person, { title, body }) {
  const { page } = tab;
  await page.goto(`${server.url}/${PROCESS}`);
  await follow(page, () => page.getByRole("link", { name: "Proposer une idée" }).first().click());
  await page.getByLabel("Votre idée en une phrase").fill(title);
  await page.getByLabel("Expliquez-la").fill(body);
  await page.getByLabel("Nature et jardins").check();
  await page.getByLabel("Nom ou pseudonyme à afficher").fill("Zoé");
  await press(page, "Continuer");
}

const count = async (url) => Number(/class="count"><strong>([^<]+)<\/strong> soutien/.exec(await (await fetch(url)).text())?.[1] ?? NaN);

for (const { js, viewport } of [
  { js: true, viewport: WIDE },
  { js: false, viewport: PHONE },
]) {
  test(`an idea and what becomes of it, JavaScript ${js ? "on" : "off"}, ${viewport.width} px`, async () => {
    const zoe = await open(browser, { js, viewport, allowed: [server.url] });
    const { page } = zoe;
    const words = js ? ["Des arbres fruitiers au bord du canal", "Pommiers et poiriers, pour tout le monde."] : ["Un banc devant la poste", "Pour attendre assis."];

    // A mistake comes back with everything.
    await page.goto(`${server.url}/${PROCESS}proposer/`);
    await page.getByLabel("Expliquez-la").fill("Sans titre.");
    await press(page, "Continuer");
    assert.equal(page.status(), 422);
    assert.equal(await page.getByLabel("Expliquez-la").inputValue(), "Sans titre.");

    await propose(zoe, somebody(), { title: words[0], body: `${words[1]}\n\n- **un** par quartier\n\n<script>alert(1)</script>` });
    await confirm(zoe, somebody());
    assert.equal(await heading(page), "Merci, votre idée est arrivée");
    const idea = await page.locator("a", { hasText: /vos-idees\/\w{10}\/$/ }).getAttribute("href");
    const change = await page.getByRole("link", { name: "Modifier mon texte" }).getAttribute("href");
    const withdraw = await page.getByRole("link", { name: "Retirer mon texte" }).getAttribute("href");
    await until("the page", async () => (await fetch(idea)).ok);
    await page.goto(idea);
    assert.equal(await heading(page), words[0]);
    assert.equal(await page.locator(".prose.written strong").innerText(), "un", "a little Markdown");
    assert.match(plain(await page.locator(".prose.written").innerText()), /<script>alert\(1\)<\/script>/, "and nothing else");

    // Whose browser is confirmed supports with one press.
    await press(page, "Soutenir");
    assert.equal(await heading(page), "Votre soutien compte");
    await until("one support", async () => (await count(idea)) === 1);

    // Somebody else is asked for an address, and comes to the same.
    const luc = await open(browser, { js, viewport, allowed: [server.url] });
    const person = somebody();
    await luc.page.goto(idea);
    await press(luc.page, "Soutenir");
    assert.equal(await heading(luc.page), "Soutenir cette idée");
    await luc.page.getByLabel("Adresse électronique").fill(person.email);
    if (await luc.page.getByRole("checkbox").count()) await luc.page.getByRole("checkbox").check();
    await send(luc.page, "Soutenir");
    if ((await luc.page.getByLabel("Code à six chiffres").count()) === 0) await send(luc.page, "Soutenir");
    await luc.page.getByLabel("Code à six chiffres").fill(digits(await server.mail(person.email)));
    await press(luc.page, "Confirmer mon choix");
    assert.equal(await heading(luc.page), "Votre soutien compte");
    await until("two supports", async () => (await count(idea)) === 2);

    // A comment, and an answer to it.
    await luc.page.goto(idea);
    await luc.page.getByLabel("Votre commentaire").fill("Très bien, avec de l’ombre.");
    await press(luc.page, "Continuer");
    await confirm(luc, person);
    assert.equal(await heading(luc.page), "Merci, votre commentaire est arrivé");
    await until("the comment", async () => (await (await fetch(idea)).text()).includes("Très bien"));
    await page.goto(idea);
    await follow(page, () => page.getByRole("link", { name: /^Répondre/ }).click());
    await page.getByLabel("Votre réponse").fill("Merci Luc.");
    await press(page, "Continuer");
    await confirm(zoe, somebody());
    await until("the answer", async () => (await (await fetch(idea)).text()).includes("Merci Luc"));
    await page.goto(idea);
    assert.equal(await page.locator(".said .said li").count(), 1, "one level below the comment");

    // Similar to what somebody else is about to send.
    await propose(luc, person, { title: `${words[0]}, vite`, body: words[1] });
    assert.equal(await heading(luc.page), "Quelqu’un y a peut-être déjà pensé");
    assert.equal(await luc.page.getByRole("link", { name: words[0], exact: true }).getAttribute("href"), idea);
    await press(luc.page, "Page précédente");
    assert.equal(await luc.page.getByLabel("Votre idée en une phrase").inputValue(), `${words[0]}, vite`);

    // Lists need no script; with one, there is a search.
    await luc.page.goto(`${server.url}/${PROCESS}`);
    await follow(luc.page, () => luc.page.getByRole("link", { name: "Les plus soutenues" }).click());
    assert.equal(await heading(luc.page), "Les plus soutenues");
    assert.equal(plain(await luc.page.locator(".entrycard h3").first().innerText()), words[0]);
    assert.equal(await luc.page.getByLabel("Chercher").isVisible(), js);
    if (js) {
      await luc.page.getByLabel("Chercher").fill("fruitier");
      await luc.page.getByRole("search").getByRole("link", { name: words[0] }).waitFor();
    }

    // Its author changes it, then withdraws it: its words are gone, its place stays.
    await page.goto(change);
    await page.getByLabel("Votre idée en une phrase").fill(`${words[0]} et ailleurs`);
    await press(page, "Continuer");
    await follow(page, async () => {
      await page.waitForTimeout(2_100);
      await page.getByRole("button", { name: "Envoyer", exact: true }).last().click();
    });
    await until("the change", async () => (await (await fetch(idea)).text()).includes("et ailleurs"));
    await page.goto(withdraw);
    await press(page, "Retirer et effacer");
    await until("the withdrawal", async () => !(await (await fetch(idea)).text()).includes("et ailleurs"));
    await page.goto(idea);
    assert.equal(await heading(page), "Contribution retirée");
    await page.goto(`${server.url}/${PROCESS}contributions/`);
    assert.equal(await page.locator(".entrycard", { hasText: words[0] }).count(), 0);
    await Promise.all([zoe.close(), luc.close()]);
  });
}

for (const js of [true, false]) {
  test(`once it is closed, everything can be read and nothing can be sent, JavaScript ${js ? "on" : "off"}`, async (t) => {
    const closed = await afterwards(server, "2027-05-02", content.path);
    t.after(() => closed.stop());
    const tab = await open(browser, { js, allowed: [closed.url] });
    await tab.page.goto(`${closed.url}/${PROCESS}`);
    assert.equal(await tab.page.getByRole("link", { name: "Proposer une idée" }).count(), 0);
    assert.match(plain(await tab.page.locator("main").innerText()), /La participation est close depuis le 31 mars 2027/);
    await tab.page.goto(`${closed.url}/${PROCESS}proposer/`);
    assert.equal(await forms(tab.page), 0);
    await tab.close();
  });
}
