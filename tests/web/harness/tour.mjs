// A walk through every kind of page that Parvis has, for tests that look at all of them.
import { press } from "./browser.mjs";
import { link } from "./serve.mjs";
import { fillIn, somebody } from "./signing.mjs";

/** Pages that are files, by name. */
export const STATIC = {
  home: "valmoret/",
  "petition-open": "valmoret/passerelle-du-moulin/",
  "petition-open-identity": "kerlande/sentier-des-dunes/",
  "petition-legal": "valmoret/marche-du-soir/",
  "petition-closing-soon": "kerlande/salle-des-filets/",
  "petition-upcoming": "valmoret/cour-ecole/",
  "petition-closed": "kerlande/bus-du-port/",
  "petition-refused": "kerlande/antenne/",
  "petition-answered": "valmoret/eclairage-nuit/",
  "text-page": "valmoret/a-propos/",
  legal: "valmoret/mentions-legales/",
  privacy: "valmoret/confidentialite/",
  accessibility: "valmoret/accessibilite/",
  "not-found": "valmoret/nulle-part/",
};

/** Names of the pages that the functions draw, in the order of the walk. */
export const DRAWN = [
  "form-errors", "check", "edit", "code", "code-error", "confirm", "receipt", "confirmed-form", "withdraw", "withdrawn",
  "forgotten", "problem-link", "problem-closed",
];

/** Calls `visit(name)` on every page. The browser's page must not have signed yet. */
export async function tour({ page }, server, visit) {
  for (const [name, path] of Object.entries(STATIC)) {
    await page.goto(`${server.url}/${path}`);
    await visit(name);
  }
  const petition = `${server.url}/${STATIC["petition-open"]}`;
  const person = somebody();
  const hasty = { page, js: false };
  // Without the script there is no token yet, and the functions ask to look once more.
  const forgetToken = () => page.locator("form input[name=token]").evaluate((token) => (token.value = ""));

  await page.goto(petition);
  await fillIn(hasty, { ...person, last: "", email: "zoe@" });
  await page.getByRole("checkbox").uncheck();
  await press(page, "Signer");
  await visit("form-errors");
  await fillIn(hasty, person);
  await forgetToken();
  await press(page, "Signer");
  await visit("check");
  await press(page, "Modifier");
  await visit("edit");
  await forgetToken();
  await press(page, "Signer");
  await page.waitForTimeout(2_100);
  await press(page, "Signer");
  await visit("code");
  await page.getByLabel("Code à six chiffres").fill("12");
  await press(page, "Confirmer ma signature");
  await visit("code-error");

  const mail = await server.mail(person.email);
  await page.goto(link(mail, "/confirm/"));
  await visit("confirm");
  await press(page, "Confirmer ma signature");
  await visit("receipt");
  const withdraw = await page.getByRole("link", { name: "Retirer ma signature" }).getAttribute("href");
  await page.goto(petition);
  await fillIn(hasty, { ...person, email: "another@" });
  await press(page, "Signer");
  await visit("confirmed-form");
  await page.goto(withdraw);
  await visit("withdraw");
  await press(page, "Retirer ma signature");
  await visit("withdrawn");
  await press(page, "Ce n’est pas moi");
  await visit("forgotten");
  await page.goto(`${server.url}/api/valmoret/confirm/abc`);
  await visit("problem-link");

  // A page that lay open until the petition had closed.
  await page.goto(petition);
  await fillIn(hasty, person);
  const closed = `${server.url}/api/kerlande/bus-du-port/signatures/vote`;
  await page.locator("form[data-token]").evaluate((form, action) => form.setAttribute("action", action), closed);
  await press(page, "Signer");
  await visit("problem-closed");
}
