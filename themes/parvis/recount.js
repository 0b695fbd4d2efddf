// Counts a vote again in the reader's browser, from the published files alone (docs/ballot-box.md), and says which checks
// hold. It is the short form of `parvis verify`: whoever does not trust the site should not trust this script either, which
// the site serves, and run the command. Words come from the page. Nothing needs this script.
//
// What the texts of the counting rules say, which the box only carries: `rules` is {"questions":[BallotQuestion…]},
// `result` {"outcomes":[Outcome…]}, `totals` on paper {"ballots":[{"ballot":…,"number":…}…]} (crate parvis-model).
(() => {
  "use strict";
  const utf8 = new TextEncoder();
  const bytes = (written) => Uint8Array.from(atob(written.replace(/-/g, "+").replace(/_/g, "/")), (c) => c.charCodeAt(0));
  const unhex = (digits) => Uint8Array.from(digits.match(/../g) ?? [], (pair) => parseInt(pair, 16));
  const hex = (buffer) => Array.from(new Uint8Array(buffer), (byte) => byte.toString(16).padStart(2, "0")).join("");
  const sha256 = async (data) => hex(await crypto.subtle.digest("SHA-256", data));
  const join = (...parts) => {
    const all = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
    parts.reduce((at, part) => { all.set(part, at); return at + part.length; }, 0);
    return all;
  };
  // Each part after its length, 32 bits, big-endian.
  const frame = (...parts) => join(...parts.flatMap((part) => {
    const length = new Uint8Array(4);
    const data = typeof part === "string" ? utf8.encode(part) : part;
    new DataView(length.buffer).setUint32(0, data.length);
    return [length, data];
  }));
  const short = (digits) => digits.slice(0, 40).match(/.{8}/g).join("-");

  // RFC 6962, section 2.1, over hashes in hexadecimal digits.
  const root = async (leaves) => {
    if (!leaves.length) return sha256(new Uint8Array());
    if (leaves.length === 1) return sha256(join([0], unhex(leaves[0])));
    let half = 1;
    while (2 * half < leaves.length) half *= 2;
    return sha256(join([1], unhex(await root(leaves.slice(0, half))), unhex(await root(leaves.slice(half)))));
  };
  const ascends = (list) => list.every((item, i) => !i || list[i - 1] < item);

  // One way of being written: what is read and written again is the same.
  const parse = (text) => {
    const value = JSON.parse(text);
    if (`${JSON.stringify(value)}\n` !== text) throw new Error("form");
    return value;
  };
  const text = (data) => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(data);
  const lines = (data) => text(data).split(/(?<=\n)/).filter(Boolean).map(parse);

  // Ed25519 is not in every browser yet: `undefined` where it cannot be told.
  const sealed = async (key, seal, data) => {
    let imported;
    try {
      imported = await crypto.subtle.importKey("raw", bytes(key), "Ed25519", false, ["verify"]);
    } catch { return undefined; }
    try {
      return await crypto.subtle.verify("Ed25519", imported, bytes(text(seal).trim()), data);
    } catch { return false; }
  };

  // What one question got: an option a ballot or several. `null` for rules that this script does not count.
  const tally = (question, marks) => {
    const { type, min = 1, max = Infinity } = question.method;
    const one = type === "yes-no" || type === "single";
    if (!one && type !== "several" && type !== "approval") return null;
    const counts = new Map((type === "yes-no" ? ["yes", "no"] : question.options.map(({ id }) => id)).map((id) => [id, 0]));
    const found = { valid: 0, blank: 0, invalid: 0, counts };
    for (const [mark, number] of marks) {
      const chosen = one ? [mark?.one] : mark?.several;
      if (mark === "blank") found.blank += number;
      else if (!Array.isArray(chosen) || !ascends(chosen) || !chosen.every((id) => counts.has(id))
        || chosen.length < min || chosen.length > max) found.invalid += number;
      else {
        found.valid += number;
        for (const id of chosen) counts.set(id, counts.get(id) + number);
      }
    }
    return found;
  };
  // Whether what was declared is what was counted. Who wins is those with most, or one of them where a lot was drawn.
  const agrees = (declared, found, lot) => {
    const most = Math.max(...found.counts.values());
    const first = found.valid ? [...found.counts].filter(([, count]) => count === most).map(([id]) => id) : [];
    const totals = declared.trace.find(({ step }) => step === "totals")?.totals ?? [];
    return ["valid", "blank", "invalid"].every((name) => declared[name] === found[name])
      && (!found.valid || totals.length === found.counts.size)
      && totals.every(({ option, count }) => found.counts.get(option) === count)
      && declared.winners.every((id) => first.includes(id))
      && declared.winners.length === (lot && first.length ? 1 : first.length);
  };

  /**
   * Checks a box. `read(name)` gives the bytes of a file or `null`; `tell(check, holds, details)` hears of each check, with
   * `holds` undefined for what this browser or script cannot check; `progress(done, all)` of ballots.
   */
  const recount = async (read, tell, progress = () => {}) => {
    const names = ["manifest.json", "manifest.sig", "batches.jsonl", "ballots.jsonl", "codes.json", "closing.json", "closing.sig"];
    const file = {};
    for (const name of names) file[name] = await read(name);
    let manifest, closing, codes, paper, batches, box;
    for (const name of names) if (!file[name]) return tell("files", false, { file: name });
    let at;
    try {
      const one = (name) => { at = name; return parse(text(file[name])); };
      [manifest, closing, codes] = [one("manifest.json"), one("closing.json"), one("codes.json")];
      // Only where the closing has one: asking for what is not there looks like a fault.
      if (closing.paper !== null) file["paper.json"] = await read("paper.json");
      paper = file["paper.json"] ? one("paper.json") : null;
      batches = lines(file[at = "batches.jsonl"]);
      box = lines(file[at = "ballots.jsonl"]);
    } catch { return tell("files", false, { file: at }); }
    tell("files", true, {});

    const print = await sha256(file["manifest.json"]);
    tell("fingerprint", true, { fingerprint: short(print), closing: short(await sha256(file["closing.json"])) });
    const seals = [];
    for (const name of ["manifest", "closing"]) seals.push(await sealed(manifest.seal_key, file[`${name}.sig`], file[`${name}.json`]));
    tell("seals", seals.includes(false) ? false : seals.includes(undefined) ? undefined : true, {});

    const vote = [manifest.vote.commune, manifest.vote.process, manifest.vote.activity];
    let named = closing.manifest === print && JSON.stringify(closing.vote) === JSON.stringify(manifest.vote)
      && manifest.rules_hash === await sha256(utf8.encode(manifest.rules)) && (closing.paper === null) === (paper === null);
    for (const [name, hash] of [["batches.jsonl", closing.batches], ["codes.json", closing.codes], ["paper.json", closing.paper]]) {
      if (file[name]) named &&= hash === await sha256(file[name]);
    }
    tell("closing", named, {});

    const spki = { name: "RSA-PSS", hash: "SHA-384" };
    const key = await crypto.subtle.importKey("spki", bytes(manifest.token_key), spki, false, ["verify"]).catch(() => null);
    const [nonces, hashes] = [new Set(), []];
    let [wrong, forged, again] = [0, 0, 0];
    for (const { hash, ballot } of box) {
      const [nonce, randomizer, signature] = [ballot.nonce, ballot.randomizer, ballot.signature].map(bytes);
      const computed = await sha256(frame("parvis-vote/ballot", ...vote, nonce, randomizer, signature, ballot.choices));
      const signed = join(randomizer, frame("parvis-vote/token", ...vote, nonce));
      const valid = nonce.length === 32 && randomizer.length === 32 && key
        && await crypto.subtle.verify({ name: "RSA-PSS", saltLength: 48 }, key, signature, signed);
      if (hash !== computed) wrong += 1;
      if (!valid) forged += 1;
      if (nonces.has(hex(nonce))) again += 1;
      nonces.add(hex(nonce));
      hashes.push(computed);
      if (hashes.length % 100 === 0) progress(hashes.length, box.length);
    }
    tell("hashes", wrong === 0, { wrong, ballots: box.length });
    tell("tokens", forged === 0, { wrong: forged, ballots: box.length });
    tell("unique", ascends(hashes) && again === 0, { wrong: again, ballots: box.length });
    const computed = await root([...hashes].sort());
    tell("root", closing.root === computed && closing.ballots === box.length, { root: short(computed) });

    const [inBox, seen] = [new Set(hashes), new Set()];
    let kept = true;
    for (const [i, batch] of batches.entries()) {
      kept &&= batch.number === i + 1 && batch.hashes.length >= 20 && ascends(batch.hashes) && batch.root === await root(batch.hashes);
      for (const hash of batch.hashes) {
        kept &&= inBox.has(hash) && !seen.has(hash);
        seen.add(hash);
      }
    }
    tell("batches", kept, { batches: batches.length, published: seen.size });

    const { used, used_on_paper: onPaper, revoked, reissued } = codes;
    const [printed, reserve] = [manifest.code_hashes, manifest.reserve_hashes];
    const known = new Set([...printed, ...reissued]);
    const spent = [...used, ...onPaper, ...revoked];
    const { envelopes, ballots } = paper ?? { envelopes: 0, ballots: 0 };
    tell("codes", [used, onPaper, revoked, reissued, printed, reserve].every(ascends)
      && new Set([...printed, ...reserve]).size === manifest.codes + manifest.reserve
      && printed.length === manifest.codes && reserve.length === manifest.reserve
      && reissued.every((hash) => reserve.includes(hash)) && spent.every((hash) => known.has(hash))
      && new Set(spent).size === spent.length && reissued.length <= revoked.length
      && used.length + onPaper.length <= printed.length && box.length <= used.length
      && ballots <= envelopes && envelopes === onPaper.length,
    { used: used.length, paper: onPaper.length, printed: printed.length, ballots: box.length, on_paper: ballots });

    let counted = true;
    try {
      const { questions } = JSON.parse(manifest.rules);
      const sheets = paper ? JSON.parse(paper.totals).ballots.map(({ ballot, number }) => [ballot, number]) : [];
      const all = [...box.map(({ ballot }) => [JSON.parse(ballot.choices), 1]), ...sheets];
      const { outcomes } = JSON.parse(closing.result);
      if (outcomes.length !== questions.length) counted = false;
      for (const [i, question] of questions.entries()) {
        const found = tally(question, all.map(([ballot, number]) => [ballot.marks[question.id], number]));
        if (!found) counted &&= undefined;
        else if (outcomes[i]?.question !== question.id
          || !agrees(outcomes[i], found, question.ties === "lot" && question.method.type !== "yes-no")) counted = false;
      }
    } catch { counted = false; }
    tell("result", counted, { ballots: box.length, on_paper: ballots });
  };

  globalThis.parvisRecount = recount;

  // On the page: a button, a status, and a list that a template has the words for, an item a check and what came of it
  // (`data-holds`, `data-fails`, `data-open`), with {names} of details in it. The status says in the words of the place's own
  // `data-holds`, `data-fails` or `data-open` what came of the whole.
  for (const place of globalThis.document?.querySelectorAll("[data-recount]") ?? []) {
    const [button, status, list] = ["button", "[role=status]", "ol, ul"].map((part) => place.querySelector(part));
    const words = place.querySelector("template").content;
    const number = new Intl.NumberFormat(place.closest("[lang]")?.lang);
    const fill = (sentence, details) =>
      sentence.replace(/\{(\w+)\}/g, (all, name) => { const said = details[name] ?? all; return said.toFixed ? number.format(said) : said; });
    const read = async (name) => {
      const answer = await fetch(place.dataset.recount + name, { cache: "no-store" });
      if (answer.status === 404) return null;
      if (!answer.ok) throw new Error(answer.status);
      return new Uint8Array(await answer.arrayBuffer());
    };
    button.addEventListener("click", async () => {
      const { busy, failed } = place.dataset;
      button.disabled = true;
      list.replaceChildren();
      status.textContent = fill(busy, { done: 0, all: 0 });
      const kinds = new Set();
      const tell = (check, held, details) => {
        const kind = held ? "holds" : held === false ? "fails" : "open";
        kinds.add(kind);
        const item = words.querySelector(`[data-${kind}="${check}"]`)?.cloneNode(true) ?? document.createElement("li");
        // What fails is told even where the page has no words for it.
        item.textContent = fill(item.textContent || `${check}: ${kind}`, details);
        list.append(item);
      };
      try {
        await recount(read, tell, (done, all) => { status.textContent = fill(busy, { done, all }); });
        status.textContent = place.dataset[["fails", "open"].find((kind) => kinds.has(kind)) ?? "holds"];
      } catch { status.textContent = failed; }
      button.disabled = false;
    });
    place.hidden = false;
  }
})();
