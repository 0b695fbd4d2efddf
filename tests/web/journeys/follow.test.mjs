// Following by e-mail: the form, the code, a mail when something happens, and one click that ends it.
import assert from "node:assert/strict";
import { cp, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { PHONE, WIDE, follow, heading, launch, open, plain, press } from "../harness/browser.mjs";
import * as paths from "../harness/paths.mjs";
import { digits, link, mails, serve } from "../harness/serve.mjs";
import { somebody } from "../harness/signing.mjs";
import { until } from "../harness/until.mjs";

let browser, server, copy;
before(async () => {
  copy = await paths.folder();
  await cp(paths.content, copy.path, { recursive: true });
  [browser, server] = await Promise.all([launch(), serve({ content: copy.path })]);
});
after(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
  await copy?.remove();
});

const news = (name) => join(copy.path, "valmoret/passerelle-du-moulin/news", `2026-11-24-${name}.md`);
const text = (title) => `---\ntitle: ${title}\ndate: 2026-11-24\n---\nTout le monde est le bienvenu.\n`;

/** From the page of the petition to « vous suivez ». */
async function begin({ page, js }, person) {
  await page.goto(`${server.url}/valmoret/passerelle-du-moulin/`);
  await page.getByLabel("Adresse où vous écrire").fill(person.email);
  if (js) await page.waitForTimeout(2_300);
  await press(page, "Suivre par courriel");
  if (!js) {
    assert.equal(await heading(page), "Confirmez votre choix");
    await page.waitForTimeout(2_300);
    await press(page, "Suivre par courriel");
  }
  assert.equal(await heading(page), "Tapez le code reçu");
  await page.getByLabel("Code à six chiffres").fill(digits(await server.mail(person.email)));
  await press(page, "Confirmer et suivre");
  assert.equal(await heading(page), "C’est noté : vous suivez");
}

const newsTo = async (person) =>
  (await mails([server.url])).filter((mail) => mail.to === person.email && plain(mail.subject).startsWith("Du nouveau :"));

for (const { js, viewport } of [{ js: true, viewport: WIDE }, { js: false, viewport: PHONE }]) {
  test(`follow, hear of it, stop; JavaScript ${js ? "on" : "off"}, ${viewport.width} px`, async () => {
    const tab = await open(browser, { js, viewport, allowed: [server.url] });
    const { page } = tab;
    const person = somebody();
    await begin(tab, person);

    // One press is enough from here on, and what is followed twice is followed once.
    await page.goto(`${server.url}/valmoret/passerelle-du-moulin/`);
    await press(page, "Suivre par courriel");
    assert.equal(await heading(page), "C’est noté : vous suivez");

    await writeFile(news(`marche-${js ? 1 : 2}`), text(`Marche sur la rive ${js ? "gauche" : "droite"}`));
    const { answer: found } = await until("a mail", async () => {
      const found = await newsTo(person);
      return found.length > 0 && found;
    }, 15_000);
    assert.equal(found.length, 1, "told once");
    const [mail] = found;
    assert.match(plain(mail.text), /Marche sur la rive/);
    assert.equal(link(mail, "/unfollow/"), mail.unsubscribe, "the header leads where the text does");

    await page.goto(mail.unsubscribe);
    assert.equal(await heading(page), "Ne plus suivre ?");
    await page.reload();
    assert.equal(await heading(page), "Ne plus suivre ?", "opening the link changes nothing");
    if (js) {
      // What the mail program does, without browser, cookie or token (RFC 8058).
      const answer = await fetch(mail.unsubscribe, {
        method: "POST",
        headers: { "content-type": "application/x-www-form-urlencoded" },
        body: "List-Unsubscribe=One-Click",
      });
      assert.equal(answer.status, 200);
      await page.reload();
    } else {
      await press(page, "Ne plus suivre");
    }
    assert.equal(await heading(page), "Vous ne suivez plus");
    await follow(page, () => page.getByRole("link", { name: /Retour/ }).click());
    await tab.close();
  });
}

test("who did not confirm is never written to again", async () => {
  const tab = await open(browser, { js: true, viewport: WIDE, allowed: [server.url] });
  const { page } = tab;
  const person = somebody();
  await page.goto(`${server.url}/valmoret/passerelle-du-moulin/`);
  await page.getByLabel("Adresse où vous écrire").fill(person.email);
  await page.waitForTimeout(2_300);
  await press(page, "Suivre par courriel");
  await server.mail(person.email);
  const other = somebody();
  await tab.page.context().clearCookies();
  await begin(tab, other);
  await writeFile(news("compte-rendu"), text("Compte rendu"));
  await until("a mail to who did", async () => (await newsTo(other)).length > 0, 15_000);
  assert.deepEqual(await newsTo(person), []);
  await tab.close();
});
