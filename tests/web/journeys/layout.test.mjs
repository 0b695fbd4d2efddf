// Narrow screens, dark mode and paper, for every kind of page.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { launch, open } from "../harness/browser.mjs";
import * as paths from "../harness/paths.mjs";
import { serve } from "../harness/serve.mjs";
import { DRAWN, STATIC, tour } from "../harness/tour.mjs";

const seen = new Map();
let browser;
before(async () => {
  browser = await launch();
  const server = await serve({ args: ["--demo", paths.demo] });
  const tab = await open(browser, { allowed: [server.url], viewport: { width: 320, height: 640 } });
  const { page } = tab;
  await tour(tab, server, async (name) => {
    const measured = await page.evaluate(() => {
      const width = document.documentElement.clientWidth;
      // Whatever may scroll by itself, such as a wide table, does not count, nor what is said but not seen, nor what a
      // drawing cuts off at its edge.
      const scrolls = (element) => element.closest(".table, .scroll, pre, .map-pan, .unseen, svg.map *") !== null;
      const wide = [...document.body.querySelectorAll("*")]
        .filter((element) => !scrolls(element) && element.getBoundingClientRect().right > width + 0.5)
        .map((element) => element.outerHTML.slice(0, 120));
      return { scroll: document.documentElement.scrollWidth, width, wide, headings: document.querySelectorAll("h1").length };
    });
    const background = () => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.emulateMedia({ colorScheme: "light" });
    const light = await background();
    await page.emulateMedia({ colorScheme: "dark" });
    const dark = await background();
    await page.emulateMedia({ colorScheme: "light" });
    const pdf = await page.pdf({ format: "A4" });
    seen.set(name, { ...measured, light, dark, pdf });
  });
  await tab.close();
  await server.stop();
});
after(() => browser?.close());

/** The sum of red, green and blue. */
const brightness = (rgb) => rgb.match(/\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0);

for (const name of [...Object.keys(STATIC), ...DRAWN]) {
  test(`layout: ${name} at 320 px, in the dark, on paper`, () => {
    const { scroll, width, wide, headings, light, dark, pdf } = seen.get(name);
    assert.deepEqual(wide, [], "nothing reaches beyond the screen");
    assert.ok(scroll <= width, `${scroll} px wide`);
    assert.equal(headings, 1);
    assert.ok(brightness(light) > 600 && brightness(dark) < 200, `${light} and ${dark}`);
    assert.equal(pdf.subarray(0, 5).toString(), "%PDF-");
    assert.ok(pdf.length > 5_000, `${pdf.length} bytes`);
  });
}
