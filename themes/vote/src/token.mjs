// Tokens: the browser's half of ballots/src/token.rs. All arithmetic is the library's, RFC 9474's
// RSABSSA-SHA384-PSS-Randomized; this file says what is signed.
import { RSABSSA } from "@cloudflare/blindrsa-ts";
import { concat, frame, fromBase64url, toBase64url } from "./bytes.mjs";

const RANDOMIZER = 32;
const suite = RSABSSA.SHA384.PSS.Randomized();

// `vote` is COMMUNE/PROCESS/ACTIVITY, none of which has a slash.
const message = (vote, nonce) => frame("parvis-vote/token", ...vote.split("/"), nonce);

// The library reads the numbers of a key by exporting it.
const read = (spki) =>
  crypto.subtle.importKey("spki", fromBase64url(spki), { name: "RSA-PSS", hash: "SHA-384" }, true, ["verify"]);

/** Draws a nonce and blinds it: `{ nonce, randomizer, blinded, inverse }`, base64url. Only `blinded` may be shown. */
export const blind = async (spki, vote) => {
  const nonce = crypto.getRandomValues(new Uint8Array(32));
  const prepared = suite.prepare(message(vote, nonce));
  const { blindedMsg, inv } = await suite.blind(await read(spki), prepared);
  return {
    nonce: toBase64url(nonce),
    randomizer: toBase64url(prepared.slice(0, RANDOMIZER)),
    blinded: toBase64url(blindedMsg),
    inverse: toBase64url(inv),
  };
};

/** The signature that the answer to `blinded` holds, base64url. Throws if it is not one of this vote's key. */
export const finalize = async (spki, vote, { nonce, randomizer, inverse }, answer) => {
  const prepared = concat(fromBase64url(randomizer), message(vote, fromBase64url(nonce)));
  return toBase64url(await suite.finalize(await read(spki), prepared, fromBase64url(answer), fromBase64url(inverse)));
};
