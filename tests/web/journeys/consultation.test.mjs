// A consultation: vote, argue, amend, with JavaScript and without; and what remains of one that is over.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { follow, heading, launch, open, plain, press } from "../harness/browser.mjs";
import { afterwards, agentsOnly, answer, forms, signIn } from "../harness/contributing.mjs";
import { digits, serve } from "../harness/serve.mjs";
import { until } from "../harness/until.mjs";

const TEXT = "kerlande/reglement-du-littoral/texte";
/** Nobody fills in a form in less than two seconds. */
const slowly = (page) => page.waitForTimeout(2_100);

let browser, server, own;
before(async () => {
  own = await agentsOnly("kerlande");
  [browser, server] = await Promise.all([launch(), serve({ args: ["--demo", own.path, "--no-limits"] })]);
});
after(async () => {
  await Promise.all([browser?.close(), server?.stop()]);
  await own?.remove();
});

const tab = (options = {}) => open(browser, { allowed: [server.url], ...options });
const main = async (page) => plain(await page.locator("main").innerText());

/** The words of the page at a path, once they match. */
async function shows(path, wanted) {
  const ask = async () => {
    const html = await (await fetch(`${server.url}/${path}/`)).text();
    const words = html.replace(/<[^>]+>/g, " ").replace(/\s+/g, " ");
    return wanted.test(words) && html;
  };
  return (await until(`${path}: ${wanted}`, ask)).answer;
}

/** Past the page of the person: the address, which a confirmed browser has filled in, and the declaration. */
async function toCheck(page, address) {
  if (address) await page.getByLabel("Adresse électronique", { exact: true }).fill(address);
  await page.getByRole("checkbox").check();
  await press(page, "Continuer");
}

/** From the check page to the receipt: by the code, where the browser is not confirmed yet. */
async function send(page) {
  assert.match(await heading(page), /Vérifiez vos réponses|Relisez avant d’envoyer/);
  await slowly(page);
  await press(page, "Envoyer");
}

/** What the journeys leave behind, for the one through the closed pages. */
const sent = [];

for (const js of [true, false]) {
  const person = `maelle.${process.pid}.${js}@exemple.fr`;
  const article = js ? "chiens" : "chevaux";

  test(`vote, argue and amend ${js ? "with" : "without"} JavaScript`, async () => {
    const { page, close } = await tab({ js });
    const go = (name) => page.goto(`${server.url}/${TEXT}/${name}/`);

    // A vote asks for the address once.
    await go(article);
    assert.match(await main(page), /Aucun vote/);
    await press(page, "D’accord");
    assert.equal(await heading(page), "Voter : d’accord");
    await page.getByLabel("Adresse électronique", { exact: true }).fill(person);
    await slowly(page);
    await press(page, "D’accord");
    await page.getByLabel("Code à six chiffres").fill(digits(await server.mail(person)));
    await press(page, "Confirmer mon choix");
    assert.equal(await heading(page), "Vous êtes d’accord : c’est noté");
    await follow(page, () => page.getByRole("link", { name: "Retour", exact: true }).click());
    assert.ok(page.url().endsWith(`/${TEXT}/${article}/`), page.url());
    await shows(`${TEXT}/${article}`, /1 vote 1 d’accord, 0 mitigés?, 0 pas d’accord/);
    await shows(TEXT, /1 d’accord, 0 mitigés?, 0 pas d’accord/);

    // From then on a vote is one press, and the last one counts.
    await go(article);
    await press(page, "Pas d’accord");
    assert.equal(await heading(page), "Vous n’êtes pas d’accord : c’est noté");
    await shows(`${TEXT}/${article}`, /1 vote 0 d’accord, 0 mitigés?, 1 pas d’accord/);

    // An argument.
    await go(article);
    await page.locator("summary").click();
    await page.getByRole("radio", { name: "contre" }).check();
    await page.getByLabel(/Votre argument/).fill("En été, il fait trop chaud ailleurs.");
    await page.getByLabel(/L’adresse d’une source/).fill("https://exemple.fr/chaleur");
    await slowly(page);
    await press(page, "Continuer");
    await toCheck(page);
    await send(page);
    assert.equal(await heading(page), "Merci, votre argument est arrivé");
    const html = await shows(`${TEXT}/${article}`, /Contre \(1\).*trop chaud ailleurs/);
    assert.match(html, /<a href="https:\/\/exemple.fr\/chaleur" rel="nofollow ugc">/);
    await go(article);
    await press(page, "Utile : « En été, il fait trop chaud ailleurs. »");
    assert.match(await heading(page), /utile/);
    await shows(`${TEXT}/${article}`, /1 personne le trouve utile/);

    // An amendment begins with the text of the article, and must change it.
    await go(article);
    await follow(page, () => page.getByRole("link", { name: "Proposer un autre texte" }).click());
    const wording = page.getByLabel(/Le texte que vous proposez/);
    const before = await wording.inputValue();
    assert.ok(before.length > 100, before);
    await page.getByLabel(/Pourquoi ce changement/).fill("Pour que ce soit plus simple.");
    await press(page, "Continuer");
    assert.match(await main(page), /Ce texte est celui de l’article/);
    await wording.fill(before.replace("10 h à 19 h", "11 h à 18 h").replace("avant 9 h", "avant 10 h"));
    await press(page, "Continuer");
    await toCheck(page);
    await send(page);
    assert.equal(await heading(page), "Merci, votre amendement est arrivé");
    const amendment = await page.locator("a[href*='reglement-du-littoral/']", { hasText: "http" }).getAttribute("href");
    await shows(`${TEXT}/${article}`, /1 amendement .*supprimé : .*ajouté : /);
    await page.goto(amendment);
    assert.ok(await page.locator(".change del").count() && await page.locator(".change ins").count());
    await press(page, "Mitigé");
    const path = new URL(amendment).pathname.slice(1, -1);
    await shows(path, /1 vote 0 d’accord, 1 mitigé/);

    // The commune answers it at the desk, and it stands on the article's page as well.
    const agent = await tab({ js });
    await signIn(agent.page, server, "kerlande");
    const item = `kerlande/reglement-du-littoral/amendments/${path.split("/").at(-1)}`;
    await answer(agent.page, server, item, { words: "Le comité **vous suit**.", by: "Le comité des usagers", status: "Retenu" });
    await agent.close();
    await shows(path, /Le comité des usagers.*vous suit/);
    await shows(`${TEXT}/${article}`, /Retenu/);
    await close();
    sent.push({ js, article, path });
  });
}

test("one argument a side", async () => {
  const { page, close } = await tab({ js: false });
  const person = `gwenn.${process.pid}@exemple.fr`;
  for (const [words, last] of [["Une raison.", false], ["Une autre raison.", true]]) {
    await page.goto(`${server.url}/${TEXT}/feux/`);
    await page.locator("summary").click();
    await page.getByRole("radio", { name: "pour" }).check();
    await page.getByLabel(/Votre argument/).fill(words);
    await press(page, "Continuer");
    await toCheck(page, last ? undefined : person);
    await send(page);
    if (last) assert.match(await main(page), /Vous avez déjà donné un argument de ce côté/);
    else {
      await page.getByLabel("Code à six chiffres").fill(digits(await server.mail(person)));
      await press(page, "Confirmer et envoyer");
      assert.equal(await heading(page), "Merci, votre argument est arrivé");
    }
  }
  await close();
});

test("a consultation that is over stays readable: synthesis, texts beside each other, what changed", async () => {
  const { page, close } = await tab();
  await page.goto(`${server.url}/valmoret/charte-de-l-arbre/`);
  await follow(page, () => page.getByRole("link", { name: "Lire la synthèse" }).click());
  assert.match(await main(page), /Ce que nous avons changé/);
  await page.goto(`${server.url}/valmoret/charte-de-l-arbre/texte/abattre/`);
  const words = await main(page);
  assert.match(words, /Le texte proposé.*huit jours avant.*Le texte modifié.*trois semaines avant.*Ce qui a changé/s);
  assert.equal(await page.getByRole("button", { name: "D’accord" }).count(), 0);
  assert.ok(await page.locator("del").count() > 0);
  await page.goto(`${server.url}/valmoret/charte-de-l-arbre/texte/imprimer/`);
  assert.match(await main(page), /Article 1.*Article 6/s);
  await close();
});

// The last of this file, since it draws the pages of another day with the same table.
test("once it is over, all of it is there to be read and nothing to be pressed", async (t) => {
  const later = await afterwards(server, "2027-01-15");
  t.after(() => later.stop());
  assert.equal(sent.length, 2);
  for (const { js, article, path } of sent) {
    const { page, close } = await open(browser, { js, allowed: [later.url] });
    await page.goto(`${later.url}/${TEXT}/${article}/`);
    assert.match(await main(page), /1 vote 0 d’accord, 0 mitigé, 1 pas d’accord/);
    assert.match(await main(page), /trop chaud ailleurs/);
    assert.equal(await forms(page), 0);
    assert.equal(await page.getByRole("link", { name: "Proposer un autre texte" }).count(), 0);
    await page.goto(`${later.url}/${path}/`);
    assert.match(await main(page), /vous suit/);
    assert.equal(await forms(page), 0);
    await close();
  }
});
