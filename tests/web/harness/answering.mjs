// What a resident does on the way through a questionnaire.
import { heading, press } from "./browser.mjs";

/** What to write where a text is asked, by the kind of answer that the input announces. */
const TEXTS = { "q.code-postal": "01990", "q.siret": "732 829 320 00074", "q.rna": "W751234567" };

/**
 * Answers every question of the page that has no answer yet: the first of what can be chosen, a word where one writes.
 * `wanted` names other answers: `{ "q.lien": "habite" }`.
 */
export async function answerAll(page, wanted = {}) {
  const inputs = await page.locator('[name^="q."]:not([type=hidden])').evaluateAll((all) =>
    all.map(({ name, type, tagName, value }) => ({ name, type, tag: tagName, value })),
  );
  const done = new Set();
  const ticked = new Set();
  const css = ({ name, value }) => `[name="${name}"][value="${value}"]`;
  for (const input of inputs) {
    const { name, type, tag } = input;
    if (name.endsWith(".other-text") && !(name in wanted)) continue;
    if (done.has(name)) continue;
    done.add(name);
    if (type === "radio") {
      if (!(await page.locator(`[name="${name}"]:checked`).count()) || name in wanted) {
        await page.locator(css({ name, value: wanted[name] ?? input.value })).check();
      }
    } else if (type === "checkbox") {
      const question = name.split(".").slice(0, 2).join(".");
      // The first box of each question; one is enough, unless a table asks for each row.
      if (name in wanted || !ticked.has(question)) await page.locator(css(input)).check();
      ticked.add(question);
    } else if (tag === "SELECT") {
      const field = page.locator(`[name="${name}"]`);
      // Ranks count up; everything else takes what is wanted or the first option with a value.
      const rank = inputs.filter((other) => other.tag === "SELECT" && sibling(other.name, name)).findIndex((other) => other.name === name);
      await field.selectOption(wanted[name] ?? (name.split(".").length > 2 ? String(rank + 1) : { index: 1 }));
    } else if (!(await page.locator(`[name="${name}"]`).inputValue()) || name in wanted) {
      await page.locator(`[name="${name}"]`).fill(wanted[name] ?? TEXTS[name] ?? (await guess(page, name)));
    }
  }
}

const sibling = (a, b) => a.split(".").slice(0, 2).join(".") === b.split(".").slice(0, 2).join(".");

/** A value for an input, from how it announces itself. */
async function guess(page, name) {
  const field = page.locator(`[name="${name}"]`);
  const [type, mode] = await Promise.all([field.getAttribute("type"), field.getAttribute("inputmode")]);
  if (type === "email") return "zoe@exemple.fr";
  if (type === "tel") return "06 12 34 56 78";
  if (mode === "decimal" || (mode === "numeric" && !name.includes("date"))) return "3";
  if (name.includes("date")) return "3/4/2027";
  return "Une réponse";
}

/** From the page that is open to « Vérifiez vos réponses », answering everything. Returns the headings on the way. */
export async function answerToTheEnd(page, wanted = {}) {
  const headings = [];
  for (let pages = 0; pages < 40; pages += 1) {
    const now = await heading(page);
    if (now === "Vérifiez vos réponses") return headings;
    headings.push(now);
    await answerAll(page, wanted);
    await press(page, "Continuer");
    const summary = page.locator("#problem");
    if (await summary.count()) throw new Error(`${now}: ${await summary.innerText()}`);
  }
  throw new Error(`no end after ${headings.join(", ")}`);
}
