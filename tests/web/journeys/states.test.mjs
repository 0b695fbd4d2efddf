// Petitions of every kind and state: what each asks, and how those explain themselves that cannot be signed.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { follow, heading, launch, open, plain } from "../harness/browser.mjs";
import { serve, total } from "../harness/serve.mjs";
import { receipt, sign, somebody } from "../harness/signing.mjs";
import { until } from "../harness/until.mjs";

let browser, server;
before(async () => ([browser, server] = await Promise.all([launch(), serve()])));
after(async () => Promise.all([browser?.close(), server?.stop()]));

for (const js of [true, false]) {
  test(`an open petition takes no address and no code, JavaScript ${js ? "on" : "off"}`, async () => {
    const tab = await open(browser, { js, allowed: [server.url] });
    const petition = `${server.url}/kerlande/sentier-des-dunes/`;
    const before = await total(petition);
    await tab.page.goto(petition);
    assert.equal(await tab.page.getByLabel("Adresse électronique").count(), 0);
    await sign(tab, somebody());
    await receipt(tab);
    assert.deepEqual(await tab.context.cookies(), []);
    await until("one signature more", async () => (await total(petition)) === before + 1, 2_000);
    await tab.close();
  });
}

test("the legal petition asks for the postal address and says why", async () => {
  const tab = await open(browser, { allowed: [server.url] });
  await tab.page.goto(`${server.url}/valmoret/marche-du-soir/`);
  const field = tab.page.getByLabel("Adresse postale");
  assert.equal(await field.getAttribute("autocomplete"), "address-line1");
  const hint = await tab.page.locator(`#${(await field.getAttribute("aria-describedby")).split(" ")[0]}`).innerText();
  assert.match(plain(hint), /liste électorale/);
  assert.match(plain(await tab.page.locator("main").innerText()), /L1112-16/);
  await tab.close();
});

for (const [path, words] of [
  ["valmoret/cour-ecole", /Les signatures ouvrent le 15 janvier 2027/],
  ["valmoret/eclairage-nuit", /La commune a répondu le 19 octobre 2026\./],
  ["kerlande/bus-du-port", /Les signatures sont closes depuis le/],
  ["kerlande/antenne", /La commune a refusé cette pétition le 12 octobre 2026/],
]) {
  test(`${path} cannot be signed and says why`, async () => {
    const tab = await open(browser, { js: false, allowed: [server.url] });
    await tab.page.goto(`${server.url}/${path}/`);
    assert.match(plain(await tab.page.locator("main").innerText()), words);
    assert.equal(await tab.page.locator("main form:not(.followed form)").count(), 0);
    const response = await tab.context.request.post(`${server.url}/api/${path}/signatures/vote`, {
      form: { "first-name": "Zoé", "last-name": "Le Goff", email: "zoe@exemple.fr", declaration: "yes" },
      headers: { origin: server.url },
    });
    assert.equal(response.status(), 410, "a form that was open all night is answered in the same sense");
    assert.match(plain(await response.text()), /Zoé.*Le Goff/, "and what was typed can be copied");
    await tab.close();
  });
}

test("the address of a form, opened by hand, leads back to the petition", async () => {
  const tab = await open(browser, { js: false, allowed: [server.url] });
  await tab.page.goto(`${server.url}/api/valmoret/passerelle-du-moulin/signatures/vote`);
  assert.equal(tab.page.url(), `${server.url}/valmoret/passerelle-du-moulin/`);
  for (const path of ["code", "code/resend", "forget"]) {
    await tab.page.goto(`${server.url}/api/valmoret/${path}`);
    assert.equal(tab.page.url(), `${server.url}/valmoret/`, path);
  }
  await tab.close();
});

test("a link that was cut off and a page that does not exist explain themselves", async () => {
  const tab = await open(browser, { js: false, allowed: [server.url] });
  await tab.page.goto(`${server.url}/api/valmoret/confirm/abc`);
  assert.equal(tab.page.status(), 400);
  assert.equal(await heading(tab.page), "Ce lien est incomplet");
  await tab.page.goto(`${server.url}/valmoret/nulle-part/`);
  assert.equal(tab.page.status(), 404);
  assert.equal(await heading(tab.page), "Cette page n’existe pas");
  await follow(tab.page, () => tab.page.getByRole("link", { name: "Retour à l’accueil" }).click());
  assert.equal(tab.page.url(), `${server.url}/valmoret/`);
  await tab.close();
});
