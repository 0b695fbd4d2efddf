// Many people at once, each with the form open four times; and a process that is killed while they sign.
// LOAD_VOTERS and LOAD_KILLS set how many; `npm run load` is the full size.
import assert from "node:assert/strict";
import { after, before, test } from "node:test";
import { ask, input, pool, withdrawal } from "../harness/client.mjs";
import * as paths from "../harness/paths.mjs";
import { post } from "../harness/post.mjs";
import { freePort } from "../harness/process.mjs";
import { digits, serve, total } from "../harness/serve.mjs";
import { until } from "../harness/until.mjs";

const VOTERS = Number(process.env.LOAD_VOTERS ?? 300);
const KILLS = Number(process.env.LOAD_KILLS ?? 2);
/** People at a time. */
const WIDTH = 24;
/** Below this age a form is taken for a machine's. */
const PACE_MS = 2_100;

let letters, state, office, server, port;
const run = () => {
  const smtp = ["--smtp", `smtp://127.0.0.1:${office.port}`, "--mail-from", "participation@valmoret.example"];
  return serve({ port, state: state.path, args: ["--no-limits", ...smtp] });
};
before(async () => {
  [letters, state, port] = await Promise.all([paths.folder(), paths.folder(), freePort()]);
  office = await post({ folder: letters.path });
  server = await run();
});
after(async () => {
  await Promise.all([server?.stop(), office?.stop()]);
  await Promise.all([letters.remove(), state.remove()]);
});

const petition = () => `${server.url}/valmoret/passerelle-du-moulin/`;
const api = (path) => `${server.url}/api/valmoret/${path}`;
const send = (path, form) => ask(api(path), { form, origin: server.url });
const form = (email, token) => ({ "first-name": "Zoé", "last-name": "Le Goff", email, declaration: "yes", token });

/** One form token for each of `addresses`, old enough to be used. */
async function tokens(addresses) {
  const vote = "passerelle-du-moulin/signatures";
  const all = await pool(addresses, WIDTH, async () => JSON.parse((await ask(api(`${vote}/token`))).body).token);
  await new Promise((old) => setTimeout(old, PACE_MS));
  return new Map(addresses.map((address, i) => [address, all[i]]));
}

/** One mailbox, written in four ways: providers that ignore dots and tags deliver all of these to one person. */
const spellings = (n) => [`voter${n}@gmail.com`, `vo.ter${n}@gmail.com`, `voter${n}+x@gmail.com`, `Voter${n}@googlemail.com`];

function tell(t, signatures, began) {
  const seconds = (performance.now() - began) / 1_000;
  t.diagnostic(`${signatures} in ${seconds.toFixed(1)} s, ${Math.round(signatures / seconds)} a second, each with its mails by SMTP`);
}

test(`${VOTERS} people sign four times at once each: ${VOTERS} signatures`, async (t) => {
  const before = await total(petition());
  const people = Array.from({ length: VOTERS }, (_, n) => spellings(n));
  const token = await tokens(people.flat());
  const began = performance.now();
  const receipts = await pool(people, WIDTH / 4, (addresses) =>
    Promise.all(
      addresses.map(async (address) => {
        const page = await send("passerelle-du-moulin/signatures/vote", form(address, token.get(address)));
        const request = input(page, "request");
        const code = digits(await office.next(address));
        return withdrawal(await send("code", { request, code }));
      }),
    ),
  );
  tell(t, VOTERS * 4, began);
  for (const four of receipts) {
    assert.ok(four.every(Boolean), "every attempt is answered with a receipt");
  }
  await until("the page shows them all", async () => (await total(petition())) === before + VOTERS);
  // Nothing is still on its way: everything was acknowledged. What is on the page now is what stays.
  assert.equal(await total(petition()), before + VOTERS);
});

test(`killed ${KILLS} times while ${VOTERS} people sign: nobody is lost, nobody counts twice`, async (t) => {
  const before = await total(petition());
  const people = Array.from({ length: VOTERS }, (_, n) => `patient${n}@exemple.fr`);
  const token = await tokens(people);
  let alive = Promise.resolve();
  let kills = 0;
  let receipts = 0;

  /** Kills the process in the middle of everything once each part of the people has its receipt. */
  const perhapsKill = () => {
    if (kills === KILLS || receipts < ((kills + 1) * VOTERS) / (KILLS + 1)) return;
    kills += 1;
    alive = server.kill().then(run).then((next) => void (server = next));
  };
  /** Asks again for as long as the answer does not come, as people do; `again` says whether that was necessary. */
  const patiently = async (path, fields) => {
    for (let again = false; ; again = true) {
      await alive;
      try {
        return { ...(await send(path, fields)), again };
      } catch (error) {
        assert.ok(kills > 0, `${error} without a kill`);
      }
    }
  };
  const sign = async (address) => {
    const page = await patiently("passerelle-du-moulin/signatures/vote", form(address, token.get(address)));
    const request = input(page, "request");
    // The process may have died between writing the submission and sending its mail.
    if (page.again || page.status === 503) await patiently("code/resend", { request });
    for (;;) {
      const answer = await patiently("code", { request, code: digits(await office.next(address)) });
      const link = withdrawal(answer);
      if (link) {
        receipts += 1;
        perhapsKill();
        return link;
      }
      assert.equal(answer.status, 422, "the code of an older mail");
    }
  };

  const began = performance.now();
  const links = await pool(people, WIDTH, sign);
  await alive;
  tell(t, VOTERS, began);
  assert.equal(kills, KILLS);
  await until("the page shows all", async () => (await total(petition())) >= before + VOTERS);
  assert.equal(await total(petition()), before + VOTERS);
  const standing = await pool(links, WIDTH, async (link) => (await ask(link)).body.includes("Retirer votre signature"));
  assert.equal(standing.filter(Boolean).length, VOTERS, "every receipt that was shown still holds");
});
