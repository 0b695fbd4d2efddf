// The Nu checker and html-validate on every page, built or drawn by a function; stylelint on the style sheet.
import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { basename, join, relative } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { HtmlValidate, StaticConfigLoader } from "html-validate";
import stylelint from "stylelint";
import { launch, open } from "../harness/browser.mjs";
import { build, files } from "../harness/build.mjs";
import * as paths from "../harness/paths.mjs";
import { serve } from "../harness/serve.mjs";
import { DRAWN, tour } from "../harness/tour.mjs";

const folder = join(paths.out, "html");
await rm(folder, { recursive: true, force: true });
await build(join(folder, "site"));
await capture(join(folder, "drawn"));
const pages = await files(folder, ".html");
const told = await nu(pages);
const validator = new HtmlValidate(new StaticConfigLoader(JSON.parse(await readFile(paths.local("html-validate.json"), "utf8"))));

/** Saves the pages of the functions as they came over the wire. */
async function capture(folder) {
  await mkdir(folder, { recursive: true });
  const [browser, server] = await Promise.all([launch(), serve({ args: ["--demo", paths.demo] })]);
  const tab = await open(browser, { allowed: [server.url] });
  let drawn;
  tab.page.on("response", (response) => {
    if (response.request().isNavigationRequest()) drawn = response;
  });
  await tour(tab, server, async (name) => {
    if (DRAWN.includes(name)) await writeFile(join(folder, `${name}.html`), await drawn.text());
  });
  await tab.close();
  await Promise.all([browser.close(), server.stop()]);
}

/** What the Nu checker says, by file. */
async function nu(pages) {
  const jar = createRequire(import.meta.url).resolve("vnu-jar/build/dist/vnu.jar");
  const args = ["-jar", jar, "--format", "json", "--exit-zero-always", ...pages];
  const output = await new Promise((done) => execFile("java", args, { maxBuffer: 1 << 26 }, (_, out, err) => done(err || out)));
  const { messages } = JSON.parse(output);
  return (page) => messages.filter(({ url }) => fileURLToPath(url) === page);
}

test("both kinds of page are there", () => {
  assert.ok(pages.length >= 20 + DRAWN.length, `${pages.length} pages`);
});

for (const page of pages) {
  test(`html: ${relative(folder, page)}`, async (t) => {
    const place = ({ lastLine, message, extract }) => `${lastLine}: ${message} ${extract}`;
    // A file has no origin, so the checker takes the style sheet beside it for one of another site.
    const messages = told(page).filter(({ message }) => !message.startsWith("Resource violates Content Security Policy"));
    messages.filter(({ type }) => type === "info").forEach((message) => t.diagnostic(place(message)));
    assert.deepEqual(messages.filter(({ type }) => type !== "info").map(place), []);
    const { results } = await validator.validateFile(page);
    assert.deepEqual(results.flatMap((r) => r.messages.map((m) => `${m.line}: ${m.ruleId}: ${m.message}`)), []);
  });
}

test("the Nu checker and html-validate find mistakes that were made on purpose", async () => {
  const page = join(folder, "wrong.html");
  await writeFile(page, '<!doctype html>\n<html lang="fr"><head><title>x</title></head><body><p><div></p><button>x</button></body></html>');
  assert.notEqual((await nu([page]))(page).length, 0);
  assert.equal((await validator.validateFile(page)).valid, false);
});

for (const sheet of [join(paths.root, "themes/parvis/style.css"), join(paths.root, "generator/cli/src/serve/own.css")]) {
  test(`stylelint: ${basename(sheet)}`, async () => {
    const { results } = await stylelint.lint({ files: sheet, configFile: paths.local("stylelint.json") });
    assert.deepEqual(results.flatMap((r) => r.warnings.map((w) => `${w.line}: ${w.text}`)), []);
  });
}

after(() => rm(join(folder, "wrong.html"), { force: true }));
