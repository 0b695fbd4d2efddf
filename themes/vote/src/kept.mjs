// What the browser keeps of a vote from before the blinded message is sent until the ballot is cast, so that a closed tab or
// a lost answer costs nobody their vote: `{ nonce, randomizer, blinded, inverse }`, and `signature` once it is there.
//
// Several people may vote with one browser, so there is an entry a code. An entry is found by a hash of the code, which is
// not the hash that is published: the code itself is not kept. Whoever can read an entry can find its ballot in the
// published box later; it is removed as soon as the ballot is cast.
import { sha256, toHex } from "./bytes.mjs";

const prefix = (vote) => `parvis-vote:${vote}:`;
// Which entry this tab's ballot came from. The page that follows casting does not know the code.
const casting = (vote) => `parvis-vote-casting:${vote}`;

/** Where the entry of this code lies. */
export const place = async (vote, code) => prefix(vote) + toHex(await sha256(code));

/** The entry at this place, or nothing. */
export const load = (at) => {
  const entry = JSON.parse(localStorage.getItem(at));
  return entry?.blinded ? entry : null;
};

/** Keeps an entry and returns what is kept. Throws if the browser does not keep it. */
export const keep = (at, entry) => {
  localStorage.setItem(at, JSON.stringify(entry));
  const kept = load(at);
  if (kept?.blinded !== entry.blinded) throw new Error("not kept");
  return kept;
};

/** The place and the entry of this vote with this blinded message: `[at, entry]`, or nothing. */
export const find = (vote, blinded) => {
  for (let i = 0; i < localStorage.length; i++) {
    const at = localStorage.key(i);
    if (!at.startsWith(prefix(vote))) continue;
    const entry = load(at);
    if (entry?.blinded === blinded) return [at, entry];
  }
  return null;
};

/** Remembers, for this tab, that the entry at this place is being cast; without a place, that none is. */
export const cast = (vote, at) => {
  if (at) sessionStorage.setItem(casting(vote), at);
  else sessionStorage.removeItem(casting(vote));
};

/** Removes the entry that this tab cast. Others may be somebody else's, who has not voted yet. */
export const forget = (vote) => {
  const at = sessionStorage.getItem(casting(vote));
  if (at?.startsWith(prefix(vote))) localStorage.removeItem(at);
  cast(vote, null);
};
