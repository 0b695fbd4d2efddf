// Tokens made by the script of votes: the bytes of RFC 9474, the same as the crate parvis-ballots, and the committed file.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { after, before, mock, test } from "node:test";
import { gzipSync } from "node:zlib";
import { RSABSSA } from "../../../themes/vote/node_modules/@cloudflare/blindrsa-ts/lib/src/index.js";
import { bundle } from "../../../themes/vote/build.mjs";
import { frame, fromBase64url, toBase64url, toHex } from "../../../themes/vote/src/bytes.mjs";
import { blind, finalize } from "../../../themes/vote/src/token.mjs";
import { interop } from "../harness/interop.mjs";
import * as paths from "../harness/paths.mjs";

const read = (...path) => readFile(join(paths.root, ...path), "utf8");
const VOTE = "kerlande/halle/vote";

let server;
before(() => { server = interop(); });
after(() => server.stop());

test("the committed script is what the sources make", async () => {
  assert.equal(await bundle(), await read("themes/parvis/vote.js"), "node themes/vote/build.mjs");
});

test("the scripts are small", async () => {
  for (const [name, most] of [["vote", 30_000], ["recount", 10_000]]) {
    const size = gzipSync(await read("themes/parvis", `${name}.js`), { level: 9 }).length;
    assert.ok(size <= most, `${name}.js: ${size} bytes compressed`);
  }
});

test("bytes are written as the crate writes them", () => {
  assert.equal(toHex(frame("d", "ab", "", new Uint8Array([255]))), "0000000164" + "000000026162" + "00000000" + "00000001ff");
  assert.equal(toBase64url(new Uint8Array([255, 239, 191, 1])), "_--_AQ");
  assert.deepEqual([...fromBase64url("_--_AQ")], [255, 239, 191, 1]);
  assert.throws(() => fromBase64url("é"));
});

// Appendix A.1, whose key has 4096 bits: the library's steps that token.mjs calls, with the random numbers of the RFC.
test("the appendix of RFC 9474", async () => {
  const vector = JSON.parse(await read("ballots/tests/rfc9474-a1.json"));
  const number = (name) => BigInt(`0x${vector[name]}`);
  const bytes = (name) => new Uint8Array(Buffer.from(vector[name], "hex"));
  const written = (value, length) => Buffer.from(value.toString(16).padStart(2 * length, "0"), "hex");
  const inverse = (value, modulus) => {
    let [a, b, x, y] = [value, modulus, 1n, 0n];
    while (b) [a, b, x, y] = [b, a % b, y, x - (a / b) * y];
    return ((x % modulus) + modulus) % modulus;
  };
  const part = (value, length) => written(value, length).toString("base64url");
  const [n, e, d, p, q] = ["n", "e", "d", "p", "q"].map(number);
  const jwk = { kty: "RSA", n: part(n, 512), e: "AQAB" };
  const secret = {
    d: part(d, 512), p: part(p, 256), q: part(q, 256), dp: part(d % (p - 1n), 256), dq: part(d % (q - 1n), 256),
    qi: part(inverse(q, p), 256),
  };
  assert.equal(e, 65537n);
  const load = (key, use) => crypto.subtle.importKey("jwk", key, { name: "RSA-PSS", hash: "SHA-384" }, true, [use]);
  const publicKey = await load(jwk, "verify");

  const draws = [bytes("msg_prefix"), bytes("salt"), written(inverse(number("inv"), n), 512)];
  const drawn = mock.method(crypto, "getRandomValues", (into) => {
    const next = draws.shift();
    assert.equal(into.length, next.length);
    into.set(next);
    return into;
  });
  const suite = RSABSSA.SHA384.PSS.Randomized();
  const prepared = suite.prepare(bytes("msg"));
  const { blindedMsg, inv } = await suite.blind(publicKey, prepared);
  drawn.mock.restore();
  assert.equal(draws.length, 0);
  assert.equal(toHex(prepared), vector.input_msg);
  assert.equal(toHex(blindedMsg), vector.blinded_msg);
  assert.equal(toHex(inv), vector.inv);
  const answer = await suite.blindSign(await load({ ...jwk, ...secret }, "sign"), blindedMsg);
  assert.equal(toHex(answer), vector.blind_sig);
  assert.equal(toHex(await suite.finalize(publicKey, prepared, answer, inv)), vector.sig);
});

test("what the script blinds and the crate signs is a token of the crate", async () => {
  const { spki } = await server.ask({ do: "key" });
  for (const vote of [VOTE, "c/p/a"]) {
    const entry = await blind(spki, vote);
    for (const [name, length] of [["nonce", 43], ["randomizer", 43], ["blinded", 512], ["inverse", 512]]) {
      assert.match(entry[name], new RegExp(`^[\\w-]{${length}}$`), name);
    }
    const { answer } = await server.ask({ do: "sign", blinded: entry.blinded });
    const signature = await finalize(spki, vote, entry, answer);
    const token = { nonce: entry.nonce, randomizer: entry.randomizer, signature };
    const valid = async (changes) => (await server.ask({ do: "verify", vote, ...token, ...changes })).valid;
    assert.equal(await valid({}), true);
    assert.equal(await valid({ vote: "kerlande/halle/other" }), false);
    assert.equal(await valid({ nonce: token.randomizer }), false);
    // A retry gets the same answer, and the same token.
    assert.deepEqual(await server.ask({ do: "sign", blinded: entry.blinded }), { answer });
  }
});

test("an answer to something else is refused", async () => {
  const { spki } = await server.ask({ do: "key" });
  const [one, two] = [await blind(spki, VOTE), await blind(spki, VOTE)];
  assert.notEqual(one.nonce, two.nonce);
  assert.notEqual(one.blinded, two.blinded);
  const { answer } = await server.ask({ do: "sign", blinded: two.blinded });
  await assert.rejects(finalize(spki, VOTE, one, answer), /invalid signature/);
  await assert.rejects(finalize(spki, "kerlande/halle/other", two, answer), /invalid signature/);
  await assert.rejects(finalize(spki, VOTE, two, answer.slice(0, -2)), /unexpected input size/);
});

// WebCrypto alone, as the recount in the browser does.
const verify = async ({ spki, vote, nonce, randomizer, signature }) => {
  const key = await crypto.subtle.importKey("spki", fromBase64url(spki), { name: "RSA-PSS", hash: "SHA-384" }, false, ["verify"]);
  const signed = Buffer.concat([fromBase64url(randomizer), frame("parvis-vote/token", ...vote.split("/"), fromBase64url(nonce))]);
  return crypto.subtle.verify({ name: "RSA-PSS", saltLength: 48 }, key, fromBase64url(signature), signed);
};

test("tokens of the crate are valid here", async () => {
  const { spki } = await server.ask({ do: "key" });
  const token = await server.ask({ do: "make", vote: VOTE });
  assert.equal(await verify({ spki, vote: VOTE, ...token }), true);
  assert.equal(await verify({ spki, vote: "kerlande/halle/other", ...token }), false);
});

// The same file is read by ballots/tests/browser.rs, so that the crate notices a difference without npm.
test("the tokens that the crate's own tests read are valid here", async () => {
  const { spki, tokens } = JSON.parse(await read("ballots/tests/browser-tokens.json"));
  assert.equal(tokens.length, 3);
  for (const token of tokens) assert.equal(await verify({ spki, ...token }), true);
});
