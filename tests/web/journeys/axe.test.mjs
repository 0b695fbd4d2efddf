// axe-core on every kind of page, in light and in dark. It finds a part of what an audit would find, no more.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { after, before, test } from "node:test";
import { launch, open } from "../harness/browser.mjs";
import * as paths from "../harness/paths.mjs";
import { serve } from "../harness/serve.mjs";
import { DRAWN, STATIC, tour } from "../harness/tour.mjs";

const { resolve } = createRequire(import.meta.url);
const axe = await readFile(resolve("axe-core/axe.min.js"), "utf8");
const locale = JSON.parse(await readFile(resolve("axe-core/locales/fr.json"), "utf8"));

const found = new Map();
let browser, planted;
before(async () => {
  browser = await launch();
  const server = await serve({ args: ["--demo", paths.demo] });
  const tab = await open(browser, { allowed: [server.url] });
  await tour(tab, server, async (name) => {
    for (const colorScheme of ["light", "dark"]) {
      await tab.page.emulateMedia({ colorScheme });
      found.set(`${name}, ${colorScheme}`, await look(tab.page));
    }
  });
  await tab.page.setContent('<!doctype html><html lang="fr"><title>x</title><main><h1>x</h1><img src="data:,"></main>');
  planted = await look(tab.page);
  await tab.close();
  await server.stop();
});
after(() => browser?.close());

async function look(page) {
  // By the debugger's way in, which no Content-Security-Policy forbids.
  await page.evaluate(axe);
  return page.evaluate(async (locale) => {
    window.axe.configure({ locale });
    const { violations, passes } = await window.axe.run(document, {
      resultTypes: ["violations"],
      rules: { "target-size": { enabled: true } },
    });
    const told = violations.flatMap(({ id, help, nodes }) => nodes.map(({ html }) => `${id}: ${help}: ${html}`));
    return { told, passed: passes.length };
  }, locale);
}

test("axe finds a mistake that was made on purpose", () => {
  assert.match(planted.told.join(), /image-alt/);
});

for (const name of [...Object.keys(STATIC), ...DRAWN]) {
  for (const scheme of ["light", "dark"]) {
    test(`axe: ${name}, ${scheme}`, () => {
      const { told, passed } = found.get(`${name}, ${scheme}`);
      assert.ok(passed > 10, "rules were tried");
      assert.deepEqual(told, []);
    });
  }
}
