// The function of AWS, from a Function URL to the table: browsers sign through it, `serve` publishes what it wrote.
import assert from "node:assert/strict";
import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, test } from "node:test";
import { heading, launch, open, press } from "../harness/browser.mjs";
import { staticHost } from "../harness/host.mjs";
import { lambda } from "../harness/lambda.mjs";
import * as paths from "../harness/paths.mjs";
import { post } from "../harness/post.mjs";
import { freePort } from "../harness/process.mjs";
import { digits, link, serve, total } from "../harness/serve.mjs";
import { receipt, sign, somebody, typeCode } from "../harness/signing.mjs";
import { until } from "../harness/until.mjs";

let browser, letters, office, host, server, fn, site;
before(async () => {
  letters = await paths.folder();
  [browser, office, host] = await Promise.all([launch(), post({ folder: letters.path }), staticHost(() => server.site)]);
  site = `http://localhost:${host.port}`;
  const port = await freePort();
  const functions = ["--site-url", site, "--functions-url", `http://127.0.0.1:${port}/api`];
  server = await serve({ content: await always(), today: true, args: functions });
  fn = await lambda({
    port,
    env: {
      PARVIS_TABLE: "parvis",
      PARVIS_ENDPOINT_URL: server.table,
      PARVIS_MASTER_SECRET: (await readFile(join(server.state, "master.key"), "utf8")).trim(),
      PARVIS_SMTP_URL: `smtp://127.0.0.1:${office.port}`,
      PARVIS_MAIL_FROM: "participation@valmoret.example",
      AWS_ACCESS_KEY_ID: "local",
      AWS_SECRET_ACCESS_KEY: "local",
      AWS_REGION: "eu-west-3",
    },
  });
});
after(async () => {
  await Promise.all([browser?.close(), fn?.stop(), office?.stop(), host?.close()]);
  await server?.stop();
  await letters.remove();
});

/** The commune with a petition that is open on whatever day this runs: the function has no clock but the machine's. */
async function always() {
  const content = join(letters.path, "content");
  await cp(join(paths.content, "valmoret"), join(content, "valmoret"), { recursive: true });
  const file = join(content, "valmoret/passerelle-du-moulin/process.yml");
  const text = await readFile(file, "utf8");
  const changed = text.replace(/^opens: .*$/m, "opens: 2020-01-01").replace(/^closes: .*$/m, "closes: 2099-12-31");
  assert.notEqual(changed, text);
  await writeFile(file, changed);
  return content;
}

for (const js of [true, false]) {
  test(`sign and withdraw through the emulated function, JavaScript ${js ? "on" : "off"}`, async () => {
    const one = await open(browser, { js, allowed: [site, fn.url] });
    const [{ page }, person, petition] = [one, somebody(), `${site}/valmoret/passerelle-du-moulin/`];
    const before = await total(petition);
    await page.goto(petition);
    await sign(one, person);
    assert.equal(new URL(page.url()).origin, fn.url);
    const mail = await office.next(person.email);
    assert.equal(new URL(link(mail, "/confirm/")).origin, fn.url);
    await typeCode(one, digits(mail));
    await receipt(one);
    const withdraw = link(await office.next(person.email), "/withdraw/");
    await until("the table has it and the page shows it", async () => (await total(petition)) === before + 1);

    await page.goto(`${fn.url}/api/valmoret/passerelle-du-moulin/signatures/vote`);
    assert.equal(page.url(), petition);
    await page.goto(withdraw);
    await press(page, "Retirer ma signature");
    assert.equal(await heading(page), "Votre signature est retirée");
    await until("as before", async () => (await total(petition)) === before);
    await one.close();
  });
}

test("the log of the function names routes and never people", () => {
  const { out, err } = fn.said;
  assert.match(out + err, /\/api\/\{site\}\/code/);
  assert.doesNotMatch(out + err, /exemple\.fr|Zoé|Le Goff|\/withdraw\/[A-Za-z0-9_-]{10}/);
});
