// A resident deposits a petition, and others co-sign it behind its link before anybody else can read it.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, WIDE, follow, heading, launch, open, press } from "../harness/browser.mjs";
import { digits, link, serve } from "../harness/serve.mjs";
import { somebody } from "../harness/signing.mjs";

let browser, server;
before(async () => ([browser, server] = await Promise.all([launch(), serve()])));
after(async () => Promise.all([browser?.close(), server?.stop()]));

/** Types the code that came, with the button of that name. */
async function confirm(page, person, button) {
  assert.equal(await heading(page), "Tapez le code reçu");
  await page.getByLabel("Code à six chiffres").fill(digits(await server.mail(person.email)));
  await press(page, button);
}

/** From the page of the process to the receipt. */
async function deposit({ page }, person) {
  await page.goto(`${server.url}/valmoret/bureau-des-petitions/`);
  await follow(page, () => page.getByRole("link", { name: "Déposer une pétition" }).first().click());
  await page.getByLabel("Ce que vous demandez, en une phrase").fill("Un passage piéton <devant> les Tilleuls");
  await page.getByLabel("Le texte de la pétition").fill("On y traverse sans rien voir venir.");
  await page.getByLabel("À qui s’adresse-t-elle ?").fill("le conseil municipal");
  await page.getByLabel("Votre nom, ou celui de votre collectif").fill("Awa Diallo");
  await press(page, "Continuer");
  await page.getByLabel("Adresse électronique").fill(person.email);
  await page.getByRole("checkbox").check();
  await press(page, "Continuer");
  await page.waitForTimeout(2_300);
  await press(page, "Envoyer");
  await confirm(page, person, "Confirmer et déposer");
  assert.equal(await heading(page), "Merci, votre pétition est déposée");
}

for (const { js, viewport } of [{ js: true, viewport: WIDE }, { js: false, viewport: PHONE }]) {
  test(`deposit and co-sign, JavaScript ${js ? "on" : "off"}, ${viewport.width} px`, async () => {
    const tab = await open(browser, { js, viewport, allowed: [server.url] });
    const { page } = tab;
    const author = somebody();
    await deposit(tab, author);
    const share = link(await server.mail(author.email), "/cosign/");
    assert.ok((await page.content()).includes(share), "the page says the same link as the mail");
    const html = await (await fetch(`${server.url}/valmoret/bureau-des-petitions/`)).text();
    assert.ok(!html.includes("passage piéton"), "nobody else can read it");

    for (let number = 1; number <= 3; number += 1) {
      await page.context().clearCookies();
      const person = somebody();
      await page.goto(share);
      assert.equal(await heading(page), "Un passage piéton <devant> les Tilleuls");
      assert.equal(await page.locator('meta[name="robots"]').getAttribute("content"), "noindex");
      await press(page, "Cosigner");
      await page.getByLabel("Adresse électronique").fill(person.email);
      await page.getByRole("checkbox").check();
      await page.waitForTimeout(2_300);
      await press(page, "Cosigner");
      await confirm(page, person, "Confirmer ma cosignature");
      assert.equal(await heading(page), "Votre cosignature compte");
      await page.goto(share);
      assert.match(await page.locator(".choose .count").innerText(), new RegExp(`^${number}\\s+sur\\s+3`));
    }
    await tab.close();
  });
}
