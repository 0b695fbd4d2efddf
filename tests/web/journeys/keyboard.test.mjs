// Signing with the keyboard alone, and seeing where one is.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, WIDE, follow, heading, launch, open } from "../harness/browser.mjs";
import { digits, serve } from "../harness/serve.mjs";
import { receipt, somebody } from "../harness/signing.mjs";

// Where nothing moves by itself, scrolling has ended when the key has been handled.
const STILL = { reducedMotion: "reduce" };

let browser, server;
before(async () => ([browser, server] = await Promise.all([launch(), serve()])));
after(async () => Promise.all([browser?.close(), server?.stop()]));

/** What has the focus, whether it is on the screen and whether one can see that it has the focus. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    // Cards draw the outline of their link around the whole card, with a pseudo-element.
    const outlined = [undefined, "::after"].some((part) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element, part);
      return outlineStyle !== "none" && parseFloat(outlineWidth) >= 2;
    });
    const box = element.getBoundingClientRect();
    return {
      what: element.id || element.textContent.trim().replace(/\s+/g, " "),
      tag: element.tagName.toLowerCase(),
      outlined,
      onScreen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && box.left >= 0 && box.right <= innerWidth + 1,
    };
  });

async function tabTo(page, what, limit = 40) {
  const way = [];
  while (way.length < limit) {
    await page.keyboard.press("Tab");
    const now = await focused(page);
    assert.ok(now.outlined, `the focus can be seen on ${now.tag} ${now.what}`);
    assert.ok(now.onScreen, `${now.tag} ${now.what} is on the screen`);
    way.push(now.what);
    if (now.what === what) return way;
  }
  throw new Error(`no ${what} within ${limit} steps: ${way.join(" → ")}`);
}

for (const viewport of [WIDE, PHONE]) {
  test(`from the skip link to the receipt by keyboard, ${viewport.width} px`, async () => {
    const tab = await open(browser, { viewport, ...STILL, allowed: [server.url] });
    const { page } = tab;
    const person = somebody();
    await page.goto(`${server.url}/valmoret/passerelle-du-moulin/`);

    assert.deepEqual(await tabTo(page, "Aller au contenu"), ["Aller au contenu"], "the skip link comes first");
    await page.keyboard.press("Enter");
    assert.equal((await focused(page)).what, "main");

    const way = [];
    const token = page.waitForResponse(/\/token$/);
    token.catch(() => {});
    for (const [field, value] of [["f-first-name", person.first], ["f-last-name", person.last], ["f-email", person.email]]) {
      way.push(...(await tabTo(page, field)));
      await page.keyboard.type(value);
    }
    assert.ok(way.includes("Signer cette pétition"), "the link to the form lies on the way");
    assert.ok(!way.includes("f-website"), "the field for machines does not");
    await tabTo(page, "f-declaration");
    await page.keyboard.press("Space");
    assert.ok(await page.getByRole("checkbox").isChecked());
    await (await token).finished();
    await page.waitForTimeout(2_100);
    await tabTo(page, "Signer");
    await follow(page, () => page.keyboard.press("Enter"));

    assert.equal(await heading(page), "Tapez le code reçu");
    await tabTo(page, "f-code");
    await page.keyboard.type("000");
    await follow(page, () => page.keyboard.press("Enter"));
    assert.equal((await focused(page)).what, "problem");
    await tabTo(page, "Tapez les six chiffres du code");
    await page.keyboard.press("Enter");
    assert.equal((await focused(page)).what, "f-code");
    await page.keyboard.press("Control+A");
    await page.keyboard.type(digits(await server.mail(person.email)));
    await follow(page, () => page.keyboard.press("Enter"));

    const { withdraw } = await receipt(tab);
    const [way2, end] = [await tabTo(page, "Retirer ma signature"), page.url()];
    assert.ok(way2.includes("Retour à la pétition"));
    await follow(page, () => page.keyboard.press("Enter"));
    assert.notEqual(page.url(), end);
    assert.equal(page.url(), withdraw);
    await tab.close();
  });
}

test("every control of the home page can be reached and seen", async () => {
  const tab = await open(browser, { ...STILL, allowed: [server.url] });
  await tab.page.goto(`${server.url}/valmoret/`);
  const way = await tabTo(tab.page, "Mentions légales");
  for (const link of ["Rouvrir la passerelle du moulin", "Éteindre l’éclairage public au cœur de la nuit", "Vos données"]) {
    assert.ok(way.includes(link), link);
  }
  await tab.close();
});
