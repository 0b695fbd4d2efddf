// Mail through a real server: what arrives, in both of its forms, and what happens while the server is down.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { after, before, test } from "node:test";
import { heading, launch, open, plain, press } from "../harness/browser.mjs";
import * as paths from "../harness/paths.mjs";
import { post } from "../harness/post.mjs";
import { digits, link, serve } from "../harness/serve.mjs";
import { receipt, sign, somebody, typeCode } from "../harness/signing.mjs";

const FROM = "participation@valmoret.example";
let browser, letters, office, server;
before(async () => {
  letters = await paths.folder();
  office = await post({ folder: letters.path });
  const args = ["--smtp", `smtp://127.0.0.1:${office.port}`, "--mail-from", FROM];
  [browser, server] = await Promise.all([launch(), serve({ args })]);
});
after(async () => {
  await Promise.all([browser?.close(), server?.stop(), office?.stop()]);
  await letters.remove();
});

const tab = () => open(browser, { allowed: [server.url] });
const petition = () => `${server.url}/valmoret/passerelle-du-moulin/`;

test("the code and the receipt arrive as text and as HTML", async () => {
  const [one, person] = [await tab(), somebody()];
  await one.page.goto(petition());
  await sign(one, person);
  const code = await office.next(person.email);
  assert.equal(code.sender, FROM);
  assert.equal(code.headers["auto-submitted"], "auto-generated");
  assert.match(code.headers["from"], /Valmoret/);
  assert.match(code.headers["reply-to"], /participer@valmoret\.example/);
  const [six, url] = [digits(code), link(code, "/confirm/")];
  assert.ok(plain(code.subject).startsWith(`${six} : votre code`), code.subject);
  assert.ok(code.html.includes(six) && code.html.includes(url), "the HTML says the same");
  assert.match(plain(code.text), /« Rouvrir la passerelle du moulin »/);
  const raw = await readFile(code.file, "latin1");
  assert.match(raw, /Content-Type: multipart\/alternative/i);
  assert.ok(raw.split("\r\n").every((line) => line.length <= 998), "lines as RFC 5322 wants them");
  assert.ok([...raw].every((c) => c.charCodeAt(0) < 128), "seven bits, whatever servers lie between");

  await typeCode(one, six);
  const { reference, withdraw } = await receipt(one);
  const kept = await office.next(person.email);
  for (const part of [kept.text, kept.html]) {
    assert.ok(part.includes(reference) && part.replaceAll("&#x2F;", "/").includes(withdraw), part);
  }
  await one.close();
});

test("while the mail server is down the page says so, and another mail comes when it is back", async () => {
  const [one, person] = [await tab(), somebody()];
  const { port } = office;
  await one.page.goto(petition());
  await office.stop();
  await sign(one, person);
  assert.equal(one.page.status(), 503);
  assert.match(plain(await one.page.locator("#problem").innerText()), /Le courriel n’a pas pu partir/);
  assert.match(plain(await one.page.locator("main").innerText()), new RegExp(person.email.replaceAll(".", "\\.")));
  await press(one.page, "Recevoir un nouveau code");
  assert.equal(one.page.status(), 503, "still down");

  office = await post({ folder: letters.path, port });
  await press(one.page, "Recevoir un nouveau code");
  assert.equal(one.page.status(), 200);
  await typeCode(one, digits(await office.next(person.email)));
  await receipt(one);
  await one.close();
});

test("a receipt counts although its mail cannot be sent", async () => {
  const [one, person] = [await tab(), somebody()];
  await one.page.goto(petition());
  await sign(one, person);
  const code = digits(await office.next(person.email));
  const { port } = office;
  await office.stop();
  await typeCode(one, code);
  await receipt(one);
  assert.doesNotMatch(plain(await one.page.locator("main").innerText()), /Un courriel .* vous a été envoyé/);
  assert.equal(await heading(one.page), "Merci, votre signature compte");
  office = await post({ folder: letters.path, port });
  await one.close();
});
