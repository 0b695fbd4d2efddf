// What a resident's telephone has to load, compressed as hosts do.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { gzipSync } from "node:zlib";
import { launch, open } from "../harness/browser.mjs";
import * as paths from "../harness/paths.mjs";
import { serve } from "../harness/serve.mjs";

const KB = 1024;
const LIMITS = { document: 14 * KB, stylesheet: 8 * KB, script: 5 * KB };
const TOTAL = 50 * KB;

let browser, server;
before(async () => ([browser, server] = await Promise.all([launch(), serve({ args: ["--demo", paths.demo] })])));
after(async () => Promise.all([browser?.close(), server?.stop()]));

const PAGES = {
  home: "valmoret/",
  petition: "valmoret/passerelle-du-moulin/",
  questionnaire: "valmoret/bouger-a-valmoret/",
  "first questions": "valmoret/bouger-a-valmoret/repondre/",
  results: "kerlande/mediatheque/resultats/",
};

for (const [name, path] of Object.entries(PAGES)) {
  test(`weight: ${name}`, async (t) => {
    const tab = await open(browser, { allowed: [server.url] });
    const loaded = [];
    tab.page.on("response", (response) => loaded.push(response));
    await tab.page.goto(`${server.url}/${path}`, { waitUntil: "networkidle" });
    const sizes = {};
    for (const response of loaded) {
      const kind = response.request().resourceType();
      sizes[kind] = (sizes[kind] ?? 0) + gzipSync(await response.body()).length;
    }
    const { image = 0, ...rest } = sizes;
    const total = Object.values(rest).reduce((sum, size) => sum + size, 0);
    const kb = (bytes) => `${(bytes / KB).toFixed(1)} KB`;
    t.diagnostic(Object.entries({ ...sizes, "total without pictures": total }).map(([k, n]) => `${k} ${kb(n)}`).join(", "));
    for (const [kind, limit] of Object.entries(LIMITS)) {
      assert.ok(sizes[kind] > 0 && sizes[kind] <= limit, `${kind}: ${kb(sizes[kind])} of ${kb(limit)}`);
    }
    assert.ok(total <= TOTAL, `${kb(total)} without ${kb(image)} of pictures`);
    await tab.close();
  });
}
