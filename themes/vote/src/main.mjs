// The browser's half of a secret vote. It blinds a token before it is signed, so that nobody learns which code cast which
// ballot. Voting works without it: the server then blinds on the voter's behalf, and the pages say what that means.
//
// The static page of a vote has it for the code of a letter (`data-vote-code`), and three pages of the functions: the one
// that asks for the ballot paper (`data-vote-blind`), the ballot paper (`data-vote-finalize`), the receipt (`data-vote-sent`).
import * as kept from "./kept.mjs";
import { letter } from "./letter.mjs";
import { blind, finalize } from "./token.mjs";

// Blinding takes a third of a second on a computer, some seconds on an old telephone.
const PATIENCE = 20_000;

const show = (selector, shown) => {
  for (const part of document.querySelectorAll(selector)) part.hidden = !shown;
};

for (const field of document.querySelectorAll("input[data-vote-code]")) letter(field);

// The blinded message is kept first and put into the form after, never the other way round: one that is sent and lost burns
// the vote. So a browser that keeps nothing sends none. A second visit with the same code sends the same message.
const prepare = async (form) => {
  const { code, blinded } = form.elements;
  const { vote, key } = form.dataset;
  kept.cast(vote, null);
  const at = await kept.place(vote, code.value);
  const made = kept.load(at) ?? (await blind(key, vote));
  // Another tab may have been faster.
  const entry = kept.load(at) ?? kept.keep(at, made);
  blinded.value = entry.blinded;
  show("[data-vote-unblinded]", false);
};

for (const form of document.querySelectorAll("form[data-vote-blind]")) {
  // Old browser, nothing kept, wrong key: the form goes as it is, and the page keeps saying what that means.
  const prepared = prepare(form).catch(() => {});
  let ready, waiting;
  prepared.then(() => { ready = true; });
  // Before other scripts hear of it, which hold back a second press.
  if (form.requestSubmit) document.addEventListener("submit", async (event) => {
    if (event.target !== form || ready) return;
    event.preventDefault();
    event.stopPropagation();
    if (waiting) return;
    waiting = true;
    await Promise.race([prepared, new Promise((end) => { setTimeout(end, PATIENCE); })]);
    ready = true;
    form.requestSubmit(event.submitter);
  }, true);
}

const open = async (form) => {
  const { vote, key, blinded, answer } = form.dataset;
  const { nonce, randomizer, signature } = form.elements;
  const [at, entry] = kept.find(vote, blinded) ?? [];
  if (!entry) return show("[data-vote-lost]", true);
  if (!entry.signature) {
    entry.signature = await finalize(key, vote, entry, answer);
    // To vote later. If it cannot be kept, coming back with the code makes it again.
    try { kept.keep(at, entry); } catch { /* Full. */ }
  }
  nonce.value = entry.nonce;
  randomizer.value = entry.randomizer;
  signature.value = entry.signature;
  form.addEventListener("submit", () => kept.cast(vote, at));
  for (const part of form.querySelectorAll("fieldset[hidden]")) part.hidden = part.disabled = false;
};

for (const form of document.querySelectorAll("form[data-vote-finalize]")) {
  open(form).catch(() => {
    // An answer that is no signature is the server's mistake, or worse. Without words for it, those of a lost entry.
    show(document.querySelector("[data-vote-wrong]") ? "[data-vote-wrong]" : "[data-vote-lost]", true);
  });
}

for (const receipt of document.querySelectorAll("[data-vote-sent]")) {
  try { kept.forget(receipt.dataset.voteSent); } catch { /* Nothing is kept. */ }
}
