// What neighbours do in an exchange, by its pages: for journeys that need an entry or a message on their way elsewhere.
import assert from "node:assert/strict";
import { answerAll } from "./answering.mjs";
import { follow, heading, plain, press } from "./browser.mjs";
import { digits } from "./serve.mjs";

/** Nobody writes in less than two seconds; the functions take such a form for a machine's. */
export const PACE = 2_100;

/** From a form with answers to the code, as somebody who is not known yet. */
export async function send(server, tab, person, button) {
  const { page } = tab;
  await press(page, "Continuer");
  await page.getByLabel("Adresse électronique", { exact: true }).fill(person.email);
  const declaration = page.getByRole("checkbox");
  if (await declaration.count()) await declaration.check();
  await press(page, "Continuer");
  await page.waitForTimeout(PACE);
  await press(page, button);
  assert.equal(await heading(page), "Tapez le code reçu");
  await page.getByLabel("Code à six chiffres").fill(digits(await server.mail(person.email)));
  await press(page, "Confirmer et envoyer");
}

/** Opens the form of a new entry with an answer to every question. */
export async function propose(server, tab, answers) {
  await tab.page.goto(`${server.url}/valmoret/coups-de-main/`);
  await follow(tab.page, () => tab.page.getByRole("link", { name: "Déposer une annonce" }).first().click());
  await answerAll(tab.page, { "q.kind": "offer", ...answers });
}

/** The address that follows some words in a mail. */
export function link(mail, words) {
  const lines = mail.text.split("\n").map((line) => line.trim());
  const at = lines.findIndex((line) => plain(line).startsWith(words));
  assert.notEqual(at, -1, `${words} in ${mail.text}`);
  return lines[at + 1];
}
