// `npm run screenshots -- OUT_DIR`: pictures of the main pages, wide, on a phone and in the dark.
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { PHONE, WIDE, launch, open } from "./harness/browser.mjs";
import * as paths from "./harness/paths.mjs";
import { serve } from "./harness/serve.mjs";
import { tour } from "./harness/tour.mjs";

const WANTED = [
  "home", "petition-open", "petition-closed", "petition-answered", "form-errors", "check", "code", "receipt",
  "questionnaire", "questions-errors", "questions-matrix", "questions-grades", "questions-pictures", "questions-check",
  "results-live", "results-final", "paper",
  "ideas", "ideas-list", "debate", "consultation", "consultation-contents", "consultation-article", "consultation-closed",
  "exchange", "map", "map-list", "map-form", "deposits",
];
const VIEWS = { wide: { viewport: WIDE }, phone: { viewport: PHONE }, dark: { viewport: WIDE, colorScheme: "dark" } };

const folder = process.argv[2] ?? join(paths.out, "screenshots");
await mkdir(folder, { recursive: true });
const [browser, server] = await Promise.all([launch(), serve({ args: ["--demo", paths.demo] })]);
for (const [view, options] of Object.entries(VIEWS)) {
  const tab = await open(browser, { ...options, reducedMotion: "reduce", deviceScaleFactor: 1, allowed: [server.url] });
  await tour(tab, server, async (name) => {
    if (!WANTED.includes(name)) return;
    // Pictures below the fold load when they come near; a page that is photographed as a whole needs them all.
    await tab.page.locator("img[loading=lazy]").evaluateAll((images) => {
      for (const image of images) image.loading = "eager";
      return Promise.all(images.map((image) => image.decode()));
    });
    await tab.page.screenshot({ path: join(folder, `${name}-${view}.png`), fullPage: true });
  });
  await tab.close();
}
await Promise.all([browser.close(), server.stop()]);
console.log(folder);
