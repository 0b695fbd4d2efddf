// The search in the page: the same words and the same scores as the crate parvis-search, and what people see of it.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { join } from "node:path";
import { after, before, test } from "node:test";
import vm from "node:vm";
import { gzipSync } from "node:zlib";
import { launch, open } from "../harness/browser.mjs";
import * as paths from "../harness/paths.mjs";

const read = (...path) => readFile(join(paths.root, ...path), "utf8");
const rows = async (name) => (await read("search/tests", name)).split("\n").filter((line) => line && !line.startsWith("#"));
const script = await read("themes/parvis/search.js");
const index = JSON.parse(await read("search/tests/index.json"));
const sandbox = {};
vm.runInNewContext(script, sandbox);
const { stems, search } = sandbox.parvisSearch;

test("the script is small", () => {
  assert.ok(gzipSync(script, { level: 9 }).length <= 5_000);
});

test("every word has its stem", async () => {
  let words = 0;
  for (const row of await rows("words.tsv")) {
    const [stem, family] = row.split("\t");
    for (const word of family.split(" ")) {
      assert.equal([...stems(word)].join(" "), stem, word);
      words += 1;
    }
  }
  assert.ok(words > 300, words);
});

test("questions find the same with the same scores", async () => {
  const file = async (name) => {
    assert.ok(name in index, `asked for ${name}, which does not exist`);
    return JSON.parse(index[name]);
  };
  const all = await rows("queries.tsv");
  assert.ok(all.length > 20);
  for (const row of all) {
    const [query, expected] = row.split("|\t");
    const found = await search(query, 5, file);
    assert.equal([...found].map((pair) => pair.join(":")).join(" "), expected, query);
  }
});

test("hostile questions harm nobody", async () => {
  for (const { body, times = 1 } of JSON.parse(await read("text/hostile.json"))) {
    await search(body.repeat(times), 5, async (name) => JSON.parse(index[name]));
  }
});

// What a page of a site holds, and the files of the index beside it.
const PAGE = `<!DOCTYPE html><html lang="fr"><title>Idées</title><link rel="icon" href="data:,"><main><h1>Idées</h1>
<search data-index="/recherche/" data-base="../" data-none="Aucun résultat" data-one="1 résultat" data-many="% résultats"
 data-failed="La recherche ne répond pas." hidden><form action="/perdu"><label for="q">Chercher une idée</label>
<input type="search" id="q"></form><p role="status"></p><ol></ol></search></main><script src="/search.js" defer></script></html>`;

let browser, server, origin, broken;
before(async () => {
  server = createServer((request, response) => {
    const { pathname } = new URL(request.url, "http://x");
    const send = (type, body) => {
      response.setHeader("content-type", type);
      response.setHeader("content-security-policy", "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:");
      response.end(body);
    };
    const name = pathname.replace("/recherche/", "");
    if (pathname === "/idees/") send("text/html; charset=utf-8", PAGE);
    else if (pathname === "/search.js") send("text/javascript; charset=utf-8", script);
    else if (name in index && !broken) send("application/json", index[name]);
    else if (broken) response.destroy();
    else send("text/html; charset=utf-8", `<!DOCTYPE html><html lang="fr"><title>${name.length}</title><link rel="icon" href="data:,"><h1>Autre page</h1></html>`);
  });
  await new Promise((done) => { server.listen(0, "127.0.0.1", done); });
  origin = `http://127.0.0.1:${server.address().port}`;
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.close();
});

const tab = async (options = {}) => {
  const opened = await open(browser, { allowed: [origin], ...options });
  await opened.page.goto(`${origin}/idees/`);
  return opened;
};
const says = (page, words) => page.getByRole("status").filter({ hasText: words }).waitFor();

test("results are links, and the status says how many", async () => {
  const { page, close } = await tab();
  const input = page.getByRole("searchbox", { name: "Chercher une idée" });
  await input.pressSequentially("bancs à l’ombre");
  await says(page, "2 résultats");
  const link = page.getByRole("link", { name: "Des bancs à l’ombre place du marché" });
  assert.equal(await link.getAttribute("href"), "../idees/0/");
  await input.fill("hôpital");
  await says(page, "1 résultat");
  await input.fill("introuvable");
  await says(page, "Aucun résultat");
  assert.equal(await page.getByRole("listitem").count(), 0);
  // A word that has only begun is not missing, unless somebody asks for it.
  await input.fill("intr");
  await says(page, "Aucun résultat");
  await input.fill("int");
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent === "");
  await input.press("Enter");
  await says(page, "Aucun résultat");
  await input.fill("");
  await page.waitForFunction(() => document.querySelector("[role=status]").textContent === "");
  await close();
});

test("titles are text", async () => {
  const { page, close } = await tab();
  await page.getByRole("searchbox").fill("script constructor");
  await page.getByRole("link", { name: "<script>alert(1)</script> & constructor __proto__" }).waitFor();
  await close();
});

test("everything works by keyboard", async () => {
  const { page, close } = await tab();
  await page.getByRole("searchbox").focus();
  await page.keyboard.type("bancs");
  // Sends no form.
  await page.keyboard.press("Enter");
  await says(page, "1 résultat");
  assert.equal(new URL(page.url()).pathname, "/idees/");
  await page.keyboard.type(" ombre");
  await says(page, "2 résultats");
  const focused = () => page.evaluate(() => document.activeElement.textContent || document.activeElement.tagName);
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "Des bancs à l’ombre place du marché");
  await page.keyboard.press("ArrowDown");
  assert.equal(await focused(), "Planter des arbres devant l’école");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowUp");
  assert.equal(await focused(), "INPUT");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Escape");
  assert.equal(await focused(), "INPUT");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${origin}/idees/0/`);
  await close();
});

test("without JavaScript there is no search", async () => {
  const { page, close } = await tab({ js: false });
  assert.equal(await page.locator("search").isVisible(), false);
  assert.equal(await page.getByRole("heading", { name: "Idées" }).isVisible(), true);
  await close();
});

test("a failure is said, and the next attempt works", async () => {
  const { page, context } = await tab();
  broken = true;
  await page.getByRole("searchbox").fill("hôpital");
  await says(page, "La recherche ne répond pas.");
  broken = false;
  await page.keyboard.press("Enter");
  await says(page, "1 résultat");
  await context.close();
});
