// A debate from nobody to arguments, votes, a change of mind and the closed page, with JavaScript and without.
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

const DEBATE = "valmoret/place-des-tilleuls/";
let browser;
before(async () => (browser = await launch()));
after(async () => browser?.close());

const main = async (page) => plain(await page.locator("main").innerText());
const numbers = async (url) => /class="count"><strong>([^<]+)<\/strong>/.exec(await (await fetch(url)).text())?.[1] ?? "";

/** From the page that asks for an address to what comes after the code; nothing where the browser is confirmed. */
async function confirm(tab, server, person, send, button) {
  const { page } = tab;
  if (await page.getByLabel("Adresse électronique").count()) {
    await page.getByLabel("Adresse électronique").fill(person.email);
    await page.getByRole("checkbox").check();
    await page.waitForTimeout(2_100);
    await press(page, send);
  }
  // Without a token the page comes once more, to be looked at again.
  const again = page.getByRole("button", { name: send, exact: true });
  if (!(await page.getByLabel("Code à six chiffres").count()) && (await again.count())) {
    await page.waitForTimeout(2_100);
    await follow(page, () => again.last().click());
  }
  if (await page.getByLabel("Code à six chiffres").count()) {
    await page.getByLabel("Code à six chiffres").fill(digits(await server.mail(person.email)));
    await press(page, button);
  }
}

for (const { js, viewport } of [
  { js: true, viewport: WIDE },
  { js: false, viewport: PHONE },
]) {
  test(`argue, vote, change one’s mind, JavaScript ${js ? "on" : "off"}, ${viewport.width} px`, async (t) => {
    // Read after publishing, so that no agent is needed on the way.
    const own = await paths.folder();
    await cp(paths.content, own.path, { recursive: true });
    const file = join(own.path, DEBATE, "process.yml");
    await writeFile(file, (await readFile(file, "utf8")).replace(/moderation: \w+/, "moderation: after"));
    const server = await serve({ content: own.path });
    t.after(async () => {
      await server.stop();
      await own.remove();
    });
    const url = `${server.url}/${DEBATE}`;
    const tab = await open(browser, { js, viewport, allowed: [server.url] });
    const { page } = tab;
    const person = somebody();
    await page.goto(url);
    assert.match(await main(page), /Personne n’a encore pris position/);
    assert.match(await main(page), /Pas encore d’argument/);

    // An argument, with the side that its link says.
    await follow(page, () => page.getByRole("link", { name: "Donner un argument contre" }).click());
    assert.ok(await page.getByLabel("Contre", { exact: true }).isChecked());
    await press(page, "Continuer");
    assert.equal(page.status(), 422, "an argument needs words");
    assert.ok(await page.locator('[name="q.side"][value="against"]').isChecked(), "and keeps its side");
    await page.locator('[name="q.body"]').fill("Le parking du Bief est trop loin <b>pour ma mère</b>.");
    await press(page, "Continuer");
    await page.getByLabel("Adresse électronique").fill(person.email);
    await page.getByRole("checkbox").check();
    await press(page, "Continuer");
    assert.equal(await heading(page), "Relisez avant d’envoyer");
    await page.waitForTimeout(2_100);
    await follow(page, () => page.getByRole("button", { name: "Envoyer", exact: true }).last().click());
    await page.getByLabel("Code à six chiffres").fill(digits(await server.mail(person.email)));
    await press(page, "Confirmer et envoyer");
    assert.equal(await heading(page), "Merci, votre argument est arrivé");
    await until("the argument stands there", async () => (await (await fetch(url)).text()).includes("trop loin"));
    await page.goto(url);
    assert.match(await main(page), /Un argument .*trop loin <b>pour ma mère<\/b>/s);

    // A position. The browser is confirmed: one press.
    await press(page, "Je suis pour");
    await confirm(tab, server, person, "Je suis pour", "Confirmer ma position");
    assert.equal(await heading(page), "Votre position compte : pour");
    await until("one is for", async () => /100/.test(await numbers(url)));
    await page.goto(url);
    assert.match(await main(page), /100 % sont pour/);
    await press(page, "Je suis contre");
    assert.equal(await heading(page), "Votre position compte : contre");
    await until("nobody is for", async () => (await (await fetch(url)).text()).includes("sont contre"));
    await page.goto(url);
    assert.match(await main(page), /100 % sont contre.*Une personne a pris position/s);

    // A vote on the argument, and a reply.
    await follow(page, () => page.getByRole("button", { name: /^Convaincant/ }).first().click());
    assert.equal(await heading(page), "C’est noté : cet argument vous convainc");
    await until("it convinces", async () => (await (await fetch(url)).text()).includes("personne convaincue"));
    await page.goto(url);
    await follow(page, () => page.getByRole("link", { name: /^Répondre/ }).first().click());
    assert.equal(await heading(page), "Un argument contre");
    await page.locator('[name="q.body"]').fill("Et avec une navette ?");
    await press(page, "Continuer");
    if (await page.getByRole("checkbox").count()) {
      await page.getByRole("checkbox").check();
      await press(page, "Continuer");
    }
    await page.waitForTimeout(2_100);
    await follow(page, () => page.getByRole("button", { name: "Envoyer", exact: true }).last().click());
    assert.equal(await heading(page), "Merci, votre réponse est arrivée");
    await until("the reply is counted", async () => (await (await fetch(url)).text()).includes("Une réponse"));

    // Back to nothing.
    await page.goto(url);
    await press(page, "Retirer ma position");
    assert.equal(await heading(page), "Votre position est retirée");
    await until("nobody", async () => (await (await fetch(url)).text()).includes("Personne n’a encore pris position"));
    await tab.close();

    // After the close the commune concludes; everything can be read and nothing be done.
    const followup = "  followup: { date: 2027-02-18, decision: La place sera piétonne à l’essai. }\n";
    await writeFile(file, `${(await readFile(file, "utf8")).trimEnd()}\n${followup}`);
    await writeFile(join(own.path, DEBATE, "answer.md"), "Trois mois, **puis un bilan**.\n");
    const later = await afterwards(server, "2027-02-20", own.path);
    t.after(() => later.stop());
    const closed = await open(browser, { js, viewport, allowed: [later.url] });
    await closed.page.goto(`${later.url}/${DEBATE}`);
    assert.match(await main(closed.page), /Le débat est clos\. La commune a donné ses conclusions.*trop loin/s);
    assert.match(await main(closed.page), /La place sera piétonne à l’essai.*Trois mois, puis un bilan/s);
    assert.equal(await forms(closed.page), 0);
    await closed.close();
  });
}

test("only the page for other sites may stand in a frame, and only on those", async (t) => {
  const server = await serve();
  t.after(() => server.stop());
  const policy = async (path) => (await fetch(`${server.url}/${path}`)).headers.get("content-security-policy");
  assert.match(await policy(DEBATE), /frame-ancestors 'none'/);
  assert.match(await policy(`${DEBATE}integrer/`), /frame-ancestors https:\/\/www\.valmoret\.example$/);
  const tab = await open(browser, { allowed: [server.url] });
  await tab.page.goto(`${server.url}/${DEBATE}integrer/`);
  assert.match(await heading(tab.page), /^Faut-il réserver/);
  await follow(tab.page, () => tab.page.getByRole("link", { name: "Lire les arguments et prendre position" }).click());
  assert.match(await heading(tab.page), /^La place des Tilleuls/);
  await tab.close();
});
