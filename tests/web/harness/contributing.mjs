// What residents and agents do on the way of a contribution, whatever the tool.
import assert from "node:assert/strict";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { follow, heading, press } from "./browser.mjs";
import { folder } from "./paths.mjs";
import { digits, lastMail, serve } from "./serve.mjs";

/** Nobody fills in a form in less than two seconds; the functions take such a form for a machine's. */
export const slowly = (page) => page.waitForTimeout(2_100);

/** From « Avant d’envoyer » to the receipt, by the code where the browser is not confirmed. */
export async function confirm(page, server, email) {
  assert.equal(await heading(page), "Avant d’envoyer");
  await page.getByLabel("Adresse électronique").fill(email);
  if (await page.getByRole("checkbox").count()) await page.getByRole("checkbox").check();
  await press(page, "Continuer");
  assert.match(await heading(page), /Vérifiez vos réponses|Relisez avant d’envoyer/);
  await slowly(page);
  await follow(page, () => page.getByRole("button", { name: "Envoyer", exact: true }).last().click());
  if ((await page.getByLabel("Code à six chiffres").count()) === 0) return;
  await page.getByLabel("Code à six chiffres").fill(digits(await lastMail([server.url], email)));
  await press(page, "Confirmer et envoyer");
}

/** Signs the agent of the demonstration in, and shows what waits. */
export async function signIn(page, server, commune) {
  const agent = `moderation@${commune}.example`;
  await page.goto(`${server.url}/api/${commune}/desk`);
  await page.getByLabel("Votre adresse électronique").fill(agent);
  await press(page, "Recevoir un code");
  await page.getByLabel("Code à six chiffres").fill(digits(await lastMail([server.url], agent)));
  await press(page, "Me connecter");
  await follow(page, () => page.getByRole("link", { name: "À traiter" }).first().click());
}

/** Answers a contribution for the commune at the desk, then says where it is. `item` is `COMMUNE/PROCESS/ACTIVITY/ID`. */
export async function answer(page, server, item, { words, by, status }) {
  const [commune, ...rest] = item.split("/");
  const address = `${server.url}/api/${commune}/desk/item/${rest.join("/")}`;
  await page.goto(address);
  await page.getByText("Répondre au nom de la commune", { exact: true }).click();
  await page.getByLabel("Au nom de qui ?").fill(by);
  await page.getByLabel("Votre réponse").fill(words);
  await press(page, "Publier la réponse");
  // What is done leads on to what waits next.
  await page.goto(address);
  await page.getByText("Dire où elle en est", { exact: true }).click();
  await page.getByLabel(status, { exact: true }).check();
  await press(page, "Enregistrer");
}

/** A folder for `--demo` which brings the agents of a commune, and nobody who sent anything. */
export async function agentsOnly(commune) {
  const own = await folder();
  await mkdir(join(own.path, commune));
  return own;
}

/** The commune's site on a day on which everything is over, with what was written until then. It draws pages of its own. */
export async function afterwards(server, day, content) {
  const own = await folder();
  await copyFile(join(server.state, "master.key"), join(own.path, "master.key"));
  const later = await serve({ content, state: own.path, today: true, args: ["--at", `${day}T09:00:00Z`, "--endpoint-url", server.table] });
  return {
    ...later,
    stop: async () => {
      await later.stop();
      await own.remove();
    },
  };
}

/** How many forms a page has, but for that with which one follows: it outlives the close. */
export const forms = (page) => page.locator('main form:not([action*="/follow/vote"])').count();
