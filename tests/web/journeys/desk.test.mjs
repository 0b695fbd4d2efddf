// An idea on its way through the desk: sent, read, published, answered; two agents at the same queue; somebody who signs at
// the counter; a private message that was reported.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { PHONE, WIDE, follow, heading, launch, open, plain, press } from "../harness/browser.mjs";
import * as neighbours from "../harness/neighbours.mjs";
import * as paths from "../harness/paths.mjs";
import { digits, link, serve, total } from "../harness/serve.mjs";
import { somebody } from "../harness/signing.mjs";
import { until } from "../harness/until.mjs";

const { resolve } = createRequire(import.meta.url);
const axe = await readFile(resolve("axe-core/axe.min.js"), "utf8");
const AGENT = "moderation@valmoret.example";
const COLLEAGUE = "accueil@valmoret.example";
const PROCESS = "valmoret/vos-idees/";
let browser, server;
before(async () => ([browser, server] = await Promise.all([launch(), serve({ args: ["--demo", paths.demo, "--no-limits"] })])));
after(async () => Promise.all([browser?.close(), server?.stop()]));

/** Signs an agent in; the tab shows what waits. */
async function signIn(tab, agent = AGENT) {
  const { page } = tab;
  await page.goto(`${server.url}/api/valmoret/desk`);
  await page.getByLabel("Votre adresse électronique").fill(agent);
  await press(page, "Recevoir un code");
  await page.getByLabel("Code à six chiffres").fill(digits(await server.mail(agent)));
  await press(page, "Me connecter");
  await follow(page, () => page.getByRole("link", { name: "À traiter" }).first().click());
}

/** Sends an idea; the address of its author. */
async function propose(tab, title) {
  const { page } = tab;
  const email = `zoe.${Date.now()}@exemple.fr`;
  await page.goto(`${server.url}/${PROCESS}proposer/`);
  await page.locator('[name="q.title"]').fill(title);
  await page.locator('[name="q.body"]').fill("Ce serait **utile** à tous.");
  const required = page.locator('[name="q.category"]').first();
  if (await required.count()) {
    const tag = await required.evaluate((field) => field.tagName);
    if (tag === "SELECT") await required.selectOption({ index: 1 });
    else await required.check();
  }
  // The first button goes on, whatever it is called: there may be a page of similar ideas on the way.
  const goOn = () => follow(page, () => page.locator("main .buttons button:not([name])").first().click());
  await goOn();
  for (let pages = 0; pages < 5 && !(await page.locator('main button[value="send"]:visible').count()); pages += 1) {
    const address = page.locator('[name="email"]');
    if ((await address.count()) && (await address.isVisible())) {
      await address.fill(email);
      const declaration = page.getByRole("checkbox");
      if (await declaration.count()) await declaration.first().check();
    }
    await goOn();
  }
  await page.waitForTimeout(2_100);
  await follow(page, () => page.locator('main button[value="send"]').last().click());
  await page.getByLabel("Code à six chiffres").fill(digits(await server.mail(email)));
  await follow(page, () => page.locator("main form button[type=submit]").first().click());
  return email;
}

const queued = (page, title) => page.getByRole("link", { name: title, exact: true });

for (const { js, viewport } of [
  { js: true, viewport: WIDE },
  { js: false, viewport: PHONE },
]) {
  test(`an idea is sent, published and answered, JavaScript ${js ? "on" : "off"}, ${viewport.width} px`, async () => {
    const title = `Un banc au soleil ${viewport.width}`;
    const resident = await open(browser, { js, viewport, allowed: [server.url] });
    const email = await propose(resident, title);
    const agent = await open(browser, { js, viewport, allowed: [server.url] });
    const { page } = agent;
    await signIn(agent);
    await follow(page, () => queued(page, title).click());
    assert.equal(await heading(page), title);

    // From the heading, the first press of the tab key leads to the first button.
    if (js) {
      await page.locator("h1").focus();
      await page.keyboard.press("Tab");
      assert.equal(await page.evaluate(() => document.activeElement.textContent), "Publier");
    }
    await press(page, "Publier");
    assert.match(plain(await page.locator("[role=status]").innerText()), new RegExp(`Publiée : ${title}\\. L’auteur est prévenu`));
    const mail = (await until("the decision", async () => { const m = await server.mail(email); return m.text.includes("est publié") && m; })).answer;
    const address = link(mail, "/vos-idees/");
    await until("its page", async () => (await fetch(address)).ok);

    await follow(page, () => page.getByRole("link", { name: title }).click());
    await page.getByText("Répondre au nom de la commune", { exact: true }).click();
    await page.getByLabel("Au nom de qui ?").fill("Le service technique");
    await press(page, "Publier la réponse");
    assert.ok(await page.locator("#problem").count(), "a text is missing");
    assert.equal(await page.getByLabel("Au nom de qui ?").inputValue(), "Le service technique", "nothing typed is lost");
    await page.getByLabel("Votre réponse").fill("Il sera posé **en mai**.");
    await press(page, "Publier la réponse");
    await page.getByText("Dire où elle en est", { exact: true }).click();
    await page.getByLabel("En cours").check();
    await press(page, "Enregistrer");
    await until("the answer on its page", async () => {
      const html = await (await fetch(address)).text();
      return html.includes("<strong>en mai</strong>") && html.includes("chip-in-progress");
    });
    await resident.page.goto(address);
    assert.match(plain(await resident.page.locator("main").innerText()), /Le service technique/);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    await Promise.all([resident.close(), agent.close()]);
  });
}

test("of two agents at the same contribution one decides, and the other loses nothing", async () => {
  const resident = await open(browser, { allowed: [server.url] });
  const title = "Deux agents";
  await propose(resident, title);
  // A browser context has its own cookies: two people at two desks.
  const tabs = await Promise.all([AGENT, COLLEAGUE].map(() => open(browser, { allowed: [server.url] })));
  for (const [number, agent] of [AGENT, COLLEAGUE].entries()) {
    await signIn(tabs[number], agent);
    await follow(tabs[number].page, () => queued(tabs[number].page, title).click());
  }
  const [one, two] = tabs.map((tab) => tab.page);
  await two.getByLabel("Le texte met en cause une personne.").check();
  await two.getByLabel("Ce que vous voulez ajouter").fill("Des mots pesés");
  await press(one, "Publier");
  await press(two, "Refuser et prévenir l’auteur");
  assert.equal(two.status(), 409);
  const told = plain(await two.locator("#problem").innerText());
  assert.match(told, /a changé entre-temps/);
  assert.match(told, /Inès Carvalho l’a publiée, le 24 novembre 2026/);
  assert.match(told, /Rien n’a été fait/);
  assert.match(await two.locator(".marks strong").first().innerText(), /^Publiée$/, "what stands there now is shown");
  assert.equal(await two.getByLabel("Ce que vous voulez ajouter").inputValue(), "Des mots pesés");
  assert.ok(await two.getByLabel("Le texte met en cause une personne.").isChecked());
  await one.goto(two.url().replace(/\/refuse$/, ""));
  assert.match(await one.locator(".marks strong").first().innerText(), /^Publiée$/, "nothing was overwritten");
  await Promise.all([resident, ...tabs].map((tab) => tab.close()));
});

for (const { js, viewport } of [{ js: true, viewport: WIDE }, { js: false, viewport: PHONE }]) {
  test(`somebody signs at the counter, JavaScript ${js ? "on" : "off"}, ${viewport.width} px`, async () => {
    const tab = await open(browser, { js, viewport, allowed: [server.url] });
    const { page } = tab;
    const petition = `${server.url}/valmoret/passerelle-du-moulin/`;
    const before = await total(petition);
    await signIn(tab, COLLEAGUE);
    await follow(page, () => page.getByRole("link", { name: "Guichet" }).first().click());
    await follow(page, () => page.getByRole("link", { name: /passerelle/ }).first().click());
    await page.getByLabel("Prénom").fill("Odette");
    await page.getByLabel("Nom", { exact: true }).fill(`Le Bihan ${viewport.width}`);
    await press(page, "Continuer");
    assert.ok(await page.locator("#problem").getByText("Indiquez l’adresse postale de la personne").count());
    assert.equal(await page.getByLabel("Prénom").inputValue(), "Odette", "nothing typed is lost");
    await page.getByLabel("Adresse postale").fill("3, rue du Bief, 01990 Valmoret");
    await page.getByRole("checkbox").check();
    await press(page, "Continuer");
    assert.equal(await heading(page), "Relisez avec la personne");
    await press(page, "Enregistrer la signature");
    assert.equal(await heading(page), "La signature est enregistrée");
    assert.ok(!(await page.locator("main").innerText()).includes("Le Bihan"), "what she takes home names nobody");
    assert.equal(await page.getByRole("button", { name: "Imprimer" }).isVisible(), js);
    assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
    await until("her signature on the page", async () => (await total(petition)) === before + 1);
    const html = plain((await (await fetch(petition)).text()).replace(/<[^>]+>/g, " "));
    assert.match(html, /à l’accueil de la mairie/);

    // Once more: she is told, and not counted twice.
    await follow(page, () => page.getByRole("link", { name: "Personne suivante" }).click());
    const fill = async () => {
      await page.getByLabel("Prénom").fill("ODETTE");
      await page.getByLabel("Nom", { exact: true }).fill(`le bihan ${viewport.width}`);
      await page.getByLabel("Adresse postale").fill("3 rue du Bief 01990 Valmoret");
    };
    await fill();
    await page.getByRole("checkbox").check();
    await press(page, "Continuer");
    await press(page, "Enregistrer la signature");
    assert.equal(await heading(page), "Cette personne a déjà signé");
    await follow(page, () => page.getByRole("link", { name: "Personne suivante" }).click());
    await follow(page, () => page.getByRole("link", { name: "Retirer une signature" }).click());
    await fill();
    await press(page, "Continuer");
    assert.equal(await heading(page), "Retirer cette signature ?");
    await press(page, "Retirer la signature");
    assert.equal(await heading(page), "La signature est retirée");
    await until("the number before", async () => (await total(petition)) === before);
    await tab.close();
  });
}

test("a reported private message is read on request, then closed", async () => {
  const [author, writer] = [somebody(), somebody()];
  const title = `Je prête une échelle ${author.email}`.replace("@", " ");
  const street = await open(browser, { allowed: [server.url] });
  await neighbours.propose(server, street, { "q.title": title, "q.until": "" });
  await neighbours.send(server, street, author, "Envoyer");
  const name = plain(await street.page.locator(".reference").innerText());
  const entry = `${server.url}/valmoret/coups-de-main/${name}/`;
  await until("the entry's page", async () => (await fetch(entry)).ok);
  await street.page.context().clearCookies();
  await street.page.goto(entry);
  await street.page.getByLabel("Votre message").fill("Je la loue 40 € <b>la journée</b>,\npayez ici : https://exemple.example");
  await neighbours.send(server, street, writer, "Envoyer le message");
  const mail = (await until("the message", async () => { const m = await server.mail(author.email); return m.text.includes("> Je la loue") && m; })).answer;
  await street.page.goto(neighbours.link(mail, "Signaler ce message à la mairie"));
  await press(street.page, "Signaler");

  const tab = await open(browser, { viewport: PHONE, js: false, allowed: [server.url] });
  const { page } = tab;
  await signIn(tab);
  await follow(page, () => page.getByRole("link", { name: "Message privé signalé" }).first().click());
  const shown = async () => plain(await page.locator("main").innerText());
  assert.ok(!(await shown()).includes("40 €"), "private words are not shown before somebody asks for them");
  await press(page, "Lire le message");
  assert.match(await shown(), /Je la loue 40 € <b>la journée<\/b>,/);
  assert.ok(!(await shown()).includes(author.email) && !(await shown()).includes(writer.email));
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
  await page.setViewportSize(WIDE);
  await press(page, "Arrêter leurs échanges");
  assert.match(await shown(), /Échanges arrêtés : Message privé signalé/);
  await street.page.goto(neighbours.link(mail, "Répondre, sans montrer"));
  assert.equal(await street.page.getByLabel("Votre message").count(), 0, "nothing more goes through");
  await Promise.all([street, tab].map((tab) => tab.close()));
});

test("axe finds nothing on the desk's pages, in light and in dark", async () => {
  const tab = await open(browser, { allowed: [server.url] });
  const { page } = tab;
  await signIn(tab);
  const look = async (name) => {
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axe);
      const told = await page.evaluate(async () => {
        const { violations } = await window.axe.run(document, { resultTypes: ["violations"] });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      });
      assert.deepEqual(told, [], `${name}, ${colorScheme}`);
    }
  };
  await look("queue");
  await follow(page, () => page.locator(".queue h2 a").first().click());
  await look("item");
  await press(page, "Refuser et prévenir l’auteur");
  await look("item with a mistake");
  await follow(page, () => page.getByRole("link", { name: "Télécharger" }).first().click());
  await look("export");
  await tab.page.context().clearCookies();
  await signIn(tab, COLLEAGUE);
  await follow(page, () => page.getByRole("link", { name: "Guichet" }).first().click());
  await look("counter");
  await follow(page, () => page.locator(".queue h2 a").first().click());
  await look("counter, the form");
  await press(page, "Continuer");
  await look("counter, mistakes");
  for (const field of ["Prénom", "Nom", "Adresse postale"]) await page.getByLabel(field, { exact: true }).fill("Axe 1");
  await page.getByRole("checkbox").check();
  await press(page, "Continuer");
  await look("counter, read back");
  await press(page, "Enregistrer la signature");
  await look("ticket");
  await follow(page, () => page.getByRole("link", { name: "Signataires" }).first().click());
  await look("roll");
  await page.goto(`${server.url}/valmoret/moderation/`);
  await look("register");
  await tab.close();
});
