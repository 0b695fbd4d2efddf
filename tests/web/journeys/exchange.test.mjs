// Two neighbours: one offers a hand, the other writes, an answer goes back, and the offer is closed by a link of a mail.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, WIDE, follow, heading, launch, open, plain, press } from "../harness/browser.mjs";
import { afterwards, forms } from "../harness/contributing.mjs";
import { PACE, link, propose, send } from "../harness/neighbours.mjs";
import { lastMail, serve } from "../harness/serve.mjs";
import { somebody } from "../harness/signing.mjs";
import { until } from "../harness/until.mjs";

let browser, server;
before(async () => ([browser, server] = await Promise.all([launch(), serve()])));
after(async () => Promise.all([browser?.close(), server?.stop()]));

for (const { js, viewport } of [
  { js: true, viewport: WIDE },
  { js: false, viewport: PHONE },
]) {
  test(`offer, write, answer, close, JavaScript ${js ? "on" : "off"}, ${viewport.width} px`, async () => {
    const [author, writer] = [somebody(), somebody()];
    const exchange = `${server.url}/valmoret/coups-de-main/`;
    const title = `Je taille les haies ${author.email}`.replace("@", " ");
    let tab = await open(browser, { js, viewport, allowed: [server.url] });
    // Each number of days has its last day: what lies beyond comes back with what was typed.
    await propose(server, tab, { "q.title": title, "q.until": "1/12/2030" });
    await press(tab.page, "Continuer");
    assert.equal(tab.page.status(), 422);
    assert.equal(await tab.page.locator('[name="q.title"]').inputValue(), title);
    await tab.page.locator('[name="q.until"]').fill("");
    await send(server, tab, author, "Envoyer");
    assert.equal(await heading(tab.page), "Merci, votre annonce est arrivée");
    const name = plain(await tab.page.locator(".reference").innerText());
    await tab.close();

    const entry = `${exchange}${name}/`;
    await until("the entry's page", async () => (await fetch(entry)).ok);
    tab = await open(browser, { js, viewport, allowed: [server.url] });
    await tab.page.goto(exchange);
    await follow(tab.page, () => tab.page.getByRole("link", { name: title }).first().click());
    assert.equal(tab.page.url(), entry);
    assert.ok(await tab.page.getByRole("heading", { name: "Entre voisins, en confiance et avec prudence" }).isVisible());
    await tab.page.getByLabel("Votre message").fill("Bonjour,\nla mienne est haute.");
    await send(server, tab, writer, "Envoyer le message");
    assert.equal(await heading(tab.page), "Votre message est parti");
    await tab.close();

    const asked = await lastMail([server.url], author.email);
    assert.match(asked.text, /> Bonjour,\r?\n> la mienne est haute\./);
    assert.ok(!asked.text.includes(writer.email));
    tab = await open(browser, { js, viewport, allowed: [server.url] });
    await tab.page.goto(link(asked, "Répondre, sans montrer"));
    await tab.page.getByLabel("Votre message").fill("Je viens samedi.");
    await tab.page.waitForTimeout(PACE);
    await press(tab.page, "Envoyer le message");
    assert.equal(await heading(tab.page), "Votre message est parti");
    const answered = await lastMail([server.url], writer.email, 1);
    assert.ok(answered.text.includes("> Je viens samedi.") && !answered.text.includes(author.email));

    await tab.page.goto(link(asked, "C’est trouvé"));
    await press(tab.page, "Clore mon annonce");
    assert.equal(await heading(tab.page), "Votre annonce est close");
    await until("the end on the entry's page", async () => (await (await fetch(entry)).text()).includes("Cette annonce est terminée"));
    await tab.page.goto(entry);
    assert.equal(await tab.page.getByLabel("Votre message").count(), 0);
    await tab.page.goto(exchange);
    assert.equal(await tab.page.getByRole("link", { name: title }).count(), 0, "it has left the lists");
    await tab.close();
  });
}

// The last of this file, since it draws the pages of another day with the same table.
for (const js of [true, false]) {
  test(`once it is over, only the number of entries remains, JavaScript ${js ? "on" : "off"}`, async (t) => {
    const later = await afterwards(server, "2027-08-20");
    t.after(() => later.stop());
    const tab = await open(browser, { js, allowed: [later.url] });
    await tab.page.goto(`${later.url}/valmoret/coups-de-main/`);
    assert.match(plain(await tab.page.locator("main").innerText()), /C’est terminé depuis le 30 juin 2027/);
    assert.equal(await tab.page.getByRole("link", { name: "Déposer une annonce" }).count(), 0);
    await tab.page.goto(`${later.url}/valmoret/coups-de-main/proposer/`);
    assert.equal(await forms(tab.page), 0);
    await tab.close();
  });
}
