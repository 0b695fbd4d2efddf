// What a resident does on the way to a signature.
import assert from "node:assert/strict";
import { press } from "./browser.mjs";

/** Nobody fills in a form in less than two seconds; the functions take such a form for a machine's. */
const pace = { ms: 2_100 };

/** Takes longer, where two processes began `--at` a moment one after the other and their clocks are apart by as much. */
export function slowDown(ms) {
  pace.ms += ms;
}

let numbers = 0;
/** A person whom nobody has seen yet. */
export function somebody() {
  numbers += 1;
  return { first: "Zoé", last: "Le Goff", email: `zoe.${process.pid}.${numbers}@exemple.fr`, address: "3, rue du Bief" };
}

/** Fills in the form as slowly as a person does. With JavaScript the page asks for a token meanwhile. */
export async function fillIn({ page, js }, person) {
  const token = js && page.locator("form[data-token]").count().then((n) => n && page.waitForResponse(/\/token$/));
  const asked = await Promise.all([token, page.getByLabel("Prénom", { exact: true }).fill(person.first)]);
  await page.getByLabel("Nom", { exact: true }).fill(person.last);
  for (const [label, value] of [["Adresse postale", person.address], ["Adresse électronique", person.email]]) {
    const field = page.getByLabel(label, { exact: true });
    if (await field.count()) await field.fill(value);
  }
  await page.getByRole("checkbox").check();
  if (asked[0]) {
    await asked[0].finished();
    await page.waitForTimeout(pace.ms);
  }
}

/** From the petition's page to the code page, or to the receipt where no code is needed. */
export async function sign(tab, person) {
  await fillIn(tab, person);
  await press(tab.page, "Signer");
  if (!tab.js) await passCheck(tab);
}

/** The page that asks to look once more. */
export async function passCheck({ page }) {
  assert.match(await page.title(), /Vérifiez vos réponses/);
  await page.waitForTimeout(pace.ms);
  await press(page, "Signer");
}

export async function typeCode({ page }, code) {
  await page.getByLabel("Code à six chiffres").fill(code);
  await press(page, "Confirmer ma signature");
}

/** What stands on the receipt. */
export async function receipt({ page }) {
  assert.equal(await page.locator("h1").innerText(), "Merci, votre signature compte");
  return {
    reference: await page.locator(".reference").innerText(),
    withdraw: await page.getByRole("link", { name: "Retirer ma signature" }).getAttribute("href"),
  };
}
