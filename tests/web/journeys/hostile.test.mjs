// Hostile texts through the real forms, and on the pages that are built from them: no script of theirs runs, nothing asks
// another host, and no page breaks its own policy (which `open` checks too).
import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { follow, launch, open, press } from "../harness/browser.mjs";
import * as paths from "../harness/paths.mjs";
import { digits, serve } from "../harness/serve.mjs";
import { until } from "../harness/until.mjs";

const TITLE = 100;
const BODY = 2_000;

/** About thirty that fit into the fields, those that try to run something first. */
async function texts() {
  const all = JSON.parse(await readFile(new URL("../../../text/hostile.json", import.meta.url), "utf8"));
  // What is nothing once controls and spaces are gone is refused by the form.
  const fit = all.filter(({ body, times }) => !times && body.length < BODY && /[a-z]/i.test(body) && !/[\0-\x08]/.test(body));
  return fit.slice(0, 30);
}

let browser, server, folder;
before(async () => {
  folder = await paths.folder();
  const content = join(folder.path, "content");
  await cp(paths.content, content, { recursive: true });
  const process = join(content, "valmoret/vos-idees/process.yml");
  await writeFile(process, (await readFile(process, "utf8")).replace("ideas:\n", "ideas:\n  moderation: after\n"));
  // One browser sends what thirty people would.
  [browser, server] = await Promise.all([launch(), serve({ content, args: ["--no-limits"] })]);
});
after(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
  await folder?.remove();
});

/** A tab in which whatever runs would be noticed. */
async function watched(js = true) {
  const tab = await open(browser, { js, allowed: [server.url] });
  tab.dialogs = [];
  tab.page.on("dialog", (dialog) => {
    tab.dialogs.push(dialog.message());
    return dialog.dismiss();
  });
  const { close } = tab;
  tab.quiet = async () => {
    // The theme has its own scripts, which browsers with JavaScript run.
    if (js) assert.equal(await tab.page.evaluate(() => window.__pwned), undefined);
    assert.deepEqual(tab.dialogs, []);
  };
  tab.close = async () => {
    await tab.quiet();
    await close();
  };
  return tab;
}

test("hostile ideas are shown and run nothing", { timeout: 300_000 }, async () => {
  const tab = await watched();
  const { page } = tab;
  const sent = [];
  for (const { name, body } of await texts()) {
    const armed = body.replaceAll("alert(1)", "window.__pwned=1");
    await page.goto(`${server.url}/valmoret/vos-idees/proposer/`);
    await page.locator("[name='q.title']").fill(armed.replace(/\s+/g, " ").slice(0, TITLE));
    await page.locator("[name='q.body']").fill(armed);
    await page.locator("[name='q.name']").fill(armed.replace(/\s+/g, " ").slice(0, 50));
    const category = page.locator("[name='q.category']").first();
    if ((await category.evaluate((field) => field.tagName)) === "SELECT") await category.selectOption({ index: 1 });
    else await category.check();
    await press(page, "Continuer");
    await tab.quiet();
    // What is similar, the address and the declaration, in whatever order this form has them.
    const asks = () => page.locator("button[value='send']").count();
    // A text of which nothing is left, or too much, comes back with its mistake: it is not sent.
    for (let step = 0; step < 4 && page.status() !== 422 && !(await asks()); step++) {
      const email = page.locator("input[type='email']");
      if (await email.count()) await email.fill(`auteur${sent.length}@exemple.fr`);
      const declaration = page.locator("input[name='declaration']");
      if (await declaration.count()) await declaration.check();
      await follow(page, () => page.locator("main form button[type=submit]:not(.second)").first().click());
      await tab.quiet();
    }
    if (page.status() === 422) continue;
    await page.waitForTimeout(2_100);
    await follow(page, () => page.locator("button[value='send']:visible").click());
    if (await page.locator("input[name='code']").count()) {
      await page.locator("input[name='code']").fill(digits(await server.mail(`auteur${sent.length}@exemple.fr`)));
      await follow(page, () => page.locator("main form button[type=submit]").first().click());
    }
    const address = await page.locator("main a[href*='/vos-idees/']").evaluateAll((links) =>
      links.map((link) => link.href).find((href) => /vos-idees\/[0-9a-z]{10}\/$/.test(href)));
    assert.ok(address, `${name}: no receipt on ${page.url()}`);
    sent.push(address);
    await tab.quiet();
  }
  assert.ok(sent.length >= 25, `${sent.length} texts`);
  const last = sent.at(-1);
  await until("the last idea is published", async () => (await fetch(last)).ok, 20_000);
  for (const address of [...sent, `${server.url}/valmoret/vos-idees/`, `${server.url}/valmoret/`]) {
    await page.goto(address);
    await tab.quiet();
  }
  const lists = await page.goto(`${server.url}/valmoret/vos-idees/`).then(() =>
    page.locator("main a").evaluateAll((links) => [...new Set(links.map((link) => link.href.split("#")[0]))]));
  // Pages, not the feed: what the browser itself shows of XML has styles of its own.
  for (const list of lists.filter((href) => href.startsWith(`${server.url}/valmoret/vos-idees/`) && href.endsWith("/"))) {
    await page.goto(list);
    await tab.quiet();
  }
  for (const feed of ["feed.xml", "vos-idees/feed.xml"]) {
    const xml = await (await fetch(`${server.url}/valmoret/${feed}`)).text();
    const wrong = await page.evaluate((xml) =>
      new DOMParser().parseFromString(xml, "application/xml").querySelector("parsererror, script, iframe")?.outerHTML, xml);
    assert.equal(wrong, undefined, feed);
  }
  await tab.close();
});
