// Everything that people do twice: press twice, go back, ask for another mail, sign a second petition.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { follow, heading, launch, open, plain, press } from "../harness/browser.mjs";
import { digits, link, mails, serve, total } from "../harness/serve.mjs";
import { fillIn, passCheck, receipt, sign, somebody, typeCode } from "../harness/signing.mjs";
import { until } from "../harness/until.mjs";

let browser, server, petition;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve()]);
  petition = `${server.url}/valmoret/passerelle-du-moulin/`;
});
after(async () => Promise.all([browser?.close(), server?.stop()]));

const tab = (js) => open(browser, { js, allowed: [server.url] });
const sentTo = async (person) => (await mails([server.url])).filter((mail) => mail.to === person.email);

for (const js of [true, false]) {
  const mode = `JavaScript ${js ? "on" : "off"}`;

  test(`confirm by the link of the mail and its button, ${mode}`, async () => {
    const [one, person, before] = [await tab(js), somebody(), await total(petition)];
    await one.page.goto(petition);
    await sign(one, person);
    // The mail is opened on another device.
    const other = await tab(js);
    await other.page.goto(link(await server.mail(person.email), "/confirm/"));
    assert.equal(await heading(other.page), "Confirmer votre signature ?");
    assert.equal(await total(petition), before, "a mail scanner that opens the link signs nothing");
    await press(other.page, "Confirmer ma signature");
    await receipt(other);
    await until("one signature more", async () => (await total(petition)) === before + 1, 2_000);
    await Promise.all([one.close(), other.close()]);
  });

  test(`a double click sends one mail, ${mode}`, async () => {
    const [one, person] = [await tab(js), somebody()];
    await one.page.goto(petition);
    await fillIn(one, person);
    if (!js) {
      await press(one.page, "Signer");
      await one.page.waitForTimeout(2_100);
    }
    await one.page.getByRole("button", { name: "Signer", exact: true }).dblclick();
    await one.page.getByRole("heading", { name: "Tapez le code reçu" }).waitFor();
    assert.equal((await sentTo(person)).length, 1);
    await typeCode(one, digits(await server.mail(person.email)));
    await receipt(one);
    await one.close();
  });

  test(`only the code of the last mail counts, ${mode}`, async () => {
    const [one, person] = [await tab(js), somebody()];
    await one.page.goto(petition);
    await sign(one, person);
    const first = digits(await server.mail(person.email));
    await press(one.page, "Recevoir un nouveau code");
    assert.match(plain(await one.page.getByRole("status").innerText()), /Seul le dernier compte/);
    const second = digits(await server.mail(person.email));
    if (first !== second) {
      await typeCode(one, first);
      assert.equal(one.page.status(), 422);
    }
    await typeCode(one, second);
    await receipt(one);
    await one.close();
  });

  test(`a second petition takes one POST, until « ce n’est pas moi », ${mode}`, async () => {
    const [one, person] = [await tab(js), somebody()];
    await one.page.goto(petition);
    await sign(one, person);
    await typeCode(one, digits(await server.mail(person.email)));
    await receipt(one);
    const [cookie, ...more] = await one.context.cookies();
    assert.equal(more.length, 0, "one cookie");
    assert.deepEqual([cookie.httpOnly, cookie.secure, cookie.sameSite], [true, true, "None"]);

    const posts = [];
    one.page.on("request", (request) => request.method() === "POST" && posts.push(request.url()));
    await one.page.goto(`${server.url}/valmoret/marche-du-soir/`);
    await fillIn(one, person);
    await press(one.page, "Signer");
    await receipt(one);
    assert.equal(posts.length, 1);
    assert.match(plain(await one.page.locator(".confirmed").innerText()), /z…@exemple\.fr/);

    await press(one.page, "Ce n’est pas moi");
    assert.equal(await heading(one.page), "Cet appareil ne vous connaît plus");
    assert.deepEqual(await one.context.cookies(), []);
    await one.page.goto(petition);
    await sign(one, person);
    assert.equal(await heading(one.page), "Tapez le code reçu", "the next person has to confirm");
    await one.close();
  });
}

test("Back from the code page, and the form once more: one signature", async () => {
  const [one, person, before] = [await tab(true), somebody(), await total(petition)];
  await one.page.goto(petition);
  await sign(one, person);
  await one.page.goBack();
  assert.equal(one.page.url(), petition);
  if ((await one.page.getByLabel("Nom", { exact: true }).inputValue()) === "") await fillIn(one, person);
  await press(one.page, "Signer");
  if ((await heading(one.page)) !== "Tapez le code reçu") await passCheck(one);
  const [newest] = await sentTo(person);
  await typeCode(one, digits(newest));
  await receipt(one);
  await until("one signature more", async () => (await total(petition)) === before + 1, 2_000);
  await one.close();
});

test("Back from the receipt, and the code once more: the same receipt", async () => {
  const [one, person, before] = [await tab(true), somebody(), await total(petition)];
  await one.page.goto(petition);
  await sign(one, person);
  const code = digits(await server.mail(person.email));
  // The form of the code page in a second tab, as a browser sends it again after Back.
  const request = await one.page.locator("input[name=request]").first().inputValue();
  await typeCode(one, code);
  const first = await receipt(one);
  const again = await one.context.request.post(one.page.url(), {
    form: { request, code },
    headers: { origin: server.url },
  });
  assert.match(await again.text(), new RegExp(first.reference));
  await until("one signature more", async () => (await total(petition)) === before + 1, 2_000);
  await one.close();
});

test("the withdrawal link of the mail works, and signing again counts again", async () => {
  const [one, person, before] = [await tab(true), somebody(), await total(petition)];
  await one.page.goto(petition);
  await sign(one, person);
  await typeCode(one, digits(await server.mail(person.email)));
  await receipt(one);
  await one.page.goto(link(await server.mail(person.email), "/withdraw/"));
  await press(one.page, "Retirer ma signature");
  await until("as before", async () => (await total(petition)) === before, 2_000);
  await one.page.goto(petition);
  await sign(one, person);
  await receipt(one);
  await until("one signature more", async () => (await total(petition)) === before + 1, 2_000);
  await one.close();
});
