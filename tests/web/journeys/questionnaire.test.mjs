// Through a questionnaire with conditions: mistakes, going back, the check page, the receipt, the results, the draft.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { answerAll, answerToTheEnd } from "../harness/answering.mjs";
import { PHONE, WIDE, follow, heading, launch, open, plain, press, title } from "../harness/browser.mjs";
import { alternate, staticHost } from "../harness/host.mjs";
import { digits, lastMail, serve } from "../harness/serve.mjs";
import { slowDown, somebody } from "../harness/signing.mjs";
import { until } from "../harness/until.mjs";

const PROCESS = "valmoret/bouger-a-valmoret/";
let browser, server;
before(async () => ([browser, server] = await Promise.all([launch(), serve()])));
after(async () => Promise.all([browser?.close(), server?.stop()]));

const begin = async (page, url) => {
  await page.goto(url);
  await follow(page, () => page.getByRole("link", { name: "Répondre au questionnaire" }).first().click());
  await press(page, "Continuer");
};
/** The number of answers that the static page shows; before the first it shows how long it takes instead. */
async function total(page) {
  const html = await (await fetch(page)).text();
  return Number((/class="count"><strong>([^<]+)<\/strong> réponse/.exec(html)?.[1] ?? "0").replace(/\D/g, ""));
}
const checked = (page, name, value) => page.locator(`[name="${name}"][value="${value}"]`).isChecked();

for (const { js, viewport } of [
  { js: true, viewport: WIDE },
  { js: false, viewport: PHONE },
]) {
  test(`answer and withdraw, JavaScript ${js ? "on" : "off"}, ${viewport.width} px`, async () => {
    const tab = await open(browser, { js, viewport, allowed: [server.url] });
    const { page } = tab;
    const before = await total(`${server.url}/${PROCESS}`);
    await begin(page, `${server.url}/${PROCESS}`);
    const first = page.url();

    await press(page, "Continuer");
    assert.equal(page.status(), 422);
    assert.match(await title(page), /^Erreur : /);
    assert.equal(await page.evaluate(() => document.activeElement.id), "problem", "the summary has the focus");
    await page.locator("#problem a").first().click();
    assert.equal(await page.evaluate(() => document.activeElement.name), "q.lien", "its links lead to the inputs");

    await answerAll(page, { "q.lien": "association" });
    await press(page, "Continuer");
    assert.equal(await heading(page), "Votre association", "pages of others are passed over");
    await page.locator('[name="q.nom-association"]').fill("Les Amis <b>du Bief</b>");
    await page.locator('[name="q.prochaine-date"]').fill("31/2/2027");
    await press(page, "Continuer");
    assert.equal(page.status(), 422);
    assert.equal(await page.locator('[name="q.prochaine-date"]').inputValue(), "31/2/2027");
    assert.equal(await page.locator('[name="q.nom-association"]').inputValue(), "Les Amis <b>du Bief</b>");

    await press(page, "Page précédente");
    assert.ok(await checked(page, "q.lien", "association"), "going back loses nothing");
    await answerAll(page, { "q.lien": "habite" });
    await press(page, "Continuer");
    const headings = await answerToTheEnd(page, { "q.quartier": "combes" });
    const met = headings.join();
    assert.ok(met.includes("Dans quel quartier habitez-vous") && !met.includes("Votre association"), met);
    assert.equal(page.url(), first, "one address for the whole way");

    const shown = plain(await page.locator("main").innerText());
    assert.match(shown, /Les Combes/);
    assert.doesNotMatch(shown, /Les Amis/, "what is on pages that are not shown is not sent");
    await page.locator('button[value="page:chez-vous"]').click();
    await page.waitForLoadState("load");
    assert.ok(await checked(page, "q.quartier", "combes"));
    await answerAll(page, { "q.quartier": "vernee" });
    await press(page, "Continuer");
    await answerToTheEnd(page);
    assert.match(plain(await page.locator("main").innerText()), /La Vernée/);
    assert.equal(await total(`${server.url}/${PROCESS}`), before, "nothing counts before it is sent");

    await follow(page, () => page.getByRole("button", { name: "Envoyer mes réponses" }).last().click());
    assert.equal(await heading(page), "Merci, vos réponses comptent");
    await until("one more", async () => (await total(`${server.url}/${PROCESS}`)) === before + 1);
    await page.goto(await page.getByRole("link", { name: "Retirer mes réponses" }).getAttribute("href"));
    assert.equal(await heading(page), "Retirer vos réponses ?");
    await press(page, "Retirer mes réponses");
    await until("one less", async () => (await total(`${server.url}/${PROCESS}`)) === before);
    await tab.close();
  });
}

test("what was begun is there again in the same browser, until it is sent or erased", async () => {
  const tab = await open(browser, { allowed: [server.url] });
  const { page } = tab;
  await begin(page, `${server.url}/${PROCESS}`);
  await answerAll(page, { "q.lien": "association" });
  await press(page, "Continuer");
  await page.locator('[name="q.nom-association"]').fill("Les Amis du Bief");
  await begin(page, `${server.url}/${PROCESS}`);
  assert.ok(await checked(page, "q.lien", "association"));
  await press(page, "Continuer");
  assert.equal(await page.locator('[name="q.nom-association"]').inputValue(), "Les Amis du Bief");
  await page.getByRole("button", { name: "Effacer ce brouillon" }).first().click();
  await begin(page, `${server.url}/${PROCESS}`);
  assert.equal(await page.locator('[name="q.lien"]:checked').count(), 0);
  await tab.close();
});

for (const js of [true, false]) {
  test(`with an address, across two sites, two processes taking turns, JavaScript ${js ? "on" : "off"}`, async (t) => {
    // The library asked in autumn; two weeks before the end.
    const then = ["--at", "2026-10-17T09:00:00Z"];
    let servers = [];
    const host = await staticHost(() => servers[0].site);
    const proxy = await alternate(() => servers.map((server) => server.url));
    const [site, functions] = [`http://localhost:${host.port}`, `http://127.0.0.1:${proxy.port}`];
    const addresses = ["--site-url", site, "--functions-url", `${functions}/api`, ...then];
    t.after(async () => {
      await servers[1]?.stop();
      await Promise.all([servers[0]?.stop(), host.close(), proxy.close()]);
    });
    const began = performance.now();
    const one = await serve({ args: addresses, today: true });
    servers = [one, await serve({ args: [...addresses, "--endpoint-url", one.table], state: one.state, today: true })];
    slowDown(performance.now() - began);

    const tab = await open(browser, { js, allowed: [site, functions] });
    const { page } = tab;
    await page.goto(`${site}/kerlande/mediatheque/`);
    await follow(page, () => page.getByRole("link", { name: "Répondre au questionnaire" }).first().click());
    let pages = 0;
    while (!(await page.getByLabel("Adresse électronique").count())) {
      await answerAll(page);
      await press(page, "Continuer");
      assert.notEqual(page.status(), 422, await heading(page));
      assert.ok((pages += 1) < 40, await heading(page));
    }
    const person = somebody();
    await press(page, "Continuer");
    assert.equal(page.status(), 422, "an address is needed");
    await page.getByLabel("Adresse électronique").fill(person.email);
    await page.getByRole("checkbox").check();
    await press(page, "Continuer");
    assert.equal(await heading(page), "Vérifiez vos réponses");
    await page.waitForTimeout(100);
    const send = page.getByRole("button", { name: "Envoyer mes réponses" });
    await follow(page, () => send.last().click());
    // The other process's clock may be behind: then it asks to look once more.
    for (let tries = 0; tries < 20 && (await send.count()); tries += 1) {
      await page.waitForTimeout(500);
      await follow(page, () => send.last().click());
    }
    await page.getByLabel("Code à six chiffres").fill(digits(await lastMail(servers.map(({ url }) => url), person.email)));
    await press(page, "Confirmer mes réponses");
    assert.equal(await heading(page), "Merci, vos réponses comptent");
    // Results come after the close: the page says so and tells no number.
    await page.goto(`${site}/kerlande/mediatheque/resultats/`);
    assert.doesNotMatch(plain(await page.locator("main").innerText()), /personnes? ont répondu/);
    await tab.close();
  });
}
