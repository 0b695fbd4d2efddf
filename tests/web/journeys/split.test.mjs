// The site on one site, the functions on another, and two processes behind them that take turns.
// For browsers http://localhost and http://127.0.0.1 are two sites, whatever the port.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { follow, heading, launch, open, plain, press, title } from "../harness/browser.mjs";
import { alternate, headersFor, parseHeaders, staticHost } from "../harness/host.mjs";
import { digits, lastMail, link, serve, total } from "../harness/serve.mjs";
import { fillIn, receipt, sign, slowDown, somebody, typeCode } from "../harness/signing.mjs";
import { until } from "../harness/until.mjs";

let browser, host, proxy, servers, site, functions;
before(async () => {
  browser = await launch();
  host = await staticHost(() => servers[0].site);
  proxy = await alternate(() => servers.map((server) => server.url));
  site = `http://localhost:${host.port}`;
  functions = `http://127.0.0.1:${proxy.port}`;
  const addresses = ["--site-url", site, "--functions-url", `${functions}/api`];
  const began = performance.now();
  const first = await serve({ args: addresses });
  const table = ["--endpoint-url", first.table, "--table", "parvis"];
  servers = [first, await serve({ args: [...addresses, ...table], state: first.state })];
  slowDown(performance.now() - began);
});
after(async () => {
  await Promise.all([browser?.close(), servers?.[1]?.stop()]);
  await Promise.all([servers?.[0]?.stop(), host?.close(), proxy?.close()]);
});

const tab = (js) => open(browser, { js, allowed: [site, functions] });
const mail = (person, skip) => lastMail(servers.map((server) => server.url), person.email, skip);

test("the host sends the headers that the build wrote for it", async () => {
  const response = await fetch(`${site}/valmoret/passerelle-du-moulin/`);
  assert.equal(response.status, 200);
  assert.match(response.headers.get("content-security-policy"), new RegExp(`form-action 'self' ${functions}`));
  assert.equal(response.headers.get("referrer-policy"), "strict-origin");
  const html = await response.text();
  const style = await fetch(`${site}/valmoret/${/assets\/style\.\w+\.css/.exec(html)[0]}`);
  assert.match(style.headers.get("cache-control"), /immutable/);
  const blocks = parseHeaders("/*\n  A: 1\n/x/*\n  A: 2\n  B: a:b\n");
  assert.deepEqual(headersFor(blocks, "/x/y"), { a: "2", b: "a:b" });
});

for (const js of [true, false]) {
  const mode = `JavaScript ${js ? "on" : "off"}`;

  test(`sign, sign another petition, withdraw across two sites, ${mode}`, async (t) => {
    const [one, person] = [await tab(js), somebody()];
    const { page } = one;
    const petition = `${site}/valmoret/passerelle-du-moulin/`;
    const before = await total(petition);

    await page.goto(`${site}/valmoret/`);
    await follow(page, () => page.getByRole("link", { name: "Rouvrir la passerelle du moulin" }).click());
    await fillIn(one, { ...person, email: "zoe@" });
    await press(page, "Signer");
    assert.match(await title(page), /^Erreur : /);
    assert.equal(new URL(page.url()).origin, functions);
    assert.equal(await page.evaluate(() => document.activeElement.id), "problem");
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector("#problem")).borderTopWidth), "0px",
      "the style sheet of the site applies to pages of the functions");

    await page.goto(petition);
    await sign(one, person);
    assert.equal(await heading(page), "Tapez le code reçu");
    const code = digits(await mail(person));
    await typeCode(one, code === "123456" ? "654321" : "123456");
    assert.equal(page.status(), 422);
    const [rises] = await Promise.all([
      until("one signature more", async () => (await total(petition)) === before + 1, 4_000),
      typeCode(one, code),
    ]);
    t.diagnostic(`${Math.round(rises.took)} ms to the new number on the static page`);
    const { withdraw } = await receipt(one);

    // The cookie travels with a form that another site sent, and only with an Origin that is the commune's.
    const posts = [];
    page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
    await page.goto(`${site}/valmoret/marche-du-soir/`);
    await fillIn(one, person);
    await press(page, "Signer");
    await receipt(one);
    assert.equal(posts.length, 1);
    assert.match(plain(await page.locator(".confirmed").innerText()), /z…@exemple\.fr/);
    await press(page, "Ce n’est pas moi");
    assert.deepEqual(await one.context.cookies(), []);

    await page.goto(withdraw);
    await press(page, "Retirer ma signature");
    assert.equal(await heading(page), "Votre signature est retirée");
    await until("as before", async () => (await total(petition)) === before, 4_000);
    await one.close();
  });

  test(`the link of the mail, across two sites, ${mode}`, async () => {
    const [one, person] = [await tab(js), somebody()];
    await one.page.goto(`${site}/kerlande/salle-des-filets/`);
    await sign(one, person);
    const address = link(await mail(person), "/confirm/");
    assert.equal(new URL(address).origin, functions);
    await one.page.goto(address);
    await press(one.page, "Confirmer ma signature");
    await receipt(one);
    await one.page.goto(`${functions}/api/kerlande/salle-des-filets/signatures/vote`);
    assert.equal(one.page.url(), `${site}/kerlande/salle-des-filets/`);
    await one.close();
  });
}

test("a form of another commune's site is refused, and what was typed comes back", async () => {
  const one = await tab(false);
  const response = await one.context.request.post(`${functions}/api/valmoret/passerelle-du-moulin/signatures/vote`, {
    form: { "first-name": "Zoé", "last-name": "Le Goff", email: "zoe@exemple.fr", declaration: "yes" },
    headers: { origin: "https://ailleurs.example" },
  });
  assert.equal(response.status(), 403);
  assert.match(await response.text(), /Le Goff/);
  await one.close();
});
