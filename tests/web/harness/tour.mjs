// A walk through every kind of page that Parvis has, for tests that look at all of them.
import { answerAll } from "./answering.mjs";
import { follow, press } from "./browser.mjs";
import { link } from "./serve.mjs";
import { fillIn, somebody } from "./signing.mjs";
import { until } from "./until.mjs";

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
  questionnaire: "valmoret/bouger-a-valmoret/",
  "questionnaire-answered": "kerlande/mediatheque/",
  "questions-first": "valmoret/bouger-a-valmoret/repondre/",
  "questions-closed": "kerlande/mediatheque/repondre/",
  paper: "valmoret/bouger-a-valmoret/imprimer/",
  ideas: "valmoret/vos-idees/",
  "ideas-list": "valmoret/vos-idees/contributions/",
  debate: "valmoret/place-des-tilleuls/",
  consultation: "kerlande/reglement-du-littoral/",
  "consultation-contents": "kerlande/reglement-du-littoral/texte/",
  "consultation-article": "kerlande/reglement-du-littoral/texte/chiens/",
  "consultation-closed": "valmoret/charte-de-l-arbre/texte/abattre/",
  exchange: "valmoret/coups-de-main/",
  map: "kerlande/peur-a-velo/",
  "map-list": "kerlande/peur-a-velo/contributions/",
  "map-form": "kerlande/peur-a-velo/proposer/",
  deposits: "valmoret/bureau-des-petitions/",
  vote: "valmoret/salle-de-la-gare/",
  "vote-secret": "kerlande/quai-des-goemoniers/",
  "vote-paper": "valmoret/salle-de-la-gare/voter/",
  budget: "valmoret/budget-participatif-2026/",
  "budget-ballot": "valmoret/budget-participatif-2026/voter/",
  "budget-projects": "valmoret/budget-participatif-2026/projets/",
  "budget-project": "valmoret/budget-participatif-2024/projets/haies/",
  "budget-result": "valmoret/budget-participatif-2024/",
  "budget-followed": "valmoret/nos-projets/",
  "vote-result": "kerlande/jour-du-marche/",
  minutes: "kerlande/jour-du-marche/proces-verbal/",
  "ballot-box": "kerlande/quai-des-goemoniers/urne/",
  "text-page": "valmoret/a-propos/",
  legal: "valmoret/mentions-legales/",
  privacy: "valmoret/confidentialite/",
  accessibility: "valmoret/accessibilite/",
  "not-found": "valmoret/nulle-part/",
};

/** What stands on a page once everything that `serve --demo` sent has been counted. */
const COUNTED = {
  ideas: "entrycard", debate: 'class="argument', "consultation-article": "trouvent utile", exchange: "entrycard",
  map: 'class="points"', deposits: "entrycard",
};

/** Pages on the way through a questionnaire. */
const ANSWERING = [
  "questions-errors", "questions-two", "questions-matrix", "questions-grades", "questions-pictures", "questions-check",
  "answer-receipt", "answer-withdraw",
];

/** Names of the pages that the functions draw, or that show what they wrote, in the order of the walk. */
export const DRAWN = [
  "form-errors", "check", "edit", "code", "code-error", "confirm", "receipt", "confirmed-form", "withdraw", "withdrawn",
  "forgotten", "problem-link", "problem-closed", ...ANSWERING, "results-live", "results-final",
];

/** Calls `visit(name)` on every page. The browser's page must not have signed yet. */
export async function tour({ page }, server, visit) {
  for (const [name, sign] of Object.entries(COUNTED)) {
    const counted = async () => (await (await fetch(`${server.url}/${STATIC[name]}`)).text()).includes(sign);
    await until(`${name} with what was sent`, counted, 120_000);
  }
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
  await page.locator(`form[action$="/signatures/vote"]`).evaluate((form, action) => form.setAttribute("action", action), closed);
  await press(page, "Signer");
  await visit("problem-closed");
  await answering(page, server, visit);
}

/** Through a questionnaire, and to the results of those who answered before (`serve --demo`). */
async function answering(page, server, visit) {
  await page.goto(`${server.url}/${STATIC["questions-first"]}`);
  await press(page, "Continuer");
  await press(page, "Continuer");
  await visit("questions-errors");
  await answerAll(page, { "q.lien": "association" });
  await press(page, "Continuer");
  await visit("questions-two");
  await press(page, "Page précédente");
  await answerAll(page, { "q.lien": "habite" });
  await press(page, "Continuer");
  // The first page that has each of these, whatever the questionnaire calls it.
  const kinds = { "questions-matrix": ".matrix:not(:has([value=very-good]))", "questions-grades": '[value="very-good"]', "questions-pictures": "fieldset img" };
  for (let pages = 0; pages < 40 && !(await page.locator(".checked").count()); pages += 1) {
    for (const [name, sign] of Object.entries(kinds)) {
      if (!(await page.locator(sign).count())) continue;
      delete kinds[name];
      await visit(name);
    }
    await answerAll(page);
    await press(page, "Continuer");
  }
  await visit("questions-check");
  const send = page.getByRole("button", { name: "Envoyer mes réponses" });
  await follow(page, () => send.last().click());
  await visit("answer-receipt");
  await page.goto(await page.getByRole("link", { name: "Retirer mes réponses" }).getAttribute("href"));
  await visit("answer-withdraw");
  for (const [name, path] of [["results-live", "valmoret/bouger-a-valmoret"], ["results-final", "kerlande/mediatheque"]]) {
    await page.goto(`${server.url}/${path}/resultats/`);
    await visit(name);
  }
}
