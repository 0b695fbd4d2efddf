// A picture with an idea: from the receipt to the idea's page and its lists, another one, none, with JavaScript and without.
import assert from "node:assert/strict";
import { cp, readFile, readdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { PHONE, WIDE, follow, heading, launch, open, plain, press, title } from "../harness/browser.mjs";
import * as paths from "../harness/paths.mjs";
import { digits, link, serve } from "../harness/serve.mjs";
import { somebody } from "../harness/signing.mjs";
import { until } from "../harness/until.mjs";

const { resolve } = createRequire(import.meta.url);
const axe = await readFile(resolve("axe-core/axe.min.js"), "utf8");

const IDEAS = "valmoret/vos-idees/";
const PLACE = "44.8367 N 5.0801 E";
let browser, photograph;
before(async () => {
  browser = await launch();
  photograph = withPlace(await jpeg());
  assert.ok(photograph.includes(PLACE));
});
after(async () => browser?.close());

/** A JPEG of 1,400 × 900 pixels, as the browser itself makes it. */
async function jpeg() {
  const page = await browser.newPage();
  const url = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement("canvas"), { width: 1400, height: 900 });
    const context = canvas.getContext("2d");
    [["#c33", 0], ["#33c", 700]].forEach(([colour, x]) => ((context.fillStyle = colour), context.fillRect(x, 0, 700, 900)));
    return canvas.toDataURL("image/jpeg", 0.9);
  });
  await page.close();
  return Buffer.from(url.split(",")[1], "base64");
}

/** The same with EXIF of a telephone, whose directory of the place says where it was taken. */
function withPlace(file) {
  const directory = Buffer.from("4d4d002a00000008000188250004000000010000001a00000000" + "000100120002000000" + "130000002c00000000", "hex");
  const exif = Buffer.concat([Buffer.from("Exif\0\0"), directory, Buffer.from(`${PLACE}\0`)]);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([file.subarray(0, 2), head, exif, file.subarray(2)]);
}

/** The box of ideas, read after publishing, so that no agent is needed on the way. */
async function ideas(t) {
  const own = await paths.folder();
  await cp(paths.content, own.path, { recursive: true });
  const file = join(own.path, IDEAS, "process.yml");
  const settings = (await readFile(file, "utf8")).replace(/^ {2}moderation:.*\n/m, "");
  await writeFile(file, settings.replace("ideas:\n", "ideas:\n  moderation: after\n"));
  const server = await serve({ content: own.path });
  t.after(async () => {
    await server.stop();
    await own.remove();
  });
  return server;
}

/** From the form to the receipt. */
async function propose({ page }, server, person) {
  await page.goto(`${server.url}/${IDEAS}proposer/`);
  await page.locator('[name="q.title"]').fill("Réparer le banc de l’école");
  await page.locator('[name="q.body"]').fill("Il est cassé depuis l’hiver.");
  await page.locator('[name="q.category"][value="ecole"]').check();
  await press(page, "Continuer");
  await page.getByLabel("Adresse électronique").fill(person.email);
  await page.getByRole("checkbox").check();
  await press(page, "Continuer");
  assert.equal(await heading(page), "Relisez avant d’envoyer");
  await page.waitForTimeout(2_100);
  await follow(page, () => page.getByRole("button", { name: "Envoyer", exact: true }).last().click());
  await page.getByLabel("Code à six chiffres").fill(digits(await server.mail(person.email)));
  await press(page, "Confirmer et envoyer");
  assert.equal(await heading(page), "Merci, votre idée est arrivée");
}

const fetched = async (url) => (await fetch(url)).text();
const names = async (folder) => (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());

/** What axe finds on the page that is open. */
async function faults({ page, js }) {
  if (!js) return [];
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations"] }));
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join()}`);
}

for (const { js, viewport } of [
  { js: true, viewport: WIDE },
  { js: false, viewport: PHONE },
]) {
  test(`add, see, replace and remove a picture, JavaScript ${js ? "on" : "off"}, ${viewport.width} px`, async (t) => {
    const server = await ideas(t);
    const album = join(server.state, "objects/pictures/valmoret");
    const tab = await open(browser, { js, viewport, allowed: [server.url] });
    const { page } = tab;
    const person = somebody();
    await propose(tab, server, person);
    const offered = page.getByRole("link", { name: "Ajouter une photo" });
    assert.equal(await offered.getAttribute("href"), link(await server.mail(person.email), "/picture/"), "the mail says it too");
    const idea = await page.locator(`a[href*="/${IDEAS}"]`).first().getAttribute("href");
    await follow(page, () => offered.click());
    const own = page.url();
    assert.equal(await heading(page), "Ajouter une photo");
    assert.deepEqual(await faults(tab), []);

    // A text under the name of a picture: words beside the field, and what was typed is still there.
    const alt = "Le banc cassé <b>devant</b> l’école";
    await page.getByLabel("Ce que montre la photo").fill(alt);
    const text = { name: "photo.jpg", mimeType: "image/jpeg", buffer: Buffer.from("<svg onload=alert(1)>") };
    await page.getByLabel("La photo", { exact: true }).setInputFiles(text);
    await press(page, "Envoyer");
    assert.equal(page.status(), 422);
    assert.match(await title(page), /^Erreur : /);
    assert.match(await page.locator("#f-file-error").innerText(), /n’est pas une photo/);
    assert.equal(await page.getByLabel("Ce que montre la photo").inputValue(), alt);
    if (js) assert.equal(await page.evaluate(() => document.activeElement.id), "problem", "the summary has the focus");
    assert.deepEqual(await faults(tab), []);

    const file = { name: "../IMG 1.JPG", mimeType: "image/jpeg", buffer: photograph };
    await page.getByLabel("La photo", { exact: true }).setInputFiles(file);
    await press(page, "Envoyer");
    assert.equal(await heading(page), "Votre photo est là");
    assert.deepEqual(await faults(tab), []);
    const drawn = () => page.locator("figure img").evaluate((image) => image.complete && image.naturalWidth);
    await until("the picture is drawn", drawn);

    // Everybody sees it, whole on the page of the idea and small in lists.
    await until("it is on the page", async () => (await fetched(idea)).includes("<figure"));
    await page.goto(idea);
    await until("the picture is drawn", drawn);
    assert.equal(await page.locator("figure img").getAttribute("alt"), alt);
    assert.deepEqual(await faults(tab), []);
    const wide = () => page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    assert.ok((await wide()) <= 0, "no sideways scrolling");
    await page.goto(`${server.url}/${IDEAS}contributions/`);
    const small = page.locator(".entrycard img");
    assert.equal(await small.getAttribute("loading"), "lazy");
    const { x, width, height } = await small.boundingBox();
    const card = await page.locator(".entrycard").boundingBox();
    assert.ok(x - card.x < 30, `${x - card.x} px from the edge of its card`);
    assert.ok(Math.abs(width / height - (viewport === WIDE ? 4 / 3 : 16 / 9)) < 0.05, `${width} × ${height}`);
    assert.deepEqual(await faults(tab), []);
    assert.ok((await wide()) <= 0, "no sideways scrolling");
    for (const feed of ["valmoret/feed.xml", `${IDEAS}feed.xml`]) {
      assert.ok(!(await fetched(`${server.url}/${feed}`)).includes("/photos/"), feed);
    }

    // What is kept says nothing of the place, and only pictures can be read, by whoever knows their names.
    const kept = await names(album);
    assert.deepEqual(kept.map(({ name }) => name).sort(), ["1200.jpg", "1200.webp", "480.webp", "picture.json"]);
    for (const { name, path, parentPath } of kept) {
      const bytes = await readFile(join(parentPath ?? path, name));
      assert.ok(!bytes.includes(PLACE) && !bytes.includes("Exif"), name);
    }
    const [folder] = await readdir(album);
    const photos = `${server.url}/valmoret/photos/`;
    for (const hidden of ["", folder, `${folder}/`, `${folder}/picture.json`, `${folder}/..%2F480.webp`, "x/480.webp"]) {
      assert.equal((await fetch(photos + hidden)).status, 404, hidden);
    }
    const { status, headers } = await fetch(`${photos}${folder}/480.webp`);
    assert.equal(status, 200);
    assert.equal(headers.get("content-type"), "image/webp");
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("cache-control"), "public, max-age=3600");

    // Another in its place, then none.
    await page.goto(own);
    assert.equal(await heading(page), "Changer ou retirer la photo");
    await page.getByLabel("La photo", { exact: true }).setInputFiles(file);
    await press(page, "Envoyer");
    assert.equal(await heading(page), "Votre photo est là");
    const others = await names(album);
    assert.equal(others.length, 4, "the files of the first are gone");
    assert.ok(others.every(({ path, parentPath }) => !(parentPath ?? path).includes(folder)), "under another name");
    await press(page, "Retirer la photo");
    assert.equal(await heading(page), "La photo est retirée");
    assert.equal((await names(album)).length, 0);
    await until("it left the page", async () => !(await fetched(idea)).includes("<figure"));

    // Withdrawing the text erases the picture too.
    await page.getByLabel("Ce que montre la photo").fill(alt);
    await page.getByLabel("La photo", { exact: true }).setInputFiles(file);
    await press(page, "Envoyer");
    assert.equal((await names(album)).length, 4);
    await page.goto(link(await server.mail(person.email), "/withdraw/"));
    await press(page, "Retirer et effacer");
    assert.equal((await names(album)).length, 0);
    await page.goto(own);
    assert.equal(page.status(), 410);
    assert.match(plain(await page.locator("main").innerText()), /./);
    await tab.close();
  });
}
