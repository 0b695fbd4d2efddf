// A participative map from nobody to a point that is sent, read, supported and answered, and to the closed page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { PHONE, WIDE, follow, heading, launch, open, plain, press } from "../harness/browser.mjs";
import { afterwards, agentsOnly, answer, confirm, forms, signIn, slowly } from "../harness/contributing.mjs";
import { digits, serve } from "../harness/serve.mjs";
import { somebody } from "../harness/signing.mjs";
import { until } from "../harness/until.mjs";

const MAP = "kerlande/peur-a-velo/";
let browser;
before(async () => (browser = await launch()));
after(async () => browser?.close());

const main = async (page) => plain(await page.locator("main").innerText());
const text = async (url) => (await fetch(url)).text();

/** What the form of a point asks, but for the place. */
async function describe(page, { title, body }) {
  await page.getByLabel("Passage trop étroit").check();
  await page.getByLabel("En une phrase").fill(title);
  await page.getByLabel("Que s’y passe-t-il ?").fill(body);
}

/** Every number of the map with where it leads, and every number of the list with its title. */
const sides = (page) =>
  page.evaluate(() => ({
    marks: [...document.querySelectorAll(".map-figure svg:not(.map-small) .map-mark")].map((mark) => mark.closest("a")?.getAttribute("href")),
    list: [...document.querySelectorAll(".points > li")].map((entry) => `#${entry.id}`),
    back: [...document.querySelectorAll(".points a.map-to")].map((link) => document.querySelector(link.getAttribute("href")) !== null),
  }));

for (const { js, viewport } of [
  { js: true, viewport: WIDE },
  { js: false, viewport: PHONE },
]) {
  test(`from an empty map to an answer, JavaScript ${js ? "on" : "off"}, ${viewport.width} px`, async (t) => {
    const own = await agentsOnly("kerlande");
    const server = await serve({ args: ["--demo", own.path, "--no-limits"] });
    t.after(async () => {
      await server.stop();
      await own.remove();
    });
    const url = `${server.url}/${MAP}`;
    const resident = await open(browser, { js, viewport, allowed: [server.url] });
    const { page } = resident;
    const person = somebody();
    await page.goto(url);
    assert.match(await main(page), /Personne n’a encore signalé d’endroit/);
    assert.ok(await page.locator("svg.map").isVisible(), "the ground is drawn before anybody said anything");

    // Outside the commune: what was typed stays.
    await follow(page, () => page.getByRole("link", { name: "Signaler un endroit" }).first().click());
    const words = { title: "Les portières de la rue du Bourg", body: "On les ouvre sans regarder, **le matin** surtout." };
    await describe(page, words);
    await page.getByLabel("Ou un carré de la carte").fill("Z99");
    await press(page, "Continuer");
    assert.equal(page.status(), 422);
    assert.match(await page.title(), /^Erreur/);
    assert.match(plain(await page.locator("#problem").innerText()), /Il y a un problème/);
    assert.equal(await page.getByLabel("En une phrase").inputValue(), words.title);
    assert.equal(await page.getByLabel("Que s’y passe-t-il ?").inputValue(), words.body);
    assert.equal(await page.getByLabel("Ou un carré de la carte").inputValue(), "Z99");
    assert.ok(await page.getByLabel("Passage trop étroit").isChecked());

    // On the drawn map where there is a script, by an address where there is none.
    if (js) {
      await page.getByRole("button", { name: "Placer sur la carte" }).click();
      const map = page.locator(".place svg.map");
      await map.click({ position: { x: 3, y: 3 } });
      assert.equal(await page.locator(".map-said").innerText(), "En dehors de la commune");
      assert.equal(await page.locator('input[name="q.place.drawn"]').inputValue(), "", "nothing is placed there");
      const { width, height } = await map.boundingBox();
      await map.click({ position: { x: width / 2, y: height / 2 } });
      assert.match(await page.locator(".map-said").innerText(), /^Point placé\. Carré [A-Z]\d+/);
      assert.match(await page.locator('input[name="q.place.drawn"]').inputValue(), /^POINT\(-5\.\d+ 47\.\d+\)$/);
      assert.equal(await page.getByLabel("Ou un carré de la carte").inputValue(), "", "one way at a time");
    } else {
      await page.getByLabel("Ou un carré de la carte").fill("");
      await page.getByLabel("Adresse ou nom du lieu").fill("3 rue du bourg");
    }
    await press(page, "Continuer");
    await confirm(page, server, person.email);
    assert.match(await heading(page), /^Merci, /);
    const reference = plain(await page.locator(".reference").innerText());
    assert.doesNotMatch(await text(url), /rue du Bourg<\/a>/, "nobody has read it yet");
    assert.equal((await fetch(`${url}${reference}/`)).status, 404);

    // The desk reads it.
    const agent = await open(browser, { js, viewport, allowed: [server.url] });
    await signIn(agent.page, server, "kerlande");
    await follow(agent.page, () => agent.page.getByRole("link", { name: words.title, exact: true }).click());
    await press(agent.page, "Publier");
    const point = `${url}${reference}/`;
    await until("its page", async () => (await fetch(point)).ok);
    await until("the map", async () => (await text(url)).includes(words.title));

    // Map and list say the same, and lead to each other.
    for (const address of [url, `${url}contributions/`, `${url}categorie-etroit/`]) {
      await page.goto(address);
      assert.deepEqual(await sides(page), { marks: ["#p-1"], list: ["#p-1"], back: [true] }, address);
      assert.equal(plain(await page.locator("#p-1 :is(h2, h3)").innerText()), words.title);
    }
    await page.goto(`${url}categorie-vitesse/`);
    assert.equal(await page.locator(".points > li").count(), 0, "of another category");
    await page.goto(point);
    assert.equal(await heading(page), words.title);
    assert.equal(await page.locator(".prose.written strong").innerText(), "le matin");
    assert.equal(await page.locator(".map-figure svg:not(.map-small) .map-mark").count(), 1);

    // Support: one press where the browser is confirmed.
    await press(page, "Soutenir");
    assert.equal(await heading(page), "Votre soutien compte");
    const luc = somebody();
    const other = await open(browser, { js, viewport, allowed: [server.url] });
    await other.page.goto(point);
    await press(other.page, "Soutenir");
    await other.page.getByLabel("Adresse électronique").fill(luc.email);
    await slowly(other.page);
    await press(other.page, "Soutenir");
    if ((await other.page.getByLabel("Code à six chiffres").count()) === 0) {
      await slowly(other.page);
      await press(other.page, "Soutenir");
    }
    await other.page.getByLabel("Code à six chiffres").fill(digits(await server.mail(luc.email)));
    await press(other.page, "Confirmer mon choix");
    await until("two supports", async () => /class="count"><strong>2</.test(await text(point)));

    // The desk answers.
    await answer(agent.page, server, `kerlande/peur-a-velo/points/${reference}`, { words: "Un marquage sera **peint en mars**.", by: "Les services techniques", status: "Réalisable" });
    await until("the answer", async () => {
      const html = await text(point);
      return html.includes("<strong>peint en mars</strong>") && html.includes("chip-feasible");
    });

    // What programs read holds it, without who wrote it.
    const json = JSON.parse(await text(`${url}lieux.geojson`));
    assert.equal(json.type, "FeatureCollection");
    assert.equal(json.features.length, 1);
    assert.equal(json.features[0].geometry.type, "Point");
    const [lon, lat] = json.features[0].geometry.coordinates;
    assert.ok(lon < -5.3 && lon > -5.5 && lat > 47 && lat < 47.2, `${lon} ${lat}`);
    assert.ok(JSON.stringify(json.features[0].properties).includes(words.title));
    const csv = await text(`${url}lieux.csv`);
    assert.equal(csv.trim().split("\n").filter((line) => line.includes(words.title)).length, 1);
    assert.ok(!csv.includes(person.email) && !JSON.stringify(json).includes(person.email));

    // After the close everything can be read and nothing can be sent.
    const later = await afterwards(server, "2027-02-20");
    t.after(() => later.stop());
    const closed = await open(browser, { js, viewport, allowed: [later.url] });
    await closed.page.goto(`${later.url}/${MAP}`);
    assert.equal(await closed.page.getByRole("link", { name: "Signaler un endroit" }).count(), 0);
    assert.match(await main(closed.page), /La participation est close depuis/);
    assert.deepEqual(await sides(closed.page), { marks: ["#p-1"], list: ["#p-1"], back: [true] });
    await follow(closed.page, () => closed.page.getByRole("link", { name: words.title, exact: true }).click());
    assert.match(await main(closed.page), /Un marquage sera peint en mars/);
    assert.equal(await forms(closed.page), 0);
    await closed.page.goto(`${later.url}/${MAP}proposer/`);
    assert.equal(await forms(closed.page), 0);
    await Promise.all([resident, agent, other, closed].map((tab) => tab.close()));
  });
}
