// From the home page to the receipt and back: mistakes, the code, the number on the page, withdrawal.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, WIDE, follow, heading, launch, open, press, title } from "../harness/browser.mjs";
import { digits, serve, total } from "../harness/serve.mjs";
import { fillIn, passCheck, receipt, somebody, typeCode } from "../harness/signing.mjs";
import { until } from "../harness/until.mjs";

let browser, server;
before(async () => ([browser, server] = await Promise.all([launch(), serve()])));
after(async () => Promise.all([browser?.close(), server?.stop()]));

for (const { js, viewport } of [
  { js: true, viewport: WIDE },
  { js: false, viewport: WIDE },
  { js: true, viewport: PHONE },
  { js: false, viewport: PHONE },
]) {
  test(`sign and withdraw, JavaScript ${js ? "on" : "off"}, ${viewport.width} px`, async (t) => {
    const tab = await open(browser, { js, viewport, allowed: [server.url] });
    const { page } = tab;
    const person = somebody();
    const petition = `${server.url}/valmoret/passerelle-du-moulin/`;
    const before = await total(petition);

    await page.goto(`${server.url}/valmoret/`);
    await follow(page, () => page.getByRole("link", { name: "Rouvrir la passerelle du moulin" }).click());
    assert.equal(page.url(), petition);

    await fillIn(tab, { ...person, last: "", email: "zoe@" });
    await press(page, "Signer");
    assert.equal(page.status(), 422);
    assert.match(await title(page), /^Erreur : /);
    assert.equal(await page.evaluate(() => document.activeElement.id), "problem", "the summary has the focus");
    const summary = page.locator("#problem a");
    assert.deepEqual(await summary.allInnerTexts(), [
      "Indiquez votre nom",
      "Indiquez une adresse électronique complète, comme nom@exemple.fr",
    ]);
    await summary.first().click();
    assert.equal(await page.evaluate(() => document.activeElement.id), "f-last-name", "its links lead to the fields");
    assert.equal(await page.getByLabel("Prénom", { exact: true }).inputValue(), person.first);
    assert.equal(await page.getByLabel("Adresse électronique").inputValue(), "zoe@");
    assert.ok(await page.getByRole("checkbox").isChecked());

    await page.getByLabel("Nom", { exact: true }).fill(person.last);
    await page.getByLabel("Adresse électronique").fill(person.email);
    await press(page, "Signer");
    if (!js) {
      await press(page, "Modifier");
      assert.equal(await page.getByLabel("Nom", { exact: true }).inputValue(), person.last, "editing loses nothing");
      await press(page, "Signer");
      await passCheck(tab);
    }

    assert.equal(await heading(page), "Tapez le code reçu");
    const code = digits(await server.mail(person.email));
    const wrong = code === "123456" ? "654321" : "123456";
    await typeCode(tab, wrong);
    assert.equal(page.status(), 422);
    assert.match(await title(page), /^Erreur : /);
    assert.equal(await page.getByLabel("Code à six chiffres").inputValue(), wrong);
    assert.equal(await total(petition), before, "a wrong code counts nothing");
    const [rises] = await Promise.all([
      until("one signature more", async () => (await total(petition)) === before + 1, 2_000),
      typeCode(tab, `${code.slice(0, 3)} ${code.slice(3)}`),
    ]);
    t.diagnostic(`${Math.round(rises.took)} ms from pressing the button to the new number on the static page`);

    const { reference, withdraw } = await receipt(tab);
    assert.match(reference, /^[0-9A-Z]{4}-[0-9A-Z]{4}$/);

    await page.goto(withdraw);
    assert.equal(await heading(page), "Retirer votre signature ?");
    assert.equal(await total(petition), before + 1, "opening the link changes nothing");
    await press(page, "Retirer ma signature");
    assert.equal(await heading(page), "Votre signature est retirée");
    await until("one signature fewer", async () => (await total(petition)) === before, 2_000);
    await tab.close();
  });
}
