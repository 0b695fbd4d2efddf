// Residents who vote by the code of a letter without a browser: what its script does, and what happens without one.
import { blind, finalize } from "../../../themes/vote/src/token.mjs";
import { ask, input } from "./client.mjs";

const unescaped = (text) => text.replaceAll("&#x2F;", "/").replaceAll("&amp;", "&").replaceAll("&#x3D;", "=");

/** The value of an attribute of a page. */
export function attribute({ body }, name) {
  const value = new RegExp(`${name}="([^"]*)"`).exec(body)?.[1];
  if (value === undefined) throw new Error(`no ${name} in ${body.slice(0, 2_000)}`);
  return unescaped(value);
}

/** The title of a page. */
export const headingOf = ({ body }) => unescaped(/<h1[^>]*>([\s\S]*?)<\/h1>/.exec(body)?.[1] ?? "").replace(/\s+/g, " ").trim();

/** The addresses of a vote: of its letters and of its ballots. */
export const doors = (server, path) => ({
  letter: `${server.url}/api/${path}/ballots/letter`,
  ballot: `${server.url}/api/-/${path}/ballots/ballot`,
  origin: server.url,
});

/** What is sent when a code is typed. */
export const codePage = ({ letter, origin }, code) => ask(letter, { form: { code }, origin });

/**
 * The right to one ballot: `{ nonce, randomizer, signature }`. What was blinded is kept in `kept`, as the browser keeps it,
 * so that asking again asks for the same. Without `script`, the server blinds. `send` sends one form.
 */
export async function right(vote, code, { script = true, kept = {}, send = ask }) {
  const first = await send(vote().letter, { form: { code }, origin: vote().origin });
  const token = input(first, "token");
  const [key, name] = [attribute(first, "data-key"), attribute(first, "data-vote")];
  if (script) kept.entry ??= await blind(key, name);
  const form = { code, token, blinded: script ? kept.entry.blinded : "" };
  const paper = await send(vote().letter, { form, origin: vote().origin });
  if (paper.status !== 200) return { paper };
  if (!script) return { paper, token: Object.fromEntries(["nonce", "randomizer", "signature"].map((part) => [part, input(paper, part)])) };
  const signature = await finalize(key, name, kept.entry, attribute(paper, "data-answer"));
  return { paper, token: { nonce: kept.entry.nonce, randomizer: kept.entry.randomizer, signature } };
}

/** The receipt on a page: the short hash of a ballot. */
export const receiptOf = ({ body }) => /[0-9a-f]{8}(?:-[0-9a-f]{8}){4}/.exec(body)?.[0];
